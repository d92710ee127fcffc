"""Bookings, contacts and closed scans; policy packs; handing over; limits of time; the rules an outlook was judged by."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def _text(name: str, *parent: sa.ForeignKey, nullable: bool = False, **options: Any) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), *parent, nullable=nullable, **options)


def _whole(name: str, *, nullable: bool = False, **options: Any) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=nullable, **options)


def _record() -> list[sa.Column[Any]]:
    stamp = [_text("stamp_at"), _text("stamp_by"), _text("stamp_desk")]
    return [_text("id", primary_key=True), _whole("version"), *stamp]


def _clinical_record() -> list[sa.Column[Any]]:
    batch = _text("batch_id", sa.ForeignKey("import_batches.id"), nullable=True)
    return [*_record(), _text("struck_out", nullable=True), batch]


def upgrade() -> None:
    _plans()
    _policies()
    for name, usual in (("immediate_minutes", "60"), ("urgent_days", "0"), ("prompt_working_days", "1")):
        op.add_column("settings", _whole(name, server_default=usual))
    op.add_column("outlook_days", _text("policy", server_default=""))
    op.create_index("outlook_days_policy", "outlook_days", ["policy"])


def _plans() -> None:
    _of_pregnancy("bookings", _text("on"), _text("at"), _text("state"), _text("note"))
    _of_pregnancy("contacts", _text("at"), _text("how"), _text("result"), _text("note"))
    _of_pregnancy("scan_closings", _text("owed_on"), _text("reason"))
    op.create_index("bookings_ahead", "bookings", ["on"], sqlite_where=sa.text(_BOOKED_AHEAD))


_BOOKED_AHEAD = "struck_out IS NULL AND state IN ('booked', 'arrived')"


def _of_pregnancy(name: str, *columns: sa.Column[Any]) -> None:
    parent = _text("pregnancy_id", sa.ForeignKey("pregnancies.id"))
    op.create_table(name, *_clinical_record(), parent, *columns)
    op.create_index(f"{name}_of_pregnancy", name, ["pregnancy_id"])


def _policies() -> None:
    texts = ("copied_from", "title", "text", "hash", "approver", "reason", "adopted_at")
    op.create_table(
        "policy_packs", *_record(), _text("guideline_id"), _whole("edition"), *(_text(name) for name in texts)
    )
    op.create_index("policy_packs_version", "policy_packs", ["guideline_id", "edition"], unique=True)
    op.create_table(
        "hand_overs",
        *_record(),
        _text("to_name"),
        _text("to_user", nullable=True),
        *(_text(name) for name in ("flag_ids", "pregnancy_ids", "note")),
    )
