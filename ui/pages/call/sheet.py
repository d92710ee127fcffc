"""The four parts of the call card as large lines under each other, the questions with a tick each."""

from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.forms.unticked import unseen_in, unticked_in, unticked_texts
from ui.papers.call_card.lines import CardLine
from ui.papers.call_card.words import CardPart
from ui.theme import Type
from ui.widgets.card import Card, Divider, Scroll
from ui.widgets.fields.choices import Tick
from ui.widgets.severity import SeverityBadge
from ui.widgets.text import Text, Tone
from ui.wording.tr import context

_tr = context("call")


_TOP = Qt.AlignmentFlag.AlignTop
_PART, _LABEL, _SIGN, _TEXT = range(4)


class CardSheet(Scroll):
    """What is read aloud; it scrolls only where it does not go on one page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.be_read()
        self.setAccessibleName(_tr("Call card"))
        self._card: Card | None = None
        self.ticks: dict[tuple[UUID, ...], Tick] = {}
        self._begun: frozenset[UUID] = frozenset()

    def show_parts(self, parts: Sequence[CardPart], unticked: frozenset[UUID]) -> None:
        """Show these; every question is ticked but those that hold a flag that she unticked."""
        self.clear()
        self._card = card = Card(parent=self)
        card.body.setContentsMargins(16, 6, 16, 6)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(_TEXT, 1)
        card.body.addLayout(grid)
        row = 0
        for place, part in enumerate(parts):
            if place:
                grid.addWidget(Divider(card), row, 0, 1, 4)
                row += 1
            grid.addWidget(Text(part.title, Type.HEADING, Tone.ACCENT), row, _PART, _TOP)
            for line in part.lines:
                self._add(grid, row, line, is_ticked=unticked.isdisjoint(line.flags))
                row += 1
        self.body.addWidget(card)
        self.body.addStretch(1)

    def clear(self) -> None:
        """Show nothing."""
        self.ticks = {}
        while (item := self.body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._card = None

    @property
    def unticked(self) -> frozenset[UUID]:
        """The flags that nobody is told of now."""
        return frozenset(f for flags, tick in self.ticks.items() if not tick.isChecked() for f in flags)

    @property
    def shown(self) -> frozenset[UUID]:
        """Every flag that is asked about."""
        return frozenset(flag for flags in self.ticks for flag in flags)

    @property
    def typed(self) -> dict[str, str]:
        """What she unticked, as a draft keeps it, and what stood there then; empty where she unticked nothing."""
        is_as_it_began = self.unticked == self._begun & self.shown
        return {} if is_as_it_began else unticked_texts(self.unticked, self.shown)

    def set_initial(self) -> None:
        """What is unticked now is how it began."""
        self._begun = self.unticked

    def begin_unticked(self, flags: Collection[UUID]) -> None:
        """These were unticked by nobody: they came while the card was open."""
        self._begun |= frozenset(flags)

    def restore(self, texts: Mapping[str, str]) -> None:
        """Put back what `typed` gave; what she has not seen then is not ticked either."""
        unticked = unticked_in(texts)
        if unticked is None:
            return
        left_out = unticked | unseen_in(texts, self.shown)
        for flags, tick in self.ticks.items():
            tick.setChecked(left_out.isdisjoint(flags))

    def _add(self, grid: QGridLayout, row: int, line: CardLine, *, is_ticked: bool) -> None:
        label = Text(line.label, Type.BODY, Tone.QUIET)
        # On the line of the larger type beside it.
        label.setContentsMargins(0, 3, 0, 0)
        grid.addWidget(label, row, _LABEL, _TOP)
        if line.flags:
            tick = Tick("", self)
            tick.setAccessibleName(_tr("Told of: {0}").format(line.text))
            tick.setChecked(is_ticked)
            self.ticks[line.flags] = tick
            grid.addWidget(tick, row, _SIGN, _TOP)
        elif line.urgency is not None:
            grid.addWidget(SeverityBadge(line.urgency, 20), row, _SIGN, _TOP)
        kind = Type.ALOUD_STRONG if line.is_strong else Type.ALOUD
        grid.addWidget(Text(line.text, kind, wraps=True), row, _TEXT, _TOP)
