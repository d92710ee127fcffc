"""A defect counts as noticed only where the named test ran, and failed for its sake."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.hazards import run
from tests.hazards.breaks import Break

SOURCE = "LIMIT = 25\n\n\ndef is_short(mm: int) -> bool:\n    return mm < LIMIT\n"
TESTS = """
from control import is_short

def test_under_the_limit() -> None:
    assert is_short(24)

def test_far_above_the_limit() -> None:
    assert not is_short(40)
"""


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A program of one control and its tests."""
    (tmp_path / "control.py").write_text(SOURCE, encoding="utf-8")
    (tmp_path / "test_control.py").write_text(TESTS, encoding="utf-8")
    (tmp_path / "pytest.ini").write_text("[pytest]\npythonpath = .\n", encoding="utf-8")
    return tmp_path


def a_break(replace: str, find: str = "mm < LIMIT", test: str = "test_control.py") -> Break:
    return Break("H99", "lengths are not compared", "control.py", find, replace, test)


def test_a_defect_that_fails_its_test_is_noticed_and_taken_out_again(tree: Path) -> None:
    outcome = run.tried(tree, a_break("mm > LIMIT"))
    assert outcome.by == "test_control.py::test_under_the_limit"
    assert re.fullmatch(
        r"H99 noticed in .+ s: lengths are not compared \(test_under_the_limit\)", str(outcome)
    )
    assert (tree / "control.py").read_text(encoding="utf-8") == SOURCE


def test_a_defect_that_its_test_passes_over_is_not_noticed(tree: Path) -> None:
    outcome = run.tried(tree, a_break("mm <= LIMIT"))
    assert outcome.by == ""
    assert str(outcome) == "H99 NOT NOTICED: lengths are not compared (test_control.py: it passes)"


@pytest.mark.parametrize(
    "defect",
    [
        a_break("mm < LIMITS"),
        a_break("from control import nothing", find="LIMIT = 25"),
        a_break("mm > LIMIT", test="test_control.py::test_that_is_not_there"),
        a_break("mm > LIMIT", test="test_gone.py"),
    ],
    ids=["a name that is not there", "an import that fails", "no such test", "no such file"],
)
def test_a_run_that_could_not_be_made_counts_for_nothing(tree: Path, defect: Break) -> None:
    outcome = run.tried(tree, defect)
    assert outcome.by == ""
    assert "could not run" in outcome.why_not


def test_a_test_that_is_never_done_is_ended_and_counts_for_nothing(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "LIMIT_S", 2)
    outcome = run.tried(tree, a_break("__import__('threading').Event().wait()"))
    assert (outcome.by, outcome.why_not) == ("", "it could not run, exit status -1: not done after 2 s")


@pytest.mark.parametrize("find", ["mm > LIMIT", "LIMIT"])
def test_a_text_that_does_not_stand_there_exactly_once_is_refused(tree: Path, find: str) -> None:
    outcome = run.tried(tree, a_break("", find=find))
    assert outcome.by == ""
    assert re.search(r"it does not fit any more: H99: found [02] times in control\.py", outcome.why_not)
    assert (tree / "control.py").read_text(encoding="utf-8") == SOURCE


def test_a_defect_that_is_no_python_is_refused(tree: Path) -> None:
    outcome = run.tried(tree, a_break("mm <"))
    assert (outcome.by, "does not fit" in outcome.why_not) == ("", True)
    assert (tree / "control.py").read_text(encoding="utf-8") == SOURCE


def test_a_defect_is_of_another_second_than_the_source_however_quickly_it_is_put_in(tree: Path) -> None:
    source = tree / "control.py"
    source.write_text(SOURCE, encoding="utf-8")
    written = source.stat().st_mtime
    with run.broken(tree, a_break("mm > LIMIT")):
        assert abs(source.stat().st_mtime - written) > 1
    assert source.stat().st_mtime == written


def test_a_test_that_fails_without_the_defect_as_well_counts_for_nothing(tree: Path) -> None:
    (tree / "control.py").write_text(SOURCE.replace("25", "20"), encoding="utf-8")
    outcome = run.tried(tree, a_break("mm < -LIMIT"))
    (counted,) = run.counted([outcome], run.failing_unbroken(tree, [outcome], jobs=1))
    assert outcome.by == "test_control.py::test_under_the_limit"
    assert (counted.by, counted.why_not) == ("", f"{outcome.by} fails without the defect as well")


def test_tests_that_are_not_there_are_said_before_anything_is_broken(tree: Path) -> None:
    assert run.uncollected(tree, [a_break("mm > LIMIT")]) == ""
    assert "test_gone" in run.uncollected(tree, [a_break("mm > LIMIT", test="test_control.py::test_gone")])


def test_the_copy_is_what_git_knows_and_would_add(tmp_path: Path) -> None:
    root, copy = tmp_path / "root", tmp_path / "copy"
    root.mkdir()
    subprocess.run(["git", "init", "-q"], cwd=root, check=True)
    (root / ".gitignore").write_text("ignored.py\n", encoding="utf-8")
    for name in ("known.py", "new.py", "ignored.py", "gone.py"):
        (root / name).write_text(name, encoding="utf-8")
    subprocess.run(["git", "add", "known.py", "gone.py"], cwd=root, check=True)
    (root / "gone.py").unlink()
    (root / "known.py").write_text("as it stands", encoding="utf-8")
    run.copy_tree(root, copy)
    assert {path.name for path in copy.iterdir()} == {".gitignore", "known.py", "new.py"}
    assert (copy / "known.py").read_text(encoding="utf-8") == "as it stands"


def test_the_run_breaks_a_copy_one_by_one_and_fails_for_what_was_not_noticed(
    tree: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    subprocess.run(["git", "init", "-q"], cwd=tree, check=True)
    monkeypatch.setattr(run, "ROOT", tree)
    monkeypatch.setattr(run, "read_breaks", lambda: (a_break("mm > LIMIT"), a_break("mm <= LIMIT")))
    assert run.main(["H99", "-j", "2"]) == 1
    noticed, missed, *summary = capsys.readouterr().out.splitlines()
    assert noticed.startswith("H99 noticed in ")
    assert missed.startswith("H99 NOT NOTICED: ")
    assert summary == ["2 defects in the controls of 1 hazards, 1 not noticed.", missed]
    assert (tree / "control.py").read_text(encoding="utf-8") == SOURCE


def test_a_hazard_without_a_defect_is_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        run.main(["H00"])
    assert left.value.code == 2
    assert "no break of H00" in capsys.readouterr().err


def test_the_summary_names_what_was_not_noticed_and_fails(capsys: pytest.CaptureFixture[str]) -> None:
    noticed = run.Outcome(a_break("mm > LIMIT"), 1.0, "test_under_the_limit")
    missed = run.Outcome(a_break("mm <= LIMIT"), 1.0, "", "it passes")
    assert run.summed_up([noticed]) == 0
    assert run.summed_up([noticed, missed]) == 1
    printed = capsys.readouterr().out
    assert "1 defects in the controls of 1 hazards, 0 not noticed." in printed
    assert "2 defects in the controls of 1 hazards, 1 not noticed." in printed
    assert "H99 NOT NOTICED: lengths are not compared" in printed
