"""What stands above Today's list."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from models.usecases.flags.hand_over import HandedOver
from tests.builders import NOW, TODAY, all_guidelines
from ui.pages.today.notices import date_text, handed_text, handed_texts, review_text
from ui.wording.formats import day

NICE = next(g for g in all_guidelines() if g.id == "nice-ng25")


@pytest.mark.parametrize(
    ("on", "text"),
    [
        (date(2027, 11, 1), ""),
        (date(2027, 11, 2), "NICE NG25: review date 01-Nov-2027 passed; tell the clinic lead."),
    ],
)
def test_a_guideline_past_its_review_date_is_named_from_the_next_day(on: date, text: str) -> None:
    assert review_text([replace(NICE, review_on=date(2027, 11, 1))], on) == text


def test_several_guidelines_past_their_review_are_one_sentence() -> None:
    old = replace(NICE, review_on=date(2025, 1, 1))
    text = review_text([old, replace(old, title="Other")], TODAY)
    assert text == (
        "NICE NG25: review date 01-Jan-2025 passed · Other: review date 01-Jan-2025 passed; tell the clinic lead."
    )


def test_a_guideline_with_a_later_edition_is_named_at_once() -> None:
    text = review_text([replace(NICE, superseded_by="a later edition exists")], date(2026, 1, 1))
    assert text == "NICE NG25: a later edition exists; tell the clinic lead."


@pytest.mark.parametrize(("loops", "words"), [(1, "1 thing open."), (5, "5 things open.")])
def test_who_handed_over_what_to_whom_is_one_sentence(loops: int, words: str) -> None:
    handed = HandedOver(by="Sr Haddad", to="Mw Costa", at=NOW - timedelta(days=1), loops=loops)
    text = handed_text(handed, TODAY)
    assert text.startswith("Handed over by Sr Haddad to Mw Costa, yesterday ")
    assert text.endswith(words)


def test_every_hand_over_is_told_with_its_note() -> None:
    handed = [HandedOver(by=by, to="Mw Costa", at=NOW, loops=1, note=f"from {by}") for by in ("A", "B")]
    main, more = handed_texts(handed, TODAY)
    assert main.startswith("Handed over by A ")
    note, other = more.splitlines()
    assert note == "from A"
    assert (other.startswith("Handed over by B "), other.endswith("from B")) == (True, True)


def test_a_date_in_doubt_is_not_held_against_itself() -> None:
    assert date_text(TODAY, NOW - timedelta(days=3)).startswith(
        f"The date of this computer is {day(TODAY)}; the last"
    )
    assert date_text(TODAY, NOW) == (
        f"The date of this computer was another one a while ago. It is {day(TODAY)} now. Check it."
    )
