"""The `diagnostics` verb: what whoever looks after the computer needs to know, and nothing about any patient."""

from collections.abc import Iterable

from ui.cli.failures import DONE
from ui.cli.telling import tell


def show_diagnostics(found: Iterable[tuple[str, str]]) -> int:
    """Print each thing that was found out on a line of its own."""
    for what, value in found:
        tell(f"{what}: {' '.join(value.split())}")
    return DONE
