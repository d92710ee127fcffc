"""Where the program's own files lie on this computer: in the account's folders, or where the site file says.

Whoever looks after the computer writes the site file, `{"folder": "..."}`. Every account then works with one record, one
desk and one memory of both, which lie in that folder. Without it each account has its own.
"""

import itertools
import json
import tempfile
from pathlib import Path

import platformdirs

from db.clinic.folder import read_whole
from models.errors import Unavailable

_PROGRAM = "cervitrend"
_ROAMING = ("appdata", "roaming")
_PASSING_PROFILE = "temp"
"""How Windows begins the name of a profile that is gone when its account signs out."""


def site_file() -> Path:
    """Where the site file would lie; an account cannot write there."""
    return platformdirs.site_config_path(_PROGRAM, appauthor=False) / "site.json"


def site_folder(file: Path | None = None) -> Path | None:
    """The folder that all accounts of this computer share, as its site file (or `file`) says; None where each has its own.

    Raises: Unavailable (`site.damaged`): which record is meant is not known then, and no other is opened in its place.
    """
    file = file or site_file()
    try:
        said = json.loads(read_whole(file))["folder"]
        if "\0" in said or not Path(said).is_absolute():
            raise ValueError(said)
        return Path(said)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise Unavailable("site.damaged", str(file)) from error


def config_folder() -> Path:
    """Where the workstation's settings lie. Raises: Unavailable (`site.damaged`)."""
    return site_folder() or account_config_folder()


def account_config_folder() -> Path:
    """Where what is the account's own lies: the size of its window, its colours."""
    return platformdirs.user_config_path(_PROGRAM, appauthor=False)


def state_folder() -> Path:
    """Where it lies what this computer saw of a record, outside its folder. Raises: Unavailable (`site.damaged`)."""
    site = site_folder()
    return site / "state" if site is not None else account_state_folder()


def account_state_folder() -> Path:
    """Where copies lie that were rescued for the account."""
    return platformdirs.user_state_path(_PROGRAM, appauthor=False)


def usual_data_folder() -> Path:
    """Where the record lies unless somebody chose another folder. Raises: Unavailable (`site.damaged`)."""
    site = site_folder()
    return site / "record" if site is not None else platformdirs.user_data_path(_PROGRAM, appauthor=False)


def doubt_about(folder: Path) -> str:
    """Why a record should not begin here: `folder.temporary`, `folder.roaming`; empty where nothing speaks against it."""
    place, passing = folder.absolute(), Path(tempfile.gettempdir()).absolute()
    parts = [part.lower() for part in place.parts]
    if place.is_relative_to(passing) or _is_passing_profile(place):
        return "folder.temporary"
    if any((one, other) == _ROAMING for one, other in itertools.pairwise(parts)):
        return "folder.roaming"
    return ""


def _is_passing_profile(place: Path) -> bool:
    home = Path.home()
    name = home.name.lower().partition(".")[0]
    return name == _PASSING_PROFILE and place.is_relative_to(home)
