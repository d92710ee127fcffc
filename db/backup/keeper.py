"""The backups of the record that is open: made, thinned out, remembered, and tried out."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from db.backup.disk import is_same_disk, lies_within
from db.backup.drill import restore_to_scratch
from db.backup.halt import Halt
from db.backup.ledger import Ledger, TargetEntry, read_ledger, trouble, write_ledger
from db.backup.listing import backups_in
from db.backup.names import read_name
from db.backup.pack_file import write_pack_file
from db.backup.pack_password import pack_password, password_mark
from db.backup.remembered import Places
from db.backup.restoring import Restorer
from db.backup.snapshot import snapshot
from db.backup.taking import BackupRun, only_one, take, thin_out
from db.clinic.access_spool import FileSpool
from db.clinic.folder import DataFolder
from db.papers.typesetting import our_typesetter
from db.store.data_key import DataKey
from models.clock import Clock
from models.errors import CervitrendError, Problem, Refused, Unavailable
from models.ports.typesetter import Typesetter
from models.records.clinic.access import AccessKind, WaitingAccess
from models.records.clinic.backup import BackupOutcome, BackupState, DrillState, StoredBackup, TargetState
from models.values.paper import Paper
from models.version import PROGRAM_VERSION


class BackupKeeper:
    """Backs up one open record, whose raw key it holds until the record is closed.

    `places` remembers where backups and packs go; `typesetter` begins what sets a pack.
    """

    def __init__(
        self,
        source: DataFolder,
        key: bytes,
        clock: Clock,
        places: Places,
        restorer: Restorer | None = None,
        typesetter: Callable[[], Typesetter] = our_typesetter,
    ) -> None:
        self._source, self._clock = source, clock
        self._held = DataKey(key)
        self._pack_mark = password_mark(pack_password(key))
        self._places, self._typesetter = places, typesetter
        self._under_way: Halt | None = None
        self.restorer = restorer or Restorer(source.path, clock, places)

    def interrupt(self) -> None:
        """End what is under way; it leaves nothing that looks like a backup."""
        if self._under_way is not None:
            self._under_way.call()

    def forget(self) -> None:
        self.interrupt()
        self._held.forget()

    def state(self) -> BackupState:
        """How the backups stand, as it is remembered: no place is asked, because one that is gone can take its time."""
        ledger = read_ledger(self._source.path)
        drill = None if ledger.drilled_at is None else DrillState(ledger.drilled_at, ledger.drill_problem)
        return BackupState(
            targets=tuple(_state_of(target, ledger.of(target)) for target in self._places.targets),
            drill=drill,
            pack_folder=self._places.pack_folder,
            packed_at=ledger.packed_at,
            pack_problem=ledger.pack_problem,
            is_pack_password_known=ledger.pack_mark == self._pack_mark,
        )

    def choose(self, targets: Sequence[Path]) -> None:
        """Remember where backups go. Raises: Refused (`target.…`), Unavailable."""
        for target in targets:
            self.check_target(target)
        self._places.keep_targets(tuple(dict.fromkeys(targets)))

    def check_target(self, target: Path) -> None:
        """Raises: Refused (`target.no_folder`, `target.in_data_folder`, `target.is_backup`) for where no backup may go."""
        if target not in self._places.targets:
            _check_place(target, self._source)

    def back_up(self, is_over: Callable[[], bool] | None = None, to: Path | None = None) -> BackupOutcome:
        """A proven backup in every place (`to`: in that one alone), where the one that lies there is not the same still.

        A place that fails does not keep the others from theirs; each one's outcome is remembered. It ends once `is_over`.
        Raises: Unavailable (`database.closed`, `backup.under_way`, `backup.no_target`).
        """
        targets = self._places.targets if to is None else (to,)
        if not targets:
            raise Unavailable("backup.no_target")
        outcome = BackupOutcome()
        with self._halting(is_over) as halt, only_one(self._source):
            run = BackupRun(self._source, self._held.raw(), PROGRAM_VERSION, self._clock.now(), halt)
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
            target,
            TargetEntry(
                name=backup.folder.name,
                proven_at=backup.made_at,
                whole_at=run.made_at,
                shares_disk=is_same_disk(target, self._source.path),
            ),
        )
        if not is_fresh or backup.manifest is None:
            return replace(before, unchanged=(*before.unchanged, backup))
        # What cannot be taken away now is taken away another time.
        with suppress(CervitrendError):
            thin_out(target, run.key, backup.manifest.holds, backup.made_at)
        return replace(before, proven=(*before.proven, backup))

    @contextmanager
    def _halting(self, is_over: Callable[[], bool] | None) -> Iterator[Halt]:
        self._under_way = Halt(is_over)
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
        key = self._held.raw()
        with snapshot(self._source.database, key) as now:
            clinic_id = now.holdings().clinic_id
        return backups_in(self._places.targets, clinic_id, key)

    def drill(self) -> DrillState:
        """Try out a restore from the newest proven backup into a scratch folder; what came of it is remembered.

        Raises: Unavailable (`database.closed`, `backup.under_way`, `backup.no_target` before the first backup).
        """
        ledger, key = read_ledger(self._source.path), self._held.raw()
        proven = [
            (entry.whole_at, Path(place) / entry.name)
            for place, entry in ledger.targets.items()
            if entry.name
        ]
        if not proven:
            raise Unavailable("backup.no_target")
        problem: Unavailable | None = None
        with self._halting(None) as halt, only_one(self._source):
            try:
                restore_to_scratch(max(proven, key=_moment_of)[1], self._source, key, halt)
            except CervitrendError as error:
                problem = trouble(error)
        if problem is None or problem.code != "backup.stopped":
            noted = replace(
                read_ledger(self._source.path), drilled_at=self._clock.now(), drill_problem=problem
            )
            self._remember(noted)
        return DrillState(self._clock.now(), problem)

    def name_pack_folder(self, folder: Path | None) -> None:
        """Remember where downtime packs go; None: there are none. Raises: Refused (`target.…`), Unavailable."""
        if folder is not None:
            _check_place(folder, self._source)
        self._places.keep_pack_folder(folder)

    def write_pack(self, paper: Paper, at: datetime, spell: Callable[[Paper, str], Paper]) -> Path | None:
        """Write a downtime pack where packs go and take the oldest of ours away; None where none are to be written.

        What came of it is remembered. Raises: Unavailable (`pack.not_written`, `paper.not_set`, `database.closed`).
        """
        folder = self._places.pack_folder
        if folder is None:
            return None
        typesetter = self._typesetter()
        try:
            whole = spell(paper, typesetter.lacking(paper))
            password = pack_password(self._held.raw())
            written = write_pack_file(folder, typesetter.pdf(whole), password, at)
        except Unavailable as error:
            self._remember(replace(read_ledger(self._source.path), pack_problem=error))
            raise
        finally:
            typesetter.forget()
        self._remember(replace(read_ledger(self._source.path), packed_at=at, pack_problem=None))
        return written

    def pack_password(self) -> str:
        """The password that opens the packs written from now on; that it was shown is remembered. Raises: Unavailable."""
        password = pack_password(self._held.raw())
        write_ledger(
            self._source.path, replace(read_ledger(self._source.path), pack_mark=password_mark(password))
        )
        return password


def _state_of(target: Path, entry: TargetEntry) -> TargetState:
    return TargetState(
        folder=target,
        proven_at=entry.proven_at,
        name=entry.name,
        whole_at=entry.whole_at,
        problem=entry.problem,
        shares_disk=entry.shares_disk,
    )


def _check_place(place: Path, source: DataFolder) -> None:
    code = ""
    if not place.is_dir():
        code = "target.no_folder"
    elif lies_within(place, source.path):
        code = "target.in_data_folder"
    elif read_name(place.name) is not None:
        code = "target.is_backup"
    if code:
        raise Refused(Problem("target", code, (str(place),)))


def _moment_of(proven: tuple[datetime | None, Path]) -> float:
    return proven[0].timestamp() if proven[0] is not None else 0.0
