"""The assessment part of the call card in words: length, change, what else was seen, symptoms, what is missing."""

from collections.abc import Callable, Iterable
from enum import Enum

from models.records.clinic.user import User
from models.records.finding import Examination, SymptomKind
from models.records.record import TriState
from models.records.scan import Criterion, Scan
from models.rules.measurement.trend import Point
from models.rules.pregnancy.call_card import CallCard, Findings
from models.values.age import DueDate
from models.values.length import Millimetres
from ui.chart import words as chart_words
from ui.papers.call_card.lines import CardLine
from ui.wording import formats
from ui.wording.events import rupture_text
from ui.wording.tr import context
from ui.wording.users.certificate_words import examiner_facts
from ui.wording.words import phrase, word

_tr = context("call")


def findings_lines(card: CallCard, users: tuple[User, ...]) -> tuple[CardLine, ...]:
    """Everything that was found, line by line; `users` are those whose certificates are known."""
    about = card.findings
    lines = [
        CardLine(_tr("Length"), _length(about.latest, users), is_strong=True),
        CardLine(_tr("Change"), _change(about.latest)),
    ]
    if about.other is not None:
        lines.append(CardLine(_tr("Later scan"), _other(about.other)))
    if about.scans:
        lines.append(CardLine(_tr("Also seen"), _seen(about.scans)))
    lines += [
        CardLine(_tr("Examination"), _examination(about.examination, card.due_date)),
        CardLine(_tr("Symptoms"), _symptoms(about)),
    ]
    if about.ruptured is not None and about.ruptured is not about.examination:
        lines.append(CardLine(_tr("Membranes"), _ruptured(about.ruptured), is_strong=True))
    bleeds = any(s.kind is SymptomKind.BLEEDING for s in about.symptoms)
    if about.placenta is not None or bleeds:
        lines.append(CardLine(_tr("Placenta"), _low(about.placenta) or formats.not_recorded()))
    if about.missing:
        lines.append(CardLine(_tr("Not assessable"), _missing(about)))
    return tuple(lines)


def _length(latest: Point | None, users: tuple[User, ...]) -> str:
    """`22.4 mm transvaginal, 22-Nov-2026, 21+3 at scan; readings 22.4, 22.9 mm; SM Allen, certified …; 9 of 9 criteria met`."""
    if latest is None:
        return _tr("no transvaginal length recorded")
    readings = ", ".join(str(reading) for reading in latest.readings)
    quality = _tr("quality not recorded")
    if latest.criteria_met is not None:
        quality = _tr("{0} of {1} criteria met").format(len(latest.criteria_met), len(Criterion))
    differ = () if latest.examiner else (_tr("examiners differ or not recorded"),)
    named = (latest.examiner,) if latest.examiner else (name for name, _ in latest.shortest_of)
    examiners = (*differ, *examiner_facts(named, users, latest.on))
    taken = _tr("readings {0} mm").format(readings)
    return "; ".join((_measured(latest), taken, *examiners, quality))


def _measured(point: Point) -> str:
    route = phrase(point.route)
    at = _tr("age at scan not recorded") if point.age is None else _tr("{0} at scan").format(point.age)
    return _tr("{0} mm {1}, {2}, {3}").format(point.length, route, formats.day(point.on), at)


def _other(point: Point) -> str:
    return _tr("{0}; not for thresholds").format(_measured(point))


def _change(latest: Point | None) -> str:
    """`from 26.9 mm: 4.5 mm shorter than on 15-Nov-2026, 7 days`."""
    if latest is None:
        return _tr("no earlier length to compare with")
    if latest.change is None:
        return chart_words.no_change(latest)
    before = Millimetres(latest.length.tenths - latest.change.tenths)
    return _tr("from {0} mm: {1}").format(before, chart_words.change_text(latest.change))


def _seen(scans: tuple[Scan, ...]) -> str:
    """Funnel, membranes, sludge and pressure at the latest scan; of several scans of a day, whatever each recorded."""
    return "; ".join(
        (
            _phrased(scans, _funnel, _tr("funnel")),
            _phrased(scans, _membranes, _tr("membranes")),
            _phrased(scans, _sludge, _tr("sludge")),
            _phrased(scans, _pressure, _tr("fundal pressure")),
        )
    )


def _phrased(scans: tuple[Scan, ...], phrase: Callable[[Scan], str], name: str) -> str:
    said = tuple(dict.fromkeys(text for text in map(phrase, scans) if text))
    return f"{name} {' / '.join(said) if said else formats.not_recorded()}"


def _is_seen(answer: TriState | None) -> str:
    seen = {
        TriState.YES: _tr("seen"),
        TriState.NO: _tr("not seen"),
        TriState.UNKNOWN: _tr("unknown"),
        None: "",
    }
    return seen[answer]


def _funnel(scan: Scan) -> str:
    sizes = (
        word(scan.funnel_shape) if scan.funnel_shape else "",
        _tr("{0} mm long").format(scan.funnel_length) if scan.funnel_length is not None else "",
        _tr("{0} mm wide").format(scan.funnel_width) if scan.funnel_width is not None else "",
    )
    return ", ".join(part for part in (_is_seen(scan.funnel), *sizes) if part)


def _membranes(scan: Scan) -> str:
    return _low(scan.membranes)


def _sludge(scan: Scan) -> str:
    return _is_seen(scan.sludge)


def _pressure(scan: Scan) -> str:
    return _low(scan.fundal_pressure)


def _low(choice: Enum | None) -> str:
    return phrase(choice) if choice is not None else ""


def _examination(found: Examination | None, due: DueDate | None) -> str:
    """`22-Nov-2026 (21+3): dilation 1.0 cm; effacement not recorded; membranes at os; rupture excluded`."""
    if found is None:
        return _tr("none recorded: dilation and membranes not recorded")
    age = due.age_at(found.on) if due is not None else None
    on = f"{formats.day(found.on)} ({age})" if age is not None else formats.day(found.on)
    dilation = f"{found.dilation} cm" if found.dilation is not None else formats.not_recorded()
    effaced = formats.not_recorded()
    if found.effacement_percent is not None:
        effaced = f"{found.effacement_percent} %"
    membranes = _low(found.place) or formats.not_recorded()
    told = _tr("dilation {0}; effacement {1}; membranes {2}").format(dilation, effaced, membranes)
    return f"{on}: {told}; {rupture_text(found) or _tr('rupture not recorded')}"


def _ruptured(found: Examination) -> str:
    return _tr("ruptured, {0}; not excluded since").format(formats.day(found.on))


def _symptoms(about: Findings) -> str:
    """What she has and since when, or that nothing is recorded, and when she was asked."""
    active = tuple(_tr("{0} since {1}").format(word(s.kind), formats.day(s.on)) for s in about.symptoms)
    asked = _tr("not asked at any scan")
    if about.asked_on is not None:
        asked = _tr("last asked {0}").format(formats.day(about.asked_on))
    return "; ".join((_joined(active) or _tr("none recorded as going on"), asked))


def _missing(about: Findings) -> str:
    """`Cervical trauma not recorded (2 rules wait)`."""
    return _joined(
        f"{word(what)} ({_tr.counted(rules, '%n rule waits', '%n rules wait')})"
        for what, rules in about.missing
    )


def _joined(texts: Iterable[str]) -> str:
    return ", ".join(texts)
