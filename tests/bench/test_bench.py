"""The comparisons run in small sizes, which proves nothing about time and all about their being able to."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bench import run
from bench.measured import Measured, percentile, table


def test_the_store_is_measured_against_its_own_statements(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "_RESULTS", tmp_path / "results" / "latest.json")
    assert run.main(["--quick", "saving", "today", "search", "policy"]) in (0, 1)
    printed = capsys.readouterr().out
    kept = json.loads((tmp_path / "results" / "latest.json").read_text(encoding="utf-8"))["measured"]
    assert [line["name"] for line in kept if line["name"] not in printed] == []
    assert len(kept) == 8
    assert all(line["ours"] > 0 and line["bare"] > 0 for line in kept)


def test_the_rules_are_measured_for_one_pregnancy() -> None:
    (line,) = run.QUICK["rules"]()
    assert line.unit == "µs"
    assert 0 < line.ours <= (line.p99 or 0)


def test_the_self_test_is_measured_beside_reading_the_guidelines() -> None:
    (line,) = run.QUICK["self-test"]()
    assert (line.unit, line.most) == ("ms", 50)
    assert line.ours > 0


@pytest.mark.usefixtures("qapp")
def test_the_chart_is_measured_against_the_same_artists(capsys: pytest.CaptureFixture[str]) -> None:
    assert [line.unit for line in run.QUICK["chart"]()] == ["ms", "ms"]


def a_line(**more: Any) -> Measured:
    return replace(Measured(name="Saving", unit="ms", ours=6.0), **more)


@pytest.mark.parametrize(
    ("more", "holds"),
    [
        ({}, True),
        ({"bare": 2.0, "most_ratio": 3}, True),
        ({"bare": 1.9, "most_ratio": 3}, False),
        ({"most": 6}, True),
        ({"most": 5.9}, False),
        ({"p99": 7.0, "most": 6.5}, False),
    ],
)
def test_an_aim_is_met_or_missed(more: dict[str, float], holds: bool) -> None:
    line = a_line(**more)
    assert line.holds is holds
    assert ("MISSED" in table([line])) is not holds


def test_a_percentile_is_a_time_that_was_measured() -> None:
    assert percentile([3.0, 1.0, 2.0], 50) == 2.0
    assert percentile([3.0, 1.0, 2.0], 99) == 3.0
