"""The emergencies that the first edition of the rules missed, each played as one woman among the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from random import Random
from typing import Any

from bench.simulated_women import Course, Woman
from models.records.finding import Membranes, Rupture, SymptomKind
from models.records.flag import Flag, FlagState, Urgency
from models.records.history import EarlierPregnancy
from models.records.laboratory import LabKind, LabResult
from models.records.pregnancy import Placenta
from models.records.record import TriState
from models.records.risk import RiskFactor, RiskKind
from models.records.scan import Route, SeenMembranes
from models.rules.flags.flags import LIVE
from models.values.age import DueDate, GestationalAge
from models.views import PregnancySheet
from tests.builders import (
    STAMP,
    a_cerclage,
    a_scan,
    a_sheet,
    a_symptom,
    an_earlier_birth,
    an_examination,
    next_id,
)

IMMEDIATE, URGENT, PROMPT = Urgency.IMMEDIATE, Urgency.URGENT, Urgency.PROMPT
_SINCE = {
    "symptoms": "on",
    "scans": "on",
    "examinations": "on",
    "lab_results": "on",
    "cerclages": "placed_on",
}


@dataclass(frozen=True, slots=True)
class Step:
    """What is recorded at an age, by the field of a sheet; what has to ask for an answer then, and what must not be shown.

    `lasts` are the rules whose flags have to stand at the end of the script, answered or not.
    """

    at: str
    records: Mapping[str, tuple[Any, ...]]
    asks: Mapping[str, Urgency]
    silent: frozenset[str] = frozenset()
    lasts: bool = True

    def put_into(self, sheet: PregnancySheet, on: date) -> PregnancySheet:
        """The sheet with the step's records, all of that day."""
        new: dict[str, Any] = {
            name: (*getattr(sheet, name), *(replace(each, **{_SINCE[name]: on}) for each in records))
            for name, records in self.records.items()
        }
        return replace(sheet, **new)


@dataclass(frozen=True, slots=True)
class Script:
    """One woman and what happens to her, step by step."""

    title: str
    steps: tuple[Step, ...]
    history: tuple[EarlierPregnancy, ...] = ()
    fetuses: int = 1
    risks: frozenset[RiskKind] = frozenset()


@dataclass(slots=True)
class Scripted:
    """A script being played."""

    script: Script
    woman: Woman
    played: int = 0

    @classmethod
    def begun(cls, script: Script, on: date) -> Scripted:
        """Its first step is on this day."""
        first = GestationalAge.parse(script.steps[0].at)
        due = DueDate(date.fromordinal(on.toordinal() + 280 - first.days))
        sheet = a_sheet(history=script.history, due=due.on, fetuses=script.fetuses)
        risks = tuple(
            RiskFactor(
                id=next_id(),
                stamp=STAMP,
                pregnancy_id=sheet.pregnancy.id,
                kind=kind,
                answer=TriState.YES if kind in script.risks else TriState.NO,
            )
            for kind in RiskKind
        )
        course = Course(Random(0), "scripted", 38.0, None, 0.0, 0.0, 294, {}, Placenta.NOT_LOW)
        return cls(script, Woman(replace(sheet, risks=risks), course, due, scan_on=None))

    @property
    def is_over(self) -> bool:
        return self.played == len(self.script.steps)

    def next_step(self, on: date) -> Step | None:
        """The step whose day has come; None while none has."""
        if self.is_over:
            return None
        step = self.script.steps[self.played]
        return step if self.woman.days(on) >= GestationalAge.parse(step.at).days else None

    def go_on(self, step: Step) -> None:
        """The step was played."""
        self.played += 1

    def missed(self, step: Step, flags: Mapping[str, Flag]) -> Iterator[str]:
        """What the step should have raised and did not, or less urgently, and what it should have silenced."""
        for rule_id, urgency in step.asks.items():
            flag = flags.get(rule_id)
            asks = flag is not None and flag.state is FlagState.OPEN and not flag.suspended
            if flag is None or not asks or flag.urgency is not urgency:
                yield f"{self.script.title}, {step.at}: {rule_id} does not ask"
        for rule_id in sorted(step.silent):
            flag = flags.get(rule_id)
            if flag is not None and flag.state in LIVE and not flag.suspended:
                yield f"{self.script.title}, {step.at}: {rule_id} is shown"

    def no_longer(self, flags: Mapping[str, Flag]) -> Iterator[str]:
        """What an earlier step raised and does not stand at the end."""
        for rule_id in {rule_id for step in self.script.steps if step.lasts for rule_id in step.asks}:
            flag = flags.get(rule_id)
            if flag is None or flag.state not in LIVE or flag.suspended:
                yield f"{self.script.title}: {rule_id} is gone"


def _scan(mm: str, **more: Any) -> Mapping[str, tuple[Any, ...]]:
    return {"scans": (replace(a_scan(mm=mm), **more),)}


def _culture() -> LabResult:
    return LabResult(
        id=next_id(),
        stamp=STAMP,
        pregnancy_id=next_id(),
        kind=LabKind.FLUID_CULTURE,
        on=date(2026, 1, 1),
        positive=TriState.YES,
    )


_IN_CANAL = an_examination(dilation=None, membranes=Membranes.IN_CANAL)
_OPENED = {"APP-OPEN": IMMEDIATE, "NICE-RESCUE": IMMEDIATE, "RCOG75-EMERG": IMMEDIATE}
_AGAINST = frozenset({"RCOG75-NOINC", "RCOG75-MULTI", "NICE137-NOCERC", "NICE-CONS-PROG"})
_RUPTURED = replace(an_examination(dilation=None, membranes=None), rupture=Rupture.YES)

SCRIPTS = (
    Script(
        "membranes in the vagina at a scan of 12.0 mm",
        (
            Step(
                "20+6",
                _scan("12.0", funnel=TriState.YES, membranes=SeenMembranes.IN_VAGINA),
                {**_OPENED, "RCOG75-FAIL": IMMEDIATE, "APP-SHORT-ASIDE": URGENT},
                silent=_AGAINST,
            ),
            Step("21+0", {"examinations": (an_examination(dilation=None, membranes=None),)}, {}),
        ),
    ),
    Script(
        "24.8 to 14.0 mm in 14 days",
        (
            Step("18+0", _scan("24.8"), {"NICE-CONS-PROG": PROMPT}),
            Step(
                "20+0", _scan("14.0"), {"NICE-CONS-PROG": PROMPT, "APP-CHANGE": PROMPT, "APP-SHORT15": URGENT}
            ),
        ),
    ),
    Script(
        "a stitch for 20 mm, then 12.0 mm with a funnel",
        (
            Step("18+0", _scan("20.0"), {"NICE-OFFER": PROMPT, "RCOG75-US": PROMPT}, lasts=False),
            Step("18+3", {"cerclages": (a_cerclage(),)}, {}),
            Step("20+3", _scan("12.0", funnel=TriState.YES), {"APP-SUTURE-SHORT": URGENT}),
        ),
        history=(an_earlier_birth(),),
    ),
    Script(
        "twins, contractions, 4 cm, membranes in the vagina",
        (
            Step(
                "22+0",
                {
                    "symptoms": (a_symptom(SymptomKind.CONTRACTIONS),),
                    "examinations": (an_examination(dilation="4.0", membranes=Membranes.IN_VAGINA),),
                },
                {"APP-OPEN": IMMEDIATE, "APP-LABOUR": IMMEDIATE, "APP-SYMPT": IMMEDIATE},
                silent=_AGAINST,
            ),
        ),
        fetuses=2,
    ),
    Script(
        "membranes in the canal, then a positive culture",
        (
            Step("21+0", {"examinations": (_IN_CANAL,)}, _OPENED, lasts=False),
            Step(
                "21+2",
                {"lab_results": (_culture(),)},
                {"NICE-RESCUE-NO": IMMEDIATE, "APP-INFECTION": IMMEDIATE},
                silent=frozenset({"NICE-RESCUE", "RCOG75-EMERG"}),
            ),
        ),
    ),
    Script(
        "membranes in the canal, bleeding at the examination",
        (
            Step(
                "21+0",
                {"examinations": (_IN_CANAL,), "symptoms": (a_symptom(SymptomKind.BLEEDING),)},
                {"NICE-RESCUE-NO": IMMEDIATE, "APP-OPEN": IMMEDIATE, "APP-LABOUR": IMMEDIATE},
                silent=frozenset({"NICE-RESCUE", "RCOG75-EMERG"}),
            ),
        ),
    ),
    Script(
        "28 mm by the abdomen",
        (Step("20+0", _scan("28.0", route=Route.TRANSABDOMINAL), {"APP-TA36": PROMPT}),),
    ),
    Script(
        "22 mm, Ehlers-Danlos and a unicornuate uterus",
        (
            Step(
                "20+0",
                _scan("22.0"),
                {"RCOG75-RISKSHORT": PROMPT, "NICE-CONS-PROG": PROMPT},
                silent=frozenset({"RCOG75-NOINC"}),
            ),
        ),
        risks=frozenset({RiskKind.CONNECTIVE_TISSUE, RiskKind.UTERINE_ANOMALY}),
    ),
    Script(
        "ruptured, and then examined with the field blank",
        (
            Step("21+0", {"examinations": (_RUPTURED,)}, {"APP-SYMPT": IMMEDIATE}),
            Step("21+1", {"examinations": (an_examination(dilation="0.0", membranes=None),)}, {}),
            Step("21+2", _scan("22.0"), {"APP-SHORT-ASIDE": URGENT}, silent=frozenset({"NICE-CONS-PROG"})),
        ),
    ),
    Script(
        "answered at 22.4 mm, then a tenth shorter, then three millimetres",
        (
            Step("19+0", _scan("22.4"), {"NICE-CONS-PROG": PROMPT}),
            Step("20+0", _scan("22.3"), {}),
            Step("21+0", _scan("19.4"), {"NICE-CONS-PROG": PROMPT}),
        ),
    ),
)
