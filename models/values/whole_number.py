"""Whole numbers as people type them."""

_MOST_FIGURES = 9
"""Python itself reads no number of some thousand figures, and refuses it in words of its own."""


def whole_within(text: str, least: int, most: int) -> int | None:
    """The number that these ASCII figures are; None where they are none, or not within the bounds, both included."""
    if not (text.isascii() and text.isdigit()) or len(text) > _MOST_FIGURES:
        return None
    number = int(text)
    return number if least <= number <= most else None
