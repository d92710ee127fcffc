"""Where a woman was taken, on which days the clinic books how many scans, and whether its first steps are done."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

_USUAL_DAYS = '["monday","tuesday","wednesday","thursday","friday"]'


def upgrade() -> None:
    op.add_column("bookings", sa.Column("room", sa.Text(), nullable=False, server_default=""))
    op.add_column("settings", sa.Column("clinic_days", sa.Text(), nullable=False, server_default=_USUAL_DAYS))
    op.add_column("settings", sa.Column("day_capacity", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("settings", sa.Column("guidelines_read_by", sa.Text(), nullable=False, server_default=""))
    # A clinic that is at work already has gone its first steps.
    op.add_column("settings", sa.Column("first_steps_done", sa.Integer(), nullable=False, server_default="1"))
    op.create_index("scans_of_day", "scans", ["on"])
