"""What this machine remembers of the window, in two small files: how large it was left, and how it is to look."""

import logging
from collections.abc import Callable, Mapping
from configparser import ConfigParser
from configparser import Error as NotIni
from functools import partial
from io import StringIO
from pathlib import Path

from db.clinic.folder import read_whole, write_whole
from db.clinic.places import account_config_folder
from models.values.appearance import Appearance, Theme
from models.values.window_place import WindowPlace

_log = logging.getLogger(__name__)
_WINDOW, _APPEARANCE = "window", "appearance"


def usual_window_file() -> Path:
    """Where the size lies on this system for this user."""
    return account_config_folder() / "window.ini"


def usual_appearance_file() -> Path:
    """Where the look lies on this system for this user."""
    return account_config_folder() / "appearance.ini"


def usual_window() -> tuple[Callable[[], WindowPlace | None], Callable[[WindowPlace], None]]:
    """What reads and what keeps the size there."""
    file = usual_window_file()
    return partial(read_window_place, file), partial(keep_window_place, file)


def usual_appearance() -> tuple[Appearance, Callable[[Appearance], None]]:
    """The look that was kept there, and what keeps another."""
    file = usual_appearance_file()
    return read_appearance(file), partial(keep_appearance, file)


def read_window_place(file: Path) -> WindowPlace | None:
    """What was kept; None where nothing was, or nothing that can be read."""
    kept = _section_of(file, _WINDOW)
    try:
        is_maximised = kept.get("maximised", "no")
        if not kept or is_maximised not in ("yes", "no"):
            return None
        return WindowPlace(int(kept["width"]), int(kept["height"]), is_maximised == "yes")
    except (KeyError, ValueError):
        _note_unreadable(file)
        return None


def keep_window_place(file: Path, place: WindowPlace) -> None:
    """Keep it for the next start; what cannot be written is not remembered."""
    is_maximised = "yes" if place.is_maximised else "no"
    _keep(
        file,
        _WINDOW,
        {"width": str(place.width), "height": str(place.height), "maximised": is_maximised},
    )


def read_appearance(file: Path) -> Appearance:
    """What was chosen; the usual look where nothing was, or nothing that can be read."""
    kept = _section_of(file, _APPEARANCE)
    try:
        return Appearance(Theme(kept["theme"]), int(kept["text_size"])) if kept else Appearance()
    except (KeyError, ValueError):
        _note_unreadable(file)
        return Appearance()


def keep_appearance(file: Path, appearance: Appearance) -> None:
    """Keep it for the next start; what cannot be written is not remembered."""
    _keep(file, _APPEARANCE, {"theme": appearance.theme.value, "text_size": str(appearance.text_size)})


def _section_of(file: Path, section: str) -> Mapping[str, str]:
    """One section of such a file; empty where there is none."""
    kept = ConfigParser(interpolation=None)
    try:
        kept.read_string(read_whole(file).decode("ascii"))
        return dict(kept[section])
    except FileNotFoundError:
        return {}
    except (OSError, NotIni, KeyError, ValueError):
        _note_unreadable(file)
        return {}


def _note_unreadable(file: Path) -> None:
    """Such a file never stops the program; whoever looks after the computer finds it in the log."""
    _log.warning("%s cannot be read and counts as absent", file.name)


def _keep(file: Path, section: str, values: Mapping[str, str]) -> None:
    kept, text = ConfigParser(interpolation=None), StringIO()
    kept[section] = dict(values)
    kept.write(text)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, text.getvalue())
    except OSError as error:
        _log.warning("%s cannot be kept: %s", file.name, error.strerror)
