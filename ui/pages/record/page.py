"""The page on which everything that is not a scan is recorded."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.errors import CervitrendError, Conflict, NotFound
from models.records.record import ClinicalRecord
from models.usecases.drafts import ASIDE
from models.views import Draft, PregnancySheet
from ui import formats
from ui.pages.record.event_form import EventForm
from ui.pages.record.forms import Kind, kinds
from ui.pages.record.presenter import RecordPresenter
from ui.session import Place, Session
from ui.theme import Type
from ui.widgets.button import Button
from ui.widgets.button import Kind as Weight
from ui.widgets.card import Card, Look, Scroll, StatusStrip
from ui.widgets.page import Page
from ui.widgets.text import Text

_LIST_WIDTH = 216
_KIND = f"{ASIDE}kind"
_AMENDS = f"{ASIDE}amends"


class RecordPage(Page):
    """The kinds on the left, one key each; the form of one kind on the right."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._kinds = kinds()
        self._place: Place | None = None
        self._sheet: PregnancySheet | None = None
        self._is_begun = self._has_draft = False
        self.presenter = RecordPresenter(session, self)
        self.forms: dict[str, EventForm] = {}
        self.buttons: dict[str, Button] = {}
        self.ended = StatusStrip(self)
        self.restored = StatusStrip(self)
        self.title = Text("", Type.HEADING, parent=self)
        self.stack = QStackedWidget(self)
        self.save = Button(self.tr("Save"), Weight.PRIMARY, "Ctrl+S", parent=self)
        self.cancel = Button(self.tr("Cancel"), Weight.SECONDARY, "Esc", parent=self)
        self.discard = Button(self.tr("Discard draft"), parent=self)
        self._lay_out()
        self._connect()
        self.blank()

    def _lay_out(self) -> None:
        self.restored.buttons.addWidget(self.discard)
        across = QHBoxLayout()
        across.setSpacing(14)
        self.list = self._list()
        across.addWidget(self.list)
        sheet = Card(parent=self)
        sheet.setAccessibleName(self.tr("Form"))
        sheet.body.addWidget(self.title)
        around = Scroll(sheet)
        around.body.addWidget(self.stack)
        sheet.body.addWidget(around, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        sheet.body.addLayout(buttons)
        across.addWidget(sheet, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(10)
        column.addWidget(self.ended)
        column.addWidget(self.restored)
        column.addLayout(across, 1)

    def _list(self) -> Card:
        card = Card(self.tr("Record"), self)
        card.setFixedWidth(_LIST_WIDTH)
        group = QButtonGroup(self)
        group.setExclusive(True)
        for kind in self._kinds:
            button = Button(kind.title, Weight.SECONDARY, kind.key, parent=card)
            button.setProperty("kind", "segment")
            button.setCheckable(True)
            button.clicked.connect(self._on_kind)
            group.addButton(button)
            self.buttons[kind.name] = button
            card.body.addWidget(button)
        card.body.addStretch(1)
        return card

    def _connect(self) -> None:
        self.save.clicked.connect(self._on_save)
        self.cancel.clicked.connect(self.back_wanted)
        self.discard.clicked.connect(self._on_discard)
        self.presenter.begun.connect(self._on_begun)
        self.presenter.saved.connect(self._on_saved)
        self.presenter.refused.connect(self._on_refused)
        self.presenter.drafts_changed.connect(self.drafts_changed)
        self.presenter.failed.connect(self.complain)

    @property
    def kind(self) -> str:
        """The name of the kind whose form is seen."""
        return next(name for name, form in self.forms.items() if form is self.stack.currentWidget())

    @property
    def form(self) -> EventForm:
        """The form that is seen."""
        return self.forms[self.kind]

    def panes(self) -> Sequence[QWidget]:
        return (self.stack, self.list)

    def opened(self, place: Place) -> None:
        self._place = place

    def blank(self) -> None:
        self._sheet = None
        self._is_begun = self._has_draft = False
        for form in self.forms.values():
            form.blank()
        self.ended.clear()
        self.restored.clear()
        self.setEnabled(False)

    def show_sheet(self, sheet: PregnancySheet) -> None:
        self._sheet = sheet
        self._tell_end(sheet.pregnancy.ended_on)
        if self._is_begun:
            self.form.renew(sheet)
        else:
            self.presenter.begin(sheet.pregnancy.id)

    def _tell_end(self, on: date | None) -> None:
        """Say that nothing recorded now raises a flag, once the pregnancy ended."""
        self.ended.clear()
        if on is not None:
            text = self.tr("This pregnancy ended on {0}: no flag will be raised.")
            self.ended.say(text.format(formats.day(on)), look=Look.NOTICE)

    def day_turned(self) -> None:
        """A form in which nothing is typed begins anew with the new day."""
        if self._sheet is not None and self._is_begun and not self.form.typed:
            self._open(self.kind, self.form.amended)

    def left(self) -> None:
        """Keep what differs from how the form began; nothing typed leaves no draft."""
        if self._sheet is None or not self._is_begun:
            return
        pregnancy_id, typed = self._sheet.pregnancy.id, self.form.typed
        if typed:
            amended = self.form.amended
            amends = {_AMENDS: str(amended.id)} if amended is not None else {}
            self._has_draft = True
            fields = typed | {_KIND: self.kind} | amends
            self.presenter.keep(pregnancy_id, fields, self._sheet.patient.family_name.upper())
        elif self._has_draft:
            self.presenter.discard(pregnancy_id)

    def show_kind(self, name: str) -> None:
        """Turn to the empty form of a kind; what was typed in another form stays in it until the page is left."""
        if self._sheet is not None and name != self.kind:
            self._open(name, None)

    @Slot(object, object)
    def _on_begun(self, pregnancy_id: UUID, draft: Draft | None) -> None:
        sheet, place = self._sheet, self._place
        if sheet is None or self._is_begun or sheet.pregnancy.id != pregnancy_id:
            return
        self._is_begun = True
        self.setEnabled(True)
        wanted = place.record_id if place is not None else None
        if draft is not None and wanted is None:
            self._restore(sheet, draft)
            return
        kind, record = self._wanted(sheet, wanted, place.typed if place is not None else "")
        if wanted is not None and record is None:
            self.failed.emit(NotFound("event", str(wanted)))
        self._open(kind, record)

    def _wanted(
        self, sheet: PregnancySheet, wanted: UUID | None, name: str
    ) -> tuple[str, ClinicalRecord | None]:
        """The kind to begin with, and the record to amend (None: a new one)."""
        for kind in self._kinds:
            for record in _records(sheet, kind):
                if record.id == wanted:
                    return kind.name, record
        names = [kind.name for kind in self._kinds]
        return (name if name in names else names[0]), None

    def _restore(self, sheet: PregnancySheet, draft: Draft) -> None:
        amends = draft.fields.get(_AMENDS)
        kind, record = self._wanted(sheet, UUID(amends) if amends else None, draft.fields.get(_KIND, ""))
        self._open(kind, record)
        self.form.restore(draft.fields)
        self._has_draft = True
        self.restored.say(
            self.tr("Half-typed before: not in the record yet."),
            self.tr("It was gone meanwhile; save it as a new one or discard it.")
            if amends and record is None
            else "",
            look=Look.NOTICE,
        )

    def _open(self, name: str, record: ClinicalRecord | None) -> None:
        kind = next(kind for kind in self._kinds if kind.name == name)
        if name not in self.forms:
            form = kind.make(self.session.desk)
            form.save_wanted.connect(self._on_save)
            self.forms[name] = form
            self.stack.addWidget(form)
        self.stack.setCurrentWidget(self.forms[name])
        self.buttons[name].setChecked(True)
        amend = self.tr("Amend: {0}").format(kind.title.lower())
        self.title.setText(kind.title if record is None else amend)
        if self._sheet is not None:
            self.form.begin(self._sheet, record)
        self.form.first_field()

    @Slot()
    def _on_kind(self) -> None:
        pressed = self.sender()
        name = next(name for name, button in self.buttons.items() if button is pressed)
        self.show_kind(name)

    @Slot()
    def _on_save(self) -> None:
        if self._sheet is not None and self._is_begun and self.form.settle():
            self.presenter.save(self._sheet.pregnancy.id, self.form.deed())

    @Slot()
    def _on_discard(self) -> None:
        if self._sheet is None:
            return
        self._has_draft = False
        self.presenter.discard(self._sheet.pregnancy.id)
        self.restored.clear()
        self._open(self.kind, None)

    @Slot(object, object)
    def _on_saved(self, pregnancy_id: UUID, kept: object) -> None:
        """Saved: back to where she came from, unless she has gone elsewhere meanwhile."""
        known = self.tr("She has these symptoms already; nothing new was recorded.")
        self.notice.emit(known if kept == () else self.tr("Saved."))
        self.record_changed.emit()
        if self._is_about(pregnancy_id):
            self._open(self.kind, None)
            self._has_draft = False
            self.back_wanted.emit()

    @Slot(object, object)
    def _on_refused(self, pregnancy_id: UUID, error: CervitrendError) -> None:
        if self._is_about(pregnancy_id):
            self.form.complain(error)
        else:
            self.complain(error)
        if isinstance(error, Conflict):
            self.record_changed.emit()

    def _is_about(self, pregnancy_id: UUID) -> bool:
        """Whether this pregnancy's form is still the one that is seen."""
        is_hers = self._sheet is not None and self._sheet.pregnancy.id == pregnancy_id
        return is_hers and self._is_begun and self.isVisibleTo(self.window())


def _records(sheet: PregnancySheet, kind: Kind) -> tuple[ClinicalRecord, ...]:
    """Every standing event of a kind in this pregnancy."""
    everything: tuple[ClinicalRecord, ...] = (
        *sheet.symptoms,
        *sheet.examinations,
        *sheet.lab_results,
        *sheet.progesterone,
        *sheet.cerclages,
        *sheet.pessaries,
        *sheet.care_notes,
        *sheet.outcomes,
    )
    return tuple(record for record in everything if isinstance(record, kind.record) and record.stands)
