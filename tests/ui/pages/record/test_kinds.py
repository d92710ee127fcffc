"""Every kind of event is recorded somewhere."""

from models.records.events import EVENTS
from ui.pages.record.forms import FORMS

ELSEWHERE = {
    "Dating": "the page of the pregnancy",
    "RiskFactor": "the page of the history",
    "Scan": "the page of the scan",
    "Discussion": "the page of the woman, where a flag is answered",
    "Booking": "the page of the plan",
    "Contact": "the page of the plan",
    "ScanClosing": "the page of the plan",
    "Baby": "the form of the outcome",
}


def test_every_event_is_recorded_on_this_page_or_known_to_be_elsewhere() -> None:
    here = [each.__name__ for kind in FORMS for each in (kind.record, *kind.also)]
    assert sorted([*here, *ELSEWHERE]) == sorted(kind.record.__name__ for kind in EVENTS)
