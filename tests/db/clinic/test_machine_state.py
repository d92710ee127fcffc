"""An older record put back is named, until a person says that it is the one to go on with."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from db.clinic.machine_state import MachineState
from db.store.opening import open_store
from db.store.store import SqlStore
from models.errors import NotAllowed
from models.records.clinic.access import Access, AccessKind
from models.records.clinic.audit import AuditHead
from models.records.clinic.settings import ClinicSettings
from models.records.clinic.user import Role
from models.usecases.clinic.older_record import accept_record
from tests.builders import STAMP, a_desk, next_id
from tests.stores import CLOCK, RAW_KEY, a_store, a_woman

CLINIC = ClinicSettings(id=next_id(), stamp=STAMP, clinic_name="Example clinic", guidelines=())
Opens = Callable[[], SqlStore]


@pytest.fixture
def opens(tmp_path: Path) -> Opens:
    """Opens the record of a clinic on a machine that remembers it."""
    data = tmp_path / "data"
    data.mkdir()
    store = a_store(data)
    store.put(CLINIC)
    store.close()

    def opened() -> SqlStore:
        def state_of(clinic_id: UUID) -> MachineState:
            return MachineState(clinic_id, tmp_path / "state")

        store = open_store(data / "cervitrend.db", RAW_KEY, "Desk 1", CLOCK)
        store.file.hold_against(state_of)
        return store

    return opened


@pytest.fixture
def put_back(tmp_path: Path, opens: Opens) -> Opens:
    """An older copy lies where the record was."""
    opens().close()
    database = tmp_path / "data" / "cervitrend.db"
    shutil.copy(database, tmp_path / "older.db")
    store = opens()
    store.put(a_woman())
    store.close()
    shutil.copy(tmp_path / "older.db", database)
    return opens


def test_the_record_as_this_machine_left_it_raises_no_doubt(opens: Opens) -> None:
    for _ in range(3):
        store = opens()
        assert store.file.older is None
        store.put(a_woman())
        store.file.pin()
        store.close()


def test_an_older_record_is_named_at_every_opening_until_somebody_takes_it(put_back: Opens) -> None:
    for _ in range(2):
        store = put_back()
        assert store.file.older is not None
        assert store.file.older.last_written_at == CLOCK.now()
        store.put(a_woman("Dahl"))
        store.file.pin()
        store.close()


def test_a_word_ends_it_and_is_in_the_record(put_back: Opens) -> None:
    store = put_back()
    desk = a_desk(store)
    accept_record(desk)
    accept_record(desk)
    assert [access.kind for access in store.every(Access)] == [AccessKind.RECORD_ACCEPTED]
    assert store.file.older is None
    store.close()
    again = put_back()
    assert again.file.older is None
    again.close()


def test_whoever_only_reads_takes_no_record(put_back: Opens) -> None:
    store = put_back()
    desk = a_desk(store)
    with pytest.raises(NotAllowed):
        accept_record(replace(desk, user=replace(desk.user, role=Role.READ_ONLY)))
    assert store.file.older is not None
    store.close()


def test_what_the_program_itself_put_back_is_pinned_anew(tmp_path: Path, put_back: Opens) -> None:
    MachineState(CLINIC.id, tmp_path / "state").forget_pin()
    store = put_back()
    assert store.file.older is None
    store.close()


@pytest.mark.parametrize(
    "content", ["", "[]", "{", '{"heads": 3}', "[" * 100_000, '{"heads": [{}], "at": "x"}']
)
def test_what_cannot_be_read_counts_as_absent(tmp_path: Path, content: str) -> None:
    state = MachineState(CLINIC.id, tmp_path)
    state.keep_check(CLOCK.now())
    (file,) = tmp_path.iterdir()
    file.write_text(content, encoding="utf-8")
    assert (state.pin(), state.checked_at()) == (None, None)


def test_pin_and_check_are_kept_side_by_side(tmp_path: Path) -> None:
    state = MachineState(CLINIC.id, tmp_path / "state")
    head = AuditHead("Desk 1", 7, "a" * 64)
    state.keep_check(CLOCK.now())
    state.keep_pin((head,), CLOCK.now())
    pin = state.pin()
    assert pin is not None
    assert (pin.heads, pin.at, state.checked_at()) == ((head,), CLOCK.now(), CLOCK.now())


def test_a_place_that_cannot_be_written_keeps_nobody_out(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("", encoding="utf-8")
    MachineState(CLINIC.id, tmp_path / "state").keep_check(CLOCK.now())


@pytest.mark.parametrize(
    "text", ['{"heads": [], "at": "2026-03-02"}', '{"heads": [{"desk": "D", "seq": 1e999, "hash": ""}]}']
)
def test_what_this_machine_saw_and_nobody_can_compare_counts_as_absent(tmp_path: Path, text: str) -> None:
    (tmp_path / f"{CLINIC.id.hex}.json").write_text(text)
    assert MachineState(CLINIC.id, tmp_path).pin() is None


@pytest.mark.parametrize("damage", ["{", "[]", '{"heads": [{}], "at": null}', "\udcff"])
def test_what_this_machine_remembered_and_cannot_be_read_is_named_until_somebody_takes_the_record(
    opens: Opens, tmp_path: Path, damage: str
) -> None:
    opens().close()
    (file,) = (tmp_path / "state").iterdir()
    file.write_text(damage, errors="surrogateescape")
    store = opens()
    assert store.file.older is not None
    assert store.file.older.last_written_at is None
    accept_record(a_desk(store))
    store.close()
    again = opens()
    assert again.file.older is None
    again.close()
