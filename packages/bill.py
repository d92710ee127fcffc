"""The bill of materials in CycloneDX's form: every library with version, licence and hashes, and what is linked into them."""

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path

from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import DisjunctiveLicense
from packageurl import PackageURL

from devtools.places import ROOT
from packages.parts import INSTALLED, RUN_LOCK, Library, linked, locked

_BLOCK = re.compile(r"^([\w.-]+)==([^ ;\\\n]+)[^\n]*\\\n((?:\s+--hash=[^\n]+\n)+)", re.MULTILINE)
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


def bill(folder: Path = INSTALLED, others: Iterable[Library] = ()) -> Bom:
    """Everything that the program is made of with the libraries of a folder, and what else comes with them."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    whole = Bom()
    whole.metadata.component = Component(
        name=project["name"],
        version=project["version"],
        type=ComponentType.APPLICATION,
        # Otherwise a random one, and no two packages would be the same.
        bom_ref=f"{project['name']}@{project['version']}",
    )
    hashes = {(name, version): _HASH.findall(lines) for name, version, lines in _BLOCK.findall(_lock())}
    for part in (*locked(folder), *linked(folder), *others):
        whole.components.add(_component(part, hashes.get((part.name, part.version), ())))
    whole.register_dependency(whole.metadata.component, whole.components)
    return whole


def _lock() -> str:
    return RUN_LOCK.read_text(encoding="utf-8")


def _component(library: Library, hashes: Iterable[str]) -> Component:
    is_package = not library.inside
    return Component(
        name=library.name,
        version=library.version,
        type=ComponentType.LIBRARY,
        group=library.inside or None,
        bom_ref=f"{library.inside}/{library.name}@{library.version}",
        purl=PackageURL("pypi", None, library.name, library.version) if is_package else None,
        licenses=[DisjunctiveLicense(name=library.licence)],
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=each) for each in hashes],
    )
