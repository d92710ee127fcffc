"""Judging lines that arrive in a file, against each other and against what the record already holds."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from models.errors import Problem
from models.records.incoming import Arrival, FileLine, Preview, SiftedLine, Verdict, WomanKey
from models.records.patient import Patient
from models.records.scan import Route, Scan
from models.rules.tenfold import far_apart, tenfold_among, tenfold_between
from models.values.age import DueDate, GestationalAge
from models.values.identity import HospitalNumber, fold
from models.values.length import Millimetres
from models.values.person import PersonName, years_old
from models.views import PregnancySheet

FIRST_ALLOWED = GestationalAge.of(14)
FIRST_USUAL = GestationalAge.of(15)
SAME_PREGNANCY_DAYS = 308
_YOUNGEST, _OLDEST = 10, 60
_LOST = "?\ufffd"


@dataclass(frozen=True, slots=True)
class KnownWoman:
    """A woman of the record who bears a number that occurs in the file, with all her standing pregnancies."""

    patient: Patient
    pregnancies: tuple[PregnancySheet, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """What the record holds of the women in a file.

    `namesakes` are women of the file whose number is free but whose name and birth date the record holds under another
    number; `undone` the import batches that were taken back.
    """

    women: Mapping[HospitalNumber, KnownWoman] = field(default_factory=dict)
    namesakes: frozenset[WomanKey] = frozenset()
    undone: frozenset[UUID] = frozenset()

    def joined(self, other: "Known") -> "Known":
        """What both know together."""
        return Known(
            {**self.women, **other.women}, self.namesakes | other.namesakes, self.undone | other.undone
        )


def sift(lines: Iterable[FileLine], known: Known, today: date) -> Preview:
    """The verdict on every line.

    A line is refused for what cannot be, already there when the record holds the same scan, doubtful for what somebody
    has to look at; else accepted, perhaps with notices.
    """
    file = _File(lines)
    return Preview(tuple(_verdict(line, file, known, today) for line in file.lines))


def refusal(arrival: Arrival, known: Known) -> Problem | None:
    """Why the record cannot take this scan at all: the number is another woman's, or the pregnancy was over."""
    woman = known.women.get(arrival.number)
    if woman is None:
        return None
    if woman.patient.born_on != arrival.born_on:
        return Problem("number", "number.in_use", (str(arrival.number),))
    sheet = pregnancy_for(arrival, known)
    ended_on = sheet.pregnancy.ended_on if sheet else None
    if ended_on is not None and arrival.on > ended_on:
        return Problem("on", "scan.after_end", (arrival.on.isoformat(), ended_on.isoformat()))
    return None


def is_held(arrival: Arrival, known: Known) -> bool:
    """Whether the record holds this very scan of hers: same day, route and readings, and it counts."""
    woman = known.women.get(arrival.number)
    return woman is not None and any(
        scan.stands and _same_scan(scan, arrival) for sheet in woman.pregnancies for scan in sheet.scans
    )


def pregnancy_for(arrival: Arrival, known: Known) -> PregnancySheet | None:
    """The pregnancy of the record that this scan belongs to; None where it is a new one.

    The one with the same due date, else the nearest that cannot be another pregnancy (due dates not more than
    44 weeks apart), else one whose due date is not known.
    """
    woman = known.women.get(arrival.number)
    if woman is None or woman.patient.born_on != arrival.born_on:
        return None
    told = arrival.due_on or DueDate.from_age(GestationalAge.of(20), arrival.on).on
    near: list[tuple[int, int, PregnancySheet]] = []
    for place, sheet in enumerate(woman.pregnancies):
        apart = abs((sheet.dating.due_on - told).days) if sheet.dating else SAME_PREGNANCY_DAYS
        if apart <= SAME_PREGNANCY_DAYS:
            near.append((apart, place, sheet))
    return min(near)[2] if near else None


class _File:
    """The lines of a file, and what can be said only with all of them in sight."""

    def __init__(self, lines: Iterable[FileLine]) -> None:
        self.lines = tuple(lines)
        self.first_alike: dict[tuple[str, ...], int] = {}
        self.first_of: dict[WomanKey, tuple[int, Arrival]] = {}
        self.born: defaultdict[HospitalNumber, set[date]] = defaultdict(set)
        self.numbers: defaultdict[tuple[str, str, date], set[HospitalNumber]] = defaultdict(set)
        self.on_day: dict[tuple[WomanKey, date, Route], int] = {}
        self.scans: defaultdict[tuple[WomanKey, Route], list[tuple[date, Millimetres]]] = defaultdict(list)
        for line in self.lines:
            self.first_alike.setdefault(line.cells, line.number)
            if line.arrival is not None and self.first_alike[line.cells] == line.number:
                self._add(line, line.arrival)

    def _add(self, line: FileLine, arrival: Arrival) -> None:
        self.first_of.setdefault(arrival.woman, (line.number, arrival))
        self.born[arrival.number].add(arrival.born_on)
        self.numbers[_name_and_birth(arrival)].add(arrival.number)
        self.on_day.setdefault((arrival.woman, arrival.on, arrival.route), line.number)
        if tenfold_among(arrival.readings) is None:
            self.scans[arrival.woman, arrival.route].append((arrival.on, arrival.length))


def _verdict(line: FileLine, file: _File, known: Known, today: date) -> SiftedLine:
    first_alike = file.first_alike[line.cells]
    if first_alike != line.number:
        return SiftedLine(line, Verdict.REFUSED, (Problem("line", "line.duplicate", (str(first_alike),)),))
    if line.arrival is None:
        return SiftedLine(line, Verdict.REFUSED, line.problems)
    refused = _impossible(line.arrival, known, today)
    if refused:
        return SiftedLine(line, Verdict.REFUSED, refused)
    if is_held(line.arrival, known):
        return SiftedLine(line, Verdict.ALREADY_THERE)
    doubts = (*_doubts_in_file(line, line.arrival, file, known), *_doubts_with_record(line.arrival, known))
    if doubts:
        return SiftedLine(line, Verdict.DOUBTFUL, doubts)
    return SiftedLine(line, Verdict.ACCEPTED, tuple(_notices(line.arrival, known)))


def _impossible(arrival: Arrival, known: Known, today: date) -> tuple[Problem, ...]:
    problems = []
    if arrival.on > today:
        problems.append(Problem("on", "date.in_future", (arrival.on.isoformat(),)))
    if arrival.born_on >= arrival.on:
        problems.append(Problem("born_on", "born_on.after_scan", (arrival.born_on.isoformat(),)))
    due = _due_date(arrival, known)
    too_early = _impossible_age(due, arrival.on) if due else None
    by_record = refusal(arrival, known)
    return (*problems, *(problem for problem in (too_early, by_record) if problem))


def _impossible_age(due: DueDate, on: date) -> Problem | None:
    days, age = due.days_at(on), due.age_at(on)
    if days < 0:
        return Problem("on", "scan.before_pregnancy", (str(-days),))
    if age is None:
        return Problem("on", "scan.age_out_of_range", (f"{days // 7}+{days % 7}",))
    return Problem("on", "scan.too_early", (str(age),)) if age < FIRST_ALLOWED else None


def _doubts_in_file(line: FileLine, arrival: Arrival, file: _File, known: Known) -> list[Problem]:
    doubts = [*_doubts_about_lengths(arrival, file, known)]
    if len(file.born[arrival.number]) > 1 and arrival.number not in known.women:
        doubts.append(Problem("number", "number.two_women", (str(arrival.number),)))
    if len(file.numbers[_name_and_birth(arrival)]) > 1:
        numbers = sorted(file.numbers[_name_and_birth(arrival)])
        doubts.append(Problem("number", "woman.two_numbers", tuple(str(number) for number in numbers)))
    same_day = file.on_day[arrival.woman, arrival.on, arrival.route]
    if same_day != line.number:
        doubts.append(Problem("on", "scan.same_day", (str(same_day),)))
    number, first = file.first_of[arrival.woman]
    doubts.extend(_differences(arrival, first, number))
    if not arrival.history.is_understood:
        doubts.append(Problem("history", "history.not_understood", (arrival.history.text,)))
    if not _YOUNGEST <= years_old(arrival.born_on, arrival.on) <= _OLDEST:
        doubts.append(Problem("born_on", "born_on.unusual", (str(years_old(arrival.born_on, arrival.on)),)))
    return doubts


def _doubts_about_lengths(arrival: Arrival, file: _File, known: Known) -> Iterable[Problem]:
    slip = tenfold_among(arrival.readings)
    if slip is not None:
        yield Problem("reading", "length.tenfold", (str(slip[0]), str(slip[1])))
    elif far_apart(arrival.readings):
        yield Problem("reading", "length.far_apart", (str(min(arrival.readings)), str(max(arrival.readings))))
    else:
        neighbours = _neighbours(arrival, file, known)
        if tenfold_between(arrival.length, neighbours):
            yield Problem("reading", "length.tenfold_series", (str(arrival.length), str(neighbours[0])))


def _neighbours(arrival: Arrival, file: _File, known: Known) -> list[Millimetres]:
    """Her lengths by the same route just before and after this day; the nearest two where all lie on one side."""
    others = sorted({*file.scans[arrival.woman, arrival.route], *_recorded_lengths(arrival, known)})
    before = [length for on, length in others if on < arrival.on]
    after = [length for on, length in others if on > arrival.on]
    if before and after:
        return [before[-1], after[0]]
    return [*before[-2:], *after[:2]]


def _recorded_lengths(arrival: Arrival, known: Known) -> Iterable[tuple[date, Millimetres]]:
    sheet = pregnancy_for(arrival, known)
    for scan in sheet.standing_scans if sheet else ():
        if scan.route is arrival.route:
            yield scan.on, scan.length


def _differences(arrival: Arrival, first: Arrival, number: int) -> Iterable[Problem]:
    """What this line says otherwise than the first line of the same woman and pregnancy."""
    if not _same_name(arrival, first.family_name, first.given_name):
        yield Problem("family_name", "woman.other_name", (str(number),))
    if arrival.due_on is None or first.due_on is None:
        is_other_pregnancy = False
    else:
        is_other_pregnancy = abs((arrival.due_on - first.due_on).days) > SAME_PREGNANCY_DAYS
    if is_other_pregnancy:
        return
    if arrival.due_on != first.due_on:
        yield Problem("due_on", "due_date.differs_in_file", (str(number),))
    if arrival.fetuses != first.fetuses:
        yield Problem("fetuses", "fetuses.differ_in_file", (str(number),))
    if arrival.history.text != first.history.text:
        yield Problem("history", "history.differs_in_file", (str(number),))


def _doubts_with_record(arrival: Arrival, known: Known) -> Iterable[Problem]:
    if arrival.woman in known.namesakes:
        yield Problem("number", "woman.known_otherwise")
    woman = known.women.get(arrival.number)
    if woman is None:
        return
    if not _same_name(arrival, woman.patient.family_name, woman.patient.given_name):
        yield Problem("family_name", "woman.other_name_in_record", (str(woman.patient.name),))
    sheet = pregnancy_for(arrival, known)
    if sheet is None:
        return
    recorded = sheet.dating.due_on if sheet.dating else None
    if arrival.due_on is not None and arrival.due_on != recorded:
        told = arrival.due_on.isoformat()
        if recorded is None:
            yield Problem("due_on", "due_date.not_in_record", (told,))
        else:
            yield Problem("due_on", "due_date.differs", (told, recorded.isoformat()))
    yield from _doubts_about_day(arrival, sheet, known)


def _doubts_about_day(arrival: Arrival, sheet: PregnancySheet, known: Known) -> Iterable[Problem]:
    for scan in sheet.scans:
        if scan.stands and scan.on == arrival.on and scan.route is arrival.route:
            yield Problem("on", "scan.same_day_in_record", (str(scan.length),))
        elif not scan.stands and scan.batch_id not in known.undone and _same_scan(scan, arrival):
            yield Problem("on", "scan.struck_out", (scan.struck_out or "",))


def _notices(arrival: Arrival, known: Known) -> Iterable[Problem]:
    if any(letter in arrival.family_name + arrival.given_name for letter in _LOST):
        yield Problem(
            "family_name", "name.lost_letters", (str(PersonName(arrival.family_name, arrival.given_name)),)
        )
    due = _due_date(arrival, known)
    if due is None:
        yield Problem("on", "scan.no_due_date")
    elif due.days_at(arrival.on) < FIRST_USUAL.days:
        yield Problem("on", "scan.early", (str(due.age_at(arrival.on)),))


def _due_date(arrival: Arrival, known: Known) -> DueDate | None:
    """The due date that will count: the record's where it holds the pregnancy, else the file's."""
    sheet = pregnancy_for(arrival, known)
    if sheet is not None and sheet.due_date is not None:
        return sheet.due_date
    return DueDate(arrival.due_on) if arrival.due_on else None


def _same_scan(scan: Scan, arrival: Arrival) -> bool:
    return (scan.on, scan.route, sorted(scan.readings)) == (
        arrival.on,
        arrival.route,
        sorted(arrival.readings),
    )


def _name_and_birth(arrival: Arrival) -> tuple[str, str, date]:
    return fold(arrival.family_name), fold(arrival.given_name), arrival.born_on


def _same_name(arrival: Arrival, family_name: str, given_name: str) -> bool:
    return _alike(arrival.family_name, family_name) and _alike(arrival.given_name, given_name)


def _alike(one: str, other: str) -> bool:
    """Whether two names are the same but for accents, case and letters that an export lost."""
    if fold(one) == fold(other):
        return True
    return _fits_lost(one, other) or _fits_lost(other, one)


def _fits_lost(damaged: str, whole: str) -> bool:
    if not any(letter in damaged for letter in _LOST):
        return False
    pattern = "".join("." if letter in _LOST else re.escape(letter) for letter in damaged.casefold())
    return re.fullmatch(pattern, whole.casefold()) is not None
