"""What will change for a pregnancy on which day, without anybody writing."""

from dataclasses import dataclass
from datetime import date
from enum import Enum


class Turn(Enum):
    """What happens on a day to come (or already past and still owed).

    WINDOW_CLOSES is the last day inside, FLAG_LAPSES or FLAG_CLOSES (answered, or wanting no answer) the day after;
    SYMPTOM_ENDS the first day without it; EXPIRES the first day on which something is too old to count for the rules.
    LENGTH_ and REMOVAL_ are the first and the last day on which a guideline looks at a length of hers, or has a suture
    of hers removed; LAST_SCAN is the last day of the scan plan, PLAN_OVER the day after, from which no first scan is
    owed; PROGESTERONE_LEAST is the day until which a guideline has it go on at the least; DECISION_OWED stands on the day of the scan, or of the bleeding, after which only a discussion can say how to
    go on.
    """

    SCAN_BOOKED = "scan_booked"
    SCAN_DUE = "scan_due"
    SCAN_OVERDUE = "scan_overdue"
    DECISION_OWED = "decision_owed"
    WINDOW_OPENS = "window_opens"
    WINDOW_CLOSES = "window_closes"
    FLAG_APPEARS = "flag_appears"
    FLAG_LAPSES = "flag_lapses"
    FLAG_CLOSES = "flag_closes"
    SUTURE_DATE = "suture_date"
    PROGESTERONE_STOP = "progesterone_stop"
    PROGESTERONE_LEAST = "progesterone_least"
    SYMPTOM_ENDS = "symptom_ends"
    OUT_OF_RANGE = "out_of_range"
    EXPIRES = "expires"
    LENGTH_OPENS = "length_opens"
    LENGTH_CLOSES = "length_closes"
    REMOVAL_OPENS = "removal_opens"
    REMOVAL_CLOSES = "removal_closes"
    REMOVAL_PLANNED = "removal_planned"
    LAST_SCAN = "last_scan"
    PLAN_OVER = "plan_over"


class Suture(Enum):
    """What a SUTURE_DATE is the day of."""

    PLACED = "placed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class OutlookRow:
    """One turn on one day, and what it is about.

    `subject` is the id of the rule, for LENGTH_, REMOVAL_ and PROGESTERONE_LEAST that of the guideline, for SYMPTOM_ENDS the kind, for
    SUTURE_DATE a `Suture`, for SCAN_BOOKED the time agreed (empty: none); empty where the turn says it all.
    """

    on: date
    turn: Turn
    subject: str = ""
