"""After a run that failed the door offers a report, once, and never in anybody's way."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from models.errors import Unavailable
from ui.session.last_run import LastRun
from ui.session.runner import InlineRunner
from ui.shell.starting.report_offer import ReportOffer

AT = datetime(2026, 3, 2, 9, 5, tzinfo=UTC)
Offer = Callable[..., ReportOffer]


@dataclass
class Kept:
    """What was written, and how often somebody was told."""

    files: dict[Path, str] = field(default_factory=dict)
    settled: int = 0

    def settle(self) -> None:
        self.settled += 1

    def refuse(self, file: Path, text: str) -> None:
        raise Unavailable("file.unwritable", file.name)


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def offered(kept: Kept, qtbot: QtBot) -> Offer:
    def make(save: Callable[[Path, str], None] = kept.files.__setitem__) -> ReportOffer:
        last = LastRun(lambda: AT, lambda: "program: 0.1.0\n", kept.settle)
        made = ReportOffer(last, AT, InlineRunner(), save)
        qtbot.addWidget(made)
        return made

    return make


def test_it_says_when_the_program_failed_and_what_a_report_holds(offered: Offer) -> None:
    offer = offered()
    assert offer.text == "The program failed on 02-Mar-2026 at 09:05."
    assert "nothing about any patient" in offer.accessibleName()


def test_a_report_is_written_where_it_was_wanted(offered: Offer, kept: Kept, tmp_path: Path) -> None:
    offer, file = offered(), tmp_path / "report.txt"
    offer.write(file)
    assert (kept.files, kept.settled) == ({file: "program: 0.1.0\n"}, 1)
    assert offer.text == f"The report lies in {file}."
    assert not offer.save.isVisibleTo(offer)


def test_a_report_that_cannot_be_written_can_be_tried_again(
    offered: Offer, kept: Kept, tmp_path: Path
) -> None:
    offer = offered(kept.refuse)
    offer.write(tmp_path / "report.txt")
    assert "report.txt" in offer.text
    assert (kept.settled, offer.save.isEnabled()) == (0, True)


def test_what_was_put_away_is_not_offered_again(offered: Offer, kept: Kept) -> None:
    offer = offered()
    offer.away.click()
    assert (kept.settled, offer.isHidden()) == (1, True)


def test_nothing_is_settled_by_looking_at_it(offered: Offer, kept: Kept) -> None:
    offered()
    assert kept.settled == 0
