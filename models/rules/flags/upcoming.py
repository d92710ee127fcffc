"""What is still to come in a pregnancy, day by day, from the forecast that stands in its record."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from models.records.flag import Urgency
from models.records.guidelines.guideline import Guideline, Rule
from models.records.outlook import OutlookRow, Turn
from models.values.age import GestationalAge
from models.views import PregnancySheet

_OWED = frozenset({Turn.SCAN_DUE, Turn.SCAN_BOOKED, Turn.REMOVAL_PLANNED, Turn.PROGESTERONE_STOP})
# What the day before has said already, or what is no date of hers to know.
_UNSAID = frozenset(
    {
        Turn.SCAN_OVERDUE,
        Turn.DECISION_OWED,
        Turn.PLAN_OVER,
        Turn.FLAG_LAPSES,
        Turn.FLAG_CLOSES,
        Turn.SYMPTOM_ENDS,
        Turn.OUT_OF_RANGE,
        Turn.EXPIRES,
    }
)
_OF_RULES = frozenset({Turn.WINDOW_OPENS, Turn.WINDOW_CLOSES, Turn.FLAG_APPEARS})
# The window of a guideline that says the same as one of its rules on that day.
_COVERED_BY = {
    Turn.WINDOW_OPENS: (Turn.LENGTH_OPENS, Turn.REMOVAL_OPENS),
    Turn.WINDOW_CLOSES: (Turn.LENGTH_CLOSES, Turn.REMOVAL_CLOSES),
    Turn.FLAG_APPEARS: (Turn.REMOVAL_OPENS,),
}


@dataclass(frozen=True, slots=True)
class AheadItem:
    """One sort of thing that happens on a day; `subjects` as in `OutlookRow`, each once.

    `waits` says, of windows that close, that flags which want an answer lapse after this day.
    """

    turn: Turn
    subjects: tuple[str, ...]
    waits: bool = False


@dataclass(frozen=True, slots=True)
class AheadDay:
    """One day and everything on it, what is asked of somebody first.

    `age` is the age of the pregnancy then, None without a due date; `days` from today, negative where it is overdue.
    """

    on: date
    age: GestationalAge | None
    days: int
    items: tuple[AheadItem, ...]

    @property
    def is_overdue(self) -> bool:
        """Whether its day has passed and somebody still has to do it or record it."""
        return self.days < 0


def ahead(
    sheet: PregnancySheet, today: date, guidelines: Iterable[Guideline], *, end: date | None = None
) -> tuple[AheadDay, ...]:
    """Every window, scan, suture and progesterone date to come, one entry a day; what is overdue comes first.

    `guidelines` are all that the program knows, those that are followed last. Rules that only inform are left out, and so is what a guideline's own
    window says already on that day. Nothing after `end`, None: to the end of the pregnancy.
    """
    rules = {rule.id: (guideline.id, rule) for guideline in guidelines for rule in guideline.rules}
    by_day: dict[date, list[OutlookRow]] = defaultdict(list)
    for row in sheet.outlook:
        is_told = row.turn not in _UNSAID and (row.on >= today or row.turn in _OWED)
        if is_told and (end is None or row.on <= end):
            by_day[row.on].append(row)
    lapsing = {row.subject for row in sheet.outlook if row.turn is Turn.FLAG_LAPSES}
    found = (_day(sheet, today, on, _items(by_day[on], rules, lapsing)) for on in sorted(by_day))
    return tuple(day for day in found if day.items)


def _day(sheet: PregnancySheet, today: date, on: date, items: tuple[AheadItem, ...]) -> AheadDay:
    age = sheet.due_date.age_at(on) if sheet.due_date else None
    return AheadDay(on, age, (on - today).days, items)


def _items(
    rows: list[OutlookRow], rules: Mapping[str, tuple[str, Rule]], lapsing: set[str]
) -> tuple[AheadItem, ...]:
    """The rows of one day, those of a kind together."""
    windows = {(row.turn, row.subject) for row in rows}
    merged: dict[tuple[Turn, bool], list[str]] = {}
    for row in rows:
        waits = row.turn is Turn.WINDOW_CLOSES and row.subject in lapsing and not _wants_help(row, rules)
        if waits or not _is_said_already(row, rules, windows):
            merged.setdefault((row.turn, waits), []).append(row.subject)
    items = (AheadItem(turn, tuple(dict.fromkeys(of)), waits) for (turn, waits), of in merged.items())
    return tuple(sorted(items, key=_place))


def _wants_help(row: OutlookRow, rules: Mapping[str, tuple[str, Rule]]) -> bool:
    """Whether its rule asks for now or today, so that the last day of its window is not until when it may wait."""
    known = rules.get(row.subject)
    return known is not None and known[1].urgency.rank <= Urgency.URGENT.rank


def _is_said_already(
    row: OutlookRow, rules: Mapping[str, tuple[str, Rule]], windows: set[tuple[Turn, str]]
) -> bool:
    """Whether a row of a rule adds nothing: the rule only informs, or its guideline's window says it that day."""
    known = rules.get(row.subject)
    if row.turn not in _OF_RULES or known is None:
        return False
    guideline_id, rule = known
    if row.turn is Turn.WINDOW_CLOSES and _wants_help(row, rules):
        return True
    covers = _COVERED_BY.get(row.turn, ())
    return not rule.urgency.wants_answer or any((turn, guideline_id) in windows for turn in covers)


_ORDER = (
    Turn.SCAN_BOOKED,
    Turn.SCAN_DUE,
    Turn.SUTURE_DATE,
    Turn.REMOVAL_PLANNED,
    Turn.PROGESTERONE_STOP,
    Turn.PROGESTERONE_LEAST,
    Turn.FLAG_APPEARS,
    Turn.WINDOW_CLOSES,
    Turn.LENGTH_CLOSES,
    Turn.REMOVAL_CLOSES,
    Turn.LAST_SCAN,
    Turn.REMOVAL_OPENS,
    Turn.LENGTH_OPENS,
    Turn.WINDOW_OPENS,
)


def _place(item: AheadItem) -> tuple[int, bool]:
    """What is to be done before what begins or ends."""
    return _ORDER.index(item.turn), not item.waits
