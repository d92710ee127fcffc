"""Does something to copies of a folder and is killed in each before its first, second, third ... step on the disk.

Run as a program of its own: `dying.py FOLDER PASSWORD`; beside FOLDER lie then FOLDER-1, FOLDER-2, ... It prints how many.
"""

import os
import shutil
import signal
import sys
from pathlib import Path

from tests.db.clinic.vaults import a_vault

STEPS = {"os.rename", "os.remove", "os.mkdir", "open"}


def die_at(step: int, folder: Path) -> None:
    """Kill this process before its `step`th change of a file in `folder`."""
    left = [step]

    def look(event: str, arguments: tuple[object, ...]) -> None:
        if event not in STEPS or not str(arguments[0]).startswith(str(folder)):
            return
        if event == "open" and not isinstance(arguments[2], int):
            return
        if event == "open" and not int(str(arguments[2])) & (os.O_WRONLY | os.O_RDWR):
            return
        left[0] -= 1
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(look)


def tend_and_die(folder: Path, step: int, password: str) -> bool:
    """Whether it was killed before it was done."""
    child = os.fork()
    if child == 0:
        die_at(step, folder)
        a_vault(folder).tend("anna", password)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if status and not os.WIFSIGNALED(status):
        raise SystemExit(f"step {step}: {status}")
    return os.WIFSIGNALED(status)


def main(whole: Path, password: str) -> None:
    step, was_killed = 0, True
    while was_killed:
        step += 1
        folder = Path(f"{whole}-{step}")
        shutil.copytree(whole, folder)
        was_killed = tend_and_die(folder, step, password)
    sys.stdout.write(str(step))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
