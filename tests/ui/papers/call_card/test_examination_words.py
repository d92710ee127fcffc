"""What the call card says of an examination."""

from dataclasses import replace

import pytest

from models.records.finding import Membranes, Rupture
from tests.builders import a_day, a_sheet, an_examination
from tests.ui.papers.call_card.test_words import line


@pytest.mark.parametrize(
    ("dilation", "effaced", "membranes", "text"),
    [
        ("1.0", 50, Membranes.AT_OS, "dilation 1.0 cm; effacement 50 %; membranes at os"),
        (None, None, None, "dilation not recorded; effacement not recorded; membranes not recorded"),
        ("0.0", 0, Membranes.NOT_SEEN, "dilation 0.0 cm; effacement 0 %; membranes not seen"),
    ],
)
def test_an_examination_is_told_with_what_it_lacks(
    dilation: str | None, effaced: int | None, membranes: Membranes | None, text: str
) -> None:
    found = replace(an_examination(dilation=dilation, membranes=membranes), effacement_percent=effaced)
    whole = f"{text}; rupture not recorded"
    assert line(a_sheet(examinations=(found,)), "Examination") == f"02-Mar-2026 (22+0): {whole}"
    assert line(a_sheet(due=None, examinations=(found,)), "Examination") == f"02-Mar-2026: {whole}"


@pytest.mark.parametrize(
    ("rupture", "text"),
    [
        (Rupture.YES, "membranes ruptured"),
        (Rupture.EXCLUDED, "rupture excluded"),
        (None, "rupture not recorded"),
    ],
)
def test_an_examination_says_what_it_found_of_rupture(rupture: Rupture | None, text: str) -> None:
    found = replace(an_examination(), rupture=rupture)
    assert line(a_sheet(examinations=(found,)), "Examination").endswith(f"; {text}")


def test_ruptured_membranes_that_a_later_examination_left_blank_are_told() -> None:
    ruptured = replace(an_examination(on=a_day("21+0"), membranes=None), rupture=Rupture.YES)
    sheet = a_sheet(examinations=(ruptured, an_examination(membranes=None)))
    assert line(sheet, "Membranes") == "ruptured, 23-Feb-2026; not excluded since"
