"""The chart is legible in grey, and for readers who see red and green alike (simulated)."""

import colorsys
from itertools import product

import numpy as np
import pytest

from ui.chart.colours import ChartColours, colours_of
from ui.theme import DARK, LIGHT, contrast

# Machado, Oliveira and Fernandes 2009, severity 1, applied to linear light.
_PROTANOPIA = (
    (0.152286, 1.052583, -0.204868),
    (0.114503, 0.786281, 0.099216),
    (-0.003882, -0.048116, 1.051998),
)
_DEUTERANOPIA = (
    (0.367322, 0.860646, -0.227968),
    (0.280085, 0.672501, 0.047413),
    (-0.011820, 0.042940, 0.968881),
)
_GREY = ((0.2126, 0.7152, 0.0722),) * 3
_FULL = ((1, 0, 0), (0, 1, 0), (0, 0, 1))
SIGHTS = {"full": _FULL, "grey": _GREY, "protanopia": _PROTANOPIA, "deuteranopia": _DEUTERANOPIA}
MARKS = ("point", "error", "threshold", "event", "focus")
GROUNDS = ("surface", "window", "band")


def seen(colour: str, matrix: tuple[tuple[float, ...], ...]) -> str:
    """A colour as somebody with this sight sees it, or as a printer without colours prints it."""
    stored = np.array([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)])
    linear = np.where(stored <= 0.04045, stored / 12.92, ((stored + 0.055) / 1.055) ** 2.4)
    light = np.clip(np.array(matrix) @ linear, 0, 1)
    shown = np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)
    return "#" + "".join(f"{round(float(c) * 255):02x}" for c in shown)


@pytest.fixture(params=[LIGHT, DARK], ids=["light", "dark"])
def colours(request: pytest.FixtureRequest) -> ChartColours:
    return colours_of(request.param)


@pytest.mark.parametrize("sight", SIGHTS)
def test_marks_stand_out_from_every_ground(colours: ChartColours, sight: str) -> None:
    weak = {
        (mark, ground): round(ratio, 2)
        for mark, ground in product(MARKS, GROUNDS)
        if (ratio := _contrast(colours, mark, ground, sight)) < 3
    }
    assert weak == {}


@pytest.mark.parametrize("sight", SIGHTS)
def test_text_is_readable_on_every_ground(colours: ChartColours, sight: str) -> None:
    texts = ("ink", "quiet", "threshold")
    weak = {
        (text, ground): round(ratio, 2)
        for text, ground in product(texts, GROUNDS)
        if (ratio := _contrast(colours, text, ground, sight)) < 4.5
    }
    assert weak == {}


@pytest.mark.parametrize("sight", SIGHTS)
def test_band_and_window_can_be_told_from_the_paper_and_from_each_other(
    colours: ChartColours, sight: str
) -> None:
    for one, other in (("band", "surface"), ("window", "surface"), ("band", "window")):
        assert _contrast(colours, one, other, sight) > 1.03, (one, other)


@pytest.mark.parametrize("sight", SIGHTS)
def test_the_median_shows_on_its_band(colours: ChartColours, sight: str) -> None:
    assert _contrast(colours, "median", "band", sight) > 1.5


def test_grounds_are_low_in_saturation(colours: ChartColours) -> None:
    for name in ("band", "window", "grid"):
        red, green, blue = (int(getattr(colours, name)[i : i + 2], 16) / 255 for i in (1, 3, 5))
        spread = max(red, green, blue) - min(red, green, blue)
        assert spread <= 0.15, name
        assert colorsys.rgb_to_hsv(red, green, blue)[1] <= 0.5, name


def test_no_colour_of_the_chart_is_a_severity(colours: ChartColours) -> None:
    severities = {
        getattr(tokens, name)
        for tokens in (LIGHT, DARK)
        for name in ("immediate", "urgent", "prompt", "routine")
    }
    assert not severities & {getattr(colours, name) for name in (*MARKS, *GROUNDS, "median")}


def _contrast(colours: ChartColours, one: str, other: str, sight: str) -> float:
    both = (seen(getattr(colours, name), SIGHTS[sight]) for name in (one, other))
    return contrast(*both)
