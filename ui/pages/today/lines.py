"""What Today says about each woman, in words; no widgets in here."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum

from PySide6.QtCore import QCoreApplication

from models.records.discussion import Told
from models.records.finding import SymptomKind
from models.records.flag import FlagState, Urgency
from models.rules.assessment import Input
from models.rules.flags import read_seen
from models.rules.lateness import Late, first_in_line, lateness
from models.views import Draft, TodayRow
from ui import formats
from ui.late_words import late_words
from ui.pages.today.found import Clinic, Found
from ui.session import Place, Where
from ui.words import word


class Group(Enum):
    """The parts of the list, in the order in which they are worked off."""

    NEEDS_ANSWER = "Needs an answer"
    BOOKED = "Booked today"
    SCANS = "Scans due and overdue"
    DATED = "Sutures and progesterone with a date"
    DRAFTS = "Unfinished drafts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One row of the list; `urgency` None shows no sign, `action` is what Enter does, `place` where it leads.

    `late` says how late an answer is, empty while it is in time; it stands before the next step.
    """

    group: Group
    urgency: Urgency | None
    woman: str
    born: str = ""
    age: str = ""
    what: str
    more: int = 0
    since: str = ""
    late: str = ""
    next_step: str = ""
    action: str
    place: Place

    @property
    def spoken(self) -> str:
        """The whole row as one sentence for a screen reader."""
        parts = (self.woman, self.born, self.age, self.what, self.since, self.late, self.next_step)
        return ", ".join(part for part in parts if part)


def _tr(text: str) -> str:
    return QCoreApplication.translate("today", text)


def lines_of(found: Found, clinic: Clinic) -> tuple[Line, ...]:
    """Every line of the list, group by group."""
    flagged = [row for row in found.rows if row.rule_id is not None]
    due = [row for row in found.rows if row.rule_id is None]
    return (
        *_answer_lines(flagged, found, clinic),
        *(_scan_line(row, found.on) for row in sorted(due, key=_due_day)),
        *(_draft_line(draft, found.on) for draft in found.drafts),
    )


def _due_day(row: TodayRow) -> date:
    """The day a scan was due, longest ago first."""
    return row.scan_due_on or date.max


def _answer_lines(rows: list[TodayRow], found: Found, clinic: Clinic) -> list[Line]:
    """The women with a flag that waits: who waits for an answer at once, then who waits too long, then the others."""
    waits = [_Wait.of(row, found.read_at, clinic) for row in rows]
    return [_answer_line(wait, found.on, clinic) for wait in sorted(waits, key=_place)]


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
    """How late the flag that is shown is, else that another one of hers is."""
    if shown is not None:
        return late_words(shown)
    other = min(any_of_hers, key=_since_when, default=None)
    return "" if other is None else _tr("Another flag {0}").format(late_words(other))


def _since_when(late: Late) -> datetime:
    return late.since


def _answer_line(wait: _Wait, on: date, clinic: Clinic) -> Line:
    row = wait.row
    text = _headline(clinic.rules.get(row.rule_id or "", row.rule_id or ""))
    seen = _seen(row)
    return Line(
        group=Group.NEEDS_ANSWER,
        urgency=row.urgency,
        woman=str(row.name),
        born=formats.day(row.born_on) if row.born_on else "",
        age=age_of(row.due_on, on),
        what=f"{seen}: {text}" if seen else text,
        more=row.more,
        since=since(row.raised_at, on) if row.raised_at else "",
        late=wait.late,
        next_step=_owed(row, on),
        action=_tr("Answer"),
        place=Place(Where.WOMAN, patient_id=row.patient_id, pregnancy_id=row.pregnancy_id),
    )


def _headline(text: str) -> str:
    """The wording of a rule without what stands in brackets or behind a semicolon: her page has all of it."""
    return text.partition(" (")[0].partition(";")[0]


def _seen(row: TodayRow) -> str:
    """The length or the symptoms that the flag saw: not simply her latest ones."""
    seen = [read_seen(text) for text in row.seen]
    lengths = [_tr("{0} mm").format(s.value) for s in seen if s.what is Input.LENGTH and s.on is not None]
    symptoms = [word(SymptomKind(s.value)) for s in seen if s.what is Input.SYMPTOM]
    return lengths[-1] if lengths else ", ".join(symptoms)


def _owed(row: TodayRow, on: date) -> str:
    """The one thing to know before answering: what was missed, who was told, what closes, what else is owed."""
    if row.state is FlagState.LAPSED:
        return _tr("Window passed unanswered")
    told = Told.parse(row.told)
    if told is not None:
        return _tr("Told {0}, {1}").format(told.whom, formats.moment(told.at, on))
    if row.flag_closes_on is not None and (row.flag_closes_on - on).days <= 7:
        return _tr("Window closes {0}").format(formats.near_day(row.flag_closes_on, on))
    if row.urgency in (Urgency.IMMEDIATE, Urgency.URGENT):
        return _tr("Nobody told yet")
    if row.scan_due_on is not None:
        return scan_words(row, on)
    if row.flag_closes_on is not None:
        return _tr("Window closes {0}").format(formats.day(row.flag_closes_on))
    return _tr("Came back") if row.came_back else ""


def scan_words(row: TodayRow, on: date) -> str:
    """`Scan overdue by 4 days`, `First scan due`."""
    late = (on - (row.scan_due_on or on)).days
    is_first = row.last_scan_on is None
    if late > 0:
        words = _tr("First scan overdue by {0}") if is_first else _tr("Scan overdue by {0}")
        return words.format(formats.counted(late, _tr("day"), _tr("days")))
    return _tr("First scan due") if is_first else _tr("Scan due")


def _draft_line(draft: Draft, on: date) -> Line:
    typed = formats.counted(len(draft.fields), _tr("field typed"), _tr("fields typed"))
    return Line(
        group=Group.DRAFTS,
        urgency=None,
        woman=draft.woman,
        what=_tr("Draft, not in the record: {0}").format(typed),
        since=since(draft.saved_at, on),
        action=_tr("Go on"),
        place=Place(Where(draft.form), pregnancy_id=draft.pregnancy_id),
    )


def since(at: datetime, on: date) -> str:
    """`today 10:42`, `yesterday 15:20`, and the day alone where it is longer ago."""
    return (
        formats.moment(at, on)
        if on - at.astimezone().date() <= timedelta(days=1)
        else formats.day(at.astimezone().date())
    )


def age_of(due_on: date | None, on: date) -> str:
    """Her age of pregnancy today, or that she is undated."""
    return formats.age_on(due_on, on) if due_on else _tr("undated")


def _scan_line(row: TodayRow, on: date) -> Line:
    due = row.scan_due_on or on
    last = _tr(" (last {0} mm)").format(row.last_length) if row.last_length is not None else ""
    return Line(
        group=Group.SCANS,
        urgency=Urgency.URGENT if due < on else Urgency.ROUTINE,
        woman=str(row.name),
        born=formats.day(row.born_on) if row.born_on else "",
        age=age_of(row.due_on, on),
        what=scan_words(row, on) + last,
        since=_tr("due {0}").format(formats.near_day(due, on)),
        next_step="" if row.history_taken else _tr("History not taken"),
        action=_tr("New scan"),
        place=Place(Where.SCAN, patient_id=row.patient_id, pregnancy_id=row.pregnancy_id),
    )
