"""Guidelines as text: what is written reads as the same, and a fault is named with file, line and rule."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.shipped.guideline_files import GuidelineFiles
from models.errors import Refused
from models.records.flag import Ask
from models.records.guidelines.bedside_tests import CerclageInPlace, Fetuses, NoDueDate
from models.records.guidelines.guideline import Guideline, Precedence, Window
from models.records.guidelines.rule_form import hash_of_tests, table_of
from models.records.guidelines.rule_tests import AnyOf, Not, OneOf
from models.values.age import GestationalAge
from tests.builders import all_guidelines

FILES = GuidelineFiles()
NICE = next(g for g in all_guidelines() if g.id == "nice-ng25")
texts = st.text(st.characters(codec="utf-8"), min_size=1).filter(str.strip)


@pytest.mark.parametrize("guideline", all_guidelines(), ids=[g.id for g in all_guidelines()])
def test_what_is_written_reads_as_the_same_guideline(guideline: Guideline) -> None:
    assert FILES.read(FILES.write(guideline), "copy") == guideline


@given(title=texts, sources=st.lists(texts, max_size=3), year=st.none() | st.integers(0, 9999))
def test_any_words_survive(title: str, sources: list[str], year: int | None) -> None:
    odd = replace(NICE, title=title, sources=tuple(sources), year=year, review_on=date(2031, 1, 2))
    assert FILES.read(FILES.write(odd), "copy") == odd


@given(
    st.tuples(st.sampled_from(Precedence), st.sampled_from(Ask), texts),
    st.builds(
        Window,
        st.none() | st.just(GestationalAge(100)),
        st.none() | st.just(GestationalAge(150)),
        st.booleans(),
    ),
    st.recursive(
        st.sampled_from([NoDueDate(), Fetuses(exactly=2), CerclageInPlace()]),
        lambda inner: (
            st.builds(Not, inner) | st.builds(OneOf, inner, inner) | st.builds(AnyOf, st.tuples(inner, inner))
        ),
        max_leaves=6,
    ),
)
def test_any_rule_survives_with_its_hash(
    handling: tuple[Precedence, Ask, str], window: Window, test: Not
) -> None:
    precedence, ask, action = handling
    rule = replace(NICE.rules[0], tests=(test,), day_window=window, scan_window=None, length=None)
    rule = replace(rule, precedence=precedence, ask=ask, action=action)
    odd = replace(NICE, rules=(replace(rule, tests_hash=hash_of_tests(table_of(rule))),))
    assert FILES.read(FILES.write(odd), "copy") == odd


def test_a_guideline_keeps_what_replaces_it_and_how_long_progesterone_goes_on_at_least() -> None:
    odd = replace(NICE, superseded_by="A later edition", progesterone_at_least=False)
    assert FILES.read(FILES.write(odd), "copy") == odd


def test_how_a_number_is_written_does_not_change_the_hash() -> None:
    text = FILES.write(NICE)
    assert FILES.read(text.replace('at_most = "25.0"', 'at_most = "25"'), "copy") == NICE


def _refusals(text: str | bytes) -> list[tuple[str, str]]:
    with pytest.raises(Refused) as caught:
        FILES.read(text, "ours.toml")
    return [(problem.field, problem.code) for problem in caught.value.problems]


TEXT = FILES.write(NICE)
FIRST = TEXT.splitlines().index("[[rules]]") + 1


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ('test = "fetuses"', 'test = "triplets"', "guideline.unknown_test"),
        ('day_window = { first = "16+0"', 'day_window = { first = "24+1"', "window.empty"),
        ('at_most = "25.0"', 'at_most = "80.1"', "length.out_of_range"),
        ('at_most = "25.0"', 'under = "0"', "band.empty"),
        ('urgency = "prompt"', 'urgency = "soon"', "guideline.unknown_word"),
    ],
)
def test_a_fault_is_named_with_file_line_and_rule(old: str, new: str, code: str) -> None:
    ((field, found),) = _refusals(TEXT.replace(old, new, 1))
    place, rule = field.split(" ")
    assert (found, rule, place.split(":")[0]) == (code, "NICE-OFFER", "ours.toml")
    assert FIRST <= int(place.split(":")[1]) <= FIRST + 9


def test_an_id_that_stands_twice_is_refused() -> None:
    twice = TEXT.replace(f'id = "{NICE.rules[1].id}"', 'id = "NICE-OFFER"')
    ((field, code),) = _refusals(twice)
    assert code == "guideline.repeated_id"
    assert field.endswith(" NICE-OFFER")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b'id = "\xff"', "guideline.not_utf8"),
        ("id = ", "guideline.not_toml"),
        ("x = " + "[" * 5000, "guideline.not_toml"),
        ("", "guideline.missing_key"),
    ],
)
def test_what_is_no_guideline_at_all_is_refused(content: str | bytes, code: str) -> None:
    assert _refusals(content) == [("ours.toml:1", code)]


def test_a_rule_is_found_in_a_text_by_its_id() -> None:
    assert FILES.place(TEXT, "ours.toml", "NICE-OFFER") == f"ours.toml:{FIRST} NICE-OFFER"
    assert FILES.place(TEXT, "ours.toml", "") == "ours.toml:1"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("id = 1\n" + "[[rules]]\nid = 'a'\n" * 201, "guideline.too_long"),
        ("[[rules]]\nid = 'a'\n" * 200, "guideline.missing_key"),
        ("n = " + "9" * 5000, "guideline.not_toml"),
        ("n = " + "[" * 5000 + "]" * 5000, "guideline.not_toml"),
    ],
)
def test_a_file_made_to_take_for_ever_is_refused(text: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        FILES.read(text, "bomb")
    assert refused.value.problems[0].code == code
