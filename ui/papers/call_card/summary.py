"""The card of one woman, and the same as text to be pasted elsewhere."""

from models.records.clinic.reference import References
from models.rules.flags.schedule import schedule_of
from models.rules.guidelines.threshold_lines import highest_threshold
from models.rules.pregnancy.call_card import CallCard, CardSource, call_card
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import assess_today
from models.views import PregnancySheet
from ui.papers.call_card.words import card_parts, card_text
from ui.papers.frame import ON_PAPER


def card_of(desk: Desk, references: References, sheet: PregnancySheet) -> CallCard:
    """Her card as of today; `references` hold what measuring twice can differ by."""
    plan, threshold = schedule_of(desk.followed), highest_threshold(desk.followed)
    source = CardSource(desk.known, plan, references.error, threshold)
    return call_card(sheet, assess_today(desk, sheet), source)


def case_text(desk: Desk, references: References, sheet: PregnancySheet) -> str:
    """The whole card in the order in which it is read aloud, one line each."""
    return "\n".join(
        card_text(card_parts(card_of(desk, references, sheet), frozenset(), desk.users, ON_PAPER))
    )
