"""What is said of the chart is tested with the chart."""

from tests.ui.null_chart import chart_of_the_test

__all__ = ["chart_of_the_test"]
