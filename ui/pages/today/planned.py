"""What has a day on Today: booked scans, scans that are owed, sutures and progesterone; no widgets in here."""

from collections.abc import Iterable
from datetime import date

from models.records.flag import Urgency
from models.records.outlook import Suture, Turn
from models.records.plan import BookingState
from models.views import BookedRow, DatedRow, TodayRow
from ui.pages.today.found import Clinic
from ui.pages.today.line import TodayGroup, TodayLine, age_of, born, scan_words, tr
from ui.session.session import Location, Where
from ui.wording import formats
from ui.wording.next_scan import TO_CONTACT
from ui.wording.overdue import tried_words
from ui.wording.words import word


def booked_lines(rows: Iterable[BookedRow], on: date) -> list[TodayLine]:
    """Who is booked for today, by her time; Enter notes that she has come, and then leads to her scan."""
    return [_booked_line(row, on) for row in rows]


def scan_lines(rows: Iterable[TodayRow], on: date) -> list[TodayLine]:
    """Whose scan is owed, longest first; an overdue one asks for somebody to reach her."""
    return [_scan_line(row, on) for row in sorted(rows, key=_due_day)]


def dated_lines(rows: Iterable[DatedRow], on: date, clinic: Clinic) -> list[TodayLine]:
    """The next date of each woman's suture and that of her progesterone, earliest first."""
    first: dict[tuple[object, bool], DatedRow] = {}
    for row in rows:
        first.setdefault((row.woman.pregnancy_id, row.turn is Turn.PROGESTERONE_STOP), row)
    return [_dated_line(row, on, clinic) for row in first.values()]


def _booked_line(row: BookedRow, on: date) -> TodayLine:
    booking = row.booking
    step, action, where = {
        BookingState.BOOKED: (tr("Expected"), tr("Arrived"), Where.TODAY),
        BookingState.ARRIVED: (tr("Has come, waits"), tr("New scan"), Where.SCAN),
    }.get(booking.state, (word(booking.state), tr("Open"), Where.WOMAN))
    time = booking.at or tr("no time agreed")
    return TodayLine(
        group=TodayGroup.BOOKED,
        urgency=None,
        woman=str(row.woman.name),
        born=born(row.woman.born_on),
        age=age_of(row.woman.due_on, on),
        what=": ".join(part for part in (_owed_words(row, on), booking.note) if part),
        since=time,
        next_step=step,
        action=action,
        location=Location(where, patient_id=row.woman.patient_id, pregnancy_id=booking.pregnancy_id),
        arrives=booking if booking.state is BookingState.BOOKED else None,
    )


def _owed_words(row: BookedRow, on: date) -> str:
    """Whether the scan she is booked for is owed, and since when."""
    if row.scan_due_on is None or row.scan_due_on > on:
        return tr("Scan booked")
    late = (on - row.scan_due_on).days
    return tr("Scan due") if not late else tr("Scan overdue by {0}").format(_days(late))


def _due_day(row: TodayRow) -> date:
    """The day a scan was due, longest ago first."""
    return row.scan_due_on or date.max


def _scan_line(row: TodayRow, on: date) -> TodayLine:
    due = row.scan_due_on or on
    last = tr(" (last {0} mm)").format(row.last_length) if row.last_length is not None else ""
    is_overdue = due < on
    where, action = (Where.PLAN, tr("Record contact")) if is_overdue else (Where.SCAN, tr("New scan"))
    return TodayLine(
        group=TodayGroup.SCANS,
        urgency=Urgency.URGENT if is_overdue else Urgency.ROUTINE,
        woman=str(row.name),
        born=born(row.born_on),
        age=age_of(row.due_on, on),
        what=scan_words(row, on) + last,
        since=tr("due {0}").format(_near(due, on)),
        next_step=_next_step(row, on),
        action=action,
        location=Location(
            where,
            patient_id=row.patient_id,
            pregnancy_id=row.pregnancy_id,
            typed=TO_CONTACT if is_overdue else "",
        ),
    )


def _near(day: date, on: date) -> str:
    """`today`, `yesterday`, else the day without its year: beside it stands how many days ago that was."""
    near = formats.near_day(day, on)
    return formats.short_day(day) if near == formats.day(day) else near


def _next_step(row: TodayRow, on: date) -> str:
    """When she is expected, else how she was last tried, else what is missing in her record."""
    if row.booked_on is not None:
        words = tr("Booked {0}, not seen") if row.booked_on < on else tr("Booked {0}")
        return words.format(formats.near_day(row.booked_on, on))
    return tried_words(row.tried, on) or ("" if row.history_taken else tr("History not taken"))


def _dated_line(row: DatedRow, on: date, clinic: Clinic) -> TodayLine:
    days = (row.on - on).days
    return TodayLine(
        group=TodayGroup.DATED,
        urgency=None,
        woman=str(row.woman.name),
        born=born(row.woman.born_on),
        age=age_of(row.woman.due_on, on),
        what=_dated_words(row, on, clinic),
        since=formats.near_day(row.on, on),
        next_step=tr("{0} ago").format(_days(-days))
        if days < 0
        else tr("in {0}").format(_days(days))
        if days
        else "",
        action=tr("Open"),
        location=Location(Where.WOMAN, patient_id=row.woman.patient_id, pregnancy_id=row.woman.pregnancy_id),
    )


def _dated_words(row: DatedRow, on: date, clinic: Clinic) -> str:
    """What happens on that day, and by which guideline where it is one's."""
    match row.turn:
        case Turn.PROGESTERONE_STOP:
            return tr("Progesterone: no stop recorded") if row.on < on else word(row.turn)
        case Turn.REMOVAL_PLANNED:
            return tr("Suture: no removal recorded") if row.on < on else word(row.turn)
        case Turn.SUTURE_DATE:
            return word(Suture(row.subject))
        case _:
            return f"{word(row.turn)}: {clinic.titles.get(row.subject, row.subject)}"


def _days(number: int) -> str:
    return tr.counted(number, "%n day", "%n days")
