"""What stands in a field, as text that a draft can keep and put back."""

from enum import Enum

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from models.records.record import Answer
from ui.widgets.choices import AnswerChoice, CheckGrid, ChoiceField
from ui.widgets.date_field import DateField


def text_of(inner: QWidget) -> str:
    """What a field holds, as text that can be put back."""
    if isinstance(inner, CheckGrid):
        ticked = inner.value()
        return "" if ticked is None else " ".join(_word_of(choice) for choice in ticked) or "-"
    if isinstance(inner, ChoiceField | AnswerChoice):
        return _word_of(inner.value())
    if isinstance(inner, QCheckBox):
        return "yes" if inner.isChecked() else ""
    return inner.text() if isinstance(inner, QLineEdit) else ""


def _word_of(choice: object) -> str:
    return "" if choice is None else str(choice.value if isinstance(choice, Enum) else choice)


def put_text(inner: QWidget, text: str) -> None:
    """Put back what `text_of` gave; a choice that is not offered any more leaves nothing chosen."""
    if isinstance(inner, CheckGrid):
        inner.set_value(None if not text else tuple(c for c in inner.choices if _word_of(c) in text.split()))
    elif isinstance(inner, ChoiceField):
        inner.set_value(next((c for c in inner.choices if _word_of(c) == text), None))
    elif isinstance(inner, AnswerChoice):
        inner.set_value(Answer(text) if text else None)
    elif isinstance(inner, QCheckBox):
        inner.setChecked(bool(text))
    elif isinstance(inner, DateField):
        inner.set_value(None)
        inner.setText(text)
        # As if it had been typed: the field reads it once more.
        inner.textEdited.emit(text)
    elif isinstance(inner, QLineEdit):
        inner.setText(text)
        inner.textEdited.emit(text)
