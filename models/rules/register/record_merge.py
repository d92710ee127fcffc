"""What two records of one woman come to as one: whose word counts where, what moves, what is there twice."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any, TypeVar
from uuid import UUID

from models.records.events import EVENTS
from models.records.finding import Symptom
from models.records.history import EarlierPregnancy
from models.records.patient import Patient
from models.records.pregnancy import Dating, Pregnancy
from models.records.record import ClinicalRecord, PregnancyRecord, TriState, shown_fields
from models.records.risk import RiskFactor, RiskKind
from models.rules.pregnancy.symptom_reports import with_reports_of
from models.values.identity import HospitalNumber
from models.views import PARTS, PregnancySheet

R = TypeVar("R", bound=ClinicalRecord)
P = TypeVar("P", bound=PregnancyRecord)

IDENTITY = ("family_name", "given_name", "title", "born_on", "number", "telephone")
MOVED = tuple(kind.record for kind in EVENTS if kind.moves)
"""The kinds whose records go with a pregnancy that is combined with another."""

_FOUND_AT = ("scan_id", "resolved_scan_id", "examination_id", "resolved_examination_id")
"""Fields that lead to the scan or the examination at which something was found."""
_ASKED_ONCE = ("fetuses", "cervical_trauma", "bmi_tenths")
"""What is recorded of the pregnancy itself in one field."""
_STAYS_UNLESS_CHOSEN = frozenset({"number", "due_on"})
_NOT_COMPARED = frozenset({*_FOUND_AT, "again_at", "again_on", "flag_ids", "recorded_as"})
"""What is shown of a record and leads to another, or says where and when it was told again."""


class Side(Enum):
    """One of the two records."""

    KEPT = "kept"
    MERGED = "merged"


@dataclass(frozen=True, slots=True)
class Pair:
    """One field of both records as text (a day in ISO, an answer by its word); empty where nothing is recorded.

    `side` is whose word counts; None where both say something different and nobody has chosen.
    """

    field: str
    kept: str
    merged: str
    side: Side | None

    @property
    def differs(self) -> bool:
        """Whether both say something, and not the same."""
        return bool(self.kept and self.merged) and self.kept != self.merged


@dataclass(frozen=True, slots=True)
class Holding:
    """One record whole: the woman, her standing pregnancies, newest first, and her standing earlier ones."""

    patient: Patient
    sheets: tuple[PregnancySheet, ...]
    earlier: tuple[EarlierPregnancy, ...]

    @property
    def open_sheet(self) -> PregnancySheet | None:
        """The pregnancy that goes on; None where none does."""
        return next((s for s in self.sheets if s.pregnancy.ended_on is None), None)


def pairs(kept: Holding, merged: Holding, chosen: Mapping[str, Side], *, combines: bool) -> tuple[Pair, ...]:
    """Every field in which the two may differ; with their open pregnancies where these are combined."""
    texts = [(name, _text(kept.patient, name), _text(merged.patient, name)) for name in IDENTITY]
    if combines and kept.open_sheet and merged.open_sheet:
        ours, theirs = _of_pregnancy(kept.open_sheet), _of_pregnancy(merged.open_sheet)
        texts += [
            (name, ours.get(name, ""), theirs.get(name, "")) for name in dict.fromkeys((*ours, *theirs))
        ]
    return tuple(Pair(name, a, b, _side(name, a, b, chosen)) for name, a, b in texts)


def combined_patient(kept: Patient, merged: Patient, sides: Mapping[str, Side | None]) -> Patient:
    """The woman as she would be; every number of both finds her."""
    theirs = [name for name in IDENTITY if sides.get(name) is Side.MERGED]
    whole = replace(kept, **{name: getattr(merged, name) for name in theirs})
    numbers = (kept.number, merged.number, *kept.other_numbers, *merged.other_numbers)
    others = dict.fromkeys(n for n in numbers if n is not None and n != whole.number)
    has_their_number = sides.get("number") is Side.MERGED
    return replace(
        whole,
        other_numbers=tuple(others),
        number_kind=(merged if has_their_number else kept).number_kind,
        born_unknown=whole.born_on is None and (kept.born_unknown or merged.born_unknown),
        number_unknown=whole.number is None and (kept.number_unknown or merged.number_unknown),
    )


def combined_pregnancy(
    kept: PregnancySheet, merged: PregnancySheet, sides: Mapping[str, Side | None]
) -> Pregnancy:
    """The pregnancy as it would be, opened on the earlier of the two days."""
    ours, theirs = kept.pregnancy, merged.pregnancy
    names = [n for n in _ASKED_ONCE if sides.get(n) is Side.MERGED]
    if sides.get("placenta") is Side.MERGED:
        names += ["placenta", "placenta_on"]
    return replace(
        ours,
        opened_on=min(ours.opened_on, theirs.opened_on),
        history_taken=ours.history_taken or theirs.history_taken,
        **{name: getattr(theirs, name) for name in names},
    )


def moving(
    kept: PregnancySheet, merged: PregnancySheet
) -> Mapping[type[PregnancyRecord], tuple[PregnancyRecord, ...]]:
    """The standing records that go over, by their kind; what the kept one holds already stays behind."""
    return {kind: fresh(kept.of(kind), merged.of(kind)) for kind in MOVED}


def twice(kept: PregnancySheet, merged: PregnancySheet) -> tuple[PregnancyRecord, ...]:
    """The standing records of the merged pregnancy that the kept one holds as well."""
    fresh_ids = {record.id for records in moving(kept, merged).values() for record in records}
    theirs = (record for kind in MOVED for record in merged.standing(kind))
    return tuple(record for record in theirs if record.id not in fresh_ids)


def fresh(kept: tuple[R, ...], merged: tuple[R, ...]) -> tuple[R, ...]:
    """The standing ones of the merged record that the kept one does not hold; two alike there need two alike here."""
    left = [record for record in kept if record.stands]
    come = []
    for record in (m for m in merged if m.stands):
        known = next((k for k in left if is_same(k, record)), None)
        if known is None:
            come.append(record)
        else:
            left.remove(known)
    return tuple(come)


def is_same(one: ClinicalRecord, other: ClinicalRecord) -> bool:
    """Whether two records say the same of the same day, whoever entered them."""
    names = shown_fields(type(one)).keys() - _NOT_COMPARED
    return all(getattr(one, name) == getattr(other, name) for name in names)


def owned(record: P, pregnancy_id: UUID, there: Mapping[UUID, UUID]) -> P:
    """The record as one of another pregnancy; scans and examinations `there` already, by what they were merged from."""
    links = {name: getattr(record, name) for name in _FOUND_AT if hasattr(record, name)}
    known: dict[str, Any] = {name: there.get(found_at, found_at) for name, found_at in links.items()}
    if isinstance(record, Symptom):
        known["again_at"] = tuple(dict.fromkeys(there.get(place, place) for place in record.again_at))
    return replace(record, pregnancy_id=pregnancy_id, **known)


def there_already(kept: PregnancySheet, merged: PregnancySheet) -> dict[UUID, UUID]:
    """The scans and examinations that both hold: those of the merged record to those of the kept one."""
    both = ((merged.scans, kept.scans), (merged.examinations, kept.examinations))
    pairs_ = ((m, k) for theirs, ours in both for m in theirs for k in ours)
    return {m.id: k.id for m, k in pairs_ if m.stands and k.stands and is_same(k, m)}


def reported_in_both(kept: PregnancySheet, merged: PregnancySheet) -> tuple[Symptom, ...]:
    """The symptoms of the kept pregnancy that the merged one holds as well and that now rest on its reports too."""
    of, there = kept.pregnancy.id, there_already(kept, merged)
    changed = []
    twins = [owned(s, of, there) for s in merged.symptoms if s.stands]
    for symptom in (s for s in kept.symptoms if s.stands):
        whole = symptom
        for twin in (t for t in twins if is_same(symptom, t)):
            whole = with_reports_of(whole, twin)
        if whole != symptom:
            changed.append(whole)
    return tuple(changed)


def combined_sheet(
    kept: PregnancySheet,
    merged: PregnancySheet | None,
    patient: Patient,
    history: tuple[EarlierPregnancy, ...],
    sides: Mapping[str, Side | None],
    dating: Dating | None,
) -> PregnancySheet:
    """A pregnancy of the kept woman as it would be judged; `merged` is combined with it, None where nothing is.

    `dating` is the due date taken over, None where the own one stays.
    """
    whole = replace(kept, patient=patient, history=history)
    if merged is None:
        return whole
    of, there = kept.pregnancy.id, there_already(kept, merged)
    parts: dict[str, Any] = {
        PARTS[kind]: by_id((*kept.of(kind), *(owned(r, of, there) for r in records)))
        for kind, records in moving(kept, merged).items()
    }
    told = {s.id: s for s in reported_in_both(kept, merged)}
    parts["symptoms"] = tuple(told.get(s.id, s) for s in parts["symptoms"])
    gone, come = risks_over(kept, merged, sides)
    parts["risks"] = by_id((*(r for r in kept.risks if r not in gone), *come))
    datings = kept.datings if dating is None else (*kept.datings, dating)
    return replace(whole, pregnancy=combined_pregnancy(kept, merged, sides), datings=datings, **parts)


def risks_over(
    kept: PregnancySheet, merged: PregnancySheet, sides: Mapping[str, Side | None]
) -> tuple[tuple[RiskFactor, ...], tuple[RiskFactor, ...]]:
    """The risk factors of the kept pregnancy that give way, and those of the merged one that come in."""
    theirs = [r for r in merged.risks if r.stands and sides.get(_risk_name(r.kind)) is Side.MERGED]
    kinds = {risk.kind for risk in theirs}
    return tuple(r for r in kept.risks if r.stands and r.kind in kinds), tuple(theirs)


def by_id(records: tuple[R, ...]) -> tuple[R, ...]:
    """The records in the order in which they were entered."""
    return tuple(sorted(records, key=_id_of))


def _id_of(record: ClinicalRecord) -> UUID:
    return record.id


def _side(name: str, kept: str, merged: str, chosen: Mapping[str, Side]) -> Side | None:
    if not merged or kept == merged:
        return Side.KEPT
    if not kept:
        return Side.MERGED
    return chosen.get(name, Side.KEPT if name in _STAYS_UNLESS_CHOSEN else None)


def _of_pregnancy(sheet: PregnancySheet) -> dict[str, str]:
    """What is known about a pregnancy, by field; what was not asked is empty."""
    pregnancy = sheet.pregnancy
    texts = {"due_on": sheet.dating.due_on.isoformat() if sheet.dating else ""}
    texts |= {name: _text(pregnancy, name) for name in _ASKED_ONCE}
    if pregnancy.placenta is not None and pregnancy.placenta_on is not None:
        texts["placenta"] = f"{pregnancy.placenta.value}, {pregnancy.placenta_on.isoformat()}"
    return texts | {_risk_name(risk.kind): _risk_text(risk) for risk in sheet.risks if risk.stands}


def _risk_name(kind: RiskKind) -> str:
    return f"risk.{kind.value}"


def _risk_text(risk: RiskFactor) -> str:
    """The answer and what goes with it: `yes, 2, 12.0, 2021-05-04, bicornuate`."""
    parts = (risk.answer.value, risk.count, risk.depth, risk.on, risk.detail)
    return ", ".join(str(part) for part in parts if part not in (None, ""))


def _text(record: Patient | Pregnancy, name: str) -> str:
    value = getattr(record, name)
    if value is None:
        return ""
    if isinstance(value, TriState):
        return str(value.value)
    return value.text if isinstance(value, HospitalNumber) else str(value)
