"""What a test needs of the system that it runs on; where that is not there the test is left out, and says why."""

import locale
import os
import sys
from pathlib import Path

import pytest

_OWN_FOLDERS = (
    *("XDG_CACHE_HOME", "XDG_CONFIG_DIRS", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"),
    *("WIN_PD_OVERRIDE_APPDATA", "WIN_PD_OVERRIDE_COMMON_APPDATA", "WIN_PD_OVERRIDE_LOCAL_APPDATA"),
)
"""What platformdirs reads before it asks the system where the folders of the account and of the computer lie."""
needs_mounts = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no table of mounts: it is asked by drive"
)
needs_other_programs = pytest.mark.skipif(
    sys.platform == "win32", reason="the other programs that look are Debian's"
)
needs_modes = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")


def is_for_others(file: Path) -> bool:
    """Whether other accounts may do anything with it, as far as the system says so in a file's mode; Windows does not."""
    return sys.platform != "win32" and file.stat().st_mode & 0o77 != 0


def use_utf8() -> None:
    """Where this computer lacks the locale that is asked for, or that is not UTF-8, have the one that is always there.

    Qt would do so too, and warn once: the test in which it is used first would fail.
    """
    if sys.platform == "win32":
        return
    before = locale.setlocale(locale.LC_CTYPE)
    try:
        locale.setlocale(locale.LC_CTYPE, "")
        is_utf8 = locale.nl_langinfo(locale.CODESET) == "UTF-8"
    except locale.Error:
        is_utf8 = False
    locale.setlocale(locale.LC_CTYPE, before)
    if not is_utf8:
        os.environ["LC_ALL"] = "C.UTF-8"


def use_account(environment: pytest.MonkeyPatch, home: Path) -> None:
    """Give the program an account and a computer of their own, their folders below `home`, on every system."""
    for name in _OWN_FOLDERS:
        environment.setenv(name, str(home / name.lower()))


def make_pipe(path: Path) -> None:
    """A pipe with a name."""
    if sys.platform == "win32":
        pytest.skip("no file is a pipe on Windows")
    os.mkfifo(path)
