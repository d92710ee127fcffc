"""To whom the open loops go, and what that somebody should know."""

from collections.abc import Iterable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.records.clinic.user import User
from models.usecases.phrases import PhraseKind
from ui.forms.form import Form
from ui.widgets.button import Button, ButtonKind
from ui.widgets.fields.choices import ChoiceField
from ui.widgets.fields.phrase_field import PhraseField
from ui.widgets.fields.plain_field import PlainField
from ui.wording.tr import context

_tr = context("loops")


class HandOverForm(Form):
    """One row: a user of this clinic or any other name, a note, and the button.

    Signals: `hand_over_wanted`; `leave_wanted` when she signs out without handing over.
    """

    hand_over_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, is_card=True)
        self.setAccessibleName(_tr("Hand over"))
        users: ChoiceField[str] = ChoiceField("", (), _tr("choose"))
        self.users = self.add("user", _tr("&Hand over to"), users)
        self.name = self.add("to_name", _tr("&or to somebody else"), PlainField(""))
        self.note = self.add("note", _tr("&Note"), PhraseField("", PhraseKind.NOTE))
        self.hand = Button(_tr("Hand over"), ButtonKind.PRIMARY, "Ctrl+S", parent=self)
        self.leave = Button(_tr("Sign out"), parent=self)
        row = QHBoxLayout()
        row.setSpacing(12)
        for name, stretch in (("user", 2), ("to_name", 2), ("note", 3)):
            row.addWidget(self.fields[name], stretch)
        self.body.addLayout(row)
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addStretch(1)
        below.addWidget(self.leave)
        below.addWidget(self.hand)
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
        self.show_texts({})
        self.clear_problems()

    @property
    def to_name(self) -> str:
        """Who was typed, else who was chosen; empty while nobody was."""
        return self.name.text().strip() or self.users.value() or ""

    @Slot(str)
    def _on_typed(self, _text: str) -> None:
        self.clear_problems()
