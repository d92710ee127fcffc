"""A length as a rule saw it."""

from models.rules.guidelines.assessment import Input, Seen
from models.rules.guidelines.facts_on_day import ScanDay

NONE = "none"


def length_seen(scan: ScanDay | None) -> Seen:
    """The length that was looked at, with the day it was measured."""
    return Seen(Input.LENGTH, str(scan.length), scan.on) if scan else Seen(Input.LENGTH, NONE)
