"""The whole program over the demonstration, with a door whose password is known and a stick for backups."""

import shutil
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.backup.access import with_backups
from db.backup.remembered import PassingPlaces
from db.clinic.folder import DataFolder
from db.clinic.key_box import Cost
from db.clinic.vault import FileVault
from db.demo.clinic_setup import add_colleagues, register_twice
from db.engine import open_engine
from db.exchange.csv_files.reader import CsvFiles
from db.ids import new_id
from db.new_folder import write_folder
from db.shipped.help_texts import read_help
from db.shipped.references import read_references
from db.store.opening import open_store
from db.store.store import SqlStore
from db.text_file import read_file, save_text
from models.records.clinic.settings import Country
from models.usecases.clinic.access import ClinicAccess
from models.usecases.clinic.backups import back_up
from models.usecases.clinic.first_start import ClinicDraft, found_clinic
from models.usecases.clinic.first_steps import put_first_steps_away
from models.usecases.desk import Desk
from tests.demo_clinic import CLOCK
from tests.stores import RAW_KEY
from tests.ui.blank_typesetter import BlankTypesetter
from tests.ui.conftest import FONTS
from tests.ui.small_clinic import PASSWORD, clinic_access
from ui.session.runner import InlineRunner
from ui.shell.app import App
from ui.shell.page_registry import PageFiles, entries
from ui.shell.parts import Parts

ROOT = Path(__file__).parents[4]
HELP = read_help(ROOT / "assets" / "help")
DESK = "Desk 1"


def demo_house(demo: Path, folder: Path) -> ClinicAccess:
    """A house that founds its clinic on a copy of the demonstration; its passwords are cheap to check."""
    data = DataFolder(folder / "clinic")
    stick = folder / "stick"
    stick.mkdir()

    def copied(key: bytes) -> SqlStore:
        shutil.copy(demo / "cervitrend.db", data.founding.database)
        with closing(open_engine(data.founding.database, RAW_KEY)) as connection:
            connection.exec_driver_sql(f"PRAGMA rekey = \"x'{key.hex()}'\"")
            connection.commit()
        return open_store(data.founding.database, key, DESK, CLOCK)

    access = replace(
        clinic_access(folder / "clinic", CLOCK),
        vault=FileVault(data, Cost(memory_kib=8, passes=1, lanes=1)),
        new_store=copied,
        open_store=lambda key: open_store(data.database, key, DESK, CLOCK),
        new_id=new_id,
    )
    return with_backups(access, folder / "clinic", PassingPlaces((stick,)))


def found_demo_over(house: ClinicAccess, recovery_key: str) -> Desk:
    """Amina leads the demonstration, with colleagues, and backed it up once."""
    draft = ClinicDraft(
        clinic_name="Demonstration clinic",
        desk_name=DESK,
        country=Country.UK_OR_IRELAND,
        guidelines=("nice-ng25", "rcog-75"),
        user_name="Sr Amina HADDAD",
        sign_in="amina",
        password=PASSWORD,
        password_again=PASSWORD,
    )
    desk = add_colleagues(put_first_steps_away(found_clinic(house, draft, recovery_key)))
    register_twice(desk)
    back_up(desk)
    return desk


def demo_program(house: ClinicAccess, app: QApplication, straight_in: Desk | None = None) -> App:
    """The program at its door, at 1366x768; as the practice clinic, with this desk signed in by itself."""
    references = read_references(ROOT / "assets" / "references")
    files = PageFiles(CsvFiles(), read_file, save_text, write_folder)
    parts = Parts(
        access=lambda: house,
        is_founded=True,
        save_text=save_text,
        entries=lambda: entries(files, references, typesetter=BlankTypesetter()),
        fonts=FONTS,
        warm_up=lambda: None,
        chapters=lambda: HELP,
        straight_in=(lambda _: straight_in) if straight_in is not None else None,
    )
    whole = App(app, parts, InlineRunner())
    whole.shell.resize(1366, 768)
    whole.start()
    assert QTest.qWaitForWindowActive(whole.shell)
    return whole
