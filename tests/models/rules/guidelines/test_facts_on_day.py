"""What stands on a day: scans pooled, later things unseen."""

from dataclasses import replace
from datetime import timedelta

import pytest

from models.records.finding import Membranes, SymptomKind
from models.records.pregnancy import Placenta
from models.records.record import TriState
from models.records.scan import Route
from models.rules.guidelines.facts_on_day import facts_on_day, placenta_seen
from models.values.age import DueDate, GestationalAge
from models.views import Facts
from tests.builders import DUE, TODAY, a_cerclage, a_day, a_scan, a_symptom, an_examination

ABDOMINAL = Route.TRANSABDOMINAL


def test_transvaginal_scans_of_one_day_are_one_scan_with_the_shortest_reading() -> None:
    day = facts_on_day(Facts(scans=(a_scan(mm="27.0 26.1"), a_scan(mm="25.9 28.0"))), TODAY)
    assert len(day.transvaginal) == 1
    assert str(day.transvaginal[0].length) == "25.9"


@pytest.mark.parametrize(
    ("first", "second", "pooled"), [("A", "A", "A"), ("A", "B", None), ("A", "", None), ("", "", None)]
)
def test_examiners_that_differ_are_an_unknown_examiner(first: str, second: str, pooled: str | None) -> None:
    scans = (a_scan(examiner=first), a_scan(examiner=second))
    assert facts_on_day(Facts(scans=scans), TODAY).transvaginal[0].examiner == pooled


@pytest.mark.parametrize(
    ("first", "second", "pooled"),
    [
        (TriState.NO, TriState.YES, TriState.YES),
        (None, TriState.YES, TriState.YES),
        (TriState.NO, None, TriState.UNKNOWN),
        (TriState.NO, TriState.UNKNOWN, TriState.UNKNOWN),
        (TriState.NO, TriState.NO, TriState.NO),
        (None, None, TriState.UNKNOWN),
    ],
)
def test_a_funnel_seen_once_was_seen(
    first: TriState | None, second: TriState | None, pooled: TriState
) -> None:
    scans = (replace(a_scan(), funnel=first), replace(a_scan(), funnel=second))
    assert facts_on_day(Facts(scans=scans), TODAY).transvaginal[0].funnel is pooled


def test_on_one_day_the_transvaginal_scan_is_the_later_one() -> None:
    scans = (a_scan(mm="30.0"), a_scan(mm="22.0", route=ABDOMINAL))
    assert facts_on_day(Facts(scans=scans), TODAY).other is None


def test_another_route_is_the_latest_scan_from_the_next_day_on() -> None:
    scans = (
        a_scan(at="21+6"),
        a_scan(mm="26.0", route=ABDOMINAL),
        a_scan(mm="24.0", route=Route.TRANSPERINEAL),
    )
    other = facts_on_day(Facts(scans=scans), TODAY).other
    assert other is not None
    assert (str(other.length), other.routes) == ("24.0", (ABDOMINAL, Route.TRANSPERINEAL))


def test_a_scan_of_tomorrow_does_not_exist_yet() -> None:
    day = facts_on_day(Facts(scans=(a_scan(at="22+1"),)), TODAY)
    assert day.scan is None


def test_the_later_entry_of_two_examinations_on_one_day_counts() -> None:
    first, second = an_examination(dilation="2.0"), an_examination(dilation="1.0")
    older = an_examination(on=TODAY - timedelta(days=1), dilation="3.0")
    assert facts_on_day(Facts(examinations=(first, second, older)), TODAY).examination is second


def test_a_symptom_is_active_through_the_day_it_resolved_on() -> None:
    symptom = a_symptom(SymptomKind.CRAMPS, on=TODAY - timedelta(days=2), resolved_on=TODAY)
    facts = Facts(symptoms=(symptom,))
    assert facts_on_day(facts, TODAY).symptoms == (symptom,)
    assert facts_on_day(facts, TODAY + timedelta(days=1)).symptoms == ()
    assert facts_on_day(facts, TODAY - timedelta(days=3)).symptoms == ()


def test_a_cerclage_is_out_on_the_day_it_was_removed() -> None:
    facts = Facts(cerclages=(a_cerclage(placed="13+0", removed="22+0"),))
    assert facts_on_day(facts, TODAY).cerclages == ()
    assert facts_on_day(facts, a_day("21+6")).cerclages == facts.cerclages
    assert facts_on_day(facts, a_day("12+6")).cerclages == ()


@pytest.mark.parametrize("membranes", [None, *Membranes])
def test_only_recorded_membranes_are_known_to_be_ruptured(membranes: Membranes | None) -> None:
    day = facts_on_day(Facts(examinations=(an_examination(membranes=membranes),)), TODAY)
    assert day.is_ruptured is (membranes is Membranes.RUPTURED)
    assert not facts_on_day(Facts(), TODAY).is_ruptured


def test_the_age_is_counted_from_the_due_date() -> None:
    assert facts_on_day(Facts(due_on=DUE.on), TODAY).days == 22 * 7
    assert facts_on_day(Facts(due_on=DUE.on), TODAY).days_at(a_day("16+0")) == 16 * 7
    assert facts_on_day(Facts(), TODAY).days is None
    assert facts_on_day(Facts(), TODAY).days_at(TODAY) is None


@pytest.mark.parametrize(
    ("membranes", "is_descended"),
    [
        (None, False),
        (Membranes.NOT_SEEN, False),
        (Membranes.AT_OS, False),
        (Membranes.IN_CANAL, True),
        (Membranes.IN_VAGINA, True),
        (Membranes.RUPTURED, False),
    ],
)
def test_membranes_in_the_canal_or_the_vagina_have_come_down(
    membranes: Membranes | None, is_descended: bool
) -> None:
    facts = Facts(examinations=(an_examination(membranes=membranes),))
    assert (facts_on_day(facts, TODAY).descended is not None) is is_descended


def test_without_an_examination_nothing_has_come_down() -> None:
    assert facts_on_day(Facts(), TODAY).descended is None


@pytest.mark.parametrize(
    ("placenta", "age", "may"),
    [
        (Placenta.LOW, "15+0", True),
        (Placenta.PRAEVIA, "15+0", True),
        (Placenta.NOT_LOW, "22+0", False),
        (None, "16+0", True),
        (None, "15+6", False),
    ],
)
def test_bleeding_may_come_from_a_placenta_that_is_low_or_was_not_recorded(
    placenta: Placenta | None, age: str, may: bool
) -> None:
    due = DueDate.from_age(GestationalAge.parse(age), TODAY).on
    facts = Facts(due_on=due, symptoms=(a_symptom(),), placenta=placenta)
    assert facts_on_day(facts, TODAY).may_bleed_from_placenta is may
    assert not facts_on_day(replace(facts, symptoms=()), TODAY).may_bleed_from_placenta


def test_without_a_due_date_a_placenta_not_recorded_may_bleed() -> None:
    assert facts_on_day(Facts(symptoms=(a_symptom(),)), TODAY).may_bleed_from_placenta


def test_a_placenta_seen_later_is_not_known_yet() -> None:
    facts = Facts(scans=(replace(a_scan(), placenta=Placenta.NOT_LOW),), placenta=Placenta.LOW)
    assert placenta_seen(facts, a_day("21+6")) == (Placenta.LOW, None)
    assert placenta_seen(facts) == (Placenta.NOT_LOW, TODAY)
    later = replace(facts, placenta_on=a_day("22+1"), scans=())
    assert placenta_seen(later, TODAY) is None


def test_of_two_places_of_one_day_the_deeper_one_is_named() -> None:
    seen = (an_examination(membranes=Membranes.IN_CANAL), an_examination(membranes=Membranes.IN_VAGINA))
    descended = facts_on_day(Facts(examinations=seen), TODAY).descended
    assert descended is not None
    assert descended.place is Membranes.IN_VAGINA
