"""Adopting a copy of a guideline, and choosing which guidelines are followed."""

from dataclasses import replace

import pytest

from models.errors import Conflict, NotAllowed, Refused, Unavailable
from models.records.clinic.settings import ClinicSettings
from models.records.clinic.user import Role
from models.records.guidelines.guideline import Guideline
from models.records.guidelines.policy import PolicyPack
from models.rules.policies.copies import copy_of, fingerprint
from models.rules.policies.edit import with_value
from models.usecases.desk import Desk
from models.usecases.policies.adopt import Adoption, adopt, check_pack, follow
from models.usecases.policies.editions import editions_of, guideline_of, hash_of_text, newest, newest_copies
from tests.builders import all_guidelines

NICE = next(g for g in all_guidelines() if g.id == "nice-ng25")
COPY = "clinic-nice-ng25"


@pytest.fixture
def lead(desk: Desk) -> Desk:
    """The clinic lead's desk, the settings kept."""
    with desk.store.writing():
        settings = desk.store.put(desk.settings)
    return replace(desk, settings=settings, user=replace(desk.user, role=Role.LEAD))


def tuned(threshold: str = "28.0") -> Guideline:
    return with_value(copy_of(NICE, 1), NICE, "NICE-OFFER", "tests.2.at_most", threshold)


def adoption(desk: Desk, candidate: Guideline, after: int = 0, **more: str) -> Adoption:
    words = {"approver": "Dr Osei", "reason": "agreed on the ward round", **more}
    text = desk.guideline_format.write(candidate)
    return Adoption(text=text, after_edition=after, approver=words["approver"], reason=words["reason"])


def threshold(guideline: Guideline) -> str:
    band = next(r for r in guideline.rules if r.id == "NICE-OFFER").length
    return str(band.at_most) if band else ""


def test_an_adopted_copy_is_followed_in_the_place_of_its_original(lead: Desk) -> None:
    after = adopt(lead, adoption(lead, tuned()))
    assert after.settings.guidelines == (COPY, "rcog-75")
    assert [g.id for g in after.followed] == [COPY, "rcog-75", "local"]
    assert threshold(after.followed[0]) == "28.0"


def test_the_edition_keeps_who_when_why_and_the_whole_text(lead: Desk) -> None:
    adopt(lead, adoption(lead, tuned()))
    (pack,) = lead.store.every(PolicyPack)
    assert (pack.edition, pack.copied_from, pack.approver) == (1, "nice-ng25", "Dr Osei")
    assert (pack.reason, pack.adopted_at) == ("agreed on the ward round", lead.clock.now())
    assert guideline_of(lead.guideline_format, pack) == tuned()


def test_old_editions_stay_readable(lead: Desk) -> None:
    second = adopt(adopt(lead, adoption(lead, tuned())), adoption(lead, tuned("27.0"), 1))
    read = [guideline_of(second.guideline_format, pack) for pack in editions_of(second, COPY)]
    assert [(g.version, threshold(g)) for g in read] == [
        ("clinic edition 1", "28.0"),
        ("clinic edition 2", "27.0"),
    ]
    assert threshold(second.followed[0]) == "27.0"


def test_the_next_sign_in_knows_the_newest_edition(lead: Desk) -> None:
    after = adopt(lead, adoption(lead, tuned()))
    (copy,) = newest_copies(lead.guideline_format, lead.store.every(PolicyPack), all_guidelines())
    assert copy.guideline in after.guidelines
    assert copy in after.renewals
    assert lead.store.every(ClinicSettings)[-1] == after.settings


def test_each_safety_rule_that_changes_is_agreed_to_by_itself(lead: Desk) -> None:
    local = next(g for g in all_guidelines() if g.is_local)
    copy = with_value(copy_of(local, 1), local, "APP-VSHORT", "is_on", "no")
    copy = with_value(copy, local, "APP-LATE", "urgency", "prompt")
    asked = replace(adoption(lead, copy), agreed=frozenset({"APP-VSHORT"}))
    with pytest.raises(Refused) as caught:
        adopt(lead, asked)
    assert [(p.code, p.values) for p in caught.value.problems] == [("policy.unconfirmed", ("APP-LATE",))]
    adopted = adopt(lead, replace(asked, agreed=frozenset({"APP-VSHORT", "APP-LATE"})))
    assert adopted.followed[-1].id == "clinic-local"


def test_wording_alone_of_a_safety_rule_needs_nothing_more(lead: Desk) -> None:
    local = next(g for g in all_guidelines() if g.is_local)
    copy = with_value(copy_of(local, 1), local, "APP-SYMPT", "text", "Call the senior doctor now")
    assert adopt(lead, adoption(lead, copy)).followed[-1].id == "clinic-local"


def test_a_policy_that_was_adopted_has_another_fingerprint(lead: Desk) -> None:
    assert fingerprint(adopt(lead, adoption(lead, tuned())).followed) != fingerprint(lead.followed)


def test_a_guideline_not_followed_before_is_followed_behind_the_others(lead: Desk) -> None:
    figo = next(g for g in all_guidelines() if g.id == "figo-2021")
    after = adopt(lead, adoption(lead, copy_of(figo, 1)))
    assert after.settings.guidelines == ("nice-ng25", "rcog-75", "clinic-figo-2021")


def test_when_somebody_adopted_meanwhile_nothing_is_kept(lead: Desk) -> None:
    adopt(lead, adoption(lead, tuned()))
    with pytest.raises(Conflict):
        adopt(lead, adoption(lead, tuned("27.0")))
    assert len(editions_of(lead, COPY)) == 1


def test_when_the_settings_were_changed_meanwhile_no_edition_is_kept(lead: Desk) -> None:
    follow(lead, ("rcog-75",), "less")
    with pytest.raises(Conflict):
        adopt(lead, adoption(lead, tuned()))
    assert newest(lead, COPY) is None


def test_only_the_lead_may_adopt_or_choose(desk: Desk) -> None:
    with pytest.raises(NotAllowed):
        adopt(desk, adoption(desk, tuned()))
    with pytest.raises(NotAllowed):
        follow(desk, ("rcog-75",), "less")


def test_approver_and_reason_are_asked_for_at_once(lead: Desk) -> None:
    with pytest.raises(Refused) as caught:
        adopt(lead, adoption(lead, tuned(), approver=" ", reason=""))
    assert {p.code for p in caught.value.problems} == {"approver.missing", "reason.missing"}


def test_the_same_text_is_no_new_edition(lead: Desk) -> None:
    after = adopt(lead, adoption(lead, tuned()))
    with pytest.raises(Refused, match=r"policy\.unchanged"):
        adopt(after, adoption(after, tuned(), 1))


def test_a_fault_is_refused_with_file_line_and_rule(lead: Desk) -> None:
    text = lead.guideline_format.write(tuned()).replace('"NICE-OFFER"', '"NICE-MINE"')
    with pytest.raises(Refused) as caught:
        check_pack(lead, text, "ours.toml")
    (problem,) = caught.value.problems
    line = text.splitlines().index("[[rules]]") + 1
    assert (problem.field, problem.code) == (f"ours.toml:{line} NICE-MINE", "policy.foreign_rule")


def test_nothing_is_kept_of_a_pack_with_a_fault(lead: Desk) -> None:
    text = lead.guideline_format.write(tuned()).replace('test = "fetuses"', 'test = "moon"')
    with pytest.raises(Refused, match="unknown_test"):
        adopt(lead, replace(adoption(lead, tuned()), text=text))
    assert lead.store.every(PolicyPack) == ()


def test_other_guidelines_can_be_followed(lead: Desk) -> None:
    after = follow(lead, ("figo-2021",), "as agreed")
    assert [g.id for g in after.followed] == ["figo-2021", "local"]


def test_the_original_can_be_followed_again_and_its_copy_stays(lead: Desk) -> None:
    adopted = adopt(lead, adoption(lead, tuned()))
    after = follow(adopted, ("nice-ng25", "rcog-75"), "back to the source")
    assert [g.id for g in after.followed] == ["nice-ng25", "rcog-75", "local"]
    assert COPY in {g.id for g in after.guidelines}


@pytest.mark.parametrize(
    ("ids", "code"),
    [
        ((), "guidelines.missing"),
        (("local",), "guidelines.missing"),
        (("nice-ng25", "nowhere"), "policy.unknown"),
        (("nice-ng25", COPY), "policy.both_followed"),
    ],
)
def test_a_choice_that_cannot_stand_is_refused(lead: Desk, ids: tuple[str, ...], code: str) -> None:
    adopted = adopt(lead, adoption(lead, tuned()))
    with pytest.raises(Refused) as caught:
        follow(adopted, ids, "because")
    assert [p.code for p in caught.value.problems] == [code]


def test_a_choice_needs_a_reason(lead: Desk) -> None:
    with pytest.raises(Refused, match=r"reason\.missing"):
        follow(lead, ("rcog-75",), " ")


def test_a_text_that_was_altered_in_the_record_is_not_followed(lead: Desk) -> None:
    adopt(lead, adoption(lead, tuned()))
    (pack,) = lead.store.every(PolicyPack)
    altered = replace(pack, text=pack.text.replace("28.0", "38.0"))
    with pytest.raises(Unavailable, match=r"policy\.altered"):
        newest_copies(lead.guideline_format, (altered,), all_guidelines())


def test_a_text_that_this_program_cannot_read_is_said_to_be_so(lead: Desk) -> None:
    adopt(lead, adoption(lead, tuned()))
    (pack,) = lead.store.every(PolicyPack)
    text = "from = 'a newer program'"
    with pytest.raises(Unavailable, match=r"policy\.unreadable"):
        guideline_of(lead.guideline_format, replace(pack, text=text, hash=hash_of_text(text)))
