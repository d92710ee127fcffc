"""How often a key makes the scan form work out what saving would leave."""

import pytest

from models.records.scan import Scan
from models.usecases.desk import Desk
from models.usecases.scans.draft import ScanDraft
from models.usecases.scans.record import sheet_after
from models.views import PregnancySheet
from tests.builders import a_sheet
from tests.ui.pages.scan.conftest import Opened
from tests.ui.pages.scan.keys import press


def test_a_key_works_out_her_record_once(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    page = opened(a_sheet())
    press(page, "22.4 Tab 23.3 Tab 22.")
    read = []

    def counting(desk: Desk, sheet: PregnancySheet, draft: ScanDraft, amends: Scan | None) -> PregnancySheet:
        read.append(draft.readings)
        return sheet_after(desk, sheet, draft, amends)

    monkeypatch.setattr("ui.pages.scan.work.sheet_after", counting)
    press(page, "9")
    assert read == [("22.4", "23.3", "22.9")]
