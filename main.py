"""Starts the program: reads the arguments, joins what the verb needs and nothing more."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

ASSETS = Path(__file__).parent / "assets"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb and return its exit status: 0 done, 1 refused, 2 wrong usage (from argparse)."""
    chosen = _parser().parse_args(arguments)
    run = {"assess": _assess}[chosen.verb]
    return run(chosen)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="main.py", description="Cervical length surveillance in pregnancy.")
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", required=True)
    assess = verbs.add_parser("assess", help="hold cases in a JSON file against every guideline")
    assess.add_argument(
        "file", metavar="FILE", help="one case or a list of cases as JSON; - reads standard input"
    )
    return parser


def _assess(chosen: argparse.Namespace) -> int:
    # Neither Qt nor the store nor the chart is loaded for this verb.
    from db.exchange.case_file import read_cases, write_assessments
    from db.reference_data import read_guidelines
    from ui.cli import assess

    return assess(chosen.file, lambda: read_guidelines(ASSETS / "guidelines"), read_cases, write_assessments)


if __name__ == "__main__":
    sys.exit(main())
