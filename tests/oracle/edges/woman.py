"""A woman on the day of assessment, as the edge cases need her: ages are said, dates follow."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from tests.oracle.rules.case_facts import Json, days

ON = date(2026, 3, 2)
NO_RISK = dict.fromkeys(
    "conisation laceration trachelectomy curettage caesarean_full_dilation uterine_anomaly des"
    " connective_tissue".split(),
    "no",
)


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


def risk(**answers: str | None) -> Json:
    """The risk factors, each no but for these; None was not asked."""
    told = {**NO_RISK, **answers}
    return {kind: answer for kind, answer in told.items() if answer is not None}


def symptom(kind: str, began: int = 0, resolved: int | None = None) -> Json:
    """A symptom that began so many days ago; `resolved` days ago, None: it goes on."""
    return {"kind": kind, "on": ago(began), "resolved_on": None if resolved is None else ago(resolved)}


def examined(dilation: str | None = "0.0", membranes: str | None = "not_seen", days_ago: int = 0) -> Json:
    """An examination; None is not recorded at it."""
    return {"on": ago(days_ago), "dilation_cm": dilation, "membranes": membranes}


def fluid(kind: str = "fluid_culture", result: str = "positive", days_ago: int = 0) -> Json:
    """A laboratory result."""
    return {"kind": kind, "on": ago(days_ago), "result": result}


def suture(kind: str = "transvaginal", placed: int = 56, removed: int | None = None) -> Json:
    """A cerclage placed so many days ago; `removed` days ago, None: it is in place."""
    return {
        "kind": kind,
        "placed_on": ago(placed),
        "removed_on": None if removed is None else ago(removed),
    }


def scan(
    mm: str, days_ago: int = 0, *, route: str = "transvaginal", examiner: str = "A", seen: str | None = None
) -> Json:
    """A scan, no funnel seen; no name: the examiner is not recorded. `mm` may be several readings, spaces between.

    `seen`: what it says of the membranes.
    """
    made: Json = {"on": ago(days_ago), "route": route, "readings_mm": mm.split()}
    made |= ({"examiner": examiner} if examiner else {}) | {"funnel": "no"}
    return made | ({"membranes": seen} if seen else {})


@dataclass(frozen=True)
class Woman:
    """One case to be.

    `at` is her age on the day, `is_dated` False leaves her without a due date. `mm` is the length of one transvaginal
    scan, made at `scan_at` (None: on the day), which says `seen` of the membranes; None is no scan. `scans` and
    `examinations` are given whole instead of `mm` and `examination`.
    """

    at: str = "20+0"
    is_dated: bool = True
    fetuses: int | None = 1
    history: tuple[Json, ...] | None = ()
    trauma: str = "no"
    risk: Json | None = field(default_factory=risk)
    placenta: str | None = "not_low"
    laboratory: tuple[Json, ...] = ()
    symptoms: tuple[Json, ...] = ()
    examination: Json | None = None
    examinations: tuple[Json, ...] = ()
    cerclage: Json | None = None
    mm: str | None = None
    scan_at: str | None = None
    funnel: str = "no"
    seen: str | None = None
    scans: tuple[Json, ...] = ()

    def case(self) -> Json:
        """The case in the format of `assess`, without the keys that say nothing (an empty history says something)."""
        due = ON + timedelta(days=280 - days(self.at))
        said: Json = {
            "on": ON.isoformat(),
            "due_date": due.isoformat() if self.is_dated else None,
            "fetuses": self.fetuses,
            "history": None if self.history is None else list(self.history),
            "cervical_trauma": self.trauma,
            "risk_factors": self.risk,
            "placenta": self.placenta,
            "laboratory": list(self.laboratory),
            "symptoms": list(self.symptoms),
            "examinations": list(self.examinations) or ([self.examination] if self.examination else []),
            "cerclage": self.cerclage,
            "scans": self._scans(),
        }
        return {key: value for key, value in said.items() if key == "history" or value not in (None, [])}

    def _scans(self) -> list[Json]:
        if self.mm is None:
            return list(self.scans)
        days_ago = days(self.at) - days(self.scan_at or self.at)
        return [scan(self.mm, days_ago, seen=self.seen) | {"funnel": self.funnel}]
