"""What one woman was given in this pregnancy as rows of one table, newest first."""

from dataclasses import dataclass, replace
from datetime import date

from models.records.events import EventGroup, first_day, in_group, last_day
from models.records.record import PregnancyRecord
from models.records.treatment import Cerclage, Progesterone
from models.rules.guidelines.treatment_plans import against_cerclage
from models.values.visible import joined_texts
from models.views import PregnancySheet
from ui.tables.rows import Column
from ui.wording import formats
from ui.wording.events import against_text, describe_event, ended_because, name_of
from ui.wording.tr import context

_tr = context("woman")


@dataclass(frozen=True, slots=True)
class TreatmentRow:
    """One treatment: its days in words, and what was on record against it (empty where nothing was)."""

    record: PregnancyRecord
    began: date
    planned: str
    ended: str
    against: str = ""


def treatment_rows(sheet: PregnancySheet) -> tuple[TreatmentRow, ...]:
    """Every treatment, struck-out ones included, the latest begun first, within a day the later entry first."""
    rows = [_row(sheet, record) for kind in in_group(EventGroup.TREATMENT) for record in sheet.of(kind)]
    return tuple(sorted(rows, key=_entered, reverse=True))


def _entered(row: TreatmentRow) -> tuple[date, str]:
    return row.began, str(row.record.id)


def _row(sheet: PregnancySheet, record: PregnancyRecord) -> TreatmentRow:
    row = TreatmentRow(record, first_day(record), "", _ended(record, last_day(record)))
    match record:
        case Progesterone():
            return replace(row, planned=_planned_stop(record), against=_twins(sheet))
        case Cerclage():
            return replace(row, planned=_removal(record), against=_spoken(sheet, record))
        case _:
            return row


def _ended(record: PregnancyRecord, on: date | None) -> str:
    if on is None:
        return ""
    because = ended_because(record)
    return f"{formats.day(on)}, {because}" if because else formats.day(on)


def _planned_stop(course: Progesterone) -> str:
    return "" if course.planned_stop is None else formats.day(course.planned_stop)


def _removal(suture: Cerclage) -> str:
    if suture.left_for_caesarean:
        return _tr("at caesarean")
    return "" if suture.planned_removal_on is None else formats.day(suture.planned_removal_on)


def _twins(sheet: PregnancySheet) -> str:
    fetuses = sheet.pregnancy.fetuses
    if fetuses is None or fetuses == 1:
        return ""
    return _tr("twins or more: guidelines disagree about progesterone, ask the doctor")


def _spoken(sheet: PregnancySheet, suture: Cerclage) -> str:
    against = against_text(against_cerclage(sheet, suture.placed_on))
    return _tr("on record against a cerclage on that day: {0}").format(against) if against else ""


def treatment_columns() -> tuple[Column[TreatmentRow], ...]:
    """The columns of the treatments table; what was struck out is struck through, its reason is not."""
    return (
        Column(heading=_tr("What"), text=_what, is_bold=True, is_struck=_is_struck, tooltip=_what, width=160),
        Column(heading=_tr("From"), text=_began, is_struck=_is_struck, width=104),
        Column(heading=_tr("Planned end"), text=_planned, is_struck=_is_struck, width=104),
        Column(heading=_tr("Ended"), text=_ended_text, tooltip=_ended_text, is_struck=_is_struck, width=150),
        Column(heading=_tr("Details"), text=given_text, tooltip=given_text),
        Column(heading="", text=_none, width=64),
    )


def _none(_row: TreatmentRow) -> str:
    """What may be done with a row stands over this column."""
    return ""


def given_text(row: TreatmentRow) -> str:
    """What was given and what was on record against it; for a struck-out one why it does not count."""
    if row.record.struck_out is not None:
        return _tr("Struck out: {0}").format(row.record.struck_out)
    return joined_texts("; ", (describe_event(row.record), row.against))


def treatment_detail(row: TreatmentRow) -> str:
    """The whole of one treatment, below the table."""
    days = (
        _tr("from {0}").format(_began(row)),
        _tr("planned end {0}").format(row.planned) if row.planned else "",
        _tr("ended {0}").format(row.ended) if row.ended else "",
    )
    said = joined_texts(", ", (name_of(row.record), *(day for day in days if day)))
    return joined_texts(" · ", (said, given_text(row)))


def _is_struck(row: TreatmentRow) -> bool:
    return not row.record.stands


def _what(row: TreatmentRow) -> str:
    return name_of(row.record)


def _began(row: TreatmentRow) -> str:
    return formats.day(row.began)


def _planned(row: TreatmentRow) -> str:
    return row.planned


def _ended_text(row: TreatmentRow) -> str:
    return row.ended
