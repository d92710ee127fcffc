"""Starts the program: reads the arguments, joins what the window or a verb needs and nothing more."""

import argparse
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from db.process.practice import start_practice
from db.process.protection import protect_process
from ui.cli.arguments import understood
from ui.cli.failures import exit_code_of

if TYPE_CHECKING:
    from db.process.traces import Traces
    from models.ports.files import TableFiles
    from models.ports.typesetter import Typesetter
    from models.usecases.clinic.access import ClinicAccess
    from models.usecases.desk import Desk
    from ui.session.appearance_choice import AppearanceChoice
    from ui.shell.parts import Parts
    from ui.shell.window import PageEntry

ASSETS = Path(__file__).parent / "assets"
GUIDELINES = ASSETS / "guidelines"
GOLDEN = ASSETS / "self-test"


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what was asked and return the exit status: 0 done, 1 refused, 2 wrong usage (from argparse)."""
    protect_process()
    # Whatever is written is for whoever started the program, and for nobody else on this computer.
    os.umask(0o077)
    chosen = understood(arguments)
    if not chosen.verb:
        return _window(chosen)
    return exit_code_of(
        lambda: _VERBS[chosen.verb](chosen), lambda: import_module("db.process.traces").logged()
    )


def _window(chosen: argparse.Namespace) -> int:
    import_module("ui.shell.starting.quickly").start_quickly()
    return _open_passing(chosen) if chosen.demo or chosen.empty else _open_clinic(chosen)


def _open_passing(chosen: argparse.Namespace) -> int:
    from db.demo.password import PASSWORD
    from ui.shell.app import run
    from ui.shell.parts import as_demo

    with TemporaryDirectory(prefix="cervitrend-demo-") as folder:
        parts = _parts(lambda: _clinic_access(Path(folder), is_passing=True), chosen)
        if chosen.demo:
            parts = as_demo(parts, lambda house: import_module("db.demo.clinic").open_demo(house), PASSWORD)
        if chosen.shots is None:
            return run(parts)
        from ui.shell.pictures.taking import picture

        return picture(parts, chosen.shots, chosen.size, chosen.only)


def _open_clinic(chosen: argparse.Namespace) -> int:
    from db.clinic.folder_look import look_at_folder, look_elsewhere, work_in
    from db.process.meeting_place import meeting_place
    from db.process.traces import usual_traces
    from db.process.window_files import usual_window
    from ui.session.folder_door import FolderDoor
    from ui.session.last_run import LastRun
    from ui.shell.app import run

    def work_there(folder: Path) -> None:
        work_in(folder)
        chosen.data = None  # What was found instead is opened by this run as well.

    place, (read, keep) = look_at_folder(chosen.data), usual_window()
    door = FolderDoor(lambda: look_at_folder(chosen.data), look_elsewhere, work_there)
    with usual_traces().kept() as traces:
        parts = replace(
            _parts(lambda: _clinic_access(chosen.data), chosen),
            is_founded=not place.may_found,
            window_place=read,
            keep_window_place=keep,
            place=place,
            meeting_place=lambda: meeting_place(door.look().folder),
            missing=door if place.code else None,
            elsewhere=door if place.may_found else None,
            warm_up=lambda: _warm_up(traces),
            last_run=LastRun(traces.failed_at, lambda: _diagnosis(chosen), traces.settle),
        )
        return run(parts)


def _parts(access: "Callable[[], ClinicAccess]", chosen: argparse.Namespace) -> "Parts":
    from db.process.free_memory import overwrite_free_memory
    from db.shipped.help_texts import read_help
    from db.text_file import save_text
    from ui.shell.backups.backing_up import backing_up
    from ui.shell.parts import Parts

    def forget() -> None:
        typesetter().forget()
        overwrite_free_memory()

    typesetter = cache(lambda: import_module("db.papers.typesetting").our_typesetter())
    appearance = _appearance(chosen)
    return Parts(
        access=access,
        is_founded=not chosen.empty,
        save_text=save_text,
        entries=lambda: _entries(appearance, typesetter()),
        appearance=appearance,
        fonts=ASSETS / "fonts",
        icons=ASSETS / "icons",
        warm_up=_warm_up,
        forget=forget,
        before_closing=(backing_up(),),
        chapters=lambda: read_help(ASSETS / "help"),
        start_practice=start_practice,
    )


def _appearance(chosen: argparse.Namespace) -> "AppearanceChoice":
    from db.process.window_files import usual_appearance
    from models.values.appearance import Appearance, Theme
    from ui.session.appearance_choice import AppearanceChoice

    if chosen.shots is not None:  # Pictures are the same on every machine.
        return AppearanceChoice(Appearance(Theme.DARK if chosen.dark else Theme.LIGHT))
    return AppearanceChoice(*usual_appearance())


def _table_files() -> "TableFiles":
    from db.exchange.csv_files.writing.written_lines import ScanLines
    from db.exchange.table_files.folder import TableFolder
    from models.ports.files import TableFiles

    return TableFiles(ScanLines(), TableFolder())


def _entries(appearance: "AppearanceChoice", typesetter: "Typesetter") -> "Sequence[PageEntry]":
    from db.exchange.csv_files.reader import CsvFiles
    from db.shipped.hazards import read_hazards
    from db.shipped.references import our_references
    from db.text_file import read_file, save_text
    from ui.shell.page_registry import PageFiles, entries

    tables = _table_files()
    files = PageFiles(CsvFiles(), read_file, save_text, tables.writer.write, start_practice, tables)
    return entries(files, our_references(), read_hazards(ASSETS / "hazards.toml"), appearance, typesetter)


def _warm_up(traces: "Traces | None" = None) -> None:
    if traces is not None:
        traces.keep_log()
    import_module("ui.shell.starting.quickly").finish_start("db.store.store", "db.exchange.csv_files.reader")


def _clinic_access(data: Path | None, *, is_passing: bool = False) -> "ClinicAccess":
    """What is there before anybody has signed in; `data` None is the folder this machine remembers."""
    from db.clinic.local_setup import clinic_access_here, passing_clinic_access

    if is_passing and data is not None:
        return passing_clinic_access(data, GUIDELINES, GOLDEN)
    return clinic_access_here(data, GUIDELINES, GOLDEN)


def _assess(chosen: argparse.Namespace) -> int:
    # Neither Qt nor the store nor the chart is loaded for this verb.
    from db.exchange.case_file import read_cases, write_assessments
    from db.shipped.reference_data import read_guidelines
    from ui.cli.assess import assess

    return assess(chosen.file, lambda: read_guidelines(GUIDELINES), read_cases, write_assessments)


def _import(chosen: argparse.Namespace) -> int:
    from db.exchange.csv_files.reader import CsvFiles
    from ui.cli.import_file import import_file
    from ui.cli.import_request import request_of

    return import_file(request_of(chosen), CsvFiles(), _signing_in(chosen))


def _verify(chosen: argparse.Namespace) -> int:
    from db.clinic.local_setup import verify_here
    from db.text_file import read_file
    from ui.cli.password import with_password
    from ui.cli.verify import read_receipt, verify_record

    return verify_record(
        lambda receipt: with_password(chosen, lambda pw: verify_here(chosen.data, chosen.user, pw, receipt)),
        partial(read_receipt, chosen.receipt, read_file) if chosen.receipt is not None else None,
    )


def _policy(chosen: argparse.Namespace) -> int:
    from db.shipped.guideline_files import GuidelineFiles
    from db.shipped.reference_data import read_guidelines
    from db.text_file import save_text
    from ui.cli.policy import check_policy_file, list_policies, try_out

    if chosen.deed == "check":
        return check_policy_file(chosen.file, GuidelineFiles(), lambda: read_guidelines(GUIDELINES))
    if chosen.deed == "list":
        return list_policies(_signing_in(chosen))
    return try_out(chosen.file, _signing_in(chosen), save_text, chosen.csv)


def _signing_in(chosen: argparse.Namespace) -> "Callable[[], Desk]":
    """What signs in as the command line says, once it is called."""
    from db.clinic.folder_look import check_clinic_in
    from models.usecases.clinic.sign_in import sign_in
    from ui.cli.let_in import let_in
    from ui.cli.password import with_password

    def signed_in() -> "Desk":
        check_clinic_in(chosen.data)
        access = _clinic_access(chosen.data)
        return let_in(with_password(chosen, lambda pw: sign_in(access, chosen.user, pw)))

    return signed_in


def _backup(chosen: argparse.Namespace) -> int:
    from db.backup.local import back_up_here
    from ui.cli.backup import back_up_record
    from ui.cli.password import with_password

    made = partial(with_password, chosen, lambda pw: back_up_here(chosen.data, chosen.user, pw, chosen.to))
    return back_up_record(made)


def _restore(chosen: argparse.Namespace) -> int:
    from db.backup.local import restorer_here
    from ui.cli.password import read_passwords
    from ui.cli.restore import restore_record, restore_request

    request, restorer = restore_request(chosen), lambda: restorer_here(chosen.data)
    return restore_record(request, restorer, lambda: read_passwords(chosen.password_fd, *request.prompts))


def _diagnosis(chosen: argparse.Namespace) -> str:
    from db.clinic.diagnostics import diagnose, report_text

    return report_text(diagnose(chosen.data, GUIDELINES, GOLDEN))


def _vault(chosen: argparse.Namespace) -> int:
    from db.clinic.local_setup import vault_here
    from ui.cli.vault import mend_vault

    return mend_vault(chosen.deed, lambda: vault_here(chosen.data))


def _export(chosen: argparse.Namespace) -> int:
    from db.text_file import save_text
    from ui.cli.exports.export_woman import export_woman

    return export_woman(chosen.woman, chosen.to, _signing_in(chosen), save_text)


def _tables(chosen: argparse.Namespace) -> int:
    from ui.cli.exports.tables import export_tables, tables_request

    return export_tables(tables_request(chosen), _signing_in(chosen), _table_files())


def _report(chosen: argparse.Namespace) -> int:
    from db.papers.typesetting import our_typesetter
    from db.shipped.references import our_references
    from ui.cli.exports.report import PaperParts, report_request, write_report

    parts = PaperParts(our_references, our_typesetter(), _table_files().writer.write)
    return write_report(report_request(chosen), _signing_in(chosen), parts)


_VERBS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "assess": _assess,
    "import": _import,
    "verify": _verify,
    "policy": _policy,
    "vault": _vault,
    "backup": _backup,
    "restore": _restore,
    "diagnostics": lambda chosen: import_module("ui.cli.diagnostics").show_diagnostics(_diagnosis(chosen)),
    "export": _export,
    "tables": _tables,
    "report": _report,
}
"""What does each verb, and returns the exit status."""


if __name__ == "__main__":
    sys.exit(main())
