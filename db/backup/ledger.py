"""What this machine remembers of its backups: when each place last had a proven one, and why another attempt failed."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from db.clinic.folder import read_whole, write_whole
from models.errors import CervitrendError, Unavailable

LEDGER = "cervitrend.backups"
_FORMAT = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetEntry:
    """One place: its last proven backup by name, when that was last seen to hold everything, and the last trouble.

    `shares_disk`: it lies on the disk of the record itself.
    """

    name: str = ""
    proven_at: datetime | None = None
    whole_at: datetime | None = None
    problem: Unavailable | None = None
    shares_disk: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """The whole of it; `targets` by folder as text. `pack_mark` is of the pack's password that was shown last, empty: none was."""

    targets: Mapping[str, TargetEntry] = field(default_factory=dict)
    drilled_at: datetime | None = None
    drill_problem: Unavailable | None = None
    packed_at: datetime | None = None
    pack_problem: Unavailable | None = None
    pack_mark: str = ""

    def of(self, target: Path) -> TargetEntry:
        """What is remembered of a place; nothing, where it is new."""
        return self.targets.get(str(target), TargetEntry())

    def noting(self, target: Path, entry: TargetEntry) -> "Ledger":
        """With another entry for one place."""
        return replace(self, targets={**self.targets, str(target): entry})


def read_ledger(folder: Path) -> Ledger:
    """What is remembered in a data folder; nothing where it cannot be read: then nothing counts as proven."""
    try:
        said = json.loads(read_whole(folder / LEDGER))
        if said["format"] != _FORMAT:
            return Ledger()
        targets = {
            str(target): TargetEntry(
                name=str(entry["name"]),
                proven_at=_moment(entry["proven_at"]),
                whole_at=_moment(entry["whole_at"]),
                problem=_problem(entry["problem"]),
                shares_disk=bool(entry["shares_disk"]),
            )
            for target, entry in said["targets"].items()
        }
        return Ledger(
            targets=targets,
            drilled_at=_moment(said["drilled_at"]),
            drill_problem=_problem(said["drill_problem"]),
            packed_at=_moment(said["packed_at"]),
            pack_problem=_problem(said["pack_problem"]),
            pack_mark=str(said.get("pack_mark", "")),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError):
        return Ledger()


def write_ledger(folder: Path, ledger: Ledger) -> None:
    """Raises: Unavailable (`database.not_writable`)."""
    targets = {
        target: {
            "name": entry.name,
            "proven_at": _text(entry.proven_at),
            "whole_at": _text(entry.whole_at),
            "problem": _said(entry.problem),
            "shares_disk": entry.shares_disk,
        }
        for target, entry in ledger.targets.items()
    }
    said = {
        "format": _FORMAT,
        "targets": targets,
        "drilled_at": _text(ledger.drilled_at),
        "drill_problem": _said(ledger.drill_problem),
        "packed_at": _text(ledger.packed_at),
        "pack_problem": _said(ledger.pack_problem),
        "pack_mark": ledger.pack_mark,
    }
    try:
        write_whole(folder / LEDGER, json.dumps(said, ensure_ascii=False, indent=1))
    except OSError as error:
        raise Unavailable("database.not_writable", str(folder), error.strerror or "") from error


def trouble(error: CervitrendError) -> Unavailable:
    """An error as it can be remembered."""
    return error if isinstance(error, Unavailable) else Unavailable("backup.failed", type(error).__name__)


def _moment(text: str | None) -> datetime | None:
    if text is None:
        return None
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(text)
    return moment


def _text(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _problem(said: Any) -> Unavailable | None:
    return None if said is None else Unavailable(*map(str, said))


def _said(problem: Unavailable | None) -> list[str] | None:
    return None if problem is None else [problem.code, *problem.values]
