"""Users with certificates and start passwords, and who may record which decision."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_DECISIONS = ("progesterone", "cerclage", "both", "rescan", "declined", "transfer", "other")
_ROLES = ("nurse", "doctor", "lead")
_USUAL = ",".join(f'"{decision}:{role}"' for decision in _DECISIONS for role in _ROLES)
"""What everybody could record before it was settled."""


def upgrade() -> None:
    op.add_column("users", sa.Column("certificate", sa.Text(), nullable=True))
    op.add_column("users", sa.Column("certificate_name", sa.Text(), nullable=False, server_default=""))
    op.add_column("users", sa.Column("certificate_number", sa.Text(), nullable=False, server_default=""))
    op.add_column("users", sa.Column("certificate_since", sa.Text(), nullable=True))
    op.add_column("users", sa.Column("certificate_until", sa.Text(), nullable=True))
    op.add_column(
        "users", sa.Column("must_change_password", sa.Integer(), nullable=False, server_default="0")
    )
    op.add_column(
        "settings", sa.Column("decision_rights", sa.Text(), nullable=False, server_default=f"[{_USUAL}]")
    )
