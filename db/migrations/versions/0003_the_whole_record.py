"""The whole record: risk factors, laboratory, pessaries, notes, outcomes, babies, merges, and more of what was there."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
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
    _new_tables()
    _add("patients", _text("other_numbers", server_default="[]"))
    merged = sa.text("other_numbers <> '[]'")
    op.create_index(
        "patients_renumbered", "patients", ["other_numbers"], sqlite_where=merged, postgresql_where=merged
    )
    _add("pregnancies", _whole("bmi_tenths", nullable=True))
    _add(
        "earlier_pregnancies",
        _whole("pprom_age", nullable=True),
        _text("short_labour", server_default="unknown"),
        _text("cerclage_course", nullable=True),
        _whole("birth_weight_g", nullable=True),
        _text("alive", nullable=True),
        _text("note", server_default=""),
        _text("recorded_as", nullable=True),
    )
    _add("examinations", _text("manner", nullable=True), _text("bleeding", nullable=True))
    _add("progesterone_courses", _text("route", nullable=True), _whole("dose_mg", nullable=True))
    _add("progesterone_courses", _text("stopped_because", server_default=""))
    _add("cerclages", *(_text(name, nullable=True) for name in ("indication", "technique", "anaesthesia")))
    _add("cerclages", *(_text(name, server_default="") for name in ("suture", "operator", "complications")))
    _add("cerclages", _whole("length_above", nullable=True), _whole("length_below", nullable=True))
    _add("cerclages", _text("planned_removal_on", nullable=True), _text("removal_reason", nullable=True))
    _add("cerclages", _whole("left_for_caesarean", server_default="0"), _text("despite", server_default=""))


def _add(table: str, *columns: sa.Column[Any]) -> None:
    for column in columns:
        op.add_column(table, column)


def _new_tables() -> None:
    _of_pregnancy(
        "risk_factors",
        _text("kind"),
        _text("answer"),
        _whole("count", nullable=True),
        _whole("depth", nullable=True),
        _text("on", nullable=True),
        _text("detail"),
    )
    _of_pregnancy(
        "lab_results",
        *(_text(name) for name in ("kind", "on", "value", "unit")),
        _text("positive", nullable=True),
        _text("note"),
    )
    _of_pregnancy(
        "pessaries",
        _text("placed_on"),
        _text("removed_on", nullable=True),
        *(_text(name) for name in ("model", "removed_because", "note")),
    )
    _of_pregnancy("care_notes", _text("kind"), _text("on"), _text("until", nullable=True), _text("detail"))
    _of_pregnancy(
        "outcomes",
        _text("on"),
        _text("ending"),
        *(_text(name, nullable=True) for name in ("onset", "mode", "pprom", "pprom_on")),
        _text("note"),
        _text("suture", nullable=True),
    )
    _of_pregnancy(
        "babies",
        _whole("place"),
        _text("alive", nullable=True),
        _whole("weight_g", nullable=True),
        *(_text(name, nullable=True) for name in ("sex", "nicu")),
    )
    op.create_table(
        "merges",
        *_record(),
        *(_text(name) for name in ("kept_id", "merged_id")),
        *(_text(name, nullable=True) for name in ("combined_from", "combined_into")),
        *(_text(name) for name in ("changed", "drafts", "reason")),
        _text("undone", nullable=True),
    )
    op.create_index("merges_of_kept", "merges", ["kept_id"])
    op.create_index("merges_of_merged", "merges", ["merged_id"])


def _of_pregnancy(name: str, *columns: sa.Column[Any]) -> None:
    parent = _text("pregnancy_id", sa.ForeignKey("pregnancies.id"))
    op.create_table(name, *_clinical_record(), parent, *columns)
    op.create_index(f"{name}_of_pregnancy", name, ["pregnancy_id"])
