"""Nothing that reads like a text for people stands in `ui` without going through the translator, shown in a test or not."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROSE = re.compile(
    r"[a-z]{2,}[ ,:;…]+[A-Za-z(]|^[A-Z][a-z]{2,}…?$|^ ?[a-z]{3,} ?$(?<= .{3})|[a-z]{3,} $|^ [a-z]{3,}"
)
NAMES = re.compile(r"[a-z_]+(\.[a-z_0-9]+)+( [a-z.]+)*")
"""Codes of problems, modules and files."""
TRANSLATED = ("tr", "_tr", "_problems", "_phrases")
FOR_PROGRAMS = {
    "setObjectName", "setProperty", "setStyleSheet", "strftime", "TypeVar", "compile", "sub", "debug", "info", "error",
    "named_key", "savefig",
}  # fmt: skip
ENGLISH = {
    # Scripts read what commands say, and assess with them.
    "cli",
    "assess_reasons.py",
    "command_line.py",
    # Headings of the help, which is data and English.
    "help_index.py",
    "door_help.py",
    "pictures",
    "theme.py",
}
WORDS = {
    "Esc", "Escape", "Space", "Cervitrend", "Page", "Plane", "Box", "Part", "Settled", "Clinic", "dry run", "set aside",
    "square,pad=0",
}  # fmt: skip
"""Keys, names of types, and names that programs know things by."""


def _texts(path: Path) -> Iterator[tuple[int, str]]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    passed_over: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            passed_over.add(id(node.value))
        elif isinstance(node, ast.Raise | ast.Assert | ast.MatchValue) or _is_no_text(node):
            passed_over.update(map(id, ast.walk(node)))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in passed_over:
            yield node.lineno, node.value


def _is_no_text(node: ast.AST) -> bool:
    """What is translated, or speaks to a program."""
    if not isinstance(node, ast.Call):
        return False
    called = ast.unparse(node.func).split(".")
    return called[0] in TRANSLATED or called[-1] in FOR_PROGRAMS


def _is_plain(text: str) -> bool:
    return bool(PROSE.search(text)) and not NAMES.fullmatch(text.strip()) and text not in WORDS


def _plain_texts(folder: Path) -> list[str]:
    return sorted(
        f"{path.relative_to(folder)}:{line} {text!r}"
        for path in sorted(folder.rglob("*.py"))
        if not ENGLISH & {*path.relative_to(folder).parts}
        for line, text in _texts(path)
        if _is_plain(text)
    )


def test_every_text_goes_through_the_translator() -> None:
    assert _plain_texts(ROOT / "ui") == []


def test_a_plain_text_is_found_and_a_translated_one_is_not(tmp_path: Path) -> None:
    source = 'label = f"Cervix open, {day}"\nname = "Record discussion…"\ntold = _tr("Save scan")\nkey = "scan.save"\n'
    (tmp_path / "page.py").write_text(source, encoding="utf-8")
    assert _plain_texts(tmp_path) == ["page.py:1 'Cervix open, '", "page.py:2 'Record discussion…'"]
