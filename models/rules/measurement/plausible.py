"""Reading what was typed for a length, and asking again where it is unusual."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from models.errors import Problem, Refused
from models.values.length import LONGEST_TENTHS, Millimetres, Unit
from models.values.person import years_old

UNUSUALLY_LONG = Millimetres(500)
UNUSUAL_JUMP_TENTHS = 150
LOOKS_LIKE_CENTIMETRES = (Millimetres(5), Millimetres(60))
YOUNGEST_YEARS = 10
OLDEST_YEARS = 60
_WRITTEN = re.compile(r"\s*([-\u2212]?)([0-9]{1,9})(?:[.,]([0-9]+))?\s*(mm|cm)?\s*", re.IGNORECASE)
_TWO_DECIMALS = re.compile(r"\s*[0-9]{1,9}[.,][0-9]{2}\s*")


@dataclass(frozen=True, slots=True)
class Reading:
    """One length as it was typed and as it was understood."""

    typed: str
    length: Millimetres
    unit: Unit


@dataclass(frozen=True, slots=True)
class Confirmation:
    """An unusual value that has to be typed again before it is kept; a click is not enough.

    Codes: `length.zero`; `length.long`; `length.centimetres` (the length as mm, and as it would be in cm);
    `length.jump` (the length, the previous one and its day); `born_on.unusual` (years).
    """

    field: str
    code: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Notice:
    """Something worth a look that stops nobody."""

    field: str
    code: str
    values: tuple[str, ...] = ()


def read_length(text: str, unit: Unit = Unit.MILLIMETRES) -> Reading:
    """Read a typed length: `22.4`, `22,4`, `35 mm`; in centimetres `2.24`; a unit typed with it wins.

    Comma and point are both the decimal sign, nothing is a group sign. Raises: Refused (`length.missing`,
    `length.not_a_number`, `length.too_many_decimals`, `length.out_of_range`).
    """
    if not text.strip():
        raise Refused(Problem("length", "length.missing"))
    written = _WRITTEN.fullmatch(text)
    if written is None:
        raise Refused(Problem("length", "length.not_a_number", (text,)))
    sign, whole, decimals, typed_unit = written.groups(default="")
    unit = Unit(typed_unit.lower()) if typed_unit else unit
    if len(decimals) > unit.decimals:
        raise Refused(Problem("length", "length.too_many_decimals", (text, str(unit.decimals))))
    tenths = int(whole) * 10**unit.decimals + int(decimals.ljust(unit.decimals, "0"))
    if sign or tenths > LONGEST_TENTHS:
        raise Refused(Problem("length", "length.out_of_range", (text,)))
    return Reading(text.strip(), Millimetres(tenths), unit)


def meant_in_centimetres(text: str) -> Reading | None:
    """What `2,45` is on a scanner that displays centimetres, typed where millimetres are expected; None where it is no such.

    Two decimals without a unit, 0.5 to 6.0 cm: nobody writes millimetres so. It is offered, never taken by itself.
    """
    if _TWO_DECIMALS.fullmatch(text) is None:
        return None
    try:
        reading = read_length(f"{text.strip()} {Unit.CENTIMETRES.value}")
    except Refused:
        return None
    shortest, longest = LOOKS_LIKE_CENTIMETRES
    is_likely = shortest.tenths * 10 <= reading.length.tenths <= longest.tenths * 10
    return reading if is_likely else None


def questions(
    readings: Sequence[tuple[str, Reading]], previous: tuple[Millimetres, date] | None
) -> tuple[Confirmation, ...]:
    """What has to be asked about the readings of one scan, each with its field, whichever way they come in.

    `previous` is the length that the shortest is held against, and its day; None where there is none.
    """
    asked = [question for field, reading in readings for question in unusual(field, reading)]
    if readings and previous is not None:
        field, shortest = min(readings, key=lambda pair: pair[1].length)
        asked += jump(field, shortest.length, *previous)
    return tuple(asked)


def previous_length(scans: Iterable[tuple[date, Millimetres]], on: date) -> tuple[Millimetres, date] | None:
    """The length before `on` that one of that day is held against, and its day; None without any.

    The scans of one day are taken together: their shortest counts.
    """
    latest = max(((day, -length.tenths) for day, length in scans if day < on), default=None)
    return (Millimetres(-latest[1]), latest[0]) if latest else None


def unusual(field: str, reading: Reading) -> tuple[Confirmation, ...]:
    """What has to be asked about one reading by itself."""
    length, (shortest, longest) = reading.length, LOOKS_LIKE_CENTIMETRES
    asked = []
    if length.tenths == 0:
        asked.append(Confirmation(field, "length.zero"))
    if length > UNUSUALLY_LONG:
        asked.append(Confirmation(field, "length.long", (str(length),)))
    if reading.unit is Unit.MILLIMETRES and shortest <= length <= longest:
        asked.append(
            Confirmation(field, "length.centimetres", (str(length), str(Millimetres(length.tenths * 10))))
        )
    return tuple(asked)


def jump(
    field: str, length: Millimetres, previous: Millimetres, previous_on: date
) -> tuple[Confirmation, ...]:
    """What has to be asked about a length that lies far from the previous one."""
    if abs(length.tenths - previous.tenths) <= UNUSUAL_JUMP_TENTHS:
        return ()
    return (Confirmation(field, "length.jump", (str(length), str(previous), previous_on.isoformat())),)


def unusual_birth(born_on: date, day: date) -> tuple[Confirmation, ...]:
    """What has to be asked about a birth date that makes her very young or old on `day`."""
    years = years_old(born_on, day)
    if YOUNGEST_YEARS <= years <= OLDEST_YEARS:
        return ()
    return (Confirmation("born_on", "born_on.unusual", (str(years),)),)
