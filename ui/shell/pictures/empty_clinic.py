"""A clinic that has nothing, walked from its first start to the end of its first pregnancy."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

from models.records.clinic.settings import Country
from models.records.pregnancy import DatingMethod, Ending, Pregnancy
from models.usecases.pregnancies.dating import DatingDraft, PregnancyDraft, agree_due_date, open_pregnancy
from models.usecases.pregnancies.end import end_pregnancy
from models.usecases.pregnancies.end_draft import EndingDraft
from models.usecases.scans.draft import ScanDraft
from models.usecases.scans.record import record_scan
from models.usecases.women.register import PatientDraft, register_woman
from ui.forms.key_form import KeyForm
from ui.pages.first_start.page import FirstStartPage
from ui.session.session import Where
from ui.shell.app import App
from ui.shell.pictures.clinic_pages import clinic_pages, pages_of
from ui.shell.pictures.states import doors, frame_states, read_only
from ui.shell.pictures.ways import go_to, press_key, type_into, type_readings, wait_idle, workspace_of
from ui.widgets.fields.plain_field import PlainField
from ui.widgets.text import Text

_WORDS = "the ward is quiet before six"
"""Typed as the first user's password."""
_FIRST = "Adler"
_GROUP = 4
"""The letters in a group of the recovery key."""
_TO_GO = timedelta(days=280 - 151)
"""How long before her due date the first woman comes: at 21+4."""


def empty_clinic(whole: App) -> Iterator[str]:
    """Show one page or state after the other, and say its name.

    Raises: LookupError where the clinic could not be founded.
    """
    yield from _first_start(whole)
    workspace = workspace_of(whole)
    yield from clinic_pages(workspace)
    desk = workspace.session.desk
    woman = register_woman(
        desk, PatientDraft(family_name=_FIRST, given_name="Ruth", born_unknown=True, number_unknown=True)
    )
    go_to(workspace, Where.WOMAN, _FIRST)
    yield "woman-no-pregnancy"
    go_to(workspace, Where.PREGNANCY, _FIRST)
    yield "pregnancy-none"
    pregnancy_id = open_pregnancy(desk, PregnancyDraft(patient_id=woman.id)).id
    go_to(workspace, Where.WOMAN, _FIRST)
    yield "woman-no-due-date"
    go_to(workspace, Where.SCAN, _FIRST)
    yield "scan-no-due-date"
    due_on = desk.clock.today() + _TO_GO
    agree_due_date(desk, pregnancy_id, DatingDraft(method=DatingMethod.ENTERED, due_on=due_on))
    yield from pages_of(workspace, _FIRST)
    yield from _first_scan(whole, pregnancy_id)
    yield from frame_states(workspace, _FIRST)
    yield from read_only(whole, _FIRST)
    yield from _ended(whole, pregnancy_id)
    yield from doors(whole)


def _first_start(whole: App) -> Iterator[str]:
    """Its steps, each as it is met and as it is refused."""
    page = whole.shell.currentWidget()
    if not isinstance(page, FirstStartPage):
        return
    yield "first-start"
    page.clinic.forward.click()
    yield "first-start-refused"
    page.clinic.country.set_value(Country.ENGLAND)
    page.clinic.country.chosen.emit(Country.ENGLAND)
    type_into(page.clinic.clinic_name, "Antenatal clinic, St Mary's")
    type_into(page.clinic.desk_name, "Scan room 1")
    yield "first-start-guidelines"
    page.clinic.forward.click()
    yield "first-start-you"
    type_into(page.clinic.user_name, "Sr Amina Haddad")
    type_into(page.clinic.sign_in, "amina")
    type_into(page.clinic.password, "amina")
    page.clinic.next.click()
    yield "first-start-password"
    type_into(page.clinic.password, _WORDS)
    type_into(page.clinic.password_again, _WORDS)
    page.clinic.next.click()
    yield "first-start-key"
    page.key.kept.click()
    yield "first-start-shown-to-be-kept"
    _type_groups(page.key)
    page.key.finish.click()
    wait_idle()


def _type_groups(form: KeyForm) -> None:
    """Type the groups that are asked for, as they were read before they were hidden."""
    shown = [text.text() for text in form.findChildren(Text) if len(text.text()) == _GROUP]
    for field in form.findChildren(PlainField):
        place = int(field.accessibleName().split()[-1])
        field.setText(shown[place - 1])


def _first_scan(whole: App, pregnancy_id: UUID) -> Iterator[str]:
    """Nobody has been an examiner yet, and nothing is there to compare with."""
    workspace = workspace_of(whole)
    desk = workspace.session.desk
    go_to(workspace, Where.SCAN, _FIRST)
    type_readings(workspace.page, ("31.2", "31.8", "32.0"))
    yield "scan-typed"
    press_key(workspace.page, "Ctrl+S")
    yield "woman-saved"
    if not desk.store.sheet(pregnancy_id).scans:
        today = desk.clock.today()
        record_scan(desk, ScanDraft(pregnancy_id=pregnancy_id, on=today, readings=("31.2", "31.8", "32.0")))
    go_to(workspace, Where.WOMAN, _FIRST)
    yield "woman-first-scan"


def _ended(whole: App, pregnancy_id: UUID) -> Iterator[str]:
    """Her first pregnancy is over; no other one is open."""
    workspace = workspace_of(whole)
    desk = workspace.session.desk
    draft = EndingDraft(pregnancy_id=pregnancy_id, how=Ending.LOSS, on=desk.clock.today())
    end_pregnancy(desk, desk.store.get(Pregnancy, pregnancy_id), draft, "told on the telephone")
    for where in (Where.WOMAN, Where.SCAN, Where.PREGNANCY):
        go_to(workspace, where, _FIRST)
        yield f"{where.value}-ended"
