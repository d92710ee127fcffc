"""Opening the door: signing in, and unlocking a desk that is still signed in."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import CervitrendError
from models.usecases.desk import Desk
from models.usecases.keep_safe import Premises, sign_in, unlock
from ui.pages.sign_in.page import SignInPage
from ui.problems import error_sentence
from ui.runner import Runner


class Door(QObject):
    """Turns what is typed on the sign-in page into a desk.

    `premises` is only called in the runner's work: it may be slow the first time.
    Signals: `signed_in` (Desk), `unlocked`.
    """

    signed_in = Signal(object)
    unlocked = Signal()

    def __init__(
        self,
        page: SignInPage,
        runner: Runner,
        premises: Callable[[], Premises],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page, self._runner, self._premises = page, runner, premises
        self._locked: Desk | None = None
        page.sign_in_wanted.connect(self._on_wanted)

    def open_for_anybody(self) -> None:
        """Nobody is signed in."""
        self._locked = None
        self._page.welcome()

    def lock(self, desk: Desk) -> None:
        """Only the user of this desk may come back."""
        self._locked = desk
        self._page.show_locked(desk.user.sign_in, desk.user.name)

    @Slot(str, str)
    def _on_wanted(self, name: str, password: str) -> None:
        premises, desk = self._premises, self._locked
        if desk is None:
            self._runner.run(
                self, lambda: sign_in(premises(), name, password), self._on_desk, self._on_refused
            )
        else:
            self._runner.run(
                self, lambda: unlock(premises(), desk, password), self._on_unlocked, self._on_refused
            )

    @Slot(object)
    def _on_desk(self, desk: Desk) -> None:
        self._page.welcome()
        self.signed_in.emit(desk)

    @Slot(object)
    def _on_unlocked(self, nothing: None) -> None:
        self.open_for_anybody()
        self.unlocked.emit()

    @Slot(object)
    def _on_refused(self, error: CervitrendError) -> None:
        self._page.refuse(error_sentence(error))
