"""Registering a woman and correcting her details."""

from dataclasses import replace
from datetime import date

import pytest

from models.errors import Conflict, Refused
from models.records.patient import Patient
from models.usecases.desk import Desk
from models.usecases.women.find import find_women
from models.usecases.women.register import (
    PatientDraft,
    check_patient,
    correct_details,
    likely_women,
    register_woman,
    women_in_doubt,
)
from models.values.identity import HospitalNumber, NumberKind
from tests.builders import TODAY
from tests.stores import a_woman

DRAFT = PatientDraft(
    family_name=" Adeyemi ",
    given_name="Folake",
    born_on=date(1993, 3, 14),
    number="RX 482-113",
    telephone=" 1 ",
)


DRAFT_NUMBER = HospitalNumber("RX482113")


def _codes(draft: PatientDraft) -> list[str]:
    check = check_patient(draft, TODAY)
    return [p.code for p in check.problems] + [c.code for c in check.confirmations]


def test_a_registered_woman_is_found(desk: Desk) -> None:
    woman = register_woman(desk, DRAFT)
    assert (woman.family_name, str(woman.number), woman.telephone) == ("Adeyemi", "RX 482 113", "1")
    assert [row.patient_id for row in find_women(desk, "adey")] == [woman.id]


@pytest.mark.parametrize("text", ["", "  "])
def test_a_blank_search_finds_nobody(desk: Desk, text: str) -> None:
    register_woman(desk, DRAFT)
    assert find_women(desk, text) == ()


def test_a_woman_needs_a_family_name() -> None:
    assert _codes(replace(DRAFT, family_name=" ")) == ["family_name.missing"]


@pytest.mark.parametrize(
    ("blank", "code"),
    [(replace(DRAFT, number=" "), "number.missing"), (replace(DRAFT, born_on=None), "born_on.missing")],
)
def test_a_birth_date_and_a_number_are_asked_for(desk: Desk, blank: PatientDraft, code: str) -> None:
    with pytest.raises(Refused, match=code):
        register_woman(desk, blank)


def test_that_both_are_not_known_is_said_and_kept(desk: Desk) -> None:
    draft = replace(DRAFT, number="", born_on=None, born_unknown=True, number_unknown=True)
    woman = register_woman(desk, draft)
    assert (woman.born_on, woman.number) == (None, None)
    assert (woman.born_unknown, woman.number_unknown) == (True, True)


def test_what_is_given_later_is_known(desk: Desk) -> None:
    unknown = replace(DRAFT, number="", born_on=None, born_unknown=True, number_unknown=True)
    woman = register_woman(desk, unknown)
    told = correct_details(desk, woman, replace(DRAFT, born_unknown=True, number_unknown=True), "passport")
    assert (told.born_unknown, told.number_unknown, told.number) == (False, False, DRAFT_NUMBER)


def test_a_correction_does_not_ask_for_what_was_blank_before_and_lets_nothing_be_blanked(desk: Desk) -> None:
    imported = desk.store.put(replace(a_woman(), born_on=None, number=None))
    blank = PatientDraft(family_name=imported.family_name, title="Mrs")
    correct_details(desk, imported, blank, "title")
    woman = register_woman(desk, DRAFT)
    with pytest.raises(Refused, match=r"born_on\.missing.*number\.missing"):
        correct_details(desk, woman, replace(DRAFT, born_on=None, number=""), "wrong")


@pytest.mark.parametrize(
    ("number", "codes"),
    [
        ("943 476 5919", []),
        ("943 476 5918", ["number.nhs_check"]),
        ("943 476 591", ["number.nhs_digits"]),
        ("RX 482 113", ["number.nhs_digits"]),
    ],
)
def test_an_nhs_number_has_ten_digits_that_fit(number: str, codes: list[str]) -> None:
    assert _codes(replace(DRAFT, number=number, number_kind=NumberKind.NHS)) == codes
    assert _codes(replace(DRAFT, number=number, number_kind=NumberKind.HOSPITAL)) == []
    assert _codes(replace(DRAFT, number=number)) == []


def test_a_number_that_is_not_given_has_no_kind(desk: Desk) -> None:
    unknown = replace(DRAFT, number="", number_unknown=True, number_kind=NumberKind.NHS)
    assert register_woman(desk, unknown).number_kind is None
    told = replace(DRAFT, family_name="Other", given_name="", number_kind=NumberKind.HOSPITAL)
    assert register_woman(desk, told).number_kind is NumberKind.HOSPITAL


def test_a_number_that_is_none_is_refused() -> None:
    assert _codes(replace(DRAFT, number="#?")) == ["number.not_a_number"]


def test_a_number_in_use_names_its_holder(desk: Desk) -> None:
    register_woman(desk, DRAFT)
    with pytest.raises(Refused) as refused:
        register_woman(desk, replace(DRAFT, family_name="Other", number="rx482113"))
    (problem,) = refused.value.problems
    assert (problem.field, problem.code, problem.values) == (
        "number",
        "number.in_use",
        ("RX 482 113", "ADEYEMI, Folake"),
    )


@pytest.mark.parametrize(
    ("born_on", "codes"),
    [
        (None, ["born_on.missing"]),
        (date(2026, 3, 3), ["date.in_future"]),
        (date(2026, 3, 2), ["born_on.unusual"]),
        (date(2016, 3, 3), ["born_on.unusual"]),
        (date(2016, 3, 2), []),
        (date(1965, 3, 3), []),
        (date(1965, 3, 2), ["born_on.unusual"]),
    ],
)
def test_a_birth_date_is_possible_and_usual_or_asked_about(born_on: date | None, codes: list[str]) -> None:
    assert _codes(replace(DRAFT, born_on=born_on)) == codes


def test_an_unusual_birth_date_has_to_be_typed_again(desk: Desk) -> None:
    old = replace(DRAFT, born_on=date(1960, 1, 1))
    with pytest.raises(Refused, match=r"confirm\.born_on\.unusual"):
        register_woman(desk, old)
    assert register_woman(desk, replace(old, retyped_born_on=date(1960, 1, 1))).born_on == date(1960, 1, 1)


def test_women_who_may_be_the_same_are_shown(desk: Desk) -> None:
    woman = register_woman(desk, DRAFT)
    alike = replace(DRAFT, family_name="Adeyemy", number="#")
    assert [row.patient_id for row in likely_women(desk, alike)] == [woman.id]


def test_nobody_is_alike_before_a_name_is_typed(desk: Desk) -> None:
    register_woman(desk, DRAFT)
    assert likely_women(desk, replace(DRAFT, family_name="")) == ()


def test_a_correction_makes_a_new_version_with_its_reason(desk: Desk) -> None:
    woman = register_woman(desk, DRAFT)
    corrected = correct_details(desk, woman, replace(DRAFT, given_name="Folakemi"), "misheard")
    assert (corrected.version, corrected.given_name) == (2, "Folakemi")
    assert desk.store.trail_of(woman.id)[0].reason == "misheard"


def test_a_correction_needs_a_reason(desk: Desk) -> None:
    woman = register_woman(desk, DRAFT)
    with pytest.raises(Refused, match=r"reason\.missing"):
        correct_details(desk, woman, DRAFT, "")


def test_a_correction_may_not_take_another_womans_number(desk: Desk) -> None:
    first = register_woman(desk, DRAFT)
    other = register_woman(desk, replace(DRAFT, number="Z9", others=frozenset({first.id})))
    with pytest.raises(Refused, match=r"number\.in_use"):
        correct_details(desk, other, DRAFT, "wrong number")


def test_correcting_what_somebody_else_corrected_is_a_conflict(desk: Desk) -> None:
    woman = register_woman(desk, DRAFT)
    correct_details(desk, woman, replace(DRAFT, given_name="Folakemi"), "misheard")
    with pytest.raises(Conflict):
        correct_details(desk, woman, DRAFT, "misheard")
    assert desk.store.get(Patient, woman.id).given_name == "Folakemi"


def test_a_birth_date_confirmed_once_is_not_asked_about_again(desk: Desk) -> None:
    old = replace(DRAFT, born_on=date(1960, 1, 1), retyped_born_on=date(1960, 1, 1))
    woman = register_woman(desk, old)
    corrected = correct_details(desk, woman, replace(old, title="Mrs", retyped_born_on=None), "title")
    assert corrected.title == "Mrs"


def test_a_woman_of_the_same_name_and_day_is_taken_in_only_as_another(desk: Desk) -> None:
    first = register_woman(desk, DRAFT)
    again = replace(DRAFT, number="", number_unknown=True)
    with pytest.raises(Refused) as refused:
        register_woman(desk, again)
    assert [p.code for p in refused.value.problems] == ["others.same"]
    assert women_in_doubt(again, likely_women(desk, again)) == likely_women(desk, again)
    assert register_woman(desk, replace(again, others=frozenset({first.id}))).id != first.id


def test_a_correction_asks_only_about_whom_she_comes_to_be_like(desk: Desk) -> None:
    first = register_woman(desk, DRAFT)
    other = register_woman(desk, replace(DRAFT, family_name="Berg", given_name="Anna", number="Z9"))
    like = replace(DRAFT, number="Z9")
    with pytest.raises(Refused, match=r"others\.same"):
        correct_details(desk, other, like, "misheard")
    corrected = correct_details(desk, other, replace(like, others=frozenset({first.id})), "misheard")
    assert correct_details(desk, corrected, replace(like, title="Dr"), "title").title == "Dr"
