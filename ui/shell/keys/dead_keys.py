"""Why a key does nothing here: whoever presses one in vain is told."""

from PySide6.QtGui import QKeySequence

from ui.session.session import WomanOnScreen
from ui.widgets.button import Button
from ui.widgets.page import Page
from ui.wording.tr import context

_tr = context("keys")

_ELSEWHERE = _tr.marked(
    {
        "F4": "New scan (F4) is on the page of a woman whose pregnancy is open. Finish or leave this page first.",
        "F5": "Record (F5) is on the page of a woman whose pregnancy is open. Finish or leave this page first.",
        "Ctrl+N": "A new woman is registered from Women (F3), after looking whether she is known.",
        "Ctrl+K": "The call card (Ctrl+K) is on the page of a woman whose pregnancy is open.",
        "Ctrl+L": "Her plan (Ctrl+L) is on the page of a woman.",
        "Ctrl+S": "There is nothing to save on this page.",
        "Ctrl+P": "There is nothing to print on this page. Her papers are printed from her page (Ctrl+P there).",
        "Ctrl+Z": "There is nothing to undo any more. On her page a record can be struck out, with a reason.",
        "Ctrl+D": "A discussion (Ctrl+D) is recorded on the page of a woman with an open question.",
    }
)
"""Keys of one page that are pressed on others, and where they work."""
_ABOUT_HER = ("F4", "F5", "Ctrl+K", "Ctrl+D")


def why_nothing(page: Page, woman: WomanOnScreen, pressed: QKeySequence) -> str:
    """What to say of a key that nothing took; empty where it means nothing anywhere."""
    key = pressed.toString(QKeySequence.SequenceFormat.PortableText)
    buttons = [b for b in page.findChildren(Button) if b.key == key and b.isVisibleTo(page)]
    if woman.patient is not None and woman.sheet is None and key in _ABOUT_HER:
        return _tr("No pregnancy of hers is open: open one first.")
    for button in buttons:
        if not button.isEnabled():
            why = button.reason or _tr("It is grey because what it needs is not chosen or not filled in yet.")
            return _tr("{0} ({1}): {2}").format(button.accessibleName(), key, why)
    return "" if buttons or key not in _ELSEWHERE else _tr(_ELSEWHERE[key])
