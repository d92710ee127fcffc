"""How the lines of the scan form lie: by themselves where there is height, two beside each other where there is none."""

from collections.abc import Mapping
from itertools import chain

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.pages.scan.row import Row
from ui.widgets.card import Divider

Lines = tuple[tuple[str, ...], ...]

_ROOMY: Lines = (
    ("title",),
    ("first",),
    ("lengths",),
    ("quality",),
    ("-",),
    ("findings",),
    ("funnel",),
    ("membranes",),
    ("placenta",),
    ("sludge",),
    ("fundal_pressure",),
    ("--",),
    ("symptoms",),
    ("note",),
)
"""With a heading, as at 1366 x 768."""
_LOW: Lines = (
    ("first",),
    ("lengths",),
    ("quality", "findings"),
    ("funnel",),
    ("membranes",),
    ("placenta", "sludge"),
    ("fundal_pressure",),
    ("symptoms",),
    ("note",),
)
"""Without one, as in a window that leaves room for a task bar."""
_WIDE: Lines = (
    ("first",),
    ("lengths",),
    ("quality", "findings"),
    ("funnel",),
    ("membranes", "placenta"),
    ("sludge", "fundal_pressure"),
    ("symptoms",),
    ("note",),
)
"""Where the chart is folded and the form has its room."""
ROOMY_HEIGHT, WIDE_WIDTH = 530, 820
"""From how many pixels on, inside the card."""
_GAP, _BETWEEN = 4, 12


class LineArrangement:
    """Puts the lines by their names into `column`, anew only when another arrangement fits."""

    def __init__(self, lines: Mapping[str, QWidget], form: QWidget) -> None:
        self.column = QVBoxLayout()
        self.column.setSpacing(_GAP)
        mine = set(chain.from_iterable(_ROOMY))
        self._lines = {name: line for name, line in lines.items() if name in mine}
        self._lines |= {"-": Divider(form), "--": Divider(form)}
        self._shown: Lines = ()
        self._show(_ROOMY)

    def fit(self, room: QSize) -> None:
        """Choose by the room there is."""
        if room.width() >= WIDE_WIDTH:
            self._show(_WIDE)
        else:
            self._show(_ROOMY if room.height() >= ROOMY_HEIGHT else _LOW)

    def _show(self, shown: Lines) -> None:
        if shown == self._shown:
            return
        self._shown = shown
        seen, first = set(chain.from_iterable(shown)), {line[0] for line in shown}
        for name, widget in self._lines.items():
            widget.setVisible(name in seen)
            if isinstance(widget, Row):
                widget.stand_second(name not in first)
                # Beside another line there is neither room nor need for it.
                widget.label.setVisible(name != "findings" or name in first)
        _empty(self.column)
        for line in shown:
            beside = QHBoxLayout()
            beside.setSpacing(_BETWEEN)
            for name in line:
                beside.addWidget(self._lines[name], 1 if name == line[-1] else 0)
            self.column.addLayout(beside)


def _empty(column: QVBoxLayout) -> None:
    """Take everything out, the widgets stay where they belong."""
    while (line := column.takeAt(0)) is not None:
        beside = line.layout()
        while beside is not None and beside.takeAt(0) is not None:
            pass
