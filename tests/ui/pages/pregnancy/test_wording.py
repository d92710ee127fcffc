"""Due dates and outcomes in words."""

from dataclasses import replace
from datetime import date

import pytest

from models.records.pregnancy import DatingMethod
from models.usecases.pregnancies.dating import DatingDraft, check_dating
from models.values.length import CrownRump
from tests.builders import NURSE, TODAY, a_dating
from ui.pages.pregnancy import wording

LMP = date(2025, 9, 29)


@pytest.mark.parametrize(
    ("draft", "text"),
    [
        (
            DatingDraft(method=DatingMethod.LMP, measured_on=LMP),
            "Due 06-Jul-2026, today 22+0 (LMP 29-Sep-2025 + 280 d)",
        ),
        (
            DatingDraft(method=DatingMethod.LMP, measured_on=LMP, cycle_days="32"),
            "Due 10-Jul-2026, today 21+3 (LMP 29-Sep-2025 + 284 d, cycle of 32 d)",
        ),
        (
            DatingDraft(method=DatingMethod.CRL_ROBINSON, measured_on=date(2025, 12, 25), crl="60,0 mm"),
            "Due 06-Jul-2026, today 22+0 (CRL (Robinson): 60.0 mm on 25-Dec-2025 = 12+3)",
        ),
        (
            DatingDraft(method=DatingMethod.TRANSFER_DAY_5, measured_on=date(2025, 10, 18)),
            "Due 06-Jul-2026, today 22+0 (Transfer, day 5: 18-Oct-2025 + 261 d)",
        ),
        (
            DatingDraft(method=DatingMethod.TRANSFER_DAY_3, measured_on=date(2025, 10, 16)),
            "Due 06-Jul-2026, today 22+0 (Transfer, day 3: 16-Oct-2025 + 263 d)",
        ),
        (
            DatingDraft(method=DatingMethod.ULTRASOUND, measured_on=date(2026, 2, 19), age="20+3"),
            "Due 06-Jul-2026, today 22+0 (Ultrasound biometry: 20+3 on 19-Feb-2026)",
        ),
        (
            DatingDraft(method=DatingMethod.ENTERED, due_on=date(2026, 7, 6)),
            "Due 06-Jul-2026, today 22+0 (method not known)",
        ),
        (DatingDraft(method=DatingMethod.LMP), ""),
        (DatingDraft(method=DatingMethod.ENTERED, due_on=date(2025, 12, 22)), ""),
    ],
)
def test_the_result_shows_its_sum(draft: DatingDraft, text: str) -> None:
    assert wording.dating_result_text(draft, check_dating(draft, TODAY)) == text


def test_a_measured_due_date_without_its_day_names_the_method() -> None:
    dating = replace(a_dating(), method=DatingMethod.LMP)
    assert wording.dating_how(dating) == "LMP"


def test_an_age_told_in_a_file_is_shown_with_its_day() -> None:
    dating = replace(a_dating(), method=DatingMethod.TOLD_AGE, measured_on=date(2026, 2, 19))
    assert wording.dating_how(dating) == "Age told in a file: 20+3 on 19-Feb-2026"


def test_a_due_date_that_replaced_another_says_why() -> None:
    dating = replace(
        a_dating(reason="CRL differs"),
        method=DatingMethod.CRL_HADLOCK,
        measured_on=date(2025, 12, 25),
        crl=CrownRump(600),
    )
    assert wording.agreed_text(dating, {NURSE.id: NURSE.name}) == (
        "06-Jul-2026: CRL (Hadlock): 60.0 mm on 25-Dec-2025 = 12+3\n"
        "Agreed 02-Mar-2026 by Sr Amina HADDAD: CRL differs"
    )


def test_a_struck_out_due_date_says_so() -> None:
    text = wording.agreed_text(replace(a_dating(), struck_out="wrong woman"), {})
    assert text == "06-Jul-2026: method not known\nAgreed 02-Mar-2026 (struck out: wrong woman)"
