"""A form of which only the inputs of one kind are seen at a time."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from enum import Enum
from typing import Generic, TypeVar

from PySide6.QtWidgets import QLineEdit, QWidget

from models.errors import Problem
from ui.forms.form import Form, Texts
from ui.widgets.fields.date_field import DateField

K = TypeVar("K", bound=Enum)


class KindForm(Form, Generic[K]):
    """What was typed for one kind stays while another is seen, until it is saved or another woman comes.

    `shown` are the inputs of each kind, in the order of work; `lasting` the kinds of which a draft keeps what was typed.
    """

    def __init__(
        self,
        shown: Mapping[K, tuple[str, ...]],
        lasting: Collection[K],
        kind: K,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, is_card=True)
        self.kind = kind
        self._shown, self._lasting = shown, lasting
        self._kept: dict[K, dict[str, str]] = {}
        self._begun: Texts = {}

    @property
    def asked(self) -> Mapping[str, QWidget]:
        return {name: self.inputs[name] for name in self._shown[self.kind]}

    def turn(self, kind: K, texts: Texts) -> None:
        """Show another kind, with what was typed for it before, else with these texts."""
        self._keep_here()
        self.kind = kind
        before = self._kept.get(kind) if kind in self._lasting else None
        self.show_texts(before or texts)
        if not before:
            self.validate()
        self._begun = {} if before else self._here()
        for name, field in self.fields.items():
            field.setVisible(name in self._shown[kind])
        self.clear_problems()

    def clear(self) -> None:
        """Forget everything typed, for every kind."""
        self._kept = {}
        self.forget()

    def forget(self) -> None:
        """Forget what was typed for the kind on the screen; the others keep theirs."""
        self._kept.pop(self.kind, None)
        self._begun = {}
        self.show_texts({})
        self.clear_problems()

    def forget_saved(self, kind: str) -> bool:
        """Forget what was typed for a kind that is in the record now; whether it is the one on the screen."""
        if kind == self.kind.value:
            self.forget()
            return True
        self._kept = {other: texts for other, texts in self._kept.items() if other.value != kind}
        return False

    @property
    def typed(self) -> dict[str, str]:
        """Every text typed and not saved, as a draft keeps it: `booking.on`; empty when there is none."""
        return {
            f"{kind.value}.{name}": text
            for kind, texts in {**self._kept, self.kind: self._here() if self.count_typed() else {}}.items()
            if kind in self._lasting
            for name, text in texts.items()
        }

    def count_typed(self) -> int:
        return sum(text != self._begun.get(name, "") for name, text in self._here().items())

    def take_in(self, kept: Texts) -> tuple[K, ...]:
        """Take in what `typed` gave, without showing it; returns the kinds of which something was kept."""
        known = {kind.value: kind for kind in self._lasting}
        for key, text in kept.items():
            kind, _, name = key.partition(".")
            if kind in known and name in self.inputs:
                self._kept.setdefault(known[kind], {})[name] = text
        return tuple(self._kept)

    def place_of(self, field: str) -> str:
        """The input at which a problem of this field of the draft is shown."""
        return field

    def show_problems(self, problems: Sequence[Problem]) -> tuple[Problem, ...]:
        placed = [replace(problem, field=self.place_of(problem.field)) for problem in problems]
        asked = self.asked
        rest = super().show_problems([problem for problem in placed if problem.field in asked])
        return (*rest, *(problem for problem in placed if problem.field not in asked))

    def text(self, name: str) -> str:
        """What is typed in a line of text."""
        inner = self.inputs[name]
        return inner.text() if isinstance(inner, QLineEdit) else ""

    def day(self, name: str) -> date | None:
        """The day understood in a field; None while there is none."""
        inner = self.inputs[name]
        return inner.value() if isinstance(inner, DateField) else None

    def _keep_here(self) -> None:
        if self.count_typed():
            self._kept[self.kind] = self._here()

    def _here(self) -> dict[str, str]:
        """What is typed or chosen for the kind on the screen, blanks left out."""
        texts = self.texts()
        return {name: texts[name] for name in self.asked if texts[name]}
