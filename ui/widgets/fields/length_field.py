"""The field a length is typed into."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from models.errors import Problem, Refused
from models.rules.measurement.plausible import (
    Confirmation,
    Reading,
    meant_in_centimetres,
    read_length,
    unusual,
)
from models.values.length import Millimetres, Unit
from ui.theme import Type, font, tokens_of
from ui.widgets.fields.twice import TwiceTyped
from ui.wording.problems.lookup import sentence
from ui.wording.tr import context

_tr = context("widgets")


_UNIT_ROOM, _EDGE = 28, 10
"""What the unit takes inside the field, and how far it stands from the edge."""
Doubt = Callable[[Reading], tuple[Confirmation, ...]]
"""Says what is unusual about a reading: while it says anything, the length has to be typed again."""


class LengthField(TwiceTyped):
    """A length, its unit inside the field; comma and point both are the decimal sign, nothing is assumed.

    What is impossible is refused with a sentence. What is unusual is emptied and has to be typed a second time: only
    the same length again is taken. What is written as centimetres are (`2,45`) is offered as such: Enter takes it.
    When left it shows what was understood (`22,4` becomes `22.4`); in centimetres it keeps what was typed and notes
    the millimetres beside it.
    Signals: `length_changed` (Millimetres or None) on every key, as far as it can be read already.
    """

    length_changed = Signal(object)

    def __init__(self, name: str, *, large: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        if large:
            self.setFont(font(Type.READING))
            self.setProperty("figures", "large")
        self._doubt: Doubt | None = None
        self._unit = Unit.MILLIMETRES
        self._value: Millimetres | None = None
        self._typed = ""
        self._retyped = ""
        self._to_confirm: Reading | None = None
        self._offered: Reading | None = None
        self._make_room()
        self.set_unit(self._unit)
        self.textEdited.connect(self._on_typing)

    def set_doubt(self, doubt: Doubt | None) -> None:
        """Ask `doubt` besides what is unusual about any length: a jump from the scan before, for one."""
        self._doubt = doubt

    def set_unit(self, unit: Unit) -> None:
        """What figures without a unit mean from now on."""
        self._unit = unit
        self.set_state(self.state, self.accessibleDescription() if self.state else "")
        self.update()

    def set_state(self, state: str, sentence: str) -> None:
        super().set_state(state, sentence)
        if not sentence:
            # The unit is painted, which nobody hears.
            self.setAccessibleDescription(
                _tr("in millimetres") if self._unit is Unit.MILLIMETRES else _tr("in centimetres")
            )

    @property
    def shown_unit(self) -> str:
        """The unit as it stands in the field; empty where one was typed."""
        return "" if any(letter.isalpha() for letter in self.text()) else self._unit.value

    def value(self) -> Millimetres | None:
        """The length understood; None while blank, wrong or not yet confirmed."""
        return self._value

    def typed(self) -> str:
        """What was typed for it the first time, as it was typed."""
        return self._typed

    def retyped(self) -> str:
        """What was typed again to confirm it; empty where nothing had to be."""
        return self._retyped

    def both_texts(self) -> tuple[str, str]:
        if self._to_confirm is not None:
            return self._to_confirm.typed, self.text()
        return self._typed, self._retyped

    def set_texts(self, typed: str, retyped: str = "") -> None:
        self._to_confirm = self._offered = None
        self.set_state("", "")
        self._put_text(typed)
        self.validate()
        if retyped:
            self._put_text(retyped)
            if self._is_answer():
                self.validate()

    def _put_text(self, text: str) -> None:
        self.setText(text)
        self._on_typing(text)
        self._is_read = False

    def _is_answer(self) -> bool:
        """Whether what stands here is whole: not the beginning of a length that was asked for again."""
        try:
            reading, asked = self._parse(), self._to_confirm
        except Refused:
            return False
        return asked is None or (reading is not None and reading.length == asked.length)

    def _parse(self) -> Reading | None:
        text = self.text()
        return read_length(text, self._unit) if text.strip() else None

    def _read(self) -> None:
        try:
            reading = self._parse()
        except Refused as refused:
            self._value = None
            self._offered = meant_in_centimetres(self.text()) if self._unit is Unit.MILLIMETRES else None
            if self._offered is None:
                self.set_state("problem", sentence(refused.problems[0]))
            else:
                values = (self.text().strip(), str(self._offered.length))
                self.set_state("retype", sentence(Problem("length", "confirm.length.meant_cm", values)))
            return
        if reading is not None and self._is_open_question(reading):
            return
        if reading is None and self._to_confirm is not None and self.state == "retype":
            return
        self._take(reading)

    def _is_open_question(self, reading: Reading) -> bool:
        """Whether the reading was unusual and has just been asked for again."""
        if self._to_confirm is not None and reading.length == self._to_confirm.length:
            return False
        asked = unusual("length", reading) + (self._doubt(reading) if self._doubt else ())
        if not asked:
            return False
        self._to_confirm, self._value = reading, None
        self.clear()
        problem = Problem("length", f"confirm.{asked[0].code}", asked[0].values)
        self.set_state("retype", sentence(problem))
        self.length_changed.emit(None)
        return True

    def _take(self, reading: Reading | None) -> None:
        first, self._to_confirm = self._to_confirm, None
        if first is not None and (reading is None or reading.length != first.length):
            first = None
        self._value = reading.length if reading else None
        self._typed = first.typed if first else (reading.typed if reading else "")
        self._retyped = reading.typed if first and reading else ""
        keeps_typed = reading is not None and self._unit is Unit.CENTIMETRES
        if not keeps_typed:
            self.setText(str(self._value) if self._value is not None else "")
        self.set_state("", "")
        self.noted.emit(_tr("= {0} mm").format(self._value) if keeps_typed else "")
        self.length_changed.emit(self._value)
        self.validated.emit()

    @Slot(str)
    def _on_typing(self, text: str) -> None:
        self._value, self._typed, self._retyped = None, text, ""
        if self._offered is not None:
            self._offered = None
            self.set_state("", "")
        try:
            reading = self._parse()
        except Refused:
            reading = None
        self.length_changed.emit(reading.length if reading else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # What was offered before this key, so that the Enter that asks does not answer as well.
        offered = self._offered
        if offered is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.set_texts(offered.typed)
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._make_room()

    def _make_room(self) -> None:
        left, right = (_UNIT_ROOM, 0) if self.isRightToLeft() else (0, _UNIT_ROOM)
        self.setTextMargins(left, 0, right, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setFont(font())
        painter.setPen(QColor(tokens_of(self.palette()).quiet))
        inside = QRect(_EDGE, 0, self.width() - 2 * _EDGE, self.height())
        side = Qt.AlignmentFlag.AlignLeft if self.isRightToLeft() else Qt.AlignmentFlag.AlignRight
        painter.drawText(inside, int(side | Qt.AlignmentFlag.AlignVCenter), self.shown_unit)
        painter.end()
