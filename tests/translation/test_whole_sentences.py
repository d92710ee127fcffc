"""A text keeps the letters its translation gave it, and none is glued to another by a word of its own."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CASES = {"lower", "casefold", "capitalize", "swapcase", "title"}
NO_TRANSLATION = {
    "ui/pages/help/search.py": "what is searched for in the help",
    "ui/shell/help/help_index.py": "words of the help, which is English",
    "ui/shell/page_registry.py": "the name of a class",
    "ui/widgets/fields/segments.py": "a key that is pressed",
    "ui/wording/clock_time.py": "what is typed",
    "ui/wording/rules/assess_reasons.py": "English, for a script",
    "ui/wording/rules/guidelines.py": "whether a title says it already; shown as it is",
    "ui/wording/words.py": "the source, before it is translated",
    "ui/pages/sign_in/page.py": "the name of whoever locked the desk beside the one that is typed",
}
"""Where letters are made small or large, and why no translated text is among them."""


def _changes_case(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(attr=attr), args=[], keywords=[]) if attr in CASES:
                yield ast.unparse(node)
            case _:
                pass


def _glues(tree: ast.AST) -> Iterator[str]:
    """A translated text that joins others, or that begins or ends as half a sentence does."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name("_tr"), args=[ast.Constant(str(text))]) if text != text.strip(" ,;"):
                yield text
            case ast.Call(func=ast.Attribute(value=ast.Call(func=ast.Name("_tr")), attr="join")):
                yield ast.unparse(node)
            case _:
                pass


def _trees() -> Iterator[tuple[str, ast.AST]]:
    for path in sorted((ROOT / "ui").rglob("*.py")):
        if "cli" not in path.parts:
            yield path.relative_to(ROOT).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def test_no_text_changes_its_letters_after_its_translation() -> None:
    assert {name for name, tree in _trees() if list(_changes_case(tree))} == NO_TRANSLATION.keys()


def test_no_text_is_glued_together() -> None:
    assert [(name, text) for name, tree in _trees() for text in _glues(tree)] == []


@pytest.mark.parametrize(
    "code", ["_tr(' and ')", "_tr(', with a cerclage')", "_tr('{0} of ')", "_tr('x').join(texts)"]
)
def test_a_glued_text_is_seen(code: str) -> None:
    assert list(_glues(ast.parse(code)))


@pytest.mark.parametrize("code", ["name_of(event).casefold()", "title.lower()", "_tr('Length').capitalize()"])
def test_a_changed_letter_is_seen(code: str) -> None:
    assert list(_changes_case(ast.parse(code)))


def test_a_whole_sentence_passes() -> None:
    tree = ast.parse("_tr('{0} and {1}').format(first, second.title)")
    assert not list(_glues(tree))
    assert not list(_changes_case(tree))
