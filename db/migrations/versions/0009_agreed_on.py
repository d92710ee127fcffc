"""The day on which a due date was agreed that came with a merge."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("datings", sa.Column("agreed_on", sa.Text(), nullable=True))
