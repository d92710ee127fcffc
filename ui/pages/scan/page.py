"""The page on which a scan is recorded or amended."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.errors import CervitrendError, Conflict, NotFound, Problem, Refused
from models.records.clinic.reference import References
from models.records.scan import Scan
from models.rules.flags.schedule import next_scan, schedule_of
from models.rules.measurement.plausible import Confirmation, Reading
from models.rules.measurement.trend import Measurement
from models.usecases.drafts import ASIDE
from models.usecases.scans.draft import ScanCheck, ScanDraft, check_scan, unit_of
from models.usecases.scans.examiners import examiners, usual_examiner
from models.views import Draft, PregnancySheet
from ui.chart.data import ChartSource, chart_data
from ui.chart.loading import LoadChart, MakeChart, load_chart
from ui.forms.saver import Save, Saver
from ui.pages.scan import wording
from ui.pages.scan.aloud import ReadingsAloud
from ui.pages.scan.before import BeforeScan
from ui.pages.scan.echo import EchoCard
from ui.pages.scan.foot import ScanFoot
from ui.pages.scan.form import ScanForm
from ui.pages.scan.last_scan import LastScan, last_scan
from ui.pages.scan.saving import Saved, save_scan
from ui.pages.scan.shortest import Understood
from ui.pages.scan.sides import FormBesideChart
from ui.pages.scan.texts import (
    Texts,
    amended_by,
    known_symptoms,
    known_to,
    texts_kept,
    to_keep,
    typed_since,
)
from ui.pages.scan.work import Work, beginning, earliest_day, foretold, standing_scan
from ui.session.session import Location, Session, Where
from ui.widgets.card import Look
from ui.widgets.fields.length_field import Doubt
from ui.widgets.messages.line_strip import LineStrip
from ui.widgets.messages.message import Deed, Message
from ui.widgets.page import Page
from ui.wording import formats
from ui.wording.next_scan import TO_BOOK, caution_text, next_scan_text
from ui.wording.tr import context

_tr = context("scan")

FORM, DISCARD = Where.SCAN.value, "discard"


class ScanPage(Page):
    """New scan, and amending one; `references` are what the chart draws beside her own lengths, `load` loads it."""

    def __init__(
        self,
        session: Session,
        references: References,
        load: LoadChart = load_chart,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(session, parent)
        self._references = references
        self._location: Location | None = None
        self._sheet: PregnancySheet | None = None
        self._work: Work | None = None
        self._is_filling = False
        self._is_outdated = False
        self.saver = Saver(session, self)
        self.restored = LineStrip(self)
        self.before = BeforeScan(self)
        self.form = ScanForm(session.desk.clock.today(), self)
        self.echo = EchoCard(self)
        self.foot = ScanFoot(self._count_typed, self)
        self.leave, self.save = self.foot.leave, self.foot.save
        self.sides = FormBesideChart(self.form, self.foot, self.echo, self)
        self.preview: Message | None = None
        self._lay_out()
        self._connect()
        self.blank()
        session.runner.run(self, load, self._take_chart, self.report_error)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.before)
        column.addWidget(self.sides, 1)
        leave = self.leave
        self.form.order_tabs(self.save, leave.discard, leave.keep, leave.leave)

    def _connect(self) -> None:
        self.form.changed.connect(self._refresh)
        self.form.day_changed.connect(self._on_day)
        self.form.examiner_changed.connect(self._on_examiner)
        self.leave.left.connect(self.back_wanted)
        self.leave.discarded.connect(self._on_discarded)
        self.before.back_wanted.connect(self.back_wanted)
        self.before.continued.connect(self._on_continued)
        self.save.clicked.connect(self._on_save)
        self.form.wrong.connect(self.foot.show_problem)
        self.saver.drafts_changed.connect(self._on_kept)
        self.saver.serve(self, self._on_saved, self._on_failed, self._on_begun)
        self.saver.saved_elsewhere.connect(self._on_saved)
        ReadingsAloud(self.form, self.echo, lambda: self.preview)
        for index, field in enumerate(self.form.readings):
            field.set_doubt(self._doubt(index))

    def opened(self, location: Location) -> None:
        self._location = location
        self.form.day.set_today(self.session.desk.clock.today())

    def blank(self) -> None:
        self._sheet = self._work = None
        self._is_filling = True
        self.form.symptoms.blank()
        self.form.show_texts({})
        self.form.show_amending(None, wording.scan_title(None))
        self.form.show_age(None)
        self.form.show_last(LastScan())
        self.foot.show_notice("")
        self._is_filling = False
        self.form.shortest.show_understood(Understood())
        self.echo.blank()
        self.restored.clear()
        self.before.clear()
        self.foot.show_kept(_tr("Loading her record…"))
        self._preview(None)
        self.form.setEnabled(False)
        self.save.setEnabled(False)

    @property
    def is_loading(self) -> bool:
        return self._work is None

    def show_sheet(self, sheet: PregnancySheet) -> None:
        self._sheet = sheet
        if self._work is None:
            self.saver.find(FORM, sheet.pregnancy.id)
            return
        self._work.sheet = sheet
        self._show_before(self.form.day.value())
        if self._is_outdated and self._work.amends is not None:
            self._work.amends = self._show_outdated(sheet, self._work.amends)
            self._is_outdated = False
        self._refresh()

    def day_turned(self) -> None:
        work = self._work
        self.form.day.set_today(self.session.desk.clock.today())
        if work is None:
            return
        if work.amends is None and not typed_since(self.form.texts(), work.initial):
            self._begin(work.sheet, None, None)
            return
        self._limit_day(work.sheet)
        self._refresh()

    def _show_outdated(self, sheet: PregnancySheet, amended: Scan) -> Scan:
        """Say what another desk made of the scan; returns its new version, over which hers may be saved knowingly."""
        now = next(s for s in sheet.scans if s.id == amended.id)
        outdated = wording.outdated(now, self.session.desk.clock.today())
        self.restored.show_message(*outdated, look=Look.PROBLEM, deeds=_discarding())
        return now

    def on_leave(self) -> None:
        """Keep what differs from how the form began; nothing typed leaves no draft."""
        work = self._work
        if work is None:
            return
        amends, known = work.amends.id if work.amends else None, self.form.symptoms.known()
        fields = to_keep(self.form.texts(), work.initial, amends, known)
        woman = work.sheet.patient.family_name.upper()
        self.saver.keep(FORM, work.sheet.pregnancy.id, fields, woman)

    @Slot(object, object)
    def _on_begun(self, about: UUID, draft: Draft | None) -> None:
        sheet, location = self._sheet, self._location
        if sheet is None or self._work is not None or sheet.pregnancy.id != about:
            return
        wanted = location.record_id if location else None
        if draft is not None:
            wanted = amended_by(draft.fields)
        scan = standing_scan(sheet, wanted) if wanted else None
        if wanted is None or scan is not None:
            self._begin(sheet, scan, draft)
            return
        self.foot.show_problem(_tr("This scan does not stand in her record any more."))
        if draft is not None:
            lost = wording.orphaned_draft(draft, self.session.desk.clock.today())
            self.restored.show_message(*lost, look=Look.PROBLEM, deeds=_discarding())
        else:
            self.failed.emit(NotFound(Scan.__name__, str(wanted)))

    def _begin(self, sheet: PregnancySheet, amends: Scan | None, draft: Draft | None) -> None:
        """Fill the form anew: from the scan to amend, and what a draft says differently."""
        self._work = Work(sheet, amends, {})
        save = _tr("Save scan") if amends is None else _tr("Save amendment")
        self.save.setText(f"{save}   Ctrl+S")
        self.save.setAccessibleName(save)
        self._limit_day(sheet)
        user = self.session.desk.user
        self.form.examiner.offer_names(examiners(self.session.desk, sheet), usual_examiner(user))
        on = amends.on if amends else None
        self.form.show_amending(on, wording.scan_title(on))
        self._fill(beginning(self.session.desk, sheet, amends))
        self._work.initial = self.form.texts()
        if draft is not None:
            self._fill(self._work.initial | texts_kept(draft.fields))
            self.form.symptoms.tick_all_but(known_to(draft.fields))
            said = wording.restored(draft, self._work.initial, self.session.desk.clock.today())
            self.restored.show_message(*said, deeds=_discarding())
        else:
            self.restored.clear()
        self.foot.show_kept("")
        self._refresh()
        is_asked = amends is None and self.before.ask(sheet, self.session.desk.clock.today())
        self.form.setEnabled(not is_asked)
        self.save.setEnabled(not is_asked)
        if not is_asked:
            self.form.begin_typing()

    @Slot()
    def _on_continued(self) -> None:
        self.form.setEnabled(True)
        self.save.setEnabled(True)
        self.form.begin_typing()

    def _limit_day(self, sheet: PregnancySheet) -> None:
        """Days that can be meant: of this pregnancy, up to today."""
        today = self.session.desk.clock.today()
        self.form.day.set_range(earliest_day(sheet, today), today)

    def _fill(self, texts: Texts) -> None:
        self._is_filling = True
        self.form.show_texts(texts)
        self._is_filling = False

    def _doubt(self, index: int) -> Doubt:
        """What the scan before says about reading number `index`."""

        def doubt(reading: Reading) -> tuple[Confirmation, ...]:
            work = self._work
            if work is None:
                return ()
            draft = self.form.scan(work.sheet.pregnancy.id)
            texts = (*draft.readings[:index], reading.typed, *draft.readings[index + 1 :])
            check = self._check(work, replace(draft, readings=texts, retyped=()))
            field = f"readings.{index}"
            return tuple(c for c in check.confirmations if c.field == field and c.code == "length.jump")

        return doubt

    def _check(self, work: Work, draft: ScanDraft) -> ScanCheck:
        amends = work.amends.id if work.amends else None
        return check_scan(work.sheet, draft, self.session.desk.clock.today(), amends)

    @Slot()
    def _refresh(self) -> None:
        """Say anew what the form comes to as it stands."""
        work = self._work
        if work is None or self._is_filling:
            return
        draft = self.form.scan(work.sheet.pregnancy.id)
        check = self._check(work, draft)
        self.form.show_age(check.age)
        self.foot.show_notice(wording.notices(check.notices, draft))
        after, raised = foretold(self.session.desk, work, draft, check)
        self._show_echo(work, draft, after)
        self._preview(raised)

    def _show_echo(self, work: Work, draft: ScanDraft, after: PregnancySheet | None) -> None:
        desk, readings = self.session.desk, self.form.shown_readings()
        today, examiner, measured = desk.clock.today(), draft.examiner.strip(), None
        if readings and draft.on is not None:
            measured = Measurement(draft.on, readings, draft.route, examiner, draft.criteria_met)
        source = ChartSource(work.sheet, desk.followed, self._references, today)
        data = chart_data(source, measured, work.amends.id if work.amends else None)
        following = ""
        if after is not None:
            following = next_scan_text(next_scan(after, today, schedule_of(desk.followed)), today)
        self.echo.show_echo(readings, data, following, caution_text(work.sheet.pregnancy.fetuses))
        last = last_scan(work.sheet, draft.on, work.amends.id if work.amends else None)
        self.form.shortest.show_understood(wording.readings_in_words(readings, data, last.measured))

    def _preview(self, message: Message | None) -> None:
        """Say in the line under the banner what saving would raise; None: nothing is typed as yet."""
        if message != self.preview:
            self.preview = message
            self.previewed.emit(message)

    @Slot(object)
    def _on_day(self, on: date | None) -> None:
        self._show_before(on)

    def _show_before(self, on: date | None) -> None:
        """What was recorded before the day of the scan, and what she is known to have then: only what is shown can be over.

        While a day is typed what was said of the one before stays.
        """
        work = self._work
        if work is None or on is None:
            return
        self.form.symptoms.show_known(known_symptoms(work.sheet, on, work.amends))
        self.form.show_last(last_scan(work.sheet, on, work.amends.id if work.amends else None))

    @Slot()
    def _on_kept(self) -> None:
        """Say that what is typed is kept, and since when."""
        work = self._work
        if work is not None and typed_since(self.form.texts(), work.initial):
            at = formats.clock_time(self.session.desk.clock.now())
            self.foot.show_kept(_tr("Kept as a draft while you type, saved {0}").format(at))

    @Slot(str)
    def _on_examiner(self, name: str) -> None:
        self.form.show_unit(unit_of(name, self.session.desk.settings.centimetre_examiners))

    @Slot()
    def _on_save(self) -> None:
        work = self._work
        if work is None:
            return
        is_valid = self.form.validate()
        draft = self.form.scan(work.sheet.pregnancy.id)
        problems = self._check(work, draft).refusals
        if work.amends is not None and not self.form.reason.text().strip():
            problems = (*problems, Problem("reason", "reason.missing"))
        self.form.point_out(problems)
        if is_valid and not problems:
            amends, reason = work.amends, self.form.reason.text()
            save = Save(FORM, draft.pregnancy_id, None)
            self.saver.save(save, lambda desk: save_scan(desk, draft, amends, reason))

    @Slot(object, object)
    def _on_saved(self, _save: Save[None], saved: Saved) -> None:
        pregnancy_id = saved.scan.pregnancy_id
        if self._is_about(pregnancy_id):
            self._work = self._sheet = None
            on_screen = self.session.woman.sheet
            if on_screen is not None and on_screen.pregnancy.id == pregnancy_id:
                typed = TO_BOOK if saved.books_on is not None else ""
                self.location_wanted.emit(Location(Where.WOMAN, pregnancy_id=pregnancy_id, typed=typed))
        today = self.session.desk.clock.today()
        following = wording.following(saved.planned, today, saved.books_on)
        self.said.emit(self.saver.message(wording.saved(saved.scan.length), following, kept=saved.scan))

    def _is_about(self, pregnancy_id: UUID) -> bool:
        return self._work is not None and self._work.sheet.pregnancy.id == pregnancy_id

    @Slot(object, object)
    def _on_failed(self, save: Save[None], error: CervitrendError) -> None:
        if isinstance(error, Refused) and self._is_about(save.about):
            unplaced = self.form.point_out(error.problems)
            if unplaced:
                self.failed.emit(Refused(*unplaced))
            return
        self.failed.emit(error)
        if isinstance(error, Conflict):
            self._is_outdated = True
            self.record_changed.emit()

    def _count_typed(self) -> int:
        """In how many fields something is typed that is not in the record."""
        work = self._work
        typed = typed_since(self.form.texts(), work.initial) if work is not None else {}
        return sum(1 for name in typed if not name.startswith(ASIDE))

    @Slot()
    def _on_discarded(self) -> None:
        """Leave, and forget what was typed."""
        if self._work is not None:
            self.saver.discard(FORM, self._work.sheet.pregnancy.id, self.on_leave)
            self._work = None
        self.back_wanted.emit()

    def do(self, deed: Deed) -> None:
        """Forget the draft and begin with what was wanted in the first place."""
        sheet = self._sheet
        if sheet is None or deed.name != DISCARD:
            return
        self.saver.discard(FORM, sheet.pregnancy.id, self.on_leave)
        self.blank()
        self._sheet = sheet
        self._on_begun(sheet.pregnancy.id, None)

    @Slot(object)
    def _take_chart(self, make: MakeChart) -> None:
        self.echo.take_chart(make(self.echo))


def _discarding() -> tuple[Deed, ...]:  # Offered where what was half-typed is spoken of.
    return (Deed(DISCARD, _tr("Discard draft")),)
