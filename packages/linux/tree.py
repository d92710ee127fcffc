"""The files of the Debian package as they lie on the computer: an environment below /opt, and the desktop's entries."""

import gzip
import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path

from devtools.calling import Command
from devtools.places import ROOT, RUN_LOCK, program
from packages.calling import called
from packages.papers import write_bill, write_licences
from packages.program import VERSION, moment, unpack_program
from packages.pruning import prune
from packages.reach import remove_unreached
from ui.cli.arguments import parser
from ui.cli.manual.completion import bash_completion
from ui.cli.manual.man_page import man_page

PYTHON = "python{}.{}".format(*sys.version_info)
"""The Python that makes the package is the one that it is for: Debian 12 has 3.11, Debian 13 has 3.13."""
FILES = Path(__file__).with_name("files")
ICONS = ROOT / "assets" / "icons"
_SYSTEM = "x86_64-manylinux_2_34"
"""Debian 12 has glibc 2.36; Qt's wheels ask for 2.34."""


def lay_out(stage: Path) -> None:
    """Fill an empty folder that stands for the root of the computer. Raises: Refused."""
    _environment(stage / "opt" / "cervitrend")
    _desktop(stage / "usr")
    _documents(stage / "usr" / "share" / "doc" / "cervitrend", _libraries(stage))
    _compile(stage)


def _libraries(stage: Path) -> Path:
    return stage / "opt" / "cervitrend" / "lib" / PYTHON / "site-packages"


def _environment(home: Path) -> None:
    libraries = home / "lib" / PYTHON / "site-packages"
    (home / "bin").mkdir(parents=True)
    _install(libraries)
    unpack_program(libraries)
    remove_unreached(libraries, libraries)
    (home / "bin" / "python").symlink_to(f"/usr/bin/{PYTHON}")
    (home / "pyvenv.cfg").write_text(
        "home = /usr/bin\ninclude-system-site-packages = false\n", encoding="utf-8"
    )
    _copy(FILES / "launcher", home / "bin" / "cervitrend", 0o755)


def _install(libraries: Path) -> None:
    """The locked libraries for Debian's Python, each by its hash."""
    target = (
        "--target",
        libraries,
        "--python-platform",
        _SYSTEM,
        "--no-compile-bytecode",
        "--link-mode",
        "copy",
    )
    exact = ("--no-deps", "--only-binary", ":all:", "--require-hashes", "--quiet")
    called([program("uv"), "pip", "install", "--python", sys.executable, *target, *exact, "-r", RUN_LOCK])
    prune(libraries)


def _desktop(usr: Path) -> None:
    (usr / "bin").mkdir(parents=True)
    (usr / "bin" / "cervitrend").symlink_to("/opt/cervitrend/bin/cervitrend")
    share = usr / "share"
    _copy(FILES / "cervitrend.desktop", share / "applications" / "cervitrend.desktop")
    _fill(
        FILES / "cervitrend.metainfo.xml", share / "metainfo" / "invalid.cervitrend.cervitrend.metainfo.xml"
    )
    _copy(ICONS / "cervitrend.svg", share / "icons" / "hicolor" / "scalable" / "apps" / "cervitrend.svg")
    for picture in sorted(ICONS.glob("cervitrend-*.png")):
        size = picture.stem.rpartition("-")[2]
        _copy(picture, share / "icons" / "hicolor" / f"{size}x{size}" / "apps" / "cervitrend.png")
    typed = parser("cervitrend")
    _squeeze(man_page(typed), share / "man" / "man1" / "cervitrend.1.gz")
    _write(bash_completion(typed), share / "bash-completion" / "completions" / "cervitrend")
    _copy(FILES / "lintian-overrides", share / "lintian" / "overrides" / "cervitrend")


def _documents(folder: Path, libraries: Path) -> None:
    folder.mkdir(parents=True)
    _copy(FILES / "README.Debian", folder / "README.Debian")
    _copy(FILES / "site.json", folder / "examples" / "site.json")
    _fill(FILES / "copyright", folder / "copyright")
    _squeeze((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), folder / "changelog.gz")
    _squeeze(_filled(FILES / "changelog"), folder / "changelog.Debian.gz")
    write_bill(folder, libraries, moment())
    write_licences(folder / "licences", libraries)


def _compile(stage: Path) -> None:
    """Whoever runs it cannot write below /opt, and an uncompiled program starts late."""
    home = stage / "opt"
    command: Command = [sys.executable, "-m", "compileall", "-q", "-s", stage, "-p", "/"]
    # By hash and unchecked: equal for every build, and no look at the source at each start.
    called([*command, "--invalidation-mode", "unchecked-hash", home], PYTHONHASHSEED="0")


def _filled(template: Path) -> str:
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8").strip().partition("\n\n")[2].partition("\n\n")[2]
    then = datetime.fromtimestamp(moment(), UTC)
    values = {
        "@VERSION@": VERSION,
        "@DAY@": f"{then:%Y-%m-%d}",
        "@DATE@": f"{then:%a, %d %b %Y %H:%M:%S} +0000",
        "@LICENCE@": "\n".join(f" {line or '.'}" for line in licence.splitlines()),
    }
    text = template.read_text(encoding="utf-8")
    for name, value in values.items():
        text = text.replace(name, value)
    return text


def _fill(template: Path, into: Path) -> None:
    _write(_filled(template), into)


def _write(text: str, into: Path) -> None:
    into.parent.mkdir(parents=True, exist_ok=True)
    into.write_text(text, encoding="utf-8")


def _squeeze(text: str, into: Path) -> None:
    into.parent.mkdir(parents=True, exist_ok=True)
    into.write_bytes(gzip.compress(text.encode(), compresslevel=9, mtime=0))


def _copy(file: Path, into: Path, mode: int = 0o644) -> None:
    into.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, into)
    into.chmod(mode)
