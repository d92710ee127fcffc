"""Where backups and downtime packs of a machine go: remembered by it, or for one run alone."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from db.clinic.settings_file import read_settings, usual_file, write_settings


class Places(Protocol):
    """Where backups go, and where downtime packs go (None: nowhere); what is set is remembered."""

    @property
    def targets(self) -> tuple[Path, ...]: ...
    @property
    def pack_folder(self) -> Path | None: ...

    def keep_targets(self, targets: Sequence[Path]) -> None:
        """Remember where backups go. Raises: Unavailable."""

    def keep_pack_folder(self, folder: Path | None) -> None:
        """Remember where downtime packs go. Raises: Unavailable."""


class PlacesOfThisMachine:
    """Those in the settings of this workstation. Raises (any): Unavailable (`settings.…`)."""

    @property
    def targets(self) -> tuple[Path, ...]:
        return read_settings(usual_file()).backup_targets

    @property
    def pack_folder(self) -> Path | None:
        return read_settings(usual_file()).pack_folder

    def keep_targets(self, targets: Sequence[Path]) -> None:
        write_settings(usual_file(), replace(read_settings(usual_file()), backup_targets=tuple(targets)))

    def keep_pack_folder(self, folder: Path | None) -> None:
        write_settings(usual_file(), replace(read_settings(usual_file()), pack_folder=folder))


class PassingPlaces:
    """Those of a clinic that is gone when the program ends: nothing of it is remembered."""

    def __init__(self, targets: Sequence[Path] = ()) -> None:
        self.targets = tuple(targets)
        self.pack_folder: Path | None = None

    def keep_targets(self, targets: Sequence[Path]) -> None:
        self.targets = tuple(targets)

    def keep_pack_folder(self, folder: Path | None) -> None:
        self.pack_folder = folder
