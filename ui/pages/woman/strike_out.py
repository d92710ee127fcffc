"""The second step before a record stops counting, or counts again."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from models.records.record import ClinicalRecord
from ui.widgets.deed_question import DeedQuestion
from ui.widgets.fields.deed_typing import AskedDeed, DeedKind
from ui.wording.tr import context

_tr = context("woman")


class RecordStrikeOut(DeedQuestion):
    """Names the record, asks for the reason; one that was struck out is asked about the other way round.

    Signals: `confirmed` (the record, str).
    """

    confirmed = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_tr("Strike out"), _tr("Keep it"), parent)
        self._record: ClinicalRecord | None = None
        self.done.connect(self._on_done)

    def ask(self, record: ClinicalRecord, question: str) -> None:
        """Ask why a record must not count, or, struck out already, why it counts after all."""
        self.close_question()
        self._record = record
        if record.stands:
            self.name(_tr("Strike out"), _tr("Keep it"))
            told = _tr("{0} Her flags are worked out again without it; it stays in the audit trail.")
            self.put(told.format(question), AskedDeed(DeedKind.STRIKE_OUT, record.id, str(record.version)))
        else:
            self.name(_tr("Let it count again"), _tr("Leave it struck out"))
            told = _tr("Struck out: {0}. It counts again, with the symptoms that went with it.")
            self.put(
                told.format(record.struck_out),
                AskedDeed(DeedKind.COUNT_AGAIN, record.id, str(record.version)),
            )

    @Slot(str)
    def _on_done(self, reason: str) -> None:
        if self._record is not None:
            self.confirmed.emit(self._record, reason)
