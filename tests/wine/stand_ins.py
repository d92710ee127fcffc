"""Three libraries that Windows 10 has and Wine has not: made here for Wine alone, never shipped.

Qt names Windows' ICU and calls it only for charsets of old texts, and asks for the colour profile of a screen, which it can
do without; numpy names six functions of complex numbers.
"""

import re
import subprocess
from pathlib import Path

from tests.wine.chroot import DEBIAN, entered
from tests.wine.session import inside

BUILD = "/wine/stand-ins"
"""Where they are built, in the Debian."""
_MATH, _STANDING_IN = b"api-ms-win-crt-math-l1-1-0.dll", b"xpi-ms-win-crt-math-l1-1-0.dll"
_COLOURS, _NO_COLOURS = b"mscms.dll", b"xscms.dll"
_LACKING = {
    "creal": "real", "creall": "real", "crealf": "real_of_float",
    "cimag": "imaginary", "cimagl": "imaginary", "cimagf": "imaginary_of_float",
}  # fmt: skip
# Windows hands 16 bytes over by reference and 8 bytes in a register: as C compilers here do with these.
_NUMBERS = """
typedef struct { double real, imaginary; } Complex;
typedef struct { float real, imaginary; } ComplexOfFloat;
double real(Complex number) { return number.real; }
double imaginary(Complex number) { return number.imaginary; }
float real_of_float(ComplexOfFloat number) { return number.real; }
float imaginary_of_float(ComplexOfFloat number) { return number.imaginary; }
"""


def stand_in(python: Path, libraries: Path) -> None:
    """Lay them into an unpacked Python for Windows: the folder of `python.exe`, and that of its libraries."""
    inside(BUILD).mkdir(parents=True, exist_ok=True)
    qt = libraries / "PySide6"
    (qt / "icuuc.dll").write_bytes(_nothing("icuuc.dll", _imported(qt / "Qt6Core.dll", "icuuc.dll")))
    screen = qt / "plugins" / "platforms" / "qwindows.dll"
    colours = _nothing(_NO_COLOURS.decode(), _imported(screen, _COLOURS.decode()))
    (python / _NO_COLOURS.decode()).write_bytes(colours)
    _rename(screen, _COLOURS, _NO_COLOURS)
    (python / _STANDING_IN.decode()).write_bytes(_complex_numbers())
    for extension in (libraries / "numpy").rglob("*.pyd"):
        _rename(extension, _MATH, _STANDING_IN)


def _rename(file: Path, library: bytes, other: bytes) -> None:
    """Let a file ask for another library, whose name is as long."""
    content = file.read_bytes()
    if library in content:
        # A file of its own: this one may be linked to a cache, and what is taken from that is shipped.
        file.unlink()
        file.write_bytes(content.replace(library, other))


def _nothing(library: str, names: list[str]) -> bytes:
    """A library whose functions do nothing and give back 0."""
    exports = "".join(f"__declspec(dllexport) void *{name}(void) {{ return 0; }}\n" for name in names)
    return _built(library, exports, "")


def _complex_numbers() -> bytes:
    listing = _objdump("/usr/lib/x86_64-linux-gnu/wine/x86_64-windows/ucrtbase.dll")
    table = listing[listing.index("[Ordinal/Name Pointer] Table") :]
    known = re.findall(r"^\s*\[\s*\d+\] (?:\+base\[\s*\d+\]\s+\S+ )?([a-z_]\w*)$", table, re.MULTILINE)
    forwarded = {name: f"ucrtbase.{name}" for name in known} | _LACKING
    exports = "".join(f"  {name} = {target}\n" for name, target in forwarded.items())
    return _built("xpi-ms-win-crt-math-l1-1-0.dll", _NUMBERS, f"EXPORTS\n{exports}")


def _imported(library: Path, source: str) -> list[str]:
    """The names that a library takes from another one."""
    copy = inside(BUILD) / library.name
    copy.write_bytes(library.read_bytes())
    tables = re.split(r"DLL Name: ", _objdump(f"{BUILD}/{library.name}"))
    table = next(each for each in tables if each.startswith(source))
    return re.findall(r"^\s*[0-9a-f]+\s+(?:<none>\s+)?[0-9a-f]+\s+(\w+)$", table, re.MULTILINE)


def _built(name: str, code: str, exports: str) -> bytes:
    folder = inside(BUILD)
    (folder / "code.c").write_text(code, encoding="ascii")
    (folder / "exports.def").write_text(exports, encoding="ascii")
    sources = [f"{BUILD}/code.c", *([f"{BUILD}/exports.def"] if exports else [])]
    _called("x86_64-w64-mingw32-gcc", "-shared", "-O1", "-o", f"{BUILD}/{name}", *sources)
    return (folder / name).read_bytes()


def _objdump(path: str) -> str:
    return _called("x86_64-w64-mingw32-objdump", "-p", path)


def _called(*command: str) -> str:
    asked = entered(command, {}, DEBIAN)
    return subprocess.run(
        asked, stdout=subprocess.PIPE, encoding="utf-8", errors="replace", check=True
    ).stdout
