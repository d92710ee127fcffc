"""Spans of ages and bands of lengths and dilation, in plain words."""

from models.records.guidelines.bounds import Ages, DilationBand, LengthBand
from ui.wording.rules.enumeration import joined_by_and
from ui.wording.tr import context

_tr = context("rules")


def window_words(span: Ages | None) -> str:
    """`16+0 to 24+0`, `from 24+0`, `up to 23+6`; at any age without bounds."""
    match span:
        case None | Ages(first=None, last=None):
            return _tr("at any age")
        case Ages(first=None, last=last):
            return _tr("up to {0}").format(last)
        case Ages(first=first, last=None):
            return _tr("from {0}").format(first)
        case _:
            return _tr("{0} to {1}").format(span.first, span.last)


def band_words(tested: LengthBand | DilationBand, unit: str) -> str:
    """`25.0 mm or less`, `over 20.0 mm and 25.0 mm or less`."""
    bounds = (
        (tested.over, _tr("over {0} {1}")),
        (tested.at_least, _tr("{0} {1} or more")),
        (tested.under, _tr("under {0} {1}")),
        (tested.at_most, _tr("{0} {1} or less")),
    )
    return joined_by_and(text.format(bound, unit) for bound, text in bounds if bound is not None)
