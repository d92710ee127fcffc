"""What an answer to a fall is held against: the two lengths, not the tenths between them."""

from dataclasses import replace

from models.records.flag import Because, Cause, FlagState
from models.views import PregnancySheet
from tests.builders import a_day, a_scan, a_sheet
from tests.models.rules.flags.test_flags import answered, flag_of, flagged


def _fallen(now: str, *, before: str = "38.0", at: str = "22+0") -> PregnancySheet:
    return flagged(a_sheet(a_scan(at="20+0", mm=before), a_scan(at=at, mm=now)))


def test_a_tenth_more_of_a_fall_brings_no_answer_back() -> None:
    once = answered(_fallen("28.0"))
    again = flagged(replace(once, scans=(*once.scans, a_scan(at="22+0", mm="27.9"))))
    assert flag_of(again, "APP-CHANGE").state is FlagState.DISCUSSED


def test_a_fall_whose_first_length_is_corrected_comes_back() -> None:
    once = answered(_fallen("28.0"))
    corrected = replace(once.scans[0], readings=a_scan(mm="44.0").readings, amended="mistyped")
    flag = flag_of(flagged(replace(once, scans=(corrected, once.scans[1]))), "APP-CHANGE")
    assert Because.parse(flag.reason) == Because(Cause.AMENDED, (a_day("20+0").isoformat(),))
