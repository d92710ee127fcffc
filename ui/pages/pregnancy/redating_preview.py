"""The second step before another due date counts: what it would change, and why it is agreed."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from models.errors import CervitrendError, Refused
from models.records.flag import Urgency
from models.records.guidelines.guideline import Guideline
from models.rules.flags.placenta import is_guarded_at
from models.usecases.phrases import PhraseKind
from models.usecases.pregnancies.redating import AgeChange, DueDatePreview, FlagChange, Replay
from ui.forms.reason import show_at_reason
from ui.pages.pregnancy import redating_words as words
from ui.pages.pregnancy.wording import dating_how, draft_how
from ui.tables.rows import Column, RowsModel
from ui.tables.view import RowsView
from ui.theme import Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card, Look
from ui.widgets.fields.field import Field
from ui.widgets.fields.phrase_field import PhraseField
from ui.widgets.messages.line_strip import LineStrip
from ui.widgets.save_button import SaveButton
from ui.widgets.text import Text, Tone
from ui.wording import formats
from ui.wording.cards import rule_texts
from ui.wording.next_scan import next_scan_text
from ui.wording.problems.lookup import error_sentence
from ui.wording.tr import context

_tr = context("pregnancy")


_FACT = 360
"""The width of one due date's column, so that both can be read in one glance."""


class RedatingPreview(Card):
    """Both due dates side by side, the ages of every scan and treatment, the flags that move, and the reason.

    Signals: `save_wanted` (DueDatePreview, str) for exactly what is shown; `back_wanted` to the form.
    """

    save_wanted = Signal(object, str)
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_tr("What the new due date changes"), parent)
        self.shown: DueDatePreview | None = None
        self._rules: Mapping[str, str] = {}
        self.strip = LineStrip(self)
        self.facts = tuple(
            tuple(Text("", Type.STRONG if row == 0 else Type.BODY, wraps=True) for _ in range(2))
            for row in range(4)
        )
        self.only_ages = Text("", Type.STRONG, wraps=True)
        self._ages: RowsModel[AgeChange] = RowsModel(self._age_columns(), self)
        self._flags: RowsModel[FlagChange] = RowsModel(self._flag_columns(), self)
        self.ages = RowsView(self._ages, _tr("Ages"), self)
        self.flags = RowsView(self._flags, _tr("Flags that change"), self)
        self.no_ages = Text(_tr("No scan and no treatment is recorded."), tone=Tone.QUIET)
        self.no_flags = Text(_tr("No flag changes."), tone=Tone.QUIET)
        self.told = Text("", Type.SMALL, wraps=True)
        self.reason = PhraseField(_tr("Reason for the change"), PhraseKind.REASON)
        self.reason_field = Field(_tr("&Reason for the change"), self.reason, self)
        self.back = Button(_tr("Back to the form"), key="Esc", parent=self)
        self.save = SaveButton(_tr("Save due date"), self, ButtonKind.PRIMARY)
        self._lay_out()
        self.reason.returnPressed.connect(self._on_save)
        self.flags.row_changed.connect(self._on_flag)
        self.back.clicked.connect(self.back_wanted)
        self.save.clicked.connect(self._on_save)

    def _age_columns(self) -> tuple[Column[AgeChange], ...]:
        return (
            Column(heading=_tr("Day"), text=_day, width=102),
            Column(heading=_tr("What"), text=words.what_text),
            Column(heading=_tr("Before"), text=words.age_before, width=64),
            Column(heading=_tr("After"), text=words.age_after, is_bold=True, width=138),
        )

    def _flag_columns(self) -> tuple[Column[FlagChange], ...]:
        return (
            Column(
                heading=_tr("What happens"),
                text=words.moved_flag_text,
                urgency=_urgency,
                is_bold=True,
                width=132,
            ),
            Column(heading=_tr("Flag"), text=self._rule_text, tooltip=self._rule_told),
            Column(heading=_tr("Closes, before"), text=words.window_before, width=104),
            Column(heading=_tr("Closes, after"), text=words.window_after, width=104),
            Column(heading=_tr("Why"), text=words.move_reason, tooltip=words.move_reason, width=168),
        )

    def _lay_out(self) -> None:
        tables = QHBoxLayout()
        tables.setSpacing(16)
        flags = _headed(_tr("Flags that change"), self.flags, self.no_flags)
        flags.addWidget(self.told)
        tables.addLayout(_headed(_tr("Ages"), self.ages, self.no_ages), 6)
        tables.addLayout(flags, 11)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.reason_field, 1)
        foot.addWidget(self.back)
        foot.addWidget(self.save)
        self.body.addLayout(self._side_by_side())
        self.body.addWidget(self.only_ages)
        self.body.addLayout(tables, 1)
        self.body.addLayout(foot)
        self.setFocusProxy(self.reason)

    def _side_by_side(self) -> QGridLayout:
        """The two due dates as columns."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        names = (_tr("Due"), _tr("Worked out from"), _tr("Age today"), _tr("Plan"))
        for column, heading in enumerate((_tr("Until now"), _tr("New")), start=1):
            grid.addWidget(Text(heading, Type.LABEL, Tone.QUIET), 0, column)
            grid.setColumnMinimumWidth(column, _FACT)
        grid.setColumnStretch(3, 1)
        for row, (name, texts) in enumerate(zip(names, self.facts, strict=True), start=1):
            grid.addWidget(Text(name, Type.LABEL, Tone.QUIET), row, 0)
            for column, text in enumerate(texts, start=1):
                grid.addWidget(text, row, column)
        return grid

    def show_preview(self, shown: DueDatePreview, known: Iterable[Guideline]) -> None:
        """Show what was worked out; `known` are all guidelines the program knows. A reason already typed stays."""
        self.shown, self._rules = shown, rule_texts(known, guarded=_is_guarded(shown))
        replay = shown.replay
        for texts, pair in zip(self.facts, _facts(shown), strict=True):
            for text, words_ in zip(texts, pair, strict=True):
                text.setText(words_)
        self.only_ages.setText(words.only_ages_text(replay))
        self.only_ages.setVisible(replay.only_ages)
        self._ages.show_rows(replay.ages)
        self._flags.show_rows(replay.flags)
        self.flags.selectRow(0)
        for table, none, rows in (
            (self.ages, self.no_ages, replay.ages),
            (self.flags, self.no_flags, replay.flags),
        ):
            table.setVisible(bool(rows))
            none.setVisible(not rows)
        self.strip.clear()
        self.reason_field.show_message("")

    def show_renewed(self) -> None:
        """Say that the record is not what it was when the preview was first shown."""
        self.strip.show_message(
            _tr("Her record was changed meanwhile. Nothing was saved."),
            _tr("Below is what the new due date changes now: look at it again before saving."),
            look=Look.NOTICE,
        )

    def show_error(self, error: CervitrendError) -> None:
        """Show a missing reason at its field, anything else above."""
        others = show_at_reason(error, self.reason_field, self.reason)
        if others or not isinstance(error, Refused):
            self.strip.show_message(error_sentence(error), look=Look.PROBLEM)

    def close_preview(self) -> None:
        """Show nothing of anybody; the reason stays until `clear`."""
        self.shown = None
        self._ages.show_rows(())
        self._flags.show_rows(())
        for text in (*(t for pair in self.facts for t in pair), self.only_ages, self.told):
            text.setText("")
        self.strip.clear()
        self.reason_field.show_message("")

    def clear(self) -> None:
        """Nothing shown, nothing typed."""
        self.close_preview()
        self.reason.clear()

    def _rule_text(self, change: FlagChange) -> str:
        return self._rules.get(change.rule_id, change.rule_id)

    def _rule_told(self, change: FlagChange) -> str:
        return f"{self._rule_text(change)} ({change.guideline})"

    @Slot(object)
    def _on_flag(self, change: FlagChange | None) -> None:
        """The whole wording of the flag that the focus is on."""
        self.told.setText(self._rule_told(change) if change else "")
        self.told.setVisible(change is not None)

    @Slot()
    def _on_save(self) -> None:
        if self.shown is not None:
            self.strip.clear()
            self.save_wanted.emit(self.shown, self.reason.text())


def _headed(heading: str, table: QWidget, none: QWidget) -> QVBoxLayout:
    """A table under its heading, with the sentence that stands there instead of it."""
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(Text(heading, Type.LABEL, Tone.QUIET))
    column.addWidget(table, 1)
    column.addWidget(none)
    column.addStretch(0)
    return column


def _facts(shown: DueDatePreview) -> tuple[tuple[str, str], ...]:
    """Due date, sum, age today and next scan, each by the date until now and by the new one."""
    replay, dating = shown.replay, shown.sheet.dating
    shift = words.shift_text(replay)
    new = formats.day(replay.after.on)
    return (
        (
            formats.day(dating.due_on) if dating else formats.not_recorded(),
            f"{new}, {shift}" if shift else new,
        ),
        (dating_how(dating) if dating else "–", draft_how(shown.draft, replay.after)),
        (_age_today(replay, is_new=False), _age_today(replay, is_new=True)),
        (next_scan_text(replay.next_before, replay.on), next_scan_text(replay.next_after, replay.on)),
    )


def _age_today(replay: Replay, *, is_new: bool) -> str:
    due = replay.after if is_new else replay.before
    return formats.age(due.age_at(replay.on) if due else None)


def _is_guarded(shown: DueDatePreview) -> bool:
    """Whether nobody reaches in as yet, at the age by either due date."""
    facts, replay = shown.sheet.facts, shown.replay
    return any(
        is_guarded_at(replace(facts, due_on=due_on), replay.on) for due_on in (facts.due_on, replay.after.on)
    )


def _day(change: AgeChange) -> str:
    return formats.day(change.on)


def _urgency(change: FlagChange) -> Urgency:
    return change.urgency
