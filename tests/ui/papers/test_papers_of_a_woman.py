"""What stands on the papers about one woman."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from models.records.clinic.reference import References
from models.records.discussion import Told, ToldHow
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.values.paper import DrawingBlock, FactsBlock, Paper, PaperKind, TableBlock
from models.version import PROGRAM_VERSION
from models.views import PregnancySheet
from tests.builders import CLOCK, a_discussion, a_scan, a_sheet, all_references, keep
from tests.ui.pages.woman.states import STATES, ended, short
from ui.papers.kinds import OF_MANY, make_paper
from ui.papers.letter import letter_paper
from ui.papers.plain import text_of_paper
from ui.papers.summary import summary_paper

Make = Callable[[Desk, References, PregnancySheet], Paper]
CLINICAL: tuple[Make, ...] = (summary_paper, letter_paper)
HERS = tuple(kind for kind in PaperKind if kind not in OF_MANY)


def judged(desk: Desk, sheet: PregnancySheet) -> PregnancySheet:
    keep(desk.store, sheet)
    evaluate_pregnancy(desk, sheet.pregnancy.id)
    return desk.store.sheet(sheet.pregnancy.id)


def made(desk: Desk, kind: PaperKind, sheet: PregnancySheet) -> Paper:
    paper = make_paper(kind, desk, all_references(), judged(desk, sheet))
    assert paper is not None
    return paper


@pytest.mark.parametrize("kind", HERS)
def test_every_paper_of_hers_names_her_and_who_made_it_on_each_page(desk: Desk, kind: PaperKind) -> None:
    paper = made(desk, kind, short())
    assert "ADEYEMI, Folake (Mrs)" in paper.about
    assert any("14-Mar-1993" in line and "RX 482 113" in line for line in paper.about)
    foot = "\n".join(paper.made)
    for said in (desk.user.name, desk.name, "02-Mar-2026", "NICE NG25", "up to entry", PROGRAM_VERSION):
        assert said in foot


@pytest.mark.parametrize("kind", HERS)
def test_a_paper_is_marked_in_the_practice_clinic_alone(desk: Desk, kind: PaperKind) -> None:
    sheet = judged(desk, short())
    for is_practice in (True, False):
        paper = make_paper(kind, replace(desk, is_practice=is_practice), all_references(), sheet)
        assert paper is not None
        assert text_of_paper(paper).startswith("PRACTICE: no real woman\n") is is_practice


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("kind", HERS)
def test_a_paper_can_be_made_of_every_state(desk: Desk, kind: PaperKind, state: str) -> None:
    text = text_of_paper(made(desk, kind, STATES[state]()))
    assert "ADEYEMI" in text
    assert "None" not in text


@pytest.mark.parametrize("make", CLINICAL)
def test_no_day_is_called_today_but_the_one_that_is_named(desk: Desk, make: Make) -> None:
    text = text_of_paper(make(desk, all_references(), judged(desk, short())))
    assert "yesterday" not in text
    assert "today " not in text.replace("today (02-Mar-2026)", "")


def test_a_pregnancy_that_ended_has_no_age_today(desk: Desk) -> None:
    text = text_of_paper(letter_paper(desk, all_references(), judged(desk, ended())))
    assert "Pregnancy: Delivered 01-Mar-2026 at 21+6; singleton" in text
    assert " today (" not in text


@pytest.mark.parametrize("make", CLINICAL)
def test_when_somebody_was_told_or_asked_is_said_by_its_day(desk: Desk, make: Make) -> None:
    held = replace(a_discussion(), held_at=CLOCK.now())
    told = Told("Dr Chen", ToldHow.TELEPHONE, CLOCK.now())
    sheet = judged(desk, short())
    flags = tuple(replace(flag, told=str(told)) for flag in sheet.flags)
    text = text_of_paper(make(desk, all_references(), replace(sheet, flags=flags, discussions=(held,))))
    assert "told Dr Chen, 02-Mar-2026 " in text
    assert "today " not in text.replace("today (02-Mar-2026)", "")


def test_a_star_says_that_measuring_twice_explains_a_change(desk: Desk) -> None:
    scans = (a_scan(at="20+0", mm="36.0"), a_scan(at="21+0", mm="35.0"), a_scan(at="22+0", mm="22.4"))
    paper = summary_paper(desk, all_references(), judged(desk, a_sheet(*scans)))
    (table,) = (block for block in paper.blocks if isinstance(block, TableBlock))
    assert [row[-1] for row in table.rows] == ["12.6 mm shorter in 7 days", "1.0 mm shorter in 7 days *", ""]
    assert "\n* measuring twice can differ by up to" in text_of_paper(paper)


def test_the_summary_has_every_scan_the_newest_first(desk: Desk) -> None:
    paper = summary_paper(desk, all_references(), judged(desk, short()))
    (table,) = (block for block in paper.blocks if isinstance(block, TableBlock))
    assert [(row[1], row[2]) for row in table.rows] == [("22+0", "22.4 mm"), ("20+0", "30.1 mm")]


def test_a_woman_without_scans_is_told_as_such(desk: Desk) -> None:
    paper = summary_paper(desk, all_references(), judged(desk, a_sheet()))
    assert not any(isinstance(block, TableBlock) for block in paper.blocks)
    assert "No scans" in text_of_paper(paper)


def test_forty_scans_are_all_on_paper(desk: Desk) -> None:
    scans = [
        replace(a_scan(at="16+0", mm="30.0"), on=date.fromordinal(date(2026, 1, 19).toordinal() + n))
        for n in range(40)
    ]
    paper = summary_paper(desk, all_references(), judged(desk, a_sheet(*scans)))
    (table,) = (block for block in paper.blocks if isinstance(block, TableBlock))
    assert len(table.rows) == 40


def test_the_letter_goes_by_situation_background_assessment_request(desk: Desk) -> None:
    text = text_of_paper(letter_paper(desk, all_references(), judged(desk, short())))
    places = [text.index(f"\n{part}\n") for part in ("Situation", "Background", "Assessment", "Request")]
    assert places == sorted(places)


def test_the_letter_says_why_each_guideline_asks_and_where_that_is_written(desk: Desk) -> None:
    sheet = judged(desk, short())
    paper = letter_paper(desk, all_references(), sheet)
    rows = [row for block in paper.blocks if isinstance(block, TableBlock) for row in block.rows]
    assert len(rows) == sum(flag.wants_answer for flag in sheet.flags)
    (offer,) = (row for row in rows if row[0].startswith("Offer a choice"))
    assert "length 22.4 mm, 02-Mar-2026" in offer[1]
    assert "NICE NG25" in offer[2]


def test_to_whom_it_goes_and_who_signs_is_left_to_be_written(desk: Desk) -> None:
    paper = letter_paper(desk, all_references(), judged(desk, short()))
    facts = {
        row.label: row.text for block in paper.blocks if isinstance(block, FactsBlock) for row in block.rows
    }
    assert set(facts["To"]) == set(facts["Signed"]) == {"_"}
    assert desk.user.name in facts["From"]


def test_the_chart_is_on_paper_with_its_sentence(desk: Desk) -> None:
    paper = summary_paper(desk, all_references(), judged(desk, short()))
    (drawn,) = (block for block in paper.blocks if isinstance(block, DrawingBlock))
    assert drawn.svg.startswith("<?xml")
    assert "22.4 mm" in drawn.words


@pytest.mark.parametrize("kind", HERS)
def test_without_a_woman_there_is_no_paper_of_hers(desk: Desk, kind: PaperKind) -> None:
    assert make_paper(kind, desk, all_references(), None) is None
