"""A process that sets no paper, each time in another way: `python -m tests.db.papers.broken_setter WAY FONTS`."""

import sys
from threading import Event

ANSWERS = {"dies": b'{"sizes": [900]}\n%PDF-1.7', "says nothing": b"", "talks": b"no JSON\n"}
"""What is answered by each way before it ends; `sleeps` never answers."""


def main(way: str) -> None:
    sys.stdin.buffer.readline()
    if way == "sleeps":
        Event().wait()
    sys.stdout.buffer.write(ANSWERS[way])


if __name__ == "__main__":
    main(sys.argv[1])
