"""What is half-typed about a pregnancy survives leaving the page, and a restart."""

from collections.abc import Callable

import pytest

from models.records.patient import Patient
from models.records.pregnancy import DatingMethod, Placenta
from models.usecases.desk import Desk
from models.usecases.drafts import count_typed, unfinished
from models.usecases.pregnancies.dating import DatingDraft, PregnancyDetails, PregnancyDraft, open_pregnancy
from models.usecases.women.register import register_woman
from tests.builders import DUE, a_day, a_patient_draft
from tests.ui.clipping import clipped
from ui.pages.pregnancy.page import PregnancyPage
from ui.session.session import Location, Where
from ui.widgets.fields.chips import chip_text, location_of_draft

Go = Callable[[Location], None]


@pytest.fixture
def half_opened(page: PregnancyPage, patient: Patient, go: Go) -> PregnancyPage:
    """The form that opens a pregnancy, left with a method, a length and an answer in it."""
    go(Location(Where.PREGNANCY, patient_id=patient.id))
    page.opening.dating.method.set_value(DatingMethod.CRL_ROBINSON)
    page.opening.dating.crl.setText("62.4")
    page.opening.details.show_details(PregnancyDetails(fetuses=2, cervical_trauma=None))
    page.on_leave()
    page.blank()
    return page


def test_half_an_opening_has_a_chip_that_leads_back(half_opened: PregnancyPage, desk: Desk, go: Go) -> None:
    (draft,) = unfinished(desk)
    assert chip_text(draft) == "ADEYEMI’s new pregnancy, 3 fields typed"
    go(location_of_draft(draft))
    opening = half_opened.opening
    assert (opening.dating.crl.text(), opening.details.fetuses.value()) == ("62.4", 2)
    assert half_opened.restored.text == "Draft of today 09:30 restored, not in the record"
    assert clipped(half_opened) == []


def test_opening_the_pregnancy_leaves_no_draft(half_opened: PregnancyPage, desk: Desk, go: Go) -> None:
    go(location_of_draft(unfinished(desk)[0]))
    half_opened.opening.dating.method.set_value(None)
    half_opened.opening.save.click()
    assert half_opened.session.woman.sheet is not None
    half_opened.on_leave()
    assert unfinished(desk) == ()


def test_a_discarded_opening_is_blank(half_opened: PregnancyPage, desk: Desk, go: Go) -> None:
    go(location_of_draft(unfinished(desk)[0]))
    half_opened.leave.discard.click()
    half_opened.on_leave()
    assert unfinished(desk) == ()
    assert half_opened.opening.details.fetuses.value() is None


def test_another_woman_gets_nothing_of_it(half_opened: PregnancyPage, desk: Desk, go: Go) -> None:
    other = register_woman(desk, a_patient_draft(family_name="Berg"))
    go(Location(Where.PREGNANCY, patient_id=other.id))
    assert half_opened.opening.dating.method.value() is None
    half_opened.on_leave()
    assert len(unfinished(desk)) == 1


@pytest.fixture
def half_changed(page: PregnancyPage, desk: Desk, patient: Patient, go: Go) -> PregnancyPage:
    """A pregnancy whose number of fetuses and due date are being changed."""
    dating = DatingDraft(method=DatingMethod.ENTERED, due_on=DUE.on)
    pregnancy = open_pregnancy(desk, PregnancyDraft(patient_id=patient.id, fetuses=1, dating=dating))
    go(Location(Where.PREGNANCY, pregnancy_id=pregnancy.id))
    page.details.form.show_details(
        PregnancyDetails(fetuses=1, cervical_trauma=None, placenta=Placenta.LOW, placenta_on=a_day("20+0"))
    )
    page.dating.form.method.set_value(DatingMethod.LMP)
    page.on_leave()
    page.blank()
    return page


def test_half_a_change_comes_back_part_by_part(half_changed: PregnancyPage, desk: Desk, go: Go) -> None:
    (draft,) = unfinished(desk)
    assert count_typed(draft) == 4
    go(location_of_draft(draft))
    assert half_changed.dating.form.method.value() is DatingMethod.LMP
    form = half_changed.details.form
    assert (form.trauma.value(), form.placenta.value()) == (None, Placenta.LOW)
    assert form.placenta_on.value() == a_day("20+0")


def test_the_reason_of_a_change_comes_back_with_it(half_changed: PregnancyPage, desk: Desk, go: Go) -> None:
    go(location_of_draft(unfinished(desk)[0]))
    half_changed.details.reason.setText("slip of the p")
    half_changed.on_leave()
    half_changed.blank()
    assert half_changed.details.reason.text() == ""
    go(location_of_draft(unfinished(desk)[0]))
    assert half_changed.details.reason.text() == "slip of the p"


def test_a_part_that_is_saved_leaves_the_other_a_draft(
    half_changed: PregnancyPage, desk: Desk, go: Go
) -> None:
    go(location_of_draft(unfinished(desk)[0]))
    half_changed.details.save.click()
    (draft,) = unfinished(desk)
    assert draft.fields == {"dating.method": "lmp"}
    sheet = half_changed.session.woman.sheet
    assert sheet is not None
    assert sheet.pregnancy.placenta is Placenta.LOW


def test_looking_at_a_pregnancy_leaves_no_draft(
    page: PregnancyPage, desk: Desk, patient: Patient, go: Go
) -> None:
    pregnancy = open_pregnancy(desk, PregnancyDraft(patient_id=patient.id))
    go(Location(Where.PREGNANCY, pregnancy_id=pregnancy.id))
    page.on_leave()
    assert unfinished(desk) == ()
