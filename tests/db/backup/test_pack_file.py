"""The downtime pack on the disk: for this user's eyes, three at most, and nothing else is taken away."""

from datetime import timedelta
from pathlib import Path

import pytest

from db.backup.pack_file import KEPT, page_html, write_pack_file
from models.errors import Unavailable
from models.rules.backups.downtime import PackPage, PackTable
from tests.builders import NOW

PAGE = PackPage("Pack", "made", "not encrypted", (PackTable("Women", ("Name",), (("A\nB",), ("<b>&",))),))


def test_older_packs_of_ours_are_taken_away_and_nothing_else(tmp_path: Path) -> None:
    other = tmp_path / "cervitrend-downtime-notes.html"
    other.write_text("mine")
    written = [write_pack_file(tmp_path, PAGE, NOW + timedelta(days=day)) for day in range(5)]
    assert sorted(tmp_path.iterdir()) == sorted([other, *written[-KEPT:]])
    assert written[-1].stat().st_mode & 0o777 == 0o600


def test_where_it_cannot_be_written_that_is_said(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match=r"pack\.not_written"):
        write_pack_file(tmp_path / "gone", PAGE, NOW)


def test_lines_of_a_cell_stay_apart_and_nothing_else_is_markup() -> None:
    html = page_html(PAGE)
    assert "<td><span>A</span><br><span>B</span></td>" in html
    assert "<td><span>&lt;b&gt;&amp;</span></td>" in html
