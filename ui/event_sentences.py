"""Sentences about what cannot stand in an event: an examination, a result, a treatment, an outcome."""

from collections.abc import Mapping

EVENTS: Mapping[str, str] = {
    "event.outside_pregnancy": "{0} cannot lie in a pregnancy that is due on {1}. Check the day and the due date.",
    "event.ends_before_it_begins": "{0} is before {1}, when it began. Nothing was saved; check both days.",
    "event.known": "The same is in her record for {0} already. Nothing was saved; amend that one if it has to change.",
    "examination.empty": "Nothing was recorded yet. Fill in what was assessed, or cancel.",
    "effacement.not_a_percentage": "“{0}” is not an effacement. Type a whole number from 0 to 100.",
}
"""Code to sentence."""
