"""What was freed cannot be read any more, not even the end of a block that became a part of another."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.db.process.freed_ends import MANY

ROOT = Path(__file__).parents[3]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there the C library is asked")
@pytest.mark.unmeasured
def test_the_ends_of_freed_blocks_are_overwritten_though_their_neighbours_were_free() -> None:
    command = [sys.executable, "-m", "tests.db.process.freed_ends"]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    before, after = map(int, said.split())
    assert before > MANY // 2
    assert after == 0
