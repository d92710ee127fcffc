"""What has a day on Today: the clinic's list, scans that are owed, sutures and progesterone; no widgets in here."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from models.records.flag import Urgency
from models.records.outlook import Suture, Turn
from models.records.plan import BookingState
from models.views import ClinicRow, DatedRow, TodayRow
from ui.pages.today.found import Clinic
from ui.pages.today.line import RowDeed, Says, TodayGroup, TodayLine, age_of, scan_words, since, tr
from ui.session.session import Location, Where
from ui.wording import formats
from ui.wording.overdue import tried_words
from ui.wording.words import word


@dataclass(frozen=True, slots=True)
class ClinicDay:
    """What the clinic's list is worded by: the day, how urgent the question of each pregnancy is, and the clinic."""

    on: date
    urgencies: Mapping[UUID, Urgency]
    clinic: Clinic


def clinic_lines(rows: Iterable[ClinicRow], day: ClinicDay) -> list[TodayLine]:
    """Who comes today, by her time; whoever is done stays. Enter notes that she has come, and then leads to her scan."""
    return [_clinic_line(row, day) for row in rows]


def scan_lines(rows: Iterable[TodayRow], on: date, clinic: Clinic) -> list[TodayLine]:
    """Whose scan is owed, longest first; an overdue one asks for somebody to reach her."""
    return [_scan_line(row, on, clinic) for row in sorted(rows, key=_due_day)]


def dated_lines(rows: Iterable[DatedRow], on: date, clinic: Clinic) -> list[TodayLine]:
    """The next date of each woman's suture and that of her progesterone, earliest first."""
    first: dict[tuple[object, bool], DatedRow] = {}
    for row in rows:
        first.setdefault((row.woman.pregnancy_id, row.turn is Turn.PROGESTERONE_STOP), row)
    return [_dated_line(row, on, clinic) for row in first.values()]


def _clinic_line(row: ClinicRow, day: ClinicDay) -> TodayLine:
    booking, on = row.booking, day.on
    deed = {BookingState.BOOKED: RowDeed.ARRIVED, BookingState.ARRIVED: RowDeed.SCAN}.get(
        row.state, RowDeed.OPEN
    )
    note = booking.note if booking is not None else tr("not booked")
    return TodayLine(
        group=TodayGroup.BOOKED,
        urgency=day.urgencies.get(row.pregnancy_id),
        woman=row.woman.name.untitled,
        born=formats.birth_words(row.woman),
        age=age_of(row.woman.due_on, on),
        time=_time(row),
        state=row.state,
        place=Says(
            _place_words(row, on),
            " · ".join(part for part in (_owed_words(row, on), note) if part),
            is_loud=row.state is BookingState.ARRIVED and bool(booking and booking.room),
        ),
        lengths=row.lengths,
        beside="" if row.history_taken else tr("History not taken"),
        deed=deed,
        location=Location(Where.WOMAN, patient_id=row.woman.patient_id, pregnancy_id=row.pregnancy_id),
        booking=booking,
        is_mine=row.last_by is not None and row.last_by == day.clinic.user_id,
        is_booked=booking is not None,
        is_overdue=row.scan_due_on is not None and row.scan_due_on < on,
    )


def _time(row: ClinicRow) -> str:
    """When she is expected; nothing for one who came without a booking."""
    return "" if row.booking is None else row.booking.at or tr("no time")


def _place_words(row: ClinicRow, on: date) -> str:
    """`Not yet here`, `Arrived 10:38`, `In room 2`, `Done 09:31`."""
    when = since(row.since, on) if row.since is not None else ""
    match row.state:
        case BookingState.BOOKED:
            return tr("Not yet here")
        case BookingState.ARRIVED if row.booking is not None and row.booking.room:
            room = row.booking.room
            return (
                tr("In room {0}").format(room)
                if room.isdigit() or len(room) == 1
                else tr("In {0}").format(room)
            )
        case BookingState.ARRIVED:
            return tr("Arrived {0}").format(when)
        case _:
            return tr("Done {0}").format(when)


def _owed_words(row: ClinicRow, on: date) -> str:
    """That the scan she is booked for is overdue, and since when; a scan that is due needs no words beside its booking."""
    if row.scan_due_on is None or row.scan_due_on >= on:
        return ""
    return tr("Scan overdue by {0}").format(_days((on - row.scan_due_on).days))


def _due_day(row: TodayRow) -> date:
    """The day a scan was due, longest ago first."""
    return row.scan_due_on or date.max


def _scan_line(row: TodayRow, on: date, clinic: Clinic) -> TodayLine:
    due = row.scan_due_on or on
    is_overdue = due < on
    said = (tr("due {0}").format(_near(due, on)), _next_step(row, on))
    return TodayLine(
        group=TodayGroup.SCANS,
        urgency=Urgency.URGENT if is_overdue else Urgency.ROUTINE,
        woman=row.name.untitled,
        born=formats.birth_words(row),
        age=age_of(row.due_on, on),
        place=Says(scan_words(row, on), " · ".join(part for part in said if part)),
        lengths=() if row.last_length is None else (row.last_length,),
        deed=RowDeed.CONTACT if is_overdue else RowDeed.SCAN,
        location=Location(Where.WOMAN, patient_id=row.patient_id, pregnancy_id=row.pregnancy_id),
        is_mine=row.last_by is not None and row.last_by == clinic.user_id,
        is_overdue=is_overdue,
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
    when = (
        tr("{0} ago").format(_days(-days)) if days < 0 else tr("in {0}").format(_days(days)) if days else ""
    )
    said = (formats.near_day(row.on, on), when)
    return TodayLine(
        group=TodayGroup.DATED,
        woman=row.woman.name.untitled,
        born=formats.birth_words(row.woman),
        age="" if row.is_left else age_of(row.woman.due_on, on),
        place=Says(_dated_words(row, on, clinic), " · ".join(part for part in said if part)),
        location=Location(Where.WOMAN, patient_id=row.woman.patient_id, pregnancy_id=row.woman.pregnancy_id),
    )


def _dated_words(row: DatedRow, on: date, clinic: Clinic) -> str:
    """What happens on that day, and by which guideline where it is one's."""
    if row.is_left:
        return tr("Pregnancy over, suture left in place: no removal recorded")
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
