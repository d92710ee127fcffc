"""Setting papers in a process that is begun when the first one is wanted and ended when all are to be forgotten."""

import json
import subprocess
import sys
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from threading import Lock
from typing import Any

from db.text_file import save_bytes
from models.errors import Unavailable
from models.values.paper import Block, DrawingBlock, FactsBlock, HeadingBlock, Paper, TableBlock, TextBlock

_PROGRAM = Path(__file__).parents[2]
_NAMES = {
    HeadingBlock: "heading",
    TextBlock: "paragraph",
    FactsBlock: "facts",
    TableBlock: "table",
    DrawingBlock: "drawing",
}


class TypstProcess:
    """Sets papers with the templates of one folder and the fonts of another."""

    def __init__(self, templates: Path, fonts: Path) -> None:
        self._command = [sys.executable, "-m", "db.papers.typst_process", str(templates), str(fonts)]
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def pdf(self, paper: Paper) -> bytes:
        (whole,) = self._ask(paper, "pdf", 0)
        return whole

    def save(self, paper: Paper, path: Path) -> None:
        save_bytes(path, self.pdf(paper))

    def pictures(self, paper: Paper, per_inch: int) -> tuple[bytes, ...]:
        return self._ask(paper, "png", per_inch)

    def forget(self) -> None:
        with self._lock:
            self._end()

    def _ask(self, paper: Paper, into: str, per_inch: int) -> tuple[bytes, ...]:
        asked = {"format": into, "per_inch": per_inch, "paper": template_values(paper)}
        with self._lock:
            try:
                return self._answer(json.dumps(asked).encode() + b"\n")
            except (OSError, ValueError) as error:
                self._end()
                raise Unavailable("paper.not_set", paper.title) from error

    def _answer(self, question: bytes) -> tuple[bytes, ...]:
        """Raises: OSError where the process is gone, ValueError where it could not set the paper."""
        process = self._running()
        if process.stdin is None or process.stdout is None:
            raise ValueError
        process.stdin.write(question)
        process.stdin.flush()
        said = json.loads(process.stdout.readline())
        if "error" in said:
            raise ValueError(said["error"])
        return tuple(process.stdout.read(size) for size in said["sizes"])

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is not None:
            self._end()
        if self._process is None:
            self._process = subprocess.Popen(  # noqa: S603  # Our own interpreter with our own module.
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


def template_values(paper: Paper) -> dict[str, Any]:
    """A paper as the template reads it: values of JSON, each block with its kind."""
    values = asdict(paper) | {"kind": paper.kind.value}
    values["blocks"] = [_block(block) for block in paper.blocks]
    return values


def _block(block: Block) -> dict[str, Any]:
    return {"is": _NAMES[type(block)], **asdict(block)}
