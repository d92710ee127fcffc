"""What two records hold and what merging them does, in words; no widgets in here."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from models.records.discussion import Discussion
from models.records.events import EventGroup, day_of, kind_of
from models.records.history import EarlierPregnancy
from models.records.patient import Patient
from models.records.pregnancy import Dating, Pregnancy
from models.records.record import ClinicalRecord, PregnancyRecord, Record, shown_fields
from models.records.risk import RiskFactor
from models.rules.register.record_merge import MOVED, Holding, Pair, Side
from models.usecases.women.merge import MergedFlag, MergePreview
from models.views import PregnancySheet
from ui.wording import formats, values
from ui.wording.events import describe_event, name_of
from ui.wording.fields import field_label, kind_name
from ui.wording.tr import context
from ui.wording.words import word

tr = context("merge")


_PAIRED = (Patient, Pregnancy, Dating)
"""The kinds of record whose fields are held against each other; a risk factor is one by itself."""
_RISK = "risk."
_SAYING = (EventGroup.SCAN, EventGroup.FINDING, EventGroup.TREATMENT)
"""Records that say what was found or given; of any other its kind says enough."""


@dataclass(frozen=True, slots=True)
class HeldItem:
    """One thing that a record holds: from which record, on which day, what; `is_twice` where both hold it."""

    source: str
    on: date | None
    what: str
    is_twice: bool = False


def field_text(pair: Pair) -> str:
    """What the field is called."""
    if pair.field.startswith(_RISK):
        return values.value_text(RiskFactor, "kind", pair.field.removeprefix(_RISK))
    return field_label(_kind_of(pair.field), pair.field)


def conflict_text(field: str, text: str) -> str:
    """One record's word on a field."""
    if not text:
        return formats.not_recorded()
    if field.startswith(_RISK):
        answer, *more = text.split(", ")
        # Of what goes with an answer only the day is written otherwise than it is read.
        parts = [values.value_text(RiskFactor, "on", part) for part in more]
        return ", ".join((values.value_text(RiskFactor, "answer", answer), *parts))
    if field == "placenta":
        place, on = text.split(", ")
        both = (("placenta", place), ("placenta_on", on))
        return ", ".join(values.value_text(Pregnancy, name, said) for name, said in both)
    return values.value_text(_kind_of(field), field, text)


def _kind_of(field: str) -> type[Record]:
    return next(kind for kind in _PAIRED if field in shown_fields(kind))


def counts_text(pair: Pair) -> str:
    """Whose word counts, or that it has to be chosen."""
    if pair.side is None:
        return tr("choose: Enter")
    if not pair.differs:
        return tr("the same") if pair.kept == pair.merged else tr("filled in")
    return tr("the record that stays") if pair.side is Side.KEPT else tr("the other record")


def held_items(preview: MergePreview) -> tuple[HeldItem, ...]:
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
        HeldItem(tr("both"), _day_of(record), tr("{0}: kept once").format(_describe(record)), is_twice=True)
        for record in preview.twice
    ]
    return (*dated, *both)


def _held(source: str, holding: Holding) -> Iterator[tuple[HeldItem, object]]:
    for sheet in holding.sheets:
        yield HeldItem(source, sheet.pregnancy.opened_on, _pregnancy_text(sheet)), sheet.pregnancy.id
        records = [record for kind in MOVED for record in sheet.standing(kind)]
        for record in sorted(records, key=_sort_day):
            yield HeldItem(source, _day_of(record), _describe(record)), record.id
    for earlier in holding.earlier:
        yield HeldItem(source, earlier.ended_on, _describe(earlier)), earlier.id


def _pregnancy_text(sheet: PregnancySheet) -> str:
    due = tr("due {0}").format(formats.day(sheet.due_date.on)) if sheet.due_date else tr("no due date")
    ended = sheet.pregnancy.ended_on
    state = tr("goes on") if ended is None else tr("ended {0}").format(formats.day(ended))
    return tr("Pregnancy, {0}, {1}").format(due, state)


def _describe(record: ClinicalRecord) -> str:
    """What a record is and says: `Scan, 22.4 mm`."""
    match record:
        case EarlierPregnancy():
            age = str(record.age) if record.age else tr("age unknown")
            return tr("Earlier pregnancy: {0}, {1}").format(word(record.outcome), age)
        case Dating():
            return tr("Due date {0}").format(formats.day(record.due_on))
        case RiskFactor():
            return f"{word(record.kind)}, {word(record.answer)}"
        case Discussion():
            return tr("Discussion with {0}").format(record.with_whom)
        case PregnancyRecord() if kind_of(record).group in _SAYING:
            said = describe_event(record)
            return f"{name_of(record)}, {said}" if said else name_of(record)
        case _:
            return kind_name(type(record))


def _day_of(record: ClinicalRecord) -> date | None:
    if isinstance(record, EarlierPregnancy):
        return record.ended_on
    return day_of(record) if isinstance(record, PregnancyRecord) else None


def _sort_day(record: ClinicalRecord) -> date:
    return _day_of(record) or date.max


def merged_flag_text(flag: MergedFlag) -> str:
    """What becomes of a flag."""
    return tr("Closes") if flag.closes else word(flag.change.move)


def source_text(flag: MergedFlag) -> str:
    """From which record the flag is."""
    return tr("stays") if flag.side is Side.KEPT else tr("other")


def since_text(records: tuple[ClinicalRecord, ...]) -> str:
    """Records entered since a merge, each with its day, in one line."""
    days = ((_day_of(record), record) for record in records)
    return "; ".join(
        f"{formats.day(on)} {_describe(record)}" if on else _describe(record) for on, record in days
    )
