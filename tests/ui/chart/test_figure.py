"""The figure itself: fixed axes, legible texts that do not collide, nothing drawn outside, saved as vectors."""

import io
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.collections import LineCollection
from matplotlib.lines import Line2D
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from models.records.finding import SymptomKind
from models.records.scan import Route
from models.rules.measurement.trend import Measurement
from models.values.length import Millimetres
from models.views import PregnancySheet
from tests.builders import TODAY, a_cerclage, a_day, a_scan, a_sheet, a_symptom
from tests.ui.chart.conftest import MakeChart
from ui.chart.colours import colours_of
from ui.chart.data import ChartData, chart_data
from ui.chart.figure import TrendFigure
from ui.chart.marks import union
from ui.theme import LIGHT

SIX = ("nice-ng25", "rcog-75", "acog-142", "acog-234", "figo-2021", "smfm-70")
ROOT = Path(__file__).parents[3]


def _drawn(data: ChartData, size: tuple[int, int] = (850, 365)) -> TrendFigure:
    figure = TrendFigure(*size)
    canvas = FigureCanvasAgg(figure)
    figure.display(data)
    canvas.draw()
    figure.draw_moving(canvas.get_renderer())
    return figure


def _texts(figure: TrendFigure) -> Iterator[Text]:
    for text in figure.findobj(Text):
        if text.get_visible() and text.get_text() and text.get_window_extent().width > 0:
            yield text


def _said(figure: TrendFigure) -> set[str]:
    return {text.get_text() for text in _texts(figure)}


def _boxes(figure: TrendFigure) -> list[tuple[str, Bbox]]:
    """Where ink of each text may be: its line box without a third of the leading above and below."""
    boxes = []
    for text in _texts(figure):
        box = text.get_window_extent()
        thin = box.height / 6
        boxes.append((text.get_text(), Bbox.from_extents(box.x0, box.y0 + thin, box.x1, box.y1 - thin)))
    return boxes


def _all_situations(
    chart: MakeChart, falling: PregnancySheet, twelve: PregnancySheet
) -> dict[str, ChartData]:
    sutured = replace(
        falling,
        cerclages=(a_cerclage(placed="21+5"),),
        symptoms=(a_symptom(on=a_day("21+4")), a_symptom(SymptomKind.PELVIC_PRESSURE, on=a_day("21+6"))),
    )
    by_belly = a_sheet(*(a_scan(at=at, route=Route.TRANSABDOMINAL) for at in ("16+0", "20+0")))
    return {
        "falling": chart(falling),
        "three guidelines": chart(falling, follows=SIX[:3]),
        "six guidelines": chart(falling, follows=SIX),
        "no history, six guidelines": chart(replace(falling, history=()), follows=SIX),
        "twelve": chart(twelve, "27+1", SIX),
        "no scans": chart(a_sheet()),
        "one scan": chart(a_sheet(a_scan(mm="18.2")), follows=SIX[:3]),
        "no due date": chart(a_sheet(*twelve.scans, due=None)),
        "twins": chart(a_sheet(*falling.scans, fetuses=2), follows=("nice-ng137", "smfm-70")),
        "cerclage": chart(sutured, "22+3"),
        "closed length with a cerclage": chart(replace(falling, cerclages=(a_cerclage(placed="18+0"),))),
        "earlier pregnancies": chart_data(replace(chart(falling).source, earlier=(twelve, sutured))),
        "by belly only": chart(by_belly),
        "late": chart(twelve, "37+5"),
        "long": chart(a_sheet(*twelve.scans[:4])),
        "long, with a cerclage": chart(a_sheet(*twelve.scans[:4], cerclages=(a_cerclage(placed="15+0"),))),
        "crowded": chart(replace(twelve, symptoms=tuple(a_symptom(on=a_day(f"21+{i}")) for i in range(7)))),
    }


def _lines_between(figure: TrendFigure) -> list[tuple[float, float]]:
    """The lengths at both ends of every line that is drawn from point to point."""
    heights = np.asarray(figure._marks._joins.get_ydata(), dtype=float)
    ends = [float(mm) for mm in heights if not np.isnan(mm)]
    return list(zip(ends[::2], ends[1::2], strict=True))


def test_only_what_belongs_together_is_joined_by_a_line(chart: MakeChart) -> None:
    scans = [
        a_scan(at=at, mm=mm)
        for at, mm in (
            ("16+0", "36.0"),
            ("17+0", "35.0"),
            ("19+0", "24.0"),
            ("20+0", "30.0"),
            ("26+0", "29.0"),
        )
    ]
    figure = _drawn(chart(a_sheet(*scans, cerclages=(a_cerclage(placed="19+3"),)), "27+0"))
    assert _lines_between(figure) == [(36.0, 35.0), (35.0, 24.0)]


@pytest.mark.unmeasured
@pytest.mark.parametrize("size", [(850, 365), (570, 300), (700, 330), (500, 480)])
def test_no_text_lies_on_another_or_leaves_the_figure(
    chart: MakeChart, falling: PregnancySheet, twelve: PregnancySheet, size: tuple[int, int]
) -> None:
    for name, data in _all_situations(chart, falling, twelve).items():
        boxes = _boxes(_drawn(data, size))
        for (one, here), (other, there) in combinations(boxes, 2):
            assert not here.overlaps(there), (name, one, other)
        for text, box in boxes:
            assert box.x0 >= 0, (name, text)
            assert box.x1 <= size[0] + 1, (name, text)
            assert box.y0 >= 0, (name, text)
            assert box.y1 <= size[1], (name, text)


def test_every_text_is_at_least_eleven_pixels_high(chart: MakeChart, falling: PregnancySheet) -> None:
    for text in _texts(_drawn(chart(falling, follows=SIX), (570, 300))):
        assert float(text.get_fontsize()) * 100 / 72 >= 11, text


def test_every_text_is_in_the_bundled_font_with_figures_of_equal_width(
    chart: MakeChart, falling: PregnancySheet
) -> None:
    for text in _texts(_drawn(chart(falling))):
        assert "AtkinsonHyperlegibleNext" in str(text.get_fontproperties().get_file())
        assert text.get_fontfeatures() == ("tnum",)


def test_the_axes_are_the_same_for_every_woman(chart: MakeChart) -> None:
    for mm in ("3.0", "58.0", "79.0"):
        (axes,) = _drawn(chart(a_sheet(a_scan(mm=mm)))).axes
        assert (axes.get_xlim(), axes.get_ylim()) == ((14, 38), (0, 60))


def test_the_latest_length_stands_large_with_what_it_means(chart: MakeChart, falling: PregnancySheet) -> None:
    said = _said(_drawn(chart(falling)))
    assert {"22.4 mm", "21+3 · −4.5 mm in 7 d"} <= said
    assert not any("measuring twice" in text for text in said)


def test_a_long_latest_length_stands_with_what_measuring_twice_can_differ_by(chart: MakeChart) -> None:
    said = _said(_drawn(chart(a_sheet(a_scan(at="20+0", mm="36.0"), a_scan(mm="33.0")))))
    assert {"measuring twice can differ by up to", "6 mm (one examiner) / 7 to 8 mm (two)"} <= said


def test_what_the_form_says_of_a_typed_length_the_chart_does_not_say_again(chart: MakeChart) -> None:
    typed = Measurement(TODAY, (Millimetres(330),), Route.TRANSVAGINAL)
    said = _said(_drawn(chart_data(chart(a_sheet(a_scan(at="20+0", mm="36.0"))).source, typed)))
    assert "33.0 mm" in said
    assert not any("measuring twice" in text for text in said)


def test_the_latest_length_stands_by_its_own_point_though_another_route_came_later(chart: MakeChart) -> None:
    sheet = a_sheet(a_scan(at="20+0", mm="33.0"), a_scan(at="22+0", mm="22.0", route=Route.TRANSABDOMINAL))
    figure = _drawn(chart(sheet, "22+0"))
    (axes,) = figure.axes
    own, other = (axes.transData.transform(place)[0] for place in ((20, 33), (22, 22)))
    (box,) = (box for text, box in _boxes(figure) if text == "33.0 mm")
    near = min(abs(box.x0 - own), abs(box.x1 - own))
    assert near < min(abs(box.x0 - other), abs(box.x1 - other))


def test_the_window_carries_the_name_of_its_guideline(chart: MakeChart, falling: PregnancySheet) -> None:
    assert "NICE NG25: 25 mm or less, 16+0–24+0" in _said(_drawn(chart(falling)))


def test_the_band_is_named_with_its_population(chart: MakeChart, falling: PregnancySheet) -> None:
    said = _said(_drawn(chart(falling)))
    assert {"5th–95th centile, Silva 2010", "(Brazil, singletons, 20–34 wk)"} <= said


def _places(line: Line2D) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y in np.asarray(line.get_xydata())]


def _means(figure: TrendFigure) -> list[Line2D]:
    """The lines that show a mean: of dashes and dots, thin, without markers."""
    drawn = (line for line in figure.findobj(Line2D) if line.get_visible() and len(_places(line)) == 2)
    return [line for line in drawn if line.get_linestyle() == "--" and line.get_linewidth() == 1.0]


def test_twins_get_the_published_mean_as_one_line_named_and_nobody_else_does(
    chart: MakeChart, falling: PregnancySheet
) -> None:
    figure = _drawn(
        chart(replace(falling, pregnancy=replace(falling.pregnancy, fetuses=2)), follows=("nice-ng137",))
    )
    (mean,) = _means(figure)
    # A colour of which tests/ui/chart/test_colours.py knows that it is seen in grey.
    assert mean.get_color() == colours_of(LIGHT).event
    assert [(x, round(y, 3)) for x, y in _places(mean)] == [(13.0, 46.836), (32.0, 32.434)]
    assert {"Mean, AOGS 2002", "(144 twin pregnancies, births after 34 wk; 13–32 wk)"} <= _said(figure)
    assert not any("centile" in text for text in _said(figure))
    assert _means(_drawn(chart(falling))) == []


def test_a_mark_without_room_for_its_label_keeps_its_line(chart: MakeChart) -> None:
    days = tuple(a_symptom(on=a_day(f"21+{i}")) for i in range(7))
    figure = _drawn(chart(a_sheet(symptoms=days), "26+0"), (570, 300))
    assert 1 <= [text.get_text() for text in _texts(figure)].count("Bleeding") < 7
    dotted = [c for c in figure.findobj(LineCollection) if len(c.get_segments()) == 7]
    assert len(dotted) == 1


def test_a_length_beyond_the_axes_is_said(chart: MakeChart) -> None:
    assert "Off the chart: 63.2 mm at 16+2" in _said(_drawn(chart(a_sheet(a_scan(at="16+2", mm="63.2")))))


def test_without_a_due_date_the_scans_are_listed_by_day(chart: MakeChart, twelve: PregnancySheet) -> None:
    said = _said(_drawn(chart(a_sheet(*twelve.scans, due=None))))
    assert "Agree the due date first: without it no scan has an age." in said
    assert "03-Apr-2026   18.0 mm   Transvaginal" in said
    assert "and 6 more, in the table" in said


def test_a_blank_figure_keeps_nothing_of_the_woman_before(chart: MakeChart, falling: PregnancySheet) -> None:
    figure = _drawn(chart(falling))
    figure.display(None)
    assert not any("22.4" in text for text in _said(figure))


@pytest.mark.parametrize("following", [a_sheet(), a_sheet(fetuses=2), a_sheet(due=None), a_sheet(a_scan())])
def test_the_next_woman_leaves_nothing_of_the_one_before(
    chart: MakeChart, falling: PregnancySheet, following: PregnancySheet
) -> None:
    fresh, used = TrendFigure(570, 300), TrendFigure(570, 300)
    pictures = []
    for figure, women in ((fresh, (following,)), (used, (falling, following))):
        canvas = FigureCanvasAgg(figure)
        for sheet in women:
            figure.display(chart(sheet))
            canvas.draw()
            figure.draw_moving(canvas.get_renderer())
        pictures.append(bytes(canvas.buffer_rgba()))
    assert pictures[0] == pictures[1]


def test_a_point_being_typed_changes_the_picture(chart: MakeChart, falling: PregnancySheet) -> None:
    data = chart(falling)
    typed = Measurement(TODAY, (Millimetres(198),), Route.TRANSVAGINAL)
    assert "19.8 mm" in _said(_drawn(chart_data(data.source, typed)))


def test_a_second_scan_of_a_day_is_labelled_with_its_own_length_and_shows_its_own_bar(
    chart: MakeChart,
) -> None:
    typed = Measurement(TODAY, (Millimetres(258),), Route.TRANSVAGINAL)
    figure = _drawn(chart_data(chart(a_sheet(a_scan(mm="22.4"))).source, typed))
    assert {"25.8 mm", "shortest of that day: 22.4 mm"} <= _said(figure)
    assert [mm for _, mm in _places(figure._marks._ring)] == [25.8]
    assert figure._marks._ring.get_markerfacecolor() == "none"
    assert len(figure._marks._errors.get_segments()) == 6


def test_the_read_out_covers_no_name_and_no_label(chart: MakeChart, falling: PregnancySheet) -> None:
    for size in ((850, 320), (570, 300)):
        figure = _drawn(chart(falling, follows=SIX), size)
        for point in chart(falling).drawn:
            figure.point_at(point)
            card = figure._focus._card.get_bbox()
            assert card.y0 * 100 >= figure.plane.area.top
            rows = [row.text for row in figure._focus._rows if row.text.get_text()]
            assert all(text.get_position()[1] * 100 >= figure.plane.area.top for text in rows)


@pytest.mark.parametrize(("kind", "begins"), [("pdf", b"%PDF"), ("svg", b"<?xml")])
def test_the_figure_is_saved_whole_as_vectors(
    chart: MakeChart, falling: PregnancySheet, kind: str, begins: bytes
) -> None:
    full, bare = io.BytesIO(), io.BytesIO()
    _drawn(chart(falling)).savefig(full, format=kind)
    _drawn(chart(a_sheet(fetuses=2), follows=())).savefig(bare, format=kind)
    assert full.getvalue().startswith(begins)
    assert len(full.getvalue()) > len(bare.getvalue())
    assert b"/Subtype /Image" not in full.getvalue()
    assert b"<image" not in full.getvalue()


def test_stretches_that_touch_become_one() -> None:
    assert union([(16, 24), (14, 20), (26, 30)]) == [(14, 24), (26, 30)]


@pytest.mark.parametrize("module", ["ui.chart", "ui.chart.data", "ui.chart.words", "ui.chart.twin"])
def test_matplotlib_comes_only_with_figure_and_canvas(module: str) -> None:
    code = f"import {module}, sys; sys.exit('matplotlib' in sys.modules or 'numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
