"""What will change for a pregnancy on which day, without anybody writing."""

from dataclasses import dataclass
from datetime import date
from enum import Enum


class Turn(Enum):
    """What happens on a day to come (or already past and still owed).

    WINDOW_CLOSES is the last day inside, FLAG_LAPSES or FLAG_CLOSES (answered, or wanting no answer) the day after;
    SYMPTOM_ENDS the first day without it.
    """

    SCAN_DUE = "scan_due"
    SCAN_OVERDUE = "scan_overdue"
    WINDOW_OPENS = "window_opens"
    WINDOW_CLOSES = "window_closes"
    FLAG_APPEARS = "flag_appears"
    FLAG_LAPSES = "flag_lapses"
    FLAG_CLOSES = "flag_closes"
    SUTURE_DATE = "suture_date"
    PROGESTERONE_STOP = "progesterone_stop"
    SYMPTOM_ENDS = "symptom_ends"
    OUT_OF_RANGE = "out_of_range"


@dataclass(frozen=True, slots=True)
class OutlookRow:
    """One turn on one day; `subject` is the rule id, or empty where the turn says it all."""

    on: date
    turn: Turn
    subject: str = ""
