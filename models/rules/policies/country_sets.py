"""Which guidelines are proposed where: a beginning that the clinic may change, never a choice made for it."""

from collections.abc import Collection, Mapping

from models.records.clinic.settings import Country
from models.rules.policies.copies import COPY, copied_from

SETS: Mapping[Country, tuple[str, ...]] = {
    Country.ENGLAND: ("nice-ng25", "rcog-75", "nice-ng137", "sbl-3"),
    Country.UK_OR_IRELAND: ("nice-ng25", "rcog-75", "nice-ng137"),
    Country.UNITED_STATES: ("acog-142", "acog-234", "smfm-70"),
    Country.CANADA: ("sogc-373",),
    Country.AUSTRALIA: ("aus-alliance",),
    Country.NORWAY: ("norway-ngf",),
    Country.NETHERLANDS: ("netherlands-nvog",),
    Country.CHINA: ("china-cma",),
    Country.ELSEWHERE: ("figo-2021",),
}
"""The ids of the guidelines proposed for each country, in the order in which they are named."""


def proposed(country: Country, ids: Collection[str]) -> tuple[str, ...]:
    """The country's set for a clinic that follows `ids`: its copies stand in for their originals, and its rules stay its own."""
    chosen = tuple(f"{COPY}{each}" if f"{COPY}{each}" in ids else each for each in SETS[country])
    local = tuple(each for each in ids if copied_from(each) == "local")
    return (*chosen, *local)


def ids_in_order(country: Country | None, ids: Collection[str]) -> tuple[str, ...]:
    """These ids, those of the country's set first and in its order."""
    first = SETS[country] if country is not None else ()
    return (*(each for each in first if each in ids), *(each for each in ids if each not in first))
