"""Taking a strike-out back: what was struck out counts again, and the symptoms that went with it."""

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

from models.errors import Problem
from models.records.finding import Examination, Symptom
from models.records.record import PregnancyRecord
from models.records.scan import Scan
from models.records.treatment import Cerclage, Pessary, Progesterone
from models.rules.register.conflicts import both_in_place, both_running
from models.rules.register.permissions import Action, correcting, require
from models.usecases.desk import Desk
from models.usecases.events.common import Event
from models.usecases.events.other_care import pessary_overlaps
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.problems import reason_problems, refuse_any, standing_problems
from models.views import PregnancySheet


def take_back_strike_out(desk: Desk, struck: Event, reason: str) -> Event:
    """Let a record that was struck out count again; symptoms that changed with it are as they were before.

    A symptom that somebody wrote again since then stays as it is now. Her flags are judged anew.
    Raises: NotAllowed, Refused (`reason.missing`, `record.stands`; `record.replaced` where another treatment of its kind
    stands on its days by now), Conflict.
    """
    require(desk.user, correcting(desk.user, struck) if isinstance(struck, Scan) else Action.RECORD_CARE)
    refuse_any(*reason_problems(reason), *standing_problems(struck))
    with desk.store.writing():
        sheet, why = desk.store.sheet(struck.pregnancy_id), reason.strip()
        counts = replace(struck, stamp=desk.stamp(), struck_out=None)
        refuse_any(*_replaced_problems(counts, sheet))
        saved = desk.store.put(counts, why)
        for symptom in _went_with(desk, sheet, struck):
            desk.store.put(replace(symptom, stamp=desk.stamp()), why)
        evaluate_pregnancy(desk, struck.pregnancy_id)
        return saved


def _replaced_problems(counts: PregnancyRecord, sheet: PregnancySheet) -> tuple[Problem, ...]:
    """That another treatment of its kind was recorded for its days meanwhile."""
    match counts:
        case Cerclage():
            is_replaced = any(both_in_place(counts, other) for other in sheet.cerclages)
        case Progesterone():
            is_replaced = any(both_running(counts, other) for other in sheet.progesterone)
        case Pessary():
            is_replaced = any(p.stands and pessary_overlaps(counts, p) for p in sheet.pessaries)
        case _:
            is_replaced = False
    return (Problem("record", "record.replaced"),) if is_replaced else ()


def _went_with(desk: Desk, sheet: PregnancySheet, struck: PregnancyRecord) -> Iterator[Symptom]:
    """The symptoms that were changed by the strike-out and by nothing since, as they were before it."""
    if not isinstance(struck, Scan | Examination):
        return
    for now in sheet.symptoms:
        if now.version == 1 or now.stamp.at < struck.stamp.at or _rests_on(now, struck.id):
            continue
        before = desk.store.version(Symptom, now.id, now.version - 1)
        if _rests_on(before, struck.id):
            yield replace(before, version=now.version)


def _rests_on(symptom: Symptom, place: UUID) -> bool:
    """Whether a scan or an examination reported it, found it going on, or ended it, and that counts."""
    said = (
        symptom.scan_id,
        symptom.examination_id,
        symptom.resolved_scan_id,
        symptom.resolved_examination_id,
    )
    return symptom.stands and place in (*said, *symptom.again_at)
