"""Journeys are made in the program's own fonts and colours; the chart is drawn where a journey looks at it."""

from tests.ui.conftest import themed_app
from tests.ui.null_chart import chart_of_the_test

__all__ = ["chart_of_the_test", "themed_app"]
