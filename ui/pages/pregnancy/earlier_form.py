"""The form of one earlier pregnancy."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from models.errors import CervitrendError, Refused
from models.records.history import CerclageKind, EarlierOutcome, EarlierPregnancy, Onset
from models.records.record import Answer
from models.usecases.take_history import EarlierDraft
from ui.pages.pregnancy.save_button import save_button
from ui.problems import error_sentence, sentence
from ui.theme import Type
from ui.widgets.button import Button
from ui.widgets.card import Look, StatusStrip
from ui.widgets.choices import AnswerChoice, ChoiceField, enum_choices
from ui.widgets.date_field import DateField
from ui.widgets.field import Field
from ui.widgets.plain_field import PlainField
from ui.widgets.text import Text


@dataclass(frozen=True, slots=True)
class EarlierTyped:
    """A half-filled form: the record it corrects (None: a new one), its answers, its date and reason as typed."""

    amended: EarlierPregnancy | None
    draft: EarlierDraft
    ended: str
    reason: str


class EarlierForm(QFrame):
    """Adds an earlier pregnancy, or corrects one with a reason. Signals: `save_wanted`; `cancel_wanted`."""

    save_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.amended: EarlierPregnancy | None = None
        self.title = Text("", Type.STRONG)
        self.strip = StatusStrip(self)
        self.outcome: ChoiceField[EarlierOutcome] = ChoiceField(
            self.tr("Outcome"), enum_choices(EarlierOutcome), self.tr("choose")
        )
        self.age = PlainField(self.tr("Age at its end"), hint="30+2")
        self.onset: ChoiceField[Onset] = ChoiceField(
            self.tr("Onset"), enum_choices(Onset), self.tr("not recorded")
        )
        self.pprom = AnswerChoice(self.tr("Waters broke before term"))
        self.painless = AnswerChoice(self.tr("Painless dilation"))
        self.cerclage: ChoiceField[CerclageKind] = ChoiceField(
            self.tr("Cerclage"), enum_choices(CerclageKind), self.tr("no cerclage")
        )
        self.ended = DateField(self.tr("Ended on"), today, latest=today)
        self.reason = PlainField(self.tr("Reason for the correction"))
        self.fields = self._make_fields()
        self.save = save_button(self.tr("Save earlier pregnancy"), self)
        self.cancel = Button(self.tr("Cancel"), key="Esc")
        self._lay_out()
        self.save.clicked.connect(self._on_save)
        self.cancel.clicked.connect(self.cancel_wanted)

    def _make_fields(self) -> dict[str, Field]:
        return {
            "outcome": Field(self.tr("&Outcome"), self.outcome, self),
            "age": Field(self.tr("A&ge at its end"), self.age, self),
            "ended_on": Field(self.tr("Ended on (&if known)"), self.ended, self),
            "onset": Field(self.tr("Onse&t"), self.onset, self),
            "pprom": Field(self.tr("&PPROM"), self.pprom, self),
            "painless_dilation": Field(self.tr("Pain&less dilation"), self.painless, self),
            "cerclage": Field(self.tr("Cerclage (&suture)"), self.cerclage, self),
            "reason": Field(self.tr("Reason for the correction"), self.reason, self),
        }

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        rows = (("outcome", "age", "ended_on"), ("onset", "pprom", "painless_dilation"), ("cerclage",))
        for row, names in enumerate(rows):
            for column, name in enumerate(names):
                grid.addWidget(self.fields[name], row, column, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.fields["reason"], 2, 1, 1, 2, Qt.AlignmentFlag.AlignTop)
        for column in range(3):
            grid.setColumnStretch(column, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        column_box = QVBoxLayout(self)
        column_box.setContentsMargins(0, 0, 0, 0)
        column_box.setSpacing(8)
        column_box.addWidget(self.title)
        column_box.addWidget(self.strip)
        column_box.addLayout(grid)
        column_box.addLayout(buttons)
        self.setFocusProxy(self.outcome)

    def begin(self, earlier: EarlierPregnancy | None, today: date) -> None:
        """An empty form, or the earlier pregnancy to be corrected."""
        self.amended = earlier
        self.ended.set_today(today)
        self.ended.set_range(date(1950, 1, 1), today)
        self.title.setText(
            self.tr("Correct an earlier pregnancy") if earlier else self.tr("Add an earlier pregnancy")
        )
        self._fill(_as_draft(earlier))
        self.reason.clear()
        self.fields["reason"].setVisible(earlier is not None)
        for field in self.fields.values():
            field.say("")
        self.strip.clear()

    def resume(self, typed: EarlierTyped, today: date) -> None:
        """Go on where it was left."""
        self.begin(typed.amended, today)
        self._fill(typed.draft)
        self.reason.setText(typed.reason)
        if typed.ended:
            self.ended.setText(typed.ended)
            self.ended.textEdited.emit(typed.ended)
            self.ended.settle()

    def typed(self) -> EarlierTyped:
        """Everything that stands in the form, to be kept."""
        return EarlierTyped(self.amended, self.draft(), self.ended.text(), self.reason.text())

    def draft(self) -> EarlierDraft:
        """The earlier pregnancy as it stands in the form; an answer not given is unknown."""
        return EarlierDraft(
            outcome=self.outcome.value(),
            age=self.age.text(),
            onset=self.onset.value(),
            pprom=self.pprom.value() or Answer.UNKNOWN,
            painless_dilation=self.painless.value() or Answer.UNKNOWN,
            cerclage=self.cerclage.value(),
            ended_on=self.ended.value(),
        )

    @property
    def is_typed(self) -> bool:
        """Whether anything stands in it that is not in the record."""
        is_unread = not self.ended.settle()
        return is_unread or self.draft() != _as_draft(self.amended) or bool(self.reason.text())

    def complain(self, error: CervitrendError) -> None:
        """Show each problem at its field, anything else above."""
        problems = error.problems if isinstance(error, Refused) else ()
        for name, field in self.fields.items():
            field.say(" ".join(sentence(p) for p in problems if p.field == name))
        if not problems or any(p.field not in self.fields for p in problems):
            self.strip.say(error_sentence(error), look=Look.PROBLEM)
        first = next((f for n, f in self.fields.items() if any(p.field == n for p in problems)), None)
        if first is not None:
            first.inner.setFocus()

    def _fill(self, draft: EarlierDraft) -> None:
        self.outcome.set_value(draft.outcome)
        self.age.setText(draft.age)
        self.onset.set_value(draft.onset)
        self.pprom.set_value(draft.pprom)
        self.painless.set_value(draft.painless_dilation)
        self.cerclage.set_value(draft.cerclage)
        self.ended.set_value(draft.ended_on)

    @Slot()
    def _on_save(self) -> None:
        self.strip.clear()
        if self.ended.settle():
            self.save_wanted.emit()


def _as_draft(earlier: EarlierPregnancy | None) -> EarlierDraft:
    """What the form says when nothing was typed into it."""
    if earlier is None:
        return EarlierDraft(outcome=None)
    return EarlierDraft(
        outcome=earlier.outcome,
        age=str(earlier.age) if earlier.age else "",
        onset=earlier.onset,
        pprom=earlier.pprom,
        painless_dilation=earlier.painless_dilation,
        cerclage=earlier.cerclage,
        ended_on=earlier.ended_on,
    )
