"""The system's own libraries and programs, where the system is Debian."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from devtools.calling import Refused, call
from devtools.places import VENV

# Which of Qt's own files must find their system libraries: X11, offscreen, and OpenGL under X11.
QT_FILES = (
    "plugins/platforms/libqxcb.so",
    "plugins/platforms/libqoffscreen.so",
    "plugins/xcbglintegrations/*.so",
)
# Debian names a library's package after its soname, but for these.
ODD_PACKAGES = {
    **dict.fromkeys(("libglib-2.0.so.0", "libgthread-2.0.so.0"), "libglib2.0-0"),
    "libz.so.1": "zlib1g",
}
# What tests need to hear the program and to read its papers: Debian's package, and a file by which it is known.
FOR_TESTS = {
    "xvfb": "/usr/bin/Xvfb",
    "at-spi2-core": "/usr/libexec/at-spi-bus-launcher",
    "python3-pyatspi": "/usr/lib/python3/dist-packages/pyatspi/__init__.py",
    "poppler-utils": "/usr/bin/pdffonts",
    "qpdf": "/usr/bin/qpdf",
}
APT_TRIES = 3


def install_system_libraries() -> None:
    """Give Qt the system libraries that it needs. Raises: Refused."""
    packages = sorted({debian_package(library) for library in missing_libraries()})
    if packages:
        apt_install(packages)
    if still_missing := missing_libraries():
        raise Refused(f"Qt does not find these system libraries: {' '.join(sorted(still_missing))}")


def install_for_tests() -> None:
    """Give the tests the programs that they look with; elsewhere than on Linux they do without. Raises: Refused."""
    lacking = [name for name, file in FOR_TESTS.items() if not Path(file).exists()]
    if lacking and os.name != "nt":
        apt_install(lacking)


def missing_libraries() -> set[str]:
    """The sonames that Qt's files name and the loader does not find; none where there is no loader to ask."""
    ldd = shutil.which("ldd")
    qt_folders = VENV.glob("lib/python3.*/site-packages/PySide6/Qt")
    files = [file for folder in qt_folders for pattern in QT_FILES for file in folder.glob(pattern)]
    if ldd is None or not files:
        return set()
    listing = subprocess.run([ldd, *files], capture_output=True, text=True, check=False).stdout
    return set(re.findall(r"^\s*(\S+) => not found", listing, re.MULTILINE))


def debian_package(library: str) -> str:
    """libxcb-cursor.so.0 is in libxcb-cursor0, libdbus-1.so.3 in libdbus-1-3."""
    if library in ODD_PACKAGES:
        return ODD_PACKAGES[library]
    name, _, version = library.lower().partition(".so.")
    return f"{name}-{version}" if name[-1].isdigit() else f"{name}{version}"


def apt_install(packages: Sequence[str]) -> None:
    """Install Debian's packages. Raises: Refused, with the one command where only another user may."""
    install = ("apt-get", "install", "-y", "--no-install-recommends", *packages)
    if shutil.which("apt-get") is None:
        raise Refused(
            f"These are needed, under their Debian names; install what provides them: {' '.join(packages)}"
        )
    if os.geteuid() != 0:
        raise Refused(f"First run: sudo {' '.join(install)}")
    for _ in range(APT_TRIES):
        call(["apt-get", "update", "-q"])
        if call([*install, "-q"], DEBIAN_FRONTEND="noninteractive") == 0:
            return
    raise Refused(f"apt-get could not install {' '.join(packages)}")
