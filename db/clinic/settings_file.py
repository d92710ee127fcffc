"""What this machine remembers for itself: the desk's name and where the data lie."""

import json
import platform
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from db.clinic.folder import read_whole, write_whole
from db.clinic.places import config_folder, usual_data_folder
from models.errors import Unavailable
from models.values.visible import LONGEST_NAME, with_all_shown

_NAMELESS = "localhost"


@dataclass(frozen=True, slots=True)
class MachineSettings:
    """This workstation's own settings; `desk_name` is empty before the first start, and where a record was there before it.

    `backup_targets` are the folders that backups go to; `pack_folder` is where downtime packs go, None: nowhere.
    `has_clinic` says that a clinic was opened or founded in `data_folder`; `clinic_id` is its id, None until it was seen,
    `vault_revision` the newest of its vault that was seen, 0 for none. `clinic_name` and `last_user` are what the door
    says: the clinic's name and the name that was signed in with last; empty before the first time.
    """

    desk_name: str
    data_folder: Path
    backup_targets: tuple[Path, ...] = ()
    pack_folder: Path | None = None
    has_clinic: bool = False
    clinic_id: UUID | None = None
    vault_revision: int = 0
    clinic_name: str = ""
    last_user: str = ""

    @property
    def desk(self) -> str:
        """What its entries are signed with: where nobody gave it a name, that of the computer."""
        return self.desk_name or with_all_shown(platform.node() or _NAMELESS, LONGEST_NAME)


def usual_file() -> Path:
    """Where the settings lie on this computer. Raises: Unavailable (`site.damaged`)."""
    return config_folder() / "settings.json"


def read_settings(file: Path) -> MachineSettings:
    """The settings, or the usual ones while nothing was saved. Raises: Unavailable (`settings.damaged`, `settings.forbidden`, `site.damaged`)."""
    try:
        saved = json.loads(read_whole(file))
        targets = tuple(_path(each) for each in saved.get("backup_targets", ()))
        pack, clinic_id = saved.get("pack_folder"), saved.get("clinic_id")
        return MachineSettings(
            # It stands in every entry of this desk, and may have been typed before a name was looked at.
            desk_name=with_all_shown(str(saved["desk_name"]), LONGEST_NAME),
            data_folder=_path(saved["data_folder"]),
            backup_targets=targets,
            pack_folder=_path(pack) if pack else None,
            # Before this was written down a desk got its name when a clinic was founded.
            has_clinic=bool(saved.get("has_clinic", saved["desk_name"])),
            clinic_id=UUID(clinic_id) if clinic_id else None,
            vault_revision=int(saved.get("vault_revision", 0)),
            clinic_name=with_all_shown(str(saved.get("clinic_name", "")), LONGEST_NAME),
            last_user=with_all_shown(str(saved.get("last_user", "")), LONGEST_NAME),
        )
    except FileNotFoundError:
        return MachineSettings("", usual_data_folder())
    except PermissionError as error:
        raise Unavailable("settings.forbidden", str(file)) from error
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError) as error:
        raise Unavailable("settings.damaged", str(file)) from error


def _path(text: Any) -> Path:
    """Raises: ValueError, TypeError."""
    if "\0" in text:
        raise ValueError(text)
    return Path(text)


def write_settings(file: Path, settings: MachineSettings) -> None:
    """Remember the settings. Raises: Unavailable (`settings.not_writable`)."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, json.dumps(asdict(settings), default=str, ensure_ascii=False, indent=1))
    except OSError as error:
        raise Unavailable("settings.not_writable", str(file), str(error)) from error


def data_folder(chosen: Path | None) -> Path:
    """The folder somebody chose, else the one that this machine remembers. Raises: Unavailable (`settings.damaged`)."""
    return (chosen or read_settings(usual_file()).data_folder).absolute()
