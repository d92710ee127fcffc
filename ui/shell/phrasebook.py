"""Offering in each reason and note what this user writes again and again."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QWidget

from models.errors import CervitrendError
from models.usecases.phrases import PhraseKind, phrases
from ui.session.session import Session
from ui.widgets.fields.phrase_field import PhraseField


class Phrasebook(QObject):
    """Reads the phrases anew whenever somebody comes to a field for them, so that every form has them without a word of its own.

    Nobody waits for it, and a record that cannot be read offers none.
    """

    def __init__(self, session: Session, workspace: QWidget) -> None:
        super().__init__(workspace)
        self._session, self._workspace = session, workspace
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]  # A window has an application.

    @Slot(QWidget, QWidget)
    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, PhraseField) and self._workspace.isAncestorOf(now):
            desk = self._session.desk
            self._session.runner.run(now, lambda: phrases(desk), self._offer_in(now), _none, "phrases")

    def _offer_in(self, field: PhraseField) -> Callable[[dict[PhraseKind, tuple[str, ...]]], None]:
        return lambda found: field.offer(found[field.kind])


def _none(_error: CervitrendError) -> None:
    """What cannot be read now is told by whoever needs it."""
