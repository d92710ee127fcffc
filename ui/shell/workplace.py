"""The workspace of whoever is signed in, and what watches over it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from models.usecases.desk import Desk
from ui.session.reevaluation import Reevaluation
from ui.session.runner import Runner
from ui.session.session import Location, Session, WomanOnScreen
from ui.shell.backups.backup_watch import BackupWatch
from ui.shell.changed_users import changed_text
from ui.shell.day_watch import DayWatch
from ui.shell.shell import Shell
from ui.shell.window import PageEntry, Whereabouts, Workspace
from ui.widgets.idle import IdleWatch
from ui.wording.tr import context

_tr = context("shell")


class Workplace(QObject):
    """One user's work from signing in to leaving; while it is covered everything in it stays as it is.

    Signals: `lock_wanted`, `sign_out_wanted`, `help_wanted` and `arrived` (str: a heading), as those of the workspace.
    """

    lock_wanted = Signal()
    sign_out_wanted = Signal()
    help_wanted = Signal(str)
    arrived = Signal(str)

    def __init__(
        self,
        app: QApplication,
        desk: Desk,
        entries: Callable[[], Sequence[PageEntry]],
        runner: Runner,
        shell: Shell,
    ) -> None:
        super().__init__(shell)
        self._app, self._entries, self._runner, self._shell = app, entries, runner, shell
        self._covered: list[QWidget] = []
        self._is_covered = False
        self._meanwhile: tuple[Desk, Location] | None = None
        self._work_at(desk)

    def _work_at(self, desk: Desk) -> None:
        """Make the workspace of a desk, and what watches whether anybody is there; neither is shown or started."""
        entries = self._entries()
        self._first = entries[0].where
        woman = WomanOnScreen(desk, self._runner)
        self.workspace = Workspace(Session(desk, self._runner, woman), entries)
        # It holds a woman's whole record: it goes when the workspace goes.
        woman.setParent(self.workspace)
        self.workspace.lock_wanted.connect(self.lock_wanted)
        self.workspace.sign_out_wanted.connect(self.sign_out_wanted)
        self.workspace.desk_changed.connect(self.change_desk)
        self.workspace.help_wanted.connect(self.help_wanted)
        self.workspace.arrived.connect(self.arrived)
        self.idle = IdleWatch(self._app, desk.settings.lock_minutes * 60, self.workspace)
        self.idle.warned.connect(self.workspace.foot.count_down)
        self.idle.expired.connect(self.lock_wanted)
        self.days = DayWatch(self.workspace)
        self.days.start()
        self.backups = BackupWatch(desk, self._runner, self.workspace)
        self.backups.looked.connect(self.workspace.foot.show_backups)
        self.backups.start()

    def open(self, whereabouts: Whereabouts | None = None) -> None:
        """Show the workspace: where she was, else at its first page."""
        self.idle.start()
        self._shell.show_only(self.workspace)
        if whereabouts is None:
            self.workspace.go(Location(self._first))
        else:
            self.workspace.return_to(whereabouts)

    def cover(self, page: QWidget) -> None:
        """Hide the workspace and every window of its own behind a page."""
        self._is_covered = True
        popup = self._app.activePopupWidget()
        while popup is not None:
            popup.close()
            popup = self._app.activePopupWidget()
        for window in self._app.topLevelWidgets():
            if window.isVisible() and window is not self._shell:
                window.hide()
                # What pops up by itself, such as a tip, does not come back.
                if window.windowType() in (Qt.WindowType.Window, Qt.WindowType.Dialog):
                    self._covered.append(window)
        self._shell.show_only(page)

    def uncover(self) -> None:
        """Show everything again as it was."""
        self._is_covered = False
        self._shell.show_only(self.workspace)
        self.idle.start()
        self.workspace.keeping.start()
        for window in self._covered:
            window.show()
        self._covered = []
        if self._meanwhile is not None:
            self.change_desk(*self._meanwhile)

    def take_down(self) -> Desk:
        """End it: nothing of it is left but the desk that is returned, to be closed."""
        desk = self.workspace.session.desk
        self._shell.removeWidget(self.workspace)
        self.workspace.hide()
        self.workspace.deleteLater()
        self.deleteLater()
        return desk

    @Slot(object, object)
    def change_desk(self, desk: Desk, location: Location) -> None:
        """The clinic settled something anew: the same user goes on by what now holds, behind a cover only once it is gone.

        She goes on at `location`, or where she is if she has gone elsewhere meanwhile; half-typed forms are kept before.
        """
        if self._is_covered:
            self._meanwhile = desk, location
            return
        self._meanwhile = None
        before = self.workspace
        before.keep()
        earlier = before.session.desk
        there = location if before.location.where is location.where else before.location
        self._work_at(desk)
        self.workspace.said.take(before.said.said)
        self._shell.show_only(self.workspace)
        self.idle.start()
        self._shell.removeWidget(before)
        before.deleteLater()
        self.workspace.go(there)
        if (desk.settings, desk.guidelines) == (earlier.settings, earlier.guidelines):
            # Nothing changed that a pregnancy is judged by.
            self.workspace.notice(changed_text(earlier, desk))
        else:
            self._judge_again(desk)

    def _judge_again(self, desk: Desk) -> None:
        """Judge everybody by what now holds, a few at a time; it ends with the workspace."""
        self.workspace.notice(_tr("Saved. The flags of every pregnancy are worked out again."))
        judging = Reevaluation(desk, self._runner, self.workspace)
        judging.finished.connect(self._on_judged_again)
        judging.failed.connect(self.workspace.show_error)
        judging.start()

    @Slot(int)
    def _on_judged_again(self, judged: int) -> None:
        self.workspace.notice(_judged_text(judged))
        self.workspace.turn_day()


def _judged_text(judged: int) -> str:
    """How many pregnancies were looked at again; nothing is said of it where none had to be."""
    if not judged:
        return _tr("Saved.")
    women = _tr.counted(judged, "%n pregnancy", "%n pregnancies")
    return _tr("Saved. The flags of {0} were worked out again.").format(women)
