"""How the file is read, as guessed, and the fields that correct it."""

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from models.records.incoming import Column, DateOrder, Encoding, ReadingPlan, Separator
from models.values.length import Unit
from ui.import_words import choices, word
from ui.theme import Type
from ui.widgets.card import Card, Rule, Scroll
from ui.widgets.choices import ChoiceField
from ui.widgets.field import Field, ProblemLine
from ui.widgets.text import Text, Tone

WIDTH = 368
_USUAL_COLUMNS = 16


class PlanCard(Card):
    """Shows a plan and lets everything in it be corrected.

    Signals: `corrected` (ReadingPlan) for date order, unit and columns; `reread` (Encoding, Separator) where the
    columns have to be guessed anew.
    """

    corrected = Signal(object)
    reread = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("How the file is read"))
        self.setFixedWidth(WIDTH)
        self._plan: ReadingPlan | None = None
        self._is_showing = False
        ask = self.tr("choose…")
        self.unit = ChoiceField(self.tr("Unit of the lengths"), choices(Unit), ask)
        self.order = ChoiceField(self.tr("Order of dates"), choices(DateOrder), ask)
        self.separator = ChoiceField(self.tr("Separator"), choices(Separator))
        self.encoding = ChoiceField(self.tr("Encoding"), choices(Encoding))
        self.problem = ProblemLine(self)
        self.columns = ColumnChoices(self)
        self._lay_out()
        self.unit.chosen.connect(self._on_corrected)
        self.order.chosen.connect(self._on_corrected)
        self.separator.chosen.connect(self._on_reread)
        self.encoding.chosen.connect(self._on_reread)
        self.columns.chosen.connect(self._on_column)

    def _lay_out(self) -> None:
        self.body.addWidget(Text(self.tr("How the file is read"), Type.HEADING))
        grid = QGridLayout()
        grid.setSpacing(8)
        fields: tuple[tuple[str, QWidget], ...] = (
            (self.tr("&Unit"), self.unit),
            (self.tr("&Dates"), self.order),
            (self.tr("&Separator"), self.separator),
            (self.tr("&Encoding"), self.encoding),
        )
        for place, (label, inner) in enumerate(fields):
            inner.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            grid.addWidget(Field(label, inner), place // 2, place % 2)
        self.body.addLayout(grid)
        self.body.addWidget(self.problem)
        self.body.addWidget(Rule())
        self.body.addWidget(Text(self.tr("What the columns mean"), Type.STRONG))
        scroll = Scroll()
        scroll.body.addWidget(self.columns)
        scroll.body.addStretch(1)
        self.body.addWidget(scroll, 1)

    def show_plan(self, plan: ReadingPlan) -> None:
        """Show how the file is read, and what has to be chosen still."""
        self._is_showing = True
        self._plan = plan
        self.unit.set_value(plan.unit)
        self.order.set_value(plan.date_order)
        self.separator.set_value(plan.separator)
        self.encoding.set_value(plan.encoding)
        self.columns.show_plan(plan)
        self.problem.say(self._lacks(plan))
        self._is_showing = False

    def _lacks(self, plan: ReadingPlan) -> str:
        """What has to be chosen before the lines can be read; empty when nothing has to."""
        lacks = [word(column) for column in plan.missing]
        if plan.unit is None:
            lacks.append(self.tr("the unit"))
        if plan.date_order is None:
            lacks.append(self.tr("the order of dates"))
        return self.tr("The file does not say; choose: {0}.").format(", ".join(lacks)) if lacks else ""

    @Slot()
    def _on_corrected(self) -> None:
        if self._plan is not None and not self._is_showing:
            self.corrected.emit(replace(self._plan, unit=self.unit.value(), date_order=self.order.value()))

    @Slot()
    def _on_reread(self) -> None:
        encoding, separator = self.encoding.value(), self.separator.value()
        if not self._is_showing and encoding is not None and separator is not None:
            self.reread.emit(encoding, separator)

    @Slot(int)
    def _on_column(self, place: int) -> None:
        if self._plan is not None and not self._is_showing:
            self.corrected.emit(self._plan.with_column(place, self.columns.fields[place].value()))


class ColumnChoices(QWidget):
    """One choice for each column of the file, beside its heading. Signals: `chosen` (place)."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: list[ChoiceField[Column]] = []
        self._labels: list[Text] = []
        self._shown = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 4, 0)
        self._grid.setSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        # Made beforehand: to make them when a file is chosen would hold the window up.
        for _ in range(_USUAL_COLUMNS):
            self._add()

    @property
    def fields(self) -> list[ChoiceField[Column]]:
        """The choices of the columns there are, in their order."""
        return self._fields[: self._shown]

    def show_plan(self, plan: ReadingPlan) -> None:
        """Show what every column means."""
        self._shown = len(plan.header)
        while len(self._fields) < self._shown:
            self._add()
        for place, (label, field) in enumerate(zip(self._labels, self._fields, strict=True)):
            is_used = place < self._shown
            label.setVisible(is_used)
            field.setVisible(is_used)
            if is_used:
                self._name(label, field, plan.header[place])
                field.set_value(plan.columns[place])

    def _name(self, label: Text, field: ChoiceField[Column], heading: str) -> None:
        label.setText(heading)
        label.setToolTip(heading)
        field.setAccessibleName(self.tr("Meaning of column {0}").format(heading))

    def _add(self) -> None:
        label = Text("", Type.BODY, Tone.QUIET, parent=self)
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        field = ChoiceField("", choices(Column), self.tr("left out"), self)
        field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        field.chosen.connect(self._on_chosen)
        place = len(self._fields)
        self._grid.addWidget(label, place, 0)
        self._grid.addWidget(field, place, 1)
        self._fields.append(field)
        self._labels.append(label)

    @Slot()
    def _on_chosen(self) -> None:
        place = next(i for i, field in enumerate(self._fields) if field is self.sender())
        self.chosen.emit(place)
