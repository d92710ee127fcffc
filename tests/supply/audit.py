"""Known vulnerabilities of what the program is made of: the locked libraries are asked about, what is linked is named."""

import subprocess
import sys
from pathlib import Path

from devtools.places import ROOT
from packages.parts import linked

LOCKS = (ROOT / "requirements-dev.lock", ROOT / "requirements-fuzz.lock")


def main() -> int:
    """Ask about every locked library and name the rest; 0 only where each could be asked about and none is known."""
    program = Path(sys.executable).with_name("pip-audit")
    asking = [str(program), "--strict", "--require-hashes", "--disable-pip"]
    asking += [part for lock in LOCKS for part in ("-r", str(lock))]
    status = subprocess.run(asking, cwd=ROOT, check=False).returncode
    if status:
        print("FAILED: a library has a known vulnerability, or one could not be asked about.")
    print("Nobody was asked about what is linked into binary files; look these up by hand:")
    for part in linked():
        print(f"  {part.name} {part.version}, in {part.inside}")
    return status


if __name__ == "__main__":
    sys.exit(main())
