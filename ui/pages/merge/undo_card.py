"""Taking a merge back: what becomes of what was recorded since, and the reason."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.errors import CervitrendError, Refused
from models.usecases.phrases import PhraseKind
from models.usecases.women.undo_merge import UndoPreview
from ui.forms.reason import show_at_reason
from ui.pages.merge.two_steps import TwoSteps
from ui.pages.merge.wording import since_text
from ui.widgets.button import Button
from ui.widgets.card import Card, Look
from ui.widgets.fields.deed_typing import AskedDeed, DeedKind, DeedTyping
from ui.widgets.fields.field import Field
from ui.widgets.fields.phrase_field import PhraseField
from ui.widgets.messages.line_strip import LineStrip
from ui.widgets.text import Text
from ui.wording import formats
from ui.wording.problems.lookup import error_sentence, sentence
from ui.wording.tr import context

_tr = context("merge")


class UndoCard(Card):
    """Both women in full, what stays with whom, the reason. Saving takes two steps.

    Signals: `undo_wanted` (UndoPreview, str); `back_wanted`.
    """

    undo_wanted = Signal(object, str)
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_tr("Taking a merge back"), parent)
        self.shown: UndoPreview | None = None
        self.strip = LineStrip(self)
        self.message = Text("", wraps=True)
        self.reason = PhraseField(_tr("Reason for taking it back"), PhraseKind.REASON)
        self.reason_field = Field(_tr("&Reason for taking it back"), self.reason, self)
        self.typing = DeedTyping({"reason": self.reason}, self)
        self.back = Button(_tr("Back"), key="Esc", parent=self)
        self.steps = TwoSteps(_tr("Take it back…"), _tr("Take it back"), self)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.reason_field, 1)
        foot.addWidget(self.back)
        foot.addWidget(self.steps)
        self.body.addWidget(self.message)
        self.body.addLayout(foot)
        self.body.addStretch(1)
        self.reason.returnPressed.connect(self._on_save)
        self.steps.asked.connect(self._on_save)
        self.steps.done.connect(self._on_confirm)
        self.back.clicked.connect(self.back_wanted)

    def show_preview(self, shown: UndoPreview) -> None:
        """Show what taking it back would do."""
        self.shown = shown
        self.steps.turn(is_asked=False)
        told = [
            _tr("Both records will be as they were before they were merged because “{0}”.").format(
                shown.merge.reason
            ),
            _tr("What was corrected since keeps its correction. All flags are worked out anew."),
        ]
        if shown.stays:
            name = formats.identity_text(shown.kept)
            told.append(_tr("Recorded since, stays with {0}: {1}.").format(name, since_text(shown.stays)))
        if shown.goes:
            name = formats.identity_text(shown.merged)
            goes = _tr("Recorded since in her pregnancy, goes with it to {0}: {1}.")
            told.append(goes.format(name, since_text(shown.goes)))
        if not shown.stays and not shown.goes:
            told.append(_tr("Nothing was recorded since."))
        self.message.setText("\n\n".join(told))
        self.strip.clear()
        self.reason_field.show_message("")
        self.reason.setFocus()
        merge, woman = shown.merge, shown.kept.family_name.upper()
        self.typing.ask(AskedDeed(DeedKind.UNDO_MERGE, merge.id, str(merge.version), woman))

    def blank(self) -> None:
        """Show nothing of anybody; a reason that was typed is kept."""
        self.typing.leave()
        self.shown = None
        self.steps.turn(is_asked=False)
        self.message.setText("")
        self.strip.clear()
        self.reason.clear()
        self.reason_field.show_message("")

    def show_renewed(self) -> None:
        """Say that something was recorded since it was first shown."""
        self.strip.show_message(
            _tr("One of the records was changed meanwhile. Nothing was taken back."),
            _tr("Below is what taking it back would do now: look at it again."),
            look=Look.NOTICE,
        )

    def show_error(self, error: CervitrendError) -> None:
        """Show a missing reason at its field, anything else above."""
        self.steps.turn(is_asked=False)
        others = show_at_reason(error, self.reason_field, self.reason)
        if others or not isinstance(error, Refused):
            text = sentence(others[0]) if others else error_sentence(error)
            self.strip.show_message(text, look=Look.PROBLEM)

    @Slot()
    def _on_confirm(self) -> None:
        if self.shown is not None:
            self.undo_wanted.emit(self.shown, self.reason.text())

    @Slot()
    def _on_save(self) -> None:
        """The first step says what will happen."""
        if self.shown is None:
            return
        if not self.reason.text().strip() or self.shown.problems:
            self.undo_wanted.emit(self.shown, self.reason.text())
            return
        # A button that goes hands the focus to the next one, which a second Space would press.
        self.reason.setFocus()
        self.steps.turn(is_asked=True)
        self.strip.show_message(
            _tr("{0} and {1} will be two women again.").format(
                formats.identity_text(self.shown.kept), formats.identity_text(self.shown.merged)
            ),
            _tr("Ctrl+Shift+Return takes the merge back."),
            look=Look.NOTICE,
        )
