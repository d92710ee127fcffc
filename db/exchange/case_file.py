"""The case format of `assess`: cases in as JSON, assessments out as JSON. Nothing is guessed, nothing is rounded."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import Enum
from typing import TypeVar
from uuid import UUID

from db.json_rows import JsonRow, read_json
from models.errors import Problem, Refused
from models.records.finding import Examination, Membranes, Rupture, Symptom, SymptomKind
from models.records.history import (
    CerclageIndication,
    CerclageKind,
    EarlierOutcome,
    EarlierPregnancy,
    EarlierQuestion,
    Onset,
)
from models.records.laboratory import LabKind, LabResult
from models.records.pregnancy import Placenta
from models.records.record import Stamp, TriState
from models.records.risk import RiskFactor, RiskKind
from models.records.scan import Route, Scan, SeenMembranes
from models.records.treatment import Cerclage
from models.rules.guidelines.assessment import Assessment, RuleHit, Truth
from models.values.age import DueDate, GestationalAge
from models.values.length import Centimetres, Millimetres
from models.views import Facts

T = TypeVar("T")

_NOBODY = UUID(int=0)
_STAMP = Stamp(at=datetime(1970, 1, 1, tzinfo=UTC), by=_NOBODY, desk="")
_ENDS_BEFORE = {EarlierOutcome.LOSS: GestationalAge.of(24), EarlierOutcome.EARLY_LOSS: GestationalAge.of(14)}


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
    cases = [_case(JsonRow(each, f"case {n}: ", problems, _CASE)) for n, each in enumerate(rows, start=1)]
    if problems:
        raise Refused(*problems)
    return Cases(_present(cases), isinstance(raw, list))


def write_assessments(
    assessments: Sequence[Assessment], *, is_list: bool, because: Callable[[RuleHit], Sequence[str]]
) -> str:
    """The assessments as JSON text; `because` gives the sentences that say why a rule applies.

    `suspended` lists only rules that would be heard of otherwise.
    """
    rows = [_assessed(assessment, because) for assessment in assessments]
    if is_list:
        return "[" + ",\n ".join(json.dumps(row) for row in rows) + "]\n"
    return json.dumps(rows[0], indent=2) + "\n"


def _assessed(assessment: Assessment, because: Callable[[RuleHit], Sequence[str]]) -> dict[str, object]:
    return {
        "age": str(assessment.age) if assessment.age else None,
        "findings": [
            {
                "rule": hit.rule.id,
                "guideline": hit.guideline.title,
                "urgency": hit.rule.urgency.value,
                "text": hit.rule.text,
                "because": list(because(hit)),
            }
            for hit in assessment.hits
        ],
        "cannot_assess": [
            {"rule": each.rule.id, "missing": [missing.value for missing in each.missing]}
            for each in assessment.cannot_assess
        ],
        "suspended": [
            {"rule": each.rule.id, "by": [situation.value for situation in each.by]}
            for each in assessment.suspended
            if each.otherwise is not Truth.FALSE
        ],
    }


_CASE = (
    "on",
    "due_date",
    "fetuses",
    "history",
    "cervical_trauma",
    "risk_factors",
    "placenta",
    "laboratory",
    "symptoms",
    "examinations",
    "cerclage",
    "scans",
)
_EARLIER = ("outcome", "age", "onset", "pprom", "painless_dilation", "cerclage", "cerclage_indication")
_RISKS = (
    RiskKind.CONISATION,
    RiskKind.LACERATION,
    RiskKind.TRACHELECTOMY,
    RiskKind.CURETTAGE,
    RiskKind.CAESAREAN_FULL_DILATION,
    RiskKind.UTERINE_ANOMALY,
    RiskKind.DES,
    RiskKind.CONNECTIVE_TISSUE,
)
_RESULT = ("kind", "on", "result")
_SYMPTOM = ("kind", "on", "resolved_on")
_EXAMINATION = ("on", "dilation_cm", "membranes")
_CERCLAGE = ("kind", "placed_on", "removed_on")
_SCAN = ("on", "route", "readings_mm", "examiner", "funnel", "membranes")


class _Examined(Enum):
    """What an examination may say of the membranes: where they are, or whether they are ruptured."""

    NOT_SEEN = "not_seen"
    AT_OS = "at_os"
    IN_CANAL = "in_canal"
    IN_VAGINA = "in_vagina"
    RUPTURED = "ruptured"
    RUPTURE_EXCLUDED = "rupture_excluded"


class _Scanned(Enum):
    """Where a scan may see the membranes."""

    NOT_SEEN = "not_seen"
    AT_OS = "at_os"
    IN_CANAL = "in_canal"
    IN_VAGINA = "in_vagina"


class _Test(Enum):
    """The laboratory tests that rules look at."""

    FLUID_CULTURE = "fluid_culture"
    FLUID_GRAM = "fluid_gram"
    FFN = "ffn"


class _Result(Enum):
    """What came of a test; PENDING: not yet known."""

    POSITIVE = "positive"
    NEGATIVE = "negative"
    PENDING = "pending"


_RUPTURES = {_Examined.RUPTURED: Rupture.YES, _Examined.RUPTURE_EXCLUDED: Rupture.EXCLUDED}
_SEEN_AT = {
    _Scanned.NOT_SEEN: SeenMembranes.NOT_AT_OS,
    _Scanned.AT_OS: SeenMembranes.AT_OS,
    _Scanned.IN_CANAL: SeenMembranes.IN_CANAL,
    _Scanned.IN_VAGINA: SeenMembranes.IN_VAGINA,
}
_ANSWERS = {_Result.POSITIVE: TriState.YES, _Result.NEGATIVE: TriState.NO, _Result.PENDING: TriState.UNKNOWN}


def _present(several: Iterable[T | None]) -> tuple[T, ...]:
    return tuple(each for each in several if each is not None)


def _case(row: JsonRow) -> Case | None:
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
        cervical_trauma=row.choice("cervical_trauma", TriState) or TriState.UNKNOWN,
        risks=_risks(row.row("risk_factors", tuple(kind.value for kind in _RISKS))),
        placenta=row.choice("placenta", Placenta),
        lab_results=_present([_result(each) for each in row.rows("laboratory", _RESULT) or ()]),
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


def _check_age(row: JsonRow, day: date, facts: Facts) -> None:
    if facts.due_on is not None and DueDate(facts.due_on).age_at(day) is None:
        row.wrong("on", "case.impossible_age", day.isoformat(), facts.due_on.isoformat())


def _earlier(row: JsonRow) -> EarlierPregnancy | None:
    row.needs("outcome")
    outcome = row.choice("outcome", EarlierOutcome)
    age = row.age("age")
    limit = _ENDS_BEFORE.get(outcome) if outcome else None
    if limit is not None and age is not None and age >= limit:
        row.wrong("age", "case.outcome_later_than_it_can_be", str(age), str(limit))
    onset = row.choice("onset", Onset)
    pprom = row.choice("pprom", TriState)
    painless_dilation = row.choice("painless_dilation", TriState)
    cerclage = row.choice("cerclage", CerclageKind)
    indication = row.choice("cerclage_indication", CerclageIndication)
    if outcome is None:
        return None
    return EarlierPregnancy(
        id=_NOBODY,
        stamp=_STAMP,
        patient_id=_NOBODY,
        outcome=outcome,
        age=age,
        onset=onset,
        pprom=pprom or TriState.UNKNOWN,
        painless_dilation=painless_dilation or TriState.UNKNOWN,
        cerclage=cerclage,
        cerclage_indication=indication,
        not_asked=(
            *((EarlierQuestion.PPROM,) if pprom is None else ()),
            *((EarlierQuestion.PAINLESS_DILATION,) if painless_dilation is None else ()),
            EarlierQuestion.SHORT_LABOUR,
        ),
    )


def _risks(row: JsonRow | None) -> tuple[RiskFactor, ...]:
    """The factors that were asked for; one left out was not."""
    answers = {kind: row.choice(kind.value, TriState) for kind in _RISKS} if row is not None else {}
    return tuple(
        RiskFactor(id=_NOBODY, stamp=_STAMP, pregnancy_id=_NOBODY, kind=kind, answer=answer)
        for kind, answer in answers.items()
        if answer is not None
    )


def _result(row: JsonRow) -> LabResult | None:
    row.needs("kind", "on", "result")
    test, on, result = row.choice("kind", _Test), row.day("on"), row.choice("result", _Result)
    if test is None or on is None or result is None:
        return None
    return LabResult(
        id=_NOBODY,
        stamp=_STAMP,
        pregnancy_id=_NOBODY,
        kind=LabKind(test.value),
        on=on,
        positive=_ANSWERS[result],
    )


def _check_order(row: JsonRow, start: date | None, end: date | None, key: str) -> None:
    if start is not None and end is not None and end < start:
        row.wrong(key, "event.ends_before_it_begins", end.isoformat(), start.isoformat())


def _symptom(row: JsonRow) -> Symptom | None:
    row.needs("kind", "on")
    kind, on, resolved_on = row.choice("kind", SymptomKind), row.day("on"), row.day("resolved_on")
    _check_order(row, on, resolved_on, "resolved_on")
    if kind is None or on is None:
        return None
    return Symptom(id=_NOBODY, stamp=_STAMP, pregnancy_id=_NOBODY, kind=kind, on=on, resolved_on=resolved_on)


def _examination(row: JsonRow) -> Examination | None:
    row.needs("on")
    on = row.day("on")
    dilation = row.size("dilation_cm", "dilation", Centimetres.parse)
    said = row.choice("membranes", _Examined)
    if on is None:
        return None
    rupture = _RUPTURES.get(said) if said else None
    return Examination(
        id=_NOBODY,
        stamp=_STAMP,
        pregnancy_id=_NOBODY,
        on=on,
        dilation=dilation,
        membranes=Membranes(said.value) if said is not None and rupture is None else None,
        rupture=rupture,
    )


def _cerclage(row: JsonRow) -> Cerclage | None:
    row.needs("kind", "placed_on")
    kind, placed_on = row.choice("kind", CerclageKind), row.day("placed_on")
    removed_on = row.day("removed_on")
    _check_order(row, placed_on, removed_on, "removed_on")
    if kind is None or placed_on is None:
        return None
    return Cerclage(
        id=_NOBODY, stamp=_STAMP, pregnancy_id=_NOBODY, kind=kind, placed_on=placed_on, removed_on=removed_on
    )


def _scan(row: JsonRow) -> Scan | None:
    row.needs("on", "route", "readings_mm")
    on, route = row.day("on"), row.choice("route", Route)
    readings = row.sizes("readings_mm", "length", Millimetres.parse)
    examiner = row.text("examiner")
    funnel = row.choice("funnel", TriState)
    membranes = row.choice("membranes", _Scanned)
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
        membranes=_SEEN_AT[membranes] if membranes is not None else None,
    )
