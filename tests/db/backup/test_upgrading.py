"""A record of any released form is brought to the present one, and killed at any step nothing of it is lost."""

import shutil
import subprocess
import sys
from collections import namedtuple
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import Connection

from db.backup.halt import Halt
from db.backup.proof import prove_backup
from db.backup.swap import BEFORE_UPGRADE, finish_swap
from db.backup.upgrading import bringing
from db.clinic.folder import DataFolder
from db.clinic.lock import DatabaseLock
from db.engine import open_engine
from db.store.opening import open_store
from db.upgrade import HEAD, KNOWN
from db.verify import verify
from models.errors import Unavailable
from models.records.patient import Patient
from tests.db.backup.forms import FORMS, RELEASED, placed, stored
from tests.stores import CLOCK, RAW_KEY

ROOT = Path(__file__).parents[3]
OLDER = [form for form in RELEASED if form != HEAD]
Usage = namedtuple("Usage", "total used free")


def women(data: DataFolder) -> list[str]:
    """Whoever is found once somebody has signed in."""
    finish_swap(data, CLOCK.now())
    store = open_store(data.database, RAW_KEY, "Desk 1", CLOCK, bring=bringing(CLOCK))
    found = [woman.family_name for woman in store.every(Patient)]
    store.close()
    return found


def test_every_released_form_is_stored_and_known() -> None:
    assert [form for form in RELEASED if not stored(form).exists() or form not in KNOWN] == []
    assert FORMS[-1] == HEAD


@pytest.mark.parametrize("form", RELEASED)
def test_a_record_of_every_released_form_opens_whole(tmp_path: Path, form: str) -> None:
    data = placed(form, tmp_path)
    assert women(data) == ["Berg"]
    assert verify(data.database, RAW_KEY).faults == ()


@pytest.mark.parametrize("form", OLDER)
def test_the_record_as_it_was_is_kept_as_a_proven_backup(tmp_path: Path, form: str) -> None:
    data = placed(form, tmp_path)
    women(data)
    (backup,) = (data.path / BEFORE_UPGRADE).iterdir()
    assert prove_backup(backup, RAW_KEY, Halt()).holds.schema == form
    left = {path.name for path in data.path.iterdir() if not path.name.endswith((".lock", "-wal", "-shm"))}
    assert left == {"cervitrend.db", "cervitrend.vault", BEFORE_UPGRADE}


def test_a_record_of_the_present_form_is_left_alone(tmp_path: Path) -> None:
    data = placed(OLDER[0], tmp_path)
    women(data)
    women(data)
    assert len(list((data.path / BEFORE_UPGRADE).iterdir())) == 1


def test_what_lies_in_the_log_comes_along(tmp_path: Path) -> None:
    data = placed(OLDER[-1], tmp_path)
    connection = open_engine(data.database, RAW_KEY)
    connection.exec_driver_sql("INSERT INTO drafts VALUES ('u', 'f', 'p', '{}', '', '')")
    files = {path.name: path.read_bytes() for path in data.path.iterdir()}
    connection.engine.dispose()
    for name, content in files.items():
        (data.path / name).write_bytes(content)
    women(data)
    connection = open_engine(data.database, RAW_KEY, reading=True)
    assert connection.exec_driver_sql("SELECT count(*) FROM drafts").scalar() == 1
    connection.engine.dispose()


def test_a_newer_file_is_refused_by_both_forms_and_left_alone(tmp_path: Path) -> None:
    data = placed(RELEASED[-1], tmp_path)
    connection = open_engine(data.database, RAW_KEY)
    connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    connection.exec_driver_sql("PRAGMA journal_mode = DELETE")
    connection.engine.dispose()
    before = data.database.read_bytes()
    with pytest.raises(Unavailable, match=rf"database\.newer \('9999', '{HEAD}'\)"):
        women(data)
    assert data.database.read_bytes() == before


def test_without_room_for_the_copies_nothing_is_touched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = placed(OLDER[-1], tmp_path)
    monkeypatch.setattr("shutil.disk_usage", lambda _: Usage(10**9, 10**9 - 10**6, 10**6))
    with pytest.raises(Unavailable, match=r"database\.no_room_to_upgrade"):
        women(data)
    assert {path.name for path in data.path.iterdir()} <= {
        "cervitrend.db",
        "cervitrend.vault",
        "cervitrend.db.lock",
    }


def test_a_migration_that_loses_something_leaves_the_record_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = placed(OLDER[-1], tmp_path)
    monkeypatch.setattr("db.backup.upgrading.upgrade", _forget_the_user)
    with pytest.raises(Unavailable, match=r"database\.upgrade_failed.*users"):
        women(data)
    monkeypatch.undo()
    assert women(data) == ["Berg"]


def _forget_the_user(connection: Connection) -> None:
    from db.upgrade import upgrade  # The one that stands in its place otherwise.

    upgrade(connection)
    connection.exec_driver_sql("DELETE FROM users")


def test_without_being_told_how_an_older_record_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match=r"database\.older"):
        open_store(placed(OLDER[-1], tmp_path).database, RAW_KEY, "Desk 1", CLOCK)


class Killed(BaseException):
    """The process ends here."""


STEPS = (
    "db.backup.upgrading.take",
    "db.backup.upgrading.incoming_of",
    "db.backup.upgrading._migrated_copy",
    "db.backup.upgrading.upgrade",
    "db.backup.upgrading._check_copy",
    "db.backup.upgrading.swap_in",
    "db.backup.swap.write_whole",
    "shutil.rmtree",
)


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("step", STEPS)
def test_killed_at_any_step_the_next_start_opens_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, when: str
) -> None:
    data = placed(OLDER[-1], tmp_path)
    monkeypatch.setattr(step, _dying(step, when))
    with pytest.raises(Killed):
        women(data)
    monkeypatch.undo()
    assert women(data) == ["Berg"]
    assert verify(data.database, RAW_KEY).faults == ()


def _dying(step: str, when: str) -> Callable[..., object]:
    module, _, name = step.rpartition(".")
    real = getattr(sys.modules[module], name)

    def die(*args: object, **named: object) -> object:
        if when == "after":
            real(*args, **named)
        raise Killed

    return die


@pytest.mark.parametrize("move", range(6))
def test_killed_between_two_moves_the_next_start_opens_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, move: int
) -> None:
    data = placed(OLDER[-1], tmp_path)
    calls = iter(range(100))

    def kill(folder: Path) -> None:
        if next(calls) == move:
            raise Killed

    monkeypatch.setattr("db.backup.swap.flush_names", kill)
    with pytest.raises(Killed):
        women(data)
    monkeypatch.undo()
    assert women(data) == ["Berg"]


@pytest.mark.parametrize("after_ms", [5, 20, 40, 60, 90, 130, 180, 250])
def test_a_process_that_is_killed_leaves_a_record_that_opens(tmp_path: Path, after_ms: int) -> None:
    data = placed(OLDER[-1], tmp_path)
    program = (
        "import sys; from pathlib import Path; from tests.db.backup.test_upgrading import women;"
        "from db.clinic.folder import DataFolder; import db.migrate; print('ready', flush=True);"
        "women(DataFolder(Path(sys.argv[1])))"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", program, str(data.path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    child.stdout.readline()
    with suppress(subprocess.TimeoutExpired):
        child.wait(after_ms / 1000)
    child.kill()
    child.communicate()
    assert women(data) == ["Berg"]
    assert verify(data.database, RAW_KEY).faults == ()


def test_what_a_run_that_was_cut_short_had_made_ready_is_taken_away(tmp_path: Path) -> None:
    data = placed(OLDER[-1], tmp_path)
    shutil.copyfile(data.database, data.path / "cervitrend.db.incoming")
    women(data)
    assert not list(data.path.glob("*.incoming*"))


def test_the_next_start_takes_away_what_was_made_ready_and_leaves_it_to_whoever_is_at_it(
    tmp_path: Path,
) -> None:
    data = DataFolder(tmp_path)
    left = tmp_path / "cervitrend.db.incoming-wal"
    left.write_text("half")
    holder = DatabaseLock(data.database)
    holder.take("Desk 2", CLOCK.now())
    assert not finish_swap(data, CLOCK.now())
    assert left.exists()
    holder.release()
    finish_swap(data, CLOCK.now())
    assert not left.exists()
