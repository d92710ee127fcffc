"""What was settled for the whole invented clinic, and what was handed from one to the other."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from models.records.clinic.user import CertificateKind, Role, User
from models.rules.policies.copies import copy_of
from models.rules.policies.edit import with_value
from models.rules.register.record_merge import Side
from models.usecases.clinic.users import with_users
from models.usecases.desk import Desk
from models.usecases.flags.hand_over import HandOverDraft, hand_over, open_loops
from models.usecases.policies.adopt import Adoption, adopt
from models.usecases.women.merge import MergeDraft, merge_women, preview_merge
from models.usecases.women.register import PatientDraft, register_woman

COPIED = "nice-ng137"
MERGED, STANDS_TWICE = "Lopez", "Quinn"
_LOOPS_HANDED_OVER = 5
_COLLEAGUES: tuple[tuple[str, str, Role, int | None], ...] = (
    ("ruth", "SM Ruth BROWN", Role.NURSE, None),
    ("allen", "SM Allen", Role.SONOGRAPHER, 34),
    ("chen", "Dr Chen", Role.DOCTOR, -20),
    ("osei", "Dr Osei", Role.DOCTOR, None),
    ("it", "Tom FIELD", Role.ADMINISTRATOR, None),
    ("audit", "Ward audit", Role.READ_ONLY, None),
)
"""Sign-in name, name, role, and in how many days a certificate ends; None holds none."""


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
    known, again = _register_again(desk, MERGED, "TEL 40118")
    draft = MergeDraft(kept_id=known, merged_id=again, chosen={"number": Side.KEPT})
    merge_women(desk, preview_merge(desk, draft), "registered again on the telephone")


def register_twice(desk: Desk) -> None:
    """A woman stands in the record twice, so that merging can be practised."""
    _register_again(desk, STANDS_TWICE, "TEL 40233")


def _register_again(desk: Desk, family: str, number: str) -> tuple[UUID, UUID]:
    """The woman of that family name and her second record, by their ids."""
    (known,) = (row for row in desk.store.find_women(family) if row.name.family == family)
    again = PatientDraft(
        family_name=family,
        given_name=known.name.given,
        title=known.name.title,
        born_on=known.born_on,
        number=number,
        others=frozenset({known.patient_id}),
    )
    return known.patient_id, register_woman(desk, again).id


def add_colleagues(desk: Desk) -> Desk:
    """One user of each role, none of whom can sign in to the demonstration; returns the desk that knows them."""
    today = desk.clock.today()
    own = replace(
        desk.user,
        stamp=desk.stamp(),
        certificate=CertificateKind.FMF,
        certificate_number="104221",
        certificate_until=today + timedelta(days=200),
    )
    desk.store.put(own, "certificate recorded")
    for sign_in, name, role, ends_in in _COLLEAGUES:
        user = User(id=desk.new_id(), stamp=desk.stamp(), sign_in=sign_in, name=name, role=role)
        if ends_in is not None:
            until = today + timedelta(days=ends_in)
            user = replace(user, certificate=CertificateKind.FMF, certificate_until=until)
        desk.store.put(user)
    return with_users(desk)


def hand_some_over(desk: Desk) -> None:
    """The night midwife, who cannot sign in to the demonstration, hands the first of the open loops to the lead nurse."""
    midwife = next(user for user in desk.store.every(User) if user.sign_in == "ruth")
    draft = HandOverDraft(
        to_name=desk.user.name,
        loops=open_loops(desk)[:_LOOPS_HANDED_OVER],
        note="the fluid culture of bed 7 is awaited",
    )
    hand_over(replace(desk, user=midwife), draft)
