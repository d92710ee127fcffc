"""A choice among a few values that all stand side by side, as radio buttons do."""

from collections.abc import Mapping, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QRadioButton, QSizePolicy, QWidget

from models.records.record import TriState
from ui.spoken.roles import Role, SpokenAs
from ui.theme import TARGET, Tokens, Type, font, tokens_of
from ui.widgets.icons import draw_icon
from ui.widgets.text import Text, Tone, plain_tip

T = TypeVar("T")

_GAP, _CORNER = 4, 6
"""What lies between two rows, and how round the buttons are."""
_BESIDE, _TICK, _BEFORE_TEXT = 9, 12, 4
"""Left and right of what stands in a button: a tick once it is chosen, then its text."""
_A_WORD = 2
"""How many letters in one go are a word, and no longer an answer each."""
_ARROWS = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Right)


class Segment(SpokenAs, QRadioButton):
    """One value; where it is chosen the mouse takes it back, keys never do."""

    spoken_role = Role.RadioButton

    def __init__(self, text: str, whole: "Segments[Any]") -> None:
        super().__init__(text, whole)
        self._whole = whole
        self.is_pressed_by_mouse = False
        self.setFont(font())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        # As wide as when it is chosen, so that nothing moves then.
        text = QFontMetrics(font(Type.STRONG)).horizontalAdvance(self.text())
        return QSize(text + _TICK + _BEFORE_TEXT + 2 * _BESIDE, TARGET)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def take_back(self) -> None:
        """Be chosen no longer; Qt lets go of a radio button only while it is none."""
        self.setAutoExclusive(False)
        self.setChecked(False)
        self.setAutoExclusive(True)

    def nextCheckState(self) -> None:
        """The whole says what a press does."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.is_pressed_by_mouse = True
        super().mouseReleaseEvent(event)
        self.is_pressed_by_mouse = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._whole.take_key(event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self._whole.stop.setFocus()
        self._whole.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._whole.end_typing()
        self._whole.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._whole.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._whole.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The whole paints its buttons, edges, ring and all."""


class Segments(SpokenAs, QWidget, Generic[T]):
    """One of a few values, or none of them, which is "not recorded" and where it begins.

    One stop of Tab: arrows move and choose, the first letters choose, the same letter again the next that begins so; Delete
    takes the answer back, and so does a click on what is chosen. What is chosen has a tick, a ground and an edge of 2 px; the
    focus is a ring. The buttons stand in as many rows as they need. `show_last` sets beside them what was recorded last time.
    Signals: `chosen` (the value, or None); `answered` (the value) after a letter, so that a form may lead on.
    """

    chosen = Signal(object)
    answered = Signal(object)
    spoken_role = Role.Grouping

    def __init__(self, name: str, choices: Sequence[tuple[T, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._buttons = {value: self._button(text) for value, text in choices}
        self._last = Text("", Type.SMALL, Tone.QUIET, parent=self)
        self._last.hide()
        self._typed = ""
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.timeout.connect(self._on_typed)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusProxy(next(iter(self._buttons.values())))
        self._show_stop()

    def _button(self, text: str) -> Segment:
        button = Segment(text, self)
        # The question is the name of the group, which is read before its buttons.
        button.setAccessibleName(text)
        button.setToolTip(plain_tip(f"{text} ({text[0]})"))
        button.clicked.connect(self._on_clicked)
        return button

    @property
    def choices(self) -> tuple[T, ...]:
        """What can be chosen, in its order."""
        return tuple(self._buttons)

    @property
    def offered(self) -> tuple[T, ...]:
        """What can be chosen and is not forbidden."""
        return tuple(value for value, button in self._buttons.items() if button.isEnabledTo(self))

    @property
    def stop(self) -> Segment:
        """Where Tab stops: at what is chosen, else at the first."""
        buttons = tuple(self._buttons.values())
        free = [button for button in buttons if button.isEnabledTo(self)]
        return next((button for button in buttons if button.isChecked()), (free or buttons)[0])

    def value(self) -> T | None:
        """What is chosen; None is "not recorded"."""
        return next((value for value, button in self._buttons.items() if button.isChecked()), None)

    def set_value(self, value: T | None) -> None:
        """Show what is chosen; a value that is not offered is none."""
        before = self.value()
        if value in self._buttons:
            self._buttons[value].setChecked(True)
        elif before is not None:
            self._buttons[before].take_back()
        self._show_stop()
        if before != self.value():
            self.chosen.emit(self.value())

    def button(self, value: T) -> Segment:
        """The button of a value."""
        return self._buttons[value]

    def forbid(self, reasons: Mapping[T, str]) -> None:
        """Leave these values grey, each with the reason as its tooltip; keys pass them by."""
        for value, button in self._buttons.items():
            reason = reasons.get(value, "")
            button.setEnabled(not reason)
            button.setToolTip(plain_tip(reason or f"{button.text()} ({button.text()[0]})"))
            button.setAccessibleDescription(reason)
        self._show_stop()

    def show_last(self, text: str) -> None:
        """Say at the end of the row what was recorded last time; empty: nothing."""
        self._last.setText(text)
        self._last.setVisible(bool(text))
        self.updateGeometry()
        self._place_all(self.width())

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key does here; whether it does anything."""
        key, keypad = event.key(), Qt.KeyboardModifier.KeypadModifier
        if event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | keypad):
            return False
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.set_value(None)
            self.stop.setFocus()
            return True
        if key in _ARROWS:
            ahead = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
            self._step(1 if key in (Qt.Key.Key_Down, ahead) else -1)
            return True
        return self._take_letter(event.text().casefold())

    def _step(self, step: int) -> None:
        """Choose the one before or after the one in focus, round and round."""
        offered = self.offered
        here = next((at for at, value in enumerate(offered) if self._buttons[value].hasFocus()), 0)
        self.set_value(offered[(here + step) % len(offered)])
        self.stop.setFocus()

    def _take_letter(self, letter: str) -> bool:
        """Choose the first value that begins with what was typed in one go, else with this letter alone.

        The same letter again goes to the next one. Two letters that began a word, or one that begins nothing, are a word:
        what does not fit it is a slip in it, which is no answer and no key of the page.
        """
        word = f"{self._typed}{letter}"
        whole = self._begin(word)
        meant = whole or (self._begin(letter) if len(self._typed) < _A_WORD else [])
        if not letter or not (meant or self._typed):
            return False
        self._typed = letter if meant and not whole else word
        self._typing.start(QApplication.keyboardInputInterval())
        if not meant:
            return True
        here = [at for at, value in enumerate(meant) if value == self.value() and self._typed == letter]
        self.set_value(meant[(here[0] + 1) % len(meant) if here else 0])
        self.stop.setFocus()
        self.answered.emit(self.value())
        return True

    def _begin(self, text: str) -> list[T]:
        """The values whose words begin so."""
        return [v for v in self.offered if self._buttons[v].text().casefold().startswith(text)]

    def end_typing(self) -> None:
        """Begin a new word with the next letter, unless only another of these buttons took the focus."""
        inner = QApplication.focusWidget()
        if inner is None or not self.isAncestorOf(inner):
            self._on_typed()

    @Slot()
    def _on_typed(self) -> None:
        self._typed = ""

    @Slot()
    def _on_clicked(self) -> None:
        value, button = next((v, b) for v, b in self._buttons.items() if b is self.sender())
        self.set_value(None if button.isChecked() and button.is_pressed_by_mouse else value)

    def _show_stop(self) -> None:
        stop = self.stop
        for button in self._buttons.values():
            strong, click = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(strong if button is stop else click)
        self.update()

    # Room

    def sizeHint(self) -> QSize:
        buttons = sum(button.sizeHint().width() for button in self._buttons.values())
        return QSize(buttons + self._room_for_last(), TARGET)

    def minimumSizeHint(self) -> QSize:
        widest = max(button.sizeHint().width() for button in self._buttons.values())
        return QSize(widest + self._room_for_last(), TARGET)

    def heightForWidth(self, width: int) -> int:
        return len(self._rows(width)) * (TARGET + _GAP) - _GAP

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_all(self.width())

    def _room_for_last(self) -> int:
        return self._last.sizeHint().width() + _BESIDE if self._last.text() else 0

    def _rows(self, width: int) -> list[list[Segment]]:
        """The buttons in rows that fit, one at the least in each."""
        free = width - self._room_for_last()
        rows: list[list[Segment]] = []
        taken = 0
        for button in self._buttons.values():
            needed = button.sizeHint().width()
            if not rows or taken + needed > free:
                rows.append([])
                taken = 0
            rows[-1].append(button)
            taken += needed
        return rows

    def _place_all(self, width: int) -> None:
        for place, row in enumerate(self._rows(width)):
            left = 0
            for button in row:
                size = button.sizeHint()
                top = place * (TARGET + _GAP)
                button.setGeometry(self._mirrored(QRect(QPoint(left, top), size)))
                left += size.width()
        last = self._last.sizeHint()
        corner = QPoint(width - last.width(), (TARGET - last.height()) // 2)
        self._last.setGeometry(self._mirrored(QRect(corner, last)))
        self.update()

    def _mirrored(self, where: QRect) -> QRect:
        return (
            where.translated(self.width() - where.right() - where.left() - 1, 0)
            if self.isRightToLeft()
            else where
        )

    # Look

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, painter = tokens_of(self.palette()), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row in self._rows(self.width()):
            self._paint_row(painter, tokens, row)
        for button in self._buttons.values():
            if button.isChecked():
                _paint_edge(painter, button, tokens.accent, tokens.selected)
            _paint_text(painter, tokens, button)
            if button.hasFocus():
                _paint_ring(painter, button, tokens)
        painter.end()

    def _paint_row(self, painter: QPainter, tokens: Tokens, row: Sequence[Segment]) -> None:
        is_wrong = self.property("state") == "problem"
        around = QRectF(row[0].geometry().united(row[-1].geometry()))
        width = 2 if is_wrong else 1
        painter.setPen(QPen(QColor(tokens.invalid if is_wrong else tokens.outline), width))
        ground = tokens.invalid_ground if is_wrong else tokens.surface
        painter.setBrush(QColor(ground if self.isEnabled() else tokens.ground))
        painter.drawRoundedRect(_inside(around, width), _CORNER, _CORNER)
        for button in row:
            if button.underMouse() and button.isEnabled():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(tokens.ground))
                painter.drawRoundedRect(
                    QRectF(button.geometry()).adjusted(2, 2, -2, -2), _CORNER - 2, _CORNER - 2
                )
        painter.setPen(QPen(QColor(tokens.line), 1))
        for button in row:
            if button.x() > around.left():
                x = button.x() + 0.5
                painter.drawLine(QPointF(x, around.top() + 8), QPointF(x, around.bottom() - 8))


class TriStateChoice(Segments[TriState]):
    """Yes, no or unknown."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        # Every field knows this module, and the door is painted before all that the words know of is loaded.
        from ui.wording.words import word

        super().__init__(name, [(answer, word(answer)) for answer in TriState], parent)


def _inside(where: QRectF, pen: int) -> QRectF:
    """The line of a pen along the inner edge."""
    return where.adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2)


def _paint_edge(painter: QPainter, button: Segment, edge: str, ground: str) -> None:
    painter.setPen(QPen(QColor(edge), 2))
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(_inside(QRectF(button.geometry()), 2), _CORNER, _CORNER)


def _paint_ring(painter: QPainter, button: Segment, tokens: Tokens) -> None:
    """The ring of the focus: along the edge, or inside the edge of what is chosen."""
    around = QRectF(button.geometry())
    if button.isChecked():
        around = around.adjusted(3, 3, -3, -3)
    painter.setPen(QPen(QColor(tokens.ink if button.isChecked() else tokens.focus), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(_inside(around, 2), _CORNER - 2, _CORNER - 2)


def _paint_text(painter: QPainter, tokens: Tokens, button: Segment) -> None:
    """The text in the middle, a tick before it once it is chosen."""
    where, is_chosen = QRectF(button.geometry()), button.isChecked()
    painter.setFont(font(Type.STRONG if is_chosen else Type.BODY))
    ink = QColor(tokens.ink if button.isEnabled() else tokens.quiet)
    painter.setPen(ink)
    if not is_chosen:
        painter.drawText(where, int(Qt.AlignmentFlag.AlignCenter), button.text())
        return
    is_mirrored = button.isRightToLeft()
    left = where.right() - _BESIDE - _TICK if is_mirrored else where.left() + _BESIDE
    tick = QRectF(left, where.center().y() - _TICK / 2, _TICK, _TICK)
    draw_icon(painter, "check", tick, QColor(tokens.accent), 3)
    room = _BESIDE + _TICK + _BEFORE_TEXT
    text = where.adjusted(_BESIDE, 0, -room, 0) if is_mirrored else where.adjusted(room, 0, -_BESIDE, 0)
    painter.drawText(text, int(Qt.AlignmentFlag.AlignCenter), button.text())
