"""What somebody's save raised and nobody was told of stays in the line, on every page, until somebody was."""

from uuid import UUID

from PySide6.QtCore import QObject, Slot

from models.records.flag import Urgency
from models.rules.flags.cards import cards_of
from models.rules.flags.placenta import is_guarded_at
from models.views import PregnancySheet
from ui.forms.saved_message import CALL
from ui.session.session import Location, Session, Where
from ui.widgets.messages.line import MessageLine
from ui.widgets.messages.message import Deed, Lasting, Message
from ui.wording.cards import heading_words
from ui.wording.tr import context

_tr = context("message")


class Untold(QObject):
    """Remembers the women whose immediate question was raised here; the latest of them has the line's place for it.

    What other desks and other days left untold heads Today's list, and is not said again.
    """

    def __init__(self, session: Session, line: MessageLine) -> None:
        super().__init__(line)
        self._session, self._line = session, line
        self._raised: set[UUID] = set()
        self._waiting: dict[UUID, Message] = {}
        line.said.connect(self._on_said)
        session.woman.changed.connect(self._on_woman)

    @Slot(object)
    def _on_said(self, message: Message) -> None:
        for deed in message.deeds:
            if deed.name == CALL and deed.location is not None and deed.location.pregnancy_id is not None:
                self._raised.add(deed.location.pregnancy_id)

    @Slot()
    def _on_woman(self) -> None:
        """She was read again, as after every write about her: somebody may know by now."""
        sheet = self._session.woman.sheet
        if sheet is None or sheet.pregnancy.id not in self._raised:
            return
        message = self._message(sheet)
        self._waiting.pop(sheet.pregnancy.id, None)
        if message is None:
            self._raised.discard(sheet.pregnancy.id)
        else:
            self._waiting[sheet.pregnancy.id] = message
        latest = next(reversed(self._waiting.values()), None)
        self._line.stand(Lasting.UNTOLD, latest, is_news=False)

    def _message(self, sheet: PregnancySheet) -> Message | None:
        """Who she is and what is asked; None once somebody was told, or nothing immediate waits."""
        cards = cards_of(flag for flag in sheet.flags if flag.wants_answer)
        untold = (card for card in cards if card.urgency is Urgency.IMMEDIATE and card.told is None)
        card = next(untold, None)
        if card is None:
            return None
        desk = self._session.desk
        rules = {rule.id: rule for guideline in desk.known for rule in guideline.rules}
        guarded = is_guarded_at(sheet.facts, desk.clock.today())
        said = _tr("{0}: {1}.").format(sheet.patient.name, heading_words(card, rules, guarded=guarded))
        there = Location(Where.CALL, pregnancy_id=sheet.pregnancy.id)
        deeds = (Deed(CALL, _tr("Call card"), location=there),)
        return Message(said, _tr("Nobody told yet."), Urgency.IMMEDIATE, deeds)
