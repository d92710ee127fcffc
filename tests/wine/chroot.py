"""A Debian that has Wine, in a folder of its own: made once, entered so that nothing stays mounted or running."""

import os
import shutil
import subprocess
from pathlib import Path

from devtools.calling import Command, Refused, must
from devtools.debian import apt_install
from devtools.places import ROOT

PLACE = Path(os.environ.get("CERVITREND_WINDOWS", ROOT / ".cache" / "windows")).resolve()
"""Where everything for Windows lies: the Debian, and what was fetched for it."""
DEBIAN = PLACE / "debian"
SUITE = "trixie"
"""Debian 12's Wine 8.0 lacks functions that numpy and Rust's programs call."""
PACKAGES = (
    "ca-certificates", "gcc-mingw-w64-x86-64-win32", "osslsigncode", "wine", "wine64", "xauth", "xvfb",
)  # fmt: skip
SERVICES = {
    # No service may start, and nothing may ask, while packages are installed.
    "DEBIAN_FRONTEND": "noninteractive",
    "LANG": "C.UTF-8",
    "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
}
_ENTER = 'mount -t proc proc "$0/proc"; mount --rbind /dev "$0/dev"; exec nice -n 15 chroot "$0" env -i "$@"'


def is_made() -> bool:
    """Whether the Debian is there and whole."""
    return DEBIAN.is_dir()


def make() -> None:
    """Make the Debian where there is none yet. Raises: Refused."""
    if is_made():
        return
    _may_enter()
    if shutil.which("debootstrap") is None:
        apt_install(["debootstrap"])
    unfinished = PLACE / "debian.unfinished"
    shutil.rmtree(unfinished, ignore_errors=True)
    PLACE.mkdir(parents=True, exist_ok=True)
    must(["debootstrap", "--variant=minbase", SUITE, unfinished, _mirror()])
    shutil.copy(Path("/etc/resolv.conf"), unfinished / "etc" / "resolv.conf")
    for command in (
        ("apt-get", "update", "-q"),
        ("apt-get", "install", "-y", "-q", "--no-install-recommends", *PACKAGES),
        ("apt-get", "clean"),
    ):
        must(entered(command, SERVICES, unfinished))
    unfinished.rename(DEBIAN)


def entered(command: Command, environment: dict[str, str], debian: Path = DEBIAN) -> list[str]:
    """The command that runs a command within the Debian and ends with all that it started."""
    _may_enter()
    own = [f"{name}={value}" for name, value in (SERVICES | environment).items()]
    spaces = ("unshare", "--mount", "--pid", "--fork", "--kill-child")
    return [*spaces, "sh", "-ec", _ENTER, str(debian), *own, *map(str, command)]


def _may_enter() -> None:
    """Raises: Refused where this user may not make a Debian, or enter one."""
    if os.geteuid() != 0:
        raise Refused("Only root can make and enter the Debian that has Wine: sudo python3 dev.py windows")


def _mirror() -> str:
    """Where this machine takes Debian's packages from. Raises: Refused."""
    asked = ("apt-get", "indextargets", "--format", "$(REPO_URI)", "Created-By: Packages", "Label: Debian")
    found = subprocess.run(asked, capture_output=True, encoding="utf-8", check=False).stdout.split()
    if not found:
        raise Refused("Wine is installed from Debian's packages, and apt-get names no place of them here.")
    return found[0]
