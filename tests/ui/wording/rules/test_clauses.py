"""Each test of a rule as written beside what is recorded, and what the rule comes to in few words."""

import pytest

from models.records.finding import SymptomKind
from models.records.guidelines.guideline import Situation
from models.records.scan import Route
from models.rules.guidelines.assessment import Truth
from models.rules.guidelines.comparison import Explained, compare_rules
from models.views import PregnancySheet
from tests.builders import TODAY, a_cerclage, a_scan, a_sheet, a_symptom, all_guidelines, an_earlier_birth
from ui.wording.rules.clauses import Clause, clause_texts, clauses, failing_words, set_aside_words, why_words


def explained(sheet: PregnancySheet, rule_id: str) -> Explained:
    rows = compare_rules(sheet.facts, TODAY, all_guidelines(), ())
    return next(e for e in rows if e.rule.id == rule_id)


def test_every_test_of_every_rule_has_its_words_in_the_order_of_its_outcomes() -> None:
    for row in compare_rules(a_sheet().facts, TODAY, all_guidelines(), ()):
        texts = clause_texts(row)
        assert len(texts) == len(row.outcomes)
        assert all(text[0].isupper() or text[0].isdigit() for text in texts)


def test_a_rule_is_written_with_its_windows_first_and_what_is_recorded_beside_each() -> None:
    sheet = a_sheet(a_scan(mm="25.1"), history=(an_earlier_birth(),))
    age, at_scan, fetuses, events, length = clauses(explained(sheet, "ACOG142-US"))
    assert age == Clause("Age today 16+0 to 23+6", Truth.TRUE, "met", ("Age today 22+0, 02-Mar-2026",))
    assert at_scan.truth is None
    assert at_scan.answer.startswith("not looked at")
    assert (fetuses.text, fetuses.answer, fetuses.seen) == ("Singleton", "met", ("Fetuses Singleton",))
    assert (events.answer, events.seen) == ("met", ("History birth 30+2",))
    assert (length.text, length.answer) == ("Length under 25.0 mm", "not met")
    assert length.seen == ("Length 25.1 mm, 02-Mar-2026",)


def test_the_age_at_a_scan_that_counts_is_looked_at_and_dated() -> None:
    clause = clauses(explained(a_sheet(a_scan(at="15+6", mm="24.0")), "AUS-SHORT"))[1]
    assert (clause.truth, clause.seen) == (Truth.FALSE, ("Age at scan 15+6, 18-Jan-2026",))


def test_what_is_not_known_names_what_is_missing() -> None:
    answers = [c.answer for c in clauses(explained(a_sheet(a_scan(mm="24.0"), history=None), "ACOG142-US"))]
    assert "not known: History not taken" in answers


@pytest.mark.parametrize(
    ("sheet", "rule_id", "words"),
    [
        (a_sheet(a_scan(mm="24.0")), "AUS-SHORT", "Length 24.0 mm"),
        (a_sheet(a_scan(mm="31.0"), fetuses=2), "AUS-SHORT", "Fetuses Twins; Length 31.0 mm"),
        (a_sheet(), "APP-LATE", "Age today 22+0; Length no transvaginal length"),
        (a_sheet(), "APP-HISTORY", "not so: History not taken; Length no transvaginal length"),
        (a_sheet(a_scan(mm="24.0"), history=None), "NICE-OFFER", "History not taken"),
        (
            a_sheet(a_scan(mm="24.0"), cerclages=(a_cerclage(),)),
            "AUS-SHORT",
            "Set aside: a cerclage is in place",
        ),
        (
            a_sheet(a_scan(mm="24.0"), symptoms=(a_symptom(SymptomKind.BLEEDING),)),
            "AUS-SHORT",
            "Set aside: warning signs come first",
        ),
    ],
)
def test_why_and_why_not_in_few_words(sheet: PregnancySheet, rule_id: str, words: str) -> None:
    assert why_words(explained(sheet, rule_id)) == words


@pytest.mark.parametrize(
    ("rule_id", "words"),
    [
        ("AUS-SHORT", ("Length 25.0 mm or less (recorded: no transvaginal length)",)),
        ("APP-ROUTE", ("Latest scan not transvaginal",)),
        (
            "APP-OPEN",
            ("Membranes exposed, or dilation 1.0 cm or more (recorded: no examination)",),
        ),
    ],
)
def test_a_test_that_fails_stands_beside_what_is_here(rule_id: str, words: tuple[str, ...]) -> None:
    assert failing_words(explained(a_sheet(), rule_id)) == words


def test_a_rule_that_applies_fails_nothing() -> None:
    sheet = a_sheet(a_scan(mm="24.0", route=Route.TRANSABDOMINAL))
    assert failing_words(explained(sheet, "APP-ROUTE")) == ()


def test_every_situation_that_sets_a_rule_aside_is_named() -> None:
    said = set_aside_words((Situation.EXCLUSION, Situation.CERCLAGE))
    assert said == "Set aside: warning signs come first and a cerclage is in place"
    assert len({set_aside_words((each,)) for each in Situation}) == len(Situation)
