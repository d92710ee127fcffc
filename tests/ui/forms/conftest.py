"""No form's test looks at the chart beside it."""

from tests.ui.null_chart import chart_of_the_test

__all__ = ["chart_of_the_test"]
