"""Who gets a paper: everybody on a list, and below them whom a search found."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from models.views import WomanRow
from ui.widgets.card import Scroll
from ui.widgets.fields.choices import Tick
from ui.wording import formats


class BundleList(Scroll):
    """A tick for each woman: set for those of the list, not set for those who were found.

    Signals: `ticked` after every tick of hers that is pressed.
    """

    ticked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.women: tuple[WomanRow, ...] = ()
        self.ticks: tuple[Tick, ...] = ()
        self._listed = 0
        self.body.setSpacing(0)
        self.body.addStretch(1)

    @property
    def chosen(self) -> tuple[WomanRow, ...]:
        """Who is ticked, from the top."""
        return tuple(her for her, tick in zip(self.women, self.ticks, strict=True) if tick.isChecked())

    def show_women(self, women: tuple[WomanRow, ...]) -> None:
        """Show these alone, all of them ticked."""
        self._take_away(range(len(self.ticks)))
        self._add(women, is_ticked=True)
        self._listed = len(women)

    def offer(self, found: tuple[WomanRow, ...]) -> tuple[Tick, ...]:
        """Show whom a search found, in place of those found before who were not ticked; returns the ticks of all who were found.

        One who was found alone is ticked.
        """
        later = range(self._listed, len(self.ticks))
        self._take_away([place for place in later if not self.ticks[place].isChecked()])
        known = {her.patient_id for her in self.women}
        self._add(tuple(her for her in found if her.patient_id not in known), is_ticked=len(found) == 1)
        wanted = {her.patient_id for her in found}
        pairs = zip(self.women, self.ticks, strict=True)
        ticks = tuple(tick for her, tick in pairs if her.patient_id in wanted)
        if len(ticks) == 1:
            ticks[0].setChecked(True)
        return ticks

    def tick_all(self, *, is_ticked: bool) -> None:
        """Tick everybody, or nobody."""
        for tick in self.ticks:
            tick.setChecked(is_ticked)

    def _add(self, women: tuple[WomanRow, ...], *, is_ticked: bool) -> None:
        for her in women:
            tick = Tick(_row_text(her), self, wraps=True)
            tick.setChecked(is_ticked)
            tick.clicked.connect(self._on_clicked)
            self.body.insertWidget(len(self.ticks), tick)
            # Left to its layout it would be there a moment later, too late to be scrolled to.
            tick.show()
            self.ticks += (tick,)
            self.women += (her,)
        self.give_room()

    def _take_away(self, places: "range | list[int]") -> None:
        gone = frozenset(places)
        for place in gone:
            tick = self.ticks[place]
            tick.hide()
            self.body.removeWidget(tick)
            tick.deleteLater()
        stay = [place for place in range(len(self.ticks)) if place not in gone]
        self.ticks = tuple(self.ticks[place] for place in stay)
        self.women = tuple(self.women[place] for place in stay)

    @Slot()
    def _on_clicked(self) -> None:
        self.ticked.emit()


def _row_text(her: WomanRow) -> str:
    """Who she is; an ampersand of a name is no key."""
    return formats.identity_text(her).replace("&", "&&")
