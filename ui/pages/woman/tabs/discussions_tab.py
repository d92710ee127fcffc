"""Every discussion that was held about one woman's flags."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.records.discussion import Decision, Discussion
from models.views import PregnancySheet
from ui.pages.woman.questions.wording import Names
from ui.tables.growing import GrowingRows
from ui.tables.rows import Column, RowsModel
from ui.theme import Type
from ui.widgets.text import Text, Tone
from ui.wording import formats
from ui.wording.tr import context
from ui.wording.words import word

_tr = context("woman")


@dataclass(frozen=True, slots=True)
class DiscussionRow:
    """One discussion; `held` is when, `by` who wrote it down."""

    discussion: Discussion
    held: str
    by: str


def discussion_rows(sheet: PregnancySheet, names: Names, today: date) -> tuple[DiscussionRow, ...]:
    """Every discussion, struck-out ones included, the latest first."""
    latest = sorted(sheet.discussions, key=_held_at, reverse=True)
    return tuple(
        DiscussionRow(d, formats.moment(d.held_at, today), names.get(d.stamp.by, "")) for d in latest
    )


def _held_at(discussion: Discussion) -> tuple[str, str]:
    return discussion.held_at.isoformat(), str(discussion.id)


def discussion_columns() -> tuple[Column[DiscussionRow], ...]:
    """The columns of the discussions table; what was struck out is struck through."""
    return (
        Column(heading=_tr("When"), text=_held, is_struck=_is_struck, width=120),
        Column(heading=_tr("With whom"), text=_whom, tooltip=_whom, is_struck=_is_struck),
        Column(heading=_tr("How"), text=_how, is_struck=_is_struck, width=92),
        Column(heading=_tr("Decision"), text=_decision, tooltip=_decision, is_bold=True, width=150),
        Column(heading=_tr("Next scan"), text=_rescan, is_struck=_is_struck, width=100),
        Column(heading=_tr("Note"), text=_note, tooltip=_note),
        Column(heading=_tr("By"), text=_by, tooltip=_by, is_quiet=True, width=108),
    )


class DiscussionsTab(QWidget):
    """The table, and below it the whole note of the discussion the focus is on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = RowsModel(discussion_columns(), self)
        self.table = GrowingRows(self._model, _tr("Discussions"), self)
        self.nothing = Text(_tr("No discussion recorded."), tone=Tone.QUIET, parent=self)
        self.note = Text("", Type.SMALL, wraps=True, parent=self).let_select()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.nothing.setContentsMargins(8, 8, 8, 0)
        column.addWidget(self.nothing)
        column.addWidget(self.table, 1)
        column.addWidget(self.note)
        self.table.row_changed.connect(self._on_row)

    def show_discussions(self, sheet: PregnancySheet, names: Names, today: date) -> int:
        """Show what was discussed; returns how many discussions stand."""
        rows = discussion_rows(sheet, names, today)
        self._show(rows)
        return sum(d.stands for d in sheet.discussions)

    def blank(self) -> None:
        """Show nobody's discussions."""
        self._show(())

    def _show(self, rows: tuple[DiscussionRow, ...]) -> None:
        self.table.show_rows(rows, self.nothing)

    @Slot(object)
    def _on_row(self, row: DiscussionRow | None) -> None:
        note = _note(row) if row is not None else ""
        self.note.setText(note)
        self.note.setVisible(bool(note))


def _is_struck(row: DiscussionRow) -> bool:
    return not row.discussion.stands


def _held(row: DiscussionRow) -> str:
    return row.held


def _whom(row: DiscussionRow) -> str:
    return row.discussion.with_whom


def _how(row: DiscussionRow) -> str:
    return word(row.discussion.how)


def _decision(row: DiscussionRow) -> str:
    """The decision; the day of the next scan has a column of its own."""
    decision = row.discussion.decision
    return _tr("Scan again") if decision is Decision.RESCAN else word(decision)


def _rescan(row: DiscussionRow) -> str:
    on = row.discussion.rescan_on
    return formats.day(on) if on is not None else ""


def _note(row: DiscussionRow) -> str:
    struck_out = row.discussion.struck_out
    return row.discussion.note if struck_out is None else _tr("Struck out: {0}").format(struck_out)


def _by(row: DiscussionRow) -> str:
    return row.by
