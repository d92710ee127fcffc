"""Headings of two lines: what stands over several columns at once says which visit or length each is."""

from collections.abc import Sequence

from db.exchange.csv_files.headings.headings import read_heading
from models.records.importing.reading_plan import Meaning

_OF_A_LENGTH = (Meaning.READING, Meaning.SCANNED_ON)


def with_groups(header: Sequence[str], above: Sequence[str]) -> tuple[str, ...]:
    """The headings of lengths and their days with what the line right above says over them, in brackets.

    It is heeded where it tells columns apart (`Visit 1` and `Visit 2`, `Before pressure` and `After pressure`) or names a
    route. A title, or a name with its value (`Clinic`, `St Mary`), stands over the first columns only.
    """
    starts = {place for place, label in enumerate(above) if label}
    if starts <= {0, 1} or max(starts) >= len(header):
        return tuple(header)
    labels = _spread(above, len(header))
    kinds = [read_heading(text).suggested for text in header]
    lengths = {labels[i] for i, kind in enumerate(kinds) if kind is Meaning.READING}
    days = {labels[i] for i, kind in enumerate(kinds) if kind is Meaning.SCANNED_ON}
    tells_apart = max(len(lengths), len(days)) > 1
    names_route = any(read_heading(f"CL ({label})").route is not None for label in lengths)
    heeded = _OF_A_LENGTH if tells_apart else (Meaning.READING,) if names_route else ()
    return tuple(
        f"{text} ({label})" if label and kind in heeded else text
        for text, label, kind in zip(header, labels, kinds, strict=True)
    )


def _spread(above: Sequence[str], width: int) -> list[str]:
    """What stands over each column: a label holds until the next one."""
    labels: list[str] = []
    for place in range(width):
        own = above[place] if place < len(above) else ""
        labels.append(own or (labels[-1] if labels else ""))
    return labels
