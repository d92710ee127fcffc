"""A pregnancy that is over, and a woman who was taken back, stand in no list of what is still to be done."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from inspect import getmembers

import pytest

from models.ports.store import Store
from models.records.clinic.access import AccessKind
from models.records.history import CerclageKind
from models.records.outcome import SutureFate
from models.records.pregnancy import Ending, Pregnancy
from models.usecases.clinic.access_log import log_access
from models.usecases.clinic.downtime import downtime_day, next_women
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.flags.hand_over import open_loops
from models.usecases.pregnancies.end import end_pregnancy, undo_ending
from models.usecases.pregnancies.end_draft import EndingDraft
from models.usecases.women.mistaken import restore_woman, take_back_registration
from models.values.identity import HospitalNumber
from models.views import PregnancySheet
from tests.builders import (
    NURSE,
    TODAY,
    a_booking,
    a_cerclage,
    a_contact,
    a_course,
    a_scan,
    a_sheet,
    a_symptom,
    an_earlier_loss,
    keep,
)

SOON, LATER = TODAY + timedelta(days=14), TODAY + timedelta(days=300)
OWED: Mapping[str, Callable[[Store], object]] = {
    "today": lambda store: store.today(TODAY),
    "today later": lambda store: store.today(LATER),
    "ongoing": lambda store: store.ongoing() or (),
    "sheets_going_on": lambda store: store.sheets_going_on(None, 50),
    "booked": lambda store: store.booked(TODAY),
    "agenda": lambda store: store.agenda(TODAY, SOON),
    "booked_on": lambda store: store.booked_on(TODAY) or (),
    "clinic_list": lambda store: store.clinic_list(TODAY),
    "dated": lambda store: store.dated(LATER),
    "loops": lambda store: store.loops(LATER),
    "due_for_reevaluation": lambda store: store.due_for_reevaluation(LATER, "another policy"),
}
"""What is still to be done about many women; each empty where nothing is."""
FOUND: Mapping[str, Callable[[Store], object]] = {
    "find_women": lambda store: store.find_women("adeyemi"),
    "likely_women": lambda store: store.likely_women(a_sheet().patient.name, date(1993, 3, 14), None),
    "woman_with_number": lambda store: store.woman_with_number(HospitalNumber("RX482113")) or (),
    "has_women": lambda store: (1,) if store.has_women() else (),
    "duplicates": lambda store: store.duplicates(None).pairs,
    "looked_at_last": lambda store: store.looked_at_last(NURSE.id),
    "quiet_since": lambda store: store.quiet_since(LATER),
}
"""Where a woman is found."""
OF_ONE = {
    "close", "discard_draft", "drafts", "drafts_about", "earlier_of", "get", "last_entry_at", "last_sign_in", "merges_of", "pregnancies_of",
    "put", "replace_outlook", "save_draft", "sheet", "since", "trail_of", "version", "women_of_batch", "writing", "women_taken_back",
    "audit_lines", "head", "heads", "sign", "last_signed", "last_change", "every", "dated_after",
}  # fmt: skip
"""What reads or writes one record, or says what was: the trail, an import, what is dated wrongly, whoever was taken back."""


def names(found: object) -> bool:
    """Whether anybody at all is in what a list gave."""
    return found not in ((), 0, None)


def standing_in(store: Store, lists: Mapping[str, Callable[[Store], object]]) -> set[str]:
    return {name for name, read in lists.items() if names(read(store))}


@pytest.fixture
def her(desk: Desk) -> PregnancySheet:
    """22.4 mm at 20+0 after a loss at 19+0: questions wait, a scan is owed, she comes today; on progesterone, with a suture."""
    everything = a_sheet(
        a_scan(at="20+0", mm="22.4"),
        history=(an_earlier_loss(),),
        symptoms=(a_symptom(),),
        bookings=(a_booking("22+0"), a_booking("23+0")),
        contacts=(a_contact(),),
        cerclages=(a_cerclage(),),
        progesterone=(a_course(started="20+0"),),
    )
    kept = keep(desk.store, everything)
    log_access(desk, AccessKind.LOOKED, patient_id=kept.patient.id)
    return evaluate_pregnancy(desk, kept.pregnancy.id)


def test_every_list_of_many_women_is_walked_here() -> None:
    readers = {name for name, _ in getmembers(Store, callable) if not name.startswith("_")}
    walked = {name.partition(" ")[0] for name in (*OWED, *FOUND)}
    assert readers - OF_ONE == walked


def test_she_stands_in_every_list_while_it_goes_on(desk: Desk, her: PregnancySheet) -> None:
    assert standing_in(desk.store, OWED) == set(OWED)
    assert standing_in(desk.store, FOUND) == set(FOUND) - {"duplicates"}


OVER = [
    (how, fate)
    for how in Ending
    for fate in (SutureFate.IN_LABOUR, SutureFate.AT_CAESAREAN)
    if how is not Ending.TRANSFER
]


def end(desk: Desk, her: PregnancySheet, how: Ending, fate: SutureFate) -> None:
    over = EndingDraft(pregnancy_id=her.pregnancy.id, on=TODAY, how=how, suture=fate, stops_progesterone=True)
    end_pregnancy(desk, her.pregnancy, over, "the ward rang")


@pytest.mark.parametrize(("how", "fate"), [*OVER, (Ending.TRANSFER, SutureFate.LEFT)])
def test_once_it_is_over_nothing_of_it_is_still_to_be_done(
    desk: Desk, her: PregnancySheet, how: Ending, fate: SutureFate
) -> None:
    end(desk, her, how, fate)
    assert standing_in(desk.store, OWED) == set()
    assert (open_loops(desk), next_women(desk, None)) == ((), ((), None))
    pack = downtime_day(desk, ())
    assert (pack.booked, pack.waiting) == ((), ())


def test_a_suture_left_in_place_is_still_to_be_removed(desk: Desk, her: PregnancySheet) -> None:
    end(desk, her, Ending.BIRTH, SutureFate.LEFT)
    assert standing_in(desk.store, OWED) == {"dated"}
    (row,) = desk.store.dated(TODAY)
    assert (row.is_left, row.on, row.woman.pregnancy_id) == (True, TODAY, her.pregnancy.id)
    (suture,) = desk.store.sheet(her.pregnancy.id).cerclages
    desk.store.put(replace(suture, removed_on=TODAY))
    assert standing_in(desk.store, OWED) == set()


def test_an_abdominal_suture_stays_for_good(desk: Desk, her: PregnancySheet) -> None:
    (suture,) = her.cerclages
    desk.store.put(replace(suture, kind=CerclageKind.ABDOMINAL))
    end(desk, her, Ending.BIRTH, SutureFate.LEFT)
    assert standing_in(desk.store, OWED) == set()


def test_an_end_that_was_taken_back_left_no_suture(desk: Desk, her: PregnancySheet) -> None:
    end(desk, her, Ending.BIRTH, SutureFate.LEFT)
    undo_ending(desk, desk.store.get(Pregnancy, her.pregnancy.id), "another woman")
    assert not any(row.is_left for row in desk.store.dated(LATER))
    assert standing_in(desk.store, OWED) == set(OWED)


def test_whoever_was_taken_back_stands_in_no_list(desk: Desk) -> None:
    her = keep(desk.store, a_sheet(due=TODAY + timedelta(days=200)))
    log_access(desk, AccessKind.LOOKED, patient_id=her.patient.id)
    evaluate_pregnancy(desk, her.pregnancy.id)
    assert standing_in(desk.store, FOUND) == set(FOUND) - {"duplicates"}
    gone = take_back_registration(desk, her.patient, "of another clinic")
    assert standing_in(desk.store, OWED) | standing_in(desk.store, FOUND) == set()
    assert desk.store.women_taken_back() == (gone,)
    restore_woman(desk, gone, "it is she after all")
    assert desk.store.women_taken_back() == ()
