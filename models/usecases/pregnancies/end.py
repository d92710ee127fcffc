"""Recording how a pregnancy ended, correcting that, and taking it back."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from models.errors import Problem
from models.records.outcome import Baby, Outcome
from models.records.plan import Booking, BookingState
from models.records.pregnancy import Ending, Pregnancy
from models.records.record import Record, Stamp
from models.rules.flags.schedule import open_bookings
from models.rules.pregnancy.ending import (
    ENDED,
    ended,
    gone_on,
    open_suture,
    standing_babies,
    standing_outcome,
    stops_progesterone,
)
from models.rules.register.permissions import Action, require
from models.usecases.desk import Desk
from models.usecases.filling import filled, read
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.pregnancies.end_draft import BabyDraft, EndingDraft, check_ending, standing_rows
from models.usecases.problems import is_correction, reason_problems, refuse_any
from models.views import PregnancySheet


def end_pregnancy(desk: Desk, pregnancy: Pregnancy, draft: EndingDraft, reason: str) -> Pregnancy:
    """End the pregnancy as shown: its plan is over, its flags close, its bookings are cancelled.

    An open suture and a running course end with it as the draft says. `reason` is how it is known.
    Raises: NotAllowed, Refused (everything `check_ending` finds; `reason.missing`), Conflict.
    """
    require(desk.user, Action.RECORD_CARE)
    with desk.store.writing():
        sheet = desk.store.sheet(pregnancy.id)
        problems = (*check_ending(sheet, draft, desk.clock.today()), *reason_problems(reason))
        refuse_any(*_mismatch(pregnancy, draft), *problems)
        stamp = desk.stamp()
        over = replace(pregnancy, stamp=stamp, ended_on=draft.on, ended_as=draft.how)
        kept = desk.store.put(over, reason.strip())
        outcome = desk.store.put(_outcome(desk, sheet, draft, None, stamp))
        for place, row in standing_rows(draft):
            desk.store.put(_baby(row, _new_baby(desk, pregnancy.id, place, stamp)))
        for booking in open_bookings(sheet):
            desk.store.put(replace(booking, stamp=stamp, state=BookingState.CANCELLED), ENDED)
        after = ended(sheet, outcome, stops_progesterone=draft.stops_progesterone)
        _put_treatments(desk, sheet, after, stamp, ENDED)
        evaluate_pregnancy(desk, pregnancy.id)
        return kept


def amend_ending(desk: Desk, shown: PregnancySheet, draft: EndingDraft, reason: str = "") -> Outcome:
    """Correct the end of the pregnancy as shown; changing what was recorded needs a reason, adding to it does not.

    Raises: NotAllowed, Refused (everything `check_ending` finds; `pregnancy.goes_on`, `reason.missing`), Conflict.
    """
    require(desk.user, Action.RECORD_CARE)
    with desk.store.writing():
        sheet = desk.store.sheet(shown.pregnancy.id)
        before, today = gone_on(sheet), desk.clock.today()
        refuse_any(*_mismatch(shown.pregnancy, draft), *_goes_on_problems(sheet.pregnancy))
        refuse_any(*check_ending(before, draft, today), *_correction_problems(desk, sheet, draft, reason))
        stamp, why = desk.stamp(), reason.strip()
        _cancel_again(desk, sheet, stamp, why)
        over = replace(shown.pregnancy, ended_on=draft.on, ended_as=draft.how)
        if over != shown.pregnancy:
            desk.store.put(replace(over, stamp=stamp), why)
        outcome = desk.store.put(_outcome(desk, before, draft, standing_outcome(shown), stamp), why)
        _put_babies(desk, shown, draft, stamp, why)
        after = ended(before, outcome, stops_progesterone=draft.stops_progesterone)
        _put_treatments(desk, sheet, after, stamp, why)
        evaluate_pregnancy(desk, shown.pregnancy.id)
        return outcome


def undo_ending(desk: Desk, pregnancy: Pregnancy, reason: str) -> Pregnancy:
    """Let the pregnancy as shown go on: its plan, flags and treatments, and the bookings its end cancelled, come back.

    The outcome and the babies are struck out. Raises: NotAllowed, Refused (`reason.missing`, `pregnancy.goes_on`,
    `pregnancy.newer_open`, `pregnancy.in_history`), Conflict.
    """
    require(desk.user, Action.RECORD_CARE)
    with desk.store.writing():
        sheet = desk.store.sheet(pregnancy.id)
        refuse_any(*_undo_problems(desk, sheet), *reason_problems(reason))
        stamp, why = desk.stamp(), reason.strip()
        goes_on = replace(pregnancy, stamp=stamp, ended_on=None, ended_as=None)
        kept = desk.store.put(goes_on, why)
        outcome = standing_outcome(sheet)
        for record in (*((outcome,) if outcome is not None else ()), *standing_babies(sheet)):
            desk.store.put(replace(record, stamp=stamp, struck_out=why), why)
        for booking in _cancelled_with(sheet):
            desk.store.put(replace(booking, stamp=stamp, state=BookingState.BOOKED), why)
        _put_treatments(desk, sheet, gone_on(sheet), stamp, why)
        evaluate_pregnancy(desk, pregnancy.id)
        return kept


def _outcome(
    desk: Desk, before: PregnancySheet, draft: EndingDraft, shown: Outcome | None, stamp: Stamp
) -> Outcome:
    """The outcome that a draft without problems says, as a new record or as the next version of the one shown."""
    on, ending = draft.on or desk.clock.today(), draft.how or Ending.BIRTH
    asked = draft.suture if open_suture(before) is not None else None
    if shown is None:
        pregnancy_id = before.pregnancy.id
        shown = Outcome(id=desk.new_id(), stamp=stamp, pregnancy_id=pregnancy_id, on=on, ending=ending)
    return filled(shown, read(Outcome, draft), stamp=stamp, on=on, ending=ending, suture=asked)


def _new_baby(desk: Desk, pregnancy_id: UUID, place: int, stamp: Stamp) -> Baby:
    return Baby(id=desk.new_id(), stamp=stamp, pregnancy_id=pregnancy_id, place=place)


def _baby(row: BabyDraft, baby: Baby) -> Baby:
    """The baby with everything its row says; a weight that cannot be read is none."""
    said: dict[str, Any] = {"weight_g": None, **read(Baby, row).values}
    return replace(baby, **said)


def _put_babies(desk: Desk, shown: PregnancySheet, draft: EndingDraft, stamp: Stamp, why: str) -> None:
    """Keep the rows that changed; a baby whose row is blank by now is struck out."""
    known, rows = {b.place: b for b in standing_babies(shown)}, dict(standing_rows(draft))
    for place, row in rows.items():
        before = known.get(place) or _new_baby(desk, shown.pregnancy.id, place, stamp)
        after = _baby(row, before)
        if after != before or before.version == 0:
            desk.store.put(replace(after, stamp=stamp), why)
    for place in known.keys() - rows.keys():
        desk.store.put(replace(known[place], stamp=stamp, struck_out=why), why)


def _put_treatments(
    desk: Desk, before: PregnancySheet, after: PregnancySheet, stamp: Stamp, why: str
) -> None:
    """Keep the sutures and courses that the end, or taking it back, changes."""
    old = (*before.cerclages, *before.progesterone)
    new = (*after.cerclages, *after.progesterone)
    for was, becomes in zip(old, new, strict=True):
        if becomes != was:
            desk.store.put(replace(becomes, stamp=stamp), why)


def _cancelled_with(sheet: PregnancySheet) -> tuple[Booking, ...]:
    """The bookings that the end of the pregnancy itself cancelled: written by the same hand at the same moment."""
    outcome = standing_outcome(sheet)
    stamp = outcome.stamp if outcome is not None else sheet.pregnancy.stamp
    cancelled = (b for b in sheet.bookings if b.stands and b.state is BookingState.CANCELLED)
    return tuple(b for b in cancelled if b.stamp == stamp)


def _cancel_again(desk: Desk, sheet: PregnancySheet, stamp: Stamp, why: str) -> None:
    """Let the bookings that the end cancelled carry the stamp of the corrected end, so that undoing finds them."""
    for booking in _cancelled_with(sheet):
        desk.store.put(replace(booking, stamp=stamp), why)


def _correction_problems(
    desk: Desk, sheet: PregnancySheet, draft: EndingDraft, reason: str
) -> tuple[Problem, ...]:
    """That what was recorded changes without a reason; filling in what was not recorded needs none."""
    pregnancy, outcome, rows = sheet.pregnancy, standing_outcome(sheet), dict(standing_rows(draft))
    pairs: list[tuple[Record, Record]] = [
        (pregnancy, replace(pregnancy, ended_on=draft.on, ended_as=draft.how))
    ]
    if outcome is not None:
        pairs.append((outcome, _outcome(desk, gone_on(sheet), draft, outcome, outcome.stamp)))
    for baby in standing_babies(sheet):
        pairs.append((baby, _baby(rows.get(baby.place, BabyDraft()), baby)))
    runs_again = stops_progesterone(sheet) and not draft.stops_progesterone
    is_corrected = runs_again or any(is_correction(before, after) for before, after in pairs)
    return reason_problems(reason) if is_corrected else ()


def _mismatch(pregnancy: Pregnancy, draft: EndingDraft) -> tuple[Problem, ...]:
    """That the form on screen belongs to another pregnancy."""
    if draft.pregnancy_id == pregnancy.id:
        return ()
    return (Problem("pregnancy_id", "record.of_another_woman"),)


def _goes_on_problems(pregnancy: Pregnancy) -> tuple[Problem, ...]:
    """That it has not ended."""
    return (Problem("pregnancy", "pregnancy.goes_on"),) if pregnancy.ended_on is None else ()


def _undo_problems(desk: Desk, sheet: PregnancySheet) -> tuple[Problem, ...]:
    """That it has not ended, that she has another one going on, or that this one stands in her history by now."""
    pregnancy = sheet.pregnancy
    if pregnancy.ended_on is None:
        return _goes_on_problems(pregnancy)
    others = (p for p in desk.store.pregnancies_of(pregnancy.patient_id) if p.id != pregnancy.id)
    newer = [p for p in others if p.ended_on is None]
    problems = [Problem("pregnancy", "pregnancy.newer_open", (p.opened_on.isoformat(),)) for p in newer]
    if any(e.stands and e.recorded_as == pregnancy.id for e in sheet.history):
        problems.append(Problem("pregnancy", "pregnancy.in_history"))
    return tuple(problems)
