"""Starts the program: reads the arguments, and joins what the window needs and nothing more."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from db.process.protection import protect_process
from ui.cli.arguments import parser
from ui.cli.failures import exit_code_of
from verbs import ASSETS, VERBS, clinic_access_of

if TYPE_CHECKING:
    from models.usecases.clinic.access import ClinicAccess
    from models.usecases.desk import Desk
    from models.values.folder_state import FolderState
    from ui.session.folder_door import FolderDoor
    from ui.shell.window import PageEntry


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what was asked and return the exit status: 0 done, 1 refused, 2 wrong usage (from argparse)."""
    protect_process()
    # Whatever is written is for whoever started the program, and for nobody else on this computer.
    os.umask(0o077)
    chosen = parser().parse_args(arguments)
    return exit_code_of(lambda: VERBS[chosen.verb](chosen)) if chosen.verb else _window(chosen)


def _window(chosen: argparse.Namespace) -> int:
    if chosen.shots and not chosen.demo:
        parser().error("--shots goes with --demo: it never pictures a real record")
    if not chosen.demo:
        return _open_clinic(chosen)
    from tempfile import TemporaryDirectory

    with TemporaryDirectory(prefix="cervitrend-demo-") as folder:
        return _open_window(lambda: clinic_access_of(Path(folder), is_passing=True), chosen)


def _open_clinic(chosen: argparse.Namespace) -> int:
    from db.clinic.folder_look import look_at_folder, look_elsewhere, work_in
    from ui.session.folder_door import FolderDoor

    def work_there(folder: Path) -> None:
        work_in(folder)
        # What was found instead of the folder that was asked for is opened by this run as well.
        chosen.data = None

    place = look_at_folder(chosen.data)
    door = FolderDoor(lambda: look_at_folder(chosen.data), look_elsewhere, work_there)
    return _open_window(lambda: clinic_access_of(chosen.data), chosen, place, door if place.code else None)


def _open_window(
    access: "Callable[[], ClinicAccess]",
    chosen: argparse.Namespace,
    place: "FolderState | None" = None,
    missing: "FolderDoor | None" = None,
) -> int:
    from db.process.free_memory import overwrite_free_memory
    from db.shipped.help_texts import read_help
    from db.text_file import save_text
    from ui.shell.app import run
    from ui.shell.backups.backing_up import backing_up
    from ui.shell.parts import Parts

    def straight_in() -> "Desk":
        from db.demo.clinic import found_demo
        from models.usecases.clinic.backups import back_up

        desk = found_demo(made())
        back_up(desk)
        return desk

    made = cache(access)
    parts = Parts(
        access=made,
        is_founded=place is None or not place.may_found,
        save_text=save_text,
        entries=_entries,
        fonts=ASSETS / "fonts",
        warm_up=_warm_up if chosen.demo else _warm_up_and_log,
        straight_in=straight_in if chosen.demo else None,
        place=place,
        missing=missing,
        forget=overwrite_free_memory,
        before_closing=(backing_up(),),
        chapters=lambda: read_help(ASSETS / "help"),
        title="Cervitrend: demonstration (its password is: nothing here is real)"
        if chosen.demo
        else "Cervitrend",
    )
    if chosen.shots is None:
        return run(parts)
    from ui.shell.screenshots import picture

    return picture(parts, chosen.shots)


def _entries() -> "Sequence[PageEntry]":
    from db.exchange.csv_files.reader import CsvFiles
    from db.shipped.hazards import read_hazards
    from db.shipped.references import read_references
    from db.text_file import read_file, save_text
    from ui.shell.page_registry import entries

    references, hazards = read_references(ASSETS / "references"), read_hazards(ASSETS / "hazards.toml")
    return entries(CsvFiles(), references, read_file, save_text, hazards)


def _warm_up_and_log() -> None:
    from db.clinic.log_file import keep_log, usual_log_file

    keep_log(usual_log_file())
    _warm_up()


def _warm_up() -> None:
    for module in ("db.store.store", "db.exchange.csv_files.reader", "ui.chart.canvas"):
        import_module(module)


if __name__ == "__main__":
    sys.exit(main())
