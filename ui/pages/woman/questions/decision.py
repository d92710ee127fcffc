"""The decision on the latest length, pinned below the questions, and what it still wants to be done."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.records.clinic.user import User
from models.records.discussion import Discussion
from models.rules.flags.schedule import NextScan, Plan, deciding_discussion, deciding_scan, open_bookings
from models.rules.register.permissions import Action
from models.views import PregnancySheet
from ui.pages.woman.questions import wording
from ui.pages.woman.questions.deeds import CERCLAGE, PROGESTERONE, deeds_of
from ui.session.session import Location, Where
from ui.theme import Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.messages.message import Deed
from ui.widgets.permitted import allow
from ui.widgets.text import Text, Tone
from ui.wording import formats
from ui.wording.next_scan import TO_BOOK, plan_text
from ui.wording.outcome import ended_text, outcome_lines
from ui.wording.tr import context

_tr = context("woman")
_RECORD = _tr.marked({PROGESTERONE: "Record progesterone", CERCLAGE: "Record suture"})
_NOT_YET = _tr.marked({PROGESTERONE: "progesterone not recorded yet", CERCLAGE: "suture not recorded yet"})


class DecisionStrip(Card):
    """What was decided on which length, by whom and when, the next scan, and the way to record what was decided.

    Where a decision is owed and no question of hers asks for one, it leads to the discussion itself.
    Signals: `location_wanted` (Location); `discussion_wanted`.
    """

    location_wanted = Signal(object)
    discussion_wanted = Signal()

    def __init__(self, plan: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._sheet: PregnancySheet | None = None
        self._deed = ""
        self.setAccessibleName(_tr("Decision"))
        self.title = Text("", Type.STRONG, wraps=True, parent=self).let_select()
        self.line = Text("", Type.SMALL, Tone.QUIET, wraps=True, parent=self).let_select()
        self.record = Button("", ButtonKind.PRIMARY, parent=self)
        self.record.clicked.connect(self._on_record)
        self.discuss = Button(_tr("Record discussion"), ButtonKind.PRIMARY, "D", parent=self)
        self.discuss.clicked.connect(self.discussion_wanted)
        self.body.setContentsMargins(12, 6, 8, 6)
        self.body.setSpacing(4)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.line)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addLayout(words, 1)
        row.addWidget(plan)
        self.body.addLayout(row)
        self.body.addWidget(self.record)
        self.body.addWidget(self.discuss)
        self.blank()

    def blank(self) -> None:
        """Show nobody's decision."""
        self._sheet, self._deed = None, ""
        self.title.setText("")
        self.line.setText("")
        self.record.hide()
        self.discuss.hide()

    def show_sheet(self, sheet: PregnancySheet, planned: NextScan, today: date) -> None:
        """Show what was decided on her latest length, and what of it is not on record."""
        self._sheet = sheet
        deeds = deeds_of(sheet, today)
        self._deed = deeds[0] if deeds else ""
        title, line = decision_texts(sheet, planned, today, deeds)
        self.title.setText(title)
        self.line.setText(line)
        self.line.setVisible(bool(line))
        self.record.setVisible(bool(deeds))
        if deeds:
            text = _tr(_RECORD[deeds[0]])
            self.record.setText(text)
            self.record.setAccessibleName(text)

    def offer_discussion(self, user: User, *, is_owed: bool, may_decide: bool) -> None:
        """Lead to the discussion where one is owed that no question asks for."""
        self.discuss.setVisible(is_owed)
        if not may_decide:
            allow(user, Action.ANSWER_FLAGS, self.discuss)

    @Slot()
    def _on_record(self) -> None:
        if self._sheet is not None:
            about = self._sheet.pregnancy.id
            self.location_wanted.emit(Location(Where.RECORD, pregnancy_id=about, typed=self._deed))


def next_deed(sheet: PregnancySheet, kept: Discussion, today: date) -> Deed | None:
    """What the decision that was just recorded leads to: its record, or the booking of the scan it names; None: to nothing."""
    about, deeds = sheet.pregnancy.id, deeds_of(replace(sheet, discussions=(*sheet.discussions, kept)), today)
    if deeds:
        place = Location(Where.RECORD, pregnancy_id=about, typed=deeds[0])
        return Deed(deeds[0], _tr(_RECORD[deeds[0]]), location=place, is_default=True)
    if kept.rescan_on is None or open_bookings(sheet):
        return None
    place = Location(Where.PLAN, pregnancy_id=about, typed=TO_BOOK)
    return Deed(
        TO_BOOK, _tr("Book {0}").format(formats.short_day(kept.rescan_on)), location=place, is_default=True
    )


def decision_texts(
    sheet: PregnancySheet, planned: NextScan, today: date, deeds: tuple[str, ...]
) -> tuple[str, str]:
    """`Progesterone on 22.4 mm: Dr Khan, today 10:42` and `Next scan: 06-Dec-2026; progesterone not recorded yet`."""
    plan = plan_text(sheet, planned, today)
    if planned.plan in (Plan.ENDED, Plan.TAKEN_BACK):
        return ended_text(sheet) or plan, "; ".join(outcome_lines(sheet))
    scan, decided = deciding_scan(sheet), deciding_discussion(sheet)
    last = max((d for d in sheet.discussions if d.stands), key=_held_at, default=None)
    if decided is not None and scan is not None:
        held = wording.decided_text(decided, today)
        title = _tr("Decision on {0}: {1}").format(formats.millimetres(scan.length), held)
        return title, "; ".join((plan, *(_tr(_NOT_YET[deed]) for deed in deeds)))
    before = _tr("Last: {0}").format(wording.decided_text(last, today)) if last is not None else ""
    if planned.plan is Plan.DECISION_OWED and scan is not None:
        title = _tr("Decision on {0}: none yet").format(formats.millimetres(scan.length))
        return title, " · ".join(part for part in (plan, before) if part)
    return plan, before


def _held_at(discussion: Discussion) -> str:
    return discussion.held_at.isoformat()
