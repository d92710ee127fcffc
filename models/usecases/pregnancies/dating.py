"""Opening a pregnancy and agreeing its due date."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, assert_never
from uuid import UUID

from models.errors import Problem, Refused
from models.records.patient import Patient
from models.records.pregnancy import Dating, DatingMethod, Placenta, Pregnancy
from models.records.record import TriState
from models.rules.measurement.impossible import EARLIEST_AGE, fetus_problems
from models.rules.measurement.plausible import Notice
from models.rules.pregnancy.dating import (
    USUAL_CYCLE_DAYS,
    due_from_crl,
    due_from_lmp,
    due_from_transfer,
    due_from_ultrasound,
)
from models.rules.register.permissions import Action, require
from models.usecases.desk import Desk
from models.usecases.events.common import event_day_problems
from models.usecases.filling import Said, in_unit, read, typed, whole_number, written
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.pregnancies.risk_factors import trauma_followed
from models.usecases.problems import reason_problems, refuse_any
from models.values.age import DueDate, GestationalAge
from models.values.length import CrownRump, HeadCircumference
from models.views import PregnancySheet

BY_AGE = frozenset({DatingMethod.ULTRASOUND, DatingMethod.TOLD_AGE})
"""The methods that are an age on a day; that of a file is never typed, yet a draft of it leads to it again."""

_LEAST_HEAD = HeadCircumference(400)
"""Below it no head is measured: what was typed are centimetres."""
_ASKED: Mapping[DatingMethod, str] = {
    DatingMethod.LMP: "cycle_days",
    DatingMethod.CRL_ROBINSON: "crl",
    DatingMethod.CRL_INTERGROWTH: "crl",
    DatingMethod.CRL_HADLOCK: "crl",
    DatingMethod.ULTRASOUND: "head",
}
"""What of a record is read in a form with a method; what was typed for another one does not count."""


def _head(text: str) -> HeadCircumference | None:
    """Raises: Refused (`head.…`, `head.centimetres` for one that no fetus has in millimetres)."""
    head = in_unit("mm", HeadCircumference.parse)(text)
    if head is not None and head < _LEAST_HEAD:
        raise Refused(Problem("head", "head.centimetres", (str(head),)))
    return head


@dataclass(frozen=True, slots=True, kw_only=True)
class DatingDraft:
    """A due date as it stands in the form; numbers are the texts as typed.

    `measured_on` is the day of the LMP, of the dating scan or of the transfer; `due_on` only when entered. Dates are
    None while they cannot be read. `cycle_days` counts with LMP only, `crl` (mm) with a CRL formula only, `age` (`20+3`
    on the day of the scan) and `head` (mm, may stay empty) with ultrasound biometry only.
    """

    method: DatingMethod
    measured_on: date | None = None
    due_on: date | None = None
    cycle_days: str = typed(whole_number("cycle.not_a_number", "", 0, 999), default=str(USUAL_CYCLE_DAYS))
    crl: str = ""
    age: str = ""
    head: str = typed(_head)


@dataclass(frozen=True, slots=True)
class DatingCheck:
    """What a dating form comes to: the due date and the age today, each None while it cannot be said.

    Saving is refused while there are `problems`; `notices` stop nobody.
    """

    due: DueDate | None
    age_today: GestationalAge | None
    problems: tuple[Problem, ...]
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PregnancyDraft:
    """A new pregnancy; None where nothing was recorded yet. `dating` None: no due date yet."""

    patient_id: UUID
    fetuses: int | None = None
    cervical_trauma: TriState | None = None
    placenta: Placenta | None = None
    placenta_on: date | None = None
    dating: DatingDraft | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PregnancyDetails:
    """What may be recorded about a pregnancy at any time; None where nothing is recorded.

    `placenta_on` is the day on which the placenta was seen there.
    """

    fetuses: int | None
    cervical_trauma: TriState | None
    placenta: Placenta | None = None
    placenta_on: date | None = None


def check_dating(draft: DatingDraft, today: date, sheet: PregnancySheet | None = None) -> DatingCheck:
    """Work out a due date and hold it against the scans of `sheet`, None for a pregnancy not yet opened."""
    due, problems = _worked_out(draft, today)
    if due is None:
        return DatingCheck(None, None, problems)
    last_day = min(today, sheet.pregnancy.ended_on or today) if sheet else today
    age = due.age_at(last_day)
    if age is None:
        problems += (
            Problem("due_on", "due_date.age_today", (_written(due.days_at(last_day)), due.on.isoformat())),
        )
    scans = sheet.standing_scans if sheet else ()
    outside = tuple(s.on for s in scans if due.age_at(s.on) is None)
    early = tuple(s.on for s in scans if 0 <= due.days_at(s.on) < EARLIEST_AGE.days)
    if outside:
        problems += (Problem("due_on", "due_date.scan_outside", tuple(on.isoformat() for on in outside)),)
    notices = (
        (Notice("due_on", "due_date.scan_too_early", tuple(on.isoformat() for on in early)),) if early else ()
    )
    return DatingCheck(due, age, problems, notices)


def open_pregnancy(desk: Desk, draft: PregnancyDraft) -> Pregnancy:
    """Open a pregnancy, with its first due date where one is given.

    Raises: NotAllowed, Refused (`pregnancy.already_open`, `fetuses.out_of_range`, everything `check_dating` finds; of the day on which
    the placenta was seen everything `event_day_problems` finds), NotFound.
    """
    require(desk.user, Action.REGISTER_WOMEN)
    today = desk.clock.today()
    with desk.store.writing():
        patient = desk.store.get(Patient, draft.patient_id)
        problems = (*_already_open(desk, patient), *fetus_problems(draft.fetuses))
        dated = check_dating(draft.dating, today) if draft.dating else DatingCheck(None, None, ())
        placed = _placenta_problems(draft.placenta, draft.placenta_on, today, dated.due)
        refuse_any(*problems, *dated.problems, *placed)
        new = Pregnancy(
            id=desk.new_id(),
            stamp=desk.stamp(),
            patient_id=patient.id,
            opened_on=today,
            fetuses=draft.fetuses,
            cervical_trauma=draft.cervical_trauma,
            placenta=draft.placenta,
            placenta_on=draft.placenta_on if draft.placenta else None,
        )
        pregnancy = desk.store.put(new)
        if draft.dating is not None and dated.due is not None:
            desk.store.put(agreed(desk, pregnancy.id, draft.dating, dated.due, ""))
        evaluate_pregnancy(desk, pregnancy.id)
        return pregnancy


def draft_of(dating: Dating) -> DatingDraft:
    """The form that leads to an agreed due date again."""
    age = dating.due_date.age_at(dating.measured_on) if dating.measured_on else None
    return DatingDraft(
        method=dating.method,
        measured_on=dating.measured_on,
        due_on=dating.due_on if dating.method is DatingMethod.ENTERED else None,
        cycle_days=str(dating.cycle_days or USUAL_CYCLE_DAYS),
        crl=str(dating.crl) if dating.crl else "",
        age=str(age) if dating.method in BY_AGE else "",
        head=str(dating.head) if dating.head else "",
    )


def agree_due_date(desk: Desk, pregnancy_id: UUID, draft: DatingDraft, reason: str = "") -> Dating:
    """Agree a due date; the one before is kept. A reason is needed when it replaces one.

    Raises: NotAllowed, Refused (everything `check_dating` finds, `reason.missing`, `due_date.not_in_force` where an earlier one would
    still count), NotFound.
    """
    require(desk.user, Action.RECORD_CARE)
    with desk.store.writing():
        sheet = desk.store.sheet(pregnancy_id)
        check = check_dating(draft, desk.clock.today(), sheet)
        problems = (*check.problems, *(reason_problems(reason) if sheet.dating else ()))
        if problems or check.due is None:
            raise Refused(*problems)
        dating = desk.store.put(agreed(desk, pregnancy_id, draft, check.due, reason.strip()), reason.strip())
        if evaluate_pregnancy(desk, pregnancy_id).dating != dating:
            raise Refused(Problem("due_on", "due_date.not_in_force", (dating.due_on.isoformat(),)))
        return dating


def agreed(desk: Desk, pregnancy_id: UUID, draft: DatingDraft, due: DueDate, reason: str = "") -> Dating:
    """The record of a due date that `check_dating` found nothing wrong with; nothing is kept."""
    require(desk.user, Action.REGISTER_WOMEN)
    measured_on = None if draft.method is DatingMethod.ENTERED else draft.measured_on
    said = read_dating(draft)
    return written(desk, Dating, pregnancy_id, said, due_on=due.on, measured_on=measured_on, reason=reason)


def read_dating(draft: DatingDraft) -> Said:
    """What the form says by its method: a cycle that is left empty is the usual one."""
    asked = _ASKED.get(draft.method, "")
    cycle = draft.cycle_days.strip() or str(USUAL_CYCLE_DAYS)
    meant = replace(
        draft,
        cycle_days=cycle if asked == "cycle_days" else "",
        crl=draft.crl if asked == "crl" else "",
        head=draft.head if asked == "head" else "",
    )
    return read(Dating, meant)


def details_recorded(pregnancy: Pregnancy) -> PregnancyDetails:
    """What is in the record."""
    return PregnancyDetails(
        fetuses=pregnancy.fetuses,
        cervical_trauma=pregnancy.cervical_trauma,
        placenta=pregnancy.placenta,
        placenta_on=pregnancy.placenta_on,
    )


def is_dating_correction(pregnancy: Pregnancy, details: PregnancyDetails) -> bool:
    """Whether something recorded would change; a placenta seen on a later day is news, no correction."""
    before = details_recorded(pregnancy)
    if before.fetuses not in (None, details.fetuses):
        return True
    if before.cervical_trauma not in (None, details.cervical_trauma):
        return True
    if before.placenta is None or before.placenta_on is None:
        return False
    was_later = details.placenta_on is not None and details.placenta_on > before.placenta_on
    seen = (details.placenta, details.placenta_on)
    return seen != (before.placenta, before.placenta_on) and (details.placenta is None or not was_later)


def record_details(
    desk: Desk, pregnancy: Pregnancy, details: PregnancyDetails, reason: str = ""
) -> Pregnancy:
    """Record what is known of the pregnancy as shown; a correction needs a reason.

    Where the risk factors were asked, trauma follows from them and cannot be said otherwise here.
    Raises: NotAllowed, Refused (`fetuses.out_of_range`, `trauma.follows`, `reason.missing`; of the day on which the placenta was seen
    everything `event_day_problems` finds), Conflict.
    """
    require(desk.user, Action.RECORD_CARE)
    with desk.store.writing():
        sheet, today = desk.store.sheet(pregnancy.id), desk.clock.today()
        refuse_any(
            *fetus_problems(details.fetuses),
            *_trauma_problems(sheet, details.cervical_trauma),
            *_placenta_problems(details.placenta, details.placenta_on, today, sheet.due_date),
            *(reason_problems(reason) if is_dating_correction(pregnancy, details) else ()),
        )
        recorded = replace(
            pregnancy,
            stamp=desk.stamp(),
            fetuses=details.fetuses,
            cervical_trauma=details.cervical_trauma,
            placenta=details.placenta,
            placenta_on=details.placenta_on if details.placenta else None,
        )
        saved = desk.store.put(recorded, reason.strip())
        evaluate_pregnancy(desk, pregnancy.id)
        return saved


def _placenta_problems(
    placenta: Placenta | None, on: date | None, today: date, due: DueDate | None
) -> tuple[Problem, ...]:
    """What is wrong with the day on which the placenta was seen; no day without a placenta."""
    return event_day_problems("placenta_on", on, today, due) if placenta is not None else ()


def _trauma_problems(sheet: PregnancySheet, told: TriState | None) -> tuple[Problem, ...]:
    """That trauma is said otherwise than it follows from the risk factors."""
    follows = trauma_followed(sheet)
    if follows in (None, told):
        return ()
    return (Problem("cervical_trauma", "trauma.follows", (follows.value,)),)


def _worked_out(draft: DatingDraft, today: date) -> tuple[DueDate | None, tuple[Problem, ...]]:
    """The due date that the form says, or what is wrong with it."""
    is_entered = draft.method is DatingMethod.ENTERED
    field, on = ("due_on", draft.due_on) if is_entered else ("measured_on", draft.measured_on)
    if on is None:
        return None, (Problem(field, "date.missing"),)
    if on > today and not is_entered:
        return None, (Problem(field, "date.in_future", (on.isoformat(),)),)
    said = read_dating(draft)
    if said.problems:
        return None, said.problems
    try:
        return _counted(draft, said.values, on), ()
    except Refused as refused:
        return None, refused.problems


def _counted(draft: DatingDraft, said: Mapping[str, Any], on: date) -> DueDate:
    """The due date counted from a day by the method chosen. Raises: Refused."""
    match draft.method:
        case DatingMethod.LMP:
            return due_from_lmp(on, said["cycle_days"])
        case DatingMethod.CRL_ROBINSON | DatingMethod.CRL_INTERGROWTH | DatingMethod.CRL_HADLOCK:
            return due_from_crl(draft.method, _measured(said["crl"]), on)
        case DatingMethod.ULTRASOUND | DatingMethod.TOLD_AGE:
            return due_from_ultrasound(_age(draft), on)
        case DatingMethod.TRANSFER_DAY_3 | DatingMethod.TRANSFER_DAY_5:
            return due_from_transfer(draft.method, on)
        case DatingMethod.ENTERED:
            return DueDate(on)
        case _:
            assert_never(draft.method)


def _measured(crl: CrownRump | None) -> CrownRump:
    """The crown-rump length of the scan. Raises: Refused (`crl.missing`)."""
    if crl is None:
        raise Refused(Problem("crl", "crl.missing"))
    return crl


def _age(draft: DatingDraft) -> GestationalAge:
    """The age that the ultrasound gave. Raises: Refused (`age.missing`, `age.…`)."""
    if not draft.age.strip():
        raise Refused(Problem("age", "age.missing"))
    return GestationalAge.parse(draft.age.strip())


def _already_open(desk: Desk, patient: Patient) -> tuple[Problem, ...]:
    """That she has a pregnancy that is still going on."""
    going_on = [p for p in desk.store.pregnancies_of(patient.id) if p.ended_on is None]
    return (Problem("patient_id", "pregnancy.already_open", (str(patient.name),)),) if going_on else ()


def _written(days: int) -> str:
    """Days of pregnancy as weeks+days, also where no pregnancy can be so old; negative before it began."""
    weeks, rest = divmod(abs(days), 7)
    return f"{'-' if days < 0 else ''}{weeks}+{rest}"
