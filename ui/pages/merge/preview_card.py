"""Two records side by side, what they come to as one, and the reason for making them one."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from operator import attrgetter

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.errors import CervitrendError, Problem, Refused
from models.records.flag import Urgency
from models.records.guidelines.guideline import Guideline
from models.rules.register.record_merge import Pair, Side
from models.usecases.drafts import ASIDE
from models.usecases.phrases import PhraseKind
from models.usecases.women.merge import MergedFlag, MergeDraft, MergePreview
from ui.forms.reason import show_at_reason
from ui.pages.merge import wording as words
from ui.pages.merge.two_steps import TwoSteps
from ui.tables.rows import Column, RowsModel
from ui.tables.view import RowsView
from ui.theme import Type
from ui.widgets.button import Button
from ui.widgets.card import Card, Look
from ui.widgets.fields.choices import Tick
from ui.widgets.fields.deed_typing import AskedDeed, DeedKind, DeedTyping
from ui.widgets.fields.field import Field
from ui.widgets.fields.phrase_field import PhraseField
from ui.widgets.messages.line_strip import LineStrip
from ui.widgets.text import Text, Tone
from ui.wording import formats
from ui.wording.cards import rule_texts
from ui.wording.problems.lookup import error_sentence, sentence
from ui.wording.tr import context

_tr = context("merge")
_CHOSEN, _COMBINES, _STAYS, _YES = "chosen.", "combines", f"{ASIDE}stays", "yes"


class MergePreviewCard(Card):
    """What each record says and whose word counts; everything the one record would hold; every flag that changes.

    Saving takes two steps: the first says what will happen, the second does it.
    Signals: `draft_changed` (MergeDraft) to be worked out anew; `merge_wanted` (MergePreview, str) for exactly what is
    shown; `back_wanted`.
    """

    draft_changed = Signal(object)
    merge_wanted = Signal(object, str)
    back_wanted = Signal()

    def __init__(self, known: Sequence[Guideline], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._known = known
        self._rules: dict[str, str] = {}
        self.shown: MergePreview | None = None
        self.strip = LineStrip(self)
        self.combine = Tick(_tr("Both open pregnancies are the &same one: combine them"), self)
        self._pairs: RowsModel[Pair] = RowsModel(self._pair_columns(), self)
        self._parts: RowsModel[words.HeldItem] = RowsModel(self._part_columns(), self)
        self._flags: RowsModel[MergedFlag] = RowsModel(self._flag_columns(), self)
        self.pairs = RowsView(self._pairs, _tr("What the two records say"), self)
        self.parts = RowsView(self._parts, _tr("All that the one record will hold"), self)
        self.flags = RowsView(self._flags, _tr("Flags that change"), self)
        self.told = Text("", Type.SMALL, wraps=True)
        self.no_flags = Text(_tr("No flag changes."), tone=Tone.QUIET)
        self.reason = PhraseField(_tr("Reason for merging"), PhraseKind.REASON)
        self.reason_field = Field(_tr("&Reason for merging"), self.reason, self)
        self.typing = DeedTyping({"reason": self.reason}, self, self)
        self.back = Button(_tr("Back"), key="Esc", parent=self)
        self.steps = TwoSteps(_tr("Merge the records…"), _tr("Merge the records"), self)
        self._lay_out()
        self.pairs.row_opened.connect(self._on_pair)
        self.flags.row_changed.connect(self._on_flag)
        self.combine.clicked.connect(self._on_combine)
        self.reason.returnPressed.connect(self._on_save)
        self.steps.asked.connect(self._on_save)
        self.steps.done.connect(self._on_confirm)
        self.back.clicked.connect(self.back_wanted)

    def _pair_columns(self) -> tuple[Column[Pair], ...]:
        return (
            Column(
                heading=_tr("What"),
                text=words.field_text,
                tooltip=words.field_text,
                is_quiet=True,
                width=170,
            ),
            Column(heading=_tr("Record that stays"), text=_kept, tooltip=_kept),
            Column(heading=_tr("Other record"), text=_merged, tooltip=_merged),
            Column(heading=_tr("Counts"), text=words.counts_text, urgency=_asks, is_bold=True, width=170),
        )

    def _part_columns(self) -> tuple[Column[words.HeldItem], ...]:
        return (
            Column(heading=_tr("From"), text=_source, is_quiet=True, width=56),
            Column(heading=_tr("Day"), text=_day, width=104),
            Column(heading=_tr("What"), text=_what, tooltip=_what),
        )

    def _flag_columns(self) -> tuple[Column[MergedFlag], ...]:
        return (
            Column(heading=_tr("From"), text=words.source_text, is_quiet=True, width=56),
            Column(heading=_tr("What happens"), text=words.merged_flag_text, urgency=_urgency, width=128),
            Column(heading=_tr("Flag"), text=self._rule_text, tooltip=self._rule_told),
        )

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(4)
        left.addWidget(self._heading(_tr("Enter on a line changes whose word counts")))
        left.addWidget(self.pairs, 1)
        left.addWidget(self.combine)
        right.addWidget(self._heading(_tr("All that the one record will hold")))
        right.addWidget(self.parts, 3)
        right.addWidget(self._heading(_tr("Flags that change")))
        right.addWidget(self.flags, 2)
        right.addWidget(self.told)
        right.addWidget(self.no_flags)
        across = QHBoxLayout()
        across.setSpacing(16)
        across.addLayout(left, 1)
        across.addLayout(right, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.reason_field, 1)
        foot.addWidget(self.back)
        foot.addWidget(self.steps)
        self.body.addLayout(across, 1)
        self.body.addLayout(foot)
        self._set_tab_order(
            self.pairs,
            self.combine,
            self.reason,
            self.steps.save,
            self.steps.confirm,
            self.back,
            self.parts,
            self.flags,
        )

    def _set_tab_order(self, *in_turn: QWidget) -> None:
        for one, other in pairwise(in_turn):
            self.setTabOrder(one, other)

    @staticmethod
    def _heading(text: str) -> Text:
        return Text(text, Type.LABEL, Tone.QUIET)

    def show_preview(self, shown: MergePreview) -> None:
        """Show what was worked out; a reason already typed stays."""
        at = self.pairs.currentIndex().row()
        self.shown = shown
        self.steps.turn(is_asked=False)
        self._rules = rule_texts(self._known, guarded=shown.is_guarded)
        self._pairs.show_rows(shown.pairs)
        self._parts.show_rows(words.held_items(shown))
        self._flags.show_rows(shown.flags)
        self.flags.selectRow(0)
        self.flags.setVisible(bool(shown.flags))
        self.no_flags.setVisible(not shown.flags)
        self.combine.setVisible(bool(shown.kept.open_sheet and shown.merged.open_sheet))
        self.combine.setChecked(shown.draft.combines)
        self.pairs.selectRow(max(at, 0))
        self.strip.clear()
        self.reason_field.show_message("")
        waiting = [sentence(p) for p in shown.problems if p.code != "merge.choose"]
        if waiting:
            self.strip.show_message(waiting[0], look=Look.NOTICE)
        self.typing.ask(_asked(shown))

    @property
    def chosen_texts(self) -> dict[str, str]:
        """Whose word she chose, by field, whether the pregnancies are one, and which record stays then."""
        draft = self.shown.draft if self.shown is not None else None
        if draft is None or not (draft.chosen or draft.combines):
            return {}
        sides = {f"{_CHOSEN}{field}": side.value for field, side in draft.chosen.items()}
        return sides | ({_COMBINES: _YES} if draft.combines else {}) | {_STAYS: draft.kept_id.hex}

    def choose_again(self, texts: Mapping[str, str]) -> None:
        """Choose what `chosen_texts` gave; nothing of fields in which the two no longer differ."""
        if self.shown is None:
            return
        there = {pair.field for pair in self.shown.pairs if pair.differs}
        sides = {side.value: side for side in Side}
        chosen = {
            field: sides[texts[name]]
            for field, name in ((field, f"{_CHOSEN}{field}") for field in there)
            if texts.get(name) in sides
        }
        combines = _COMBINES in texts
        if chosen or combines:
            kept, merged = self.shown.kept.patient.id, self.shown.merged.patient.id
            if texts.get(_STAYS) == merged.hex:
                kept, merged = merged, kept
            self._changed(MergeDraft(kept_id=kept, merged_id=merged, chosen=chosen, combines=combines))

    def blank(self) -> None:
        """Show nothing of anybody; a reason that was typed is kept."""
        self.typing.leave()
        self.shown = None
        self.steps.turn(is_asked=False)
        for model in (self._pairs, self._parts, self._flags):
            model.show_rows(())
        self.combine.setChecked(False)
        self.strip.clear()
        self.reason.clear()
        self.reason_field.show_message("")

    def show_error(self, error: CervitrendError) -> None:
        """Show a missing reason at its field, anything else above."""
        self.steps.turn(is_asked=False)
        others = show_at_reason(error, self.reason_field, self.reason)
        if others:
            self.strip.show_message(self._problem_text(others[0]), look=Look.PROBLEM)
            self._lead_to(others[0].field)
        elif not isinstance(error, Refused):
            self.strip.show_message(error_sentence(error), look=Look.PROBLEM)

    def show_renewed(self) -> None:
        """Say that the records are not what they were when they were first shown."""
        self.strip.show_message(
            _tr("One of the records was changed meanwhile. Nothing was merged."),
            _tr("Below is how they stand now: look at them again before merging."),
            look=Look.NOTICE,
        )

    def _problem_text(self, problem: Problem) -> str:
        """What stands in the way; a field's two values as they stand in the list."""
        pair = next((pair for pair in self._pairs.rows if pair.field == problem.field), None)
        if pair is None or pair.side is not None:
            return sentence(problem)
        return sentence(replace(problem, values=(_kept(pair), _merged(pair))))

    def _lead_to(self, field: str) -> None:
        """Put the focus on what has to be chosen."""
        place = next((i for i, pair in enumerate(self._pairs.rows) if pair.field == field), None)
        if place is None:
            self.combine.setFocus()
        else:
            self.pairs.selectRow(place)
            self.pairs.setFocus()

    def _rule_text(self, flag: MergedFlag) -> str:
        return self._rules.get(flag.change.rule_id, flag.change.rule_id)

    def _rule_told(self, flag: MergedFlag) -> str:
        return f"{self._rule_text(flag)} ({flag.change.guideline})"

    def _changed(self, draft: MergeDraft) -> None:
        self.steps.turn(is_asked=False)
        self.draft_changed.emit(draft)

    @Slot(object)
    def _on_flag(self, flag: MergedFlag | None) -> None:
        """The whole wording of the flag that the focus is on."""
        self.told.setText(self._rule_told(flag) if flag else "")
        self.told.setVisible(flag is not None)

    @Slot(object)
    def _on_pair(self, pair: Pair) -> None:
        """Let the other record's word count."""
        if self.shown is not None and pair.differs:
            side = Side.MERGED if pair.side is Side.KEPT else Side.KEPT
            draft = self.shown.draft
            self._changed(replace(draft, chosen={**draft.chosen, pair.field: side}))

    @Slot()
    def _on_combine(self) -> None:
        if self.shown is not None:
            self._changed(replace(self.shown.draft, combines=self.combine.isChecked()))

    @Slot()
    def _on_confirm(self) -> None:
        if self.shown is not None:
            self.merge_wanted.emit(self.shown, self.reason.text())

    @Slot()
    def _on_save(self) -> None:
        """The first step says what will happen."""
        if self.shown is None:
            return
        if not self.reason.text().strip() or self.shown.problems:
            self.merge_wanted.emit(self.shown, self.reason.text())
            return
        # A button that goes hands the focus to the next one, which a second Space would press.
        self.reason.setFocus()
        self.steps.turn(is_asked=True)
        self.strip.show_message(
            _tr("{0} stays; {1} goes into it and is struck out.").format(
                formats.identity_text(self.shown.kept.patient),
                formats.identity_text(self.shown.merged.patient),
            ),
            _tr("{0}. Ctrl+Shift+Return merges them; it can be taken back.").format(
                _tr.counted(len(self.shown.flags), "%n flag changes", "%n flags change")
            ),
            look=Look.NOTICE,
        )


def _asked(shown: MergePreview) -> AskedDeed:
    """The same whichever of the two stays: the reason is for their being one woman."""
    one, other = sorted((shown.kept.patient, shown.merged.patient), key=attrgetter("id"))
    return AskedDeed(DeedKind.MERGE, one.id, other.id.hex, one.family_name.upper())


def _kept(pair: Pair) -> str:
    return words.conflict_text(pair.field, pair.kept)


def _merged(pair: Pair) -> str:
    return words.conflict_text(pair.field, pair.merged)


def _asks(pair: Pair) -> Urgency | None:
    return Urgency.PROMPT if pair.side is None else None


def _source(part: words.HeldItem) -> str:
    return part.source


def _day(part: words.HeldItem) -> str:
    return formats.day(part.on) if part.on else ""


def _what(part: words.HeldItem) -> str:
    return part.what


def _urgency(flag: MergedFlag) -> Urgency:
    return flag.change.urgency
