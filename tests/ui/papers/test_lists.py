"""The day's lists on paper."""

from datetime import date
from pathlib import Path

import pytest

from models.usecases.desk import Desk
from models.usecases.flags.hand_over import open_loops
from models.values.paper import HeadingBlock, PaperKind, TableBlock
from tests.builders import all_references
from tests.demo_clinic import demo_desk
from ui.papers.kinds import OF_THE_DAY, four_weeks_from, make_paper
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


def test_that_nobody_was_told_and_that_a_window_passed_is_said_on_both_lists(filled: Desk) -> None:
    _, answers = tables(filled, PaperKind.TODAY)
    (loops,) = tables(filled, PaperKind.LOOPS)
    said = {(row[0], row[4]): row[8] for row in reversed(loops.rows)}
    assert {(row[2], row[0]): row[7] for row in answers.rows}.items() <= said.items()
    assert all(row[7] for row in answers.rows)


def test_the_days_ahead_have_who_is_booked_and_who_is_due_without(filled: Desk) -> None:
    first, last = filled.clock.today(), four_weeks_from(filled.clock.today())
    rows = [row for table in tables(filled, PaperKind.DAYS) for row in table.rows]
    agenda = filled.store.agenda(first, last)
    assert sorted(row[1] for row in rows) == sorted(str(each.woman.name) for each in agenda)
    assert [row[0] for row in rows].count("due, not booked") == sum(each.booking is None for each in agenda)


def test_a_day_is_named_once_with_how_many_come(filled: Desk) -> None:
    paper = make_paper(PaperKind.DAYS, filled, all_references(), None)
    assert paper is not None
    days = [block.text for block in paper.blocks if isinstance(block, HeadingBlock)]
    assert days[0] == "Sat 28-Feb-2026: 5 booked, 1 due without a booking"
    assert len(days) == len(set(days))


def test_days_without_anybody_are_a_list_that_says_so(desk: Desk) -> None:
    paper = make_paper(
        PaperKind.DAYS, desk, all_references(), None, days=(date.max, four_weeks_from(date.max))
    )
    assert paper is not None
    assert "Nobody is on this list." in text_of_paper(paper)


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
