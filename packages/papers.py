"""The papers that go with a package: what it is made of, and under which licences each part may be used."""

import re
import shutil
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.output.json import JsonV1Dot6

from devtools.calling import Refused
from devtools.places import ROOT
from packages.bill import bill
from packages.parts import Library
from packages.program import VERSION

BILL = "bill-of-materials.json"
_COMMON = Path("/usr/share/common-licenses")
_OF_QT = ("LGPL-3", "GPL-3")
"""The LGPL adds to the GPL and refers to it; the wheels of Qt bring neither text."""
_LICENCE = re.compile(r"licen[cs]e|copying|notice|authors", re.IGNORECASE)


def write_bill(into: Path, libraries: Path, moment: int, others: Iterable[Library] = ()) -> None:
    """Write what is in the package, the same for the same content; `moment` is its time in seconds since 1970."""
    whole = bill(libraries, others)
    whole.metadata.timestamp = datetime.fromtimestamp(moment, UTC)
    whole.serial_number = uuid5(NAMESPACE_URL, f"cervitrend {VERSION} {libraries.name} {moment}")
    (into / BILL).write_text(JsonV1Dot6(whole).output_as_string(indent=2) + "\n", encoding="utf-8")


def write_licences(into: Path, libraries: Path) -> None:
    """Copy the licence of the program, of each library that brings one, and those of Qt. Raises: Refused."""
    into.mkdir()
    shutil.copy(ROOT / "LICENSE", into / "cervitrend.txt")
    for text in _OF_QT:
        if not (_COMMON / text).is_file():
            raise Refused(f"The text of the {text} is not in {_COMMON}.")
        shutil.copy(_COMMON / text, into / f"Qt-{text}.txt")
    for about in sorted(libraries.glob("*.dist-info")):
        for file in sorted(part for part in about.rglob("*") if part.is_file()):
            if _LICENCE.search(str(file.relative_to(about))):
                name = "-".join(file.relative_to(about).parts)
                shutil.copy(file, into / f"{about.name.partition('-')[0]}-{name}")
