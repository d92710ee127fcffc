"""What one case says: three-valued answers, ages, scans, examination and history, read straight from its JSON."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

Json = dict[str, Any]


class Answer(NamedTuple):
    """One test: `value` True, False, or None for unknown, and then what is missing."""

    value: bool | None
    missing: frozenset[str] = frozenset()


YES = Answer(True)
NO = Answer(False)


def yes_if(condition: bool) -> Answer:
    return YES if condition else NO


def unknown(what: str) -> Answer:
    return Answer(None, frozenset({what}))


def _all_missing(answers: Iterable[Answer]) -> frozenset[str]:
    return frozenset(what for answer in answers if answer.value is None for what in answer.missing)


def all_of(*answers: Answer) -> Answer:
    if any(answer.value is False for answer in answers):
        return NO
    if all(answer.value is True for answer in answers):
        return YES
    return Answer(None, _all_missing(answers))


def any_of(*answers: Answer) -> Answer:
    if any(answer.value is True for answer in answers):
        return YES
    if all(answer.value is False for answer in answers):
        return NO
    return Answer(None, _all_missing(answers))


def negated(answer: Answer) -> Answer:
    return answer if answer.value is None else yes_if(not answer.value)


def exactly_one_of(one: Answer, other: Answer) -> Answer:
    if one.value is None or other.value is None:
        return Answer(None, _all_missing([one, other]))
    return yes_if(one.value != other.value)


def days(age: str) -> int:
    """Whole days of an age written weeks+days."""
    weeks, rest = age.split("+")
    return int(weeks) * 7 + int(rest)


@dataclass(frozen=True)
class ScanDay:
    """All transvaginal scans of one day as one; `age` in days, None without a due date."""

    on: date
    age: int | None
    shortest: Decimal
    examiner: str | None
    funnel: str


@dataclass(frozen=True)
class Facts:
    """What is known on the day of assessment; whatever is dated later has been left out."""

    on: date
    age: int | None
    fetuses: int | None
    history: list[Json] | None
    trauma: str
    symptoms: list[Json]
    examination: Json | None
    cerclage: Json | None
    cerclage_in_place: bool
    transvaginal: list[ScanDay]
    latest_other_route: Decimal | None


def read(case: Json) -> Facts:
    """Gather the facts of a valid case."""
    on = date.fromisoformat(case["on"])
    due = case.get("due_date")
    due_date = date.fromisoformat(due) if due else None
    scans = [scan for scan in case.get("scans") or [] if date.fromisoformat(scan["on"]) <= on]
    transvaginal = _transvaginal_days(scans, due_date)
    cerclage = case.get("cerclage")
    return Facts(
        on=on,
        age=_age(on, due_date),
        fetuses=case.get("fetuses"),
        history=case.get("history"),
        trauma=case.get("cervical_trauma") or "unknown",
        symptoms=[symptom for symptom in case.get("symptoms") or [] if _is_active(symptom, on)],
        examination=_latest_examination(case.get("examinations") or [], on),
        cerclage=cerclage,
        cerclage_in_place=cerclage is not None and _is_in_place(cerclage, on),
        transvaginal=transvaginal,
        latest_other_route=_other_route_if_latest(scans, transvaginal),
    )


def _age(on: date, due_date: date | None) -> int | None:
    return None if due_date is None else 280 - (due_date - on).days


def _is_active(symptom: Json, on: date) -> bool:
    resolved = symptom.get("resolved_on")
    started = date.fromisoformat(symptom["on"]) <= on
    return started and (resolved is None or date.fromisoformat(resolved) >= on)


def _is_in_place(cerclage: Json, on: date) -> bool:
    removed = cerclage.get("removed_on")
    placed = date.fromisoformat(cerclage["placed_on"]) <= on
    return placed and (removed is None or date.fromisoformat(removed) > on)


def _latest_examination(examinations: list[Json], on: date) -> Json | None:
    latest: Json | None = None
    for examination in examinations:
        if date.fromisoformat(examination["on"]) > on:
            continue
        # ISO dates sort as text; on the same day the later entry replaces the earlier one.
        if latest is None or examination["on"] >= latest["on"]:
            latest = examination
    return latest


def _transvaginal_days(scans: list[Json], due_date: date | None) -> list[ScanDay]:
    vaginal = [scan for scan in scans if scan["route"] == "transvaginal"]
    return [
        _pooled([scan for scan in vaginal if scan["on"] == day], date.fromisoformat(day), due_date)
        for day in sorted({scan["on"] for scan in vaginal})
    ]


def _pooled(scans: list[Json], on: date, due_date: date | None) -> ScanDay:
    examiners = {scan.get("examiner") for scan in scans}
    funnels = {scan.get("funnel") or "unknown" for scan in scans}
    return ScanDay(
        on=on,
        age=_age(on, due_date),
        shortest=_shortest(scans),
        examiner=examiners.pop() if len(examiners) == 1 else None,
        funnel=next(word for word in ("yes", "unknown", "no") if word in funnels),
    )


def _shortest(scans: list[Json]) -> Decimal:
    return min(Decimal(reading) for scan in scans for reading in scan["readings_mm"])


def _other_route_if_latest(scans: list[Json], transvaginal: list[ScanDay]) -> Decimal | None:
    """Shortest reading of the latest scan day when no transvaginal scan was done on it, else None."""
    if not scans:
        return None
    last_day = max(scan["on"] for scan in scans)
    if transvaginal and transvaginal[-1].on == date.fromisoformat(last_day):
        return None
    return _shortest([scan for scan in scans if scan["on"] == last_day])
