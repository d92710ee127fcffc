"""Which questions about an earlier pregnancy nobody asked."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "earlier_pregnancies", sa.Column("not_asked", sa.Text(), nullable=False, server_default="[]")
    )
