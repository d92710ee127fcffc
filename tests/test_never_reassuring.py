"""Nothing that the program says or shows may let anybody believe that all is well with a woman.

Read are all texts in the code of the window, the command line, the clinical part, the demo and the exports; every text
of today's guidelines, references, help and hazards; and the papers for users. The absence of a flag is said in the words "no
rule applies", never in one of these.
"""

import ast
import colorsys
import re
import tomllib
from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from pathlib import Path

import pytest

from models.rules.policies.never_reassuring import FORBIDDEN
from models.rules.policies.never_reassuring import reassuring as found_in
from tests.builders import all_guidelines
from ui.theme import DARK, LIGHT, Tokens

ROOT = Path(__file__).parents[1]
CODE = ("main.py", "ui", "models", "db/demo", "db/exchange")
PAPERS = ("README.md", "CHANGELOG.md", "docs/guidelines.md", "assets/help")
RELEASED = ROOT / "assets" / "editions"
"""Guidelines as an earlier edition of the rules had them: never followed, shown only beside what took their place."""
LISTED = "models/rules/policies/never_reassuring.py"
"""Where the phrases themselves stand."""
ALLOWED = {
    "What was saved before is safe": "what was stored, not the woman",
    "Only a disk of this computer is safe": "where the file lies",
    "Keeps the record safe": "the file",
    "short and stable: settings and flags refer to it": "how to choose an id",
    "beside a reassuring length": "the hazard by its name",
    "false reassurance": "the hazard by its name",
    'there is no green state and no "low risk"': "what the program promises not to say",
}
"""The only texts with such a word, and what each is about."""


def _docstrings(tree: ast.Module) -> set[int]:
    kinds = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    bodies = [node.body for node in ast.walk(tree) if isinstance(node, kinds)]
    return {id(statement.value) for body in bodies for statement in body if isinstance(statement, ast.Expr)}


def _of_code(file: Path) -> Iterator[str]:
    """Every text in a module that is no docstring; the pieces of an f-string one by one."""
    tree = ast.parse(file.read_text("utf-8"))
    left_out = _docstrings(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in left_out:
            yield node.value


def _of_table(value: object) -> Iterator[str]:
    """Every text in a parsed TOML file."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _of_table(each)
    elif isinstance(value, list):
        for each in value:
            yield from _of_table(each)


def _files(places: tuple[str, ...], ending: str) -> Iterator[Path]:
    for place in places:
        path = ROOT / place
        yield from [path] if path.is_file() else sorted(path.rglob(f"*{ending}"))


@cache
def texts() -> tuple[tuple[str, str], ...]:
    """Every text with the file it stands in."""
    found: list[tuple[str, str]] = []
    for file in _files(CODE, ".py"):
        if file == ROOT / LISTED:
            continue
        found += [(file.relative_to(ROOT).as_posix(), text) for text in _of_code(file)]
    for file in _files(("assets",), ".toml"):
        if file.is_relative_to(RELEASED):
            continue
        table = tomllib.loads(file.read_text("utf-8"))
        found += [(file.relative_to(ROOT).as_posix(), text) for text in _of_table(table)]
    for file in _files(PAPERS, ".md"):
        # Line ends are no ends of sentences in a paper.
        paragraphs = file.read_text("utf-8").split("\n\n")
        found += [(file.relative_to(ROOT).as_posix(), " ".join(each.split())) for each in paragraphs]
    return tuple(found)


def reassuring(text: str) -> list[str]:
    """The forbidden phrases in a text, once the allowed ones are taken out of it."""
    for allowed in ALLOWED:
        text = text.replace(allowed, "")
    return list(found_in(text))


def test_no_text_reassures() -> None:
    assert [(file, text, found) for file, text in texts() if (found := reassuring(text))] == []


def test_every_kind_of_text_is_read() -> None:
    read = {file for file, _ in texts()}
    assert {
        "ui/wording/problems/sentences.py",
        "ui/cli/assess.py",
        "db/demo/women.py",
        "README.md",
        "main.py",
    } <= read
    assert {f"assets/guidelines/{guideline.id}.toml" for guideline in all_guidelines()} <= read
    assert len(texts()) > 1000


@pytest.mark.parametrize("phrase", FORBIDDEN)
def test_each_phrase_would_be_found(phrase: str) -> None:
    assert reassuring(f"Her cervix: {phrase.upper()}.") == [phrase.upper()]
    across_lines = phrase.replace(" ", "\n")
    assert reassuring(f"({across_lines})") == [across_lines]


def test_a_word_inside_another_is_not_taken_for_it() -> None:
    assert reassuring("abnormal, unsafe, define, token, fine-tuned, book") == []


@pytest.mark.parametrize("allowed", ALLOWED)
def test_what_is_allowed_is_still_said(allowed: str) -> None:
    assert any(allowed in text for _, text in texts())


def _is_green(colour: str) -> bool:
    """Whether a colour `#rrggbb` would be called green; the teal of the program is not."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    hue, _, saturation = colorsys.rgb_to_hls(red, green, blue)
    return 70 <= hue * 360 <= 170 and saturation > 0.1


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_no_colour_of_the_theme_is_green(tokens: Tokens) -> None:
    assert [f.name for f in fields(tokens) if _is_green(getattr(tokens, f.name))] == []


def test_no_colour_anywhere_in_the_window_is_green() -> None:
    written = [(file, colour) for file, text in texts() for colour in re.findall(r"#[0-9a-fA-F]{6}\b", text)]
    assert len(written) > 50
    assert [(file, colour) for file, colour in written if _is_green(colour)] == []


def test_no_colour_is_called_green_in_the_code() -> None:
    code = "\n".join(file.read_text("utf-8") for file in _files(("ui",), ".py"))
    assert re.findall(r"""["'](?:\w*green|tab:green|C2)["']|GlobalColor\.\w*[gG]reen""", code) == []


@pytest.mark.parametrize(
    ("colour", "green"), [("#2e7d32", True), ("#00ff00", True), ("#0a6670", False), ("#808080", False)]
)
def test_green_is_told_from_teal_and_grey(colour: str, green: bool) -> None:
    assert _is_green(colour) is green
