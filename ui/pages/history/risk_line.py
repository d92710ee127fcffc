"""One risk factor on one line: its name, the answer, and what is asked beyond a yes."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.clock import Clock
from models.records.record import TriState
from models.records.risk import RiskKind
from models.usecases.pregnancies.risk_factors import HAS_COUNT, HAS_DAY, HAS_DEPTH, HAS_DETAIL, RiskDraft
from ui.theme import Type
from ui.widgets.fields.date_field import DateField
from ui.widgets.fields.field import Field, ProblemLine, lay_over
from ui.widgets.fields.plain_field import PlainField
from ui.widgets.fields.segments import TriStateChoice
from ui.widgets.text import Text, Tone
from ui.wording.formats import not_recorded
from ui.wording.tr import context
from ui.wording.words import word

_tr = context("history")


_INDENT = 24


class RiskLine(QWidget):
    """Y, N and U answer and lead on: to the details with a yes that has some, to the next line otherwise.

    The details, seen with a yes or while something stands in them, are `fields` by the names that the use case gives them.
    Signals: `changed`; `passed` when the next line is to be answered, `asked` (QWidget) when a detail is.
    """

    changed = Signal()
    passed = Signal()
    asked = Signal(object)

    def __init__(self, kind: RiskKind, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        name = word(kind)
        self.answer = TriStateChoice(name, self)
        self.state = Text("", Type.SMALL, Tone.QUIET, parent=self)
        self.problem = ProblemLine(self)
        self.details = QWidget(self)
        self.fields = {f"{kind.value}.{part}": field for part, field in self._details(clock).items()}
        self._lay_out(name)
        self._connect()
        self._on_changed()

    def _details(self, clock: Clock) -> dict[str, Field]:
        """What is asked beyond a yes, for this factor."""
        name, today = word(self.kind), clock.today()
        asked: dict[str, Field] = {}
        if self.kind in HAS_COUNT:
            asked["count"] = Field(_tr("Times"), PlainField(_tr("{0}: times").format(name)), self.details)
        if self.kind in HAS_DEPTH:
            depth = PlainField(_tr("{0}: depth in mm").format(name))
            asked["depth"] = Field(_tr("Deepest (mm)"), depth, self.details)
        if self.kind in HAS_DAY:
            day = DateField(_tr("{0}: latest day").format(name), today, latest=today)
            asked["on"] = Field(_tr("Latest day (if known)"), day, self.details)
        if self.kind in HAS_DETAIL:
            asked["detail"] = Field(_tr("Which"), PlainField(_tr("{0}: which").format(name)), self.details)
        return asked

    def _lay_out(self, name: str) -> None:
        row = QHBoxLayout(self.details)
        row.setContentsMargins(_INDENT, 0, 8, 4)
        row.setSpacing(8)
        for field in self.fields.values():
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        named = QVBoxLayout()
        named.setSpacing(0)
        named.addStretch(1)
        named.addWidget(Text(name, wraps=True, parent=self))
        named.addWidget(self.state)
        named.addStretch(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.addLayout(named, 0, 0)
        grid.addWidget(self.answer, 0, 1)
        grid.addWidget(self.details, 1, 0, 1, 2)
        lay_over(self.problem, self.answer)
        grid.setColumnStretch(0, 1)
        self.answer.setMinimumWidth(self.answer.sizeHint().width())
        self.setFocusProxy(self.answer)

    def _connect(self) -> None:
        self.answer.chosen.connect(self._on_changed)
        self.answer.answered.connect(self._on_answered)
        for field in self.fields.values():
            field.inner.installEventFilter(self)
            if isinstance(field.inner, QLineEdit):
                field.inner.textChanged.connect(self._on_changed)

    def draft(self) -> RiskDraft:
        """The factor as it stands in the form."""
        day = self._inner("on")
        return RiskDraft(
            kind=self.kind,
            answer=self.answer.value(),
            count=self._text("count"),
            depth=self._text("depth"),
            on=day.value() if isinstance(day, DateField) else None,
            detail=self._text("detail"),
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in a detail leads to the next one, from the last one to the next line."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        inner = [field.inner for field in self.fields.values()]
        at = next(i for i, field in enumerate(inner) if field is watched)
        if at + 1 < len(inner):
            self.asked.emit(inner[at + 1])
        else:
            self.passed.emit()
        return True

    def _inner(self, part: str) -> QWidget | None:
        field = self.fields.get(f"{self.kind.value}.{part}")
        return field.inner if field is not None else None

    def _text(self, part: str) -> str:
        inner = self._inner(part)
        return inner.text() if isinstance(inner, QLineEdit) else ""

    @Slot(object)
    def _on_answered(self, answer: TriState) -> None:
        if answer is TriState.YES and self.fields:
            self.asked.emit(next(iter(self.fields.values())).inner)
        else:
            self.passed.emit()

    @Slot()
    def _on_changed(self) -> None:
        answer = self.answer.value()
        texts = [f.inner.text() for f in self.fields.values() if isinstance(f.inner, QLineEdit)]
        self.details.setVisible(bool(self.fields) and (answer is TriState.YES or any(texts)))
        self.state.setText(not_recorded() if answer is None else "")
        self.state.setVisible(answer is None)
        self.problem.show_message("")
        self.changed.emit()
