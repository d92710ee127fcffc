"""A person's name as it is written in the clinic."""

import unicodedata
from dataclasses import dataclass, replace
from datetime import date

from models.values.visible import isolated


@dataclass(frozen=True, slots=True, order=True)
class PersonName:
    """Family name, given name and title, kept as typed.

    `given` and `title` may be empty: not everybody has both.
    """

    family: str
    given: str = ""
    title: str = ""

    @property
    def untitled(self) -> str:
        """`FAMILY, Given`, for a narrow list."""
        return str(replace(self, title=""))

    def __str__(self) -> str:
        """`FAMILY, Given (Title)`, the order and case that tells family from given name at a glance.

        Names written from the right keep their order, and that of what stands beside them.
        """
        given = f", {isolated(self.given)}" if self.given else ""
        title = f" ({isolated(self.title)})" if self.title else ""
        return f"{isolated(self.family.upper())}{given}{title}"


def letters_of(name: str) -> str:
    """The letters of a name as it is looked for and sorted by: without accents, capitals and what stands between its words."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    return "".join(letter for letter in plain if letter.isalnum())


def capitalised(given: str) -> str:
    """A given name typed without any capital as it is usually written: `mary-ann` is `Mary-Ann`; any other as it is."""
    if not given.islower():
        return given
    return "".join(
        letter.upper() if at == 0 or given[at - 1] in " -" else letter for at, letter in enumerate(given)
    )


def years_old(born_on: date, day: date) -> int:
    """Completed years of life on `day`."""
    had_birthday = (day.month, day.day) >= (born_on.month, born_on.day)
    return day.year - born_on.year - (0 if had_birthday else 1)
