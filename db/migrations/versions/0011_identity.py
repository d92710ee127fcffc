"""The order of day and month of the clinic; what sort of number a woman has, and that one or her birth date is not known."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("settings", sa.Column("day_order", sa.Text(), nullable=True))
    op.add_column("patients", sa.Column("number_kind", sa.Text(), nullable=True))
    for name in ("born_unknown", "number_unknown"):
        op.add_column("patients", sa.Column(name, sa.Integer(), nullable=False, server_default="0"))
