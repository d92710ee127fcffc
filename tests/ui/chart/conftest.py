"""The women whose charts are drawn."""

from collections.abc import Callable
from pathlib import Path

import pytest

from db.shipped.references import read_references
from models.records.treatment import Progesterone, ProgesteroneKind
from models.views import PregnancySheet
from tests.builders import STAMP, a_day, a_scan, a_sheet, all_guidelines, an_earlier_birth, next_id
from ui.chart.data import ChartData, ChartSource, chart_data

REFERENCES = read_references(Path(__file__).parents[3] / "assets" / "references")
MakeChart = Callable[..., ChartData]


@pytest.fixture
def chart() -> MakeChart:
    """Makes the chart of a sheet, as on the day she is `today`, with the guidelines followed."""

    def make(
        sheet: PregnancySheet, today: str = "22+0", follows: tuple[str, ...] = ("nice-ng25",)
    ) -> ChartData:
        followed = tuple(g for g in all_guidelines() if g.id in follows or g.is_local)
        return chart_data(ChartSource(sheet, followed, REFERENCES, a_day(today)))

    return make


@pytest.fixture
def progesterone() -> Progesterone:
    """A course begun at 18+0."""
    return Progesterone(
        id=next_id(),
        stamp=STAMP,
        pregnancy_id=next_id(),
        kind=ProgesteroneKind.VAGINAL_CAPSULE_200,
        started_on=a_day("18+0"),
    )


@pytest.fixture
def falling(progesterone: Progesterone) -> PregnancySheet:
    """Five scans that fall to 22.4 mm at 21+3, with an earlier birth at 30+2 and progesterone from 18+0."""
    lengths = {"15+1": "36.1", "17+1": "34.0", "19+1": "31.2", "20+3": "26.9", "21+3": "22.4"}
    scans = (a_scan(at=at, mm=mm) for at, mm in lengths.items())
    return a_sheet(*scans, history=(an_earlier_birth(),), progesterone=(progesterone,))


@pytest.fixture
def twelve() -> PregnancySheet:
    """Twelve scans, a week and a day apart."""
    return a_sheet(*(a_scan(at=f"{15 + i}+{i % 7}", mm=f"{40 - 2 * i}.0") for i in range(12)))
