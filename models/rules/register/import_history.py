"""What a file says of a woman that the record would not learn from it."""

from collections.abc import Iterable

from models.errors import Problem
from models.records.importing.import_line import Arrival, ToldHistory
from models.views import PregnancySheet


def not_learnt(arrival: Arrival, sheets: Iterable[PregnancySheet]) -> Iterable[Problem]:
    """That a line tells a history which the record of a known woman does not hold, and would not take from a file.

    `sheets` are her pregnancies there; her earlier ones stand on each.
    """
    if arrival.history.is_understood and not _is_held(arrival.history, tuple(sheets)):
        yield Problem("history", "history.not_in_record", (arrival.history.text,))


def not_learnt_beside(arrival: Arrival, first: Arrival) -> Iterable[Problem]:
    """The same of a later pregnancy of a new woman: her history is taken from the first scan of the oldest alone."""
    if arrival.history.earlier is not None and arrival.history.text != first.history.text:
        yield Problem("history", "history.not_in_record", (arrival.history.text,))


def not_learnt_of(arrival: Arrival, sheet: PregnancySheet) -> Iterable[Problem]:
    """The same of the pregnancy that the scan belongs to: an injured cervix, or more than one fetus."""
    trauma, recorded = arrival.history.cervical_trauma, sheet.pregnancy
    if trauma is not None and trauma is not recorded.cervical_trauma:
        yield Problem("history", "trauma.not_in_record", (arrival.history.text,))
    if recorded.fetuses is None and (arrival.fetuses or 1) > 1:
        yield Problem("fetuses", "fetuses.not_in_record", (str(arrival.fetuses),))


def _is_held(told: ToldHistory, sheets: tuple[PregnancySheet, ...]) -> bool:
    """Whether the record holds every earlier pregnancy that is told, or that there was none."""
    if told.earlier is None:
        return True
    held = {(e.outcome, e.age, e.onset) for sheet in sheets for e in sheet.earlier}
    if told.earlier:
        return all((event.outcome, event.age, event.onset) in held for event in told.earlier)
    return not held and any(sheet.pregnancy.history_taken for sheet in sheets)
