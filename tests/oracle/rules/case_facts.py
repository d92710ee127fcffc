"""What one case says on the day of assessment, read straight from its JSON; whatever is dated later is left out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

Json = dict[str, Any]
EXPOSING = ("at_os", "in_canal", "in_vagina")
_INFECTION_COUNTS = timedelta(days=28)


def days(age: str) -> int:
    """Whole days of an age written weeks+days."""
    weeks, rest = age.split("+")
    return int(weeks) * 7 + int(rest)


def day_of(record: Json, key: str = "on") -> date:
    return date.fromisoformat(record[key])


def shortest_of(scans: list[Json]) -> Decimal:
    return min(Decimal(reading) for scan in scans for reading in scan["readings_mm"])


@dataclass(frozen=True)
class ScanDay:
    """All transvaginal scans of one day as one; `age` in days, None without a due date."""

    on: date
    age: int | None
    scans: list[Json]

    @property
    def shortest(self) -> Decimal:
        return shortest_of(self.scans)

    @property
    def readings(self) -> int:
        return sum(len(scan["readings_mm"]) for scan in self.scans)

    @property
    def by_examiner(self) -> dict[str | None, Decimal]:
        """The shortest reading of each examiner; None: of those scans that name nobody."""
        names = {scan.get("examiner") for scan in self.scans}
        return {name: shortest_of([s for s in self.scans if s.get("examiner") == name]) for name in names}

    @property
    def funnel(self) -> str:
        seen = {scan.get("funnel") or "unknown" for scan in self.scans}
        return next(answer for answer in ("yes", "unknown", "no") if answer in seen)


@dataclass(frozen=True)
class Facts:
    """What is known on the day.

    `symptoms` are the active ones; `examinations` stand in the order of their days and, within a day, of entry.
    `cerclage` is one placed by the day, even if it is out again. `other_route` are the scans by other routes that are
    later than the last transvaginal day.
    """

    on: date
    age: int | None
    fetuses: int | None
    history: list[Json] | None
    trauma: str
    risk_factors: Json
    placenta: str | None
    laboratory: list[Json]
    symptoms: list[Json]
    examinations: list[Json]
    cerclage: Json | None
    scans: list[Json]
    transvaginal: list[ScanDay]
    other_route: list[Json]

    @property
    def latest_scan_on(self) -> date:
        """The day of the latest scan of all; asked only where there is one."""
        return day_of(self.scans[-1])

    @property
    def cerclage_kind(self) -> str | None:
        """The kind of the cerclage that is in place; it is out on the day of its removal."""
        if self.cerclage is None:
            return None
        removed = self.cerclage.get("removed_on")
        is_out = removed is not None and date.fromisoformat(removed) <= self.on
        return None if is_out else str(self.cerclage["kind"])

    @property
    def is_ruptured(self) -> bool:
        """The last word on it: a blank field, or membranes seen or not seen, takes nothing back."""
        words = [examination.get("membranes") for examination in self.examinations]
        said = [what for what in words if what in {"ruptured", "rupture_excluded"}]
        return said[-1:] == ["ruptured"]

    @property
    def is_infected(self) -> bool:
        return any(
            test["kind"] in {"fluid_culture", "fluid_gram"}
            and test["result"] == "positive"
            and self.on - day_of(test) <= _INFECTION_COUNTS
            for test in self.laboratory
        )

    def has(self, *kinds: str) -> bool:
        """Any of these symptoms is active."""
        return any(symptom["kind"] in kinds for symptom in self.symptoms)


def read(case: Json) -> Facts:
    """Gather the facts of a valid case."""
    on = day_of(case)
    scans = _by_then(case, "scans", on)
    transvaginal = [scan for scan in scans if scan["route"] == "transvaginal"]
    last = transvaginal[-1]["on"] if transvaginal else ""
    due = case.get("due_date")
    age = None if due is None else 280 - (date.fromisoformat(due) - on).days
    cerclage = case.get("cerclage")
    return Facts(
        on=on,
        age=age,
        fetuses=case.get("fetuses"),
        history=case.get("history"),
        trauma=case.get("cervical_trauma") or "unknown",
        risk_factors=case.get("risk_factors") or {},
        placenta=case.get("placenta"),
        laboratory=_by_then(case, "laboratory", on),
        symptoms=[symptom for symptom in _by_then(case, "symptoms", on) if _goes_on(symptom, on)],
        examinations=_by_then(case, "examinations", on),
        cerclage=cerclage if cerclage and day_of(cerclage, "placed_on") <= on else None,
        scans=scans,
        transvaginal=[
            _scan_day(on, age, [scan for scan in transvaginal if scan["on"] == day])
            for day in sorted({scan["on"] for scan in transvaginal})
        ],
        # ISO dates sort as text. A transvaginal scan is later than the others of its day.
        other_route=[scan for scan in scans if scan["on"] > last],
    )


def _by_then(case: Json, key: str, on: date) -> list[Json]:
    """The records of the day and before, in the order of their days; the sort keeps the order within a day."""
    return sorted((r for r in case.get(key) or [] if day_of(r) <= on), key=day_of)


def _goes_on(symptom: Json, on: date) -> bool:
    resolved = symptom.get("resolved_on")
    return resolved is None or date.fromisoformat(resolved) >= on


def _scan_day(on: date, age: int | None, scans: list[Json]) -> ScanDay:
    day = day_of(scans[0])
    return ScanDay(day, None if age is None else age - (on - day).days, scans)
