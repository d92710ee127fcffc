"""Guideline files: every rule of the program is there, and a bad file is refused with its line."""

import json
import re
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest

from db.shipped.reference_data import read_guidelines
from models.errors import Refused, Unavailable
from models.records.flag import Urgency
from models.records.guidelines.bedside_tests import Fetuses
from models.records.guidelines.bounds import LengthBand
from models.records.guidelines.guideline import Evidence, Guideline, Precedence, Rule, Situation, Window
from models.values.age import GestationalAge
from models.values.length import Millimetres
from tests.builders import all_guidelines

ROOT = Path(__file__).parents[3]
SAMPLE = """\
id = "sample"
title = "Sample"
body = "A body"
year = 2026
version = "1"
review_on = 2027-11-01
sources = ["A paper"]

[schedule]
first = "15+0"
last = "23+6"
steps = [["30.0", 14], ["25.0", 7]]
source = "A paper"

[[rules]]
id = "SAMPLE-ONE"
text = "At most a text about length = 25.0"
urgency = "prompt"
evidence = "V"
source = "A paper"
day_window = { first = "16+0", last = "24+0" }
scan_window = { first = "16+0", last = "24+0" }
tests = [
    { test = "fetuses", exactly = 1 },
    { test = "length", at_most = "25.0" },
]

[[rules]]
id = "SAMPLE-TWO"
text = "A text"
urgency = "info"
evidence = "L"
source = "A paper"
precedence = "removal"
tests = [
    { test = "not", of = { test = "any_of", of = [{ test = "funnel" }, { test = "intact" }] } },
    { test = "symptoms", any_of = ["cramps"] },
]
"""


def _read(folder: Path, **files: str) -> tuple[Guideline, ...]:
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return read_guidelines(folder)


def _rules() -> dict[str, Rule]:
    return {rule.id: rule for guideline in all_guidelines() for rule in guideline.rules}


def test_a_file_becomes_a_guideline(tmp_path: Path) -> None:
    (guideline,) = _read(tmp_path, sample=SAMPLE)
    one, two = guideline.rules
    window = Window(GestationalAge.of(16), GestationalAge.of(24))
    assert (guideline.title, guideline.review_on, guideline.is_local) == ("Sample", date(2027, 11, 1), False)
    assert (one.urgency, one.evidence, one.day_window) == (Urgency.PROMPT, Evidence.SEEN, window)
    assert one.tests == (Fetuses(exactly=1), LengthBand(at_most=Millimetres(250)))
    assert one.length == LengthBand(at_most=Millimetres(250))
    assert (two.precedence, two.length, two.day_window) == (Precedence.REMOVAL, None, None)
    assert guideline.schedule is not None
    assert guideline.schedule.steps == ((Millimetres(300), 14), (Millimetres(250), 7))


@pytest.mark.parametrize(
    ("old", "new", "line", "code"),
    [
        ('title = "Sample"', 'title = "Sample', 2, "guideline.not_toml"),
        ('title = "Sample"', 'titel = "Sample"', 2, "guideline.unknown_key"),
        ('title = "Sample"\n', "", 1, "guideline.missing_key"),
        ('title = "Sample"', 'title = " "', 2, "guideline.empty_text"),
        ("year = 2026", 'year = "2026"', 4, "guideline.wrong_type"),
        ("year = 2026", "year = true", 4, "guideline.wrong_type"),
        ("year = 2026", "a." * 19 + "b = 2026", 1, "guideline.unknown_key"),
        ("year = 2026", "a." * 20 + "b = 2026", 4, "guideline.too_deep"),
        ("2027-11-01", '"2027-11-01"', 6, "guideline.wrong_type"),
        ('["A paper"]', '"A paper"', 7, "guideline.wrong_type"),
        ('last = "23+6"', 'last = "14+6"', 9, "window.empty"),
        ('["25.0", 7]]', '["25.0"]]', 12, "guideline.wrong_type"),
        ('[["30.0", 14], ["25.0", 7]]', '[["25.0", 7], ["30.0", 14]]', 9, "schedule.steps_out_of_order"),
        ('urgency = "prompt"', 'urgency = "soon"', 18, "guideline.unknown_word"),
        ('urgency = "prompt"', "urgency = 1", 18, "guideline.wrong_type"),
        ('evidence = "V"\n', "", 15, "guideline.missing_key"),
        ('day_window = { first = "16+0"', 'day_window = { first = "24+1"', 21, "window.empty"),
        ('day_window = { first = "16+0"', 'day_window = { first = "16w"', 21, "age.not_weeks_and_days"),
        ('day_window = { first = "16+0"', 'day_window = { from = "16+0"', 21, "guideline.unknown_key"),
        ('day_window = { first = "16+0", last = "24+0" }', 'day_window = "16+0"', 21, "guideline.wrong_type"),
        ('test = "length", at_most = "25.0"', 'test = "funnel"', 22, "guideline.scan_window_without_length"),
        ("exactly = 1", "exactly = 0", 24, "fetuses.needs_one_number"),
        ("exactly = 1", "exactly = 1, at_least = 1", 24, "fetuses.needs_one_number"),
        ('at_most = "25.0"', 'at_most = "80.1"', 25, "length.out_of_range"),
        ('at_most = "25.0"', 'at_most = "-1"', 25, "length.not_a_number"),
        ('at_most = "25.0"', 'at_most = "25.05"', 25, "length.too_many_decimals"),
        ('at_most = "25.0"', "at_most = 25.0", 25, "guideline.wrong_type"),
        ('at_most = "25.0"', 'atmost = "25.0"', 25, "guideline.unknown_key"),
        (', at_most = "25.0"', "", 25, "band.open"),
        ('test = "length"', 'test = "lenght"', 25, "guideline.unknown_test"),
        ('{ test = "length", at_most = "25.0" }', '{ at_most = "25.0" }', 23, "guideline.unknown_test"),
        ('[{ test = "funnel" }, { test = "intact" }]', "[]", 36, "choice.empty"),
        ('{ test = "intact" }', '"intact"', 36, "guideline.wrong_type"),
        ('["cramps"]', '["cramp"]', 37, "guideline.unknown_word"),
        ('"removal"', '"surgery"', 34, "guideline.unknown_word"),
        ('precedence = "removal"', 'ask = "later"', 34, "guideline.unknown_word"),
        ('precedence = "removal"', 'action = ""', 34, "guideline.empty_text"),
        ('precedence = "removal"', 'stays_in = ["surgery"]', 34, "guideline.unknown_word"),
        ('precedence = "removal"', 'stays_in = "cerclage"', 34, "guideline.unknown_word"),
        ('id = "SAMPLE-TWO"', 'id = "SAMPLE-ONE"', 29, "guideline.repeated_id"),
        ('id = "SAMPLE-TWO"', 'id = "SAMPLE-TWO"\nlength = 1', 30, "guideline.unknown_key"),
    ],
)
def test_a_bad_file_is_refused_with_line_and_reason(
    tmp_path: Path, old: str, new: str, line: int, code: str
) -> None:
    assert old in SAMPLE
    with pytest.raises(Refused) as refused:
        _read(tmp_path, sample=SAMPLE.replace(old, new, 1))
    assert [(p.field, p.code) for p in refused.value.problems] == [(f"sample.toml:{line}", code)]


@pytest.mark.parametrize(("tests", "code"), [("tests = []", "choice.empty"), ("", "guideline.missing_key")])
def test_a_rule_without_tests_is_refused(tmp_path: Path, tests: str, code: str) -> None:
    text = re.sub(r"(?s)tests = \[.*?\n\]", tests, SAMPLE, count=1)
    with pytest.raises(Refused) as refused:
        _read(tmp_path, sample=text)
    assert refused.value.problems[0].code == code


def test_every_bad_rule_of_a_file_is_named_at_once(tmp_path: Path) -> None:
    text = SAMPLE.replace('"80', "").replace("exactly = 1", "exactly = 0").replace('["cramps"]', "[]")
    with pytest.raises(Refused) as refused:
        _read(tmp_path, sample=text.replace("year = 2026", "year = 0.5"))
    assert [p.field for p in refused.value.problems] == ["sample.toml:4", "sample.toml:24", "sample.toml:37"]


@pytest.mark.parametrize(("rules", "line"), [("rules = 1", 1), ("rules = [1]", 1)])
def test_rules_have_to_be_tables(tmp_path: Path, rules: str, line: int) -> None:
    head = SAMPLE.partition("[[rules]]")[0].partition("[schedule]")[0]
    with pytest.raises(Refused) as refused:
        _read(tmp_path, sample=f"{rules}\n{head}")
    assert (refused.value.problems[0].field, refused.value.problems[0].code) == (
        f"sample.toml:{line}",
        "guideline.wrong_type",
    )


def test_an_id_may_stand_in_one_file_only(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        _read(tmp_path, sample=SAMPLE, twin=SAMPLE.replace('"sample"', '"twin"'))
    problem = refused.value.problems[0]
    assert (problem.field, problem.values) == ("twin.toml:16", ("SAMPLE-ONE", "sample.toml"))


def test_a_file_that_breaks_off_is_refused_at_its_end(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        _read(tmp_path, sample='id = "sample"\ntitle = [')
    assert refused.value.problems[0].field == "sample.toml:2"


def test_a_file_that_is_no_utf_8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "sample.toml").write_bytes(b'id = "sample"\ntitle = "\xff"')
    with pytest.raises(Refused) as refused:
        read_guidelines(tmp_path)
    assert (refused.value.problems[0].field, refused.value.problems[0].code) == (
        "sample.toml:2",
        "guideline.not_utf8",
    )


def test_a_year_that_the_source_does_not_name_stays_out(tmp_path: Path) -> None:
    (guideline,) = _read(tmp_path, sample=SAMPLE.replace("year = 2026\n", ""))
    assert guideline.year is None


def test_a_folder_without_guidelines_is_said_to_be_unreadable(tmp_path: Path) -> None:
    with pytest.raises(Unavailable):
        read_guidelines(tmp_path / "nowhere")
    (tmp_path / "folder.toml").mkdir()
    with pytest.raises(Unavailable):
        read_guidelines(tmp_path)


def test_better_wording_keeps_the_hash_and_another_test_changes_it(tmp_path: Path) -> None:
    def hashes(text: str) -> list[str]:
        return [rule.tests_hash for rule in _read(tmp_path, sample=text)[0].rules]

    before = hashes(SAMPLE)
    assert hashes(SAMPLE.replace('"A text"', '"Better words"').replace('"info"', '"prompt"')) == before
    for old, new in [
        ('at_most = "25.0"', 'under = "25.0"'),
        ('last = "24+0" }\nscan', 'last = "23+6" }\nscan'),
    ]:
        one, two = hashes(SAMPLE.replace(old, new))
        assert (one != before[0], two == before[1]) == (True, True)
    assert hashes(SAMPLE.replace('"removal"', '"rescue"'))[1] != before[1]


def test_every_rule_that_a_published_case_names_exists() -> None:
    cases = json.loads((ROOT / "tests/vectors/clinical/cases.json").read_text(encoding="utf-8"))
    named = {rule for case in cases for rule in (*case["findings"], *case["cannot_assess"])}
    assert named <= set(_rules())


def test_the_local_guideline_stands_last_and_holds_the_local_rules() -> None:
    *others, local = all_guidelines()
    assert local.is_local
    assert not any(guideline.is_local for guideline in others)
    assert {rule.evidence for rule in local.rules} == {Evidence.LOCAL}
    assert all(rule.id.startswith("APP-") for rule in local.rules)


ANNOUNCED = {
    "acog-142": date(2027, 2, 1),
    "acog-234": date(2027, 2, 1),
    "figo-2021": date(2027, 11, 1),
    "nice-ng137": date(2027, 11, 1),
    "nice-ng25": date(2027, 11, 1),
    "rcog-75": date(2027, 11, 1),
    "sbl-3": date(2027, 2, 1),
}
"""When a body looks at its own guideline again, as the paper has it."""
READ_ANEW = {"aus-alliance", "local", "mfmu", "netherlands-nvog", "roman-2020"}
"""What has no edition of a year: looked at again a year after it was read."""


@pytest.mark.parametrize("guideline", all_guidelines(), ids=[g.id for g in all_guidelines()])
def test_every_guideline_names_its_sources_and_is_reviewed_when_it_is_due(guideline: Guideline) -> None:
    assert guideline.sources
    if guideline.id in READ_ANEW:
        assert guideline.review_on == date(2027, 11, 1)
    elif guideline.id in ANNOUNCED:
        assert guideline.review_on == ANNOUNCED[guideline.id]
    else:
        assert guideline.year is not None
        assert guideline.review_on.year == guideline.year + 3


def test_a_guideline_that_is_said_to_be_replaced_says_so() -> None:
    replaced = {g.id: g.superseded_by for g in all_guidelines() if g.superseded_by}
    assert replaced == {"sbl-3": "a later version is said to exist (2025): check"}


def test_what_nobody_could_read_says_that_it_is_to_be_confirmed() -> None:
    said = {g.id for g in all_guidelines() if "to be confirmed" in g.version}
    assert said == {"awmf-015025", "isuog-2022", "jsog-2023"}
    for guideline in (g for g in all_guidelines() if g.id in said):
        assert "to be confirmed" in guideline.sources[0]
        assert not any(rule.evidence.is_checked for rule in guideline.rules)
        assert all("to be confirmed" in rule.source for rule in guideline.rules)


def test_only_progesterone_for_one_fetus_by_nice_goes_on_at_least_so_long() -> None:
    ends = {g.id: g.progesterone_at_least for g in all_guidelines() if g.progesterone_until is not None}
    assert [each for each, is_floor in ends.items() if is_floor] == ["nice-ng25"]
    assert "nice-ng137" in ends


@pytest.mark.parametrize(
    ("guideline", "first", "last", "days"),
    [
        ("mfmu", "15+0", "23+6", [14, 7]),
        ("nice-ng25", "15+0", "24+0", [14, 7]),
        ("sbl-3", "16+0", "24+0", [14]),
    ],
)
def test_schedules_are_the_defaults_that_were_agreed(
    guideline: str, first: str, last: str, days: list[int]
) -> None:
    schedule = next(g.schedule for g in all_guidelines() if g.id == guideline)
    assert schedule is not None
    assert (str(schedule.first), str(schedule.last)) == (first, last)
    assert [step for _, step in schedule.steps] == days
    assert schedule.steps[-1][0] == Millimetres(250)


def test_a_rule_that_tests_the_length_looks_at_the_age_of_the_scan_too() -> None:
    by_day_alone = {
        "APP-NODUE",
        "APP-SHORT-ASIDE",
        "APP-SUTURE-SHORT",
        "APP-VSHORT",
        "NICE-PTL15",
        "RCOG75-MULTI",
        "RCOG75-NO2ND",
        "RCOG75-SURV",
        "SOGC373-SERIAL",
    }
    tested = {rule.id for rule in _rules().values() if rule.length and rule.scan_window is None}
    assert tested == by_day_alone
    uneven = {r.id for r in _rules().values() if r.scan_window and r.scan_window != r.day_window}
    assert uneven == {"APP-EARLY", "APP-LATE", "APP-LATE15"}


FIRST_SITUATIONS = ("exclusion", "pressure", "pressure_with_cerclage", "cerclage")
"""Of the first edition, which had at most one of them at a time; each with what it is now."""
NOW = {
    "exclusion": {Situation.EXCLUSION},
    "pressure": {Situation.PRESSURE},
    "pressure_with_cerclage": {Situation.PRESSURE, Situation.CERCLAGE},
    "cerclage": {Situation.CERCLAGE},
}


@pytest.mark.parametrize("number", range(1, 5))
def test_a_rule_of_the_first_edition_is_heard_wherever_it_was(tmp_path: Path, number: int) -> None:
    for stays_in in combinations(FIRST_SITUATIONS, number):
        text = SAMPLE.replace('precedence = "removal"', f"stays_in = {list(stays_in)}".replace("'", '"'))
        heard = _read(tmp_path, sample=text)[0].rules[1].precedence
        for situation in stays_in:
            assert NOW[situation].isdisjoint(heard.set_aside_by), (stays_in, situation)


def test_a_rule_that_stayed_in_no_situation_is_one_of_prevention(tmp_path: Path) -> None:
    text = SAMPLE.replace('precedence = "removal"', "stays_in = []")
    assert _read(tmp_path, sample=text)[0].rules[1].precedence is Precedence.PREVENTION


def test_the_class_of_a_rule_of_the_first_edition_follows_from_where_it_stayed(tmp_path: Path) -> None:
    def precedence(stays_in: str) -> Precedence:
        text = SAMPLE.replace('precedence = "removal"', f"stays_in = {stays_in}")
        return _read(tmp_path, sample=text)[0].rules[1].precedence

    assert precedence('["pressure"]') is Precedence.RESCUE
    assert precedence('["cerclage"]') is Precedence.REMOVAL
    assert precedence('["pressure", "pressure_with_cerclage"]') is Precedence.REMOVAL
    assert precedence('["pressure", "cerclage"]') is Precedence.ALWAYS
