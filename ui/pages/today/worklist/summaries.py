"""What a list says of itself in one line; no widgets in here."""

from collections.abc import Sequence

from models.records.flag import Urgency
from models.records.plan import BookingState
from ui.pages.today.line import TodayGroup, TodayLine, tr
from ui.wording.words import phrase


def clinic_text(lines: Sequence[TodayLine]) -> str:
    """`11 booked · 4 done · 2 in a room · 2 waiting`; empty where nobody comes."""
    today = [line for line in lines if line.group is TodayGroup.BOOKED]
    come = [line for line in today if line.state is BookingState.ARRIVED]
    in_room = sum(line.booking is not None and bool(line.booking.room) for line in come)
    counts = (
        (sum(line.is_booked for line in today), tr("{0} booked")),
        (sum(line.is_done for line in today), tr("{0} done")),
        (in_room, tr("{0} in a room")),
        (len(come) - in_room, tr("{0} waiting")),
    )
    return " · ".join(words.format(count) for count, words in counts if count)


def answers_text(lines: Sequence[TodayLine]) -> str:
    """`2 immediate · 3 urgent · 7 prompt`, most urgent first; empty where nothing is asked."""
    counts = ((sum(line.urgency is urgency for line in lines), urgency) for urgency in Urgency)
    return " · ".join(tr("{0} {1}").format(count, phrase(urgency)) for count, urgency in counts if count)


def overdue_text(lines: Sequence[TodayLine]) -> str:
    """`Not booked and overdue: 3, the longest O'BRIEN, Siobhán: Scan overdue by 8 days`; empty where nobody is."""
    late = [line for line in lines if line.group is TodayGroup.SCANS and line.is_overdue]
    if not late:
        return ""
    first = late[0]
    return tr("Overdue and not booked for today: {0}. The longest: {1}, {2}").format(
        len(late), first.woman, first.place.first
    )
