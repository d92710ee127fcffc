import ast
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Timer

import pytest

from db import moving
from db.moving import give_name, put_in_place

ROOT = Path(__file__).parents[2]
ASKS = "db/process/traces.py"
"""Whether Windows refuses at once is how it learns that another run goes on."""
DOORS = pytest.mark.parametrize("door", [give_name, put_in_place])


class HeldOpen(PermissionError):
    """What Windows says while another program has a file open; no other system has such numbers."""

    def __init__(self, winerror: int) -> None:
        super().__init__(13, "held")
        self.winerror = winerror


@pytest.fixture
def paused(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    waited: list[float] = []
    monkeypatch.setattr(moving, "sleep", waited.append)
    return waited


@pytest.fixture
def holding(monkeypatch: pytest.MonkeyPatch) -> Callable[[int, int], None]:
    """Let another program hold every file for so many tries, told with one of Windows' numbers."""

    def hold(times: int, winerror: int) -> None:
        for name in ("rename", "replace"):
            left, done = [times], getattr(Path, name)

            def tried(self: Path, to: Path, left: list[int] = left, done: Callable[..., Path] = done) -> Path:
                left[0] -= 1
                if left[0] >= 0:
                    raise HeldOpen(winerror)
                return done(self, to)

            monkeypatch.setattr(Path, name, tried)

    return hold


@DOORS
@pytest.mark.parametrize("winerror", [5, 32, 33])
def test_a_file_that_is_held_for_a_moment_is_waited_for(
    tmp_path: Path,
    holding: Callable[[int, int], None],
    paused: list[float],
    door: Callable[..., None],
    winerror: int,
) -> None:
    (tmp_path / "new").write_text("new")
    holding(40, winerror)
    door(tmp_path / "new", tmp_path / "kept")
    assert (tmp_path / "kept").read_text() == "new"
    assert sum(paused) == pytest.approx(2.0)


@DOORS
def test_a_file_that_stays_held_is_given_up_after_two_seconds(
    tmp_path: Path, holding: Callable[[int, int], None], paused: list[float], door: Callable[..., None]
) -> None:
    (tmp_path / "new").write_text("new")
    holding(41, 32)
    with pytest.raises(PermissionError):
        door(tmp_path / "new", tmp_path / "kept")
    assert (tmp_path / "new").exists()


@DOORS
def test_what_will_not_pass_is_told_at_once(
    tmp_path: Path, holding: Callable[[int, int], None], paused: list[float], door: Callable[..., None]
) -> None:
    (tmp_path / "new").write_text("new")
    holding(1, 112)
    with pytest.raises(PermissionError):
        door(tmp_path / "new", tmp_path / "kept")
    assert paused == []


def test_a_file_is_put_in_the_place_of_one_that_another_program_reads(tmp_path: Path) -> None:
    kept, new = tmp_path / "kept", tmp_path / "new"
    kept.write_text("old")
    new.write_text("new")
    reader = kept.open()
    letting_go = Timer(0.3, reader.close)
    letting_go.start()
    put_in_place(new, kept)
    letting_go.join()
    assert kept.read_text() == "new"


def _renames(file: Path) -> Iterator[int]:
    """Lines on which a path is given a name: one argument, where a text or a moment is given more or named ones."""
    for node in ast.walk(ast.parse(file.read_bytes())):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            is_of_path = node.func.attr in ("rename", "replace") and len(node.args) == 1 and not node.keywords
            is_of_system = node.func.attr in ("rename", "renames", "replace", "move") and (
                isinstance(node.func.value, ast.Name) and node.func.value.id in ("os", "shutil")
            )
            if is_of_path or is_of_system:
                yield node.lineno


def test_no_file_gets_its_name_by_another_door() -> None:
    files = [file for file in (ROOT / "db").rglob("*.py") if file.name != "moving.py"]
    assert list(_renames(ROOT / "db" / "moving.py"))
    assert len(list(_renames(ROOT / ASKS))) == 1
    assert [
        f"{file.relative_to(ROOT)}:{line}" for file in files for line in _renames(file) if file != ROOT / ASKS
    ] == []
