"""Whose hand held the probe."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from models.values.identity import fold
from ui.widgets.fields.list_field import ListField
from ui.wording.tr import context

_tr = context("scan")


class ExaminerField(ListField):
    """A name: one of a list, or any other that is typed; in the list "(you)" stands behind the name of who is signed in."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent=parent)
        self._own = ""

    def offer_names(self, names: Sequence[str], own: str) -> None:
        """Offer these; `own` is the name of who is signed in."""
        self._own = own
        self.offer(names)

    @property
    def is_own(self) -> bool:
        """Whether who is signed in stands here."""
        return self._is_own(self.text())

    def shown(self, text: str) -> str:
        return _tr("{0} (you)").format(text) if self._is_own(text) else text

    def _is_own(self, name: str) -> bool:
        return bool(self._own) and fold(name) == fold(self._own)
