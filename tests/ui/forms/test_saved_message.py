"""What every save says: the gravest card by name on its own ground, whether anybody knows, and what to do first."""

from dataclasses import replace

import pytest

from models.records.flag import Ask, Flag, FlagState, Urgency
from models.rules.pregnancy.consequences import Consequences
from tests.builders import TODAY, a_flag, a_sheet, all_guidelines
from ui.forms.saved_message import AfterSave, saved_message
from ui.session.session import Location, Where
from ui.widgets.messages.message import Ground, Message

SHEET = a_sheet()
DISCUSS = replace(a_flag("NICE-OFFER"), ask=Ask.PREVENTION)
NOW = replace(
    a_flag("APP-OPEN", urgency=Urgency.IMMEDIATE),
    ask=Ask.NOW,
    seen=(f"membranes=at_os@{TODAY.isoformat()}",),
)


def said(raised: tuple[Flag, ...] = (), ended: tuple[Flag, ...] = (), more: str = "") -> Message:
    outcome = AfterSave(SHEET, Consequences(raised, ended))
    return saved_message("Saved.", more, outcome, all_guidelines(), TODAY)


def test_what_is_immediate_is_named_first_and_nobody_knows_of_it() -> None:
    message = said((NOW, DISCUSS))
    assert message.ground is Ground.IMMEDIATE
    assert message.text == "Saved. Immediate: Senior obstetrician now."
    assert message.more.startswith("Nobody told yet.")
    assert "Also: Discuss prevention" in message.more
    (call,) = message.deeds
    assert (call.location, call.is_default) == (Location(Where.CALL, pregnancy_id=SHEET.pregnancy.id), True)


def test_what_can_wait_leads_to_her_page() -> None:
    message = said((DISCUSS,), more="Next scan: 06-Dec-2026.")
    assert (message.ground, message.urgency) == (Ground.NOTICE, Urgency.PROMPT)
    assert "Nobody told" not in message.whole
    assert message.more.endswith("Next scan: 06-Dec-2026.")
    (deed,) = message.deeds
    assert deed.location == Location(Where.WOMAN, pregnancy_id=SHEET.pregnancy.id)


@pytest.mark.parametrize("more", ["", "Next scan: 06-Dec-2026."])
def test_without_a_new_flag_that_is_said_and_no_more(more: str) -> None:
    assert said(more=more) == Message("Saved.", f"No new flag. {more}".strip())


def test_what_is_no_longer_asked_is_said_by_name() -> None:
    over = replace(DISCUSS, state=FlagState.WITHDRAWN)
    assert said((), (over,)).more.startswith("No new flag. No longer asked: Discuss prevention")
