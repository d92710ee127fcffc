"""Many subjects of one page: their names in a list at the left, the one that is open beside it."""

from itertools import count

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QGuiApplication, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.spoken.roles import Role, SpokenAs
from ui.theme import TARGET, font, tokens_of
from ui.widgets.icons import draw_icon
from ui.widgets.text import plain_tip

_SIGN = 14
_BESIDE = 8
_WEIGHT = 3.0


class Sections(QWidget):
    """All names are seen at once, however narrow the window is; Alt and its number opens each, arrows walk them.

    Letters would be taken twice: by a section and by a field inside another.

    Signals: `opened` (str, the name of the section that is open now).
    """

    opened = Signal(str)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = _Bar(self)
        self.bar.setAccessibleName(title)
        self.head, self.foot = QVBoxLayout(), QVBoxLayout()
        self._names: dict[int, str] = {}
        self._numbers = count()
        self._group = QButtonGroup(self)
        self._listed = QVBoxLayout()
        self._listed.setSpacing(2)
        self._stack = QStackedWidget(self)
        whole = QVBoxLayout(self.bar)
        whole.setContentsMargins(0, 12, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(self.head)
        whole.addLayout(self._listed)
        whole.addStretch(1)
        whole.addLayout(self.foot)
        self.beside = QVBoxLayout()
        self.beside.setSpacing(4)
        self.beside.addWidget(self._stack, 1)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        across.addWidget(self.bar)
        across.addLayout(self.beside, 1)
        self._group.idClicked.connect(self._on_clicked)

    def add(self, name: str, title: str, section: QWidget) -> None:
        """One more, below the others."""
        number = next(self._numbers)
        self._names[number] = name
        button = _Name(title, f"Alt+{number + 1}", self.bar)
        self._group.addButton(button, number)
        self._listed.addWidget(button)
        self._stack.addWidget(section)
        if number == 0:
            self.open(name)

    @property
    def names(self) -> tuple[str, ...]:
        """What the sections are called, from top to bottom."""
        return tuple(self._names.values())

    @property
    def name(self) -> str:
        """The one that is open."""
        return self._names[self._stack.currentIndex()]

    def open(self, name: str) -> None:
        """Open a section; a name that there is not leaves the one that is open."""
        number = next((number for number, each in self._names.items() if each == name), None)
        if number is None:
            return
        button = self._group.button(number)
        button.setChecked(True)
        self.bar.setFocusProxy(button)
        self.setFocusProxy(button)
        self._stack.setCurrentIndex(number)
        self.opened.emit(name)

    @Slot(int)
    def _on_clicked(self, number: int) -> None:
        self.open(self._names[number])
        self.bar.setFocus()


class _Bar(SpokenAs, QWidget):
    """What the names stand in."""

    spoken_role = Role.PageTabList


class _Name(SpokenAs, QPushButton):
    """The name of a section; chosen it has a tick, a ground and an edge."""

    spoken_role = Role.PageTab

    def __init__(self, title: str, key: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self.setCheckable(True)
        self.setFont(font())
        self.setProperty("kind", "section")
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(title)
        self.setToolTip(plain_tip(f"{title} ({key})"))
        # A button's own shortcut would press it 100 ms long before anything happens.
        QShortcut(QKeySequence(key), self).activated.connect(self.click)

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(_SIGN + _BESIDE, 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), TARGET)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.isChecked():
            return
        painter = QPainter(self)
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = _BESIDE if is_mirrored else self.width() - _SIGN - _BESIDE
        where = QRectF(left, (self.height() - _SIGN) / 2, _SIGN, _SIGN)
        draw_icon(painter, "check", where, QColor(tokens_of(QGuiApplication.palette()).accent), _WEIGHT)
        painter.end()
