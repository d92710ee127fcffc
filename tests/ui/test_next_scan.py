"""When the next scan is, in words."""

from datetime import date

import pytest

from models.rules.schedule import NextScan, Plan
from tests.builders import TODAY
from ui.next_scan import next_scan_text


@pytest.mark.parametrize(
    ("planned", "words"),
    [
        (NextScan(Plan.FIRST, date(2026, 3, 3)), "Next scan: 03-Mar-2026"),
        (NextScan(Plan.ROUTINE, TODAY), "Next scan: due today"),
        (NextScan(Plan.DECIDED, date(2026, 3, 1)), "Next scan: overdue by 1 day (01-Mar-2026)"),
        (NextScan(Plan.ROUTINE, date(2026, 2, 28)), "Next scan: overdue by 2 days (28-Feb-2026)"),
        (NextScan(Plan.DECISION_OWED), "Next scan: a decision is owed first"),
        (NextScan(Plan.DECIDED_WITHOUT_DATE), "Next scan: no day was decided on"),
        (NextScan(Plan.CLOSED), "The scan that was owed is closed; none is planned"),
        (NextScan(Plan.OVER), "No further routine scan is planned"),
        (NextScan(Plan.NO_DUE_DATE), "Next scan: agree the due date first"),
        (NextScan(Plan.NO_SCHEDULE), "Next scan: no scan plan is followed here"),
        (NextScan(Plan.ENDED), "The pregnancy has ended"),
    ],
)
def test_the_next_scan_or_why_there_is_none(planned: NextScan, words: str) -> None:
    assert next_scan_text(planned, TODAY) == words


def test_every_plan_has_words_of_its_own() -> None:
    dated = {Plan.FIRST, Plan.ROUTINE, Plan.DECIDED}
    texts = {next_scan_text(NextScan(plan), TODAY) for plan in set(Plan) - dated}
    assert len(texts) == len(Plan) - len(dated)
