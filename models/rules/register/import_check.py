"""Judging lines that arrive in a file, against each other and against what the record already holds."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from uuid import UUID

from models.errors import Problem
from models.records.importing.import_line import (
    Arrival,
    FileLine,
    LineKey,
    SiftedFile,
    SiftedLine,
    Sifting,
    WomanKey,
)
from models.records.scan import Route, Scan
from models.rules.measurement.decimal_slip import tenfold_among
from models.rules.measurement.impossible import (
    age_problems,
    end_problems,
    fetus_problems,
    is_early,
    reading_count_problems,
    scan_day_problems,
)
from models.rules.measurement.plausible import unusual_birth
from models.rules.register.import_dates import age_doubts, due_differs, due_notice
from models.rules.register.import_history import not_learnt, not_learnt_beside, not_learnt_of
from models.rules.register.import_known import KnownWoman, KnownWomen
from models.rules.register.import_lengths import CountedLength, Lengths, length_doubts, seen, slips_in
from models.rules.register.import_numbers import shortened
from models.rules.register.one_pregnancy import Cluster, Span, clusters, nearest_pregnancy
from models.values.age import DueDate
from models.values.identity import HospitalNumber, fold
from models.values.person import PersonName
from models.views import PregnancySheet

_LOST = "?\ufffd"


def sift(lines: Iterable[FileLine], known: KnownWomen, today: date) -> SiftedFile:
    """The verdict on every line.

    A line is refused for what cannot be, already there when the record holds the same scan, doubtful for what somebody
    has to look at; else accepted, perhaps with notices.
    """
    file = _File(lines, known, today)
    return SiftedFile(tuple(_sifted(line, file, known) for line in file.lines))


def refusal(arrival: Arrival, known: KnownWomen) -> Problem | None:
    """Why the record cannot take this scan at all: the number is another woman's, or the pregnancy was over."""
    woman = known.women.get(arrival.number)
    if woman is None:
        return None
    if woman.patient.born_on != arrival.born_on:
        return Problem("number", "number.in_use", (str(arrival.number),))
    sheet = pregnancy_for(arrival, known)
    ended = end_problems(arrival.on, sheet.pregnancy.ended_on) if sheet else ()
    return ended[0] if ended else None


def is_held(arrival: Arrival, known: KnownWomen) -> bool:
    """Whether the record holds this very scan of hers: same day, route and readings, and it counts."""
    woman = known.women.get(arrival.number)
    return woman is not None and any(
        scan.stands and _same_scan(scan, arrival) for sheet in woman.pregnancies for scan in sheet.scans
    )


def pregnancy_for(arrival: Arrival, known: KnownWomen) -> PregnancySheet | None:
    """The pregnancy of the record that this scan belongs to; None where it is a new one.

    The one with the same due date, else the nearest that cannot be another pregnancy, else one whose due date is not
    known. It is another pregnancy where due dates lie more than 44 weeks apart, a scan more than 300 days, or (where either due
    date is not known) the day on which it was opened, and where it was over before this one began.
    """
    woman = known.women.get(arrival.number)
    if woman is None or woman.patient.born_on != arrival.born_on:
        return None
    place = nearest_pregnancy(arrival, [_span(sheet, arrival.due) for sheet in woman.pregnancies])
    return None if place is None else woman.pregnancies[place]


def _span(sheet: PregnancySheet, due: DueDate | None) -> Span:
    days = tuple(scan.on for scan in sheet.standing_scans)
    is_dated = due is not None and sheet.due_date is not None
    opened = () if is_dated else (sheet.pregnancy.opened_on,)
    return Span(sheet.due_date, (*opened, *days), sheet.pregnancy.ended_on)


@dataclass(frozen=True, slots=True, eq=False)
class _Told:
    """A pregnancy as the file tells it, with the line of each of its scans.

    `lengths` has none of a scan whose readings differ ten-fold.
    """

    cluster: Cluster
    keys: tuple[LineKey, ...]
    lengths: tuple[CountedLength, ...]

    def number_of(self, arrival: Arrival) -> str:
        """The number of the line that tells of this scan."""
        return str(self.keys[self.cluster.arrivals.index(arrival)].number)


@dataclass(frozen=True, slots=True)
class _Case:
    """A line that could be read and taken, with its pregnancy: in the file, and in the record if it is there."""

    key: LineKey
    arrival: Arrival
    told: _Told
    sheet: PregnancySheet | None
    due: DueDate | None
    """The due date that will count: the record's where it holds the pregnancy, else her own, else the file's."""


@dataclass(frozen=True, slots=True)
class _Around:
    """What the lengths of a pregnancy are held against: the slips suspected by line, and the lengths without them."""

    slips: Mapping[LineKey, tuple[Problem, ...]]
    trusted: Lengths


class _File:
    """The lines of a file, and what can be said only with all of them in sight."""

    def __init__(self, lines: Iterable[FileLine], known: KnownWomen, today: date) -> None:
        self.lines = tuple(lines)
        self.first_alike: dict[tuple[tuple[str, ...], int], LineKey] = {}
        self.refused: dict[LineKey, tuple[Problem, ...]] = {}
        self.on_day: dict[tuple[WomanKey, date, Route], LineKey] = {}
        self.born: defaultdict[HospitalNumber, set[date]] = defaultdict(set)
        self.names: dict[LineKey, tuple[str, str, date]] = {}
        self.numbers: defaultdict[tuple[str, str, date], set[HospitalNumber]] = defaultdict(set)
        self.oldest: dict[WomanKey, _Told] = {}
        self._known = known
        self._told: dict[LineKey, _Told] = {}
        self._around: dict[tuple[_Told, UUID | None], _Around] = {}
        self._gather(today)
        self.short_numbers, self.number_width = shortened(self.born)

    def _gather(self, today: date) -> None:
        women: defaultdict[WomanKey, list[tuple[LineKey, Arrival]]] = defaultdict(list)
        folded = cache(fold)  # A woman's name stands on each of her lines.
        for line in self.lines:
            key, arrival = line.key, line.arrival
            if self.first_alike.setdefault((line.cells, key.visit), key) != key or arrival is None:
                continue
            self.born[arrival.number].add(arrival.born_on)
            self.names[key] = (folded(arrival.family_name), folded(arrival.given_name), arrival.born_on)
            self.numbers[self.names[key]].add(arrival.number)
            self.refused[key] = _impossible(arrival, self._known, today)
            if not self.refused[key]:
                women[arrival.woman].append((key, arrival))
                self.on_day.setdefault(_day(arrival), key)
        for woman, hers in women.items():
            self._add_pregnancies(woman, hers)

    def _add_pregnancies(self, woman: WomanKey, hers: Sequence[tuple[LineKey, Arrival]]) -> None:
        for cluster in clusters([arrival for _, arrival in hers]):
            keys = tuple(hers[place][0] for place in cluster.places)
            lengths = (seen(a) for a in cluster.arrivals if tenfold_among(a.readings) is None)
            told = _Told(cluster, keys, tuple(lengths))
            self.oldest.setdefault(woman, told)
            self._told.update(dict.fromkeys(keys, told))

    def case(self, key: LineKey, arrival: Arrival) -> _Case:
        """All that a line is held against; it must not be refused."""
        told, sheet = self._told[key], pregnancy_for(arrival, self._known)
        recorded = sheet.due_date if sheet else None
        return _Case(key, arrival, told, sheet, recorded or arrival.due or told.cluster.due)

    def around(self, case: _Case) -> _Around:
        """What the length of a line is held against, together with the others of its pregnancy in file and record."""
        which = (case.told, case.sheet.pregnancy.id if case.sheet else None)
        if which not in self._around:
            self._around[which] = self._seen_around(case)
        return self._around[which]

    def _seen_around(self, case: _Case) -> _Around:
        """Neither slip nor jump is sought in what the record holds already."""
        told, recorded = case.told, case.sheet.standing_scans if case.sheet else ()
        others = Lengths(
            (*told.lengths, *(CountedLength(scan.on, scan.length, scan.route) for scan in recorded))
        )
        hers = zip(told.keys, told.cluster.arrivals, strict=True)
        fresh = [(key, arrival) for key, arrival in hers if not is_held(arrival, self._known)]
        slips = {key: found for key, arrival in fresh if (found := slips_in(arrival, others))}
        sound = others.without(seen(arrival) for key, arrival in fresh if key in slips)
        return _Around(slips, sound.without_jumps(arrival for _, arrival in fresh))


def _sifted(line: FileLine, file: _File, known: KnownWomen) -> SiftedLine:
    first_alike = file.first_alike[line.cells, line.key.visit]
    if first_alike != line.key:
        same = Problem("line", "line.duplicate", (str(first_alike.number),))
        return SiftedLine(line, Sifting.REFUSED, (same,))
    if line.arrival is None:
        return SiftedLine(line, Sifting.REFUSED, line.problems)
    refused = file.refused[line.key]
    if refused:
        return SiftedLine(line, Sifting.REFUSED, refused)
    if is_held(line.arrival, known):
        return SiftedLine(line, Sifting.ALREADY_THERE)
    return _judged(line, file.case(line.key, line.arrival), file, known)


def _judged(line: FileLine, case: _Case, file: _File, known: KnownWomen) -> SiftedLine:
    """The verdict on a line that can stand by itself and is not in the record."""
    too_far = age_problems(case.arrival.on, case.due) if case.due else ()
    if too_far:
        return SiftedLine(line, Sifting.REFUSED, too_far)
    doubts = (*line.doubts, *_doubts_in_file(case, file, known), *_doubts_with_record(case, known))
    if doubts:
        return SiftedLine(line, Sifting.DOUBTFUL, doubts)
    return SiftedLine(line, Sifting.ACCEPTED, tuple(_notices(case)))


def _impossible(arrival: Arrival, known: KnownWomen, today: date) -> tuple[Problem, ...]:
    """What cannot be, by the line and the record alone."""
    sheet = pregnancy_for(arrival, known)
    due = (sheet.due_date if sheet else None) or arrival.due
    born = Problem("born_on", "born_on.after_scan", (arrival.born_on.isoformat(),))
    by_record = refusal(arrival, known)
    return (
        *scan_day_problems(arrival.on, today, due),
        *((born,) if arrival.born_on >= arrival.on else ()),
        *((by_record,) if by_record else ()),
        *fetus_problems(arrival.fetuses),
        *reading_count_problems("reading", len(arrival.readings)),
    )


def _doubts_in_file(case: _Case, file: _File, known: KnownWomen) -> Iterable[Problem]:
    arrival = case.arrival
    around = file.around(case)
    yield from length_doubts(arrival, around.slips.get(case.key, ()), around.trusted)
    yield from _doubts_about_number(case, file, known)
    same_day = file.on_day[_day(arrival)]
    if same_day != case.key:
        yield Problem("on", "scan.same_day", (str(same_day.number),))
    yield from _differences(case, file)
    oldest = file.oldest[arrival.woman]
    if case.told is not oldest and arrival.number not in known.women:
        yield from not_learnt_beside(arrival, oldest.cluster.first)
    yield from age_doubts(arrival, case.due)
    if not arrival.history.is_understood:
        yield Problem("history", "history.not_understood", (arrival.history.text,))
    for asked in unusual_birth(arrival.born_on, arrival.on):
        yield Problem(asked.field, asked.code, asked.values)


def _doubts_about_number(case: _Case, file: _File, known: KnownWomen) -> Iterable[Problem]:
    arrival, numbers = case.arrival, file.numbers[file.names[case.key]]
    is_free = arrival.number not in known.women
    if len(file.born[arrival.number]) > 1 and is_free:
        yield Problem("number", "number.two_women", (str(arrival.number),))
    if arrival.number in known.slips:
        yield Problem("number", "number.nhs_doubt", (str(arrival.number),))
    if len(numbers) > 1:
        yield Problem("number", "woman.two_numbers", tuple(str(number) for number in sorted(numbers)))
    if arrival.number in file.short_numbers and is_free:
        yield Problem("number", "number.shorter", (str(arrival.number), str(file.number_width)))


def _differences(case: _Case, file: _File) -> Iterable[Problem]:
    """What this line says otherwise than the oldest scan of the same woman, and of the same pregnancy."""
    arrival, told, first = case.arrival, case.told, case.told.cluster.first
    oldest, dated_by = file.oldest[arrival.woman], told.cluster.dated_by
    named = oldest.cluster.first
    if not _same_name(arrival, named.family_name, named.given_name):
        yield Problem("family_name", "woman.other_name", (oldest.number_of(named),))
    if dated_by is not None and due_differs(arrival, dated_by):
        yield Problem("due_on", "due_date.differs_in_file", (told.number_of(dated_by),))
    if arrival.fetuses != first.fetuses:
        yield Problem("fetuses", "fetuses.differ_in_file", (told.number_of(first),))
    if arrival.history.text != first.history.text:
        yield Problem("history", "history.differs_in_file", (told.number_of(first),))


def _doubts_with_record(case: _Case, known: KnownWomen) -> Iterable[Problem]:
    arrival = case.arrival
    if arrival.woman in known.namesakes:
        yield Problem("number", "woman.known_otherwise")
    if arrival.number in known.other_zeros:
        yield Problem("number", "number.zeros_in_record", (str(known.other_zeros[arrival.number]),))
    woman = known.women.get(arrival.number)
    if woman is None:
        return
    if not _same_name(arrival, woman.patient.family_name, woman.patient.given_name):
        yield Problem("family_name", "woman.other_name_in_record", (str(woman.patient.name),))
    yield from not_learnt(arrival, woman.pregnancies)
    if case.sheet is None:
        yield from _doubts_about_another(woman)
        return
    yield from not_learnt_of(arrival, case.sheet)
    yield from _doubts_about_pregnancy(arrival, case.sheet)
    yield from _doubts_about_day(arrival, case.sheet, known)


def _doubts_about_another(woman: KnownWoman) -> Iterable[Problem]:
    """That a pregnancy of hers goes on in the record, and this scan would open another beside it."""
    opened = [s.pregnancy.opened_on for s in woman.pregnancies if s.pregnancy.ended_on is None]
    if opened:
        yield Problem("on", "pregnancy.open_in_record", (max(opened).isoformat(),))


def _doubts_about_pregnancy(arrival: Arrival, sheet: PregnancySheet) -> Iterable[Problem]:
    """What the record says otherwise of the pregnancy; it stays as it is there."""
    if sheet.due_date is None and arrival.due is not None:
        yield Problem("due_on", "due_date.not_in_record", (arrival.due.on.isoformat(),))
    elif sheet.due_date and arrival.due_on and arrival.due_on != sheet.due_date.on:
        dates = (arrival.due_on.isoformat(), sheet.due_date.on.isoformat())
        yield Problem("due_on", "due_date.differs", dates)
    recorded = sheet.pregnancy.fetuses
    if recorded is not None and arrival.fetuses not in (None, recorded):
        yield Problem("fetuses", "fetuses.differ_in_record", (str(arrival.fetuses), str(recorded)))


def _doubts_about_day(arrival: Arrival, sheet: PregnancySheet, known: KnownWomen) -> Iterable[Problem]:
    for scan in sheet.scans:
        if scan.stands and scan.on == arrival.on and scan.route is arrival.route:
            yield Problem("on", "scan.same_day_in_record", (str(scan.length),))
        elif not scan.stands and scan.batch_id not in known.undone and _same_scan(scan, arrival):
            yield Problem("on", "scan.struck_out", (scan.struck_out or "",))


def _notices(case: _Case) -> Iterable[Problem]:
    arrival = case.arrival
    if any(letter in arrival.family_name + arrival.given_name for letter in _LOST):
        name = PersonName(arrival.family_name, arrival.given_name)
        yield Problem("family_name", "name.lost_letters", (str(name),))
    if case.sheet is None:
        yield from due_notice(case.told.cluster.dated_by)
    if case.due is None:
        yield Problem("on", "scan.no_due_date")
    elif is_early(arrival.on, case.due):
        yield Problem("on", "scan.early", (str(case.due.age_at(arrival.on)),))


def _same_scan(scan: Scan, arrival: Arrival) -> bool:
    return (scan.on, scan.route, sorted(scan.readings)) == (
        arrival.on,
        arrival.route,
        sorted(arrival.readings),
    )


def _day(arrival: Arrival) -> tuple[WomanKey, date, Route]:
    return arrival.woman, arrival.on, arrival.route


def _same_name(arrival: Arrival, family_name: str, given_name: str) -> bool:
    return _alike(arrival.family_name, family_name) and _alike(arrival.given_name, given_name)


def _alike(one: str, other: str) -> bool:
    """Whether two names are the same but for accents, case and letters that an export lost."""
    if one == other or fold(one) == fold(other):
        return True
    return _fits_lost(one, other) or _fits_lost(other, one)


def _fits_lost(damaged: str, whole: str) -> bool:
    if not any(letter in damaged for letter in _LOST):
        return False
    pattern = "".join("." if letter in _LOST else re.escape(letter) for letter in damaged.casefold())
    return re.fullmatch(pattern, whole.casefold()) is not None
