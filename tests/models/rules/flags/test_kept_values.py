"""An answer is held against the values that its flag keeps as text."""

from dataclasses import replace

from models.records.flag import FlagState
from tests.builders import a_day, a_scan
from tests.models.rules.flags.test_flags import answered, flag_of, flagged, short


def test_that_two_other_scans_are_compared_brings_an_answer_back_and_says_which() -> None:
    once = answered(flagged(short("20+0 20.0", "21+0 28.0"), at="21+0"))
    after = flagged(replace(once, scans=(*once.scans, a_scan(at="22+0", mm="36.0"))))
    days = (a_day("21+0"), a_day("22+0"))
    assert flag_of(after, "APP-GROW").reason == "data.changed|change=@{}|change=@{}".format(*days)


def test_a_value_that_another_version_kept_brings_an_answered_flag_back() -> None:
    once = answered(flagged(short("22+0 22.4")))
    other = tuple(replace(f, seen=(*f.seen, "angle=95@2026-03-02")) for f in once.flags)
    flag = flag_of(flagged(replace(once, flags=other)))
    assert (flag.state, flag.reason) == (FlagState.OPEN, "data.changed|angle=95@2026-03-02|")
