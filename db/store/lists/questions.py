"""The questions that wait for an answer, for the statements of lists: the flags of one pregnancy that ask the same thing."""

import json
from datetime import date
from typing import Any, get_type_hints

from db.columns import form_of
from models.records.finding import SymptomKind
from models.records.flag import Ask, Urgency
from models.records.pregnancy import Placenta
from models.records.record import TriState
from models.rules.guidelines.facts_on_day import placenta_of
from models.views import WaitingFlag

ONE_QUESTION = "pregnancy_id, coalesce(ask, rule_id)"
"""What the flags of one question have in common; `models.rules.flags.cards.question_of` says the same."""

_FORMS = {name: form_of(hint) for name, hint in get_type_hints(WaitingFlag).items()}
_RANK = "CASE urgency " + " ".join(f"WHEN '{u.value}' THEN {u.rank}" for u in Urgency) + " END"
# A moment is always written with as many letters, so that this sorts as the parts do.
_KEY = f"{_RANK} || raised_at || id"

QUESTION = (
    f"pregnancy_id, min({_RANK}) AS rank, ask IS NOT '{Ask.NOW.value}' AS is_later, min({_KEY}) AS key,"
    f" json_group_array(json_array({', '.join(_FORMS)}) ORDER BY {_KEY}) AS flags"
)
"""Of each question its place among others (urgency, to see her now first, the longest waiting) and its flags in order."""

PLACENTA = f"""(
        SELECT json_group_array(json_array(day, placenta)) FROM (
            SELECT "on" AS day, placenta FROM scans
            WHERE pregnancy_id = pregnancies.id AND struck_out IS NULL AND placenta IS NOT NULL
            UNION ALL SELECT coalesce(pregnancies.placenta_on, '{date.min.isoformat()}'), pregnancies.placenta
            WHERE pregnancies.placenta IS NOT NULL
        ) WHERE day <= ?1
    ), EXISTS (
        SELECT 1 FROM symptoms WHERE pregnancy_id = pregnancies.id AND struck_out IS NULL
        AND kind = '{SymptomKind.BLEEDING.value}' AND "on" <= ?1 AND (resolved_on IS NULL OR resolved_on >= ?1)
    ) OR EXISTS (
        SELECT 1 FROM examinations WHERE pregnancy_id = pregnancies.id AND struck_out IS NULL
        AND bleeding = '{TriState.YES.value}' AND "on" = ?1
    )"""
"""Two columns that say where the placenta of a pregnancy was seen up to a day, and whether she bleeds on it.

A bleeding that an examination saw counts on its own day, also where no symptom was kept for it.
"""


def flags_of(stored: str | None) -> tuple[WaitingFlag, ...]:
    """The flags of a question, in their order; none where there is no question."""
    return tuple(map(_flag, json.loads(stored))) if stored is not None else ()


def placenta_now(stored: str) -> Placenta | None:
    """The first of the columns above: where the placenta was last seen."""
    seen = ((date.fromisoformat(day), Placenta(place)) for day, place in json.loads(stored))
    latest = placenta_of(seen)
    return latest[1] if latest is not None else None


def _flag(stored: list[Any]) -> WaitingFlag:
    pairs = zip(_FORMS.items(), stored, strict=True)
    values: dict[str, Any] = {
        name: None if value is None else form.read(value) for (name, form), value in pairs
    }
    return WaitingFlag(**values)
