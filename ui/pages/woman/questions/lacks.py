"""What is not recorded: how it is said, and where it is supplied; no widgets in here."""

from collections.abc import Iterator
from datetime import date

from models.records.finding import Examination
from models.rules.guidelines.assessment import Missing
from models.rules.guidelines.facts_on_day import FactsOnDay, facts_on_day
from models.views import PregnancySheet
from ui.session.session import Location, Where
from ui.wording import formats
from ui.wording.tr import context
from ui.wording.words import phrase, word

_tr = context("woman")
_LEFT_BLANK = _tr.marked(
    {
        (True, True): "Membranes and dilation not recorded at the examination of {0}",
        (True, False): "Membranes not recorded at the examination of {0}",
        (False, True): "Dilation not recorded at the examination of {0}",
    }
)
"""What an examination left blank: membranes, dilation."""


def lack_text(what: Missing, sheet: PregnancySheet, today: date) -> str:
    """What is missing; of an examination what was left blank, on which day, and what was seen before it."""
    day = facts_on_day(sheet.facts, today)
    examination = day.examination
    if what is not Missing.EXAMINATION or examination is None:
        return word(what)
    blank = (examination.left_membranes_blank, examination.dilation is None)
    said = _LEFT_BLANK.get(blank)
    if said is None:
        return word(what)
    before = _seen_before(day, examination, of_membranes=blank[0], of_dilation=blank[1])
    return "; ".join((_tr(said).format(formats.day(examination.on)), *before))


def _seen_before(
    day: FactsOnDay, examination: Examination, *, of_membranes: bool, of_dilation: bool
) -> Iterator[str]:
    """What somebody saw before of what this examination left blank: a blank field takes nothing back."""
    place = max(reversed(day.statements), key=lambda statement: statement.on, default=None)
    if of_membranes and place is not None:
        said = (
            _tr("membranes {0} earlier that day")
            if place.on == examination.on
            else _tr("membranes {0} on {1}")
        )
        yield said.format(phrase(place.place), formats.day(place.on))
    measured = next((e for e in reversed(day.examinations) if e.dilation is not None), None)
    if of_dilation and measured is not None:
        said = _tr("{0} cm earlier that day") if measured.on == examination.on else _tr("{0} cm on {1}")
        yield said.format(measured.dilation, formats.day(measured.on))


def location_of_lack(what: Missing, sheet: PregnancySheet) -> Location:
    """The page on which it is asked for."""
    about = sheet.pregnancy.id
    measured = [s for s in sheet.standing_scans if s.is_transvaginal]
    if what is Missing.FUNNEL and measured:
        return Location(Where.SCAN, pregnancy_id=about, record_id=measured[-1].id)
    if what is Missing.EXAMINATION:
        return Location(Where.RECORD, pregnancy_id=about, typed="examination")
    if what is Missing.HISTORY:
        return Location(Where.HISTORY, pregnancy_id=about)
    if what in (Missing.RISK_FACTORS, Missing.CERVICAL_TRAUMA):
        return Location(Where.HISTORY, pregnancy_id=about, typed=Missing.RISK_FACTORS.value)
    # Where the placenta lies is recorded of the pregnancy: a scan may have to wait for a doctor's word.
    return Location(Where.PREGNANCY, pregnancy_id=about, typed=what.value)
