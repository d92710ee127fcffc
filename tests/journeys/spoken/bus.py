"""A screen that nobody sees, a bus of its own, the program on it, and a reader that knows the program by that bus alone."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[3]
SYSTEM_PYTHON = "/usr/bin/python3"
LAUNCHER = "/usr/libexec/at-spi-bus-launcher"


def missing() -> str:
    """Which of the Debian packages that this needs is not there; empty where all are."""
    there = {
        "xvfb": shutil.which("Xvfb"),
        "dbus-daemon": shutil.which("dbus-daemon"),
        "at-spi2-core": Path(LAUNCHER).exists(),
        "python3-pyatspi": _knows_the_bus(),
    }
    return ", ".join(package for package, is_there in there.items() if not is_there)


def _knows_the_bus() -> bool:
    asked = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    if not Path(SYSTEM_PYTHON).exists():
        return False
    return subprocess.run([SYSTEM_PYTHON, "-c", asked], capture_output=True, check=False).returncode == 0


class Reader:
    """What the screen reader does for a test; every call waits until what it is about is there."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def _do(self, *deed: object) -> Any:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(deed) + "\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        assert "gone" not in answer, _as_text(answer)
        return answer["done"]

    def find(self, role: str, name: str) -> dict[str, Any]:
        """What is told of the first of a role with this name, or one that begins so before `…`."""
        found: dict[str, Any] = self._do("find", role, name)
        return found

    def press(self, role: str, name: str) -> None:
        """Press it, as a reader does."""
        self._do("press", role, name)

    def focus(self, role: str, name: str) -> None:
        """Put the focus there, as a reader does."""
        self._do("focus", role, name)

    @property
    def focused(self) -> dict[str, Any]:
        """What has the focus."""
        found: dict[str, Any] = self._do("focused")
        return found

    def keys(self, text: str) -> None:
        """Press `Tab 22.4 Ctrl+S` on the keyboard."""
        self._do("keys", text)

    def type(self, text: str) -> None:
        """Type letters, blanks among them."""
        self._do("type", text)

    def hear(self, part: str) -> tuple[list[str], bool]:
        """Wait until something is said with these words in it: all that was said up to then, and whether it came at once."""
        heard = self._do("hear", part)
        return [text for text, _ in heard], heard[-1][1]

    def tree(self) -> list[dict[str, Any]]:
        """Everything that is showing."""
        found: list[dict[str, Any]] = self._do("tree")
        return found


def _as_text(answer: Mapping[str, Any]) -> str:
    lines = [f"{n['role']} | {n['name']} | {n['description']} | {n['text']}" for n in answer["tree"]]
    return "\n".join([f"never came: {answer['gone']}", *lines])


@contextmanager
def on_a_bus(folder: Path) -> Iterator[Reader]:
    """The program on amina's clinic in a folder, at its door, and a reader; nothing of it is left afterwards."""
    with ExitStack() as running:
        screen = _answering(
            running, ["Xvfb", "-displayfd", "{}", "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
        )
        env = {
            **os.environ,
            "DISPLAY": f":{screen}",
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        bus = _answering(running, ["dbus-daemon", "--session", "--nofork", "--print-address={}"], env)
        env["DBUS_SESSION_BUS_ADDRESS"] = bus
        _started(running, [LAUNCHER, "--launch-immediately"], env)
        _started(running, [sys.executable, "-m", "tests.journeys.spoken.program", str(folder)], env)
        reading = [SYSTEM_PYTHON, str(Path(__file__).with_name("reader.py"))]
        process = subprocess.Popen(
            reading, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        running.callback(_end, process)
        yield Reader(process)


def _started(running: ExitStack, command: list[str], env: Mapping[str, str], *open_: int) -> None:
    process = subprocess.Popen(
        command, env=env, cwd=ROOT, pass_fds=open_, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    running.callback(_end, process)


def _answering(running: ExitStack, command: list[str], env: Mapping[str, str] = os.environ) -> str:
    """Start what writes a line to a pipe, whose number stands where `{}` does, once it is ready; returns the line."""
    reading, writing = os.pipe()
    _started(running, [part.format(writing) for part in command], env, writing)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as answer:
        return answer.readline().strip()


def _end(process: "subprocess.Popen[Any]") -> None:
    """At once: the folder goes as well, and nobody waits for what would be kept."""
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()
