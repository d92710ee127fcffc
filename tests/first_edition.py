"""A clinic's copy of NICE NG25 that was made under the first edition of the rules, and a desk that finds it in the record."""

from dataclasses import replace

from db.shipped.guideline_files import FIRST_EDITION
from models.records.clinic.user import Role
from models.records.guidelines.policy import PolicyPack
from models.rules.policies.copies import with_copies
from models.usecases.desk import Desk
from models.usecases.policies.editions import hash_of_text, newest_copies
from tests.builders import NOW, STAMP, all_guidelines, next_id

COPY = "clinic-nice-ng25"


def _text() -> str:
    """The released file with 28.0 mm in its first rule, which is marked as the clinic's; nothing in it says an action."""
    text = (FIRST_EDITION / "nice-ng25.toml").read_text(encoding="utf-8")
    for before, after in (
        ('id = "nice-ng25"', f'id = "{COPY}"'),
        ('title = "NICE NG25"', 'title = "NICE NG25 (clinic)"'),
        ('version = "updated June 2022, minor change April 2024"', 'version = "clinic edition 2"'),
        ('at_most = "25.0"', 'at_most = "28.0"'),
        ('evidence = "V"', 'evidence = "C"'),
    ):
        assert before in text
        text = text.replace(before, after, 1)
    return text


FIRST_TEXT = _text()


def a_first_edition_pack(text: str = FIRST_TEXT) -> PolicyPack:
    """Its second edition, as Dr Osei adopted it."""
    return PolicyPack(
        id=next_id(),
        stamp=STAMP,
        guideline_id=COPY,
        edition=2,
        copied_from="nice-ng25",
        title="NICE NG25 (clinic)",
        text=text,
        hash=hash_of_text(text),
        approver="Dr Osei",
        reason="agreed",
        adopted_at=NOW,
    )


def opened_after_the_upgrade(desk: Desk) -> Desk:
    """The lead's desk as the next sign-in makes it: the copy is in the record and followed."""
    with desk.store.writing():
        desk.store.put(a_first_edition_pack())
        settings = desk.store.put(replace(desk.settings, guidelines=(COPY, "rcog-75")))
    copies = newest_copies(desk.guideline_format, desk.store.every(PolicyPack), all_guidelines())
    return replace(
        desk,
        settings=settings,
        user=replace(desk.user, role=Role.LEAD),
        guidelines=with_copies(all_guidelines(), (copy.guideline for copy in copies)),
        renewals=copies,
    )
