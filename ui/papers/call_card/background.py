"""The background of the call card in words: earlier pregnancies, risk, due date, treatment."""

from datetime import date

from models.records.discussion import Decision, Discussion
from models.records.events import first_day, kind_of, last_day
from models.records.finding import Call
from models.records.history import EarlierOutcome, EarlierPregnancy, EarlierQuestion
from models.records.pregnancy import Dating, DatingMethod
from models.records.record import PregnancyRecord, TriState
from models.records.risk import RiskFactor
from models.records.treatment import Cerclage, Progesterone
from models.rules.pregnancy.call_card import Background
from models.values.age import DueDate, GestationalAge
from ui.wording import formats
from ui.wording.events import called_parts
from ui.wording.fields import kind_name
from ui.wording.history import is_asked, measured_parts, outcome_phrase
from ui.wording.tr import context
from ui.wording.words import phrase, word

_tr = context("call")


_TERM = GestationalAge.of(37)
_ENDED = _tr.marked({"removed_on": "{0}, removed {1}", "stopped_on": "{0}, stopped {1}"})
"""That a treatment ended, by the field with its last day."""


def past_pregnancies_text(history: tuple[EarlierPregnancy, ...] | None) -> str:
    """`G3 P1: loss 19+0, spontaneous, painless dilation; birth 30+2, spontaneous`; not taken, or none."""
    if history is None:
        return _tr("history not taken")
    births = sum(event.outcome is EarlierOutcome.BIRTH for event in history)
    events = "; ".join(_event(event) for event in history) or _tr("asked, no earlier pregnancy")
    return f"G{len(history) + 1} P{births}: {events}"


def _event(event: EarlierPregnancy) -> str:
    """One earlier pregnancy; what is not known of it is said unless it reached term."""
    age = str(event.age) if event.age is not None else _tr("at an age not recorded")
    told = [f"{outcome_phrase(event.outcome)} {age}"]
    if event.outcome in (EarlierOutcome.BIRTH, EarlierOutcome.LOSS):
        told.append(phrase(event.onset) if event.onset else _tr("onset not recorded"))
    told += _details(event)
    if event.ended_on is not None:
        told.append(formats.day(event.ended_on))
    return ", ".join(told)


def _details(event: EarlierPregnancy) -> list[str]:
    told = []
    is_term = event.age is not None and event.age >= _TERM
    asked = event.outcome in (EarlierOutcome.BIRTH, EarlierOutcome.LOSS) and not is_term
    questions = (
        (_tr("PPROM"), EarlierQuestion.PPROM, event.pprom),
        (_tr("painless dilation"), EarlierQuestion.PAINLESS_DILATION, event.painless_dilation),
    )
    for name, question, answer in questions:
        if answer is TriState.YES:
            told.append(name)
        elif answer is TriState.UNKNOWN and asked:
            open_words = _tr("{0} unknown") if is_asked(event, question) else _tr("{0} not asked")
            told.append(open_words.format(name))
    if event.cerclage is not None:
        why, course = event.cerclage_indication, event.cerclage_course
        told.append(phrase(event.cerclage))
        told.append(_tr("placed for {0}").format(phrase(why)) if why else _tr("its indication not recorded"))
        told.append(phrase(course) if course else _tr("its course not recorded"))
    return told


def risks_text(about: Background) -> str:
    """Cervical trauma, then every factor that was answered with yes."""
    trauma = {
        TriState.YES: _tr("cervical trauma"),
        TriState.NO: _tr("no cervical trauma"),
        TriState.UNKNOWN: _tr("cervical trauma unknown"),
        None: _tr("cervical trauma not recorded"),
    }[about.cervical_trauma]
    return "; ".join((trauma, *map(_risk, about.risks)))


def _risk(factor: RiskFactor) -> str:
    count = _tr("{0} times").format(factor.count) if factor.count is not None else ""
    depth = _tr("{0} deep").format(formats.millimetres(factor.depth)) if factor.depth is not None else ""
    on = formats.day(factor.on) if factor.on is not None else ""
    return ", ".join(part for part in (word(factor.kind), factor.detail, count, depth, on) if part)


def due_dates_text(about: Background) -> str:
    """`01-Apr-2027 by CRL (Robinson), 62.4 mm on 01-Oct-2026`, and the due dates it replaced."""
    if about.dating is None:
        return _tr("not recorded")
    before = [formats.day(dating.due_on) for dating in about.earlier_datings]
    agreed = f"{formats.day(about.dating.due_on)} {_how(about.dating)}"
    if not before:
        return agreed
    return _tr("{0}; replaces {1} ({2})").format(agreed, ", ".join(before), about.dating.reason)


def _how(dating: Dating) -> str:
    is_told = dating.method is DatingMethod.ENTERED
    how = _tr("method not known") if is_told else _tr("by {0}").format(word(dating.method))
    return ", ".join((how, *measured_parts(dating)))


def treatment_text(about: Background, due: DueDate | None, today: date) -> str:
    """Sutures, progesterone and other treatments of the cervix with their ages; that there is none is said of the first two."""
    sutures = [_suture(c, due, today) for c in about.cerclages] or [_tr("no cerclage recorded")]
    courses = [_course(p, due, today) for p in about.progesterone] or [_tr("no progesterone recorded")]
    return "; ".join((*sutures, *courses, *(_other(t, due, today) for t in about.other_treatments)))


def _suture(cerclage: Cerclage, due: DueDate | None, today: date) -> str:
    kind, placed = phrase(cerclage.kind), age_and_day(cerclage.placed_on, due)
    if cerclage.is_in_place(today):
        return _tr("{0} in place since {1}").format(kind, placed)
    if cerclage.placed_on > today or cerclage.removed_on is None:
        return _tr("{0} to be placed {1}").format(kind, placed)
    return _tr("{0} {1}, removed {2}").format(kind, placed, age_and_day(cerclage.removed_on, due))


def _course(course: Progesterone, due: DueDate | None, today: date) -> str:
    told = _tr("progesterone ({0}) since {1}").format(
        phrase(course.kind), age_and_day(course.started_on, due)
    )
    if course.stopped_on is not None and course.stopped_on <= today:
        return _tr("{0}, stopped {1}").format(told, age_and_day(course.stopped_on, due))
    if course.planned_stop is not None:
        return _tr("{0}, planned to {1}").format(told, age_and_day(course.planned_stop, due))
    return told


def _other(treatment: PregnancyRecord, due: DueDate | None, today: date) -> str:
    name, since = kind_name(type(treatment)), age_and_day(first_day(treatment), due)
    told, last = _tr("{0} since {1}").format(name, since), last_day(treatment)
    if last is not None and last <= today:
        return _tr(_ENDED[kind_of(treatment).end]).format(told, age_and_day(last, due))
    return told


def past_discussion_text(held: Discussion | None, near: date) -> str:
    """`20-Nov-2026 09:00 with Dr Osei: Scan again on 27-Nov-2026`."""
    if held is None:
        return _tr("no discussion recorded")
    when_held = formats.moment(held.held_at, near)
    decided = word(held.decision)
    if held.rescan_on is not None:
        again = _tr("{0} {1}") if held.decision is Decision.RESCAN else _tr("{0}, scan again on {1}")
        decided = again.format(decided, formats.day(held.rescan_on))
    return _tr("{0} with {1}: {2}").format(when_held, held.with_whom, decided)


def call_text(call: Call, due: DueDate | None) -> str:
    """`21+5 (28-Feb-2026): her partner called, advised: come in now`."""
    return _tr("{0}: {1}").format(age_and_day(call.on, due), ", ".join(called_parts(call)))


def age_and_day(on: date, due: DueDate | None) -> str:
    """`18+0 (29-Oct-2026)`; without a due date the day alone."""
    age = due.age_at(on) if due is not None else None
    return f"{age} ({formats.day(on)})" if age is not None else formats.day(on)
