"""Drafts of scans as they were kept before every form kept its texts in one way."""

from models.records.finding import SymptomKind
from models.records.record import TriState
from models.records.scan import Criterion, FunnelShape
from models.usecases.desk import Desk
from models.usecases.drafts import keep_draft
from tests.builders import TODAY, a_day, a_sheet
from tests.ui.pages.scan.conftest import Opened

KEPT = {
    "_on": TODAY.isoformat(),
    "readings.0": "22,4",
    "readings.1": "60",
    "_retyped.1": "60",
    "criteria_met": "bladder_empty,internal_os",
    "funnel": "yes:u",
    "funnel_length": "6.5",
    "sludge": "no",
    "symptoms": "none",
}


def test_a_draft_of_a_scan_kept_before_is_read(opened: Opened, desk: Desk) -> None:
    sheet = a_sheet()
    keep_draft(desk, "scan", sheet.pregnancy.id, KEPT)
    scan = opened(sheet).form.scan(sheet.pregnancy.id)
    assert (scan.readings, scan.retyped) == (("22,4", "60", ""), ("", "60", ""))
    assert scan.criteria_met == (Criterion.BLADDER_EMPTY, Criterion.INTERNAL_OS)
    assert (scan.funnel, scan.funnel_shape, scan.funnel_length) == (TriState.YES, FunnelShape.U, "6.5")
    assert (scan.sludge, scan.symptoms, scan.on) == (TriState.NO, (), TODAY)


def test_symptoms_and_a_day_kept_before_are_read(opened: Opened, desk: Desk) -> None:
    sheet, day = a_sheet(), a_day("21+5")
    keep_draft(desk, "scan", sheet.pregnancy.id, {"on": day.isoformat(), "symptoms": "bleeding,fever"})
    scan = opened(sheet).form.scan(sheet.pregnancy.id)
    assert (scan.on, scan.symptoms) == (day, (SymptomKind.BLEEDING, SymptomKind.FEVER))
