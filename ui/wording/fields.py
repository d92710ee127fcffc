"""What the kinds of record and their fields are called.

Every kind has its words here, every field that its record shows a label: a test fails on one without.
"""

from collections.abc import Mapping

from models.records.clinic.access import Access
from models.records.clinic.hand_over import HandOver
from models.records.clinic.settings import ClinicSettings
from models.records.clinic.signed_head import SignedHead
from models.records.clinic.user import User
from models.records.discussion import Discussion
from models.records.finding import Call, Examination, Symptom
from models.records.flag import Flag
from models.records.guidelines.policy import PolicyPack
from models.records.history import EarlierPregnancy
from models.records.importing.imports import ImportBatch
from models.records.kinds import kind_named
from models.records.laboratory import LabResult
from models.records.merge import Merge
from models.records.outcome import Baby, Outcome
from models.records.patient import Patient
from models.records.plan import Booking, Contact, ScanClosing
from models.records.pregnancy import Dating, Pregnancy
from models.records.record import Record
from models.records.risk import RiskFactor
from models.records.scan import Scan
from models.records.treatment import CareNote, Cerclage, Pessary, Progesterone
from ui.wording.audit.kind_words import KindWords
from ui.wording.tr import context

_tr = context("fields")


EVERYWHERE: Mapping[str, str] = _tr.marked(
    {
        "struck_out": "Struck out because",
        "undone": "Taken back because",
        "note": "Note",
        "reason": "Reason",
        "room": "Room",
    }
)
"""Fields that are called the same in every kind of record."""

KINDS: Mapping[type[Record], KindWords] = _tr.marked(
    {
        User: KindWords(
            "User",
            "This user",
            {
                "sign_in": "Name to sign in with",
                "name": "Name",
                "role": "Role",
                "is_active": "May sign in",
                "certificate": "Certificate",
                "certificate_name": "Whose certificate",
                "certificate_number": "Number of the certificate",
                "certificate_since": "Certified since",
                "certificate_until": "Certified until",
                "must_change_password": "Must choose a password of her own",
            },
        ),
        ClinicSettings: KindWords(
            "Settings of the clinic",
            "What the clinic has settled",
            {
                "clinic_name": "Name of the clinic",
                "guidelines": "Guidelines followed",
                "centimetre_examiners": "Examiners who measure in centimetres",
                "lock_minutes": "Locks after, minutes",
                "immediate_minutes": "An immediate flag is late after, minutes",
                "urgent_days": "An urgent flag is late after, days",
                "prompt_working_days": "A prompt flag is late after, working days",
                "country": "Country",
                "decision_rights": "Who may record which decision",
                "day_order": "Order of day and month",
                "clinic_days": "Days on which scans are booked",
                "day_capacity": "Scans booked on one day, at most",
                "guidelines_read_by": "Guidelines read by",
                "first_steps_done": "First steps put away",
            },
        ),
        ImportBatch: KindWords(
            "Import", "This import", {"file_name": "File", "taken": "Lines taken", "refused": "Lines refused"}
        ),
        Patient: KindWords(
            "Her details",
            "This woman's record",
            {
                "family_name": "Family name",
                "given_name": "Given name",
                "title": "Title",
                "born_on": "Born",
                "number": "Hospital number",
                "telephone": "Telephone",
                "other_numbers": "Other hospital numbers",
                "number_kind": "Kind of number",
                "born_unknown": "Birth date not known",
                "number_unknown": "Number not known",
            },
        ),
        Pregnancy: KindWords(
            "Pregnancy",
            "This pregnancy",
            {
                "opened_on": "Opened",
                "fetuses": "Fetuses",
                "history_taken": "History taken",
                "cervical_trauma": "Cervical trauma",
                "ended_on": "Ended",
                "ended_as": "Ended as",
                "bmi_tenths": "Body mass index, kg/m²",
                "placenta": "Placenta",
                "placenta_on": "Placenta seen on",
            },
        ),
        Dating: KindWords(
            "Due date",
            "This due date",
            {
                "method": "Method",
                "due_on": "Due date",
                "measured_on": "Measured",
                "cycle_days": "Cycle, days",
                "crl": "CRL, mm",
                "head": "Head circumference, mm",
                "agreed_on": "Agreed before the merge",
            },
        ),
        EarlierPregnancy: KindWords(
            "Earlier pregnancy",
            "This earlier pregnancy",
            {
                "outcome": "Outcome",
                "age": "Age",
                "onset": "Onset",
                "pprom": "PPROM",
                "painless_dilation": "Painless dilation",
                "cerclage": "Cerclage",
                "ended_on": "Ended",
                "pprom_age": "Age at PPROM",
                "short_labour": "Short labour",
                "not_asked": "Not asked",
                "cerclage_course": "How the cerclage went",
                "birth_weight_g": "Birth weight, g",
                "alive": "Child alive",
                "recorded_as": "Taken over from",
                "cerclage_indication": "Why the cerclage was placed",
            },
        ),
        Scan: KindWords(
            "Scan",
            "This scan",
            {
                "on": "Date",
                "readings": "Readings, mm",
                "route": "Route",
                "examiner": "Examiner",
                "criteria_met": "Quality criteria met",
                "funnel": "Funnel",
                "funnel_shape": "Funnel shape",
                "funnel_length": "Funnel length, mm",
                "funnel_width": "Funnel width, mm",
                "membranes": "Membranes",
                "sludge": "Sludge",
                "fundal_pressure": "Fundal pressure",
                "symptoms_asked": "Symptoms asked for",
                "amended": "Reason for the amendment",
                "placenta": "Placenta",
            },
        ),
        Examination: KindWords(
            "Examination",
            "This examination",
            {
                "on": "Date",
                "dilation": "Dilation, cm",
                "effacement_percent": "Effacement, %",
                "membranes": "Membranes",
                "examiner": "Examiner",
                "manner": "How examined",
                "bleeding": "Bleeding",
                "rupture": "Rupture of membranes",
            },
        ),
        Symptom: KindWords(
            "Symptom",
            "This symptom",
            {
                "kind": "Kind",
                "on": "Date",
                "resolved_on": "Last day",
                "scan_id": "Reported at",
                "resolved_scan_id": "Reported to be over at",
                "examination_id": "Seen at",
                "resolved_examination_id": "Seen to be over at",
                "again_at": "Reported again at",
                "again_on": "Told again on",
            },
        ),
        Call: KindWords("Call", "This call", {"on": "Date", "caller": "Who called", "advice": "Advised"}),
        Cerclage: KindWords(
            "Cerclage",
            "This cerclage",
            {
                "kind": "Kind",
                "placed_on": "Placed",
                "removed_on": "Removed",
                "indication": "Indication",
                "technique": "Technique",
                "anaesthesia": "Anaesthesia",
                "suture": "Suture",
                "operator": "Operator",
                "complications": "Complications",
                "length_above": "Closed length above, mm",
                "length_below": "Closed length below, mm",
                "planned_removal_on": "Planned removal",
                "removal_reason": "Why it was removed",
                "left_for_caesarean": "Left in place for a caesarean",
                "despite": "Why it was placed all the same",
            },
        ),
        Progesterone: KindWords(
            "Progesterone",
            "This course of progesterone",
            {
                "kind": "Preparation",
                "started_on": "Started",
                "planned_stop": "Planned stop",
                "stopped_on": "Stopped",
                "route": "Route",
                "dose_mg": "Dose each night, mg",
                "stopped_because": "Why it was stopped",
            },
        ),
        Flag: KindWords(
            "Flag",
            "This flag",
            {
                "guideline": "Guideline",
                "guideline_version": "Version of the guideline",
                "urgency": "Urgency",
                "state": "State",
                "dating_id": "Due date used",
                "seen": "Seen",
                "raised_at": "Raised",
                "closes_on": "Window closes",
                "came_back": "Came back",
                "answered_by": "Answered by",
                "told": "Told",
                "suspended": "Set aside",
            },
        ),
        Discussion: KindWords(
            "Discussion",
            "This discussion",
            {
                "flag_ids": "Flags",
                "held_at": "Held",
                "with_whom": "With whom",
                "how": "How",
                "decision": "Decision",
                "rescan_on": "Next scan",
            },
        ),
        Booking: KindWords("Booking", "This booking", {"on": "Date", "at": "Time", "state": "State"}),
        Contact: KindWords(
            "Attempt to reach her",
            "This attempt to reach her",
            {"at": "Time", "how": "How", "result": "Result"},
        ),
        ScanClosing: KindWords("Closed scan", "This closed scan", {"owed_on": "Owed on"}),
        PolicyPack: KindWords(
            "Policy",
            "This policy",
            {
                "guideline_id": "Guideline",
                "edition": "Edition",
                "copied_from": "Copy of",
                "title": "Title",
                "approver": "Approved by",
                "adopted_at": "Adopted",
            },
        ),
        HandOver: KindWords(
            "Hand-over",
            "This hand-over",
            {"to_name": "Handed to", "flag_ids": "Flags", "pregnancy_ids": "Pregnancies"},
        ),
        RiskFactor: KindWords(
            "Risk factor",
            "This risk factor",
            {
                "kind": "Factor",
                "answer": "Answer",
                "count": "How often",
                "depth": "Depth, mm",
                "on": "Latest day",
                "detail": "Which one",
            },
        ),
        LabResult: KindWords(
            "Laboratory result",
            "This laboratory result",
            {
                "kind": "Test",
                "on": "Day of the sample",
                "value": "Value",
                "unit": "Unit",
                "positive": "Positive",
            },
        ),
        Pessary: KindWords(
            "Pessary",
            "This pessary",
            {
                "placed_on": "Placed",
                "removed_on": "Removed",
                "model": "Model",
                "removed_because": "Why it was removed",
            },
        ),
        CareNote: KindWords(
            "Other care",
            "This note of care",
            {"kind": "What", "on": "Day, or first day", "until": "Last day", "detail": "What exactly"},
        ),
        Outcome: KindWords(
            "Outcome of the pregnancy",
            "This outcome",
            {
                "on": "Ended",
                "ending": "Ended as",
                "onset": "Onset",
                "mode": "Way of birth",
                "pprom": "Waters broke early, before 37+0",
                "pprom_on": "Day the waters broke",
                "suture": "What became of the suture",
            },
        ),
        Baby: KindWords(
            "Baby",
            "This baby",
            {
                "place": "Place in the order of birth",
                "alive": "Alive",
                "weight_g": "Weight, g",
                "sex": "Sex",
                "nicu": "Neonatal unit",
            },
        ),
        Merge: KindWords(
            "Merge of two records",
            "This merge",
            {
                "kept_id": "Record that stays",
                "merged_id": "Record that went into it",
                "combined_from": "Pregnancy that was combined",
                "combined_into": "Combined with",
            },
        ),
        Access: KindWords(
            "Access",
            "This access",
            {
                "kind": "What happened",
                "user_id": "User it was about",
                "happened_at": "When it happened",
                "export": "What the file holds",
                "place": "Where",
                "count": "How many",
            },
        ),
        SignedHead: KindWords(
            "Signed end of the audit trail",
            "This signature",
            {"of_desk": "Desk", "seq": "Last entry", "signed_at": "Signed at"},
        ),
    }
)


def kind_name(kind: type[Record]) -> str:
    """`Scan`: a kind of record as a heading."""
    return _tr(KINDS[kind].name)


def this_record(kind_or_table: str) -> str:
    """`This scan`: a kind of record, by the name of its class or its table, as the subject of a sentence."""
    return _tr("This record") if (kind := kind_named(kind_or_table)) is None else _tr(KINDS[kind].this)


def field_label(kind: type[Record], name: str) -> str:
    """`Closed length above, mm`: what a field of a kind of record is called.

    Raises: KeyError for a field that its record does not show.
    """
    return _tr(KINDS[kind].fields.get(name) or EVERYWHERE[name])
