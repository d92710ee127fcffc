"""A process that sets no paper, each time in another way: `python -m tests.db.papers.broken_setter WAY FONTS`."""

import sys
import time

ANSWERS = {"dies": b'{"sizes": [900]}\n%PDF-1.7', "says nothing": b"", "talks": b"no JSON\n"}
"""What is answered by each way before it ends; `sleeps` answers nothing for an hour."""


def main(way: str) -> None:
    sys.stdin.buffer.readline()
    if way == "sleeps":
        time.sleep(3600)
    sys.stdout.buffer.write(ANSWERS[way])


if __name__ == "__main__":
    main(sys.argv[1])
