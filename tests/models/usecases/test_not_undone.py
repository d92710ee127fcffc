"""Whatever writes to the record is undone at once, or it is said why not."""

from collections.abc import Callable, Iterator
from importlib import import_module
from inspect import getmembers, getsource, isfunction
from pkgutil import walk_packages
from typing import Any, TypeVar, get_args, get_type_hints

import models.usecases
from models.usecases.not_undone import NOT_UNDONE
from models.usecases.undo import UNDOES

_WRITES = (".writing()", ".put(", "save_draft", "discard_draft")
_OF_EVERY_KIND = {"Event", "Arranged"}
"""Types of use cases that strike out or give back any kind of event."""


def _writing() -> Iterator[tuple[str, Callable[..., Any]]]:
    package = models.usecases
    for found in walk_packages(package.__path__, f"{package.__name__}."):
        for name, case in getmembers(import_module(found.name), isfunction):
            is_own = case.__module__ == found.name and not name.startswith("_")
            if is_own and any(word in getsource(case) for word in _WRITES):
                yield f"{found.name.removeprefix(f'{package.__name__}.')}.{name}", case


def _kinds(hint: object) -> Iterator[object]:
    yield hint
    for part in get_args(hint):
        yield from _kinds(part)


def _gives_what_is_undone(case: Callable[..., Any]) -> bool:
    kinds = tuple(_kinds(get_type_hints(case)["return"]))
    return any(
        kind in UNDOES or (isinstance(kind, TypeVar) and kind.__name__ in _OF_EVERY_KIND) for kind in kinds
    )


def test_every_use_case_that_writes_is_undone_or_named_with_the_reason() -> None:
    writing = dict(_writing())
    assert len(writing) > 50
    unsaid = [
        name for name, case in writing.items() if name not in NOT_UNDONE and not _gives_what_is_undone(case)
    ]
    assert unsaid == []
    assert NOT_UNDONE.keys() <= writing.keys()
