"""What was settled for the whole invented clinic, and what was handed from one to the other."""

from dataclasses import replace

from models.records.clinic.user import Role, User
from models.rules.policies.copies import copy_of
from models.rules.policies.edit import with_value
from models.rules.register.record_merge import Side
from models.usecases.desk import Desk
from models.usecases.flags.hand_over import HandOverDraft, hand_over, open_loops
from models.usecases.policies.adopt import Adoption, adopt
from models.usecases.women.merge import MergeDraft, merge_women, preview_merge
from models.usecases.women.register import PatientDraft, register_woman

COPIED = "nice-ng137"
REGISTERED_TWICE = "Lopez"
_LOOPS_HANDED_OVER = 5


def adopt_a_copy(desk: Desk) -> Desk:
    """The clinic's first edition of its copy of a guideline; returns the desk that follows it."""
    published = next(guideline for guideline in desk.guidelines if guideline.id == COPIED)
    copy = with_value(
        copy_of(published, 1),
        published,
        published.rules[0].id,
        "text",
        "Offer one cervical length scan, in the twin clinic on Thursdays",
    )
    adoption = Adoption(
        text=desk.guideline_format.write(copy),
        approver="Dr Chen",
        reason="twins are scanned on Thursdays here",
        after_edition=0,
    )
    return adopt(desk, adoption)


def merge_two(desk: Desk) -> None:
    """A woman who was registered a second time on the telephone, under another number, is one woman again."""
    (known,) = (row for row in desk.store.find_women(REGISTERED_TWICE) if row.name.family == REGISTERED_TWICE)
    again = PatientDraft(
        family_name=REGISTERED_TWICE,
        given_name=known.name.given,
        title=known.name.title,
        born_on=known.born_on,
        number="TEL 40118",
    )
    draft = MergeDraft(
        kept_id=known.patient_id,
        merged_id=register_woman(desk, again).id,
        chosen={"number": Side.KEPT},
    )
    merge_women(desk, preview_merge(desk, draft), "registered again on the telephone")


def hand_some_over(desk: Desk) -> None:
    """The night midwife, who cannot sign in to the demonstration, hands the first of the open loops to the lead nurse."""
    midwife = desk.store.put(
        User(id=desk.new_id(), stamp=desk.stamp(), sign_in="ruth", name="SM Ruth BROWN", role=Role.NURSE)
    )
    draft = HandOverDraft(
        to_name=desk.user.name,
        loops=open_loops(desk)[:_LOOPS_HANDED_OVER],
        note="the fluid culture of bed 7 is awaited",
    )
    hand_over(replace(desk, user=midwife), draft)
