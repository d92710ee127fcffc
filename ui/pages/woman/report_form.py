"""The form for symptoms she reports, by telephone or at the desk."""

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.clock import Clock
from models.errors import CervitrendError, Refused
from models.records.finding import SymptomKind
from models.usecases.record_event import SymptomDraft
from ui.problems import error_sentence, sentence
from ui.widgets.button import Button, Kind
from ui.widgets.choices import CheckGrid, enum_choices
from ui.widgets.date_field import EARLIEST, DateField
from ui.widgets.field import Field, ProblemLine

_KINDS = "report.kinds"
_DAY = "report.day"


class ReportForm(QWidget):
    """Ticks for the symptoms, and the day on which she reported them: today, unless another is typed.

    Signals: `save_wanted` when the nurse saves, `back_wanted` when she goes back.
    """

    save_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.kinds = CheckGrid(self.tr("She reports"), enum_choices(SymptomKind), columns=4)
        self.problem = ProblemLine(self)
        self.day = DateField(self.tr("Since"), clock.today(), latest=clock.today())
        self.field = Field(self.tr("Since (day on which it began or was reported)"), self.day, self)
        self.save = Button(
            self.tr("Save symptoms"), Kind.PRIMARY, "Ctrl+Return", shows_key=False, parent=self
        )
        self.back = Button(self.tr("Back"), parent=self)
        self.save.clicked.connect(self._on_save)
        self.back.clicked.connect(self.back_wanted)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.field, 1, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self.save, 0, Qt.AlignmentFlag.AlignBottom)
        below.addWidget(self.back, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 4)
        column.addWidget(self.kinds)
        column.addWidget(self.problem)
        column.addLayout(below)
        column.addStretch(1)

    def begin(self) -> None:
        """Show today where no day is typed, and put the focus on the first tick."""
        today = self._clock.today()
        self.day.set_today(today)
        self.day.set_range(EARLIEST, today)
        if not self.day.text():
            self.day.set_value(today)
        self.kinds.setFocus()

    def clear(self) -> None:
        """Forget what was ticked and typed."""
        self.kinds.set_value(None)
        self.day.set_value(None)
        self.problem.say("")

    @property
    def typed(self) -> dict[str, str]:
        """What was ticked and not saved, as a draft keeps it; empty when nothing is ticked."""
        kinds = " ".join(kind.value for kind in self.kinds.value() or ())
        return {_KINDS: kinds, _DAY: self.day.text()} if kinds else {}

    def restore(self, texts: Mapping[str, str]) -> None:
        """Put back what `typed` gave."""
        self.kinds.set_value(tuple(SymptomKind(kind) for kind in texts[_KINDS].split()))
        self.day.setText(texts.get(_DAY, ""))
        # As if she had typed it: the field reads it once more.
        self.day.textEdited.emit(self.day.text())

    @staticmethod
    def is_in(texts: Mapping[str, str]) -> bool:
        """Whether a draft holds a report of symptoms."""
        return _KINDS in texts

    def draft(self, pregnancy_id: UUID) -> SymptomDraft:
        """The report as it stands in the form."""
        return SymptomDraft(pregnancy_id=pregnancy_id, kinds=self.kinds.value() or (), on=self.day.value())

    def complain(self, error: CervitrendError) -> None:
        """Show what stands in the way, each problem at its field."""
        refused = error.problems if isinstance(error, Refused) else ()
        self.field.say(" ".join(sentence(p) for p in refused if p.field == "on"))
        rest = " ".join(sentence(p) for p in refused if p.field != "on")
        self.problem.say(rest if refused else error_sentence(error))

    @Slot()
    def _on_save(self) -> None:
        if self.day.settle():
            self.save_wanted.emit()
