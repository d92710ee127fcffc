"""The first start, in three steps."""

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.errors import Problem
from models.values.folder_state import FolderState
from ui.forms.choosing_file import Purpose, folder_to_use
from ui.forms.key_form import KeyForm
from ui.pages.first_start.clinic_form import ClinicForm
from ui.theme import Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Look, StatusStrip
from ui.widgets.door_help import FIRST_SECRETS, DoorHelp, PracticeLink, program_version
from ui.widgets.text import Text, Tone
from ui.wording.problems.lookup import sentence
from ui.wording.tr import context

_tr = context("first_start")


class FirstStartPage(QWidget):
    """Step one and two name the clinic and its first user (`clinic`); step three keeps the recovery key (`key`).

    `start_practice` opens the practice clinic; None: there is none.
    Signals: `existing_chosen` (Path): the record that is there already is in this folder.
    """

    existing_chosen = Signal(object)

    def __init__(
        self, start_practice: Callable[[], None] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.clinic = ClinicForm(self)
        self.key = KeyForm(_tr("Open the clinic"), self)
        self._title = Text("", Type.TITLE, parent=self)
        self._below = Text("", Type.BODY, Tone.QUIET, parent=self)
        self._place = Text("", Type.SMALL, Tone.QUIET, wraps=True, parent=self)
        self._doubt = Text("", Type.SMALL, Tone.URGENT, wraps=True, parent=self)
        self._doubt.hide()
        self.existing = Button(_tr("&Open an existing record…"), ButtonKind.LINK, parent=self)
        self.existing.hide()
        self.existing.clicked.connect(self._on_existing)
        self._strip = StatusStrip(self)
        self.help = DoorHelp(FIRST_SECRETS, self)
        self.practice = PracticeLink(start_practice, self)
        self.version = program_version(self)
        self._steps = QStackedWidget(self)
        self._steps.addWidget(self.clinic)
        self._steps.addWidget(self.key)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(32, 16, 32, 12)
        column.setSpacing(4)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self.version)
        top.addWidget(self.existing)
        top.addWidget(self.practice)
        top.addWidget(self.help)
        column.addLayout(top)
        column.addWidget(self._below)
        column.addWidget(self._place)
        column.addWidget(self._doubt)
        column.addSpacing(12)
        column.addWidget(self._strip)
        column.addWidget(self._steps, 1)
        self.show_clinic()

    def take_below(self, line: QWidget) -> None:
        """Show something that is not about founding, below everything else."""
        self._column.addWidget(line)

    def show_place(self, place: FolderState | None) -> None:
        """Say where the clinic will lie, what speaks against that, and that this computer works with another one where it does."""
        self._place.setVisible(place is not None)
        if place is None:
            return
        self._doubt.setVisible(bool(place.doubt))
        if place.doubt:
            self._doubt.setText(sentence(Problem("folder", place.doubt, (str(place.folder),))))
        if place.is_for_all:
            self._place.setText(
                _tr("The clinic will be made in {0}, for every account of this computer.").format(
                    place.folder
                )
            )
        elif place.works_in is None:
            self._place.setText(_tr("The clinic will be made in {0}.").format(place.folder))
        else:
            self._place.setText(
                _tr(
                    "A new clinic will be made in {0}. This computer goes on working with the one in {1}."
                ).format(place.folder, place.works_in)
            )

    def show_clinic(self) -> None:
        """Step one."""
        self._title.setText(_tr("Welcome to Cervitrend"))
        self._below.setText(_tr("Step 1 of 3: where the clinic is, and what it follows."))
        self._steps.setCurrentWidget(self.clinic)
        self.clinic.show_where()

    def show_you(self) -> None:
        """Step two."""
        self._title.setText(_tr("Its first user"))
        self._below.setText(_tr("Step 2 of 3: the name you sign in with, and your password."))
        self._steps.setCurrentWidget(self.clinic)
        self.clinic.show_you()

    def show_key(self) -> None:
        """Step three."""
        self._title.setText(_tr("Keep the recovery key"))
        self._below.setText(_tr("Step 3 of 3: nothing is stored before this is done."))
        self._steps.setCurrentWidget(self.key)

    @Slot()
    def _on_existing(self) -> None:
        chosen = folder_to_use(self, _tr("Choose the folder of the clinic's record"), Purpose.RECORDS)
        if chosen is not None:
            self.existing_chosen.emit(chosen)

    def show_message(self, said: str) -> None:
        """Say what failed outside the forms; everything typed stays, and the last step can be taken again."""
        self._strip.show_message(said, look=Look.PROBLEM)
        self.key.finish.setEnabled(True)
