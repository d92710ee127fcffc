"""Who is so like a woman of the record that somebody has to say that she is another."""

from datetime import date
from uuid import UUID

import pytest

from models.rules.register.same_woman import nearly_certain
from models.values.person import PersonName
from models.views import WomanRow

BORN = date(1993, 3, 14)
KNOWN = PersonName("Adeyemi", "Folake")


@pytest.mark.parametrize(
    ("typed", "born", "is_asked"),
    [
        (KNOWN, BORN, True),
        (PersonName("FOLAKE", "Adéyemi"), BORN, True),
        (PersonName("Adeyemi-Berg", "Folakemi"), BORN, True),
        (PersonName("Berg", "Folake"), BORN, True),
        (PersonName("Berg", "Anna"), BORN, False),
        (KNOWN, date(1993, 3, 15), False),
        (KNOWN, None, True),
        (PersonName("Adeyemi", ""), None, False),
    ],
)
def test_the_birth_date_and_a_word_of_the_name_or_all_of_it_make_a_question(
    typed: PersonName, born: date | None, is_asked: bool
) -> None:
    row = WomanRow(patient_id=UUID(int=1), name=KNOWN, born_on=BORN, number=None)
    assert nearly_certain(typed, born, (row,)) == ((row,) if is_asked else ())
