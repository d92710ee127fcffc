"""Beside founding a clinic: working with a record that is there already."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import CervitrendError, Problem
from ui.pages.first_start.page import FirstStartPage
from ui.session.folder_door import FolderDoor
from ui.wording.problems.lookup import error_sentence, sentence


class ExistingRecord(QObject):
    """Looks at the folder that was chosen, and remembers it.

    Signals: `found` once the record in it is the one that this computer works with.
    """

    found = Signal()

    def __init__(self, page: FirstStartPage, door: FolderDoor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page, self._door = page, door
        page.existing.show()
        page.existing_chosen.connect(self.look_at)

    @Slot(object)
    def look_at(self, folder: Path) -> None:
        """Work with the record in this folder from now on; what stands in the way is said, and nothing is changed."""
        try:
            state = self._door.move_to(folder)
        except CervitrendError as error:
            self._page.show_message(error_sentence(error))
            return
        if state.code:
            self._page.show_message(sentence(Problem("folder", state.code, state.values)))
        else:
            self.found.emit()
