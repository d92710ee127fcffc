"""What has to be settled before merging, as it stands on the page."""

from dataclasses import replace
from datetime import date

import pytest

from models.usecases.desk import Desk
from models.usecases.drafts import keep_draft
from models.usecases.women.merge import MergePreview
from models.views import PregnancySheet
from tests.builders import a_cerclage, a_course, an_earlier_loss, next_id
from tests.models.usecases.two_records import kept_record, merged_record
from tests.ui.clipping import clipped
from ui.pages.merge.page import MergePage
from ui.session.session import Location, Where


def shown(page: MergePage, kept: PregnancySheet, merged: PregnancySheet) -> MergePreview:
    """Both compared, their open pregnancies combined."""
    page.opened(Location(Where.MERGE, record_id=kept.patient.id, other_id=merged.patient.id))
    page.preview.combine.click()
    preview = page.preview.shown
    assert preview is not None
    return preview


def test_a_loss_told_in_two_ways_is_named_with_both_ages_and_days(page: MergePage, desk: Desk) -> None:
    loss = replace(an_earlier_loss("19+0"), ended_on=date(2022, 3, 1))
    told = replace(loss, id=next_id(), ended_on=None, note="told by her mother")
    shown(page, kept_record(desk, history=(loss,)), merged_record(desk, history=(told,)))
    text = page.preview.strip.text
    assert "ended at 19+0, day 01-Mar-2022, in the record that stays; at 19+0, day ?, in the other" in text
    assert clipped(page) == []


@pytest.mark.parametrize(
    ("kind", "ours", "theirs", "said"),
    [
        ("cerclages", a_cerclage(), a_cerclage(placed="15+0"), "Two cerclages"),
        ("progesterone", a_course(started="18+0"), a_course(started="20+0"), "Two courses of progesterone"),
    ],
)
def test_two_treatments_at_once_are_said(
    page: MergePage, desk: Desk, kind: str, ours: object, theirs: object, said: str
) -> None:
    shown(page, kept_record(desk, **{kind: (ours,)}), merged_record(desk, **{kind: (theirs,)}))
    assert said in page.preview.strip.text
    assert clipped(page) == []


def test_a_form_begun_about_both_is_said(page: MergePage, desk: Desk) -> None:
    kept, merged = kept_record(desk), merged_record(desk)
    for sheet in (kept, merged):
        keep_draft(desk, "scan", sheet.pregnancy.id, {"note": str(sheet.pregnancy.id)})
    shown(page, kept, merged)
    assert "the same form (scan) about both pregnancies" in page.preview.strip.text
    assert clipped(page) == []
