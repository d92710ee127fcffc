"""Calls about her: who called, and what was advised."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def _text(name: str, *parent: sa.ForeignKey, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), *parent, nullable=nullable)


def upgrade() -> None:
    op.create_table(
        "calls",
        sa.Column("id", sa.Text(), primary_key=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        *(_text(name) for name in ("stamp_at", "stamp_by", "stamp_desk")),
        _text("struck_out", nullable=True),
        _text("batch_id", sa.ForeignKey("import_batches.id"), nullable=True),
        _text("pregnancy_id", sa.ForeignKey("pregnancies.id")),
        *(_text(name) for name in ("on", "caller", "advice", "note")),
    )
    op.create_index("calls_of_pregnancy", "calls", ["pregnancy_id"])
