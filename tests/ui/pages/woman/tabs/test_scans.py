"""The scans of one woman as rows: what was seen besides the length, and how it changed."""

from dataclasses import replace
from typing import Any

import pytest

from models.records.record import TriState
from models.records.scan import Criterion, FundalPressure, FunnelShape, Route, Scan, SeenMembranes
from models.values.length import Millimetres
from tests.builders import TODAY, a_scan, a_sheet, all_references
from ui.chart.data import ChartSource, chart_data
from ui.pages.woman.tabs.scans import ScanRow, findings, scan_columns, scan_rows


def _row(scan: Scan) -> ScanRow:
    return ScanRow(scan, "22+0", None)


@pytest.mark.parametrize(
    ("seen", "words"),
    [
        ({}, "No funnel seen"),
        ({"funnel": None}, "not recorded"),
        (
            {"sludge": TriState.NO, "membranes": SeenMembranes.NOT_AT_OS},
            "Nothing else seen",
        ),
        ({"funnel": TriState.YES}, "Funnel"),
        (
            {
                "funnel": TriState.YES,
                "funnel_shape": FunnelShape.U,
                "funnel_length": Millimetres.parse("6"),
            },
            "Funnel U, 6.0 mm",
        ),
        ({"membranes": SeenMembranes.NOT_AT_OS}, "No funnel seen"),
        ({"membranes": SeenMembranes.IN_CANAL}, "Membranes in canal"),
        ({"sludge": TriState.YES}, "Sludge"),
        ({"sludge": TriState.NO}, "No funnel seen"),
        ({"fundal_pressure": FundalPressure.NO_CHANGE}, "No funnel seen"),
        ({"fundal_pressure": FundalPressure.OPENS}, "Opens on pressure"),
        ({"amended": "mistyped", "note": "late"}, "amended: mistyped; late"),
        ({"struck_out": "wrong woman", "sludge": TriState.YES}, "Struck out: wrong woman"),
    ],
)
def test_what_was_seen_besides_the_length(seen: dict[str, Any], words: str) -> None:
    assert findings(_row(replace(a_scan(), **seen))) == words


def test_every_column_has_words_for_a_bare_scan() -> None:
    bare = replace(a_scan(examiner="", route=Route.TRANSABDOMINAL), criteria_met=None, funnel=None)
    said = [column.text(_row(bare)) for column in scan_columns()]
    assert said == ["02-Mar-2026", "22+0", "31.0", "", "", "31.0", "TA", *["not recorded"] * 3, ""]


def test_the_criteria_that_were_not_met_are_named() -> None:
    scan = replace(a_scan(), criteria_met=tuple(c for c in Criterion if c is not Criterion.BLADDER_EMPTY))
    quality = next(c for c in scan_columns() if c.heading == "Quality")
    assert quality.text(_row(scan)) == "8 of 9"
    assert quality.tooltip is not None
    assert quality.tooltip(_row(scan)) == "Not met: Bladder empty"


def test_the_newest_scan_stands_first_with_its_change() -> None:
    sheet = a_sheet(a_scan(at="20+0", mm="30.1"), a_scan(at="22+0", mm="22.4"))
    source = ChartSource(sheet, (), all_references(), TODAY)
    first, second = scan_rows(sheet, chart_data(source).trend)
    change = next(c for c in scan_columns() if c.heading == "Change")
    assert (str(first.scan.length), first.age) == ("22.4", "22+0")
    assert [change.text(row) for row in (first, second)] == ["−7.7", ""]
    assert change.tooltip is not None
    assert change.tooltip(first) == "7.7 mm shorter than on 16-Feb-2026, 14 days"
