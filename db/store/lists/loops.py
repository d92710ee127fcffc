"""The open loops of the whole clinic: one statement.

A decision that is owed stands there only once no flag waits: the discussion that answers the flags brings it.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from db.store.lists.questions import ONE_QUESTION, PLACENTA, QUESTION, flags_of, placenta_now
from db.store.session import StoreSession
from db.store.women import WOMAN, of_pregnancy, stored_day, tried_of, woman_row
from db.tables import COUNTED_SCAN, WANTS_ANSWER
from models.records.outlook import Turn
from models.views import LoopKind, LoopRow

LOOPS = f"""
WITH questions AS (SELECT {QUESTION} FROM flags WHERE {WANTS_ANSWER} GROUP BY {ONE_QUESTION}),
loops AS (
    SELECT pregnancy_id, '{LoopKind.FLAG.value}' AS kind, NULL AS owed_on, flags, key FROM questions
    UNION ALL SELECT pregnancy_id, '{LoopKind.SCAN.value}', scan_due_on, NULL, NULL
    FROM outlook_days WHERE scan_due_on < ?1
    UNION ALL SELECT days.pregnancy_id, '{LoopKind.DECISION.value}', owed."on", NULL, NULL
    FROM outlook_days AS days JOIN outlook AS owed
        ON owed.pregnancy_id = days.pregnancy_id AND owed.turn = '{Turn.DECISION_OWED.value}'
    WHERE days.scan_due_on IS NULL
        AND days.pregnancy_id NOT IN (SELECT pregnancy_id FROM flags WHERE {WANTS_ANSWER})
)
SELECT {WOMAN.columns}, loops.kind, loops.owed_on, loops.flags, {PLACENTA}, contacts.at, contacts.how, contacts.result
FROM loops {of_pregnancy("loops")}
LEFT JOIN contacts ON loops.kind = '{LoopKind.SCAN.value}' AND contacts.id = (
    SELECT id FROM contacts WHERE pregnancy_id = loops.pregnancy_id AND struck_out IS NULL AND at >= coalesce(
        (SELECT max("on") FROM scans WHERE pregnancy_id = loops.pregnancy_id AND {COUNTED_SCAN}), '')
    ORDER BY at DESC, id DESC LIMIT 1)
ORDER BY loops.key, loops.owed_on, loops.pregnancy_id
"""


def loop_rows(session: StoreSession, on: date) -> tuple[LoopRow, ...]:
    """Every question that wants an answer, decision that is owed and scan overdue on a day, the most urgent first."""
    return tuple(_loop_row(row) for row in session.rows(LOOPS, on.isoformat()))


def _loop_row(row: Sequence[Any]) -> LoopRow:
    kind, owed_on, flags, placenta, is_bleeding = row[8:13]
    return LoopRow(
        woman=woman_row(row[:8]),
        kind=LoopKind(kind),
        owed_on=stored_day(owed_on),
        flags=flags_of(flags),
        placenta=placenta_now(placenta),
        is_bleeding=bool(is_bleeding),
        tried=tried_of(*row[13:16]),
    )
