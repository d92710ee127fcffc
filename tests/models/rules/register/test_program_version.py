"""Versions are told apart by their numbers, and a newer one is handed on until it is reached again."""

import pytest

from models.rules.register.program_version import is_older, newest_in, own_in, version_mark


@pytest.mark.parametrize(
    ("one", "other", "older"),
    [
        ("0.1.0", "0.1.1", True),
        ("0.1.1", "0.1.1", False),
        ("0.1.2", "0.1.1", False),
        ("0.9.0", "0.10.0", True),
        ("1.0", "1.0.0", False),
        ("0.9", "1.0.0", True),
        ("", "0.1.0", False),
        ("0.1.0", "", False),
    ],
)
def test_a_version_is_older_by_its_numbers(one: str, other: str, older: bool) -> None:
    assert is_older(one, other) is older


@pytest.mark.parametrize(
    ("last", "mark"),
    [
        ("", "0.2.0"),
        ("0.1.0", "0.2.0"),
        ("0.2.0", "0.2.0"),
        ("0.3.0", "0.2.0 < 0.3.0"),
        ("0.1.0 < 0.3.0", "0.2.0 < 0.3.0"),
        ("0.1.0 < 0.2.0", "0.2.0"),
    ],
)
def test_a_sign_in_says_its_version_and_a_newer_one_before_it(last: str, mark: str) -> None:
    assert version_mark("0.2.0", last) == mark


@pytest.mark.parametrize(
    ("mark", "own", "newest"),
    [("0.1.0 < 0.3.0", "0.1.0", "0.3.0"), ("0.2.0", "0.2.0", "0.2.0"), ("", "", "")],
)
def test_what_a_sign_in_says_is_read_again(mark: str, own: str, newest: str) -> None:
    assert (own_in(mark), newest_in(mark)) == (own, newest)
