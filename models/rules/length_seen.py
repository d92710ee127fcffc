"""A length as a rule saw it."""

from models.rules.as_of import ScanDay
from models.rules.assessment import Input, Seen

NONE = "none"


def length_seen(scan: ScanDay | None) -> Seen:
    """The length that was looked at, with the day it was measured."""
    return Seen(Input.LENGTH, str(scan.length), scan.on) if scan else Seen(Input.LENGTH, NONE)
