"""States that no page has of its own: each is brought about, shown, and ended again."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from models.errors import Unavailable
from models.records.clinic.user import Role
from models.usecases.clinic.date_doubt import confirm_date, doubt_date
from models.usecases.desk import Desk
from models.usecases.scans.draft import ScanDraft
from models.usecases.scans.record import amend_scan
from models.values.folder_state import FolderState
from ui.pages.scan.page import DISCARD, ScanPage
from ui.pages.sign_in.missing_page import MissingPage
from ui.pages.woman.page import WomanPage
from ui.session.last_run import LastRun
from ui.session.runner import InlineRunner
from ui.session.session import Location, Where
from ui.session.unkept import Unkept
from ui.shell.app import App
from ui.shell.leaving.leaving_page import LeavingPage
from ui.shell.leaving.reason import Reason
from ui.shell.pictures.ways import go_to, press, press_key, type_readings, woman_called, workspace_of
from ui.shell.starting.report_offer import ReportOffer
from ui.shell.window import Workspace
from ui.widgets.messages.message import Deed

_COUNTED_DOWN = 45
"""How many seconds before the lock the picture of the countdown is taken."""
_DOUBTED = timedelta(days=400)


def form_states(workspace: Workspace, family: str) -> Iterator[str]:
    """A form as it is filled in: focus, a length to be retyped, error, and what was half-typed when she came back."""
    go_to(workspace, Where.RECORD, family, "call")
    _focus_tick(workspace.page)
    yield "record-focus"
    go_to(workspace, Where.SCAN, family)
    page = workspace.page
    type_readings(page, ("2.4", "81", "abc"))
    yield "scan-unusual"
    press_key(page, "Ctrl+S")
    yield "scan-error"
    type_readings(page, ("21.8", "22.3", "22.9"))
    yield "scan-typed"
    go_to(workspace, Where.TODAY)
    yield "today-drafts"
    go_to(workspace, Where.SCAN, family)
    yield "scan-restored"
    if isinstance(workspace.page, ScanPage):
        workspace.page.do(Deed(DISCARD, ""))


def answer_states(workspace: Workspace, family: str) -> Iterator[str]:
    """A question as it is answered, and what is missing when it is saved so."""
    go_to(workspace, Where.WOMAN, family)
    page = workspace.page
    if not isinstance(page, WomanPage) or page.panel.answers is None:
        return
    for button in page.panel.answers.buttons:
        press(page, button.accessibleName())
        yield f"woman-{page.form.kind.value}"
        press_key(page.form, "Ctrl+S")
        yield f"woman-{page.form.kind.value}-error"
        page.form.discard_wanted.emit()


def conflict(workspace: Workspace, family: str) -> Iterator[str]:
    """Another desk amends her newest scan while this one does."""
    woman = woman_called(workspace, family)
    if woman.pregnancy_id is None:
        return
    scan = workspace.session.desk.store.sheet(woman.pregnancy_id).scans[-1]
    workspace.go(Location(Where.SCAN, pregnancy_id=woman.pregnancy_id, record_id=scan.id))
    page = workspace.page
    if isinstance(page, ScanPage):
        page.form.reason.setText("misread")
        elsewhere = ScanDraft(
            pregnancy_id=woman.pregnancy_id, on=scan.on, readings=tuple(scan.typed), examiner=scan.examiner
        )
        amend_scan(workspace.session.desk, scan, elsewhere, "the caliper was not at the edge")
        press_key(page, "Ctrl+S")
        yield "scan-conflict"
        page.do(Deed(DISCARD, ""))


def frame_states(workspace: Workspace, family: str) -> Iterator[str]:
    """What the frame says over any page: loading, the countdown, a doubtful date, and that nothing is saved any more."""
    go_to(workspace, Where.WOMAN, family)
    workspace.session.woman.blank()
    yield "woman-loading"
    desk = workspace.session.desk
    workspace.foot.count_down(_COUNTED_DOWN)
    doubt_date(desk, desk.clock.now() - _DOUBTED)
    go_to(workspace, Where.TODAY)
    yield "today-date-doubted"
    confirm_date(desk)
    workspace.foot.count_down(0)
    workspace.record.stopped.show_reason(Unavailable("database.disk_full"))
    go_to(workspace, Where.WOMAN, family)
    yield "woman-stopped"


def read_only(whole: App, family: str) -> Iterator[str]:
    """The same clinic for somebody who may read and nothing else; then for whoever was there before."""
    before = workspace_of(whole).session.desk
    _change_desk(whole, _reading(before))
    workspace = workspace_of(whole)
    for where in (Where.TODAY, Where.WOMEN, Where.SETTINGS):
        go_to(workspace, where)
        yield f"{where.value}-read-only"
    for where in (Where.WOMAN, Where.PLAN, Where.CALL):
        go_to(workspace, where, family)
        yield f"{where.value}-read-only"
    _change_desk(whole, before)


def _reading(desk: Desk) -> Desk:
    return replace(desk, user=replace(desk.user, role=Role.READ_ONLY))


def _change_desk(whole: App, desk: Desk) -> None:
    if whole.out.place is not None:
        whole.out.place.change_desk(desk, Location(Where.TODAY))


_FAILED_AT = datetime(2026, 3, 2, 9, 5, tzinfo=UTC)
_FAILED = LastRun(lambda: _FAILED_AT, str, lambda: None)


def doors(whole: App) -> Iterator[str]:
    """The help, leaving with the disk full, the locked screen, the door, the door after a run that failed, the way in by the recovery key, and a folder that is gone."""
    shell = whole.shell
    whole.help.ask("")
    yield "help"
    whole.help.ask("")
    yield "help-keys"
    whole.help.close()
    leaving, full = LeavingPage(shell), Unavailable("database.disk_full")
    leaving.show_stuck(Reason.CLOSE, (Unkept("scan", woman="ADEYEMI", typed=3, error=full),))
    shell.show_only(leaving)
    yield "leaving"
    whole.out.lock()
    yield "sign-in-locked"
    whole.out.sign_out()
    yield "sign-in"
    offer = ReportOffer(_FAILED, _FAILED_AT, InlineRunner(), _keep_nowhere, whole.sign_in)
    whole.sign_in.take_below(offer)
    yield "sign-in-after-a-failure"
    offer.hide()
    whole.sign_in.enter.click()
    yield "sign-in-refused"
    whole.sign_in.recovery_wanted.emit()
    yield "sign-in-recovery"
    whole.back.choose()
    yield "sign-in-restore"
    missing = MissingPage(shell)
    gone = Path("D:/Cervitrend")
    missing.show_state(FolderState(folder=gone, code="folder.missing", values=(str(gone),)))
    shell.show_only(missing)
    yield "sign-in-missing"


def _keep_nowhere(file: Path, text: str) -> None:
    """No picture writes a report."""
    del file, text


def _focus_tick(page: QWidget) -> None:
    """Put the focus on the first tick, as Tab does."""
    ticks = (tick for tick in page.findChildren(QCheckBox) if tick.isVisible() and tick.isEnabled())
    tick = next(ticks, None)
    if tick is not None:
        tick.setFocus(Qt.FocusReason.TabFocusReason)
