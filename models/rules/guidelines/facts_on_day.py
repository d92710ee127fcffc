"""The facts of a pregnancy as they stand on one day: later ones do not exist yet."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from models.records.finding import Examination, Membranes, Rupture, Symptom, SymptomKind
from models.records.laboratory import LabKind, LabResult
from models.records.pregnancy import Placenta
from models.records.record import TriState
from models.records.risk import RiskKind
from models.records.scan import Route, Scan, SeenMembranes
from models.records.treatment import Cerclage
from models.values.age import DueDate, GestationalAge
from models.values.length import Millimetres
from models.views import Facts

EXCLUSIONS = frozenset(
    {SymptomKind.CONTRACTIONS, SymptomKind.BLEEDING, SymptomKind.FLUID_LOSS, SymptomKind.FEVER}
)
ALARMS = EXCLUSIONS | {SymptomKind.PELVIC_PRESSURE}
GROWTH = frozenset({LabKind.FLUID_GRAM, LabKind.FLUID_CULTURE})
"""Tests of amniotic fluid that show an infection."""
INFECTION_DAYS = timedelta(days=28)
"""How long a positive test of amniotic fluid counts."""
_PLACENTA_ASKED_FROM = GestationalAge.of(16)
_SEEN_AT = {
    SeenMembranes.NOT_AT_OS: Membranes.NOT_SEEN,
    SeenMembranes.AT_OS: Membranes.AT_OS,
    SeenMembranes.IN_CANAL: Membranes.IN_CANAL,
    SeenMembranes.IN_VAGINA: Membranes.IN_VAGINA,
}


@dataclass(frozen=True, slots=True)
class ScanDay:
    """All scans of one day by the same sort of route, taken as one scan with all their readings.

    `examiner` is None when unknown or when they differ; `shortest_of` is the shortest reading of each named examiner, and
    `readings` counts them all. `routes` are the routes in the order of entry.
    """

    on: date
    length: Millimetres
    routes: tuple[Route, ...]
    examiner: str | None
    shortest_of: Mapping[str, Millimetres]
    readings: int
    funnel: TriState


@dataclass(frozen=True, slots=True)
class Statement:
    """That somebody saw on a day where the membranes are."""

    on: date
    place: Membranes


@dataclass(frozen=True, slots=True)
class FactsOnDay:
    """What is true of a pregnancy on a day.

    `days` is its age in days, None without a due date; it may lie outside what a pregnancy can be. `transvaginal` are
    the days with transvaginal scans, oldest first. `other` is the latest scan of all when that was made by another
    route, else None; `others` are the scans by other routes of later days than the latest transvaginal one.
    `examinations` stand in the order in which they count, `cerclages` are those in place, `placed` those that were ever
    placed. `ruptured` is the examination that found the membranes ruptured while none has excluded it since,
    `infections` the results that show one. `risks` holds the answer to each risk factor that was asked for.
    """

    on: date
    facts: Facts
    due: DueDate | None
    days: int | None
    transvaginal: tuple[ScanDay, ...]
    other: ScanDay | None
    others: tuple[Scan, ...]
    examinations: tuple[Examination, ...]
    statements: tuple[Statement, ...]
    symptoms: tuple[Symptom, ...]
    cerclages: tuple[Cerclage, ...]
    placed: tuple[Cerclage, ...]
    ruptured: Examination | None
    infections: tuple[LabResult, ...]
    risks: Mapping[RiskKind, TriState]
    placenta: Placenta | None

    @property
    def scan(self) -> ScanDay | None:
        """The scan whose length counts: the latest transvaginal one."""
        return self.transvaginal[-1] if self.transvaginal else None

    @property
    def examination(self) -> Examination | None:
        """The latest examination; None when there was none."""
        return self.examinations[-1] if self.examinations else None

    @property
    def exclusions(self) -> tuple[Symptom, ...]:
        """The active symptoms that rule out a cerclage."""
        return tuple(s for s in self.symptoms if s.kind in EXCLUSIONS)

    @property
    def alarms(self) -> tuple[Symptom, ...]:
        """The active symptoms that call for assessment on the same day."""
        return tuple(s for s in self.symptoms if s.kind in ALARMS)

    @property
    def is_ruptured(self) -> bool:
        """Whether the membranes are known to have ruptured, and nobody has excluded it since."""
        return self.ruptured is not None

    @property
    def has_exclusion(self) -> bool:
        """Whether contractions, bleeding, fluid loss or fever go on, or rupture or infection are on record."""
        return bool(self.exclusions or self.infections) or self.is_ruptured

    @property
    def has_pressure(self) -> bool:
        """Whether pelvic pressure goes on and nothing that excludes a cerclage does."""
        return bool(self.alarms) and not self.has_exclusion

    @property
    def descended(self) -> Statement | None:
        """That the membranes stand in the vagina, or else in the canal, on the latest day that says where they are."""
        latest = max((s.on for s in self.statements), default=None)
        there = {s.place: s for s in self.statements if s.on == latest}
        return there.get(Membranes.IN_VAGINA) or there.get(Membranes.IN_CANAL)

    @property
    def bleeding(self) -> Symptom | None:
        """The bleeding that goes on; None where none does."""
        return next((s for s in self.symptoms if s.kind is SymptomKind.BLEEDING), None)

    @property
    def may_bleed_from_placenta(self) -> bool:
        """Whether she bleeds and the placenta is low, or from 16+0 on nobody recorded where it lies."""
        return self.bleeding is not None and placenta_may_bleed(self.placenta, self.days)

    def days_at(self, day: date) -> int | None:
        """The age in days on another day; None without a due date."""
        return None if self.due is None else self.due.days_at(day)


def facts_on_day(facts: Facts, on: date) -> FactsOnDay:
    """Leave out what comes later than `on`, and pool the scans of each day."""
    due = DueDate(facts.due_on) if facts.due_on else None
    past = [scan for scan in facts.scans if scan.on <= on]
    transvaginal = _days(scan for scan in past if scan.is_transvaginal)
    other_days = _days(scan for scan in past if not scan.is_transvaginal)
    # On one day the transvaginal scan counts as the later one, whatever was entered last.
    is_other_latest = bool(other_days) and (not transvaginal or other_days[-1].on > transvaginal[-1].on)
    # Sorting is stable: of examinations on one day the later entry counts.
    examinations = tuple(sorted((e for e in facts.examinations if e.on <= on), key=lambda e: e.on))
    placed = tuple(c for c in facts.cerclages if c.placed_on <= on)
    return FactsOnDay(
        on=on,
        facts=facts,
        due=due,
        days=due.days_at(on) if due else None,
        transvaginal=transvaginal,
        other=other_days[-1] if is_other_latest else None,
        others=_since(past, transvaginal),
        examinations=examinations,
        statements=(*_examined(examinations), *_scanned(past)),
        symptoms=tuple(s for s in facts.symptoms if s.is_active(on)),
        cerclages=tuple(c for c in placed if c.is_in_place(on)),
        placed=placed,
        ruptured=_ruptured(examinations),
        infections=tuple(r for r in facts.lab_results if _shows_infection(r, on)),
        risks={risk.kind: risk.answer for risk in facts.risks},
        placenta=seen[0] if (seen := placenta_seen(facts, on)) else None,
    )


def placenta_seen(facts: Facts, on: date = date.max) -> tuple[Placenta, date | None] | None:
    """Where it was last seen on or before a day, and when; the more dangerous place of one day, None where nobody said.

    A scan that leaves it blank takes nothing back.
    """
    seen = [(scan.on, scan.placenta) for scan in facts.scans if scan.placenta is not None]
    if facts.placenta is not None:
        seen.append((facts.placenta_on or date.min, facts.placenta))
    latest = placenta_of(each for each in seen if each[0] <= on)
    if latest is None:
        return None
    day, place = latest
    return place, None if day == date.min else day


def placenta_of(seen: Iterable[tuple[date, Placenta]]) -> tuple[date, Placenta] | None:
    """The latest of several days on which it was seen, the more dangerous place of one day; None where nobody said."""
    order = list(Placenta)
    return max(seen, key=lambda each: (each[0], order.index(each[1])), default=None)


def placenta_may_bleed(placenta: Placenta | None, days: int | None) -> bool:
    """Whether a bleeding may come from it: low or praevia, or not recorded from 16+0 on or at an age not known."""
    if placenta is Placenta.NOT_LOW:
        return False
    return placenta is not None or days is None or days >= _PLACENTA_ASKED_FROM.days


def _days(scans: Iterable[Scan]) -> tuple[ScanDay, ...]:
    by_day: dict[date, list[Scan]] = {}
    for scan in scans:
        by_day.setdefault(scan.on, []).append(scan)
    return tuple(_pooled(on, by_day[on]) for on in sorted(by_day))


def _pooled(on: date, scans: list[Scan]) -> ScanDay:
    if len(scans) == 1:
        return _alone(scans[0])
    examiners = {scan.examiner for scan in scans}
    return ScanDay(
        on=on,
        length=min(scan.length for scan in scans),
        routes=tuple(dict.fromkeys(scan.route for scan in scans)),
        examiner=(examiners.pop() or None) if len(examiners) == 1 else None,
        shortest_of={
            name: min(scan.length for scan in scans if scan.examiner == name)
            for name in {scan.examiner for scan in scans if scan.examiner}
        },
        readings=sum(len(scan.readings) for scan in scans),
        funnel=_funnel({scan.funnel for scan in scans}),
    )


def _alone(scan: Scan) -> ScanDay:
    """The only scan of its day, as nearly every one is."""
    return ScanDay(
        on=scan.on,
        length=scan.length,
        routes=(scan.route,),
        examiner=scan.examiner or None,
        shortest_of={scan.examiner: scan.length} if scan.examiner else {},
        readings=len(scan.readings),
        funnel=scan.funnel or TriState.UNKNOWN,
    )


def _funnel(seen: set[TriState | None]) -> TriState:
    """Yes wins, then unknown; not recorded is unknown."""
    if TriState.YES in seen:
        return TriState.YES
    return TriState.NO if seen == {TriState.NO} else TriState.UNKNOWN


def _since(past: list[Scan], transvaginal: tuple[ScanDay, ...]) -> tuple[Scan, ...]:
    """The scans by other routes on later days than the latest transvaginal one."""
    others = (scan for scan in past if not scan.is_transvaginal)
    return tuple(scan for scan in others if not transvaginal or scan.on > transvaginal[-1].on)


def _examined(examinations: tuple[Examination, ...]) -> Iterable[Statement]:
    return (Statement(e.on, e.place) for e in examinations if e.place is not None)


def _scanned(past: list[Scan]) -> Iterable[Statement]:
    """What scans saw; one that is not transvaginal counts only where it saw the membranes come down."""
    for scan in past:
        place = _SEEN_AT[scan.membranes] if scan.membranes is not None else None
        if place is not None and (scan.is_transvaginal or place is not Membranes.NOT_SEEN):
            yield Statement(scan.on, place)


def _ruptured(examinations: tuple[Examination, ...]) -> Examination | None:
    """The latest that found a rupture which none has excluded since; a blank field takes nothing back."""
    found: Examination | None = None
    for examination in examinations:
        if examination.is_ruptured:
            found = examination
        elif examination.rupture is Rupture.EXCLUDED:
            found = None
    return found


def _shows_infection(result: LabResult, on: date) -> bool:
    # Two days are compared by what lies between: the first ones of the calendar have none so long before them.
    is_recent = result.on <= on and on - result.on <= INFECTION_DAYS
    return is_recent and result.kind in GROWTH and result.positive is TriState.YES
