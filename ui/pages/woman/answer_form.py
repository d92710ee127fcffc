"""The form in which flags are answered; it stands in place of the panel."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import Enum
from itertools import pairwise
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.clock import Clock
from models.errors import CervitrendError, Refused
from models.records.discussion import Decision, ToldHow
from models.records.flag import Flag, FlagState
from models.usecases.flags.respond import DiscussionDraft, EscalationDraft, ShownFlag
from ui.pages.woman.groups import FlagGroups, as_shown
from ui.pages.woman.rescan_field import RescanField
from ui.pages.woman.ticked_flag import TickedFlag
from ui.pages.woman.wording import guideline_text, rule_text
from ui.theme import Type
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card, Look, StatusStrip
from ui.widgets.choices import ChoiceField, Tick, enum_choices
from ui.widgets.date_field import EARLIEST, LATEST, DateField
from ui.widgets.field import Field, ProblemLine
from ui.widgets.plain_field import PlainField
from ui.widgets.text import Text, Tone
from ui.wording.clock_time import at_local, time_meant
from ui.wording.problems.lookup import error_sentence, sentence
from ui.wording.tr import context

_tr = context("woman")


class Answer(Enum):
    """The ways in which a flag is answered."""

    DISCUSSION = "discussion"
    ESCALATION = "escalation"
    ACKNOWLEDGEMENT = "acknowledgement"
    CLOSING = "closing"


_CHOICES: Mapping[str, type[Enum]] = {"how": ToldHow, "decision": Decision}
_TICKED = "flags"
_FIELDS: Mapping[Answer, tuple[str, ...]] = {
    Answer.DISCUSSION: ("with_whom", "how", "held_on", "held_time", "decision", "rescan_on", "note"),
    Answer.ESCALATION: ("whom", "how"),
    Answer.ACKNOWLEDGEMENT: ("reason",),
    Answer.CLOSING: ("reason",),
}


_AT = {"held_at": "held_on"}
"""The field at which a problem of the draft is shown, where their names differ."""


class AnswerForm(Card):
    """Ticked flags and what is said about them; what was typed stays until it is saved or another woman comes.

    Each kind of answer keeps its own texts, so that none is saved with another one's words.
    Signals: `save_wanted` when the nurse saves, `back_wanted` when she goes back, `discard_wanted` when what she typed
    is to be forgotten.
    """

    save_wanted = Signal()
    back_wanted = Signal()
    discard_wanted = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._clock = clock
        self.kind = Answer.DISCUSSION
        self._typed: dict[Answer, dict[str, str]] = {}
        self._flags: list[TickedFlag] = []
        self._title = Text("", Type.HEADING, parent=self)
        self.strip = StatusStrip(self)
        self._covers = Text("", Type.LABEL, Tone.QUIET, parent=self)
        self._flag_box = QVBoxLayout()
        self._flag_box.setSpacing(4)
        self._flag_problem = ProblemLine(self)
        self.fields = self._make_fields()
        self._lay_out()
        self._forget()

    def _make_fields(self) -> dict[str, Field]:
        today = self._clock.today()
        choose = _tr("choose")
        told, decided = enum_choices(ToldHow), enum_choices(Decision)
        inner: dict[str, tuple[str, QWidget]] = {
            "with_whom": (_tr("With wh&om"), PlainField(_tr("With whom"))),
            "whom": (_tr("Wh&om you told"), PlainField(_tr("Whom you told"))),
            "how": (_tr("&How"), ChoiceField(_tr("How"), told, choose)),
            "held_on": (_tr("&When (blank: just now)"), self._held_on()),
            "held_time": (_tr("&Time"), PlainField(_tr("Time"), hint=_tr("now"))),
            "decision": (_tr("De&cision"), ChoiceField(_tr("Decision"), decided, choose)),
            "rescan_on": (
                _tr("&Next scan on"),
                RescanField(_tr("Next scan on"), today, earliest=today),
            ),
            "note": (_tr("Not&e"), PlainField(_tr("Note"))),
            "reason": (_tr("&Reason"), PlainField(_tr("Reason"))),
        }
        return {name: Field(label, widget, self) for name, (label, widget) in inner.items()}

    def _held_on(self) -> DateField:
        field = DateField(_tr("When"), self._clock.today(), latest=self._clock.today())
        field.setPlaceholderText(_tr("today"))
        return field

    def _lay_out(self) -> None:
        self._save = Button(_tr("Save"), Kind.PRIMARY, "Ctrl+S", parent=self)
        self._save.clicked.connect(self._on_save)
        self._back = Button(_tr("Back"), Kind.SECONDARY, "Esc", parent=self)
        self._back.clicked.connect(self.back_wanted)
        self._discard = Button(_tr("Discard"), Kind.LINK, parent=self)
        self._discard.setToolTip(_tr("Forget what is typed here"))
        self._discard.clicked.connect(self.discard_wanted)
        self.body.addWidget(self._title)
        self.body.addWidget(self.strip)
        self.body.addWidget(self._covers)
        self.body.addLayout(self._flag_box)
        self.body.addWidget(self._flag_problem)
        moment = QHBoxLayout()
        moment.setSpacing(8)
        moment.addWidget(self.fields["held_on"], 3, Qt.AlignmentFlag.AlignTop)
        moment.addWidget(self.fields["held_time"], 2, Qt.AlignmentFlag.AlignTop)
        for name, field in self.fields.items():
            if name == "held_on":
                self.body.addLayout(moment)
            elif name != "held_time":
                self.body.addWidget(field)
        buttons = QHBoxLayout()
        buttons.addWidget(self._save)
        buttons.addWidget(self._back)
        buttons.addWidget(self._discard)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        self.body.addStretch(1)

    def begin(self, kind: Answer, flags: Sequence[Flag], ticked: frozenset[UUID], groups: FlagGroups) -> None:
        """Show the form for one kind of answer, with the flags of the question and what was typed for that kind before."""
        titles = {
            Answer.DISCUSSION: _tr("Record discussion"),
            Answer.ESCALATION: _tr("Escalate"),
            Answer.ACKNOWLEDGEMENT: _tr("Acknowledge with a reason"),
            Answer.CLOSING: _tr("Close: the window has passed"),
        }
        self._typed[self.kind] = self._texts()
        self.kind = kind
        self._set_texts(self._typed.get(kind, {}))
        self._title.setText(titles[kind])
        told = kind is Answer.ESCALATION
        self._covers.setText(_tr("Told of; it still waits") if told else _tr("This answers"))
        self.setAccessibleName(titles[kind])
        for name, field in self.fields.items():
            field.setVisible(name in _FIELDS[kind])
            field.say("")
        self._flag_problem.say("")
        self.strip.clear()
        self._count_from_today()
        self.show_flags(flags, ticked, groups)
        self.fields[_FIELDS[kind][0]].setFocus()

    def show_flags(self, flags: Sequence[Flag], ticked: frozenset[UUID], groups: FlagGroups) -> None:
        """Offer these flags, in the versions they have now."""
        self._drop_flags()
        for flag in flags:
            if not _fits(self.kind, flag):
                continue
            text, where = rule_text(flag, groups), guideline_text(flag, groups)
            made = TickedFlag(flag, text, (where,), f"{text} ({flag.guideline})", self)
            made.tick.setChecked(flag.id in ticked)
            self._flag_box.addWidget(made)
            self._flags.append(made)
        self._order()

    def _drop_flags(self) -> None:
        for made in self._flags:
            self._flag_box.removeWidget(made)
            made.hide()
            made.deleteLater()
        self._flags = []

    def _order(self) -> None:
        """Tab walks the form from top to bottom, the ticks made last included."""
        inputs = [field.inner for field in self.fields.values()]
        for before, after in pairwise((*self.ticks, *inputs, self._save, self._back, self._discard)):
            self.setTabOrder(before, after)

    @property
    def typed(self) -> dict[str, str]:
        """Every text typed and not saved, as a draft keeps it, `discussion.note`; empty when there is none."""
        typed = {**self._typed, self.kind: self._texts()}
        texts = {f"{kind.value}.{n}": text for kind, by_name in typed.items() for n, text in by_name.items()}
        if any(key.startswith(f"{self.kind.value}.") for key in texts):
            texts[f"{self.kind.value}.{_TICKED}"] = " ".join(str(flag.id) for flag in self.ticked)
        return {key: text for key, text in texts.items() if text}

    @staticmethod
    def is_in(texts: Mapping[str, str]) -> bool:
        """Whether a draft holds an answer."""
        return any(map(_is_mine, texts))

    @staticmethod
    def ticked_in(texts: Mapping[str, str]) -> frozenset[UUID]:
        """The flags that were ticked in a draft."""
        kept = (ids for key, ids in texts.items() if _is_mine(key) and key.endswith(f".{_TICKED}"))
        return frozenset(UUID(one) for ids in kept for one in ids.split())

    def restore(self, texts: Mapping[str, str], flags: Sequence[Flag], groups: FlagGroups) -> None:
        """Put back what `typed` gave, and show the kind of answer that was on the screen."""
        self._forget()
        mine = {key: text for key, text in texts.items() if _is_mine(key)}
        ticked = {Answer(key.split(".")[0]): ids for key, ids in mine.items() if key.endswith(f".{_TICKED}")}
        for key, text in mine.items():
            kind, name = key.split(".")
            if name != _TICKED:
                self._typed.setdefault(Answer(kind), {})[name] = text
        shown = next(iter((*ticked, *self._typed)), Answer.DISCUSSION)
        self._set_texts(self._typed.get(self.kind, {}))
        self.begin(shown, flags, frozenset(map(UUID, ticked.get(shown, "").split())), groups)
        self.strip.say(_tr("Restored draft, not in the record yet"), look=Look.NOTICE)

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """The ticks of the flags, from top to bottom."""
        return tuple(made.tick for made in self._flags)

    @property
    def ticked(self) -> tuple[ShownFlag, ...]:
        """The flags that are ticked, as they were shown."""
        return tuple(as_shown(made.flag) for made in self._flags if made.tick.isChecked())

    @property
    def shown(self) -> frozenset[UUID]:
        """Every flag that may be ticked."""
        return frozenset(made.flag.id for made in self._flags)

    def discussion(self, pregnancy_id: UUID) -> DiscussionDraft:
        """The discussion as it stands in the form."""
        return DiscussionDraft(
            pregnancy_id=pregnancy_id,
            flags=self.ticked,
            with_whom=self.text("with_whom"),
            how=self._chosen("how"),
            decision=self._chosen("decision"),
            rescan_on=self._date("rescan_on").value(),
            held_at=self._held_at(),
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
            field.say(" ".join(sentence(p) for p in refused if _AT.get(p.field, p.field) == name))
        self._flag_problem.say(" ".join(sentence(p) for p in refused if p.field == "flags"))
        if not refused or any(p.field not in (*self.fields, *_AT, "flags") for p in refused):
            self.strip.say(error_sentence(error), look=Look.PROBLEM)

    def clear(self) -> None:
        """Forget everything typed, for every kind of answer."""
        self._typed = {}
        self.forget()
        self._drop_flags()

    def forget(self) -> None:
        """Forget what was typed for the kind of answer on the screen; the others keep theirs."""
        self._typed.pop(self.kind, None)
        self._forget()

    def _forget(self) -> None:
        self._set_texts({})
        for field in self.fields.values():
            field.say("")
        self.strip.clear()

    def _texts(self) -> dict[str, str]:
        """What is typed or chosen for the kind of answer on the screen, field by field, blanks left out."""
        texts = {}
        for name in _FIELDS[self.kind]:
            inner = self.fields[name].inner
            if isinstance(inner, ChoiceField):
                chosen = inner.value()
                texts[name] = chosen.value if chosen is not None else ""
            elif isinstance(inner, QLineEdit):
                texts[name] = inner.text()
        return {name: text for name, text in texts.items() if text}

    def _set_texts(self, texts: Mapping[str, str]) -> None:
        for name, field in self.fields.items():
            inner, text = field.inner, texts.get(name, "")
            if isinstance(inner, ChoiceField):
                inner.set_value(_CHOICES[name](text) if text else None)
            elif isinstance(inner, DateField):
                inner.set_value(None)
                inner.setText(text)
                # As if she had typed it: the field reads it once more.
                inner.textEdited.emit(text)
            elif isinstance(inner, PlainField):
                inner.setText(text)

    def _date(self, name: str) -> DateField:
        inner = self.fields[name].inner
        assert isinstance(inner, DateField)  # noqa: S101  # Made as one above.
        return inner

    def _chosen(self, name: str) -> Any:
        inner = self.fields[name].inner
        return inner.value() if isinstance(inner, ChoiceField) else None

    def _held_at(self) -> datetime | None:
        """When the discussion was held; None for just now."""
        on, at = self._date("held_on").value(), time_meant(self.text("held_time"))
        return at_local(on or self._clock.today(), at) if at is not None else None

    def _count_from_today(self) -> None:
        """Read `today` and `-1d` as of today, however long the form has been open."""
        today = self._clock.today()
        held, rescan = self._date("held_on"), self._date("rescan_on")
        held.set_today(today)
        held.set_range(EARLIEST, today)
        rescan.set_today(today)
        rescan.set_range(today, LATEST)

    def _settle(self) -> bool:
        """Read the days and the time of a discussion; whether all are understood."""
        self._count_from_today()
        held, rescan = self._date("held_on"), self._date("rescan_on")
        is_read = [field.settle() for field in (held, rescan)]
        text = self.text("held_time").strip()
        is_told = time_meant(text) is not None or not (text or held.value())
        self.fields["held_time"].say("" if is_told else _tr("A time like 14:30 is missing."))
        return all(is_read) and is_told

    @Slot()
    def _on_save(self) -> None:
        if self.kind is not Answer.DISCUSSION or self._settle():
            self.save_wanted.emit()


def _is_mine(key: str) -> bool:
    """Whether a text of a draft belongs to an answer."""
    return key.split(".", maxsplit=1)[0] in {kind.value for kind in Answer}


def _fits(kind: Answer, flag: Flag) -> bool:
    """Whether this kind of answer may be given to a flag: only a window that passed is closed."""
    return kind is not Answer.CLOSING or flag.state is FlagState.LAPSED
