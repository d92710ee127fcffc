"""To whom the open loops go, and what that somebody should know."""

from collections.abc import Iterable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.errors import CervitrendError, Refused
from models.records.clinic.user import User
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.fields.choices import ChoiceField
from ui.widgets.fields.field import Field
from ui.widgets.fields.plain_field import PlainField
from ui.wording.problems.lookup import sentence
from ui.wording.tr import context

_tr = context("loops")


class HandOverForm(Card):
    """One row: a user of this clinic or any other name, a note, and the button.

    Signals: `hand_over_wanted`; `leave_wanted` when she signs out without handing over.
    """

    hand_over_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(_tr("Hand over"))
        self.users: ChoiceField[str] = ChoiceField("", (), _tr("choose, or type"))
        self.name, self.note = PlainField(""), PlainField("")
        self.to = Field(_tr("&Hand over to"), self.users, self)
        self.other = Field(_tr("&or to somebody else"), self.name, self)
        self.hand = Button(_tr("Hand over"), ButtonKind.PRIMARY, "Ctrl+S", parent=self)
        self.leave = Button(_tr("Sign out"), parent=self)
        row = QHBoxLayout()
        row.setSpacing(12)
        for part, stretch in (
            (self.to, 2),
            (self.other, 2),
            (Field(_tr("&Note"), self.note, self), 3),
        ):
            row.addWidget(part, stretch)
        self.body.addLayout(row)
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self.hand)
        below.addWidget(self.leave)
        below.addStretch(1)
        self.body.addLayout(below)
        self.hand.clicked.connect(self.hand_over_wanted)
        self.leave.clicked.connect(self.leave_wanted)
        self.name.textEdited.connect(self._on_typed)

    def offer(self, users: Iterable[User]) -> None:
        """The users to choose from; who was chosen stays chosen."""
        self.users.set_choices([(user.name, user.name) for user in users])

    def show_leaving(self, is_leaving: bool) -> None:
        """Whether signing out follows."""
        words = _tr("Hand over and sign out") if is_leaving else _tr("Hand over")
        self.hand.setText(f"{words}   Ctrl+S")
        self.hand.setAccessibleName(words)
        self.leave.setVisible(is_leaving)

    def clear(self) -> None:
        """Nothing chosen, nothing typed, nothing wrong."""
        self.users.set_value(None)
        self.name.clear()
        self.note.clear()
        self.other.show_message("")

    @property
    def to_name(self) -> str:
        """Who was typed, else who was chosen; empty while nobody was."""
        return self.name.text().strip() or self.users.value() or ""

    def refuse(self, error: CervitrendError) -> bool:
        """Show what is wrong with the name; False when the error is about something else."""
        if not isinstance(error, Refused):
            return False
        self.other.show_message(" ".join(sentence(problem) for problem in error.problems))
        self.users.setFocus()
        return True

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        self.other.show_message("")
