"""One machine of states over the real store: two desks in turn, clocks that jump, crashes, files that move, a full disk.

What was acknowledged is what the store says, or the store says why not; afterwards the record is whole.
"""

import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp
from uuid import UUID

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from db.backup.keeper import BackupKeeper
from db.backup.remembered import PassingPlaces
from db.clinic.folder import DataFolder
from db.store.opening import open_store
from db.store.store import SqlStore
from db.verify import verify
from models.clock import FixedClock
from models.errors import CervitrendError, Unavailable
from models.records.patient import Patient
from models.usecases.drafts import keep_draft
from models.usecases.import_file import new_batch, take_woman
from models.values.identity import HospitalNumber
from tests.builders import NOW, NURSE, a_desk
from tests.db.backup.clinic import PASSWORD, SIGN_IN, a_clinic
from tests.faults.judging import speechless
from tests.faults.results import Figure
from tests.faults.scenarios import cheap_vaults, machine_of
from tests.faults.trying import MEMORY
from tests.models.usecases.importing import an_arrival
from tests.stores import a_woman

DESKS = ("Desk 1", "Desk 2")
_FORM, _ABOUT = "scan", UUID(int=7)
_GONE = ("database.gone", "database.replaced", "database.log_gone", "database.overwritten")


@dataclass(frozen=True, slots=True)
class Told:
    """What was acknowledged: each woman's version and family name, and the text of the draft kept last."""

    women: dict[UUID, tuple[int, str]]
    draft: str = ""


@cache
def _prepared() -> tuple[TemporaryDirectory[str], bytes]:
    """A clinic in which nobody works yet, to be copied, and its key."""
    folder = TemporaryDirectory(prefix="clinic-")
    clinic = a_clinic(Path(folder.name))
    clinic.store.put(NURSE)
    clinic.store.close()
    return folder, clinic.key


class RecordMachine(RuleBasedStateMachine):
    """`told` is what was acknowledged, `backed_up` what it was when each backup was made."""

    def __init__(self) -> None:
        super().__init__()
        before, self.key = _prepared()
        self.root = Path(mkdtemp(prefix="life-", dir=MEMORY))
        shutil.copytree(before.name, self.root, dirs_exist_ok=True)
        machine_of(self.root)
        self.data = DataFolder(self.root / "data")
        self.now: datetime = NOW
        self.desk = DESKS[0]
        self.told = Told({})
        self.backed_up: dict[Path, Told] = {}
        self.taken = 0
        self.store: SqlStore = self._opened()

    @property
    def clock(self) -> FixedClock:
        return FixedClock(self.now, self.now.date())

    def _opened(self) -> SqlStore:
        return open_store(self.data.database, self.key, self.desk, self.clock)

    @initialize()
    def begin(self) -> None:
        for woman in self.store.every(Patient):
            self._tell(woman)

    def _tell(self, woman: Patient) -> None:
        women = self.told.women | {woman.id: (woman.version, woman.family_name)}
        self.told = replace(self.told, women=women)

    # What people do

    @rule(name=st.sampled_from(("Berg", "Dahl", "Ødegård", "O’Neill", "李")))
    def register(self, name: str) -> None:
        with suppress_said(self):
            self._tell(self.store.put(a_woman(name)))

    @precondition(lambda self: self.told.women)
    @rule(data=st.data(), name=st.sampled_from(("Berg", "Holm", "Lie")))
    def amend(self, data: st.DataObject, name: str) -> None:
        with suppress_said(self):
            her = self.store.get(Patient, data.draw(st.sampled_from(sorted(self.told.women))))
            self._tell(self.store.put(replace(her, family_name=name), "misspelt"))

    @precondition(lambda self: self.told.women)
    @rule(data=st.data())
    def strike_out(self, data: st.DataObject) -> None:
        with suppress_said(self):
            her = self.store.get(Patient, data.draw(st.sampled_from(sorted(self.told.women))))
            self._tell(self.store.put(replace(her, struck_out="twice"), "twice"))

    @rule(text=st.sampled_from(("22.4", "2", "31.0 | 30.5")))
    def type(self, text: str) -> None:
        with suppress_said(self):
            keep_draft(a_desk(self.store), _FORM, _ABOUT, {"reading_1": text})
            self.told = replace(self.told, draft=text)

    @rule(count=st.integers(1, 3))
    def bring_in(self, count: int) -> None:
        desk = a_desk(self.store)
        with suppress_said(self):
            batch = new_batch(desk, "export.csv", "0" * 64, 0)
            for _ in range(count):
                self.taken += 1
                number = HospitalNumber(f"RX{self.taken}")
                batch = take_woman(desk, batch, [replace(an_arrival(), number=number)]).batch
                her = self.store.woman_with_number(number)
                assert her is not None
                self._tell(her)

    @rule()
    def change_the_desk(self) -> None:
        self.store.close()
        self.desk = DESKS[1 - DESKS.index(self.desk)]
        self.store = self._opened()

    # What time and machines do

    @rule(hours=st.sampled_from((-24 * 60, -25, -1, 1, 25, 24 * 400)))
    def the_clock_jumps(self, hours: int) -> None:
        self.now += timedelta(hours=hours)
        self.store.close()
        self.store = self._opened()

    @rule()
    def settle(self) -> None:
        with suppress_said(self):
            self.store.file.settle()

    @rule()
    def crash(self) -> None:
        """The files as they are at this moment are what the next start finds."""
        left = self.root / "left"
        left.mkdir()
        for path in self.data.path.iterdir():
            if path.is_file() and path.suffix not in (".lock", ".holder"):
                shutil.copyfile(path, left / path.name)
        with suppress(Unavailable):
            self.store.close()
        shutil.rmtree(self.data.path)
        left.rename(self.data.path)
        self.store = self._opened()

    @rule(pages=st.integers(0, 3), women=st.integers(1, 60))
    def the_disk_is_full(self, pages: int, women: int) -> None:
        ((now,),) = self.store._session.rows("PRAGMA page_count")
        self.store._session.rows(f"PRAGMA max_page_count = {now + pages}")
        with suppress_said(self):
            with self.store.writing():
                saved = [self.store.put(a_woman(f"Full{n}")) for n in range(women)]
            for woman in saved:
                self._tell(woman)
        self.store._session.rows("PRAGMA max_page_count = 1073741823")

    @rule(how=st.sampled_from(("moved", "replaced", "log gone", "overwritten")))
    def the_file_is_no_longer_ours(self, how: str) -> None:
        """Writing stops with a word; the copy from the open handle holds everything that was acknowledged."""
        database, aside = self.data.database, self.data.path / "aside"
        match how:
            case "moved":
                database.rename(aside)
            case "replaced":
                shutil.copyfile(database, aside)
                aside.replace(database)
            case "log gone":
                database.with_name("cervitrend.db-wal").unlink()
            case _:
                self._overwrite()
        with pytest.raises(Unavailable) as refused:
            self.store.put(a_woman("Unseen"))
        assert refused.value.code in _GONE
        self._go_on_with_a_copy(is_trusted=how != "overwritten")
        aside.unlink(missing_ok=True)

    def _overwrite(self) -> None:
        with self.data.database.open("r+b") as file:
            file.seek(0, 2)
            file.write(bytes(4096))

    def _go_on_with_a_copy(self, *, is_trusted: bool) -> None:
        database, made = self.data.database, None
        with suppress(Unavailable):
            made = self.store.file.write_copy(self.root, self.now)
        with suppress(Unavailable):
            self.store.close()
        assert made is not None or not is_trusted
        if made is None:
            with database.open("r+b") as file:
                file.truncate(database.stat().st_size - 4096)
        else:
            for tail in ("", "-wal", "-shm"):
                database.with_name(database.name + tail).unlink(missing_ok=True)
            shutil.copyfile(made / database.name, database)
            shutil.rmtree(made)
        self.store = self._opened()

    # Backup and going back

    @property
    def keeper(self) -> BackupKeeper:
        return BackupKeeper(self.data, self.key, self.clock, PassingPlaces([self.root / "stick"]))

    @rule()
    def back_up(self) -> None:
        """Every backup that is called proven is there and holds what was acknowledged; one that is called unchanged does."""
        outcome = self.keeper.back_up()
        assert outcome.failed == ()
        for backup in outcome.proven:
            self.backed_up[backup.folder] = self.told
        assert [self.backed_up[each.folder] for each in outcome.unchanged] in ([], [self.told])

    @precondition(lambda self: self.backed_up)
    @rule()
    def try_out_a_backup(self) -> None:
        assert self.keeper.drill().problem is None

    @precondition(lambda self: self.backed_up)
    @rule(data=st.data())
    def go_back(self, data: st.DataObject) -> None:
        """A backup is put in the place of today’s record: what is there is what was there then, all of it."""
        restorer = self.keeper.restorer
        there = [each.folder for each in restorer.listed()]
        assert there
        opened = restorer.open(data.draw(st.sampled_from(there)), SIGN_IN, PASSWORD)
        self.store.close()
        kept = restorer.restore(opened)
        assert kept is not None
        shutil.rmtree(kept)
        self.told = self.backed_up[opened.backup.folder]
        self.store = self._opened()

    # What has to hold

    @invariant()
    def what_was_acknowledged_is_there(self) -> None:
        women = {woman.id: (woman.version, woman.family_name) for woman in self.store.every(Patient)}
        drafts = self.store.drafts(NURSE.id)
        assert women == self.told.women
        assert [d.fields["reading_1"] for d in drafts] == ([self.told.draft] if self.told.draft else [])

    def teardown(self) -> None:
        with suppress(Unavailable):
            self.store.close()
        faults = verify(self.data.database, self.key).faults
        shutil.rmtree(self.root, ignore_errors=True)
        assert faults == ()


class suppress_said:  # noqa: N801  # Used as `suppress`, which it is but for what it lets pass.
    """Lets pass what the program says no with in words."""

    def __init__(self, _: RecordMachine) -> None:
        pass

    def __enter__(self) -> None:
        pass

    def __exit__(self, _: object, error: BaseException | None, *__: object) -> bool:
        return isinstance(error, CervitrendError) and not speechless(error)


def figures_of(examples: int) -> Iterator[Figure]:
    """So many lives of a record, each of some fifty steps."""
    depth = settings(
        max_examples=examples,
        stateful_step_count=50,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.generate, Phase.shrink),
    )
    try:
        with cheap_vaults():
            run_state_machine_as_test(RecordMachine, settings=depth)
    except Exception as error:  # noqa: BLE001  # Whatever it is, it is what is looked for.
        yield Figure(
            "lives of a record", examples, 1, "", (repr(error)[:2000], *getattr(error, "__notes__", ()))
        )
        return
    yield Figure("lives of a record, each of up to 50 steps", examples, 0)
