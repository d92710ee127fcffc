"""Keeping a recovery key, and showing that it was kept."""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from models.errors import CervitrendError
from ui.forms.choosing_file import Purpose, file_to_write
from ui.theme import Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.fields.field import Field, ProblemLine
from ui.widgets.fields.plain_field import PlainField
from ui.widgets.text import Text, Tone
from ui.wording.problems.lookup import error_sentence
from ui.wording.tr import context

_tr = context("forms")


ASKED = (2, 6)
"""The places of the two groups that are to be typed: one of each line."""
_COLUMNS = 4


class KeyForm(QWidget):
    """The key in numbered groups until it is said to be kept; then it is hidden, and two groups of it are to be typed.

    `finish` stands on the button that goes on then.
    Signals: `save_wanted`; `confirmed` when the two groups are typed; `back_wanted`.
    """

    save_wanted = Signal()
    confirmed = Signal()
    back_wanted = Signal()

    def __init__(self, finish: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups = QGridLayout()
        self._shown: list[Text] = []
        self._asked: dict[int, PlainField] = {}
        self._answers = QHBoxLayout()
        self.saved = Text("", Type.SMALL, Tone.QUIET, wraps=True, parent=self)
        self.problem = ProblemLine(self)
        self.save = Button(_tr("Save to a file…"), key="Ctrl+S", parent=self)
        self.kept = Button(_tr("I have kept it"), ButtonKind.PRIMARY, "Ctrl+Return", parent=self)
        self.show_again = Button(_tr("Show it again"), key="Alt+A", parent=self)
        self.back = Button(_tr("Back"), key="Esc", parent=self)
        self.finish = Button(finish, ButtonKind.PRIMARY, "Ctrl+Return", parent=self)
        self._lay_out()
        self.save.clicked.connect(self.save_wanted)
        self.kept.clicked.connect(self._on_kept)
        self.show_again.clicked.connect(self._on_show_again)
        self.back.clicked.connect(self.back_wanted)
        self.finish.clicked.connect(self.confirmed)

    def _lay_out(self) -> None:
        card = self._key_card = Card(_tr("Recovery key"), self)
        card.body.setSpacing(12)
        card.body.addWidget(
            Text(
                _tr(
                    "When every password is forgotten, only this key opens the record. Nobody can make it again. "
                    "Write it down or save it to a removable drive, and keep it locked away from this computer."
                ),
                wraps=True,
            )
        )
        self._groups.setHorizontalSpacing(24)
        self._groups.setVerticalSpacing(12)
        card.body.addLayout(self._groups)
        row = QHBoxLayout()
        row.addWidget(self.save)
        row.addWidget(self.saved, 1)
        card.body.addLayout(row)
        check = self._check_card = Card(_tr("Show that you have it"), self)
        told = _tr("The key is hidden now. Type these two groups from what you have kept.")
        check.body.addWidget(Text(told, tone=Tone.QUIET, wraps=True))
        self._answers.setSpacing(16)
        check.body.addLayout(self._answers)
        check.body.addWidget(self.problem)
        again = QHBoxLayout()
        again.addWidget(self.show_again)
        again.addStretch(1)
        check.body.addLayout(again)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.kept)
        foot.addWidget(self.finish)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(card)
        column.addWidget(check)
        column.addStretch(1)
        column.addLayout(foot)

    def show_key(self, groups: Sequence[str], asked: Sequence[int]) -> None:
        """Show a key, and ask for the groups at these places (from 0) once it is kept."""
        for shown in self._shown:
            self._groups.removeWidget(shown)
            shown.deleteLater()
        self._shown = []
        for place, group in enumerate(groups):
            self._put(self._number(place), place, 0)
            self._put(Text(group, Type.READING).let_select(), place, 1)
        self._groups.setColumnStretch(2 * _COLUMNS, 1)
        self._ask(asked)
        self.saved.setText("")
        self._on_show_again()

    @Slot()
    def _on_show_again(self) -> None:
        """Show the key, and ask for nothing of it."""
        self._hide_key(is_hidden=False)
        self.save.setFocus()

    @Slot()
    def _on_kept(self) -> None:
        """Hide the key, and ask for two groups of it."""
        self._hide_key(is_hidden=True)
        next(iter(self._asked.values())).setFocus()

    def _hide_key(self, *, is_hidden: bool) -> None:
        self._key_card.setVisible(not is_hidden)
        self.kept.setVisible(not is_hidden)
        self._check_card.setVisible(is_hidden)
        self.finish.setVisible(is_hidden)

    def _number(self, place: int) -> Text:
        return Text(f"{place + 1}", Type.SMALL, Tone.QUIET)

    def _put(self, text: Text, place: int, offset: int) -> None:
        self._groups.addWidget(text, place // _COLUMNS, 2 * (place % _COLUMNS) + offset)
        self._shown.append(text)

    def _ask(self, places: Sequence[int]) -> None:
        while (item := self._answers.takeAt(0)) is not None:
            gone = item.widget()
            if gone is not None:
                gone.deleteLater()
        self._asked = {}
        for place in places:
            field = PlainField(_tr("Group {0}").format(place + 1))
            field.setFixedWidth(120)
            field.returnPressed.connect(self._on_return)
            self._asked[place] = field
            self._answers.addWidget(Field(_tr("Group &{0}").format(place + 1), field))
        self._answers.addStretch(1)
        self.problem.show_message("")
        order = [self.save, self.kept, *self._asked.values(), self.show_again, self.finish, self.back]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    @Slot()
    def _on_return(self) -> None:
        blank = next((field for field in self._asked.values() if not field.text()), None)
        if blank is not None:
            blank.setFocus()
        else:
            self.confirmed.emit()

    def keep(self, key: str, about: str, save_text: Callable[[Path, str], None]) -> str:
        """Ask where the key is kept and write it there with a line about what it is; returns what stood in the way, empty: nothing."""
        title, name = _tr("Save the recovery key"), _tr("Cervitrend recovery key.txt")
        path = file_to_write(self, title, Purpose.KEYS, name)
        if path is None:
            return ""
        try:
            save_text(path, f"{about}\n\n{key}\n")
        except CervitrendError as error:
            return error_sentence(error)
        self.saved.setText(_tr("Saved as {0}").format(path.name))
        return ""

    def typed(self) -> Mapping[int, str]:
        """What was typed for each group asked for."""
        return {place: field.text() for place, field in self._asked.items()}

    def refuse(self, sentence: str) -> None:
        """Say what is wrong and lead back to the first group."""
        self.problem.show_message(sentence)
        next(iter(self._asked.values())).setFocus()
