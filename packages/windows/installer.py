"""Makes the installer for Windows out of the laid-out files; the same bytes from the same commit."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from devtools.calling import Command
from packages.calling import called, need
from packages.program import VERSION, moment
from packages.windows.tree import FILES, lay_out

NEEDED = ("binutils", "nsis", "osslsigncode")
NAME = f"cervitrend-{VERSION}-setup.exe"
SMALL, QUICK = "lzma", "zlib"
"""What a clinic loads is small; what is only tried is made quickly."""


def build(into: Path, *, is_quick: bool = False) -> Path:
    """Make the installer in that folder. Raises: Refused."""
    need(NEEDED)
    with TemporaryDirectory(prefix="cervitrend-setup-") as folder:
        stage = Path(folder) / "stage"
        stage.mkdir()
        lay_out(stage)
        made = into / NAME
        script = Path(folder) / "installer.nsi"
        script.write_text(_script(stage, made, QUICK if is_quick else SMALL), encoding="utf-8")
        command: Command = ["makensis", "-V2", "-NOCD", script]
        called(command, SOURCE_DATE_EPOCH=str(moment()))
    return made


def _script(stage: Path, made: Path, compressor: str) -> str:
    program = stage / "program"
    others = sorted(part for part in stage.rglob("*") if part.is_file() and program not in part.parents)
    values = {
        "WHAT": "Made by packages/windows/installer.py",
        "OUT": str(made),
        "COMPRESSOR": compressor,
        "VERSION": VERSION,
        "ICON": str(program / "cervitrend.ico"),
        "PROGRAM_FILES": "\n".join(_laid(program, "$INSTDIR\\new")),
        "OTHER_FILES": "\n".join(_laid(stage, "$INSTDIR", others)),
        "REMOVED_FILES": "\n".join(
            f'  Delete "$INSTDIR\\{file.name}"' for file in others if file.parent == stage
        ),
    }
    text = (FILES / "installer.nsi").read_text(encoding="utf-8")
    for name, value in values.items():
        text = text.replace(f"@{name}@", value)
    return text


def _laid(folder: Path, into: str, files: Sequence[Path] = ()) -> Iterator[str]:
    """One line for each file, in their order: a folder's own order differs from disk to disk."""
    chosen = files or sorted(part for part in folder.rglob("*") if part.is_file())
    for below, held in groupby(
        sorted(chosen, key=lambda file: (file.parent, file)), lambda file: file.parent
    ):
        where = "\\".join((into, *below.relative_to(folder).parts))
        yield f'  SetOutPath "{where}"'
        yield from (f'  File "{_escaped(str(file))}"' for file in held)


def _escaped(path: str) -> str:
    return path.replace("$", "$$")
