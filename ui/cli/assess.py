"""The verbs of the command line that need no window: each returns the exit status of the program."""

import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Protocol

from models.errors import Problem, Refused, Unavailable
from models.records.guidelines.guideline import Guideline
from models.rules.guidelines.assessment import Assessment, RuleHit
from models.rules.guidelines.evaluate import evaluate
from models.views import Facts
from ui.cli.failures import DONE, REFUSED
from ui.cli.telling import tell
from ui.wording.problems.command_line import problem_lines
from ui.wording.rules.assess_reasons import because

_LARGEST = 100_000_000
"""Bytes: some hundred thousand cases."""


class Case(Protocol):
    """One pregnancy and the day it is assessed on."""

    @property
    def facts(self) -> Facts: ...
    @property
    def on(self) -> date: ...


class Cases(Protocol):
    """All cases of one file; `is_list` says that it held a list."""

    @property
    def cases(self) -> Sequence[Case]: ...
    @property
    def is_list(self) -> bool: ...


class Write(Protocol):
    """Turns assessments into the text that is printed."""

    def __call__(
        self,
        assessments: Sequence[Assessment],
        *,
        is_list: bool,
        because: Callable[[RuleHit], Sequence[str]],
    ) -> str: ...


def assess(
    source: str,
    read_guidelines: Callable[[], tuple[Guideline, ...]],
    read_cases: Callable[[bytes], Cases],
    write: Write,
) -> int:
    """Evaluate every guideline for the cases in a file (`-`: standard input) and print the result.

    0 when it was printed; 1 when a case or a guideline file was refused: then only the problems are printed, one a line,
    on standard error.
    """
    try:
        guidelines = read_guidelines()
        given = read_cases(input_bytes(source))
    except (Refused, Unavailable) as error:
        for line in problem_lines(error):
            tell(line, file=sys.stderr)
        return REFUSED
    assessments = [evaluate(case.facts, case.on, guidelines) for case in given.cases]
    sys.stdout.write(write(assessments, is_list=given.is_list, because=because))
    return DONE


def input_bytes(source: str) -> bytes:
    """The bytes of a file or of standard input.

    Raises: Refused (`file.too_large`), Unavailable (`file.unreadable`, `file.no_file` for what never ends or is waited for).
    """
    try:
        content = sys.stdin.buffer.read(_LARGEST + 1) if source == "-" else _file_bytes(Path(source))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise Unavailable("file.unreadable", source, reason) from error
    if len(content) > _LARGEST:
        raise Refused(Problem("file", "file.too_large", (source, str(_LARGEST // 1_000_000))))
    return content


def _file_bytes(path: Path) -> bytes:
    # What a shell hands over as a file of this process is a pipe.
    is_handed_over = path.is_relative_to("/dev/fd")
    if path.exists() and not path.is_file() and not is_handed_over:
        raise Unavailable("file.no_file", str(path))
    with path.open("rb") as file:
        return file.read(_LARGEST + 1)
