"""A copy made under the first edition beside both editions, a line for each value that is not the same in all."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from models.records.guidelines.guideline import Guideline, Rule
from models.rules.policies.renewal import Fate, Renewal, RenewedValue
from ui.pages.settings.policy.wording import place_words, policy_value_words, tests_words
from ui.tables.growing import GrowingRows
from ui.tables.rows import Column, RowsModel
from ui.wording.policy_renewal import fate_words
from ui.wording.rules.guidelines import title_words
from ui.wording.tr import context

_tr = context("settings")


@dataclass(frozen=True, slots=True)
class Sides:
    """One value in words: in the first edition, the clinic's, in the new edition, and what became of it."""

    rule: str
    what: str
    first: str
    own: str
    now: str
    fate: str


class RenewalTable(GrowingRows[Sides]):
    """A table of what is renewed, stays, cannot stay and is gone."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        rows = RowsModel[Sides](
            [
                Column(heading=_tr("Rule"), text=_rule, is_bold=True),
                Column(heading=_tr("What"), text=_what, width=112),
                Column(heading=_tr("First"), text=_first, width=72),
                Column(heading=_tr("Yours"), text=_own, width=56),
                Column(heading=_tr("New"), text=_now, width=72),
                Column(heading=_tr("Followed"), text=_fate, width=110),
            ]
        )
        super().__init__(rows, name, parent)
        rows.setParent(self)
        self.rows = rows

    def show_renewal(self, renewal: Renewal, first: Guideline | None, published: Guideline | None) -> None:
        """Show what became of a copy; `first` is its original in the first edition, `published` that of today."""
        olds, news = (
            {rule.id: rule for rule in each.rules} if each is not None else {} for each in (first, published)
        )
        self.rows.show_rows(
            [
                _sides(change, renewal, olds.get(change.rule_id), news.get(change.rule_id))
                for change in renewal.changes
            ]
        )


def _sides(change: RenewedValue, renewal: Renewal, old: Rule | None, new: Rule | None) -> Sides:
    # A value that cannot stay is named by where it stood; any other stands in the new rule.
    rule = old if change.fate in (Fate.NOT_KEPT, Fate.GONE) else new
    first, own, now = (
        policy_value_words(change.path, text) for text in (change.first, change.own, change.now)
    )
    if change.path == "tests":
        first, own, now = (tests_words(old) if old else ""), "", (tests_words(new) if new else "")
    if change.fate is Fate.ADDED:
        first, own = "", ""
    what = place_words(rule, change.path)
    return Sides(
        change.rule_id or title_words(renewal.guideline.title), what, first, own, now, fate_words(change.fate)
    )


def _rule(row: Sides) -> str:
    return row.rule


def _what(row: Sides) -> str:
    return row.what


def _first(row: Sides) -> str:
    return row.first


def _own(row: Sides) -> str:
    return row.own


def _now(row: Sides) -> str:
    return row.now


def _fate(row: Sides) -> str:
    return row.fate
