"""What came to a woman and her pregnancies otherwise than with an import, so that taking it back leaves them in place."""

from collections.abc import Iterator
from dataclasses import fields, replace
from typing import TypeVar

from models.records.flag import Because, Flag, FlagState
from models.records.importing.imports import ImportBatch
from models.records.patient import Patient
from models.records.record import ClinicalRecord, Record
from models.usecases.desk import Desk
from models.views import PregnancySheet

R = TypeVar("R", bound=Record)

_BY_A_PERSON = frozenset({FlagState.ESCALATED, FlagState.DISCUSSED, FlagState.ACKNOWLEDGED})
_HISTORY = "history"


def has_more(desk: Desk, batch: ImportBatch, sheet: PregnancySheet) -> bool:
    """Whether anything of a pregnancy did not come with the batch, or what the batch said of it was changed.

    An earlier pregnancy is the woman's: it counts where it was entered after this one came.
    """
    pregnancy = sheet.pregnancy
    since = (earlier for earlier in sheet.history if earlier.id > pregnancy.id)
    return (
        pregnancy.batch_id != batch.id
        # A merge of records moves a pregnancy from one woman to another, and says nothing new of it.
        or replace(_as_it_came(desk, pregnancy), patient_id=pregnancy.patient_id) != pregnancy
        or any(_came_otherwise(desk, batch, record) for record in (*records_of(sheet), *since))
    )


def stays_without_pregnancy(desk: Desk, batch: ImportBatch, patient: Patient) -> bool:
    """Whether a woman stays even where no pregnancy of hers does."""
    return (
        patient.batch_id != batch.id
        or _as_it_came(desk, patient) != patient
        or any(_came_otherwise(desk, batch, earlier) for earlier in desk.store.earlier_of(patient.id))
    )


def records_of(sheet: PregnancySheet) -> Iterator[Record]:
    """Every record that belongs to a pregnancy, of whatever kind; her earlier pregnancies are the woman's."""
    for field in fields(sheet):
        kept = getattr(sheet, field.name)
        if isinstance(kept, tuple) and field.name != _HISTORY:
            yield from (record for record in kept if isinstance(record, Record))


def _came_otherwise(desk: Desk, batch: ImportBatch, record: Record) -> bool:
    if isinstance(record, Flag):
        return _was_answered(desk, record)
    return isinstance(record, ClinicalRecord) and record.stands and record.batch_id != batch.id


def _was_answered(desk: Desk, flag: Flag) -> bool:
    """Whether somebody ever answered it or passed it on, whatever judging made of it since."""
    versions = (desk.store.version(Flag, flag.id, number) for number in range(1, flag.version + 1))
    return any(
        each.state in _BY_A_PERSON
        or bool(each.told)
        or (each.state is FlagState.CLOSED and Because.parse(each.reason) is None)
        for each in versions
    )


def _as_it_came(desk: Desk, record: R) -> R:
    """The first version of a record, with the number and the stamp of the present one."""
    return replace(desk.store.version(type(record), record.id, 1), version=record.version, stamp=record.stamp)
