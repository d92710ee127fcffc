"""The `diagnostics` verb: what whoever looks after the computer needs to know, and nothing about any patient."""

from ui.cli.failures import DONE
from ui.cli.telling import tell


def show_diagnostics(report: str) -> int:
    """Print each thing that was found out on a line of its own."""
    tell(*report.splitlines())
    return DONE
