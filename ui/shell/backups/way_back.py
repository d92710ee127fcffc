"""Leads back to a backup: from the settings once the record is closed, or from the door where no record opens."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from models.errors import CervitrendError
from ui.pages.sign_in.page import SignInPage
from ui.session.runner import Runner
from ui.shell.shell import Shell
from ui.wording.problems.lookup import error_sentence
from ui.wording.tr import context

if TYPE_CHECKING:
    # Loaded by the work itself: the door is painted before it is needed.
    from pathlib import Path

    from models.usecases.clinic.access import ClinicAccess
    from ui.shell.backups.restore_page import RestorePage

_tr = context("shell")


class WayBack(QObject):
    """Puts a backup in the place of the record while nobody has it open, and opens the door again."""

    def __init__(
        self, runner: Runner, shell: Shell, sign_in: SignInPage, access: Callable[[], ClinicAccess]
    ) -> None:
        super().__init__(shell)
        self._runner, self._shell, self._sign_in, self._access = runner, shell, sign_in, access
        self._page: RestorePage | None = None
        sign_in.restore_wanted.connect(self.choose)

    @Slot()
    def choose(self) -> None:
        """Show which backups there are: nobody is signed in."""
        from ui.shell.backups.restore_page import RestorePage

        if self._page is None:
            self._page = RestorePage(self._access)
            self._page.agreed.connect(self.restore_agreed)
            self._page.back_wanted.connect(self._to_the_door)
            self._page.help.wanted.connect(self._sign_in.help.wanted)
        self._shell.show_only(self._page)
        self._page.begin(self._sign_in.name.text())

    @Slot()
    def restore_agreed(self) -> None:
        """Restore what somebody agreed to; nothing where nobody did."""
        access = self._access

        def work() -> tuple[bool, Path | None]:
            restoring = access().restoring
            return (False, None) if restoring is None else restoring.restore_agreed()

        self._runner.run(self, work, self._on_restored, self._on_failed)

    @Slot(object)
    def _on_restored(self, done: tuple[bool, Path | None]) -> None:
        is_restored, kept = done
        if not is_restored:
            return
        self._to_the_door()
        if kept is None:
            self._sign_in.tell(_tr("The backup was restored. Sign in again."))
        else:
            text = _tr("The backup was restored. Sign in again. The record there was before is kept in {0}.")
            self._sign_in.tell(text.format(kept))

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self._to_the_door()
        self._sign_in.tell(error_sentence(error))

    @Slot()
    def _to_the_door(self) -> None:
        self._sign_in.be_busy(False)
        self._shell.show_only(self._sign_in)
