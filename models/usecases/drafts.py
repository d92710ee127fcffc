"""Half-filled forms that survive an interruption."""

from uuid import UUID

from models.usecases.desk import Desk
from models.views import Draft

ASIDE = "_"
"""What the name of a field begins with that nobody typed: which record is amended, on which day the form was begun."""


def keep_draft(desk: Desk, form: str, about: UUID, fields: dict[str, str], woman: str = "") -> Draft:
    """Keep a half-filled form for this user; `woman` is her name as the chip shows it.

    One that says the same as what is kept already stays as old as it is.
    """
    kept = find_draft(desk, form, about)
    if kept is not None and kept.fields == fields:
        return kept
    draft = Draft(
        user_id=desk.user.id,
        form=form,
        pregnancy_id=about,
        fields=fields,
        saved_at=desk.clock.now(),
        woman=woman,
    )
    desk.store.save_draft(draft)
    return draft


def count_typed(draft: Draft) -> int:
    """How many fields of a half-filled form somebody typed in."""
    return sum(1 for name, text in draft.fields.items() if text and not name.startswith(ASIDE))


def unfinished(desk: Desk) -> tuple[Draft, ...]:
    """This user's half-filled forms, newest first."""
    return desk.store.drafts(desk.user.id)


def find_draft(desk: Desk, form: str, about: UUID) -> Draft | None:
    """The half-filled form of this user about one pregnancy, patient or registration; None where there is none."""
    kept = (d for d in unfinished(desk) if (d.form, d.pregnancy_id) == (form, about))
    return next(kept, None)


def discard_draft(desk: Desk, form: str, about: UUID) -> None:
    """Forget a half-filled form of this user."""
    desk.store.discard_draft(desk.user.id, form, about)


def forget_part(desk: Desk, form: str, pregnancy_id: UUID, part: str) -> None:
    """Take what was saved, the fields that begin with `part` and a point, out of a half-filled form; the rest stays."""
    draft = find_draft(desk, form, pregnancy_id)
    rest = (
        {key: text for key, text in draft.fields.items() if not key.startswith(f"{part}.")} if draft else {}
    )
    if draft is not None and rest:
        keep_draft(desk, form, pregnancy_id, rest, draft.woman)
    else:
        discard_draft(desk, form, pregnancy_id)
