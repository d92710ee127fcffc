"""The timeline in words: what each line says, and all of it as lines of text for a report."""

from collections.abc import Iterable, Iterator, Mapping
from typing import assert_never

from models.records.discussion import Discussion, Told
from models.records.events import EventGroup, kind_of
from models.records.flag import Because, Flag
from models.records.outcome import Baby, Outcome
from models.records.plan import Booking, Contact, ScanClosing
from models.records.pregnancy import Dating, Pregnancy
from models.records.record import PregnancyRecord, TriState
from models.rules.pregnancy.timeline import Happening, Step
from models.values.visible import joined_texts
from ui.wording import formats
from ui.wording.events import describe_event, ended_because, name_of, step_text
from ui.wording.rules.guidelines import whose_words
from ui.wording.tr import context
from ui.wording.words import phrase, word

_tr = context("timeline")

Rules = Mapping[str, str]
"""The texts of the rules by id."""


def group_word(group: EventGroup | None) -> str:
    """What a timeline is narrowed to; None is everything."""
    return _tr(_GROUPS[group])


_GROUPS: Mapping[EventGroup | None, str] = _tr.marked(
    {
        None: "Everything",
        EventGroup.PREGNANCY: "Pregnancy and due date",
        EventGroup.FINDING: "Findings",
        EventGroup.SCAN: "Scans",
        EventGroup.FLAG: "Flags and discussions",
        EventGroup.TREATMENT: "Treatments",
        EventGroup.PLAN: "Bookings and contacts",
    }
)


def timeline_lines(happenings: Iterable[Happening], rules: Rules) -> tuple[str, ...]:
    """The timeline as text, one line each, in the order given: `02-Mar-2026  22+0  Scan: 22.4 mm, transvaginal`."""
    return tuple(_line(one, rules) for one in happenings)


def _line(one: Happening, rules: Rules) -> str:
    age = str(one.age) if one.age is not None else _tr("age not recorded")
    detail = detail_of(one, rules)
    said = f"{title_of(one)}: {detail}" if detail else title_of(one)
    return f"{formats.day(one.on)}  {age}  {said}"


def title_of(one: Happening) -> str:
    """What happened, in a few words: `Scan`, `Progesterone started`, `Flag raised`."""
    record = one.record
    match record:
        case Pregnancy():
            return _tr("Pregnancy opened") if one.step is Step.BEGAN else _tr("Pregnancy ended")
        case Dating():
            return _tr("Due date agreed") if one.step is Step.AGREED else _tr("Due date changed")
        case Flag():
            return _flag_title(record, one.step)
        case Outcome():
            return word(record.ending)
        case Baby():
            return _tr("Baby {0}").format(record.place)
        case PregnancyRecord():
            return _clinical_title(record, one.step)
        case _:
            assert_never(record)


def detail_of(one: Happening, rules: Rules) -> str:
    """What else is known of it; of a struck-out record why it does not count."""
    record = one.record
    if not isinstance(record, Flag) and record.struck_out is not None:
        return _tr("struck out: {0}").format(record.struck_out)
    match record:
        case Flag():
            return _flag_detail(record, one.step, rules)
        case Pregnancy():
            return word(record.ended_as) if one.step is Step.ENDED and record.ended_as else ""
        case Dating():
            return joined_texts(", ", (formats.day(record.due_on), word(record.method), record.reason))
        case Outcome() | Baby():
            return joined_texts(", ", _born(record))
        case Discussion() | Booking() | Contact() | ScanClosing():
            return joined_texts(", ", _arranged(record))
        case PregnancyRecord():
            return ended_because(record) if one.step is Step.ENDED else describe_event(record)
        case _:
            assert_never(record)


def _clinical_title(record: PregnancyRecord, step: Step) -> str:
    simple = {
        Discussion: _tr("Discussion"),
        Booking: _tr("Scan booked"),
        Contact: _tr("Attempt to reach her"),
        ScanClosing: _tr("Owed scan closed"),
    }
    if type(record) in simple:
        return simple[type(record)]
    return step_text(name_of(record), kind_of(record), step)


def _flag_title(flag: Flag, step: Step) -> str:
    match step:
        case Step.RAISED:
            return _tr("Flag came back") if flag.came_back else _tr("Flag raised")
        case Step.TOLD:
            return _tr("Flag passed on")
        case _:
            return _tr("Flag: {0}").format(phrase(flag.state))


def _flag_detail(flag: Flag, step: Step, rules: Rules) -> str:
    text = f"{rules.get(flag.rule_id, flag.rule_id)} ({whose_words(flag.guideline)})"
    told = Told.parse(flag.told) if step is Step.TOLD else None
    if told is not None:
        return _tr("{0}, {1}: {2}").format(told.whom, phrase(told.how), text)
    own_words = flag.reason if step is Step.ANSWERED and Because.parse(flag.reason) is None else ""
    return f"{text}: {own_words}" if own_words else text


def _arranged(record: Discussion | Booking | Contact | ScanClosing) -> Iterable[str]:
    match record:
        case Discussion():
            rescan = formats.day(record.rescan_on) if record.rescan_on else ""
            return (f"{record.with_whom}: {word(record.decision)} {rescan}".strip(), record.note)
        case Booking():
            return (record.at, phrase(record.state), record.note)
        case Contact():
            return (word(record.how), phrase(record.result), record.note)
        case ScanClosing():
            return (_tr("owed {0}").format(formats.day(record.owed_on)), record.reason)


def _born(record: Outcome | Baby) -> Iterator[str]:
    if isinstance(record, Baby):
        yield _answered(_tr("alive"), record.alive)
        yield _tr("{0} g").format(record.weight_g) if record.weight_g is not None else ""
        yield phrase(record.sex) if record.sex is not None else ""
        yield _answered(_tr("intensive care"), record.nicu)
        return
    yield phrase(record.onset) if record.onset is not None else ""
    yield phrase(record.mode) if record.mode is not None else ""
    yield _answered(_tr("waters broke early"), record.pprom)
    yield record.note


def _answered(name: str, answer: TriState | None) -> str:
    """`alive: yes`; empty where nobody asked."""
    return f"{name}: {phrase(answer)}" if answer is not None else ""
