"""The tests on who, when, length, examination, membranes and signs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

from tests.oracle.rules.answers import NO, YES, Answer, all_of, any_of, negated, unknown, yes_if
from tests.oracle.rules.case_facts import EXPOSING, Facts, Json, day_of, days

EXAMINATION = "examination"
_STATEMENTS = ("not_seen", *EXPOSING)

# Who


def fetuses(f: Facts, test: Callable[[int], bool]) -> Answer:
    return unknown("fetuses") if f.fetuses is None else yes_if(test(f.fetuses))


def singleton(f: Facts) -> Answer:
    return fetuses(f, lambda number: number == 1)


def twins(f: Facts) -> Answer:
    return fetuses(f, lambda number: number == 2)


def two_or_more(f: Facts) -> Answer:
    return fetuses(f, lambda number: number >= 2)


# When


def within(age: int | None, first: str, last: str) -> Answer:
    return unknown("due_date") if age is None else yes_if(days(first) <= age <= days(last))


def today(f: Facts, first: str, last: str) -> Answer:
    """The age on the day lies in the window."""
    return within(f.age, first, last)


def scanned(f: Facts, first: str, last: str) -> Answer:
    """The age at the scan that gives the length lies in the window; no such scan, no."""
    return within(f.transvaginal[-1].age, first, last) if f.transvaginal else NO


def both(f: Facts, first: str, last: str) -> Answer:
    """The age at the scan and the age on the day both lie in the window."""
    return all_of(scanned(f, first, last), today(f, first, last))


def or_undated(f: Facts, first: str, last: str) -> Answer:
    """The window of the day, met without a due date."""
    return YES if f.age is None else today(f, first, last)


def never_scanned_from(f: Facts, first: str) -> Answer:
    """No transvaginal scan at that age or later; the latest one tells, for ages only grow."""
    return negated(scanned(f, first, "44+6"))


# Length


def length(f: Facts, test: Callable[[Decimal], bool]) -> Answer:
    """The length passes the test; never measured is no."""
    return yes_if(bool(f.transvaginal) and test(f.transvaginal[-1].shortest))


def below(f: Facts, mm: str) -> Answer:
    return length(f, lambda cl: cl < Decimal(mm))


def at_most(f: Facts, mm: str) -> Answer:
    return length(f, lambda cl: cl <= Decimal(mm))


def above(f: Facts, mm: str) -> Answer:
    return length(f, lambda cl: cl > Decimal(mm))


def no_less_than(f: Facts, mm: str) -> Answer:
    return length(f, lambda cl: cl >= Decimal(mm))


def above_or_none(f: Facts, mm: str) -> Answer:
    return any_of(yes_if(not f.transvaginal), above(f, mm))


def not_measured_from_16(f: Facts, short: Answer) -> Answer:
    """No such length measured at 16+0 or later; unknown where it is so short and there is no due date."""
    return negated(all_of(short, scanned(f, "16+0", "44+6")))


def measured_since(f: Facts, days_ago: int) -> Answer:
    """The latest transvaginal scan was made on the day or in so many days before."""
    return yes_if(bool(f.transvaginal) and (f.on - f.transvaginal[-1].on).days <= days_ago)


def measured_after_placing(f: Facts) -> Answer:
    """A cerclage is in place, and the latest transvaginal scan came after the day of placing."""
    if f.cerclage is None or f.cerclage_kind is None:
        return NO
    return yes_if(bool(f.transvaginal) and f.transvaginal[-1].on > day_of(f.cerclage, "placed_on"))


def funnel(f: Facts) -> Answer:
    if not f.transvaginal:
        return NO
    seen = f.transvaginal[-1].funnel
    return unknown("funnel") if seen == "unknown" else yes_if(seen == "yes")


# Examination


def _left_blank(f: Facts, key: str) -> bool:
    """The latest examination did not record this."""
    return bool(f.examinations) and f.examinations[-1].get(key) is None


def dilated(f: Facts, test: Callable[[Decimal], bool]) -> Answer:
    """The last recorded dilation passes the test; where the latest examination left it blank, only a yes stands."""
    recorded = [each for each in f.examinations if each.get("dilation_cm") is not None]
    passes = bool(recorded) and test(Decimal(recorded[-1]["dilation_cm"]))
    if _left_blank(f, "dilation_cm") and not passes:
        return unknown(EXAMINATION)
    return yes_if(passes)


def dilated_1(f: Facts) -> Answer:
    return dilated(f, lambda cm: cm >= 1)


def _statements(f: Facts) -> list[Json]:
    """Examinations and scans that say where the membranes are; a scan not transvaginal only when it shows them."""
    scans = [
        scan
        for scan in f.scans
        if scan.get("membranes") in (_STATEMENTS if scan["route"] == "transvaginal" else EXPOSING)
    ]
    return scans + [each for each in f.examinations if each.get("membranes") in _STATEMENTS]


def membranes(f: Facts, *where: str) -> Answer:
    """The latest day that says where they are says so; a later blank field can only leave open what was not seen."""
    stated = _statements(f)
    last = max((each["on"] for each in stated), default="")
    if any(each["membranes"] in where for each in stated if each["on"] == last):
        return YES
    blank = _left_blank(f, "membranes") and f.examinations[-1]["on"] >= last
    return unknown(EXAMINATION) if blank else NO


def exposed(f: Facts) -> Answer:
    return membranes(f, *EXPOSING)


def cervix_open(f: Facts) -> Answer:
    return any_of(exposed(f), dilated_1(f))


def intact(f: Facts) -> Answer:
    if f.is_ruptured or f.has("fluid_loss"):
        return NO
    return unknown(EXAMINATION) if _left_blank(f, "membranes") else YES


# Signs; nothing about them is ever unknown


def exclusion(f: Facts) -> bool:
    return f.has("contractions", "bleeding", "fluid_loss", "fever") or f.is_ruptured or f.is_infected


def contractions_alone(f: Facts) -> bool:
    others = f.has("bleeding", "fluid_loss", "fever") or f.is_ruptured or f.is_infected
    return f.has("contractions") and not others


def pressure(f: Facts) -> bool:
    return f.has("pelvic_pressure") and not exclusion(f)


def alarm(f: Facts) -> bool:
    return exclusion(f) or pressure(f)


def labour_signs(f: Facts) -> bool:
    return f.has("contractions", "bleeding", "fluid_loss") or f.is_ruptured


# Contractions and what came after they began


def _began(f: Facts) -> str | None:
    """The earliest beginning of the contractions that go on."""
    return min((each["on"] for each in f.symptoms if each["kind"] == "contractions"), default=None)


def scanned_since_contractions(f: Facts) -> Answer:
    began = _began(f)
    return yes_if(began is not None and bool(f.transvaginal) and f.transvaginal[-1].on.isoformat() >= began)


def tested_since_contractions(f: Facts) -> Answer:
    """A transvaginal scan or a fetal fibronectin that is not pending, on or after they began."""
    began = _began(f)
    done = [test for test in f.laboratory if test["kind"] == "ffn" and test["result"] != "pending"]
    fibronectin = began is not None and any(test["on"] >= began for test in done)
    return any_of(scanned_since_contractions(f), yes_if(fibronectin))


# Scans by another route


def other_route_at_most(f: Facts, **limits: str) -> bool:
    """Some reading since the last transvaginal day is no longer than the limit of its route."""
    return any(
        Decimal(reading) <= Decimal(limits[scan["route"]])
        for scan in f.other_route
        for reading in scan["readings_mm"]
    )


def transvaginal_shortly_before_other_route(f: Facts) -> bool:
    """On the day of the latest scan, which is by another route, or in the seven days before it."""
    if not f.transvaginal or not f.other_route:
        return False
    return day_of(f.other_route[-1]) - f.transvaginal[-1].on <= timedelta(days=7)
