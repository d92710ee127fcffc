"""The three rules that compare the latest two transvaginal scan days."""

from __future__ import annotations

from decimal import Decimal

from tests.oracle.rules.answers import NO, Answer, all_of, yes_if
from tests.oracle.rules.case_facts import Facts, ScanDay
from tests.oracle.rules.case_tests import or_undated, today

ONE_EXAMINER = Decimal("6.0")
THREE_READINGS = Decimal("7.0")
FEWER_READINGS = Decimal("8.0")


def change_rules(f: Facts) -> dict[str, Answer]:
    """APP-CHANGE, APP-FAST and APP-GROW."""
    if len(f.transvaginal) < 2 or _cerclage_changed(f):
        return dict.fromkeys(("APP-CHANGE", "APP-FAST", "APP-GROW"), NO)
    before, latest = f.transvaginal[-2:]
    fall, to_36 = _fall(before, latest), or_undated(f, "0+0", "36+6")
    change = all_of(yes_if(fall > 0 and (latest.shortest < 30 or fall >= 10)), to_36)
    # 2.3 mm a week, without a division: ten times the fall of seven days against 23 for each day.
    fast = yes_if(fall * 70 >= 23 * (latest.on - before.on).days)
    return {
        "APP-CHANGE": change,
        "APP-FAST": all_of(change, fast, today(f, "0+0", "29+6")),
        "APP-GROW": all_of(yes_if(_has_risen(before, latest)), to_36),
    }


def _cerclage_changed(f: Facts) -> bool:
    """A cerclage was placed or removed after the first day, up to and including the second."""
    if f.cerclage is None:
        return False
    before, latest = (day.on.isoformat() for day in f.transvaginal[-2:])
    changed = (f.cerclage["placed_on"], f.cerclage.get("removed_on"))
    return any(day is not None and before < day <= latest for day in changed)


def _limit_of_all(before: ScanDay, latest: ScanDay) -> Decimal:
    return THREE_READINGS if before.readings >= 3 and latest.readings >= 3 else FEWER_READINGS


def _fall(before: ScanDay, latest: ScanDay) -> Decimal:
    """The greatest fall that meets its limit; 0 where none does."""
    first, second = before.by_examiner, latest.by_examiner
    named = (first.keys() & second.keys()) - {None}
    falls = [first[name] - second[name] for name in named]
    met = [fall for fall in falls if fall >= ONE_EXAMINER]
    of_all = before.shortest - latest.shortest
    if of_all >= _limit_of_all(before, latest):
        met.append(of_all)
    return max(met, default=Decimal(0))


def _has_risen(before: ScanDay, latest: ScanDay) -> bool:
    """By the limits of a fall between the shortest of all.

    A scan that names nobody may be somebody else's, so the limit of one examiner needs every scan of both days named.
    """
    names = before.by_examiner.keys() | latest.by_examiner.keys()
    one_examiner = len(names) == 1 and None not in names
    limit = ONE_EXAMINER if one_examiner else _limit_of_all(before, latest)
    return latest.shortest - before.shortest >= limit
