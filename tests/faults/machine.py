"""One machine of states over the real store: two desks in turn, clocks that jump, crashes, files that move, a full disk.

What was acknowledged is what the store says, or the store says why not; afterwards the record is whole.
"""

import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import mkdtemp
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

from db.store.store import SqlStore
from db.verify import verify
from models.clock import FixedClock
from models.errors import CervitrendError, Unavailable
from models.records.patient import Patient
from models.usecases.drafts import keep_draft
from models.usecases.import_file import new_batch, take_woman
from models.values.identity import HospitalNumber
from tests.builders import NOW, NURSE, a_desk
from tests.faults.judging import speechless
from tests.faults.results import Figure
from tests.models.usecases.importing import an_arrival
from tests.stores import RAW_KEY, a_store, a_woman

DESKS = ("Desk 1", "Desk 2")
_FORM, _ABOUT = "scan", UUID(int=7)
_GONE = ("database.gone", "database.replaced", "database.log_gone", "database.overwritten")


class RecordMachine(RuleBasedStateMachine):
    """`told` is what was acknowledged: each woman's version and family name; `draft` the text kept last."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(mkdtemp(prefix="record-"))
        self.now: datetime = NOW
        self.desk = DESKS[0]
        self.told: dict[UUID, tuple[int, str]] = {}
        self.draft = ""
        self.kept: tuple[Path, dict[UUID, tuple[int, str]], str] | None = None
        self.taken = 0
        self.store: SqlStore = self._opened()

    @property
    def database(self) -> Path:
        return self.folder / "cervitrend.db"

    def _opened(self) -> SqlStore:
        store = a_store(self.folder, self.desk, FixedClock(self.now, self.now.date()))
        if not any(user.id == NURSE.id for user in store.every(type(NURSE))):
            store.put(NURSE)
        return store

    @initialize()
    def begin(self) -> None:
        self._tell(self.store.put(a_woman("First")))

    def _tell(self, woman: Patient) -> None:
        self.told[woman.id] = (woman.version, woman.family_name)

    # What people do

    @rule(name=st.sampled_from(("Berg", "Dahl", "Ødegård", "O’Neill", "李")))
    def register(self, name: str) -> None:
        with suppress_said(self):
            self._tell(self.store.put(a_woman(name)))

    @precondition(lambda self: self.told)
    @rule(data=st.data(), name=st.sampled_from(("Berg", "Holm", "Lie")))
    def amend(self, data: st.DataObject, name: str) -> None:
        with suppress_said(self):
            her = self.store.get(Patient, data.draw(st.sampled_from(sorted(self.told))))
            self._tell(self.store.put(replace(her, family_name=name), "misspelt"))

    @precondition(lambda self: self.told)
    @rule(data=st.data())
    def strike_out(self, data: st.DataObject) -> None:
        with suppress_said(self):
            her = self.store.get(Patient, data.draw(st.sampled_from(sorted(self.told))))
            self._tell(self.store.put(replace(her, struck_out="twice"), "twice"))

    @rule(text=st.sampled_from(("22.4", "2", "31.0 | 30.5")))
    def type(self, text: str) -> None:
        with suppress_said(self):
            keep_draft(a_desk(self.store), _FORM, _ABOUT, {"reading_1": text})
            self.draft = text

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
        left = Path(mkdtemp(prefix="record-"))
        for path in self.folder.iterdir():
            if path.suffix not in (".lock", ".holder"):
                shutil.copyfile(path, left / path.name)
        with suppress(Unavailable):
            self.store.close()
        shutil.rmtree(self.folder)
        self.folder = left
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
        aside = self.folder / "aside"
        match how:
            case "moved":
                self.database.rename(aside)
            case "replaced":
                shutil.copyfile(self.database, aside)
                aside.replace(self.database)
            case "log gone":
                self.database.with_name("cervitrend.db-wal").unlink()
            case _:
                self._overwrite()
        before = len(self.told)
        with pytest.raises(Unavailable) as refused:
            self.store.put(a_woman("Unseen"))
        assert refused.value.code in _GONE
        assert len(self.told) == before
        self._go_on_with_a_copy(is_trusted=how != "overwritten")

    def _overwrite(self) -> None:
        with self.database.open("r+b") as file:
            file.seek(0, 2)
            file.write(bytes(4096))

    def _go_on_with_a_copy(self, *, is_trusted: bool) -> None:
        made = None
        with suppress(Unavailable):
            made = self.store.file.write_copy(self.folder, self.now)
        with suppress(Unavailable):
            self.store.close()
        assert made is not None or not is_trusted
        if made is None:
            with self.database.open("r+b") as file:
                file.truncate(self.database.stat().st_size - 4096)
            self.store = self._opened()
            return
        fresh = Path(mkdtemp(prefix="record-"))
        shutil.copyfile(made / "cervitrend.db", fresh / "cervitrend.db")
        shutil.rmtree(self.folder)
        self.folder = fresh
        self.store = self._opened()

    # Backup and going back

    @rule()
    def back_up(self) -> None:
        with suppress_said(self):
            if self.kept is not None:
                shutil.rmtree(self.kept[0].parent)
            self.kept = None
            place = Path(mkdtemp(prefix="backup-"))
            self.kept = (self.store.file.write_copy(place, self.now), dict(self.told), self.draft)

    @precondition(lambda self: self.kept is not None)
    @rule()
    def go_back(self) -> None:
        """Yesterday’s record is put in the place of today’s: what is there is what was there then, all of it."""
        assert self.kept is not None
        copy, told, draft = self.kept
        self.store.close()
        for path in self.folder.glob("cervitrend.db*"):
            path.unlink()
        shutil.copyfile(copy / "cervitrend.db", self.database)
        self.told, self.draft = dict(told), draft
        self.store = self._opened()

    # What has to hold

    @invariant()
    def what_was_acknowledged_is_there(self) -> None:
        there = {woman.id: (woman.version, woman.family_name) for woman in self.store.every(Patient)}
        assert there == self.told
        drafts = self.store.drafts(NURSE.id)
        assert [d.fields["reading_1"] for d in drafts] == ([self.draft] if self.draft else [])

    def teardown(self) -> None:
        with suppress(Unavailable):
            self.store.close()
        faults = verify(self.database, RAW_KEY).faults
        shutil.rmtree(self.folder, ignore_errors=True)
        if self.kept is not None:
            shutil.rmtree(self.kept[0].parent, ignore_errors=True)
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
        run_state_machine_as_test(RecordMachine, settings=depth)
    except Exception as error:  # noqa: BLE001  # Whatever it is, it is what is looked for.
        yield Figure(
            "lives of a record", examples, 1, "", (repr(error)[:2000], *getattr(error, "__notes__", ()))
        )
        return
    yield Figure("lives of a record, each of up to 50 steps", examples, 0)
