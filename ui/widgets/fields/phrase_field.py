"""A reason or a note, with what its writer writes again and again."""

from PySide6.QtWidgets import QWidget

from models.usecases.phrases import PhraseKind
from ui.widgets.fields.list_field import ListField

_BETWEEN = ";"


class PhraseField(ListField):
    """A line of text; Down offers the phrases of its kind, and one that is taken goes behind the last semicolon."""

    def __init__(self, name: str, kind: PhraseKind, *, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, hint=hint, parent=parent)
        self.kind = kind

    def take(self, text: str) -> None:
        before, semicolon, _ = self.text().rpartition(_BETWEEN)
        super().take(f"{before}{semicolon} {text}" if semicolon else text)
