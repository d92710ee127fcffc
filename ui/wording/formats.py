"""How values are written for people, whatever the machine's language says; no Qt in here."""

from datetime import date, datetime, tzinfo
from typing import Protocol

from models.values.age import DueDate, GestationalAge
from models.values.identity import HospitalNumber
from models.values.length import Millimetres
from models.values.person import PersonName
from ui.wording.tr import context

_tr = context("formats")

MINUS = "\u2212"
"""The minus sign that is as wide as a figure."""
MONTHS = _tr.marked(("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"))
WEEKDAYS = _tr.marked(("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"))
SHORT_WEEKDAYS = _tr.marked(("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"))
_ONES = _tr.marked(
    (
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    )
)
_TENS = _tr.marked(("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty"))


def not_recorded() -> str:
    """What is said where nothing was."""
    return _tr("not recorded")


class Born(Protocol):
    """A woman with her birth date, or that it is not known."""

    @property
    def born_on(self) -> date | None: ...
    @property
    def born_unknown(self) -> bool: ...


class Identified(Born, Protocol):
    """A woman by what tells her from another: the record of her, or a row of a list."""

    @property
    def name(self) -> PersonName: ...
    @property
    def number(self) -> HospitalNumber | None: ...
    @property
    def number_unknown(self) -> bool: ...


def birth_date(her: Born) -> str:
    """`14-Mar-1993`; that it is not known where somebody said so, else "not recorded"."""
    return _tr("not known") if her.born_unknown else day(her.born_on)


def birth_words(her: Born) -> str:
    """The same where no heading says what it is: `14-Mar-1993`, "birth date not known"."""
    if her.born_unknown:
        return _tr("birth date not known")
    return day(her.born_on) if her.born_on is not None else _tr("birth date not recorded")


def number(her: Identified) -> str:
    """`RX 482 113`; without one as above."""
    if her.number is not None:
        return str(her.number)
    return _tr("not known") if her.number_unknown else not_recorded()


def identity_text(her: Identified) -> str:
    """`ADEYEMI, Folake (Mrs) · 14-Mar-1993 · RX 482 113`."""
    lacking = _tr("number not known") if her.number_unknown else _tr("no number")
    return f"{her.name} · {birth_words(her)} · {her.number or lacking}"


def day(on: date | None) -> str:
    """`22-Nov-2025`: a month in letters cannot be read the wrong way round; None is "not recorded"."""
    return f"{on.day:02}-{_tr(MONTHS[on.month - 1])}-{on.year:04}" if on else not_recorded()


def short_day(on: date) -> str:
    """`22-Nov`, where the year is beyond doubt."""
    return f"{on.day:02}-{_tr(MONTHS[on.month - 1])}"


def weekday(on: date) -> str:
    """`Saturday`."""
    return _tr(WEEKDAYS[on.weekday()])


def day_of_week(on: date) -> str:
    """`Thu 10-Dec-2026`: a day that somebody is to come on."""
    return _tr("{0} {1}").format(_tr(SHORT_WEEKDAYS[on.weekday()]), day(on))


def weekday_names() -> tuple[str, ...]:
    """`Mon` to `Sun`, the headings of a week."""
    return tuple(_tr(name) for name in SHORT_WEEKDAYS)


def month(on: date) -> str:
    """`Dec 2026`."""
    return _tr("{0} {1}").format(_tr(MONTHS[on.month - 1]), on.year)


def near_day(on: date, today: date) -> str:
    """`today`, `yesterday`, `tomorrow`, otherwise the date."""
    return {0: _tr("today"), -1: _tr("yesterday"), 1: _tr("tomorrow")}.get((on - today).days) or day(on)


def clock_time(at: datetime, zone: tzinfo | None = None) -> str:
    """`10:42` at the clinic's own place (`zone` None: this machine's)."""
    return at.astimezone(zone).strftime("%H:%M")


def moment(at: datetime, today: date, zone: tzinfo | None = None) -> str:
    """`today 10:42`, `15-Nov-2025 09:05`."""
    local = at.astimezone(zone)
    return f"{near_day(local.date(), today)} {local:%H:%M}"


def age(of: GestationalAge | None) -> str:
    """`21+3`; None is "not recorded", as without a due date. Say beside it whether it is "at scan" or "today"."""
    return str(of) if of is not None else not_recorded()


def age_on(due_on: date | None, on: date) -> str:
    """The age that a pregnancy due on `due_on` has on a day; outside what a pregnancy can be, "not recorded"."""
    return age(DueDate(due_on).age_at(on)) if due_on else not_recorded()


def millimetres(length: Millimetres | None) -> str:
    """`22.4 mm`; None is "not recorded"."""
    return _tr("{0} mm").format(length) if length is not None else not_recorded()


def signed_length(tenths: int) -> str:
    """`−4.5` or `+0.3`: a difference in tenths of a millimetre, its sign always shown, 0 without."""
    sign = MINUS if tenths < 0 else "+" if tenths > 0 else ""
    return f"{sign}{abs(tenths) // 10}.{abs(tenths) % 10}"


def spoken(length: Millimetres) -> str:
    """`twenty-two point four millimetres`: what a ten-fold slip cannot hide in."""
    return _tr("{0} point {1} millimetres").format(
        _number(length.tenths // 10), _tr(_ONES[length.tenths % 10])
    )


def spoken_figure(length: Millimetres) -> str:
    """`twenty-two point four`: the same where its unit stands beside it."""
    return _tr("{0} point {1}").format(_number(length.tenths // 10), _tr(_ONES[length.tenths % 10]))


def days_apart(days: int) -> str:
    """`7 d` up to four weeks, then `5 wk 3 d`."""
    weeks, rest = divmod(days, 7)
    if days <= 28:
        return _tr("{0} d").format(days)
    return _tr("{0} wk {1} d").format(weeks, rest) if rest else _tr("{0} wk").format(weeks)


def _number(number: int) -> str:
    """0 to 89 in words."""
    if number < 20:
        return _tr(_ONES[number])
    tens, ones = divmod(number, 10)
    ten = _tr(_TENS[tens - 2])
    return _tr("{0}-{1}").format(ten, _tr(_ONES[ones])) if ones else ten
