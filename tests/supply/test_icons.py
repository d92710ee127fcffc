"""The icon: one drawing, and what is made from it in step with it."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QImageReader

from tests.supply.icons import ICO, ICO_SIZES, ICONS, PNG_SIZES, drawn, every_file, png_file

MOST_APART = 8
"""How far one part of a colour may be from the drawing, of 255: another version of Qt rounds an edge otherwise."""


def apart(one: QImage, other: QImage) -> int:
    """The largest difference in any part of any pixel."""
    assert one.size() == other.size()
    a, b = (image.convertToFormat(QImage.Format.Format_ARGB32).constBits() for image in (one, other))
    return max(abs(x - y) for x, y in zip(bytes(a), bytes(b), strict=True))


@pytest.mark.parametrize("size", PNG_SIZES)
def test_every_picture_shows_what_is_drawn(size: int) -> None:
    assert apart(QImage(str(png_file(size))), drawn(size)) <= MOST_APART


def test_the_icon_of_windows_holds_every_size() -> None:
    reader, found = QImageReader(str(ICO)), {}
    for place in range(reader.imageCount()):
        reader.jumpToImage(place)
        picture = reader.read()
        found[picture.width()] = apart(picture, drawn(picture.width()))
    assert tuple(sorted(found)) == ICO_SIZES
    assert max(found.values()) <= MOST_APART


def test_nothing_lies_there_that_is_not_drawn() -> None:
    assert {*ICONS.iterdir()} == {*every_file(), ICONS / "cervitrend.svg"}


def test_another_drawing_would_be_noticed() -> None:
    blank = QImage(QSize(16, 16), QImage.Format.Format_ARGB32)
    blank.fill(0)
    assert apart(blank, drawn(16)) > MOST_APART
