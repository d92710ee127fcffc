"""Plans as a reader would make them of a file, and a reader that hands them out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from threading import Event

from models.errors import Problem
from models.records.importing.import_line import Arrival, FileLine, LineKey, ToldHistory
from models.records.importing.reading_plan import (
    DateOrder,
    Encoding,
    Meaning,
    PlannedColumn,
    ReadingPlan,
    Separator,
)
from models.records.scan import Route
from models.values.identity import HospitalNumber
from models.values.length import Millimetres, Unit

GATE_SECONDS = 10
ISO = DateOrder.YEAR_FIRST


def a_column(heading: str, meaning: Meaning | None = None, *samples: str) -> PlannedColumn:
    """A column of which nothing has to be asked."""
    order = ISO if meaning in (Meaning.BORN_ON, Meaning.SCANNED_ON, Meaning.DUE_ON) else None
    return PlannedColumn(heading=heading, meaning=meaning, samples=samples, order=order)


COLUMNS = (
    a_column("Surname", Meaning.FAMILY_NAME, "Moreau", "Nowak", "Saar"),
    a_column("First name", Meaning.GIVEN_NAME, "Lise", "Ola", "Mari"),
    a_column("DOB", Meaning.BORN_ON, "1992-11-07", "1989-04-19", "1994-07-02"),
    a_column("MRN", Meaning.NUMBER, "K4101", "K4102", "K4103"),
    a_column("Scan date", Meaning.SCANNED_ON, "2026-02-01", "2026-02-02"),
    a_column("CL", Meaning.READING, "34", "29", "22"),
)


def a_plan(*more: PlannedColumn, **other: object) -> ReadingPlan:
    """A plan that is complete, with more columns and other answers where some are given."""
    plan = ReadingPlan(
        encoding=Encoding.UTF_8,
        separator=Separator.SEMICOLON,
        columns=(*COLUMNS, *more),
        unit=Unit.MILLIMETRES,
        route=Route.TRANSVAGINAL,
    )
    return replace(plan, **other)  # type: ignore[arg-type]  # The fields are checked when it is made.


def a_line(number: int = 2, visit: int = 0, mm: str = "34", *, doubts: tuple[Problem, ...] = ()) -> FileLine:
    """A line of one woman; each number is another woman's."""
    arrival = Arrival(
        family_name=f"Moreau{number}",
        given_name="Lise",
        born_on=date(1992, 11, 7),
        number=HospitalNumber(f"K41{number:02}"),
        due_on=date(2026, 6, 10),
        fetuses=None,
        history=ToldHistory(),
        on=date(2026, 1, 5 + 7 * visit),
        readings=(Millimetres.parse(mm),),
        typed=(mm,),
        units=(Unit.MILLIMETRES,),
        route=Route.TRANSVAGINAL,
    )
    return FileLine(LineKey(number, visit), (arrival.family_name, str(number), mm), arrival, doubts=doubts)


def a_refused_line(number: int) -> FileLine:
    """A line that could not be read."""
    problem = Problem("reading", "length.not_a_number", ("short",))
    return FileLine(LineKey(number), ("Nowak", "short"), problems=(problem,))


@dataclass
class FakeReader:
    """Hands out a plan for any file, another for what was settled, and the same lines whatever the plan.

    `gate`: lines and second plans wait until it is open; None where nothing has to wait.
    """

    plan: ReadingPlan = field(default_factory=a_plan)
    settled: ReadingPlan | Exception | None = None
    found: tuple[FileLine, ...] = (a_line(),)
    failure: Exception | None = None
    gate: Event | None = None
    asked: list[tuple[Encoding | None, Separator | None, str | None]] = field(default_factory=list)
    read: list[ReadingPlan] = field(default_factory=list)

    def guess(self, path: Path) -> ReadingPlan:
        return self.plan

    def guess_again(
        self, path: Path, encoding: Encoding | None, separator: Separator | None, sheet: str | None = None
    ) -> ReadingPlan:
        self.asked.append((encoding, separator, sheet))
        self._wait()
        if isinstance(self.settled, Exception):
            raise self.settled
        return self.settled or self.plan

    def lines(self, path: Path, plan: ReadingPlan) -> Iterator[FileLine]:
        self.read.append(plan)
        self._wait()
        if self.failure is not None:
            raise self.failure
        return iter(self.found)

    def _wait(self) -> None:
        if self.gate is not None:
            self.gate.wait(GATE_SECONDS)

    def fingerprint(self, path: Path) -> str:
        return "0" * 64

    def keep_left_out(
        self, path: Path, plan: ReadingPlan, rows: Iterable[tuple[FileLine, str]], folder: Path | None = None
    ) -> Path:
        return path.with_suffix(".refused.csv")
