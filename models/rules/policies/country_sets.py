"""Where guidelines come from, and which are proposed where: a beginning that the clinic may change, never a choice made for it."""

from collections.abc import Collection, Mapping
from enum import Enum

from models.records.clinic.settings import Country
from models.rules.policies.copies import COPY, copied_from


class Origin(Enum):
    """Where a guideline comes from."""

    UNITED_KINGDOM = "united_kingdom"
    UNITED_STATES = "united_states"
    CANADA = "canada"
    AUSTRALIA = "australia"
    NORWAY = "norway"
    NETHERLANDS = "netherlands"
    CHINA = "china"
    GERMANY = "germany"
    JAPAN = "japan"
    INTERNATIONAL = "international"


class DocumentKind(Enum):
    """What the paper is whose rules can be followed; a trial and a schedule are no guidelines."""

    GUIDELINE = "guideline"
    CARE_BUNDLE = "care_bundle"
    TRIAL = "trial"
    SCHEDULE = "schedule"

    @property
    def is_advice(self) -> bool:
        """Whether somebody advises clinics to follow it."""
        return self in (DocumentKind.GUIDELINE, DocumentKind.CARE_BUNDLE)


ORIGINS: Mapping[str, Origin] = {
    "nice-ng25": Origin.UNITED_KINGDOM,
    "nice-ng137": Origin.UNITED_KINGDOM,
    "rcog-75": Origin.UNITED_KINGDOM,
    "sbl-3": Origin.UNITED_KINGDOM,
    "acog-142": Origin.UNITED_STATES,
    "acog-234": Origin.UNITED_STATES,
    "smfm-65": Origin.UNITED_STATES,
    "smfm-70": Origin.UNITED_STATES,
    "mfmu": Origin.UNITED_STATES,
    "sogc-373": Origin.CANADA,
    "aus-alliance": Origin.AUSTRALIA,
    "norway-ngf": Origin.NORWAY,
    "netherlands-nvog": Origin.NETHERLANDS,
    "china-cma": Origin.CHINA,
    "awmf-015025": Origin.GERMANY,
    "jsog-2023": Origin.JAPAN,
    "figo-2021": Origin.INTERNATIONAL,
    "isuog-2022": Origin.INTERNATIONAL,
    "roman-2020": Origin.INTERNATIONAL,
}
"""Where each guideline that comes with the program is from."""

_KINDS: Mapping[str, DocumentKind] = {
    "sbl-3": DocumentKind.CARE_BUNDLE,
    "roman-2020": DocumentKind.TRIAL,
    "mfmu": DocumentKind.SCHEDULE,
}


def kind_of_document(guideline_id: str) -> DocumentKind:
    """What the paper of a guideline is."""
    return _KINDS.get(guideline_id, DocumentKind.GUIDELINE)


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
