"""The women with a flag that wants an answer, in words; no widgets in here."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from models.records.finding import SymptomKind
from models.records.flag import FlagState, Urgency
from models.rules.assessment import Input
from models.rules.flags import read_seen
from models.rules.lateness import Late, first_in_line, lateness
from models.views import TodayRow
from ui import formats
from ui.pages.today.found import Clinic, Found
from ui.pages.today.line import Group, Line, age_of, born, scan_words, since, tr
from ui.session import Place, Where
from ui.waiting_words import headline, late_words, told_words
from ui.words import word


def answer_lines(rows: Iterable[TodayRow], found: Found, clinic: Clinic) -> list[Line]:
    """Who waits for an answer at once, then who waits too long, then the others by urgency."""
    waits = [_Wait.of(row, found.read_at, clinic) for row in rows]
    return [_line(wait, found.on, clinic) for wait in sorted(waits, key=_place)]


@dataclass(frozen=True, slots=True)
class _Wait:
    """A woman who waits for an answer: her place in the list, and how late it is in words."""

    row: TodayRow
    place: tuple[bool, int, datetime]
    late: str

    @classmethod
    def of(cls, row: TodayRow, now: datetime, clinic: Clinic) -> "_Wait":
        """Her flag that is shown is the longest waiting one of its urgency; another may be late all the same."""
        late = {urgency: lateness(urgency, at, now, clinic.limits) for urgency, at in row.waiting}
        shown = row.urgency or Urgency.ROUTINE
        places = [first_in_line(urgency, late[urgency], at) for urgency, at in row.waiting]
        place = min(places, default=first_in_line(shown, None, row.raised_at or now))
        return cls(row, place, _late(late.get(shown), [each for each in late.values() if each is not None]))


def _place(wait: _Wait) -> tuple[bool, int, datetime]:
    return wait.place


def _late(shown: Late | None, any_of_hers: list[Late]) -> str:
    """How late the longest waiting of her late flags is, and whether it is another one than the flag that is shown."""
    longest = min(any_of_hers, key=_since_when, default=None)
    if longest is None:
        return ""
    return late_words(longest) if longest == shown else tr("Other flag {0}").format(late_words(longest))


def _since_when(late: Late) -> datetime:
    return late.since


def _line(wait: _Wait, on: date, clinic: Clinic) -> Line:
    row = wait.row
    text = headline(clinic.rules.get(row.rule_id or "", row.rule_id or ""))
    seen = _seen(row)
    return Line(
        group=Group.NEEDS_ANSWER,
        urgency=row.urgency,
        woman=str(row.name),
        born=born(row.born_on),
        age=age_of(row.due_on, on),
        what=f"{seen}: {text}" if seen else text,
        more=row.more,
        since=since(row.raised_at, on) if row.raised_at else "",
        late=wait.late,
        next_step=_owed(row, on),
        action=tr("Answer"),
        place=Place(Where.WOMAN, patient_id=row.patient_id, pregnancy_id=row.pregnancy_id),
    )


def _seen(row: TodayRow) -> str:
    """The length or the symptoms that the flag saw: not simply her latest ones."""
    seen = [read_seen(text) for text in row.seen]
    lengths = [tr("{0} mm").format(s.value) for s in seen if s.what is Input.LENGTH and s.on is not None]
    symptoms = [word(SymptomKind(s.value)) for s in seen if s.what is Input.SYMPTOM]
    return lengths[-1] if lengths else ", ".join(symptoms)


def _owed(row: TodayRow, on: date) -> str:
    """The one thing to know before answering: what was missed, who was told, what closes, what else is owed."""
    if row.state is FlagState.LAPSED:
        return tr("Window passed unanswered")
    if row.told:
        return told_words(row.told, on)
    if row.flag_closes_on is not None and (row.flag_closes_on - on).days <= 7:
        return tr("Window closes {0}").format(formats.near_day(row.flag_closes_on, on))
    if row.urgency in (Urgency.IMMEDIATE, Urgency.URGENT):
        return tr("Nobody told yet")
    if row.scan_due_on is not None:
        return scan_words(row, on)
    if row.flag_closes_on is not None:
        return tr("Window closes {0}").format(formats.day(row.flag_closes_on))
    return tr("Came back") if row.came_back else ""
