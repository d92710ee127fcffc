"""The forms of a pessary, and of what else was given or done."""

from PySide6.QtWidgets import QWidget

from models.records.record import ClinicalRecord
from models.records.treatment import CareKind, CareNote, Pessary
from models.usecases.desk import Desk
from models.usecases.events.other_care import CareDraft, PessaryDraft, note_care, place_pessary
from models.usecases.phrases import PhraseKind
from ui.forms.saver import Job
from ui.pages.record.event_form import COLUMNS, EventForm
from ui.theme import Type
from ui.widgets.fields.choices import ChoiceField, enum_choices
from ui.widgets.fields.date_field import DateField
from ui.widgets.fields.phrase_field import PhraseField
from ui.widgets.fields.plain_field import PlainField
from ui.widgets.text import Text, Tone
from ui.wording.tr import context

_tr = context("record")


class PessaryForm(EventForm):
    """A pessary, from placing it to taking it out."""

    name, title, key, record = "pessary", _tr.marked("Pessary"), "Alt+6", Pessary

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        today = desk.clock.today()
        self.placed = DateField(_tr("Pessary placed"), today, latest=today, parent=self)
        self.model = PlainField(_tr("Pessary model"), parent=self)
        self.removed = DateField(_tr("Pessary removed"), today, latest=today, parent=self)
        self.because = PhraseField(_tr("Why the pessary was removed"), PhraseKind.REASON, parent=self)
        self.note = PhraseField(_tr("Note"), PhraseKind.NOTE, parent=self)
        told = _tr("Most guidelines advise against a pessary in singletons and in twins; the doctor decides.")
        self.add("placed_on", _tr("&Placed"), self.placed, 0, 0)
        self.add("model", _tr("&Model"), self.model, 0, 2, 4)
        self.add("removed_on", _tr("&Removed"), self.removed, 1, 0)
        self.add("removed_because", _tr("&Why it was removed"), self.because, 1, 2, 4)
        self.add("note", _tr("N&ote"), self.note, 2, 0, COLUMNS)
        self.grid.addWidget(Text(told, Type.SMALL, Tone.QUIET, wraps=True, parent=self), 3, 0, 1, COLUMNS)

    def job(self) -> Job:
        draft = self.draft(PessaryDraft, pregnancy_id=self.pregnancy_id)
        amends = self.amended if isinstance(self.amended, Pessary) else None
        reason = self.reason.text()
        return lambda desk: place_pessary(desk, draft, amends, reason)


class CareForm(EventForm):
    """Steroids, tocolysis, an admission, or anything else with its days."""

    name, title, key, record = "care", _tr.marked("Other care"), "Alt+7", CareNote

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        today = desk.clock.today()
        self.kind = ChoiceField(_tr("Kind of care"), enum_choices(CareKind), _tr("choose"), self)
        self.on = DateField(_tr("Day or first day"), today, latest=today, parent=self)
        self.until = DateField(_tr("Last day"), today, latest=today, parent=self)
        self.detail = PlainField(_tr("What exactly"), parent=self)
        self.add("kind", _tr("&What"), self.kind, 0, 0)
        self.add("on", _tr("&Day, or first day"), self.on, 0, 2)
        self.add("until", _tr("&Last day (blank: one day, or it goes on)"), self.until, 0, 4)
        self.add("detail", _tr("D&etail: drug and dose, ward, reason"), self.detail, 1, 0, COLUMNS)

    def fill(self, record: ClinicalRecord | None) -> None:
        super().fill(record)
        if record is None:
            self.on.set_value(self.usual_day)

    def job(self) -> Job:
        draft = self.draft(CareDraft, pregnancy_id=self.pregnancy_id)
        amends = self.amended if isinstance(self.amended, CareNote) else None
        reason = self.reason.text()
        return lambda desk: note_care(desk, draft, amends, reason)
