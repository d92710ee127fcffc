"""The form that opens a pregnancy."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.errors import CervitrendError, Refused
from models.usecases.pregnancies.dating import PregnancyDraft
from ui.pages.pregnancy.dating_form import DatingForm
from ui.pages.pregnancy.details_form import NOTHING, PregnancyDetailsForm
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card, Divider, Look
from ui.widgets.deed_question import DEED_KEY
from ui.widgets.messages.line_strip import LineStrip
from ui.widgets.save_button import SaveButton
from ui.wording.problems.lookup import error_sentence
from ui.wording.tr import context

_tr = context("pregnancy")


class OpeningCard(Card):
    """Due date, fetuses, placenta; each may be left for later. Trauma is asked once, with the risk factors.

    With nothing said at all it takes another key than the one that saves: that one may have been meant for the form before.
    Signals: `save_wanted`.
    """

    save_wanted = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(_tr("Open a pregnancy"), parent)
        self.strip = LineStrip(self)
        self.dating = DatingForm(today, _tr("no due date yet"), self)
        self.details = PregnancyDetailsForm(today, self)
        self.details.fields["cervical_trauma"].hide()
        self.save = SaveButton(_tr("Open pregnancy"), self, ButtonKind.PRIMARY)
        self.blank = Button(_tr("Open with nothing known"), key=DEED_KEY, parent=self)
        room = self.blank.sizePolicy()
        room.setRetainSizeWhenHidden(True)
        self.blank.setSizePolicy(room)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.blank)
        buttons.addWidget(self.save)
        for part in (self.dating, Divider(), self.details):
            self.body.addWidget(part)
        self.body.addSpacing(4)
        self.body.addLayout(buttons)
        self.body.addStretch(1)
        self.save.clicked.connect(self._on_save)
        self.blank.clicked.connect(self.save_wanted)
        self.dating.changed.connect(self._on_changed)
        self.details.changed.connect(self._on_changed)

    def clear(self, today: date, usual_day: date | None) -> None:
        """Nothing typed; `usual_day` is what is proposed for today, None while the date is in doubt."""
        self.dating.clear(today)
        self.details.set_today(today, usual_day)
        self.details.show_details()
        self.details.show_problems(())
        self.strip.clear()
        self.blank.hide()

    @property
    def is_blank(self) -> bool:
        """Whether nothing is said of the pregnancy."""
        return self.dating.dating() is None and self.details.details() == NOTHING

    def draft(self, patient_id: UUID) -> PregnancyDraft:
        """The pregnancy as it stands in the form."""
        details = self.details.details()
        return PregnancyDraft(
            patient_id=patient_id,
            fetuses=details.fetuses,
            cervical_trauma=details.cervical_trauma,
            placenta=details.placenta,
            placenta_on=details.placenta_on,
            dating=self.dating.dating(),
        )

    @Slot(object)
    def show_error(self, error: CervitrendError) -> None:
        """Show each problem at its field, anything else above."""
        problems = error.problems if isinstance(error, Refused) else ()
        self.dating.show_problems(problems)
        self.details.show_problems(problems)
        known = (*self.dating.fields, *self.details.fields)
        if not problems or any(p.field not in known for p in problems):
            self.strip.show_message(error_sentence(error), look=Look.PROBLEM)

    @Slot()
    def _on_changed(self) -> None:
        if not self.blank.isHidden() and not self.is_blank:
            self.blank.hide()
            self.strip.clear()

    @Slot()
    def _on_save(self) -> None:
        self.strip.clear()
        if self.is_blank:
            self.blank.show()
            said = _tr("Nothing is said of this pregnancy yet, so it is not opened.")
            more = _tr("Say what is known; or, where nothing is, {0}.").format(self.blank.key)
            self.strip.show_message(said, more, look=Look.NOTICE)
        elif self.dating.validate() and self.details.validate():
            self.save_wanted.emit()
        else:
            self.details.lead_to_problem()
            self.dating.lead_to_problem()
