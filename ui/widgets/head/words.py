"""What the banner says of a woman: who she is, four facts, and all that must be known before anything else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from models.records.finding import SymptomKind
from models.records.history import EarlierOutcome, EarlierPregnancy
from models.records.patient import Patient
from models.records.pregnancy import Dating, DatingMethod, Ending, Placenta
from models.rules.flags.clock_check import newest_day
from models.rules.guidelines.assessment import Truth
from models.rules.guidelines.cervix import is_open
from models.rules.guidelines.facts_on_day import facts_on_day
from models.rules.pregnancy.obstetric_summary import TERM, parity
from models.values.age import GestationalAge
from models.values.identity import NumberKind
from models.values.person import years_old
from models.views import PregnancySheet
from ui.wording.formats import age_on, day
from ui.wording.tr import context
from ui.wording.words import fetuses, phrase, word

_tr = context("widgets")

_PLACENTAS = _tr.marked({Placenta.LOW: "Low placenta", Placenta.PRAEVIA: "Placenta praevia"})
_TRANSFERS = (DatingMethod.TRANSFER_DAY_3, DatingMethod.TRANSFER_DAY_5)
_ENDINGS = _tr.marked(
    {
        Ending.BIRTH: "Delivered",
        Ending.LOSS: "Lost",
        Ending.TERMINATION: "Ended",
        Ending.TRANSFER: "Moved to another clinic",
    }
)


class AlertKind(Enum):
    """What an alert is: it can harm her, somebody has to ask, or it is good to know. The order is that of the chips."""

    DANGER = "danger"
    FACT = "fact"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Alert:
    """One thing that must be known before anything else."""

    kind: AlertKind
    text: str


@dataclass(frozen=True, slots=True)
class FactWords:
    """A heading and its value, and the value in fewer words for a narrow window; no value: it is not shown."""

    heading: str
    value: str
    short: str


def born_text(patient: Patient, today: date | None) -> str:
    """`Born 14-Mar-1993 (33 y)`; without the years where nobody knows what day it is."""
    if patient.born_on is None:
        return _tr("Birth date not known") if patient.born_unknown else _tr("Birth date not recorded")
    if today is None:
        return _tr("Born {0}").format(day(patient.born_on))
    return _tr("Born {0} ({1} y)").format(day(patient.born_on), years_old(patient.born_on, today))


def number_text(patient: Patient) -> str:
    """`No. RX 482 113`, with its kind where that was said."""
    if patient.number is None:
        return _tr("Number not known") if patient.number_unknown else _tr("Number not recorded")
    if patient.number_kind is NumberKind.NHS:
        return _tr("NHS no. {0}").format(patient.number)
    return _tr("No. {0}").format(patient.number)


def four_facts(sheet: PregnancySheet, today: date, *, is_doubted: bool = False) -> tuple[FactWords, ...]:
    """Age, due date, fetuses and history; once it has ended the day of the end in the place of an age that counts on.

    While the computer's date is in doubt the age is that on the day by which she is judged, and says so.
    """
    dating, summary = sheet.dating, history_text(sheet)
    due = day(dating.due_on) if dating is not None else _tr("no due date")
    how_many = fetuses(sheet.pregnancy.fetuses)
    short = _tr("{0} · {1}").format(_short_history(sheet), how_many)
    return (
        _age(sheet, today, is_doubted=is_doubted),
        FactWords(_tr("Due"), dating_text(dating), due),
        FactWords(_tr("Fetuses"), how_many, ""),
        FactWords(_tr("History"), summary, short),
    )


def day_judged(sheet: PregnancySheet, today: date, *, is_doubted: bool) -> date:
    """Today; while that is in doubt the newest day that somebody wrote down of her, where there is one."""
    said = newest_day(sheet.facts) if is_doubted else None
    return said or today


def _age(sheet: PregnancySheet, today: date, *, is_doubted: bool) -> FactWords:
    ended = sheet.pregnancy.ended_on
    judged = day_judged(sheet, today, is_doubted=is_doubted)
    if ended is None:
        age = age_on(sheet.dating.due_on if sheet.dating else None, judged)
        return FactWords(_tr("Age on {0}").format(day(judged)) if is_doubted else _tr("Age today"), age, age)
    return ended_words(
        ended,
        sheet.pregnancy.ended_as,
        sheet.due_date.age_at(ended) if sheet.due_date is not None else None,
    )


def ended_words(ended: date, how: Ending | None, at: GestationalAge | None) -> FactWords:
    """`Delivered`, `01-Mar-2026 at 21+6`; `at` None: without a due date."""
    on = day(ended) if at is None else _tr("{0} at {1}").format(day(ended), at)
    return FactWords(_tr(_ENDINGS[how]) if how is not None else _tr("Ended"), on, on)


def dating_text(dating: Dating | None) -> str:
    """`01-Apr-2026 · CRL 62.0 mm`; without one, "no due date"."""
    if dating is None:
        return _tr("no due date")
    if dating.crl is not None:
        how = _tr("CRL {0} mm").format(dating.crl)
    elif dating.method is DatingMethod.ENTERED:
        how = phrase(dating.method)
    else:
        how = word(dating.method)
    return f"{day(dating.due_on)} · {how}"


def history_text(sheet: PregnancySheet) -> str:
    """`G4 P2 (1 term, 1 preterm) · loss 19+0`: this pregnancy counted, births counted, losses counted, the earliest named."""
    if not sheet.pregnancy.history_taken:
        return _tr("not taken")
    earlier = sheet.earlier
    counted = parity(earlier)
    made_of = _tr.marked(
        (
            (counted.term, "%n term", "%n term"),
            (counted.preterm, "%n preterm", "%n preterm"),
            (counted.undated, "%n undated", "%n undated"),
        )
    )
    births = ", ".join(_tr.counted(number, one, many) for number, one, many in made_of if number)
    summary = _short_history(sheet) + (f" ({births})" if births else "")
    return " · ".join((summary, *_early_ends(earlier)))


def _early_ends(earlier: Sequence[EarlierPregnancy]) -> Iterator[str]:
    """`3 losses, earliest 17+0`, and the earliest birth before term where no loss was earlier."""
    losses = [each.age for each in earlier if each.outcome is EarlierOutcome.LOSS]
    first_loss = min((age for age in losses if age is not None), default=None)
    born = (each.age for each in earlier if each.outcome is EarlierOutcome.BIRTH and each.age is not None)
    first_birth = min((age for age in born if age < TERM), default=None)
    if first_birth is not None and (first_loss is None or first_birth < first_loss):
        yield _tr("birth {0}").format(first_birth)
    if losses and first_loss is None:
        yield _tr.counted(len(losses), "%n loss", "%n losses")
    elif losses:
        yield _tr.counted(len(losses), "loss {0}", "%n losses, earliest {0}").format(first_loss)


def _short_history(sheet: PregnancySheet) -> str:
    if not sheet.pregnancy.history_taken:
        return _tr("not taken")
    counted = parity(sheet.earlier)
    return f"G{counted.gravida} P{counted.para}"


def alerts_of(sheet: PregnancySheet, today: date) -> tuple[Alert, ...]:
    """All that must be known, dangers first; once the pregnancy has ended only what is still in place."""
    if sheet.pregnancy.ended_on is not None:
        return tuple(Alert(AlertKind.FACT, text) for text in _sutures(sheet, today))
    found = {
        AlertKind.DANGER: _dangers(sheet, today),
        AlertKind.FACT: (*_sutures(sheet, today), *_courses(sheet, today), *_conception(sheet)),
        AlertKind.MISSING: _missing(sheet),
    }
    return tuple(Alert(kind, text) for kind, texts in found.items() for text in texts)


def _dangers(sheet: PregnancySheet, today: date) -> tuple[str, ...]:
    """What stands on record however it was answered, the gravest first."""
    day_of = facts_on_day(sheet.facts, today)
    texts = []
    if day_of.ruptured is not None:
        texts.append(_tr("Membranes ruptured, {0}").format(day(day_of.ruptured.on)))
    elif is_open(day_of).truth is Truth.TRUE:
        texts.append(_tr("Cervix open or membranes visible"))
    texts += [
        _tr("{0} positive, {1}").format(word(each.kind), day(each.on)) for each in day_of.infections[-1:]
    ]
    going_on = {s.kind: s for s in reversed(day_of.exclusions)}
    if day_of.ruptured is not None:
        going_on.pop(SymptomKind.FLUID_LOSS, None)
    texts += [_tr("{0} since {1}").format(word(kind), day(symptom.on)) for kind, symptom in going_on.items()]
    if day_of.placenta in _PLACENTAS:
        texts.append(_tr(_PLACENTAS[day_of.placenta]))
    return tuple(texts)


def _sutures(sheet: PregnancySheet, today: date) -> tuple[str, ...]:
    in_place = [c for c in sheet.cerclages if c.stands and c.is_in_place(today)]
    since = in_place[-1:]
    return tuple(_tr("Cerclage in place since {0}").format(_age_or_day(sheet, c.placed_on)) for c in since)


def _courses(sheet: PregnancySheet, today: date) -> tuple[str, ...]:
    going_on = [
        p
        for p in sheet.progesterone
        if p.stands and p.started_on <= today and not _has_stopped(p.stopped_on, today)
    ]
    since = going_on[-1:]
    return tuple(_tr("On progesterone since {0}").format(_age_or_day(sheet, p.started_on)) for p in since)


def _conception(sheet: PregnancySheet) -> tuple[str, ...]:
    is_transferred = sheet.dating is not None and sheet.dating.method in _TRANSFERS
    return (_tr("Conceived by IVF"),) if is_transferred else ()


def _missing(sheet: PregnancySheet) -> tuple[str, ...]:
    """What a rule asks for and nobody has asked her; without a history that alone says it."""
    if not sheet.pregnancy.history_taken:
        return (_tr("History not taken"),)
    return (_tr("Cervical trauma not asked"),) if sheet.pregnancy.cervical_trauma is None else ()


def _has_stopped(stopped_on: date | None, today: date) -> bool:
    return stopped_on is not None and stopped_on <= today


def _age_or_day(sheet: PregnancySheet, on: date) -> str:
    age = sheet.due_date.age_at(on) if sheet.due_date else None
    return str(age) if age is not None else day(on)
