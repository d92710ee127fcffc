"""The program's window: the door, the workspace behind it, and what leads from one to the other.

Only what the door needs is imported here; the rest is loaded in the store's thread after the first paint.
"""

from __future__ import annotations

import builtins
import logging
import sys
from collections.abc import Sequence
from functools import cache
from importlib import import_module
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QWidget

from models.errors import CervitrendError, Problem
from ui.pages.sign_in.page import SignInPage
from ui.pages.sign_in.presenter import SignInPresenter
from ui.session.runner import Runner, ThreadRunner, fault
from ui.shell.parts import Parts
from ui.shell.shell import Shell
from ui.theme import apply_theme, load_fonts
from ui.wording.problems.lookup import error_sentence, sentence
from ui.wording.tr import context

_tr = context("shell")


if TYPE_CHECKING:
    from models.usecases.desk import Desk
    from ui.pages.help.page import HelpWindow
    from ui.session.session import Location
    from ui.shell.day_watch import DayWatch
    from ui.shell.window import PageEntry, Workspace
    from ui.widgets.idle import IdleWatch

_log = logging.getLogger(__name__)


class App(QObject):
    """Leads from the door to the workspace and back: sign in, lock, unlock, sign out, close."""

    def __init__(self, app: QApplication, parts: Parts, runner: Runner) -> None:
        super().__init__()
        self._app, self._parts, self._runner = app, parts, runner
        self._access = cache(parts.access)
        self.shell = Shell(parts.title)
        self.sign_in = SignInPage()
        self.door = SignInPresenter(self.sign_in, runner, self._access, self)
        self.workspace: Workspace | None = None
        self._idle: IdleWatch | None = None
        self._days: DayWatch | None = None
        self._help: HelpWindow | None = None
        self._covered: list[QWidget] = []
        self.shell.painted.connect(self._warm_up)
        self.shell.closed.connect(self.close)
        self.door.signed_in.connect(self.enter)
        self.door.unlocked.connect(self._on_unlocked)
        self.sign_in.sign_out_wanted.connect(self.sign_out)

    def start(self) -> None:
        """Show the first page; everything slow comes after it was painted."""
        self.shell.show_only(self.sign_in)
        if not self._parts.is_founded:
            self._begin_first_start()
        self.shell.show()

    def _begin_first_start(self) -> None:
        from ui.pages.first_start.page import FirstStartPage
        from ui.pages.first_start.presenter import FirstStartPresenter

        page = FirstStartPage()
        self.first_start = FirstStartPresenter(page, self._runner, self._access, self._parts.save_text, self)
        self.first_start.founded.connect(self.enter)
        self.shell.show_only(page)

    @Slot()
    def _warm_up(self) -> None:
        if self._parts.straight_in is not None:
            self._runner.run(self, self._parts.straight_in, self.enter, self._on_shut)
        elif not self._parts.is_founded:
            self.first_start.begin()
        self._runner.run(self, self._prepare, self._on_ready, self._on_shut)

    def _prepare(self) -> bool:
        """Load what comes next; returns whether the program failed its self-test."""
        has_failed = bool(self._access().differences)
        import_module("ui.shell.window")
        import_module("models.usecases.flags.reevaluate_due")
        self._parts.warm_up()
        return has_failed

    @Slot(bool)
    def _on_ready(self, has_failed: bool) -> None:
        _log.info("ready")
        if has_failed and self.workspace is None:
            self.sign_in.problem.show_message(sentence(Problem("program", "program.self_test_failed")))

    @Slot(object)
    def enter(self, desk: Desk) -> None:
        """Somebody signed in: make her workspace and open its first page."""
        from ui.session.session import Location

        entries = self._parts.entries()
        workspace, idle = self._work_at(desk, entries)
        idle.start()
        self.shell.show_only(workspace)
        workspace.go(Location(entries[0].where))

    def _work_at(self, desk: Desk, entries: Sequence[PageEntry]) -> tuple[Workspace, IdleWatch]:
        """Make the workspace of a desk, and what watches whether anybody is there; neither is shown or started."""
        from ui.session.session import Session, WomanOnScreen
        from ui.shell.day_watch import DayWatch
        from ui.shell.window import Workspace
        from ui.widgets.idle import IdleWatch

        session = Session(desk, self._runner, WomanOnScreen(desk, self._runner, self))
        workspace = Workspace(session, entries)
        workspace.lock_wanted.connect(self.lock)
        workspace.sign_out_wanted.connect(self.sign_out)
        workspace.desk_changed.connect(self.change_desk)
        workspace.help_wanted.connect(self.show_help)
        idle = IdleWatch(self._app, desk.settings.lock_minutes * 60, workspace)
        idle.warned.connect(workspace.foot.count_down)
        idle.expired.connect(self.lock)
        self.workspace, self._idle, self._days = workspace, idle, DayWatch(workspace)
        self._days.start()
        return workspace, idle

    @Slot(object, object)
    def change_desk(self, desk: Desk, location: Location) -> None:
        """The clinic settled something anew: the same user goes on by what now holds, a locked screen stays locked.

        She goes on at `location`, or where she is if she has gone elsewhere meanwhile; half-typed forms are kept before.
        """
        before = self.workspace
        if before is None:
            return
        before.keep()
        there = location if before.location.where is location.where else before.location
        is_locked = self.shell.currentWidget() is not before
        workspace, idle = self._work_at(desk, self._parts.entries())
        self._covered = []
        if not is_locked:
            self.shell.show_only(workspace)
            idle.start()
        self.shell.removeWidget(before)
        before.deleteLater()
        workspace.go(there)
        self._judge_again(desk, workspace)

    def _judge_again(self, desk: Desk, workspace: Workspace) -> None:
        """Judge everybody by what now holds, a few at a time; it ends with the workspace."""
        from ui.session.reevaluation import Reevaluation

        workspace.notice(_tr("Saved. The women are judged again by what now holds."))
        judging = Reevaluation(desk, self._runner, workspace)
        judging.finished.connect(self._on_judged_again)
        judging.failed.connect(workspace.show_error)
        judging.start()

    @Slot(int)
    def _on_judged_again(self, judged: int) -> None:
        if self.workspace is not None:
            women = _tr.counted(judged, "%n pregnancy", "%n pregnancies")
            self.workspace.notice(_tr("Saved; {0} judged again.").format(women))
            self.workspace.turn_day()

    @Slot(str)
    def show_help(self, heading: str) -> None:
        """Turn the help to a section; it stands in a window of its own beside the work."""
        from ui.pages.help.page import HelpWindow

        try:
            chapters = self._parts.chapters() if self._help is None else ()
        except CervitrendError as error:
            self.show_error(error)
            return
        if self._help is None:
            self._help = HelpWindow(chapters)
        self._help.show()
        self._help.show_section(heading)
        self._help.raise_()
        self._help.activateWindow()

    @Slot()
    def lock(self) -> None:
        """Hide the workspace and its dialogs behind the door; everything in it stays, drafts are kept as well."""
        if self.workspace is None or self._idle is None:
            return
        self.workspace.keep()
        self._idle.stop()
        self._covered = [w for w in self._app.topLevelWidgets() if w.isVisible() and w is not self.shell]
        for window in self._covered:
            window.hide()
        self.shell.show_only(self.sign_in)
        self.door.lock(self.workspace.session.desk)

    @Slot()
    def _on_unlocked(self) -> None:
        if self.workspace is not None and self._idle is not None:
            self.shell.show_only(self.workspace)
            self._idle.start()
            for window in self._covered:
                window.show()
            self._covered = []

    @Slot()
    def sign_out(self) -> None:
        """Keep drafts, close the database, ask for the next user."""
        if self.workspace is None:
            return
        self._put_away(self.workspace)
        self.shell.show_only(self.sign_in)
        self.door.open_for_anybody()

    def _put_away(self, workspace: Workspace) -> None:
        """Let drafts be kept, then close the database; the runner does both in this order."""
        from models.usecases.clinic.sign_in import sign_out

        desk = workspace.session.desk
        workspace.keep()
        self._runner.run(self, lambda: sign_out(desk), self._on_prepared, self._on_shut)
        if self._help is not None:
            self._help.close()
        self.workspace, self._idle, self._days = None, None, None
        self.shell.removeWidget(workspace)
        workspace.deleteLater()

    @Slot()
    def close(self) -> None:
        """The window was closed: nothing accepted is lost."""
        if self.workspace is not None:
            self._put_away(self.workspace)
        self._runner.close()

    @Slot()
    def check_day(self) -> None:
        """Look whether midnight has passed."""
        if self._days is not None:
            self._days.check()

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

    @Slot(object)
    def _on_prepared(self, nothing: None) -> None:
        _log.info("ready")

    def catch(self, kind: type[BaseException], bug: BaseException, trace: TracebackType | None) -> None:
        """What `sys.excepthook` calls: a bug in the window is logged by place and said in one sentence."""
        if isinstance(bug, Exception):
            self.show_error(fault(bug))
        else:
            sys.__excepthook__(kind, bug, trace)


def import_plainly() -> None:
    """Take PySide6's hook off Python's import.

    It looks for `from __feature__ import` in the source text of every module imported after it, and Python keeps all of
    that text: some 35 MB and half of the longest stall at the start, for a feature that is not used here.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def run(parts: Parts) -> int:
    """Open the window and stay until it is closed; returns the exit status."""
    import_plainly()
    app = QApplication([])
    load_fonts(parts.fonts)
    apply_theme(app)
    whole = App(app, parts, ThreadRunner())
    sys.excepthook = whole.catch
    whole.start()
    status = app.exec()
    sys.excepthook = sys.__excepthook__
    return status
