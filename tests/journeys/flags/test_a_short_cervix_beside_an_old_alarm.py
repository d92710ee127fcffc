"""A bleeding was answered and goes on; each new short length is asked about all the same."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from models.clock import FixedClock
from models.records.discussion import Decision, ToldHow
from models.records.finding import SymptomKind
from models.records.flag import Urgency
from models.usecases.desk import Desk
from models.usecases.events.symptoms import SymptomDraft, report_symptoms
from models.usecases.flags.respond import DiscussionDraft, ShownFlag, acknowledge, record_discussion
from models.usecases.scans.record import record_scan
from tests.builders import CLOCK, a_scan, a_scan_draft, a_sheet, an_earlier_birth, keep


@pytest.fixture
def her(desk: Desk) -> UUID:
    """A woman of 22+0 with a long cervix who bleeds."""
    sheet = keep(desk.store, a_sheet(a_scan(at="20+0", mm="33.0"), history=(an_earlier_birth(),)))
    pregnancy_id: UUID = sheet.pregnancy.id
    report_symptoms(
        desk,
        SymptomDraft(pregnancy_id=pregnancy_id, on=desk.clock.today(), kinds=(SymptomKind.BLEEDING,)),
    )
    return pregnancy_id


def later(desk: Desk, days: int) -> Desk:
    clock = FixedClock(CLOCK.moment + timedelta(days=days), CLOCK.day + timedelta(days=days))
    return replace(desk, clock=clock)


def asked(desk: Desk) -> list[tuple[str, Urgency]]:
    """The question on Today, flag by flag; none where nobody waits."""
    return [
        (flag.rule_id, flag.urgency) for row in desk.store.today(desk.clock.today()) for flag in row.flags
    ]


def shown(desk: Desk, her: UUID) -> tuple[ShownFlag, ...]:
    flags = desk.store.sheet(her).flags
    return tuple(ShownFlag(flag.id, flag.version) for flag in flags if flag.wants_answer)


def discuss(desk: Desk, her: UUID) -> None:
    """Answer all that waits with one discussion."""
    draft = DiscussionDraft(
        pregnancy_id=her,
        flags=shown(desk, her),
        with_whom="Dr Osei",
        how=ToldHow.TELEPHONE,
        decision=Decision.OTHER,
    )
    record_discussion(desk, draft)


def scan(desk: Desk, her: UUID, mm: str) -> None:
    record_scan(desk, replace(a_scan_draft(her), readings=(mm,), retyped=(mm,), on=desk.clock.today()))


ASIDE = ("APP-SHORT-ASIDE", Urgency.URGENT)


def test_a_short_length_beside_an_answered_bleeding_is_asked_about(desk: Desk, her: UUID) -> None:
    assert ("APP-SYMPT", Urgency.IMMEDIATE) in asked(desk)
    acknowledge(desk, her, shown(desk, her), "seen by Dr Osei on the labour ward")
    assert asked(desk) == []

    scan(later(desk, 3), her, "22.4")
    assert asked(later(desk, 3)) == [ASIDE]
    discuss(later(desk, 3), her)
    assert asked(later(desk, 3)) == []


@pytest.mark.parametrize(
    ("mm", "comes_back"), [("22.3", False), ("20.1", False), ("20.0", True), ("19.4", True), ("18.0", True)]
)
def test_it_comes_back_when_she_is_clearly_shorter_or_in_a_lower_band_and_not_for_a_tenth(
    desk: Desk, her: UUID, mm: str, comes_back: bool
) -> None:
    acknowledge(desk, her, shown(desk, her), "seen by Dr Osei on the labour ward")
    scan(later(desk, 3), her, "22.4")
    discuss(later(desk, 3), her)
    scan(later(desk, 6), her, mm)
    assert asked(later(desk, 6)) == ([ASIDE] if comes_back else [])
