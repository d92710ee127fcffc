"""What will change for each pregnancy on which day, as the forecast left it."""

from datetime import date
from uuid import UUID

from db.store.session import StoreSession
from models.records.outlook import OutlookRow, Turn

_ROW = 'INSERT INTO outlook (pregnancy_id, place, "on", turn, subject) VALUES (?, ?, ?, ?, ?)'
_DAYS = "INSERT INTO outlook_days (pregnancy_id, judged_on, policy, next_turn_on, scan_due_on) VALUES (?, ?, ?, ?, ?)"
_OF = 'SELECT "on", turn, subject FROM outlook WHERE pregnancy_id = ? ORDER BY place'
_TURNED = """
SELECT pregnancy_id FROM (
    SELECT pregnancy_id, next_turn_on FROM outlook_days WHERE next_turn_on <= ?1 OR judged_on > ?1
    UNION SELECT pregnancy_id, next_turn_on FROM outlook_days JOIN pregnancies ON pregnancies.id = pregnancy_id
        WHERE (policy < ?2 OR policy > ?2) AND ended_on IS NULL AND struck_out IS NULL
) ORDER BY next_turn_on IS NULL, next_turn_on, pregnancy_id
"""


class Outlook:
    """The outlooks of an open store."""

    def __init__(self, session: StoreSession) -> None:
        self._session = session

    def replace(self, pregnancy_id: UUID, judged_on: date, policy: str, rows: tuple[OutlookRow, ...]) -> None:
        """Keep these rows, and the two days that lists ask for, in place of what was kept before."""
        of = pregnancy_id.hex
        later = min((row.on for row in rows if row.on > judged_on), default=None)
        due = min((row.on for row in rows if row.turn is Turn.SCAN_DUE), default=None)
        with self._session.writing():
            self._session.execute("DELETE FROM outlook WHERE pregnancy_id = ?", of)
            self._session.execute("DELETE FROM outlook_days WHERE pregnancy_id = ?", of)
            for place, row in enumerate(rows):
                self._session.execute(_ROW, of, place, row.on.isoformat(), row.turn.value, row.subject)
            self._session.execute(_DAYS, of, judged_on.isoformat(), policy, _text(later), _text(due))

    def of(self, pregnancy_id: str) -> tuple[OutlookRow, ...]:
        """The rows of one pregnancy, in the order they were given."""
        rows = self._session.rows(_OF, pregnancy_id)
        return tuple(OutlookRow(date.fromisoformat(on), Turn(turn), subject) for on, turn, subject in rows)

    def due_for_reevaluation(self, on: date, policy: str) -> tuple[UUID, ...]:
        """Pregnancies with a turn after the day they were judged on and not after `on`, longest ago first.

        With them those judged on a day that has not come yet, by a clock that ran ahead, and those that go on and were
        judged by other rules than `policy`.
        """
        return tuple(UUID(row[0]) for row in self._session.rows(_TURNED, on.isoformat(), policy))


def _text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
