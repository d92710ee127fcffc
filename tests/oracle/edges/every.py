"""The edges of every guideline, by its id."""

from __future__ import annotations

from collections.abc import Callable

from tests.oracle.edges.american import acog_142, acog_234, mfmu, smfm_65, smfm_70
from tests.oracle.edges.babies import sbl_3
from tests.oracle.edges.british import nice_25, nice_137
from tests.oracle.edges.others import (
    aus_alliance,
    awmf_015025,
    china_cma,
    figo_2021,
    isuog_2022,
    jsog_2023,
    netherlands_nvog,
    norway_ngf,
    roman_2020,
    sogc_373,
)
from tests.oracle.edges.own_rules import local
from tests.oracle.edges.royal_college import rcog_75
from tests.oracle.edges.steps import RuleEdges

EVERY: dict[str, Callable[[], list[RuleEdges]]] = {
    "acog-142": acog_142,
    "acog-234": acog_234,
    "aus-alliance": aus_alliance,
    "awmf-015025": awmf_015025,
    "china-cma": china_cma,
    "figo-2021": figo_2021,
    "isuog-2022": isuog_2022,
    "jsog-2023": jsog_2023,
    "local": local,
    "mfmu": mfmu,
    "netherlands-nvog": netherlands_nvog,
    "nice-ng137": nice_137,
    "nice-ng25": nice_25,
    "norway-ngf": norway_ngf,
    "rcog-75": rcog_75,
    "roman-2020": roman_2020,
    "sbl-3": sbl_3,
    "smfm-65": smfm_65,
    "smfm-70": smfm_70,
    "sogc-373": sogc_373,
}
