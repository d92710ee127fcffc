"""Programs that are started anew to be measured: the environment they get, and what they say at the end."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).parents[1]


def answer_of(module: str, *arguments: str, home: Path) -> dict[str, Any]:
    """Run a module of ours and read the JSON it prints last; `home` takes the place of the user's own settings."""
    # Compiled bytecode is most of a fast start, and every real start has it.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    changes = {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(home), "XDG_DATA_HOME": str(home)}
    command = [sys.executable, "-m", module, *arguments]
    ran = subprocess.run(
        command, cwd=_ROOT, env=kept | changes, stdout=subprocess.PIPE, check=True, text=True
    )
    answer: dict[str, Any] = json.loads(ran.stdout.splitlines()[-1])
    return answer
