"""The contrast of what is drawn, told by pixels alone: no colour is asked of whoever drew it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QRegion
from PySide6.QtWidgets import QWidget

Pixels = NDArray[np.uint8]
Lights = NDArray[np.float64]
SHARP = 2
"""How many pixels are drawn for one: thin strokes are then as dark as they were meant to be."""
_SEEN = 1.2
"""The contrast under which a pixel is ground: shading and the edge of an edge."""
_LEAST_SIZE = 9
"""How high, in pixels drawn, an island of ink is at least: what is lower is a line or a dot."""
_LEAST_PIXELS = 24
_SIGN = 24
"""How high, in pixels drawn, a sign is at least."""
_BETWEEN = 10
"""How many pixels of ground part two words that are looked at each for itself."""
_CHANNELS = np.array(
    [(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4) for c in np.arange(256) / 255]
)


def drawn(widget: QWidget, place: QRect | None = None) -> Pixels:
    """What a widget shows, there or everywhere, as rows of blue, green, red and nothing, SHARP pixels for one."""
    there = widget.rect() if place is None else place.intersected(widget.rect())
    image = QImage(there.size() * SHARP, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SHARP)
    image.fill(widget.palette().window().color())
    widget.render(image, QPoint(), QRegion(there))
    # What the image holds goes with the image.
    return np.array(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)


def part(pixels: Pixels, place: QRect) -> Pixels:
    """What lies in a rectangle given in the window's own pixels."""
    top, left = max(0, place.top() * SHARP), max(0, place.left() * SHARP)
    return pixels[top : (place.bottom() + 1) * SHARP, left : (place.right() + 1) * SHARP]


def light(pixels: Pixels) -> Lights:
    """The relative luminance of each pixel (WCAG 2.2)."""
    return np.asarray(_CHANNELS[pixels[..., :3]] @ np.array([0.0722, 0.7152, 0.2126]))


def contrast(one: Lights | float, other: float) -> Lights:
    """The contrast ratio of each pixel's luminance with another."""
    high, low = np.maximum(one, other), np.minimum(one, other)
    return np.asarray((high + 0.05) / (low + 0.05))


def ground(lights: Lights) -> float:
    """The luminance that is met most often."""
    rounded = np.round(lights.ravel(), 4)
    values, counts = np.unique(rounded, return_counts=True)
    return float(values[int(np.argmax(counts))])


@dataclass(frozen=True, slots=True)
class Island:
    """Ink with ground all around: a word, or a sign. `contrast` is that of its strongest pixel with the ground.

    What `touches_edge`, the left or the right one of what was looked at, is a frame where there is one.
    """

    contrast: float
    width: int
    height: int
    touches_edge: bool

    @property
    def is_sign(self) -> bool:
        """Whether it is as wide as high and higher than a letter of a page's text."""
        return self.height >= _SIGN and 0.7 < self.width / self.height < 1.5


def islands(pixels: Pixels) -> tuple[Island, ...]:
    """Each island of ink on the ground that most of the pixels are."""
    return _islands(pixels.tobytes(), pixels.shape) if pixels.size else ()


@lru_cache(maxsize=20_000)
def _islands(content: bytes, shape: tuple[int, ...]) -> tuple[Island, ...]:
    """As above; most of what a window shows is what it showed before."""
    lights = light(np.frombuffer(content, np.uint8).reshape(shape))
    against = contrast(lights, ground(lights))
    seen = against > _SEEN
    return tuple(
        _island(against, rows, columns)
        for rows in _runs(np.asarray(seen.any(axis=1)), 1)
        for columns in _runs(np.asarray(seen[rows].any(axis=0)), _BETWEEN)
        if _height(seen[rows, columns]) >= _LEAST_SIZE and int(seen[rows, columns].sum()) >= _LEAST_PIXELS
    )


def _height(seen: NDArray[np.bool_]) -> int:
    return int(np.flatnonzero(seen.any(axis=1)).size)


def _island(against: Lights, rows: slice, columns: slice) -> Island:
    ink = against[rows, columns]
    return Island(
        float(ink.max()),
        columns.stop - columns.start,
        _height(ink > _SEEN),
        columns.start == 0 or columns.stop == against.shape[1],
    )


def edge(pixels: Pixels, place: QRect) -> float:
    """How well the left edge of what lies there can be told from what is around it, in the middle of its height."""
    middle = place.center().y()
    strip = light(part(pixels, QRect(place.left() - 3, middle - 1, 9, 2)))
    if strip.size == 0:
        return 21.0
    return float(contrast(strip, float(strip[0, 0])).max())


def _runs(seen: NDArray[np.bool_], least_gap: int) -> Iterator[slice]:
    """Where something is seen without a gap of `least_gap` pixels."""
    places = np.flatnonzero(seen)
    if places.size == 0:
        return
    breaks = np.flatnonzero(np.diff(places) > least_gap)
    starts = [0, *(breaks + 1)]
    ends = [*breaks, places.size - 1]
    for start, end in zip(starts, ends, strict=True):
        yield slice(int(places[start]), int(places[end]) + 1)
