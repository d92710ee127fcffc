"""What is not recorded, as a row of the panel with the way to record it."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from models.rules.guidelines.assessment import Missing
from models.rules.register.permissions import Action
from ui.pages.woman.questions.about import About
from ui.pages.woman.questions.groups import Lack
from ui.pages.woman.questions.lacks import lack_text
from ui.pages.woman.questions.panel_row import HEIGHT, PanelRow, RowSign
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.permitted import allow
from ui.wording.tr import context

_tr = context("woman")


class LackCard(Card):
    """What is missing and how many rules wait for it; `is_first`: its button has the key.

    Signals: `supply_wanted` (Missing).
    """

    supply_wanted = Signal(object)

    def __init__(
        self, lack: Lack, about: About, parent: QWidget | None = None, *, is_first: bool = False
    ) -> None:
        super().__init__(parent=parent)
        self._what = lack.what
        waiting = _tr.counted(lack.rules, "%n rule cannot be assessed", "%n rules cannot be assessed")
        said = lack_text(lack.what, about.sheet, about.today)
        self.setAccessibleName(_tr("Cannot be assessed"))
        self.setMinimumHeight(HEIGHT)
        self.body.setContentsMargins(10, 4, 8, 4)
        row = PanelRow(RowSign("missing"), said, waiting, self)
        self.button = Button(_tr("Record"), key="R" if is_first else "", parent=self)
        self.button.setAccessibleName(_tr("Record now: {0}").format(said))
        self.button.clicked.connect(self._on_record)
        is_of_a_scan = lack.what is Missing.FUNNEL
        allow(about.user, Action.RECORD_SCANS if is_of_a_scan else Action.RECORD_CARE, self.button)
        row.end.addWidget(self.button)
        self.body.addWidget(row)

    @Slot()
    def _on_record(self) -> None:
        self.supply_wanted.emit(self._what)
