"""The form of one earlier pregnancy."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from models.errors import CervitrendError, Refused
from models.records.history import (
    CerclageCourse,
    CerclageIndication,
    CerclageKind,
    EarlierOutcome,
    EarlierPregnancy,
    EarlierQuestion,
    Onset,
)
from models.records.record import TriState
from models.usecases.phrases import PhraseKind
from models.usecases.pregnancies.history import EarlierDraft
from ui.forms.form import Form, Texts
from ui.theme import Type
from ui.widgets.card import Look, Scroll
from ui.widgets.fields.choices import ChoiceField, Tick, enum_choices
from ui.widgets.fields.date_field import DateField
from ui.widgets.fields.field_texts import show_value, text_of, value_of
from ui.widgets.fields.phrase_field import PhraseField
from ui.widgets.fields.plain_field import PlainField
from ui.widgets.fields.segments import Segments, TriStateChoice
from ui.widgets.leave import Leave
from ui.widgets.save_button import SaveButton
from ui.widgets.text import Text
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
    "pprom_age": ("pprom", TriState.YES.value),
    "cerclage_indication": ("cerclage", ""),
    "cerclage_course": ("cerclage", ""),
}
"""A field that is seen only while another one holds this answer (empty: any), or while something stands in it."""


class EarlierForm(Form):
    """Adds an earlier pregnancy, or corrects one with a reason. A letter answers and leads on.

    Signals: `save_wanted`; `close_wanted` when nothing of it is to be kept; `leave_wanted` when it is, as a draft;
    `discard_wanted` when what is typed is to be forgotten.
    """

    save_wanted = Signal()
    close_wanted = Signal()
    leave_wanted = Signal()
    discard_wanted = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.amended: EarlierPregnancy | None = None
        self.title = Text("", Type.STRONG)
        self.another = self.add("is_another", "", Tick(_tr("&Yes, this is another one")))
        self._add_end(today)
        self._add_cerclage()
        self._add_child()
        self.around = Scroll(self)
        self.save = SaveButton(_tr("Save earlier pregnancy"), self)
        self.leave = Leave(self.count_typed, self)
        self._lay_out()
        self._connect()

    def _add_end(self, today: date) -> None:
        outcome = ChoiceField(_tr("Outcome"), enum_choices(EarlierOutcome), _tr("choose"))
        age = PlainField(_tr("Age at its end"), hint="30+2")
        broke = PlainField(_tr("Age when the waters broke"), hint="29+5")
        self.outcome = self.add("outcome", _tr("&Outcome"), outcome)
        self.age = self.add("age", _tr("A&ge at its end"), age)
        self.ended = self.add(
            "ended_on", _tr("Ended on (&if known)"), DateField(_tr("Ended on"), today, latest=today)
        )
        self.onset = self.add("onset", _tr("Onse&t"), Segments(_tr("Onset"), enum_choices(Onset)))
        self.pprom = self.add("pprom", _tr("&PPROM"), TriStateChoice(_tr("Waters broke before term")))
        self.pprom_age = self.add("pprom_age", _tr("Age at PPRO&M"), broke)
        painless = TriStateChoice(_tr("Painless dilation"))
        self.painless = self.add("painless_dilation", _tr("Pain&less dilation"), painless)
        self.short = self.add("short_labour", _tr("Short labo&ur"), TriStateChoice(_tr("Short labour")))

    def _add_cerclage(self) -> None:
        kind = ChoiceField(_tr("Cerclage"), enum_choices(CerclageKind), _tr("none recorded"))
        why, why_choices = _tr("Why the cerclage was placed"), enum_choices(CerclageIndication)
        how, how_choices = _tr("How the cerclage went"), enum_choices(CerclageCourse)
        indication = ChoiceField(why, why_choices, _tr("not known"))
        course = ChoiceField(how, how_choices, _tr("not recorded"))
        self.cerclage = self.add("cerclage", _tr("Cer&clage (suture)"), kind)
        self.indication = self.add("cerclage_indication", _tr("Why it was place&d"), indication)
        self.course = self.add("cerclage_course", _tr("How t&he cerclage went"), course)

    def _add_child(self) -> None:
        weight = PlainField(_tr("Birth weight in grams"), hint="1430")
        self.weight = self.add("birth_weight", _tr("Birth &weight (g)"), weight)
        self.alive = self.add("alive", _tr("Child ali&ve"), TriStateChoice(_tr("Child alive")))
        self.note = self.add(
            "note", _tr("&Note"), PhraseField(_tr("Note on this pregnancy"), PhraseKind.NOTE)
        )
        reason = _tr("Reason for the correction")
        self.reason = self.add("reason", reason, PhraseField(reason, PhraseKind.REASON))

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
        buttons.addWidget(self.leave)
        buttons.addWidget(self.save)
        self.body.setSpacing(4)
        self.body.addWidget(self.title)
        self.body.addWidget(self.fields["is_another"])
        self.around.body.addWidget(inside)
        self.around.body.addStretch(1)
        self.body.addWidget(self.around, 1)
        self.body.addLayout(buttons)
        self.setFocusProxy(self.outcome)

    def _connect(self) -> None:
        self.save.clicked.connect(self._on_save)
        self.leave.left.connect(self._on_left)
        self.leave.discarded.connect(self.discard_wanted)
        for inner in self.inputs.values():
            if isinstance(inner, Segments):
                inner.answered.connect(self._on_answered)
            elif isinstance(inner, PlainField):
                inner.returnPressed.connect(self._on_save)
        self.pprom.chosen.connect(self._on_changed)
        self.cerclage.chosen.connect(self._on_changed)

    def begin(self, earlier: EarlierPregnancy | None, today: date) -> None:
        """An empty form, or the earlier pregnancy to be corrected."""
        self.amended = earlier
        self.ended.set_today(today)
        self.ended.set_range(_EARLIEST, today)
        self.title.setText(
            _tr("Correct an earlier pregnancy") if earlier else _tr("Add an earlier pregnancy")
        )
        self.clear_problems()
        self.show_values(earlier)
        self._leave_open(earlier.not_asked if earlier else ())
        weight = earlier.birth_weight_g if earlier else None
        self.weight.setText("" if weight is None else str(weight))
        self.set_initial()
        self.fields["reason"].setVisible(earlier is not None)
        self.fields["is_another"].hide()
        self._on_changed()

    def restore(self, texts: Texts) -> None:
        super().restore(texts)
        self.fields["is_another"].setVisible(self.another.isChecked())
        self._on_changed()

    def show_offered(self, draft: EarlierDraft) -> None:
        """Begin with what the record says of a pregnancy that is over; all of it counts as typed."""
        self.show_values(draft)
        self._leave_open(draft.not_asked)
        self._on_changed()

    def _leave_open(self, not_asked: Iterable[EarlierQuestion]) -> None:
        """Nothing is chosen where nobody asked."""
        for question in not_asked:
            show_value(self.inputs[question.value], None)

    def renew(self, now: EarlierPregnancy, today: date) -> None:
        """Begin anew from what another desk recorded meanwhile, with what was typed here over it; both are said."""
        typed, before = self.typed, self._initial
        self.begin(now, today)
        self.restore(typed)
        if not now.stands:
            said = _tr("Another desk struck this one out meanwhile: {0}").format(now.struck_out)
            more = _tr("It cannot be corrected any more; nothing of yours is saved.")
            self.strip.show_message(said, more, look=Look.PROBLEM)
            return
        changed = [name for name, text in self._initial.items() if text != before.get(name, "")]
        theirs = [self.inputs[n].accessibleName() for n in changed if n not in typed]
        both = [self.inputs[n].accessibleName() for n in changed if n in typed]
        parts = (
            _tr("Shown as recorded there: {0}.").format(", ".join(theirs)) if theirs else "",
            _tr("Saving puts yours in place of theirs: {0}.").format(", ".join(both)) if both else "",
            _tr("What else you typed still stands. Check, then save again."),
        )
        said = _tr("Another desk corrected this one meanwhile; nothing of yours is saved yet.")
        self.strip.show_message(said, " ".join(part for part in parts if part), look=Look.PROBLEM)

    def earlier(self) -> EarlierDraft:
        """The earlier pregnancy as it stands in the form; an answer not given is unknown, and said not to be asked."""
        return self.draft(
            EarlierDraft,
            pprom=self.pprom.value() or TriState.UNKNOWN,
            painless_dilation=self.painless.value() or TriState.UNKNOWN,
            short_labour=self.short.value() or TriState.UNKNOWN,
            not_asked=tuple(q for q in EarlierQuestion if value_of(self.inputs[q.value]) is None),
        )

    def show_error(self, error: CervitrendError) -> None:
        problems = error.problems if isinstance(error, Refused) else ()
        is_asked = any(problem.field == "is_another" for problem in problems)
        self.fields["is_another"].setVisible(is_asked or self.another.isChecked())
        super().show_error(error)

    def lead_to(self, inner: QWidget) -> None:
        self.around.lead_to(inner)

    @Slot(object)
    def _on_answered(self, answer: TriState | Onset) -> None:
        """Lead to the next field that is seen."""
        inner = tuple(self.inputs.values())
        at = next(i for i, widget in enumerate(inner) if widget is self.sender())
        self.lead_to(next(widget for widget in inner[at + 1 :] if widget.isVisibleTo(self)))

    @Slot()
    def _on_changed(self) -> None:
        """Show a field that goes with an answer, and one that was filled for it."""
        for name, (other, answer) in _SEEN_WITH.items():
            told = text_of(self.inputs[other])
            is_asked = told == answer if answer else bool(told)
            self.fields[name].setVisible(is_asked or bool(text_of(self.inputs[name])))

    @Slot()
    def _on_left(self) -> None:
        (self.leave_wanted if self.count_typed() else self.close_wanted).emit()

    @Slot()
    def _on_save(self) -> None:
        self.strip.clear()
        if self.validate():
            self.save_wanted.emit()
        else:
            self.lead_to_problem()
