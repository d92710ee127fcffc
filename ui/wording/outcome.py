"""What is said about the end of a pregnancy, wherever it is shown."""

from models.records.outcome import Baby, Outcome
from models.records.record import TriState
from models.rules.flags.cards import cards_of
from models.rules.flags.schedule import open_bookings
from models.rules.pregnancy.ending import standing_babies, standing_outcome
from models.views import PregnancySheet
from ui.wording import formats
from ui.wording.tr import context
from ui.wording.words import phrase, word, word_or_not_recorded

_tr = context("ending")


def ended_text(sheet: PregnancySheet) -> str:
    """`Birth on 02-Mar-2026 at 38+2.`; empty while it goes on."""
    pregnancy = sheet.pregnancy
    if pregnancy.ended_on is None:
        return ""
    how = word_or_not_recorded(pregnancy.ended_as)
    age = sheet.due_date.age_at(pregnancy.ended_on) if sheet.due_date else None
    if age is None:
        return _tr("{0} on {1}.").format(how, formats.day(pregnancy.ended_on))
    return _tr("{0} on {1} at {2}.").format(how, formats.day(pregnancy.ended_on), age)


def outcome_lines(sheet: PregnancySheet) -> tuple[str, ...]:
    """What was recorded of the outcome beyond how and when, one line a part; a part that was not recorded has none."""
    outcome = standing_outcome(sheet)
    if outcome is None:
        return ()
    onset = _tr("Onset: {0}").format(phrase(outcome.onset)) if outcome.onset is not None else ""
    mode = word(outcome.mode) if outcome.mode is not None else ""
    lines = [mode, onset, _pprom(sheet, outcome)]
    if outcome.suture is not None:
        lines.append(_tr("Suture: {0}").format(phrase(outcome.suture)))
    lines += [_baby(baby) for baby in standing_babies(sheet)]
    return tuple(line for line in (*lines, outcome.note) if line)


def ending_warning(sheet: PregnancySheet) -> str:
    """What ending the pregnancy will do, before it is done."""
    waiting = len(cards_of(flag for flag in sheet.flags if flag.wants_answer))
    bookings = len(open_bookings(sheet))
    ends = [_tr("The scan plan ends")]
    if waiting:
        ends.append(_tr.counted(waiting, "%n open question closes", "%n open questions close"))
    if bookings:
        ends.append(_tr.counted(bookings, "%n booking is cancelled", "%n bookings are cancelled"))
    return _tr("{0}.").format(", ".join(ends))


def _pprom(sheet: PregnancySheet, outcome: Outcome) -> str:
    if outcome.pprom is None:
        return ""
    if outcome.pprom is not TriState.YES or outcome.pprom_on is None:
        return _tr("Waters broke early: {0}").format(phrase(outcome.pprom))
    age = sheet.due_date.age_at(outcome.pprom_on) if sheet.due_date else None
    on = formats.day(outcome.pprom_on)
    if age is None:
        return _tr("Waters broke early on {0}").format(on)
    return _tr("Waters broke early on {0} at {1}").format(on, age)


def _baby(baby: Baby) -> str:
    """`Baby 1: alive yes, 3420 g, female, neonatal unit no`; what was not recorded is left out."""
    parts = [_tr("alive {0}").format(phrase(baby.alive))] if baby.alive is not None else []
    if baby.weight_g is not None:
        parts.append(_tr("{0} g").format(baby.weight_g))
    if baby.sex is not None:
        parts.append(phrase(baby.sex))
    if baby.nicu is not None:
        parts.append(_tr("neonatal unit {0}").format(phrase(baby.nicu)))
    return _tr("Baby {0}: {1}").format(baby.place, ", ".join(parts))
