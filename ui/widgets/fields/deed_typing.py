"""What is typed at one question before a deed, so that leaving or locking does not lose it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Protocol
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.fields.field_texts import put_text, text_of


class DeedKind(Enum):
    """The deeds that are asked about before they are done; the values stand in drafts."""

    STRIKE_OUT = "strike_out"
    COUNT_AGAIN = "count_again"
    LAST_DAY = "last_day"
    TAKE_BACK_WOMAN = "take_back_woman"
    LET_STAND = "let_stand"
    MERGE = "merge"
    UNDO_MERGE = "undo_merge"
    TAKE_BACK_IMPORT = "take_back_import"


@dataclass(frozen=True, slots=True)
class AskedDeed:
    """What one question is about.

    `stand` says how the record stood when it was asked about: what was typed then is of no use once it stands otherwise.
    `woman` is her name for the chip, empty for the woman on the screen.
    """

    kind: DeedKind
    about: UUID
    stand: str
    woman: str = ""


class Chosen(Protocol):
    """What is chosen at a question elsewhere than in its inputs, as texts."""

    @property
    def chosen_texts(self) -> dict[str, str]:
        """By a name of its own each; empty where nothing was chosen."""

    def choose_again(self, texts: Mapping[str, str]) -> None:
        """Choose what `chosen_texts` gave, as far as it is offered still."""


class DeedTyping(QObject):
    """The inputs of one question; whoever keeps drafts listens. It puts texts back and never does a deed.

    Signals: `begun` once something is asked; `put_aside` (AskedDeed, the texts by input) when the question goes without an
    answer; `ended` (AskedDeed) when the deed was done or taken back.
    """

    begun = Signal()
    put_aside = Signal(object, object)
    ended = Signal(object)

    def __init__(self, inputs: Mapping[str, QWidget], parent: QObject, chosen: Chosen | None = None) -> None:
        super().__init__(parent)
        self.inputs = inputs
        self._chosen = chosen
        self.asked: AskedDeed | None = None
        self.is_read = False

    @property
    def texts(self) -> dict[str, str]:
        """What is typed, by input, and chosen; nothing for an input in which nothing stands."""
        texts = {name: text_of(inner) for name, inner in self.inputs.items()}
        chosen = self._chosen.chosen_texts if self._chosen is not None else {}
        return {name: text for name, text in texts.items() if text.strip()} | chosen

    def ask(self, asked: AskedDeed) -> None:
        """Something is asked; of the same a second time nothing changes."""
        if self.asked != asked:
            self.leave()
            self.asked, self.is_read = asked, False
            self.begun.emit()

    def leave(self) -> None:
        """The question goes without an answer; call it before the inputs are emptied."""
        asked, self.asked = self.asked, None
        # What was not looked for yet may hold more than what stands here.
        if asked is not None and (self.is_read or self.texts):
            self.put_aside.emit(asked, self.texts)

    def end(self) -> None:
        """It was done, or taken back by whoever was asked."""
        asked, self.asked = self.asked, None
        if asked is not None:
            self.ended.emit(asked)

    def put_back(self, texts: Mapping[str, str]) -> None:
        """Put back what was typed before, unless somebody types again already."""
        self.is_read = True
        if not self.texts:
            for name, inner in self.inputs.items():
                if name in texts:
                    put_text(inner, texts[name])
            if self._chosen is not None:
                self._chosen.choose_again(texts)
