"""What a record counts with: nothing is written that would stand where nobody ever looks."""

from uuid import UUID

from models.errors import Problem
from models.records.history import EarlierPregnancy
from models.records.patient import Patient
from models.records.pregnancy import Pregnancy
from models.records.record import ClinicalRecord, PregnancyRecord, Record

Owner = type[Pregnancy] | type[Patient]


def owner_of(record: Record) -> tuple[Owner, UUID] | None:
    """The pregnancy or woman that must stand before this version is written; None where none need stand.

    A pregnancy or woman that is written struck out has to stand until then: nothing else of it is changed while it does not.
    Whatever else is struck out may be so at any time.
    """
    match record:
        case Pregnancy() | Patient() if not record.stands:
            return type(record), record.id
        case ClinicalRecord() if not record.stands:
            return None
        case PregnancyRecord():
            return Pregnancy, record.pregnancy_id
        case Pregnancy() | EarlierPregnancy():
            return Patient, record.patient_id
        case _:
            return None


def owner_problems(owner: Pregnancy | Patient | None) -> tuple[Problem, ...]:
    """Nothing, or that the pregnancy or woman in whose record something is written was taken back meanwhile."""
    if owner is None or owner.stands:
        return ()
    code = "woman.taken_back" if isinstance(owner, Patient) else "pregnancy.taken_back"
    return (Problem("record", code),)
