"""Starts the program: reads the arguments, joins what the verb needs and nothing more."""

import argparse
import sys
from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from ui.cli.arguments import parser
from ui.cli.failures import exit_code_of

if TYPE_CHECKING:
    from models.usecases.clinic.first_start import ClinicAccess
    from models.usecases.desk import Desk
    from ui.shell.window import PageEntry

ASSETS = Path(__file__).parent / "assets"
GUIDELINES = ASSETS / "guidelines"
GOLDEN = ASSETS / "self-test"


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what was asked and return the exit status: 0 done, 1 refused, 2 wrong usage (from argparse)."""
    chosen = parser().parse_args(arguments)
    verbs = {"assess": _assess, "import": _import, "verify": _verify, "policy": _policy}
    return exit_code_of(lambda: verbs[chosen.verb](chosen)) if chosen.verb else _window(chosen)


def _window(chosen: argparse.Namespace) -> int:
    if chosen.shots and not chosen.demo:
        parser().error("--shots goes with --demo: it never pictures a real record")
    if not chosen.demo:
        return _open_window(lambda: _clinic_access(chosen.data), chosen)
    from tempfile import TemporaryDirectory

    with TemporaryDirectory(prefix="cervitrend-demo-") as folder:
        return _open_window(lambda: _clinic_access(Path(folder), is_passing=True), chosen)


def _open_window(access: "Callable[[], ClinicAccess]", chosen: argparse.Namespace) -> int:
    from db.clinic.settings_file import is_founded
    from db.shipped.help_texts import read_help
    from db.text_file import save_text
    from ui.shell.app import run
    from ui.shell.parts import Parts

    def straight_in() -> "Desk":
        from db.demo.clinic import found_demo

        return found_demo(made())

    made = cache(access)
    parts = Parts(
        access=made,
        is_founded=chosen.demo or is_founded(chosen.data),
        save_text=save_text,
        entries=_entries,
        fonts=ASSETS / "fonts",
        warm_up=_warm_up,
        straight_in=straight_in if chosen.demo else None,
        chapters=lambda: read_help(ASSETS / "help"),
        title="Cervitrend: demonstration (its password is demonstration)" if chosen.demo else "Cervitrend",
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


def _warm_up() -> None:
    for module in ("db.store.store", "db.exchange.csv_files.reader", "ui.chart.canvas"):
        import_module(module)


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
    from ui.cli.password import read_password
    from ui.cli.verify import verify_record

    return verify_record(lambda: verify_here(chosen.data, chosen.user, read_password(chosen.password_fd)))


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
    from models.usecases.clinic.first_start import sign_in
    from ui.cli.password import read_password

    return lambda: sign_in(_clinic_access(chosen.data), chosen.user, read_password(chosen.password_fd))


def _clinic_access(data: Path | None, *, is_passing: bool = False) -> "ClinicAccess":
    """What is there before anybody has signed in; `data` None is the folder this machine remembers."""
    from db.clinic.local_setup import clinic_access_here, passing_clinic_access

    if is_passing and data is not None:
        return passing_clinic_access(data, GUIDELINES, GOLDEN)
    return clinic_access_here(data, GUIDELINES, GOLDEN)


if __name__ == "__main__":
    sys.exit(main())
