"""The forms of this page: what each records, its title and its key stand in the form itself."""

from ui.pages.record.call_form import CallForm
from ui.pages.record.care_forms import CareForm, PessaryForm
from ui.pages.record.cerclage_form import CerclageForm
from ui.pages.record.examination_form import ExaminationForm
from ui.pages.record.outcome_form import OutcomeForm
from ui.pages.record.progesterone_form import ProgesteroneForm
from ui.pages.record.result_form import ResultForm

FORMS = (
    CallForm,
    ExaminationForm,
    ResultForm,
    ProgesteroneForm,
    CerclageForm,
    PessaryForm,
    CareForm,
    OutcomeForm,
)
"""In the order of the list."""
