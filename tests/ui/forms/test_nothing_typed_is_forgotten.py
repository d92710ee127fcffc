"""Wherever something is typed or chosen it is kept over a lock, or stands here with the reason why it need not be."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.forms.walking import every_form

UI = Path(__file__).parents[3] / "ui"
INPUTS = {
    "ListField",
    "PhraseField",
    "PlainField",
    "DateField",
    "LengthField",
    "QLineEdit",
    "QPlainTextEdit",
    "Tick",
    "Many",
    "Segments",
    "ChoiceField",
}
PARTS = {
    "BabyRow": "OutcomeForm",
    "EventForm": "CallForm",
    "Many": "SettingsForm",
    "Nine": "ScanForm",
    "PlanCard": "InboxPage",
    "QualityLine": "ScanForm",
    "RedatingPreview": "DatingForm",
    "RiskLine": "RiskCard",
    "StepsField": "AdoptCard",
    "TickedFlag": "AnswerForm",
    "TickedGuideline": "FlagPanel",
    "ValueField": "AdoptCard",
}
"""Whose inputs another keeps with its own."""
SECRET = "no draft holds a password or a key"
LOOKED_FOR = "says what is looked at, and changes nothing"
OUTSIDE = "nobody is signed in, so that nothing locks"
NOT_KEPT = {
    "KeyForm": SECRET,
    "RestorePanel": SECRET,
    "SecretCard": SECRET,
    "AuditFilters": LOOKED_FOR,
    "BundleList": LOOKED_FOR,
    "ChoosingCards": LOOKED_FOR,
    "EditionsCard": LOOKED_FOR,
    "ExplainPage": LOOKED_FOR,
    "PaperPage": LOOKED_FOR,
    "RetentionTab": LOOKED_FOR,
    "TimelineTab": LOOKED_FOR,
    "TodayPage": LOOKED_FOR,
    "WomenPage": LOOKED_FOR,
    "ClinicForm": OUTSIDE,
    "GuidelineTicks": OUTSIDE,
    "RecoverForm": OUTSIDE,
    "SignInPage": OUTSIDE,
    "BundlePanel": "who is on a list is read anew; what is made of it is saved at once, or nothing of it",
    "ImportPreviewCard": "the record may hold more by then: its lines are judged and looked at again",
    "RoomField": "one short word, asked for and kept at once",
    "SafetyTicks": "agreed to with the edition in sight, each time anew",
    "ScreenTab": "holds as soon as it is chosen",
    "TablesTab": "two ticks, answered by what is saved at once",
}


def classes() -> Iterator[tuple[str, ast.ClassDef]]:
    """Every class of the window."""
    for folder in ("pages", "forms", "shell"):
        for path in sorted((UI / folder).rglob("*.py")):
            for each in ast.parse(path.read_text(encoding="utf-8")).body:
                if isinstance(each, ast.ClassDef):
                    yield each.name, each


def called(there: ast.AST) -> Iterator[str]:
    """The plain names of everything that is called, `ChoiceField` of `ChoiceField[Role](...)` too."""
    for each in ast.walk(there):
        function = each.func if isinstance(each, ast.Call) else None
        function = function.value if isinstance(function, ast.Subscript) else function
        if isinstance(function, ast.Name):
            yield function.id


def is_kept(name: str, there: ast.ClassDef) -> bool:
    """Whether it is a form, a question before a deed, or says itself what is typed and takes it back."""
    methods = {each.name for each in there.body if isinstance(each, ast.FunctionDef)}
    is_form = name in {form.__name__ for form in every_form()}
    return is_form or "DeedTyping" in called(there) or {"typed", "restore"} <= methods


CLASSES = dict(classes())
ASKING = {name for name, there in CLASSES.items() if INPUTS & set(called(there))}
"""Those that make an input."""


@pytest.mark.parametrize("name", sorted(ASKING))
def test_what_is_asked_is_kept_or_has_a_reason_not_to_be(name: str) -> None:
    kept_by = PARTS.get(name, name)
    assert is_kept(kept_by, CLASSES[kept_by]) != (name in NOT_KEPT)


def test_no_reason_is_left_behind() -> None:
    assert {*PARTS, *NOT_KEPT} <= ASKING
