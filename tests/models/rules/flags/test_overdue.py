"""When an unanswered flag is late, at every edge of hour, day, week and clock change."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.records.clinic.settings import ClinicSettings
from models.records.flag import Ask, Urgency
from models.rules.flags.overdue import Late, Rank, first_in_line, last_day_in_time, late_from, lateness
from tests.builders import STAMP, next_id

LIMITS = ClinicSettings(id=next_id(), stamp=STAMP, clinic_name="Example clinic", guidelines=())
BERLIN = ZoneInfo("Europe/Berlin")
MICROSECOND = timedelta(microseconds=1)


def at(text: str, zone: tzinfo = BERLIN) -> datetime:
    """A moment by the clock on the clinic's wall, in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=zone).astimezone(UTC)


def how_late(urgency: Urgency, raised: str, now: str, limits: ClinicSettings = LIMITS) -> Late | None:
    return lateness(urgency, at(raised), at(now), limits, BERLIN)


def is_late(urgency: Urgency, raised: str, now: str, limits: ClinicSettings = LIMITS) -> bool:
    return how_late(urgency, raised, now, limits) is not None


@pytest.mark.parametrize(("now", "late"), [("10:59:59", False), ("11:00", True), ("11:00:01", True)])
def test_an_immediate_flag_is_late_after_an_hour(now: str, late: bool) -> None:
    assert is_late(Urgency.IMMEDIATE, "2026-03-02 10:00", f"2026-03-02 {now}") is late


def test_the_hour_of_an_immediate_flag_passes_midnight() -> None:
    assert how_late(Urgency.IMMEDIATE, "2026-03-02 23:30", "2026-03-03 00:45") == Late(
        at("2026-03-03 00:30"), minutes=15
    )


@pytest.mark.parametrize(
    ("raised", "since"),
    [
        ("2026-03-29T00:30:00+00:00", "2026-03-29T01:30:00+00:00"),
        ("2026-10-25T00:30:00+00:00", "2026-10-25T01:30:00+00:00"),
    ],
)
def test_an_hour_is_sixty_minutes_on_the_night_the_clocks_change(raised: str, since: str) -> None:
    moment = datetime.fromisoformat(raised)
    assert late_from(Urgency.IMMEDIATE, moment, LIMITS, BERLIN) == datetime.fromisoformat(since)


@pytest.mark.parametrize("raised", ["2026-03-02 00:00", "2026-03-02 10:00", "2026-03-02 23:59:59"])
@pytest.mark.parametrize(("now", "late"), [("2026-03-02 23:59:59.999999", False), ("2026-03-03 00:00", True)])
def test_an_urgent_flag_is_late_when_its_day_is_over(raised: str, now: str, late: bool) -> None:
    assert is_late(Urgency.URGENT, raised, now) is late


@pytest.mark.parametrize(
    ("raised", "last"),
    [
        ("2026-03-01 23:59", date(2026, 3, 2)),
        ("2026-03-02 00:00", date(2026, 3, 3)),
        ("2026-03-05 12:00", date(2026, 3, 6)),
        ("2026-03-06 00:00", date(2026, 3, 9)),
        ("2026-03-06 23:59", date(2026, 3, 9)),
        ("2026-03-07 00:00", date(2026, 3, 9)),
        ("2026-03-08 23:59", date(2026, 3, 9)),
    ],
)
def test_a_prompt_flag_has_until_the_end_of_the_next_working_day(raised: str, last: date) -> None:
    assert last_day_in_time(Urgency.PROMPT, at(raised), LIMITS, BERLIN) == last


@pytest.mark.parametrize(
    ("now", "days"), [("2026-03-09 23:59:59", None), ("2026-03-10 00:00", 1), ("2026-03-11 00:00", 2)]
)
def test_a_prompt_flag_of_friday_evening_is_late_from_tuesday(now: str, days: int | None) -> None:
    late = how_late(Urgency.PROMPT, "2026-03-06 19:40", now)
    assert (late and late.days) == days


@pytest.mark.parametrize(
    ("day", "since"),
    [
        ("2026-03-28", "2026-03-28T23:00:00+00:00"),
        ("2026-03-29", "2026-03-29T22:00:00+00:00"),
        ("2026-10-25", "2026-10-25T23:00:00+00:00"),
    ],
)
def test_the_day_ends_at_midnight_on_the_wall_before_and_after_the_clocks_change(
    day: str, since: str
) -> None:
    raised = at(f"{day} 12:00")
    assert late_from(Urgency.URGENT, raised, LIMITS, BERLIN) == datetime.fromisoformat(since)


def test_a_day_that_begins_at_one_begins_with_the_change() -> None:
    santiago = ZoneInfo("America/Santiago")
    since = late_from(Urgency.URGENT, at("2026-09-05 12:00", santiago), LIMITS, santiago)
    assert since == datetime(2026, 9, 6, 4, 0, tzinfo=UTC)


def test_an_evening_in_utc_is_the_next_day_where_the_clinic_is() -> None:
    raised = datetime(2026, 3, 2, 23, 30, tzinfo=UTC)
    assert last_day_in_time(Urgency.URGENT, raised, LIMITS, BERLIN) == date(2026, 3, 3)


@pytest.mark.parametrize("urgency", [Urgency.ROUTINE, Urgency.INFO])
def test_routine_and_information_are_never_late(urgency: Urgency) -> None:
    assert not is_late(urgency, "2025-03-02 10:00", "2026-03-02 10:00")
    assert last_day_in_time(urgency, at("2025-03-02 10:00"), LIMITS, BERLIN) is None


@pytest.mark.parametrize(
    ("urgency", "since"),
    [
        (Urgency.IMMEDIATE, "2026-03-06 10:30"),
        (Urgency.URGENT, "2026-03-08 00:00"),
        (Urgency.PROMPT, "2026-03-11 00:00"),
    ],
)
def test_the_limits_are_the_clinics_own(urgency: Urgency, since: str) -> None:
    limits = replace(LIMITS, immediate_minutes=30, urgent_days=1, prompt_working_days=2)
    assert late_from(urgency, at("2026-03-06 10:00"), limits, BERLIN) == at(since)


def test_without_working_days_a_prompt_flag_is_due_on_its_own_day() -> None:
    limits = replace(LIMITS, prompt_working_days=0)
    assert last_day_in_time(Urgency.PROMPT, at("2026-03-07 10:00"), limits, BERLIN) == date(2026, 3, 7)


@given(
    minutes=st.integers(0, 15 * 366 * 24 * 60),
    urgency=st.sampled_from((Urgency.IMMEDIATE, Urgency.URGENT, Urgency.PROMPT)),
    zone=st.sampled_from(
        ("UTC", "Europe/Berlin", "America/Santiago", "Asia/Kathmandu", "Pacific/Apia", "America/Havana")
    ),
)
def test_nothing_is_late_a_moment_before_it_is(minutes: int, urgency: Urgency, zone: str) -> None:
    place, raised = ZoneInfo(zone), datetime(2020, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    since = late_from(urgency, raised, LIMITS, place)
    assert since is not None
    assert since > raised
    assert lateness(urgency, raised, since - MICROSECOND, LIMITS, place) is None
    late = lateness(urgency, raised, since, LIMITS, place)
    assert late is not None
    assert (late.since, late.minutes, late.days) == (since, 0, None if urgency is Urgency.IMMEDIATE else 1)


def test_urgency_comes_first_and_lateness_second() -> None:
    now = at("2026-03-05 10:00")
    raised = {
        "immediate, just now": (Urgency.IMMEDIATE, at("2026-03-05 09:50")),
        "immediate, late": (Urgency.IMMEDIATE, at("2026-03-05 08:00")),
        "urgent, late": (Urgency.URGENT, at("2026-03-04 09:00")),
        "prompt, later still": (Urgency.PROMPT, at("2026-03-02 09:00")),
        "urgent, in time": (Urgency.URGENT, at("2026-03-05 09:00")),
        "prompt, in time": (Urgency.PROMPT, at("2026-03-04 09:00")),
        "routine": (Urgency.ROUTINE, at("2026-01-04 09:00")),
    }

    def place(name: str) -> Rank:
        urgency, then = raised[name]
        return first_in_line(urgency, None, lateness(urgency, then, now, LIMITS, BERLIN), then)

    assert sorted(raised, key=place) == [
        "immediate, late",
        "immediate, just now",
        "urgent, late",
        "urgent, in time",
        "prompt, later still",
        "prompt, in time",
        "routine",
    ]


def test_to_see_her_now_comes_before_anything_else_of_its_urgency_however_late_that_is() -> None:
    now = at("2026-03-05 10:00")
    late = lateness(Urgency.PROMPT, at("2026-03-02 09:00"), now, LIMITS, BERLIN)
    discuss = first_in_line(Urgency.PROMPT, Ask.PREVENTION, late, at("2026-03-02 09:00"))
    see_her = first_in_line(Urgency.PROMPT, Ask.NOW, None, now)
    assert see_her < discuss


@given(
    hers=st.tuples(st.sampled_from(Urgency), st.sampled_from((None, *Ask)), st.integers(0, 10**5)),
    theirs=st.tuples(st.sampled_from(Urgency), st.sampled_from((None, *Ask)), st.integers(0, 10**5)),
)
def test_nothing_lifts_a_question_above_a_more_urgent_one(
    hers: tuple[Urgency, Ask | None, int], theirs: tuple[Urgency, Ask | None, int]
) -> None:
    now = at("2026-03-05 10:00")

    def place(urgency: Urgency, ask: Ask | None, minutes: int) -> Rank:
        raised = now - timedelta(minutes=minutes)
        return first_in_line(urgency, ask, lateness(urgency, raised, now, LIMITS, BERLIN), raised)

    if hers[0].rank < theirs[0].rank:
        assert place(*hers) < place(*theirs)


@pytest.mark.parametrize(("ahead", "late"), [(timedelta(minutes=5), False), (timedelta(minutes=6), True)])
@pytest.mark.parametrize("urgency", [Urgency.IMMEDIATE, Urgency.URGENT, Urgency.PROMPT])
def test_a_flag_raised_in_the_future_is_late_at_once(urgency: Urgency, ahead: timedelta, late: bool) -> None:
    now = at("2026-03-02 10:00")
    assert (lateness(urgency, now + ahead, now, LIMITS, BERLIN) is not None) is late


def test_a_routine_flag_raised_in_the_future_is_not_late() -> None:
    now = at("2026-03-02 10:00")
    assert lateness(Urgency.ROUTINE, now + timedelta(days=30), now, LIMITS, BERLIN) is None
