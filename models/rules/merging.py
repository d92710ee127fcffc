"""What two records of one woman come to as one: whose word counts where, what moves, what is there twice."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from enum import Enum
from typing import Any, TypeVar
from uuid import UUID

from models.records.history import EarlierPregnancy
from models.records.patient import Patient
from models.records.pregnancy import Dating, Pregnancy
from models.records.record import Answer, ClinicalRecord
from models.records.risk import RiskFactor, RiskKind
from models.values.identity import HospitalNumber
from models.views import PregnancySheet

R = TypeVar("R", bound=ClinicalRecord)

IDENTITY = ("family_name", "given_name", "title", "born_on", "number", "telephone")
MOVED = (
    "scans",
    "symptoms",
    "examinations",
    "cerclages",
    "progesterone",
    "discussions",
    "bookings",
    "contacts",
    "scan_closings",
    "lab_results",
    "pessaries",
    "care_notes",
    "outcomes",
    "babies",
)
"""The kinds of a sheet whose records go with a pregnancy that is combined with another."""

_STAYS_UNLESS_CHOSEN = frozenset({"number", "due_on"})
_NOT_COMPARED = frozenset(
    {
        *("id", "version", "stamp", "batch_id", "pregnancy_id", "patient_id", "typed", "flag_ids"),
        *("scan_id", "resolved_scan_id", "recorded_as"),
    }
)


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
    return replace(whole, other_numbers=tuple(others))


def combined_pregnancy(
    kept: PregnancySheet, merged: PregnancySheet, sides: Mapping[str, Side | None]
) -> Pregnancy:
    """The pregnancy as it would be, opened on the earlier of the two days."""
    ours, theirs = kept.pregnancy, merged.pregnancy
    names = [n for n in ("fetuses", "cervical_trauma", "bmi_tenths") if sides.get(n) is Side.MERGED]
    return replace(
        ours,
        opened_on=min(ours.opened_on, theirs.opened_on),
        history_taken=ours.history_taken or theirs.history_taken,
        **{name: getattr(theirs, name) for name in names},
    )


def moving(kept: PregnancySheet, merged: PregnancySheet) -> dict[str, tuple[ClinicalRecord, ...]]:
    """The standing records that go over, by the kind of the sheet; what the kept one holds already stays behind."""
    return {kind: fresh(getattr(kept, kind), getattr(merged, kind)) for kind in MOVED}


def twice(kept: PregnancySheet, merged: PregnancySheet) -> tuple[ClinicalRecord, ...]:
    """The standing records of the merged pregnancy that the kept one holds as well."""
    fresh_ids = {record.id for records in moving(kept, merged).values() for record in records}
    both = (record for kind in MOVED for record in getattr(merged, kind))
    return tuple(record for record in both if record.stands and record.id not in fresh_ids)


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
    names = [f.name for f in fields(one) if f.name not in _NOT_COMPARED]
    return all(getattr(one, name) == getattr(other, name) for name in names)


def owned(record: R, pregnancy_id: UUID, scans: Mapping[UUID, UUID]) -> R:
    """The record as one of another pregnancy; `scans` are those that are there already, by what they were merged from."""
    known = {name: scans.get(getattr(record, name), getattr(record, name)) for name in _scan_links(record)}
    # Which kinds know their pregnancy is no type of its own.
    moved: Any = record
    found: R = replace(moved, pregnancy_id=pregnancy_id, **known)
    return found


def same_scans(kept: PregnancySheet, merged: PregnancySheet) -> dict[UUID, UUID]:
    """The scans that both hold: those of the merged record to those of the kept one."""
    return {m.id: k.id for m in merged.scans for k in kept.scans if m.stands and k.stands and is_same(k, m)}


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
    of, scans = kept.pregnancy.id, same_scans(kept, merged)
    parts: dict[str, Any] = {
        kind: by_id((*getattr(kept, kind), *(owned(r, of, scans) for r in records)))
        for kind, records in moving(kept, merged).items()
    }
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


def _scan_links(record: object) -> tuple[str, ...]:
    return tuple(name for name in ("scan_id", "resolved_scan_id") if hasattr(record, name))


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
    texts |= {name: _text(pregnancy, name) for name in ("fetuses", "cervical_trauma", "bmi_tenths")}
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
    if isinstance(value, Answer):
        return str(value.value)
    return value.text if isinstance(value, HospitalNumber) else str(value)
