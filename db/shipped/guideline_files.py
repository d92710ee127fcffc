"""Guidelines as the text of their files: read, and written so that reading gives the same again."""

import re
from datetime import date
from pathlib import Path

from db.shipped.reference_data import read_guideline, read_guidelines
from models.errors import Problem, Refused
from models.records.guidelines.guideline import Guideline
from models.records.guidelines.rule_form import Plain, table_of

FIRST_EDITION = Path(__file__).parents[2] / "assets" / "editions" / "first"
"""The guideline files as the first edition of the rules was released; never changed."""

_HEAD = re.compile(r"\s*\[\[\s*rules\s*\]\]")
_ID = re.compile(r"\s*id\s*=\s*[\"']([^\"']*)[\"']")
_SHORT = {"\\": "\\\\", '"': '\\"', "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r"}


class GuidelineFiles:
    """The files of `assets/guidelines`, and a clinic's own copies in the same form."""

    def __init__(self, first_edition: Path = FIRST_EDITION) -> None:
        self._first_edition = first_edition
        self._first: tuple[Guideline, ...] | None = None

    def read(self, content: str | bytes, name: str) -> Guideline:
        """The guideline of one file; `name` says which in a refusal.

        Raises: Refused with every problem; the field of each is `name:line`, with the rule's id behind it inside one.
        """
        try:
            return read_guideline(_bytes(content), name)
        except Refused as refused:
            raise Refused(
                *(_with_rule(problem, _bytes(content)) for problem in refused.problems)
            ) from refused

    def write(self, guideline: Guideline) -> str:
        """The text that reads as exactly this guideline."""
        head = table_of(guideline)
        schedule = head.pop("schedule", None)
        parts = [_lines(head)]
        if isinstance(schedule, dict):
            parts.append(f"[schedule]\n{_lines(schedule)}")
        parts += [f"[[rules]]\n{_lines(table_of(rule))}" for rule in guideline.rules]
        return "\n".join(parts)

    def first_edition(self) -> tuple[Guideline, ...]:
        """The guidelines as the first edition of the rules had them; read when they are first asked for.

        Raises: Unavailable, Refused.
        """
        if self._first is None:
            self._first = read_guidelines(self._first_edition)
        return self._first

    def place(self, content: str | bytes, name: str, rule_id: str) -> str:
        """`name:line`, and the id of the rule where there is one."""
        ids = _ids(_bytes(content))
        line = next((line for line, each in ids if each == rule_id), 1)
        return f"{name}:{line} {rule_id}".rstrip()


def _bytes(content: str | bytes) -> bytes:
    return content if isinstance(content, bytes) else content.encode()


def _ids(content: bytes) -> list[tuple[int, str]]:
    """Every rule of a file: the line on which it begins, counted from 1, and the id it gives itself."""
    found: list[tuple[int, str]] = []
    for line, text in enumerate(content.decode("utf-8-sig", errors="replace").splitlines(), start=1):
        if _HEAD.match(text):
            found.append((line, ""))
        elif found and not found[-1][1] and (said := _ID.match(text)):
            found[-1] = (found[-1][0], said[1])
    return found


def _with_rule(problem: Problem, content: bytes) -> Problem:
    line = int(problem.field.rpartition(":")[2])
    rule_id = next((each for start, each in reversed(_ids(content)) if start <= line), "")
    return Problem(f"{problem.field} {rule_id}".rstrip(), problem.code, problem.values)


def _lines(table: dict[str, Plain]) -> str:
    return "".join(f"{key} = {_value(value)}\n" for key, value in table.items())


def _value(value: Plain) -> str:
    match value:
        case bool():
            return str(value).lower()
        case int():
            return str(value)
        case str():
            return _text(value)
        case date():
            return value.isoformat()
        case list():
            return f"[{', '.join(map(_value, value))}]"
        case _:
            return f"{{ {', '.join(f'{key} = {_value(each)}' for key, each in value.items())} }}"


def _text(text: str) -> str:
    return f'"{"".join(map(_letter, text))}"'


def _letter(letter: str) -> str:
    """One character of a quoted text; TOML takes no control character as it is."""
    if letter in _SHORT:
        return _SHORT[letter]
    return f"\\u{ord(letter):04X}" if ord(letter) < 0x20 or ord(letter) == 0x7F else letter
