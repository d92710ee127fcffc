"""The guidelines of the first edition are kept as they were released, and read only when they are asked for."""

from hashlib import sha256
from pathlib import Path

import pytest

from db.shipped.guideline_files import FIRST_EDITION, GuidelineFiles
from models.errors import Unavailable

RELEASED = "fea5d39e5d213a0876f98b6a28504147e141670b54aaec0d7866103776bf3851"
"""SHA-256 over names and bytes of the sixteen files, in the order of their names."""


def test_the_files_are_those_that_were_released_byte_for_byte() -> None:
    whole = sha256()
    for path in sorted(FIRST_EDITION.iterdir()):
        whole.update(path.name.encode() + b"\0" + path.read_bytes())
    assert whole.hexdigest() == RELEASED


def test_they_are_read_as_guidelines_without_actions_and_questions() -> None:
    first = GuidelineFiles().first_edition()
    rules = [rule for guideline in first for rule in guideline.rules]
    assert (len(first), len(rules)) == (16, 71)
    assert {rule.action for rule in rules} == {""}


def test_they_are_read_once() -> None:
    files = GuidelineFiles()
    assert files.first_edition() is files.first_edition()


def test_nothing_is_read_before_it_is_asked_for(tmp_path: Path) -> None:
    files = GuidelineFiles(tmp_path / "nowhere")
    with pytest.raises(Unavailable, match=r"guidelines\.unreadable"):
        files.first_edition()
