"""Today's list: one statement, one row a woman."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from db.store.lists.questions import ONE_QUESTION, PLACENTA, QUESTION, flags_of, placenta_now
from db.store.session import StoreSession
from db.store.women import BORN, NUMBER, number_of, stored_day, tried_of
from db.tables import BOOKED_AHEAD, COUNTED_SCAN, WANTS_ANSWER
from models.records.flag import Urgency
from models.values.length import Millimetres
from models.values.person import PersonName
from models.views import TodayRow

_LIMITED = (Urgency.IMMEDIATE, Urgency.URGENT, Urgency.PROMPT)
_SINCE = ", ".join(
    f"min(raised_at) FILTER (WHERE urgency = '{u.value}') AS {u.value}_since" for u in _LIMITED
)
_LONGEST = ", ".join(f"min({u.value}_since) OVER hers AS {u.value}_since" for u in _LIMITED)

TODAY = f"""
WITH questions AS (
    SELECT {QUESTION}, {_SINCE} FROM flags WHERE {WANTS_ANSWER} GROUP BY {ONE_QUESTION}
),
waiting AS (
    SELECT pregnancy_id, flags, rank, key, count(*) OVER hers AS many, {_LONGEST},
        row_number() OVER (PARTITION BY pregnancy_id ORDER BY rank, is_later, key) AS place
    FROM questions WINDOW hers AS (PARTITION BY pregnancy_id)
),
owed AS (
    SELECT pregnancy_id FROM waiting WHERE place = 1
    UNION ALL SELECT pregnancy_id FROM outlook_days WHERE scan_due_on <= ?1
    AND pregnancy_id NOT IN (SELECT pregnancy_id FROM flags WHERE {WANTS_ANSWER})
)
SELECT patients.id, pregnancies.id, patients.family_name, patients.given_name, patients.title, {BORN},
    {NUMBER}, datings.due_on, pregnancies.history_taken, waiting.flags, waiting.many,
    {PLACENTA}, due.scan_due_on, (
        SELECT min(reading.value) FROM scans AS that_day, json_each(that_day.readings) AS reading
        WHERE that_day.pregnancy_id = owed.pregnancy_id AND that_day."on" = latest."on" AND {COUNTED_SCAN}
    ), latest."on",
    {", ".join(f"waiting.{u.value}_since" for u in _LIMITED)}, contacts.at, contacts.how, contacts.result,
    (SELECT max("on") FROM bookings WHERE bookings.pregnancy_id = owed.pregnancy_id AND {BOOKED_AHEAD}),
    latest.stamp_by
FROM owed
JOIN pregnancies ON pregnancies.id = owed.pregnancy_id AND pregnancies.struck_out IS NULL
JOIN patients ON patients.id = pregnancies.patient_id AND patients.struck_out IS NULL
LEFT JOIN waiting ON waiting.pregnancy_id = owed.pregnancy_id AND waiting.place = 1
LEFT JOIN outlook_days AS due ON due.pregnancy_id = owed.pregnancy_id AND due.scan_due_on <= ?1
LEFT JOIN datings ON datings.id = (
    SELECT max(id) FROM datings AS agreed
    WHERE agreed.pregnancy_id = owed.pregnancy_id AND agreed.struck_out IS NULL)
LEFT JOIN scans AS latest ON latest.id = (
    SELECT id FROM scans WHERE pregnancy_id = owed.pregnancy_id AND {COUNTED_SCAN}
    ORDER BY "on" DESC, id DESC LIMIT 1)
LEFT JOIN contacts ON contacts.id = (
    SELECT id FROM contacts WHERE pregnancy_id = due.pregnancy_id AND struck_out IS NULL
    AND at >= coalesce(latest."on", '') ORDER BY at DESC, id DESC LIMIT 1)
ORDER BY coalesce(waiting.rank, 99), coalesce(due.scan_due_on, '9999'), waiting.key, patients.id
"""


def today_rows(session: StoreSession, on: date) -> tuple[TodayRow, ...]:
    """One row a woman with a flag that wants an answer or a scan due by `on`, most urgent first, then longest due."""
    rows: dict[str, TodayRow] = {}
    for row in session.rows(TODAY, on.isoformat()):
        hers = rows.get(row[0])
        rows[row[0]] = _today_row(row) if hers is None else _joined(hers, row)
    return tuple(rows.values())


def _today_row(row: Any) -> TodayRow:
    patient_id, pregnancy_id, family, given, title, born_on, number, due_on, history_taken = row[:9]
    flags, many, placenta, is_bleeding, scan_due_on, shortest, scan_on = row[9:16]
    return TodayRow(
        patient_id=UUID(patient_id),
        pregnancy_id=UUID(pregnancy_id),
        name=PersonName(family, given, title),
        born_on=stored_day(born_on),
        number=number_of(number),
        born_unknown=born_on == "",
        number_unknown=number == "",
        due_on=stored_day(due_on),
        history_taken=bool(history_taken),
        flags=flags_of(flags),
        more=many - 1 if many else 0,
        placenta=placenta_now(placenta),
        is_bleeding=bool(is_bleeding),
        scan_due_on=stored_day(scan_due_on),
        last_length=None if shortest is None else Millimetres(shortest),
        last_scan_on=stored_day(scan_on),
        waiting=tuple(
            (urgency, datetime.fromisoformat(since))
            for urgency, since in zip(_LIMITED, row[16:19], strict=True)
            if since is not None
        ),
        tried=tried_of(*row[19:22]),
        booked_on=stored_day(row[22]),
        last_by=None if row[23] is None else UUID(row[23]),
    )


def _joined(hers: TodayRow, row: Any) -> TodayRow:
    """Her row with what a second pregnancy of hers still owes: its questions counted, the earlier scan due."""
    other = _today_row(row)
    due = [day for day in (hers.scan_due_on, other.scan_due_on) if day is not None]
    since = dict(sorted((*hers.waiting, *other.waiting), key=_raised, reverse=True))
    waiting = tuple((urgency, since[urgency]) for urgency in _LIMITED if urgency in since)
    return replace(hers, more=hers.more + (row[10] or 0), scan_due_on=min(due, default=None), waiting=waiting)


def _raised(since: tuple[Urgency, datetime]) -> datetime:
    """When the longest waiting flag of an urgency was raised."""
    return since[1]
