"""What the program's own rules say where others are set aside, in every copy that a clinic can make of them."""

from dataclasses import replace

import pytest

from models.records.finding import SymptomKind
from models.records.flag import Urgency
from models.records.guidelines.guideline import Situation
from models.rules.guidelines.assessment import RuleHit
from models.rules.guidelines.evaluate import evaluate
from models.rules.guidelines.precedence import SAYS_WHY
from models.rules.policies.safety_rules import is_fixed
from models.views import Facts
from tests.builders import DUE, TODAY, a_cerclage, a_scan, a_symptom, all_guidelines, an_examination

LOCAL = next(g for g in all_guidelines() if g.is_local)
LEAST = replace(LOCAL, rules=tuple(rule for rule in LOCAL.rules if is_fixed(LOCAL, rule.id)))
"""The program's own rules in a copy that leaves out whatever may be left out."""
HOLDS = {
    Situation.EXCLUSION: Facts(symptoms=(a_symptom(SymptomKind.FEVER),)),
    Situation.PRESSURE: Facts(symptoms=(a_symptom(SymptomKind.PELVIC_PRESSURE),)),
    Situation.OPEN: Facts(examinations=(an_examination(dilation="1.0"),)),
    Situation.CERCLAGE: Facts(cerclages=(a_cerclage(),)),
}


def found(facts: Facts) -> dict[str, RuleHit]:
    return {f.rule.id: f for f in evaluate(facts, TODAY, (LEAST,)).hits}


@pytest.mark.parametrize("situation", Situation)
def test_what_sets_rules_aside_is_said_in_every_copy(situation: Situation) -> None:
    assert SAYS_WHY[situation] in found(HOLDS[situation])


@pytest.mark.parametrize("situation", Situation)
def test_a_short_cervix_is_urgent_in_every_copy_whatever_sets_rules_aside(situation: Situation) -> None:
    facts = replace(HOLDS[situation], due_on=DUE.on, scans=(a_scan(mm="20.0"),))
    lengths = {rule_id for rule_id in found(facts) if rule_id not in found(HOLDS[situation])}
    assert lengths == {"APP-SUTURE-SHORT" if situation is Situation.CERCLAGE else "APP-SHORT-ASIDE"}
    assert all(found(facts)[rule_id].rule.urgency is Urgency.URGENT for rule_id in lengths)
