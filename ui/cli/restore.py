"""The `restore` verb: which backups there are, what going back to one would lose, and going back to it."""

import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from models.errors import CervitrendError
from models.ports.backups import Restoring
from models.records.clinic.backup import LostWoman, RestorePreview, StoredBackup
from ui.cli.backup import print_holdings, print_manifest
from ui.cli.failures import DONE, REFUSED, refused
from ui.cli.password import patiently
from ui.cli.telling import tell
from ui.wording.backups.people import people_words, unasked_words
from ui.wording.problems.lookup import error_sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoreRequest:
    """What was asked on the command line; `backup` None: the newest that is found. `lists`: only say which there are.

    `then_user` is a name that held when it was made, with its password in the second line; empty: the same as now.
    """

    backup: Path | None
    user: str
    lists: bool
    agreed: bool
    dry_run: bool
    then_user: str = ""

    @property
    def prompts(self) -> tuple[str, ...]:
        """What is asked for, a password each."""
        return ("Password: ", "Password then: ") if self.then_user else ("Password: ",)


def restore_request(chosen: Namespace) -> RestoreRequest:
    """What the arguments of the command line ask for."""
    return RestoreRequest(
        backup=chosen.backup,
        user=chosen.user,
        lists=chosen.list,
        agreed=chosen.yes,
        dry_run=chosen.dry_run,
        then_user=chosen.then_user,
    )


def restore_record(
    request: RestoreRequest, restorer: Callable[[], Restoring], passwords: Callable[[], Sequence[str]]
) -> int:
    """List backups, or show one beside the present record and, where that was agreed to, put it in its place.

    0 when done or shown; 1 when somebody or something was refused, or it was not agreed to yet.
    """
    try:
        restoring = restorer()
        if request.lists:
            return _list(restoring.listed(request.backup))
        backup = _chosen(request, restoring)
        if backup is None:
            tell(
                "There is no backup in any place that can be reached. Name the folder of one.",
                file=sys.stderr,
            )
            return REFUSED
        typed, *then = passwords()
        of_then = (request.then_user, then[0]) if then else None
        opened = patiently(lambda: restoring.open(backup, request.user, typed, of_then))
        _print_preview(restoring.preview(opened))
        if request.dry_run:
            return DONE
        if not request.agreed:
            tell("Nothing was changed. Add --yes to restore this backup.", file=sys.stderr)
            return REFUSED
        kept = restoring.restore(opened)
    except CervitrendError as error:
        return refused(error)
    tell("restored" if kept is None else f"restored; the record there was before is kept in {kept}")
    return DONE


def _chosen(request: RestoreRequest, restoring: Restoring) -> Path | None:
    """The folder of the backup that was named, itself or by a file in it; else the newest that can be read."""
    if request.backup is not None:
        return request.backup.parent if request.backup.is_file() else request.backup
    return next((each.folder for each in restoring.listed() if each.manifest is not None), None)


def _list(backups: Sequence[StoredBackup]) -> int:
    if not backups:
        tell("no backup found")
    for backup in backups:
        tell(f"backup {backup.folder}")
        print_manifest(backup)
        if backup.problem is not None:
            tell(error_sentence(backup.problem), file=sys.stderr)
    return DONE


def _print_preview(preview: RestorePreview) -> None:
    _print_backup(preview)
    for line in ("", *people_words(preview), *unasked_words(preview)):
        tell(line)


def _print_backup(preview: RestorePreview) -> None:
    tell(f"backup {preview.backup.folder}")
    print_manifest(preview.backup)
    if preview.present is None:
        reason = "" if preview.problem is None else f": {error_sentence(preview.problem)}"
        tell(
            "",
            f"the present record cannot be read{reason}" if reason else "there is no record here at present",
        )
        return
    tell("", "present record")
    print_holdings(preview.present)
    if preview.parted:
        tell("this backup holds entries that the present record has not: it is not an earlier state of it")
    lost = str(len(preview.lost)) if preview.lost else "nothing that was recorded"
    tell("", f"would be lost: {lost}")
    for woman in preview.lost:
        tell(_line(woman))


def _line(woman: LostWoman) -> str:
    who = "the clinic's own" if woman.patient_id is None else " ".join((woman.name, woman.number)).strip()
    kinds = ", ".join(f"{count} x {kind}" for kind, count in woman.kinds)
    new = " (not in the backup at all)" if woman.is_new else ""
    return f"{who}{new}: {kinds}; last {woman.last_at:%Y-%m-%d %H:%M} UTC"
