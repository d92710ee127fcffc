"""No test of the window looks at a chart."""

from tests.ui.null_chart import chart_of_the_test

__all__ = ["chart_of_the_test"]
