"""A rule and its guideline as plain tables, the way guideline files write them; and the hash over what decides."""

from collections.abc import Mapping
from dataclasses import MISSING, fields
from datetime import date
from enum import Enum
from hashlib import sha256
from json import dumps
from typing import Any, TypeAlias

from models.records.guidelines.guideline import Guideline, Rule
from models.records.guidelines.rule_tests import WORDS, RuleTest
from models.values.age import GestationalAge
from models.values.length import Centimetres, Millimetres

Plain: TypeAlias = "str | int | bool | date | list[Plain] | dict[str, Plain]"
"""What a guideline file is made of."""

_DECIDING = ("tests", "day_window", "scan_window", "stays_in")
"""`stays_in` is of the first edition; it stays among them so that a rule that did not change keeps its hash."""
_DERIVED = {Rule: ("tests_hash", "length"), Guideline: ("rules",)}


def table_of(record: object) -> dict[str, Plain]:
    """A rule, test, window or schedule by the keys of a file; what is as if left out is left out.

    Of a guideline everything but its rules.
    """
    table: dict[str, Plain] = {"test": WORDS[type(record)]} if isinstance(record, RuleTest) else {}
    derived = _DERIVED.get(type(record), ())
    # What is a record is known from its values, one by one: Python types `fields` for dataclasses alone.
    known: Any = record
    for field in fields(known):
        value = getattr(record, field.name)
        is_as_left_out = value is None or (field.default is not MISSING and value == field.default)
        if field.name not in derived and not is_as_left_out:
            table[field.name] = _plain(value)
    return table


def hash_of_tests(deciding: Mapping[str, Plain]) -> str:
    """SHA-256 in hex over the keys of a rule's table that decide whether it applies.

    Better wording does not change it, so it does not bring answered flags back.
    """
    chosen = {key: deciding.get(key) for key in _DECIDING}
    if "precedence" in deciding:
        chosen["precedence"] = deciding["precedence"]
    return sha256(dumps(chosen, sort_keys=True).encode()).hexdigest()


def _plain(value: object) -> Plain:
    match value:
        case bool() | int() | str() | date():
            return value
        case Enum():
            return str(value.value)
        case tuple():
            return [_plain(each) for each in value]
        case Millimetres() | Centimetres() | GestationalAge():
            return str(value)
        case _:
            return dict(table_of(value))
