"""Who may do what, held against every use case there is: each is called by each role on a real store."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from importlib import import_module
from inspect import getmembers, isfunction, signature
from pkgutil import walk_packages
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints
from uuid import UUID

import pytest

import models.usecases
from models.errors import CervitrendError, NotAllowed
from models.records.clinic.settings import DecisionRight
from models.records.clinic.user import Role, User
from models.records.discussion import Decision
from models.records.scan import Scan
from models.records.treatment import Pessary
from models.usecases.desk import Desk
from models.usecases.flags.respond import record_discussion
from models.usecases.scans.appointments import strike_out_arranged
from models.usecases.scans.record import amend_scan, strike_out_scan
from models.views import PregnancySheet
from tests.builders import (
    NURSE,
    TODAY,
    a_booking,
    a_closing,
    a_scan,
    a_scan_draft,
    a_sheet,
    an_earlier_birth,
    an_examination,
    keep,
    next_id,
)
from tests.whole_events import a_whole

EVERYBODY, SCANS, CARES, KEEPS, LEADS = "NSDLAR", "NSDL", "NDL", "LA", "L"
LETTERS = dict(zip(EVERYBODY, Role, strict=True))
assert [role.value[0].upper() for role in Role] == list(EVERYBODY)

MAY: dict[str, dict[str, str]] = {
    "clinic.access_log": {
        f"log_{what}": EVERYBODY
        for what in ("access", "export", "exports", "opening", "copied", "printed", "prints")
    },
    "clinic.audit_trail": {"read_audit": KEEPS},
    "clinic.bundles": {"bundle_women": SCANS, "bundled_sheet": SCANS},
    "clinic.data_tables": {"begin_tables": LEADS, "gather_more": LEADS, "log_tables": EVERYBODY},
    "clinic.date_doubt": {"notice_date": EVERYBODY, "doubt_date": EVERYBODY, "confirm_date": "NSDLA"},
    "clinic.older_record": {"accept_record": "NSDLA"},
    "clinic.passwords": {
        "change_password": EVERYBODY,
        "names_at": EVERYBODY,
        "offer_recovery_key": LEADS,
        "replace_recovery_key": LEADS,
        "want_new_key": LEADS,
    },
    "clinic.retention": {"quiet_records": LEADS},
    "clinic.sign_in": {"lock": EVERYBODY, "unlock": EVERYBODY, "sign_out": EVERYBODY},
    "clinic.signing": {"sign_daily": EVERYBODY, "signed_head": EVERYBODY},
    "clinic.subject_access": {"everything_about": CARES, "woman_numbered": CARES},
    "clinic.settings": {"change_settings": LEADS, "settle_decisions": LEADS},
    "clinic.users": {"check_user": EVERYBODY, "with_users": EVERYBODY}
    | dict.fromkeys(("add_user", "change_user", "disable_user", "give_password"), KEEPS),
    "clinic.backups": {
        "backups_of": EVERYBODY,
        "backup_state": EVERYBODY,
        "back_up": EVERYBODY,
        "back_up_at_end": EVERYBODY,
        "tend_backups": EVERYBODY,
        "try_restore": EVERYBODY,
        "list_backups": EVERYBODY,
        "place_backups": "LA",
        "agree_to_restore": "LA",
        "name_pack_folder": LEADS,
        "show_pack_password": LEADS,
    },
    "clinic.first_steps": {
        "first_steps": EVERYBODY,
        "note_guidelines_read": LEADS,
        "put_first_steps_away": LEADS,
    },
    "clinic.room": {"low_room": EVERYBODY, "require_room": EVERYBODY},
    "clinic.downtime": {"next_women": EVERYBODY, "downtime_day": EVERYBODY},
    "drafts": {
        **dict.fromkeys(("keep_draft", "renew_draft"), SCANS),
        **dict.fromkeys(("unfinished", "find_draft", "discard_draft"), EVERYBODY),
        **dict.fromkeys(("forget_part", "drafts_of_woman"), EVERYBODY),
    },
    "events.cerclage": {"place_cerclage": CARES, "amend_cerclage": CARES},
    "events.common": {"strike_out": CARES},
    "events.examination": dict.fromkeys(
        ("record_examination", "amend_examination", "strike_out_examination"), CARES
    ),
    "events.examined_symptoms": {"let_symptoms_follow": CARES},
    "events.lab_result": {"record_result": CARES, "amend_result": CARES},
    "events.call": {"record_call": CARES, "amend_call": CARES},
    "events.other_care": {"place_pessary": CARES, "note_care": CARES},
    "events.progesterone": {"record_progesterone": CARES, "amend_progesterone": CARES},
    "events.take_back": {"take_back_strike_out": CARES},
    "events.symptoms": dict.fromkeys(
        ("report_symptoms", "resolve_symptom", "strike_out_symptom", "amend_symptom"), CARES
    ),
    "filling": {"written": EVERYBODY},
    "flags.evaluate": dict.fromkeys(
        ("evaluate_pregnancy", "assess_today", "changed_flags", "as_they_stand", "would_raise"), EVERYBODY
    ),
    "flags.hand_over": {
        "open_loops": EVERYBODY,
        "loops_to_hand_over": EVERYBODY,
        "others": EVERYBODY,
        "check_hand_over": EVERYBODY,
        "hand_over": SCANS,
        "handed_over": EVERYBODY,
    },
    "flags.reevaluate_due": {"due_for_reevaluation": EVERYBODY, "reevaluate": EVERYBODY},
    "flags.respond": {
        "check_discussion": EVERYBODY,
        "record_discussion": CARES,
        "escalate": SCANS,
        "acknowledge": CARES,
        "close_lapsed": CARES,
    },
    "import_file": {
        "look_up": EVERYBODY,
        "new_batch": CARES,
        "take_woman": CARES,
        "take_back_woman": CARES,
        "close_batch": CARES,
    },
    "policies.adopt": {"check_pack": EVERYBODY, "adopt": LEADS, "follow": LEADS},
    "policies.dry_run": {
        "begin_dry_run": EVERYBODY,
        "begin_following": EVERYBODY,
        "resume_dry_run": EVERYBODY,
    },
    "policies.editions": {
        "editions": EVERYBODY,
        "editions_of": EVERYBODY,
        "newest": EVERYBODY,
        "published": EVERYBODY,
    },
    "pregnancies.adopt_past_pregnancy": {"offered_history": EVERYBODY, "adopt_past_pregnancy": CARES},
    "pregnancies.put_history_back": dict.fromkeys(
        ("put_earlier_back", "put_risk_back", "let_trauma_follow", "take_due_date_back", "put_details_back"),
        CARES,
    )
    | {"take_opening_back": SCANS},
    "pregnancies.dating": {
        "open_pregnancy": SCANS,
        "agree_due_date": CARES,
        "agreed": SCANS,
        "record_details": CARES,
    },
    "pregnancies.end": {"end_pregnancy": CARES, "amend_ending": CARES, "undo_ending": CARES},
    "pregnancies.history": {
        "add_earlier": CARES,
        "keep_earlier": CARES,
        "amend_earlier": CARES,
        "strike_out_earlier": CARES,
        "take_back_earlier": CARES,
        "record_no_history": CARES,
        "record_history_complete": CARES,
    },
    "pregnancies.redating": {"preview_due_date": EVERYBODY, "redate": CARES, "replay": EVERYBODY},
    "pregnancies.risk_factors": {"record_risks": CARES},
    "scans.appointments": {
        "check_booking": EVERYBODY,
        "book_scan": SCANS,
        "mark_booking": SCANS,
        "check_contact": EVERYBODY,
        "record_contact": SCANS,
        "amend_contact": SCANS,
        "close_scan": CARES,
        "strike_out_arranged": SCANS,
        "take_to_room": SCANS,
    },
    "scans.examiners": {"examiners": EVERYBODY},
    "scans.record": {
        "record_scan": SCANS,
        "amend_scan": CARES,
        "strike_out_scan": CARES,
        "sheet_after": EVERYBODY,
    },
    "phrases": {"phrases": EVERYBODY},
    "put_back": {
        "put_back": CARES,
        "unsee_bookings": EVERYBODY,
        "give_answers_again": SCANS,
        "withdraw_raised": SCANS,
    },
    "undo": {"undo": SCANS},
    "women.came_otherwise": {"has_more": EVERYBODY, "stays_without_pregnancy": EVERYBODY},
    "women.duplicates": {"resume_search": EVERYBODY, "likely_the_same": EVERYBODY},
    "women.find": {
        "find_women": EVERYBODY,
        "recent_women": EVERYBODY,
        "open_sheet": EVERYBODY,
        "list_today": EVERYBODY,
    },
    "women.merge": {
        "preview_merge": EVERYBODY,
        "merge_women": CARES,
        "now_at": EVERYBODY,
        "holding": EVERYBODY,
        "move_draft": CARES,
    },
    "women.mistaken": {
        "take_back_registration": CARES,
        "restore_woman": CARES,
        "women_taken_back": EVERYBODY,
    },
    "women.register": {"likely_women": EVERYBODY, "register_woman": SCANS, "correct_details": SCANS},
    "women.undo_merge": {"merges_into": EVERYBODY, "preview_undo": EVERYBODY, "undo_merge": CARES},
    "women.undo_merge_symptoms": {"give_reports_back": CARES},
}
"""Module and use case to the first letters of the roles that may; whoever writes a use case says here who may do it."""

CLOSES_THE_RECORD = {"lock", "sign_out"}
BY_ITSELF = {
    "evaluate_pregnancy", "reevaluate", "log_access", "log_export", "log_copied", "log_opening", "log_printed", "log_tables", "sign_daily",
}  # fmt: skip
"""What the program does whoever is signed in: bring the flags up to the day, write down who was there."""


def use_cases() -> Iterator[tuple[str, str, Callable[..., object]]]:
    """Every public function that is given a desk."""
    for found in walk_packages(models.usecases.__path__, "models.usecases."):
        module = import_module(found.name)
        for name, function in getmembers(module, isfunction):
            is_own = function.__module__ == found.name and not name.startswith("_")
            if (
                is_own
                and Desk in get_type_hints(function).values()
                and "desk" in signature(function).parameters
            ):
                yield found.name.removeprefix("models.usecases."), name, function


CALLS = [pytest.param(module, name, call, id=f"{module}.{name}") for module, name, call in use_cases()]


def test_it_is_said_of_every_use_case_who_may_do_it() -> None:
    said = {(module, name) for module, names in MAY.items() for name in names}
    assert said == {(module, name) for module, name, _ in use_cases()}


@pytest.fixture
def sheet(desk: Desk) -> PregnancySheet:
    """A woman with something of everything, a nurse's work."""
    woman = a_sheet(a_scan(), history=(an_earlier_birth(),))
    more = replace(
        woman, examinations=(an_examination(),), bookings=(a_booking(),), pessaries=(a_whole(Pessary),)
    )
    return keep(desk.store, more)


def as_role(desk: Desk, role: Role) -> Desk:
    user = User(id=next_id(), stamp=NURSE.stamp, sign_in=role.value, name=role.value, role=role)
    return replace(desk, user=user)


def outcome(call: Callable[..., object], desk: Desk, given: dict[str, Any]) -> str:
    """What came of a call: who may not is told so; whatever else stands in the way, she was let in."""
    try:
        call(desk=desk, **given)
    except NotAllowed:
        return "not allowed"
    except CervitrendError:
        return "let in"
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        # What a form of the right type says makes no sense here.
        return "let in"
    return "let in"


@pytest.mark.parametrize(("module", "name", "call"), CALLS)
def test_each_role_is_let_in_exactly_where_the_table_says(
    desk: Desk, sheet: PregnancySheet, module: str, name: str, call: Callable[..., object]
) -> None:
    given = arguments(call, sheet)
    # Nothing can be asked of a desk whose record was closed.
    asked = {"R": Role.READ_ONLY} if name in CLOSES_THE_RECORD else LETTERS
    for letter, role in asked.items():
        expected = "let in" if letter in MAY[module][name] else "not allowed"
        assert (role, outcome(call, as_role(desk, role), given)) == (role, expected)


@pytest.mark.parametrize(("module", "name", "call"), CALLS)
def test_who_may_only_read_writes_nothing(
    desk: Desk, sheet: PregnancySheet, module: str, name: str, call: Callable[..., object]
) -> None:
    given, reader = arguments(call, sheet), as_role(desk, Role.READ_ONLY)
    before = desk.store.trail_of(sheet.patient.id), desk.store.drafts(reader.user.id)
    outcome(call, reader, given)
    if name not in BY_ITSELF | CLOSES_THE_RECORD:
        assert (desk.store.trail_of(sheet.patient.id), desk.store.drafts(reader.user.id)) == before


def hers(desk: Desk, sheet: PregnancySheet, sonographer: Desk) -> Scan:
    """The scan after the sonographer corrected it, so that its last word is her own."""
    return desk.store.put(replace(sheet.scans[0], stamp=sonographer.stamp()), "slip")


def test_a_sonographer_corrects_and_strikes_out_what_she_wrote_herself(
    desk: Desk, sheet: PregnancySheet
) -> None:
    sonographer = as_role(desk, Role.SONOGRAPHER)
    scan = hers(desk, sheet, sonographer)
    draft = a_scan_draft(sheet.pregnancy.id, "22.4")
    amended = amend_scan(sonographer, scan, draft, "slip")
    assert strike_out_scan(sonographer, amended, "another woman").struck_out == "another woman"


def test_what_somebody_corrected_since_is_no_longer_hers(desk: Desk, sheet: PregnancySheet) -> None:
    sonographer = as_role(desk, Role.SONOGRAPHER)
    scan = hers(desk, sheet, sonographer)
    corrected = amend_scan(desk, scan, a_scan_draft(sheet.pregnancy.id, "22.4"), "measured again")
    with pytest.raises(NotAllowed, match="correct_scans"):
        strike_out_scan(sonographer, corrected, "slip")


def test_a_sonographer_takes_no_closed_scan_back(desk: Desk, sheet: PregnancySheet) -> None:
    closing = desk.store.put(replace(a_closing(), pregnancy_id=sheet.pregnancy.id))
    with pytest.raises(NotAllowed, match="record_care"):
        strike_out_arranged(as_role(desk, Role.SONOGRAPHER), closing, "slip")
    assert strike_out_arranged(desk, closing, "slip").struck_out == "slip"


def test_a_decision_is_recorded_by_whom_the_clinic_lets_record_it(desk: Desk, sheet: PregnancySheet) -> None:
    given = arguments(record_discussion, sheet)
    sonographer = as_role(desk, Role.SONOGRAPHER)
    own = DecisionRight(given["draft"].decision, Role.SONOGRAPHER)
    settings = replace(desk.settings, decision_rights=(own,))
    assert outcome(record_discussion, sonographer, given) == "not allowed"
    assert outcome(record_discussion, replace(sonographer, settings=settings), given) == "let in"
    with pytest.raises(NotAllowed) as refused:
        record_discussion(replace(desk, settings=settings), given["draft"])
    assert (refused.value.action, refused.value.roles) == ("record_decision", ("sonographer",))


def arguments(call: Callable[..., object], sheet: PregnancySheet) -> dict[str, Any]:
    """Something of the right type for every parameter but the desk: of this woman where it can be."""
    hints = get_type_hints(call)
    named = {"pregnancy_id": sheet.pregnancy.id, "patient_id": sheet.patient.id, "about": sheet.pregnancy.id}
    wanted = [n for n in signature(call).parameters if n != "desk"]
    return {name: named.get(name, _made(hints[name], sheet)) for name in wanted}


def _made(hint: Any, sheet: PregnancySheet) -> Any:
    """A value of this type: one of this woman's records, or a form filled in with such values."""
    if get_origin(hint) is UnionType and Decision in get_args(hint):
        return Decision.PROGESTERONE
    if isinstance(hint, TypeVar):
        hint = get_args(hint.__bound__)[0] if get_args(hint.__bound__) else Pessary
    if get_origin(hint) is UnionType or hint is None:
        return None
    if get_origin(hint) in _PLAIN or hint in _PLAIN:
        return _PLAIN[get_origin(hint) or hint]
    hers = {type(record): record for record in _records(sheet)}
    if hint in hers:
        return hers[hint]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return next(iter(hint))
    if is_dataclass(hint) and isinstance(hint, type):
        hints = get_type_hints(hint)
        ids = {"pregnancy_id": sheet.pregnancy.id, "patient_id": sheet.patient.id}
        made = {each.name: ids.get(each.name, _made(hints[each.name], sheet)) for each in fields(hint)}
        return hint(**{name: value for name, value in made.items() if name not in {"_", ""}})
    return None


_PLAIN: dict[Any, Any] = {
    str: "said so",
    int: 1,
    bool: False,
    bytes: b"",
    tuple: (),
    list: [],
    Mapping: {"readings.0": "22.4"},
    dict: {},
    frozenset: frozenset(),
    UUID: UUID(int=7),
    type(TODAY): TODAY,
}


def _records(sheet: PregnancySheet) -> Iterator[object]:
    yield sheet
    for each in fields(sheet):
        value = getattr(sheet, each.name)
        yield from value if isinstance(value, tuple) else (value,)
