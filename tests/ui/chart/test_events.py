"""What is marked on the course: treatments, a cervix found open, an admission."""

from dataclasses import replace

import pytest

from models.records.events import EventKind
from models.records.finding import Membranes
from models.records.treatment import CareKind, CareNote, Pessary
from models.views import PregnancySheet
from tests.builders import STAMP, TODAY, a_day, a_sheet, an_examination, next_id
from tests.whole_events import ON_CERVIX, a_sheet_of, a_whole, name_of_kind
from ui.chart import words
from ui.chart.events import Mark, chart_events
from ui.wording.fields import kind_name


def said(sheet: PregnancySheet) -> list[tuple[Mark, str]]:
    """Every mark but today's, with its label."""
    marked = chart_events(sheet, TODAY)
    return [(event.kind, words.event(event)) for event in marked if event.kind is not Mark.TODAY]


def a_pessary() -> Pessary:
    return Pessary(
        id=next_id(),
        stamp=STAMP,
        pregnancy_id=next_id(),
        placed_on=a_day("19+0"),
        removed_on=a_day("20+0"),
    )


def a_note(kind: CareKind) -> CareNote:
    return CareNote(id=next_id(), stamp=STAMP, pregnancy_id=next_id(), kind=kind, on=a_day("21+0"))


def test_a_pessary_and_an_admission_are_marked() -> None:
    notes = (a_note(CareKind.ADMISSION), a_note(CareKind.STEROIDS))
    assert said(a_sheet(pessaries=(a_pessary(),), care_notes=notes)) == [
        (Mark.TREATED, "Pessary"),
        (Mark.TREATED, "Pessary out"),
        (Mark.ADMITTED, "Admission"),
    ]


@pytest.mark.parametrize("kind", ON_CERVIX, ids=name_of_kind)
def test_every_treatment_of_the_cervix_is_marked_where_it_began_and_where_it_ended(kind: EventKind) -> None:
    began, ended = (label for _, label in said(a_sheet_of(a_whole(kind.record))))
    assert began == kind_name(kind.record)
    assert ended.startswith(f"{began} ")


@pytest.mark.parametrize(
    ("dilation", "labels"), [("0.1", ["0.1 cm open"]), ("2.5", ["2.5 cm open"]), ("0.0", []), (None, [])]
)
def test_a_cervix_found_open_is_marked_with_its_dilation(dilation: str | None, labels: list[str]) -> None:
    sheet = a_sheet(examinations=(an_examination(dilation=dilation),))
    assert [label for _, label in said(sheet)] == labels


@pytest.mark.parametrize(
    ("dilation", "membranes", "labels"),
    [
        (None, Membranes.AT_OS, ["Membranes at os"]),
        ("0.0", Membranes.IN_CANAL, ["Membranes in canal"]),
        (None, Membranes.IN_VAGINA, ["Membranes in vagina"]),
        ("2.0", Membranes.AT_OS, ["2.0 cm open"]),
        ("0.0", Membranes.NOT_SEEN, []),
        (None, Membranes.RUPTURED, ["Membranes ruptured"]),
        ("1.5", Membranes.RUPTURED, ["1.5 cm open, ruptured"]),
    ],
)
def test_membranes_that_came_down_are_marked_without_a_dilation(
    dilation: str | None, membranes: Membranes, labels: list[str]
) -> None:
    sheet = a_sheet(examinations=(an_examination(dilation=dilation, membranes=membranes),))
    assert [label for _, label in said(sheet)] == labels


def test_what_was_struck_out_is_not_marked() -> None:
    sheet = a_sheet(
        pessaries=(replace(a_pessary(), struck_out="wrong woman"),),
        care_notes=(replace(a_note(CareKind.ADMISSION), struck_out="wrong woman"),),
        examinations=(replace(an_examination(dilation="2.0"), struck_out="wrong woman"),),
    )
    assert said(sheet) == []
