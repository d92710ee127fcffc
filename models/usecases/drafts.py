"""Half-filled forms that survive an interruption."""

from uuid import UUID

from models.usecases.desk import Desk
from models.views import Draft


def keep_draft(desk: Desk, form: str, pregnancy_id: UUID, fields: dict[str, str], woman: str = "") -> Draft:
    """Keep a half-filled form for this user; `woman` is her name as the chip shows it."""
    draft = Draft(
        user_id=desk.user.id,
        form=form,
        pregnancy_id=pregnancy_id,
        fields=fields,
        saved_at=desk.clock.now(),
        woman=woman,
    )
    desk.store.save_draft(draft)
    return draft


def unfinished(desk: Desk) -> tuple[Draft, ...]:
    """This user's half-filled forms, newest first."""
    return desk.store.drafts(desk.user.id)


def find_draft(desk: Desk, form: str, pregnancy_id: UUID) -> Draft | None:
    """The half-filled form of this user for one pregnancy; None where there is none."""
    kept = (d for d in unfinished(desk) if (d.form, d.pregnancy_id) == (form, pregnancy_id))
    return next(kept, None)


def discard_draft(desk: Desk, form: str, pregnancy_id: UUID) -> None:
    """Forget a half-filled form of this user."""
    desk.store.discard_draft(desk.user.id, form, pregnancy_id)
