"""A woman on the day of assessment, as the edge cases need her: ages are said, dates follow."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from tests.oracle.case_facts import Json, days

ON = date(2026, 3, 2)


def age_of(count: int) -> str:
    """Days of pregnancy as weeks+days."""
    return f"{count // 7}+{count % 7}"


def after(age: str, more: int = 1) -> str:
    """The age so many days later."""
    return age_of(days(age) + more)


def before(age: str) -> str:
    """The age one day earlier."""
    return after(age, -1)


def ago(count: int) -> str:
    """The day so many days before the assessment; negative: after it."""
    return (ON - timedelta(days=count)).isoformat()


def earlier(outcome: str, age: str | None, **changes: str | None) -> Json:
    """An earlier pregnancy that ended by itself, without anything else to tell."""
    usual: Json = {"onset": "spontaneous", "pprom": "no", "painless_dilation": "no", "cerclage": None}
    return {"outcome": outcome, "age": age} | usual | changes


def birth(age: str | None, **changes: str | None) -> Json:
    """An earlier birth of spontaneous onset."""
    return earlier("birth", age, **changes)


def loss(age: str | None, **changes: str | None) -> Json:
    """An earlier loss of spontaneous onset."""
    return earlier("loss", age, **changes)


def symptom(kind: str, began: int = 0, resolved: int | None = None) -> Json:
    """A symptom that began so many days ago; `resolved` days ago, None: it goes on."""
    return {"kind": kind, "on": ago(began), "resolved_on": None if resolved is None else ago(resolved)}


def examined(dilation: str | None = "0.0", membranes: str | None = "not_seen", days_ago: int = 0) -> Json:
    """An examination; None is not recorded at it."""
    return {"on": ago(days_ago), "dilation_cm": dilation, "membranes": membranes}


def suture(kind: str = "transvaginal", placed: int = 56, removed: int | None = None) -> Json:
    """A cerclage placed so many days ago; `removed` days ago, None: it is in place."""
    return {
        "kind": kind,
        "placed_on": ago(placed),
        "removed_on": None if removed is None else ago(removed),
    }


def scan(mm: str, days_ago: int = 0, *, route: str = "transvaginal", examiner: str = "A") -> Json:
    """A scan of one reading, no funnel seen; no name: the examiner is not recorded."""
    made: Json = {"on": ago(days_ago), "route": route, "readings_mm": [mm]}
    return made | ({"examiner": examiner} if examiner else {}) | {"funnel": "no"}


@dataclass(frozen=True)
class Woman:
    """One case to be.

    `at` is her age on the day, `is_dated` False leaves her without a due date. `mm` is the length of one transvaginal
    scan, made at `scan_at` (None: on the day); None is no scan. `scans` are given whole instead.
    """

    at: str = "20+0"
    is_dated: bool = True
    fetuses: int | None = 1
    history: tuple[Json, ...] | None = ()
    trauma: str = "no"
    symptoms: tuple[Json, ...] = ()
    examination: Json | None = None
    cerclage: Json | None = None
    mm: str | None = None
    scan_at: str | None = None
    funnel: str = "no"
    scans: tuple[Json, ...] = field(default=())

    def case(self) -> Json:
        """The case in the format of `assess`."""
        due = ON + timedelta(days=280 - days(self.at))
        return {
            "on": ON.isoformat(),
            "due_date": due.isoformat() if self.is_dated else None,
            "fetuses": self.fetuses,
            "history": None if self.history is None else list(self.history),
            "cervical_trauma": self.trauma,
            "symptoms": list(self.symptoms),
            "examinations": [self.examination] if self.examination else [],
            "cerclage": self.cerclage,
            "scans": self._scans(),
        }

    def _scans(self) -> list[Json]:
        if self.mm is None:
            return list(self.scans)
        days_ago = days(self.at) - days(self.scan_at or self.at)
        return [scan(self.mm, days_ago) | {"funnel": self.funnel}]
