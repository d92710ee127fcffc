"""The facts of a pregnancy as they stand on one day: later ones do not exist yet."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from models.records.finding import Examination, Membranes, Symptom, SymptomKind
from models.records.record import Answer
from models.records.scan import Route, Scan
from models.records.treatment import Cerclage
from models.values.age import DueDate
from models.values.length import Millimetres
from models.views import Facts

EXCLUSIONS = frozenset(
    {SymptomKind.CONTRACTIONS, SymptomKind.BLEEDING, SymptomKind.FLUID_LOSS, SymptomKind.FEVER}
)
ALARMS = EXCLUSIONS | {SymptomKind.PELVIC_PRESSURE}


@dataclass(frozen=True, slots=True)
class ScanDay:
    """All scans of one day by the same sort of route, taken as one scan with all their readings.

    `examiner` is None when unknown or when they differ. `routes` are the routes in the order of entry.
    """

    on: date
    length: Millimetres
    routes: tuple[Route, ...]
    examiner: str | None
    funnel: Answer


@dataclass(frozen=True, slots=True)
class AsOf:
    """What is true of a pregnancy on a day.

    `days` is its age in days, None without a due date; it may lie outside what a pregnancy can be. `transvaginal` are
    the days with transvaginal scans, oldest first. `other` is the latest scan of all when that was made by another
    route, else None. `examination` is the latest one, None when there was none. `cerclages` are those in place.
    """

    on: date
    facts: Facts
    due: DueDate | None
    days: int | None
    transvaginal: tuple[ScanDay, ...]
    other: ScanDay | None
    examination: Examination | None
    symptoms: tuple[Symptom, ...]
    cerclages: tuple[Cerclage, ...]

    @property
    def scan(self) -> ScanDay | None:
        """The scan whose length counts: the latest transvaginal one."""
        return self.transvaginal[-1] if self.transvaginal else None

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
        """Whether the membranes are known to have ruptured; not recorded is not known."""
        return self.examination is not None and self.examination.membranes is Membranes.RUPTURED

    @property
    def is_descended(self) -> bool:
        """Whether the membranes are known to stand in the canal or the vagina."""
        found = self.examination.membranes if self.examination is not None else None
        return found in (Membranes.IN_CANAL, Membranes.IN_VAGINA)

    def days_at(self, day: date) -> int | None:
        """The age in days on another day; None without a due date."""
        return None if self.due is None else self.due.days_at(day)


def as_of(facts: Facts, on: date) -> AsOf:
    """Leave out what comes later than `on`, and pool the scans of each day."""
    due = DueDate(facts.due_on) if facts.due_on else None
    past = [scan for scan in facts.scans if scan.on <= on]
    transvaginal = _days(scan for scan in past if scan.is_transvaginal)
    others = _days(scan for scan in past if not scan.is_transvaginal)
    # On one day the transvaginal scan counts as the later one, whatever was entered last.
    is_other_latest = bool(others) and (not transvaginal or others[-1].on > transvaginal[-1].on)
    return AsOf(
        on=on,
        facts=facts,
        due=due,
        days=due.days_at(on) if due else None,
        transvaginal=transvaginal,
        other=others[-1] if is_other_latest else None,
        examination=_latest_examination(facts.examinations, on),
        symptoms=tuple(s for s in facts.symptoms if s.is_active(on)),
        cerclages=tuple(c for c in facts.cerclages if c.is_in_place(on)),
    )


def _days(scans: Iterable[Scan]) -> tuple[ScanDay, ...]:
    by_day: dict[date, list[Scan]] = {}
    for scan in scans:
        by_day.setdefault(scan.on, []).append(scan)
    return tuple(_pooled(on, by_day[on]) for on in sorted(by_day))


def _pooled(on: date, scans: list[Scan]) -> ScanDay:
    examiners = {scan.examiner for scan in scans}
    return ScanDay(
        on=on,
        length=min(scan.length for scan in scans),
        routes=tuple(dict.fromkeys(scan.route for scan in scans)),
        examiner=(examiners.pop() or None) if len(examiners) == 1 else None,
        funnel=_funnel({scan.funnel for scan in scans}),
    )


def _funnel(seen: set[Answer | None]) -> Answer:
    """Yes wins, then unknown; not recorded is unknown."""
    if Answer.YES in seen:
        return Answer.YES
    return Answer.NO if seen == {Answer.NO} else Answer.UNKNOWN


def _latest_examination(examinations: tuple[Examination, ...], on: date) -> Examination | None:
    """Of examinations on one day the later entry counts."""
    latest: Examination | None = None
    for examination in examinations:
        if examination.on <= on and (latest is None or examination.on >= latest.on):
            latest = examination
    return latest
