"""Programs for Windows under Wine: each run has a screen, and a Windows of its own that is gone afterwards."""

import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

from devtools.calling import Command, must
from tests.wine.chroot import DEBIAN, entered

TEMPLATE = "/wine/new"
"""A Windows just installed, in the Debian; each session has a copy."""
ENVIRONMENT = {
    "WINEARCH": "win64",
    "WINEDEBUG": "-all",
    # No .NET, no browser, no debugger: none of them is needed, and each would ask.
    "WINEDLLOVERRIDES": "mscoree=;mshtml=;winedbg.exe=d",
}
# The program's window and its dialogs must fit, or Wine and the window fight over their size for ever.
_RUN = """
export HOME="$WINEPREFIX" XDG_RUNTIME_DIR="$WINEPREFIX"
Xvfb -displayfd 1 -screen 0 1920x1080x24 -nolisten tcp -nolisten local > "$WINEPREFIX/display" 2>/dev/null &
until [ -s "$WINEPREFIX/display" ]; do sleep 0.1; done
export DISPLAY=":$(cat "$WINEPREFIX/display")"
status=0
cd "$RUN_IN"
"$@" || status=$?
wineserver -k || true
wineserver -w
exit $status
"""


def make_template() -> None:
    """Install Windows once. Raises: Refused."""
    if inside(TEMPLATE).is_dir():
        return
    unfinished = inside("/wine/unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir(parents=True)
    must(_command(["wineboot", "--init"], "/wine/unfinished", {"RUN_IN": "/"}))
    unfinished.rename(inside(TEMPLATE))


def inside(path: str) -> Path:
    """Where a path of the Debian lies on this machine."""
    return DEBIAN / path.removeprefix("/")


@dataclass(frozen=True, slots=True)
class Session:
    """A Windows: `prefix` is its folder in the Debian."""

    prefix: str

    def command(self, command: Command, folder: str = "/", **environment: str) -> list[str]:
        """The command for this machine that runs a Windows program to its end; paths are those of the Debian."""
        return _command(["wine", *command], self.prefix, environment | {"RUN_IN": folder})

    def run(
        self, command: Command, folder: str = "/", said: str = "", **environment: str
    ) -> "subprocess.CompletedProcess[str]":
        """Run a Windows program to its end, which reads what is `said` to it; what it wrote and its exit status."""
        return subprocess.run(
            self.command(command, folder, **environment),
            input=said, capture_output=True, encoding="utf-8", errors="replace", check=False,
        )  # fmt: skip

    @property
    def drive(self) -> Path:
        """Where its drive C: lies on this machine."""
        return inside(self.prefix) / "drive_c"


@contextmanager
def session() -> Iterator[Session]:
    """A Windows as it is when new, gone at the end."""
    folder = Path(mkdtemp(prefix="session-", dir=inside("/wine")))
    try:
        shutil.copytree(inside(TEMPLATE), folder, symlinks=True, dirs_exist_ok=True)
        yield Session(f"/wine/{folder.name}")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _command(command: Command, prefix: str, environment: Mapping[str, str]) -> list[str]:
    own = {**ENVIRONMENT, "WINEPREFIX": prefix, **environment}
    return entered(["sh", "-c", _RUN, "sh", *command], own)
