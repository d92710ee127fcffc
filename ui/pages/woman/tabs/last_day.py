"""Asks for the last day of a symptom."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from models.clock import Clock
from models.errors import CervitrendError, Refused
from models.records.finding import Symptom
from models.usecases.events.symptoms import ends_with_a_reason
from models.usecases.phrases import PhraseKind
from ui.widgets.button import Button, ButtonKind
from ui.widgets.fields.date_field import EARLIEST, DateField
from ui.widgets.fields.deed_typing import AskedDeed, DeedKind, DeedTyping
from ui.widgets.fields.field import Field
from ui.widgets.fields.phrase_field import PhraseField
from ui.wording import formats
from ui.wording.problems.lookup import error_sentence, sentence
from ui.wording.tr import context
from ui.wording.words import phrase

_tr = context("woman")


class LastDay(QFrame):
    """Asks for the last day on which she had a symptom, and for a reason where only a reason may end it.

    Signals: `confirmed` (Symptom, date or None, str).
    """

    confirmed = Signal(object, object, str)

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "fact")
        self._clock = clock
        self._symptom: Symptom | None = None
        self.day = DateField(_tr("Last day"), clock.today(), latest=clock.today())
        self.field = Field(_tr("Last day"), self.day, self)
        self.reason = PhraseField(_tr("Why it is over"), PhraseKind.REASON, parent=self)
        self.reason_field = Field(_tr("Why it is over"), self.reason, self)
        self.typing = DeedTyping({"day": self.day, "reason": self.reason}, self)
        self._is_confirmed = False
        self.confirm = Button(_tr("Save last day"), ButtonKind.PRIMARY, parent=self)
        self.back = Button(_tr("Back"), parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.addWidget(self.field, 1)
        row.addWidget(self.reason_field, 1)
        row.addWidget(self.confirm)
        row.addWidget(self.back)
        self.reason.returnPressed.connect(self._on_confirm)
        self.confirm.clicked.connect(self._on_confirm)
        self.back.clicked.connect(self._on_back)
        self.hide()

    def ask(self, symptom: Symptom) -> None:
        """Ask about a symptom that goes on."""
        today = self._clock.today()
        self._symptom = symptom
        self.day.set_today(today)
        self.day.set_range(EARLIEST, today)
        asked = _tr("Last day on which she had {0} (since {1})")
        self.field.label.setText(asked.format(phrase(symptom.kind), formats.day(symptom.on)))
        self.reason_field.setVisible(ends_with_a_reason(symptom))
        self._is_confirmed = False
        self.show()
        self.day.setFocus()
        self.typing.ask(AskedDeed(DeedKind.LAST_DAY, symptom.id, str(symptom.version)))

    @Slot()
    def close_question(self) -> None:
        """Ask no more; what nobody confirmed or took back is kept."""
        if self._is_confirmed:
            self.typing.end()
        else:
            self.typing.leave()
        self._is_confirmed, self._symptom = False, None
        self.day.set_value(None)
        self.reason.clear()
        self.reason_field.show_message("")
        self.hide()

    def show_error(self, error: CervitrendError) -> None:
        """Say why it was not done, where it can be mended."""
        self._is_confirmed = False
        problems = error.problems if isinstance(error, Refused) else ()
        of_day = [p for p in problems if p.field != "reason"]
        self.reason_field.show_message(" ".join(sentence(p) for p in problems if p.field == "reason"))
        self.field.show_message(" ".join(map(sentence, of_day)) if problems else error_sentence(error))
        if problems and not of_day:
            self.reason.setFocus()

    @Slot()
    def _on_back(self) -> None:
        self.typing.end()
        self.close_question()

    @Slot()
    def _on_confirm(self) -> None:
        if self._symptom is not None and self.day.validate():
            self._is_confirmed = True
            self.confirmed.emit(self._symptom, self.day.value(), self.reason.text())
