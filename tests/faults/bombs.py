"""Small inputs that would keep the program busy for ever, fill its memory or stop it: each is refused, soon and in words."""

import json
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from db.backup.ledger import LEDGER, read_ledger
from db.backup.manifest import MANIFEST, read_manifest
from db.backup.restoring import is_same_clinic
from db.backup.swap import finish_swap
from db.clinic.access_spool import FileSpool
from db.clinic.folder import DataFolder
from db.clinic.folder_look import look_at_folder
from db.clinic.settings_file import read_settings
from db.clinic.vault import FileVault
from db.exchange.case_file import read_cases
from db.exchange.csv_files.reader import CsvFiles
from db.shipped.guideline_files import GuidelineFiles
from db.text_file import read_file
from models.values.length import Centimetres, CrownRump, HeadCircumference, Millimetres
from models.values.whole_number import whole_within
from tests.builders import NOW
from tests.db.backup.clinic import CHEAP
from tests.db.clinic.vaults import PASSWORD
from tests.faults.fuzz import LONGEST_S, answer
from tests.faults.inputs import SMALLEST_COPY
from tests.faults.results import Figure
from tests.faults.trying import quick_folder

_WAIT_S = 20


class _TooLongError(BaseException):
    """Nothing catches it that means to catch a failing file."""


Bomb = tuple[str, Callable[[], object]]


def figures_of() -> Iterator[Figure]:
    """All of them."""
    with quick_folder() as folder:
        outcomes = [(name, *_answered(read)) for name, read in every_bomb(folder)]
    wrong = [
        f"{name}: {what} ({seconds:.1f} s)"
        for name, what, seconds in outcomes
        if what.startswith("broken") or seconds > LONGEST_S
    ]
    slowest = max(outcomes, key=lambda outcome: outcome[2])
    said = f"slowest {slowest[2]:.2f} s ({slowest[0]})"
    yield Figure("bombs", len(outcomes), len(wrong), said, tuple(wrong))


def _answered(read: Callable[[], object]) -> tuple[str, float]:
    with _ended_after(_WAIT_S):
        return answer(read)


@contextmanager
def _ended_after(seconds: float) -> Iterator[None]:
    def end(*_: object) -> None:
        raise _TooLongError

    before = signal.signal(signal.SIGALRM, end)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def every_bomb(folder: Path) -> Iterator[Bomb]:
    """What it is, and what meets it."""
    yield from _in_cases()
    yield from _in_guidelines()
    yield from _in_numbers()
    yield from _in_tables(folder)
    yield from _in_files(folder)


def _in_cases() -> Iterator[Bomb]:
    repeated = b"{" + b",".join(b'"on": "2026-03-02"' for _ in range(60_000)) + b"}"
    unknown = json.dumps({f"k{n}": n for n in range(60_000)}).encode()
    yield "case of 60,000 repeated keys", partial(read_cases, repeated)
    yield "case of 60,000 unknown keys", partial(read_cases, unknown)
    for name, content in _JSON.items():
        yield f"case: {name}", partial(read_cases, content)


_JSON = {
    "100,000 brackets": b"[" * 100_000,
    "100,000 braces": b'{"a":' * 100_000,
    "a number of 100,000 figures": b'{"fetuses": ' + b"9" * 100_000 + b"}",
    "a number that is infinite": b'{"fetuses": 1e999}',
    "a text of 1 MB": b'{"on": "' + b"9" * 1_000_000 + b'"}',
    "half a letter": b'{"on": "\\ud800"}',
}


def _in_guidelines() -> Iterator[Bomb]:
    rule = "[[rules]]\n" + SMALLEST_COPY.split("[[rules]]", 1)[1]
    head = SMALLEST_COPY.split("[[rules]]", 1)[0]
    read = GuidelineFiles().read
    yield "guideline of 1,000 rules", partial(read, (head + rule * 1_000).encode(), "x.toml")
    yield "guideline of 30,000 empty rules", partial(read, (head + "[[rules]]\n" * 30_000).encode(), "x.toml")
    yield (
        "guideline with 30,000 unknown keys",
        partial(read, (head + "\n".join(f"k{n} = {n}" for n in range(30_000))).encode(), "x.toml"),
    )
    for figures in (400, 5_000, 100_000):
        big = SMALLEST_COPY.replace("28.0", "9" * figures)
        yield f"guideline with a length of {figures:,} figures", partial(read, big.encode(), "x.toml")
        number = head.replace("\n", f"\nx = {'9' * figures}\n", 1)
        yield f"guideline with a number of {figures:,} figures", partial(read, number.encode(), "x.toml")
    yield "guideline of 20,000 brackets", partial(read, b"x = " + b"[" * 20_000, "x.toml")
    yield "guideline of 20,000 dots", partial(read, b"a." * 20_000 + b"b = 1", "x.toml")


def _in_numbers() -> Iterator[Bomb]:
    for figures in (309, 400, 4_301, 100_000):
        for kind in (Millimetres, Centimetres, CrownRump, HeadCircumference):
            yield f"{kind.__name__} of {figures:,} figures", partial(kind.parse, "9" * figures)
            yield f"{kind.__name__} of {figures:,} decimals", partial(kind.parse, "1." + "9" * figures)
        yield f"whole number of {figures:,} figures", partial(whole_within, "9" * figures, 0, 100)


def _in_tables(folder: Path) -> Iterator[Bomb]:
    tables = {
        "1,000,000 columns": b",".join(b"a" for _ in range(1_000_000)),
        "one line of 5 MB": b"x" * 5_000_000,
        "1,000,000 quotes": b'"' * 1_000_000,
        "200,000 empty lines": b"\n" * 200_000,
    }
    for name, content in tables.items():
        path = folder / f"{name}.csv".replace(",", "")
        path.write_bytes(content)
        yield f"table of {name}", partial(CsvFiles().guess, path)


def _in_files(folder: Path) -> Iterator[Bomb]:
    """Files that nest, never end, or are waited for, wherever the program reads one by itself."""
    for kind in ("nested", "pipe", "endless", "folder"):
        place = folder / kind
        place.mkdir()
        names = (
            "settings.json",
            "cervitrend.vault",
            "cervitrend.swap",
            "cervitrend.waiting",
            MANIFEST,
            LEDGER,
            "x.csv",
        )
        for name in names:
            _put(place / name, kind)
        data = DataFolder(place)
        yield f"settings: {kind}", partial(read_settings, place / "settings.json")
        yield f"look at a folder: {kind}", partial(look_at_folder, place, place / "none.json")
        yield f"vault: {kind}", partial(FileVault(data, CHEAP).unlock, "anna", PASSWORD)
        yield f"whose vault: {kind}", partial(is_same_clinic, data, data)
        yield f"journal of a swap: {kind}", partial(finish_swap, data, NOW)
        yield f"spool: {kind}", FileSpool(data.spool).waiting
        yield f"manifest: {kind}", partial(read_manifest, place)
        yield f"memory of backups: {kind}", partial(read_ledger, place)
        yield f"import: {kind}", partial(CsvFiles().guess, place / "x.csv")
        yield f"text file: {kind}", partial(read_file, place / "x.csv")


def _put(path: Path, kind: str) -> None:
    match kind:
        case "nested":
            path.write_bytes(b"[" * 100_000)
        case "pipe":
            os.mkfifo(path)
        case "endless":
            path.symlink_to("/dev/zero")
        case _:
            path.mkdir()
