"""Starts the program: reads the arguments, joins what the verb needs and nothing more."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from models.usecases.keep_safe import Premises

ASSETS = Path(__file__).parent / "assets"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb and return its exit status: 0 done, 1 refused, 2 wrong usage (from argparse)."""
    chosen = _parser().parse_args(arguments)
    run = {"assess": _assess, "import": _import}[chosen.verb]
    return run(chosen)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="main.py", description="Cervical length surveillance in pregnancy.")
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", required=True)
    assess = verbs.add_parser("assess", help="hold cases in a JSON file against every guideline")
    assess.add_argument(
        "file", metavar="FILE", help="one case or a list of cases as JSON; - reads standard input"
    )
    _add_import(verbs)
    return parser


def _add_import(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = verbs.add_parser("import", help="bring in scans from a CSV file")
    parser.add_argument("file", metavar="FILE", type=Path, help="one scan with its woman in each line")
    parser.add_argument("--data", metavar="DIR", type=Path, help="the folder of the record")
    parser.add_argument("--user", metavar="NAME", required=True, help="the name to sign in with")
    parser.add_argument(
        "--password-fd", metavar="N", type=int, help="read the password from a file descriptor"
    )
    parser.add_argument(
        "--unit", choices=("mm", "cm"), help="the unit of the lengths, where the guess is wrong"
    )
    parser.add_argument("--date-order", choices=("ymd", "dmy", "mdy"), help="the order of dates")
    parser.add_argument("--separator", choices=(",", ";", "|", "tab"), help="what stands between two cells")
    parser.add_argument("--encoding", choices=("utf-8", "cp1252", "utf-16"), help="how letters are written")
    parser.add_argument("--refused-to", metavar="DIR", type=Path, help="where the lines left out are kept")
    parser.add_argument("--dry-run", action="store_true", help="list what would be left out; write nothing")


def _assess(chosen: argparse.Namespace) -> int:
    # Neither Qt nor the store nor the chart is loaded for this verb.
    from db.exchange.case_file import read_cases, write_assessments
    from db.reference_data import read_guidelines
    from ui.cli import assess

    return assess(chosen.file, lambda: read_guidelines(ASSETS / "guidelines"), read_cases, write_assessments)


def _import(chosen: argparse.Namespace) -> int:
    from db.exchange.csv_files.reader import CsvFiles
    from models.usecases.desk import Desk
    from models.usecases.keep_safe import sign_in
    from ui.cli_import import import_file, read_password, wish_of

    def open_desk() -> Desk:
        return sign_in(_premises(chosen.data), chosen.user, read_password(chosen.password_fd))

    return import_file(wish_of(chosen), CsvFiles(), open_desk)


def _premises(data: Path | None) -> "Premises":
    """What is there before anybody has signed in; `data` None is the folder this machine remembers."""
    from db.clock import SystemClock
    from db.folder import DataFolder
    from db.ids import new_id
    from db.reference_data import read_guidelines
    from db.settings_file import MachineSettings, read_settings, usual_file, write_settings
    from db.store.door import new_store, open_store
    from db.vault import FileVault
    from models.usecases.keep_safe import Premises

    settings, clock = read_settings(usual_file()), SystemClock()
    folder = DataFolder(data or settings.data_folder)

    def desk_name() -> str:
        # Asked anew each time, because the first start gives it a name.
        return read_settings(usual_file()).desk_name

    return Premises(
        vault=FileVault(folder),
        new_store=lambda key: new_store(folder.database, key, desk_name(), clock),
        open_store=lambda key: open_store(folder.database, key, desk_name(), clock),
        clock=clock,
        desk_name=desk_name,
        guidelines=read_guidelines(ASSETS / "guidelines"),
        new_id=new_id,
        keep_desk_name=lambda name: write_settings(usual_file(), MachineSettings(name, folder.path)),
    )


if __name__ == "__main__":
    sys.exit(main())
