import pytest

from models.records.finding import Membranes, SymptomKind
from models.records.guidelines.bedside_tests import (
    Alarm,
    CerclageInPlace,
    Exclusion,
    Fetuses,
    FibronectinSince,
    Intact,
    MembranesAt,
    MembranesFound,
    NoDueDate,
    Open,
    PlacentaAt,
    Symptoms,
)
from models.records.guidelines.bounds import Ages, DilationBand, LengthBand
from models.records.guidelines.guideline import Evidence
from models.records.guidelines.history_tests import (
    EarlierCerclage,
    EarlierEvents,
    EarlierPainlessDilation,
    EarlierPprom,
    FailedCerclage,
    RiskFactors,
)
from models.records.guidelines.rule_tests import AnyOf, Certain, Not, OneOf, RuleTest
from models.records.guidelines.scan_tests import (
    Change,
    ChangeLimits,
    Direction,
    Fall,
    Funnel,
    MeasuredWithin,
    NoTransvaginalBefore,
    NoTransvaginalScan,
    OtherRouteLength,
    OtherRouteShort,
    OtherScanAge,
    RateOfFall,
    RecentLength,
    Rise,
    ScannedAfterPlacing,
    ScannedSince,
)
from models.records.history import CerclageIndication, CerclageKind, EarlierOutcome
from models.records.pregnancy import Placenta
from models.records.risk import RiskKind
from models.values.age import GestationalAge
from models.values.length import Centimetres, Millimetres
from tests.builders import all_guidelines
from ui.wording.rules.bounds import window_words
from ui.wording.rules.rule import evidence_words, rule_words, schedule_words, words_of_test

AT_16, AT_34 = GestationalAge.parse("16+0"), GestationalAge.parse("34+0")
MM_25, MM_20 = Millimetres.parse("25.0"), Millimetres.parse("20.0")
LIMITS = ChangeLimits(MM_20, MM_20, MM_25)
BY_LIMITS = "of 20.0 mm or more (one examiner), 20.0 mm or more (three readings each day) or 25.0 mm or more"
WARNING = "Contractions, bleeding, fluid loss, fever, ruptured membranes or infected fluid"
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
        (
            MembranesAt((Membranes.AT_OS, Membranes.RUPTURED)),
            "Membranes at the latest examination: at os or ruptured",
        ),
        (MembranesFound((Membranes.IN_CANAL, Membranes.IN_VAGINA)), "Membranes: in canal or in vagina"),
        (PlacentaAt((Placenta.LOW, Placenta.PRAEVIA)), "Placenta: low or praevia"),
        (RiskFactors((RiskKind.DES,)), "Risk factor: DES exposure before birth"),
        (Exclusion(AT_34), f"{WARNING}; contractions alone up to 34+0"),
        (Exclusion(), WARNING),
        (FibronectinSince(SymptomKind.FEVER), "Fibronectin tested since this began: fever"),
        (EarlierPprom(), "Membranes broke early in an earlier pregnancy"),
        (EarlierPprom(AT_34), "Membranes broke early in an earlier pregnancy that ended before 34+0"),
        (EarlierCerclage(), "Cerclage in an earlier pregnancy"),
        (FailedCerclage(AT_34), "Transvaginal cerclage that failed before 34+0"),
        (
            FailedCerclage(AT_34, (CerclageIndication.HISTORY, CerclageIndication.ULTRASOUND)),
            "Transvaginal cerclage that failed before 34+0, placed for history or ultrasound",
        ),
        (
            MeasuredWithin(LengthBand(under=MM_25), Ages(AT_16)),
            "Length under 25.0 mm, measured from 16+0",
        ),
        (RecentLength(MM_25, 7), "Length 25.0 mm or less, measured in the last 7 days"),
        (ScannedAfterPlacing(), "Scanned after the day on which the cerclage was placed"),
        (
            OtherRouteShort(MM_25, MM_20),
            "Since the latest transvaginal scan 25.0 mm or less by abdomen or 20.0 mm or less by perineum",
        ),
        (OtherScanAge(Ages(AT_16)), "Latest scan by another route from 16+0, or no due date"),
        (NoTransvaginalBefore(7), "No transvaginal scan that day or in the 7 days before"),
        (Rise(LIMITS), f"Rise {BY_LIMITS}"),
        (Fall(LIMITS), f"Fall {BY_LIMITS}"),
        (
            Fall(LIMITS, now_under=MM_25, or_at_least=MM_20, at_least_per_week=MM_20),
            f"Fall {BY_LIMITS}; now under 25.0 mm, or a fall of 20.0 mm or more; 20.0 mm a week or more",
        ),
        (Certain(Open()), "For certain: Membranes exposed, or dilation 1.0 cm or more"),
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
            "Contractions, bleeding, fluid loss, fever, ruptured membranes, infected fluid or pelvic pressure",
        ),
    ],
)
def test_a_test_is_said_in_words(test: RuleTest, words: str) -> None:
    assert words_of_test(test) == words


def test_a_rise_is_not_called_a_fall() -> None:
    assert words_of_test(Change(Direction.RISE, MM_20, MM_25)).startswith("Rise of 20.0 mm")


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


@pytest.mark.parametrize(
    ("rule_id", "windows", "last"),
    [
        ("NICE-PTL15", ("Age today 30+0 to 36+6",), "Never set aside"),
        (
            "ACOG142-US",
            ("Age today 16+0 to 23+6", "Age at the scan 16+0 to 23+6"),
            "Set aside with signs of labour, loss or infection or pelvic pressure or an open cervix or a cerclage in place",
        ),
    ],
)
def test_a_rule_says_its_windows_first_and_what_sets_it_aside_last(
    rule_id: str, windows: tuple[str, ...], last: str
) -> None:
    rules = {rule.id: rule for guideline in all_guidelines() for rule in guideline.rules}
    said = rule_words(rules[rule_id])
    assert said[: len(windows)] == windows
    assert said[-1] == last


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
