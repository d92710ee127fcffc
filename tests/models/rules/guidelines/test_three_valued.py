"""Three-valued logic: unknown is neither of the others."""

from datetime import date

import pytest

from models.rules.guidelines.assessment import Missing, Truth, Verdict
from models.rules.guidelines.seen import Input, Seen
from models.rules.guidelines.three_valued import any_of, merged_seen, negated, no, one_of, unknown, yes
from tests.builders import saw

T, F = yes(saw(Input.FETUSES, "1")), no(saw(Input.FETUSES, "2"))
U = unknown(Missing.HISTORY, saw(Input.HISTORY, "not_taken"))
V = unknown(Missing.EXAMINATION)


@pytest.mark.parametrize(("inner", "truth"), [(T, Truth.FALSE), (F, Truth.TRUE), (U, Truth.UNKNOWN)])
def test_the_opposite_of_unknown_is_unknown(inner: Verdict, truth: Truth) -> None:
    assert negated(inner).truth is truth
    assert negated(inner).seen == inner.seen
    assert negated(inner).missing == inner.missing


@pytest.mark.parametrize(
    ("verdicts", "truth"),
    [
        ([F, T], Truth.TRUE),
        ([U, T], Truth.TRUE),
        ([F, F], Truth.FALSE),
        ([F, U], Truth.UNKNOWN),
        ([U, V], Truth.UNKNOWN),
    ],
)
def test_one_true_test_is_enough_for_any_of(verdicts: list[Verdict], truth: Truth) -> None:
    assert any_of(verdicts).truth is truth


def test_what_any_of_lacks_is_all_that_its_unknown_tests_lack() -> None:
    assert any_of([U, V, F]).missing == (Missing.EXAMINATION, Missing.HISTORY)
    assert any_of([U, T]).missing == ()


def test_any_of_shows_only_what_made_it_true() -> None:
    assert any_of([F, T]).seen == T.seen


@pytest.mark.parametrize(
    ("first", "second", "truth"),
    [
        (T, F, Truth.TRUE),
        (F, T, Truth.TRUE),
        (T, T, Truth.FALSE),
        (F, F, Truth.FALSE),
        (T, U, Truth.UNKNOWN),
        (U, F, Truth.UNKNOWN),
    ],
)
def test_one_of_two_needs_both_to_be_known(first: Verdict, second: Verdict, truth: Truth) -> None:
    assert one_of(first, second).truth is truth


@pytest.mark.parametrize(
    ("joined", "seen", "missing"),
    [
        (any_of([F, F]), F.seen, ()),
        (any_of([U, F]), (*F.seen, *U.seen), U.missing),
        (one_of(U, F), (*F.seen, *U.seen), U.missing),
        (one_of(V, U), U.seen, (*V.missing, *U.missing)),
        (one_of(F, T), (*T.seen, *F.seen), ()),
    ],
)
def test_what_decided_or_is_missing_survives_a_combination(
    joined: Verdict, seen: tuple[Seen, ...], missing: tuple[Missing, ...]
) -> None:
    assert (joined.seen, joined.missing) == (seen, missing)


def test_what_was_seen_stands_by_input_then_by_day() -> None:
    early, late = date(2026, 2, 16), date(2026, 3, 2)
    seen = (
        saw(Input.LENGTH, "36.0", early),
        saw(Input.LENGTH, "28.0", late),
        saw(Input.FETUSES, "1"),
        saw(Input.SYMPTOM, "fever", early),
    )
    assert merged_seen([yes(*reversed(seen))]) == seen


def test_an_earlier_pregnancy_stands_before_itself_with_what_was_asked_of_it() -> None:
    seen = tuple(saw(Input.HISTORY, f"loss 18+0{detail}", date(2024, 3, 2)) for detail in ("", " pprom"))
    assert merged_seen([yes(*reversed(seen))]) == seen


def test_what_two_tests_saw_stands_once_and_two_losses_at_one_age_stand_twice() -> None:
    loss = saw(Input.HISTORY, "loss 18+0")
    assert merged_seen([yes(loss, loss), yes(loss)]) == (loss, loss)
