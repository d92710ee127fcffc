"""What there is to read about a plan: the next scan, the scans that were closed, and the end of the pregnancy."""

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from models.records.flag import Urgency
from models.records.guidelines.guideline import Guideline
from models.rules.flags.schedule import NextScan, Plan
from models.views import PregnancySheet
from ui.pages.plan import wording
from ui.pages.plan.wording import Names
from ui.theme import Type, restyle
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.severity import SeverityBadge
from ui.widgets.text import Text, Tone
from ui.wording import formats
from ui.wording.next_scan import caution_text, plan_text
from ui.wording.outcome import ended_text, outcome_lines
from ui.wording.tr import context

_tr = context("plan")


_END = "Ctrl+E"
_GOES_ON = frozenset(Plan) - {Plan.ENDED, Plan.TAKEN_BACK}
_MAY_BE_BOOKED = _GOES_ON - {Plan.NO_PROBE, Plan.RUPTURED}
"""Where booking a scan is offered; with a danger before it a doctor names the day in a discussion."""


class NextScanCard(Card):
    """When the next scan is and why, whose plan it is, and what can be done about it.

    Signals: `book_wanted`, `contact_wanted`, `close_wanted`, `bring_back_wanted`.
    """

    book_wanted = Signal()
    contact_wanted = Signal()
    close_wanted = Signal()
    bring_back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(_tr("Next scan"))
        self._badge = SeverityBadge(Urgency.URGENT, 22, self)
        self.headline = Text("", Type.HEADING, wraps=True, parent=self)
        self.why = Text("", wraps=True, parent=self)
        self.profile = Text("", Type.SMALL, Tone.QUIET, wraps=True, parent=self)
        self.caution = Caution(self)
        self.book = Button(_tr("Book a scan"), ButtonKind.PRIMARY, "Ctrl+B", parent=self)
        self.contact = Button(_tr("Record contact"), key="Ctrl+T", parent=self)
        self.close_scan = Button(_tr("Close this scan…"), key="Ctrl+K", parent=self)
        self.bring_back = Button(_tr("Bring it back…"), key="Alt+Z", parent=self)
        self._lay_out()
        self.book.clicked.connect(self.book_wanted)
        self.contact.clicked.connect(self.contact_wanted)
        self.close_scan.clicked.connect(self.close_wanted)
        self.bring_back.clicked.connect(self.bring_back_wanted)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._badge)
        head.addWidget(self.headline, 1)
        buttons = Flow()
        for button in (self.book, self.contact, self.close_scan, self.bring_back):
            buttons.addWidget(button)
        self.body.addLayout(head)
        for text in (self.why, self.profile, self.caution):
            self.body.addWidget(text)
        self.body.addLayout(buttons)

    @Slot(int)
    def stand_back(self, place: int) -> None:
        """Leave the one primary button to the form beside it while that is open (`place` is not 0)."""
        kind = ButtonKind.SECONDARY if place else ButtonKind.PRIMARY
        restyle(self.book, "kind", kind.value)

    def show_plan(
        self, sheet: PregnancySheet, planned: NextScan, planner: Guideline | None, today: date
    ) -> None:
        """Show what is owed as things stand."""
        is_overdue = planned.is_overdue(today)
        self._badge.setVisible(is_overdue)
        self.headline.setText(plan_text(sheet, planned, today))
        self.why.setText(wording.next_scan_reason(sheet, planned, planner, today))
        goes_on = planned.plan in _GOES_ON
        self.profile.setText(wording.profile_text(planner) if goes_on else "")
        self.profile.setVisible(bool(self.profile.text()))
        self.caution.show_for(sheet.pregnancy.fetuses if goes_on else None)
        self.book.setVisible(planned.plan in _MAY_BE_BOOKED)
        self.contact.setVisible(goes_on)
        self.close_scan.setVisible(planned.on is not None)
        self.bring_back.setVisible(planned.plan is Plan.CLOSED)


class Caution(QFrame):
    """What has to be known about a plan for twins and more; takes no room for one fetus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "notice")
        self.text = Text("", wraps=True, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.addWidget(self.text)

    def show_for(self, fetuses: int | None) -> None:
        """Show it for this number of fetuses; None while not recorded."""
        caution = caution_text(fetuses)
        self.text.setText(caution)
        self.setVisible(bool(caution))


class PregnancyCard(Card):
    """Since when she is followed, the scans that were closed, and how the pregnancy ended.

    Signals: `end_wanted` to record or correct its end, `undo_wanted`, `back_wanted` when she goes back to where she came from.
    """

    end_wanted = Signal()
    undo_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(_tr("The pregnancy"))
        self.opened = Text("", wraps=True, parent=self)
        self.ended = Text("", Type.STRONG, wraps=True, parent=self)
        self.outcome = Text("", wraps=True, parent=self)
        self._heading = Text(_tr("Scans that were closed"), Type.LABEL, Tone.QUIET, parent=self)
        self.closed = Text("", Type.SMALL, wraps=True, parent=self)
        self.end = Button(_tr("Birth or loss…"), key=_END, parent=self)
        self.undo = Button(_tr("Undo…"), key="Ctrl+U", parent=self)
        self.body.addWidget(Text(_tr("The pregnancy"), Type.HEADING))
        for text in (self.opened, self.ended, self.outcome, self._heading, self.closed):
            self.body.addWidget(text)
        self.back = Button(_tr("Back"), key="Esc", parent=self)
        buttons = QHBoxLayout()
        for button in (self.end, self.undo, self.back):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.body.addSpacing(4)
        self.body.addLayout(buttons)
        self.body.addStretch(1)
        self.end.clicked.connect(self.end_wanted)
        self.undo.clicked.connect(self.undo_wanted)
        self.back.clicked.connect(self.back_wanted)

    def show_pregnancy(self, sheet: PregnancySheet, names: Names, today: date) -> None:
        """Show how it stands."""
        opened = formats.day(sheet.pregnancy.opened_on)
        self.opened.setText(_tr("Record opened on {0}.").format(opened))
        ended, lines = ended_text(sheet), outcome_lines(sheet)
        self.ended.setText(ended)
        self.ended.setVisible(bool(ended))
        self.outcome.setText("\n".join(lines))
        self.outcome.setVisible(bool(lines))
        latest = sorted(sheet.scan_closings, key=lambda c: c.id, reverse=True)
        closed = "\n".join(wording.closing_text(closing, names, today) for closing in latest)
        self.closed.setText(closed)
        self.closed.setVisible(bool(closed))
        self._heading.setVisible(bool(closed))
        action = _tr("Amend…") if ended else _tr("Birth or loss…")
        self.end.setText(f"{action}   {_END}")
        self.end.setAccessibleName(action)
        self.end.setVisible(sheet.pregnancy.stands)
        self.undo.setVisible(bool(ended) and sheet.pregnancy.stands)
