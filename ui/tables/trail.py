"""The columns in which every audit trail is read."""

from ui.tables.rows import Column
from ui.wording.audit.trail import TrailRow
from ui.wording.tr import context

_tr = context("trail")


def trail_columns() -> tuple[Column[TrailRow], ...]:
    """The columns of the audit trail of one woman."""
    return (
        Column(heading=_tr("When"), text=_when, width=136),
        Column(heading=_tr("Who"), text=_who, tooltip=_who, width=124),
        Column(heading=_tr("Desk"), text=_desk, tooltip=_desk, is_quiet=True, width=70),
        Column(heading=_tr("What"), text=_what, tooltip=_what, is_bold=True, width=196),
        Column(heading=_tr("Changed"), text=_changed, tooltip=_changed),
        Column(heading=_tr("Reason"), text=_reason, tooltip=_reason, width=120),
    )


def clinic_trail_columns() -> tuple[Column[TrailRow], ...]:
    """The same with whom an entry is about."""
    woman: Column[TrailRow] = Column(heading=_tr("Woman"), text=_woman, tooltip=_woman, width=220)
    before = trail_columns()
    return (*before[:3], woman, *before[3:])


def _when(row: TrailRow) -> str:
    return row.when


def _who(row: TrailRow) -> str:
    return row.who


def _desk(row: TrailRow) -> str:
    return row.desk


def _woman(row: TrailRow) -> str:
    return row.woman


def _what(row: TrailRow) -> str:
    return row.what


def _changed(row: TrailRow) -> str:
    return row.changed


def _reason(row: TrailRow) -> str:
    return row.reason
