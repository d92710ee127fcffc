"""The lines of the scan form, each with all that belongs to one thing."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLineEdit, QVBoxLayout, QWidget

from models.rules.measurement.impossible import MOST_READINGS
from ui.forms.form import Form
from ui.pages.scan.row import Row
from ui.theme import Type
from ui.widgets.fields.field import Field
from ui.widgets.text import Text, Tone
from ui.wording.tr import context

_tr = context("scan")

_READING_WIDTH, _SIZE_WIDTH, _DAY_WIDTH, _AGE_WIDTH, _NAME_WIDTH = 128, 104, 118, 72, 144
_GAP = 12
_TOP = Qt.AlignmentFlag.AlignTop
Fields = Mapping[str, Field]
Inputs = Mapping[str, QWidget]


def form_lines(
    form: Form, title: Text, age: Text, shortest: QWidget, nothing_else: QWidget
) -> dict[str, QWidget]:
    """Each line by its name; `reason` lies within `note`, and is asked for when a scan is amended.

    They lie in the form from the first: what is shown before it lies in anything is a window for a moment.
    """
    fields, inputs = form.fields, form.inputs
    reason = _row(fields, "reason", form, inputs["reason"])
    quality, symptoms = Text(_tr("Image quality"), Type.LABEL), Text(_tr("Symptoms"), Type.LABEL)
    found = ("membranes", "placenta", "sludge", "fundal_pressure")
    return {
        "title": title,
        "first": _first(fields, age, form),
        "lengths": _lengths(fields, shortest, form),
        "quality": Row(quality, [inputs["criteria_met"]], inputs["criteria_met"], form),
        "findings": Row(Text(_tr("Findings"), Type.LABEL), [nothing_else], None, form),
        "funnel": Row(fields["funnel"].label, [inputs["funnel"], *_sizes(inputs)], None, form),
        **{name: _row(fields, name, form) for name in found},
        "symptoms": Row(symptoms, [inputs["symptoms"]], inputs["symptoms"], form),
        "note": _beside(form, _row(fields, "note", form, inputs["note"]), reason),
        "reason": reason,
    }


def _row(fields: Fields, name: str, form: QWidget, wide: QWidget | None = None) -> Row:
    return Row(fields[name].label, [fields[name].inner], wide, form)


def _first(fields: Fields, age: Text, form: QWidget) -> QWidget:
    """Day, age on it, route, examiner; each with its label above."""
    aged = QVBoxLayout()
    aged.setSpacing(4)
    aged.addWidget(Text(_tr("Age then"), Type.LABEL, Tone.QUIET))
    aged.addWidget(age)
    aged.addStretch(1)
    age.setFixedHeight(32)
    age.setMinimumWidth(_AGE_WIDTH)
    fields["on"].inner.setFixedWidth(_DAY_WIDTH)
    fields["examiner"].inner.setMinimumWidth(_NAME_WIDTH)
    row = _line()
    row.addWidget(fields["on"], 0, _TOP)
    row.addLayout(aged)
    row.addWidget(fields["route"], 0, _TOP)
    row.addWidget(fields["examiner"], 1, _TOP)
    return _holding(row, form)


def _lengths(fields: Fields, shortest: QWidget, form: QWidget) -> QWidget:
    """The readings, and what they come to."""
    row = _line()
    for i in range(MOST_READINGS):
        reading = fields[f"readings.{i}"]
        reading.inner.setFixedWidth(_READING_WIDTH)
        row.addWidget(reading, 0, _TOP)
    row.addWidget(shortest, 1)
    return _holding(row, form)


def _sizes(inputs: Inputs) -> tuple[QWidget, ...]:
    """The sizes of a funnel, which say inside what they are while they are blank."""
    sizes = inputs["funnel_length"], inputs["funnel_width"]
    for size, name in zip(sizes, (_tr("length"), _tr("width")), strict=True):
        size.setFixedWidth(_SIZE_WIDTH)
        if isinstance(size, QLineEdit):
            size.setPlaceholderText(name)
    return sizes


def _beside(form: QWidget, *widgets: QWidget) -> QWidget:
    row = _line()
    for widget in widgets:
        row.addWidget(widget, 1)
    return _holding(row, form)


def _line() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(_GAP)
    return row


def _holding(row: QLayout, form: QWidget) -> QWidget:
    made = QWidget(form)
    made.setLayout(row)
    return made
