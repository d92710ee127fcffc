"""What somebody answered about a file of which nothing was taken yet, as a draft keeps it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from typing import TypeVar

from models.records.importing.reading_plan import (
    AgeDecimals,
    DateOrder,
    Encoding,
    Meaning,
    PlannedColumn,
    ReadingPlan,
    Separator,
)
from models.records.scan import Route
from models.usecases.drafts import ASIDE
from models.values.length import Unit
from ui.pages.inbox.settled import Settled

E = TypeVar("E", bound=Enum)
_FILE, _MARK = f"{ASIDE}file", f"{ASIDE}mark"
_COLUMN, _LEFT_OUT = "column.", "leaves_out"
_NONE = "-"


@dataclass(frozen=True, slots=True)
class Guess:
    """A plan as it was guessed, what somebody had settled for it, and the fingerprint of the file (`mark`)."""

    plan: ReadingPlan
    settled: Settled
    mark: str


def answers_of(path: Path, guess: Guess, plan: ReadingPlan) -> dict[str, str]:
    """In what a plan differs from the guess, and of which file it is; empty where nothing was answered."""
    found = dict(_settled_texts(guess.settled)) | dict(_plan_texts(guess.plan, plan))
    return found | {_FILE: str(path), _MARK: guess.mark} if found else {}


def file_of(answers: Mapping[str, str]) -> Path | None:
    """The file that answers are about; None where they name none."""
    return Path(answers[_FILE]) if answers.get(_FILE) else None


def is_about(answers: Mapping[str, str], mark: str) -> bool:
    """Whether a file is still the one that was answered about."""
    return answers.get(_MARK) == mark


def settled_in(answers: Mapping[str, str]) -> Settled:
    """What was settled about the file as a whole. Raises: ValueError."""
    return Settled(
        encoding=_read(Encoding, answers.get("encoding", _NONE)),
        separator=_read(Separator, answers.get("separator", _NONE)),
        sheet=answers.get("sheet"),
    )


def answered(guessed: ReadingPlan, answers: Mapping[str, str]) -> ReadingPlan:
    """The guess with everything that was answered. Raises: ValueError where the answers are of another plan."""
    plan = replace(
        guessed,
        columns=tuple(
            _column(column, answers.get(f"{_COLUMN}{i}")) for i, column in enumerate(guessed.columns)
        ),
    )
    if "unit" in answers:
        plan = replace(plan, unit=_read(Unit, answers["unit"]))
    if "route" in answers:
        plan = replace(plan, route=_read(Route, answers["route"]))
    if "age_decimals" in answers:
        plan = replace(plan, age_decimals=_read(AgeDecimals, answers["age_decimals"]))
    if _LEFT_OUT in answers:
        plan = replace(plan, leaves_out=_places(answers[_LEFT_OUT], len(plan.columns)))
    return plan


def _settled_texts(settled: Settled) -> Iterable[tuple[str, str]]:
    if settled.encoding is not None:
        yield "encoding", settled.encoding.value
    if settled.separator is not None:
        yield "separator", settled.separator.value
    if settled.sheet is not None:
        yield "sheet", settled.sheet


def _plan_texts(guessed: ReadingPlan, plan: ReadingPlan) -> Iterable[tuple[str, str]]:
    for name in ("unit", "route", "age_decimals"):
        if getattr(plan, name) != getattr(guessed, name):
            yield name, _text(getattr(plan, name))
    for i, (before, now) in enumerate(zip(guessed.columns, plan.columns, strict=True)):
        if _said_of(before) != _said_of(now):
            yield f"{_COLUMN}{i}", " ".join(map(_text, _said_of(now)))
    if plan.leaves_out != guessed.leaves_out:
        yield _LEFT_OUT, " ".join(map(str, sorted(plan.leaves_out))) or _NONE


def _said_of(column: PlannedColumn) -> tuple[Enum | None, ...]:
    return column.meaning, column.suggested, column.order, column.unit


def _column(guessed: PlannedColumn, text: str | None) -> PlannedColumn:
    if text is None:
        return guessed
    meaning, suggested, order, unit = text.split()
    return replace(
        guessed,
        meaning=_read(Meaning, meaning),
        suggested=_read(Meaning, suggested),
        order=_read(DateOrder, order),
        unit=_read(Unit, unit),
    )


def _text(value: Enum | None) -> str:
    return _NONE if value is None else str(value.value)


def _read(kind: type[E], text: str) -> E | None:
    return None if text == _NONE else kind(text)


def _places(text: str, columns: int) -> frozenset[int]:
    places = frozenset(map(int, text.split())) if text != _NONE else frozenset()
    if not places <= frozenset(range(columns)):
        raise ValueError(text)
    return places
