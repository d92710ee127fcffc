"""A clinic's own copy that was made under the first edition of the rules, after the upgrade."""

from dataclasses import replace

import pytest

from db.shipped.guideline_files import FIRST_EDITION, GuidelineFiles
from models.errors import Refused
from models.records.guidelines.guideline import Guideline, Rule
from models.records.guidelines.policy import PolicyPack
from models.rules.policies.copies import copy_of, with_copies
from models.rules.policies.edit import with_value
from models.rules.policies.renewal import Fate
from models.usecases.desk import Desk
from models.usecases.policies.adopt import Adoption, adopt, check_pack
from models.usecases.policies.dry_run import begin_dry_run
from models.usecases.policies.editions import guideline_of, newest_copies, renewed
from tests.builders import all_guidelines
from tests.first_edition import COPY, FIRST_TEXT, opened_after_the_upgrade

NICE = next(g for g in GuidelineFiles().first_edition() if g.id == "nice-ng25")


@pytest.fixture
def opened(desk: Desk) -> Desk:
    """The lead's desk as the next sign-in makes it, with a copy of the first edition in the record."""
    return opened_after_the_upgrade(desk)


def rule(guideline: Guideline, rule_id: str) -> Rule:
    return next(each for each in guideline.rules if each.id == rule_id)


def test_it_is_still_followed_with_the_clinics_value_and_the_rest_of_the_new_edition(opened: Desk) -> None:
    followed = opened.followed[0]
    band = rule(followed, "NICE-OFFER").length
    published = next(g for g in all_guidelines() if g.id == "nice-ng25")
    assert (followed.id, followed.version) == (COPY, "clinic edition 2, renewed")
    assert band is not None
    assert str(band.at_most) == "28.0"
    assert followed.rules[1:] == published.rules[1:]


def test_what_became_of_it_is_told_until_a_new_edition_is_adopted(opened: Desk) -> None:
    (owed,) = opened.owed_renewals
    assert (owed.renewed, owed.kept, owed.not_kept, owed.gone) == (7, 1, 0, ())
    text = opened.guideline_format.write(owed.guideline)
    after = adopt(opened, Adoption(text=text, approver="Dr Osei", reason="second edition", after_edition=2))
    assert after.owed_renewals == ()
    assert after.followed[0].version == "clinic edition 3"
    assert after.followed[0].rules == opened.followed[0].rules


def test_a_copy_that_is_not_followed_owes_nothing(opened: Desk) -> None:
    assert replace(opened, settings=replace(opened.settings, guidelines=("rcog-75",))).owed_renewals == ()


def test_the_edition_itself_stays_readable_as_it_was_adopted(opened: Desk) -> None:
    (pack,) = opened.store.every(PolicyPack)
    assert guideline_of(opened.guideline_format, pack).version == "clinic edition 2"
    assert {each.action for each in guideline_of(opened.guideline_format, pack).rules} == {""}


def test_its_file_may_be_imported_and_comes_out_as_it_is_followed(desk: Desk) -> None:
    candidate = check_pack(desk, FIRST_TEXT, "ours.toml").guideline
    assert rule(candidate, "NICE-OFFER").action
    assert {each.id for each in candidate.rules} >= {"NICE-PTL-EARLY", "NICE-OFFER"}
    assert begin_dry_run(desk, candidate).comparison.rule_ids == ("NICE-OFFER",)


def test_a_file_that_was_no_copy_of_the_first_edition_is_refused(desk: Desk) -> None:
    with pytest.raises(Refused, match=r"policy\.foreign_rule"):
        check_pack(desk, FIRST_TEXT.replace('"NICE-OFFER"', '"NICE-MINE"'), "ours.toml")
    with pytest.raises(Refused, match=r"policy\.evidence_claimed"):
        check_pack(desk, FIRST_TEXT.replace('evidence = "C"', 'evidence = "V"'), "ours.toml")


def test_a_file_without_actions_of_what_the_first_edition_did_not_have_is_refused(desk: Desk) -> None:
    smfm = next(g for g in all_guidelines() if g.id == "smfm-65")
    bare = replace(copy_of(smfm, 1), rules=tuple(replace(each, action="") for each in smfm.rules))
    with pytest.raises(Refused, match=r"policy\.not_the_clinics"):
        check_pack(desk, desk.guideline_format.write(bare), "ours.toml")


def test_a_copy_whose_original_is_gone_is_not_followed_and_says_so(opened: Desk) -> None:
    others = tuple(g for g in all_guidelines() if g.id != "nice-ng25")
    (copy,) = newest_copies(opened.guideline_format, opened.store.every(PolicyPack), others)
    assert (copy.guideline.id, copy.guideline.rules) == (COPY, ())
    assert set(copy.gone) == {each.id for each in NICE.rules}
    assert {change.fate for change in copy.changes} == {Fate.GONE}
    assert with_copies(others, (copy.guideline,)) == others


def test_one_changed_under_the_second_edition_needs_no_file_of_the_first(desk: Desk) -> None:
    published = next(g for g in all_guidelines() if g.id == "nice-ng25")
    copy = with_value(copy_of(published, 1), published, "NICE-OFFER", "urgency", "urgent")
    files = GuidelineFiles(FIRST_EDITION / "nowhere")
    assert renewed(files, copy, all_guidelines()).guideline == copy
