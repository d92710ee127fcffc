"""Where no rule applies, the nearest is the one with least in its way."""

from datetime import date

from models.rules.guidelines.assessment import TestKind
from models.rules.guidelines.closest_rule import Nearest, closest_rules
from models.rules.guidelines.comparison import compare_rules
from models.rules.guidelines.seen_text import seen_value_text
from models.views import PregnancySheet
from tests.builders import TODAY, a_day, a_scan, a_sheet, all_guidelines, an_earlier_birth


def _near(sheet: PregnancySheet, *ids: str, on: date = TODAY) -> tuple[Nearest, ...]:
    followed = tuple(g for g in all_guidelines() if g.id in ids)
    scans = [s for s in sheet.standing_scans if s.on <= on and s.is_transvaginal]
    length = scans[-1].length if scans else None
    return closest_rules(compare_rules(sheet.facts, on, followed, ids), on, sheet.due_date, length)


def _ids(found: tuple[Nearest, ...]) -> list[str]:
    return [near.explained.rule.id for near in found]


def test_the_rule_that_fails_by_its_length_alone_is_nearest() -> None:
    first = _near(a_sheet(a_scan(mm="25.1"), history=(an_earlier_birth(),)), "acog-142")[0]
    assert first.explained.rule.id == "ACOG142-US"
    assert [(o.test, [seen_value_text(s) for s in o.verdict.seen]) for o in first.failing] == [
        ("length", ["25.1"])
    ]


def test_a_rule_that_applies_or_cannot_be_assessed_is_not_nearest() -> None:
    assert "SMFM70-P25" not in _ids(_near(a_sheet(a_scan(mm="24.0")), "smfm-70"))
    early = a_sheet(a_scan(at="15+0", mm="24.0"), history=None)
    assert "ACOG142-HX" not in _ids(_near(early, "acog-142", on=a_day("15+0")))


def test_of_two_bands_the_closer_one_is_nearer() -> None:
    found = _ids(_near(a_sheet(a_scan(mm="26.0")), "smfm-70"))
    assert found.index("SMFM70-P25") < found.index("SMFM70-P20") < found.index("SMFM70-LT10")


def test_a_band_left_on_its_short_side_is_as_near_as_one_left_on_its_long_side() -> None:
    found = _ids(_near(a_sheet(a_scan(mm="19.9")), "smfm-70"))
    assert found.index("SMFM70-P25") < found.index("SMFM70-LT10")


def test_advice_comes_after_what_wants_an_answer() -> None:
    found = _ids(_near(a_sheet(a_scan(mm="26.0")), "smfm-70"))
    assert found.index("SMFM70-LT10") < found.index("SMFM70-NOCERC")


def test_a_window_still_to_open_is_no_failing_test_but_has_its_day() -> None:
    first = _near(a_sheet(fetuses=2), "nice-ng137", on=a_day("15+5"))[0]
    assert (first.explained.rule.id, first.opens_on) == ("NICE137-SCAN", a_day("16+0"))
    assert [o.kind for o in first.failing] == [TestKind.DAY_WINDOW]


def test_of_windows_to_come_the_earlier_is_nearer() -> None:
    sheet = a_sheet(a_scan(at="11+0", mm="40.0"), history=(an_earlier_birth(),))
    found = _ids(_near(sheet, "acog-142", "rcog-75", on=a_day("12+0")))
    assert found.index("RCOG75-SURV") < found.index("RCOG75-US") < found.index("ACOG142-US")


def test_a_window_that_has_passed_comes_last_however_little_else_fails() -> None:
    sheet = a_sheet(a_scan(at="23+0", mm="24.0"), history=(an_earlier_birth(),))
    found = _ids(_near(sheet, "acog-142", "local", on=a_day("24+0")))
    assert found.index("APP-SYMPT") < found.index("ACOG142-US")


def test_the_order_is_the_same_every_time() -> None:
    sheet = a_sheet(a_scan(mm="31.0"))
    assert _ids(_near(sheet, "nice-ng25", "local")) == _ids(_near(sheet, "nice-ng25", "local"))


def test_without_a_due_date_no_window_has_a_day() -> None:
    found = _near(a_sheet(a_scan(mm="31.0"), due=None, fetuses=2), "nice-ng25", "local")
    assert found
    assert {near.opens_on for near in found} == {None}


def test_the_length_decides_nothing_where_none_was_measured() -> None:
    assert _ids(_near(a_sheet(), "aus-alliance")) == ["AUS-SHORT", "AUS-LT10", "AUS-HX"]
