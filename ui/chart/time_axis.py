"""The weeks across: where an age lies, the same in the plot and in what stands under it."""

from ui.chart.data import FIRST_WEEK, LAST_WEEK

LEFT, RIGHT = 40, 16
"""The margins beside the weeks, in logical pixels."""


def across(weeks: float, width: float) -> float:
    """The pixel of an age in weeks in a chart that is so many pixels wide."""
    return LEFT + (weeks - FIRST_WEEK) / (LAST_WEEK - FIRST_WEEK) * (width - LEFT - RIGHT)
