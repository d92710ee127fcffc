"""Where labels go, in pixels, so that none lies on another or on a point."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels, y upwards."""

    left: float
    bottom: float
    right: float
    top: float

    def overlap(self, other: "Box") -> float:
        """The area both cover, in square pixels."""
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.top, other.top) - max(self.bottom, other.bottom)
        return width * height if width > 0 and height > 0 else 0.0

    def moved_into(self, other: "Box") -> "Box":
        """This box shifted by the least that brings it into `other` (to its left and bottom if it is too large)."""
        right = max(other.left - self.left, min(0.0, other.right - self.right))
        up = max(other.bottom - self.bottom, min(0.0, other.top - self.top))
        return Box(self.left + right, self.bottom + up, self.right + right, self.top + up)


@dataclass(frozen=True, slots=True)
class Flagpole:
    """A vertical line at `x` with a label `width` pixels wide beside it."""

    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Hoisted:
    """Where a label hangs: its left edge and its row, 0 on top; its line ends at that row. `row` None: no room."""

    left: float
    row: int | None


def best(candidates: Iterable[Box], taken: Sequence[Box], area: Box) -> Box:
    """The first candidate inside `area` that touches nothing taken, else the one that covers least.

    `candidates` are in order of preference, at least one; one that sticks out of `area` is moved into it.
    """
    least: tuple[float, Box] | None = None
    for candidate in candidates:
        box = candidate.moved_into(area)
        cost = sum(box.overlap(other) for other in taken)
        if cost == 0:
            return box
        if least is None or cost < least[0]:
            least = (cost, box)
    if least is None:
        raise ValueError("no candidates")
    return least[1]


def hoist(poles: Sequence[Flagpole], area: Box, gap: float, rows: int) -> tuple[Hoisted, ...]:
    """Rows for labels so that no label lies on another or across a line.

    A label stands right of its line, or left of it where that is not free. A line ends at its own label, so a label may
    pass over every line that ends in a lower row. What leans left is hung first, from the right, so that it is on top.
    """
    leaning = [p.x + gap + p.width > area.right for p in poles]
    order = sorted(
        range(len(poles)), key=lambda i: (not leaning[i], -poles[i].x if leaning[i] else poles[i].x, i)
    )
    placed: dict[int, tuple[int, Box]] = {}
    for index in order:
        place = _free_place(index, poles, placed, area, gap, rows)
        if place is not None:
            placed[index] = place
    return tuple(
        Hoisted(placed[i][1].left, placed[i][0]) if i in placed else Hoisted(pole.x, None)
        for i, pole in enumerate(poles)
    )


def _free_place(
    index: int,
    poles: Sequence[Flagpole],
    placed: dict[int, tuple[int, Box]],
    area: Box,
    gap: float,
    rows: int,
) -> tuple[int, Box] | None:
    pole = poles[index]
    for left in (pole.x + gap, pole.x - gap - pole.width):
        span = Box(left, 0, left + pole.width, 1)
        if span.left < area.left or span.right > area.right:
            continue
        for row in range(rows):
            others = ((poles[other].x, *place) for other, place in placed.items())
            if all(_agree(pole.x, row, span, *other) for other in others):
                return row, span
    return None


def _agree(x: float, row: int, span: Box, other_x: float, other_row: int, other_span: Box) -> bool:
    """Whether two labels keep clear of each other and of each other's lines."""
    if row == other_row and span.overlap(other_span) > 0:
        return False
    if other_span.left <= x <= other_span.right and row <= other_row:
        return False
    return not (span.left <= other_x <= span.right and other_row <= row)
