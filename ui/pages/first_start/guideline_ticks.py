"""The guidelines that can be followed, by where they are from, each with what it is and how far it may be relied on."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from models.records.clinic.settings import Country
from models.records.guidelines.guideline import Guideline
from models.rules.policies.country_sets import ORIGINS, SETS, DocumentKind, Origin, kind_of_document
from ui.theme import Type
from ui.widgets.fields.choices import Tick
from ui.widgets.text import Text, Tone
from ui.wording.rules.guidelines import body_words, doubt_words
from ui.wording.tr import context
from ui.wording.words import word

_tr = context("first_start")
_TWO_COLUMNS_FROM = 600
_UNDER_THE_TEXT = 24
"""Where the text of a tick begins."""


class GuidelineTicks(QWidget):
    """A tick for each guideline: those of the country first, then international ones, other countries', and what is none.

    Signals: `arranged` after the ticks stand in another order, for whoever sets the way of Tab.
    """

    arranged = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ticks: dict[str, Tick] = {}
        self._cells: dict[str, QWidget] = {}
        self._headings: list[Text] = []
        self._country: Country | None = None
        self._columns = 2
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(2)

    def show_guidelines(self, guidelines: Sequence[Guideline], on: date) -> None:
        """Offer these, none chosen; the program's own rules are always followed and not asked about."""
        for guideline in guidelines:
            if not guideline.is_local:
                self._cells[guideline.id] = self._cell(guideline, on)
        self._arrange()

    def choose(self, country: Country) -> None:
        """Tick the country's set, and let it stand first."""
        self._country = country
        for guideline_id, tick in self.ticks.items():
            tick.setChecked(guideline_id in SETS[country])
        self._arrange()

    @property
    def ids(self) -> tuple[str, ...]:
        """Those that are ticked, in their order."""
        return tuple(guideline_id for guideline_id, tick in self.ticks.items() if tick.isChecked())

    @property
    def in_order(self) -> tuple[Tick, ...]:
        """The ticks as they are read."""
        return tuple(self.ticks[each] for _, ids in self._sections() for each in ids)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = 2 if event.size().width() >= _TWO_COLUMNS_FROM else 1
        if columns != self._columns:
            self._columns = columns
            self._arrange()

    def _cell(self, guideline: Guideline, on: date) -> QWidget:
        """The tick, and below it what it is, where from, and what speaks against relying on it."""
        cell = QWidget(self)
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(0)
        tick = Tick(guideline.title.replace("&", "&&"), cell)
        doubts = doubt_words(guideline, on)
        of = (word(kind_of_document(guideline.id)), *_origin(guideline.id))
        said = " · ".join(part for part in (*of, *doubts, body_words(guideline)) if part)
        tick.setAccessibleDescription(said)
        self.ticks[guideline.id] = tick
        below = Text(said, Type.SMALL, Tone.NORMAL if doubts else Tone.QUIET, wraps=True)
        below.setContentsMargins(_UNDER_THE_TEXT, 0, 0, 0)
        column.addWidget(tick)
        column.addWidget(below)
        return cell

    def _sections(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """What each part is called, and which guidelines stand in it."""
        proposed = tuple(
            each for each in (SETS[self._country] if self._country else ()) if each in self.ticks
        )
        rest = tuple(each for each in self.ticks if each not in proposed)
        advice = tuple(each for each in rest if kind_of_document(each).is_advice)
        abroad = tuple(each for each in advice if ORIGINS.get(each) is not Origin.INTERNATIONAL)
        if self._country is not None:
            yield _tr("Proposed for {0}").format(word(self._country)), proposed
        yield word(Origin.INTERNATIONAL), tuple(each for each in advice if each not in abroad)
        yield (_tr("Other countries") if self._country else _tr("By country")), abroad
        yield (
            _tr("No guidelines: a trial and a scan schedule"),
            tuple(each for each in rest if each not in advice),
        )

    def _arrange(self) -> None:
        """Lay all of it out, read downwards within each part."""
        for heading in self._headings:
            heading.hide()
            self._grid.removeWidget(heading)
            heading.deleteLater()
        self._headings = []
        row = 0
        for title, ids in self._sections():
            if not ids:
                continue
            heading = Text(title, Type.LABEL, Tone.QUIET, parent=self)
            heading.show()
            self._headings.append(heading)
            self._grid.addWidget(heading, row, 0, 1, self._columns)
            rows = -(-len(ids) // self._columns)
            for place, each in enumerate(ids):
                column, down = divmod(place, rows)
                self._grid.addWidget(self._cells[each], row + 1 + down, column, Qt.AlignmentFlag.AlignTop)
            row += 1 + rows
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)
        for before, after in pairwise(self.in_order):
            QWidget.setTabOrder(before, after)
        self.arranged.emit()


def _origin(guideline_id: str) -> tuple[str, ...]:
    """Where it is from; nothing for a trial, which is of no country's advice."""
    is_trial = kind_of_document(guideline_id) is DocumentKind.TRIAL
    return () if is_trial or guideline_id not in ORIGINS else (word(ORIGINS[guideline_id]),)
