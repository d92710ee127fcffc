"""What all forms of the Record page share: a grid, the reason for an amendment, and what another desk changed."""

from abc import abstractmethod
from datetime import date
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from models.records.events import EVENTS
from models.records.record import ClinicalRecord, PregnancyRecord
from models.usecases.desk import Desk
from models.usecases.phrases import PhraseKind
from models.views import PregnancySheet
from ui.forms.form import Form, W
from ui.forms.saver import Job
from ui.widgets.card import Look
from ui.widgets.fields.date_field import DateField
from ui.widgets.fields.phrase_field import PhraseField
from ui.wording.tr import context

_tr = context("record")


COLUMNS = 6
DAY_WIDTH = 116
"""What a whole day takes where it has one column."""


class EventForm(Form):
    """One kind of event: its fields in a grid of six columns, the reason for an amendment, a strip for the rest.

    A subclass adds its fields with `add`, fills in `fill` what an empty form begins with, and says in `job` what saving
    does. `name` stands in drafts and places, `title` (marked) in the list, `key` opens it, `record` is what it keeps and `also`
    what it keeps beside that and amends by itself;
    `is_single`: there is one in a pregnancy, so that the form amends that one once it stands.
    Signals: `save_wanted` when Enter is pressed in a line of text.
    """

    name: ClassVar[str]
    title: ClassVar[str]
    key: ClassVar[str]
    record: ClassVar[type[PregnancyRecord]]
    also: ClassVar[tuple[type[PregnancyRecord], ...]] = ()
    is_single: ClassVar[bool] = False
    save_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self.clock = desk, desk.clock
        self.sheet: PregnancySheet | None = None
        self.amended: ClinicalRecord | None = None
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(10)
        for column in range(COLUMNS):
            self.grid.setColumnStretch(column, 1)
        why = _tr("Reason for the amendment")
        self.reason = super().add("reason", why, PhraseField(why, PhraseKind.REASON, parent=self))
        self.body.setSpacing(10)
        self.body.addLayout(self.grid)
        self.body.addWidget(self.fields["reason"])
        self.body.addStretch(1)

    @property
    def usual_day(self) -> date | None:
        """The day that an empty form proposes; None while the computer's date is in doubt."""
        return self._desk.usual_day

    @abstractmethod
    def job(self) -> Job:
        """What saving the form as it stands does; problems are raised by the use case."""

    def add(self, name: str, label: str, inner: W, row: int = 0, column: int = 0, span: int = 2) -> W:
        """An input in the grid; `name` is that of the record and of the use case."""
        super().add(name, label, inner)
        self.grid.addWidget(self.fields[name], row, column, 1, span, Qt.AlignmentFlag.AlignTop)
        if isinstance(inner, QLineEdit):
            inner.returnPressed.connect(self.save_wanted)
        return inner

    @property
    def pregnancy_id(self) -> UUID:
        """Of whom the event is."""
        assert self.sheet is not None  # noqa: S101  # The page saves only what belongs to a woman.
        return self.sheet.pregnancy.id

    def begin(self, sheet: PregnancySheet, record: ClinicalRecord | None = None) -> None:
        """An empty form for this pregnancy, or one to amend a record."""
        self.sheet, self.amended = sheet, record
        today = self.clock.today()
        for inner in self.inputs.values():
            if isinstance(inner, DateField):
                inner.set_today(today)
        self.clear_problems()
        self.fields["reason"].setVisible(record is not None)
        self.fill(record)
        self.set_initial()

    def fill(self, record: ClinicalRecord | None) -> None:
        """Show a record to be amended, or an empty form (None)."""
        self.show_values(record)

    def renew(self, sheet: PregnancySheet) -> None:
        """Her record was written while the form stood open: what is typed stays, over what it amends as that is now."""
        self.sheet, before = sheet, self.amended
        if before is None:
            return
        now = next((event for event in events_of(sheet) if event.id == before.id), before)
        if now.version == before.version:
            return
        if now.stands:
            self.begin_again(sheet, now)
        else:
            self.amended = now
            self.strip.show_message(
                _tr("It was struck out at another desk: it cannot be amended any more."),
                _tr("What you typed is still here; nothing of it was saved."),
                look=Look.PROBLEM,
            )

    def begin_again(self, sheet: PregnancySheet, record: ClinicalRecord | None) -> None:
        """Begin with what another desk made of it, and put what is typed over that; both are said."""
        typed = self.typed
        self.begin(sheet, record)
        kept = _tr("What you typed is kept, nothing of it was saved; the rest shows what is recorded now.")
        if typed:
            self.restore(typed)
        self.strip.show_message(
            _tr("Changed at another desk meanwhile: look at it again before you save."),
            kept if typed else _tr("The form shows what is recorded now."),
            look=Look.PROBLEM,
        )

    def blank(self) -> None:
        """Nobody's form."""
        self.sheet = self.amended = None
        self.show_texts({})
        self.strip.clear()
        self.set_initial()

    @Slot()
    def first_field(self) -> None:
        """Put the focus where the work begins."""
        next(inner for name, inner in self.inputs.items() if name != "reason").setFocus()


def events_of(sheet: PregnancySheet) -> tuple[ClinicalRecord, ...]:
    """Every event of a pregnancy, those that were struck out too."""
    return tuple(record for kind in EVENTS for record in sheet.of(kind.record))
