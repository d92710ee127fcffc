"""Who is on the screen: the strip that is never scrolled away, and never cuts her name or number."""

from collections.abc import Callable, Sequence
from itertools import zip_longest

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from models.clock import Clock
from models.records.flag import Urgency
from models.records.patient import Patient
from models.views import PregnancySheet
from ui.spoken.roles import Role, SpokenAs
from ui.theme import Type, font, tokens_of
from ui.widgets.head.words import (
    Alert,
    AlertKind,
    FactWords,
    alerts_of,
    born_text,
    day_judged,
    four_facts,
    number_text,
)
from ui.widgets.icons import draw_icon
from ui.widgets.text import Text, Tone, kept_together, plain_tip
from ui.widgets.urgency_icons import draw_severity
from ui.wording.tr import context

_tr = context("widgets")

HEIGHT = 64
_MARGIN = 12
_GAP = 24
_INSIDE = HEIGHT - 5
_ROWS = 2
_BETWEEN = 4
_SIGN = 16
_NAMES = (Type.NAME, Type.ALOUD_STRONG, Type.STRONG, Type.SMALL)
"""The sizes of a name, the largest that leaves it whole is taken."""
_FULL, _SHORT, _FEW, _LEAST = range(4)
"""How much the facts say: everything, fewer words, age and due date alone, the age alone."""


class PatientBanner(SpokenAs, QFrame):
    """Name, birth date and number, four facts, and all alerts, two to a column.

    `is_doubted` says whether the computer's date is in doubt: then no age is one of today.
    In a narrow window the facts say less, then the name is set smaller and in two lines; it is whole at every size.
    Signals: `shown` once a woman stands in it.
    """

    shown = Signal()
    spoken_role = Role.Grouping

    def __init__(
        self, clock: Clock, is_doubted: Callable[[], bool] = bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._is_doubted = is_doubted
        self._words: tuple[FactWords, ...] = ()
        self.setProperty("look", "banner")
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(_tr("The woman on the screen"))
        self._name = Text("", Type.NAME, wraps=True, parent=self)
        self._who = Text("", Type.BODY, parent=self)
        self._facts = [_Fact(self) for _ in range(4)]
        self.alerts = _Alerts(self)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addStretch(1)
        names.addWidget(self._name)
        names.addWidget(self._who)
        names.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(_MARGIN, 2, _MARGIN, 2)
        row.setSpacing(_GAP)
        row.addLayout(names, 1)
        for fact in self._facts:
            row.addWidget(fact)
        row.addWidget(self.alerts)
        self.blank()

    def blank(self) -> None:
        """Show nobody."""
        self._show("", "", (), ())

    def show_patient(self, patient: Patient) -> None:
        """Show a woman without a pregnancy."""
        self._show(str(patient.name), self._who_text(patient), (), ())
        self.shown.emit()

    def show_sheet(self, sheet: PregnancySheet) -> None:
        """Show a woman and her pregnancy."""
        today, patient = self._clock.today(), sheet.patient
        is_doubted = self._is_doubted()
        facts = four_facts(sheet, today, is_doubted=is_doubted)
        alerts = alerts_of(sheet, day_judged(sheet, today, is_doubted=is_doubted))
        self._show(str(patient.name), self._who_text(patient), facts, alerts)
        self.shown.emit()

    @property
    def aloud(self) -> str:
        """All of it as it is read to somebody who does not see it; empty where it is nobody's."""
        facts = (f"{each.heading} {each.value}" for each in self._words)
        parts = (self._name.text(), self._who.text(), *facts, *self.alerts.texts)
        return ". ".join(part for part in parts if part)

    def _who_text(self, patient: Patient) -> str:
        today = None if self._is_doubted() else self._clock.today()
        return _tr("{0}    {1}").format(born_text(patient, today), number_text(patient))

    def _show(self, name: str, who: str, facts: tuple[FactWords, ...], alerts: tuple[Alert, ...]) -> None:
        self._words = facts
        self._name.setText(name)
        self._who.setText(who)
        self.alerts.show_alerts(alerts)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Find how much can be said beside a name that is whole: first everything, then fewer facts, then fewer columns."""
        for columns in range(self.alerts.most_columns, -1, -1):
            beside = self.alerts.width_in(columns) + _GAP if columns else 0
            one_line = ((level, _NAMES[0], 1) for level in (_FULL, _SHORT))
            two_lines = ((level, size, 2) for level in (_SHORT, _FEW, _LEAST) for size in _NAMES[1:])
            for level, size, lines in (*one_line, *two_lines):
                words = self._words_at(level)
                taken = sum(_Fact.width_of(*each) + _GAP for each in words)
                if self._is_whole(size, self.width() - 2 * _MARGIN - beside - taken, lines):
                    self._set(size, words, columns)
                    return

    def _is_whole(self, size: Type, room: int, lines: int) -> bool:
        """Whether her name in this size, and the line below it, are whole in so much room."""
        below, metrics = self._who.sizeHint(), QFontMetrics(font(size))
        flags = int(Qt.TextFlag.TextWordWrap)
        needed = metrics.boundingRect(QRect(0, 0, room, HEIGHT), flags, kept_together(self._name.text()))
        is_whole = needed.width() <= room and needed.height() <= lines * metrics.lineSpacing()
        return is_whole and below.width() <= room and needed.height() + below.height() <= _INSIDE

    def _words_at(self, level: int) -> list[tuple[str, str]]:
        """Heading and value of each fact that is shown while they may say so much."""
        kept = self._words[: {_FEW: 2, _LEAST: 1}.get(level, len(self._words))]
        said = [(words.heading, words.value if level == _FULL else words.short) for words in kept]
        return [(heading, value) for heading, value in said if value]

    def _set(self, size: Type, words: list[tuple[str, str]], columns: int) -> None:
        self._name.set_kind(size)
        whole = {each.heading: each.value for each in self._words}
        for fact, (heading, value) in zip_longest(self._facts, words, fillvalue=("", "")):
            if isinstance(fact, _Fact):
                fact.show_words(heading, value, whole.get(heading, ""))
        self.alerts.show_columns(columns)


class _Fact(QWidget):
    """A small heading over a value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = Text("", Type.SMALL, Tone.QUIET, parent=self)
        self._value = Text("", Type.STRONG, parent=self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addStretch(1)
        self._column.addWidget(self._heading)
        self._column.addWidget(self._value)
        self._column.addStretch(1)

    @staticmethod
    def width_of(heading: str, value: str) -> int:
        """The room that they take."""
        over, under = QFontMetrics(font(Type.SMALL)), QFontMetrics(font(Type.STRONG))
        return max(over.size(0, heading).width(), under.size(0, value).width()) + 1

    def show_words(self, heading: str, value: str, whole: str) -> None:
        """Show a value, `whole` in the tip; nothing hides heading and value."""
        self._heading.setText(heading)
        self._value.setText(value)
        self.setToolTip(plain_tip(whole))
        self.setAccessibleName(f"{heading} {whole}".strip())
        self.setVisible(bool(value))
        self._column.activate()
        self.updateGeometry()


class _Alerts(QWidget):
    """The alerts as chips, two to a column, dangers first; what has no room is counted in the last one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._alerts: tuple[Alert, ...] = ()
        self._columns = -1
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_BETWEEN)

    @property
    def texts(self) -> tuple[str, ...]:
        """What they say, those too that have no room."""
        return tuple(alert.text for alert in self._alerts)

    @property
    def most_columns(self) -> int:
        """How many columns all of them take."""
        return -(-len(self._alerts) // _ROWS)

    def show_alerts(self, alerts: tuple[Alert, ...]) -> None:
        """Show these."""
        if alerts != self._alerts:
            self._alerts, self._columns = alerts, -1
        self.setToolTip(plain_tip("\n".join(alert.text for alert in alerts)))

    def width_in(self, columns: int) -> int:
        """The room that so many columns take."""
        widths = [_Chip.width_of(alert) for alert in self._shown(columns * _ROWS)]
        return sum(max(widths[at : at + _ROWS]) for at in range(0, len(widths), _ROWS)) + _BETWEEN * (
            columns - 1
        )

    def show_columns(self, columns: int) -> None:
        """Show them in so many columns."""
        if columns != self._columns:
            self._columns = columns
            self._fill(self._shown(columns * _ROWS))
        self.setVisible(columns > 0)

    def _shown(self, places: int) -> Sequence[Alert]:
        if len(self._alerts) <= places or not places:
            return self._alerts[:places]
        left = len(self._alerts) - places + 1
        return (*self._alerts[: places - 1], Alert(AlertKind.MISSING, _tr("{0} more").format(left)))

    def _fill(self, alerts: Sequence[Alert]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for place, alert in enumerate(alerts):
            self._grid.addWidget(_Chip(alert, self), place % _ROWS, place // _ROWS)


class _Chip(QFrame):
    """One alert: a fact on blue, a danger in crimson with its octagon, what is missing with a dashed edge."""

    def __init__(self, alert: Alert, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("alert", alert.kind.value)
        self.setFixedSize(self.width_of(alert), 25)
        text = Text(alert.text, Type.LABEL, parent=self)
        text.setProperty("alert", alert.kind.value)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(6)
        if alert.kind is not AlertKind.FACT:
            row.addWidget(_Sign(alert.kind, self))
        row.addWidget(text, 1)

    @staticmethod
    def width_of(alert: Alert) -> int:
        """The room that it takes."""
        sign = 0 if alert.kind is AlertKind.FACT else _SIGN + 6
        return QFontMetrics(font(Type.LABEL)).size(0, alert.text).width() + sign + 20


class _Sign(QWidget):
    """The octagon of a danger, the question mark of what nobody asked."""

    def __init__(self, kind: AlertKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.setFixedSize(_SIGN, _SIGN)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, whole = QPainter(self), QRectF(0, 0, _SIGN, _SIGN)
        if self._kind is AlertKind.DANGER:
            draw_severity(painter, Urgency.IMMEDIATE, whole, self.palette(), is_reversed=True)
        else:
            ink = QColor(tokens_of(self.palette()).ink)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(ink, 1.4))
            painter.drawEllipse(whole.adjusted(1, 1, -1, -1))
            draw_icon(painter, "help", whole.adjusted(3, 3, -3, -3), ink, 3.2)
        painter.end()
