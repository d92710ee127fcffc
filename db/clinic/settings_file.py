"""What this machine remembers for itself: the desk's name and where the data lie."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

import platformdirs

from db.clinic.folder import DataFolder, write_whole
from models.errors import Unavailable

_PROGRAM = "cervitrend"


@dataclass(frozen=True, slots=True)
class MachineSettings:
    """This workstation's own settings; `desk_name` is empty before the first start.

    `backup_targets` are the folders that backups go to; `pack_folder` is where downtime packs go, None: nowhere.
    """

    desk_name: str
    data_folder: Path
    backup_targets: tuple[Path, ...] = ()
    pack_folder: Path | None = None


def usual_file() -> Path:
    """Where the settings lie on this system for this user."""
    return platformdirs.user_config_path(_PROGRAM, appauthor=False) / "settings.json"


def usual_data_folder() -> Path:
    """Where the data lie unless somebody chose another folder."""
    return platformdirs.user_data_path(_PROGRAM, appauthor=False)


def read_settings(file: Path) -> MachineSettings:
    """The settings, or the usual ones while nothing was saved. Raises: Unavailable (`settings.damaged`)."""
    try:
        saved = json.loads(file.read_text(encoding="utf-8"))
        targets = tuple(Path(each) for each in saved.get("backup_targets", ()))
        pack = saved.get("pack_folder")
        return MachineSettings(
            str(saved["desk_name"]), Path(saved["data_folder"]), targets, Path(pack) if pack else None
        )
    except FileNotFoundError:
        return MachineSettings("", usual_data_folder())
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise Unavailable("settings.damaged", str(file)) from error


def is_founded(data: Path | None) -> bool:
    """Whether a clinic was founded in a folder (None: the one remembered), so that somebody can sign in.

    Where that cannot be read it says yes: signing in then tells why, and nothing is founded over it.
    """
    try:
        folder = DataFolder(data or read_settings(usual_file()).data_folder)
        # A restore that was cut short is finished before anybody signs in; until then the vault may be missing.
        return folder.swap.exists() or bool(json.loads(folder.vault.read_text(encoding="utf-8"))["complete"])
    except FileNotFoundError:
        return False
    except (Unavailable, OSError, ValueError, KeyError, TypeError):
        return True


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
