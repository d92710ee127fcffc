"""Reads damaged and invented files by the thousand; whatever is wrong with one has to end inside the error tree.

    python -m tests.oracle.fuzz_imports HOW_MANY [SEED]

Each file is one that clinics have, with bytes flipped, cut, doubled or put in; every open question of its plan is
answered at random, as somebody in a hurry would. Prints how many were read, refused and broken; status 1 if any broke.
"""

import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

from db.exchange.csv_files.reader import CsvFiles
from models.errors import CervitrendError
from models.records.importing.reading_plan import (
    AgeDecimals,
    DateOrder,
    Meaning,
    PlanQuestion,
    QuestionKind,
    ReadingPlan,
)
from models.records.scan import Route
from models.rules.register.import_check import sift
from models.rules.register.import_known import KnownWomen
from models.values.length import Unit

ROOT = Path(__file__).parents[1] / "vectors" / "imports"
TODAY = date(2026, 11, 29)
_MOST_ANSWERS = 40
_PUT_IN = (
    b'"', b"\r\n", b"\n", b"\r", b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xc3", b"\xe9", b";", b",", b"\t", b"|",
    b"=", b"1E+05", b"999999999999999999999", b"\xef\xbc\x95", b"\xd9\xa3", b"CL 2", b"EDD", b"DOB", b"(", b")",
    b"31.02.2026", b"2026-13-45", b"0000-00-00", b"-", b"?", b"NA", b"sep=;", b"PK\x03\x04", b"44/40+9",
)  # fmt: skip


def seeds() -> tuple[bytes, ...]:
    """The beginnings of all files that the tests know."""
    files = sorted(ROOT.rglob("*.csv")) + sorted(ROOT.rglob("*.xlsx"))
    return tuple(path.read_bytes()[: None if path.suffix == ".xlsx" else 4000] for path in files)


def damaged(seed: bytes, random: Random) -> bytes:
    """A file with some damage."""
    content = bytearray(seed)
    for _ in range(random.choice((1, 1, 2, 3, 8, 30))):
        at = random.randrange(len(content) + 1)
        end = min(len(content), at + random.choice((1, 1, 2, 5, 40)))
        match random.randrange(5):
            case 0:
                content[at:end] = bytes(random.randrange(256) for _ in range(end - at))
            case 1:
                del content[at:end]
            case 2:
                content[at:at] = content[at:end] * random.choice((1, 2, 20))
            case 3:
                content[at:at] = random.choice(_PUT_IN)
            case _:
                content[:] = content[:at] if random.random() < 0.1 else content
    return bytes(content)


def answered(plan: ReadingPlan, random: Random) -> ReadingPlan:
    """The plan once everything that is open has been answered at random."""
    for _ in range(_MOST_ANSWERS):
        if plan.is_complete:
            return plan
        plan = _answer(plan, random.choice(plan.questions), random)
    return plan


def _answer(plan: ReadingPlan, question: PlanQuestion, random: Random) -> ReadingPlan:
    places = question.places or tuple(range(len(plan.columns)))
    place = random.choice(places) if places else 0
    match question.ask:
        case QuestionKind.ENCODING:
            return replace(plan, encodings=(), encoding=random.choice(plan.encodings).encoding)
        case QuestionKind.SHEET:
            return replace(plan, sheet=random.choice(plan.sheets), lacks_sheet=False)
        case QuestionKind.MISSING | QuestionKind.CANDIDATES:
            return plan.with_column(place, question.column) if places else plan
        case QuestionKind.VISITS:
            return plan.with_column(place, random.choice((None, *Meaning)))
        case QuestionKind.LEFT_OUT:
            return plan.without_left_out()
        case QuestionKind.UNIT:
            return plan.with_unit(random.choice(list(Unit)))
        case QuestionKind.ROUTE | QuestionKind.AGE_DECIMALS:
            decimals = random.choice(list(AgeDecimals))
            return replace(plan, route=random.choice(list(Route)), age_decimals=decimals)
        case QuestionKind.ORDER | QuestionKind.SERIAL:
            return plan.with_order(random.choice(list(DateOrder)), place)


def outcome(path: Path, random: Random) -> str:
    """`read`, `asked`, `refused`, or what broke."""
    files = CsvFiles()
    try:
        plan = answered(files.guess(path), random)
        if not plan.is_complete:
            return "asked"
        sift(files.lines(path, plan), KnownWomen(), TODAY)
    except CervitrendError:
        return "refused"
    except BaseException as broken:  # noqa: BLE001  # Whatever it is, it is what is looked for.
        return f"broken: {type(broken).__name__}: {broken}"
    return "read"


def run(how_many: int, seed: int) -> Counter[str]:
    """What came of so many files; a broken one is kept beside the system's other temporary files."""
    random, known, found = Random(seed), seeds(), Counter[str]()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "damaged.csv"
        for number in range(how_many):
            content = damaged(random.choice(known), random)
            path.write_bytes(content)
            what = outcome(path, Random(seed + number))
            if what.startswith("broken"):
                kept = Path(tempfile.gettempdir()) / f"fuzzed-{seed}-{number}.csv"
                kept.write_bytes(content)
                what = f"{what} ({kept})"
            found[what] += 1
    return found


def _shares(how_many: int, seed: int) -> Iterator[tuple[int, int]]:
    for share in range(10):
        yield how_many // 10, seed + share * 10_000_000


if __name__ == "__main__":
    how_many, seed = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1
    with ProcessPoolExecutor() as pool:
        total = sum(pool.map(run, *zip(*_shares(how_many, seed), strict=True)), Counter[str]())
    sys.stdout.writelines(f"{times:7} {what}\n" for what, times in total.most_common())
    sys.exit(any(what.startswith("broken") for what in total))
