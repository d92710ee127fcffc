"""The program's icon in every size and form that a system asks for, drawn from the one file that is designed.

python3 -m tests.supply.icons      draws them anew
"""

import struct
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageReader, QImageWriter

ICONS = Path(__file__).parents[2] / "assets" / "icons"
DRAWING = ICONS / "cervitrend.svg"
ICO = ICONS / "cervitrend.ico"
PNG_SIZES = (16, 32, 48, 64, 128, 256)
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
"""What Windows asks for in its lists, its bar and its start menu, at 100 to 250 %."""
_HEADER, _ENTRY = struct.Struct("<HHH"), struct.Struct("<BBBBHHII")
_AN_ICON, _PLANES, _BITS = 1, 1, 32


def png_file(size: int) -> Path:
    """Where the icon of this size lies, in pixels of one side."""
    return ICONS / f"cervitrend-{size}.png"


def drawn(size: int) -> QImage:
    """The icon of this size, from the drawing."""
    reader = QImageReader(str(DRAWING))
    reader.setScaledSize(QSize(size, size))
    return reader.read().convertToFormat(QImage.Format.Format_ARGB32)


def every_file() -> Mapping[Path, bytes]:
    """What lies beside the drawing, and what each holds."""
    return {**{png_file(size): _png(drawn(size)) for size in PNG_SIZES}, ICO: _ico()}


def _png(image: QImage) -> bytes:
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(held, QByteArray(b"png")).write(image)
    return bytes(held.data().data())


def _ico() -> bytes:
    """A directory of pictures, each a PNG, which Windows reads since Vista; a side of 256 is written as 0."""
    pictures = [(size, _png(drawn(size))) for size in ICO_SIZES]
    entries, at = b"", _HEADER.size + _ENTRY.size * len(pictures)
    for size, png in pictures:
        entries += _ENTRY.pack(size % 256, size % 256, 0, 0, _PLANES, _BITS, len(png), at)
        at += len(png)
    return _HEADER.pack(0, _AN_ICON, len(pictures)) + entries + b"".join(png for _, png in pictures)


if __name__ == "__main__":
    for file, content in every_file().items():
        file.write_bytes(content)
