"""What a text that was searched for says about a new woman; no Qt in here."""

from dataclasses import dataclass
from datetime import date

from models.errors import Refused
from models.values.day import DayOrder, days_meant
from models.values.person import capitalised

_EARLIEST = date(1900, 1, 1)


@dataclass(frozen=True, slots=True)
class Seed:
    """The fields of the form to begin with; `born` and `number` as typed."""

    family_name: str = ""
    given_name: str = ""
    born: str = ""
    number: str = ""


def seed_of(typed: str, today: date, order: DayOrder = DayOrder.DAY_FIRST) -> Seed:
    """Sort the words of a search: with figures a birth date or a number, the others family name, then given name.

    A comma says where the family name ends; without one it is the first word.
    """
    families, _, givens = typed.partition(",")
    names: list[str] = []
    born, number = "", []
    for word in typed.replace(",", " ").split():
        if not any(c.isdigit() for c in word):
            names.append(word)
        elif not born and _is_birth_date(word, today, order):
            born = word
        else:
            number.append(word)
    split = sum(word in names for word in families.split()) if givens.strip() else 1
    return Seed(" ".join(names[:split]), capitalised(" ".join(names[split:])), born, " ".join(number))


def _is_birth_date(word: str, today: date, order: DayOrder) -> bool:
    """Whether a word is a day with its year: `14.3.93`, `14-mar-1993`, `14mar93`; figures alone are a number."""
    if not word[0].isdigit() or (sum(not c.isalnum() for c in word) < 2 and word.isdecimal()):
        return False
    try:
        return bool(days_meant(word, today, _EARLIEST, today, order))
    except Refused:
        return False
