"""The kinds of event that are recorded on this page, one line each."""

from collections.abc import Callable
from dataclasses import dataclass

from models.records.finding import Examination, Symptom
from models.records.laboratory import LabResult
from models.records.outcome import Outcome
from models.records.record import PregnancyRecord
from models.records.treatment import CareNote, Cerclage, Pessary, Progesterone
from models.usecases.desk import Desk
from ui.pages.record.call_form import CallForm
from ui.pages.record.care_forms import CareForm, PessaryForm
from ui.pages.record.cerclage_form import CerclageForm
from ui.pages.record.event_form import EventForm
from ui.pages.record.examination_form import ExaminationForm
from ui.pages.record.outcome_form import OutcomeForm
from ui.pages.record.progesterone_form import ProgesteroneForm
from ui.pages.record.result_form import ResultForm
from ui.wording.tr import context

_tr = context("record")


@dataclass(frozen=True, slots=True)
class FormKind:
    """One kind: `name` stands in drafts and places, `record` is what it keeps (to amend it), `key` opens it.

    `is_single`: there is one in a pregnancy, so that its form amends that one once it stands.
    """

    name: str
    title: str
    key: str
    record: type[PregnancyRecord]
    make: Callable[[Desk], EventForm]
    is_single: bool = False


def kinds() -> tuple[FormKind, ...]:
    """Every kind, in the order of the list."""
    return (
        FormKind("call", _tr("Call, symptoms"), "Alt+1", Symptom, CallForm),
        FormKind("examination", _tr("Examination"), "Alt+2", Examination, ExaminationForm),
        FormKind("result", _tr("Laboratory"), "Alt+3", LabResult, ResultForm),
        FormKind("progesterone", _tr("Progesterone"), "Alt+4", Progesterone, ProgesteroneForm),
        FormKind("cerclage", _tr("Cerclage"), "Alt+5", Cerclage, CerclageForm),
        FormKind("pessary", _tr("Pessary"), "Alt+6", Pessary, PessaryForm),
        FormKind("care", _tr("Other care"), "Alt+7", CareNote, CareForm),
        FormKind("outcome", _tr("Birth or loss"), "Alt+8", Outcome, OutcomeForm, is_single=True),
    )
