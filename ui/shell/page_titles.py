"""What each page is called in the title of the window: what is done there, never with whom."""

from ui.session.session import Where
from ui.wording.tr import context

_tr = context("shell")

_TITLES = _tr.marked(
    {
        Where.TODAY: "Today",
        Where.WOMEN: "Women",
        Where.INBOX: "Inbox",
        Where.REGISTER: "Register a woman",
        Where.PREGNANCY: "Pregnancy",
        Where.WOMAN: "The woman",
        Where.SCAN: "Scan",
        Where.EXPLAIN: "Why a rule applies",
        Where.CALL: "Call card",
        Where.PLAN: "Scan plan",
        Where.LOOPS: "Handover",
        Where.SETTINGS: "Settings",
        Where.RECORD: "Record",
        Where.MERGE: "Two records of one woman",
        Where.HISTORY: "History",
        Where.AUDIT: "Audit trail",
        Where.PAPER: "On paper",
    }
)


def page_title(where: Where) -> str:
    """The title of a page."""
    return _tr(_TITLES[where])
