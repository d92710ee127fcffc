"""How good the picture was: one line, which unfolds into the nine criteria."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QHBoxLayout, QWidget

from models.records.scan import Criterion
from ui.theme import Type
from ui.widgets.button import Button, ButtonKind, named_key
from ui.widgets.card import CARD
from ui.widgets.fields.choices import Tick, Ticks, enum_choices
from ui.widgets.fields.segments import Segments
from ui.widgets.leave import is_escape, takes_escape
from ui.widgets.text import Text, Tone
from ui.wording.tr import context

_tr = context("scan")

ALL_MET_KEY = "Alt+Q"
_COLUMNS = 3


class QualityLine(Ticks[Criterion]):
    """All nine met, not all of them, or nothing said, which is "not recorded".

    "Not all" unfolds the nine over what lies below, so that nothing moves; until one of them is touched nothing more is
    recorded than before.
    """

    spoken_role = None
    """Its answers are a group of the same name."""

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        self.setAccessibleName(_tr("Image quality"))
        number = len(Criterion)
        self.whole = Segments[bool](
            _tr("Image quality"), [(True, _tr("All {0} met").format(number)), (False, _tr("Not all…"))], self
        )
        self.unfold = Button(_tr("Show the nine"), ButtonKind.LINK, parent=self)
        self._count = Text("", Type.SMALL, Tone.QUIET, parent=self)
        # Its room is there before it says anything, so that nothing beside it moves.
        said = (_tr("{0} of {1}").format(met, number) for met in range(number + 1))
        self._count.setMinimumWidth(max(map(self._count.fontMetrics().horizontalAdvance, said)) + 1)
        self.nine = Nine(form)
        self._met: tuple[Criterion, ...] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.whole)
        row.addWidget(Text(ALL_MET_KEY, Type.SMALL, Tone.QUIET))
        row.addWidget(self.unfold)
        row.addStretch(1)
        row.addWidget(self._count)
        named_key(ALL_MET_KEY, self, _tr("All nine criteria met")).activated.connect(self.tick_all)
        self.whole.chosen.connect(self._on_whole)
        self.unfold.clicked.connect(self._on_unfold)
        self.nine.ticked.connect(self._on_ticked)
        self.nine.folded.connect(self.unfold.setFocus)
        self._show()

    @property
    def choices(self) -> tuple[Criterion, ...]:
        return tuple(Criterion)

    @property
    def ticks(self) -> dict[Criterion, Tick]:
        """The nine, by criterion."""
        return self.nine.ticks

    def value(self) -> tuple[Criterion, ...] | None:
        return self._met

    def set_value(self, ticked: Sequence[Criterion] | None) -> None:
        self._met = None if ticked is None else tuple(c for c in Criterion if c in ticked)
        self._show()
        self.changed.emit()

    @Slot()
    def tick_all(self) -> None:
        """All nine are met."""
        self.nine.hide()
        self.set_value(tuple(Criterion))

    def _show(self) -> None:
        met = self._met
        self.nine.show_met(met or ())
        self.whole.blockSignals(True)
        self.whole.set_value(None if met is None else len(met) == len(Criterion))
        self.whole.blockSignals(False)
        said = "" if met is None else _tr("{0} of {1}").format(len(met), len(Criterion))
        self._count.setText(said)

    @Slot(object)
    def _on_whole(self, is_all: bool | None) -> None:
        if is_all is False:
            self._show()
            self.nine.unfold_below(self)
        else:
            self.nine.hide()
            self.set_value(None if is_all is None else tuple(Criterion))

    @Slot()
    def _on_unfold(self) -> None:
        if self.nine.isVisible():
            self.nine.hide()
        else:
            self.nine.unfold_below(self)

    @Slot()
    def _on_ticked(self) -> None:
        self.set_value(tuple(c for c, tick in self.ticks.items() if tick.isChecked()))


class Nine(QFrame):
    """The nine criteria, lying over the form for as long as the focus is among them.

    Signals: `ticked` after any; `folded` when Esc was pressed there.
    """

    ticked = Signal()
    folded = Signal()

    def __init__(self, within: QWidget) -> None:
        super().__init__(within)
        self._within = within
        self.setProperty("look", CARD)
        self.setAccessibleName(_tr("The nine criteria"))
        self.ticks = {criterion: Tick(text, self) for criterion, text in enum_choices(Criterion)}
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 8, 12, 8)
        for place, tick in enumerate(self.ticks.values()):
            grid.addWidget(tick, place // _COLUMNS, place % _COLUMNS)
            tick.clicked.connect(self.ticked)
            tick.installEventFilter(self)
        self.hide()

    def show_met(self, met: Sequence[Criterion]) -> None:
        """Tick those that are met."""
        for criterion, tick in self.ticks.items():
            tick.setChecked(criterion in met)

    def unfold_below(self, line: QWidget) -> None:
        """Lie over what is below the line, and take the focus."""
        self.adjustSize()
        self.move(line.mapTo(self._within, QPoint(0, line.height())))
        self.raise_()
        self.show()
        next(iter(self.ticks.values())).setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._look_after_focus)
        # Else it would leave the form.
        if takes_escape(event):
            return True
        if is_escape(event) and event.type() == QEvent.Type.KeyPress:
            self.folded.emit()
            return True
        return False

    @Slot()
    def _look_after_focus(self) -> None:
        here = QApplication.focusWidget()
        if here is None or not self.isAncestorOf(here):
            self.hide()
