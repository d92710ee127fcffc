"""A woman who was registered by mistake: taken back while nothing is recorded of her, and let stand again."""

from collections.abc import Iterator
from dataclasses import replace

from models.errors import Problem
from models.records.events import EVENTS
from models.records.patient import Patient
from models.records.pregnancy import Dating, Pregnancy
from models.records.record import ClinicalRecord
from models.rules.register.permissions import Action, require
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.problems import reason_problems, refuse_any


def take_back_registration(desk: Desk, patient: Patient, reason: str) -> Patient:
    """Strike out a woman and her pregnancies: no list and no search shows her, the audit trail keeps her.

    What is half-typed about her is forgotten. Whoever registered her may do it while nobody has corrected her details; later it takes more.
    Raises: NotAllowed, Refused (`reason.missing`; `registration.has_records` with how many stand; `registration.merged`),
    Conflict.
    """
    is_own = patient.version == 1 and patient.stamp.by == desk.user.id
    require(desk.user, Action.REGISTER_WOMEN if is_own else Action.TAKE_BACK_WOMEN)
    with desk.store.writing():
        refuse_any(*reason_problems(reason), *_obstacles(desk, patient))
        # One stamp for all of it tells later what went together.
        stamp, because = desk.stamp(), reason.strip()
        for pregnancy in desk.store.pregnancies_of(patient.id):
            desk.store.put(replace(pregnancy, struck_out=because, stamp=stamp), because)
            # Nothing is asked of it any more, and nothing of it lies ahead.
            evaluate_pregnancy(desk, pregnancy.id)
        return desk.store.put(replace(patient, struck_out=because, stamp=stamp), because)


def restore_woman(desk: Desk, patient: Patient, reason: str) -> Patient:
    """Let a woman stand again who was taken back, with the pregnancies that went with her.

    Raises: NotAllowed, Refused (`reason.missing`; `number.in_use` where somebody has her number by now), Conflict.
    """
    require(desk.user, Action.TAKE_BACK_WOMEN)
    with desk.store.writing():
        refuse_any(*reason_problems(reason))
        back = desk.store.put(replace(patient, struck_out=None, stamp=desk.stamp()), reason.strip())
        for pregnancy in _gone_with_her(desk, patient):
            desk.store.put(replace(pregnancy, struck_out=None, stamp=desk.stamp()), reason.strip())
            evaluate_pregnancy(desk, pregnancy.id)
    return back


def women_taken_back(desk: Desk) -> tuple[Patient, ...]:
    """Those who were taken back and do not stand again, the last first."""
    return desk.store.women_taken_back()


def _obstacles(desk: Desk, patient: Patient) -> Iterator[Problem]:
    """What has to be taken back first."""
    standing = sum(1 for _ in _standing(desk, patient))
    if standing:
        yield Problem("registration", "registration.has_records", (str(standing),))
    if any(merge.undone is None for merge in desk.store.merges_of(patient.id)):
        yield Problem("registration", "registration.merged")


def _standing(desk: Desk, patient: Patient) -> Iterator[ClinicalRecord]:
    """What is recorded of her and counts, besides her details, her pregnancies and their due dates."""
    yield from (earlier for earlier in desk.store.earlier_of(patient.id) if earlier.stands)
    for pregnancy in desk.store.pregnancies_of(patient.id):
        sheet = desk.store.sheet(pregnancy.id)
        for kind in EVENTS:
            if kind.record is not Dating:
                yield from sheet.standing(kind.record)


def _gone_with_her(desk: Desk, patient: Patient) -> Iterator[Pregnancy]:
    """Her pregnancies that were struck out when she was."""
    ids = dict.fromkeys(
        entry.record_id for entry in desk.store.trail_of(patient.id) if entry.kind == "pregnancies"
    )
    for pregnancy in (desk.store.get(Pregnancy, each) for each in ids):
        if (pregnancy.stamp, pregnancy.struck_out) == (patient.stamp, patient.struck_out):
            yield pregnancy
