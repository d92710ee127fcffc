"""The chart's fonts: the bundled ones, figures of equal width, sizes in logical pixels."""

from enum import Enum
from functools import cache, lru_cache
from pathlib import Path

from matplotlib import rcParams
from matplotlib.axes import Axes
from matplotlib.font_manager import FontProperties, get_font
from matplotlib.ft2font import LoadFlags
from matplotlib.text import Text
from matplotlib.transforms import Transform

DPI = 100
"""Logical pixels an inch: all distances in the chart are logical pixels, whatever the screen's own scale."""
_FONTS = Path(__file__).parents[2] / "assets" / "fonts"
_FEATURES = ("tnum",)
# Hinting widens every letter to whole pixels: words fall apart and no longer look like the window's.
rcParams["text.hinting"] = "none"


class Face(Enum):
    """Size in logical pixels and file of each kind of text."""

    TICK = (13, "AtkinsonHyperlegibleNext_400Regular.ttf")
    LABEL = (12, "AtkinsonHyperlegibleNext_400Regular.ttf")
    TITLE = (14, "AtkinsonHyperlegibleNext_600SemiBold.ttf")
    VALUE = (21, "AtkinsonHyperlegibleNext_700Bold.ttf")


@cache
def chart_font(face: Face) -> FontProperties:
    """The font of one kind of text, straight from its file, so that no other font can take its place."""
    size, file = face.value
    return FontProperties(fname=str(_FONTS / file), size=size * 72 / DPI)


@lru_cache(maxsize=4096)
def width(text: str, face: Face) -> float:
    """How wide a line is drawn, in logical pixels; matplotlib's own measure leaves the tabular figures out."""
    size, file = face.value
    shaper = get_font(str(_FONTS / file))
    shaper.set_size(size * 72 / DPI, DPI)
    shaper.set_text(text, 0, flags=LoadFlags.NO_HINTING, features=_FEATURES)
    return float(shaper.get_width_height()[0]) / 64


def dress(text: Text, face: Face, colour: str) -> Text:
    """Give a text its font, its tabular figures and its colour."""
    text.set_fontproperties(chart_font(face))
    text.set_fontfeatures(_FEATURES)
    text.set_color(colour)
    return text


class TextLine:
    """One line of text that is filled and moved, never made anew."""

    def __init__(self, axes: Axes, face: Face, colour: str, inches: Transform) -> None:
        self.text = Text(0, 0, "", transform=inches, zorder=6, va="bottom", ha="left")
        self._face = face
        dress(self.text, face, colour)
        axes.add_artist(self.text)
        self.text.set_clip_on(False)

    def set_text(self, words: str) -> float:
        """Fill it; returns its width in logical pixels."""
        self.text.set_text(words)
        return width(words, self._face) if words else 0.0

    def put(self, left: float, bottom: float) -> None:
        """Move its lower left corner, in logical pixels."""
        self.text.set_position((left / DPI, bottom / DPI))
