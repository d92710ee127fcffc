"""The page about guideline files describes what the program really reads."""

import re
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest

from db.shipped.reference_data import read_guidelines
from models.records.flag import Ask
from models.records.guidelines.guideline import Guideline, Precedence, Rule, Situation
from models.records.guidelines.rule_tests import FIRST_EDITION, VOCABULARY, WORDS

PAGE = (Path(__file__).parents[3] / "docs" / "guidelines.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^\| `(\{ test = .*?)` \|", PAGE, flags=re.MULTILINE)
GUIDELINE, RULE = re.findall(r"```toml\n(.*?)```", PAGE, flags=re.DOTALL)


def test_every_test_has_one_example_in_the_order_of_the_vocabulary() -> None:
    words = [tomllib.loads(f"example = {example}")["example"]["test"] for example in EXAMPLES]
    assert words == list(VOCABULARY)


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_can_be_read(tmp_path: Path, example: str) -> None:
    rule = re.sub(r"(?s)(scan_window.*?\n)|(tests = .*\])", "", RULE)
    (tmp_path / "sample.toml").write_text(f"{GUIDELINE}\n{rule}\ntests = [{example}]", encoding="utf-8")
    (guideline,) = read_guidelines(tmp_path)
    assert len(guideline.rules[0].tests) == 1


def test_the_sample_guideline_and_rule_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "sample.toml").write_text(GUIDELINE + RULE, encoding="utf-8")
    (guideline,) = read_guidelines(tmp_path)
    assert (guideline.rules[0].id, guideline.schedule is not None) == ("SAMPLE-SHORT", True)


def test_the_samples_show_every_key_of_a_guideline_and_of_a_rule() -> None:
    derived = {"tests_hash", "length", "rules"}
    for sample, kind in [(GUIDELINE, Guideline), (RULE, Rule)]:
        keys = {field.name for field in fields(kind)} - derived
        assert {key for key in keys if not re.search(rf"^\[?{key}\b", sample, flags=re.MULTILINE)} == set()


def test_tests_of_the_first_edition_are_marked_as_such_and_no_others() -> None:
    marked = re.findall(r"^\| `\{ test = \"(\w+)\".*?` \| first edition:", PAGE, flags=re.MULTILINE)
    assert marked == [WORDS[kind] for kind in FIRST_EDITION]


@pytest.mark.parametrize("situation", Situation)
def test_every_situation_is_explained_with_the_classes_that_it_sets_aside(situation: Situation) -> None:
    (row,) = re.findall(rf"^\| `{situation.value}` \| .* \| (.*) \|$", PAGE, flags=re.MULTILINE)
    assert re.findall(r"`(\w+)`", row) == [p.value for p in Precedence if situation in p.set_aside_by]


@pytest.mark.parametrize("word", [*Precedence, *Ask])
def test_every_class_and_every_ask_is_explained(word: Precedence | Ask) -> None:
    heading = "| class |" if isinstance(word, Precedence) else "| ask |"
    table = PAGE[PAGE.index(heading) :].split("\n\n")[0]
    assert f"| `{word.value}` | " in table


ROWS = dict(zip(VOCABULARY, re.findall(r"^\| (`\{ test = .*) \|$", PAGE, flags=re.MULTILINE), strict=True))


@pytest.mark.parametrize("word", VOCABULARY)
def test_every_key_of_a_test_is_told_in_its_row_or_above_it(word: str) -> None:
    above = PAGE[PAGE.index("## The tests") : PAGE.index("| example |")]
    keys = [field.name for field in fields(VOCABULARY[word])]
    assert [key for key in keys if not re.search(rf"\b{key}\b", f"{ROWS[word]} {above}")] == []
