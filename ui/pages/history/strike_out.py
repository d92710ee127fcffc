"""The second step before an earlier pregnancy counts no more."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from models.records.history import EarlierPregnancy
from ui.widgets.deed_question import DeedQuestion
from ui.widgets.fields.deed_typing import AskedDeed, DeedKind
from ui.wording.history import earlier_text
from ui.wording.tr import context

_tr = context("history")


class EarlierStrikeOut(DeedQuestion):
    """Names it and asks for the reason; one that was struck out is asked about the other way round. Signals: `confirmed` (EarlierPregnancy, str)."""

    confirmed = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_tr("Strike out"), _tr("Keep it"), parent)
        self._earlier: EarlierPregnancy | None = None
        self.done.connect(self._on_done)

    def ask(self, earlier: EarlierPregnancy | None) -> None:
        """Ask about one; None takes the question back."""
        self.close_question()
        self._earlier = earlier
        if earlier is None:
            return
        if not earlier.stands:
            self.name(_tr("Let it count again"), _tr("Leave it struck out"))
            told = _tr("“{0}” was struck out: {1}. It counts again, and her flags are worked out with it.")
            asked = AskedDeed(DeedKind.COUNT_AGAIN, earlier.id, str(earlier.version))
            self.put(told.format(earlier_text(earlier), earlier.struck_out), asked)
            return
        self.name(_tr("Strike out"), _tr("Keep it"))
        told = _tr(
            "Why must “{0}” not count? Her flags are worked out again without it; it stays in the audit trail."
        )
        self.put(
            told.format(earlier_text(earlier)),
            AskedDeed(DeedKind.STRIKE_OUT, earlier.id, str(earlier.version)),
        )

    @Slot(str)
    def _on_done(self, reason: str) -> None:
        if self._earlier is not None:
            self.confirmed.emit(self._earlier, reason)
