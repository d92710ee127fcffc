"""What a test needs of the system that it runs on; where that is not there the test is left out, and says why."""

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
needs_modes = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")


def use_account(environment: pytest.MonkeyPatch, home: Path) -> None:
    """Give the program an account and a computer of their own, their folders below `home`, on every system."""
    for name in _OWN_FOLDERS:
        environment.setenv(name, str(home / name.lower()))


def make_pipe(path: Path) -> None:
    """A pipe with a name."""
    if sys.platform == "win32":
        pytest.skip("no file is a pipe on Windows")
    os.mkfifo(path)
