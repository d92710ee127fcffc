"""Half-filled forms that survive an interruption."""

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from models.records.patient import Patient
from models.rules.register.permissions import may, needed_for, require
from models.usecases.desk import Desk
from models.views import Draft

ASIDE = "_"
"""What the name of a field begins with that nobody typed: which record is amended, on which day the form was begun."""


def keep_draft(desk: Desk, form: str, about: UUID, fields: Mapping[str, str], woman: str = "") -> Draft:
    """Keep a half-filled form for this user; `woman` is her name as the chip shows it.

    One that says the same as what is kept already stays as old as it is.
    Raises: NotAllowed when she may not save such a form.
    """
    require(desk.user, needed_for(form))
    kept = find_draft(desk, form, about)
    if kept is not None and kept.fields == fields:
        return kept
    draft = Draft(
        user_id=desk.user.id,
        form=form,
        pregnancy_id=about,
        fields=dict(fields),
        saved_at=desk.clock.now(),
        woman=woman,
    )
    desk.store.save_draft(draft)
    return draft


def renew_draft(
    desk: Desk, form: str, about: UUID, fields: Mapping[str, str], woman: str = ""
) -> Draft | None:
    """Keep a half-filled form as it stands now; where nothing is left in it, there is none any more."""
    if fields:
        return keep_draft(desk, form, about, fields, woman)
    if find_draft(desk, form, about) is not None:
        discard_draft(desk, form, about)
    return None


def count_typed(draft: Draft) -> int:
    """How many fields of a half-filled form somebody typed in."""
    return count_fields(draft.fields)


def count_fields(fields: Mapping[str, str]) -> int:
    """In how many fields of a half-filled form something stands; what nobody typed is not counted."""
    return sum(1 for name, text in fields.items() if text and not name.startswith(ASIDE))


def unfinished(desk: Desk) -> tuple[Draft, ...]:
    """This user's half-filled forms, newest first; none of those that she may not save any more."""
    kept = desk.store.drafts(desk.user.id)
    return tuple(draft for draft in kept if may(desk.user, needed_for(draft.form)))


def find_draft(desk: Desk, form: str, about: UUID) -> Draft | None:
    """The half-filled form of this user about one pregnancy, patient or registration; None where there is none."""
    kept = (d for d in unfinished(desk) if (d.form, d.pregnancy_id) == (form, about))
    return next(kept, None)


def drafts_of_woman(desk: Desk, patient: Patient) -> tuple[Draft, ...]:
    """This user's half-filled forms about a woman and her pregnancies, those that were taken back included."""
    trail = desk.store.trail_of(patient.id)
    about = {patient.id} | {entry.record_id for entry in trail if entry.kind == "pregnancies"}
    return tuple(draft for draft in unfinished(desk) if draft.pregnancy_id in about)


def discard_draft(desk: Desk, form: str, about: UUID) -> Draft | None:
    """Forget a half-filled form of this user; returns what it was, as of now, None where there was none."""
    kept = find_draft(desk, form, about)
    desk.store.discard_draft(desk.user.id, form, about)
    return None if kept is None else replace(kept, saved_at=desk.clock.now())


def forget_part(desk: Desk, form: str, about: UUID, part: str) -> None:
    """Take what was saved out of a half-filled form; what else is typed there stays."""
    draft = find_draft(desk, form, about)
    if draft is not None:
        renew_draft(desk, form, about, without_part(draft.fields, part), draft.woman)


def without_part(fields: Mapping[str, str], part: str) -> dict[str, str]:
    """The fields but for those whose names begin with `part` and a point; where nobody typed the rest, and for an empty `part`, none."""
    begins = (f"{part}.", f"{ASIDE}{part}.")
    rest = {name: text for name, text in fields.items() if part and not name.startswith(begins)}
    return rest if any(not name.startswith(ASIDE) for name in rest) else {}
