"""The open loops of the whole clinic: one statement.

A decision that is owed stands there only once no flag waits: the discussion that answers the flags brings it.
"""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from db.store.session import Session
from db.store.women import WOMAN, day_of, of_pregnancy, tried_of, woman_row
from db.tables import COUNTED_SCAN, WANTS_ANSWER
from models.records.flag import FlagState, Urgency
from models.records.outlook import Turn
from models.views import LoopKind, LoopRow

LOOPS = f"""
WITH loops AS (
    SELECT pregnancy_id, '{LoopKind.FLAG.value}' AS kind, NULL AS owed_on, id AS flag_id, rule_id, guideline,
        urgency, state, raised_at, told
    FROM flags WHERE {WANTS_ANSWER}
    UNION ALL SELECT pregnancy_id, '{LoopKind.SCAN.value}', scan_due_on, NULL, NULL, NULL, NULL, NULL, NULL, NULL
    FROM outlook_days WHERE scan_due_on < ?1
    UNION ALL SELECT days.pregnancy_id, '{LoopKind.DECISION.value}', owed."on", NULL, NULL, NULL, NULL, NULL, NULL, NULL
    FROM outlook_days AS days JOIN outlook AS owed
        ON owed.pregnancy_id = days.pregnancy_id AND owed.turn = '{Turn.DECISION_OWED.value}'
    WHERE days.scan_due_on IS NULL
        AND days.pregnancy_id NOT IN (SELECT pregnancy_id FROM flags WHERE {WANTS_ANSWER})
)
SELECT {WOMAN.columns}, loops.kind, loops.owed_on, loops.flag_id, loops.rule_id, loops.guideline, loops.urgency,
    loops.state, loops.raised_at, loops.told, contacts.at, contacts.how, contacts.result
FROM loops {of_pregnancy("loops")}
LEFT JOIN contacts ON loops.kind = '{LoopKind.SCAN.value}' AND contacts.id = (
    SELECT id FROM contacts WHERE pregnancy_id = loops.pregnancy_id AND struck_out IS NULL AND at >= coalesce(
        (SELECT max("on") FROM scans WHERE pregnancy_id = loops.pregnancy_id AND {COUNTED_SCAN}), '')
    ORDER BY at DESC, id DESC LIMIT 1)
ORDER BY loops.raised_at, loops.owed_on, loops.pregnancy_id, loops.flag_id
"""


def loop_rows(session: Session, on: date) -> tuple[LoopRow, ...]:
    """Every flag that wants an answer, decision that is owed and scan overdue on a day, the longest waiting first."""
    return tuple(_loop_row(row) for row in session.rows(LOOPS, on.isoformat()))


def _loop_row(row: Sequence[Any]) -> LoopRow:
    kind, owed_on, flag_id, rule_id, guideline, urgency, state, raised_at, told = row[8:17]
    is_flag = flag_id is not None
    return LoopRow(
        woman=woman_row(row[:8]),
        kind=LoopKind(kind),
        owed_on=day_of(owed_on),
        flag_id=UUID(flag_id) if is_flag else None,
        rule_id=rule_id,
        guideline=guideline,
        urgency=Urgency(urgency) if is_flag else None,
        state=FlagState(state) if is_flag else None,
        raised_at=datetime.fromisoformat(raised_at) if is_flag else None,
        told=told or "",
        tried=tried_of(*row[17:20]),
    )
