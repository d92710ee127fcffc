"""One edition as one file, and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.shipped.guideline_files import GuidelineFiles
from models.errors import Refused
from models.records.guidelines.policy import PolicyPack
from models.rules.policies.copies import copy_of
from models.usecases.policies.editions import hash_of_text
from models.usecases.policies.file import packed, unpacked
from tests.builders import NOW, STAMP, all_guidelines, next_id

COPY = copy_of(all_guidelines()[0], 3)
TEXT = GuidelineFiles().write(COPY)


def a_pack(approver: str = "Dr Osei", reason: str = "agreed") -> PolicyPack:
    return PolicyPack(
        id=next_id(),
        stamp=STAMP,
        guideline_id=COPY.id,
        edition=3,
        copied_from=all_guidelines()[0].id,
        title=COPY.title,
        text=TEXT,
        hash=hash_of_text(TEXT),
        approver=approver,
        reason=reason,
        adopted_at=NOW,
    )


def code(content: bytes) -> str:
    with pytest.raises(Refused) as caught:
        unpacked(content, "ours.toml")
    return caught.value.problems[0].code


@given(approver=st.text(st.characters(codec="utf-8")), reason=st.text(st.characters(codec="utf-8")))
def test_a_file_brings_everything_along_whatever_was_typed(approver: str, reason: str) -> None:
    incoming = unpacked(packed(a_pack(approver, reason)).encode(), "ours.toml")
    assert (incoming.text, incoming.edition) == (TEXT, "3")
    assert (incoming.approver, incoming.reason) == (" ".join(approver.split()), " ".join(reason.split()))


def test_the_whole_file_is_a_guideline_file_as_it_stands() -> None:
    assert GuidelineFiles().read(packed(a_pack()), "ours.toml") == COPY


@pytest.mark.parametrize("place", [0.1, 0.2, 0.5, 0.99])
def test_one_changed_character_anywhere_is_noticed(place: float) -> None:
    content = bytearray(packed(a_pack()).encode())
    content[int(len(content) * place)] ^= 1
    assert code(bytes(content)) in ("policy.hash_differs", "policy.not_packed", "guideline.not_utf8")


def test_a_changed_threshold_is_refused() -> None:
    assert code(packed(a_pack()).replace('"25.0"', '"35.0"').encode()) == "policy.hash_differs"


def test_another_approver_is_refused() -> None:
    assert code(packed(a_pack()).replace("Dr Osei", "Dr Else").encode()) == "policy.hash_differs"


def test_a_file_that_was_cut_off_is_refused() -> None:
    assert code(packed(a_pack()).encode()[:-1]) == "policy.hash_differs"


def test_a_file_without_a_hash_is_refused() -> None:
    assert (code(TEXT.encode()), code(b"\xff")) == ("policy.not_packed", "guideline.not_utf8")
