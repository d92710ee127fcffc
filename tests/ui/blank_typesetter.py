"""A typesetter whose every paper is one white page: for walks that look at the page around it."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

from models.values.paper import Paper

WIDTH, HEIGHT = 794, 1123


class BlankTypesetter:
    """Sets nothing."""

    def begin(self) -> None:
        """There is nothing to make ready."""

    def pdf(self, paper: Paper) -> bytes:
        return b""

    def save(self, paper: Paper, path: Path) -> None:
        path.write_bytes(b"")

    def pictures(self, paper: Paper, per_inch: int) -> tuple[bytes, ...]:
        white = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
        white.fill(0xFFFFFF)
        held = QBuffer()
        held.open(QIODevice.OpenModeFlag.WriteOnly)
        white.save(held, "PNG")  # type: ignore[call-overload]  # The stubs know bytes, which it refuses.
        return (bytes(held.data().data()),)

    def lacking(self, paper: Paper) -> str:
        return ""

    def stop(self) -> None:
        """Nothing takes long."""

    def forget(self) -> None:
        """There is nothing to forget."""
