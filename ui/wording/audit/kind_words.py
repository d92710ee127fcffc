"""What one kind of record and its fields are called."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KindWords:
    """A kind of record as a heading (`Scan`) and as the subject of a sentence (`This scan`), and what its fields are called.

    A field that is called the same everywhere is not among `fields`.
    """

    name: str
    this: str
    fields: Mapping[str, str]
