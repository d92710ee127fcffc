"""The chart in words says what the eye sees."""

from dataclasses import replace

import pytest

from models.records.clinic.reference import ReferenceRange
from models.records.finding import SymptomKind
from models.records.pregnancy import Ending
from models.records.scan import Route
from models.rules.guidelines.threshold_lines import ThresholdLine
from models.rules.measurement.percentile import CentileSide, Position
from models.rules.measurement.trend import Measurement
from models.values.age import GestationalAge
from models.values.length import Millimetres
from models.views import PregnancySheet
from tests.builders import TODAY, a_cerclage, a_day, a_scan, a_sheet, a_symptom
from tests.ui.chart.conftest import REFERENCES, MakeChart
from ui.chart import words
from ui.chart.data import chart_data
from ui.chart.events import ChartEvent, Mark
from ui.chart.twin import text_twin

SILVA: ReferenceRange = REFERENCES.ranges[0]
TWICE = "measuring twice can differ by up to 6 mm (one examiner) / 7 to 8 mm (two)"


def test_one_sentence_says_the_latest_length_its_change_and_its_place(
    chart: MakeChart, falling: PregnancySheet
) -> None:
    sentence = text_twin(chart(falling)).sentence
    assert "5 scan days" in sentence
    assert "22.4 mm at 21+3 on 26-Feb-2026" in sentence
    assert "4.5 mm shorter than on 19-Feb-2026, 7 days, between the 5th" in sentence
    assert "between the 5th and 50th centile of Silva 2010" in sentence


def test_without_scans_the_sentence_says_so(chart: MakeChart) -> None:
    assert text_twin(chart(a_sheet())).sentence == "No scans yet"


def test_without_a_due_date_the_sentence_asks_for_it_and_gives_the_day(chart: MakeChart) -> None:
    sentence = text_twin(chart(a_sheet(a_scan(mm="24.0"), due=None))).sentence
    assert "24.0 mm on 02-Mar-2026" in sentence
    assert "Agree the due date first" in sentence
    assert "Agree the due date first" in text_twin(chart(a_sheet(due=None))).sentence


def test_a_transabdominal_scan_alone_is_not_for_thresholds(chart: MakeChart) -> None:
    sentence = text_twin(chart(a_sheet(a_scan(route=Route.TRANSABDOMINAL)))).sentence
    assert "none transvaginal" in sentence
    assert "not for thresholds" in sentence


def test_the_table_has_a_row_a_point_and_says_why_points_are_not_joined(
    chart: MakeChart, falling: PregnancySheet
) -> None:
    rows = text_twin(chart(falling)).rows
    assert [row.length for row in rows] == ["36.1 mm", "34.0 mm", "31.2 mm", "26.9 mm", "22.4 mm"]
    assert [row.joined for row in rows] == ["", "yes", "no: progesterone started in between", "yes", "yes"]


def test_a_draft_is_called_one(chart: MakeChart) -> None:
    typed = Measurement(TODAY, (Millimetres(224),), Route.TRANSVAGINAL)
    (row,) = text_twin(chart_data(chart(a_sheet()).source, typed)).rows
    assert row.length == "22.4 mm (typed, not saved)"
    assert row.criteria == "not recorded"


def test_events_lines_and_notes_are_told(chart: MakeChart, falling: PregnancySheet) -> None:
    sutured = replace(
        falling,
        cerclages=(a_cerclage(placed="21+4"),),
        symptoms=(a_symptom(on=a_day("21+2")), a_symptom(SymptomKind.CRAMPS, on=a_day("21+2"))),
    )
    twin = text_twin(chart(sutured))
    assert twin.events == (
        "02-Feb-2026: Progesterone",
        "25-Feb-2026: Bleeding, Cramps",
        "27-Feb-2026: Cerclage",
    )
    assert twin.lines == ("NICE NG25: 25 mm or less, 16+0–24+0",)
    assert twin.notes[0] == "Bars: ±4.2 mm measurement error (Swedish CERVIX study)"
    assert any(note.startswith("Slope: ") for note in twin.notes)


def test_what_is_off_the_chart_is_noted(chart: MakeChart) -> None:
    one = chart(a_sheet(a_scan(at="16+2", mm="63.2")))
    two = chart(a_sheet(a_scan(at="16+2", mm="63.2"), a_scan(at="13+0")))
    assert words.outside(one) == "Off the chart: 63.2 mm at 16+2"
    assert words.outside(two) == "Off the chart: 31.0 mm at 13+0 and 1 more"


def test_without_a_reference_the_notes_say_why(chart: MakeChart) -> None:
    assert any("No reference" in note for note in text_twin(chart(a_sheet(fetuses=3))).notes)


def test_the_mean_of_twins_is_told_with_whom_it_was_measured_in(chart: MakeChart) -> None:
    notes = text_twin(chart(a_sheet(fetuses=2))).notes
    whom = "Mean, AOGS 2002 (144 twin pregnancies, births after 34 wk; 13–32 wk)"
    assert f"Reference: {whom}: 56.69 − 0.758 × weeks" in notes


def test_a_mean_that_rises_is_told_with_a_plus() -> None:
    (twins,) = REFERENCES.means
    assert words.mean_formula(replace(twins, per_week=-twins.per_week)) == "56.69 + 0.758 × weeks"


def test_each_length_of_twins_stands_beside_the_mean_and_no_centile(chart: MakeChart) -> None:
    scans = (a_scan(at=at) for at in ("12+6", "13+0", "20+0", "24+0", "32+0", "32+1"))
    other = a_scan(at="25+0", route=Route.TRANSABDOMINAL)
    twin = text_twin(chart(a_sheet(*scans, other, fetuses=2), "33+0"))
    assert [row.place for row in twin.rows] == [
        "", "mean 46.8 mm", "mean 41.5 mm", "mean 38.5 mm", "", "mean 32.4 mm", "",
    ]  # fmt: skip
    assert "centile" not in str(twin)


@pytest.mark.parametrize(
    ("where", "text"),
    [
        (Position(CentileSide.BELOW, None, 5, SILVA), "below the 5th centile"),
        (Position(CentileSide.BETWEEN, 50, 95, SILVA), "between the 50th and 95th centile"),
        (Position(CentileSide.ABOVE, 95, None, SILVA), "at or above the 95th centile"),
        (Position(CentileSide.BETWEEN, 1, 3, SILVA), "between the 1st and 3rd centile"),
        (Position(CentileSide.BETWEEN, 11, 22, SILVA), "between the 11th and 22nd centile"),
    ],
)
def test_a_place_in_words(where: Position, text: str) -> None:
    assert words.place(where) == text


def _line(first: str | None, last: str | None, *names: str, inclusive: bool = True) -> ThresholdLine:
    start, end = (GestationalAge.parse(age) if age else None for age in (first, last))
    return ThresholdLine(Millimetres(250), inclusive, start, end, names, ())


@pytest.mark.parametrize(
    ("line", "text"),
    [
        (_line("16+0", "24+0", "A"), "A: 25 mm or less, 16+0–24+0"),
        (_line(None, "23+6", "A", "B", inclusive=False), "A, B: under 25 mm, to 23+6"),
        (_line("24+0", None, "A", "B", "C", "D"), "A, B, C +1: 25 mm or less, from 24+0"),
        (_line(None, None, "A"), "A: 25 mm or less, any age"),
    ],
)
def test_a_threshold_line_in_words(line: ThresholdLine, text: str) -> None:
    assert words.threshold(line) == text


@pytest.mark.parametrize(
    ("event", "text"),
    [
        (ChartEvent(Mark.ENDED, TODAY, 22.0), "Closed"),
        (ChartEvent(Mark.ENDED, TODAY, 22.0, ending=Ending.BIRTH), "Birth"),
        (
            ChartEvent(Mark.SYMPTOMS, TODAY, 22.0, symptoms=(SymptomKind.FEVER, SymptomKind.CRAMPS)),
            "Fever +1",
        ),
        (ChartEvent(Mark.TODAY, TODAY, 22.0), "today"),
    ],
)
def test_an_event_in_words(event: ChartEvent, text: str) -> None:
    assert words.event(event) == text


@pytest.mark.parametrize(
    ("first", "second", "text"),
    [
        ("30.0", "24.0", "6.0 mm shorter than on 23-Feb-2026, 7 days"),
        ("30.0", "31.0", f"1.0 mm longer than on 23-Feb-2026, 7 days; {TWICE}"),
        ("30.0", "30.0", f"the same as on 23-Feb-2026, 7 days; {TWICE}"),
    ],
)
def test_a_change_in_words(chart: MakeChart, first: str, second: str, text: str) -> None:
    latest = chart(a_sheet(a_scan(at="21+0", mm=first), a_scan(mm=second))).trend.latest
    assert latest is not None
    assert latest.change is not None
    assert words.change_text(latest.change) == text


def test_a_change_of_one_day_is_told_in_the_singular(chart: MakeChart) -> None:
    latest = chart(a_sheet(a_scan(at="21+6", mm="22.0"), a_scan(mm="21.0"))).trend.latest
    assert latest is not None
    assert latest.change is not None
    assert words.change_text(latest.change) == "1.0 mm shorter than on 01-Mar-2026, 1 day"


def test_the_lines_beside_a_point_of_another_route_keep_it_from_thresholds(chart: MakeChart) -> None:
    (point,) = chart(a_sheet(a_scan(route=Route.TRANSPERINEAL))).trend.points
    assert words.latest(point) == ("31.0 mm", "22+0", "transperineal: not for thresholds")
