"""The papers beside the code are true to it: links lead somewhere, a guarding test exists."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAPERS = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")
ROW = re.compile(r"^\| (?!no\. )", re.MULTILINE)
HAZARD = re.compile(r"^\| (H\d{2,3}) \| (.+?) \| (.+?) \| (.+?) \|$", re.MULTILINE)


def test_every_link_between_papers_leads_to_a_file() -> None:
    links = [(paper, link) for paper in PAPERS for link in LINK.findall(paper.read_text(encoding="utf-8"))]
    assert links
    assert [f"{paper.name}: {link}" for paper, link in links if not (paper.parent / link).exists()] == []


def test_every_hazard_has_a_control_and_a_test_that_exists() -> None:
    paper = (ROOT / "docs" / "hazards.md").read_text(encoding="utf-8")
    hazards = HAZARD.findall(paper)
    assert len(hazards) == len(ROW.findall(paper)) > 0
    unguarded = [
        f"{number} {hazard}: {tests}"
        for number, hazard, _control, tests in hazards
        if not re.findall(r"`([^`]+)`", tests)
        or not all((ROOT / t).exists() for t in re.findall(r"`([^`]+)`", tests))
    ]
    assert unguarded == []
