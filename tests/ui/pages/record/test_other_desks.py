"""What another desk changed while a form stood open is said, and the next save is made over it."""

from db.store.store import SqlStore
from models.records.finding import Membranes
from models.records.pregnancy import Ending
from models.records.record import TriState
from models.usecases.desk import Desk
from models.usecases.events.examination import ExaminationDraft, amend_examination, strike_out_examination
from models.usecases.pregnancies.dating import PregnancyDetails, record_details
from models.usecases.pregnancies.end import end_pregnancy
from models.usecases.pregnancies.end_draft import EndingDraft
from models.views import PregnancySheet
from tests.builders import a_sheet, an_examination
from tests.ui.pages.record.conftest import Opened
from ui.pages.record.outcome_form import OutcomeForm
from ui.pages.record.page import RecordPage


def amending(opened: Opened, sheet: PregnancySheet) -> RecordPage:
    page = opened(sheet, record_id=sheet.examinations[0].id)
    page.form.restore({"dilation": "2.0", "reason": "misread"})
    return page


def test_an_amendment_is_made_over_what_another_desk_recorded(
    opened: Opened, desk: Desk, store: SqlStore
) -> None:
    sheet = a_sheet(examinations=(an_examination(dilation="1.0"),))
    page = amending(opened, sheet)
    theirs = store.sheet(sheet.pregnancy.id).examinations[0]
    seen = ExaminationDraft(
        pregnancy_id=sheet.pregnancy.id, on=theirs.on, dilation="1.0", membranes=Membranes.AT_OS
    )
    amend_examination(desk, theirs, seen, "seen again")
    page.save.click()
    assert "another desk" in page.form.strip.text
    assert store.sheet(sheet.pregnancy.id).examinations[0].version == 2
    page.save.click()
    (kept,) = store.sheet(sheet.pregnancy.id).examinations
    assert (kept.version, str(kept.dilation), kept.membranes) == (3, "2.0", Membranes.AT_OS)


def test_a_record_struck_out_meanwhile_is_said_and_the_typing_stays(
    opened: Opened, desk: Desk, store: SqlStore
) -> None:
    sheet = a_sheet(examinations=(an_examination(dilation="1.0"),))
    page = amending(opened, sheet)
    strike_out_examination(desk, store.sheet(sheet.pregnancy.id).examinations[0], "other woman")
    page.save.click()
    assert "struck out" in page.form.strip.text
    assert page.form.typed == {"dilation": "2.0", "reason": "misread"}


def test_a_record_read_again_unchanged_leaves_the_form_alone(opened: Opened, store: SqlStore) -> None:
    sheet = a_sheet(examinations=(an_examination(dilation="1.0"),))
    page = amending(opened, sheet)
    page.show_sheet(store.sheet(sheet.pregnancy.id))
    assert page.form.strip.text == ""
    assert page.form.typed == {"dilation": "2.0", "reason": "misread"}


def test_an_end_is_recorded_over_what_another_desk_made_of_the_pregnancy(
    opened: Opened, desk: Desk, store: SqlStore
) -> None:
    sheet = a_sheet()
    page = opened(sheet, "outcome")
    page.form.restore({"ending": "loss", "on": "today", "known_by": "her notes"})
    page.save.click()
    theirs = store.sheet(sheet.pregnancy.id).pregnancy
    record_details(desk, theirs, PregnancyDetails(fetuses=1, cervical_trauma=TriState.YES), "told")
    form = page.form
    assert isinstance(form, OutcomeForm)
    form.question.confirm.click()
    assert "another desk" in form.strip.text
    page.save.click()
    form.question.confirm.click()
    after = store.sheet(sheet.pregnancy.id).pregnancy
    assert (after.ended_as, after.cervical_trauma) == (Ending.LOSS, TriState.YES)


def test_an_end_recorded_at_another_desk_is_shown_before_it_is_corrected(
    opened: Opened, desk: Desk, store: SqlStore
) -> None:
    sheet = a_sheet()
    page = opened(sheet, "outcome")
    page.form.restore({"note": "at home"})
    theirs = EndingDraft(pregnancy_id=sheet.pregnancy.id, how=Ending.LOSS, on=desk.clock.today())
    end_pregnancy(desk, store.sheet(sheet.pregnancy.id).pregnancy, theirs, "born here")
    page.show_sheet(store.sheet(sheet.pregnancy.id))
    assert "another desk" in page.form.strip.text
    texts = page.form.texts()
    assert (texts["ending"], texts["note"]) == ("loss", "at home")
