"""The form in which flags are answered; it stands in place of the panel."""

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.clock import Clock
from models.errors import CervitrendError, Refused
from models.records.discussion import Decision, ToldHow
from models.records.flag import Flag, FlagState
from models.usecases.review_flag import DiscussionDraft, EscalationDraft, ShownFlag
from ui.pages.woman.groups import Known, as_shown
from ui.pages.woman.wording import rule_text
from ui.problems import error_sentence, sentence
from ui.theme import Type
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card, Look, StatusStrip
from ui.widgets.choices import ChoiceField, Tick, enum_choices
from ui.widgets.date_field import DateField
from ui.widgets.field import Field, ProblemLine
from ui.widgets.plain_field import PlainField
from ui.widgets.text import Text, Tone


class Answer(Enum):
    """The ways in which a flag is answered."""

    DISCUSSION = "discussion"
    ESCALATION = "escalation"
    ACKNOWLEDGEMENT = "acknowledgement"
    CLOSING = "closing"


_ELIDE = Qt.TextElideMode.ElideRight
_FIELDS: Mapping[Answer, tuple[str, ...]] = {
    Answer.DISCUSSION: ("with_whom", "how", "decision", "rescan_on", "note"),
    Answer.ESCALATION: ("whom", "how"),
    Answer.ACKNOWLEDGEMENT: ("reason",),
    Answer.CLOSING: ("reason",),
}


class AnswerForm(Card):
    """Ticked flags and what is said about them; what was typed stays until it is saved or another woman comes.

    Signals: `save_wanted` when the nurse saves, `back_wanted` when she goes back.
    """

    save_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._clock = clock
        self.kind = Answer.DISCUSSION
        self._ticks: dict[Tick, Flag] = {}
        self._title = Text("", Type.HEADING, parent=self)
        self.strip = StatusStrip(self)
        self._flag_box = QVBoxLayout()
        self._flag_problem = ProblemLine(self)
        self.fields = self._make_fields()
        self._lay_out()
        self.setTabOrder(self.fields["note"], self._save)

    def _make_fields(self) -> dict[str, Field]:
        today = self._clock.today()
        choose = self.tr("choose")
        told, decided = enum_choices(ToldHow), enum_choices(Decision)
        inner: dict[str, tuple[str, QWidget]] = {
            "with_whom": (self.tr("&With whom"), PlainField(self.tr("With whom"))),
            "whom": (self.tr("&Whom you told"), PlainField(self.tr("Whom you told"))),
            "how": (self.tr("&How"), ChoiceField(self.tr("How"), told, choose)),
            "decision": (self.tr("De&cision"), ChoiceField(self.tr("Decision"), decided, choose)),
            "rescan_on": (
                self.tr("&Next scan on"),
                DateField(self.tr("Next scan on"), today, earliest=today),
            ),
            "note": (self.tr("N&ote"), PlainField(self.tr("Note"))),
            "reason": (self.tr("&Reason"), PlainField(self.tr("Reason"))),
        }
        return {name: Field(label, widget, self) for name, (label, widget) in inner.items()}

    def _lay_out(self) -> None:
        self._save = Button(self.tr("Save"), Kind.PRIMARY, "Ctrl+S", parent=self)
        self._save.clicked.connect(self._on_save)
        self._back = Button(self.tr("Back"), Kind.SECONDARY, "Esc", parent=self)
        self._back.clicked.connect(self.back_wanted)
        self.body.addWidget(self._title)
        self.body.addWidget(self.strip)
        self.body.addWidget(Text(self.tr("This answers"), Type.LABEL, Tone.QUIET))
        self.body.addLayout(self._flag_box)
        self.body.addWidget(self._flag_problem)
        for field in self.fields.values():
            self.body.addWidget(field)
        buttons = QHBoxLayout()
        buttons.addWidget(self._save)
        buttons.addWidget(self._back)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        self.body.addStretch(1)

    def begin(
        self, kind: Answer, flags: Sequence[Flag], ticked: frozenset[UUID], rules: Mapping[str, Known]
    ) -> None:
        """Show the form for one kind of answer, with the flags it may answer."""
        titles = {
            Answer.DISCUSSION: self.tr("Record discussion"),
            Answer.ESCALATION: self.tr("Escalate"),
            Answer.ACKNOWLEDGEMENT: self.tr("Acknowledge with a reason"),
            Answer.CLOSING: self.tr("Close: the window has passed"),
        }
        self.kind = kind
        self._title.setText(titles[kind])
        self.setAccessibleName(titles[kind])
        for name, field in self.fields.items():
            field.setVisible(name in _FIELDS[kind])
            field.say("")
        self._flag_problem.say("")
        self.strip.clear()
        self.show_flags(flags, ticked, rules)
        self.fields[_FIELDS[kind][0]].setFocus()

    def show_flags(self, flags: Sequence[Flag], ticked: frozenset[UUID], rules: Mapping[str, Known]) -> None:
        """Offer these flags, in the versions they have now."""
        for tick in self._ticks:
            self._flag_box.removeWidget(tick)
            tick.deleteLater()
        self._ticks = {}
        for flag in flags:
            if not _fits(self.kind, flag):
                continue
            tick = Tick(self.fontMetrics().elidedText(rule_text(flag, rules), _ELIDE, 290), self)
            tick.setToolTip(f"{rule_text(flag, rules)} ({flag.guideline})")
            tick.setAccessibleName(tick.toolTip())
            tick.setChecked(flag.id in ticked)
            self._flag_box.addWidget(tick)
            self._ticks[tick] = flag

    @property
    def ticked(self) -> tuple[ShownFlag, ...]:
        """The flags that are ticked, as they were shown."""
        return tuple(as_shown(flag) for tick, flag in self._ticks.items() if tick.isChecked())

    def discussion(self, pregnancy_id: UUID) -> DiscussionDraft:
        """The discussion as it stands in the form."""
        return DiscussionDraft(
            pregnancy_id=pregnancy_id,
            flags=self.ticked,
            with_whom=self.text("with_whom"),
            how=self._chosen("how"),
            decision=self._chosen("decision"),
            rescan_on=self._rescan.value(),
            note=self.text("note"),
        )

    def escalation(self, pregnancy_id: UUID) -> EscalationDraft:
        """Who was told, as it stands in the form."""
        return EscalationDraft(
            pregnancy_id=pregnancy_id, flags=self.ticked, whom=self.text("whom"), how=self._chosen("how")
        )

    def text(self, name: str) -> str:
        """What is typed in a plain field."""
        inner = self.fields[name].inner
        return inner.text() if isinstance(inner, PlainField) else ""

    def complain(self, error: CervitrendError) -> None:
        """Show what stands in the way, each problem at its field, anything else above."""
        refused = error.problems if isinstance(error, Refused) else ()
        for name, field in self.fields.items():
            field.say(" ".join(sentence(p) for p in refused if p.field == name))
        self._flag_problem.say(" ".join(sentence(p) for p in refused if p.field == "flags"))
        if not refused or any(p.field not in (*self.fields, "flags") for p in refused):
            self.strip.say(error_sentence(error), look=Look.PROBLEM)

    def clear(self) -> None:
        """Forget everything typed."""
        for field in self.fields.values():
            inner = field.inner
            if isinstance(inner, PlainField):
                inner.clear()
            elif isinstance(inner, ChoiceField | DateField):
                inner.set_value(None)
            field.say("")
        self.strip.clear()
        self.show_flags((), frozenset(), {})

    @property
    def _rescan(self) -> DateField:
        inner = self.fields["rescan_on"].inner
        assert isinstance(inner, DateField)  # noqa: S101  # Made as one above.
        return inner

    def _chosen(self, name: str) -> Any:
        inner = self.fields[name].inner
        return inner.value() if isinstance(inner, ChoiceField) else None

    @Slot()
    def _on_save(self) -> None:
        self._rescan.set_today(self._clock.today())
        if self.kind is not Answer.DISCUSSION or self._rescan.settle():
            self.save_wanted.emit()


def _fits(kind: Answer, flag: Flag) -> bool:
    """Whether this kind of answer may be given to a flag."""
    is_lapsed = flag.state is FlagState.LAPSED
    return {Answer.ESCALATION: not is_lapsed, Answer.CLOSING: is_lapsed}.get(kind, True)
