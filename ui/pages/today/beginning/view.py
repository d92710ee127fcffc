"""What Today shows until the first woman is there: the first steps beside what the page will show."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.records.clinic.user import User
from models.records.guidelines.guideline import Guideline
from ui.pages.today.beginning.examples import ExamplesCard
from ui.pages.today.beginning.steps import FirstStepsCard
from ui.widgets.card import Scroll


class BeginningView(QWidget):
    """Both side by side; where there is no room for the example, the steps alone. They scroll where the window is low.

    Signals: those of the steps.
    """

    location_wanted = Signal(object)
    read = Signal()
    away_wanted = Signal()

    def __init__(
        self,
        user: User,
        followed: Sequence[Guideline],
        start_practice: Callable[[], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.steps = FirstStepsCard(user, followed, start_practice)
        self.examples = ExamplesCard()
        inside = QHBoxLayout()
        inside.setSpacing(12)
        inside.addWidget(self.steps, 1)
        inside.addWidget(self.examples, 1)
        scroll = Scroll(self)
        scroll.body.addLayout(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
        self.steps.location_wanted.connect(self.location_wanted)
        self.steps.read.connect(self.read)
        self.steps.away_wanted.connect(self.away_wanted)

    def show_width(self, *, has_both: bool) -> None:
        """Whether there is room for both."""
        self.examples.setVisible(has_both)
