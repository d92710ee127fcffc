"""What this machine last saw of a clinic's record, outside its folder: where it ended, and when it was checked."""

import json
import logging
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from db.clinic.folder import make_folder, read_whole, write_whole
from db.clinic.places import state_folder
from models.records.clinic.audit import AuditHead

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Pin:
    """Where the record ended when this machine last wrote in it."""

    heads: tuple[AuditHead, ...]
    at: datetime


class MachineState:
    """One small file a clinic; what cannot be read counts as absent, and what cannot be written is not remembered."""

    def __init__(self, clinic_id: UUID, folder: Path | None = None) -> None:
        self._file = (folder or state_folder()) / f"{clinic_id.hex}.json"

    def pin(self) -> Pin | None:
        """What was pinned; None: nothing, or nothing that can be read."""
        try:
            heads = self._read()["heads"]
            known = tuple(AuditHead(str(h["desk"]), int(h["seq"]), str(h["hash"])) for h in heads)
            return Pin(known, _aware(self._read()["at"]))
        except (KeyError, TypeError, ValueError, OverflowError):
            return None

    def is_damaged(self) -> bool:
        """Whether there is something that cannot be read: it may have said where the record ended."""
        try:
            found = json.loads(read_whole(self._file))
        except FileNotFoundError:
            return False
        except (OSError, ValueError, RecursionError):
            return True
        if not isinstance(found, dict):
            return True
        return found.get("heads") is not None and self.pin() is None

    def keep_pin(self, heads: Sequence[AuditHead], at: datetime) -> None:
        """Pin where the record ends now."""
        self._write({"heads": [asdict(head) for head in heads], "at": at.isoformat()})

    def forget_pin(self) -> None:
        """The program itself put another record in place, as a person wanted: the next one is pinned as it is."""
        self._write({"heads": None, "at": None})

    def checked_at(self) -> datetime | None:
        """When the whole record was last checked and found whole; None: never on this machine."""
        try:
            return _aware(self._read()["checked_at"])
        except (KeyError, TypeError, ValueError):
            return None

    def keep_check(self, at: datetime) -> None:
        """Remember that the whole record was checked and is whole."""
        self._write({"checked_at": at.isoformat()})

    def _read(self) -> dict[str, Any]:
        try:
            found = json.loads(read_whole(self._file))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, RecursionError) as error:
            _log.warning("what this machine remembers of the record cannot be read: %s", type(error).__name__)
            return {}
        return found if isinstance(found, dict) else {}

    def _write(self, changed: Mapping[str, Any]) -> None:
        try:
            make_folder(self._file.parent)
            write_whole(self._file, json.dumps({**self._read(), **changed}))
        except OSError as error:
            _log.warning("what this machine saw of the record cannot be remembered: %s", error.strerror)


def _aware(text: str) -> datetime:
    """Raises: TypeError, ValueError."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(text)
    return moment
