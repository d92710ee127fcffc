"""What differs between two editions, a line each."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from models.records.guidelines.guideline import Guideline, Rule
from models.rules.policies.diff import ValueDifference, difference
from models.rules.policies.places import tests_alike
from ui.pages.settings.policy.wording import is_telling, place_words, policy_value_words, tests_words
from ui.tables.growing import GrowingRows
from ui.tables.rows import Column, RowsModel
from ui.wording.rules.guidelines import title_words
from ui.wording.tr import context

_tr = context("settings")


@dataclass(frozen=True, slots=True)
class Differing:
    """One value that differs, in words."""

    rule: str
    what: str
    before: str
    after: str


class DifferenceTable(GrowingRows[Differing]):
    """A table of differences, each read whole before it is signed; empty where two editions say the same."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        rows = RowsModel[Differing](
            [
                Column(heading=_tr("Rule"), text=_place, width=112, is_bold=True),
                Column(heading=_tr("Before"), text=_before),
                Column(heading=_tr("After"), text=_after),
            ]
        )
        super().__init__(rows, name, parent)
        rows.setParent(self)
        self.rows = rows

    def show_between(self, old: Guideline | None, new: Guideline | None) -> None:
        """Show what `new` has otherwise than `old`; nothing where one of them is missing."""
        shown = () if old is None or new is None else differing(old, new)
        self.rows.show_rows(shown)


def differing(old: Guideline, new: Guideline) -> tuple[Differing, ...]:
    """Everything worth reading that differs, in words."""
    olds, news = ({rule.id: rule for rule in each.rules} for each in (old, new))
    rows: list[Differing] = []
    for each in difference(old, new):
        row = _differing(each, olds.get(each.rule_id), news.get(each.rule_id), new.title)
        if is_telling(each) and row not in rows:
            rows.append(row)
    return tuple(rows)


def _differing(row: ValueDifference, old: Rule | None, new: Rule | None, title: str) -> Differing:
    """One row in words; all rows of tests that are made of others than before come out as the same one."""
    if old is not None and new is not None and row.path.startswith("tests.") and not tests_alike(old, new):
        return Differing(new.id, place_words(new, "tests"), tests_words(old), tests_words(new))
    texts = (policy_value_words(row.path, text) for text in (row.before, row.after))
    return Differing(row.rule_id or title_words(title), place_words(new or old, row.path), *texts)


def _place(row: Differing) -> str:
    return _tr("{0}: {1}").format(row.rule, row.what)


def _before(row: Differing) -> str:
    return row.before


def _after(row: Differing) -> str:
    return row.after
