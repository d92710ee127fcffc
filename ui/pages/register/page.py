"""The page on which a woman is registered or her details are corrected."""

from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.errors import CervitrendError
from models.records.patient import Patient
from models.usecases.register import check_patient
from models.views import PregnancySheet, WomanRow
from ui.pages.register.form import DetailsForm
from ui.pages.register.likely import LikelyWomen
from ui.pages.register.presenter import RegisterPresenter
from ui.pages.register.seed import seed_of
from ui.problems import sentence
from ui.session import Place, Session, Where
from ui.widgets.card import Look
from ui.widgets.page import Page


class RegisterPage(Page):
    """The form on the left, the women she may already be on the right.

    What was not finished stays for as long as the page lives; a registration is offered when another one begins.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._presenter = RegisterPresenter(session, self)
        self._correcting: UUID | None = None
        self._patient: Patient | None = None
        self._searched = ""
        self._kept: dict[UUID | None, dict[str, str]] = {}
        self.form = DetailsForm(session.desk.clock.today(), self)
        self.likely = LikelyWomen(self)
        across = QHBoxLayout(self)
        across.setContentsMargins(14, 12, 14, 12)
        across.setSpacing(12)
        across.addWidget(self.form, 5)
        across.addWidget(self.likely, 5)
        self._connect()

    def _connect(self) -> None:
        self.form.changed.connect(self._on_changed)
        self.form.save_wanted.connect(self._on_save)
        self.form.cancel_wanted.connect(self._on_cancel)
        self.likely.opened.connect(self._on_opened)
        self.likely.go_on_wanted.connect(self._on_go_on)
        self._presenter.likely.connect(self._show_likely)
        self._presenter.saved.connect(self._on_saved)
        self._presenter.failed.connect(self._on_failed)

    def opened(self, place: Place) -> None:
        """An empty form with what was searched for, or the form of the woman who is about to be shown."""
        today = self.session.desk.clock.today()
        self._correcting, self._patient = place.patient_id, None
        self.likely.blank()
        if place.patient_id is not None:
            self.form.clear(today)
            return
        kept = self._kept.get(None, {})
        goes_on = bool(kept) and place.typed in ("", self._searched)
        self.form.begin(seed_of(place.typed, today), today)
        if goes_on:
            self._on_go_on()
        else:
            self._searched = place.typed
            self.likely.offer_unfinished(kept.get("family_name", ""))
        self.form.texts["family_name"].setFocus()
        self._on_changed()

    def blank(self) -> None:
        """Show no woman of the record; what is being typed about a new one stays."""
        self._patient = None
        if self._correcting is not None:
            self.form.clear(self.session.desk.clock.today())
            self.likely.blank()

    def show_patient(self, patient: Patient) -> None:
        """Fill the form for the correction; what is typed already stays when she is read again."""
        if self._correcting != patient.id or self._patient is not None:
            return
        self._patient = patient
        self.form.show_patient(patient, self.session.desk.clock.today())
        if patient.id in self._kept:
            self.form.set_typed(self._kept[patient.id])
            self.form.strip.say(self.tr("Not saved before: what you typed is back."), look=Look.NOTICE)
        self.form.texts["family_name"].setFocus()

    def show_sheet(self, sheet: PregnancySheet) -> None:
        """The same, where she was opened by her pregnancy."""
        self.show_patient(sheet.patient)

    def left(self) -> None:
        """Keep what is not finished."""
        if any(self.form.typed().values()):
            self._kept[self._correcting] = self.form.typed()

    @Slot()
    def _on_changed(self) -> None:
        self._presenter.look(self.form.draft())

    @Slot()
    def _on_go_on(self) -> None:
        self.form.set_typed(self._kept[None])
        self.likely.offer_unfinished("")
        self._on_changed()

    @Slot(object)
    def _show_likely(self, rows: tuple[WomanRow, ...]) -> None:
        others = tuple(row for row in rows if row.patient_id != self._correcting)
        self.likely.show_women(others, self.form.draft())

    @Slot()
    def _on_save(self) -> None:
        if self.form.born.state:
            found = check_patient(self.form.draft(), self.session.desk.clock.today()).problems
            self.form.say(tuple((p.field, sentence(p)) for p in found))
            self.form.born.setFocus()
        elif self._correcting is None:
            self._presenter.register(self.form.draft())
        elif self._patient is not None:
            reason = self.form.texts["reason"].text()
            self._presenter.correct(self._patient, self.form.draft(), reason)

    @Slot(object)
    def _on_saved(self, patient: Patient) -> None:
        """Lead on; where the user has gone elsewhere meanwhile, she is left there."""
        is_correction = patient.version > 1
        self._kept.pop(patient.id if is_correction else None, None)
        # A lock hides the whole window: what counts is which page is on top in it.
        if not self.isVisibleTo(self.parentWidget() or self.window()):
            return
        self.form.clear(self.session.desk.clock.today())
        if is_correction:
            self.record_changed.emit()
            self.notice.emit(self.tr("Her details are corrected."))
            self.back_wanted.emit()
            return
        self._searched = ""
        self.notice.emit(self.tr("{0} is registered.").format(patient.name))
        self.place_wanted.emit(Place(Where.PREGNANCY, patient_id=patient.id))

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self.form.complain(error)

    @Slot()
    def _on_cancel(self) -> None:
        """Leave; a correction that was called off must not come back with the next one."""
        if self._correcting is not None:
            self.form.clear(self.session.desk.clock.today())
            self._kept.pop(self._correcting, None)
        self.back_wanted.emit()

    @Slot(object)
    def _on_opened(self, row: WomanRow) -> None:
        if row.pregnancy_id is not None:
            place = Place(Where.WOMAN, patient_id=row.patient_id, pregnancy_id=row.pregnancy_id)
        else:
            place = Place(Where.PREGNANCY, patient_id=row.patient_id)
        self.place_wanted.emit(place)
