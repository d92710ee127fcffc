"""The verbs of the command line, and what each takes."""

from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError, _SubParsersAction
from collections.abc import Mapping
from pathlib import Path

from models.records.importing.reading_plan import AgeDecimals, DateOrder, Encoding, Meaning, Separator
from models.records.scan import Route
from models.values.length import Unit
from models.values.paper import WRITTEN_BY_ITSELF, BundleKind, PaperKind
from ui.cli.arguments import said_day, said_folder
from ui.cli.password import STANDARD_INPUT

Verbs = _SubParsersAction  # The type that argparse itself gives no public name.
TAB = "tab"
"""What is typed for the separator that a shell would swallow."""
ROUTES: Mapping[str, Route] = {
    "tv": Route.TRANSVAGINAL,
    "ta": Route.TRANSABDOMINAL,
    "tp": Route.TRANSPERINEAL,
}
"""What is typed for a route."""


def add_verbs(verbs: "Verbs[ArgumentParser]") -> None:
    """Let each verb be typed."""
    assess = verbs.add_parser("assess", help="hold cases in a JSON file against every guideline")
    assess.add_argument(
        "file", metavar="FILE", help="one case or a list of cases as JSON; - reads standard input"
    )
    _add_import(verbs)
    verify = verbs.add_parser("verify", help="check that the record and its audit trail are whole")
    _add_sign_in(verify)
    verify.add_argument(
        "--receipt",
        metavar="FILE",
        help="a receipt, or its text: whether the record still holds what it says",
    )
    export = verbs.add_parser("export", help="save everything recorded about one woman as two files")
    _add_sign_in(export)
    export.add_argument("--woman", metavar="NUMBER", required=True, help="her hospital number")
    export.add_argument(
        "--to", metavar="DIR", type=said_folder, required=True, help="the folder for the files"
    )
    _add_tables(verbs)
    _add_report(verbs)
    _add_policy(verbs)
    _add_vault(verbs)
    _add_backup(verbs)
    verbs.add_parser(
        "diagnostics", help="what whoever looks after the computer needs; no password, no patient"
    )


def _add_tables(verbs: "Verbs[ArgumentParser]") -> None:
    tables = verbs.add_parser("tables", help="save the whole record as tables in a new folder")
    _add_sign_in(tables)
    tables.add_argument(
        "--to", metavar="DIR", type=said_folder, required=True, help="where the new folder is made"
    )
    tables.add_argument("--excel", action="store_true", help="as Excel workbooks; else as CSV files")
    tables.add_argument(
        "--without-names", action="store_true", help="without what names people, and without free text"
    )


def _add_report(verbs: "Verbs[ArgumentParser]") -> None:
    report = verbs.add_parser("report", help="write papers as they are printed in the window, as PDFs")
    kinds = [kind.value for kind in (*PaperKind, *BundleKind)]
    # What is written by itself is understood all the same, and answered with where it is.
    offered = [kind for kind in kinds if kind not in {each.value for each in WRITTEN_BY_ITSELF}]
    report.add_argument("kind", metavar="KIND", choices=kinds, help=", ".join(offered))
    _add_sign_in(report)
    report.add_argument(
        "--woman",
        metavar="NUMBER",
        action="append",
        default=[],
        help="her hospital number, for a paper about one woman; again for each of several",
    )
    report.add_argument(
        "--from",
        dest="first",
        metavar="DAY",
        type=said_day,
        help="for days: from 2026-03-02, else from today",
    )
    report.add_argument(
        "--until", metavar="DAY", type=said_day, help="for days: until 2026-03-31, else four weeks"
    )
    report.add_argument(
        "--to",
        metavar="PLACE",
        type=said_folder,
        required=True,
        help="where the PDF is written; for several women where the new folder is made",
    )


def _add_backup(verbs: "Verbs[ArgumentParser]") -> None:
    backup = verbs.add_parser("backup", help="make a proven backup where backups go")
    _add_sign_in(backup)
    backup.add_argument("--to", metavar="DIR", type=said_folder, help="make it in this folder alone")
    restore = verbs.add_parser(
        "restore", help="show what going back to a backup would lose, and go back to it"
    )
    restore.add_argument(
        "backup", metavar="BACKUP", type=Path, nargs="?", help="its folder; else the newest one"
    )
    _add_sign_in(restore, is_needed=False)
    restore.add_argument(
        "--list", action="store_true", help="list the backups there are; no password is asked"
    )
    restore.add_argument(
        "--then-user",
        metavar="NAME",
        default="",
        help="a name that held when it was made, for a backup under another key; its password is asked second",
    )
    restore.add_argument("--dry-run", action="store_true", help="show what would be lost; change nothing")
    restore.add_argument("--yes", action="store_true", help="put the backup in the place of the record")


def _add_import(verbs: "Verbs[ArgumentParser]") -> None:
    made = verbs.add_parser("import", help="bring in scans from a CSV file or a workbook")
    made.add_argument("file", metavar="FILE", type=Path, help="one scan with its woman in each line")
    _add_sign_in(made)
    _add_layout(made)
    _add_meanings(made)
    made.add_argument(
        "--refused-to", metavar="DIR", type=said_folder, help="where the lines left out are kept"
    )
    made.add_argument("--dry-run", action="store_true", help="list what would be left out; write nothing")


def _add_layout(made: ArgumentParser) -> None:
    separators = [TAB if each is Separator.TAB else each.value for each in Separator]
    made.add_argument("--separator", choices=separators, help="what stands between two cells")
    made.add_argument("--encoding", choices=[each.value for each in Encoding], help="how letters are written")
    made.add_argument("--sheet", metavar="NAME", help="the sheet of a workbook")


def _add_meanings(made: ArgumentParser) -> None:
    made.add_argument(
        "--column",
        metavar="HEADING=MEANING",
        type=_said_column,
        action="append",
        default=[],
        help="what a column holds (none: left out); HEADING#2 is the second of that name, #5 the fifth column",
    )
    made.add_argument(
        "--date-order",
        metavar="[HEADING=]ORDER",
        type=_said_order,
        action="append",
        default=[],
        help="the order of dates in one column, or in all that leave it open: ymd, dmy, mdy or excel",
    )
    made.add_argument(
        "--unit",
        choices=[unit.value for unit in Unit],
        help="the unit of the lengths, where the guess is wrong",
    )
    made.add_argument("--route", choices=tuple(ROUTES), help="the route of all scans that do not say it")
    made.add_argument(
        "--age-decimals",
        choices=[each.value for each in AgeDecimals],
        help="what the figure behind the point of 24.3 weeks counts",
    )
    made.add_argument("--yes", action="store_true", help="agree to leave out columns of a known meaning")


def _said_column(text: str) -> tuple[str, Meaning | None]:
    heading, sign, meaning = text.rpartition("=")
    meanings = {**{column.value: column for column in Meaning}, "none": None}
    if not sign or not heading or meaning not in meanings:
        raise ArgumentTypeError(f"“{text}” is not HEADING=MEANING; MEANING is one of {', '.join(meanings)}")
    return heading, meanings[meaning]


def _said_order(text: str) -> tuple[str | None, DateOrder]:
    heading, sign, order = text.rpartition("=")
    orders = {each.value: each for each in DateOrder}
    if order not in orders or (sign and not heading):
        raise ArgumentTypeError(f"“{text}” is not [HEADING=]ORDER; ORDER is one of {', '.join(orders)}")
    return heading or None, orders[order]


def _add_policy(verbs: "Verbs[ArgumentParser]") -> None:
    deeds = verbs.add_parser("policy", help="the clinic's own copies of guidelines").add_subparsers(
        dest="deed", metavar="DEED", required=True
    )
    _add_sign_in(
        deeds.add_parser("list", help="which guidelines are followed, and every edition of every copy")
    )
    check = deeds.add_parser("check", help="say whether a copy may be adopted, and what it changes")
    trial = deeds.add_parser("dry-run", help="list for which women a copy would change what; write nothing")
    for each in (check, trial):
        each.add_argument("file", metavar="FILE", help="a copy as TOML, or as it was exported")
    _add_sign_in(trial)
    trial.add_argument(
        "--csv", metavar="FILE", type=said_folder, help="where the list is kept for a spreadsheet"
    )


def _add_vault(verbs: "Verbs[ArgumentParser]") -> None:
    made = verbs.add_parser("vault", help="put the vault right where the door says that it can be")
    made.add_argument(
        "--data", metavar="DIR", type=said_folder, default=SUPPRESS, help="the folder of the record"
    )
    deeds = made.add_subparsers(dest="deed", metavar="DEED", required=True)
    for name, said in (
        ("use-copy", "put its copy in the place of a vault that is damaged or gone"),
        ("accept-older", "take an older vault that was put back for the newest"),
    ):
        deeds.add_parser(name, help=said).add_argument(
            "--data", metavar="DIR", type=said_folder, default=SUPPRESS, help="the folder of the record"
        )


def _add_sign_in(made: ArgumentParser, *, is_needed: bool = True) -> None:
    # Where it is not given behind the verb, what stands before the verb holds.
    made.add_argument(
        "--data", metavar="DIR", type=said_folder, default=SUPPRESS, help="the folder of the record"
    )
    made.add_argument(
        "--user", metavar="NAME", required=is_needed, default="", help="the name to sign in with"
    )
    password = made.add_mutually_exclusive_group()
    password.add_argument(
        "--password-fd",
        metavar="N",
        type=int,
        help="read the password from a file descriptor (not on Windows)",
    )
    password.add_argument(
        "--password-stdin",
        dest="password_fd",
        action="store_const",
        const=STANDARD_INPUT,
        help="read the password from standard input",
    )
