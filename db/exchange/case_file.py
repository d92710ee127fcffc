"""The case format of `assess`: cases in as JSON, assessments out as JSON. Nothing is guessed, nothing is rounded."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TypeVar
from uuid import UUID

from db.json_rows import Row, read_json
from models.errors import Problem, Refused
from models.records.finding import Examination, Membranes, Symptom, SymptomKind
from models.records.history import CerclageKind, EarlierOutcome, EarlierPregnancy, Onset
from models.records.record import Answer, Stamp
from models.records.scan import Route, Scan
from models.records.treatment import Cerclage
from models.rules.assessment import Assessment, Finding, Truth
from models.values.age import DueDate, GestationalAge
from models.values.length import Centimetres, Millimetres
from models.views import Facts

T = TypeVar("T")

_NOBODY = UUID(int=0)
_STAMP = Stamp(at=datetime(1970, 1, 1, tzinfo=UTC), by=_NOBODY, desk="")
_ENDS_BEFORE = {EarlierOutcome.LOSS: GestationalAge.of(24), EarlierOutcome.EARLY_LOSS: GestationalAge.of(14)}
_OTHERWISE = {Truth.TRUE: "applies", Truth.UNKNOWN: "cannot be assessed"}


@dataclass(frozen=True, slots=True)
class Case:
    """One pregnancy and the day it is assessed on."""

    facts: Facts
    on: date


@dataclass(frozen=True, slots=True)
class Cases:
    """All cases of one file; `is_list` says that it held a list, so that a list goes out as well."""

    cases: tuple[Case, ...]
    is_list: bool


def read_cases(content: bytes) -> Cases:
    """Read a file of one case or a list of cases.

    Raises: Refused with every problem of every case; the field of each is `case 3: scans[0].route`, cases counted from 1
    (`file`, where it is no JSON at all).
    """
    raw = read_json(content)
    rows = raw if isinstance(raw, list) else [raw]
    problems: list[Problem] = []
    cases = [_case(Row(each, f"case {n}: ", problems, _CASE)) for n, each in enumerate(rows, start=1)]
    if problems:
        raise Refused(*problems)
    return Cases(_present(cases), isinstance(raw, list))


def write_assessments(
    assessments: Sequence[Assessment], *, is_list: bool, because: Callable[[Finding], Sequence[str]]
) -> str:
    """The assessments as JSON text; `because` gives the sentences that say why a rule applies.

    `suspended` lists only rules that would be heard of otherwise.
    """
    rows = [_assessed(assessment, because) for assessment in assessments]
    if is_list:
        return "[" + ",\n ".join(json.dumps(row) for row in rows) + "]\n"
    return json.dumps(rows[0], indent=2) + "\n"


def _assessed(assessment: Assessment, because: Callable[[Finding], Sequence[str]]) -> dict[str, object]:
    return {
        "age": str(assessment.age) if assessment.age else None,
        "findings": [
            {
                "rule": finding.rule.id,
                "guideline": finding.guideline.title,
                "urgency": finding.rule.urgency.value,
                "text": finding.rule.text,
                "because": list(because(finding)),
            }
            for finding in assessment.findings
        ],
        "cannot_assess": [
            {"rule": each.rule.id, "missing": [missing.value for missing in each.missing]}
            for each in assessment.cannot_assess
        ],
        "suspended": [
            {"rule": each.rule.id, "by": each.by, "otherwise": _OTHERWISE[each.otherwise]}
            for each in assessment.suspended
            if each.otherwise in _OTHERWISE
        ],
    }


_CASE = (
    "on",
    "due_date",
    "fetuses",
    "history",
    "cervical_trauma",
    "symptoms",
    "examinations",
    "cerclage",
    "scans",
)
_EARLIER = ("outcome", "age", "onset", "pprom", "painless_dilation", "cerclage")
_SYMPTOM = ("kind", "on", "resolved_on")
_EXAMINATION = ("on", "dilation_cm", "membranes")
_CERCLAGE = ("kind", "placed_on", "removed_on")
_SCAN = ("on", "route", "readings_mm", "examiner", "funnel")


def _present(several: Iterable[T | None]) -> tuple[T, ...]:
    return tuple(each for each in several if each is not None)


def _case(row: Row) -> Case | None:
    row.needs("on")
    on = row.day("on")
    due_on = row.day("due_date")
    history = row.rows("history", _EARLIER)
    cerclage = row.row("cerclage", _CERCLAGE)
    scan_rows = row.rows("scans", _SCAN) or []
    scans = [_scan(each) for each in scan_rows]
    facts = Facts(
        due_on=due_on,
        fetuses=row.count("fetuses"),
        history=None if history is None else _present([_earlier(each) for each in history]),
        cervical_trauma=row.choice("cervical_trauma", Answer) or Answer.UNKNOWN,
        symptoms=_present([_symptom(each) for each in row.rows("symptoms", _SYMPTOM) or ()]),
        examinations=_present([_examination(each) for each in row.rows("examinations", _EXAMINATION) or ()]),
        cerclages=_present([_cerclage(cerclage)]) if cerclage else (),
        scans=_present(scans),
    )
    if on is None:
        return None
    _check_age(row, on, facts)
    for scan_row, scan in zip(scan_rows, scans, strict=True):
        # What is dated later is accepted and not yet looked at, its age neither.
        if scan is not None and scan.on <= on:
            _check_age(scan_row, scan.on, facts)
    return Case(facts, on)


def _check_age(row: Row, day: date, facts: Facts) -> None:
    if facts.due_on is not None and DueDate(facts.due_on).age_at(day) is None:
        row.wrong("on", "case.impossible_age", day.isoformat(), facts.due_on.isoformat())


def _earlier(row: Row) -> EarlierPregnancy | None:
    row.needs("outcome")
    outcome = row.choice("outcome", EarlierOutcome)
    age = row.age("age")
    limit = _ENDS_BEFORE.get(outcome) if outcome else None
    if limit is not None and age is not None and age >= limit:
        row.wrong("age", "case.outcome_later_than_it_can_be", str(age), str(limit))
    onset = row.choice("onset", Onset)
    pprom = row.choice("pprom", Answer)
    painless_dilation = row.choice("painless_dilation", Answer)
    cerclage = row.choice("cerclage", CerclageKind)
    if outcome is None:
        return None
    return EarlierPregnancy(
        id=_NOBODY,
        stamp=_STAMP,
        patient_id=_NOBODY,
        outcome=outcome,
        age=age,
        onset=onset,
        pprom=pprom or Answer.UNKNOWN,
        painless_dilation=painless_dilation or Answer.UNKNOWN,
        cerclage=cerclage,
    )


def _symptom(row: Row) -> Symptom | None:
    row.needs("kind", "on")
    kind, on, resolved_on = row.choice("kind", SymptomKind), row.day("on"), row.day("resolved_on")
    if kind is None or on is None:
        return None
    return Symptom(id=_NOBODY, stamp=_STAMP, pregnancy_id=_NOBODY, kind=kind, on=on, resolved_on=resolved_on)


def _examination(row: Row) -> Examination | None:
    row.needs("on")
    on = row.day("on")
    dilation = row.size("dilation_cm", "dilation", Centimetres.parse)
    membranes = row.choice("membranes", Membranes)
    if on is None:
        return None
    return Examination(
        id=_NOBODY, stamp=_STAMP, pregnancy_id=_NOBODY, on=on, dilation=dilation, membranes=membranes
    )


def _cerclage(row: Row) -> Cerclage | None:
    row.needs("kind", "placed_on")
    kind, placed_on = row.choice("kind", CerclageKind), row.day("placed_on")
    removed_on = row.day("removed_on")
    if kind is None or placed_on is None:
        return None
    return Cerclage(
        id=_NOBODY, stamp=_STAMP, pregnancy_id=_NOBODY, kind=kind, placed_on=placed_on, removed_on=removed_on
    )


def _scan(row: Row) -> Scan | None:
    row.needs("on", "route", "readings_mm")
    on, route = row.day("on"), row.choice("route", Route)
    readings = row.sizes("readings_mm", "length", Millimetres.parse)
    examiner = row.text("examiner")
    funnel = row.choice("funnel", Answer)
    if on is None or route is None or not readings:
        return None
    return Scan(
        id=_NOBODY,
        stamp=_STAMP,
        pregnancy_id=_NOBODY,
        on=on,
        route=route,
        readings=readings,
        examiner=examiner or "",
        funnel=funnel,
    )
