"""A small clinic for tests of the window: a real vault and store, and pages that note what happens to them."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from db.clinic.folder import DataFolder
from db.clinic.key_box import Cost
from db.clinic.local_disk import allow_folder
from db.clinic.vault import FileVault
from db.shipped.guideline_files import GuidelineFiles
from db.store.opening import new_store, open_store
from models.clock import Clock
from models.records.clinic.settings import Country
from models.records.patient import Patient
from models.usecases.clinic.access import ClinicAccess
from models.usecases.clinic.first_start import ClinicDraft, found_clinic
from models.usecases.desk import Desk
from models.views import PregnancySheet
from tests.builders import CLOCK, all_guidelines, next_id
from tests.stores import a_store
from ui.session.session import Location, Session, Where
from ui.shell.window import PageEntry
from ui.widgets.card import Card
from ui.widgets.page import Page
from ui.widgets.rail import RailItem

ROOT = Path(__file__).parents[2]
PASSWORD = "correct horse"


class NotingPage(Page):
    """Writes down every call of the window; two cards with one field each."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.notes: list[str] = []
        self.first, self.second = QLineEdit(self), QLineEdit(self)
        column = QVBoxLayout(self)
        for edit in (self.first, self.second):
            card = Card(parent=self)
            card.body.addWidget(edit)
            column.addWidget(card)

    def opened(self, location: Location) -> None:
        self.notes.append(f"opened {location.where.value}")

    def blank(self) -> None:
        self.notes.append("blank")

    def show_sheet(self, sheet: PregnancySheet) -> None:
        self.notes.append(f"sheet {sheet.patient.family_name}")

    def show_patient(self, patient: Patient) -> None:
        self.notes.append(f"patient {patient.family_name}")

    def on_leave(self) -> None:
        self.notes.append("left")

    def show_width(self, *, is_narrow: bool) -> None:
        self.notes.append("narrow" if is_narrow else "wide")

    def day_turned(self) -> None:
        self.notes.append("day turned")


ENTRIES = (
    PageEntry(Where.TODAY, NotingPage, RailItem("today", "Today", "today", "F2")),
    PageEntry(Where.WOMEN, NotingPage, RailItem("women", "Women", "women", "F3")),
    PageEntry(Where.WOMAN, NotingPage, belongs_to=Where.WOMEN),
    PageEntry(Where.SCAN, NotingPage, belongs_to=Where.WOMEN),
)


def clinic_access(folder: Path, clock: Clock = CLOCK) -> ClinicAccess:
    """An empty house over a folder; the data key of its store is always the same one, whatever the vault says."""
    return ClinicAccess(
        vault=FileVault(DataFolder(folder), Cost(memory_kib=8, passes=1, lanes=1)),
        new_store=lambda key: a_store(folder),
        open_store=lambda key: a_store(folder),
        clock=clock,
        desk_name=lambda: "Desk 1",
        guidelines=all_guidelines(),
        guideline_format=GuidelineFiles(),
        new_id=next_id,
        keep_desk_name=lambda name: None,
        allow_folder=lambda: allow_folder(folder),
    )


def locked_house(folder: Path) -> ClinicAccess:
    """The same with a database that opens with its own key alone; its passwords are cheap to check."""
    return replace(locked_premises(folder), vault=clinic_access(folder).vault)


def locked_premises(folder: Path) -> ClinicAccess:
    """The same with passwords as dear as the program wants them, for a folder that the program is started on."""
    data = DataFolder(folder)
    return replace(
        clinic_access(folder),
        vault=FileVault(data),
        new_store=lambda key: new_store(data.founding.database, key, "Desk 1", CLOCK),
        open_store=lambda key: open_store(data.database, key, "Desk 1", CLOCK),
    )


def a_clinic(house: ClinicAccess) -> Desk:
    """The house with a clinic in it that has gone its first steps: user `amina`, PASSWORD."""
    draft = ClinicDraft(
        clinic_name="Example clinic",
        desk_name="Desk 1",
        country=Country.ELSEWHERE,
        guidelines=("nice-ng25",),
        user_name="Sr Amina HADDAD",
        sign_in="amina",
        password=PASSWORD,
        password_again=PASSWORD,
    )
    desk = found_clinic(house, draft, house.vault.new_recovery_key())
    return replace(desk, settings=replace(desk.settings, first_steps_done=True))


def program(folder: Path, *arguments: str, password: str = PASSWORD) -> subprocess.CompletedProcess[str]:
    """Run a verb as a program of its own, `amina` signed in to the clinic in a folder."""
    options = ["--data", str(folder), "--user", "amina", "--password-stdin"]
    return subprocess.run(
        [sys.executable, "main.py", *arguments, *options],
        check=False,
        cwd=ROOT,
        input=f"{password}\n",
        capture_output=True,
        encoding="utf-8",
        # What goes into a file or another program is written in Windows' letters of old there.
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
    )
