"""Strict reading of JSON: every key known, every value of its type, every problem kept with its path."""

import json
import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from enum import Enum
from typing import Any, TypeVar

from models.errors import Problem, Refused
from models.values.age import GestationalAge

T = TypeVar("T")
E = TypeVar("E", bound=Enum)

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NUMBER = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9})?")


class Table(dict[str, Any]):
    """A JSON object that remembers which keys it had more than once."""

    repeated: tuple[str, ...] = ()


def _object(pairs: list[tuple[str, Any]]) -> Table:
    table = Table(pairs)
    if len(table) < len(pairs):
        counted = Counter(key for key, _ in pairs)
        table.repeated = tuple(key for key, count in counted.items() if count > 1)
    return table


def _no_number(word: str) -> float:
    raise ValueError(f"{word} is no JSON")


def read_json(content: bytes) -> Any:
    """The parsed file; no number that JSON does not know. Raises: Refused (field `file`)."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused(Problem("file", "case.not_utf8", (str(error.start),))) from error
    try:
        return json.loads(text, object_pairs_hook=_object, parse_constant=_no_number)
    except RecursionError as error:
        raise Refused(Problem("file", "case.too_deep")) from error
    except ValueError as error:
        raise Refused(Problem("file", "case.not_json", (str(error),))) from error


class JsonRow:
    """One JSON object, read key by key; every problem is kept with its path, what does not fit is read as None."""

    def __init__(self, raw: object, path: str, problems: list[Problem], known: tuple[str, ...]) -> None:
        self._path = path
        self._problems = problems
        self._is_object = isinstance(raw, Table)
        self._table = raw if isinstance(raw, Table) else Table()
        if not self._is_object:
            self._problems.append(Problem(path.rstrip(": ."), "case.wrong_type", ("object",)))
        for key in self._table.repeated:
            self.wrong(key, "case.repeated_key")
        for key in self._table:
            if key not in known:
                self.wrong(key if key.isidentifier() else json.dumps(key), "case.unknown_key")

    def wrong(self, key: str, code: str, *values: str) -> None:
        """Keep a problem of one of its keys."""
        self._problems.append(Problem(f"{self._path}{key}", code, values))

    def has(self, key: str) -> bool:
        """Whether it says anything there; null says nothing."""
        return self._table.get(key) is not None

    def needs(self, *keys: str) -> None:
        """Keep a problem for each of these that is absent or null, where the object is one at all."""
        for key in keys:
            if self._is_object and not self.has(key):
                self.wrong(key, "case.required")

    def text(self, key: str) -> str | None:
        """Its text; None where it is absent, null or no text."""
        return self._typed(key, self._table.get(key), str, "text")

    def day(self, key: str) -> date | None:
        """Its date, written YYYY-MM-DD and no other way."""
        written = self.text(key)
        if written is None:
            return None
        try:
            return date.fromisoformat(written if _DAY.fullmatch(written) else "")
        except ValueError:
            self.wrong(key, "case.not_a_date", written)
            return None

    def count(self, key: str) -> int | None:
        """Its whole number, 1 or more."""
        number = self._typed(key, self._table.get(key), int, "whole number")
        if number is not None and number < 1:
            self.wrong(key, "case.too_few", str(number))
            return None
        return number

    def age(self, key: str) -> GestationalAge | None:
        """Its age, written weeks+days."""
        written = self.text(key)
        if written is None:
            return None
        try:
            return GestationalAge.parse(written)
        except Refused as refused:
            self.wrong(key, refused.problems[0].code, written)
            return None

    def choice(self, key: str, kind: type[E]) -> E | None:
        """Its word out of a closed choice."""
        written = self.text(key)
        if written is None:
            return None
        try:
            return kind(written)
        except ValueError:
            self.wrong(key, "case.not_one_of", written, *(each.value for each in kind))
            return None

    def size(self, key: str, name: str, parse: Callable[[str], T]) -> T | None:
        """Its length or dilation (`name`), written as decimal text with a point."""
        return self._size(key, self._table.get(key), name, parse)

    def sizes(self, key: str, name: str, parse: Callable[[str], T]) -> tuple[T, ...]:
        """A list of at least one size; empty where anything is wrong with it."""
        listed = self._typed(key, self._table.get(key), list, "list")
        if listed is None:
            return ()
        if not listed:
            self.wrong(key, "case.empty")
        for place, each in enumerate(listed):
            if each is None:
                self.wrong(f"{key}[{place}]", "case.required")
        sizes = [self._size(f"{key}[{place}]", each, name, parse) for place, each in enumerate(listed)]
        return () if None in sizes else tuple(size for size in sizes if size is not None)

    def row(self, key: str, known: tuple[str, ...]) -> "JsonRow | None":
        """The object below it."""
        if not self.has(key):
            return None
        return JsonRow(self._table[key], f"{self._path}{key}.", self._problems, known)

    def rows(self, key: str, known: tuple[str, ...]) -> "list[JsonRow] | None":
        """The objects of a list; None where it is absent or null."""
        listed = self._typed(key, self._table.get(key), list, "list")
        if listed is None:
            return None
        return [
            JsonRow(each, f"{self._path}{key}[{place}].", self._problems, known)
            for place, each in enumerate(listed)
        ]

    def _typed(self, key: str, value: object, kind: type[T], name: str) -> T | None:
        if value is None:
            return None
        # True is an int to Python, and no number to anybody else.
        if not isinstance(value, kind) or isinstance(value, bool):
            self.wrong(key, "case.wrong_type", name)
            return None
        return value

    def _size(self, key: str, value: object, name: str, parse: Callable[[str], T]) -> T | None:
        written = self._typed(key, value, str, "decimal text")
        if written is None:
            return None
        if not _NUMBER.fullmatch(written):
            self.wrong(key, f"{name}.not_a_number", written)
            return None
        try:
            return parse(written)
        except Refused as refused:
            self.wrong(key, refused.problems[0].code, written)
            return None
