"""One field of a form: its label above, what is wrong with it laid over the page beside it."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal, SignalInstance, Slot
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.spoken.announcing import announce
from ui.theme import Type, font, restyle, tokens_of
from ui.widgets.button import Button, ButtonKind
from ui.widgets.fields.laid_over import LaidOver
from ui.widgets.icons import draw_icon
from ui.widgets.text import Text, Tone, labelled, plain_tip

_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


def restate(widget: QWidget, state: str) -> None:
    """Let the style sheet see another state."""
    restyle(widget, "state", state)
    widget.update()


class TypedField(QLineEdit):
    """A line edit that reads what was typed when it is left, and says what it makes of it.

    Signals: `complained` (str) with a sentence, empty when all is well; `noted` (str) with what is good to know beside
    it; `offered` (tuple of str) when what was typed has several meanings; `validated` after it was read well.
    """

    focuses_offer = True
    """Whether the first of several meanings gets the focus, so that Enter takes it; else the focus stays here."""

    says_understood = False
    """Whether a screen reader is told what was made of the text, where that is another one."""

    complained = Signal(str)
    noted = Signal(str)
    offered = Signal(tuple)
    validated = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFont(font())
        self.setProperty("state", "")
        self._is_read = True
        self.textEdited.connect(self._on_edited)
        self.returnPressed.connect(self.validate)

    @property
    def state(self) -> str:
        """`` (nothing to say), `problem` or `retype`."""
        return str(self.property("state"))

    @Slot()
    def validate(self) -> bool:
        """Read what stands here now; True when it is blank or understood. Pages ask this before they save."""
        if not self._is_read:
            self._is_read = True
            typed = self.text()
            self._read()
            if self.says_understood and self.isVisible() and self.text() != typed:
                announce(self, self.text())
        return self.state == ""

    @Slot(int)
    def choose(self, place: int) -> None:
        """Take one of the meanings that were offered."""

    def set_state(self, state: str, sentence: str) -> None:
        """Put the field into a state and say why; both empty when all is well."""
        restate(self, state)
        self.setAccessibleDescription(sentence)
        self.complained.emit(sentence)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        is_new = not self._is_read
        if not self.validate() and event.reason() in _BY_KEY and self._holds_focus(is_new=is_new):
            QTimer.singleShot(0, self, self.setFocus)

    def _holds_focus(self, *, is_new: bool) -> bool:
        """Whether the focus comes back after what stands here was read; `is_new` where that was for the first time."""
        return self.state == "retype"

    def _read(self) -> None:
        """Make something of the text: `set_state`, and emit `validated` or `offered`."""
        raise NotImplementedError

    @Slot(str)
    def _on_edited(self, text: str) -> None:
        self._is_read = False
        if self.state == "problem":
            self.set_state("", "")


class ProblemLine(QWidget):
    """A sentence about what cannot stand, with its mark; takes no room while there is none.

    A screen reader says it, unless the focus comes to the input that it is `about` and then reads it as its description.
    With `is_silent` it is said elsewhere.
    Signals: `told` (str) whenever it is shown or taken back, for who shows it elsewhere.
    """

    told = Signal(str)

    def __init__(
        self, parent: QWidget | None = None, about: QWidget | None = None, *, is_silent: bool = False
    ) -> None:
        super().__init__(parent)
        self._about, self._is_silent = about, is_silent
        self._had_focus = False
        self.is_question = False
        self._mark = ProblemMark(self)
        self._text = Text("", Type.SMALL, Tone.INVALID, wraps=True, parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self.setVisible(False)

    def show_message(self, sentence: str, *, is_question: bool = False) -> None:
        """Show a sentence; nothing hides the line. A question about something unusual has neither cross nor its colour."""
        self._text.setText(sentence)
        self._text.set_tone(Tone.URGENT if is_question else Tone.INVALID)
        self._mark.setVisible(not is_question)
        self.is_question = is_question
        is_new = sentence != self.accessibleName()
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))
        self.told.emit(sentence)
        if sentence and is_new and not self._is_silent:
            self._had_focus = self._about is not None and _reads_itself(self._about)
            # A field that wants its answer again takes the focus back a moment later.
            QTimer.singleShot(0, self, lambda: QTimer.singleShot(0, self, self._be_heard))

    @Slot()
    def _be_heard(self) -> None:
        about, sentence = self._about, self.text
        if about is None:
            announce(self, sentence if self.isVisible() else "")
        elif isValid(about) and about.isVisible() and (self._had_focus or not _reads_itself(about)):
            announce(about, ": ".join(filter(None, (about.accessibleName(), sentence))))

    @property
    def text(self) -> str:
        """The sentence that stands in it."""
        return self._text.text()


def _reads_itself(inner: QWidget) -> bool:
    """Whether an input has the focus and its description is read with it, as that of buttons in a group is not."""
    return inner.hasFocus() and isinstance(inner, QLineEdit | QComboBox | QCheckBox)


def lay_over(problem: ProblemLine, anchor: QWidget, head: QWidget | None = None) -> LaidOver:
    """Let a sentence lie over the page beside `anchor` instead of taking room; `head` is the label above that."""
    over = LaidOver(anchor, head or anchor, problem)
    problem.told.connect(over.renew)
    return over


class ProblemMark(QWidget):
    """A cross: the sign of what cannot be, unlike every severity."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def sizeHint(self) -> QSize:
        return QSize(16, 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = tokens_of(self.palette())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.surface))
        painter.drawEllipse(QRectF(0, 0, 16, 16))
        draw_icon(painter, "cross", QRectF(1, 1, 14, 14), QColor(tokens.invalid))
        painter.end()


class Field(QWidget):
    """A labelled input; what is wrong with it, and the choices where it is ambiguous, lie over the page beside it.

    `show_message` is for problems found by others (a use case); a TypedField's own complaints arrive by themselves.
    """

    def __init__(self, label: str, inner: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inner = inner
        self._refused = ""
        self.label = labelled(label, inner)
        self.problem = ProblemLine(self, inner)
        self.note = Text("", Type.SMALL, Tone.QUIET, parent=self)
        self.note.setVisible(False)
        self.offer = Offer(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.label, inner, self.note):
            column.addWidget(part)
        self.setProperty("role", "field")
        self.over = LaidOver(inner, self.label, self.problem, self.offer)
        self.mark = ProblemMark(self)
        self.problem.told.connect(self._on_told)
        self.offer.changed.connect(self.over.renew)
        if isinstance(inner, TypedField):
            inner.complained.connect(self._on_complained)
            inner.noted.connect(self._on_noted)
            inner.offered.connect(self._on_offered)
            inner.textEdited.connect(self.offer.clear)
            self.offer.chosen.connect(inner.choose)
        elif (changed := _changed_by(inner)) is not None:
            changed.connect(self._on_corrected)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on; with a focus proxy Tab would stop here after the input, and lead back into it for ever."""
        self.inner.setFocus(event.reason())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._put_mark()

    def show_message(self, sentence: str) -> None:
        """Show what is wrong with this field until it is changed; nothing takes it back."""
        if isinstance(self.inner, TypedField):
            self.inner.set_state("problem" if sentence else "", sentence)
            return
        self._refused = self._content()
        self.problem.show_message(sentence)
        self.inner.setAccessibleDescription(sentence)
        restate(self.inner, "problem" if sentence else "")

    @Slot()
    def _on_corrected(self) -> None:
        """What was refused does not stand here any more; what was said of what does stand here stays."""
        if self.problem.text and self._content() != self._refused:
            self.show_message("")

    def _content(self) -> str:
        from ui.widgets.fields.choices import Ticks
        from ui.widgets.fields.segments import Segments

        match self.inner:
            case QLineEdit() as line:
                return line.text()
            case QComboBox() as combo:
                return combo.currentText()
            case Segments() | Ticks() as choice:
                return str(choice.value())
            case QCheckBox() as tick:
                return str(tick.isChecked())
            case _:
                return ""

    @Slot(str)
    def _on_told(self, sentence: str) -> None:
        """The sentence lies over the page; a mark at the input says where it is while another one is read."""
        self.setToolTip(plain_tip(sentence))
        self.mark.setVisible(bool(sentence) and not self.problem.is_question)
        self._put_mark()
        self.over.renew()

    def _put_mark(self) -> None:
        inner, size = self.inner.geometry(), self.mark.sizeHint()
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = inner.left() if is_mirrored else inner.right() + 1 - size.width()
        self.mark.setGeometry(QRect(QPoint(left, inner.top() - size.height() // 2), size))
        self.mark.raise_()

    @Slot(str)
    def _on_complained(self, sentence: str) -> None:
        self.problem.show_message(sentence, is_question=self.inner.property("state") == "retype")

    @Slot(tuple)
    def _on_offered(self, texts: Sequence[str]) -> None:
        takes_focus = isinstance(self.inner, TypedField) and self.inner.focuses_offer
        self.offer.show_choices(texts, takes_focus=takes_focus)
        for before, after in pairwise((self.inner, *self.offer.buttons)):
            QWidget.setTabOrder(before, after)

    @Slot(str)
    def _on_noted(self, text: str) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))


def _changed_by(inner: QWidget) -> SignalInstance | None:
    """What tells that something else stands in an input that does not read itself."""
    if isinstance(inner, QLineEdit):
        return inner.textEdited
    # What is chosen from is loaded where there is something to choose: the door only has what is typed.
    from ui.widgets.fields.choices import Ticks
    from ui.widgets.fields.segments import Segments

    match inner:
        case QComboBox():
            return inner.currentIndexChanged
        case Segments():
            return inner.chosen
        case Ticks():
            return inner.changed
        case QCheckBox():
            return inner.toggled
        case _:
            return None


class Offer(QWidget):
    """The meanings of something ambiguous, one small button each; the arrow and Tab keys reach them.

    Signals: `chosen` (int), the place of the one taken; `changed` when others are offered, or none.
    """

    chosen = Signal(int)
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self.buttons: list[Button] = []
        self.setVisible(False)

    def show_choices(self, texts: Sequence[str], *, takes_focus: bool = True) -> None:
        """Offer these, and put the focus on the first."""
        self.clear()
        for text in texts:
            button = Button(text, ButtonKind.SECONDARY, parent=self)
            button.clicked.connect(self._on_clicked)
            self._row.addWidget(button)
            self.buttons.append(button)
        self.setVisible(bool(texts))
        self.changed.emit()
        if self.buttons and takes_focus:
            QTimer.singleShot(0, self.buttons[0], self.buttons[0].setFocus)

    @Slot()
    def clear(self) -> None:
        """Offer nothing."""
        for button in self.buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        had, self.buttons = self.buttons, []
        self.setVisible(False)
        if had:
            self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: True, Qt.Key.Key_Left: False}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.focusNextPrevChild(step)

    @Slot()
    def _on_clicked(self) -> None:
        place = next(i for i, button in enumerate(self.buttons) if button is self.sender())
        self.clear()
        self.chosen.emit(place)
