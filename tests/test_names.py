"""One name says one thing: what two modules may call alike stands here with its reason."""

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MOST = 15
OF_THE_COMMAND_LINE = "what `ui/cli` asks of it; `db` has the class, and `ui` may not know it"
MAY_STAND_TWICE = {
    "Case": OF_THE_COMMAND_LINE,
    "Cases": OF_THE_COMMAND_LINE,
    "Fault": OF_THE_COMMAND_LINE,
    "Verification": OF_THE_COMMAND_LINE,
}


def _names() -> Iterator[str]:
    """Every public class and function of a module, migrations left out: each has its own `upgrade`."""
    for layer in ("models", "db", "ui"):
        for file in sorted((ROOT / layer).rglob("*.py")):
            if "migrations" not in file.parts:
                for node in ast.parse(file.read_text(encoding="utf-8")).body:
                    if isinstance(node, ast.ClassDef | ast.FunctionDef) and not node.name.startswith("_"):
                        yield node.name


def test_a_name_stands_once_or_has_a_reason() -> None:
    twice = {name for name, count in Counter(_names()).items() if count > 1}
    assert sorted(twice) == sorted(MAY_STAND_TWICE)


def test_few_names_stand_twice() -> None:
    assert len(MAY_STAND_TWICE) <= MOST
