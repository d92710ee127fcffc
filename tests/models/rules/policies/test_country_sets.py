"""Every country has a set, of guidelines that the program knows."""

import pytest

from models.records.clinic.settings import Country
from models.rules.policies.country_sets import (
    ORIGINS,
    SETS,
    DocumentKind,
    ids_in_order,
    kind_of_document,
    proposed,
)
from tests.builders import all_guidelines

KNOWN = {guideline.id: guideline for guideline in all_guidelines()}


@pytest.mark.parametrize("country", Country)
def test_each_country_has_a_set_of_published_guidelines(country: Country) -> None:
    assert SETS[country]
    assert all(each in KNOWN and not KNOWN[each].is_local for each in SETS[country])


def test_the_sets_are_those_of_the_paper() -> None:
    kingdom = ("nice-ng25", "rcog-75", "nice-ng137")
    assert SETS[Country.ENGLAND] == (*kingdom, "sbl-3")
    assert SETS[Country.UK_OR_IRELAND] == kingdom
    assert SETS[Country.UNITED_STATES] == ("acog-142", "acog-234", "smfm-70")
    assert (SETS[Country.CANADA], SETS[Country.ELSEWHERE]) == (("sogc-373",), ("figo-2021",))


@pytest.mark.parametrize("guideline", ["isuog-2022", "awmf-015025", "jsog-2023"])
def test_what_nobody_read_is_in_no_set(guideline: str) -> None:
    assert not any(rule.evidence.is_checked for rule in KNOWN[guideline].rules)
    assert not any(guideline in ids for ids in SETS.values())


def test_a_clinics_copies_stand_in_for_their_originals() -> None:
    followed = ("clinic-rcog-75", "clinic-local", "mfmu")
    assert proposed(Country.UK_OR_IRELAND, followed) == (
        "nice-ng25",
        "clinic-rcog-75",
        "nice-ng137",
        "clinic-local",
    )


def test_what_is_chosen_stands_in_the_order_of_the_set() -> None:
    chosen = ("acog-142", "nice-ng137", "nice-ng25")
    assert ids_in_order(Country.ENGLAND, chosen) == ("nice-ng25", "nice-ng137", "acog-142")
    assert ids_in_order(None, chosen) == chosen


def test_every_guideline_that_comes_with_the_program_says_where_it_is_from() -> None:
    assert set(ORIGINS) == {guideline.id for guideline in KNOWN.values() if not guideline.is_local}


def test_no_country_proposes_what_is_no_advice() -> None:
    assert all(kind_of_document(each).is_advice for ids in SETS.values() for each in ids)
    assert kind_of_document("roman-2020") is DocumentKind.TRIAL
    assert kind_of_document("mfmu") is DocumentKind.SCHEDULE
    assert kind_of_document("clinic-rcog-75") is DocumentKind.GUIDELINE
