"""What all forms of the Record page share: fields by name, their texts for drafts, and their problems."""

from abc import abstractmethod
from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from models.clock import Clock
from models.errors import CervitrendError, Refused
from models.records.record import ClinicalRecord
from models.views import PregnancySheet
from ui.forms.saver import Deed
from ui.widgets.card import Look, StatusStrip
from ui.widgets.date_field import DateField
from ui.widgets.field import Field, TypedField
from ui.widgets.field_texts import put_text, text_of
from ui.widgets.plain_field import PlainField
from ui.wording.problems.lookup import error_sentence, sentence
from ui.wording.tr import context

_tr = context("record")


COLUMNS = 6


class EventForm(QWidget):
    """One kind of event: its fields in a grid of six columns, the reason for an amendment, a strip for the rest.

    A subclass adds its fields with `add`, fills them in `fill`, and says in `deed` what saving does.
    Signals: `save_wanted` when Enter is pressed in a line of text.
    """

    save_wanted = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clock = clock
        self.sheet: PregnancySheet | None = None
        self.amended: ClinicalRecord | None = None
        self.fields: dict[str, Field] = {}
        self._begun: dict[str, str] = {}
        self.strip = StatusStrip(self)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(10)
        for column in range(COLUMNS):
            self.grid.setColumnStretch(column, 1)
        self.reason = PlainField(_tr("Reason for the amendment"), parent=self)
        self.fields["reason"] = Field(_tr("Reason for the amendment"), self.reason, self)
        column_box = QVBoxLayout(self)
        column_box.setContentsMargins(0, 0, 0, 0)
        column_box.setSpacing(10)
        column_box.addWidget(self.strip)
        column_box.addLayout(self.grid)
        column_box.addWidget(self.fields["reason"])
        column_box.addStretch(1)

    @abstractmethod
    def fill(self, record: ClinicalRecord | None) -> None:
        """Show a record to be amended, or an empty form (None)."""

    @abstractmethod
    def deed(self) -> Deed:
        """What saving the form as it stands does; problems are raised by the use case."""

    def add(self, name: str, label: str, inner: QWidget, row: int, column: int, span: int = 2) -> Field:
        """Put a labelled input into the grid; `name` is what its problems are addressed to."""
        field = Field(label, inner, self)
        self.fields[name] = field
        self.grid.addWidget(field, row, column, 1, span, Qt.AlignmentFlag.AlignTop)
        if isinstance(inner, QLineEdit):
            inner.returnPressed.connect(self.save_wanted)
        return field

    def begin(self, sheet: PregnancySheet, record: ClinicalRecord | None = None) -> None:
        """An empty form for this pregnancy, or one to amend a record."""
        self.sheet, self.amended = sheet, record
        today = self.clock.today()
        for field in self.fields.values():
            field.say("")
            if isinstance(field.inner, DateField):
                field.inner.set_today(today)
        self.strip.clear()
        self.reason.clear()
        self.fields["reason"].setVisible(record is not None)
        self.fill(record)
        self._begun = self.texts()

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
            self.strip.say(
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
        self.strip.say(
            _tr("Changed at another desk meanwhile: look at it again before you save."),
            kept if typed else _tr("The form shows what is recorded now."),
            look=Look.PROBLEM,
        )

    def blank(self) -> None:
        """Nobody's form."""
        self.sheet = self.amended = None
        for name in self.fields:
            self._set_text(name, "")
        self.strip.clear()
        self._begun = self.texts()

    @property
    def typed(self) -> dict[str, str]:
        """What differs from how the form began, by field; a draft keeps it."""
        now = self.texts()
        return {name: text for name, text in now.items() if text != self._begun.get(name, "")}

    def texts(self) -> dict[str, str]:
        """Every field's content as text."""
        return {name: text_of(field.inner) for name, field in self.fields.items()}

    def restore(self, texts: Mapping[str, str]) -> None:
        """Put back what `typed` gave."""
        for name, text in texts.items():
            if name in self.fields:
                self._set_text(name, text)

    def settle(self) -> bool:
        """Read every typed field; True when all are blank or understood."""
        # All of them, so that every complaint is seen at once.
        read = [f.inner.settle() for f in self.fields.values() if isinstance(f.inner, TypedField)]
        return all(read)

    def complain(self, error: CervitrendError) -> None:
        """Show each problem at its field, anything else above, and lead to the first."""
        problems = error.problems if isinstance(error, Refused) else ()
        for name, field in self.fields.items():
            field.say(" ".join(sentence(p) for p in problems if p.field == name))
        elsewhere = [p for p in problems if p.field not in self.fields]
        if not problems:
            self.strip.say(error_sentence(error), look=Look.PROBLEM)
        elif elsewhere:
            self.strip.say(" ".join(sentence(p) for p in elsewhere), look=Look.PROBLEM)
        first = next((f for n, f in self.fields.items() if any(p.field == n for p in problems)), None)
        if first is not None:
            first.inner.setFocus()

    def day(self, name: str) -> date | None:
        """The day in one of the date fields."""
        inner = self.fields[name].inner
        return inner.value() if isinstance(inner, DateField) else None

    def _set_text(self, name: str, text: str) -> None:
        put_text(self.fields[name].inner, text)

    @Slot()
    def first_field(self) -> None:
        """Put the focus where the work begins."""
        first = next(field for name, field in self.fields.items() if name != "reason")
        first.inner.setFocus()


def events_of(sheet: PregnancySheet) -> tuple[ClinicalRecord, ...]:
    """Every event of a pregnancy that is recorded on this page, those that were struck out too."""
    return (
        *sheet.symptoms,
        *sheet.examinations,
        *sheet.lab_results,
        *sheet.progesterone,
        *sheet.cerclages,
        *sheet.pessaries,
        *sheet.care_notes,
        *sheet.outcomes,
    )
