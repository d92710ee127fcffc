"""Lists whose unused ends lie where texts lay: `python -m tests.db.process.list_ends` says how many can be read before and after.

With `aside` they are set aside from collecting, as the program is once it has started.
"""

import gc
import re
import sys
from pathlib import Path

from db.process.free_memory import overwrite_free_memory

MANY = 2000
# Written so that it finds neither itself nor what the texts are made of.
_TEXT = re.compile(rb"[Q]uagmire\d{4}")


def main() -> None:
    """A text of twelve letters ends its block, where a list that grew to five has its last, unused places."""
    gc.disable()
    texts = [f"Quagmire{number:04}" for number in range(MANY)]
    del texts
    lists = []
    for _ in range(MANY):
        grown: list[None] = []
        for _ in range(5):
            grown.append(None)  # A list made at once has no unused places.
        lists.append(grown)
    if sys.argv[1:] == ["aside"]:
        gc.freeze()
    before = _readable()
    overwrite_free_memory()
    is_whole = all(each == [None] * 5 for each in lists)
    sys.stdout.write(f"{before} {_readable()} {is_whole}")


def _readable() -> int:
    found = 0
    with Path("/proc/self/maps").open() as maps, Path("/proc/self/mem").open("rb", 0) as memory:
        for line in maps:
            place, rights = line.split()[:2]
            if rights.startswith("rw") and "[" not in line:
                begin, end = (int(part, 16) for part in place.split("-"))
                memory.seek(begin)
                found += len(_TEXT.findall(memory.read(end - begin)))
    return found


if __name__ == "__main__":
    main()
