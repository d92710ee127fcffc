"""python3 dev.py sbom [FILE]      the bill of materials; without FILE it is printed"""

import sys
from collections.abc import Sequence
from pathlib import Path

from cyclonedx.output.json import JsonV1Dot6

from packages.bill import bill


def main(arguments: Sequence[str]) -> int:
    """Print it, or write it to the file that is named."""
    text = JsonV1Dot6(bill()).output_as_string(indent=2)
    if arguments:
        Path(arguments[0]).write_text(f"{text}\n", encoding="utf-8")
    else:
        print(text)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
