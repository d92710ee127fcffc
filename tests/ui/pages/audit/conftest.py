"""A clinic with some entries, and the page that shows them to its lead."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.records.clinic.access import AccessKind
from models.records.clinic.user import Role
from models.usecases.clinic.access_log import log_access
from models.usecases.desk import Desk
from models.views import PregnancySheet
from tests.builders import NURSE, a_desk, a_scan, a_sheet, keep
from tests.stores import a_store
from ui.pages.audit.page import AuditPage
from ui.session.runner import InlineRunner
from ui.session.session import Location, Session, Where, WomanOnScreen


@pytest.fixture
def lead(tmp_path: Path) -> Desk:
    desk = a_desk(a_store(tmp_path))
    user = desk.store.put(replace(NURSE, role=Role.LEAD, version=0))
    return replace(desk, user=user)


@pytest.fixture
def sheet(lead: Desk) -> PregnancySheet:
    kept = keep(lead.store, a_sheet(a_scan(mm="19.5")))
    log_access(lead, AccessKind.LOOKED, patient_id=kept.patient.id)
    return kept


@pytest.fixture
def written() -> dict[Path, str]:
    """What was saved as files."""
    return {}


@pytest.fixture
def open_page(
    lead: Desk, written: dict[Path, str], themed_app: QApplication, qtbot: QtBot
) -> Callable[[], AuditPage]:
    def opened() -> AuditPage:
        runner = InlineRunner()
        page = AuditPage(Session(lead, runner, WomanOnScreen(lead, runner, themed_app)), written.__setitem__)
        qtbot.addWidget(page)
        page.resize(1180, 680)
        page.show()
        page.opened(Location(Where.AUDIT))
        return page

    return opened
