"""What is said about an ending: everything that was recorded, and nothing that was not."""

from dataclasses import replace
from typing import Any

from models.records.history import Onset
from models.records.outcome import Baby, DeliveryMode, Outcome, Sex, SutureFate
from models.records.pregnancy import Ending
from models.records.record import TriState
from models.views import PregnancySheet
from tests.builders import STAMP, TODAY, a_day, a_sheet, next_id
from ui.wording.outcome import ended_text, outcome_lines


def over(*, due: bool = True, **more: Any) -> PregnancySheet:
    """A birth at 22+0; `more` as in the outcome."""
    sheet = a_sheet() if due else a_sheet(due=None)
    about = sheet.pregnancy.id
    outcome = Outcome(id=next_id(), stamp=STAMP, pregnancy_id=about, on=TODAY, ending=Ending.BIRTH)
    ended = replace(sheet.pregnancy, ended_on=TODAY, ended_as=Ending.BIRTH)
    return replace(sheet, pregnancy=ended, outcomes=(replace(outcome, **more),))


def test_how_and_when_with_the_age_where_there_is_one() -> None:
    assert ended_text(a_sheet()) == ""
    assert ended_text(over()) == "Birth on 02-Mar-2026 at 22+0."
    assert ended_text(over(due=False)) == "Birth on 02-Mar-2026."


def test_what_was_not_recorded_has_no_line() -> None:
    assert outcome_lines(a_sheet()) == ()
    assert outcome_lines(over()) == ()


def test_every_part_that_was_recorded_has_its_line() -> None:
    baby = Baby(id=next_id(), stamp=STAMP, pregnancy_id=next_id(), place=1, alive=TriState.YES, weight_g=540)
    sheet = over(
        onset=Onset.SPONTANEOUS,
        mode=DeliveryMode.CAESAREAN_IN_LABOUR,
        pprom=TriState.YES,
        pprom_on=a_day("21+0"),
        suture=SutureFate.AT_CAESAREAN,
        note="seen by Dr Osei",
    )
    assert outcome_lines(replace(sheet, babies=(replace(baby, sex=Sex.FEMALE, nicu=TriState.UNKNOWN),))) == (
        "Caesarean in labour",
        "Onset: spontaneous",
        "Waters broke early on 23-Feb-2026 at 21+0",
        "Suture: removed at the caesarean",
        "Baby 1: alive yes, 540 g, female, neonatal unit unknown",
        "seen by Dr Osei",
    )


def test_waters_that_broke_without_a_day_or_a_due_date() -> None:
    assert outcome_lines(over(pprom=TriState.NO)) == ("Waters broke early: no",)
    without = over(due=False, pprom=TriState.YES, pprom_on=TODAY)
    assert outcome_lines(without) == ("Waters broke early on 02-Mar-2026",)
