"""The page on which a woman is registered or her details are corrected."""

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.errors import CervitrendError, Refused
from models.records.clinic.settings import IN_THE_UK
from models.records.patient import Patient
from models.usecases.undo import undoable
from models.usecases.women.register import check_patient
from models.views import Draft, PregnancySheet, WomanRow
from ui.forms.saved_message import with_undo
from ui.forms.saver import Save
from ui.pages.register.form import RegisterForm
from ui.pages.register.likely import LikelyWomen
from ui.pages.register.presenter import RegisterPresenter, Registration
from ui.pages.register.seed import seed_of
from ui.session.session import Location, Session, Where
from ui.widgets.messages.message import Message
from ui.widgets.page import Page
from ui.wording import formats
from ui.wording.tr import context

_tr = context("register")


class RegisterPage(Page):
    """The form on the left, the women she may already be on the right; what is not finished is kept as a draft."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.header.show_title(_tr("Register a woman"))
        self._presenter = RegisterPresenter(session, self)
        self._registration = Registration(session.desk.new_id())
        self._patient: Patient | None = None
        self._from_search: dict[str, UUID] = {}
        self._is_asking = False
        has_kinds = session.desk.settings.country in IN_THE_UK
        self.form = RegisterForm(session.desk.clock.today(), self, has_kinds=has_kinds)
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
        self.form.leave.left.connect(self.back_wanted)
        self.likely.opened.connect(self._on_opened)
        self.likely.merge_wanted.connect(self._on_merge)
        self.likely.is_another.connect(self._save)
        self.form.leave.discarded.connect(self._on_discard)
        self._presenter.likely.connect(self._show_likely)
        self._presenter.failed.connect(self._show_error)
        self._presenter.saver.serve(self, self._on_saved, self._on_failed, self._on_draft)

    def opened(self, location: Location) -> None:
        """A form with what was searched for or left half-typed, or that of the woman who is about to be shown."""
        self._patient = None
        self._is_asking = False
        self.likely.blank()
        if location.patient_id is not None:
            self._registration = Registration(location.patient_id, is_correction=True)
            self.form.clear(self.session.desk.clock.today())
            return
        about = location.record_id or self._from_search.setdefault(location.typed, self.session.desk.new_id())
        self._registration = Registration(about)
        self._begin(location.typed)
        self._presenter.saver.find(self._registration.form, self._registration.about)

    def _begin(self, searched: str) -> None:
        """A form for a new woman; what was searched for is not yet a reason to keep a draft."""
        today = self.session.desk.clock.today()
        self.form.begin(seed_of(searched, today, self.session.desk.settings.typed_order), today)
        family = self.form.plain["family_name"]
        family.setFocus()
        # What was searched for may be any part of a name: typing on would make one of two.
        family.selectAll()
        self._on_changed()

    def blank(self) -> None:
        """Show no woman of the record; what is being typed about a new one stays."""
        self._patient = None
        if self._registration.is_correction:
            self.form.clear(self.session.desk.clock.today())
            self.likely.blank()

    def show_patient(self, patient: Patient) -> None:
        """Fill the form for the correction; what is typed already stays when she is read again."""
        if self._registration.about != patient.id or self._patient is not None:
            return
        self._patient = patient
        self.form.show_patient(patient, self.session.desk.clock.today())
        self.form.plain["family_name"].setFocus()
        self._presenter.saver.find(self._registration.form, self._registration.about)

    def show_sheet(self, sheet: PregnancySheet) -> None:
        """The same, where she was opened by her pregnancy."""
        self.show_patient(sheet.patient)

    def on_leave(self) -> None:
        """Keep what differs from how the form began, unless she is not on the screen any more."""
        if self._registration.is_correction and self._patient is None:
            return
        now, typed = self.form.texts(), self.form.typed
        fields = typed if self._registration.is_correction or not typed else now
        woman = now["family_name"].strip().upper()
        self._presenter.saver.keep(self._registration.form, self._registration.about, fields, woman)

    def place(self, location: Location) -> Location:
        """The registration by the id of its draft; what was searched for is a name."""
        about = location.record_id if self._registration.is_correction else self._registration.about
        return replace(location, record_id=about, typed="")

    @Slot()
    def _on_changed(self) -> None:
        """Look anew; what was asked about her was about what stood here before."""
        self._is_asking = False
        self._presenter.look(self.form.patient())

    @Slot(object, object)
    def _on_draft(self, about: UUID, draft: Draft | None) -> None:
        """Put back what was left half-typed, unless another form stands there by now, or somebody types in it."""
        if draft is None or about != self._registration.about or self.form.typed:
            return
        self.form.restore(draft.fields)
        at = formats.moment(draft.saved_at, self.session.desk.clock.today())
        self.form.restored.show_message(_tr("Draft of {0} restored, not in the record").format(at))
        self._on_changed()

    @Slot()
    def _on_discard(self) -> None:
        """Forget what was typed and leave."""
        self._presenter.saver.discard(self._registration.form, self._registration.about, self.on_leave)
        self.form.clear(self.session.desk.clock.today())
        self.back_wanted.emit()

    @Slot(object)
    def _show_likely(self, rows: tuple[WomanRow, ...]) -> None:
        others = tuple(row for row in rows if row.patient_id != self._registration.about)
        self.likely.show_women(others, self.form.patient(), may_merge=self._registration.is_correction)
        if self._is_asking:
            self.likely.ask()

    @Slot()
    def _on_save(self) -> None:
        self._save(frozenset())

    @Slot(object)
    def _save(self, others: frozenset[UUID]) -> None:
        """Save her, or say what stands in the way; `others` are women whom she was said not to be."""
        if self.form.born.state:
            found = check_patient(self.form.patient(), self.session.desk.clock.today()).problems
            self.form.show_problems(found)
            self.form.born.setFocus()
        elif not self._registration.is_correction:
            draft = replace(self.form.patient(), others=others)
            self._presenter.register(self._registration, draft)
        elif self._patient is not None:
            reason = self.form.plain["reason"].text()
            self._presenter.correct(self._patient, replace(self.form.patient(), others=others), reason)

    @Slot(object, object)
    def _on_saved(self, save: Save[Registration], patient: Patient) -> None:
        """Lead on; where the user has gone elsewhere meanwhile, she is left there."""
        # A lock hides the whole window: what counts is which page is on top in it.
        if not self.isVisibleTo(self.parentWidget() or self.window()):
            return
        self.form.clear(self.session.desk.clock.today())
        if save.request.is_correction:
            self.record_changed.emit()
            self.notice.emit(_tr("Her details are corrected."))
            self.back_wanted.emit()
            return
        self._from_search.clear()
        said = Message(_tr("{0} is registered.").format(patient.name))
        self.said.emit(with_undo(said, undoable(patient)))
        self.location_wanted.emit(Location(Where.PREGNANCY, patient_id=patient.id))

    @Slot(object, object)
    def _on_failed(self, _save: Save[Registration], error: CervitrendError) -> None:
        self.form.show_error(error)
        if isinstance(error, Refused) and [problem.field for problem in error.problems] == ["others"]:
            # She may have been taken in at another desk since the list was read.
            self._is_asking = True
            self._presenter.look(self.form.patient())

    @Slot(object)
    def _show_error(self, error: CervitrendError) -> None:
        self.form.show_error(error)

    @Slot(object)
    def _on_merge(self, row: WomanRow) -> None:
        self.location_wanted.emit(
            Location(Where.MERGE, record_id=self._registration.about, other_id=row.patient_id)
        )

    @Slot(object)
    def _on_opened(self, row: WomanRow) -> None:
        if row.pregnancy_id is not None:
            location = Location(Where.WOMAN, patient_id=row.patient_id, pregnancy_id=row.pregnancy_id)
        else:
            location = Location(Where.PREGNANCY, patient_id=row.patient_id)
        self.location_wanted.emit(location)
