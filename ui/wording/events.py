"""One event of a pregnancy in words: a symptom, an examination, a result, a treatment; used by tabs and timeline."""

from collections.abc import Iterable
from datetime import date
from enum import Enum

from models.records.events import EventKind, kind_of
from models.records.finding import Call, Examination, Membranes, Rupture, Symptom
from models.records.laboratory import LabKind, LabResult
from models.records.pregnancy import Placenta
from models.records.record import PregnancyRecord, TriState, shown_fields
from models.records.scan import FundalPressure, Scan, SeenMembranes
from models.records.treatment import CareNote, Cerclage, Progesterone, ProgesteroneKind
from models.rules.guidelines.treatment_plans import Against
from models.rules.pregnancy.laboratory import TESTS, CutOff, band_of
from models.rules.pregnancy.timeline import Step
from models.values.visible import joined_texts
from ui.wording import formats
from ui.wording.fields import kind_name
from ui.wording.tr import context
from ui.wording.words import phrase, word

_tr = context("events")

_STEPS = _tr.marked(
    {
        "placed_on": "{0} placed",
        "removed_on": "{0} removed",
        "started_on": "{0} started",
        "stopped_on": "{0} stopped",
        "resolved_on": "{0}: last day",
        "until": "{0}: last day",
    }
)
"""What happened on the day of a field; on any other, what the event is says it all."""


def name_of(event: PregnancyRecord) -> str:
    """What the event is: `Bleeding`, `Examination`, `Fetal fibronectin`, `Progesterone`."""
    match event:
        case Symptom() | LabResult() | Cerclage() | CareNote():
            return word(event.kind)
        case _:
            return kind_name(type(event))


def step_text(name: str, kind: EventKind, step: Step) -> str:
    """What happened to an event on one of its days: `Progesterone started`, `Bleeding: last day`."""
    text = _STEPS.get(kind.end if step is Step.ENDED else kind.day)
    return name if text is None else _tr(text).format(name)


def describe_event(event: PregnancyRecord) -> str:
    """What was found or given, in one line; empty where nothing but the event itself is recorded."""
    match event:
        case Scan():
            parts: Iterable[str] = _scanned(event)
        case Symptom():
            parts = () if event.resolved_on is None else (_until(event.resolved_on),)
        case Call():
            parts = called_parts(event)
        case Examination():
            parts = _examined(event)
        case LabResult():
            parts = (result_text(event), event.note)
        case Progesterone():
            parts = _course(event)
        case Cerclage():
            parts = _sutured(event)
        case _:
            parts = _written(event)
    return joined_texts(", ", parts)


def ended_because(event: PregnancyRecord) -> str:
    """Why a treatment ended; empty where that is not recorded, and for what does not end."""
    name = kind_of(event).because
    because: str | Enum | None = getattr(event, name) if name else None
    return phrase(because) if isinstance(because, Enum) else because or ""


def seen_at(scan: Scan) -> tuple[str, ...]:
    """What was seen at a scan besides its length, one phrase each; what wants somebody now stands first."""
    told = []
    if scan.membranes not in (None, SeenMembranes.NOT_AT_OS):
        told.append(_tr("Membranes {0}").format(phrase(scan.membranes)))
    if scan.placenta in (Placenta.LOW, Placenta.PRAEVIA):
        told.append(placenta_text(scan.placenta))
    if scan.funnel is TriState.YES:
        shape = f" {scan.funnel_shape.value.upper()}" if scan.funnel_shape else ""
        size = f", {scan.funnel_length} mm" if scan.funnel_length is not None else ""
        told.append(_tr("Funnel{0}{1}").format(shape, size))
    if scan.sludge is TriState.YES:
        told.append(_tr("Sludge"))
    if scan.fundal_pressure in (FundalPressure.SHORTENS, FundalPressure.OPENS):
        told.append(_tr("{0} on pressure").format(word(scan.fundal_pressure)))
    return tuple(told)


def opened_text(examination: Examination) -> str:
    """`2.0 cm dilated, 50 % effaced`; empty where neither was found."""
    parts = []
    if examination.dilation is not None:
        parts.append(_tr("{0} cm dilated").format(examination.dilation))
    if examination.effacement_percent is not None:
        parts.append(_tr("{0} % effaced").format(examination.effacement_percent))
    return joined_texts(", ", parts)


def rupture_text(examination: Examination) -> str:
    """`membranes ruptured`, `rupture excluded`; empty where neither was recorded."""
    if examination.is_ruptured:
        return _tr("membranes ruptured")
    return _tr("rupture excluded") if examination.rupture is Rupture.EXCLUDED else ""


def called_parts(call: Call) -> tuple[str, ...]:
    """`her partner called`, `advised: come in now`, the note: each where it is recorded."""
    caller = _tr("{0} called").format(call.caller) if call.caller else ""
    advice = _tr("advised: {0}").format(call.advice) if call.advice else ""
    return tuple(part for part in (caller, advice, call.note) if part)


def placenta_text(placenta: Placenta | None) -> str:
    """`Placenta low`, `Placenta not recorded`."""
    return _tr("Placenta {0}").format(formats.not_recorded() if placenta is None else phrase(placenta))


def result_text(result: LabResult) -> str:
    """`120 ng/mL (50 to under 200 ng/mL)`, `positive`, `no result yet`."""
    if not result.value:
        sent = {TriState.YES: _tr("positive"), TriState.NO: _tr("negative")}
        return sent.get(result.positive or TriState.UNKNOWN, _tr("no result yet"))
    value = f"{result.value} {result.unit}"
    return f"{value} ({_band(result)})" if result.kind is LabKind.FFN else value


def _band(result: LabResult) -> str:
    low, high = band_of(result.value)
    if low is None:
        return _tr("under {0} {1}").format(high, result.unit)
    if high is None:
        return _tr("{0} {1} or more").format(low, result.unit)
    return _tr("{0} to under {1} {2}").format(low, high, result.unit)


def cut_off_text(kind: LabKind) -> str:
    """The cut-offs of a test that sources name, and that no rule acts on them; empty where there are none."""
    test = TESTS[kind]
    parts = [_limit(cut_off) for cut_off in test.cut_offs]
    if test.bands:
        parts.append(_tr("bands from {0} ng/mL").format(", ".join(str(band) for band in test.bands)))
    if not parts:
        return ""
    said = _tr("Cut-offs in the literature, to be confirmed by your medical lead: {0}. No rule acts on them.")
    return said.format(joined_texts("; ", parts))


def _limit(cut_off: CutOff) -> str:
    text = _tr("below {0} {1} ({2})") if cut_off.is_below else _tr("above {0} {1} ({2})")
    return text.format(cut_off.value, cut_off.unit, cut_off.source)


def withdrawn_text() -> str:
    """What has to be known about weekly 17-OHPC."""
    return _tr("Weekly 17-OHPC was withdrawn in the United States in April 2023 (FDA).")


def against_text(against: Against) -> str:
    """What spoke against a cerclage, as phrases; empty where nothing did."""
    phrases = [phrase(kind) for kind in against.symptoms]
    found = {
        _tr("membranes ruptured"): against.is_ruptured,
        _tr("bacteria in the amniotic fluid"): against.is_infected,
    }
    return joined_texts(", ", dict.fromkeys([*phrases, *(text for text, is_so in found.items() if is_so)]))


def _scanned(scan: Scan) -> Iterable[str]:
    yield formats.millimetres(scan.length)
    yield phrase(scan.route)
    yield from seen_at(scan)


def _until(on: date) -> str:
    return _tr("until {0}").format(formats.day(on))


def _examined(examination: Examination) -> Iterable[str]:
    yield opened_text(examination)
    if examination.place is Membranes.NOT_SEEN:
        yield _tr("membranes not seen")
    elif examination.place is not None:
        yield _tr("membranes {0}").format(phrase(examination.place))
    yield rupture_text(examination)
    if examination.bleeding is not None:
        yield _tr("bleeding: {0}").format(phrase(examination.bleeding))
    if examination.manner is not None:
        yield phrase(examination.manner)
    yield examination.note


def _course(course: Progesterone) -> Iterable[str]:
    yield word(course.kind)
    if course.route is not None:
        yield phrase(course.route)
    if course.dose_mg is not None:
        yield _tr("{0} mg each night").format(course.dose_mg)
    yield course.note
    if course.kind is ProgesteroneKind.WEEKLY_17OHPC:
        yield withdrawn_text().rstrip(".")


def _sutured(suture: Cerclage) -> Iterable[str]:
    if suture.technique is not None:
        yield word(suture.technique)
    if suture.indication is not None:
        yield _tr("indication: {0}").format(phrase(suture.indication))
    if suture.length_above is not None:
        yield _tr("{0} mm closed above").format(suture.length_above)
    if suture.length_below is not None:
        yield _tr("{0} mm closed below").format(suture.length_below)
    if suture.anaesthesia is not None:
        yield _tr("anaesthesia: {0}").format(phrase(suture.anaesthesia))
    yield suture.suture
    if suture.operator:
        yield _tr("by {0}").format(suture.operator)
    if suture.complications:
        yield _tr("complications: {0}").format(suture.complications)
    if suture.left_for_caesarean:
        yield _tr("left in place for a caesarean")
    yield suture.note
    if suture.despite:
        yield _tr("placed although something spoke against it: {0}").format(suture.despite)


def _written(event: PregnancyRecord) -> Iterable[str]:
    """The texts of its fields, but why it ended or does not count."""
    untold = (kind_of(event).because, "struck_out")
    values = (getattr(event, name) for name in shown_fields(type(event)) if name not in untold)
    return (value for value in values if isinstance(value, str))
