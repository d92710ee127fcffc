"""Ctrl+P leads from what is on the screen to its papers."""

import pytest

from models.records.clinic.access import ExportKind
from models.values.paper import PaperKind
from tests.builders import next_id
from ui.papers.kinds import OFFERED
from ui.session.session import Location, Where
from ui.shell.keys.printing import paper_of

HER = next_id()


@pytest.mark.parametrize("where", OFFERED)
def test_each_page_that_has_papers_leads_to_them(where: Where) -> None:
    there = paper_of(Location(where, pregnancy_id=HER), HER)
    assert there == Location(Where.PAPER, pregnancy_id=HER, typed=where.value)


def test_a_woman_without_a_pregnancy_has_no_papers() -> None:
    assert paper_of(Location(Where.WOMAN, patient_id=HER), None) is None


def test_a_page_without_papers_leads_nowhere() -> None:
    assert paper_of(Location(Where.SETTINGS), None) is None
    assert paper_of(Location(Where.PAPER, pregnancy_id=HER), HER) is None


@pytest.mark.parametrize("kind", PaperKind)
def test_every_paper_is_made_offered_somewhere_and_named_in_the_trail(kind: PaperKind) -> None:
    assert any(kind in offered for offered in OFFERED.values())
    assert kind.value in {export.value for export in ExportKind}
