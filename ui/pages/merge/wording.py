"""What two records hold and what merging them does, in words; no widgets in here."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from models.records.discussion import Discussion
from models.records.finding import Examination, Symptom
from models.records.history import EarlierPregnancy
from models.records.laboratory import LabResult
from models.records.patient import Patient
from models.records.plan import Booking, Contact
from models.records.pregnancy import Dating, Placenta
from models.records.record import Answer, ClinicalRecord
from models.records.risk import RiskFactor, RiskKind
from models.records.scan import Scan
from models.records.treatment import CareNote, Cerclage, Pessary, Progesterone
from models.rules.merging import MOVED, Holding, Pair, Side
from models.usecases.merge import MergedFlag, MergePreview
from models.usecases.redate import FlagMove
from models.values.identity import HospitalNumber
from models.views import PregnancySheet
from ui import formats
from ui.event_words import name_of, said_of
from ui.words import word

_FIELDS: Mapping[str, str] = {
    "family_name": "Family name",
    "given_name": "Given name",
    "title": "Title",
    "born_on": "Born",
    "number": "Hospital number",
    "telephone": "Telephone",
    "due_on": "Due date",
    "fetuses": "Fetuses",
    "cervical_trauma": "Cervical trauma",
    "bmi_tenths": "Body mass index",
    "placenta": "Placenta",
}
_MOVES: Mapping[FlagMove, str] = {
    FlagMove.APPEARS: "Appears",
    FlagMove.COMES_BACK: "Comes back",
    FlagMove.GOES: "Goes",
    FlagMove.SET_ASIDE: "Is set aside",
    FlagMove.COUNTS_AGAIN: "Counts again",
    FlagMove.WINDOW: "Other window",
}
_EVENTS = (Scan, Symptom, Examination, LabResult, Cerclage, Progesterone, Pessary, CareNote)


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that a record holds: from which record, on which day, what; `is_twice` where both hold it."""

    source: str
    on: date | None
    what: str
    is_twice: bool = False


def tr(text: str) -> str:
    """A text of this page."""
    return QCoreApplication.translate("merge", text)


def full_name(patient: Patient) -> str:
    """`ADEYEMI, Folake (Mrs) · 14-Mar-1993 · RX 482 113`."""
    number = str(patient.number) if patient.number else tr("no number")
    return f"{patient.name} · {formats.day(patient.born_on)} · {number}"


def field_text(pair: Pair) -> str:
    """What the field is called."""
    if pair.field in _FIELDS:
        return tr(_FIELDS[pair.field])
    return word(RiskKind(pair.field.removeprefix("risk.")))


def value_text(field: str, text: str) -> str:
    """One record's word on a field."""
    if not text:
        return formats.NOT_RECORDED
    match field:
        case "born_on" | "due_on":
            return formats.day(date.fromisoformat(text))
        case "number":
            return str(HospitalNumber(text))
        case "bmi_tenths":
            return f"{int(text) / 10:.1f}"
        case "cervical_trauma":
            return word(Answer(text))
        case "placenta":
            place, on = text.split(", ")
            return f"{word(Placenta(place))}, {formats.day(date.fromisoformat(on))}"
        case _ if field.startswith("risk."):
            answer, *more = text.split(", ")
            return ", ".join((word(Answer(answer)), *more))
        case _:
            return text


def counts_text(pair: Pair) -> str:
    """Whose word counts, or that it has to be chosen."""
    if pair.side is None:
        return tr("choose: Enter")
    if not pair.differs:
        return tr("the same") if pair.kept == pair.merged else tr("filled in")
    return tr("the record that stays") if pair.side is Side.KEPT else tr("the other record")


def parts(preview: MergePreview) -> tuple[Part, ...]:
    """Everything the one record would hold, pregnancies first, then what both hold and is kept once."""
    twice = {record.id for record in preview.twice}
    gone = preview.combined[1].pregnancy.id if preview.combined else None
    held = [
        part
        for source, holding in ((tr("stays"), preview.kept), (tr("other"), preview.merged))
        for part in _held(source, holding)
    ]
    dated = [
        replace(part, what=tr("{0}: combined").format(part.what)) if record_id == gone else part
        for part, record_id in held
        if record_id not in twice
    ]
    both = [
        Part(tr("both"), _day_of(record), tr("{0}: kept once").format(_said(record)), is_twice=True)
        for record in preview.twice
    ]
    return (*dated, *both)


def _held(source: str, holding: Holding) -> Iterator[tuple[Part, object]]:
    for sheet in holding.sheets:
        yield Part(source, sheet.pregnancy.opened_on, _pregnancy_text(sheet)), sheet.pregnancy.id
        records = [r for kind in MOVED for r in getattr(sheet, kind) if r.stands]
        for record in sorted(records, key=_sort_day):
            yield Part(source, _day_of(record), _said(record)), record.id
    for earlier in holding.earlier:
        yield Part(source, earlier.ended_on, _said(earlier)), earlier.id


def _pregnancy_text(sheet: PregnancySheet) -> str:
    due = tr("due {0}").format(formats.day(sheet.due_date.on)) if sheet.due_date else tr("no due date")
    ended = sheet.pregnancy.ended_on
    state = tr("goes on") if ended is None else tr("ended {0}").format(formats.day(ended))
    return tr("Pregnancy, {0}, {1}").format(due, state)


def _said(record: ClinicalRecord) -> str:
    """What a record is and says: `Scan, 22.4 mm`."""
    if isinstance(record, _EVENTS):
        said = said_of(record)
        return f"{name_of(record)}, {said}" if said else name_of(record)
    if isinstance(record, EarlierPregnancy):
        age = str(record.age) if record.age else tr("age unknown")
        return tr("Earlier pregnancy: {0}, {1}").format(word(record.outcome), age)
    if isinstance(record, Dating):
        return tr("Due date {0}").format(formats.day(record.due_on))
    if isinstance(record, RiskFactor):
        return f"{word(record.kind)}, {word(record.answer)}"
    if isinstance(record, Discussion):
        return tr("Discussion with {0}").format(record.with_whom)
    if isinstance(record, Booking):
        return tr("Booking")
    return tr("Attempt to reach her") if isinstance(record, Contact) else tr("Other entry")


def _day_of(record: ClinicalRecord) -> date | None:
    for name in ("on", "placed_on", "started_on", "ended_on", "owed_on"):
        day: date | None = getattr(record, name, None)
        if day is not None:
            return day
    for name in ("held_at", "at"):
        moment = getattr(record, name, None)
        if moment is not None:
            told: date = moment.date()
            return told
    return None


def _sort_day(record: ClinicalRecord) -> date:
    return _day_of(record) or date.max


def move_text(flag: MergedFlag) -> str:
    """What becomes of a flag."""
    return tr("Closes") if flag.closes else tr(_MOVES[flag.change.move])


def source_text(flag: MergedFlag) -> str:
    """From which record the flag is."""
    return tr("stays") if flag.side is Side.KEPT else tr("other")


def since_text(records: tuple[ClinicalRecord, ...]) -> str:
    """Records entered since a merge, each with its day, in one line."""
    days = ((_day_of(record), record) for record in records)
    return "; ".join(f"{formats.day(on)} {_said(record)}" if on else _said(record) for on, record in days)
