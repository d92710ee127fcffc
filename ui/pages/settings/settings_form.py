"""A few of the clinic's settings as a form: texts, the reason, and one button that saves them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, SignalInstance, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.errors import CervitrendError, Refused
from models.usecases.phrases import PhraseKind
from ui.pages.settings.many import Many
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card, Scroll
from ui.widgets.fields.choices import ChoiceField
from ui.widgets.fields.field import Field, ProblemLine
from ui.widgets.fields.phrase_field import PhraseField
from ui.widgets.fields.plain_field import PlainField
from ui.widgets.text import Text, Tone
from ui.wording.problems.lookup import error_sentence, sentence
from ui.wording.tr import context

_tr = context("settings")


_REASON = "reason"
_WIDTH = 560


@dataclass(frozen=True, slots=True)
class Asked:
    """One setting: the name of its field in `SettingsDraft`, its label, and what it means.

    `choices` are the texts that may be chosen with their words; none where it is typed. `takes_many`: several of them, with commas.
    """

    name: str
    label: str
    meaning: str
    choices: tuple[tuple[str, str], ...] = ()
    takes_many: bool = False


class _Choice(ChoiceField[str]):
    """A choice that is asked and told in texts, as a typed field is."""

    def text(self) -> str:
        """What is chosen."""
        return self.value() or ""

    def setText(self, text: str) -> None:
        """Choose."""
        self.set_value(text)

    def setReadOnly(self, is_read_only: bool) -> None:
        """Let it be chosen or not."""
        self.setEnabled(not is_read_only)

    def isReadOnly(self) -> bool:
        """Whether it can only be read."""
        return not self.isEnabled()


class SettingsForm(QWidget):
    """One field a setting, each with its meaning below it; `open_to_her` are the settings that she may change.

    Signals: `save_wanted` (dict of the texts by name, reason).
    """

    save_wanted = Signal(object, str)

    def __init__(
        self,
        name: str,
        title: str,
        asked: Sequence[Asked],
        now: Mapping[str, str],
        *,
        open_to_her: Collection[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._now, self._may_change = dict(now), bool(open_to_her)
        self._prefix = f"{name}."
        self.inputs = {each.name: _input(each) for each in asked}
        self.fields = {each.name: Field(each.label, self.inputs[each.name]) for each in asked}
        self.reason = PhraseField(_tr("Why this is changed"), PhraseKind.REASON)
        self.fields[_REASON] = Field(_tr("&Why this is changed"), self.reason)
        self.problem = ProblemLine()
        self.save = Button(_tr("Save"), ButtonKind.PRIMARY, "Ctrl+S")
        self.undo = Button(_tr("Undo"))
        self._lay_out(title, asked)
        for each_name, each in (*self.inputs.items(), (_REASON, self.reason)):
            each.setReadOnly(each_name not in (*open_to_her, _REASON))
            _turned(each).connect(self._on_text)
        self.save.clicked.connect(self._on_save)
        self.undo.clicked.connect(self.clear)
        self.clear()

    def _lay_out(self, title: str, asked: Sequence[Asked]) -> None:
        card, around = Card(title), Scroll()
        for each in asked:
            around.body.addWidget(self.fields[each.name])
            around.body.addWidget(Text(each.meaning, tone=Tone.QUIET, wraps=True))
        around.body.addWidget(self.problem)
        around.body.addWidget(self.fields[_REASON])
        around.body.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.undo)
        buttons.addWidget(self.save)
        # What is asked scrolls where it has no room; the way to save it does not.
        card.body.addWidget(around, 1)
        card.body.addLayout(buttons)
        card.setMaximumWidth(_WIDTH)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 12, 0, 0)
        across.addWidget(card, 1)
        across.addStretch()
        for part in (self.fields[_REASON], self.undo, self.save):
            part.setVisible(self._may_change)

    @property
    def texts(self) -> dict[str, str]:
        """What stands in the fields."""
        return {name: field.text() for name, field in self.inputs.items()}

    @property
    def typed(self) -> dict[str, str]:
        """What was typed and not saved, as a draft keeps it; empty where nothing was."""
        if not self._is_changed and not self.reason.text():
            return {}
        return {
            self._prefix + name: text for name, text in (*self.texts.items(), (_REASON, self.reason.text()))
        }

    def restore(self, fields: Mapping[str, str]) -> None:
        """Put back what `typed` gave."""
        for name, field in (*self.inputs.items(), (_REASON, self.reason)):
            if self._prefix + name in fields:
                field.setText(fields[self._prefix + name])

    @Slot()
    def clear(self) -> None:
        """Show what holds now, and forget what was typed."""
        for name, field in self.inputs.items():
            field.setText(self._now[name])
        self.reason.clear()
        self._show_problems({})
        self._settle_buttons()

    @Slot(object)
    def show_error(self, error: CervitrendError) -> None:
        """Say every problem at its field, and lead to the first."""
        said: dict[str, str] = {}
        for problem in error.problems if isinstance(error, Refused) else ():
            said[problem.field] = f"{said.get(problem.field, '')} {sentence(problem)}".strip()
        self._show_problems(said)
        if not isinstance(error, Refused):
            self.problem.show_message(error_sentence(error))
        first = next((field for name, field in self.fields.items() if name in said), None)
        if first is not None:
            first.setFocus()
        self._settle_buttons()

    @property
    def _is_changed(self) -> bool:
        return self.texts != {name: self._now[name] for name in self.inputs}

    def _show_problems(self, said: Mapping[str, str]) -> None:
        for name, field in self.fields.items():
            field.show_message(said.get(name, ""))
        self.problem.show_message(" ".join(text for name, text in said.items() if name not in self.fields))

    def _settle_buttons(self) -> None:
        self.save.setEnabled(self._is_changed)
        self.undo.setEnabled(bool(self.typed))

    @Slot()
    def _on_text(self) -> None:
        self._settle_buttons()

    @Slot()
    def _on_save(self) -> None:
        self.save.setEnabled(False)
        self.save_wanted.emit(self.texts, self.reason.text())


def _input(asked: Asked) -> PlainField | _Choice | Many:
    name = asked.label.replace("&", "")
    if asked.takes_many:
        return Many(name, asked.choices)
    return _Choice(name, asked.choices) if asked.choices else PlainField(name)


def _turned(inner: PlainField | _Choice | Many) -> SignalInstance:
    """What tells that another text stands there."""
    match inner:
        case _Choice():
            return inner.chosen
        case Many():
            return inner.changed
        case _:
            return inner.textChanged
