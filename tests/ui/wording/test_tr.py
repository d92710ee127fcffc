"""What is put into a text of the program turns nothing round that stands beside it."""

import pytest

from models.records.events import EVENTS, EventKind
from tests.whole_events import a_whole, name_of_kind
from ui.wording.events import describe_event
from ui.wording.tr import context

NOTE = "כאבים"
_tr = context("tests")


def test_a_value_written_from_the_right_is_isolated_and_others_are_as_they_are() -> None:
    said = "{0} on {day}: {1}"
    assert _tr(said).format("Pain", NOTE, day="Monday") == f"Pain on Monday: \u2068{NOTE}\u2069"
    assert _tr("{0:.1f} mm").format(22.4) == "22.4 mm"


@pytest.mark.parametrize(
    "kind", [each for each in EVENTS if hasattr(a_whole(each.record), "note")], ids=name_of_kind
)
def test_no_note_turns_round_what_an_event_says_of_itself(kind: EventKind) -> None:
    said = describe_event(a_whole(kind.record, note=NOTE))
    assert NOTE not in said.replace(f"\u2068{NOTE}\u2069", "")
