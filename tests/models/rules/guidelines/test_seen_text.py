"""The text in which a flag keeps a deciding value is read back, and never changes."""

import json
import re
from pathlib import Path
from typing import get_args, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.guidelines.seen import Input, KeptSeen, Seen, UnreadSeen
from models.rules.guidelines.seen_text import read_seen, seen_text
from models.values.age import OLDEST_DAYS, GestationalAge
from models.values.length import LONGEST_TENTHS, WIDEST_TENTHS, Centimetres, Millimetres

VECTORS = Path(__file__).parents[3] / "vectors" / "seen.json"
KEPT: list[str] = [row["kept"] for row in json.loads(VECTORS.read_text(encoding="utf-8"))]
MEMBERS = [kind for kind in get_args(KeptSeen) if kind is not UnreadSeen]

st.register_type_strategy(Millimetres, st.builds(Millimetres, st.integers(0, LONGEST_TENTHS)))
st.register_type_strategy(Centimetres, st.builds(Centimetres, st.integers(0, WIDEST_TENTHS)))
st.register_type_strategy(GestationalAge, st.builds(GestationalAge, st.integers(0, OLDEST_DAYS)))

_INPUTS = st.sampled_from([what.value for what in Input])
_VALUES = st.sampled_from([re.split("[=@]", text)[1] for text in KEPT])
_DAYS = st.sampled_from(["", "2026-03-02", "20260302"])


def _any(kind: type[KeptSeen]) -> st.SearchStrategy[KeptSeen]:
    """A value of that kind with anything in each of its fields."""
    hints = get_type_hints(kind)
    return st.builds(kind, **{name: st.from_type(hint) for name, hint in hints.items() if name != "what"})


@given(st.data())
@pytest.mark.parametrize("kind", MEMBERS)
def test_every_kind_of_value_is_read_back(kind: type[KeptSeen], data: st.DataObject) -> None:
    seen = data.draw(_any(kind))
    assert read_seen(seen_text(seen)) == seen


@given(st.text() | st.builds("{}={}@{}".format, _INPUTS, _VALUES | st.text(), _DAYS))
def test_no_text_is_lost_or_changed(text: str) -> None:
    assert seen_text(read_seen(text)) == text


@pytest.mark.parametrize("text", KEPT)
def test_a_text_of_the_last_form_is_a_value_and_stays_as_it_is(text: str) -> None:
    assert isinstance(read_seen(text), Seen)
    assert seen_text(read_seen(text)) == text


def test_the_texts_of_the_last_form_are_of_every_input() -> None:
    assert {text.split("=")[0] for text in KEPT} == {what.value for what in Input}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "24.9",
        "length=22.4",
        "length=22,4@2026-03-02",
        "length=80.1@2026-03-02",
        "length=22.4@20260302",
        "fetuses=one@",
        "history=birth 30+2 = a@b@",
        "history=loss 18+0 fever@",
        "symptom=dizziness@2026-03-02",
        "change=-8.0 14@2026-03-02",
        "uterocervical_angle=95@2026-03-02",
    ],
)
def test_a_text_that_this_program_would_not_write_stands_as_it_is(text: str) -> None:
    assert read_seen(text) == UnreadSeen(text)
