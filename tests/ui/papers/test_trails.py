"""The audit trail on paper."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from models.errors import NotAllowed, Refused
from models.records.clinic.audit import AuditQuery, AuditSide
from models.records.clinic.user import Role
from models.usecases.desk import Desk
from models.values.paper import Paper, TableBlock
from tests.builders import NOW, a_scan, a_sheet, keep
from ui.papers import trails
from ui.papers.plain import text_of_paper
from ui.papers.trails import clinic_trail_paper, her_trail_paper


@pytest.fixture
def lead(desk: Desk) -> Desk:
    return replace(desk, user=replace(desk.user, role=Role.LEAD))


def rows(paper: Paper) -> tuple[tuple[str, ...], ...]:
    return next((block.rows for block in paper.blocks if isinstance(block, TableBlock)), ())


def test_every_entry_about_her_is_on_paper_the_newest_first(desk: Desk) -> None:
    sheet = keep(desk.store, a_sheet(a_scan(), a_scan(at="18+0")))
    paper = her_trail_paper(desk, sheet)
    assert len(rows(paper)) == len(desk.store.trail_of(sheet.patient.id))
    assert all(row[1] == desk.user.name for row in rows(paper))
    assert any("22.4 mm" in row[4] or "mm" in row[4] for row in rows(paper))


def test_the_extract_of_the_clinic_says_by_what_it_was_chosen(lead: Desk) -> None:
    sheet = keep(lead.store, a_sheet(a_scan()))
    query = AuditQuery(
        by=lead.user.id,
        patient_id=sheet.patient.id,
        kind="scans",
        side=AuditSide.CHANGES,
        desk=lead.name,
        since=NOW - timedelta(days=1),
        before=NOW + timedelta(days=1),
    )
    paper = clinic_trail_paper(lead, query)
    text = text_of_paper(paper)
    (row,) = rows(paper)
    assert "ADEYEMI" in row[3]
    for said in ("Changes only", lead.user.name, "Scan", lead.name, "01-Mar-2026", "03-Mar-2026", "ADEYEMI"):
        assert said in text


def test_without_filters_it_says_that_it_is_every_entry(lead: Desk) -> None:
    assert "Every entry of the clinic." in text_of_paper(clinic_trail_paper(lead, AuditQuery()))


def test_an_extract_without_an_entry_says_so(lead: Desk) -> None:
    paper = clinic_trail_paper(lead, AuditQuery(kind="scans"))
    assert "Nothing in the trail is like that." in text_of_paper(paper)


def test_who_may_not_read_the_trail_gets_no_extract(desk: Desk) -> None:
    with pytest.raises(NotAllowed):
        clinic_trail_paper(desk, AuditQuery())


@pytest.mark.parametrize("most", [-1, 0, 1])
def test_what_is_too_long_for_a_paper_is_refused(
    lead: Desk, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = keep(lead.store, a_sheet(a_scan()))
    tried: tuple[tuple[int, Callable[[], Paper]], ...] = (
        (len(lead.store.trail_of(sheet.patient.id)), lambda: her_trail_paper(lead, sheet)),
        (
            len(lead.store.audit_lines(AuditQuery(), None, 500)),
            lambda: clinic_trail_paper(lead, AuditQuery()),
        ),
    )
    for count, make in tried:
        monkeypatch.setattr(trails, "MOST", count + most)
        if most < 0:
            with pytest.raises(Refused):
                make()
        else:
            assert len(rows(make())) == count
