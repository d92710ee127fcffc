"""The guidelines that can be followed, each with who wrote it and how far it may be relied on."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from models.records.guidelines.guideline import Guideline
from ui.theme import Type
from ui.widgets.fields.choices import Tick
from ui.widgets.text import Text, Tone
from ui.wording.rules.guidelines import body_words, doubt_words

_COLUMNS = 2
_UNDER_THE_TEXT = 24
"""Where the text of a tick begins."""


class GuidelineTicks(QWidget):
    """A tick for each guideline, in two columns that are read downwards, so that all are seen at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ticks: dict[str, Tick] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(2)

    def show_guidelines(self, guidelines: Sequence[Guideline], on: date) -> None:
        """Offer these, none chosen; the program's own rules are always followed and not asked about."""
        offered = [guideline for guideline in guidelines if not guideline.is_local]
        rows = -(-len(offered) // _COLUMNS)
        for place, guideline in enumerate(offered):
            column, row = divmod(place, rows)
            self._grid.addLayout(self._cell(guideline, on), row, column, Qt.AlignmentFlag.AlignTop)
            self._grid.setColumnStretch(column, 1)

    def _cell(self, guideline: Guideline, on: date) -> QVBoxLayout:
        """The tick, and below it who wrote the guideline and what speaks against relying on it."""
        cell = QVBoxLayout()
        cell.setSpacing(0)
        tick = Tick(guideline.title.replace("&", "&&"), self)
        doubts = doubt_words(guideline, on)
        said = " · ".join(part for part in (*doubts, body_words(guideline)) if part)
        tick.setAccessibleDescription(said)
        self.ticks[guideline.id] = tick
        cell.addWidget(tick)
        if said:
            below = Text(said, Type.SMALL, Tone.NORMAL if doubts else Tone.QUIET, wraps=True)
            below.setContentsMargins(_UNDER_THE_TEXT, 0, 0, 0)
            cell.addWidget(below)
        return cell

    def choose(self, ids: Sequence[str]) -> None:
        """Tick exactly these."""
        for guideline_id, tick in self.ticks.items():
            tick.setChecked(guideline_id in ids)

    @property
    def ids(self) -> tuple[str, ...]:
        """Those that are ticked, in their order."""
        return tuple(guideline_id for guideline_id, tick in self.ticks.items() if tick.isChecked())

    def title_of(self, guideline_id: str) -> str:
        """What a guideline that is offered is called."""
        return self.ticks[guideline_id].text().replace("&&", "&")
