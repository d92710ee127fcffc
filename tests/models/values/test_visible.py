"""Text that shows all there is of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.values.visible import hidden_place, isolated, joined_texts, shown_line, with_all_shown

TURNED, WIDTHLESS, SOFT_HYPHEN, ISOLATE = "\u202e", "\u200b", "\u00ad", "\u2066"


@pytest.mark.parametrize(
    "hidden", [TURNED, WIDTHLESS, SOFT_HYPHEN, ISOLATE, "\x00", "\x7f", "\u2028", "\ufeff"]
)
def test_what_cannot_be_seen_is_found_where_it_stands(hidden: str) -> None:
    assert hidden_place(f"Zero{hidden}Width", one_line=False) == 4


@pytest.mark.parametrize(
    "shown", ["Müller-Łoś", "O’Neill", "می\u200cخورم", "क्\u200dष", "a\u00a0b", "日本", ""]
)
def test_letters_of_every_language_are_no_hidden_ones(shown: str) -> None:
    assert hidden_place(shown, one_line=True) is None


@pytest.mark.parametrize("ending", ["\n", "\t"])
def test_a_note_may_have_lines_and_a_name_may_not(ending: str) -> None:
    assert (hidden_place(f"a{ending}b", one_line=False), hidden_place(f"a{ending}b", one_line=True)) == (
        None,
        1,
    )


@given(st.text())
def test_a_text_without_letters_from_the_right_stays_as_it_is(text: str) -> None:
    assert isolated(text) in (text, f"\u2068{text}\u2069")
    assert isolated(text.encode("ascii", "ignore").decode()) == text.encode("ascii", "ignore").decode()


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("list.csv", "list.csv"),
        ("li\u202este\n.csv", "li\u25a1ste\u25a1.csv"),
        ("x\udcff", "x\u25a1"),
        ("a" * 50, "a" * 40),
    ],
)
def test_a_name_from_outside_is_kept_with_all_of_it_to_be_seen(name: str, shown: str) -> None:
    assert with_all_shown(name, 40) == shown


def test_texts_that_are_joined_turn_nothing_round_and_leave_no_gap() -> None:
    assert joined_texts(", ", ("Douleur", "", "אבג")) == "Douleur, \u2068אבג\u2069"


def test_a_line_of_a_terminal_is_whole_and_commands_nothing() -> None:
    assert shown_line(f"St Mary's \x1b[2J\n{'x' * 300}") == f"St Mary's □[2J□{'x' * 300}"
