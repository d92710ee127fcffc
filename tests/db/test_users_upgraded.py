"""A record of the last released form keeps its users, settings and due dates, and takes what came since."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from db.engine import APPLICATION_ID, open_engine
from db.migrate import migrate
from db.store.session import StoreSession
from db.upgrade import SCRIPTS
from db.verify import verify
from models.records.clinic.settings import ClinicSettings, DecisionRight
from models.records.clinic.user import CertificateKind, Role, User
from models.records.discussion import Decision
from models.records.finding import Call
from models.records.history import EarlierQuestion
from models.records.patient import Patient
from models.records.pregnancy import Dating
from tests.builders import NURSE, STAMP, a_sheet, an_earlier_birth, next_id
from tests.db.test_first_edition_upgraded import written
from tests.stores import RAW_KEY, a_store

SETTINGS = ClinicSettings(id=next_id(), stamp=STAMP, clinic_name="Ward 3", guidelines=("nice-ng25",))
SINCE = ("000[5-9]_*", "001*")
"""The migrations that came after the last release."""
EVERYBODY = {
    DecisionRight(decision, role) for decision in Decision for role in (Role.NURSE, Role.DOCTOR, Role.LEAD)
}


def a_released_record(folder: Path) -> Dating:
    """A nurse and a disabled lead, the settings, and one due date."""
    scripts = folder / "migrations"
    shutil.copytree(SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__", *SINCE))
    connection = open_engine(folder / "cervitrend.db", RAW_KEY)
    migrate(connection, None, scripts)
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    session, sheet = StoreSession(connection), a_sheet()
    columns = {
        row[1]
        for table in ("users", "settings", "datings")
        for row in session.rows(f"PRAGMA table_info({table})")
    }
    assert not columns & {"certificate", "must_change_password", "decision_rights", "agreed_on", "day_order"}
    lead = replace(NURSE, id=next_id(), name="Sr Old", sign_in="old", role=Role.LEAD, is_active=False)
    records: tuple[Any, ...] = (
        NURSE,
        lead,
        replace(SETTINGS, lock_minutes=7),
        sheet.patient,
        sheet.pregnancy,
    )
    for record in (*records, sheet.datings[0]):
        written(session, record)
    session.close()
    return sheet.datings[0]


@pytest.fixture
def dating(tmp_path: Path) -> Dating:
    return a_released_record(tmp_path)


def test_users_keep_what_they_were_and_have_no_certificate(tmp_path: Path, dating: Dating) -> None:
    store = a_store(tmp_path)
    nurse, lead = sorted(store.every(User), key=_role)[::-1]
    assert (nurse.name, nurse.sign_in, nurse.role, nurse.is_active) == (
        NURSE.name,
        NURSE.sign_in,
        Role.NURSE,
        True,
    )
    assert (lead.name, lead.sign_in, lead.role, lead.is_active) == ("Sr Old", "old", Role.LEAD, False)
    for user in (nurse, lead):
        assert (user.certificate, user.certificate_name, user.certificate_number) == (None, "", "")
        assert (user.certificate_since, user.certificate_until, user.must_change_password) == (
            None,
            None,
            False,
        )
    store.close()


def test_everybody_who_cared_goes_on_recording_every_decision(tmp_path: Path, dating: Dating) -> None:
    store = a_store(tmp_path)
    (settings,) = store.every(ClinicSettings)
    assert (settings.lock_minutes, settings.guidelines) == (7, SETTINGS.guidelines)
    assert set(settings.decision_rights) == EVERYBODY
    assert len(settings.decision_rights) == len(EVERYBODY)
    store.close()


def test_a_woman_is_found_by_the_inside_of_her_name_and_nothing_is_said_of_her(
    tmp_path: Path, dating: Dating
) -> None:
    store = a_store(tmp_path)
    (woman,) = store.every(Patient)
    assert [row.patient_id for row in store.find_women(woman.family_name[1:])] == [woman.id]
    assert (woman.number_kind, woman.born_unknown, woman.number_unknown) == (None, False, False)
    (settings,) = store.every(ClinicSettings)
    assert settings.day_order is None
    store.close()


def test_a_due_date_stands_as_it_was_agreed_when_it_was_entered(tmp_path: Path, dating: Dating) -> None:
    store = a_store(tmp_path)
    (read,) = store.every(Dating)
    assert read == replace(dating, version=1)
    assert (read.agreed_on, read.agreed_day()) == (None, dating.agreed_day())
    store.close()


def test_what_came_since_is_kept_and_the_chain_holds(tmp_path: Path, dating: Dating) -> None:
    store = a_store(tmp_path)
    nurse = next(user for user in store.every(User) if user.role is Role.NURSE)
    (settings,), (agreed,) = store.every(ClinicSettings), store.every(Dating)
    certified = replace(
        nurse, certificate=CertificateKind.FMF, certificate_until=date(2027, 3, 1), must_change_password=True
    )
    store.put(certified, "certified")
    store.put(replace(settings, decision_rights=(DecisionRight(Decision.OTHER, Role.LEAD),)), "settled")
    store.put(replace(agreed, agreed_on=date(2025, 11, 2)), "merged")
    called = Call(
        id=next_id(), stamp=STAMP, pregnancy_id=agreed.pregnancy_id, on=date(2025, 12, 1), advice="come in"
    )
    store.put(called)
    (woman,) = store.every(Patient)
    told = replace(an_earlier_birth(), patient_id=woman.id, not_asked=tuple(EarlierQuestion))
    store.put(told)
    store.close()
    store = a_store(tmp_path)
    kept = next(user for user in store.every(User) if user.role is Role.NURSE)
    assert (kept.certificate_until, kept.must_change_password) == (date(2027, 3, 1), True)
    assert store.every(ClinicSettings)[0].decision_rights == (DecisionRight(Decision.OTHER, Role.LEAD),)
    assert store.every(Dating)[0].agreed_day() == date(2025, 11, 2)
    assert [*store.every(Call)] == [replace(called, version=1)]
    assert store.earlier_of(woman.id) == (replace(told, version=1),)
    store.close()
    verdict = verify(tmp_path / "cervitrend.db", RAW_KEY)
    assert (verdict.entries, verdict.faults) == (11, ())


def _role(user: User) -> str:
    return user.role.value
