"""Which situation sets most rules aside, and which rule says so."""

from models.records.guideline import Rule, Situation
from models.rules.as_of import AsOf

SYMPTOMS_RULE = "APP-SYMPT"
CERCLAGE_RULE = "APP-INSITU"


def situation(day: AsOf) -> Situation | None:
    """What has precedence that day: symptoms before a cerclage; None when every rule is looked at."""
    if day.exclusions or day.is_ruptured:
        return Situation.EXCLUSION
    if day.alarms:
        return Situation.PRESSURE_WITH_CERCLAGE if day.cerclages else Situation.PRESSURE
    return Situation.CERCLAGE if day.cerclages else None


def set_aside_by(rule: Rule, now: Situation | None) -> str | None:
    """The id of the rule whose precedence sets this one aside; None when it is looked at."""
    if now is None or now in rule.stays_in:
        return None
    return CERCLAGE_RULE if now is Situation.CERCLAGE else SYMPTOMS_RULE
