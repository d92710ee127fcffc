"""What the clinic lead settles besides guidelines: its name, country and order of dates, the times flags may wait, the idle time, who measures in cm."""

from dataclasses import dataclass, replace

from models.errors import Problem
from models.records.clinic.settings import (
    USUAL_DAYS,
    ClinicSettings,
    Country,
    DecisionRight,
    Weekday,
)
from models.records.discussion import Decision
from models.rules.register.permissions import Action, allowed_roles, require
from models.usecases.desk import Desk
from models.usecases.problems import reason_problems, refuse_any
from models.values.day import DayOrder
from models.values.whole_number import whole_within

BOUNDS = {
    "lock_minutes": (1, 60),
    "immediate_minutes": (5, 720),
    "urgent_days": (0, 7),
    "prompt_working_days": (1, 10),
    "day_capacity": (0, 200),
}
"""The least and the most of each number that can be settled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsDraft:
    """The settings as they were typed; see `ClinicSettings`."""

    clinic_name: str
    country: Country
    day_order: DayOrder
    lock_minutes: str
    immediate_minutes: str
    urgent_days: str
    prompt_working_days: str
    centimetre_examiners: tuple[str, ...]
    clinic_days: tuple[Weekday, ...] = USUAL_DAYS
    day_capacity: str = "0"


def settings_draft(settings: ClinicSettings) -> SettingsDraft:
    """The form as it stands before anybody types."""
    return SettingsDraft(
        clinic_name=settings.clinic_name,
        country=settings.country,
        day_order=settings.typed_order,
        lock_minutes=str(settings.lock_minutes),
        immediate_minutes=str(settings.immediate_minutes),
        urgent_days=str(settings.urgent_days),
        prompt_working_days=str(settings.prompt_working_days),
        centimetre_examiners=settings.centimetre_examiners,
        clinic_days=settings.clinic_days,
        day_capacity=str(settings.day_capacity),
    )


def check_settings(draft: SettingsDraft) -> tuple[Problem, ...]:
    """Everything that is wrong with the form.

    Codes: `clinic_name.missing`, `settings.not_a_number` (the text), `settings.out_of_range` (the text, least, most).
    """
    missing = () if draft.clinic_name.strip() else (Problem("clinic_name", "clinic_name.missing"),)
    return (*missing, *(problem for name in BOUNDS for problem in _number_problems(draft, name)))


def change_settings(desk: Desk, draft: SettingsDraft, reason: str) -> Desk:
    """Keep these settings; which guidelines are followed stays. Returns the desk that goes by them.

    Raises: NotAllowed, Refused (`check_settings`, `reason.missing`), Conflict.
    """
    before = settings_draft(desk.settings)
    is_of_the_machine = draft == replace(before, lock_minutes=draft.lock_minutes)
    require(desk.user, Action.SETTLE_MACHINE if is_of_the_machine else Action.SETTLE_CLINIC)
    refuse_any(*check_settings(draft), *reason_problems(reason))
    examiners = (name.strip() for name in draft.centimetre_examiners)
    settings = replace(
        desk.settings,
        stamp=desk.stamp(),
        clinic_name=draft.clinic_name.strip(),
        country=draft.country,
        day_order=draft.day_order,
        centimetre_examiners=tuple(dict.fromkeys(name for name in examiners if name)),
        lock_minutes=int(draft.lock_minutes),
        immediate_minutes=int(draft.immediate_minutes),
        urgent_days=int(draft.urgent_days),
        prompt_working_days=int(draft.prompt_working_days),
        clinic_days=tuple(day for day in Weekday if day in draft.clinic_days),
        day_capacity=int(draft.day_capacity),
    )
    return replace(desk, settings=desk.store.put(settings, reason.strip()))


def settle_decisions(desk: Desk, rights: tuple[DecisionRight, ...], reason: str) -> Desk:
    """Settle which role may record which decision; returns the desk that goes by it.

    Raises: NotAllowed, Refused (`decisions.nobody`: a decision that nobody may record; `reason.missing`), Conflict.
    """
    require(desk.user, Action.SETTLE_CLINIC)
    roles = allowed_roles(Action.TELL_SOMEBODY)
    kept = tuple(right for right in dict.fromkeys(rights) if right.role in roles)
    orphans = [each for each in Decision if each not in {right.decision for right in kept}]
    nobody = (Problem("decisions", "decisions.nobody"),) if orphans else ()
    refuse_any(*nobody, *reason_problems(reason))
    settings = replace(desk.settings, stamp=desk.stamp(), decision_rights=kept)
    return replace(desk, settings=desk.store.put(settings, reason.strip()))


def _number_problems(draft: SettingsDraft, name: str) -> tuple[Problem, ...]:
    text = getattr(draft, name).strip()
    least, most = BOUNDS[name]
    if not (text.isascii() and text.isdigit()):
        return (Problem(name, "settings.not_a_number", (text,)),)
    if whole_within(text, least, most) is None:
        return (Problem(name, "settings.out_of_range", (text, str(least), str(most))),)
    return ()
