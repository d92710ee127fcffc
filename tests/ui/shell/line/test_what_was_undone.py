"""What the line says was undone: what she did, once, and not what was written along with it."""

from tests.builders import a_risk, a_scan, a_sheet
from ui.shell.line.undoing import _kinds


def test_risk_factors_are_named_together_and_without_the_pregnancy() -> None:
    sheet = a_sheet()
    assert _kinds((a_risk(), a_risk(), sheet.pregnancy)) == ("risk factors",)


def test_a_pregnancy_alone_is_named() -> None:
    assert _kinds((a_sheet().pregnancy,)) == ("Pregnancy",)


def test_two_of_one_kind_are_named_once() -> None:
    assert _kinds((a_scan(), a_scan())) == ("Scan",)
