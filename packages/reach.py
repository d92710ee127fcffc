"""Which files of Qt are reached: by the modules that the program imports, by the plugins it runs with, and from those."""

import ast
import os
import re
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from devtools.calling import Command
from packages.calling import called

BINARY = re.compile(r"\.(?:so(?:\.[\d.]+)?|dll|pyd|exe)$")
_NEEDED = re.compile(r"^\s*(?:NEEDED|DLL Name:)\s+(\S+)$", re.MULTILINE)
_PLUGINS = (
    "platforms/*qxcb.*",
    "platforms/*qwayland.*",
    "platforms/*qwindows.*",
    "platforms/*qoffscreen.*",
    "platformthemes/*qxdgdesktopportal.*",
    "platforminputcontexts/*composeplatforminputcontext*",
    "platforminputcontexts/*ibusplatforminputcontext*",
    "xcbglintegrations/*",
    "wayland-shell-integration/*xdg-shell.*",
    "wayland-decoration-client/*",
    "wayland-graphics-integration-client/*wayland-egl.*",
    "printsupport/*",
    "styles/*",
    "iconengines/*",
    "imageformats/*qsvg.*",
    "imageformats/*qico.*",
    "imageformats/*qjpeg.*",
)
"""A window, its icons, a printer, letters that are typed by more keys than one. None talks to a network."""
_UNUSED = (
    "Qt/qml qml Qt/translations translations Qt/metatypes metatypes Qt/libexec Qt/resources resources "
    "typesystems glue include doc scripts lib Qt/lib/metatypes QtAsyncio"
).split()


def remove_unreached(libraries: Path, program: Path) -> None:
    """Leave of PySide6 in `libraries` what the program or another library reaches. Raises: Refused."""
    qt = libraries / "PySide6"
    for name in _UNUSED:
        shutil.rmtree(qt / name, ignore_errors=True)
    binaries = {file for file in qt.rglob("*") if file.is_file() and BINARY.search(file.name)}
    kept = _closure(_roots(qt, {libraries, program}), {file.name.lower(): file for file in binaries})
    for file in sorted(binaries - kept):
        file.unlink()
    for file in qt.iterdir():
        # Designer, Linguist and the compilers of forms are programs without a suffix.
        if file.is_file() and not file.suffix and os.access(file, os.X_OK):
            file.unlink()
    _remove_empty(qt)


def _roots(qt: Path, folders: Iterable[Path]) -> Iterator[Path]:
    for module in sorted(set().union(*map(_imported, folders))):
        yield from (file for file in qt.glob(f"{module}.*") if BINARY.search(file.name))
    for plugins in (qt / "plugins", qt / "Qt" / "plugins"):
        for pattern in _PLUGINS:
            yield from plugins.glob(pattern)


def _imported(folder: Path) -> set[str]:
    """QtCore, QtGui, ..: the modules of PySide6 that any file of the folder imports, but for PySide6's own."""
    found: set[str] = set()
    for file in folder.rglob("*.py"):
        text = "" if "PySide6" in file.relative_to(folder).parts else file.read_text(encoding="utf-8")
        if "PySide6" in text:
            for node in ast.walk(ast.parse(text)):
                if isinstance(node, ast.ImportFrom) and node.module == "PySide6":
                    found |= {alias.name for alias in node.names}
                elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6."):
                    found.add((node.module or "").split(".")[1])
    return found


def _closure(roots: Iterable[Path], by_name: dict[str, Path]) -> set[Path]:
    kept: set[Path] = set()
    waiting = set(roots)
    while waiting:
        file = waiting.pop()
        kept.add(file)
        waiting |= {by_name[name] for name in map(str.lower, needed_by(file)) if name in by_name} - kept
    return kept


def needed_by(file: Path) -> list[str]:
    """The libraries that a binary file names, ELF or Windows."""
    command: Command = ["objdump", "--private-headers", file]
    return _NEEDED.findall(called(command))


def _remove_empty(folder: Path) -> None:
    for below in sorted((part for part in folder.rglob("*") if part.is_dir()), reverse=True):
        if not any(below.iterdir()):
            below.rmdir()
