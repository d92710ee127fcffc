"""Who signed in and who looked at whom; the ends of the audit chain as they were signed; a trail that is quickly searched."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def _text(name: str, *parent: sa.ForeignKey, nullable: bool = False, **options: Any) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), *parent, nullable=nullable, **options)


def _whole(name: str, *, nullable: bool = False, **options: Any) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=nullable, **options)


def _record() -> list[sa.Column[Any]]:
    stamp = [_text("stamp_at"), _text("stamp_by"), _text("stamp_desk")]
    return [_text("id", primary_key=True), _whole("version"), *stamp]


def upgrade() -> None:
    op.create_table(
        "accesses",
        *_record(),
        _text("kind"),
        _text("patient_id", sa.ForeignKey("patients.id"), nullable=True),
        *(_text(name, nullable=True) for name in ("user_id", "happened_at", "export")),
        _text("place"),
        _whole("count", nullable=True),
    )
    op.create_index("accesses_of_patient", "accesses", ["patient_id"])
    op.create_table(
        "signed_heads",
        *_record(),
        _text("of_desk"),
        _whole("seq"),
        *(_text(name) for name in ("hash", "signed_at", "public_key", "signature")),
    )
    op.create_index("audit_at", "audit", ["at", "seq", "desk"])
    op.create_index("audit_by", "audit", ["by", "at", "seq", "desk"])
    op.create_index("audit_kind", "audit", ["kind", "at", "seq", "desk"])
