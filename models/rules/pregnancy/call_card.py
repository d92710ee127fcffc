"""One woman's case in the order in which it is read aloud on the telephone: situation, background, assessment, request."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from models.records.clinic.reference import MeasurementError
from models.records.discussion import Discussion
from models.records.events import EVENTS
from models.records.finding import Call, Examination, Symptom
from models.records.flag import Flag
from models.records.guidelines.guideline import Guideline, Rule, Schedule
from models.records.history import EarlierPregnancy
from models.records.patient import Patient
from models.records.pregnancy import Dating, Ending, Placenta
from models.records.record import PregnancyRecord, TriState
from models.records.risk import RiskFactor
from models.records.scan import Scan
from models.records.treatment import Cerclage, Progesterone
from models.rules.flags.cards import FlagCard, advises_against, cards_of, informs
from models.rules.flags.placenta import is_guarded_on
from models.rules.flags.schedule import NextScan, next_scan
from models.rules.guidelines.assessment import Assessment, Missing
from models.rules.guidelines.facts_on_day import facts_on_day
from models.rules.guidelines.seen import AgeTodaySeen, KeptSeen
from models.rules.guidelines.seen_text import read_seen
from models.rules.measurement.trend import Point, course_of, trend
from models.values.age import DueDate, GestationalAge
from models.values.length import Millimetres
from models.views import PregnancySheet

Known = Mapping[str, tuple[Guideline, Rule]]
"""Each rule that the program knows, by id, with its guideline."""
_OTHERS = tuple(k.record for k in EVENTS if k.treats_cervix and k.record not in (Cerclage, Progesterone))
"""The treatments of the cervix of which the card says only since when and until when."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallSituation:
    """Who it is about and why somebody calls.

    `age` is that of the pregnancy on `on`, or when it ended on `ended_on` (None: it goes on); None without a due date.
    `cards` are the questions that wait for an answer, in the order in which they are answered; `against` what the
    guidelines followed advise against now. `placenta` is where it was last seen; `is_guarded`: nobody reaches in before the senior obstetrician's word.
    """

    patient: Patient
    on: date
    age: GestationalAge | None
    fetuses: int | None
    cards: tuple[FlagCard[Flag], ...]
    against: tuple[Flag, ...]
    known: Known
    placenta: Placenta | None = None
    is_guarded: bool = False
    ended_on: date | None = None
    ended_as: Ending | None = None

    @property
    def most_urgent(self) -> tuple[FlagCard[Flag], ...]:
        """The questions as urgent as the first."""
        return tuple(card for card in self.cards if card.urgency is self.cards[0].urgency)

    @property
    def seen(self) -> tuple[KeptSeen, ...]:
        """What decided about the most urgent flags, each value once; the card itself says today's age."""
        flags = (flag for card in self.most_urgent for flag in card.most_urgent)
        seen = (read_seen(text) for flag in flags for text in flag.seen)
        return tuple(dict.fromkeys(one for one in seen if not isinstance(one, AgeTodaySeen)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """What was before; struck-out records are not in it.

    `history` None: not taken, (): asked, none. `cervical_trauma` None: not asked. `risks` are those answered with yes.
    `dating` None: no due date; `earlier_datings` were replaced, oldest first. `discussion` is the latest held, `call` the latest
    that came; each None where there was none.
    """

    history: tuple[EarlierPregnancy, ...] | None
    cervical_trauma: TriState | None
    risks: tuple[RiskFactor, ...]
    dating: Dating | None
    earlier_datings: tuple[Dating, ...]
    cerclages: tuple[Cerclage, ...]
    progesterone: tuple[Progesterone, ...]
    other_treatments: tuple[PregnancyRecord, ...]
    discussion: Discussion | None
    call: Call | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What was found.

    `latest` is the latest transvaginal point with its change, `scans` the scans in it; `other` a still later scan by
    another route. `ruptured` is the examination that found the membranes ruptured, none having excluded it since;
    `placenta` is where it was last seen. `symptoms` are active, `asked_on` is the last day on which she was asked for them. `missing` names what
    is not recorded with the number of rules that wait for it. Each None or empty where there is none.
    """

    latest: Point | None
    scans: tuple[Scan, ...]
    other: Point | None
    examination: Examination | None
    ruptured: Examination | None
    placenta: Placenta | None
    symptoms: tuple[Symptom, ...]
    asked_on: date | None
    missing: tuple[tuple[Missing, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CallCard:
    """The whole card; what it requests are the flags of the situation, and the next scan."""

    situation: CallSituation
    background: Background
    findings: Findings
    next_scan: NextScan
    due_date: DueDate | None


@dataclass(frozen=True, slots=True)
class CardSource:
    """What a card is made with beside the woman: all guidelines, those that are followed last; the scan plan, the error.

    `threshold` is the highest one that is followed, None without any.
    """

    guidelines: tuple[Guideline, ...]
    schedule: Schedule | None
    error: MeasurementError
    threshold: Millimetres | None


def call_card(sheet: PregnancySheet, now: Assessment, source: CardSource) -> CallCard:
    """The card of a pregnancy on the day of `now`, from what stands in its record."""
    return CallCard(
        situation=_situation(sheet, now, source.guidelines),
        background=_background(sheet),
        findings=_findings(sheet, now, source),
        next_scan=next_scan(sheet, now.on, source.schedule),
        due_date=sheet.due_date,
    )


def _situation(sheet: PregnancySheet, now: Assessment, guidelines: tuple[Guideline, ...]) -> CallSituation:
    known = {rule.id: (guideline, rule) for guideline in guidelines for rule in guideline.rules}
    local = {rule.id for guideline in guidelines if guideline.is_local for rule in guideline.rules}
    informing = (flag for flag in sheet.flags if informs(flag))
    day = facts_on_day(sheet.facts, now.on)
    return CallSituation(
        patient=sheet.patient,
        on=now.on,
        age=sheet.due_date.age_at(sheet.pregnancy.ended_on or now.on) if sheet.due_date else None,
        fetuses=sheet.pregnancy.fetuses,
        cards=cards_of(flag for flag in sheet.flags if flag.wants_answer),
        against=tuple(f for f in informing if advises_against(f, is_local=f.rule_id in local)),
        known=known,
        placenta=day.placenta,
        is_guarded=is_guarded_on(day),
        ended_on=sheet.pregnancy.ended_on,
        ended_as=sheet.pregnancy.ended_as,
    )


def _background(sheet: PregnancySheet) -> Background:
    held = [d for d in sheet.discussions if d.stands]
    dated = [d for d in sheet.datings if d.stands]
    return Background(
        history=sheet.facts.history,
        cervical_trauma=sheet.pregnancy.cervical_trauma,
        risks=tuple(r for r in sheet.risks if r.stands and r.answer is TriState.YES),
        dating=sheet.dating,
        earlier_datings=tuple(dated[:-1]),
        cerclages=sheet.facts.cerclages,
        progesterone=sheet.standing(Progesterone),
        other_treatments=tuple(t for kind in _OTHERS for t in sheet.standing(kind)),
        discussion=max(held, key=_held_at, default=None),
        call=max(sheet.standing(Call), key=_came_at, default=None),
    )


def _came_at(call: Call) -> tuple[date, str]:
    return call.on, str(call.id)


def _held_at(discussion: Discussion) -> tuple[str, str]:
    return discussion.held_at.isoformat(), str(discussion.id)


def _findings(sheet: PregnancySheet, now: Assessment, source: CardSource) -> Findings:
    course = trend(course_of(sheet, source.schedule, source.error, source.threshold))
    latest = course.latest
    last = course.points[-1] if course.points else None
    day = facts_on_day(sheet.facts, now.on)
    goes_on = sheet.pregnancy.ended_on is None
    return Findings(
        latest=latest,
        scans=tuple(s for s in sheet.standing_scans if latest is not None and s.id in latest.scan_ids),
        other=last if last is not None and not last.is_transvaginal else None,
        examination=day.examination,
        ruptured=day.ruptured,
        placenta=day.placenta,
        symptoms=day.symptoms,
        asked_on=max((s.on for s in sheet.standing_scans if s.symptoms_asked), default=None),
        missing=_missing(now) if goes_on else (),
    )


def _missing(now: Assessment) -> tuple[tuple[Missing, int], ...]:
    """What is not recorded, in the order of `Missing`."""
    counted = ((what, sum(what in u.missing for u in now.cannot_assess)) for what in Missing)
    return tuple((what, rules) for what, rules in counted if rules)
