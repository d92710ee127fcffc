"""The form of one earlier pregnancy."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from models.errors import CervitrendError, Refused
from models.records.history import (
    CerclageCourse,
    CerclageIndication,
    CerclageKind,
    EarlierOutcome,
    EarlierPregnancy,
    Onset,
)
from models.records.record import Answer
from models.usecases.pregnancies.history import EarlierDraft
from ui.theme import Type
from ui.widgets.button import Button
from ui.widgets.card import Look, Scroll, StatusStrip
from ui.widgets.choices import AnswerChoice, ChoiceField, Tick, enum_choices
from ui.widgets.date_field import DateField
from ui.widgets.field import Field
from ui.widgets.field_texts import put_text, text_of
from ui.widgets.plain_field import PlainField
from ui.widgets.save_button import save_button
from ui.widgets.text import Text
from ui.wording import formats
from ui.wording.problems.lookup import error_sentence, sentence
from ui.wording.tr import context

_tr = context("history")


_EARLIEST = date(1950, 1, 1)
_ROWS = (
    ("outcome", "age", "ended_on"),
    ("onset", "pprom", "pprom_age"),
    ("painless_dilation", "short_labour", "cerclage"),
    ("cerclage_indication", "cerclage_course", "birth_weight"),
)
_SEEN_WITH = {
    "pprom_age": ("pprom", Answer.YES.value),
    "cerclage_indication": ("cerclage", ""),
    "cerclage_course": ("cerclage", ""),
}
"""A field that is seen only while another one holds this answer (empty: any), or while something stands in it."""


class EarlierForm(QFrame):
    """Adds an earlier pregnancy, or corrects one with a reason. Y, N and U answer and lead on.

    Signals: `save_wanted`; `cancel_wanted`.
    """

    save_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.amended: EarlierPregnancy | None = None
        self._begun: dict[str, str] = {}
        self.title = Text("", Type.STRONG)
        self.strip = StatusStrip(self)
        self.outcome: ChoiceField[EarlierOutcome] = ChoiceField(
            _tr("Outcome"), enum_choices(EarlierOutcome), _tr("choose")
        )
        self.onset: ChoiceField[Onset] = ChoiceField(_tr("Onset"), enum_choices(Onset), _tr("not recorded"))
        self.cerclage: ChoiceField[CerclageKind] = ChoiceField(
            _tr("Cerclage"), enum_choices(CerclageKind), _tr("none recorded")
        )
        self.indication: ChoiceField[CerclageIndication] = ChoiceField(
            _tr("Why the cerclage was placed"), enum_choices(CerclageIndication), _tr("not known")
        )
        self.course: ChoiceField[CerclageCourse] = ChoiceField(
            _tr("How the cerclage went"), enum_choices(CerclageCourse), _tr("not recorded")
        )
        self.pprom = AnswerChoice(_tr("Waters broke before term"))
        self.painless = AnswerChoice(_tr("Painless dilation"))
        self.short = AnswerChoice(_tr("Short labour"))
        self.alive = AnswerChoice(_tr("Child alive"))
        self.age = PlainField(_tr("Age at its end"), hint="30+2")
        self.pprom_age = PlainField(_tr("Age when the waters broke"), hint="29+5")
        self.weight = PlainField(_tr("Birth weight in grams"), hint="1430")
        self.note = PlainField(_tr("Note on this pregnancy"))
        self.reason = PlainField(_tr("Reason for the correction"))
        self.ended = DateField(_tr("Ended on"), today, latest=today)
        self.another = Tick(_tr("&Yes, this is another one"))
        self.fields = self._make_fields()
        self.around = Scroll(self)
        self.save = save_button(_tr("Save earlier pregnancy"), self)
        self.cancel = Button(_tr("Cancel"), key="Esc")
        self._lay_out()
        self._connect()

    def _make_fields(self) -> dict[str, Field]:
        return {
            "outcome": Field(_tr("&Outcome"), self.outcome, self),
            "age": Field(_tr("A&ge at its end"), self.age, self),
            "ended_on": Field(_tr("Ended on (&if known)"), self.ended, self),
            "onset": Field(_tr("Onse&t"), self.onset, self),
            "pprom": Field(_tr("&PPROM"), self.pprom, self),
            "pprom_age": Field(_tr("Age at PPRO&M"), self.pprom_age, self),
            "painless_dilation": Field(_tr("Pain&less dilation"), self.painless, self),
            "short_labour": Field(_tr("Short labo&ur"), self.short, self),
            "cerclage": Field(_tr("Cer&clage (suture)"), self.cerclage, self),
            "cerclage_indication": Field(_tr("Why it was place&d"), self.indication, self),
            "cerclage_course": Field(_tr("How t&he cerclage went"), self.course, self),
            "birth_weight": Field(_tr("Birth &weight (g)"), self.weight, self),
            "alive": Field(_tr("Child ali&ve"), self.alive, self),
            "note": Field(_tr("&Note"), self.note, self),
            "is_another": Field("", self.another, self),
            "reason": Field(_tr("Reason for the correction"), self.reason, self),
        }

    def _lay_out(self) -> None:
        inside = QWidget(self)
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        top = Qt.AlignmentFlag.AlignTop
        for row, names in enumerate(_ROWS):
            for column, name in enumerate(names):
                grid.addWidget(self.fields[name], row, column, top)
        last = len(_ROWS)
        grid.addWidget(self.fields["alive"], last, 0, top)
        grid.addWidget(self.fields["note"], last, 1, 1, 2, top)
        grid.addWidget(self.fields["reason"], last + 1, 0, 1, 3, top)
        for column in range(3):
            grid.setColumnStretch(column, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        column_box = QVBoxLayout(self)
        column_box.setContentsMargins(0, 0, 0, 0)
        column_box.setSpacing(4)
        column_box.addWidget(self.title)
        column_box.addWidget(self.strip)
        column_box.addWidget(self.fields["is_another"])
        self.around.body.addWidget(inside)
        self.around.body.addStretch(1)
        column_box.addWidget(self.around, 1)
        column_box.addLayout(buttons)
        self.setFocusProxy(self.outcome)

    def _connect(self) -> None:
        self.save.clicked.connect(self._on_save)
        self.cancel.clicked.connect(self.cancel_wanted)
        for answer in (self.pprom, self.painless, self.short, self.alive):
            answer.answered.connect(self._on_answered)
        self.pprom.chosen.connect(self._on_changed)
        self.cerclage.chosen.connect(self._on_changed)
        for text in (self.age, self.pprom_age, self.weight, self.note, self.reason):
            text.returnPressed.connect(self._on_save)

    def begin(self, earlier: EarlierPregnancy | None, today: date) -> None:
        """An empty form, or the earlier pregnancy to be corrected."""
        self.amended = earlier
        self.ended.set_today(today)
        self.ended.set_range(_EARLIEST, today)
        self.title.setText(
            _tr("Correct an earlier pregnancy") if earlier else _tr("Add an earlier pregnancy")
        )
        self._begun = recorded_texts(earlier) if earlier else {}
        for name, field in self.fields.items():
            put_text(field.inner, self._begun.get(name, ""))
            field.say("")
        self.ended.settle()
        self.fields["reason"].setVisible(earlier is not None)
        self.fields["is_another"].hide()
        self.strip.clear()
        self._on_changed()

    @property
    def typed(self) -> dict[str, str]:
        """What is not in the record, by field; a draft keeps it."""
        texts = {name: text_of(field.inner) for name, field in self.fields.items()}
        return {name: text for name, text in texts.items() if text != self._begun.get(name, "")}

    def restore(self, texts: Mapping[str, str]) -> None:
        """Put back what `typed` gave."""
        for name, text in texts.items():
            if name in self.fields:
                put_text(self.fields[name].inner, text)
        self.fields["is_another"].setVisible(self.another.isChecked())
        self._on_changed()

    def renew(self, now: EarlierPregnancy, today: date) -> None:
        """Begin anew from what another desk recorded meanwhile, with what was typed here over it; both are said."""
        typed, before = self.typed, self._begun
        self.begin(now, today)
        self.restore(typed)
        if not now.stands:
            said = _tr("Another desk struck this one out meanwhile: {0}").format(now.struck_out)
            more = _tr("It cannot be corrected any more; nothing of yours is saved.")
            self.strip.say(said, more, look=Look.PROBLEM)
            return
        changed = [name for name, text in self._begun.items() if text != before.get(name, "")]
        theirs = [self.fields[n].inner.accessibleName() for n in changed if n not in typed]
        both = [self.fields[n].inner.accessibleName() for n in changed if n in typed]
        parts = (
            _tr("Shown as recorded there: {0}.").format(", ".join(theirs)) if theirs else "",
            _tr("Saving puts yours in place of theirs: {0}.").format(", ".join(both)) if both else "",
            _tr("What else you typed still stands. Check, then save again."),
        )
        said = _tr("Another desk corrected this one meanwhile; nothing of yours is saved yet.")
        self.strip.say(said, " ".join(part for part in parts if part), look=Look.PROBLEM)

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
            pprom_age=self.pprom_age.text(),
            short_labour=self.short.value() or Answer.UNKNOWN,
            cerclage_indication=self.indication.value(),
            cerclage_course=self.course.value(),
            birth_weight=self.weight.text(),
            alive=self.alive.value(),
            note=self.note.text(),
            is_another=self.another.isChecked(),
        )

    def complain(self, error: CervitrendError) -> None:
        """Show each problem at its field, anything else above."""
        problems = error.problems if isinstance(error, Refused) else ()
        wrong = {p.field for p in problems}
        self.fields["is_another"].setVisible("is_another" in wrong or self.another.isChecked())
        for name, field in self.fields.items():
            field.say(" ".join(sentence(p) for p in problems if p.field == name))
        if not problems or wrong - self.fields.keys():
            self.strip.say(error_sentence(error), look=Look.PROBLEM)
        first = next((field for name, field in self.fields.items() if name in wrong), None)
        if first is not None:
            self.around.lead_to(first.inner)

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        """Lead to the next field that is seen."""
        inner = [field.inner for field in self.fields.values()]
        at = next(i for i, widget in enumerate(inner) if widget is self.sender())
        self.around.lead_to(next(widget for widget in inner[at + 1 :] if widget.isVisibleTo(self)))

    @Slot()
    def _on_changed(self) -> None:
        """Show a field that goes with an answer, and one that was filled for it."""
        for name, (other, answer) in _SEEN_WITH.items():
            told = text_of(self.fields[other].inner)
            is_asked = told == answer if answer else bool(told)
            self.fields[name].setVisible(is_asked or bool(text_of(self.fields[name].inner)))

    @Slot()
    def _on_save(self) -> None:
        self.strip.clear()
        if self.ended.settle():
            self.save_wanted.emit()


def recorded_texts(earlier: EarlierPregnancy) -> dict[str, str]:
    """The texts that the form shows for what is recorded."""
    weight, broke = earlier.birth_weight_g, earlier.pprom_age
    return {
        "outcome": earlier.outcome.value,
        "age": str(earlier.age) if earlier.age else "",
        "ended_on": formats.day(earlier.ended_on) if earlier.ended_on else "",
        "onset": earlier.onset.value if earlier.onset else "",
        "pprom": earlier.pprom.value,
        "pprom_age": str(broke) if broke else "",
        "painless_dilation": earlier.painless_dilation.value,
        "short_labour": earlier.short_labour.value,
        "cerclage": earlier.cerclage.value if earlier.cerclage else "",
        "cerclage_indication": earlier.cerclage_indication.value if earlier.cerclage_indication else "",
        "cerclage_course": earlier.cerclage_course.value if earlier.cerclage_course else "",
        "birth_weight": str(weight) if weight is not None else "",
        "alive": earlier.alive.value if earlier.alive else "",
        "note": earlier.note,
    }
