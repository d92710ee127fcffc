import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from models.errors import Conflict, NotAllowed, NotFound, Problem, Refused, Unavailable
from models.records.clinic.user import User
from models.rules.register.permissions import Action
from ui.wording.problems.lookup import error_sentence, sentence
from ui.wording.problems.sentences import SENTENCES

ROOT = Path(__file__).parents[4]


def _codes_in(file: Path) -> Iterator[str]:
    """Every code that is written out in a Problem, a Confirmation, a Notice, an Unavailable or a NotAllowed."""
    place = {"Problem": 1, "Confirmation": 1, "Notice": 1, "Unavailable": 0, "NotAllowed": 0}
    before = {"Confirmation": "confirm.", "NotAllowed": "not_allowed."}
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or node.func.id not in place:
            continue
        name = node.func.id
        argument = node.args[place[name]] if len(node.args) > place[name] else None
        if isinstance(argument, ast.Constant):
            yield before.get(name, "") + str(argument.value)


CODES = sorted(
    {
        code
        for layer in ("models", "db")
        for file in (ROOT / layer).rglob("*.py")
        for code in _codes_in(file)
        # Command-line cases: told on the command line with file, line and reason.
        if not code.startswith("case.")
    }
)


@pytest.mark.parametrize("action", Action)
def test_what_is_not_allowed_says_who_may(action: Action) -> None:
    assert f"not_allowed.{action.value}" in SENTENCES
    said = error_sentence(NotAllowed(action.value))
    assert "clinic lead" in said
    assert "Nothing" in said or "nothing" in said


def test_who_may_is_told_as_the_clinic_settled_it() -> None:
    assert "who may: doctor." in error_sentence(NotAllowed("answer_flags", "doctor"))


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_a_sentence(code: str) -> None:
    assert code in SENTENCES


@pytest.mark.parametrize("text", SENTENCES.values())
def test_a_sentence_is_whole(text: str) -> None:
    assert text[0].isupper() or text[0] in "“{0"
    assert text.rstrip("”")[-1] in ".:?"


def test_a_sentence_quotes_what_was_typed() -> None:
    assert sentence(Problem("length", "length.not_a_number", ("abc",))) == (
        "“abc” is not a length. Type figures such as 22.4."
    )


def test_days_are_shown_with_a_month_in_letters() -> None:
    assert "01-Mar-2026" in sentence(Problem("on", "date.in_future", ("2026-03-01",)))


def test_moments_are_shown_at_the_clinics_own_time() -> None:
    said = error_sentence(Unavailable("database.in_use", "Desk 1", "2026-03-02T09:30:00+00:00"))
    assert "2026 " in said
    assert "T09" not in said


def test_an_unknown_code_still_says_what_to_do() -> None:
    assert (
        sentence(Problem("x", "no.such")) == "This cannot stand as it is (no.such). Correct it and try again."
    )


def test_a_sentence_survives_too_few_values() -> None:
    assert sentence(Problem("on", "day.out_of_range", ("x",))).startswith("“x” cannot be")


def test_a_name_with_braces_stays_a_name() -> None:
    said = sentence(Problem("number", "number.in_use", ("RX 1", "O{0}BRIEN")))
    assert "O{0}BRIEN" in said


def test_all_problems_are_told_once() -> None:
    problem = Problem("a", "reason.missing")
    assert error_sentence(Refused(problem, problem)) == "Say why in a few words."


@pytest.mark.parametrize(
    ("error", "begins"),
    [
        (Conflict("Scan", "1"), "This scan was changed at another desk"),
        (Conflict("settings", "1"), "What the clinic has settled was changed at another desk"),
        (Conflict("policy_packs", "1"), "This policy was changed at another desk"),
        (Conflict("Whatever", "1"), "This record was changed at another desk"),
        (NotFound("Pregnancy", "1"), "This pregnancy is no longer there"),
        (NotAllowed("sign_in"), "Name or password is wrong"),
        (
            Unavailable("program.fault", "KeyError", "a.py:1"),
            "The program made a mistake (KeyError at a.py:1)",
        ),
    ],
)
def test_every_kind_of_error_has_a_sentence(error: Conflict, begins: str) -> None:
    assert error_sentence(error).startswith(begins)


def test_kinds_of_records_are_named_as_they_are_stored() -> None:
    assert error_sentence(NotFound(User.__name__, "1")).startswith("This user")
