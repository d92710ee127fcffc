"""Setting papers in a process that is begun when the first one is wanted and ended when all are to be forgotten."""

import json
import subprocess
import sys
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from threading import Lock, Timer
from typing import Any

from db.papers.fonts import MORE_FONTS, signs_lacking
from db.text_file import save_bytes
from models.errors import Unavailable
from models.values.paper import Block, Paper

_PROGRAM = Path(__file__).parents[2]
_SETTER = "db.papers.typst_process"
LONGEST_S = 60.0
"""How long a paper may take: the longest of ours take a tenth of it."""
_LOOK_AGAIN_S = 0.05


class TypstProcess:
    """Sets papers with the templates of one folder and the fonts of another.

    `setter` is the module that does it, in a process of its own; one that has not answered after `longest_s` seconds is ended.
    """

    def __init__(
        self, templates: Path, fonts: Path, *, setter: str = _SETTER, longest_s: float = LONGEST_S
    ) -> None:
        self._command = [sys.executable, "-m", setter, str(templates), str(fonts)]
        self._fonts = (fonts, templates / MORE_FONTS)
        self._longest_s = longest_s
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped: subprocess.Popen[bytes] | None = None
        self._is_open = True

    def begin(self) -> None:
        self._is_open = True
        # While a paper is being set the process is there already, and nobody in the window waits for it.
        if self._lock.acquire(blocking=False):
            try:
                with suppress(OSError):
                    self._running()
            finally:
                self._lock.release()

    def pdf(self, paper: Paper) -> bytes:
        (whole,) = self._ask(paper, "pdf", 0)
        return whole

    def save(self, paper: Paper, path: Path) -> None:
        save_bytes(path, self.pdf(paper))

    def pictures(self, paper: Paper, per_inch: int) -> tuple[bytes, ...]:
        return self._ask(paper, "png", per_inch)

    def lacking(self, paper: Paper) -> str:
        return signs_lacking(template_values(paper), self._fonts)

    def stop(self) -> None:
        # Asked once more while it dies, it would take the question and never answer.
        self._stopped = process = self._process
        if process is not None:
            process.kill()

    def forget(self) -> None:
        # Work that is late would begin a process anew, in which a paper would stay behind the locked screen.
        self._is_open = False
        # Whoever has to leave does not wait until a paper is set.
        while not self._lock.acquire(timeout=_LOOK_AGAIN_S):
            self.stop()
        try:
            self._end()
        finally:
            self._lock.release()

    def _ask(self, paper: Paper, into: str, per_inch: int) -> tuple[bytes, ...]:
        asked = {"format": into, "per_inch": per_inch, "paper": template_values(paper)}
        with self._lock:
            try:
                return self._answer(json.dumps(asked).encode() + b"\n")
            except (OSError, ValueError) as error:
                self._end()
                raise Unavailable("paper.not_set", paper.title) from error

    def _answer(self, question: bytes) -> tuple[bytes, ...]:
        """Raises: OSError where the process is gone, ValueError where it did not answer, or not to the end."""
        process = self._running()
        limit = Timer(self._longest_s, process.kill)
        limit.daemon = True
        limit.start()
        try:
            return _exchange(process, question)
        finally:
            limit.cancel()

    def _running(self) -> subprocess.Popen[bytes]:
        """Raises: OSError where it cannot be begun, or is not to be."""
        if not self._is_open:
            raise OSError("forgotten")
        process = self._process
        if process is not None and (process is self._stopped or process.poll() is not None):
            self._end()
        if self._process is None:
            self._process = subprocess.Popen(  # noqa: S603  # No shell; the list is our interpreter, our module and two folders of the program, nothing typed.
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=_PROGRAM,
            )
        return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        with suppress(OSError):
            process.communicate()


def our_typesetter() -> TypstProcess:
    """Sets papers with the templates and fonts that lie beside the program."""
    assets = _PROGRAM / "assets"
    return TypstProcess(assets / "papers", assets / "fonts")


def _exchange(process: subprocess.Popen[bytes], question: bytes) -> tuple[bytes, ...]:
    if process.stdin is None or process.stdout is None:
        raise ValueError
    process.stdin.write(question)
    process.stdin.flush()
    sizes = json.loads(process.stdout.readline())["sizes"]
    parts = tuple(process.stdout.read(size) for size in sizes)
    # From a process that died, less comes than it promised.
    if not sizes or [len(part) for part in parts] != sizes:
        raise ValueError
    return parts


def template_values(paper: Paper) -> dict[str, Any]:
    """A paper as the template reads it: values of JSON, each block with its kind."""
    values = asdict(paper) | {"kind": paper.kind.value, "layout": paper.layout.value}
    values["blocks"] = [_block(block) for block in paper.blocks]
    return values


def _block(block: Block) -> dict[str, Any]:
    return {"is": type(block).__name__.removesuffix("Block").lower(), **asdict(block)}
