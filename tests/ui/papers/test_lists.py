"""The day's lists on paper."""

from pathlib import Path

import pytest

from models.usecases.desk import Desk
from models.usecases.flags.hand_over import open_loops
from models.values.paper import PaperKind, TableBlock
from tests.builders import all_references
from tests.demo_clinic import demo_desk
from ui.papers.kinds import OF_THE_DAY, make_paper
from ui.papers.lists import loops_paper, today_paper
from ui.papers.plain import text_of_paper


@pytest.fixture
def filled(demo: Path, tmp_path: Path) -> Desk:
    return demo_desk(demo, tmp_path)


def tables(desk: Desk, kind: PaperKind) -> list[TableBlock]:
    paper = make_paper(kind, desk, all_references(), None)
    assert paper is not None
    return [block for block in paper.blocks if isinstance(block, TableBlock)]


def test_today_has_who_comes_by_time_and_what_wants_an_answer(filled: Desk) -> None:
    on = filled.clock.today()
    clinic, answers = tables(filled, PaperKind.TODAY)
    assert [row[1] for row in clinic.rows] == [str(row.woman.name) for row in filled.store.clinic_list(on)]
    assert len(answers.rows) == sum(bool(row.flags) for row in filled.store.today(on))


def test_every_loop_is_on_the_sheet_for_the_next_shift(filled: Desk) -> None:
    (table,) = tables(filled, PaperKind.LOOPS)
    assert len(table.rows) == len(open_loops(filled))


@pytest.mark.parametrize("kind", [kind for kind in PaperKind if kind in OF_THE_DAY])
def test_whoever_is_on_a_list_is_named_with_birth_date_and_number(filled: Desk, kind: PaperKind) -> None:
    for table in tables(filled, kind):
        who = [table.headings.index(name) for name in ("Woman", "Born", "Number")]
        assert all(row[place] for row in table.rows for place in who)
        assert all(len(row) == len(table.headings) == len(table.shares) for row in table.rows)


@pytest.mark.parametrize("kind", [kind for kind in PaperKind if kind in OF_THE_DAY])
def test_no_moment_on_a_list_is_called_today(filled: Desk, kind: PaperKind) -> None:
    for table in tables(filled, kind):
        when = [place for place, name in enumerate(table.headings) if name in ("Since", "Told")]
        assert not any("today" in row[n] or "yesterday" in row[n] for row in table.rows for n in when)


def test_an_empty_clinic_has_lists_that_say_so(desk: Desk) -> None:
    assert text_of_paper(today_paper(desk)).count("Nobody is on this list.") == 2
    assert "Nobody is on this list." in text_of_paper(loops_paper(desk))
