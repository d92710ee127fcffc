import pytest

from models.records.bedside_tests import (
    Alarm,
    CerclageInPlace,
    Fetuses,
    Intact,
    MembranesAt,
    NoDueDate,
    Symptoms,
)
from models.records.bounds import Ages, DilationBand, LengthBand
from models.records.finding import Membranes, SymptomKind
from models.records.guideline import Evidence, Situation
from models.records.history import CerclageKind, EarlierOutcome
from models.records.history_tests import EarlierCerclage, EarlierEvents, EarlierPainlessDilation
from models.records.rule_tests import AnyOf, Not, OneOf, RuleTest
from models.records.scan_tests import (
    Change,
    Direction,
    Funnel,
    NoTransvaginalScan,
    OtherRouteLength,
    RateOfFall,
    ScannedSince,
)
from models.values.age import GestationalAge
from models.values.length import Centimetres, Millimetres
from tests.builders import all_guidelines
from ui.bound_words import window_words
from ui.rule_words import evidence_words, rule_words, schedule_words, words_of

AT_16, AT_34 = GestationalAge.parse("16+0"), GestationalAge.parse("34+0")
MM_25, MM_20 = Millimetres.parse("25.0"), Millimetres.parse("20.0")
HISTORY = EarlierEvents(births=Ages(AT_16, AT_34), losses=Ages(AT_16), at_least=3)


@pytest.mark.parametrize(
    ("test", "words"),
    [
        (LengthBand(at_most=MM_25), "Length 25.0 mm or less"),
        (LengthBand(under=MM_25), "Length under 25.0 mm"),
        (LengthBand(over=MM_20, at_most=MM_25), "Length over 20.0 mm and 25.0 mm or less"),
        (LengthBand(at_least=MM_25, none_counts=True), "Length 25.0 mm or more, or never measured"),
        (DilationBand(at_least=Centimetres.parse("1.0")), "Dilation 1.0 cm or more"),
        (Fetuses(exactly=1), "Singleton"),
        (Fetuses(at_least=2), "2 or more fetuses"),
        (HISTORY, "Earlier spontaneous births 16+0 to 34+0 or losses from 16+0: 3 or more"),
        (EarlierEvents(losses=Ages()), "Earlier losses at any age: 1 or more"),
        (
            EarlierPainlessDilation(EarlierOutcome.LOSS, with_cerclage=True),
            "Painless dilation in an earlier pregnancy that ended so: loss from 14+0 to 23+6, with a cerclage",
        ),
        (EarlierPainlessDilation(), "Painless dilation in an earlier pregnancy"),
        (
            EarlierCerclage(CerclageKind.ABDOMINAL, AT_34),
            "Abdominal cerclage in an earlier pregnancy that ended before 34+0",
        ),
        (ScannedSince(SymptomKind.FEVER), "Scanned since this began: fever"),
        (OtherRouteLength(MM_25), "Latest scan by another route, 25.0 mm or less"),
        (NoTransvaginalScan(AT_16), "No transvaginal scan at 16+0 or later"),
        (
            Change(Direction.FALL, MM_20, MM_25),
            "Fall of 20.0 mm or more (same examiner) or 25.0 mm or more (otherwise)",
        ),
        (RateOfFall(MM_20), "Fall of 20.0 mm a week or more"),
        (Symptoms((SymptomKind.FEVER, SymptomKind.CRAMPS)), "Symptom: fever or cramps"),
        (MembranesAt((Membranes.AT_OS, Membranes.RUPTURED)), "Membranes: at os or ruptured"),
        (CerclageInPlace(), "Cerclage in place"),
        (CerclageInPlace(CerclageKind.ABDOMINAL), "Abdominal cerclage in place"),
        (
            AnyOf((Funnel(), NoDueDate())),
            "Any of: Funnel seen at the latest transvaginal scan; No due date agreed",
        ),
        (
            OneOf(Intact(), NoDueDate()),
            "Exactly one of: No fluid loss and membranes not ruptured; No due date agreed",
        ),
        (Not(Intact()), "Not: No fluid loss and membranes not ruptured"),
        (
            Alarm(),
            "Contractions, bleeding, fluid loss, fever, ruptured membranes or pelvic pressure",
        ),
    ],
)
def test_a_test_is_said_in_words(test: RuleTest, words: str) -> None:
    assert words_of(test) == words


def test_a_rise_is_not_called_a_fall() -> None:
    assert words_of(Change(Direction.RISE, MM_20, MM_25)).startswith("Rise of 20.0 mm")


def test_every_rule_of_the_program_can_be_said() -> None:
    rules = [rule for guideline in all_guidelines() for rule in guideline.rules]
    assert all(len(rule_words(rule)) > len(rule.tests) for rule in rules)


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (None, "at any age"),
        (Ages(), "at any age"),
        (Ages(first=AT_16), "from 16+0"),
        (Ages(last=AT_34), "up to 34+0"),
        (Ages(AT_16, AT_34), "16+0 to 34+0"),
    ],
)
def test_a_window_is_said_with_both_its_ends(span: Ages | None, words: str) -> None:
    assert window_words(span) == words


def test_a_rule_says_its_windows_first_and_what_does_not_set_it_aside_last() -> None:
    rules = {rule.id: rule for guideline in all_guidelines() for rule in guideline.rules}
    said = rule_words(rules["NICE-PTL15"])
    assert said[:2] == ("Age today 30+0 to 36+6", "Age at the scan 30+0 to 36+6")
    assert Situation.EXCLUSION in rules["NICE-PTL15"].stays_in
    assert said[-1] == "Stands also with signs of labour, loss or infection"


def test_a_scan_plan_is_one_sentence() -> None:
    nice = next(g for g in all_guidelines() if g.id == "nice-ng25")
    assert nice.schedule is not None
    assert schedule_words(nice.schedule) == (
        "First scan at 15+0, last routine scan at 24+0; from 30.0 mm every 14 days, from 25.0 mm every 7 days; "
        "below that a decision comes first."
    )


def test_only_what_was_read_is_called_checked() -> None:
    said = {evidence: evidence_words(evidence) for evidence in Evidence}
    assert [evidence for evidence, words in said.items() if words == "source checked"] == [Evidence.SEEN]
