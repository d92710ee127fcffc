"""What somebody settled about a file as a whole, so that its columns are guessed anew."""

from dataclasses import dataclass

from models.records.importing.reading_plan import Encoding, Separator


@dataclass(frozen=True, slots=True)
class Settled:
    """How a file is opened, as far as somebody said so; None: still to be guessed."""

    encoding: Encoding | None = None
    separator: Separator | None = None
    sheet: str | None = None

    def and_then(self, later: "Settled") -> "Settled":
        """With what was said later in place of what was said before."""
        return Settled(
            later.encoding or self.encoding, later.separator or self.separator, later.sheet or self.sheet
        )
