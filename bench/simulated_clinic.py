"""A clinic of 300 women by the real rules and flags: how many cards and flags a working day asks somebody to answer.

Seeded, in memory, without a database. A nurse answers each card when it appears.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import cast

from bench.measured import Measured
from bench.scripted_women import SCRIPTS, Scripted
from bench.simulated_women import TWICE_MM, TWINS, Woman, arriving
from models.clock import FixedClock
from models.ports.store import Store
from models.records.finding import Examination, Membranes, Rupture, Symptom, SymptomKind
from models.records.flag import Ask, Flag, FlagState
from models.records.guidelines.guideline import Guideline
from models.records.history import CerclageIndication, CerclageKind
from models.records.record import TriState
from models.records.scan import Route, Scan, SeenMembranes
from models.records.treatment import Cerclage
from models.rules.flags.cards import cards_of
from models.rules.flags.flags import move
from models.rules.guidelines.evaluate import evaluate
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import changed_flags
from models.values.length import Centimetres, Millimetres
from tests.builders import STAMP, a_desk, a_scan, next_id

UK = ("nice-ng25", "rcog-75", "nice-ng137")
BEGINS = date(2026, 1, 5)
SCANS_A_DAY = 26
_EXAMINERS = ("SM Allen", "SM Berg", "SM Costa")
_ALARMS = frozenset(
    {
        SymptomKind.CONTRACTIONS,
        SymptomKind.BLEEDING,
        SymptomKind.FLUID_LOSS,
        SymptomKind.FEVER,
        SymptomKind.PELVIC_PRESSURE,
    }
)
_LAST_ROUTINE, _SECOND_WEEKS, _LAST_SCAN, _REMOVAL = 168, 196, 252, 258
"""24+0, 28+0, 36+0 and 36+6."""


@dataclass(slots=True)
class Clinic:
    """The women under care, and what was asked of the nurse since counting began.

    `size` is how many women there always are, each from her first visit until she gives birth. `lost` names what a scripted
    emergency did not raise, or did not keep.
    """

    desk: Desk
    size: int
    scans_a_day: int
    women: list[Woman] = field(default_factory=list)
    scripted: list[Scripted] = field(default_factory=list)
    number: int = 0
    cards: Counter[Ask] = field(default_factory=Counter)
    flags: int = 0
    scans: int = 0
    lost: list[str] = field(default_factory=list)
    boundaries: tuple[int, ...] = ()

    def forget(self) -> None:
        """Begin to count."""
        self.cards, self.flags, self.scans = Counter(), 0, 0


@dataclass(frozen=True, slots=True)
class Counted:
    """What a working day asked for on average, and what was lost of the scripted emergencies."""

    cards: float
    by_ask: dict[Ask, float]
    flags: float
    scans: float
    women: int
    emergencies: int
    lost: tuple[str, ...]


def simulate(
    women: int, days: int, *, settling: int = 60, guidelines: tuple[Guideline, ...] = (), seed: int = 0
) -> Counted:
    """So many working days of a clinic, after `settling` ones that are not counted; by these guidelines or the present ones.

    Another `seed` is another clinic.
    """
    desk = a_desk(cast(Store, None), follows=UK)
    if guidelines:
        desk = replace(desk, guidelines=guidelines)
    scans = max(1, round(SCANS_A_DAY * women / 300))
    clinic = Clinic(desk, women, scans, number=seed * 100_000, boundaries=_boundaries(desk))
    _found(clinic)
    for number, day in enumerate(_working_days(settling + days)):
        if number == settling:
            clinic.forget()
            clinic.scripted = [Scripted.begun(script, day) for script in SCRIPTS]
        _work(clinic, day)
    clinic.lost += [
        f"{each.script.title}: not played to its end" for each in clinic.scripted if not each.is_over
    ]
    counted = sum(clinic.cards.values())
    return Counted(
        cards=counted / days,
        by_ask={ask: number / days for ask, number in clinic.cards.most_common()},
        flags=clinic.flags / days,
        scans=clinic.scans / days,
        women=clinic.number - seed * 100_000,
        emergencies=len(SCRIPTS),
        lost=tuple(clinic.lost),
    )


def measure(women: int, days: int) -> list[Measured]:
    """Cards and flags a working day, and the emergencies that were lost."""
    now = simulate(women, days)
    first = simulate(women, days, guidelines=_first_edition())
    asks = ", ".join(f"{ask.value} {number:.1f}" for ask, number in now.by_ask.items())
    return [
        Measured(
            name="simulated clinic, cards that want an answer",
            unit="a day",
            ours=now.cards,
            most=7.5,
            note=f"{asks}; {now.women:,} women in all, {now.scans:.1f} scans a day, {days} working days",
        ),
        Measured(
            name="simulated clinic, flags that want an answer, beside the first edition's",
            unit="a day",
            ours=now.flags,
            bare=first.flags,
            note="the rules of the first edition, judged by the same program",
        ),
        Measured(
            name="simulated clinic, emergencies lost",
            unit=f"of {now.emergencies}",
            ours=float(len(now.lost)),
            most=0,
            note="; ".join(now.lost) or "every scripted one was raised, and stood to its end",
        ),
    ]


def _first_edition() -> tuple[Guideline, ...]:
    return a_desk(cast(Store, None)).guideline_format.first_edition()


def _boundaries(desk: Desk) -> tuple[int, ...]:
    """The ages in days at which some window opens, or has closed."""
    ages = set()
    for rule in (rule for guideline in desk.followed for rule in guideline.rules):
        if rule.day_window is not None:
            ages |= {rule.day_window.first.days} if rule.day_window.first else set()
            ages |= {rule.day_window.last.days + 1} if rule.day_window.last else set()
    return tuple(sorted(ages))


def _working_days(count: int) -> Iterator[date]:
    day = BEGINS
    while count:
        if day.weekday() < 5:
            yield day
            count -= 1
        day += timedelta(days=1)


def _found(clinic: Clinic) -> None:
    """A clinic as it stands on some day: women of every age."""
    for place in range(clinic.size):
        clinic.number += 1
        clinic.women.append(arriving(clinic.number, BEGINS, days=91 + place * 7 % 170))


def _work(clinic: Clinic, on: date) -> None:
    """One working day: births, arrivals, telephone calls, scans, and windows that open and close."""
    at = datetime(on.year, on.month, on.day, 9, 30, tzinfo=UTC)
    clinic.desk = replace(clinic.desk, clock=FixedClock(at, on))
    clinic.women = [woman for woman in clinic.women if woman.days(on) < woman.course.ends]
    for _ in range(clinic.size - len(clinic.women)):
        clinic.number += 1
        clinic.women.append(arriving(clinic.number, on))
    for woman in clinic.women:
        _call(clinic, woman, on)
        _treat(woman, on)
    waiting = [woman for woman in clinic.women if woman.scan_on is not None and woman.scan_on <= on]
    for woman in sorted(waiting, key=lambda each: each.scan_on or on)[: clinic.scans_a_day]:
        _visit(clinic, woman, on)
    for woman in clinic.women:
        _turn(clinic, woman, on)
    for scripted in clinic.scripted:
        _play(clinic, scripted, on)


def _call(clinic: Clinic, woman: Woman, on: date) -> None:
    """Symptoms since the last working day, told on the telephone; with a warning sign she is examined that day."""
    last, now = woman.seen_at or woman.days(on) - 1, woman.days(on)
    told = {kind for at, kind in woman.course.symptoms.items() if last < at <= now}
    if _end_symptoms(woman, on) or told:
        _begin_symptoms(woman, told, on)
        if told & _ALARMS:
            _examine(woman, on, may_be_ruptured=SymptomKind.FLUID_LOSS in told)
        _judge(clinic, woman, on)


def _end_symptoms(woman: Woman, on: date) -> bool:
    """Close what is over; whether anything is."""
    over = {kind for kind, until in woman.ill_until.items() if until < on}
    symptoms = tuple(
        replace(s, resolved_on=woman.ill_until[s.kind]) if s.kind in over and s.resolved_on is None else s
        for s in woman.sheet.symptoms
    )
    woman.sheet = replace(woman.sheet, symptoms=symptoms)
    woman.ill_until = {kind: until for kind, until in woman.ill_until.items() if kind not in over}
    return bool(over)


def _begin_symptoms(woman: Woman, told: set[SymptomKind], on: date) -> None:
    """Record what she tells of; it lasts for some days."""
    for kind in sorted(told, key=list(SymptomKind).index):
        new = Symptom(id=next_id(), stamp=STAMP, pregnancy_id=woman.sheet.pregnancy.id, kind=kind, on=on)
        woman.sheet = replace(woman.sheet, symptoms=(*woman.sheet.symptoms, new))
        woman.ill_until[kind] = on + timedelta(days=woman.course.random.randint(1, 5))


def _examine(woman: Woman, on: date, *, may_be_ruptured: bool = False) -> None:
    """A speculum examination: the shorter the cervix the likelier it is open."""
    random, length = woman.course.random, woman.course.length_at(woman.days(on))
    is_open = random.random() < (0.3 if length < 10 else 0.08 if length < 20 else 0.01)
    is_ruptured = may_be_ruptured and random.random() < 0.6
    found = Examination(
        id=next_id(),
        stamp=STAMP,
        pregnancy_id=woman.sheet.pregnancy.id,
        on=on,
        dilation=Centimetres.parse("2.0" if is_open else "0.0"),
        membranes=Membranes.AT_OS if is_open else Membranes.NOT_SEEN,
        rupture=Rupture.YES if is_ruptured else Rupture.EXCLUDED,
    )
    woman.sheet = replace(woman.sheet, examinations=(*woman.sheet.examinations, found))
    if is_ruptured or is_open:
        # She gives birth within a week or two.
        woman.course.ends = min(woman.course.ends, woman.days(on) + random.randint(2, 14))


def _visit(clinic: Clinic, woman: Woman, on: date) -> None:
    """A scan, an examination where it is very short, then the next scan as plan and length say."""
    clinic.scans += 1
    days, course = woman.days(on), woman.course
    scan = _scan(woman, on)
    woman.sheet = replace(woman.sheet, scans=(*woman.sheet.scans, scan))
    if scan.length < Millimetres(100) and not woman.sheet.examinations:
        _examine(woman, on)
    _judge(clinic, woman, on)
    wait = _wait(woman, scan.length, days) if scan.is_transvaginal else 1
    woman.scan_on = on + timedelta(days=wait) if days + wait <= min(_LAST_SCAN, course.ends) else None


def _wait(woman: Woman, length: Millimetres, days: int) -> int:
    """Days to the next scan: as the plan says up to 24+0, every second week up to 28+0, while short and for twins, then every third."""
    if days < _LAST_ROUTINE:
        return 14 if length >= Millimetres(300) or woman.stitch_on else 7
    is_close = days < _SECOND_WEEKS or length <= Millimetres(250) or woman.course.kind == TWINS
    return 14 if is_close else 21


def _scan(woman: Woman, on: date) -> Scan:
    """Three readings of one examiner; seldom by the abdomen, which shows a longer cervix."""
    course, days = woman.course, woman.days(on)
    random, real = course.random, course.length_at(days)
    is_abdominal = not woman.sheet.scans and random.random() < 0.05
    seen = random.gauss(real + (4.0 if is_abdominal else 0.0), TWICE_MM)
    readings = " ".join(f"{min(max(seen + extra, 0.0), 79.0):.1f}" for extra in (0.0, 0.6, 1.1))
    is_exposed = random.random() < (0.15 if real < 10 else 0.03 if real < 15 else 0.0)
    plain = a_scan(mm=readings, examiner=random.choice(_EXAMINERS))
    return replace(
        plain,
        pregnancy_id=woman.sheet.pregnancy.id,
        on=on,
        route=Route.TRANSABDOMINAL if is_abdominal else Route.TRANSVAGINAL,
        funnel=TriState.YES if real < 22 and random.random() < 0.5 else TriState.NO,
        membranes=SeenMembranes.AT_OS if is_exposed else SeenMembranes.NOT_AT_OS,
        placenta=course.placenta if days >= 126 else None,
    )


def _treat(woman: Woman, on: date) -> None:
    """A stitch that was agreed to is placed on its day, and taken out at 36+6."""
    sheet = woman.sheet
    if woman.stitch_on == on or (
        woman.stitch_on is not None and not sheet.cerclages and woman.stitch_on < on
    ):
        by_history = not sheet.scans
        stitch = Cerclage(
            id=next_id(),
            stamp=STAMP,
            pregnancy_id=sheet.pregnancy.id,
            kind=CerclageKind.TRANSVAGINAL,
            placed_on=on,
            indication=CerclageIndication.HISTORY if by_history else CerclageIndication.ULTRASOUND,
        )
        woman.sheet = replace(sheet, cerclages=(stitch,))
    elif woman.days(on) >= _REMOVAL and sheet.cerclages and sheet.cerclages[0].removed_on is None:
        woman.sheet = replace(sheet, cerclages=(replace(sheet.cerclages[0], removed_on=on),))


def _turn(clinic: Clinic, woman: Woman, on: date) -> None:
    """Judge her where a window opened or closed since she was last judged."""
    last, now = woman.seen_at, woman.days(on)
    if last == 0 or any(last < boundary <= now for boundary in clinic.boundaries):
        _judge(clinic, woman, on)
    woman.seen_at = now


def _judge(clinic: Clinic, woman: Woman, on: date) -> tuple[Flag, ...]:
    """Judge her as the program does, count what it asks, and answer it; returns her flags as they stood before the answer."""
    flags = _judged(clinic, woman, on)
    asked = [flag for flag in flags if _asks(flag)]
    clinic.flags += len(asked)
    clinic.cards.update(card.ask for card in cards_of(asked) if card.ask is not None)
    _answer(woman, asked, on)
    return flags


def _judged(clinic: Clinic, woman: Woman, on: date) -> tuple[Flag, ...]:
    assessment = evaluate(woman.sheet.facts, on, clinic.desk.followed)
    flags = {flag.id: flag for flag in woman.sheet.flags}
    flags |= {flag.id: flag for flag in changed_flags(clinic.desk, woman.sheet, assessment)}
    woman.sheet = replace(woman.sheet, flags=tuple(flags.values()))
    return woman.sheet.flags


def _asks(flag: Flag) -> bool:
    return flag.state is FlagState.OPEN and flag.urgency.wants_answer and not flag.suspended


def _answer(woman: Woman, asked: list[Flag], on: date) -> None:
    """Every open flag is discussed at once; what was decided is done on one of the next days."""
    answered = {
        flag.id: replace(move(flag, FlagState.DISCUSSED), answered_by=next_id(), came_back=False, reason="")
        for flag in asked
    }
    woman.sheet = replace(woman.sheet, flags=tuple(answered.get(f.id, f) for f in woman.sheet.flags))
    if woman.stitch_on is None and not woman.sheet.cerclages and _stitch_agreed(woman, asked):
        woman.stitch_on = on + timedelta(days=3)


def _stitch_agreed(woman: Woman, asked: list[Flag]) -> bool:
    """Three events before 16 weeks, or an earlier loss or birth and a short cervix: in about two of three, and one of two."""
    rules, random = {flag.rule_id for flag in asked}, woman.course.random
    if "RCOG75-HX3" in rules:
        return random.random() < 0.65
    return "RCOG75-US" in rules and random.random() < 0.5


def _play(clinic: Clinic, scripted: Scripted, on: date) -> None:
    """The next step of an emergency once its day has come."""
    step = scripted.next_step(on)
    if step is None:
        return
    woman = scripted.woman
    woman.sheet = step.put_into(woman.sheet, on)
    flags = {flag.rule_id: flag for flag in _judge(clinic, woman, on)}
    clinic.lost += scripted.missed(step, flags)
    scripted.go_on(step)
    if scripted.is_over:
        clinic.lost += scripted.no_longer({flag.rule_id: flag for flag in woman.sheet.flags})
