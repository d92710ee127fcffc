"""The rules of docs/architecture.md that import contracts and linters cannot state."""

import ast
import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LAYERS = ("models", "db", "ui")
LONGEST_FILE = 400
FULLEST_FOLDER = 20
LONGEST_START = 300
HEAVY = {"PySide6", "shiboken6", "sqlalchemy", "alembic", "sqlcipher3", "matplotlib", "numpy"}
OUTSIDE_MEMORY = {
    "asyncio",
    "http",
    "shutil",
    "socket",
    "sqlite3",
    "subprocess",
    "tempfile",
    "threading",
    "urllib",
}
PAPERS = {".md", ".py", ".toml", ".lock", ".in", ".json", ".html", ".csv", ".svg"}
MACHINE_PATH = re.compile(r"(?<![\w./~-])/(?:work|tmp|root|home|opt(?!/cervitrend)|Users)/")
Offences = Callable[[ast.AST], Iterator[int]]
"""The lines on which something that must not be stands."""
SILENCED = re.compile(r"# (?:type: ignore|noqa)(?!.*# \w)")
REGISTRY_HOST = re.compile(r"pypi\.org|pythonhosted\.org")


def _files_below(*parts: str) -> list[Path]:
    return sorted(file for part in parts for file in (ROOT / part).rglob("*.py"))


CODE = [ROOT / "dev.py", ROOT / "main.py", *_files_below("devtools", *LAYERS, "tests", "bench", "packages")]


def _imports(tree: ast.AST) -> Iterator[tuple[str, int]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name.partition(".")[0], node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.partition(".")[0], node.lineno


def _imports_of_main(tree: ast.AST) -> Iterator[int]:
    yield from (line for name, line in _imports(tree) if name == "main")


def _reaches_outside_memory(tree: ast.AST) -> Iterator[int]:
    allowed = (sys.stdlib_module_names - OUTSIDE_MEMORY) | {"models"}
    yield from (line for name, line in _imports(tree) if name not in allowed)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "open":
            yield node.lineno


def _name(node: ast.AST) -> str:
    """The last part of a plain or dotted name or of an imported one; empty for anything else."""
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name) | ast.alias(name=name):
            return name
        case _:
            return ""


def _nameless_receivers(tree: ast.AST) -> Iterator[int]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) == "connect":
            inside = [part for argument in node.args for part in ast.walk(argument)]
            if any(isinstance(part, ast.Lambda) or _name(part) == "partial" for part in inside):
                yield node.lineno


def _unmarked_receivers(tree: ast.AST) -> Iterator[int]:
    """Own methods that a class connects to without marking them as slots."""
    for owner in (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)):
        methods = {node.name: node for node in owner.body if isinstance(node, ast.FunctionDef)}
        unmarked = {name for name, node in methods.items() if not any(map(_is_slot, node.decorator_list))}
        for node in ast.walk(owner):
            if isinstance(node, ast.Call) and _name(node.func) == "connect":
                yield from (argument.lineno for argument in node.args if _own_method(argument) in unmarked)


def _is_slot(decorator: ast.expr) -> bool:
    return _name(decorator.func if isinstance(decorator, ast.Call) else decorator) == "Slot"


def _own_method(node: ast.expr) -> str:
    match node:
        case ast.Attribute(value=ast.Name(id="self"), attr=name):
            return name
        case _:
            return ""


def _number_boxes(tree: ast.AST) -> Iterator[int]:
    boxes = {"QSpinBox", "QDoubleSpinBox"}
    yield from (getattr(node, "lineno", 0) for node in ast.walk(tree) if _name(node) in boxes)


def _naked_dialogs(tree: ast.AST) -> Iterator[int]:
    """Dialogs that would begin in the folder in which the program was started."""
    yield from (getattr(node, "lineno", 0) for node in ast.walk(tree) if _name(node) == "QFileDialog")


MARKUP = set(
    "AutoText MarkdownText QDesktopServices QErrorMessage QLabel QMessageBox QStaticText QTextDocument QToolTip RichText "
    "insertHtml setHtml setMarkdown setOpenExternalLinks setStatusTip setWhatsThis".split()
)
"""What reads a text as markup, or opens what it names."""


def _markup(tree: ast.AST) -> Iterator[int]:
    for node in ast.walk(tree):
        if _name(node) in MARKUP:
            yield getattr(node, "lineno", 0)


def _naked_prints(tree: ast.AST) -> Iterator[int]:
    """What is printed without `tell`, so that a name or a file's words could command a terminal."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print":
            yield node.lineno


def _naked_tips(tree: ast.AST) -> Iterator[int]:
    """Tooltips of anything but a text of the program's own that do not go through `plain_tip`."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(attr="setToolTip"), args=[argument]):
                naked = _name(getattr(argument, "func", argument)) not in ("plain_tip", "_tr")
            case ast.match_case(pattern=ast.MatchValue(value=ast.Attribute(attr="ToolTipRole"))):
                naked = not any(_name(part) == "plain_tip" for part in ast.walk(node))
            case ast.Compare():
                naked = any(_name(part) == "ToolTipRole" for part in ast.walk(node))
            case _:
                continue
        if naked:
            yield getattr(node, "lineno", 0)


LOOKED_AT: dict[Offences, set[Path]] = {
    _imports_of_main: set(_files_below(*LAYERS, "tests", "bench", "packages")),
    _reaches_outside_memory: set(_files_below("models")),
    _nameless_receivers: set(CODE),
    _unmarked_receivers: set(_files_below("ui")),
    _number_boxes: set(CODE),
    _naked_dialogs: set(_files_below("ui")) - {ROOT / "ui" / "forms" / "choosing_file.py"},
    _markup: set(_files_below("ui")) - {ROOT / "ui" / "widgets" / "text.py", *_files_below("ui/pages/help")},
    _naked_tips: set(_files_below("ui")),
    _naked_prints: set(_files_below("ui")) - {ROOT / "ui" / "cli" / "telling.py"},
}


@cache
def _offenders() -> dict[Offences, list[str]]:
    """`file:line` of everything that is an offence; each file is parsed once for all that is asked of it."""
    found: dict[Offences, list[str]] = {offences: [] for offences in LOOKED_AT}
    for file in CODE:
        tree = ast.parse(file.read_text(encoding="utf-8"))
        for offences in (asked for asked, files in LOOKED_AT.items() if file in files):
            found[offences] += (f"{file.relative_to(ROOT)}:{line}" for line in offences(tree))
    return found


def test_nobody_imports_main() -> None:
    assert _offenders()[_imports_of_main] == []


def test_models_imports_only_itself_and_the_standard_library_and_touches_no_file() -> None:
    assert _offenders()[_reaches_outside_memory] == []


def test_no_signal_is_connected_to_a_lambda_or_partial() -> None:
    assert _offenders()[_nameless_receivers] == []


def test_every_method_that_hears_a_signal_is_marked_as_a_slot() -> None:
    assert _offenders()[_unmarked_receivers] == []


def test_nothing_reads_data_as_markup_or_opens_what_it_names() -> None:
    assert _offenders()[_markup] == []


def test_every_tooltip_shows_its_text_letter_by_letter() -> None:
    assert _offenders()[_naked_tips] == []


def test_every_line_of_a_verb_is_told_with_everything_in_it_shown() -> None:
    assert _offenders()[_naked_prints] == []


def test_no_number_is_typed_into_a_spin_box() -> None:
    assert _offenders()[_number_boxes] == []


def test_every_file_is_asked_for_where_the_user_last_was() -> None:
    assert _offenders()[_naked_dialogs] == []


@pytest.mark.parametrize(
    ("offences", "offending", "innocent"),
    [
        (_imports_of_main, "from main import start", "from models import main"),
        (_reaches_outside_memory, "import numpy", "import math, models.clock"),
        (_reaches_outside_memory, "from socket import socket", "from re import compile"),
        (_reaches_outside_memory, "open('x')", "self.open('x')"),
        (_nameless_receivers, "b.clicked.connect(lambda: f(1))", "b.clicked.connect(self._on_clicked)"),
        (_nameless_receivers, "b.clicked.connect(functools.partial(f, 1))", "partial(f, 1)"),
        (
            _unmarked_receivers,
            "class A:\n  def g(self): self.b.connect(self.g)",
            "class A:\n  @Slot()\n  def g(self): self.b.connect(self.g)",
        ),
        (_number_boxes, "from PySide6.QtWidgets import QSpinBox", "from PySide6.QtWidgets import QLineEdit"),
        (_naked_dialogs, "QFileDialog.getOpenFileName(self, t)", "file_to_read(self, t, Purpose.SCANS, k)"),
        (_markup, "QLabel(name)", "Text(name)"),
        (_markup, "text.setHtml(note)", "text.setPlainText(note)"),
        (_naked_prints, "print(woman.name)", "tell(woman.name)"),
        (_naked_tips, "b.setToolTip(note)", "b.setToolTip(plain_tip(note))"),
        (_naked_tips, "b.setToolTip(f'{note}')", "b.setToolTip(_tr('Amend'))"),
        (_naked_tips, "b.setToolTip(_tr('{0}').format(note))", "b.setText(note)"),
        (
            _naked_tips,
            "match role:\n  case R.ToolTipRole: return row.note",
            "match role:\n  case R.ToolTipRole: return plain_tip(row.note)",
        ),
        (_naked_tips, "if role == Qt.ItemDataRole.ToolTipRole: pass", "if role == URGENCY_ROLE: pass"),
        (_number_boxes, "QtWidgets.QDoubleSpinBox(self)", "'QDoubleSpinBox'"),
    ],
)
def test_each_offence_is_seen_and_its_neighbour_is_not(
    offences: Offences, offending: str, innocent: str
) -> None:
    assert len(list(offences(ast.parse(offending)))) == 1
    assert list(offences(ast.parse(innocent))) == []


def test_every_layer_is_there_to_be_looked_at() -> None:
    assert [layer for layer in LAYERS if not _files_below(layer)] == []


def test_no_source_file_is_longer_than_a_reader_can_hold() -> None:
    lengths = {
        str(file.relative_to(ROOT)): len(file.read_text(encoding="utf-8").splitlines()) for file in CODE
    }
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_no_folder_holds_more_modules_than_are_seen_at_a_glance() -> None:
    held = Counter(str(file.parent.relative_to(ROOT)) for file in CODE)
    assert {folder: count for folder, count in held.items() if count > FULLEST_FOLDER} == {}


def test_the_start_of_the_program_is_wiring_that_a_reader_can_hold() -> None:
    assert len((ROOT / "main.py").read_text(encoding="utf-8").splitlines()) <= LONGEST_START


def test_every_folder_of_code_is_a_package_so_that_import_contracts_see_it() -> None:
    folders = {file.parent for file in _files_below(*LAYERS)}
    assert [
        str(folder.relative_to(ROOT)) for folder in folders if not (folder / "__init__.py").exists()
    ] == []


def test_no_test_folder_is_a_package_that_hides_the_code_of_the_same_name() -> None:
    assert [str(file.relative_to(ROOT)) for file in _files_below("tests") if file.name == "__init__.py"] == [
        "tests/__init__.py"
    ]


def test_assess_loads_neither_window_nor_store_nor_chart() -> None:
    case = json.dumps({"on": "2026-03-02", "due_date": "2026-07-06", "fetuses": 1})
    command = [sys.executable, "-X", "importtime", "main.py", "assess", "-"]
    done = subprocess.run(command, cwd=ROOT, input=case, capture_output=True, text=True, check=False)
    loaded = {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines()}
    assert done.returncode == 0, done.stderr.splitlines()[-1]
    assert json.loads(done.stdout)["age"] == "22+0"
    assert "json" in loaded
    assert loaded & HEAVY == set()


def _mentions(pattern: re.Pattern[str]) -> list[str]:
    """`file:line` of every match in what is written by hand; folders that tools make are left out."""
    made = {"mutants", "__pycache__", "node_modules"}
    return [
        f"{file.relative_to(ROOT)}:{number}"
        for file in sorted(ROOT.rglob("*"))
        if file.is_file() and (file.suffix in PAPERS or file.parent.name == ".ci")
        if not any(
            part in made or (part[0] == "." and part != ".ci") for part in file.relative_to(ROOT).parts
        )
        for number, line in enumerate(file.read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if pattern.search(line)
    ]


def test_no_file_mentions_a_path_of_one_machine() -> None:
    assert _mentions(MACHINE_PATH) == []


def test_no_file_names_the_host_of_a_registry() -> None:
    assert _mentions(REGISTRY_HOST) == []


def test_whoever_silences_a_check_says_why_on_the_line() -> None:
    assert _mentions(SILENCED) == []


@pytest.mark.parametrize(
    ("line", "is_bare"),
    [
        ("x = y  # {}ignore[arg-type]", True),
        ("x = y  # {}ignore[arg-type]  #", True),
        ("x = y  # {}ignore", True),
        ("x = y  # {}ignore[arg-type]  # By the names of its fields.", False),
    ],
)
def test_a_silenced_check_without_a_reason_is_seen(line: str, is_bare: bool) -> None:
    assert bool(SILENCED.search(line.format("type: "))) is is_bare


def test_a_path_of_one_machine_is_told_from_a_relative_one() -> None:
    assert MACHINE_PATH.search("see " + "/ho" + "me/ann/x")
    assert MACHINE_PATH.search("see " + "/op" + "t/x")
    assert not MACHINE_PATH.search("see /opt/cervitrend, ~/home/x, docs/home/x, https://example.org/home/")
