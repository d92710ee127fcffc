"""One of Today's two lists, with its title, its headings and the bar of the woman the focus is on."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStyle, QVBoxLayout, QWidget

from models.records.clinic.user import User
from ui.pages.today.line import RowDeed, TodayGroup, TodayLine
from ui.pages.today.worklist.bar import DeedBar
from ui.pages.today.worklist.columns import answer_columns, clinic_columns, in_order
from ui.pages.today.worklist.drawing import LEAD, AnswerRows, ClinicRows, RowsDelegate
from ui.pages.today.worklist.heads import ColumnHeads
from ui.pages.today.worklist.listing import TodayList, TodayModel
from ui.theme import Type
from ui.widgets.button import Button
from ui.widgets.card import CARD
from ui.widgets.fields.draft_menu import DraftMenu
from ui.widgets.text import Text, Tone
from ui.wording.tr import context

_tr = context("today")


_CLINIC_SLOTS = (
    (RowDeed.ARRIVED, RowDeed.ROOM, RowDeed.CONTACT, RowDeed.GO_ON),
    (RowDeed.SCAN, RowDeed.DISCARD),
    (RowDeed.BOOK,),
    (RowDeed.OPEN,),
)
_ANSWER_SLOTS = ((RowDeed.CALL,), (RowDeed.DISCUSS,), (RowDeed.TELL,), (RowDeed.OPEN,))


class TodayPanel(QFrame):
    """A list under its title; `summary` says what is in it, `note` below it what is not.

    Signals: `wanted` (RowDeed, TodayLine); `room_named` (TodayLine, str); `discard_wanted` (Draft); `other_wanted` when the other panel is to take its place;
    `focused` when the keys go to its list.
    """

    wanted = Signal(object, object)
    room_named = Signal(object, str)
    discard_wanted = Signal(object)
    other_wanted = Signal()
    focused = Signal()

    def __init__(
        self,
        title: str,
        delegate: RowsDelegate,
        bar: DeedBar,
        untitled: TodayGroup,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", CARD)
        self.setAccessibleName(title)
        self._delegate = delegate
        self._shown: tuple[TodayLine, ...] = ()
        self._by: tuple[int | None, bool] = (None, False)
        self.summary = Text("", Type.SMALL, Tone.QUIET, wraps=True, parent=self)
        self.other = Button("", parent=self)
        self.list = TodayList(title, TodayModel(untitled, self), delegate, self)
        scroll = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self.list)
        self.heads = ColumnHeads(delegate.columns, delegate.lead, scroll, self)
        self.empty = Text("", tone=Tone.QUIET, wraps=True, parent=self)
        self.note = Text("", Type.SMALL, Tone.QUIET, wraps=True, parent=self)
        self.bar = bar
        self._lay_out(title)
        self._connect()

    def _lay_out(self, title: str) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 4, 8, 0)
        head.setSpacing(12)
        head.addWidget(Text(title, Type.HEADING))
        head.addWidget(self.summary, 1)
        head.addWidget(self.other)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.heads)
        self.empty.setContentsMargins(12, 8, 12, 8)
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)
        self.note.setContentsMargins(12, 4, 12, 4)
        column.addWidget(self.note)
        column.addWidget(self.bar)
        self.other.hide()
        self.empty.hide()
        self.note.hide()

    def _connect(self) -> None:
        self.list.line_changed.connect(self.bar.show_line)
        self.list.entered.connect(self._on_entered)
        self.list.opened.connect(self._on_opened)
        self.list.focused.connect(self.focused)
        self.heads.sorted_by.connect(self._on_sorted)
        self.bar.wanted.connect(self.do)
        self.bar.room_named.connect(self._on_room)
        self.bar.room.left.connect(self.list.setFocus)
        self.other.clicked.connect(self.other_wanted)

    def show_lines(self, lines: Sequence[TodayLine], nothing: str, here: TodayLine | None) -> None:
        """Show these lines, sorted as they were; `nothing` stands there without any, the focus on the row of `here`."""
        self._shown = tuple(lines)
        self.empty.setText(nothing)
        self.empty.setVisible(not lines)
        place, is_turned = self._by
        key = self._delegate.columns[place].key if place is not None else None
        self.list.show_lines(in_order(self._shown, key, is_turned=is_turned), here)

    def show_other(self, title: str) -> None:
        """Offer the other panel by its title; an empty one says that both are seen."""
        self.other.setText(title)
        self.other.setAccessibleName(title)
        self.other.setVisible(bool(title))

    def say(self, summary: str, note: str = "") -> None:
        """What is in the list, and what is not."""
        self.summary.setText(summary)
        self.note.setText(note)
        self.note.setVisible(bool(note))

    @Slot(object)
    def do(self, deed: RowDeed) -> None:
        """Do this about the woman the focus is on, unless it is not hers to be done, or not this user's."""
        line, button = self.list.line, self.bar.buttons.get(deed)
        if line is None or (button is not None and button.is_forbidden):
            return
        if deed is RowDeed.ROOM and line.booking is not None and line.booking.state.is_ahead:
            self.bar.ask_for_room(line.booking.room)
        elif deed is RowDeed.DISCARD:
            self._ask_to_discard(line)
        elif deed is not RowDeed.ROOM:
            self.wanted.emit(deed, line)

    def _ask_to_discard(self, line: TodayLine) -> None:
        """Offer to discard what is half-typed; a row that is no form has nothing of the kind."""
        if line.draft is None:
            return
        menu = DraftMenu(line.draft, self)
        menu.chosen.connect(self._on_go_on)
        menu.discard_wanted.connect(self.discard_wanted)
        menu.pop_up_over(self.bar.buttons[RowDeed.DISCARD])

    @Slot()
    def _on_go_on(self) -> None:
        line = self.list.line
        if line is not None:
            self.wanted.emit(RowDeed.GO_ON, line)

    @Slot(object)
    def _on_entered(self, line: TodayLine) -> None:
        self.wanted.emit(line.deed, line)

    @Slot(object)
    def _on_opened(self, line: TodayLine) -> None:
        self.wanted.emit(RowDeed.GO_ON if line.group is TodayGroup.DRAFTS else RowDeed.OPEN, line)

    @Slot(str)
    def _on_room(self, name: str) -> None:
        line = self.list.line
        if line is not None:
            self.room_named.emit(line, name)
        self.list.setFocus()

    @Slot(object, bool)
    def _on_sorted(self, place: int | None, is_turned: bool) -> None:
        self._by = (place, is_turned)
        self.show_lines(self._shown, self.empty.text(), self.list.line)


def clinic_panel(user: User, parent: QWidget) -> TodayPanel:
    """Who comes today, and below whatever else has a day."""
    columns, bar = clinic_columns(), DeedBar(_CLINIC_SLOTS, user)
    return TodayPanel(_tr("Clinic list"), ClinicRows(columns), bar, TodayGroup.BOOKED, parent)


def answer_panel(user: User, parent: QWidget) -> TodayPanel:
    """Which questions want an answer."""
    columns, bar = answer_columns(), DeedBar(_ANSWER_SLOTS, user)
    return TodayPanel(_tr("Needs an answer"), AnswerRows(columns, LEAD), bar, TodayGroup.NEEDS_ANSWER, parent)
