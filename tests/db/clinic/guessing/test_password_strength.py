"""A password that is soon guessed is refused with what helps; the estimate sees the clinic's own names."""

import subprocess
import sys

import pytest

from db.clinic.guessing.password_strength import weakness_of
from ui.wording.problems.sentences import SENTENCES


@pytest.mark.parametrize(
    ("password", "names", "code"),
    [
        ("password123", (), "password.common"),
        ("demonstration", (), "password.one_word"),
        ("98765tgbnhy6", (), "password.row_of_keys"),
        ("aaaaaaaaaaaa", (), "password.repeats"),
        ("abcdefghijklm", (), "password.row_of_letters"),
        ("12.11.1987", (), "password.date"),
        ("antenatalclinic", ("Antenatal clinic",), "password.of_names"),
        ("haddadhaddad1", ("Sr Amina HADDAD",), "password.repeats"),
    ],
)
def test_it_is_said_what_makes_a_password_easy_to_guess(
    password: str, names: tuple[str, ...], code: str
) -> None:
    assert weakness_of(password, names) == code
    assert code in SENTENCES


@pytest.mark.parametrize("password", ["green chair 12", "gul matta9", "blue table 34"])
def test_a_few_unrelated_words_will_do(password: str) -> None:
    assert weakness_of(password, ("Antenatal clinic", "Desk 2")) is None


def test_the_same_words_are_weak_where_everybody_knows_them() -> None:
    assert weakness_of("wolverton ward", ()) is None
    assert weakness_of("wolverton ward", ("Wolverton ward",)) == "password.of_names"


@pytest.mark.parametrize("length", [71, 72, 73, 100, 5000])
def test_a_password_of_any_length_is_estimated(length: int) -> None:
    assert weakness_of("a" * length, ()) == "password.repeats"
    assert weakness_of(("kx7 vole table " * 400)[:length], ()) is None


def test_the_word_lists_are_not_loaded_with_the_program() -> None:
    ask = "import sys, db.clinic.vault; sys.exit('zxcvbn' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", ask], check=False).returncode == 0  # Our own words.
