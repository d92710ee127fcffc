"""Taking back at once what was just said of her history, of her risks, of a due date or of the pregnancy itself."""

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

from models.errors import Conflict, Problem
from models.records.events import EVENTS
from models.records.history import EarlierPregnancy
from models.records.pregnancy import Dating, Pregnancy
from models.records.record import Record, TriState
from models.records.risk import RiskFactor
from models.rules.register.permissions import Action, require
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.pregnancies.risk_factors import risks_of, trauma_followed
from models.usecases.problems import refuse_any, struck_out_problems


def put_earlier_back(desk: Desk, earlier: EarlierPregnancy, reason: str) -> EarlierPregnancy:
    """Let an earlier pregnancy be as it was before its last save, one that was new count no more.

    Whether her history counts as taken is as it was, too, where the same save said so.
    Raises: NotAllowed, Conflict where somebody wrote it since.
    """
    require(desk.user, Action.RECORD_CARE)
    with desk.store.writing():
        if earlier.version > 1:
            before = desk.store.version(EarlierPregnancy, earlier.id, earlier.version - 1)
            back = desk.store.put(replace(before, version=earlier.version, stamp=desk.stamp()), reason)
        else:
            back = desk.store.put(replace(earlier, stamp=desk.stamp(), struck_out=reason), reason)
        for pregnancy in desk.store.pregnancies_of(earlier.patient_id):
            _put_taken_back(desk, pregnancy, earlier, reason)
            evaluate_pregnancy(desk, pregnancy.id)
        return back


def take_due_date_back(desk: Desk, dating: Dating, reason: str) -> Dating:
    """Let a due date count no more, so that the one before counts again.

    Raises: NotAllowed, Refused (`record.struck_out`), Conflict where somebody wrote it since.
    """
    require(desk.user, Action.RECORD_CARE)
    refuse_any(*struck_out_problems(dating))
    with desk.store.writing():
        struck = desk.store.put(replace(dating, stamp=desk.stamp(), struck_out=reason), reason)
        evaluate_pregnancy(desk, dating.pregnancy_id)
        return struck


def put_risk_back(desk: Desk, risk: RiskFactor, reason: str) -> RiskFactor:
    """Let a risk factor be as it was before its last save, one that was new count no more.

    One save writes several: her flags are judged once all of them are back.
    Raises: NotAllowed, Conflict where somebody wrote it since, or recorded this factor anew after it was taken back.
    """
    require(desk.user, Action.RECORD_CARE)
    if risk.version == 1:
        return desk.store.put(replace(risk, stamp=desk.stamp(), struck_out=reason), reason)
    before = desk.store.version(RiskFactor, risk.id, risk.version - 1)
    with desk.store.writing():
        anew = risks_of(desk.store.sheet(risk.pregnancy_id)).get(risk.kind)
        if before.stands and anew is not None and anew.id != risk.id:
            raise Conflict(RiskFactor.__name__, str(anew.id))
        return desk.store.put(replace(before, version=risk.version, stamp=desk.stamp()), reason)


def let_trauma_follow(desk: Desk, pregnancy_id: UUID, reason: str) -> None:
    """Keep cervical trauma as it follows from her risk factors once some of them were put back, then judge her flags.

    Another desk may have answered others since: neither version of before says what holds now.
    Raises: NotAllowed.
    """
    require(desk.user, Action.RECORD_CARE)
    with desk.store.writing():
        pregnancy = desk.store.get(Pregnancy, pregnancy_id)
        now = replace(pregnancy, cervical_trauma=_trauma_now(desk, pregnancy))
        if now != pregnancy:
            desk.store.put(replace(now, stamp=desk.stamp()), reason)
        evaluate_pregnancy(desk, pregnancy_id)


def take_opening_back(desk: Desk, pregnancy: Pregnancy, reason: str) -> Pregnancy:
    """Strike out a pregnancy that was just opened, with what this user half-typed about it; she then has none that goes on.

    Raises: NotAllowed, Refused (`undo.too_late` where more than the due date of the same save was recorded of it;
    `undo.begun_by_others` where somebody else has begun a form about it), Conflict.
    """
    require(desk.user, Action.REGISTER_WOMEN)
    with desk.store.writing():
        refuse_any(*_opening_problems(desk, pregnancy))
        for draft in desk.store.drafts_about(pregnancy.id):
            desk.store.discard_draft(draft.user_id, draft.form, pregnancy.id)
        struck = desk.store.put(replace(pregnancy, stamp=desk.stamp(), struck_out=reason), reason)
        evaluate_pregnancy(desk, pregnancy.id)
        return struck


def put_details_back(desk: Desk, pregnancy: Pregnancy, reason: str) -> Pregnancy:
    """Let what is recorded of the pregnancy itself be as it was before its last save; not an end, nor that it goes on.

    Raises: NotAllowed, Refused (`undo.too_late`), Conflict where somebody wrote it since.
    """
    require(desk.user, Action.RECORD_CARE)
    with desk.store.writing():
        before = desk.store.version(Pregnancy, pregnancy.id, pregnancy.version - 1)
        is_same_end = before.ended_on == pregnancy.ended_on and before.stands == pregnancy.stands
        refuse_any(*(() if is_same_end else (Problem("undo", "undo.too_late"),)))
        trauma = _trauma_now(desk, before)
        again = replace(before, version=pregnancy.version, stamp=desk.stamp(), cervical_trauma=trauma)
        back = desk.store.put(again, reason)
        evaluate_pregnancy(desk, pregnancy.id)
        return back


def _trauma_now(desk: Desk, before: Pregnancy) -> TriState | None:
    """Cervical trauma as the factors say it that stand by now; as `before` says it where none of them was asked."""
    followed = trauma_followed(desk.store.sheet(before.id))
    return before.cervical_trauma if followed is None else followed


def _opening_problems(desk: Desk, pregnancy: Pregnancy) -> Iterator[Problem]:
    """That more is recorded of it by now, or half-typed by somebody else."""
    if not _is_as_opened(desk, pregnancy):
        yield Problem("undo", "undo.too_late")
    if any(draft.user_id != desk.user.id for draft in desk.store.drafts_about(pregnancy.id)):
        yield Problem("undo", "undo.begun_by_others")


def _is_as_opened(desk: Desk, pregnancy: Pregnancy) -> bool:
    """Whether nothing stands of it but the due date that it was opened with."""
    sheet = desk.store.sheet(pregnancy.id)
    standing: list[Record] = [record for kind in EVENTS for record in sheet.standing(kind.record)]
    first = sheet.datings[:1]
    return all(record in first for record in standing)


def _put_taken_back(desk: Desk, pregnancy: Pregnancy, earlier: EarlierPregnancy, reason: str) -> None:
    """That her history is taken, as it was before the save that wrote `earlier`."""
    theirs, said = pregnancy.stamp, earlier.stamp
    is_of_one_save = theirs.at >= said.at and (theirs.by, theirs.desk) == (said.by, said.desk)
    if pregnancy.version > 1 and is_of_one_save:
        before = desk.store.version(Pregnancy, pregnancy.id, pregnancy.version - 1)
        desk.store.put(replace(pregnancy, stamp=desk.stamp(), history_taken=before.history_taken), reason)
