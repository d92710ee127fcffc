"""The symptoms of the day: none, or which; those she already has are ticked and dated."""

from collections.abc import Collection, Sequence
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from models.records.finding import Symptom, SymptomKind
from ui.theme import TARGET, Type, font, tokens_of
from ui.widgets.fields.choices import Tick, Ticks
from ui.widgets.icons import draw_icon
from ui.wording import formats
from ui.wording.tr import context
from ui.wording.words import word

_tr = context("scan")


_GAP = 4
_BESIDE, _TICK, _CORNER = 9, 12, 6
_MARK = _TICK + 5
"""A tick and the room behind it."""


class Chip(Tick):
    """A tick drawn as a button: chosen it has a tick, a ground and an edge of 2 px."""

    def sizeHint(self) -> QSize:
        text = QFontMetrics(font(Type.STRONG)).horizontalAdvance(self.text().replace("&", ""))
        return QSize(text + _MARK + 2 * _BESIDE, TARGET)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, painter = tokens_of(self.palette()), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_chosen, has_focus = self.isChecked(), self.hasFocus()
        edge = tokens.ink if has_focus else tokens.accent if is_chosen else tokens.outline
        width = 2 if is_chosen or has_focus else 1
        painter.setPen(QPen(QColor(edge), width))
        painter.setBrush(QColor(tokens.selected if is_chosen else tokens.surface))
        inside = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(inside, _CORNER, _CORNER)
        painter.setFont(font(Type.STRONG if is_chosen else Type.BODY))
        painter.setPen(QColor(tokens.ink if self.isEnabled() else tokens.quiet))
        text = self.rect()
        if is_chosen:
            left = self.width() - _BESIDE - _TICK if self.isRightToLeft() else _BESIDE
            mark = QRectF(left, (self.height() - _TICK) / 2, _TICK, _TICK)
            draw_icon(painter, "check", mark, QColor(tokens.accent), 3)
            text = text.adjusted(0, 0, -_MARK, 0) if self.isRightToLeft() else text.adjusted(_MARK, 0, 0, 0)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextShowMnemonic
        painter.drawText(text, int(flags), self.text())
        painter.end()


class SymptomTicks(Ticks[SymptomKind]):
    """None, or some of eight; nothing touched is "not asked", and what was known before then simply goes on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_tr("Symptoms today"))
        self.none = Chip(_tr("None"), self)
        self.ticks = {kind: Chip(word(kind), self) for kind in SymptomKind}
        self.chips = (self.none, *self.ticks.values())
        self._known: frozenset[SymptomKind] = frozenset()
        self._shown: tuple[Symptom, ...] = ()
        self._by_hand: set[SymptomKind] = set()
        self._is_asked = False
        for chip in self.chips:
            chip.clicked.connect(self._on_clicked)
            chip.installEventFilter(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._stop_at(self.none)
        self.blank()

    @property
    def choices(self) -> tuple[SymptomKind, ...]:
        return tuple(self.ticks)

    def value(self) -> tuple[SymptomKind, ...] | None:
        """What she has today; () is asked and none, None is not asked."""
        return self._ticked() if self._is_asked else None

    def set_value(self, ticked: Sequence[SymptomKind] | None) -> None:
        """Show what was said; None leaves it to what is known."""
        self._is_asked = ticked is not None
        self._by_hand = set(SymptomKind) if ticked is not None else set()
        shown = self._known if ticked is None else ticked
        for kind, tick in self.ticks.items():
            tick.setChecked(kind in shown)
        self._show()

    def blank(self) -> None:
        """Nothing asked, nothing known."""
        self.show_known(())
        self.set_value(None)

    def show_known(self, symptoms: Sequence[Symptom]) -> None:
        """Tick and date what she is known to have on the day of the scan; what was ticked by hand stays.

        What was unticked by hand comes back with a new report: that one was not answered.
        """
        since = {s.kind: s.on for s in reversed(symptoms)}
        told = {s.kind for s in symptoms if s not in self._shown}
        for kind, tick in self.ticks.items():
            on = since.get(kind)
            text = _tr("{0} since {1}").format(word(kind), formats.short_day(on)) if on else word(kind)
            tick.setText(text)
            if kind in self._known and on is None and kind not in self._by_hand:
                tick.setChecked(False)
            elif kind in told:
                tick.setChecked(True)
        self._known = frozenset(since)
        self._shown = tuple(symptoms)
        self._show()

    def known(self) -> tuple[UUID, ...]:
        """The symptoms that are shown as going on."""
        return tuple(symptom.id for symptom in self._shown)

    def tick_all_but(self, known: Collection[UUID]) -> None:
        """Tick what came to be known since `known` was, whatever was said of it before."""
        for symptom in self._shown:
            if symptom.id not in known:
                self.ticks[symptom.kind].setChecked(True)
        self._show()

    def none_else(self) -> None:
        """She was asked, and has nothing but what is ticked."""
        self._is_asked = True
        self._show()
        self.changed.emit()

    def _ticked(self) -> tuple[SymptomKind, ...]:
        return tuple(kind for kind, tick in self.ticks.items() if tick.isChecked())

    def _show(self) -> None:
        self.none.setChecked(self._is_asked and not self._ticked())
        self.setAccessibleDescription("" if self._is_asked else _tr("not asked"))
        self.updateGeometry()
        self._place_all()

    @Slot()
    def _on_clicked(self) -> None:
        clicked = self.sender()
        if clicked is self.none:
            self._is_asked = self.none.isChecked()
            if self._is_asked:
                for tick in self.ticks.values():
                    tick.setChecked(False)
            self._by_hand = set(SymptomKind) if self._is_asked else set()
            if not self._is_asked:
                self.set_value(None)
        else:
            self._by_hand |= {kind for kind, tick in self.ticks.items() if tick is clicked}
            # The last one taken back: with something known before, that says it is over; else it was a slip.
            self._is_asked = bool(self._ticked() or self._known)
        self._show()
        self.changed.emit()

    # Keys: one stop of Tab, arrows move, Space ticks.

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, Chip):
            self._stop_at(watched)
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        back, ahead = Qt.Key.Key_Left, Qt.Key.Key_Right
        if self.isRightToLeft():
            back, ahead = ahead, back
        step = {ahead: 1, Qt.Key.Key_Down: 1, back: -1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None or not isinstance(watched, Chip):
            return False
        at = self.chips.index(watched)
        self.chips[(at + step) % len(self.chips)].setFocus()
        return True

    def _stop_at(self, stop: Chip) -> None:
        for chip in self.chips:
            is_stop = chip is stop
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus)

    # Room: as many rows as they need.

    def sizeHint(self) -> QSize:
        width = sum(chip.sizeHint().width() + _GAP for chip in self.chips) - _GAP
        return QSize(width, TARGET)

    def minimumSizeHint(self) -> QSize:
        return QSize(max(chip.sizeHint().width() for chip in self.chips), TARGET)

    def heightForWidth(self, width: int) -> int:
        return len(self._rows(width)) * (TARGET + _GAP) - _GAP

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_all()

    def _rows(self, width: int) -> list[list[Chip]]:
        rows: list[list[Chip]] = [[]]
        taken = 0
        for chip in self.chips:
            needed = chip.sizeHint().width()
            if rows[-1] and taken + needed > width:
                rows.append([])
                taken = 0
            rows[-1].append(chip)
            taken += needed + _GAP
        return rows

    def _place_all(self) -> None:
        for place, row in enumerate(self._rows(self.width())):
            left = 0
            for chip in row:
                size = chip.sizeHint()
                x = self.width() - left - size.width() if self.isRightToLeft() else left
                chip.setGeometry(QRect(QPoint(x, place * (TARGET + _GAP)), size))
                left += size.width() + _GAP
