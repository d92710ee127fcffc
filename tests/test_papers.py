"""The papers beside the code are true to it: links lead somewhere, a guarding test exists."""

import re
from pathlib import Path

from models.records.kinds import NAMES

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


GLOSSARY = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
WORD = re.compile(r"^\| (?!word |---)(.+?) \| .+? \| (.+?) \|$", re.MULTILINE)


def test_every_word_of_the_glossary_lives_where_it_says() -> None:
    homes = [(word, home) for word, homes in WORD.findall(GLOSSARY) for home in homes.split(", ")]
    assert [f"{word}: {home}" for word, home in homes if not (ROOT / home.strip("`")).exists()] == []


def test_the_words_of_each_part_stand_in_their_order() -> None:
    for part in GLOSSARY.split("\n## ")[1:]:
        words = [word.casefold() for word, _ in WORD.findall(part)]
        assert words == sorted(words)
        assert len(words) > 1


def test_every_kind_of_record_is_a_word_of_the_glossary() -> None:
    words = {word.casefold().replace("-", " ") for word, _ in WORD.findall(GLOSSARY)}
    spelled = {re.sub(r"(?<!^)(?=[A-Z])", " ", kind.__name__).casefold() for kind in NAMES}
    assert spelled - words == set()


def test_every_decision_has_a_number_of_its_own_that_it_bears() -> None:
    decisions = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    numbers = [decision.name.partition("-")[0] for decision in decisions]
    assert [number for number in numbers if numbers.count(number) > 1] == []
    borne = [decision.read_text(encoding="utf-8").split()[1].rstrip(":") for decision in decisions]
    assert borne == numbers
