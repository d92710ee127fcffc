"""Registering a woman and correcting her details."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from models.errors import Problem, Refused
from models.records.patient import Patient
from models.rules.measurement.plausible import Confirmation, unusual_birth
from models.rules.register.permissions import Action, require
from models.rules.register.same_woman import nearly_certain
from models.usecases.desk import Desk
from models.usecases.filling import filled, read
from models.usecases.problems import reason_problems, refuse_any
from models.values.identity import HospitalNumber, NumberKind
from models.values.person import PersonName
from models.views import WomanRow


@dataclass(frozen=True, slots=True, kw_only=True)
class PatientDraft:
    """A woman's details as they stand in the form.

    A birth date and a number are given, or said to be not known. `number_kind` None: not said, as outside the UK.
    `retyped_born_on` is the birth date typed a second time, None until somebody did. `others` are the women of the record
    whom somebody looked at and said that she is not.
    """

    family_name: str
    given_name: str = ""
    title: str = ""
    born_on: date | None = None
    number: str = ""
    telephone: str = ""
    retyped_born_on: date | None = None
    number_kind: NumberKind | None = None
    born_unknown: bool = False
    number_unknown: bool = False
    others: frozenset[UUID] = frozenset()


@dataclass(frozen=True, slots=True)
class PatientCheck:
    """What stands in the way of saving a woman's details, and what has to be typed again first."""

    problems: tuple[Problem, ...]
    confirmations: tuple[Confirmation, ...]


def check_patient(draft: PatientDraft, today: date, shown: Patient | None = None) -> PatientCheck:
    """Look at a woman's details without asking the store; `shown` is she as she stands, None: she is new."""
    problems = []
    if not draft.family_name.strip():
        problems.append(Problem("family_name", "family_name.missing"))
    if draft.born_on is not None and draft.born_on > today:
        problems.append(Problem("born_on", "date.in_future", (draft.born_on.isoformat(),)))
    problems += _missing_identity(draft, shown)
    try:
        problems += _nhs_problems(draft, _number(draft))
    except Refused as refused:
        problems.extend(refused.problems)
    return PatientCheck(tuple(problems), _age_questions(draft, today))


def likely_women(desk: Desk, draft: PatientDraft) -> tuple[WomanRow, ...]:
    """Women who may be the same person, for the list beside the form; none before a family name is typed."""
    if not draft.family_name.strip():
        return ()
    try:
        number = _number(draft)
    except Refused:
        number = None
    return desk.store.likely_women(_name(draft), draft.born_on, number)


def women_in_doubt(draft: PatientDraft, likely: Iterable[WomanRow]) -> tuple[WomanRow, ...]:
    """Those of the `likely` women who are so like her that saving asks whether she is another one."""
    return nearly_certain(_name(draft), draft.born_on, likely)


def register_woman(desk: Desk, draft: PatientDraft) -> Patient:
    """Take a woman into the clinic's care.

    Raises: NotAllowed, Refused (`family_name.missing`, `born_on.missing`, `number.missing`, `date.in_future`,
    `number.nhs_digits`, `number.nhs_check`, `number.in_use` with her name, `others.same` with the name of a woman who is
    nearly certainly she and not among `others`, `confirm.…`).
    """
    require(desk.user, Action.REGISTER_WOMEN)
    with desk.store.writing():
        refuse_any(*_problems(desk, draft, None))
        new = Patient(id=desk.new_id(), stamp=desk.stamp(), family_name=draft.family_name.strip())
        return desk.store.put(_with_details(new, draft))


def correct_details(desk: Desk, patient: Patient, draft: PatientDraft, reason: str) -> Patient:
    """Correct the details of the woman as shown; the old version stays in the audit trail.

    Raises: NotAllowed, Refused (as registering, and `reason.missing`), Conflict.
    """
    require(desk.user, Action.REGISTER_WOMEN)
    with desk.store.writing():
        refuse_any(*_problems(desk, draft, patient), *reason_problems(reason))
        corrected = _with_details(replace(patient, stamp=desk.stamp()), draft)
        return desk.store.put(corrected, reason.strip())


def _with_details(patient: Patient, draft: PatientDraft) -> Patient:
    """She with what the form says; what is given is known, and a number that is not has no kind."""
    said = filled(patient, read(Patient, draft))
    return replace(
        said,
        number_kind=said.number_kind if said.number else None,
        born_unknown=said.born_unknown and said.born_on is None,
        number_unknown=said.number_unknown and said.number is None,
    )


def _problems(desk: Desk, draft: PatientDraft, shown: Patient | None) -> tuple[Problem, ...]:
    """Everything that stands in the way, the questions nobody answered included."""
    check = check_patient(draft, desk.clock.today(), shown)
    asked = () if shown and shown.born_on == draft.born_on else check.confirmations
    open_questions = tuple(Problem(c.field, f"confirm.{c.code}", c.values) for c in asked)
    is_number = all(problem.field != "number" for problem in check.problems)
    taken = _number_taken(desk, draft, shown) if is_number else ()
    wrong = (*check.problems, *open_questions, *taken)
    # Asked last, of what can be saved as it stands: the question has a deed that saves.
    return wrong or _same_woman(desk, draft, shown)


def _missing_identity(draft: PatientDraft, shown: Patient | None) -> Iterator[Problem]:
    """What nobody gave and nobody said is not known; what was blank in the record before may stay so."""
    born_was_blank = shown is not None and shown.born_on is None and not shown.born_unknown
    number_was_blank = shown is not None and shown.number is None and not shown.number_unknown
    if draft.born_on is None and not draft.born_unknown and not born_was_blank:
        yield Problem("born_on", "born_on.missing")
    if not draft.number.strip() and not draft.number_unknown and not number_was_blank:
        yield Problem("number", "number.missing")


def _nhs_problems(draft: PatientDraft, number: HospitalNumber | None) -> Iterator[Problem]:
    """Why what is said to be an NHS number cannot be one."""
    if number is None or draft.number_kind is not NumberKind.NHS or number.is_nhs:
        return
    code = "number.nhs_check" if number.looks_like_nhs else "number.nhs_digits"
    yield Problem("number", code, (str(number),))


def _number_taken(desk: Desk, draft: PatientDraft, shown: Patient | None) -> tuple[Problem, ...]:
    """That the number belongs to somebody else already, and to whom."""
    number = _number(draft)
    holder = desk.store.woman_with_number(number) if number else None
    if holder is None or (shown is not None and holder.id == shown.id):
        return ()
    return (Problem("number", "number.in_use", (str(number), str(holder.name))),)


def _same_woman(desk: Desk, draft: PatientDraft, shown: Patient | None) -> tuple[Problem, ...]:
    """That she is nearly certainly in the record already, and as whom; nothing that was so before she is corrected."""
    told = {row.patient_id: row for row in women_in_doubt(draft, likely_women(desk, draft))}
    if shown is not None:
        before = nearly_certain(shown.name, shown.born_on, told.values())
        told = {key: row for key, row in told.items() if key != shown.id and row not in before}
    first = next((row for key, row in told.items() if key not in draft.others), None)
    return () if first is None else (Problem("others", "others.same", (str(first.name),)),)


def _age_questions(draft: PatientDraft, today: date) -> tuple[Confirmation, ...]:
    """Whether a birth date that makes her very young or old has to be typed again."""
    if draft.born_on is None or draft.born_on > today or draft.retyped_born_on == draft.born_on:
        return ()
    return unusual_birth(draft.born_on, today)


def _number(draft: PatientDraft) -> HospitalNumber | None:
    """The hospital number typed; None where it was left empty."""
    return HospitalNumber.parse(draft.number) if draft.number.strip() else None


def _name(draft: PatientDraft) -> PersonName:
    """The name typed."""
    return PersonName(draft.family_name.strip(), draft.given_name.strip(), draft.title.strip())
