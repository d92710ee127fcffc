"""The second edition of the rules: rupture, placenta, why an earlier stitch was placed, what a flag asks, the country, the head."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("settings", sa.Column("country", sa.Text(), nullable=False, server_default="elsewhere"))
    op.add_column("pregnancies", sa.Column("placenta", sa.Text(), nullable=True))
    op.add_column("pregnancies", sa.Column("placenta_on", sa.Text(), nullable=True))
    op.add_column("datings", sa.Column("head", sa.Integer(), nullable=True))
    op.add_column("earlier_pregnancies", sa.Column("cerclage_indication", sa.Text(), nullable=True))
    op.add_column("scans", sa.Column("placenta", sa.Text(), nullable=True))
    # Alembic adds no foreign key with a column on SQLite, which takes one as long as it may be empty.
    op.execute("ALTER TABLE symptoms ADD COLUMN examination_id TEXT REFERENCES examinations (id)")
    op.add_column("symptoms", sa.Column("resolved_examination_id", sa.Text(), nullable=True))
    op.add_column("symptoms", sa.Column("again_at", sa.Text(), nullable=False, server_default="[]"))
    op.add_column("symptoms", sa.Column("again_on", sa.Text(), nullable=False, server_default="[]"))
    op.add_column("examinations", sa.Column("rupture", sa.Text(), nullable=True))
    op.add_column("flags", sa.Column("ask", sa.Text(), nullable=True))
    op.add_column("flags", sa.Column("history_hash", sa.Text(), nullable=False, server_default=""))
