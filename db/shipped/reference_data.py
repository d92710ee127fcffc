"""Reads the guideline files into frozen records; a file that does not fit is refused with its line and the reason."""

import re
import tomllib
from dataclasses import MISSING, dataclass, fields, replace
from enum import Enum
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Any, Self, Union, cast, get_args, get_origin, get_type_hints

from models.errors import Problem, Refused, Unavailable
from models.records.guidelines.bounds import Ages, LengthBand
from models.records.guidelines.guideline import Guideline, Precedence, Rule, Schedule, Window
from models.records.guidelines.rule_form import hash_of_tests, table_of
from models.records.guidelines.rule_tests import VOCABULARY, WORDS, RuleTest, band_in
from models.records.guidelines.scan_tests import ChangeLimits
from models.values.age import GestationalAge
from models.values.length import Centimetres, Millimetres

_RULE = re.compile(r"\s*\[\[\s*rules\s*\]\]")
_FIRST_SITUATIONS = {"exclusion", "pressure", "pressure_with_cerclage", "cerclage"}
_MOST_RULES = 200
# A key of some ten thousand parts keeps whoever reads TOML busy for minutes; no guideline has one of more than three.
_TOO_DEEP = re.compile(r"(?<![\w\"'-])(?:[\w\"'-]+[ \t]*\.[ \t]*){20}")
_PARSED = (GestationalAge, Millimetres, Centimetres)


def read_guidelines(folder: Path) -> tuple[Guideline, ...]:
    """Every guideline of a folder, in the order of their file names, the local one last.

    Raises: Unavailable (`guidelines.unreadable`), Refused with the problems of the first file that has any; the field
    of each problem is `file:line`.
    """
    try:
        texts = {path.name: path.read_bytes() for path in sorted(folder.glob("*.toml"))}
    except OSError as error:
        raise Unavailable("guidelines.unreadable", str(folder), error.strerror or "") from error
    if not texts:
        raise Unavailable("guidelines.unreadable", str(folder), "no *.toml")
    files = [_File.of(name, content) for name, content in texts.items()]
    guidelines = [_guideline(file) for file in files]
    _refuse_repeats(files, guidelines)
    return tuple(sorted(guidelines, key=lambda guideline: guideline.is_local))


def read_guideline(content: bytes, name: str) -> Guideline:
    """The guideline of one file, held against no other.

    Raises: Refused with every problem found in it; the field of each is `file:line`.
    """
    file = _File.of(name, content)
    guideline = _guideline(file)
    _refuse_repeats([file], [guideline])
    return guideline


class _Wrong(Exception):
    """Something in a file does not fit; `needles` are patterns to look for its line with, the closest first."""

    def __init__(self, code: str, *values: str, needles: tuple[str, ...] = ()) -> None:
        super().__init__(code)
        self.code = code
        self.values = values
        self.needles = needles

    def under(self, needle: str) -> "_Wrong":
        """The same, to be looked for near this as well."""
        return _Wrong(self.code, *self.values, needles=(*self.needles, needle))


@dataclass(frozen=True, slots=True)
class _File:
    """A guideline file; lines are counted from 1, `rule` from 0 (None: before the first rule)."""

    name: str
    text: str
    lines: tuple[str, ...]
    heads: tuple[int, ...]

    @classmethod
    def of(cls, name: str, content: bytes) -> Self:
        """Raises: Refused (`guideline.not_utf8`, `guideline.too_long`, `guideline.too_deep`)."""
        text = _decoded(name, content)
        lines = tuple(text.splitlines())
        deep = _TOO_DEEP.search(text)
        if deep is not None:
            raise Refused(Problem(f"{name}:{text.count(chr(10), 0, deep.start()) + 1}", "guideline.too_deep"))
        heads = tuple(place for place, line in enumerate(lines) if _RULE.match(line))
        if len(heads) > _MOST_RULES:
            raise Refused(Problem(f"{name}:1", "guideline.too_long", (str(len(heads)), str(_MOST_RULES))))
        return cls(name, text, lines, heads)

    def problem(self, wrong: _Wrong, rule: int | None = None) -> Problem:
        return Problem(f"{self.name}:{self._line(wrong.needles, rule)}", wrong.code, wrong.values)

    def _line(self, needles: tuple[str, ...], rule: int | None) -> int:
        start = 0 if rule is None else self.heads[rule] if rule < len(self.heads) else 0
        after = next((head for head in self.heads if head > start), len(self.lines))
        block = self.lines[start:after]
        for needle in needles:
            for offset, line in enumerate(block):
                if re.search(needle, line):
                    return start + offset + 1
        return start + 1


def _key(key: str) -> str:
    """A pattern that finds where a key or a table is given."""
    name = re.escape(key)
    return rf"(?<![\w-])[\"']?{name}[\"']?\s*=|^\s*\[{name}\]"


def _text(text: str) -> str:
    """A pattern that finds a text in its quotes."""
    return rf"[\"']{re.escape(text)}[\"']"


def _decoded(name: str, content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise Refused(Problem(f"{name}:{line}", "guideline.not_utf8")) from error


def _guideline(file: _File) -> Guideline:
    """One file's guideline. Raises: Refused with every problem found in it."""
    try:
        table = tomllib.loads(file.text)
    # A number of thousands of digits is a plain ValueError.
    except (ValueError, RecursionError) as error:
        at = re.search(r"line (\d+)", str(error))
        line = at[1] if at else str(len(file.lines))
        raise Refused(Problem(f"{file.name}:{line}", "guideline.not_toml", (str(error),))) from error
    problems: list[Problem] = []
    rules: list[Rule] = []
    raw_rules = table.pop("rules", [])
    if not isinstance(raw_rules, list):
        raise Refused(file.problem(_Wrong("guideline.wrong_type", "rules", needles=(_key("rules"),))))
    for place, raw in enumerate(raw_rules):
        try:
            rules.append(_rule(raw))
        except _Wrong as wrong:
            problems.append(file.problem(wrong, place))
    try:
        guideline = _record(Guideline, table, given={"rules": tuple(rules)})
    except _Wrong as wrong:
        raise Refused(file.problem(wrong), *problems) from wrong
    if problems:
        raise Refused(*problems)
    return cast(Guideline, guideline)


def _rule(raw: object) -> Rule:
    table = _with_precedence(_table(raw))
    if "tests" not in table:
        raise _Wrong("guideline.missing_key", "tests")
    tests = cast(tuple[RuleTest, ...], _keyed("tests", tuple[RuleTest, ...], table["tests"]))
    if not tests:
        raise _Wrong("choice.empty", needles=(_key("tests"),))
    given = {"tests": tests, "length": band_in(tests), "tests_hash": ""}
    rule = cast(Rule, _record(Rule, {k: v for k, v in table.items() if k != "tests"}, given))
    rule = replace(rule, tests_hash=hash_of_tests(table_of(rule)))
    if rule.scan_window is not None and rule.length is None:
        raise _Wrong("guideline.scan_window_without_length", needles=(_key("scan_window"),))
    return rule


def _with_precedence(table: dict[str, Any]) -> dict[str, Any]:
    """The same table; in one of the first edition, which named the situations that a rule stays in, with the class nearest."""
    if "stays_in" not in table:
        return table
    stays_in = table["stays_in"]
    if not isinstance(stays_in, list) or not set(map(str, stays_in)) <= _FIRST_SITUATIONS:
        raise _Wrong("guideline.unknown_word", str(stays_in), needles=(_key("stays_in"),))
    kept = {key: value for key, value in table.items() if key != "stays_in"}
    return {"precedence": _class_of(frozenset(stays_in)).value, **kept}


def _class_of(stays_in: frozenset[str]) -> Precedence:
    """A class whose rules are heard at least wherever one of the first edition was.

    But for an open cervix, which was no situation then: it sets rules of prevention aside, whoever wrote them.
    """
    if "exclusion" in stays_in or {"pressure", "cerclage"} <= stays_in:
        return Precedence.ALWAYS
    if stays_in & {"cerclage", "pressure_with_cerclage"}:
        return Precedence.REMOVAL
    return Precedence.RESCUE if "pressure" in stays_in else Precedence.PREVENTION


def _refuse_repeats(files: list[_File], guidelines: list[Guideline]) -> None:
    """A rule or a guideline may exist only once, over all files."""
    seen: dict[str, str] = {}
    for file, guideline in zip(files, guidelines, strict=True):
        for place, known in enumerate([guideline.id, *(rule.id for rule in guideline.rules)]):
            if known in seen:
                wrong = _Wrong("guideline.repeated_id", known, seen[known], needles=(_key("id"),))
                raise Refused(file.problem(wrong, place - 1 if place else None))
            seen[known] = file.name


def _record(kind: Any, raw: dict[str, Any], given: dict[str, Any]) -> object:
    """Build a frozen record from a table: every key known, every required key there, every value of its type."""
    hints = _hints(kind)
    values = dict(given)
    for key, value in raw.items():
        if key not in hints or key in given:
            raise _Wrong("guideline.unknown_key", key, needles=(_key(key),))
        values[key] = _keyed(key, hints[key], value)
    for field in fields(kind):
        if field.name in values or field.default is not MISSING:
            continue
        # TOML has no null: what may be None may be left out.
        if type(None) not in get_args(hints[field.name]):
            raise _Wrong("guideline.missing_key", field.name)
        values[field.name] = None
    try:
        return kind(**values)
    except Refused as refused:
        raise _Wrong(refused.problems[0].code, *refused.problems[0].values) from refused


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)


def _keyed(key: str, hint: Any, value: object) -> object:
    try:
        return _value(hint, value)
    except _Wrong as wrong:
        raise wrong.under(_key(key)) from wrong


def _value(hint: Any, value: object) -> object:
    """Read one value as its type hint says."""
    origin = get_origin(hint)
    if origin in (Union, UnionType):
        alternatives = [a for a in get_args(hint) if a is not type(None)]
        return _value(alternatives[0], value) if len(alternatives) == 1 else _test(value)
    if origin is tuple:
        return _tuple(get_args(hint), value)
    if hint is LengthBand:
        return _band(value)
    if hint in (Ages, ChangeLimits, Schedule, Window):
        return _record(hint, _table(value), {})
    if hint in _PARSED or issubclass(hint, Enum):
        return _word(hint, value)
    return _plain(hint, value)


def _plain(hint: type[Any], value: object) -> object:
    if type(value) is not hint:
        raise _Wrong("guideline.wrong_type", hint.__name__)
    if isinstance(value, str) and not value.strip():
        raise _Wrong("guideline.empty_text")
    return value


def _word(hint: type[Any], value: object) -> object:
    """A length, an age or a word of a closed choice, each written as text."""
    if not isinstance(value, str):
        raise _Wrong("guideline.wrong_type", "str")
    try:
        return hint(value) if issubclass(hint, Enum) else hint.parse(value)
    except Refused as refused:
        problem = refused.problems[0]
        raise _Wrong(problem.code, value, needles=(_text(value),)) from refused
    except ValueError as error:
        raise _Wrong("guideline.unknown_word", value, needles=(_text(value),)) from error


def _tuple(hints: tuple[Any, ...], value: object) -> tuple[object, ...]:
    if not isinstance(value, list):
        raise _Wrong("guideline.wrong_type", "list")
    if hints[-1] is ...:
        return tuple(_value(hints[0], each) for each in value)
    if len(hints) != len(value):
        raise _Wrong("guideline.wrong_type", "list")
    return tuple(_value(hint, each) for hint, each in zip(hints, value, strict=True))


def _test(value: object) -> object:
    table = dict(_table(value))
    word = table.pop("test", None)
    if not isinstance(word, str) or word not in VOCABULARY:
        raise _Wrong("guideline.unknown_test", str(word), needles=(_text(str(word)),))
    try:
        return _record(VOCABULARY[word], table, {})
    except _Wrong as wrong:
        raise wrong.under(_text(word)) from wrong


def _band(value: object) -> LengthBand:
    """A length test inside another test."""
    band = _test(value)
    if not isinstance(band, LengthBand):
        raise _Wrong("guideline.wrong_type", WORDS[LengthBand])
    return band


def _table(value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise _Wrong("guideline.wrong_type", "table")
    return value
