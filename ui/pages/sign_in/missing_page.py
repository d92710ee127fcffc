"""What is seen in the place of the door while the clinic's folder is not as it was."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.errors import CervitrendError, Problem
from models.values.folder_state import FolderState
from ui.forms.choosing_file import Purpose, folder_to_use
from ui.session.folder_door import FolderDoor
from ui.theme import Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card, Look, StatusStrip
from ui.widgets.door_help import SHUT_DOOR, DoorHelp, program_version
from ui.widgets.text import Text, Tone
from ui.wording.problems.lookup import error_sentence, sentence
from ui.wording.tr import context

_tr = context("sign_in")


_WIDTH = 640


class MissingPage(QWidget):
    """Says what is not there, and leads to it.

    Signals: `again_wanted`; `folder_chosen` (Path); `another_wanted`: the other clinic is to be worked with.
    """

    again_wanted = Signal()
    folder_chosen = Signal(object)
    another_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Text("", Type.TITLE, wraps=True, parent=self)
        self._said = Text("", wraps=True, parent=self)
        self._below = Text(
            _tr("A new clinic is never begun in its place: this computer remembers that it works with one."),
            tone=Tone.QUIET,
            wraps=True,
            parent=self,
        )
        self.strip = StatusStrip(self)
        self.again = Button(_tr("Look again"), ButtonKind.PRIMARY, "F5", parent=self)
        self.choose = Button(_tr("Choose another folder…"), key="Ctrl+O", parent=self)
        self.another = Button(_tr("Work with that clinic"), parent=self)
        self.help = DoorHelp(SHUT_DOOR, self)
        self.version = program_version(self)
        self._lay_out()
        self.again.clicked.connect(self.again_wanted)
        self.choose.clicked.connect(self._on_choose)
        self.another.clicked.connect(self.another_wanted)

    def _lay_out(self) -> None:
        card = Card(parent=self)
        card.setFixedWidth(_WIDTH)
        card.body.setSpacing(12)
        for part in (self._title, self._said, self._below, self.strip):
            card.body.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.help)
        row.addStretch(1)
        for button in (self.another, self.choose, self.again):
            row.addWidget(button)
        card.body.addLayout(row)
        column = QVBoxLayout()
        column.addStretch(2)
        column.addWidget(card)
        column.addStretch(3)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addLayout(column)
        across.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setSpacing(0)
        whole.addLayout(across, 1)
        whole.addWidget(self.version)

    def show_state(self, state: FolderState) -> None:
        """Say what stands in the way."""
        titles = {
            "folder.missing": _tr("The clinic's folder is not there"),
            "folder.empty": _tr("The clinic's folder is empty"),
            "database.without_vault": _tr("The vault is missing"),
            "database.log_alone": _tr("The record and its vault are missing"),
            "vault.without_database": _tr("The record is missing"),
            "folder.of_another_clinic": _tr("This is another clinic's folder"),
        }
        self._title.setText(titles.get(state.code, _tr("The clinic's folder cannot be opened")))
        self._said.setText(sentence(Problem("folder", state.code, state.values)))
        self._below.setVisible(state.code in ("folder.missing", "folder.empty"))
        self.strip.clear()
        self.another.setVisible(state.is_another)
        self.again.setFocus()

    def tell_still_so(self) -> None:
        """Say that it was looked at again and is not otherwise: a key that changes nothing seems not to work."""
        self.strip.show_message(_tr("Looked again: what stands above is still so."), look=Look.NOTICE)

    def show_choice(self, state: FolderState) -> None:
        """Say what is wrong with the folder that was chosen."""
        self.strip.show_message(sentence(Problem("folder", state.code, state.values)), look=Look.PROBLEM)
        self.another.setVisible(state.is_another)

    @Slot()
    def _on_choose(self) -> None:
        chosen = folder_to_use(self, _tr("Choose the folder of the clinic's record"), Purpose.RECORDS)
        if chosen is not None:
            self.folder_chosen.emit(chosen)


class MissingPresenter(QObject):
    """Looks again, or elsewhere, until the clinic is found.

    Signals: `found` when it is remembered where it lies.
    """

    found = Signal()

    def __init__(self, page: MissingPage, door: FolderDoor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page, self._door = page, door
        self._other: FolderState | None = None
        page.again_wanted.connect(self._on_again)
        page.folder_chosen.connect(self.look_at)
        page.another_wanted.connect(self._on_another)

    @Slot()
    def _on_again(self) -> None:
        self.look()
        self._page.tell_still_so()

    def look(self) -> None:
        """Look at the folder that is remembered."""
        state = self._door.look()
        if not state.code:
            self.found.emit()
            return
        self._other = state if state.is_another else None
        self._page.show_state(state)

    @Slot(object)
    def look_at(self, folder: Path) -> None:
        """Look at a folder that was chosen; the clinic that is remembered is worked with there from now on."""
        try:
            state = self._door.move_to(folder)
        except CervitrendError as error:
            self._page.strip.show_message(error_sentence(error), look=Look.PROBLEM)
            return
        self._other = state if state.is_another else None
        if state.code:
            self._page.show_choice(state)
        else:
            self.found.emit()

    @Slot()
    def _on_another(self) -> None:
        if self._other is not None:
            self._work_in(self._other.folder)

    def _work_in(self, folder: Path) -> None:
        try:
            self._door.work_in(folder)
        except CervitrendError as error:
            self._page.strip.show_message(error_sentence(error), look=Look.PROBLEM)
        else:
            self.found.emit()
