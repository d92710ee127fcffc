"""Who has no paper of several is named, and the others have theirs."""

from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from models.records.clinic.access import ExportKind
from models.records.patient import Patient
from models.usecases.desk import Desk
from models.values.paper import Paper
from tests.ui.blank_typesetter import BlankTypesetter
from tests.ui.pages.paper.test_bundle import given, left, opened, printed, to, women
from tests.ui.pages.screen import Screen, texts

__all__ = ["printed", "to", "women"]


def take_back(desk: Desk, name: str) -> None:
    """Somebody else takes her back while the list is on the screen."""
    (row,) = desk.store.find_women(name)
    her = desk.store.get(Patient, row.patient_id)
    desk.store.put(replace(her, struck_out="registered twice"))


@pytest.mark.usefixtures("women")
def test_who_was_taken_back_meanwhile_holds_nobody_back(screen: Screen, desk: Desk, to: Path) -> None:
    page = opened(screen)
    take_back(desk, "Diaz")
    page.bundle.save_button.click()
    names = sorted(file.name for file in to.rglob("*.*") if file.is_file())
    assert names == ["000-left-out.txt", "001-summary-RX-0.pdf", "003-summary-RX-2.pdf"]
    assert "1 woman has no paper. DIAZ, Folake (Mrs) · 14-Mar-1993 · RX 1: she was taken back" in texts(page)
    assert [number for *_, number in left(desk)] == ["RX 0", "RX 2"]


class FailsForDiaz(BlankTypesetter):
    """A typesetter that a mistake of the program ends at one paper."""

    def pictures(self, paper: Paper, per_inch: int) -> tuple[bytes, ...]:
        if "DIAZ" in paper.about[0]:
            raise ZeroDivisionError
        return super().pictures(paper, per_inch) * 2


@pytest.mark.usefixtures("women")
def test_one_that_fails_is_named_and_the_others_are_printed(
    screen: Screen, desk: Desk, printed: Path, qtbot: QtBot
) -> None:
    page = opened(screen, FailsForDiaz())
    with qtbot.waitSignal(page.bundle.said) as said:
        page.bundle.print_button.click()
    assert said.args[0].endswith("1 woman has no paper.")
    assert len(PdfReader(printed).pages) == 4
    assert given(desk) == [(ExportKind.SUMMARY, printed.parent.name, 2)] * 2
    assert "RX 1: a mistake of the program." in texts(page)
