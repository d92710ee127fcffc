"""How the program looks on one workstation: by day or in the dark, and how large."""

from dataclasses import dataclass
from enum import Enum

TEXT_SIZES = (100, 110, 125, 150, 175, 200)
"""What text and everything around it can be enlarged to, in percent."""


class Theme(Enum):
    """Which colours are worn."""

    DESKTOP = "desktop"
    """Those that the computer's own settings ask for, also when they change while the program runs."""
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Appearance:
    """The colours, and the size of text in percent. Raises: ValueError for a size that is not offered."""

    theme: Theme = Theme.DESKTOP
    text_size: int = TEXT_SIZES[0]

    def __post_init__(self) -> None:
        if self.text_size not in TEXT_SIZES:
            raise ValueError(self.text_size)
