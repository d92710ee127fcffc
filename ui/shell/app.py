"""The program's window: the door, the workspace behind it, and what leads from one to the other.

Only what the door needs is imported here; the rest is loaded in the store's thread after the first paint.
"""

from __future__ import annotations

import logging
import sys
from functools import cache
from importlib import import_module
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from models.errors import CervitrendError, Problem, Unavailable
from models.version import PROGRAM
from ui.pages.sign_in.page import SignInPage
from ui.pages.sign_in.presenter import SignInPresenter
from ui.session.runner import Runner, ThreadRunner, fault
from ui.shell.backups.way_back import WayBack
from ui.shell.dressing import Dressing, enlarge
from ui.shell.help.dock import HelpDock
from ui.shell.leaving.screen_watch import ScreenWatch
from ui.shell.leaving.system_signals import SessionEnd, SystemSignals
from ui.shell.leaving.way_out import WayOut
from ui.shell.parts import Parts
from ui.shell.screen_room import fit_to_screen, place_of
from ui.shell.shell import Shell, practice_words
from ui.shell.starting.hooks import hook_up
from ui.shell.starting.one_window import OneWindow, come_forward
from ui.shell.starting.presenting import present
from ui.theme import load_fonts
from ui.wording.problems.lookup import error_sentence, sentence
from ui.wording.tr import context

_tr = context("shell")


if TYPE_CHECKING:
    from models.usecases.desk import Desk
    from ui.pages.first_start.page import FirstStartPage
    from ui.shell.starting.report_offer import ReportOffer
    from ui.shell.tour.tour import Tour
    from ui.shell.window import Workspace

_log = logging.getLogger(__name__)


class App(QObject):
    """Leads from the door to the workspace and back: sign in, lock, unlock, sign out, close.

    Signals: `moved` when a record that was there before the first start is worked with from now on.
    """

    moved = Signal()

    def __init__(self, app: QApplication, parts: Parts, runner: Runner) -> None:
        super().__init__()
        self._app, self._parts, self._runner = app, parts, runner
        self.dressing = Dressing(app, parts.appearance, self)
        self._access = cache(parts.access)
        self.shell = Shell(parts.title, practice_words() if parts.straight_in is not None else "")
        self._first: SignInPage | FirstStartPage
        self._first = self.sign_in = SignInPage()
        self.door = SignInPresenter(self.sign_in, runner, self._access, self)
        self.out = WayOut(parts, runner, self.shell, self.sign_in, self.door)
        self.help = HelpDock(self.shell, parts.chapters, parts.start_practice)
        self.help.failed.connect(self.show_error)
        self.tour: Tour | None = None
        self.report: ReportOffer | None = None
        self.back = WayBack(runner, self.shell, self.sign_in, self._access)
        self.out.closed.connect(self.back.restore_agreed)
        self.shell.painted.connect(self._warm_up)
        self.shell.close_wanted.connect(self.out.close)
        self.door.signed_in.connect(self.enter)
        self.sign_in.recovery_wanted.connect(self._recover)
        self.sign_in.help.wanted.connect(self.help.ask)
        self.shell.turned.connect(self._on_turned)
        self.dressing.dress(self.shell)

    def start(self) -> None:
        """Show the first page; everything slow comes after it was painted."""
        self.shell.show_only(self.sign_in)
        if self._parts.place is not None:
            self.door.remember(self._parts.place.last)
        if not self._parts.is_founded:
            self._begin_first_start()
        if self._parts.straight_in is not None:
            self.sign_in.show_preparing()
        self.shell.show()

    def _begin_first_start(self) -> None:
        from ui.pages.first_start.page import FirstStartPage
        from ui.pages.first_start.presenter import FirstStartPresenter

        page = FirstStartPage(self._parts.start_practice)
        page.show_place(self._parts.place)
        page.help.wanted.connect(self.help.ask)
        self.first_start = FirstStartPresenter(page, self._runner, self._access, self._parts.save_text, self)
        self.first_start.founded.connect(self.enter)
        self._first = page
        self.shell.show_only(page)
        if self._parts.elsewhere is not None:
            from ui.pages.first_start.existing import ExistingRecord

            there = ExistingRecord(page, self._parts.elsewhere, page)
            there.found.connect(self._on_existing)

    @Slot()
    def _on_existing(self) -> None:
        """A record that is there already is worked with: what was prepared for another folder is of no use."""
        self.moved.emit()
        self._access.cache_clear()
        if self._parts.elsewhere is not None:
            self.door.remember(self._parts.elsewhere.look().last)
        self._show_door()
        self._runner.run(self, self._prepare, self._on_ready, self._on_shut)

    @Slot()
    def _recover(self) -> None:
        from ui.pages.sign_in.recover_page import RecoverPage, RecoverPresenter

        page = RecoverPage()
        page.help.wanted.connect(self.help.ask)
        self.recovery = RecoverPresenter(page, self._runner, self._access, self._parts.save_text, page)
        self.recovery.signed_in.connect(page.deleteLater)
        self.recovery.signed_in.connect(self.enter)
        self.recovery.given_up.connect(page.deleteLater)
        self.recovery.given_up.connect(self._show_door)
        self.shell.show_only(page)

    @Slot()
    def _show_door(self) -> None:
        self.door.open_for_anybody()
        self.shell.show_only(self.sign_in)

    @Slot()
    def _warm_up(self) -> None:
        if self._parts.straight_in is not None:
            straight_in = self._parts.straight_in
            self._runner.run(self, lambda: straight_in(self._access()), self.enter, self._on_shut)
        elif not self._parts.is_founded:
            self.first_start.begin()
        self._runner.run(self, self._prepare, self._on_ready, self._on_shut)

    def _prepare(self) -> bool:
        """Load what comes next; returns whether the program failed its self-test."""
        has_failed = bool(self._access().differences)
        import_module("ui.shell.window")
        import_module("ui.wording.problems.sentences")
        import_module("models.usecases.flags.reevaluate_due")
        self._parts.warm_up()
        return has_failed

    @Slot(bool)
    def _on_ready(self, has_failed: bool) -> None:
        _log.info("ready")
        self._offer_report()
        if has_failed and self.workspace is None:
            self.sign_in.problem.show_message(sentence(Problem("program", "program.self_test_failed")))

    def _offer_report(self) -> None:
        """A run before this one failed, and nobody was told."""
        last = self._parts.last_run
        failed_at = last.failed_at() if last is not None and self.report is None else None
        if last is not None and failed_at is not None:
            from ui.shell.starting.report_offer import ReportOffer

            self.report = ReportOffer(last, failed_at, self._runner, self._parts.save_text, self._first)
            self._first.take_below(self.report)

    @property
    def workspace(self) -> Workspace | None:
        """What the user who is signed in works in; None while nobody is."""
        return self.out.place.workspace if self.out.place is not None else None

    @Slot(object)
    def enter(self, desk: Desk) -> None:
        """Somebody signed in: lead her to the first page, or back to where she was when the screen was locked."""
        from ui.shell.workplace import Workplace

        away, self.out.away = self.out.away, None
        is_back = away is not None and away.user_id == desk.user.id
        place = Workplace(self._app, desk, self._parts.entries, self._runner, self.shell)
        place.lock_wanted.connect(self.out.lock)
        place.sign_out_wanted.connect(self.out.sign_out)
        place.help_wanted.connect(self.help.ask)
        place.arrived.connect(self.help.follow)
        self.out.place = place
        place.open(away if is_back else None)
        if self._parts.straight_in is not None and self.tour is None:
            self._offer_tour()
        if self.tour is not None:
            place.arrived.connect(self.tour.go_elsewhere)
        if is_back and self.out.has_unsaved:
            place.workspace.show_error(Unavailable("lock.save_failed"))
        self.out.has_unsaved = False

    def _offer_tour(self) -> None:
        """The practice clinic is shown to whoever wants to see it, once."""
        from ui.shell.tour.tour import Tour

        self.tour = Tour(self.shell, lambda: self.workspace)

    @Slot()
    def _on_turned(self) -> None:
        if self.workspace is None or self.shell.currentWidget() is not self.workspace:
            self.help.vanish()
            if self.tour is not None:
                self.tour.leave()

    @Slot()
    def check_day(self) -> None:
        """Look whether midnight has passed."""
        if self.out.place is not None:
            self.out.place.days.check()

    @Slot(object)
    def show_error(self, error: CervitrendError) -> None:
        """Say what went wrong wherever the user is."""
        if self.workspace is not None:
            self.workspace.show_error(error)
        else:
            self.sign_in.refuse(error_sentence(error))

    @Slot(object)
    def _on_shut(self, error: CervitrendError) -> None:
        self.sign_in.refuse(error_sentence(error))

    def catch(self, kind: type[BaseException], bug: BaseException, trace: TracebackType | None) -> None:
        """What `sys.excepthook` calls: a bug in the window is logged by place and said in one sentence."""
        if isinstance(bug, Exception):
            self.show_error(fault(bug))
        else:
            sys.__excepthook__(kind, bug, trace)


def run(parts: Parts) -> int:
    """Open the window and stay until it is closed; returns the exit status."""
    enlarge(parts.appearance.now.text_size)
    app = QApplication([PROGRAM])
    present(app, parts.icons)
    only = OneWindow(parts.meeting_place, app)
    if only.is_there():
        return 0
    load_fonts(parts.fonts)
    runner = ThreadRunner()
    whole = App(app, parts, runner)
    unhook = hook_up(whole.catch)
    whole.out.ended.connect(app.quit)
    only.wanted.connect(come_forward)
    only.met.connect(app.quit)
    whole.moved.connect(only.move)
    away = ScreenWatch(app)
    away.went_away.connect(whole.out.lock)
    away.watch_window(whole.shell)
    told = SystemSignals(app)
    told.told_to_end.connect(whole.out.close_for_system)
    ending = SessionEnd(whole.out, runner)
    app.commitDataRequest.connect(ending.commit, Qt.ConnectionType.DirectConnection)
    room = app.primaryScreen().availableSize()
    place = parts.window_place()
    fit_to_screen(whole.shell, room, place)
    if parts.missing is None:
        whole.start()
    else:
        from ui.shell.gate import Gate

        gate = Gate(parts.missing, parts.title, whole)
        whole.dressing.dress(gate.window)
        fit_to_screen(gate.window, room, place)
        beside_gate = HelpDock(gate.window, parts.chapters, parts.start_practice)
        gate.window.page.help.wanted.connect(beside_gate.ask)
        gate.passed.connect(only.move)
        gate.passed.connect(whole.start)
        gate.left.connect(whole.out.close)
        gate.open()
    status = app.exec()
    parts.keep_window_place(place_of(whole.shell))
    told.restore()
    unhook()
    return status
