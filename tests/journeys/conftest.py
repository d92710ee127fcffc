"""Journeys are made in the program's own fonts and colours; the chart is drawn where a journey looks at it."""

import pytest

from tests.ui.conftest import themed_app
from tests.ui.null_chart import NullChart

__all__ = ["themed_app"]


@pytest.fixture(autouse=True)
def _chart(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Drawing takes a quarter of a journey's time."""
    if request.node.get_closest_marker("drawn") is None:
        monkeypatch.setattr("ui.chart.canvas.TrendChart", NullChart)
