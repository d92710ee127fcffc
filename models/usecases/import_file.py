"""Bringing in what a clinic has in a file: looking the women up, taking them in one by one, taking a batch back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from models.records.clinic.settings import IN_THE_UK
from models.records.history import EarlierPregnancy, EarlierQuestion
from models.records.importing.import_line import Arrival, FileLine, LineKey, SiftedFile, WomanKey
from models.records.importing.imports import ImportBatch
from models.records.patient import Patient
from models.records.pregnancy import Dating, DatingMethod, Pregnancy
from models.records.record import ClinicalRecord
from models.records.scan import Scan
from models.rules.pregnancy.dating import USUAL_CYCLE_DAYS
from models.rules.register.import_check import is_held, pregnancy_for, refusal
from models.rules.register.import_dates import dating_method_of
from models.rules.register.import_known import KnownWoman, KnownWomen
from models.rules.register.import_numbers import with_other_zeros
from models.rules.register.one_pregnancy import clusters
from models.rules.register.permissions import Action, require
from models.rules.register.visible_texts import LONGEST_TEXT
from models.usecases.clinic.room import IMPORT_MB, require_room
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.problems import reason_problems, refuse_any
from models.usecases.women.came_otherwise import has_more, records_of, stays_without_pregnancy
from models.values.age import DueDate
from models.values.identity import HospitalNumber, fold
from models.values.person import PersonName
from models.values.visible import with_all_shown
from models.views import PregnancySheet


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of one woman's lines: the batch as it stands now, and how many scans were new.

    `scans` can be fewer than were handed in: what the record holds meanwhile, or cannot take, is left out.
    """

    batch: ImportBatch
    scans: int
    is_new_woman: bool


def women_in(lines: Iterable[FileLine]) -> tuple[Arrival, ...]:
    """One arrival of each woman of a file, in the file's order."""
    women: dict[WomanKey, Arrival] = {}
    for line in lines:
        if line.arrival is not None:
            women.setdefault(line.arrival.woman, line.arrival)
    return tuple(women.values())


def look_up(desk: Desk, women: Sequence[Arrival]) -> KnownWomen:
    """What the record holds of some of a file's women; ask for a few at a time, so that nobody's save has to wait."""
    known: dict[HospitalNumber, KnownWoman] = {}
    namesakes: set[WomanKey] = set()
    zeros: dict[HospitalNumber, HospitalNumber] = {}
    for arrival in women:
        patient = desk.store.woman_with_number(arrival.number)
        if patient is not None:
            known[arrival.number] = KnownWoman(patient, _sheets(desk, patient))
            continue
        if _is_namesake(desk, arrival):
            namesakes.add(arrival.woman)
        other = _with_other_zeros(desk, arrival.number)
        if other is not None:
            zeros[arrival.number] = other
    undone = frozenset(batch.id for batch in desk.store.every(ImportBatch) if batch.undone is not None)
    slips = frozenset(arrival.number for arrival in women if _is_slip(desk, arrival.number))
    return KnownWomen(known, frozenset(namesakes), undone, zeros, slips)


def loads(preview: SiftedFile, looked_at: frozenset[LineKey]) -> tuple[tuple[Arrival, ...], ...]:
    """What is to be taken, one load a woman, each oldest scan first."""
    women: dict[WomanKey, list[Arrival]] = {}
    for arrival in preview.arrivals(looked_at):
        women.setdefault(arrival.woman, []).append(arrival)
    return tuple(tuple(sorted(load, key=lambda a: a.on)) for load in women.values())


def new_batch(desk: Desk, file_name: str, file_hash: str, refused: int) -> ImportBatch:
    """A batch to take women into; it is kept together with the first of them, so that an empty one leaves no trace.

    Raises: NotAllowed, Unavailable (`disk.low` before anything is taken).
    """
    require(desk.user, Action.IMPORT_FILES)
    require_room(desk, IMPORT_MB)
    return ImportBatch(
        id=desk.new_id(),
        stamp=desk.stamp(),
        file_name=with_all_shown(file_name, LONGEST_TEXT),
        file_hash=file_hash,
        taken=0,
        refused=refused,
    )


def take_woman(desk: Desk, batch: ImportBatch, load: Sequence[Arrival]) -> Taken:
    """Take one woman's scans into the record, all or nothing, and judge her pregnancies anew.

    She is registered with due date, fetuses and history if the record does not know her; otherwise only scans that it
    does not hold are added, and what it says of her stays. Nothing at all is written where nothing is new.
    Raises: NotAllowed, Conflict, Unavailable.
    """
    require(desk.user, Action.IMPORT_FILES)
    with desk.store.writing():
        known = look_up(desk, load[:1])
        fresh = [a for a in load if not is_held(a, known) and refusal(a, known) is None]
        if not fresh:
            return Taken(batch, 0, is_new_woman=False)
        is_new_woman = fresh[0].number not in known.women
        batch = desk.store.put(replace(batch, stamp=desk.stamp(), taken=batch.taken + len(fresh)))
        touched = _Intake(desk, batch, known).take(fresh)
        for pregnancy_id in touched:
            evaluate_pregnancy(desk, pregnancy_id)
        return Taken(batch, len(fresh), is_new_woman)


def take_back_woman(desk: Desk, batch: ImportBatch, patient_id: UUID, reason: str) -> None:
    """Strike out what a batch brought for one woman, all or nothing, and judge her pregnancies anew.

    A pregnancy stays, with its due date, where something that came otherwise belongs to it, somebody changed what was said
    of it, or answered one of its flags; so does a woman.
    Raises: NotAllowed, Refused (`reason.missing`), Conflict, Unavailable.
    """
    require(desk.user, Action.IMPORT_FILES)
    refuse_any(*reason_problems(reason))
    with desk.store.writing():
        patient = desk.store.get(Patient, patient_id)
        for sheet in _sheets(desk, patient):
            _take_back_pregnancy(desk, batch, sheet, reason.strip())
        if not patient.stands or desk.store.pregnancies_of(patient_id):
            return
        if not stays_without_pregnancy(desk, batch, patient):
            earlier = (e for e in desk.store.earlier_of(patient_id) if e.stands)
            for record in (*earlier, patient):
                _strike(desk, record, reason.strip())


def close_batch(desk: Desk, batch: ImportBatch, reason: str) -> ImportBatch:
    """Mark a batch as taken back, once all of its women are. Raises: NotAllowed, Refused (`reason.missing`), Conflict."""
    require(desk.user, Action.IMPORT_FILES)
    refuse_any(*reason_problems(reason))
    return desk.store.put(replace(batch, stamp=desk.stamp(), undone=reason.strip()), reason.strip())


class _Intake:
    """Takes the fresh scans of one woman into the pregnancies they belong to."""

    def __init__(self, desk: Desk, batch: ImportBatch, known: KnownWomen) -> None:
        self._desk = desk
        self._batch = batch
        self._known = known

    def take(self, fresh: Sequence[Arrival]) -> tuple[UUID, ...]:
        """Keep the scans; returns the pregnancies that were touched."""
        touched: dict[UUID, None] = {}
        dated_by = {place: told.dated_by for told in clusters(fresh) for place in told.places}
        for place, arrival in enumerate(fresh):
            sheet = pregnancy_for(arrival, self._known) or self._open_pregnancy(arrival, dated_by[place])
            scan = self._desk.store.put(self._scan(arrival, sheet.pregnancy.id))
            self._learn(arrival, replace(sheet, scans=(*sheet.scans, scan)))
            touched[sheet.pregnancy.id] = None
        return tuple(touched)

    def _learn(self, arrival: Arrival, sheet: PregnancySheet) -> None:
        """Know of a pregnancy what has been taken, so that the next scan is put where it belongs."""
        woman = self._known.women.get(arrival.number)
        others = [s for s in woman.pregnancies if s.pregnancy.id != sheet.pregnancy.id] if woman else []
        hers = KnownWoman(sheet.patient, (*others, sheet))
        self._known = replace(self._known, women={arrival.number: hers})

    def _open_pregnancy(self, arrival: Arrival, dated_by: Arrival | None) -> PregnancySheet:
        """A pregnancy of hers as the file tells it, dated by one of its scans (None: by none); with her, where she is new."""
        woman = self._known.women.get(arrival.number)
        patient = woman.patient if woman else self._register(arrival)
        pregnancy = self._desk.store.put(self._pregnancy(arrival, patient, has_history=woman is None))
        due = dated_by.due if dated_by else None
        datings = (self._dating(dated_by, due, pregnancy),) if dated_by and due else ()
        return PregnancySheet(patient=patient, pregnancy=pregnancy, datings=datings)

    def _register(self, arrival: Arrival) -> Patient:
        patient = self._desk.store.put(
            Patient(
                id=self._desk.new_id(),
                stamp=self._desk.stamp(),
                batch_id=self._batch.id,
                family_name=arrival.family_name,
                given_name=arrival.given_name,
                born_on=arrival.born_on,
                number=arrival.number,
            )
        )
        for event in arrival.history.earlier or ():
            self._desk.store.put(
                EarlierPregnancy(
                    id=self._desk.new_id(),
                    stamp=self._desk.stamp(),
                    batch_id=self._batch.id,
                    patient_id=patient.id,
                    outcome=event.outcome,
                    age=event.age,
                    onset=event.onset,
                    not_asked=tuple(EarlierQuestion),
                )
            )
        return patient

    def _pregnancy(self, arrival: Arrival, patient: Patient, *, has_history: bool) -> Pregnancy:
        """`has_history` is False for a woman of the record: her earlier pregnancies are not taken from a file."""
        return Pregnancy(
            id=self._desk.new_id(),
            stamp=self._desk.stamp(),
            batch_id=self._batch.id,
            patient_id=patient.id,
            opened_on=arrival.on,
            fetuses=arrival.fetuses,
            history_taken=has_history and arrival.history.earlier is not None,
            cervical_trauma=arrival.history.cervical_trauma,
        )

    def _dating(self, told: Arrival, due: DueDate, pregnancy: Pregnancy) -> Dating:
        """The due date as a line tells it, marked with how."""
        method = dating_method_of(told)
        days = {DatingMethod.LMP: told.last_period, DatingMethod.TOLD_AGE: told.on}
        return self._desk.store.put(
            Dating(
                id=self._desk.new_id(),
                stamp=self._desk.stamp(),
                batch_id=self._batch.id,
                pregnancy_id=pregnancy.id,
                method=method,
                due_on=due.on,
                measured_on=days.get(method),
                cycle_days=USUAL_CYCLE_DAYS if method is DatingMethod.LMP else None,
            )
        )

    def _scan(self, arrival: Arrival, pregnancy_id: UUID) -> Scan:
        """The scan; a history that was not understood is kept in its note."""
        unread = "" if arrival.history.is_understood else arrival.history.text
        return Scan(
            id=self._desk.new_id(),
            stamp=self._desk.stamp(),
            batch_id=self._batch.id,
            pregnancy_id=pregnancy_id,
            on=arrival.on,
            readings=arrival.readings,
            typed=arrival.typed,
            route=arrival.route,
            examiner=arrival.examiner,
            funnel=arrival.funnel,
            funnel_shape=arrival.funnel_shape,
            sludge=arrival.sludge,
            note="\n".join(part for part in (arrival.note, unread) if part),
        )


def _sheets(desk: Desk, patient: Patient) -> tuple[PregnancySheet, ...]:
    return tuple(desk.store.sheet(pregnancy.id) for pregnancy in desk.store.pregnancies_of(patient.id))


def _is_slip(desk: Desk, number: HospitalNumber) -> bool:
    """Whether a number looks like an NHS number here and cannot be one."""
    return desk.settings.country in IN_THE_UK and number.looks_like_nhs and not number.is_nhs


def _with_other_zeros(desk: Desk, number: HospitalNumber) -> HospitalNumber | None:
    """The number of the record that differs from a free one in leading zeros alone; None without any."""
    others = with_other_zeros(number)
    return next((other for other in others if desk.store.woman_with_number(other) is not None), None)


def _is_namesake(desk: Desk, arrival: Arrival) -> bool:
    """Whether the record holds a woman of this name and birth date under another number, or under none."""
    name = PersonName(arrival.family_name, arrival.given_name)
    wanted = (fold(name.family), fold(name.given), arrival.born_on)
    rows = desk.store.likely_women(name, arrival.born_on, arrival.number)
    return any((fold(row.name.family), fold(row.name.given), row.born_on) == wanted for row in rows)


def _take_back_pregnancy(desk: Desk, batch: ImportBatch, sheet: PregnancySheet, reason: str) -> None:
    brought = [r for r in records_of(sheet) if isinstance(r, ClinicalRecord) and _is_brought(r, batch)]
    stays = has_more(desk, batch, sheet)
    gone = [r for r in brought if isinstance(r, Scan)] if stays else brought
    for record in gone:
        _strike(desk, record, reason)
    if not stays:
        _strike(desk, sheet.pregnancy, reason)
    if gone:
        evaluate_pregnancy(desk, sheet.pregnancy.id)


def _is_brought(record: ClinicalRecord, batch: ImportBatch) -> bool:
    return record.stands and record.batch_id == batch.id


def _strike(desk: Desk, record: ClinicalRecord, reason: str) -> None:
    desk.store.put(replace(record, stamp=desk.stamp(), struck_out=reason), reason)
