"""The symptoms of one woman as rows of a table, what goes on first."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from models.records.finding import Symptom
from models.views import PregnancySheet
from ui import formats
from ui.pages.woman.wording import Names, written_text
from ui.tables.rows import Column
from ui.words import word


@dataclass(frozen=True, slots=True)
class SymptomRow:
    """One symptom; `may_resolve` while no last day is recorded, `written` is by whom and when."""

    symptom: Symptom
    is_active: bool
    written: str

    @property
    def may_resolve(self) -> bool:
        """Whether its last day can still be recorded."""
        return self.symptom.stands and self.symptom.resolved_on is None


def symptom_rows(sheet: PregnancySheet, names: Names, today: date) -> tuple[SymptomRow, ...]:
    """Every symptom: what goes on, then what is over, then what was struck out; the latest first."""
    latest = sorted(sheet.symptoms, key=_begun, reverse=True)
    rows = [SymptomRow(s, s.stands and s.is_active(today), written_text(s, names, today)) for s in latest]
    return tuple(sorted(rows, key=_place))


def _begun(symptom: Symptom) -> tuple[str, str]:
    return symptom.on.isoformat(), str(symptom.id)


def _place(row: SymptomRow) -> tuple[bool, bool]:
    return not row.symptom.stands, not row.is_active


def symptom_columns() -> tuple[Column[SymptomRow], ...]:
    """The columns of the symptoms table; what was struck out is struck through."""
    return (
        Column(heading=_tr("Symptom"), text=_kind, is_bold=True, is_struck=_is_struck, width=150),
        Column(heading=_tr("Since"), text=_since, is_struck=_is_struck, width=120),
        Column(heading=_tr("Last day"), text=_last, width=190, tooltip=_last),
        Column(heading=_tr("Written"), text=_written, tooltip=_written, is_quiet=True),
    )


def _is_struck(row: SymptomRow) -> bool:
    return not row.symptom.stands


def _kind(row: SymptomRow) -> str:
    return word(row.symptom.kind)


def _since(row: SymptomRow) -> str:
    return formats.day(row.symptom.on)


def _last(row: SymptomRow) -> str:
    symptom = row.symptom
    if symptom.struck_out is not None:
        return _tr("Struck out: {0}").format(symptom.struck_out)
    return _tr("goes on") if symptom.resolved_on is None else formats.day(symptom.resolved_on)


def _written(row: SymptomRow) -> str:
    return row.written


def _tr(text: str) -> str:
    return QCoreApplication.translate("woman", text)
