"""The symptoms of the day: none, or which; those she already has are ticked and dated."""

from collections.abc import Collection, Sequence
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from models.records.finding import Symptom, SymptomKind
from ui.theme import Type
from ui.widgets.fields.choices import Tick, Ticks
from ui.widgets.text import Text, Tone
from ui.wording import formats
from ui.wording.tr import context
from ui.wording.words import word

_tr = context("scan")


_COLUMNS = 4


class SymptomTicks(Ticks[SymptomKind]):
    """None, or some of eight; nothing touched is "not asked", and what was known before then simply goes on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_tr("Symptoms today"))
        self.none = Tick(_tr("None"), self)
        self.ticks = {kind: Tick(word(kind), self) for kind in SymptomKind}
        self.head = QHBoxLayout()
        self._state = Text("", Type.SMALL, Tone.QUIET, parent=self)
        self._known: frozenset[SymptomKind] = frozenset()
        self._shown: tuple[Symptom, ...] = ()
        self._by_hand: set[SymptomKind] = set()
        self._is_asked = False
        self._lay_out()
        self.blank()

    def _lay_out(self) -> None:
        self.head.setSpacing(8)
        self.head.addWidget(Text(_tr("Symptoms today"), Type.LABEL, Tone.QUIET))
        self.head.addWidget(self._state)
        self.head.addSpacing(8)
        self.head.addWidget(self.none)
        self.none.clicked.connect(self._on_clicked)
        self.head.addStretch(1)
        grid = QGridLayout()
        grid.setSpacing(0)
        for place, tick in enumerate(self.ticks.values()):
            grid.addWidget(tick, place // _COLUMNS, place % _COLUMNS)
            tick.clicked.connect(self._on_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.head)
        column.addLayout(grid)

    @property
    def choices(self) -> tuple[SymptomKind, ...]:
        return tuple(self.ticks)

    def value(self) -> tuple[SymptomKind, ...] | None:
        """What she has today; () is asked and none, None is not asked."""
        return self._ticked() if self._is_asked else None

    def set_value(self, ticked: Sequence[SymptomKind] | None) -> None:
        """Show what was said; None leaves it to what is known."""
        self._is_asked = ticked is not None
        self._by_hand = set(SymptomKind) if ticked is not None else set()
        shown = self._known if ticked is None else ticked
        for kind, tick in self.ticks.items():
            tick.setChecked(kind in shown)
        self._show()

    def blank(self) -> None:
        """Nothing asked, nothing known."""
        self.show_known(())
        self.set_value(None)

    def show_known(self, symptoms: Sequence[Symptom]) -> None:
        """Tick and date what she is known to have on the day of the scan; what was ticked by hand stays.

        What was unticked by hand comes back with a new report: that one was not answered.
        """
        since = {s.kind: s.on for s in reversed(symptoms)}
        told = {s.kind for s in symptoms if s not in self._shown}
        for kind, tick in self.ticks.items():
            on = since.get(kind)
            text = _tr("{0} since {1}").format(word(kind), formats.short_day(on)) if on else word(kind)
            tick.setText(text)
            tick.updateGeometry()
            if kind in self._known and on is None and kind not in self._by_hand:
                tick.setChecked(False)
            elif kind in told:
                tick.setChecked(True)
        self._known = frozenset(since)
        self._shown = tuple(symptoms)
        self._show()

    def known(self) -> tuple[UUID, ...]:
        """The symptoms that are shown as going on."""
        return tuple(symptom.id for symptom in self._shown)

    def tick_all_but(self, known: Collection[UUID]) -> None:
        """Tick what came to be known since `known` was, whatever was said of it before."""
        for symptom in self._shown:
            if symptom.id not in known:
                self.ticks[symptom.kind].setChecked(True)
        self._show()

    def none_else(self) -> None:
        """She was asked, and has nothing but what is ticked."""
        self._is_asked = True
        self._show()
        self.changed.emit()

    def _ticked(self) -> tuple[SymptomKind, ...]:
        return tuple(kind for kind, tick in self.ticks.items() if tick.isChecked())

    def _show(self) -> None:
        self.none.setChecked(self._is_asked and not self._ticked())
        count = len(self._ticked())
        if not self._is_asked:
            text = _tr("not asked")
        else:
            text = _tr("{0} reported").format(count) if count else _tr("asked, none")
        self._state.setText(text)

    @Slot()
    def _on_clicked(self) -> None:
        clicked = self.sender()
        if clicked is self.none:
            self._is_asked = self.none.isChecked()
            if self._is_asked:
                for tick in self.ticks.values():
                    tick.setChecked(False)
            self._by_hand = set(SymptomKind) if self._is_asked else set()
            if not self._is_asked:
                self.set_value(None)
        else:
            self._by_hand |= {kind for kind, tick in self.ticks.items() if tick is clicked}
            # The last one taken back: with something known before, that says it is over; else it was a slip.
            self._is_asked = bool(self._ticked() or self._known)
        self._show()
        self.changed.emit()
