"""What a chart shows is decided before anything is drawn."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from models.records.finding import SymptomKind
from models.records.pregnancy import Ending
from models.records.scan import Route
from models.records.treatment import Cerclage, Progesterone
from models.rules.measurement.percentile import CentileSide
from models.rules.measurement.trend import Measurement
from models.rules.pregnancy.timeline import Step
from models.values.length import Millimetres
from models.views import PregnancySheet
from tests.builders import STAMP, TODAY, a_cerclage, a_dating, a_day, a_scan, a_sheet, a_symptom
from tests.ui.chart.conftest import MakeChart
from ui.chart.data import ChartData, chart_data, is_on_axes
from ui.chart.events import Mark


def _marked(data: ChartData) -> list[tuple[object, Step] | Mark]:
    """The treatment of each mark with what happened to it, or what else is marked."""
    return [(e.treatment.record, e.step) if e.treatment is not None else e.kind for e in data.events]


def test_the_falling_chart_has_points_reference_line_and_events(
    chart: MakeChart, falling: PregnancySheet
) -> None:
    data = chart(falling)
    assert len(data.drawn) == 5
    assert data.reference is not None
    assert [line.guidelines for line in data.thresholds] == [("NICE NG25",)]
    assert _marked(data) == [(Progesterone, Step.BEGAN), Mark.TODAY]


@pytest.mark.parametrize(
    ("at", "mm", "is_drawn"),
    [
        ("13+6", "30.0", False),
        ("14+0", "30.0", True),
        ("38+0", "30.0", True),
        ("38+1", "30.0", False),
        ("22+0", "60.0", True),
        ("22+0", "60.1", False),
        ("22+0", "0.0", True),
    ],
)
def test_the_fixed_axes_show_14_to_38_weeks_and_0_to_60_mm(
    chart: MakeChart, at: str, mm: str, is_drawn: bool
) -> None:
    data = chart(a_sheet(a_scan(at=at, mm=mm)))
    assert is_on_axes(data.trend.points[0]) is is_drawn
    assert len(data.outside) == (0 if is_drawn else 1)


def test_without_a_due_date_nothing_is_outside_because_nothing_has_an_age(chart: MakeChart) -> None:
    data = chart(a_sheet(a_scan(), due=None))
    assert (data.has_due_date, data.drawn, data.outside) == (False, (), ())


def test_treatments_symptoms_and_a_changed_due_date_are_events_in_their_order(
    chart: MakeChart, progesterone: Progesterone
) -> None:
    changed = replace(
        a_dating(reason="earlier scan found"), stamp=replace(STAMP, at=datetime(2026, 1, 1, tzinfo=UTC))
    )
    sheet = a_sheet(
        cerclages=(a_cerclage(placed="19+0", removed="21+0"),),
        progesterone=(replace(progesterone, stopped_on=a_day("20+0")),),
        symptoms=(a_symptom(on=a_day("20+3")), a_symptom(SymptomKind.CRAMPS, on=a_day("20+3"))),
    )
    data = chart(replace(sheet, datings=(*sheet.datings, changed)))
    assert _marked(data) == [
        Mark.DUE_DATE_CHANGED,
        (Progesterone, Step.BEGAN),
        (Cerclage, Step.BEGAN),
        (Progesterone, Step.ENDED),
        Mark.SYMPTOMS,
        (Cerclage, Step.ENDED),
        Mark.TODAY,
    ]
    assert data.events[4].symptoms == (SymptomKind.BLEEDING, SymptomKind.CRAMPS)


def test_what_was_struck_out_is_no_event(chart: MakeChart, progesterone: Progesterone) -> None:
    sheet = a_sheet(
        cerclages=(replace(a_cerclage(), struck_out="wrong woman"),),
        progesterone=(replace(progesterone, struck_out="wrong woman"),),
        symptoms=(replace(a_symptom(), struck_out="wrong woman"),),
    )
    assert _marked(chart(sheet)) == [Mark.TODAY]


def test_a_closed_pregnancy_shows_its_end_and_not_today(chart: MakeChart) -> None:
    sheet = a_sheet(a_scan(at="21+0"))
    ended = replace(sheet.pregnancy, ended_on=a_day("21+6"), ended_as=Ending.BIRTH)
    (event,) = chart(replace(sheet, pregnancy=ended)).events
    assert (event.kind, event.ending) == (Mark.ENDED, Ending.BIRTH)


@pytest.mark.parametrize(("fetuses", "has_band"), [(1, True), (2, False), (None, False)])
def test_the_reference_is_for_singletons_only(chart: MakeChart, fetuses: int | None, has_band: bool) -> None:
    assert (chart(a_sheet(a_scan(), fetuses=fetuses)).reference is not None) is has_band


@pytest.mark.parametrize(("fetuses", "has_mean"), [(1, False), (2, True), (3, False), (None, False)])
def test_the_mean_without_a_band_is_for_twins_only(
    chart: MakeChart, fetuses: int | None, has_mean: bool
) -> None:
    assert (chart(a_sheet(a_scan(), fetuses=fetuses)).mean is not None) is has_mean


def test_a_length_with_a_suture_has_no_mean_to_stand_beside(chart: MakeChart) -> None:
    data = chart(a_sheet(a_scan(), cerclages=(a_cerclage(),), fetuses=2))
    assert data.mean_at(data.drawn[0]) is None


def test_a_transvaginal_length_has_its_place_in_the_reference(chart: MakeChart) -> None:
    data = chart(a_sheet(a_scan(at="22+0", mm="30.0")))
    where = data.place_of(data.drawn[0])
    assert where is not None
    assert where.side is CentileSide.BETWEEN


def test_other_routes_and_women_with_a_suture_have_no_place_in_the_reference(chart: MakeChart) -> None:
    other = chart(a_sheet(a_scan(route=Route.TRANSABDOMINAL)))
    sutured = chart(a_sheet(a_scan(), cerclages=(a_cerclage(),)))
    assert other.place_of(other.drawn[0]) is None
    assert sutured.place_of(sutured.drawn[0]) is None


def test_the_scan_being_typed_joins_the_course(chart: MakeChart, falling: PregnancySheet) -> None:
    typed = Measurement(TODAY, (Millimetres(198),), Route.TRANSVAGINAL, "SM Allen")
    latest = chart_data(chart(falling).source, typed).trend.latest
    assert latest is not None
    assert latest.is_draft
    assert latest.change is not None
    assert latest.change.tenths == -26


def test_an_amendment_being_typed_takes_the_place_of_its_scan(
    chart: MakeChart, falling: PregnancySheet
) -> None:
    scan = falling.scans[-1]
    typed = Measurement(scan.on, (Millimetres(242),), scan.route, scan.examiner)
    data = chart_data(chart(falling).source, typed, amends=scan.id)
    assert len(data.trend.points) == 5
    assert str(data.trend.points[-1].length) == "24.2"
