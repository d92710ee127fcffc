"""Everything that happened in one pregnancy, in one order."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.records.events import EventGroup
from models.records.scan import Scan
from models.rules.pregnancy.timeline import Happening, timeline
from models.views import PregnancySheet
from ui.tables.growing import GrowingRows
from ui.tables.rows import Column, RowsModel
from ui.widgets.button import Button
from ui.widgets.fields.choices import ChoiceField
from ui.widgets.text import labelled
from ui.wording import formats
from ui.wording.timeline import detail_of, group_word, title_of
from ui.wording.tr import context

_tr = context("woman")


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One line of the timeline with its words."""

    happening: Happening
    title: str
    detail: str


def timeline_columns() -> tuple[Column[TimelineRow], ...]:
    """The columns of the timeline; what was struck out is struck through, its reason is not."""
    return (
        Column(heading=_tr("Date"), text=_date, is_struck=_is_struck, width=104),
        Column(heading=_tr("Age then"), text=_age, is_struck=_is_struck, width=92),
        Column(
            heading=_tr("What"), text=_title, tooltip=_title, is_bold=True, is_struck=_is_struck, width=220
        ),
        Column(heading=_tr("Details"), text=_detail, tooltip=_detail),
    )


class TimelineTab(QWidget):
    """The table, newest or oldest first, all of it or one kind.

    Signals: `amend_wanted` (the record of a line that is amended on a page of its own).
    """

    amend_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: PregnancySheet | None = None
        self._rules: Mapping[str, str] = {}
        self._model = RowsModel(timeline_columns(), self)
        self.table = GrowingRows(self._model, _tr("Timeline"), self)
        self.kind = ChoiceField[EventGroup](
            _tr("Show"), tuple((group, group_word(group)) for group in EventGroup), group_word(None), self
        )
        self.oldest = Button(_tr("Oldest first"), key="Ctrl+I", shows_key=False, parent=self)
        self.oldest.setCheckable(True)
        above = QHBoxLayout()
        above.setSpacing(8)
        above.addWidget(labelled(_tr("Sh&ow"), self.kind))
        above.addWidget(self.kind)
        above.addWidget(self.oldest)
        above.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addLayout(above)
        column.addWidget(self.table, 1)
        self.kind.chosen.connect(self._on_kind)
        self.oldest.toggled.connect(self._on_order)
        self.table.row_opened.connect(self._on_opened)

    def show_timeline(self, sheet: PregnancySheet, rules: Mapping[str, str]) -> None:
        """Show what happened in this pregnancy; `rules` are the texts of the rules by id."""
        self._sheet, self._rules = sheet, rules
        self._renew()

    def blank(self) -> None:
        """Show nobody's timeline, and all of the next one's."""
        self._sheet = None
        self.kind.set_value(None)
        self.oldest.setChecked(False)
        self._renew()

    def _renew(self) -> None:
        told = timeline(self._sheet, self.kind.value()) if self._sheet is not None else ()
        ordered = told if self.oldest.isChecked() else told[::-1]
        self._model.show_rows([TimelineRow(h, title_of(h), detail_of(h, self._rules)) for h in ordered])
        if ordered:
            self.table.selectRow(0)

    @Slot(object)
    def _on_kind(self, _kind: EventGroup | None) -> None:
        self._renew()

    @Slot(bool)
    def _on_order(self, _is_oldest_first: bool) -> None:
        self._renew()

    @Slot(object)
    def _on_opened(self, row: TimelineRow) -> None:
        happening = row.happening
        is_amended = isinstance(happening.record, Scan) or happening.group in (
            EventGroup.FINDING,
            EventGroup.TREATMENT,
        )
        if is_amended and not happening.is_struck:
            self.amend_wanted.emit(happening.record)


def _is_struck(row: TimelineRow) -> bool:
    return row.happening.is_struck


def _date(row: TimelineRow) -> str:
    return formats.day(row.happening.on)


def _age(row: TimelineRow) -> str:
    return formats.age(row.happening.age)


def _title(row: TimelineRow) -> str:
    return row.title


def _detail(row: TimelineRow) -> str:
    return row.detail
