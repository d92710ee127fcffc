"""Makes the Debian package out of the laid-out files: what it depends on, what it says of itself, the archive."""

import hashlib
import os
import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from devtools.calling import Command
from packages.calling import called, need
from packages.linux.tree import FILES, PYTHON, lay_out
from packages.program import VERSION, moment
from packages.reach import BINARY

NEEDED = (
    "appstream desktop-file-utils dpkg-dev lintian "
    # What Qt's plugins for X11, Wayland and printers are linked against, asked for their package names.
    "libcups2 libwayland-cursor0 libwayland-egl1 libxcb-cursor0"
).split()
NAME = f"cervitrend_{VERSION}-1_amd64.deb"
_CONTROL = """Package: cervitrend
Version: {version}-1
Architecture: amd64
Maintainer: Cervitrend maintainers <maintainers@cervitrend.invalid>
Installed-Size: {size}
Depends: {depends}
Recommends: xdg-desktop-portal
Section: contrib/science
Priority: optional
Description: record of cervical length in pregnancy
 Cervitrend is an offline record for nurses and midwives who follow the length
 of the cervix through a pregnancy. It draws the trend, says which guideline
 threshold a woman meets and why, and keeps that question open until somebody
 has written down what was discussed and decided.
 .
 It makes no diagnosis, has not been assessed as a medical device, and does not
 replace judgement.
"""


SMALL, QUICK = ("-Zxz", "-z6"), ("-Zgzip", "-z1")
"""What a clinic loads is small; what is only tried is made quickly."""


def build(into: Path, *, is_quick: bool = False) -> Path:
    """Make the package in that folder. Raises: Refused."""
    need(NEEDED)
    with TemporaryDirectory(prefix="cervitrend-deb-") as folder:
        stage = Path(folder) / "stage"
        stage.mkdir()
        lay_out(stage)
        _describe(stage)
        _settle(stage)
        made = into / NAME
        pack: Command = [
            "dpkg-deb",
            "--root-owner-group",
            *(QUICK if is_quick else SMALL),
            "--build",
            stage,
            made,
        ]
        called(pack, SOURCE_DATE_EPOCH=str(moment()))
    return made


def _describe(stage: Path) -> None:
    about = stage / "DEBIAN"
    about.mkdir()
    files = sorted(file for file in stage.rglob("*") if file.is_file() and not file.is_symlink())
    size = sum(file.stat().st_size for file in files) // 1024
    said = _CONTROL.format(version=VERSION, size=size, depends=", ".join(_depends(stage)))
    (about / "control").write_text(said, encoding="utf-8")
    sums = (f"{_md5(file)}  {file.relative_to(stage)}\n" for file in files)
    (about / "md5sums").write_text("".join(sums), encoding="utf-8")
    for script in ("preinst", "prerm"):
        (about / script).write_bytes((FILES / "refuse-while-open").read_bytes())
        (about / script).chmod(0o755)


def _md5(file: Path) -> str:
    return hashlib.md5(file.read_bytes(), usedforsecurity=False).hexdigest()


def _depends(stage: Path) -> Iterator[str]:
    """Debian's Python, and the packages of all libraries that the binary files name and do not bring."""
    yield f"{PYTHON}"
    binaries = sorted(file for file in (stage / "opt").rglob("*") if BINARY.search(file.name))
    ours = sorted({f"-l{file.parent}" for file in binaries})
    with TemporaryDirectory(prefix="cervitrend-control-") as folder:
        (Path(folder) / "debian").mkdir()
        source = "Source: cervitrend\n\nPackage: cervitrend\nArchitecture: amd64\n"
        (Path(folder) / "debian" / "control").write_text(source, encoding="utf-8")
        ask: Command = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", *ours, *(f"-e{f}" for f in binaries)]
        said = called(ask, Path(folder))
    yield from re.sub(r"^shlibs:Depends=", "", said.strip()).split(", ")


def _settle(stage: Path) -> None:
    """Give every file the rights and the moment that it has in every build."""
    for part in sorted(stage.rglob("*"), reverse=True):
        if part.is_symlink():
            os.utime(part, (moment(), moment()), follow_symlinks=False)
            continue
        if part.is_dir() or part.parent.name in ("DEBIAN", "bin"):
            runs = part.is_dir() or part.name not in ("control", "md5sums")
        else:
            runs = False
        part.chmod(0o755 if runs else 0o644)
        os.utime(part, (moment(), moment()))
