"""The decision that a treatment comes from: its day and with whom it was made."""

from collections.abc import Iterable
from datetime import date

from models.records.discussion import Decision, Discussion
from models.rules.flags.schedule import deciding_discussion
from models.views import PregnancySheet
from ui.wording import formats
from ui.wording.tr import context

_tr = context("record")


def decision_behind(
    sheet: PregnancySheet | None, wanted: Decision, begun: Iterable[date]
) -> Discussion | None:
    """The discussion of her latest length that decided for this and that nothing `begun` has followed yet."""
    decided = deciding_discussion(sheet) if sheet is not None else None
    if decided is None or decided.decision not in (wanted, Decision.BOTH):
        return None
    return None if any(on >= decision_day(decided) for on in begun) else decided


def decision_day(decided: Discussion) -> date:
    """The day on which it was decided, on this computer's clock."""
    return decided.held_at.astimezone().date()


def decided_words(decided: Discussion) -> str:
    """With whom and on which day, `Decided with Dr Khan, 22-Nov-2025`, as a note begins."""
    return _tr("Decided with {0}, {1}.").format(decided.with_whom, formats.day(decision_day(decided)))
