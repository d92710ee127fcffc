"""What is done in every form: say something everywhere, save, look, amend."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from itertools import pairwise
from pkgutil import walk_packages
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLineEdit, QWidget

import ui.pages
from models.records.record import Record, shown_fields
from models.views import PregnancySheet
from tests.builders import a_sheet
from ui.forms.form import Form
from ui.session.session import Session, Where
from ui.widgets.button import Button
from ui.widgets.fields.choices import ChoiceField, Ticks
from ui.widgets.fields.date_field import DateField
from ui.widgets.fields.field_texts import choice_text, input_text, value_of
from ui.widgets.fields.length_field import LengthField
from ui.widgets.fields.segments import Segments, TriStateChoice
from ui.widgets.messages.message import Ground
from ui.widgets.page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """One form: the page it is on, what is typed where a word would not do, and what is amended afterwards.

    `kind` is what the place that leads to it says, `reach` what is pressed there for a new record or to amend this one.
    `record` finds what the form wrote, `changes` is its field that `amended` changes where it has another name. `forgets`
    are inputs that say why or how and are not shown again; `explain` gives a reason that is asked beside the form, `confirm` does what is asked about after saving.
    `of_clinic` is what it keeps where that is of no woman.
    `late` are inputs that Tab reaches last, wherever they stand, because they are seldom changed.
    `is_amended` is False where the form never shows again what was saved; `keeps` is what has the names of its inputs then.
    """

    form: type[Form]
    page: Callable[[Session], Page]
    where: Where
    record: Callable[[PregnancySheet], Record]
    kind: str = ""
    texts: Mapping[str, str] = field(default_factory=dict)
    amended: tuple[str, str] = ("note", "told otherwise")
    forgets: frozenset[str] = frozenset({"reason"})
    sheet: Callable[[], PregnancySheet] = a_sheet
    confirm: Callable[[Any], None] = lambda page: None
    changes: str = ""
    is_amended: bool = True
    of_clinic: type[Record] | None = None
    late: frozenset[str] = frozenset()
    keeps: Callable[[Any], object] = lambda record: record
    explain: Callable[[Any], None] = lambda page: None
    reach: Callable[[Any, Record | None], None] = lambda page, record: None
    save: Callable[[Any], Button] = lambda page: page.save

    def name(self) -> str:
        """What it is called in a report."""
        return self.form.__name__


def every_form() -> set[type[Form]]:
    """All forms of the program, as the classes say; what others are derived from is none."""
    for module in walk_packages(ui.pages.__path__, "ui.pages."):
        import_module(module.name)
    return {kind for kind in _below(Form) if kind.__module__.startswith("ui.") and not kind.__subclasses__()}


def _below(kind: type[Form]) -> Iterator[type[Form]]:
    for derived in kind.__subclasses__():
        yield derived
        yield from _below(derived)


def fill(form: Form, walk: Walk) -> None:
    """Say something in every input."""
    for name, inner in form.asked.items():
        form.restore({name: walk.texts.get(name, a_text(name, inner))})
    form.validate()


def a_text(name: str, inner: QWidget) -> str:
    """Something that can be said in an input."""
    if isinstance(inner, Ticks):
        return input_text(inner.choices[:2])
    if isinstance(inner, TriStateChoice | QCheckBox):
        return "yes"
    if isinstance(inner, ChoiceField | Segments):
        return choice_text(inner.choices[-1]) if inner.choices else ""
    if isinstance(inner, DateField):
        return "today"
    if isinstance(inner, LengthField):
        return "6.5"
    return f"{name} as told" if isinstance(inner, QLineEdit) else ""


def said(form: Form, but: Collection[str] = ()) -> dict[str, object]:
    """What every input means, asked of the inputs themselves."""
    return {name: value_of(inner) for name, inner in form.asked.items() if name not in but}


def complaints(form: Form) -> list[str]:
    """What stands in the way of saving."""
    is_told = form.strip.ground is Ground.PROBLEM
    above = form.strip.text if is_told else ""
    return [text for text in (above, *(f.problem.text for f in form.fields.values())) if text]


def kept(told: Mapping[str, object], record: object) -> list[str]:
    """The inputs in which something was told that the record has under the same name."""
    return [name for name, value in told.items() if value and hasattr(record, name)]


def recorded(sheet: PregnancySheet) -> dict[tuple[object, str], object]:
    """Everything that people are shown of the record, but for flags and why something was amended."""
    records = [sheet.patient, sheet.pregnancy]
    for name in sheet.__dataclass_fields__:
        kept = getattr(sheet, name)
        if isinstance(kept, tuple) and name not in ("flags", "outlook"):
            records += kept
    return {
        (record.id, name): getattr(record, name)
        for record in records
        for name in shown_fields(type(record))
        if name != "amended"
    }


def stops(form: Form, walk: Walk) -> list[QWidget]:
    """The inputs at which Tab stops, in its order, from the first; of buttons of which one can be chosen, one."""
    inside: list[QWidget] = [form]
    while (after := inside[-1].nextInFocusChain()) not in (form, None):
        inside.append(after)
    seen: list[QWidget] = []
    groups = set()
    for each in inside:
        in_turn = (inner for name, inner in form.inputs.items() if name not in walk.late)
        is_input = any(inner is each or inner.isAncestorOf(each) for inner in in_turn)
        if not (is_input and each.isVisible() and each.isEnabled()):
            continue
        if not each.focusPolicy() & Qt.FocusPolicy.TabFocus or each.focusProxy() is not None:
            continue
        group = each.group() if isinstance(each, QAbstractButton) else None
        if group is None or not group.exclusive() or id(group) not in groups:
            seen.append(each)
        groups.add(id(group))
    return seen


def backward_steps(form: Form, walk: Walk) -> list[str]:
    """Where Tab leads up, or to the left within a row."""
    found = []
    for before, after in pairwise(stops(form, walk)):
        was, now = (QRect(each.mapTo(form, QPoint(0, 0)), each.size()) for each in (before, after))
        is_same_row = was.top() < now.bottom() and now.top() < was.bottom()
        if now.left() < was.right() if is_same_row else now.top() < was.top():
            found.append(f"{before.accessibleName()} -> {after.accessibleName()}")
    return found
