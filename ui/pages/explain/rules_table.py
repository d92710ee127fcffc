"""The rules side by side: which guideline, what it says, whether it applies and why, and how it was checked."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QAbstractItemView, QWidget

from models.records.flag import Urgency
from models.records.guidelines.guideline import Evidence
from models.rules.guidelines.comparison import Explained, Standing
from models.rules.guidelines.near_threshold import NearLine
from models.values.length import Millimetres
from ui.tables.rows import Column, RowsModel
from ui.tables.view import RowsView
from ui.wording.cards import listed
from ui.wording.rules.clauses import standing_words, why_words
from ui.wording.rules.guidelines import title_words
from ui.wording.rules.near_threshold import turning_length, turning_text
from ui.wording.rules.rule import evidence_words
from ui.wording.tr import context

_tr = context("explain")


_HEIGHT = 48


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A rule, the lines near the length that counts, that length, and whether nobody reaches in as yet."""

    explained: Explained
    lines: tuple[NearLine, ...] = ()
    length: Millimetres | None = None
    is_guarded: bool = False


class RulesTable(RowsView[RuleRow]):
    """One row a rule, its texts on two lines; the sign of its urgency stands where it applies."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.rules = RowsModel(_columns())
        super().__init__(self.rules, _tr("Rules"), parent)
        self.rules.setParent(self)
        self.verticalHeader().setDefaultSectionSize(_HEIGHT)

    def show_rules(self, rows: Sequence[RuleRow], focus: str = "") -> None:
        """Show these, the current row on the rule with the id `focus`, or on the first."""
        self.rules.show_rows(rows)
        place = next((n for n, row in enumerate(rows) if row.explained.rule.id == focus), 0)
        if rows:
            self.selectRow(place)
            self.scrollTo(self.rules.index(place, 0), QAbstractItemView.ScrollHint.PositionAtCenter)


def mark_words(explained: Explained) -> str:
    """How far the wording behind a rule was checked, short enough for a column."""
    match explained.rule.evidence:
        case Evidence.LOCAL:
            return _tr("this program's own")
        case Evidence.CLINIC:
            return _tr("the clinic's own")
        case evidence:
            return evidence_words(evidence)


def _columns() -> tuple[Column[RuleRow], ...]:
    return (
        Column(heading=_tr("Guideline"), text=_guideline, tooltip=_guideline, width=108),
        Column(heading=_tr("Says"), text=_standing, tooltip=_standing),
        Column(heading=_tr("Outcome, and why"), text=_outcome, tooltip=_outcome, urgency=_urgency),
        Column(heading=_tr("Changes at"), text=_turns, tooltip=_turns_spoken, spoken=_turns_spoken, width=80),
        Column(heading=_tr("Source"), text=_source, tooltip=_source, is_quiet=True, width=126, is_spare=True),
        Column(heading=_tr("Checked"), text=_mark, tooltip=_mark, is_quiet=True, width=100, is_spare=True),
    )


def _guideline(row: RuleRow) -> str:
    return title_words(row.explained.guideline.title)


def _standing(row: RuleRow) -> str:
    rule = row.explained.rule
    return listed(rule.text, rule.id, guarded=row.is_guarded)


def _outcome(row: RuleRow) -> str:
    why = why_words(row.explained)
    if row.explained.standing is Standing.SET_ASIDE:
        return why
    said = standing_words(row.explained.standing)
    return f"{said}: {why}" if why else said


def _urgency(row: RuleRow) -> Urgency | None:
    is_on = row.explained.standing is Standing.APPLIES
    return row.explained.rule.urgency if is_on else None


def _turns(row: RuleRow) -> str:
    if row.length is None:
        return ""
    return ", ".join(_tr("{0} mm").format(turning_length(line, row.length)) for line in row.lines)


def _turns_spoken(row: RuleRow) -> str:
    if row.length is None:
        return ""
    return " ".join(turning_text(line, row.length) for line in row.lines)


def _source(row: RuleRow) -> str:
    return row.explained.rule.source


def _mark(row: RuleRow) -> str:
    return mark_words(row.explained)
