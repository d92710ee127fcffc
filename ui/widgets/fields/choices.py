"""Fields for closed choices: one of a list, and ticks."""

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QStandardItemModel,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QStyledItemDelegate,
    QVBoxLayout,
    QWidget,
)

from ui.spoken.roles import Role, SpokenAs
from ui.theme import TARGET, Type, font, tokens_of
from ui.widgets.button import named_key
from ui.widgets.fields.open_list import OpenList
from ui.widgets.fields.typed_search import TypedSearch
from ui.widgets.icons import draw_icon
from ui.widgets.text import Text, Tone, kept_together, line_breaks, plain_tip
from ui.wording.tr import context

_tr = context("widgets")


_TICK_ROOM = 26
"""Pixels before the text of a tick."""
_LEAST_WRAPPED = 200
T = TypeVar("T")
E = TypeVar("E", bound=Enum)


class ChoiceField(QComboBox, Generic[T]):
    """One of a list, or nothing; typing leads to an entry, the wheel changes nothing by accident.

    `blank` is what nothing is called ("not recorded"); without it there is always a choice.
    Signals: `chosen` (the value, or None).
    """

    chosen = Signal(object)

    def __init__(
        self,
        name: str,
        choices: Sequence[tuple[T, str]],
        blank: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setFont(font())
        self.setAccessibleName(name)
        # Only this delegate lets the style sheet say how high a row is.
        self.setItemDelegate(QStyledItemDelegate(self))
        self._blank = blank
        self._values: list[T | None] = []
        self.set_choices(choices)
        self.currentIndexChanged.connect(self._on_index)
        self._search = TypedSearch()
        OpenList(self.view(), self, self._take, self._sought)

    def set_choices(self, choices: Sequence[tuple[T, str]]) -> None:
        """Offer others; what was chosen stays chosen if it is among them."""
        before = self.value() if self._values else None
        self.blockSignals(True)
        self.clear()
        offered: list[tuple[T | None, str]] = [] if self._blank is None else [(None, self._blank)]
        offered += choices
        self._values = [value for value, _ in offered]
        self.addItems([text for _, text in offered])
        self.blockSignals(False)
        self.set_value(before)

    @property
    def choices(self) -> tuple[T, ...]:
        """What can be chosen, in its order."""
        return tuple(value for value in self._values if value is not None)

    def value(self) -> T | None:
        """What is chosen; None for nothing."""
        at = self.currentIndex()
        return self._values[at] if 0 <= at < len(self._values) else None

    def set_value(self, value: T | None) -> None:
        """Choose; a value that is not offered leaves the first entry."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    def forbid(self, reasons: Mapping[T, str]) -> None:
        """Leave these entries grey, each with the reason as its tooltip; keys and letters pass them by."""
        model = self.model()
        if not isinstance(model, QStandardItemModel):
            return
        for place, value in enumerate(self._values):
            reason = reasons.get(value, "") if value is not None else ""
            item = model.item(place)
            item.setEnabled(not reason)
            item.setToolTip(plain_tip(reason))
            item.setAccessibleDescription(reason)

    @property
    def offered(self) -> tuple[T, ...]:
        """What can be chosen and is not forbidden."""
        model = self.model()
        return tuple(
            value
            for place, value in enumerate(self._values)
            if value is not None and model.flags(model.index(place, 0)) & Qt.ItemFlag.ItemIsEnabled
        )

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes back to it to type something else does not go on with what she typed before."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._search.forget()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter with Ctrl is for the page: Qt would look for an entry that begins with it."""
        is_letter = Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z
        if self._search.is_meant(event):
            self.setCurrentIndex(self._search.place(event.text(), self._entries(), self.currentIndex()))
        elif is_letter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        where = QRectF(self.width() - 22, self.height() / 2 - 7, 14, 14)
        draw_icon(painter, "down", where, QColor(tokens_of(self.palette()).quiet))
        painter.end()

    def _take(self, index: QModelIndex) -> None:
        self.setCurrentIndex(index.row())

    def _sought(self, event: QKeyEvent, here: int) -> int | None:
        """Where a key leads in the open list; None for one that is no part of what is sought."""
        is_meant = self._search.is_meant(event)
        return self._search.place(event.text(), self._entries(), here) if is_meant else None

    def _entries(self) -> tuple[str, ...]:
        """The entries as they are read, "" for one that is forbidden."""
        model = self.model()
        enabled = Qt.ItemFlag.ItemIsEnabled
        return tuple(
            self.itemText(row) if model.flags(model.index(row, 0)) & enabled else ""
            for row in range(self.count())
        )

    @Slot(int)
    def _on_index(self, index: int) -> None:
        self.chosen.emit(self.value())


def enum_choices(kind: type[E]) -> tuple[tuple[E, str], ...]:
    """All members of an enum with their words, in the enum's order."""
    # The door, which has fields too, is painted before all that the words know of is loaded.
    from ui.wording.words import word

    return tuple((choice, word(choice)) for choice in kind)


class Tick(SpokenAs, QCheckBox):
    """A tick with its text; the whole of it is the target. One that `wraps` takes as many lines as its text needs."""

    spoken_role = Role.CheckBox

    def __init__(self, text: str, parent: QWidget | None = None, *, wraps: bool = False) -> None:
        super().__init__(text, parent)
        self.setFont(font())
        self.setMinimumHeight(TARGET)
        self._wraps = wraps
        if wraps:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.text().replace("&", "")) + 36, TARGET)

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_WRAPPED, TARGET) if self._wraps else self.sizeHint()

    def heightForWidth(self, width: int) -> int:
        """How high it has to be for all of its text; -1 where it has one line."""
        if not self._wraps:
            return -1
        room = QRect(0, 0, width - _TICK_ROOM, 100_000)
        needed = self.fontMetrics().boundingRect(room, self._flags(room.width()), kept_together(self.text()))
        return max(TARGET, needed.height() + 8)

    def _flags(self, width: int) -> int:
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic
        if self._wraps:
            flags |= line_breaks(kept_together(self.text()), self.fontMetrics(), width)
        return int(flags)

    def hitButton(self, pos: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(4.5, self.height() / 2 - 7, 14, 14)
        is_wrong = self.property("state") == "problem"
        painter.setPen(QPen(QColor(tokens.invalid if is_wrong else tokens.outline), 2 if is_wrong else 1))
        painter.setBrush(QColor(tokens.invalid_ground if is_wrong else tokens.surface))
        painter.drawRoundedRect(box, 2, 2)
        if self.isChecked():
            draw_icon(painter, "check", box.adjusted(1, 1, -1, -1), QColor(tokens.ink), 4)
        painter.setPen(QColor(tokens.ink if self.isEnabled() else tokens.quiet))
        text, room = kept_together(self.text()) if self._wraps else self.text(), self.rect()
        room.setLeft(room.left() + _TICK_ROOM)
        painter.drawText(room, self._flags(room.width()), text)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()


class Ticks(SpokenAs, QWidget, Generic[E]):
    """Some of several, which may be none of them; nothing touched means not recorded. Signals: `changed` after any tick."""

    changed = Signal()
    spoken_role: Role | None = Role.Grouping

    @property
    def choices(self) -> tuple[E, ...]:
        """What can be ticked, in its order."""
        raise NotImplementedError

    def value(self) -> tuple[E, ...] | None:
        """What is ticked, in the order of the choices; None when nothing was recorded."""
        raise NotImplementedError

    def set_value(self, ticked: Sequence[E] | None) -> None:
        """Show what was recorded; None: nothing was."""
        raise NotImplementedError


class CheckGrid(Ticks[E]):
    """Ticks in columns under a title that counts them, and one key that ticks them all."""

    def __init__(
        self,
        title: str,
        choices: Sequence[tuple[E, str]],
        all_key: str = "",
        columns: int = 3,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self._ticks = {value: Tick(text, self) for value, text in choices}
        self._is_recorded = False
        self._count = Text("", Type.SMALL, Tone.QUIET, parent=self)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Text(title, Type.LABEL, Tone.QUIET))
        head.addWidget(self._count)
        if all_key:
            head.addWidget(Text(_tr("({0}: all met)").format(all_key), Type.SMALL, Tone.QUIET))
            key = named_key(all_key, self, _tr("All met"))
            key.activated.connect(self.tick_all)
        head.addStretch(1)
        self._grid = grid = QGridLayout()
        grid.setSpacing(0)
        for place, tick in enumerate(self._ticks.values()):
            grid.addWidget(tick, place // columns, place % columns)
            tick.clicked.connect(self._on_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(grid)
        self.setFocusProxy(next(iter(self._ticks.values())))
        self._show_count()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.property("state") == "problem":
            painter = QPainter(self)
            painter.setPen(QPen(QColor(tokens_of(self.palette()).invalid), 2))
            # Around the ticks alone: through the title it would cut a letter.
            painter.drawRoundedRect(QRectF(self._grid.geometry()).adjusted(1, 1, -1, -1), 4, 4)
            painter.end()

    @property
    def choices(self) -> tuple[E, ...]:
        return tuple(self._ticks)

    def value(self) -> tuple[E, ...] | None:
        return tuple(v for v, t in self._ticks.items() if t.isChecked()) if self._is_recorded else None

    def set_value(self, ticked: Sequence[E] | None) -> None:
        self._is_recorded = ticked is not None
        for value, tick in self._ticks.items():
            tick.setChecked(value in (ticked or ()))
        self._show_count()
        self.changed.emit()

    @Slot()
    def tick_all(self) -> None:
        """Tick every one."""
        self.set_value(tuple(self._ticks))

    @Slot()
    def _on_clicked(self) -> None:
        self._is_recorded = True
        self._show_count()
        self.changed.emit()

    def _show_count(self) -> None:
        ticked = self.value()
        if ticked is None:
            self._count.setText(_tr("not recorded"))
        else:
            self._count.setText(_tr("{0} of {1}").format(len(ticked), len(self._ticks)))
