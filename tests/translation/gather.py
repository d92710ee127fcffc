"""Gathers every text for people out of the source of `ui`, and writes them as Qt's own `.ts` file.

    python3 dev.py strings

The ways in which a text is written are those of `ui/wording/tr.py`. Each is one message: its context and its source, and
whether it counts something. What a language makes of them stands in a `.ts` file of its own, which Qt's `lupdate -ts-merge`,
Linguist and `lrelease` work on as on any other.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

ROOT = Path(__file__).parents[2]
TEMPLATE = ROOT / "assets" / "translations" / "cervitrend.ts"
COMMAND_LINE = ROOT / "ui" / "cli"
"""Commands answer in English, whatever language the window speaks: scripts read them."""


class Message(NamedTuple):
    """One text; `counts` where a number decides on its form."""

    context: str
    source: str

    @property
    def counts(self) -> bool:
        return "%n" in self.source


class Unmarked(NamedTuple):
    """A text that nobody can translate: what is given to a translator is computed where it stands."""

    file: str
    line: int
    code: str


@cache
def messages() -> tuple[Message, ...]:
    """Every text, each once, in the order of contexts and texts; the source is read once in a process."""
    found = {message for path in _modules() for message in _Module(path).messages()}
    # A word inside a sentence is a text of its own: not every language writes it like a title.
    found |= {Message("phrases", source.lower()) for context, source in found if context == "words"}
    return tuple(sorted(found))


def unmarked() -> list[Unmarked]:
    """Calls of a translator with something else than a text or a value of a marked table."""
    return [each for path in _modules() for each in _Module(path).unmarked()]


def template(texts: Sequence[Message]) -> str:
    """The texts as a `.ts` file without a translation."""
    top = ET.Element("TS", version="2.1", sourcelanguage="en_GB")
    for context in dict.fromkeys(message.context for message in texts):
        part = ET.SubElement(top, "context")
        ET.SubElement(part, "name").text = context
        for message in texts:
            if message.context == context:
                attributes = {"numerus": "yes"} if message.counts else {}
                entry = ET.SubElement(part, "message", attributes)
                ET.SubElement(entry, "source").text = message.source
                translation = ET.SubElement(entry, "translation", type="unfinished")
                if message.counts:
                    ET.SubElement(translation, "numerusform")
    ET.indent(top, " ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{ET.tostring(top, encoding="unicode")}\n'


def _modules() -> Iterator[Path]:
    return (path for path in sorted((ROOT / "ui").rglob("*.py")) if COMMAND_LINE not in path.parents)


class _Module:
    """The translators of one module, by their names, and what is given to them."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._tree = ast.parse(path.read_text(encoding="utf-8"))
        self._contexts = dict(self._translators())

    def _translators(self) -> Iterator[tuple[str, str]]:
        for node in self._tree.body:
            match node:
                case ast.Assign(
                    targets=[ast.Name(name)],
                    value=ast.Call(func=ast.Name("context"), args=[ast.Constant(str(context))]),
                ):
                    yield name, context
                case ast.ImportFrom(module=str(module), names=names):
                    for each in names:
                        if each.name in ("tr", "_tr"):
                            yield (
                                each.name,
                                _Module(ROOT / f"{module.replace('.', '/')}.py")._contexts[each.name],
                            )
                case _:
                    pass

    def _calls(self) -> Iterator[tuple[str, str, ast.Call]]:
        """Calls of a translator: its context, the method ("" for the translator itself), and the call."""
        for node in ast.walk(self._tree):
            match node:
                case ast.Call(func=ast.Name(name)) if name in self._contexts:
                    yield self._contexts[name], "", node
                case ast.Call(func=ast.Attribute(value=ast.Name(name), attr=method)) if (
                    name in self._contexts
                ):
                    yield self._contexts[name], method, node

    def messages(self) -> Iterator[Message]:
        for context, method, call in self._calls():
            match method, call.args:
                case "", [ast.Constant(str(text))]:
                    yield Message(context, text)
                case "counted", [_, _, ast.Constant(str(text))]:
                    yield Message(context, text)
                case "marked", [table]:
                    yield from (Message(context, text) for text in _texts(table))
                case _:
                    pass

    def unmarked(self) -> Iterator[Unmarked]:
        for _, method, call in self._calls():
            if method == "" and not _is_looked_up(call.args[0]):
                yield Unmarked(str(self._path.relative_to(ROOT)), call.lineno, ast.unparse(call))


def _is_looked_up(given: ast.expr) -> bool:
    """A text, or a value of a table; a text to fall back on would be translated and is not gathered."""
    if isinstance(given, ast.Call):
        return not any(isinstance(each, ast.Constant) for each in given.args)
    return isinstance(given, ast.Constant | ast.Subscript | ast.Attribute | ast.Name | ast.BoolOp)


def _texts(table: ast.expr) -> Iterator[str]:
    """The texts of a table: what its keys lead to, however deep."""
    match table:
        case ast.Constant(str(text)):
            yield text
        case ast.Dict(values=values):
            for value in values:
                yield from _texts(value)
        case ast.Tuple(elts=parts) | ast.List(elts=parts) | ast.Call(args=parts):
            for part in parts:
                yield from _texts(part)
            if isinstance(table, ast.Call):
                for keyword in table.keywords:
                    yield from _texts(keyword.value)
        case _:
            pass


if __name__ == "__main__":
    TEMPLATE.parent.mkdir(exist_ok=True)
    TEMPLATE.write_text(template(messages()), encoding="utf-8")
