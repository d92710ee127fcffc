"""Texts of records: nothing in them that cannot be seen, and not without end."""

from dataclasses import replace

import pytest

from db.store.store import SqlStore
from models.errors import Problem
from models.rules.register.visible_texts import LONGEST_TEXT, text_problems
from models.values.visible import LONGEST_NAME
from tests.builders import a_desk, a_scan
from tests.stores import a_woman


def test_a_name_that_turns_round_what_stands_beside_it_is_refused() -> None:
    found = text_problems(a_woman("Rtl\u202eGNITSET"))
    assert found == (Problem("family_name", "text.hidden_character", ("U+202E", "Rtl□GNITSET")),)


@pytest.mark.parametrize(("letters", "codes"), [(LONGEST_NAME, []), (LONGEST_NAME + 1, ["text.too_long"])])
def test_a_name_has_an_end(letters: int, codes: list[str]) -> None:
    assert [problem.code for problem in text_problems(a_woman("a" * letters))] == codes


@pytest.mark.parametrize(("letters", "codes"), [(LONGEST_TEXT, []), (LONGEST_TEXT + 1, ["text.too_long"])])
def test_a_note_is_longer_than_a_name(letters: int, codes: list[str]) -> None:
    assert [p.code for p in text_problems(replace(a_scan(), note="a" * letters))] == codes


def test_a_note_may_have_lines() -> None:
    assert text_problems(replace(a_scan(), note="first\nsecond")) == ()


def test_what_is_left_as_it_was_is_not_asked_about_again() -> None:
    old = a_woman("Zero\u200bWidth")
    assert text_problems(replace(old, telephone="112"), old) == ()
    assert [p.field for p in text_problems(replace(old, given_name="A\u200bB"), old)] == ["given_name"]


def test_texts_in_a_list_are_looked_at_as_well(store: SqlStore) -> None:
    settings = replace(a_desk(store).settings, centimetre_examiners=("Dr\u200bMoss",))
    assert [problem.field for problem in text_problems(settings)] == ["centimetre_examiners"]
