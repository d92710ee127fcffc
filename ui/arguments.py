"""The command line: which verbs there are, and what each takes."""

from argparse import SUPPRESS, ArgumentParser, _SubParsersAction
from pathlib import Path

Verbs = _SubParsersAction  # The type that argparse itself gives no public name.


def parser() -> ArgumentParser:
    """Everything that can be typed behind `main.py`; `verb` is None for the window."""
    made = ArgumentParser(
        prog="main.py", description="Cervical length surveillance in pregnancy. Without a verb: the window."
    )
    made.add_argument("--data", metavar="DIR", type=Path, help="the folder of the record")
    made.add_argument("--demo", action="store_true", help="show an invented clinic that is gone afterwards")
    made.add_argument(
        "--shots", metavar="DIR", type=Path, help="with --demo: picture every page into DIR, then end"
    )
    verbs = made.add_subparsers(dest="verb", metavar="VERB")
    assess = verbs.add_parser("assess", help="hold cases in a JSON file against every guideline")
    assess.add_argument(
        "file", metavar="FILE", help="one case or a list of cases as JSON; - reads standard input"
    )
    _add_import(verbs)
    _add_sign_in(verbs.add_parser("verify", help="check that the record and its audit trail are whole"))
    _add_policy(verbs)
    return made


def _add_import(verbs: "Verbs[ArgumentParser]") -> None:
    made = verbs.add_parser("import", help="bring in scans from a CSV file")
    made.add_argument("file", metavar="FILE", type=Path, help="one scan with its woman in each line")
    _add_sign_in(made)
    made.add_argument(
        "--unit", choices=("mm", "cm"), help="the unit of the lengths, where the guess is wrong"
    )
    made.add_argument("--date-order", choices=("ymd", "dmy", "mdy"), help="the order of dates")
    made.add_argument("--separator", choices=(",", ";", "|", "tab"), help="what stands between two cells")
    made.add_argument("--encoding", choices=("utf-8", "cp1252", "utf-16"), help="how letters are written")
    made.add_argument("--refused-to", metavar="DIR", type=Path, help="where the lines left out are kept")
    made.add_argument("--dry-run", action="store_true", help="list what would be left out; write nothing")


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
    trial.add_argument("--csv", metavar="FILE", type=Path, help="where the list is kept for a spreadsheet")


def _add_sign_in(made: ArgumentParser) -> None:
    # Where it is not given behind the verb, what stands before the verb holds.
    made.add_argument("--data", metavar="DIR", type=Path, default=SUPPRESS, help="the folder of the record")
    made.add_argument("--user", metavar="NAME", required=True, help="the name to sign in with")
    made.add_argument("--password-fd", metavar="N", type=int, help="read the password from a file descriptor")
