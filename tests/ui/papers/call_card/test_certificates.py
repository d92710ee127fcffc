"""What is recorded of the examiner's certificate is told beside her name."""

from dataclasses import replace
from datetime import timedelta

import pytest

from models.records.clinic.user import CertificateKind
from models.rules.pregnancy.call_card import call_card
from models.usecases.flags.evaluate import assess_today
from tests.builders import NURSE, TODAY, a_scan, a_sheet
from tests.ui.papers.call_card.test_words import DESK, SOURCE, line
from ui.papers.call_card.words import card_parts, card_text


@pytest.mark.parametrize(
    ("days", "said"), [(0, "certified on that day (FMF"), (-1, "certificate expired on that day (FMF")]
)
def test_the_examiners_certificate_is_told_for_the_day_of_the_scan(days: int, said: str) -> None:
    until = TODAY + timedelta(days=days)
    allen = replace(NURSE, name="sm  allen", certificate=CertificateKind.FMF, certificate_until=until)
    sheet = a_sheet(a_scan())
    card = call_card(sheet, assess_today(DESK, sheet), SOURCE)
    (told,) = (each for each in card_text(card_parts(card, users=(allen,))) if "Length:" in each)
    assert f"SM Allen, {said}, until " in told


def test_where_examiners_differ_each_ones_certificate_is_told() -> None:
    told = line(a_sheet(a_scan(), replace(a_scan(), examiner="Dr Chen")), "Length")
    assert "examiners differ or not recorded; Dr Chen, no certificate" in told
    assert "; SM Allen, no certificate recorded for that day; " in told
