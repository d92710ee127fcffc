"""Looks women up while the search is typed."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import CervitrendError
from models.usecases.women.find import find_women, recent_women
from models.values.begun_day import day_sought
from models.views import WomanRow
from ui.session.session import Session


@dataclass(frozen=True, slots=True)
class WomenFound:
    """The women found for a text, for a blank one those this user opened last.

    `born_on` is the birth date the text was read as, None where it is none.
    """

    text: str
    rows: tuple[WomanRow, ...]
    born_on: date | None = None

    @property
    def is_recent(self) -> bool:
        """Whether nothing was looked for."""
        return not self.text.strip()


class WomenPresenter(QObject):
    """Signals: `found` (WomenFound); `failed` (CervitrendError)."""

    found = Signal(object)
    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session

    def search(self, text: str) -> None:
        """Look for a text; a later call makes an earlier one pointless."""
        desk = self._session.desk
        born_on = day_sought(text, desk.clock.today(), desk.settings.typed_order)
        self._session.runner.run(
            self,
            lambda: WomenFound(text, find_women(desk, text) if text.strip() else recent_women(desk), born_on),
            self._on_found,
            self._on_failed,
            "search",
        )

    @Slot(object)
    def _on_found(self, found: WomenFound) -> None:
        self.found.emit(found)

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self.failed.emit(error)
