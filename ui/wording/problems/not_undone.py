"""Why something is not undone at once, in the words of whoever pressed Ctrl+Z."""

from models.usecases.not_undone import NotUndone
from ui.wording.tr import context

_tr = context("undo")

_REASONS = _tr.marked(
    {
        NotUndone.TAKEN_BACK_THERE: "A merge, an import, a birth taken back and a registration by mistake have a way back on their own pages.",
        NotUndone.SETTLED_AGAIN: "Settings, users and guidelines are changed again in Settings.",
        NotUndone.TOLD: "A handover was told to somebody: hand over again.",
        NotUndone.PART: "What the program keeps by itself stays.",
    }
)


def not_undone_text() -> str:
    """What Ctrl+Z takes back, for how long, and what it does not, each with its reason."""
    does = _tr("Ctrl+Z takes back what you saved, marked, struck out or discarded in the last 30 seconds.")
    return " ".join((does, *(_tr(_REASONS[why]) for why in NotUndone)))
