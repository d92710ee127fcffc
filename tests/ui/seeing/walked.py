"""The two clinics that are pictured, walked in a test: the demonstration, and one that has nothing yet."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from db.exchange.csv_files.reader import CsvFiles
from db.new_folder import write_folder
from db.shipped.help_texts import read_help
from db.shipped.references import read_references
from db.text_file import read_file, save_text
from models.records.clinic.user import Role
from models.values.appearance import Appearance, Theme
from tests.builders import NURSE
from tests.demo_clinic import demo_desk
from tests.ui.blank_typesetter import BlankTypesetter
from tests.ui.conftest import FONTS
from tests.ui.null_chart import load_nothing
from tests.ui.small_clinic import clinic_access
from ui.session.appearance_choice import AppearanceChoice
from ui.session.runner import InlineRunner
from ui.shell import page_registry
from ui.shell.app import App
from ui.shell.parts import Parts
from ui.shell.pictures import demonstration, empty_clinic, ways

ROOT = Path(__file__).parents[3]
SHOWN = (
    "woman",
    "woman-symptoms",
    "woman-twins",
    "woman-cerclage",
    "woman-no-due-date",
    "woman-lapsed",
    "woman-ended",
)
"""The women of the demonstration that a test looks at."""


def wait_idle() -> None:
    """Let everything that was asked for happen; what has just been shown is laid out in more than one round."""
    for _ in range(3):
        QApplication.processEvents()


def the_demonstration(
    app: QApplication, demo: Path, folder: Path, patch: pytest.MonkeyPatch, theme: Theme = Theme.LIGHT
) -> Iterator[tuple[str, App]]:
    """Each page and state of the demonstration by its name, and the program that shows it."""
    # Each of the other women shows what one of these does.
    women = {name: family for name, family in demonstration.SITUATIONS.items() if name in SHOWN}
    patch.setattr(demonstration, "SITUATIONS", women)
    whole = _program(app, folder, patch, theme, is_founded=True)
    desk = demo_desk(demo, folder / "demo")
    whole.enter(replace(desk, user=replace(NURSE, role=Role.LEAD)))
    for name in demonstration.demonstration(whole, folder, ""):
        wait_idle()
        yield name, whole
    desk.store.close()
    _end(whole)


def the_empty_clinic(app: QApplication, folder: Path, patch: pytest.MonkeyPatch) -> Iterator[tuple[str, App]]:
    """Each page and state of a clinic from its first start on."""
    whole = _program(app, folder, patch, Theme.LIGHT, is_founded=False)
    for name in empty_clinic.empty_clinic(whole):
        wait_idle()
        yield name, whole
    _end(whole)


def _end(whole: App) -> None:
    """Nothing of the program is left: a theme that is turned would be laid on every widget of it."""
    whole.shell.let_go()
    whole.shell.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _program(
    app: QApplication, folder: Path, patch: pytest.MonkeyPatch, theme: Theme, *, is_founded: bool
) -> App:
    for module in (ways, demonstration, empty_clinic):
        patch.setattr(module, "wait_idle", wait_idle)
    # The chart's own contrast is looked at by tests of its own, and drawing it takes most of the time.
    patch.setattr(page_registry, "load_chart", load_nothing)
    house = clinic_access(folder)
    references = read_references(ROOT / "assets" / "references")
    files = page_registry.PageFiles(CsvFiles(), read_file, save_text, write_folder)
    parts = Parts(
        access=lambda: house,
        is_founded=is_founded,
        save_text=save_text,
        entries=lambda: page_registry.entries(files, references, typesetter=BlankTypesetter()),
        appearance=AppearanceChoice(Appearance(theme)),
        fonts=FONTS,
        warm_up=lambda: None,
        chapters=lambda: read_help(ROOT / "assets" / "help"),
    )
    whole = App(app, parts, InlineRunner())
    whole.shell.setFixedSize(1366, 768)
    whole.start()
    wait_idle()
    return whole
