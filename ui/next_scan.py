"""When the next scan is, in words."""

from datetime import date
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from models.rules.schedule import NextScan, Plan
from ui import formats


def next_scan_text(planned: NextScan, today: date) -> str:
    """`Next scan: 06-Dec-2026`, or why no day can be said."""
    match planned.plan:
        case Plan.FIRST | Plan.ROUTINE | Plan.DECIDED:
            return _tr("Next scan: {0}").format(_due(planned, today))
        case Plan.DECISION_OWED:
            return _tr("Next scan: a decision is owed first")
        case Plan.DECIDED_WITHOUT_DATE:
            return _tr("Next scan: no day was decided on")
        case Plan.CLOSED:
            return _tr("The scan that was owed is closed; none is planned")
        case Plan.OVER:
            return _tr("No further routine scan is planned")
        case Plan.NO_DUE_DATE:
            return _tr("Next scan: agree the due date first")
        case Plan.NO_SCHEDULE:
            return _tr("Next scan: no scan plan is followed here")
        case Plan.ENDED:
            return _tr("The pregnancy has ended")
        case _:
            assert_never(planned.plan)


def _due(planned: NextScan, today: date) -> str:
    if planned.on is None or planned.on > today:
        return formats.day(planned.on)
    if planned.on == today:
        return _tr("due today")
    late = formats.counted((today - planned.on).days, _tr("day"), _tr("days"))
    return _tr("overdue by {0} ({1})").format(late, formats.day(planned.on))


def _tr(text: str) -> str:
    return QCoreApplication.translate("next_scan", text)
