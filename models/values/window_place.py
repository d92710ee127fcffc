"""How large somebody left the window."""

from dataclasses import dataclass

_MOST = 100_000


@dataclass(frozen=True, slots=True)
class WindowPlace:
    """The size of the window in logical pixels while it does not fill the screen, and whether it does.

    Raises: ValueError for a size that no window has.
    """

    width: int
    height: int
    is_maximised: bool

    def __post_init__(self) -> None:
        if not (0 < self.width < _MOST and 0 < self.height < _MOST):
            raise ValueError(self.width, self.height)
