"""What a list of earlier pregnancies comes to, in words: gravida and para, and its patterns with where they are read from."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import assert_never

from models.records.history import EarlierOutcome, EarlierPregnancy, EarlierQuestion
from models.records.pregnancy import Dating
from models.records.record import TriState
from models.records.risk import RiskFactor, RiskKind
from models.rules.pregnancy.obstetric_summary import Parity, Pattern, not_brought_on, parity, patterns
from models.usecases.pregnancies.risk_factors import risks_of
from models.values.visible import joined_texts
from models.views import PregnancySheet
from ui.wording import formats
from ui.wording.tr import context
from ui.wording.words import word

_tr = context("history")


_YES = TriState.YES
_OUTCOMES = _tr.marked(
    {
        EarlierOutcome.BIRTH: "Birth",
        EarlierOutcome.LOSS: "Loss",
        EarlierOutcome.EARLY_LOSS: "Early loss",
        EarlierOutcome.TERMINATION: "Termination",
    }
)
_OUTCOME_PHRASES = _tr.marked(
    {
        EarlierOutcome.BIRTH: "birth",
        EarlierOutcome.LOSS: "loss",
        EarlierOutcome.EARLY_LOSS: "early loss",
        EarlierOutcome.TERMINATION: "termination",
    }
)


@dataclass(frozen=True, slots=True)
class PatternText:
    """A pattern and where it is read from: the pregnancies that show it, or the guideline that asks for it."""

    text: str
    source: str


def is_asked(earlier: EarlierPregnancy, question: EarlierQuestion) -> bool:
    """Whether somebody was asked: unknown is an answer, and so is what was answered unasked."""
    return question not in earlier.not_asked or getattr(earlier, question.value) is not TriState.UNKNOWN


def answer_word(earlier: EarlierPregnancy, question: EarlierQuestion) -> str:
    """`Yes`, `No`, `Unknown`, or that nobody asked."""
    return word(getattr(earlier, question.value)) if is_asked(earlier, question) else _tr("Not asked")


def summary_text(sheet: PregnancySheet) -> str:
    """`G3 P1 · 1 preterm birth · 1 second-trimester loss`; whether nobody asked or she had none is said."""
    if not sheet.pregnancy.history_taken:
        return _tr("History not taken yet: ask for others") if sheet.earlier else _tr("History not taken")
    counts = parity(sheet.earlier)
    if counts.gravida == 1:
        return _tr("G1 P0: asked, no earlier pregnancy")
    head = _tr("G{0} P{1}").format(counts.gravida, counts.para)
    return " · ".join((head, *_parts(counts)))


def _parts(counts: Parity) -> tuple[str, ...]:
    """What gravida and para are made of; nothing is said of what there was none of."""
    parts = _tr.marked(
        (
            (counts.term, "%n term birth", "%n term births"),
            (counts.preterm, "%n preterm birth", "%n preterm births"),
            (counts.undated, "%n birth of unknown age", "%n births of unknown age"),
            (counts.second_trimester_losses, "%n second-trimester loss", "%n second-trimester losses"),
            (counts.early_losses, "%n early loss", "%n early losses"),
            (counts.terminations, "%n termination", "%n terminations"),
        )
    )
    told = tuple(_tr.counted(number, one, many) for number, one, many in parts if number)
    return (*told, *_alive(counts))


def _alive(counts: Parity) -> tuple[str, ...]:
    """How many births left a living child, where there were births; not recorded is said."""
    if not counts.para:
        return ()
    if counts.alive is None:
        return (_tr("births with a living child: not recorded of all"),)
    return (_tr("births with a living child: {0}").format(counts.alive),)


def pattern_texts(history: Iterable[EarlierPregnancy]) -> tuple[PatternText, ...]:
    """What the history shows, each with its source; context for the reader, no verdict."""
    standing = tuple(earlier for earlier in history if earlier.stands)
    return tuple(_pattern_text(pattern, standing) for pattern in patterns(standing))


def _pattern_text(pattern: Pattern, standing: tuple[EarlierPregnancy, ...]) -> PatternText:
    match pattern:
        case Pattern.EARLIER_EACH_TIME:
            return PatternText(_tr("Increasingly earlier births or losses"), _from(not_brought_on(standing)))
        case Pattern.MANY_LOSSES:
            losses = _from(e for e in standing if e.outcome is EarlierOutcome.LOSS)
            counted = _tr("{0}; the number is that of SOGC 301 (2013)").format(losses)
            return PatternText(_tr("Three or more second-trimester losses"), counted)
        case Pattern.PAINLESS_DILATION:
            return PatternText(
                _tr("Painless dilation"), _from(e for e in standing if e.painless_dilation is _YES)
            )
        case Pattern.SHORT_LABOUR:
            return PatternText(_tr("Short labour"), _from(e for e in standing if e.short_labour is _YES))
        case Pattern.PPROM:
            return PatternText(_tr("Waters broke before term"), _from(e for e in standing if e.pprom is _YES))
        case _:
            assert_never(pattern)


def _from(shown_by: Iterable[EarlierPregnancy]) -> str:
    """`loss 19+0 (2019), birth 30+2`: the pregnancies that show it, in the order of their days."""
    in_order = sorted(shown_by, key=_day)
    return _tr("from {0}").format(", ".join(_short(earlier) for earlier in in_order))


def _short(earlier: EarlierPregnancy) -> str:
    outcome = outcome_phrase(earlier.outcome)
    named = f"{outcome} {earlier.age}" if earlier.age else outcome
    return f"{named} ({earlier.ended_on.year})" if earlier.ended_on else named


def _day(earlier: EarlierPregnancy) -> date:
    return earlier.ended_on or date.max


def risk_texts(sheet: PregnancySheet) -> tuple[str, ...]:
    """What was answered: every yes with its details, then what was denied, what she did not know, what nobody asked."""
    risks = risks_of(sheet)
    told = [yes_text(risk) for risk in risks.values() if risk.answer is _YES]
    groups = (
        (_tr("No: {0}"), [word(k) for k, r in risks.items() if r.answer is TriState.NO]),
        (_tr("Unknown: {0}"), [word(k) for k, r in risks.items() if r.answer is TriState.UNKNOWN]),
        (_tr("Not recorded: {0}"), [word(k) for k in RiskKind if k not in risks]),
    )
    return (*told, *(text.format("; ".join(names)) for text, names in groups if names))


def yes_text(risk: RiskFactor) -> str:
    """`LLETZ, LEEP or cone: yes, 2 times, deepest 12.0 mm, latest 03-Apr-2019`."""
    parts = [_tr("yes")]
    if risk.count is not None:
        parts.append(_tr.counted(risk.count, "%n time", "%n times"))
    if risk.depth is not None:
        parts.append(_tr("deepest {0} mm").format(risk.depth))
    if risk.on is not None:
        parts.append(_tr("latest {0}").format(formats.day(risk.on)))
    if risk.detail:
        parts.append(risk.detail)
    return f"{word(risk.kind)}: {joined_texts(', ', parts)}"


def measured_parts(dating: Dating) -> tuple[str, ...]:
    """`62.0 mm`, `12-Dec-2025`: what was measured for a due date, and when."""
    parts = (
        f"{dating.crl} mm" if dating.crl is not None else "",
        _tr("head {0} mm").format(dating.head) if dating.head is not None else "",
        formats.day(dating.measured_on) if dating.measured_on is not None else "",
    )
    return tuple(part for part in parts if part)


def outcome_text(outcome: EarlierOutcome) -> str:
    """The outcome without the ages that define it: her own stands beside it."""
    return _tr(_OUTCOMES[outcome])


def outcome_phrase(outcome: EarlierOutcome) -> str:
    """The same inside a sentence."""
    return _tr(_OUTCOME_PHRASES[outcome])


def earlier_text(earlier: EarlierPregnancy) -> str:
    """`Birth, 30+2`: enough to know which one is meant."""
    outcome = outcome_text(earlier.outcome)
    return f"{outcome}, {earlier.age}" if earlier.age else outcome
