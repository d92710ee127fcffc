"""What is asked before a scan is typed: whether a transvaginal one is still meant with what is recorded of her."""

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from models.rules.guidelines.facts_on_day import FactsOnDay, facts_on_day
from models.views import PregnancySheet
from ui.widgets.button import Button
from ui.widgets.card import Look, StatusStrip
from ui.wording import formats
from ui.wording.tr import context
from ui.wording.words import phrase

_tr = context("scan")


class BeforeScan(StatusStrip):
    """One question across the page, answered by going on or going back; nothing of it is recorded.

    Signals: `continued` when the scan is meant; `back_wanted` when it is not.
    """

    continued = Signal()
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.resume = Button(_tr("Go on"), key="Alt+G", parent=self)
        self.back = Button(_tr("Back"), parent=self)
        self.buttons.addWidget(self.resume)
        self.buttons.addWidget(self.back)
        self.resume.clicked.connect(self._on_resume)
        self.back.clicked.connect(self.back_wanted)

    def ask(self, sheet: PregnancySheet, today: date) -> bool:
        """Ask where membranes have come down or ruptured, or where a low placenta may bleed; whether it asks."""
        reasons = self._reasons(facts_on_day(sheet.facts, today))
        if not reasons:
            self.clear()
            return False
        said, more = zip(*reasons, strict=True)
        question = _tr("Is a transvaginal scan still meant?")
        self.show_message(" ".join((*said, question)), " ".join(filter(None, more)), look=Look.NOTICE)
        self.resume.setFocus()
        return True

    def _reasons(self, day: FactsOnDay) -> list[tuple[str, str]]:
        """What stands against a probe, the gravest first, and what it asks for."""
        reasons = []
        if day.bleeding is not None and day.may_bleed_from_placenta:
            said = _tr(
                "Bleeding since {0}; placenta {1}. No probe and no finger before the senior obstetrician's word."
            )
            lies = phrase(day.placenta) if day.placenta is not None else formats.not_recorded()
            reasons.append((said.format(formats.day(day.bleeding.on), lies), ""))
        if day.ruptured is not None:
            said = _tr("Membranes ruptured on {0}, and not excluded since.")
            more = _tr("A probe can carry infection upwards: ask the doctor first.")
            reasons.append((said.format(formats.day(day.ruptured.on)), more))
        if day.descended is not None:
            said = _tr("Membranes {0} on {1}.")
            where, on = phrase(day.descended.place), formats.day(day.descended.on)
            more = _tr("It serves while they are not there; what she needs now is the doctor's decision.")
            reasons.append((said.format(where, on), more))
        return reasons

    @Slot()
    def _on_resume(self) -> None:
        self.clear()
        self.continued.emit()
