"""The closed length with a cerclage in place, and the curves of earlier pregnancies: series of their own."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.lines import Line2D
from matplotlib.text import Text

from models.records.pregnancy import Ending
from models.records.scan import Route
from models.rules.measurement.trend import Break
from models.views import PregnancySheet
from tests.builders import DUE, a_cerclage, a_day, a_scan, a_sheet
from tests.ui.chart.conftest import MakeChart
from ui.chart import words
from ui.chart.data import ChartData, chart_data
from ui.chart.figure import TrendFigure
from ui.chart.twin import text_twin


def sutured(placed: str = "18+6", removed: str | None = "21+0") -> PregnancySheet:
    """Scans before, with and after a cerclage."""
    scans = (a_scan(at=at, mm=mm) for at, mm in (("18+0", "24.0"), ("19+0", "30.0"), ("21+0", "28.0")))
    return a_sheet(*scans, cerclages=(a_cerclage(placed=placed, removed=removed),))


def an_earlier(*scans: tuple[str, str], ended: str = "30+2", as_: Ending = Ending.BIRTH) -> PregnancySheet:
    """A pregnancy that ended."""
    sheet = a_sheet(*(a_scan(at=at, mm=mm) for at, mm in scans))
    over = replace(sheet.pregnancy, ended_on=a_day(ended), ended_as=as_)
    return replace(sheet, pregnancy=over)


def beside(data: ChartData, *earlier: PregnancySheet) -> ChartData:
    """The same chart with earlier pregnancies asked for."""
    return chart_data(replace(data.source, earlier=earlier))


def drawn(data: ChartData) -> TrendFigure:
    figure = TrendFigure(850, 365)
    canvas = FigureCanvasAgg(figure)
    figure.display(data)
    canvas.draw()
    return figure


def marked(figure: TrendFigure, marker: str) -> list[float]:
    """The lengths drawn with a marker."""
    lines = [line for line in figure.findobj(Line2D) if line.get_marker() == marker]
    return [length for line in lines for length in lengths(line)]


def lengths(line: Line2D) -> list[float]:
    return list(np.asarray(line.get_ydata(), dtype=float))


def said(figure: TrendFigure) -> str:
    return " | ".join(text.get_text() for text in figure.findobj(Text) if text.get_text())


def test_a_length_of_the_day_of_placing_counts_as_before_it_and_says_so(chart: MakeChart) -> None:
    data = chart(sutured(placed="21+0", removed=None))
    (latest,) = data.drawn[-1:]
    assert (data.is_sutured(latest), data.is_of_the_day_of_placing(latest)) == (False, True)
    assert "cerclage the same day, counted as after it" in said(drawn(data))
    assert "with cerclage" not in said(drawn(data))
    assert "cerclage the same day, counted as after it" in text_twin(data).sentence


def test_a_length_belongs_to_the_cerclage_from_the_day_after_its_placing_until_it_is_out(
    chart: MakeChart,
) -> None:
    data = chart(sutured())
    assert [data.is_sutured(point) for point in data.drawn] == [False, True, False]
    assert marked(drawn(data), "D") == [30.0]


def test_it_is_joined_neither_to_what_was_before_nor_to_what_comes_after(chart: MakeChart) -> None:
    links = chart(sutured()).trend.links
    assert [link.broken for link in links] == [Break.CERCLAGE, Break.CERCLAGE]


def test_within_the_series_points_are_joined(chart: MakeChart) -> None:
    links = chart(sutured(removed=None)).trend.links
    assert [link.broken for link in links] == [Break.CERCLAGE, None]


def test_a_scan_by_another_route_keeps_its_own_mark(chart: MakeChart) -> None:
    sheet = replace(sutured(), scans=(a_scan(at="20+0", route=Route.TRANSABDOMINAL),))
    figure = drawn(chart(sheet))
    assert (marked(figure, "D"), marked(figure, "^")) == ([], [31.0])


def test_a_cerclage_that_was_struck_out_makes_no_series(chart: MakeChart) -> None:
    sheet = replace(sutured(), cerclages=(replace(a_cerclage(placed="19+0"), struck_out="wrong woman"),))
    assert marked(drawn(chart(sheet)), "D") == []


def test_the_series_is_told_in_words(chart: MakeChart) -> None:
    data = chart(sutured(removed=None))
    twin = text_twin(data)
    assert [row.route for row in twin.rows] == [
        "Transvaginal",
        "Transvaginal, cerclage in place",
        "Transvaginal, cerclage in place",
    ]
    assert "closed length, with cerclage" in twin.sentence
    assert "Diamond: closed length with a cerclage in place" in twin.notes
    assert "cerclage in place" in words.read_out(data, data.drawn[-1])[0]
    assert "Diamond: with cerclage" in said(drawn(data))


def test_without_a_cerclage_nothing_is_said_of_diamonds(chart: MakeChart, falling: PregnancySheet) -> None:
    assert "Diamond" not in said(drawn(chart(falling)))
    assert not any("Diamond" in note for note in text_twin(chart(falling)).notes)


def test_earlier_pregnancies_are_not_drawn_until_they_are_asked_for(
    chart: MakeChart, falling: PregnancySheet
) -> None:
    assert chart(falling).earlier == ()


def test_the_latest_earlier_pregnancy_comes_first_with_its_year_and_end(
    chart: MakeChart, falling: PregnancySheet
) -> None:
    older = an_earlier(("16+0", "35.0"), ended="19+0", as_=Ending.LOSS)
    older = replace(older, pregnancy=replace(older.pregnancy, ended_on=date(2020, 4, 1)))
    data = beside(chart(falling), older, an_earlier(("16+0", "38.0"), ("18+0", "33.0")))
    assert [words.earlier(curve) for curve in data.earlier] == ["2026: birth at 30+2", "2020: loss"]
    figure = drawn(data)
    assert "2026: birth at 30+2" in said(figure)


def test_the_text_twin_tells_each_earlier_length(chart: MakeChart, falling: PregnancySheet) -> None:
    twin = text_twin(beside(chart(falling), an_earlier(("16+0", "38.0"), ("18+0", "33.0"))))
    told = "Earlier pregnancy, 2026: birth at 30+2: 38.0 mm at 16+0, 33.0 mm at 18+0"
    assert told in twin.notes
    assert twin.sentence.endswith("; behind it 1 earlier pregnancy.")


def test_an_earlier_curve_is_not_joined_over_a_gap_or_a_cerclage(
    chart: MakeChart, falling: PregnancySheet
) -> None:
    apart = an_earlier(("15+0", "38.0"), ("20+0", "30.0"), ("21+0", "29.0"))
    (curve,) = beside(chart(falling), apart).earlier
    assert [len(stretch) for stretch in curve.stretches] == [1, 2]
    stitched = replace(apart, cerclages=(a_cerclage(placed="20+3"),))
    (curve,) = beside(chart(falling), stitched).earlier
    assert [len(stretch) for stretch in curve.stretches] == [1, 1, 1]


@pytest.mark.parametrize("what", ["no scan", "no due date", "another route"])
def test_what_has_no_curve_is_left_out(chart: MakeChart, falling: PregnancySheet, what: str) -> None:
    sheets = {
        "no scan": a_sheet(),
        "no due date": a_sheet(a_scan(), due=None),
        "another route": a_sheet(a_scan(route=Route.TRANSPERINEAL)),
    }
    assert beside(chart(falling), sheets[what]).earlier == ()


def test_one_that_has_no_end_on_record_says_so(chart: MakeChart, falling: PregnancySheet) -> None:
    (curve,) = beside(chart(falling), a_sheet(a_scan())).earlier
    assert curve.year == DUE.on.year
    assert words.earlier(curve) == "2026: end not recorded"


def test_points_off_the_axes_are_not_drawn_but_told(chart: MakeChart, falling: PregnancySheet) -> None:
    data = beside(chart(falling), an_earlier(("12+0", "38.0")), an_earlier(("16+0", "61.0")))
    figure = drawn(data)
    assert "birth at 30+2" not in said(figure)
    assert sum("Earlier pregnancy" in note for note in text_twin(data).notes) == 2


def test_the_earlier_curves_are_drawn_quietly_and_the_present_one_above(
    chart: MakeChart, falling: PregnancySheet
) -> None:
    figure = drawn(beside(chart(falling), an_earlier(("16+0", "38.0"), ("18+0", "33.0"))))
    quiet = [line for line in figure.findobj(Line2D) if 38.0 in lengths(line)]
    loud = [line for line in figure.findobj(Line2D) if 22.4 in lengths(line)]
    assert [line.get_color() for line in quiet] == [figure.colours.event]
    assert max(line.get_zorder() for line in quiet) < min(line.get_zorder() for line in loud)
