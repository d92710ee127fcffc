"""The ways out of a workspace: lock, sign out, close; each keeps what was typed before it closes the record."""

from __future__ import annotations

import gc
import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QWidget

from models.errors import CervitrendError, Problem
from ui.pages.sign_in.page import SignInPage
from ui.pages.sign_in.presenter import SignInPresenter
from ui.session.runner import Runner
from ui.shell.leaving.reason import Reason
from ui.shell.parts import BeforeClosing, Parts
from ui.shell.shell import Shell
from ui.wording.problems.lookup import error_sentence, sentence

if TYPE_CHECKING:
    # Loaded with the workspace: without one there is nothing to lead out of.
    from collections.abc import Sequence

    from ui.session.unkept import Unkept
    from ui.shell.leaving.closing import Closing
    from ui.shell.leaving.departing import Departing
    from ui.shell.leaving.leaving_page import LeavingPage
    from ui.shell.window import Whereabouts
    from ui.shell.workplace import Workplace

RETRY_MS = 5000
"""How often it is tried again to keep what keeps a locked screen from being closed behind its cover."""
GIVEN_UP_SECONDS = 1
LAST_SECONDS = 10
"""How long the store's thread may take to end once nothing is left to do, and when nobody waits for it any more."""
_log = logging.getLogger(__name__)


class WayOut(QObject):
    """Leads out of a workplace: what was typed is kept, everything accepted is answered, then it is taken down and closed.

    What cannot be kept stops it: a locked screen stays covered with the workplace behind it, somebody who signs out or
    closes is told what would be lost, and chooses.
    Signals: `left` once a workplace is gone; `closed` once its record is closed and the door is open; `forgotten` when its
    free memory was made unreadable; `ended` when the program may end.
    """

    left = Signal()
    closed = Signal()
    forgotten = Signal()
    ended = Signal()

    def __init__(
        self, parts: Parts, runner: Runner, shell: Shell, sign_in: SignInPage, door: SignInPresenter
    ) -> None:
        super().__init__(shell)
        self._parts, self._runner, self._shell, self._sign_in, self._door = (
            parts,
            runner,
            shell,
            sign_in,
            door,
        )
        self.place: Workplace | None = None
        self.away: Whereabouts | None = None
        self.has_unsaved = False
        self._is_locked = False
        self._is_system = False
        self._is_silent = False
        self._reason: Reason | None = None
        self._closing: Closing | None = None
        self._before: QWidget | None = None
        self._leaving: Departing | None = None
        self._page: LeavingPage | None = None
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.setInterval(RETRY_MS)
        self._retry.timeout.connect(self._try_again)
        door.unlocked.connect(self._on_unlocked)
        sign_in.sign_out_wanted.connect(self.sign_out)

    @property
    def is_closing(self) -> bool:
        """Whether a desk was left whose record is not closed yet."""
        return self._closing is not None

    @Slot()
    def lock(self) -> None:
        """Cover the screen at once; keep what is half-typed, then close the record."""
        if self.place is None or self._is_locked:
            return
        self._is_locked = True
        self.place.idle.stop()
        self.place.cover(self._sign_in)
        self._door.cover(self.place.workspace.session.desk)
        self._sign_in.be_busy(True)
        self._leave(Reason.LOCK)

    @Slot()
    def sign_out(self) -> None:
        """Keep what is half-typed, close the record, ask for the next user."""
        if self.place is not None:
            self._wait(Reason.SIGN_OUT)
        elif not self._sign_in.is_busy:
            self.away = None
            self._door.open_for_anybody()

    @Slot()
    def close(self) -> None:
        """Somebody wants to close the window: it goes once nothing can be lost."""
        if self._closing is None:
            self._wait(Reason.CLOSE)
        else:
            self._reason = Reason.CLOSE

    @Slot()
    def close_for_system(self) -> None:
        """The computer ends the program: as `close`, but for what can be done next time. Wanted twice, nothing is waited for."""
        if self._is_system:
            self._give_up()
        else:
            self._is_system = True
            self.close()

    def _wait(self, reason: Reason) -> None:
        if not self._is_locked:
            page = self._waiting_page()
            page.wait()
            if self._shell.currentWidget() is not page:
                self._before = self._shell.currentWidget()
            if self.place is not None:
                self.place.cover(page)
            else:
                self._shell.show_only(page)
        self._leave(reason)

    def _waiting_page(self) -> LeavingPage:
        from ui.shell.leaving.leaving_page import LeavingPage

        if self._page is None:
            self._page = LeavingPage(self._shell)
            self._page.back_wanted.connect(self._go_back)
            self._page.again_wanted.connect(self._try_again)
            self._page.anyway_wanted.connect(self._leave_anyway)
        return self._page

    def _leave(self, reason: Reason) -> None:
        from ui.shell.leaving.departing import Departing

        if self._leaving is None:
            self._leaving = Departing(self._runner, self)
            self._leaving.kept.connect(self._on_kept)
            self._leaving.stuck.connect(self._on_stuck)
            self._leaving.waits.connect(self._on_waits)
        self._reason, self._is_silent = reason, False
        self._leaving.begin(self.place.workspace if self.place is not None else None)

    @Slot(bool)
    def _on_kept(self, is_with_workspace: bool) -> None:
        if self._reason is None:
            return
        if self.place is None:
            self._end()
        elif not is_with_workspace:
            # Somebody was let in by an answer that was still under way.
            self._wait(self._reason)
        else:
            jobs = (
                self._parts.before_closing if self._reason is not Reason.LOCK and not self._is_system else ()
            )
            self._put_away(self.place, self._reason, jobs)

    @Slot(object)
    def _on_stuck(self, failed: tuple[Unkept, ...]) -> None:
        """The workplace stays: behind the cover of a locked screen, or behind a page that says what would be lost."""
        place, reason = self.place, self._reason
        if place is None or reason is None:
            return
        drafts = tuple(each for each in failed if not each.is_save)
        if reason is Reason.LOCK and not drafts:
            # The typing behind what was pressed and not saved is a draft by now; that it was not saved is told on coming back.
            self.has_unsaved = True
            self._put_away(place, reason, ())
        elif self._is_locked:
            self._sign_in.be_busy(False)
            why = next((error_sentence(each.error) for each in failed if each.error is not None), "")
            self._sign_in.tell(f"{sentence(Problem('lock', 'lock.not_kept'))} {why}")
            self._retry.start()
        else:
            self._waiting_page().show_stuck(reason, failed)
            place.idle.start()

    @Slot(bool)
    def _on_waits(self, is_at_work: bool) -> None:
        """Something takes long: a page is not done yet, or the disk does not answer."""
        self._is_silent = not is_at_work
        if self._is_locked:
            code = "lock.at_work" if is_at_work else "lock.no_answer"
            self._sign_in.be_busy(False)
            self._sign_in.tell(sentence(Problem("lock", code)))
        elif self._reason is not None:
            self._waiting_page().show_waiting(self._reason, is_at_work=is_at_work)
            if self.place is not None:
                self.place.idle.start()

    @Slot()
    def _try_again(self) -> None:
        if self._reason is None or self.place is None:
            return
        if not self._is_locked:
            self._wait(self._reason)
        elif self._sign_in.is_busy:
            # Somebody is about to come back.
            self._retry.start()
        else:
            self._leave(self._reason)

    @Slot()
    def _go_back(self) -> None:
        self._stop()
        if self.place is None:
            if self._before is not None:
                self._shell.show_only(self._before)
            return
        on_its_way = self.place.workspace.session.on_its_way
        errors = [each.error for each in on_its_way.failed if each.error is not None]
        on_its_way.stay()
        self.place.uncover()
        if errors:
            self.place.workspace.show_error(errors[0])

    @Slot()
    def _leave_anyway(self) -> None:
        """Somebody read what would be lost, and leaves all the same."""
        if self._is_silent:
            self._give_up()
        elif self.place is not None and self._reason is not None:
            self.place.workspace.session.on_its_way.let_go()
            self._put_away(self.place, self._reason, ())

    @Slot()
    def _on_unlocked(self) -> None:
        """The user came back before her workplace could be put away."""
        if self.place is not None:
            self._is_locked = False
            self._go_back()

    def _stop(self) -> None:
        self._retry.stop()
        self._reason, self._is_system = None, False
        if self._leaving is not None:
            self._leaving.stop()

    def _put_away(self, place: Workplace, reason: Reason, jobs: Sequence[BeforeClosing]) -> None:
        from models.usecases.clinic.sign_in import lock, sign_out
        from ui.shell.leaving.closing import Closing

        self._retry.stop()
        self.away = place.workspace.whereabouts if self._is_locked else None
        if self._leaving is not None:
            self._leaving.stop()
        desk = place.take_down()
        self.place, self._before = None, None
        if self._is_locked:
            # Her password may be typed at once: opening waits in the same line behind closing.
            self._door.lock(desk)
        let_go_of_clipboard()
        close = lock if self._is_locked else sign_out
        self._closing = Closing(desk, close, jobs, self._runner, self)
        if reason is not Reason.LOCK:
            self._closing.says.connect(self._waiting_page().wait)
        self._closing.closed.connect(self._on_closed)
        self.left.emit()
        self._closing.start()

    @Slot(object)
    def _on_closed(self, errors: tuple[CervitrendError, ...]) -> None:
        reason, self._closing, self._reason = self._reason, None, None
        QTimer.singleShot(0, self, self._forget)
        if reason is Reason.CLOSE:
            self._end()
            return
        if not self._is_locked:
            self._door.open_for_anybody()
            self._shell.show_only(self._sign_in)
        self._is_locked = False
        if errors and not self._sign_in.is_busy:
            self._sign_in.tell(error_sentence(errors[0]))
        self.closed.emit()

    @Slot()
    def _forget(self) -> None:
        """The widgets are gone by now: what they held is free memory, and is made unreadable."""
        gc.collect()
        self._parts.forget()
        self._runner.run(self, self._parts.forget, self._on_forgotten, self._on_not_forgotten)

    @Slot(object)
    def _on_forgotten(self, _nothing: None) -> None:
        _log.info("forgotten")
        self.forgotten.emit()

    @Slot(object)
    def _on_not_forgotten(self, error: CervitrendError) -> None:
        """The runner is closed: the program ends, and its memory with it."""

    def _give_up(self) -> None:
        """Nothing is waited for any more."""
        _log.error("closed before everything had its answer")
        self._runner.close(GIVEN_UP_SECONDS)
        self._shell.let_go()
        self.ended.emit()

    def _end(self) -> None:
        if not self._runner.close(LAST_SECONDS):
            _log.error("the thread of the store did not end")
        self._shell.let_go()
        self.ended.emit()


def let_go_of_clipboard() -> None:
    """Empty the clipboard if what lies there was copied from this program."""
    clipboard = QGuiApplication.clipboard()
    # Without a screen there is no other program, and the clipboard does not know whose it is.
    if clipboard.ownsClipboard() or QGuiApplication.platformName() == "offscreen":
        clipboard.clear()
    if clipboard.supportsSelection() and clipboard.ownsSelection():
        clipboard.clear(QClipboard.Mode.Selection)
