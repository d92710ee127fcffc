"""The states in which a woman's page has to be readable, each as a sheet."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from models.records.discussion import Decision
from models.records.finding import SymptomKind
from models.records.flag import FlagState
from models.records.pregnancy import Ending
from models.views import PregnancySheet
from tests.builders import (
    DUE,
    TODAY,
    a_cerclage,
    a_day,
    a_discussion,
    a_flag,
    a_scan,
    a_sheet,
    a_symptom,
    an_earlier_birth,
    an_earlier_loss,
)


def short() -> PregnancySheet:
    """A short cervix after an earlier preterm birth: two guidelines offer something."""
    scans = (a_scan(at="20+0", mm="30.1"), a_scan(at="22+0", mm="22.4 22.9 23.3"))
    return a_sheet(*scans, history=(an_earlier_birth(),))


def twins() -> PregnancySheet:
    """Twins with a short cervix."""
    return a_sheet(a_scan(at="20+0", mm="30.1"), a_scan(at="22+0", mm="22.4"), fetuses=2)


def sutured() -> PregnancySheet:
    """A cerclage in place, which sets the prevention rules aside."""
    scans = (a_scan(at="19+0", mm="26.0"), a_scan(at="22+0", mm="22.4"))
    return a_sheet(*scans, history=(an_earlier_birth(), an_earlier_loss()), cerclages=(a_cerclage(),))


def suspended() -> PregnancySheet:
    """Bleeding and pressure, which come before the prevention rules."""
    symptoms = (
        a_symptom(),
        a_symptom(SymptomKind.PELVIC_PRESSURE, on=a_day("21+5")),
        a_symptom(SymptomKind.CRAMPS, on=a_day("19+0"), resolved_on=a_day("19+3")),
    )
    return replace(short(), symptoms=symptoms)


def lapsed() -> PregnancySheet:
    """25+0 today: the window of an unanswered flag passed a week ago."""
    due_on = DUE.on - timedelta(weeks=3)
    flag = a_flag("NICE-OFFER", state=FlagState.LAPSED, closes="21+0")
    return a_sheet(a_scan(at="18+0", mm="22.4"), history=(an_earlier_birth(),), due=due_on, flags=(flag,))


def ended() -> PregnancySheet:
    """A birth recorded: nothing is assessed any more."""
    sheet = short()
    return replace(
        sheet, pregnancy=replace(sheet.pregnancy, ended_on=TODAY - timedelta(days=1), ended_as=Ending.BIRTH)
    )


def came_back() -> PregnancySheet:
    """An answered flag that came back with a shorter length, and a discussion before it."""
    note = "Explained by telephone; she wants to think about it until Thursday and rings herself."
    held = replace(a_discussion(Decision.RESCAN, rescan_on=a_day("24+0")), note=note)
    flag = replace(
        a_flag("NICE-OFFER"),
        came_back=True,
        reason="length.shorter|24.0|22.4",
        seen=("length=24.0@2026-02-16",),
    )
    return replace(short(), flags=(flag,), discussions=(held,))


def bare() -> PregnancySheet:
    """Hardly anything recorded."""
    return a_sheet(history=None, due=None, fetuses=None)


STATES: Mapping[str, Callable[[], PregnancySheet]] = {
    "short": short,
    "twins": twins,
    "sutured": sutured,
    "suspended": suspended,
    "lapsed": lapsed,
    "ended": ended,
    "came_back": came_back,
    "bare": bare,
}
