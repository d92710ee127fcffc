"""Symptoms, examinations and laboratory results of one woman as rows of one table, newest first."""

from dataclasses import dataclass
from datetime import date

from models.records.events import EventGroup, first_day, in_group
from models.records.finding import Examination, Symptom
from models.records.laboratory import LabResult
from models.records.record import PregnancyRecord
from models.rules.guidelines.unexplained_opening import Opening, opening_of
from models.values.visible import joined_texts
from models.views import PregnancySheet
from ui.pages.woman.questions.wording import Names, written_text
from ui.tables.rows import Column
from ui.wording import formats
from ui.wording.events import cut_off_text, describe_event, name_of, opened_text
from ui.wording.tr import context

_tr = context("woman")


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One finding with its day, the age then and by whom it was written; `opening` where it is an unexplained one."""

    record: PregnancyRecord
    on: date
    age: str
    written: str
    opening: Opening | None = None

    @property
    def may_resolve(self) -> bool:
        """Whether it is a symptom whose last day can still be recorded."""
        return isinstance(self.record, Symptom) and self.record.stands and self.record.resolved_on is None


def finding_rows(sheet: PregnancySheet, names: Names, today: date) -> tuple[FindingRow, ...]:
    """Every finding, struck-out ones included, newest day first, within a day the later entry first."""
    found = [record for kind in in_group(EventGroup.FINDING) for record in sheet.of(kind)]
    due_on = sheet.dating.due_on if sheet.dating else None
    return tuple(
        FindingRow(
            record,
            first_day(record),
            formats.age_on(due_on, first_day(record)),
            written_text(record, names, today),
            opening_of(sheet, record) if isinstance(record, Examination) else None,
        )
        for record in sorted(found, key=_entered, reverse=True)
    )


def _entered(record: PregnancyRecord) -> tuple[date, str]:
    return first_day(record), str(record.id)


def finding_columns() -> tuple[Column[FindingRow], ...]:
    """The columns of the findings table; what was struck out is struck through, its reason is not."""
    return (
        Column(heading=_tr("Date"), text=_date, is_struck=_is_struck, width=98),
        Column(heading=_tr("Age then"), text=_age, is_struck=_is_struck, width=72),
        Column(heading=_tr("What"), text=_what, is_bold=True, is_struck=_is_struck, tooltip=_what, width=170),
        Column(heading=_tr("Found"), text=found_text, tooltip=found_text),
        Column(heading=_tr("Written"), text=_written, tooltip=_written, is_quiet=True, width=134),
        Column(heading="", text=_none, width=96),
    )


def _none(_row: FindingRow) -> str:
    """What may be done with a row stands over this column."""
    return ""


def found_text(row: FindingRow) -> str:
    """What was found; a symptom says whether it goes on, a struck-out record why it does not count."""
    record = row.record
    if record.struck_out is not None:
        return _tr("Struck out: {0}").format(record.struck_out)
    said = describe_event(record) or (_tr("goes on") if isinstance(record, Symptom) else _tr("nothing found"))
    return f"{said} · {opening_name()}" if row.opening is not None else said


def opening_name() -> str:
    """How an opening cervix is named when nothing on record explains it; not a diagnosis."""
    return _tr("opening without labour, bleeding, rupture or infection on record")


def opening_text(opening: Opening) -> str:
    """The same of one examination as a sentence."""
    found, on = opened_text(opening.examination), formats.day(opening.examination.on)
    said = _tr("Opening without labour, bleeding, rupture or infection on record: {0} at {1} on {2}")
    return said.format(found, opening.age, on)


def unanswered_text(opening: Opening) -> str:
    """What that examination itself did not answer; empty where it answered both."""
    asked = ((_tr("bleeding"), opening.bleeding_asked), (_tr("membranes"), opening.membranes_assessed))
    missing = ", ".join(text for text, is_answered in asked if not is_answered)
    return _tr("not recorded at that examination: {0}").format(missing) if missing else ""


def finding_detail(row: FindingRow) -> str:
    """What is said of one finding below the table: the whole of it, and the cut-offs of its test."""
    record = row.record
    parts = [f"{name_of(record)}: {found_text(row)}"]
    if row.opening is not None:
        parts.append(unanswered_text(row.opening))
    if isinstance(record, Examination) and record.examiner:
        parts.append(_tr("Examined by {0}").format(record.examiner))
    if isinstance(record, LabResult):
        parts.append(cut_off_text(record.kind))
    return joined_texts(" · ", parts)


def _is_struck(row: FindingRow) -> bool:
    return not row.record.stands


def _date(row: FindingRow) -> str:
    return formats.day(row.on)


def _age(row: FindingRow) -> str:
    return row.age


def _what(row: FindingRow) -> str:
    return name_of(row.record)


def _written(row: FindingRow) -> str:
    return row.written
