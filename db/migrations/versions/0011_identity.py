"""The order of day and month of the clinic; what sort of number a woman has, and that one or her birth date is not known."""

import json
from datetime import date

import sqlalchemy as sa
from alembic import op

from db.store.search import index_words

revision = "0011"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("settings", sa.Column("day_order", sa.Text(), nullable=True))
    op.add_column("patients", sa.Column("number_kind", sa.Text(), nullable=True))
    for name in ("born_unknown", "number_unknown"):
        op.add_column("patients", sa.Column(name, sa.Integer(), nullable=False, server_default="0"))
    gone = sa.text("struck_out IS NOT NULL")
    op.create_index("patients_struck_out", "patients", ["stamp_at"], sqlite_where=gone, postgresql_where=gone)
    _find_women_by_any_part()


def _find_women_by_any_part() -> None:
    """Make the search index anew: it did not hold the insides of names."""
    connection = op.get_bind()
    connection.exec_driver_sql("INSERT INTO women_words (women_words) VALUES ('delete-all')")
    women = connection.exec_driver_sql(
        "SELECT place, family_name, given_name, number, other_numbers, born_on FROM patients"
        " JOIN women_places ON women_places.patient_id = patients.id WHERE struck_out IS NULL"
    )
    for place, family, given, number, others, born in women:
        numbers = (*([number] if number else []), *json.loads(others))
        words = index_words(family, given, numbers, None if born is None else date.fromisoformat(born))
        connection.exec_driver_sql("INSERT INTO women_words (rowid, words) VALUES (?, ?)", (place, words))
