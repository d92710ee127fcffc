import csv
import io
from dataclasses import replace

import pytest

from models.rules.flags.policy_effect import Effect, EffectKind, compare_policies
from models.rules.flags.schedule import Plan
from models.usecases.policies.dry_run import ChangedWoman, DryRun
from models.values.age import GestationalAge
from models.values.identity import HospitalNumber
from models.values.person import PersonName
from tests.builders import TODAY, all_guidelines, next_id
from ui.wording.policy_effects import (
    after_words,
    before_words,
    compared_rule_texts,
    csv_of,
    hastened_text,
    stops_asking_text,
    to_come_text,
    what_words,
)

NICE = tuple(g for g in all_guidelines() if g.id == "nice-ng25")
OFFER = Effect(EffectKind.APPEARS, "NICE-OFFER", "", "prompt")
SCAN = Effect(EffectKind.NEXT_SCAN, "", "2026-03-09", "decision_owed")
WOMAN = ChangedWoman(
    patient_id=next_id(),
    pregnancy_id=next_id(),
    name=PersonName("Adeyemi", "Folake", "Mrs"),
    born_on=TODAY.replace(year=1993),
    number=HospitalNumber("RX1"),
    age=GestationalAge.parse("22+0"),
    effects=(OFFER, SCAN),
    is_guarded=False,
)


def a_run(*women: ChangedWoman) -> DryRun:
    comparison = compare_policies((), NICE)
    return DryRun(on=TODAY, comparison=comparison, total=2, seen=2, changed=women, is_done=True)


def lines(run: DryRun) -> list[list[str]]:
    return list(csv.reader(io.StringIO(csv_of(run).removeprefix("\ufeff"))))


@pytest.mark.parametrize(
    ("effect", "words"),
    [
        (OFFER, ("Offer a choice of vaginal progesterone or cerclage", "no flag", "Prompt")),
        (SCAN, ("Next scan", "09-Mar-2026", "a decision comes first")),
        (Effect(EffectKind.URGENCY, "X-1", "prompt", "urgent"), ("X-1", "Prompt", "Urgent")),
        (
            Effect(EffectKind.COMES_BACK, "X-1", "prompt discussed suspended", "prompt"),
            ("X-1", "Prompt, discussed, set aside", "Prompt"),
        ),
    ],
)
def test_a_change_is_said_in_words(effect: Effect, words: tuple[str, str, str]) -> None:
    said = (
        what_words(effect, compared_rule_texts(a_run()), guarded=False),
        before_words(effect),
        after_words(effect),
    )
    assert said == words


def test_what_stops_asking_hastens_or_is_still_to_come_is_counted_in_words() -> None:
    lowered = replace(OFFER, stops_asking=True)
    hurried = replace(OFFER, is_hastened=True)
    run = replace(a_run(replace(WOMAN, effects=(lowered, hurried, hurried))), to_come=3)
    assert stops_asking_text(run) == "1 flag would stop asking for an answer."
    assert hastened_text(run) == "2 flags become more urgent; the time counts from when they were raised."
    assert to_come_text(run) == "3 have a differing window still to open."
    assert [say(a_run(WOMAN)) for say in (stops_asking_text, hastened_text, to_come_text)] == ["", "", ""]


@pytest.mark.parametrize("plan", Plan)
def test_every_plan_of_a_scan_has_its_words(plan: Plan) -> None:
    assert after_words(replace(SCAN, after=plan.value)) not in ("", plan.value)


def test_the_file_holds_one_line_a_change() -> None:
    heading, first, second = lines(a_run(WOMAN))
    assert heading == ["Name", "Born", "Hospital no.", "Age today", "What", "Rule", "From", "To"]
    assert first[:4] == ["ADEYEMI, Folake (Mrs)", "1993-03-02", "RX 1", "22+0"]
    assert first[5:] == ["NICE-OFFER", "no flag", "Prompt"]
    assert second[4:] == ["Next scan", "", "09-Mar-2026", "a decision comes first"]


def test_the_file_begins_with_its_mark() -> None:
    assert csv_of(a_run()).startswith("\ufeffName,")


def test_what_is_not_known_is_left_empty() -> None:
    unknown = replace(WOMAN, born_on=None, number=None, age=None, effects=(OFFER,))
    assert lines(a_run(unknown))[1][1:4] == ["", "", ""]


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t"])
def test_a_spreadsheet_computes_nothing(first: str) -> None:
    sly = replace(WOMAN, name=PersonName(f"{first}cmd", "", ""), effects=(OFFER,))
    assert lines(a_run(sly))[1][0].startswith("'")


def test_under_a_low_placenta_the_rule_is_told_with_what_has_to_come_before() -> None:
    comparison = compare_policies((), tuple(g for g in all_guidelines() if g.id == "nice-ng137"))
    effect = Effect(EffectKind.APPEARS, "NICE137-SCAN", "", "prompt")
    woman = replace(WOMAN, effects=(effect,), is_guarded=True)
    row = lines(replace(a_run(woman), comparison=comparison))[1]
    guard = "after the senior obstetrician's word; speculum only, no finger"
    assert row[4] == f"Senior obstetrician's word first: Offer one cervical length scan ({guard})"
