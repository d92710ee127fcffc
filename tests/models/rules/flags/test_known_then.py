"""What a discussion knew goes by the moment at which it was entered, not by when it was held."""

from dataclasses import replace
from datetime import timedelta

import pytest

from models.rules.flags.known_then import unchanged_since
from tests.builders import NOW, a_discussion, a_scan, rewritten


@pytest.mark.parametrize(("version", "knows"), [(1, True), (2, False)])
def test_what_was_rewritten_between_holding_and_entering_is_known_unless_it_was_moved_since(
    version: int, knows: bool
) -> None:
    held = a_discussion()
    entered = replace(held, version=version, stamp=replace(held.stamp, at=NOW + timedelta(minutes=5)))
    assert unchanged_since(entered, [rewritten(a_scan(), minutes=2)]) is knows
