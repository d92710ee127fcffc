"""The page on which a scan is recorded or amended."""

from dataclasses import replace
from datetime import date
from itertools import pairwise
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.errors import CervitrendError, Conflict, NotFound, Problem, Refused
from models.records.clinic.reference import References
from models.records.scan import Scan
from models.rules.flags.schedule import next_scan, schedule_of
from models.rules.measurement.plausible import Confirmation, Reading
from models.rules.measurement.trend import Measurement
from models.usecases.flags.evaluate import would_raise
from models.usecases.scans.draft import ScanCheck, ScanDraft, check_scan, unit_of
from models.usecases.scans.record import sheet_after
from models.values.length import Unit
from models.views import Draft, PregnancySheet
from ui.chart.data import ChartSource, chart_data
from ui.chart.loading import LoadChart, MakeChart, load_chart
from ui.forms.saver import Save, Saver
from ui.pages.scan import wording
from ui.pages.scan.before import BeforeScan
from ui.pages.scan.echo import EchoCard
from ui.pages.scan.form import ScanForm
from ui.pages.scan.saving import Saved, save_scan
from ui.pages.scan.texts import (
    Texts,
    amended_by,
    known_symptoms,
    known_to,
    scan_texts,
    texts_kept,
    to_keep,
    typed_since,
)
from ui.pages.scan.work import Work, earliest_day, is_guarded_as_typed, last_examiner, standing_scan
from ui.session.session import Location, Session, Where
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Look, StatusStrip
from ui.widgets.fields.length_field import Doubt
from ui.widgets.page import Page
from ui.wording.next_scan import TO_BOOK, caution_text, next_scan_text
from ui.wording.tr import context

_tr = context("scan")


FORM = Where.SCAN.value
_FORM_WIDTH = 724


class ScanPage(Page):
    """New scan, and amending one; `references` are what the chart draws beside her own lengths.

    `load` loads the chart.
    """

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
        self._last_examiner: str | None = None
        self._is_filling = False
        self._is_outdated = False
        self.saver = Saver(session, self)
        self.restored = StatusStrip(self)
        self.before = BeforeScan(self)
        self.form = ScanForm(session.desk.clock.today(), self)
        self.echo = EchoCard(self)
        self.strip = StatusStrip(self)
        self.cancel = Button(_tr("Cancel"), ButtonKind.SECONDARY, "Esc", parent=self)
        self.save = Button(_tr("Save scan"), ButtonKind.PRIMARY, "Ctrl+S", parent=self)
        self.discard = Button(_tr("Discard draft"), parent=self)
        self._lay_out()
        self._connect()
        self.blank()
        session.runner.run(self, load, self._take_chart, self.report_error)

    def _lay_out(self) -> None:
        self.form.setFixedWidth(max(_FORM_WIDTH, self.form.needed_width))
        self.restored.buttons.addWidget(self.discard)
        self.strip.buttons.addWidget(self.cancel)
        self.strip.buttons.addWidget(self.save)
        across = QHBoxLayout()
        across.setSpacing(12)
        across.addWidget(self.form)
        across.addWidget(self.echo, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(10)
        column.addWidget(self.restored)
        column.addWidget(self.before)
        column.addLayout(across, 1)
        column.addWidget(self.strip)
        form = self.form
        order = (form.reason, self.save, form.day, form.route, form.examiner, self.discard, self.cancel)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self.form.changed.connect(self._refresh)
        self.form.day_changed.connect(self._on_day)
        self.form.examiner_changed.connect(self._on_examiner)
        self.cancel.clicked.connect(self.back_wanted)
        self.before.back_wanted.connect(self.back_wanted)
        self.before.continued.connect(self._on_continued)
        self.save.clicked.connect(self._on_save)
        self.discard.clicked.connect(self._on_discard)
        self.saver.serve(self, self._on_saved, self._on_failed, self._on_begun)
        self.saver.saved_elsewhere.connect(self._on_saved)
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
        self.form.notices.hide()
        self._is_filling = False
        self.echo.blank()
        self.restored.clear()
        self.before.clear()
        self.strip.show_message(_tr("Loading her record…"))
        self.form.setEnabled(False)
        self.save.setEnabled(False)

    def show_sheet(self, sheet: PregnancySheet) -> None:
        self._sheet = sheet
        if self._work is None:
            self.saver.find(FORM, sheet.pregnancy.id)
            return
        self._work.sheet = sheet
        self._show_known(self.form.day.value())
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
        self.restored.show_message(*wording.outdated(now, self.session.desk.clock.today()), look=Look.PROBLEM)
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
        self.strip.show_message(_tr("This scan does not stand in her record any more."), look=Look.PROBLEM)
        if draft is not None:
            lost = wording.orphaned_draft(draft, self.session.desk.clock.today())
            self.restored.show_message(*lost, look=Look.PROBLEM)
        else:
            self.failed.emit(NotFound(Scan.__name__, str(wanted)))

    def _begin(self, sheet: PregnancySheet, amends: Scan | None, draft: Draft | None) -> None:
        """Fill the form anew: from the scan to amend, and what a draft says differently."""
        self._work = Work(sheet, amends, {})
        save = _tr("Save scan") if amends is None else _tr("Save amendment")
        self.save.setText(f"{save}   Ctrl+S")
        self.save.setAccessibleName(save)
        self._limit_day(sheet)
        on = amends.on if amends else None
        self.form.show_amending(on, wording.scan_title(on))
        self._fill(self._beginning(sheet, amends))
        self._work.initial = self.form.texts()
        if draft is not None:
            self._fill(self._work.initial | texts_kept(draft.fields))
            self.form.symptoms.tick_all_but(known_to(draft.fields))
            text, more = wording.restored(draft, self._work.initial, self.session.desk.clock.today())
            self.restored.show_message(text, more, look=Look.NOTICE if more else Look.FACT)
        else:
            self.restored.clear()
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

    def _beginning(self, sheet: PregnancySheet, amends: Scan | None) -> Texts:
        if amends is not None:
            return scan_texts(amends, sheet, self._unit_of(amends.examiner))
        day = self.session.desk.usual_day
        return {
            "on": "" if day is None else day.isoformat(),
            "route": "transvaginal",
            "examiner": self._usual_examiner(sheet),
        }

    def _usual_examiner(self, sheet: PregnancySheet) -> str:
        """Whom this user last named: at this desk since signing in, else in this woman's record."""
        if self._last_examiner is not None:
            return self._last_examiner
        return last_examiner(sheet, self.session.desk.user.id)

    def _unit_of(self, examiner: str) -> Unit:
        return unit_of(examiner, self.session.desk.settings.centimetre_examiners)

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
        noticed = wording.notices(check.notices, draft)
        self.form.notices.setText(noticed)
        self.form.notices.setVisible(bool(noticed))
        after = None if check.refusals else sheet_after(self.session.desk, work.sheet, draft, work.amends)
        self._show_echo(work, draft, after or work.sheet)
        self._show_strip(work.sheet, after, check)

    def _show_echo(self, work: Work, draft: ScanDraft, after: PregnancySheet) -> None:
        desk, readings = self.session.desk, self.form.shown_readings()
        today, examiner, measured = desk.clock.today(), draft.examiner.strip(), None
        if readings and draft.on is not None:
            measured = Measurement(draft.on, readings, draft.route, examiner, draft.criteria_met)
        source = ChartSource(work.sheet, desk.followed, self._references, today)
        data = chart_data(source, measured, work.amends.id if work.amends else None)
        following = next_scan_text(next_scan(after, today, schedule_of(desk.followed)), today)
        self.echo.show_echo(readings, data, following, caution_text(after.pregnancy.fetuses))

    def _show_strip(self, before: PregnancySheet, after: PregnancySheet | None, check: ScanCheck) -> None:
        if after is None:
            self.strip.show_message(self.form.complaint or wording.waiting(check.refusals))
            return
        findings = would_raise(self.session.desk, before, after)
        urgency = findings[0].rule.urgency if findings else None
        look = Look.NOTICE if findings else Look.FACT
        guarded = is_guarded_as_typed(before, after, self.session.desk.clock.today())
        self.strip.show_message(*wording.raised(findings, guarded=guarded), urgency=urgency, look=look)

    @Slot(object)
    def _on_day(self, on: date | None) -> None:
        self._show_known(on)

    def _show_known(self, on: date | None) -> None:
        """What she is known to have on the day of the scan: only what is shown can be found to be over."""
        if self._work is not None:
            known = known_symptoms(self._work.sheet, on, self._work.amends) if on else ()
            self.form.symptoms.show_known(known)

    @Slot(str)
    def _on_examiner(self, name: str) -> None:
        self.form.show_unit(self._unit_of(name))

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
        self._last_examiner = saved.scan.examiner
        if self._is_about(pregnancy_id):
            self._work = self._sheet = None
            on_screen = self.session.woman.sheet
            if on_screen is not None and on_screen.pregnancy.id == pregnancy_id:
                typed = TO_BOOK if saved.is_to_be_booked else ""
                self.location_wanted.emit(Location(Where.WOMAN, pregnancy_id=pregnancy_id, typed=typed))
        today, is_to_be_booked = self.session.desk.clock.today(), saved.is_to_be_booked
        following = wording.following(saved.planned, today, is_to_be_booked=is_to_be_booked)
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

    @Slot()
    def _on_discard(self) -> None:
        """Forget the draft and begin with what was wanted in the first place."""
        sheet = self._sheet
        if sheet is None:
            return
        self.saver.forget(FORM, sheet.pregnancy.id)
        self.blank()
        self._sheet = sheet
        self._on_begun(sheet.pregnancy.id, None)

    @Slot(object)
    def _take_chart(self, make: MakeChart) -> None:
        self.echo.take_chart(make(self.echo))
