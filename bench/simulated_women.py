"""The women of the simulated clinic: who they are, how their cervix shortens, what befalls them; all invented, all seeded.

Rates with a source are published figures (docs/bench.md names them); the others are assumptions of this program.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random

from models.records.finding import SymptomKind
from models.records.history import EarlierOutcome, EarlierPregnancy, Onset
from models.records.pregnancy import Placenta
from models.records.record import TriState
from models.records.risk import RiskFactor, RiskKind
from models.values.age import DueDate, GestationalAge
from models.views import PregnancySheet
from tests.builders import STAMP, a_sheet, an_earlier_birth, next_id

HISTORY, OTHER_RISK, TWINS, INCIDENTAL = "history", "other risk", "twins", "incidental"
MIX = {HISTORY: 55, OTHER_RISK: 25, TWINS: 8, INCIDENTAL: 12}
"""Of a hundred women of a preterm birth clinic (assumed)."""
SHORTENS = {HISTORY: 0.42, OTHER_RISK: 0.08, TWINS: 0.10, INCIDENTAL: 0.044}
"""Whose cervix is 25 mm or less before 24+0: 42 % after a loss or an early birth (Berghella, in GTG 75), 4.4 % of all women
(Sweden, 6,288); the others are assumed."""
DEEP = 1 / 3
"""How many of these go down to 15 mm or less: 1 to 1.6 % of all women do (To, in GTG 75; Heath), beside 4.4 %."""
BEFALLS = {
    SymptomKind.BLEEDING: 0.05,
    SymptomKind.CONTRACTIONS: 0.08,
    SymptomKind.PELVIC_PRESSURE: 0.05,
    SymptomKind.FLUID_LOSS: 0.03,
    SymptomKind.FEVER: 0.01,
    SymptomKind.CRAMPS: 0.05,
    SymptomKind.BACKACHE: 0.05,
    SymptomKind.DISCHARGE: 0.05,
}
"""How many women report it at all between 14+0 and 37+0 (assumed)."""
FACTORS = {
    RiskKind.CONISATION: 0.6,
    RiskKind.CAESAREAN_FULL_DILATION: 0.25,
    RiskKind.UTERINE_ANOMALY: 0.1,
    RiskKind.CONNECTIVE_TISSUE: 0.02,
}
"""Why a woman without such a history comes (assumed)."""
MEAN_MM, SPREAD_MM = 38.0, 5.0
"""Pooled mean of 57 studies; the spread is of those whose cervix does not shorten."""
TWICE_MM = 2.1
"""Standard deviation of measuring: two of one examiner differ by 5.9 mm at most in 95 of 100 (Kuusela)."""
_LONGEST, _TERM = 294, 274


@dataclass(slots=True)
class Course:
    """What nobody sees: the length without error, when it begins to fall and how fast, when she gives birth, what befalls her.

    `onset` is the age in days, None for a cervix that stays; `falls` is in millimetres a week, `floor` where it stops.
    """

    random: Random
    kind: str
    length: float
    onset: int | None
    falls: float
    floor: float
    ends: int
    symptoms: dict[int, SymptomKind]
    placenta: Placenta

    def length_at(self, days: int) -> float:
        """Millimetres at an age in days."""
        fallen = 0.0 if self.onset is None else max(0, days - self.onset) / 7 * self.falls
        return max(self.floor, self.length - max(0, days - 98) / 7 * 0.4 - fallen)


@dataclass(slots=True)
class Woman:
    """One woman under care; `scan_on` is when her next scan is owed, None when none is."""

    sheet: PregnancySheet
    course: Course
    due: DueDate
    scan_on: date | None
    seen_at: int = 0
    ill_until: dict[SymptomKind, date] = field(default_factory=dict)
    stitch_on: date | None = None

    def days(self, on: date) -> int:
        """Her age in days."""
        return self.due.days_at(on)


def arriving(number: int, on: date, *, days: int | None = None) -> Woman:
    """The woman of this number as she comes for the first time; `days` is how old her pregnancy is then."""
    random = Random(number)
    kind = random.choices(list(MIX), list(MIX.values()))[0]
    comes = random.randint(84, 104) if random.random() < 0.75 else random.randint(105, 140)
    age = comes if days is None else days
    due = DueDate(on + timedelta(days=280 - age))
    course = _course(random, kind)
    while course.ends <= age:
        course = _course(random, kind)
    first = due.day_of(GestationalAge.parse("15+0"))
    return Woman(_sheet(random, kind, due), course, due, scan_on=max(first, on))


def _course(random: Random, kind: str) -> Course:
    shortens = random.random() < SHORTENS[kind]
    falls = random.uniform(2.0, 6.0)
    length = max(random.gauss(MEAN_MM, SPREAD_MM), 29.0)
    # By 23+0 she is at 25 mm or less, however long it was.
    latest = 161 - int((length - 24.0) / falls * 7)
    onset = random.randint(min(91, latest), latest) if shortens else None
    is_deep = random.random() < DEEP
    floor = random.uniform(2.0, 15.0) if is_deep else random.uniform(15.0, 24.0)
    is_early = onset is not None and random.random() < (0.6 if is_deep else 0.15)
    term = round(random.gauss(_TERM - (21 if kind == TWINS else 0), 9))
    return Course(
        random=random,
        kind=kind,
        length=length,
        onset=onset,
        falls=falls,
        floor=floor if onset is not None else 0.0,
        ends=random.randint(154, 238) if is_early else min(term, _LONGEST),
        symptoms=dict(_symptoms(random)),
        placenta=random.choices(list(Placenta), [945, 50, 5])[0],
    )


def _symptoms(random: Random) -> Iterator[tuple[int, SymptomKind]]:
    for kind, rate in BEFALLS.items():
        if random.random() < rate:
            yield random.randint(98, 258), kind


def _sheet(random: Random, kind: str, due: DueDate) -> PregnancySheet:
    fetuses = 2 if kind == TWINS else 1
    history = tuple(_earlier(random)) if kind == HISTORY else _healthy(random)
    sheet = a_sheet(history=history, due=due.on, fetuses=fetuses)
    risks = tuple(_factor(sheet, each, random.random() < rate) for each, rate in _factors(kind).items())
    trauma = TriState.UNKNOWN if kind == OTHER_RISK else TriState.NO
    pregnancy = replace(sheet.pregnancy, cervical_trauma=trauma)
    return replace(sheet, pregnancy=pregnancy, risks=risks)


def _factors(kind: str) -> dict[RiskKind, float]:
    asked = dict.fromkeys(RiskKind, 0.0)
    return asked | FACTORS if kind == OTHER_RISK else asked


def _factor(sheet: PregnancySheet, kind: RiskKind, is_so: bool) -> RiskFactor:
    answer = TriState.YES if is_so else TriState.NO
    return RiskFactor(id=next_id(), stamp=STAMP, pregnancy_id=sheet.pregnancy.id, kind=kind, answer=answer)


def _earlier(random: Random) -> Iterator[EarlierPregnancy]:
    """One loss or early birth, seldom two, very seldom three (assumed); membranes that broke early in a quarter."""
    for _ in range(random.choices([1, 2, 3], [78, 17, 5])[0]):
        is_loss = random.random() < 0.4
        days = random.randint(98, 167) if is_loss else random.randint(168, 258)
        pprom = TriState.YES if random.random() < 0.25 else TriState.NO
        painless = TriState.YES if is_loss and random.random() < 0.2 else TriState.NO
        outcome = EarlierOutcome.LOSS if is_loss else EarlierOutcome.BIRTH
        yield replace(
            an_earlier_birth(),
            age=GestationalAge(days),
            outcome=outcome,
            pprom=pprom,
            painless_dilation=painless,
        )


def _healthy(random: Random) -> tuple[EarlierPregnancy, ...]:
    """Every second woman has given birth at term."""
    born = replace(an_earlier_birth("39+4"), onset=Onset.SPONTANEOUS)
    return (born,) if random.random() < 0.5 else ()
