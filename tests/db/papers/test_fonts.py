"""A font is asked for a sign only where that is in doubt."""

from pathlib import Path
from unicodedata import category

import pytest

from db.papers import fonts

ASSETS = Path(__file__).parents[3] / "assets"
FOLDERS = (ASSETS / "fonts", ASSETS / "papers" / fonts.MORE_FONTS)


def test_no_font_is_opened_for_the_signs_of_our_own_sentences(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    def none(folders: object) -> frozenset[int]:
        asked.append(folders)
        return frozenset()

    monkeypatch.setattr(fonts, "_signs_of", none)
    assert fonts.signs_lacking(["– − … \u2068’\u2069 ≥ É"], FOLDERS) == ""
    assert asked == []
    assert fonts.signs_lacking(["李"], FOLDERS) == "李"
    assert asked == [FOLDERS]


def test_our_fonts_have_every_sign_that_none_is_asked_for() -> None:
    known = fonts._signs_of(FOLDERS)
    assert {sign for sign in fonts.OURS if ord(sign) not in known} == set()
    letters = (chr(number) for number in range(0x20, fonts._ALWAYS_THERE + 1))
    assert {
        each for each in letters if ord(each) not in known and category(each) not in ("Cc", "Cf")
    } == set()
