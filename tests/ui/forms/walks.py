"""How each form of the program is opened, filled and opened again: a form that is not here fails a test."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Any

from db.shipped.references import read_references
from models.records.clinic.hand_over import HandOver
from models.records.discussion import Told
from models.records.record import Record
from models.records.risk import RiskKind
from models.views import PregnancySheet
from tests.builders import TODAY, a_cerclage, a_course, a_sheet
from tests.ui.forms.walking import Walk
from tests.ui.pages.plan.states import first
from tests.ui.pages.woman.states import short
from ui.forms.form import Form
from ui.pages.call.page import CallPage
from ui.pages.call.told_form import ToldForm
from ui.pages.history.earlier_form import EarlierForm
from ui.pages.history.page import HistoryPage
from ui.pages.history.risk_card import RiskCard
from ui.pages.loops.form import HandOverForm
from ui.pages.loops.page import LoopsPage
from ui.pages.plan.form import PlanForm
from ui.pages.plan.page import PlanPage
from ui.pages.pregnancy.dating_form import DatingForm
from ui.pages.pregnancy.details_form import PregnancyDetailsForm
from ui.pages.pregnancy.page import PregnancyPage
from ui.pages.record.call_form import CallForm
from ui.pages.record.care_forms import CareForm, PessaryForm
from ui.pages.record.cerclage_form import CerclageForm
from ui.pages.record.examination_form import ExaminationForm
from ui.pages.record.outcome_form import MOST_BABIES, OutcomeForm
from ui.pages.record.page import RecordPage
from ui.pages.record.progesterone_form import ProgesteroneForm
from ui.pages.record.result_form import ResultForm
from ui.pages.register.form import RegisterForm as WomansDetailsForm
from ui.pages.register.page import RegisterPage
from ui.pages.scan.form import ScanForm
from ui.pages.scan.page import ScanPage
from ui.pages.woman.answers.answer_form import Answer, AnswerForm
from ui.pages.woman.page import WomanPage
from ui.session.session import Session, Where
from ui.widgets.page import Page

REFERENCES = Path(__file__).parents[3] / "assets" / "references"


def _scan_page(session: Session) -> Page:
    return ScanPage(session, read_references(REFERENCES))


def _pregnancy_page(session: Session) -> Page:
    return PregnancyPage(session, read_references(REFERENCES))


def _call_page(session: Session) -> Page:
    return CallPage(session, read_references(REFERENCES))


def _woman_page(session: Session) -> Page:
    return WomanPage(session, read_references(REFERENCES))


def _event(form: type[Form], kind: str, record: Callable[[PregnancySheet], Record], **more: Any) -> Walk:
    return Walk(form=form, page=RecordPage, where=Where.RECORD, kind=kind, record=record, **more)


def _near_birth() -> PregnancySheet:
    """Twins near their day, under both treatments."""
    sheet = a_sheet(fetuses=2, due=TODAY + timedelta(days=30))
    return replace(sheet, cerclages=(a_cerclage(),), progesterone=(a_course(started="16+0"),))


def _dating(texts: Mapping[str, str], measured_on: str = "-150d") -> Walk:
    """A due date; another one is a new record, so none is amended."""
    return Walk(
        form=DatingForm,
        page=_pregnancy_page,
        where=Where.PREGNANCY,
        record=lambda sheet: sheet.datings[0],
        save=lambda page: page.dating.save,
        sheet=lambda: a_sheet(due=None),
        texts={**texts, "measured_on": measured_on, "due_on": ""},
        forgets=frozenset() if texts["method"] == "lmp" else frozenset({"cycle_days"}),
        is_amended=False,
    )


def _plan(
    record: Callable[[PregnancySheet], Record], reach: Callable[[Any, Record | None], None], **more: Any
) -> Walk:
    """One thing that is done about a scan that is owed."""
    return Walk(
        form=PlanForm,
        page=PlanPage,
        where=Where.PLAN,
        record=record,
        reach=reach,
        save=lambda page: page.form.save,
        sheet=first,
        **more,
    )


def _contact(page: PlanPage, record: Record | None) -> None:
    if record is None:
        page.next_scan.contact.click()
    else:
        page.contacts.table.selectRow(0)
        page.contacts.amend.click()


def _answer(
    kind: Answer,
    record: Callable[[PregnancySheet], Record],
    texts: Mapping[str, str] = MappingProxyType({}),
    **more: Any,
) -> Walk:
    """One answer to a flag; what was answered is not asked again."""
    return Walk(
        form=AnswerForm,
        page=_woman_page,
        where=Where.WOMAN,
        record=record,
        reach=lambda page, _: page.panel.answer_wanted.emit(kind),
        save=lambda page: page.form._save,
        sheet=short,
        texts=texts,
        forgets=frozenset(),
        is_amended=False,
        **more,
    )


def _earlier(page: HistoryPage, record: Record | None) -> None:
    if record is None:
        page.earlier.add.click()
    else:
        page.earlier.table.selectRow(0)
        page.earlier.amend.click()


A_SUTURE = {
    "kind": "transvaginal",
    "technique": "mcdonald",
    "placed_on": "-9d",
    "length_above": "21.0",
    "length_below": "12.0",
    "planned_removal_on": "+90d",
}
IT_STAYS = {"removed_on": "", "removal_reason": ""}
IT_IS_OUT = {"left_for_caesarean": ""}
TWO_BABIES = {"weight_1": "2010", "weight_2": "2140"} | {
    f"{part}_{place}": ""
    for place in range(3, MOST_BABIES + 1)
    for part in ("alive", "weight", "sex", "nicu")
}

WALKS = (
    Walk(
        form=ScanForm,
        page=_scan_page,
        where=Where.SCAN,
        record=lambda sheet: sheet.scans[0],
        texts={
            "readings.0": "22.4",
            "readings.1": "23.3",
            "readings.2": "22.9",
            "funnel": "yes:u",
            "funnel_width": "8.1",
        },
        late=frozenset({"on", "route", "examiner"}),
    ),
    _event(
        CallForm,
        "call",
        lambda sheet: sheet.symptoms[0],
        texts={"kinds": "cramps", "resolved_on": "", "caller": "", "advice": "", "note": ""},
        amended=("resolved_on", "today"),
    ),
    _event(CallForm, "call", lambda sheet: sheet.calls[0], texts={"kinds": "", "resolved_on": ""}),
    _event(
        ExaminationForm,
        "examination",
        lambda sheet: sheet.examinations[0],
        texts={"dilation": "2.0", "effacement": "40"},
    ),
    _event(
        ResultForm,
        "result",
        lambda sheet: sheet.lab_results[0],
        texts={"kind": "crp", "value": "4", "positive": ""},
    ),
    _event(ResultForm, "result", lambda sheet: sheet.lab_results[0], texts={"value": "", "unit": ""}),
    _event(
        ProgesteroneForm,
        "progesterone",
        lambda sheet: sheet.progesterone[0],
        texts={"kind": "vaginal_capsule_200", "dose": "400", "started_on": "-3d", "planned_stop": "+9d"},
    ),
    _event(CerclageForm, "cerclage", lambda sheet: sheet.cerclages[0], texts=A_SUTURE | IT_STAYS),
    _event(CerclageForm, "cerclage", lambda sheet: sheet.cerclages[0], texts=A_SUTURE | IT_IS_OUT),
    _event(PessaryForm, "pessary", lambda sheet: sheet.pessaries[0], texts={"placed_on": "-9d"}),
    _event(
        CareForm,
        "care",
        lambda sheet: sheet.care_notes[0],
        texts={"on": "-3d"},
        amended=("detail", "told otherwise"),
    ),
    _event(
        OutcomeForm,
        "outcome",
        lambda sheet: sheet.outcomes[0],
        texts={"ending": "birth", "pprom_on": "-2d"} | TWO_BABIES,
        sheet=_near_birth,
        forgets=frozenset({"reason", "known_by"}),
        confirm=lambda page: page.form.question.confirm.click(),
    ),
    Walk(
        form=EarlierForm,
        page=HistoryPage,
        where=Where.HISTORY,
        record=lambda sheet: sheet.history[0],
        reach=_earlier,
        save=lambda page: page.earlier.form.save,
        texts={
            "outcome": "birth",
            "age": "30+2",
            "ended_on": "-900d",
            "pprom_age": "29+5",
            "birth_weight": "1430",
        },
        forgets=frozenset({"reason", "is_another"}),
    ),
    Walk(
        form=RiskCard,
        page=HistoryPage,
        where=Where.HISTORY,
        record=lambda sheet: sheet.risks[0],
        save=lambda page: page.risks.save,
        texts={
            **{f"{kind.value}.count": "2" for kind in RiskKind},
            **{f"{kind.value}.depth": "18.0" for kind in RiskKind},
            "bmi": "24.5",
        },
        amended=("uterine_anomaly.detail", "told otherwise"),
        changes="detail",
    ),
    _dating({"method": "lmp", "cycle_days": "30", "crl": "", "age": "", "head": ""}),
    _dating({"method": "ultrasound", "cycle_days": "28", "crl": "", "age": "18+0", "head": "152.0"}),
    _dating({"method": "crl_robinson", "cycle_days": "28", "crl": "62.4", "age": "", "head": ""}, "-70d"),
    Walk(
        form=PregnancyDetailsForm,
        page=_pregnancy_page,
        where=Where.PREGNANCY,
        record=lambda sheet: sheet.pregnancy,
        save=lambda page: page.details.save,
        explain=lambda page: page.details.reason.setText("slip of the pen"),
        sheet=lambda: a_sheet(fetuses=None),
        amended=("fetuses", "2"),
    ),
    _plan(
        lambda sheet: sheet.contacts[0],
        _contact,
        texts={"tried_on": "-1d", "tried_at": "14:30"},
    ),
    _plan(
        lambda sheet: sheet.bookings[-1],
        lambda page, record: page.next_scan.book.click(),
        texts={"on": "+4d", "time": "10:30"},
        is_amended=False,
    ),
    _plan(
        lambda sheet: sheet.scan_closings[0],
        lambda page, record: page.next_scan.close_scan.click(),
        forgets=frozenset(),
        is_amended=False,
    ),
    _answer(
        Answer.DISCUSSION, lambda sheet: sheet.discussions[0], {"held_time": "08:30", "rescan_on": "+2w"}
    ),
    _answer(
        Answer.ESCALATION,
        lambda sheet: next(flag for flag in sheet.flags if flag.told),
        {"held_time": "08:30"},
        keeps=lambda flag: Told.parse(flag.told),
    ),
    _answer(Answer.ACKNOWLEDGEMENT, lambda sheet: next(flag for flag in sheet.flags if flag.reason)),
    Walk(
        form=ToldForm,
        page=_call_page,
        where=Where.CALL,
        record=lambda sheet: next(flag for flag in sheet.flags if flag.told),
        keeps=lambda flag: Told.parse(flag.told),
        save=lambda page: page.form.save,
        sheet=short,
        texts={"role": ""},
        forgets=frozenset(),
        is_amended=False,
    ),
    Walk(
        form=HandOverForm,
        page=LoopsPage,
        where=Where.LOOPS,
        record=lambda sheet: sheet.pregnancy,
        of_clinic=HandOver,
        save=lambda page: page.form.hand,
        sheet=short,
        forgets=frozenset(),
        is_amended=False,
    ),
    Walk(
        form=WomansDetailsForm,
        page=RegisterPage,
        where=Where.REGISTER,
        record=lambda sheet: sheet.patient,
        save=lambda page: page.form.save,
        texts={
            "born_on": "14 mar 1993",
            "number": "RX 900 111",
            "born_unknown": "",
            "number_unknown": "",
        },
        amended=("telephone", "0151 4960 112"),
    ),
)
