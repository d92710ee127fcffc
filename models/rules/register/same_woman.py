"""Which women of the record are so like one about to be taken in that somebody has to say that she is another."""

from collections.abc import Iterable
from datetime import date

from models.values.identity import fold
from models.values.person import PersonName
from models.views import WomanRow


def nearly_certain(
    name: PersonName, born_on: date | None, likely: Iterable[WomanRow]
) -> tuple[WomanRow, ...]:
    """Those of the `likely` who share the birth date and a word of the name, or the whole name where a birth date is blank."""
    return tuple(row for row in likely if _is_nearly_certain(name, born_on, row))


def _is_nearly_certain(name: PersonName, born_on: date | None, row: WomanRow) -> bool:
    typed, recorded = _words(name), _words(row.name)
    if born_on is None or row.born_on is None:
        return typed == recorded
    return born_on == row.born_on and not typed.isdisjoint(recorded)


def _words(name: PersonName) -> frozenset[str]:
    """The words of a name, in whatever order and however they are accented."""
    return frozenset(fold(f"{name.family} {name.given}").split())
