"""What became of a clinic's own copy, in words."""

from dataclasses import replace

from db.shipped.guideline_files import GuidelineFiles
from models.rules.policies.copies import copy_of
from models.rules.policies.renewal import Fate, Renewal, renewal
from tests.builders import all_guidelines
from ui.wording.policy_renewal import fate_words, renewal_text, renewals_text

FIRST = next(g for g in GuidelineFiles().first_edition() if g.id == "nice-ng25")
NICE = next(g for g in all_guidelines() if g.id == "nice-ng25")


def without_offer(of_first: bool) -> Renewal:
    fewer = replace(NICE, rules=NICE.rules[1:])
    return renewal(copy_of(FIRST if of_first else NICE, 1), FIRST if of_first else None, fewer)


def test_a_rule_that_is_gone_is_named() -> None:
    assert renewal_text(without_offer(of_first=True)) == (
        "Your copy NICE NG25 (clinic) was made under the first edition of the rules: "
        "7 rules renewed, 0 of your values stay, 0 cannot stay, 1 rule gone, not followed: NICE-OFFER."
    )
    assert renewal_text(without_offer(of_first=False)) == (
        "Your copy NICE NG25 (clinic): 1 rule gone, not followed: NICE-OFFER."
    )


def test_the_lead_is_told_where_to_go() -> None:
    assert renewals_text([without_offer(of_first=False)]).endswith(
        "NICE-OFFER. The clinic lead reads and adopts a new edition in Settings, Policy."
    )
    assert renewals_text([]) == ""


def test_every_fate_has_words_of_its_own() -> None:
    assert len({fate_words(fate) for fate in Fate}) == len(Fate)
