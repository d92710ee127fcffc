"""What differs between two editions, a line each."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from models.records.guideline import Guideline, Rule
from models.rules.policy_difference import difference
from ui.pages.settings.wording import is_telling, place_words, value_words
from ui.tables.rows import Column, RowsModel
from ui.tables.view import RowsView


@dataclass(frozen=True, slots=True)
class Differing:
    """One value that differs, in words."""

    rule: str
    what: str
    before: str
    after: str


class DifferenceTable(RowsView[Differing]):
    """A table of differences; empty where two editions say the same."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        rows = RowsModel[Differing](
            [
                Column(heading=_HEADINGS[0], text=_rule, tooltip=_rule, is_bold=True),
                Column(heading=_HEADINGS[1], text=_what, tooltip=_what, width=150),
                Column(heading=_HEADINGS[2], text=_before, tooltip=_before, width=92),
                Column(heading=_HEADINGS[3], text=_after, tooltip=_after, width=92),
            ]
        )
        super().__init__(rows, name, parent)
        rows.setParent(self)
        self.rows = rows

    def show_between(self, old: Guideline | None, new: Guideline | None) -> None:
        """Show what `new` has otherwise than `old`; nothing where one of them is missing."""
        shown = () if old is None or new is None else differing(old, new)
        self.rows.show_rows(shown)


_HEADINGS = ("Rule", "What", "Before", "After")


def differing(old: Guideline, new: Guideline) -> tuple[Differing, ...]:
    """Everything worth reading that differs, in words."""
    olds, news = ({rule.id: rule for rule in each.rules} for each in (old, new))
    return tuple(
        Differing(
            each.rule_id or new.title,
            place_words(_either(each.rule_id, olds, news), each.path),
            value_words(each.path, each.before),
            value_words(each.path, each.after),
        )
        for each in difference(old, new)
        if is_telling(each)
    )


def _either(rule_id: str, olds: dict[str, Rule], news: dict[str, Rule]) -> Rule | None:
    return news.get(rule_id) or olds.get(rule_id)


def _rule(row: Differing) -> str:
    return row.rule


def _what(row: Differing) -> str:
    return row.what


def _before(row: Differing) -> str:
    return row.before


def _after(row: Differing) -> str:
    return row.after
