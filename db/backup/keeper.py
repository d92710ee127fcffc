"""The backups of the record that is open: made, thinned out, remembered, and tried out."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from db.backup.disk import is_same_disk, lies_within
from db.backup.halt import Halt
from db.backup.ledger import Ledger, TargetEntry, read_ledger, trouble, write_ledger
from db.backup.listing import backups_in
from db.backup.names import read_name
from db.backup.snapshot import snapshot
from db.backup.taking import BackupRun, only_one, take, thin_out
from db.clinic.access_spool import FileSpool
from db.clinic.folder import DataFolder
from models.clock import Clock
from models.errors import CervitrendError, Problem, Refused, Unavailable
from models.records.clinic.access import AccessKind, WaitingAccess
from models.records.clinic.backup import BackupOutcome, BackupState, DrillState, StoredBackup, TargetState


class BackupKeeper:
    """Backs up one open record; `key` gives the data key and raises Unavailable once the record is closed.

    `targets` tells the places that this machine remembers, `keep_targets` remembers others.
    """

    def __init__(
        self,
        source: DataFolder,
        key: Callable[[], bytes],
        clock: Clock,
        program: str,
        targets: Callable[[], Sequence[Path]],
        keep_targets: Callable[[Sequence[Path]], None],
    ) -> None:
        self._source, self._clock, self._program = source, clock, program
        self._key = key
        self._targets, self._keep_targets = targets, keep_targets
        self._under_way: Halt | None = None

    def interrupt(self) -> None:
        """End a backup that is under way; it leaves nothing that looks like one."""
        if self._under_way is not None:
            self._under_way.call()

    def state(self) -> BackupState:
        """How the backups stand, as it is remembered: no place is asked, because one that is gone can take its time."""
        ledger = read_ledger(self._source.path)
        drill = None if ledger.drilled_at is None else DrillState(ledger.drilled_at, ledger.drill_problem)
        return BackupState(
            targets=tuple(self._state_of(target, ledger.of(target)) for target in self._targets()),
            drill=drill,
        )

    def _state_of(self, target: Path, entry: TargetEntry) -> TargetState:
        return TargetState(
            folder=target,
            proven_at=entry.proven_at,
            name=entry.name,
            whole_at=entry.whole_at,
            problem=entry.problem,
            shares_disk=is_same_disk(target, self._source.path),
        )

    def choose(self, targets: Sequence[Path]) -> None:
        """Remember where backups go. Raises: Refused (`target.…`), Unavailable."""
        for target in targets:
            self.check_target(target)
        self._keep_targets(tuple(dict.fromkeys(targets)))

    def check_target(self, target: Path) -> None:
        """Raises: Refused (`target.no_folder`, `target.in_data_folder`, `target.is_backup`) for where no backup may go."""
        if target in self._targets():
            return
        code = ""
        if not target.is_dir():
            code = "target.no_folder"
        elif lies_within(target, self._source.path):
            code = "target.in_data_folder"
        elif read_name(target.name) is not None:
            code = "target.is_backup"
        if code:
            raise Refused(Problem("target", code, (str(target),)))

    def back_up(self, seconds: float | None = None, to: Path | None = None) -> BackupOutcome:
        """A proven backup in every place (`to`: in that one alone), where the one that lies there is not the same still.

        A place that fails does not keep the others from theirs; each one's outcome is remembered. `seconds`: it ends then.
        Raises: Unavailable (`database.closed`, `backup.under_way`, `backup.no_target`).
        """
        targets = self._targets() if to is None else (to,)
        if not targets:
            raise Unavailable("backup.no_target")
        outcome = BackupOutcome()
        with self._halting(seconds) as halt, only_one(self._source):
            run = BackupRun(self._source, self._key(), self._program, self._clock.now(), halt)
            for target in targets:
                outcome = self._back_up_to(target, run, outcome)
        if outcome.proven:
            # Beside the record and not in it: else each backup would make the next one necessary.
            made = WaitingAccess(AccessKind.BACKED_UP, None, self._clock.now(), len(outcome.proven))
            FileSpool(self._source.spool).add(made)
        return outcome

    def _back_up_to(self, target: Path, run: BackupRun, before: BackupOutcome) -> BackupOutcome:
        entry = read_ledger(self._source.path).of(target)
        try:
            backup, is_fresh = take(run, target, target / entry.name if entry.name else None)
        except CervitrendError as error:
            self._note(target, replace(entry, problem=trouble(error)))
            return replace(before, failed=(*before.failed, error))
        self._note(
            target, TargetEntry(name=backup.folder.name, proven_at=backup.made_at, whole_at=run.made_at)
        )
        if not is_fresh or backup.manifest is None:
            return replace(before, unchanged=(*before.unchanged, backup))
        # What cannot be taken away now is taken away another time.
        with suppress(CervitrendError):
            thin_out(target, run.key, backup.manifest.holds, backup.made_at)
        return replace(before, proven=(*before.proven, backup))

    @contextmanager
    def _halting(self, seconds: float | None) -> Iterator[Halt]:
        self._under_way = Halt(seconds)
        try:
            yield self._under_way
        finally:
            self._under_way = None

    def _note(self, target: Path, entry: TargetEntry) -> None:
        self._remember(read_ledger(self._source.path).noting(target, entry))

    def _remember(self, ledger: Ledger) -> None:
        write_ledger(self._source.path, ledger)

    def listed(self) -> tuple[StoredBackup, ...]:
        """Every backup of this clinic in every place that can be reached, the newest first. Raises: Unavailable."""
        key = self._key()
        with snapshot(self._source.database, key) as now:
            clinic_id = now.holdings().clinic_id
        return backups_in(self._targets(), clinic_id, key)
