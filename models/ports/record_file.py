"""The file that the record lies in."""

from datetime import datetime
from pathlib import Path
from typing import Protocol

from models.errors import Unavailable
from models.records.clinic.audit import OlderRecord


class RecordFile(Protocol):
    """The file that the record lies in.

    Asked from the thread of its store; `stopped`, `unsettled` and `stop_writing` from any.
    """

    @property
    def stopped(self) -> Unavailable | None:
        """Why nothing is written any more in this session; None while there may be writes."""

    @property
    def unsettled(self) -> int:
        """How many writes are not yet in the file that a plain copy takes."""

    @property
    def older(self) -> OlderRecord | None:
        """What makes this an older record than this machine last wrote in, or another one; None: nothing does. From any thread."""

    def take_as_it_is(self) -> None:
        """Somebody said that this is the record to go on with."""

    def pin(self) -> None:
        """Remember outside the folder where the record ends."""

    @property
    def checked_at(self) -> datetime | None:
        """When the whole of it was last checked on this machine and was whole; None: never. From any thread."""

    def check_whole(self, at: datetime) -> None:
        """Check all of it in a thread of its own; what is wrong ends all writing. Raises: Unavailable (`database.closed`)."""

    def settle(self) -> bool:
        """Bring every write into that file; False where somebody who reads is in the way. Raises: Unavailable."""

    def look(self) -> None:
        """Whether it is still the file that was opened.

        Raises: Unavailable (`database.gone`, `database.replaced`, `database.overwritten`, `database.log_gone`); nothing is
        written afterwards.
        """

    def free_mb(self) -> int:
        """MB that are free on its disk. Raises: Unavailable (`database.gone`)."""

    def stop_writing(self, reason: Unavailable) -> None:
        """Refuse every write from now on with this reason, or the first that was given."""

    def write_copy(self, folder: Path, at: datetime) -> Path:
        """Write all that this session sees, and the vault, into a new folder inside `folder`; returns it once it was proven.

        Raises: Unavailable (`copy.not_written`, values: the folder; `copy.not_whole`, values: what was made and is not proven).
        """
