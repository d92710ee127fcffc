"""What stands in a field: as text that a draft can keep and put back, and as the value it means."""

from datetime import date
from enum import Enum
from typing import TypeVar

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from ui.widgets.fields.choices import ChoiceField, Ticks
from ui.widgets.fields.date_field import DateField
from ui.widgets.fields.length_field import LengthField
from ui.widgets.fields.segments import Segments

E = TypeVar("E", bound=Enum)
_NONE = "-"
"""That it was looked at and there was none."""


def text_of(inner: QWidget) -> str:
    """What a field holds, as text that can be put back."""
    if isinstance(inner, LengthField):
        return inner.typed()
    if isinstance(inner, QLineEdit):
        return inner.text()
    if isinstance(inner, ChoiceField | Segments):
        return choice_text(inner.value())
    return input_text(value_of(inner))


def value_of(inner: QWidget) -> object:
    """What a field means: a text as it was typed, else the value; None where it holds none."""
    if isinstance(inner, ChoiceField | Segments | Ticks | DateField):
        return inner.value()
    if isinstance(inner, QCheckBox):
        return inner.isChecked()
    return text_of(inner) if isinstance(inner, QLineEdit) else None


def input_text(value: object) -> str:
    """A recorded value as the text that a field keeps of it; empty for None."""
    match value:
        case None | False:
            return ""
        case True:
            return "yes"
        case Enum():
            return str(value.value)
        case date():
            return value.isoformat()
        case tuple():
            return " ".join(map(input_text, value)) or _NONE
        case _:
            return str(value)


def choice_text(choice: object) -> str:
    """One choice as text; one of two parts as `yes:u`, or as `yes` without the second."""
    parts = choice if isinstance(choice, tuple) else (choice,)
    return ":".join(text for text in map(input_text, parts) if text)


def put_text(inner: QWidget, text: str) -> None:
    """Put back what `text_of` gave; a choice that is not offered any more leaves nothing chosen."""
    if isinstance(inner, Ticks):
        inner.set_value(_ticked(inner, text))
    elif isinstance(inner, ChoiceField | Segments):
        inner.set_value(next((c for c in inner.choices if choice_text(c) == text), None))
    elif isinstance(inner, QCheckBox):
        inner.setChecked(bool(text))
    elif isinstance(inner, LengthField):
        inner.set_texts(text)
    elif isinstance(inner, QLineEdit):
        if isinstance(inner, DateField):
            inner.set_value(None)
        inner.setText(text)
        # As if it had been typed: the field reads it once more.
        inner.textEdited.emit(text)


def show_value(inner: QWidget, value: object) -> None:
    """Show what is recorded; nothing of it is asked or complained about."""
    if isinstance(inner, ChoiceField | Segments):
        inner.set_value(value)
    elif isinstance(inner, Ticks):
        inner.set_value(value if isinstance(value, tuple) else None)
    elif isinstance(inner, DateField):
        inner.set_value(value if isinstance(value, date) else None)
    elif isinstance(inner, QCheckBox):
        inner.setChecked(bool(value))
    elif isinstance(inner, LengthField):
        # With its unit, whatever figures mean in this field; said twice, it is not asked about.
        text = "" if value is None else f"{value} mm"
        inner.set_texts(text, text)
    elif isinstance(inner, QLineEdit):
        inner.setText(input_text(value))


def _ticked(inner: Ticks[E], text: str) -> tuple[E, ...] | None:
    # Drafts of scans once kept them with commas, and `none` for none, which is no choice either.
    kept = text.replace(",", " ").split()
    return tuple(choice for choice in inner.choices if input_text(choice) in kept) if kept else None
