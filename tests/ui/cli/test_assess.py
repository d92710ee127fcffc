"""`assess` from outside: what it prints where, its exit status, and how fast it is."""

import json
import subprocess
import sys
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from db.exchange.case_file import read_cases, write_assessments
from models.errors import Problem, Refused, Unavailable
from models.records.guidelines.guideline import Guideline
from tests.builders import all_guidelines
from ui.cli.assess import assess

ROOT = Path(__file__).parents[3]
CASES: list[dict[str, Any]] = json.loads(
    (ROOT / "tests/vectors/clinical/cases.json").read_text(encoding="utf-8")
)
REASONS = "3db73d7fbf55ab157b10cfa4c6ba91617d98a510959e4b8710e7c5b398237a6e"
"""Of every sentence that says why, in all published cases; it moves only with a rule or with the words."""
SHORT = CASES[0]["case"]


def _assess(source: str) -> int:
    return assess(source, all_guidelines, read_cases, write_assessments)


def _main(*arguments: str, given: str = "") -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "main.py", *arguments],
        cwd=ROOT,
        input=given,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_one_case_in_a_file_is_printed_as_one_object(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "case.json"
    file.write_text(json.dumps(SHORT), encoding="utf-8")
    assert _assess(str(file)) == 0
    out, err = capsys.readouterr()
    assert {finding["rule"] for finding in json.loads(out)["findings"]} == set(CASES[0]["findings"])
    assert err == ""


def test_the_reasons_of_the_published_cases_are_what_they_were(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "cases.json"
    file.write_text(json.dumps([case["case"] for case in CASES]), encoding="utf-8")
    assert _assess(str(file)) == 0
    findings = [each for row in json.loads(capsys.readouterr().out) for each in row["findings"]]
    said = "\n".join(sentence for finding in findings for sentence in finding["because"])
    assert sha256(said.encode()).hexdigest() == REASONS


def test_a_refused_case_prints_one_line_a_problem_and_nothing_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    scan = {"on": "2026-03-02", "route": "vaginal", "readings_mm": ["2.45"]}
    file = tmp_path / "cases.json"
    file.write_text(json.dumps([SHORT, SHORT, {**SHORT, "scans": [scan]}]), encoding="utf-8")
    assert _assess(str(file)) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines() == [
        'case 3: scans[0].route: "vaginal" is not one of: transvaginal, transabdominal, transperineal',
        'case 3: scans[0].readings_mm[0]: "2.45" has more than one decimal place',
    ]


def test_what_ends_before_it_begins_is_said_beside_what_else_is_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    symptom = {"kind": "bleeding", "on": "2026-03-02", "resolved_on": "2026-03-01"}
    cerclage = {"kind": "transvaginal", "placed_on": "2026-03-02", "removed_on": "2026-02-28"}
    file = tmp_path / "cases.json"
    file.write_text(
        json.dumps([{**SHORT, "symptoms": [symptom]}, {**SHORT, "cerclage": cerclage, "fetuses": 0}]),
        encoding="utf-8",
    )
    assert _assess(str(file)) == 1
    assert capsys.readouterr().err.splitlines() == [
        "case 1: symptoms[0].resolved_on: 2026-03-01 is before the day on which it began (2026-03-02)",
        "case 2: fetuses: 0 is too few: 1 or more",
        "case 2: cerclage.removed_on: 2026-02-28 is before the day on which it began (2026-03-02)",
    ]


@pytest.mark.parametrize(
    "day", [date.min, date.min + timedelta(days=27), date.max - timedelta(days=27), date.max]
)
def test_the_first_and_last_days_of_the_calendar_are_days_like_any_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], day: date
) -> None:
    on = day.isoformat()
    scans = [
        {"on": on, "route": route, "readings_mm": ["9.0"]} for route in ("transvaginal", "transabdominal")
    ]
    case = {
        "on": on,
        "due_date": on,
        "cerclage": {"kind": "transvaginal", "placed_on": on},
        "symptoms": [{"kind": kind, "on": on} for kind in ("contractions", "bleeding")],
        "laboratory": [{"kind": "fluid_culture", "on": on, "result": "positive"}],
        "scans": scans,
    }
    file = tmp_path / "cases.json"
    undated = {**case, "due_date": None}
    by_another_route = {**undated, "scans": scans[1:]}
    file.write_text(json.dumps([case, undated, by_another_route]), encoding="utf-8")
    assert _assess(str(file)) == 0
    found = [{each["rule"] for each in row["findings"]} for row in json.loads(capsys.readouterr().out)]
    assert all("APP-SYMPT" in rules for rules in found)
    assert "APP-LABOUR" in found[1]


@pytest.mark.parametrize(
    ("name", "said"), [("nowhere.json", "cannot be read"), ("", "no file"), ("\0", "cannot be read")]
)
def test_a_file_that_cannot_be_read_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, said: str
) -> None:
    assert _assess(f"{tmp_path}/{name}") == 1
    out, err = capsys.readouterr()
    assert (out, len(err.splitlines())) == ("", 1)
    assert said in err


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (
            Refused(Problem("nice.toml:7", "guideline.unknown_key", ("windw",))),
            'nice.toml:7: unknown key "windw"',
        ),
        (
            Unavailable("guidelines.unreadable", "assets", "gone"),
            "the guideline files in assets cannot be read: gone",
        ),
    ],
)
def test_a_bad_guideline_file_is_refused_before_any_case(
    capsys: pytest.CaptureFixture[str], error: Exception, line: str
) -> None:
    def broken() -> tuple[Guideline, ...]:
        raise error

    assert assess("-", broken, read_cases, write_assessments) == 1
    assert capsys.readouterr() == ("", f"{line}\n")


def test_a_list_on_standard_input_goes_out_in_its_order() -> None:
    run = _main("assess", "-", given=json.dumps([case["case"] for case in CASES]))
    assert (run.returncode, run.stderr) == (0, "")
    found = [sorted(f["rule"] for f in row["findings"]) for row in json.loads(run.stdout)]
    assert found == [sorted(case["findings"]) for case in CASES]


def test_a_refusal_ends_with_status_1() -> None:
    run = _main("assess", "-", given="[")
    assert (run.returncode, run.stdout, len(run.stderr.splitlines())) == (1, "", 1)


@pytest.mark.parametrize("arguments", [("assess",), ("assess", "a", "b"), ("assess", "--colour", "-")])
def test_wrong_usage_ends_with_status_2(arguments: tuple[str, ...]) -> None:
    run = _main(*arguments)
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.startswith("usage:")


def test_assess_explains_itself() -> None:
    run = _main("assess", "--help")
    assert run.returncode == 0
    assert "standard input" in run.stdout


@pytest.mark.unmeasured
def test_a_thousand_cases_are_answered_in_one_run() -> None:
    run = _main("assess", "-", given=json.dumps([case["case"] for case in CASES] * 16))
    assert len(json.loads(run.stdout)) == 16 * len(CASES)


def test_assess_loads_neither_window_nor_store_nor_chart() -> None:
    probe = (
        "import sys, main; main.main(['assess', '-']);"
        "heavy = {'PySide6', 'sqlalchemy', 'sqlcipher3', 'matplotlib', 'numpy'} & set(sys.modules);"
        "sys.exit(f'loaded {sorted(heavy)}' if heavy else 0)"
    )
    run = subprocess.run(
        [sys.executable, "-c", probe],
        cwd=ROOT,
        input=json.dumps(SHORT),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, run.stderr) == (0, "")


def test_what_is_printed_commands_no_terminal() -> None:
    named = {**SHORT, "id": "\x1b[2J\u202e"} if "id" in SHORT else SHORT
    run = _main("assess", "-", given=json.dumps([named, *(case["case"] for case in CASES)]))
    assert run.returncode == 0
    assert {sign for sign in run.stdout if not " " <= sign <= "~"} == {"\n"}
