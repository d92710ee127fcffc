"""What was freed cannot be read any more, not even where it became a part of something that is in use."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.db.process.freed_ends import MANY
from tests.db.process.list_ends import MANY as LISTS

ROOT = Path(__file__).parents[3]


def said_by(probe: str, *how: str) -> list[str]:
    command = [sys.executable, "-m", f"tests.db.process.{probe}", *how]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()


needs_linux = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only there memory can be read as a file"
)


@needs_linux
@pytest.mark.unmeasured
def test_the_ends_of_freed_blocks_are_overwritten_though_their_neighbours_were_free() -> None:
    before, after = map(int, said_by("freed_ends"))
    assert before > MANY // 2
    assert after == 0


@needs_linux
@pytest.mark.unmeasured
@pytest.mark.parametrize("how", [(), ("aside",)], ids=["collected", "set aside"])
def test_nothing_is_read_in_the_unused_places_of_a_list_and_no_list_is_changed(how: tuple[str, ...]) -> None:
    before, after, is_whole = said_by("list_ends", *how)
    assert int(before) > LISTS // 4
    assert (after, is_whole) == ("0", "True")
