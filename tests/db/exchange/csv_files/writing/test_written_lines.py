"""What is written as a line of a list of scans is read as the same scan of the same woman."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.exchange.csv_files.reader import CsvFiles
from db.exchange.csv_files.writing.written_lines import ScanLines, written_history, written_remark
from models.records.history import EarlierOutcome, EarlierPregnancy, Onset
from models.records.importing.import_line import Arrival
from models.records.record import TriState
from models.records.scan import FunnelShape, Route, Scan
from models.values.identity import HospitalNumber
from models.values.length import Millimetres
from models.values.spreadsheet import list_text
from models.views import PregnancySheet
from tests.builders import a_scan, a_sheet, an_earlier_birth, an_earlier_loss
from tests.examples import examples

NAMES = st.sampled_from(("Adeyemi", "O’Brien", "de la Cruz", "Müller-Łuczak", "+Berg", "Na", "'t Hart"))
ANSWERS = st.sampled_from((None, TriState.YES, TriState.NO))
LENGTHS = st.integers(100, 600).map(Millimetres)
NOTES = st.sampled_from(
    (
        "",
        "bladder full",
        "funnel?",
        "no sludge seen",
        "sludge",
        "-",
        "+ve for fFN",
        "a, b; c\nd",
        '“quoted” "too"',
    )
)
EARLIER = st.sampled_from(
    (
        an_earlier_birth("24+0"),
        an_earlier_birth("36+6", Onset.INDICATED),
        an_earlier_birth("30+2", None),
        an_earlier_birth("37+0", None),
        an_earlier_loss("23+6", None),
        an_earlier_loss("14+0", None),
    )
)


def read_back(folder: Path, sheet: PregnancySheet) -> Arrival:
    """The only scan of a pregnancy, written and read."""
    lines, path = ScanLines(), folder / "list.csv"
    (scan,) = sheet.scans
    path.write_text(list_text(lines.headings, [lines.cells(sheet, scan)]), encoding="utf-8", newline="")
    files = CsvFiles()
    plan = files.guess(path)
    assert plan.questions == ()
    (line,) = files.lines(path, plan)
    assert line.arrival is not None, line.problems
    return line.arrival


@st.composite
def scans(draw: st.DrawFn) -> Scan:
    funnel = draw(ANSWERS)
    shape = draw(st.sampled_from((None, *FunnelShape))) if funnel is TriState.YES else None
    more: dict[str, Any] = {
        "on": draw(st.dates(date(2026, 1, 5), date(2026, 2, 20))),
        "readings": tuple(draw(st.lists(LENGTHS, min_size=1, max_size=3))),
        "route": draw(st.sampled_from(Route)),
        "examiner": draw(st.sampled_from(("", "SM Allen"))),
        "funnel": funnel,
        "funnel_shape": shape,
        "sludge": draw(ANSWERS),
    }
    return replace(a_scan(), **more)


@settings(max_examples=examples(150))
@given(scans(), NAMES, st.sampled_from(("0012345", "RX482113", "9434765919")), st.none() | st.integers(1, 4))
def test_a_scan_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, scan: Scan, family: str, number: str, fetuses: int | None
) -> None:
    sheet = a_sheet(scan)
    who = replace(sheet.patient, family_name=family, number=HospitalNumber(number))
    sheet = replace(sheet, patient=who, pregnancy=replace(sheet.pregnancy, fetuses=fetuses))
    back = read_back(tmp_path_factory.mktemp("list"), sheet)
    assert (back.family_name, back.given_name, back.born_on, back.number) == (
        who.family_name,
        who.given_name,
        who.born_on,
        who.number,
    )
    assert (back.on, back.readings, back.route) == (scan.on, scan.readings, scan.route)
    assert (back.examiner, back.due_on, back.fetuses) == (scan.examiner, sheet.datings[-1].due_on, fetuses)
    assert (back.funnel, back.funnel_shape, back.sludge) == (scan.funnel, scan.funnel_shape, scan.sludge)


@settings(max_examples=examples(150))
@given(st.lists(EARLIER, max_size=4, unique_by=lambda e: (e.outcome, e.age, e.onset)), ANSWERS, st.booleans())
def test_a_history_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory,
    earlier: list[EarlierPregnancy],
    trauma: TriState | None,
    taken: bool,
) -> None:
    sheet = a_sheet(a_scan(), history=tuple(earlier))
    is_taken = taken or bool(earlier)
    sheet = replace(sheet, pregnancy=replace(sheet.pregnancy, history_taken=is_taken, cervical_trauma=trauma))
    told = read_back(tmp_path_factory.mktemp("list"), sheet).history
    assert told.is_understood
    assert told.cervical_trauma is trauma
    expected = [(e.outcome, e.age, e.onset) for e in earlier]
    assert (None if told.earlier is None else [(e.outcome, e.age, e.onset) for e in told.earlier]) == (
        expected if is_taken else None
    )


@pytest.mark.parametrize("outcome", EarlierOutcome)
def test_no_age_is_made_up_for_an_earlier_pregnancy(outcome: EarlierOutcome) -> None:
    unknown = replace(an_earlier_birth(), outcome=outcome, age=None)
    said = written_history(a_sheet(a_scan(), history=(unknown,)))
    assert "term" not in said.replace("termination", "")
    assert not any(sign.isdigit() for sign in said)


@given(NOTES, ANSWERS, ANSWERS)
def test_a_remark_does_not_grow_when_it_comes_back_and_goes_out_again(
    note: str, funnel: TriState | None, sludge: TriState | None
) -> None:
    first = written_remark(replace(a_scan(), note=note, funnel=funnel, sludge=sludge))
    again = written_remark(replace(a_scan(), note=first, funnel=funnel, sludge=sludge))
    assert again == first
    assert first.endswith(note)


def test_a_note_that_says_what_was_seen_is_left_as_it_is() -> None:
    scan = replace(a_scan(), note="U-shaped funnel, no sludge", funnel=TriState.YES, sludge=TriState.NO)
    assert written_remark(replace(scan, funnel_shape=FunnelShape.U)) == scan.note


def test_a_name_that_is_a_formula_is_refused_where_it_comes_in(tmp_path: Path) -> None:
    sheet = a_sheet(a_scan())
    with pytest.raises(AssertionError, match=r"cell\.formula"):
        read_back(tmp_path, replace(sheet, patient=replace(sheet.patient, family_name="=SUM(A1)")))
