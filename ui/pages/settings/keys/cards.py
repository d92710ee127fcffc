"""The cards of the tab of passwords and keys: what is typed, and what it changes."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.errors import Problem
from models.usecases.clinic.passwords import SHORTEST_PASSWORD
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.fields.field import Field, ProblemLine
from ui.widgets.fields.plain_field import PlainField
from ui.widgets.text import Text, Tone
from ui.wording.problems.lookup import sentence
from ui.wording.tr import context

_tr = context("settings")


class SecretCard(Card):
    """Passwords, what the change means, and one button; nothing that is typed here is ever kept as a draft.

    Signals: `wanted` when the button is pressed.
    """

    wanted = Signal()

    def __init__(
        self, title: str, says: str, asked: Mapping[str, str], button: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent)
        self.body.setSpacing(12)
        # With its parent from the beginning each comes where Tab looks for it: before the button.
        self.inputs = {
            name: PlainField(label.replace("&", ""), is_secret=True, parent=self)
            for name, label in asked.items()
        }
        self.fields = {name: Field(label, self.inputs[name], self) for name, label in asked.items()}
        self.problem = ProblemLine(self)
        self.done = Text("", tone=Tone.QUIET, wraps=True, parent=self)
        self.button = Button(button, ButtonKind.SECONDARY, parent=self)
        self.body.addWidget(Text(says, wraps=True))
        for part in (*self.fields.values(), self.problem, self.done):
            self.body.addWidget(part)
        self.done.hide()
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.button)
        self.body.addLayout(row)
        self.button.clicked.connect(self._on_wanted)
        list(self.inputs.values())[-1].returnPressed.connect(self._on_wanted)

    def begin(self) -> None:
        """Put the focus where typing begins."""
        next(iter(self.inputs.values())).setFocus()

    def text(self, name: str) -> str:
        """What stands in a field."""
        return self.inputs[name].text()

    @Slot()
    def _on_wanted(self) -> None:
        if self.button.isEnabled():
            self.show_problems(())
            self.say("")
            self.button.setEnabled(False)
            self.wanted.emit()

    def show_problems(self, problems: Sequence[Problem], other: str = "") -> None:
        """Say each problem at its field, and whatever belongs to none below; it can be tried again."""
        said = {problem.field: sentence(problem) for problem in problems}
        for name, field in self.fields.items():
            field.show_message(said.get(name, ""))
        self.problem.show_message(other)
        self.button.setEnabled(True)
        first = next((self.inputs[name] for name in self.inputs if name in said), None)
        if first is not None or other:
            (first or next(iter(self.inputs.values()))).setFocus()

    def say(self, sentence_now: str) -> None:
        """Say what was done, or how things stand."""
        self.done.setText(sentence_now)
        self.done.setVisible(bool(sentence_now))

    def succeed(self, sentence_now: str) -> None:
        """It is done: what was typed goes."""
        self.forget()
        self.show_problems(())
        self.say(sentence_now)

    def forget(self) -> None:
        """Empty the fields."""
        for field in self.inputs.values():
            field.clear()


def password_card(parent: QWidget) -> SecretCard:
    """Changing one's own password."""
    return SecretCard(
        _tr("Your password"),
        _tr(
            "Whoever has an older copy of the vault and the old password can still open the record with them, until the "
            "clinic lead has a new key made for the record."
        ),
        {
            "old": _tr("&Present password"),
            "password": _tr("&New password, at least {0} characters").format(SHORTEST_PASSWORD),
            "password_again": _tr("New password a&gain"),
        },
        _tr("Change the password"),
        parent,
    )


def recovery_card(parent: QWidget) -> SecretCard:
    """Issuing another recovery key."""
    return SecretCard(
        _tr("Recovery key"),
        _tr(
            "A new recovery key is shown and confirmed as at the first start. From then on the old one opens older copies of "
            "the vault alone."
        ),
        {"old": _tr("Your pass&word")},
        _tr("Issue a new recovery key…"),
        parent,
    )


def data_key_card(parent: QWidget) -> SecretCard:
    """Asking for another key of the record."""
    return SecretCard(
        _tr("Key of the record"),
        _tr(
            "With a new key no older copy of the vault opens the record of today: after a password was seen, a computer or a "
            "copy was lost, or somebody left. Everybody's password stays. Copies and backups made before stay as they are: "
            "each opens with the vault that lies beside it."
        ),
        {"old": _tr("Your passwor&d")},
        _tr("Make a new key at the next sign-in"),
        parent,
    )
