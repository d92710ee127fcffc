"""Which functions of the program take something apart that may come from outside, and which of them only seem to."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
_LOOKED_AT = ("models", "db", "ui/cli", "ui/wording")
"""Pages and fields hand what is typed to use cases and values, which are looked at."""
_NAMED = re.compile(r"_?(parse|read)(d|_\w+)?|days_meant|unpacked")
_TAKES_APART = {
    "loads",
    "ParserCreate",
    "ZipFile",
    "reader",
    "read_whole",
    "read_bytes",
    "read_text",
    "CalamineWorkbook",
}
"""What is called where something is taken apart, by the last part of its name."""


def outside_readers() -> Iterator[str]:
    """Each as `file:function`."""
    for part in _LOOKED_AT:
        for path in sorted((ROOT / part).rglob("*.py")):
            for node in _functions_in(path):
                if _NAMED.fullmatch(node.name) or _takes_apart(node):
                    yield f"{path.relative_to(ROOT)}:{node.name}"


@cache
def _functions_in(path: Path) -> tuple[ast.FunctionDef, ...]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return tuple(node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def _takes_apart(function: ast.FunctionDef) -> bool:
    calls = (node.func for node in ast.walk(function) if isinstance(node, ast.Call))
    return any(getattr(call, "attr", getattr(call, "id", "")) in _TAKES_APART for call in calls)


INSIDE = {
    "db/shipped/": "what comes with the program; a clinic's own copy is read by the same code and covered there",
    "db/papers/": "the program's own process, asked and answering through its own pipes, and its own template",
    "db/store/": "columns that the program itself wrote into the encrypted database",
    "db/columns.py:": "as above",
    "db/migrations/": "as above",
    "db/verify.py:_describes": "as above",
    "db/backup/beside/comparing.py:_woman": "as above",
    "models/records/": "as above",
    "models/rules/guidelines/seen_text.py:read_seen": "as above",
    "ui/wording/audit/trail.py:": "as above",
    "ui/wording/values.py:": "as above",
    "models/ports/": "says what another class does",
    "models/rules/flags/history_answers.py:_read_by_rules": "takes no text",
    "models/usecases/phrases.py:_said": "what the program itself wrote into the audit trail",
    "models/usecases/clinic/audit_trail.py:read_audit": "takes no text",
    "models/usecases/clinic/data_tables.py:_read": "takes no text",
    "models/usecases/filling.py:": "hands each field to the reader of its value",
    "models/usecases/pregnancies/": "as above",
    "models/usecases/scans/draft.py:": "as above",
    "db/clinic/folder.py:read_whole": "takes nothing apart",
    "db/process/window_files.py:_section_of": "called by the two that are covered there",
    "db/process/log_file.py:last_lines": "shows lines as they are",
    "db/process/traces.py:": "shows lines as they are",
    "db/clinic/local_disk.py:_kind_of": "hands the kernel's own table to `mounted_type`",
    "ui/cli/import_file.py:_take": "calls the reader that is covered there",
    "db/backup/taking.py:_filled": "copies a vault byte by byte",
}
"""Whatever begins so need not be given inputs of its own, and why."""


def functions() -> frozenset[str]:
    """Every function of the program as `file:function`."""
    return frozenset(
        f"{path.relative_to(ROOT)}:{node.name}"
        for part in ("models", "db", "ui")
        for path in (ROOT / part).rglob("*.py")
        for node in _functions_in(path)
    )
