"""What saving a scan would raise is foretold of what can be read, and what cannot be read never makes it fall silent."""

from dataclasses import replace
from datetime import timedelta

import pytest

from models.views import PregnancySheet
from tests.builders import TODAY, a_scan, a_sheet, an_earlier_birth
from tests.ui.pages.scan.conftest import Opened
from tests.ui.pages.scan.keys import press
from ui.pages.scan.page import ScanPage
from ui.pages.scan.row import Row
from ui.pages.scan.wording import unsettled


def _sheet() -> PregnancySheet:
    return a_sheet(a_scan(at="21+0", mm="26.9"), history=(an_earlier_birth(),))


def _said(page: ScanPage) -> str:
    return page.preview.text if page.preview is not None else ""


@pytest.mark.parametrize("half_typed", ["2x", "2.25.", "4.0 Tab"], ids=["no number", "two points", "doubted"])
def test_a_short_reading_stays_foretold_beside_one_that_is_not_settled(
    opened: Opened, half_typed: str
) -> None:
    page = opened(_sheet())
    press(page, "22.4 Tab")
    whole, booked = page.preview, page.echo.next_scan.text()
    assert whole is not None
    press(page, half_typed)
    assert page.preview is not None
    assert (page.preview.urgency, page.preview.more) == (whole.urgency, whole.more)
    assert _said(page) == whole.text.replace("Saving raises", "So far") + "; a field is not settled"
    assert (bool(booked), page.echo.next_scan.text()) == (True, "")


@pytest.mark.parametrize("typed", ["28.4 Tab 2x", "4.0 Tab", "x"], ids=["long beside", "doubted", "alone"])
def test_what_is_not_settled_is_never_said_to_raise_nothing(opened: Opened, typed: str) -> None:
    page = opened(_sheet())
    press(page, typed)
    assert (_said(page), page.echo.next_scan.text()) == (unsettled(), "")


def test_a_funnel_whose_size_cannot_be_read_takes_no_flag_out_of_sight(opened: Opened) -> None:
    page = opened(_sheet())
    press(page, "22.4")
    page.form.see_nothing_else()
    page.form.funnel_length.insert("x")
    assert _said(page).startswith("So far")


def test_nothing_is_foretold_while_no_length_is_typed(opened: Opened) -> None:
    page = opened(_sheet())
    booked = page.echo.next_scan.text()
    press(page, "22.4 Tab")
    page.form.readings[0].setFocus()
    page.form.readings[0].selectAll()
    page.form.readings[0].del_()
    assert (page.preview, page.echo.next_scan.text()) == (None, booked)


def test_beside_the_second_scan_of_a_day_stands_the_first(opened: Opened) -> None:
    earlier, first = a_scan(at="21+0", mm="26.9"), replace(a_scan(mm="24.0"), on=TODAY)
    page = opened(a_sheet(earlier, first))
    assert "last 24.0" in page.form.shortest.aloud.text()
    assert "last 24.0" in page.form.fields["readings.0"].label.text()
    findings = page.form.rows["findings"]
    assert isinstance(findings, Row)
    assert findings.last.text().endswith(f"{TODAY.day}-Mar")


def test_beside_the_scan_that_is_amended_stands_the_last_of_an_earlier_day(opened: Opened) -> None:
    earlier, first = a_scan(at="21+0", mm="26.9"), replace(a_scan(mm="24.0"), on=TODAY)
    second = replace(
        a_scan(mm="23.0"), on=TODAY, stamp=replace(first.stamp, at=first.stamp.at + timedelta(hours=1))
    )
    page = opened(a_sheet(earlier, first, second), record_id=first.id)
    assert "last 26.9" in page.form.shortest.aloud.text()
