"""The form in which flags are answered; it stands in place of the panel."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from enum import Enum
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.clock import Clock
from models.errors import Problem
from models.records.discussion import Decision, ToldHow
from models.records.flag import Flag, FlagState
from models.rules.register.permissions import Action
from models.usecases.flags.respond import DiscussionDraft, EscalationDraft, ShownFlag
from models.usecases.phrases import PhraseKind
from ui.forms.form import Texts
from ui.forms.kind_form import KindForm
from ui.forms.moment import moment_meant, time_complaint
from ui.pages.woman.answers.rescan_field import RescanField
from ui.pages.woman.answers.ticked_flag import TickedFlag
from ui.pages.woman.questions.groups import FlagGroups, as_shown
from ui.pages.woman.questions.wording import guideline_text, rule_text
from ui.theme import Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Look, Scroll
from ui.widgets.date_order import is_doubted
from ui.widgets.fields.choices import ChoiceField, Tick, enum_choices
from ui.widgets.fields.date_field import EARLIEST, LATEST, DateField
from ui.widgets.fields.field import ProblemLine, lay_over
from ui.widgets.fields.phrase_field import PhraseField
from ui.widgets.fields.plain_field import PlainField
from ui.widgets.leave import Leave
from ui.widgets.text import Text, Tone
from ui.wording.problems.lookup import sentence
from ui.wording.rules.guidelines import whose_words
from ui.wording.tr import context

_tr = context("woman")


class Answer(Enum):
    """The ways in which a flag is answered."""

    DISCUSSION = "discussion"
    ESCALATION = "escalation"
    ACKNOWLEDGEMENT = "acknowledgement"
    CLOSING = "closing"


_TICKED = "flags"
_FIELDS: Mapping[Answer, tuple[str, ...]] = {
    Answer.DISCUSSION: ("with_whom", "how", "held_on", "held_time", "decision", "rescan_on", "note"),
    Answer.ESCALATION: ("whom", "how", "held_on", "held_time"),
    Answer.ACKNOWLEDGEMENT: ("reason",),
    Answer.CLOSING: ("reason",),
}
_AT = {"held_at": "held_on", "at": "held_on"}
"""The field at which a problem of the draft is shown, where their names differ."""


def needed_to(answer: Answer) -> Action:
    """What giving such an answer takes."""
    return Action.TELL_SOMEBODY if answer is Answer.ESCALATION else Action.ANSWER_FLAGS


class AnswerForm(KindForm[Answer]):
    """Ticked flags and what is said about them.

    `not_hers` are the decisions that she may not record, each with whose it is: they are shown grey.
    Each kind of answer keeps its own texts, so that none is saved with another one's words.
    Signals: `save_wanted` when the nurse saves, `back_wanted` when she goes back, `discard_wanted` when what she typed
    is to be forgotten.
    """

    save_wanted = Signal()
    back_wanted = Signal()
    discard_wanted = Signal()

    def __init__(
        self, clock: Clock, not_hers: Mapping[Decision, str] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(_FIELDS, tuple(Answer), Answer.DISCUSSION, parent)
        self._not_hers = not_hers or {}
        self._clock = clock
        self._flags: list[TickedFlag] = []
        self._begun_ticked: frozenset[UUID] | None = frozenset()
        self._title = Text("", Type.HEADING, parent=self)
        self._covers = Text("", Type.LABEL, Tone.QUIET, parent=self)
        self._flag_box = QVBoxLayout()
        self._flag_box.setSpacing(4)
        self._flag_problem = ProblemLine(self)
        self._add_inputs()
        self._lay_out()
        self.forget()

    def _add_inputs(self) -> None:
        today, choose = self._clock.today(), _tr("choose")
        self.add("with_whom", _tr("With wh&om"), PlainField(_tr("With whom")))
        self.add("whom", _tr("Wh&om you told"), PlainField(_tr("Whom you told")))
        self.add("how", _tr("&How"), ChoiceField(_tr("How"), enum_choices(ToldHow), choose))
        held = DateField(_tr("When"), today, latest=today)
        held.setPlaceholderText(_tr("today"))
        self._held = self.add("held_on", _tr("&When (blank: just now)"), held)
        self.add("held_time", _tr("&Time"), PlainField(_tr("Time"), hint=_tr("now")))
        decision = ChoiceField(_tr("Decision"), enum_choices(Decision), choose)
        decision.forbid(self._not_hers)
        self.add("decision", _tr("De&cision"), decision)
        said = "\n".join(self._not_hers.values())
        self.not_hers = Text(said, Type.SMALL, Tone.QUIET, wraps=True, parent=self)
        rescan = RescanField(_tr("Next scan on"), today, earliest=today)
        self._rescan = self.add("rescan_on", _tr("&Next scan on"), rescan)
        self.add("note", _tr("Not&e"), PhraseField(_tr("Note"), PhraseKind.NOTE))
        self.add("reason", _tr("&Reason"), PhraseField(_tr("Reason"), PhraseKind.REASON))

    def _lay_out(self) -> None:
        self._save = Button(_tr("Save"), ButtonKind.PRIMARY, "Ctrl+S", parent=self)
        self._save.clicked.connect(self._on_save)
        self._leave = Leave(self.count_typed, self, is_narrow=True)
        self._leave.left.connect(self.back_wanted)
        self._leave.discarded.connect(self.discard_wanted)
        # What is asked scrolls where it has no room; the way to save it does not.
        around = Scroll(self)
        asked = around.body
        asked.addWidget(self._title)
        asked.addWidget(self._covers)
        asked.addLayout(self._flag_box)
        lay_over(self._flag_problem, self._title)
        moment = QHBoxLayout()
        moment.setSpacing(8)
        moment.addWidget(self.fields["held_on"], 3, Qt.AlignmentFlag.AlignTop)
        moment.addWidget(self.fields["held_time"], 2, Qt.AlignmentFlag.AlignTop)
        for name, field in self.fields.items():
            if name == "held_on":
                asked.addLayout(moment)
            elif name != "held_time":
                asked.addWidget(field)
            if name == "decision":
                asked.addWidget(self.not_hers)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._leave)
        buttons.addWidget(self._save)
        asked.addStretch(1)
        self.body.addWidget(around, 1)
        self.body.addLayout(buttons)

    def begin(self, kind: Answer, flags: Sequence[Flag], ticked: frozenset[UUID], groups: FlagGroups) -> None:
        """Show the form for one kind of answer, with the flags of the question and what was typed for that kind before."""
        titles = {
            Answer.DISCUSSION: _tr("Record discussion"),
            Answer.ESCALATION: _tr("Escalate"),
            Answer.ACKNOWLEDGEMENT: _tr("Acknowledge with a reason"),
            Answer.CLOSING: _tr("Close: the window has passed"),
        }
        self.turn(kind, {})
        self.not_hers.setVisible(kind is Answer.DISCUSSION and bool(self._not_hers))
        self._title.setText(titles[kind])
        told = kind is Answer.ESCALATION
        answers = _tr("This answers") if flags else _tr("No question asks for it; it plans the next scan")
        self._covers.setText(_tr("Told of; it still waits") if told else answers)
        self.setAccessibleName(titles[kind])
        self._flag_problem.show_message("")
        self._count_from_today()
        self.show_flags(flags, ticked, groups)
        self._begun_ticked = self._ticked_ids
        self.inputs[_FIELDS[kind][0]].setFocus()

    def show_flags(self, flags: Sequence[Flag], ticked: frozenset[UUID], groups: FlagGroups) -> None:
        """Offer these flags, in the versions they have now."""
        self._drop_flags()
        for flag in flags:
            if not _fits(self.kind, flag):
                continue
            text, where = rule_text(flag, groups), guideline_text(flag, groups)
            made = TickedFlag(flag, text, (where,), f"{text} ({whose_words(flag.guideline)})", self)
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
        leave = self._leave
        self.tab_order(*self.ticks, *self.inputs.values(), self._save, leave.discard, leave.keep, leave.leave)

    @property
    def typed(self) -> dict[str, str]:
        """Every text typed and not saved, as a draft keeps it, `discussion.note`, and what is ticked besides or otherwise.

        Empty when there is neither.
        """
        texts = super().typed
        begun = self._begun_ticked
        is_otherwise = begun is None or self._ticked_ids != begun & self.shown
        if is_otherwise or any(key.startswith(f"{self.kind.value}.") for key in texts):
            texts[f"{self.kind.value}.{_TICKED}"] = " ".join(str(flag.id) for flag in self.ticked)
        return {key: text for key, text in texts.items() if text}

    @staticmethod
    def is_in(texts: Texts) -> bool:
        """Whether a draft holds an answer."""
        return any(map(_is_mine, texts))

    @staticmethod
    def ticked_in(texts: Texts) -> frozenset[UUID]:
        """The flags that were ticked in a draft."""
        kept = (ids for key, ids in texts.items() if _is_mine(key) and key.endswith(f".{_TICKED}"))
        return frozenset(UUID(one) for ids in kept for one in ids.split())

    def resume(self, texts: Texts, flags: Sequence[Flag], groups: FlagGroups) -> None:
        """Put back what `typed` gave, and show the kind of answer that was on the screen."""
        self.forget()
        mine = {key: text for key, text in texts.items() if _is_mine(key)}
        ticked = {Answer(key.split(".")[0]): ids for key, ids in mine.items() if key.endswith(f".{_TICKED}")}
        shown = next(iter((*ticked, *self.take_in(mine))), Answer.DISCUSSION)
        self.show_texts(self._kept.get(self.kind, {}))
        self.begin(shown, flags, frozenset(map(UUID, ticked.get(shown, "").split())), groups)
        self._begun_ticked = None
        self.strip.show_message(_tr("Restored draft, not in the record yet"), look=Look.NOTICE)

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """The ticks of the flags, from top to bottom."""
        return tuple(made.tick for made in self._flags)

    @property
    def ticked(self) -> tuple[ShownFlag, ...]:
        """The flags that are ticked, as they were shown."""
        return tuple(as_shown(made.flag) for made in self._flags if made.tick.isChecked())

    @property
    def _ticked_ids(self) -> frozenset[UUID]:
        return frozenset(flag.id for flag in self.ticked)

    @property
    def shown(self) -> frozenset[UUID]:
        """Every flag that may be ticked."""
        return frozenset(made.flag.id for made in self._flags)

    def discussion(self, pregnancy_id: UUID) -> DiscussionDraft:
        """The discussion as it stands in the form."""
        return self.draft(
            DiscussionDraft, pregnancy_id=pregnancy_id, flags=self.ticked, held_at=self._held_at()
        )

    def escalation(self, pregnancy_id: UUID) -> EscalationDraft:
        """Who was told, as it stands in the form."""
        return self.draft(EscalationDraft, pregnancy_id=pregnancy_id, flags=self.ticked, at=self._held_at())

    def place_of(self, field: str) -> str:
        return _AT.get(field, field)

    def show_problems(self, problems: Sequence[Problem]) -> tuple[Problem, ...]:
        self._flag_problem.show_message(" ".join(sentence(p) for p in problems if p.field == _TICKED))
        return super().show_problems([problem for problem in problems if problem.field != _TICKED])

    def forget(self) -> None:
        super().forget()
        self._begun_ticked = self._ticked_ids

    def clear(self) -> None:
        self._drop_flags()
        super().clear()

    def _held_at(self) -> datetime | None:
        """When it was discussed, or told; None for just now."""
        return moment_meant(self._held.value(), self.text("held_time"), self._believed())

    def _believed(self) -> date | None:
        return None if is_doubted(self) else self._clock.today()

    def _count_from_today(self) -> None:
        """Read `today` and `-1d` as of today, however long the form has been open."""
        today = self._clock.today()
        self._held.set_today(today)
        self._held.set_range(EARLIEST, today)
        self._rescan.set_today(today)
        self._rescan.set_range(today, LATEST)

    def validate(self) -> bool:
        """Read the days and the time; whether all are understood."""
        self._count_from_today()
        is_read = super().validate()
        if "held_time" not in self.asked:
            return is_read
        wrong = time_complaint(self._held.value(), self.text("held_time"), self._believed())
        self.fields["held_time"].show_message(wrong)
        return is_read and not wrong

    @Slot()
    def _on_save(self) -> None:
        if self.validate():
            self.save_wanted.emit()
        else:
            self.lead_to_problem()


def _is_mine(key: str) -> bool:
    """Whether a text of a draft belongs to an answer."""
    return key.split(".", maxsplit=1)[0] in {kind.value for kind in Answer}


def _fits(kind: Answer, flag: Flag) -> bool:
    """Whether this kind of answer may be given to a flag: only a window that passed is closed."""
    return kind is not Answer.CLOSING or flag.state is FlagState.LAPSED
