"""The columns of both lists: what stands in them, how wide they are, and what they are sorted by."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics

from models.records.flag import Urgency
from models.values.person import letters_of
from ui.pages.today.line import Says, TodayGroup, TodayLine, tr
from ui.pages.today.worklist.cells import Cell, Run, Texts, cell, unbroken
from ui.theme import Tokens, Type, font
from ui.wording.words import word

MARGIN = 12
"""The room at both sides of a row."""
GAP = 10
"""The room between two columns."""
SIGN = 20
"""The width and height of an urgency's sign."""

_ARROW = 14

Key = Callable[[TodayLine], tuple[object, ...]]


@dataclass(frozen=True, slots=True)
class TodayColumn:
    """One column: its heading, its width in logical pixels or its share of what is left, its cell, and what sorts it.

    `key` None: the rows stand in this order anyway, as the clinic works them off. `is_right` sets it against its right edge.
    """

    heading: str
    cell: Callable[[TodayLine, Tokens], Cell]
    width: int = 0
    share: int = 0
    key: Key | None = None
    is_right: bool = False


def clinic_columns() -> tuple[TodayColumn, ...]:
    """Of the clinic's list; the last is drawn, unless there is nothing to draw."""
    last, five = tr("Last, mm"), tr("Last five, line at 25")
    return (
        TodayColumn(tr("Time"), _time, width=_wide(tr("Time"), 54)),
        TodayColumn(tr("Woman"), _woman, share=53, key=_by_name),
        TodayColumn(tr("Where she is"), _place, share=47, key=_by_place),
        TodayColumn(last, _last, width=_wide(last, 62), key=_by_length, is_right=True),
        TodayColumn(five, _beside, width=_wide(five, 136)),
    )


def _wide(heading: str, least: int) -> int:
    """The width of a column: that of what stands in it, or of its heading with the arrow of sorting."""
    return max(least, QFontMetrics(font(Type.LABEL)).horizontalAdvance(heading) + _ARROW)


def answer_columns() -> tuple[TodayColumn, ...]:
    """Of the questions that want an answer; the first has the sign of its urgency in front."""
    return (
        TodayColumn(tr("Do what, because"), _answer, share=44),
        TodayColumn(tr("Woman"), _woman, share=24, key=_by_name),
        TodayColumn(tr("Left"), _left, share=17, key=_by_left),
        TodayColumn(tr("Told"), _told, share=15, key=_by_told),
    )


def places(columns: Sequence[TodayColumn], row: QRect, lead: int = 0) -> list[QRect]:
    """Where each column stands in a row, whose first `lead` pixels are left to a sign."""
    left = row.left() + MARGIN + lead
    whole = row.right() + 1 - MARGIN - left - GAP * (len(columns) - 1) - sum(c.width for c in columns)
    shares = sum(column.share for column in columns)
    found = []
    for column in columns:
        width = column.width or max(1, whole * column.share // shares)
        found.append(QRect(left, row.top(), width, row.height()))
        left += width + GAP
    return found


def in_order(lines: Sequence[TodayLine], key: Key | None, *, is_turned: bool) -> tuple[TodayLine, ...]:
    """The lines sorted within their groups; lines that are equal keep the order of the day."""
    if key is None:
        groups = {group: [line for line in lines if line.group is group] for group in TodayGroup}
        return tuple(line for found in groups.values() for line in (found[::-1] if is_turned else found))
    order = {group: place for place, group in enumerate(TodayGroup)}
    turned = sorted(lines, key=key, reverse=is_turned)
    return tuple(sorted(turned, key=lambda line: order[line.group]))


def _time(line: TodayLine, tokens: Tokens) -> Cell:
    return cell(Run(line.time, _ink(line, tokens), Type.BODY if line.is_done else Type.STRONG))


def _woman(line: TodayLine, tokens: Tokens) -> Cell:
    below = " · ".join(part for part in (line.born, line.age) if part)
    name = Run(line.woman, _ink(line, tokens), Type.BODY if _is_quiet(line) else Type.STRONG)
    return cell(name, Run(below, tokens.quiet, Type.SMALL))


def _place(line: TodayLine, tokens: Tokens) -> Cell:
    return _said(line.place, tokens, _ink(line, tokens))


def _last(line: TodayLine, tokens: Tokens) -> Cell:
    if not line.lengths:
        return cell(Run(tr("none") if line.state is not None else "", tokens.quiet, Type.SMALL))
    return cell(Run(str(line.lengths[-1]), _ink(line, tokens), Type.STRONG))


def _beside(line: TodayLine, tokens: Tokens) -> Cell:
    """What stands where nothing can be drawn."""
    return cell(Run("" if line.lengths else line.beside, tokens.ink, Type.SMALL))


def _answer(line: TodayLine, tokens: Tokens) -> Cell:
    colour = urgency_ink(line.urgency, tokens)
    loud = colour if line.urgency in (Urgency.IMMEDIATE, Urgency.URGENT) else tokens.ink
    heading = tr("{0}  +{1}").format(line.heading, line.more) if line.more else line.heading
    named = Run(word(line.urgency) if line.urgency is not None else "", colour, Type.LABEL)
    return cell(
        Run(heading, loud, Type.STRONG), Texts(Run(unbroken(line.what), tokens.ink, Type.SMALL), named)
    )


def _left(line: TodayLine, tokens: Tokens) -> Cell:
    colour = urgency_ink(line.urgency, tokens) if line.left.is_loud and not line.late else tokens.ink
    return _said(line.left, tokens, colour)


def _told(line: TodayLine, tokens: Tokens) -> Cell:
    colour = tokens.ink if line.told.is_loud or line.told.second else tokens.quiet
    return _said(line.told, tokens, colour)


def _said(said: Says, tokens: Tokens, colour: str) -> Cell:
    first = Run(said.first, colour, Type.STRONG if said.is_loud else Type.BODY)
    return cell(first, Run(said.second, tokens.quiet, Type.SMALL))


def urgency_ink(urgency: Urgency | None, tokens: Tokens) -> str:
    """The colour in which an urgency is written."""
    return tokens.ink if urgency is None else str(getattr(tokens, urgency.value))


def _is_quiet(line: TodayLine) -> bool:
    """Whether a row is done with: it stays, and asks for nothing."""
    return line.is_done and line.group is TodayGroup.BOOKED


def _ink(line: TodayLine, tokens: Tokens) -> str:
    return tokens.quiet if _is_quiet(line) else tokens.ink


def _by_name(line: TodayLine) -> tuple[object, ...]:
    return (letters_of(line.woman),)


def _by_place(line: TodayLine) -> tuple[object, ...]:
    return (line.state.value if line.state is not None else "", line.place.first)


def _by_length(line: TodayLine) -> tuple[object, ...]:
    return (not line.lengths, line.lengths[-1:])


def _by_left(line: TodayLine) -> tuple[object, ...]:
    return (line.days_left is None, line.days_left or 0)


def _by_told(line: TodayLine) -> tuple[object, ...]:
    return (bool(line.told.second), letters_of(line.told.first))
