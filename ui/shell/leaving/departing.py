"""Takes what was typed and pressed into the record before a workspace goes."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from models.errors import CervitrendError
from ui.session.runner import Runner
from ui.shell.window import Workspace

SILENCE_MS = 10_000
"""How long the record may be silent before that is said."""
_LOOK_MS = 200
_MOST_ROUNDS = 10


class Departing(QObject):
    """Asks the page to keep what is half-typed, and waits until everything that was accepted has its answer.

    Signals: `kept` (bool: whether there was a workspace) once nothing is left to wait for; `stuck` (tuple of Unkept)
    with what was not kept; `waits` (bool: whether a page is at work, else the record is silent) when it takes
    long: it is waited for all the same.
    """

    kept = Signal(bool)
    stuck = Signal(object)
    waits = Signal(bool)

    def __init__(self, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._workspace: Workspace | None = None
        self._is_leaving = False
        self._rounds = 0
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_LOOK_MS)
        self._again.timeout.connect(self._ask)
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(SILENCE_MS)
        self._silence.timeout.connect(self._on_silence)

    def begin(self, workspace: Workspace | None) -> None:
        """Begin to leave; None: nobody is signed in, and only what was accepted is waited for."""
        self._workspace, self._is_leaving, self._rounds = workspace, True, 0
        if workspace is not None:
            workspace.keeping.stop()
            workspace.session.on_its_way.leave()
            workspace.keep_and_hide()
        self._silence.start()
        self._ask()

    def stop(self) -> None:
        """Nobody leaves any more."""
        self._again.stop()
        self._silence.stop()
        self._workspace, self._is_leaving = None, False

    @Slot()
    def _ask(self) -> None:
        """Work is done in its order: once this was answered, everything before it was."""
        self._rounds += 1
        self._runner.run(self, _nothing, self._on_answered, self._on_no_answer, "leaving")

    @Slot(object)
    def _on_answered(self, _nothing: None) -> None:
        if not self._is_leaving:
            return
        workspace = self._workspace
        if workspace is None:
            self._silence.stop()
            self.kept.emit(False)
        elif workspace.is_at_work:
            if self._silence.isActive():
                self._silence.stop()
                self.waits.emit(True)
            self._again.start()
        elif workspace.session.on_its_way.is_under_way and self._rounds < _MOST_ROUNDS:
            # One answer led to another question.
            self._ask()
        else:
            self._report(workspace)

    def _report(self, workspace: Workspace) -> None:
        self._silence.stop()
        failed = workspace.session.on_its_way.failed
        if failed:
            self.stuck.emit(failed)
        else:
            self.kept.emit(True)

    @Slot(object)
    def _on_no_answer(self, error: CervitrendError) -> None:
        """The runner is closed already: nothing is left to wait for."""
        if self._is_leaving:
            self.kept.emit(self._workspace is not None)

    @Slot()
    def _on_silence(self) -> None:
        if self._is_leaving:
            self.waits.emit(False)


def _nothing() -> None:
    """What is asked only to hear that everything before it is done."""
