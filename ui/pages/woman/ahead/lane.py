"""What lies ahead, drawn under the weeks of the chart on the same axis."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from models.records.guidelines.guideline import Guideline
from models.rules.flags.placenta import is_guarded_at
from models.rules.flags.upcoming import AheadDay, ahead
from models.views import PregnancySheet
from ui.chart.data import FIRST_WEEK, LAST_WEEK
from ui.chart.time_axis import LEFT, RIGHT, across
from ui.pages.woman.ahead.signs import Sign, signs_of
from ui.spoken.announcing import announce
from ui.spoken.roles import Role, SpokenAs
from ui.theme import Tokens, Type, font, tokens_of
from ui.widgets.text import plain_tip
from ui.wording.tr import context
from ui.wording.upcoming import AheadWords, nothing_text

_tr = context("ahead")

HEIGHT = 36
_LEAST = 76
"""The narrowest room in which a sign is told; with less it is told together with the next."""
_GAP = 7
_LINE = 17
_NEAR = 8


@dataclass(frozen=True, slots=True)
class LaneText:
    """Text in the lane: where it begins, its two lines, and the signs that they tell of."""

    left: float
    lines: tuple[str, str]
    signs: tuple[Sign, ...]


class AheadLane(SpokenAs, QWidget):
    """Every day ahead as a mark; beside the marks what happens, as much of it as there is room for.

    Arrow keys go from day to day, the day under the mouse is told whole as a tooltip; Enter or a click leads to the list.
    Signals: `list_wanted`.
    """

    list_wanted = Signal()
    spoken_role = Role.Graphic

    def __init__(self, guidelines: Sequence[Guideline], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guidelines = guidelines
        self._words = AheadWords(guidelines, guarded=False)
        self.days: tuple[AheadDay, ...] = ()
        self._signs: tuple[Sign, ...] = ()
        self._nothing = ""
        self._due: date | None = None
        self._today: date | None = None
        self.chosen: AheadDay | None = None
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.blank()

    @property
    def text(self) -> tuple[str, ...]:
        """The text twin: one sentence a day, or why there is none."""
        return self._words.twin(self.days) or (self._nothing,)

    @property
    def words(self) -> AheadWords:
        """How the days are said."""
        return self._words

    def blank(self) -> None:
        """Show nobody's days."""
        self._due = self._today = None
        self._show((), "")

    def show_sheet(self, sheet: PregnancySheet, today: date) -> None:
        """Show what is ahead of a woman, or why nothing is."""
        self._words = AheadWords(self._guidelines, guarded=is_guarded_at(sheet.facts, today))
        self._due = sheet.dating.due_on if sheet.dating else None
        self._today = today if sheet.pregnancy.ended_on is None else None
        self._show(ahead(sheet, today, self._guidelines), nothing_text(sheet))

    def _show(self, days: Sequence[AheadDay], nothing: str) -> None:
        self.days, self._nothing, self.chosen = tuple(days), nothing, None
        self._signs = signs_of(self.days, self._words)
        self.setAccessibleName(_tr("Ahead: {0}").format(" ".join(self.text)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, HEIGHT)

    def place_of(self, on: date) -> float:
        """The pixel of a day, at the edge where it lies beyond the weeks that are drawn."""
        if self._due is None:
            return float(LEFT)
        weeks = 40 + (on - self._due).days / 7
        return across(min(max(weeks, FIRST_WEEK), LAST_WEEK), self.width())

    def _mark(self, day: AheadDay) -> float:
        """Where a day is marked; what is overdue stands at today."""
        return self.place_of(self._today if day.is_overdue and self._today is not None else day.on)

    @property
    def told(self) -> tuple[LaneText, ...]:
        """What is said in the present width, from the left; nothing of it lies on another or on a mark."""
        late = self._late()
        groups = self._grouped(self._signs[1:] if late else self._signs)
        end = float(self.width() - RIGHT)
        placed: list[LaneText] = [*late]
        for place, signs in enumerate(groups):
            left = self._mark(signs[-1].days[-1]) + _GAP
            right = self._mark(groups[place + 1][0].days[0]) - _GAP if place + 1 < len(groups) else end
            if right - left < _LEAST and place + 1 == len(groups):
                begin = placed[-1].left + self._wide(placed[-1]) + _GAP if placed else LEFT + _LEAST
                placed.append(self._before(signs, begin))
            else:
                placed.append(LaneText(left, self._lines(signs, right - left), signs))
        return tuple(placed)

    def _before(self, signs: tuple[Sign, ...], begin: float) -> LaneText:
        """What has no room right of its mark, left of it; left of today too where it would stand on that."""
        here = self.place_of(self._today) if self._today is not None else 0.0
        told = self._ending(signs, begin, self._mark(signs[0].days[0]) - _GAP)
        covers_today = told.left - _GAP < here < told.left + self._wide(told) + 2 * _GAP
        return self._ending(signs, begin, here - _GAP) if covers_today else told

    def _ending(self, signs: tuple[Sign, ...], begin: float, right: float) -> LaneText:
        """As much as there is room for between two pixels, flush right."""
        lines = self._lines(signs, max(0.0, right - begin))
        wide = max(self._metrics(line).horizontalAdvance(text) for line, text in enumerate(lines))
        return LaneText(right - wide, lines, signs)

    def _late(self) -> tuple[LaneText, ...]:
        """What is overdue, left of today where there is room for it; nothing where there is none."""
        if not self._signs or not self._signs[0].is_overdue:
            return ()
        sign = self._signs[0]
        right = self._mark(sign.days[0]) - _GAP
        lines = self._lines((sign,), right - LEFT - _GAP)
        wide = max(self._metrics(k).horizontalAdvance(line) for k, line in enumerate(lines))
        return (LaneText(right - wide, lines, (sign,)),) if lines[0] == sign.heads[0] else ()

    def _grouped(self, signs: Sequence[Sign]) -> list[tuple[Sign, ...]]:
        """The signs, one with the next where there is no room to tell it alone."""
        groups: list[tuple[Sign, ...]] = []
        waiting: tuple[Sign, ...] = ()
        for place, sign in enumerate(signs):
            waiting = (*waiting, sign)
            is_last = place + 1 == len(signs)
            room = 0.0 if is_last else self._mark(signs[place + 1].days[0]) - self._mark(sign.days[-1])
            if is_last or room - 2 * _GAP >= _LEAST:
                groups.append(waiting)
                waiting = ()
        return groups

    def _lines(self, signs: tuple[Sign, ...], room: float) -> tuple[str, str]:
        """Two lines: of one sign what and when, of several the first and the second or how many more."""
        sign = signs[0]
        first = self._fitting(sign.heads, room, 0)
        if len(signs) == 1:
            below = sign.details if first == sign.heads[0] else sign.otherwise
            return first, self._fitting(below, room, 1)
        if len(signs) == 2:
            return first, self._fitting(signs[1].heads, room, 1)
        more = _tr("and {0} more").format(len(signs) - 1)
        return first, self._fitting((f"{signs[1].heads[0]} · {more}", more), room, 1)

    def _fitting(self, texts: Sequence[str], room: float, line: int) -> str:
        """The longest of these that the room holds, whole or not at all."""
        metrics = self._metrics(line)
        return next((text for text in texts if metrics.horizontalAdvance(text) <= room), "")

    @staticmethod
    def _metrics(line: int) -> QFontMetrics:
        return QFontMetrics(font(Type.STRONG_SMALL if line == 0 else Type.SMALL))

    def _wide(self, told: LaneText) -> float:
        return max(self._metrics(k).horizontalAdvance(line) for k, line in enumerate(told.lines))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = tokens_of(self.palette())
        ground = QRectF(LEFT, 0, self.width() - LEFT - RIGHT, HEIGHT)
        painter.setPen(QPen(QColor(tokens.focus), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.ground))
        painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), 4, 4)
        self._paint_title(painter, tokens)
        for day in self.days:
            self._paint_mark(painter, day, tokens)
        for told in self.told:
            self._paint_told(painter, told, tokens)
        painter.end()

    def _paint_title(self, painter: QPainter, tokens: Tokens) -> None:
        """The name of the lane where today leaves room for it, today, or why nothing is ahead."""
        title = self._nothing if not self.days else "" if self._late() else _tr("Ahead")
        here = self.place_of(self._today) if self._today is not None and self._due is not None else None
        metrics = self._metrics(1)
        room = (here if here is not None and self.days else self.width() - RIGHT) - LEFT - 3 * _GAP
        painter.setFont(font(Type.SMALL))
        painter.setPen(QColor(tokens.quiet))
        if metrics.horizontalAdvance(title) <= room:
            left = LEFT + _GAP
            if (
                not self.days
                and here is not None
                and here - LEFT < metrics.horizontalAdvance(title) + 3 * _GAP
            ):
                left = round(here) + _GAP
            painter.drawText(QPointF(left, HEIGHT / 2 + metrics.ascent() / 2 - 1), title)
        if here is None:
            return
        painter.setPen(QPen(QColor(tokens.ink), 1))
        painter.drawLine(QPointF(here, 0), QPointF(here, HEIGHT))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.ink))
        painter.drawPolygon(QPolygonF([QPointF(here - 5, 0), QPointF(here + 5, 0), QPointF(here, 6)]))

    def _paint_mark(self, painter: QPainter, day: AheadDay, tokens: Tokens) -> None:
        if day.is_overdue:
            return
        at = self._mark(day)
        is_chosen = day is self.chosen
        painter.setPen(QPen(QColor(tokens.focus if is_chosen else tokens.ink), 4 if is_chosen else 2))
        painter.drawLine(QPointF(at, 2), QPointF(at, HEIGHT - 2))

    def _paint_told(self, painter: QPainter, told: LaneText, tokens: Tokens) -> None:
        first, second = told.lines
        colour = tokens.urgent if told.signs[0].is_overdue else tokens.ink
        top = 0 if second else _LINE / 2
        for line, (text, ink) in enumerate(((first, colour), (second, tokens.quiet))):
            painter.setFont(font(Type.STRONG_SMALL if line == 0 else Type.SMALL))
            painter.setPen(QColor(ink))
            painter.drawText(QPointF(told.left, top + 14 + line * _LINE - line), text)

    def day_at(self, x: float) -> AheadDay | None:
        """The day that is marked or told at a pixel; None where nothing is."""
        near = min(self.days, key=lambda day: abs(self._mark(day) - x), default=None)
        if near is not None and abs(self._mark(near) - x) <= _NEAR:
            return near
        over = (told for told in self.told if told.left <= x <= told.left + self._wide(told))
        return next((told.signs[0].days[0] for told in over), None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        day = self.day_at(event.position().x())
        self.setToolTip(plain_tip(self._words.sentence(day) if day is not None else ""))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.list_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(key)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.list_wanted.emit()
        elif step is not None and self.days:
            here = (
                self.days.index(self.chosen)
                if self.chosen is not None
                else (-1 if step > 0 else len(self.days))
            )
            self._choose(self.days[min(max(here + step, 0), len(self.days) - 1)])
        else:
            super().keyPressEvent(event)

    def _choose(self, day: AheadDay) -> None:
        """Mark a day and tell it whole."""
        self.chosen = day
        said = self._words.sentence(day)
        self.setAccessibleDescription(said)
        if self.hasFocus():
            announce(self, said)
        self.setToolTip(plain_tip(said))
        self.update()
