"""What is still to come in a pregnancy, in words: for the strip, for its text twin, and for letters."""

from collections.abc import Iterable, Sequence

from models.records.guidelines.guideline import Guideline
from models.records.outlook import Suture, Turn
from models.rules.flags.upcoming import AheadDay, AheadItem
from models.views import PregnancySheet
from ui.wording import formats
from ui.wording.cards import rule_texts
from ui.wording.rules.guidelines import whose_words
from ui.wording.tr import context
from ui.wording.words import word

_tr = context("ahead")


_OVERDUE = _tr.marked(
    {
        Turn.PROGESTERONE_STOP: "Progesterone: no stop recorded",
        Turn.REMOVAL_PLANNED: "Suture: no removal recorded",
    }
)


class AheadWords:
    """Says what happens on the days ahead; `guidelines` are all that the program knows, those followed last.

    `guarded`: nobody reaches in before the senior obstetrician's word.
    """

    def __init__(self, guidelines: Iterable[Guideline], *, guarded: bool) -> None:
        known = tuple(guidelines)
        self._titles = {guideline.id: whose_words(guideline.title) for guideline in known}
        self._rules = rule_texts(known, guarded=guarded)
        published = [guideline for guideline in known if not guideline.is_local]
        self._whose = {rule.id: guideline.title for guideline in published for rule in guideline.rules}

    def item(self, item: AheadItem, *, is_overdue: bool = False) -> str:
        """`Length window closes: NICE NG25`: one thing that happens on a day."""
        match item.turn:
            case (
                Turn.LENGTH_OPENS
                | Turn.LENGTH_CLOSES
                | Turn.REMOVAL_OPENS
                | Turn.REMOVAL_CLOSES
                | Turn.PROGESTERONE_LEAST
            ):
                return f"{word(item.turn)}: {self._listed(item.subjects)}"
            case Turn.WINDOW_CLOSES | Turn.WINDOW_OPENS | Turn.FLAG_APPEARS:
                return f"{_heading(item)}: {self._listed(item.subjects)}"
            case Turn.SUTURE_DATE:
                return ", ".join(word(Suture(subject)) for subject in item.subjects)
            case Turn.SCAN_BOOKED:
                return _booked(item, is_overdue=is_overdue)
            case _:
                return _tr(_OVERDUE[item.turn]) if is_overdue and item.turn in _OVERDUE else word(item.turn)

    def items(self, day: AheadDay) -> tuple[str, ...]:
        """Everything that happens on a day, each as a phrase."""
        return tuple(self.item(item, is_overdue=day.is_overdue) for item in day.items)

    def guidelines(self, day: AheadDay) -> tuple[str, ...]:
        """The published guidelines that something on a day is about, each once, in order."""
        subjects = (of for item in day.items for of in item.subjects)
        titles = (self._titles.get(of) or self._whose.get(of, "") for of in subjects)
        return tuple(dict.fromkeys(title for title in titles if title))

    def sentence(self, day: AheadDay) -> str:
        """One day whole: `In 13 days, 15-Mar-2026, 23+6: Length window closes: RCOG GTG 75.`."""
        return f"{_capital(when(day))}, {full_date(day)}: {'; '.join(self.items(day))}."

    def twin(self, days: Sequence[AheadDay]) -> tuple[str, ...]:
        """Everything ahead, one sentence a day."""
        return tuple(self.sentence(day) for day in days)

    def _listed(self, subjects: Sequence[str]) -> str:
        """Guidelines by their titles, rules by their wording; what the program does not know by its id."""
        return ", ".join(self._titles.get(of) or self._rules.get(of) or of for of in subjects)


def when(day: AheadDay) -> str:
    """`in 4 days`, `in 7 wk 6 d`, `today`, `tomorrow`, `3 days overdue`."""
    apart = abs(day.days)
    if day.is_overdue:
        return _tr("{0} overdue").format(_tr.counted(apart, "%n day", "%n days"))
    if apart > 28:
        return _tr("in {0}").format(formats.days_apart(apart))
    return {0: _tr("today"), 1: _tr("tomorrow")}.get(apart, _tr("in {0} days").format(apart))


def full_date(day: AheadDay) -> str:
    """`15-Mar-2026, 23+6`; without a due date the day alone."""
    return _with_age(formats.day(day.on), day, ", ")


def short_date(day: AheadDay) -> str:
    """`15-Mar · 23+6`: within one pregnancy the year is beyond doubt."""
    return _with_age(formats.short_day(day.on), day, " · ")


def nothing_text(sheet: PregnancySheet) -> str:
    """Why nothing is ahead."""
    if sheet.pregnancy.ended_on is not None:
        return _tr("The pregnancy has ended.")
    if sheet.dating is None:
        return _tr("No window can be dated before the due date is agreed.")
    return _tr("Nothing more is dated for this pregnancy.")


def _with_age(on: str, day: AheadDay, between: str) -> str:
    return f"{on}{between}{day.age}" if day.age is not None else on


def _heading(item: AheadItem) -> str:
    match item.turn:
        case Turn.FLAG_APPEARS:
            return _tr("Flag to come")
        case Turn.WINDOW_OPENS:
            return _tr("Begins, cannot be assessed yet")
        case _:
            return _tr("Last day to answer") if item.waits else word(item.turn)


def _booked(item: AheadItem, *, is_overdue: bool) -> str:
    times = ", ".join(at for at in item.subjects if at)
    said = _tr("Booked scan not recorded") if is_overdue else word(item.turn)
    return f"{said}, {times}" if times else said


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
