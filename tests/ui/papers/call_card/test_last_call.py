"""The last call on the card that is read aloud."""

from models.records.finding import Call
from tests.builders import STAMP, a_day, a_sheet, next_id
from tests.ui.papers.call_card.test_words import line, read


def test_the_latest_call_is_told_with_what_was_advised() -> None:
    calls = tuple(
        Call(
            id=next_id(),
            stamp=STAMP,
            pregnancy_id=next_id(),
            on=a_day(age),
            caller="Her partner",
            advice=said,
        )
        for age, said in (("21+5", "come in now"), ("20+0", "rest"))
    )
    told = line(a_sheet(calls=calls), "Last call")
    assert told == "21+5 (28-Feb-2026): Her partner called, advised: come in now"


def test_without_a_call_nothing_is_said_of_one() -> None:
    assert not [text for text in read(a_sheet()) if "Last call" in text]
