"""Everything still to come in a pregnancy in one strip, and as a list when it is asked for."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from models.records.guidelines.guideline import Guideline
from models.rules.flags.placenta import is_guarded_at
from models.rules.flags.upcoming import AheadDay, ahead
from models.views import PregnancySheet
from ui.theme import Type
from ui.widgets.button import Button
from ui.widgets.card import Card, Scroll
from ui.widgets.text import Text, Tone, plain_tip
from ui.wording.tr import context
from ui.wording.upcoming import AheadWords, full_date, nothing_text, short_date, when

_tr = context("ahead")


_LEAST = 228
_GAP = 8
_LINES = 2
_LIST_HEIGHT = 160
_EDGE = 8


class AheadStrip(QWidget):
    """The next days side by side, as many as fit; one button opens the list of all.

    Tab leads in, the arrow keys go from day to day; each day's accessible name is its whole sentence.
    """

    def __init__(self, guidelines: Sequence[Guideline], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guidelines = guidelines
        self._words = AheadWords(guidelines, guarded=False)
        self._days: tuple[AheadDay, ...] = ()
        self._is_unfolded = False
        self.chips: list[AheadChip] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._title = Text(_tr("Ahead"), Type.LABEL, Tone.QUIET, parent=self)
        self._nothing = Text("", Type.SMALL, Tone.QUIET, wraps=True, parent=self)
        self._row = QHBoxLayout()
        self._row.setSpacing(_GAP)
        self.more = Button("", parent=self)
        self.more.setCheckable(True)
        self.more.toggled.connect(self._on_more)
        self.list = AheadList(self)
        self._lay_out()
        self.blank()

    def _lay_out(self) -> None:
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(_GAP)
        # The days that are shown follow the width; they must not hold it.
        across.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        across.addWidget(self._title)
        across.addWidget(self._nothing, 1)
        across.addLayout(self._row, 1)
        across.addWidget(self.list, 1)
        across.addWidget(self.more, 0, Qt.AlignmentFlag.AlignVCenter)

    @property
    def text(self) -> tuple[str, ...]:
        """The text twin: one sentence a day, or why there is none."""
        return self._words.twin(self._days) or (self._nothing.text(),)

    def blank(self) -> None:
        """Show nobody's days, folded."""
        self._is_unfolded = False
        self._show((), "")

    def show_sheet(self, sheet: PregnancySheet, today: date) -> None:
        """Show what is ahead of a woman, or why nothing is."""
        self._words = AheadWords(self._guidelines, guarded=is_guarded_at(sheet.facts, today))
        self._show(ahead(sheet, today, self._guidelines), nothing_text(sheet))

    def _show(self, days: Sequence[AheadDay], nothing: str) -> None:
        self._days = tuple(days)
        self._nothing.setText("" if days else nothing)
        self._nothing.setVisible(not days)
        self.setAccessibleName(_tr("Ahead: {0}").format(" ".join(self.text)))
        self.list.show_days(self._days, self._words)
        for chip in self.chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [AheadChip(day, self._words, self) for day in days]
        for chip in self.chips:
            self._row.addWidget(chip)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        return QSize(2 * _LEAST, super().minimumSizeHint().height())

    def _arrange(self) -> None:
        """As many days as fit side by side, or the list of all of them."""
        columns, width = self._columns()
        hidden = len(self.chips) - columns
        for place, chip in enumerate(self.chips):
            chip.setVisible(not self._is_unfolded and place < columns)
            chip.fit(width)
        self.list.fit(width * columns + _GAP * (columns - 1))
        self.list.setVisible(self._is_unfolded and bool(self._days))
        self.more.setVisible(bool(self._days))
        folded = _tr("+{0} more").format(hidden) if hidden > 0 else _tr("List")
        self.more.setText(_tr("Fewer") if self._is_unfolded else folded)
        self.more.setAccessibleName(_tr("Everything ahead as a list"))
        self.more.setChecked(self._is_unfolded)

    def _columns(self) -> tuple[int, int]:
        """How many days fit, and how wide each may be."""
        more = self.more.fontMetrics().horizontalAdvance(_tr("+{0} more").format(99)) + 28
        room = self.width() - self._title.sizeHint().width() - more - 2 * _GAP
        columns = max(1, min(len(self.chips), (room + _GAP) // (_LEAST + _GAP)))
        return columns, (room - _GAP * (columns - 1)) // columns

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        shown = [chip for chip in self.chips if chip.isVisible()]
        here = next((place for place, chip in enumerate(shown) if chip.hasFocus()), None)
        if step is None or here is None:
            super().keyPressEvent(event)
        else:
            shown[min(max(here + step, 0), len(shown) - 1)].setFocus()

    @Slot(bool)
    def _on_more(self, is_unfolded: bool) -> None:
        self._is_unfolded = is_unfolded
        self._arrange()


class AheadChip(QFrame):
    """One day: when, its date and the age then, and what happens, cut to its room; the whole of it as a tooltip."""

    def __init__(self, day: AheadDay, words: AheadWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = words.items(day)
        self.setProperty("look", "overdue" if day.is_overdue else "ahead")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(words.sentence(day))
        self.setToolTip(plain_tip(words.sentence(day)))
        tone = Tone.URGENT if day.is_overdue else Tone.NORMAL
        self._when = Text(f"{when(day)} · {short_date(day)}", Type.STRONG, tone, parent=self)
        self._what = Text("", Type.SMALL, parent=self)
        self._what.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 4)
        column.setSpacing(0)
        column.addWidget(self._when)
        column.addWidget(self._what, 1)

    def fit(self, width: int) -> None:
        """Take this width, and say as much as goes into it."""
        self.setFixedWidth(max(width, _LEAST))
        room = max(width, _LEAST) - 20
        self._what.setText("\n".join(fitted(self._texts, self._what.fontMetrics(), room)))


class AheadList(Card):
    """All days under each other, nothing cut off; where they are many, the arrow keys scroll."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.body.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        self.pane = Scroll(self)
        self.pane.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.body.addWidget(self.pane)
        self._rows = QWidget(self)
        self.pane.body.addWidget(self._rows)
        self.pane.body.addStretch(1)

    def show_days(self, days: Sequence[AheadDay], words: AheadWords) -> None:
        """Show these days."""
        self.pane.setAccessibleName(" ".join(words.twin(days)))
        rows = QWidget(self)
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(2, 1)
        for place, day in enumerate(days):
            tone = Tone.URGENT if day.is_overdue else Tone.NORMAL
            cells = (
                Text(when(day), Type.STRONG, tone),
                Text(full_date(day), Type.SMALL),
                Text("; ".join(words.items(day)), Type.SMALL, wraps=True),
            )
            for column, cell in enumerate(cells):
                cell.setAlignment(Qt.AlignmentFlag.AlignTop)
                grid.addWidget(cell, place, column)
        self.pane.body.replaceWidget(self._rows, rows)
        self._rows.deleteLater()
        self._rows = rows

    def fit(self, width: int) -> None:
        """Be as high as all days need at this width, within what the page can spare."""
        layout = self._rows.layout()
        needed = layout.totalHeightForWidth(width - 2 * _EDGE) if layout is not None else 0
        self.setFixedHeight(min(needed, _LIST_HEIGHT) + 2 * _EDGE + 2)


def fitted(texts: Sequence[str], metrics: QFontMetrics, width: int) -> tuple[str, ...]:
    """At most two lines of these texts: one alone may take both, of more than two the rest is counted."""
    if len(texts) > _LINES:
        rest = _tr("and {0} more").format(len(texts) - 1)
        return _cut(texts[0], metrics, width), _cut(rest, metrics, width)
    if len(texts) == _LINES:
        return tuple(_cut(text, metrics, width) for text in texts)
    return tuple(line for text in texts for line in _broken(text, metrics, width))


def _broken(text: str, metrics: QFontMetrics, width: int) -> tuple[str, ...]:
    """A text on one line, or on two where it is too long for one."""
    words = text.split(" ")
    fits = [n for n in range(1, len(words) + 1) if metrics.horizontalAdvance(" ".join(words[:n])) <= width]
    most = max(fits, default=len(words))
    rest = " ".join(words[most:])
    first = _cut(" ".join(words[:most]), metrics, width)
    return (first, _cut(rest, metrics, width)) if rest else (first,)


def _cut(text: str, metrics: QFontMetrics, width: int) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
