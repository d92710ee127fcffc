"""A woman as a row of a list, with her open pregnancy (of several the one opened last) and its due date."""

from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from models.records.plan import ContactHow, ContactResult
from models.values.identity import HospitalNumber
from models.values.person import PersonName
from models.views import Tried, WomanRow


class Selection(NamedTuple):
    """The columns to select from `patients`, and the joins that go with them."""

    columns: str
    joins: str


BORN = "CASE WHEN patients.born_unknown THEN '' ELSE patients.born_on END"
"""Her birth date; empty where somebody said that it is not known, NULL where nobody said anything."""
NUMBER = "CASE WHEN patients.number_unknown THEN '' ELSE patients.number END"
"""Her number, likewise."""
WOMAN = Selection(
    f"patients.id, patients.family_name, patients.given_name, patients.title, {BORN}, {NUMBER},"
    " pregnancies.id, datings.due_on",
    """LEFT JOIN pregnancies ON pregnancies.id = (
    SELECT id FROM pregnancies AS theirs
    WHERE theirs.patient_id = patients.id AND theirs.struck_out IS NULL AND theirs.ended_on IS NULL
    AND NOT EXISTS (SELECT 1 FROM pregnancies AS newer
        WHERE newer.patient_id = theirs.patient_id AND newer.struck_out IS NULL AND newer.ended_on IS NULL
        AND (newer.opened_on, newer.id) > (theirs.opened_on, theirs.id)))
LEFT JOIN datings ON datings.id = (
    SELECT max(id) FROM datings AS agreed
    WHERE agreed.pregnancy_id = pregnancies.id AND agreed.struck_out IS NULL)""",
)


def of_pregnancy(table: str) -> str:
    """The joins that go with the columns above where a table knows a woman's pregnancy; standing ones only."""
    return f"""JOIN pregnancies ON pregnancies.id = {table}.pregnancy_id AND pregnancies.struck_out IS NULL
JOIN patients ON patients.id = pregnancies.patient_id AND patients.struck_out IS NULL
LEFT JOIN datings ON datings.id = (
    SELECT max(id) FROM datings AS agreed
    WHERE agreed.pregnancy_id = pregnancies.id AND agreed.struck_out IS NULL)"""


def tried_of(at: str | None, how: str | None, result: str | None) -> Tried | None:
    """The columns of an attempt to reach her; None where there is none."""
    return None if at is None else Tried(datetime.fromisoformat(at), ContactHow(how), ContactResult(result))


def stored_day(text: str | None) -> date | None:
    """A stored day; None where there is none, or it is not known."""
    return date.fromisoformat(text) if text else None


def number_of(text: str | None) -> HospitalNumber | None:
    """A stored number; None where there is none, or it is not known."""
    return HospitalNumber(text) if text else None


def woman_row(row: Any) -> WomanRow:
    """A fetched row of the selection above."""
    patient_id, family, given, title, born_on, number, pregnancy_id, due_on = row
    return WomanRow(
        patient_id=UUID(int=int(patient_id, 16)),
        name=PersonName(family, given, title),
        born_on=stored_day(born_on),
        number=number_of(number),
        pregnancy_id=None if pregnancy_id is None else UUID(pregnancy_id),
        due_on=stored_day(due_on),
        born_unknown=born_on == "",
        number_unknown=number == "",
    )
