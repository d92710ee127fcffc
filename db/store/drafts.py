"""Half-filled forms, kept for who typed them."""

import json
from datetime import datetime
from uuid import UUID

from db.columns import canonical, write_moment
from db.store.session import StoreSession
from models.views import Draft

_SAVE = """
INSERT INTO drafts (user_id, form, pregnancy_id, fields, saved_at, woman) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (user_id, form, pregnancy_id)
DO UPDATE SET fields = excluded.fields, saved_at = excluded.saved_at, woman = excluded.woman
"""
_OF = (
    "SELECT form, pregnancy_id, fields, saved_at, woman FROM drafts WHERE user_id = ? ORDER BY saved_at DESC"
)
_DISCARD = "DELETE FROM drafts WHERE user_id = ? AND form = ? AND pregnancy_id = ?"


class Drafts:
    """The drafts of an open store."""

    def __init__(self, session: StoreSession) -> None:
        self._session = session

    def save(self, draft: Draft) -> None:
        """Keep a draft in place of the one before it."""
        what = (draft.user_id.hex, draft.form, draft.pregnancy_id.hex)
        how = (canonical(draft.fields), write_moment(draft.saved_at), draft.woman)
        with self._session.writing():
            self._session.execute(_SAVE, *what, *how)

    def of(self, user_id: UUID) -> tuple[Draft, ...]:
        """A user's drafts, newest first."""
        return tuple(
            Draft(
                user_id=user_id,
                form=form,
                pregnancy_id=UUID(pregnancy_id),
                fields=json.loads(fields),
                saved_at=datetime.fromisoformat(saved_at),
                woman=woman,
            )
            for form, pregnancy_id, fields, saved_at, woman in self._session.rows(_OF, user_id.hex)
        )

    def discard(self, user_id: UUID, form: str, pregnancy_id: UUID) -> None:
        """Forget a draft, if there is one."""
        with self._session.writing():
            self._session.execute(_DISCARD, user_id.hex, form, pregnancy_id.hex)
