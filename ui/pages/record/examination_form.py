"""The form of a pelvic examination."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from models.records.finding import Examination, ExaminationManner, Membranes, Rupture
from models.records.record import ClinicalRecord
from models.usecases.desk import Desk
from models.usecases.events.examination import ExaminationDraft, amend_examination, record_examination
from models.usecases.phrases import PhraseKind
from ui.forms.saver import Job
from ui.pages.record.event_form import EventForm
from ui.widgets.fields.choices import enum_choices
from ui.widgets.fields.date_field import DateField
from ui.widgets.fields.phrase_field import PhraseField
from ui.widgets.fields.plain_field import PlainField
from ui.widgets.fields.segments import Segments, TriStateChoice
from ui.wording.tr import context

_tr = context("record")

_RUPTURED = Membranes.RUPTURED.value
"""What a draft of the first form of the record says where the membranes were ruptured."""


class ExaminationForm(EventForm):
    """Dilation, effacement, where the membranes are, rupture, bleeding, manner and day; blank is not assessed."""

    name, title, key, record = "examination", _tr.marked("Examination"), "Alt+2", Examination

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        today = desk.clock.today()
        self.dilation = PlainField(_tr("Dilation"), hint="0 - 10", parent=self)
        self.effacement = PlainField(_tr("Effacement"), hint="0 - 100", parent=self)
        places = [choice for choice in enum_choices(Membranes) if choice[0] is not Membranes.RUPTURED]
        self.membranes = Segments(_tr("Where the membranes are"), places, self)
        self.rupture = Segments(_tr("Rupture of membranes"), enum_choices(Rupture), self)
        self.bleeding = TriStateChoice(_tr("Bleeding"), self)
        self.manner = Segments(_tr("Examined with"), enum_choices(ExaminationManner), self)
        self.on = DateField(_tr("Day"), today, latest=today, parent=self)
        self.examiner = PlainField(_tr("Examiner"), parent=self)
        self.note = PhraseField(_tr("Note"), PhraseKind.NOTE, parent=self)
        self.add("dilation", _tr("D&ilation (cm)"), self.dilation, 0, 0, 3)
        self.add("effacement", _tr("&Effacement (%)"), self.effacement, 0, 3, 3)
        self.add("membranes", _tr("Where the &membranes are"), self.membranes, 1, 0, 3)
        self.add("rupture", _tr("Ru&pture of membranes"), self.rupture, 1, 3, 3)
        self.add("bleeding", _tr("&Bleeding"), self.bleeding, 2, 0, 3)
        self.add("manner", _tr("Exami&ned with"), self.manner, 2, 3, 3)
        self.add("on", _tr("&Day"), self.on, 3, 0)
        self.add("examiner", _tr("E&xaminer"), self.examiner, 3, 2, 4)
        self.add("note", _tr("N&ote"), self.note, 4, 0, 6)

    def fill(self, record: ClinicalRecord | None) -> None:
        super().fill(record)
        if not isinstance(record, Examination):
            self.on.set_value(self.usual_day)
            return
        percent = record.effacement_percent
        self.effacement.setText("" if percent is None else str(percent))
        self.membranes.set_value(record.place)
        self.rupture.set_value(Rupture.YES if record.is_ruptured else record.rupture)

    def restore(self, texts: Mapping[str, str]) -> None:
        """Put back what was typed; a draft that said ruptured in place of where they are says it where it stands now."""
        if texts.get("membranes") == _RUPTURED:
            texts = {**texts, "membranes": "", "rupture": Rupture.YES.value}
        super().restore(texts)

    def job(self) -> Job:
        draft = self.draft(ExaminationDraft, pregnancy_id=self.pregnancy_id)
        amended, reason = self.amended, self.reason.text()
        if isinstance(amended, Examination):
            return lambda desk: amend_examination(desk, amended, draft, reason)
        return lambda desk: record_examination(desk, draft)
