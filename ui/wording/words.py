"""Words for everything that is a closed choice in the clinic.

One table per area of `models`; a new enum gets its table here and a line in `_TABLES`. The English text is also the
key of its translation (context "words").
"""

from collections.abc import Mapping
from enum import Enum

from models.records import history as past
from models.records.discussion import Decision, ToldHow
from models.records.finding import ExaminationManner, Membranes, Rupture, SymptomKind
from models.records.flag import FlagState, Urgency
from models.records.history import CerclageCourse, CerclageIndication, CerclageKind, EarlierOutcome, Onset
from models.records.laboratory import LabKind
from models.records.outcome import DeliveryMode, Sex, SutureFate
from models.records.outlook import Suture, Turn
from models.records.plan import BookingState, ContactHow, ContactResult
from models.records.pregnancy import DatingMethod, Ending, Placenta
from models.records.record import TriState
from models.records.risk import RiskKind
from models.records.scan import Criterion, FundalPressure, FunnelShape, Route, SeenMembranes
from models.records.treatment import (
    Anaesthesia,
    CareKind,
    CerclageTechnique,
    ProgesteroneKind,
    ProgesteroneRoute,
    RemovalReason,
)
from models.rules.guidelines.assessment import Missing
from models.rules.guidelines.seen import Input
from models.usecases.pregnancies.redating import FlagMove
from models.values.paper import BundleKind, PaperKind
from models.views import LoopKind
from ui.wording.audit.access_words import ACCESS_WORDS
from ui.wording.tr import context
from ui.wording.users.certificate_words import CERTIFICATE_WORDS
from ui.wording.users.clinic_words import CLINIC_WORDS

_tr = context("words")
_phrases = context("phrases")


_PAPERS: Mapping[Enum, str] = _tr.marked(
    {
        PaperKind.SUMMARY: "Summary",
        PaperKind.LETTER: "Referral letter",
        PaperKind.SLIP: "Slip for her next scan",
        PaperKind.LABELS: "Labels",
        PaperKind.TRAIL: "Audit extract",
        PaperKind.LOOPS: "What is open",
        PaperKind.TODAY: "Today",
        PaperKind.DAYS: "Lists of the days ahead",
        PaperKind.DOWNTIME_PACK: "Downtime pack",
        PaperKind.AUDIT: "Audit extract of the clinic",
        BundleKind.SUMMARIES_BOOKED: "Summaries of all on today’s clinic list",
        BundleKind.SUMMARIES_OPEN: "Summaries of all of whom something is open",
        BundleKind.LETTERS_OPEN: "Referral letters for all with a question that waits",
    }
)

_ANSWERS: Mapping[Enum, str] = _tr.marked(
    {TriState.YES: "Yes", TriState.NO: "No", TriState.UNKNOWN: "Unknown"}
)

_SCANS: Mapping[Enum, str] = _tr.marked(
    {
        Route.TRANSVAGINAL: "Transvaginal",
        Route.TRANSABDOMINAL: "Transabdominal",
        Route.TRANSPERINEAL: "Transperineal",
        Criterion.TRANSVAGINAL_PROBE: "Transvaginal probe",
        Criterion.FIELD_OF_VIEW: "Field of view optimised",
        Criterion.BLADDER_EMPTY: "Bladder empty",
        Criterion.LIPS_EQUAL: "Lips equally thick",
        Criterion.INTERNAL_OS: "Internal os seen",
        Criterion.EXTERNAL_OS: "External os seen",
        Criterion.CANAL_VISIBLE: "Canal visible",
        Criterion.CALIPERS_AT_ORA: "Calipers at both ora",
        Criterion.WATCHED: "Watched 3 to 5 minutes",
        FunnelShape.Y: "Y shaped",
        FunnelShape.V: "V shaped",
        FunnelShape.U: "U shaped",
        SeenMembranes.NOT_AT_OS: "Not at os",
        SeenMembranes.AT_OS: "At os",
        SeenMembranes.IN_CANAL: "In canal",
        SeenMembranes.IN_VAGINA: "In vagina",
        FundalPressure.NO_CHANGE: "No change",
        FundalPressure.SHORTENS: "Shortens",
        FundalPressure.OPENS: "Opens",
        FundalPressure.NOT_DONE: "Not done",
    }
)

_FINDINGS: Mapping[Enum, str] = _tr.marked(
    {
        SymptomKind.CRAMPS: "Cramps",
        SymptomKind.BLEEDING: "Bleeding",
        SymptomKind.PELVIC_PRESSURE: "Pressure",
        SymptomKind.BACKACHE: "Backache",
        SymptomKind.DISCHARGE: "Discharge",
        SymptomKind.CONTRACTIONS: "Contractions",
        SymptomKind.FLUID_LOSS: "Fluid loss",
        SymptomKind.FEVER: "Fever",
        Membranes.NOT_SEEN: "Not seen",
        Membranes.AT_OS: "At os",
        Membranes.IN_CANAL: "In canal",
        Membranes.IN_VAGINA: "In vagina",
        Membranes.RUPTURED: "Ruptured",
        Rupture.YES: "Ruptured",
        Rupture.EXCLUDED: "Rupture excluded",
        ExaminationManner.SPECULUM: "Speculum",
        ExaminationManner.DIGITAL: "Digital",
        ExaminationManner.BOTH: "Speculum and digital",
        LabKind.FFN: "Fetal fibronectin",
        LabKind.PAMG_1: "PAMG-1",
        LabKind.URINE_CULTURE: "Urine culture",
        LabKind.VAGINAL_SWAB: "Vaginal swab",
        LabKind.CRP: "C-reactive protein",
        LabKind.WHITE_CELLS: "White cell count",
        LabKind.FLUID_GLUCOSE: "Amniotic fluid glucose",
        LabKind.FLUID_WHITE_CELLS: "Amniotic fluid white cells",
        LabKind.FLUID_IL_6: "Amniotic fluid interleukin 6",
        LabKind.FLUID_GRAM: "Amniotic fluid Gram stain",
        LabKind.FLUID_CULTURE: "Amniotic fluid culture",
    }
)

_PREGNANCIES: Mapping[Enum, str] = _tr.marked(
    {
        DatingMethod.LMP: "LMP",
        DatingMethod.CRL_ROBINSON: "CRL (Robinson)",
        DatingMethod.CRL_INTERGROWTH: "CRL (INTERGROWTH-21st)",
        DatingMethod.CRL_HADLOCK: "CRL (Hadlock)",
        DatingMethod.ULTRASOUND: "Ultrasound biometry",
        DatingMethod.TRANSFER_DAY_3: "Transfer, day 3",
        DatingMethod.TRANSFER_DAY_5: "Transfer, day 5",
        DatingMethod.ENTERED: "Method not known",
        DatingMethod.TOLD_AGE: "Age told in a file",
        Placenta.NOT_LOW: "Not low",
        Placenta.LOW: "Low",
        Placenta.PRAEVIA: "Praevia",
        Ending.BIRTH: "Birth",
        Ending.LOSS: "Loss",
        Ending.TERMINATION: "Termination",
        Ending.TRANSFER: "Moved to another clinic",
        EarlierOutcome.BIRTH: "Birth",
        EarlierOutcome.LOSS: "Loss from 14+0 to 23+6",
        EarlierOutcome.EARLY_LOSS: "Loss before 14+0",
        EarlierOutcome.TERMINATION: "Termination",
        Onset.SPONTANEOUS: "Spontaneous",
        Onset.INDICATED: "Indicated",
        CerclageKind.TRANSVAGINAL: "Transvaginal cerclage",
        CerclageKind.ABDOMINAL: "Abdominal cerclage",
        ProgesteroneKind.VAGINAL_CAPSULE_200: "Vaginal capsule 200 mg",
        ProgesteroneKind.VAGINAL_GEL_90: "Vaginal gel 90 mg",
        ProgesteroneKind.OTHER: "Other preparation",
        ProgesteroneKind.WEEKLY_17OHPC: "Weekly 17-OHPC (withdrawn)",
    }
)

_TREATMENTS: Mapping[Enum, str] = _tr.marked(
    {
        ProgesteroneRoute.VAGINAL: "Vaginal",
        ProgesteroneRoute.RECTAL: "Rectal",
        ProgesteroneRoute.ORAL: "Oral",
        ProgesteroneRoute.INTRAMUSCULAR: "Intramuscular",
        CerclageIndication.HISTORY: "History",
        CerclageIndication.ULTRASOUND: "Ultrasound",
        CerclageIndication.EXAMINATION: "Examination",
        CerclageTechnique.MCDONALD: "McDonald",
        CerclageTechnique.SHIRODKAR: "Shirodkar",
        CerclageTechnique.ABDOMINAL: "Abdominal",
        CerclageTechnique.OCCLUSION: "Cervical occlusion",
        Anaesthesia.SPINAL: "Spinal",
        Anaesthesia.EPIDURAL: "Epidural",
        Anaesthesia.GENERAL: "General",
        Anaesthesia.LOCAL: "Local",
        Anaesthesia.NONE: "None",
        RemovalReason.PLANNED: "Planned",
        RemovalReason.LABOUR: "Labour",
        RemovalReason.PPROM: "Waters broke early",
        RemovalReason.INFECTION: "Infection",
        RemovalReason.CAESAREAN: "At caesarean",
        RemovalReason.OTHER: "Other reason",
        CareKind.STEROIDS: "Antenatal steroids",
        CareKind.TOCOLYSIS: "Tocolysis",
        CareKind.ADMISSION: "Admission",
        CareKind.ANTIBIOTICS: "Antibiotics",
        CareKind.MAGNESIUM: "Magnesium",
        CareKind.OTHER: "Other care",
    }
)

_HISTORY: Mapping[Enum, str] = _tr.marked(
    {
        past.EarlierQuestion.PPROM: "PPROM",
        past.EarlierQuestion.PAINLESS_DILATION: "Painless dilation",
        past.EarlierQuestion.SHORT_LABOUR: "Short labour",
        CerclageCourse.HELD: "Held until it was taken out",
        CerclageCourse.REMOVED_EARLY: "Taken out early",
        CerclageCourse.FAILED: "Did not hold",
        RiskKind.CONISATION: "LLETZ, LEEP or cone",
        RiskKind.LACERATION: "Cervical laceration",
        RiskKind.TRACHELECTOMY: "Trachelectomy",
        RiskKind.CURETTAGE: "Dilatation and curettage",
        RiskKind.CAESAREAN_FULL_DILATION: "Caesarean at full dilatation",
        RiskKind.UTERINE_ANOMALY: "Congenital uterine anomaly",
        RiskKind.DES: "DES exposure before birth",
        RiskKind.CONNECTIVE_TISSUE: "Connective tissue disorder",
        RiskKind.SMOKING: "Smoking",
        RiskKind.SHORT_INTERVAL: "Less than 18 months since the last birth",
        DeliveryMode.VAGINAL: "Vaginal birth",
        DeliveryMode.INSTRUMENTAL: "Instrumental birth",
        DeliveryMode.CAESAREAN_PLANNED: "Planned caesarean",
        DeliveryMode.CAESAREAN_IN_LABOUR: "Caesarean in labour",
        DeliveryMode.CAESAREAN_FULL_DILATION: "Caesarean at full dilatation",
        Sex.FEMALE: "Female",
        Sex.MALE: "Male",
        Sex.INDETERMINATE: "Indeterminate",
        SutureFate.AT_CAESAREAN: "Removed at the caesarean",
        SutureFate.IN_LABOUR: "Removed in labour or at the birth",
        SutureFate.LEFT: "Left in place",
    }
)

_PLANS: Mapping[Enum, str] = _tr.marked(
    {
        BookingState.BOOKED: "Booked",
        BookingState.ARRIVED: "Arrived",
        BookingState.SEEN: "Seen",
        BookingState.MISSED: "Missed",
        BookingState.CANCELLED: "Cancelled",
        ContactHow.TELEPHONE: "Telephone",
        ContactHow.LETTER: "Letter",
        ContactHow.MESSAGE: "Message",
        ContactHow.IN_PERSON: "In person",
        ContactResult.REACHED: "Spoke with her",
        ContactResult.LEFT: "Left word, or sent",
        ContactResult.NO_ANSWER: "No answer",
    }
)

_FLAGS: Mapping[Enum, str] = _tr.marked(
    {
        Urgency.IMMEDIATE: "Immediate",
        Urgency.URGENT: "Urgent",
        Urgency.PROMPT: "Prompt",
        Urgency.ROUTINE: "Routine",
        Urgency.INFO: "Information",
        FlagState.OPEN: "Open",
        FlagState.ESCALATED: "Escalated",
        FlagState.DISCUSSED: "Discussed",
        FlagState.ACKNOWLEDGED: "Acknowledged",
        FlagState.LAPSED: "Window passed unanswered",
        FlagState.WITHDRAWN: "No longer applies",
        FlagState.CLOSED: "Closed",
        Decision.PROGESTERONE: "Progesterone",
        Decision.CERCLAGE: "Cerclage",
        Decision.BOTH: "Cerclage and progesterone",
        Decision.RESCAN: "Scan again on",
        Decision.DECLINED: "Declined by the woman",
        Decision.TRANSFER: "Referred to another hospital",
        Decision.OTHER: "Other",
        ToldHow.IN_PERSON: "In person",
        ToldHow.TELEPHONE: "By telephone",
        ToldHow.LETTER: "By letter",
        ToldHow.MESSAGE: "By message",
        FlagMove.APPEARS: "Appears",
        FlagMove.COMES_BACK: "Comes back",
        FlagMove.GOES: "Goes",
        FlagMove.SET_ASIDE: "Is set aside",
        FlagMove.COUNTS_AGAIN: "Counts again",
        FlagMove.WINDOW: "Other window",
    }
)

_RULES: Mapping[Enum, str] = _tr.marked(
    {
        Missing.HISTORY: "History not taken",
        Missing.CERVICAL_TRAUMA: "Cervical trauma not recorded",
        Missing.DUE_DATE: "No due date",
        Missing.FETUSES: "Number of fetuses not recorded",
        Missing.EXAMINATION: "Left blank at the examination",
        Missing.FUNNEL: "Funnel not recorded",
        Missing.RISK_FACTORS: "Risk factors not recorded",
        Missing.PLACENTA: "Placenta not recorded",
        Input.LENGTH: "Length",
        Input.AGE_AT_SCAN: "Age at scan",
        Input.AGE_TODAY: "Age today",
        Input.DUE_DATE: "Due date",
        Input.FETUSES: "Fetuses",
        Input.HISTORY: "History",
        Input.CERVICAL_TRAUMA: "Cervical trauma",
        Input.SYMPTOM: "Symptom",
        Input.DILATION: "Dilation",
        Input.MEMBRANES: "Membranes",
        Input.FUNNEL: "Funnel",
        Input.CERCLAGE: "Cerclage",
        Input.ROUTE: "Route",
        Input.CHANGE: "Change",
        Input.RISK_FACTOR: "Risk factor",
        Input.LABORATORY: "Laboratory",
        Input.PLACENTA: "Placenta",
        Turn.SCAN_DUE: "Scan due",
        Turn.SCAN_OVERDUE: "Scan overdue",
        Turn.DECISION_OWED: "Decision owed",
        Turn.WINDOW_OPENS: "Window opens",
        Turn.WINDOW_CLOSES: "Window closes",
        Turn.FLAG_APPEARS: "Flag appears",
        Turn.FLAG_LAPSES: "Flag lapses",
        Turn.FLAG_CLOSES: "Flag closes",
        Turn.SUTURE_DATE: "Suture",
        Turn.PROGESTERONE_STOP: "Progesterone stops",
        Turn.PROGESTERONE_LEAST: "Progesterone at least until this day",
        Turn.SYMPTOM_ENDS: "Symptom ends",
        Turn.OUT_OF_RANGE: "Past the range of the rules",
        Turn.EXPIRES: "Too old to count",
        Turn.SCAN_BOOKED: "Scan booked",
        Turn.LENGTH_OPENS: "Length window opens",
        Turn.LENGTH_CLOSES: "Length window closes",
        Turn.REMOVAL_OPENS: "Suture removal window opens",
        Turn.REMOVAL_CLOSES: "Suture removal window closes",
        Turn.REMOVAL_PLANNED: "Suture removal planned",
        Turn.LAST_SCAN: "Last day of the scan plan",
        Turn.PLAN_OVER: "The scan plan is over",
        Suture.PLACED: "Suture placement",
        Suture.REMOVED: "Suture removal",
    }
)

_LOOPS: Mapping[Enum, str] = _tr.marked(
    {
        LoopKind.FLAG: "Answer",
        LoopKind.DECISION: "Decision owed",
        LoopKind.SCAN: "Scan overdue",
    }
)

_TABLES: tuple[Mapping[Enum, str], ...] = (
    _ANSWERS,
    _PAPERS,
    _SCANS,
    _FINDINGS,
    _PREGNANCIES,
    _TREATMENTS,
    _HISTORY,
    _PLANS,
    _FLAGS,
    _RULES,
    _LOOPS,
    CLINIC_WORDS,
    ACCESS_WORDS,
    CERTIFICATE_WORDS,
)
_WORDS: Mapping[Enum, str] = {choice: text for table in _TABLES for choice, text in table.items()}


def word(choice: Enum) -> str:
    """A choice in words, with a capital, for labels and tables. Raises: KeyError for an enum without a table."""
    return _tr(_WORDS[choice])


def phrase(choice: Enum) -> str:
    """The same inside a sentence; a language that writes nouns large says so in its own translation (context "phrases")."""
    return _phrases(_WORDS[choice].lower())


def word_or_not_recorded(choice: Enum | None) -> str:
    """The same, for a choice nobody may have made."""
    return word(choice) if choice is not None else _tr("not recorded")


def fetuses(number: int | None) -> str:
    """`Singleton`, `Twins`, `Triplets`, `4 fetuses`; None is "not recorded"."""
    names = {None: _tr("not recorded"), 1: _tr("Singleton"), 2: _tr("Twins"), 3: _tr("Triplets")}
    return names.get(number) or _tr("{0} fetuses").format(number)


def fetuses_phrase(number: int) -> str:
    """The same inside a sentence."""
    names = {1: _phrases("singleton"), 2: _phrases("twins"), 3: _phrases("triplets")}
    return names.get(number) or fetuses(number)


_ANSWER_WITHIN = _tr.marked(
    {
        Urgency.IMMEDIATE: "now",
        Urgency.URGENT: "today",
        Urgency.PROMPT: "next working day",
        Urgency.ROUTINE: "at the next visit",
        Urgency.INFO: "for information",
    }
)


def answer_within(urgency: Urgency) -> str:
    """How soon a flag of this urgency wants its answer."""
    return _tr(_ANSWER_WITHIN[urgency])
