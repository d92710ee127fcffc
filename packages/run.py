"""What clinics install, into dist/: `python3 dev.py package linux` and `windows`; twice the same from one commit.

--quick    larger and sooner, to try it
"""

import sys
from collections.abc import Sequence

from devtools.calling import Refused
from devtools.places import ROOT
from packages.linux.deb import build as build_deb
from packages.windows.installer import build as build_installer

_BUILDS = {"linux": build_deb, "windows": build_installer}
_QUICK = "--quick"


def main(arguments: Sequence[str]) -> int:
    """Make the packages that are named and say where they are; 1 where one cannot be made, 2 for wrong usage."""
    systems = [argument for argument in arguments if argument != _QUICK]
    if not systems or not set(systems) <= set(_BUILDS):
        print(__doc__)
        return 2
    into = ROOT / "dist"
    into.mkdir(exist_ok=True)
    try:
        for system in systems:
            print(_BUILDS[system](into, is_quick=_QUICK in arguments))
    except Refused as reason:
        print(reason, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
