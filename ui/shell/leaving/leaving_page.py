"""What is seen while somebody leaves: what is waited for, and what could not be kept."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.session.unkept import Unkept
from ui.shell.leaving.reason import Reason
from ui.theme import Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.fields.chips import form_name, half_typed_text
from ui.widgets.text import Text, Tone
from ui.wording.problems.lookup import error_sentence
from ui.wording.tr import context

_tr = context("leaving")

SAYS_AFTER_MS = 300
"""How long it is waited before anything is said: what is done in a moment needs no words."""
_WIDTH = 560


class LeavingPage(QWidget):
    """Blank for a moment, then a sentence; buttons only where something was not kept, or does not answer.

    Signals: `back_wanted`, `again_wanted` (try once more), `anyway_wanted` (leave and lose what is named).
    """

    back_wanted = Signal()
    again_wanted = Signal()
    anyway_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Text("", Type.TITLE, parent=self)
        self._what = Text("", Type.BODY, wraps=True, parent=self)
        self._lost = Text("", Type.BODY, wraps=True, parent=self)
        self._next = Text("", Type.BODY, Tone.QUIET, wraps=True, parent=self)
        self.back = Button(_tr("Go back"), ButtonKind.PRIMARY, parent=self)
        self.again = Button(_tr("Try again"), parent=self)
        self.anyway = Button("", parent=self)
        self._card = self._lay_out()
        self._card.hide()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SAYS_AFTER_MS)
        self._pause.timeout.connect(self._card.show)
        self.back.clicked.connect(self.back_wanted)
        self.again.clicked.connect(self.again_wanted)
        self.anyway.clicked.connect(self.anyway_wanted)

    def _lay_out(self) -> QFrame:
        card = QFrame(self)
        card.setProperty("look", "card")
        card.setFixedWidth(_WIDTH)
        body = QVBoxLayout(card)
        body.setContentsMargins(28, 24, 28, 24)
        body.setSpacing(12)
        for part in (self._title, self._what, self._next, self._lost):
            body.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.back)
        row.addWidget(self.again)
        row.addStretch(1)
        row.addWidget(self.anyway)
        body.addLayout(row)
        column = QVBoxLayout()
        column.addStretch(2)
        column.addWidget(card)
        column.addStretch(3)
        across = QHBoxLayout(self)
        across.addStretch(1)
        across.addLayout(column)
        across.addStretch(1)
        return card

    def wait(self, sentence: str = "") -> None:
        """Say what is waited for, once it takes longer than a moment; by default what was typed."""
        if self._card.isHidden():
            self._pause.start()
        self._say(sentence or _tr("Saving what you typed …"), "", "", "")
        self._offer()

    def show_stuck(self, reason: Reason, failed: Sequence[Unkept]) -> None:
        """Say what was not kept and why; leaving all the same is the last of the choices."""
        errors = dict.fromkeys(error_sentence(each.error) for each in failed if each.error is not None)
        lost = "\n".join(unkept_text(each) for each in failed)
        follows = (
            _tr("Nothing is lost while the program stays open. If you close all the same, this is lost:")
            if reason is Reason.CLOSE
            else _tr(
                "Nothing is lost while the program stays open. If you sign out all the same, this is lost:"
            )
        )
        self._say(_tr("Not everything could be saved"), " ".join(errors), follows, lost)
        self._offer(self.back, self.again, self.anyway)
        self._name_anyway(reason)
        self._show_now()

    def show_waiting(self, reason: Reason, *, is_at_work: bool) -> None:
        """Say that a page is not done yet, or that the record does not answer; it goes on as soon as it can."""
        if is_at_work:
            title, what = (
                _tr("An import is still under way"),
                _tr("It is waited for until it is in the record."),
            )
            follows = _tr("Go back to stop it after the woman who is being read in.")
        else:
            title = _tr("Still waiting for the record")
            what = _tr("The disk has not answered for some time; what was typed last is not saved yet.")
            follows = _tr(
                "Look whether the disk is still there. Closing all the same loses what has no answer yet."
            )
        self._say(title, what, follows, "")
        may_give_up = reason is Reason.CLOSE and not is_at_work
        self._offer(self.back, *((self.anyway,) if may_give_up else ()))
        self._name_anyway(reason)
        self._show_now()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._pause.stop()
        self._card.hide()
        # Names of women may stand in it.
        self._say("", "", "", "")

    def _name_anyway(self, reason: Reason) -> None:
        is_close = reason is Reason.CLOSE
        self.anyway.setText(_tr("Close all the same") if is_close else _tr("Sign out all the same"))

    def _offer(self, *buttons: Button) -> None:
        for button in (self.back, self.again, self.anyway):
            button.setVisible(button in buttons)

    def _say(self, title: str, what: str, follows: str, lost: str) -> None:
        self._title.setText(title)
        for text, said in ((self._what, what), (self._next, follows), (self._lost, lost)):
            text.setText(said)
            text.setVisible(bool(said))

    @Slot()
    def _show_now(self) -> None:
        self._pause.stop()
        self._card.show()
        self.back.setFocus()

    @property
    def text(self) -> str:
        """Everything that stands on the page."""
        said = (self._title, self._what, self._next, self._lost)
        return "\n".join(part.text() for part in said if part.text() and not self._card.isHidden())


def unkept_text(what: Unkept) -> str:
    """`ADEYEMI’s scan, 3 fields typed`, or that a save was pressed."""
    if what.is_save:
        return _tr("A save that was pressed: {0}").format(form_name(what.form))
    return half_typed_text(what.form, what.woman, what.typed)
