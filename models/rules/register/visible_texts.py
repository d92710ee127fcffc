"""What may stand in a text of a record: nothing that cannot be seen, and not without end."""

from collections.abc import Iterator

from models.errors import Problem
from models.records.clinic.settings import ClinicSettings
from models.records.clinic.user import User
from models.records.patient import Patient
from models.records.record import Record, shown_fields
from models.values.visible import LONGEST_NAME, MARK, hidden_place

LONGEST_TEXT = 4000
"""Characters in one text of a record; of a person or the clinic only what names are long."""
_NAMED = (Patient, User, ClinicSettings)
_QUOTED = 20


def text_problems(record: Record, before: Record | None = None) -> tuple[Problem, ...]:
    """What is wrong with the texts of a record; with those that differ, where it replaces the version `before`.

    Codes: `text.hidden_character` (values: its code point, what stands around its place), `text.too_long` (values: how many
    characters it has, how many are kept).
    """
    texts = ((name, text) for name in shown_fields(type(record)) for text in _texts(getattr(record, name)))
    is_named = isinstance(record, _NAMED)
    return tuple(
        problem
        for name, text in texts
        if before is None or getattr(before, name) != getattr(record, name)
        for problem in _problems(name, text, is_named=is_named)
    )


def name_problems(field: str, text: str) -> tuple[Problem, ...]:
    """What is wrong with a text that becomes a name in the record; codes as above."""
    return tuple(_problems(field, text, is_named=True))


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(each for each in value if isinstance(each, str)) if isinstance(value, tuple) else ()


def _problems(name: str, text: str, *, is_named: bool) -> Iterator[Problem]:
    place = hidden_place(text, one_line=is_named)
    if place is not None:
        around = f"{text[max(0, place - _QUOTED) : place]}{MARK}{text[place + 1 : place + _QUOTED]}"
        yield Problem(name, "text.hidden_character", (f"U+{ord(text[place]):04X}", around))
    longest = LONGEST_NAME if is_named else LONGEST_TEXT
    if len(text) > longest:
        yield Problem(name, "text.too_long", (str(len(text)), str(longest)))
