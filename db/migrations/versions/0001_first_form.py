"""The first form of the database."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
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
    _tables()
    op.execute(_SEARCH_INDEX)
    for trigger in _TRIGGERS:
        op.execute(trigger)


_SEARCH_INDEX = (
    "CREATE VIRTUAL TABLE women_words USING fts5(words, content='', contentless_delete=1, columnsize=1,"
    " detail=none, prefix='1 2 3 4 5 6 7 8', tokenize='unicode61 remove_diacritics 0')"
)
_TRIGGERS = tuple(
    f"CREATE TRIGGER audit_no_{deed} BEFORE {deed.upper()} ON audit"
    " BEGIN SELECT RAISE(ABORT, 'the audit trail is never changed'); END"
    for deed in ("update", "delete")
)


def _tables() -> None:
    op.create_table(
        "audit",
        _text("desk", primary_key=True),
        _whole("seq", primary_key=True, autoincrement=False),
        _text("at"),
        _text("by"),
        _text("kind"),
        _text("record_id"),
        _whole("version"),
        _text("before"),
        _text("after"),
        _text("reason"),
        _text("previous_hash"),
        _text("hash"),
        sa.UniqueConstraint("record_id", "version", name="audit_version"),
    )
    op.create_table(
        "drafts",
        _text("user_id", primary_key=True),
        _text("form", primary_key=True),
        _text("pregnancy_id", primary_key=True),
        _text("fields"),
        _text("saved_at"),
        _text("woman"),
    )
    op.create_table(
        "import_batches",
        *_record(),
        _text("file_name"),
        _text("file_hash"),
        _whole("taken"),
        _whole("refused"),
        _text("undone", nullable=True),
    )
    op.create_table(
        "settings",
        *_record(),
        _text("clinic_name"),
        _text("guidelines"),
        _text("centimetre_examiners"),
        _whole("lock_minutes"),
    )
    op.create_table(
        "users",
        *_record(),
        _text("sign_in"),
        _text("name"),
        _text("role"),
        _whole("is_active"),
    )
    op.create_table(
        "patients",
        *_clinical_record(),
        _text("family_name"),
        _text("given_name"),
        _text("title"),
        _text("born_on", nullable=True),
        _text("number", nullable=True),
        _text("telephone"),
    )
    op.create_index("patients_born", "patients", ["born_on"])
    op.create_index(
        "patients_number", "patients", ["number"], unique=True, sqlite_where=sa.text("struck_out IS NULL")
    )
    op.create_table(
        "earlier_pregnancies",
        *_clinical_record(),
        _text("patient_id", sa.ForeignKey("patients.id")),
        _text("outcome"),
        _whole("age", nullable=True),
        _text("onset", nullable=True),
        _text("pprom"),
        _text("painless_dilation"),
        _text("cerclage", nullable=True),
        _text("ended_on", nullable=True),
    )
    op.create_index("earlier_pregnancies_of_patient", "earlier_pregnancies", ["patient_id"])
    op.create_table(
        "pregnancies",
        *_clinical_record(),
        _text("patient_id", sa.ForeignKey("patients.id")),
        _text("opened_on"),
        _whole("fetuses", nullable=True),
        _whole("history_taken"),
        _text("cervical_trauma", nullable=True),
        _text("ended_on", nullable=True),
        _text("ended_as", nullable=True),
    )
    op.create_index("pregnancies_of_patient", "pregnancies", ["patient_id"])
    op.create_table(
        "women_places",
        _whole("place", primary_key=True),
        _text("patient_id", sa.ForeignKey("patients.id")),
        sa.UniqueConstraint("patient_id"),
    )
    op.create_table(
        "cerclages",
        *_clinical_record(),
        _text("pregnancy_id", sa.ForeignKey("pregnancies.id")),
        _text("kind"),
        _text("placed_on"),
        _text("removed_on", nullable=True),
        _text("note"),
    )
    op.create_index("cerclages_of_pregnancy", "cerclages", ["pregnancy_id"])
    op.create_table(
        "datings",
        *_clinical_record(),
        _text("pregnancy_id", sa.ForeignKey("pregnancies.id")),
        _text("method"),
        _text("due_on"),
        _text("measured_on", nullable=True),
        _whole("cycle_days", nullable=True),
        _whole("crl", nullable=True),
        _text("reason"),
    )
    op.create_index("datings_of_pregnancy", "datings", ["pregnancy_id"])
    op.create_table(
        "discussions",
        *_clinical_record(),
        _text("pregnancy_id", sa.ForeignKey("pregnancies.id")),
        _text("flag_ids"),
        _text("held_at"),
        _text("with_whom"),
        _text("how"),
        _text("decision"),
        _text("rescan_on", nullable=True),
        _text("note"),
    )
    op.create_index("discussions_of_pregnancy", "discussions", ["pregnancy_id"])
    op.create_table(
        "examinations",
        *_clinical_record(),
        _text("pregnancy_id", sa.ForeignKey("pregnancies.id")),
        _text("on"),
        _whole("dilation", nullable=True),
        _whole("effacement_percent", nullable=True),
        _text("membranes", nullable=True),
        _text("examiner"),
        _text("note"),
    )
    op.create_index("examinations_of_pregnancy", "examinations", ["pregnancy_id"])
    op.create_table(
        "outlook",
        _text("pregnancy_id", sa.ForeignKey("pregnancies.id"), primary_key=True),
        _whole("place", primary_key=True, autoincrement=False),
        _text("on"),
        _text("turn"),
        _text("subject"),
    )
    op.create_table(
        "outlook_days",
        _text("pregnancy_id", sa.ForeignKey("pregnancies.id"), primary_key=True),
        _text("judged_on"),
        _text("next_turn_on", nullable=True),
        _text("scan_due_on", nullable=True),
    )
    op.create_index("outlook_days_next_turn", "outlook_days", ["next_turn_on"])
    op.create_index("outlook_days_scan_due", "outlook_days", ["scan_due_on"])
    op.create_table(
        "progesterone_courses",
        *_clinical_record(),
        _text("pregnancy_id", sa.ForeignKey("pregnancies.id")),
        _text("kind"),
        _text("started_on"),
        _text("planned_stop", nullable=True),
        _text("stopped_on", nullable=True),
        _text("note"),
    )
    op.create_index("progesterone_courses_of_pregnancy", "progesterone_courses", ["pregnancy_id"])
    op.create_table(
        "scans",
        *_clinical_record(),
        _text("pregnancy_id", sa.ForeignKey("pregnancies.id")),
        _text("on"),
        _text("readings"),
        _text("typed"),
        _text("route"),
        _text("examiner"),
        _text("criteria_met", nullable=True),
        _text("funnel", nullable=True),
        _text("funnel_shape", nullable=True),
        _whole("funnel_length", nullable=True),
        _whole("funnel_width", nullable=True),
        _text("membranes", nullable=True),
        _text("sludge", nullable=True),
        _text("fundal_pressure", nullable=True),
        _whole("symptoms_asked"),
        _text("note"),
        _text("amended"),
    )
    op.create_index(
        "scans_counted",
        "scans",
        ["pregnancy_id", "on", "id"],
        sqlite_where=sa.text("struck_out IS NULL AND route = 'transvaginal'"),
    )
    op.create_index("scans_of_pregnancy", "scans", ["pregnancy_id"])
    op.create_table(
        "flags",
        *_record(),
        _text("pregnancy_id", sa.ForeignKey("pregnancies.id")),
        _text("rule_id"),
        _text("guideline"),
        _text("guideline_version"),
        _text("urgency"),
        _text("state"),
        _text("tests_hash"),
        _text("dating_id", sa.ForeignKey("datings.id"), nullable=True),
        _text("seen"),
        _text("raised_at"),
        _text("closes_on", nullable=True),
        _text("reason"),
        _whole("came_back"),
        _text("answered_by", nullable=True),
        _text("told"),
        _whole("suspended"),
    )
    op.create_index("flags_of_pregnancy", "flags", ["pregnancy_id"])
    op.create_index(
        "flags_waiting",
        "flags",
        ["pregnancy_id"],
        sqlite_where=sa.text(
            "state IN ('open', 'escalated', 'lapsed') AND urgency <> 'info' AND suspended = 0"
        ),
    )
    op.create_table(
        "symptoms",
        *_clinical_record(),
        _text("pregnancy_id", sa.ForeignKey("pregnancies.id")),
        _text("kind"),
        _text("on"),
        _text("resolved_on", nullable=True),
        _text("scan_id", sa.ForeignKey("scans.id"), nullable=True),
        _text("resolved_scan_id", nullable=True),
    )
    op.create_index("symptoms_of_pregnancy", "symptoms", ["pregnancy_id"])
