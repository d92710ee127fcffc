"""Counts what an import of a clinic's file must take, without any part of the program.

    python tests/oracle/count_imports.py FILE... DAY

Written from the documented rules alone, for files with the fourteen columns of `tests/vectors/imports`. It knows
nothing of the program's reader: it cuts lines by hand and works in whole tenths.

Refused: a line with too few or too many cells; a cell that a spreadsheet would run; a day that does not exist or lies
in the future; text where a length belongs; a length over 80 mm; a line that repeats an earlier one letter by letter; a
scan before 14+0 or after 44+6.
Doubtful: two readings of one scan at least 10 mm apart that lie closer once the lower is taken ten times; a number
that two birth dates share; a reading of 0, of more than 50 mm, or (in a file in millimetres) of 0.5 to 6.0 mm; a
transvaginal scan whose shortest reading is more than 15 mm away from the shortest of the last earlier day with a
transvaginal scan of the same pregnancy, the scans with a ten-fold slip and those that are such a leap themselves left
aside. All others are taken.
"""

import json
import re
import sys
from datetime import date
from itertools import pairwise
from pathlib import Path

LENGTHS = slice(8, 11)


def cut(line: str, mark: str) -> list[str]:
    """The cells of a line; a mark between quotes does not divide."""
    cells, inside = [""], False
    for letter in line:
        if letter == '"':
            inside = not inside
        if letter == mark and not inside:
            cells.append("")
        else:
            cells[-1] += letter
    return [re.sub('^"|"$', "", cell).replace('""', '"') for cell in cells]


def day(text: str) -> date | None:
    """The day of `31.12.2025` or `2025-12-31`; None where there is no such day."""
    numbers = [int(part) for part in re.split("[.-]", text)]
    try:
        return date(*(numbers if numbers[0] > 31 else numbers[::-1]))
    except ValueError:
        return None


def tenths(text: str, decimals: int) -> int | None:
    """Tenths of a millimetre; None where the text is no number."""
    whole, _, fraction = text.replace(",", ".").partition(".")
    if not (whole + fraction).isdigit():
        return None
    return int(whole + fraction.ljust(decimals, "0"))


def is_refused(cells: list[str], decimals: int, today: date) -> bool:
    """Whether a line cannot stand by itself."""
    if len(cells) != 14 or any(cell[:1] in ("=", "+", "@") for cell in cells):
        return True
    born, due, on = day(cells[2]), day(cells[4]), day(cells[7])
    if born is None or due is None or on is None or on > today:
        return True
    age = 280 - (due - on).days
    lengths = [tenths(text, decimals) for text in cells[LENGTHS] if text]
    return not 98 <= age <= 314 or any(length is None or length > 800 for length in lengths)


def looks_tenfold(cells: list[str], decimals: int) -> bool:
    """Whether a decimal point may have slipped between two neighbouring readings."""
    lengths = sorted(tenths(text, decimals) or 0 for text in cells[LENGTHS] if text)
    return any(
        low and high - low >= 100 and abs(10 * low - high) < high - low for low, high in pairwise(lengths)
    )


def shortest(cells: list[str], decimals: int) -> int:
    """The shortest reading of a line, in tenths."""
    return min(tenths(text, decimals) or 0 for text in cells[LENGTHS] if text)


def is_unusual(cells: list[str], decimals: int) -> bool:
    """Whether a reading by itself would have to be typed twice."""
    lengths = [tenths(text, decimals) or 0 for text in cells[LENGTHS] if text]
    return any(
        length in (0, *range(501, 801)) or (decimals == 1 and length in range(5, 61)) for length in lengths
    )


def jumps(sound: list[list[str]], decimals: int) -> list[list[str]]:
    """The lines whose length lies far from the last one before it that does not itself: that one is not taken unasked."""
    far: list[list[str]] = []
    courses: dict[tuple[str, ...], dict[str, list[list[str]]]] = {}
    for cells in sound:
        if cells[11] == "TV":
            courses.setdefault((cells[3], cells[2], cells[4]), {}).setdefault(cells[7], []).append(cells)
    for course in courses.values():
        before = None
        for on in sorted(course, key=lambda text: day(text) or date.min):
            trusted = [cells for cells in course[on] if not looks_tenfold(cells, decimals)]
            if before is not None:
                leaps = [cells for cells in trusted if abs(shortest(cells, decimals) - before) > 150]
                trusted = [cells for cells in trusted if cells not in leaps]
                far += leaps
            before = min((shortest(cells, decimals) for cells in trusted), default=before)
    return far


def count(path: str, today: date) -> dict[str, int]:
    """The numbers of a file."""
    content = Path(path).read_bytes()
    is_european = content[:3] != b"\xef\xbb\xbf"
    text = content.decode("cp1252" if is_european else "utf-8-sig")
    mark, decimals = (";", 1) if is_european else (",", 2)
    body = [cut(line, mark) for line in text.split("\r\n")[1:] if line]
    seen, sound, refused = set(), [], 0
    for cells in body:
        if tuple(cells) in seen or is_refused(cells, decimals, today):
            refused += 1
        else:
            sound.append(cells)
        seen.add(tuple(cells))
    born: dict[str, set[str]] = {}
    for cells in sound:
        born.setdefault(cells[3], set()).add(cells[2])
    far = jumps(sound, decimals)
    doubtful = [
        cells
        for cells in sound
        if looks_tenfold(cells, decimals)
        or len(born[cells[3]]) > 1
        or is_unusual(cells, decimals)
        or cells in far
    ]
    taken = [cells for cells in sound if cells not in doubtful]
    return {
        "lines": len(body),
        "refused": refused,
        "doubtful": len(doubtful),
        "scans": len(taken),
        "women": len({(cells[3], cells[2]) for cells in taken}),
        "transvaginal": sum(cells[11] == "TV" for cells in taken),
        "tenths": sum(tenths(text, decimals) or 0 for cells in taken for text in cells[LENGTHS] if text),
    }


if __name__ == "__main__":
    *files, on = sys.argv[1:]
    json.dump({name: count(name, date.fromisoformat(on)) for name in files}, sys.stdout, indent=1)
