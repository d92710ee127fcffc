"""The form of a pelvic examination."""

from PySide6.QtWidgets import QWidget

from models.records.finding import Examination, ExaminationManner, Membranes
from models.records.record import ClinicalRecord
from models.usecases.desk import Desk
from models.usecases.examine import ExaminationDraft, amend_examination, record_examination
from ui.pages.record.event_form import Deed, EventForm
from ui.widgets.choices import AnswerChoice, ChoiceField, enum_choices
from ui.widgets.date_field import DateField
from ui.widgets.plain_field import PlainField


class ExaminationForm(EventForm):
    """Day, manner, dilation, effacement, membranes and bleeding; blank is not assessed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.clock, parent)
        tr, today = self.tr, desk.clock.today()
        self.on = DateField(tr("Day"), today, latest=today, parent=self)
        blank = tr("not recorded")
        self.manner = ChoiceField(tr("Manner"), enum_choices(ExaminationManner), blank, self)
        self.examiner = PlainField(tr("Examiner"), parent=self)
        self.dilation = PlainField(tr("Dilation"), hint="0 - 10", parent=self)
        self.effacement = PlainField(tr("Effacement"), hint="0 - 100", parent=self)
        self.membranes = ChoiceField(tr("Membranes"), enum_choices(Membranes), blank, self)
        self.bleeding = AnswerChoice(tr("Bleeding"), self)
        self.note = PlainField(tr("Note"), parent=self)
        self.add("dilation", tr("D&ilation (cm)"), self.dilation, 0, 0)
        self.add("effacement", tr("&Effacement (%)"), self.effacement, 0, 2)
        self.add("membranes", tr("&Membranes"), self.membranes, 0, 4)
        self.add("bleeding", tr("&Bleeding"), self.bleeding, 1, 0, 3)
        self.add("manner", tr("Man&ner"), self.manner, 1, 3, 3)
        self.add("on", tr("&Day"), self.on, 2, 0)
        self.add("examiner", tr("E&xaminer"), self.examiner, 2, 2, 4)
        self.add("note", tr("N&ote"), self.note, 3, 0, 6)

    def fill(self, record: ClinicalRecord | None) -> None:
        examination = record if isinstance(record, Examination) else None
        if examination is None:
            for name in self.fields:
                self._set_text(name, "")
            self.on.set_value(self.clock.today())
            return
        self.on.set_value(examination.on)
        self.manner.set_value(examination.manner)
        self.examiner.setText(examination.examiner)
        self.dilation.setText("" if examination.dilation is None else str(examination.dilation))
        percent = examination.effacement_percent
        self.effacement.setText("" if percent is None else str(percent))
        self.membranes.set_value(examination.membranes)
        self.bleeding.set_value(examination.bleeding)
        self.note.setText(examination.note)

    def deed(self) -> Deed:
        assert self.sheet is not None  # noqa: S101  # The page saves only what belongs to a woman.
        draft = ExaminationDraft(
            pregnancy_id=self.sheet.pregnancy.id,
            on=self.on.value(),
            manner=self.manner.value(),
            dilation=self.dilation.text(),
            effacement=self.effacement.text(),
            membranes=self.membranes.value(),
            bleeding=self.bleeding.value(),
            examiner=self.examiner.text(),
            note=self.note.text(),
        )
        amended, reason = self.amended, self.reason.text()
        if isinstance(amended, Examination):
            return lambda desk: amend_examination(desk, amended, draft, reason)
        return lambda desk: record_examination(desk, draft)
