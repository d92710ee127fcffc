"""The `backup` verb: a proven backup, from the command line."""

import sys
from collections.abc import Callable

from models.errors import CervitrendError
from models.records.clinic.backup import BackupOutcome, Holdings, StoredBackup
from ui.cli.failures import DONE, REFUSED, refused
from ui.cli.telling import tell
from ui.wording.problems.lookup import error_sentence


def back_up_record(make: Callable[[], BackupOutcome]) -> int:
    """Make backups where they go, and say where each proven one lies; what failed is a line on standard error.

    0 when there is a proven one in every place; 1 when one failed, there is no place, or the user was refused.
    """
    try:
        outcome = make()
    except CervitrendError as error:
        return refused(error)
    for backup in outcome.proven:
        tell(f"proven backup {backup.folder}")
        print_manifest(backup)
    for backup in outcome.unchanged:
        tell(f"nothing changed since the proven backup {backup.folder}")
    for problem in outcome.failed:
        tell(error_sentence(problem), file=sys.stderr)
    return REFUSED if outcome.failed else DONE


def print_manifest(backup: StoredBackup) -> None:
    """What a backup says of itself, a fact a line."""
    if backup.manifest is None:
        return
    tell(f"made {backup.made_at:%Y-%m-%d %H:%M} UTC")
    print_holdings(backup.manifest.holds)


def print_holdings(holds: Holdings) -> None:
    """What a record holds, a fact a line."""
    newest = "none" if holds.newest_entry is None else f"{holds.newest_entry:%Y-%m-%d %H:%M} UTC"
    tell(f"clinic {holds.clinic_name}")
    tell(f"women {holds.count('patients')}", f"scans {holds.count('scans')}")
    tell(f"audit entries {holds.count('audit')}", f"newest entry {newest}")
