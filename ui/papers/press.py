"""What sets papers and writes them, handed to the pages together."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from models.ports.typesetter import Typesetter


@dataclass(frozen=True, slots=True)
class Press:
    """`typesetter` makes the pages, `write` puts a file in place, whole or not at all."""

    typesetter: Typesetter
    write: Callable[[Path, bytes], None]
