"""Brings Today's list up to date and hands it to the page."""

from datetime import date

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import CervitrendError
from models.usecases.plan import bring_up_to_date
from ui.pages.today.found import Found
from ui.runner import fault
from ui.session import Session


class TodayPresenter(QObject):
    """Reads the list off the window's thread; on the first reading of a day, after judging what has turned.

    Signals: `ready` (Found), `failed` (CervitrendError).
    """

    ready = Signal(object)
    failed = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._judged_on: date | None = None

    def refresh(self) -> None:
        """Read the list; a later call makes an earlier one pointless."""
        self._session.runner.run(self, self._read, self._on_read, self._on_failed, supersedes="today")

    def _read(self) -> Found:
        desk = self._session.desk
        on = desk.clock.today()
        trouble = self._judge(on)
        return Found(
            on=on,
            read_at=desk.clock.now(),
            rows=desk.store.today(on),
            drafts=desk.store.drafts(desk.user.id),
            trouble=trouble,
        )

    def _judge(self, on: date) -> CervitrendError | None:
        """Judge what has turned, once a day; tried again at the next reading where it failed."""
        if self._judged_on == on:
            return None
        try:
            bring_up_to_date(self._session.desk)
        except CervitrendError as error:
            return error
        except Exception as bug:  # noqa: BLE001  # The list is shown all the same.
            return fault(bug)
        self._judged_on = on
        return None

    @Slot(object)
    def _on_read(self, found: Found) -> None:
        self.ready.emit(found)

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self.failed.emit(error)
