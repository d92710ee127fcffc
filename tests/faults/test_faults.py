"""The short form of `python3 dev.py faults`: without root, without a compiler, a few seconds for all of it."""

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import run_state_machine_as_test

from db.verify import verify
from models.errors import CervitrendError
from models.records.patient import Patient
from tests.examples import examples
from tests.faults import bombs, damage, results, surroundings
from tests.faults.fuzz import answer, figure_of
from tests.faults.inputs import every_input
from tests.faults.judging import judged, speechless
from tests.faults.machine import RecordMachine
from tests.faults.results import Figure
from tests.faults.scenarios import cheap_vaults, scenarios
from tests.faults.sources import INSIDE, functions, outside_readers
from tests.faults.typed_inputs import Input, typed_inputs
from tests.stores import RAW_KEY, a_store, a_woman

ROOT = Path(__file__).parents[2]
SECTOR = 512
FAILING = ("open", "fsync", "rename", "replace", "unlink", "mkdir", "fdopen")


@pytest.fixture(autouse=True)
def _own_machine() -> Iterator[None]:
    """Each scenario has a machine of its own, which nobody works at afterwards."""
    with mock.patch.dict(os.environ):
        yield


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The folder in which a scenario begins, made once."""
    made: dict[str, Path] = {}

    def of(name: str) -> Path:
        if name not in made:
            made[name] = tmp_path_factory.mktemp("before") / "root"
            with cheap_vaults():
                scenarios()[name].prepare(made[name])
        return made[name]

    return of


@contextmanager
def failing_call(at: int, number: int) -> Iterator[list[int]]:
    """The call of that number to one of Python's own functions of files fails; gives how many calls there were."""
    seen = [0]

    def failing(real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **more: Any) -> Any:
            seen[0] += 1
            if seen[0] == at:
                raise OSError(number, os.strerror(number))
            return real(*arguments, **more)

        return call

    with ExitStack() as patched:
        for name in FAILING:
            patched.enter_context(mock.patch.object(os, name, failing(getattr(os, name))))
        yield seen


def tried(name: str, before: Path, root: Path, at: int, number: int) -> tuple[list[str], bool]:
    """What is wrong after a scenario in which one call failed, and whether there was a call of that number."""
    shutil.copytree(before, root)
    acknowledged, wrong = list[str](), ""
    with cheap_vaults(), failing_call(at, number) as seen:
        try:
            scenarios()[name].act(root, acknowledged.append)
        except Exception as error:  # noqa: BLE001  # Whatever it is, it is what is looked for.
            wrong = speechless(error)
    return [*filter(None, [wrong]), *judged(root, acknowledged, name)], seen[0] >= at


@pytest.mark.parametrize(
    ("name", "step"),
    [
        ("new password", 9),
        ("backup", 11),
        ("restore", 13),
        ("new data key", 29),
        ("sign-in and first save", 5),
    ],
)
def test_whichever_call_fails_what_was_acknowledged_is_there_and_the_rest_is_said(
    name: str, step: int, prepared: Callable[[str], Path], tmp_path: Path
) -> None:
    before = prepared(name)
    for at in count(1, step):
        problems, is_more = tried(name, before, tmp_path / str(at), at, errno.ENOSPC if at % 2 else errno.EIO)
        assert problems == []
        if not is_more:
            break


def test_a_log_that_is_cut_at_any_sector_holds_every_save_before(tmp_path: Path) -> None:
    store, log = a_store(tmp_path / _made(tmp_path, "whole")), tmp_path / "whole" / "cervitrend.db-wal"
    store._session.rows("PRAGMA wal_autocheckpoint = 0")
    sizes = []
    for number in range(4):
        store.put(a_woman(f"W{number}"))
        sizes.append(log.stat().st_size)
    content, database = log.read_bytes(), (tmp_path / "whole" / "cervitrend.db").read_bytes()
    store.close()
    for cut in range(0, len(content) + 1, SECTOR * 41):
        root = tmp_path / _made(tmp_path, f"cut{cut}")
        (root / "cervitrend.db").write_bytes(database)
        (root / "cervitrend.db-wal").write_bytes(content[:cut])
        opened = a_store(root)
        assert len(opened.every(Patient)) >= sum(size <= cut for size in sizes)
        opened.close()
        assert verify(root / "cervitrend.db", RAW_KEY).faults == ()


def _made(folder: Path, name: str) -> str:
    (folder / name).mkdir()
    return name


def test_a_writer_that_is_killed_loses_nothing_that_it_had_acknowledged() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.kills", "4"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.splitlines() == ["4 0"], done.stdout + done.stderr


def assert_held(figures: Iterator[Figure]) -> None:
    measured = list(figures)
    assert all(figure.tried for figure in measured)
    assert [(figure.what, figure.examples) for figure in measured if figure.failed] == []


def test_what_rots_is_found() -> None:
    assert_held(damage.figures_of(is_short=True))


def test_other_processes_clocks_and_a_full_disk_harm_nothing() -> None:
    assert_held(surroundings.figures_of(is_short=True))


def test_no_bomb_keeps_the_program_busy() -> None:
    assert_held(bombs.figures_of())


@pytest.mark.parametrize("place", every_input(), ids=lambda place: place.name)
def test_damaged_inputs_end_in_the_error_tree(place: Input) -> None:
    assert_held(iter([figure_of(place, 40)]))


@settings(max_examples=examples(80))
@given(text=st.text(alphabet=st.characters(codec="utf-8")) | st.text("0123456789.,+-/ :;<>wdmc", max_size=12))
def test_whatever_is_typed_ends_in_the_error_tree(text: str) -> None:
    for place in typed_inputs():
        what, _ = answer(partial(place.read, text.encode(), ROOT))
        assert not what.startswith("broken"), (place.name, what)


def test_every_place_that_takes_data_from_outside_is_given_inputs() -> None:
    covered = {name for place in every_input() for name in place.covers}
    assert [
        name for name in outside_readers() if name not in covered and not name.startswith(tuple(INSIDE))
    ] == []
    assert covered - functions() == set()


def test_a_record_lives_through_crashes_clocks_full_disks_and_files_that_move() -> None:
    short = settings(
        max_examples=3,
        stateful_step_count=20,
        deadline=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
    with cheap_vaults():
        run_state_machine_as_test(RecordMachine, settings=short)


def test_the_paper_shows_the_figures_that_were_measured() -> None:
    text = results.PAPER.read_text(encoding="utf-8")
    assert results.with_table(text, results.read()) == text


def test_what_is_measured_again_keeps_its_place_and_says_when_and_how_much(tmp_path: Path) -> None:
    figures, paper = tmp_path / "figures.json", tmp_path / "paper.md"
    paper.write_text(f"Before.\n{results.BEGIN}{results.END}After.\n", encoding="utf-8")
    for what, tried in (("one", 1), ("two", 2), ("one", 3)):
        results.keep(results.measured("calls", "whole", Figure(what, tried, 0), 1.2), figures, paper)
    text = paper.read_text(encoding="utf-8")
    assert text.index("| one | whole | 3 | 0 |") < text.index("| two | whole | 2 | 0 |")
    assert ", load " in text
    assert text.startswith("Before.\n")
    assert text.endswith("After.\n")


def test_an_error_without_words_is_seen() -> None:
    assert speechless(OSError("x")).startswith("outside")
    assert speechless(CervitrendError()) == ""
