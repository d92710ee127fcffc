"""What is asked before a scan is typed: whether a transvaginal one is still meant once membranes have come down."""

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from models.rules.as_of import as_of
from models.views import PregnancySheet
from ui import formats
from ui.widgets.button import Button
from ui.widgets.card import Look, StatusStrip
from ui.words import word


class BeforeScan(StatusStrip):
    """One question across the page, answered by going on or going back; nothing of it is recorded.

    Signals: `going_on` when the scan is meant; `back_wanted` when it is not.
    """

    going_on = Signal()
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.go_on = Button(self.tr("Go on"), key="Alt+G", parent=self)
        self.back = Button(self.tr("Back"), parent=self)
        self.buttons.addWidget(self.go_on)
        self.buttons.addWidget(self.back)
        self.go_on.clicked.connect(self._on_go_on)
        self.back.clicked.connect(self.back_wanted)

    def ask(self, sheet: PregnancySheet, today: date) -> bool:
        """Ask where the latest examination found membranes in the canal or the vagina; whether it asks."""
        day = as_of(sheet.facts, today)
        found = day.examination
        if not day.is_descended or found is None or found.membranes is None:
            self.clear()
            return False
        where, on = word(found.membranes).lower(), formats.day(found.on)
        said = self.tr("Membranes {0} on {1}: is a transvaginal scan still meant?")
        more = self.tr("It serves while they are not there; what she needs now is the doctor's decision.")
        self.say(said.format(where, on), more, look=Look.NOTICE)
        self.go_on.setFocus()
        return True

    @Slot()
    def _on_go_on(self) -> None:
        self.clear()
        self.going_on.emit()
