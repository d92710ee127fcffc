"""What somebody writes again and again is offered to her again."""

from dataclasses import replace
from typing import get_type_hints

import pytest

from models.records.clinic.audit import AuditQuery
from models.records.discussion import Decision, ToldHow
from models.records.kinds import NAMES
from models.records.scan import Scan
from models.usecases.desk import Desk
from models.usecases.flags.respond import DiscussionDraft, ShownFlag, acknowledge, record_discussion
from models.usecases.phrases import COLUMNS, LONGEST_PHRASE, MOST_OFFERED, READ_BACK, PhraseKind, phrases
from models.usecases.scans.record import record_scan, strike_out_scan
from models.usecases.undo import undo
from models.values.identity import HospitalNumber
from models.views import PregnancySheet
from tests.builders import NURSE, a_scan_draft, a_sheet, keep, next_id

REASON, NOTE = PhraseKind.REASON, PhraseKind.NOTE


@pytest.fixture
def women(desk: Desk) -> tuple[PregnancySheet, ...]:
    sheets = (a_sheet(), a_sheet())
    numbers = (HospitalNumber("RX1"), HospitalNumber("RX2"))
    pairs = zip(sheets, numbers, strict=True)
    return tuple(keep(desk.store, replace(s, patient=replace(s.patient, number=n))) for s, n in pairs)


def _scanned(desk: Desk, sheet: PregnancySheet, note: str) -> Scan:
    return record_scan(desk, a_scan_draft(sheet.pregnancy.id, "31.0", note=note))


def _waiting(desk: Desk, sheet: PregnancySheet) -> ShownFlag:
    flag = next(f for f in desk.store.sheet(sheet.pregnancy.id).flags if f.wants_answer)
    return ShownFlag(flag.id, flag.version)


def test_a_note_on_two_women_is_offered_as_it_was_written_last(
    desk: Desk, women: tuple[PregnancySheet, ...]
) -> None:
    for sheet, note in zip(women, ("Bladder  not empty", "bladder not empty"), strict=True):
        _scanned(desk, sheet, note)
    assert phrases(desk)[NOTE] == ("bladder not empty",)
    assert phrases(desk)[REASON] == ()


def test_what_was_written_about_one_woman_is_offered_nowhere(
    desk: Desk, women: tuple[PregnancySheet, ...]
) -> None:
    for _ in range(3):
        _scanned(desk, women[0], "her sister drives")
    assert phrases(desk)[NOTE] == ()


def test_reasons_are_offered_and_those_the_program_writes_are_not(
    desk: Desk, women: tuple[PregnancySheet, ...]
) -> None:
    for sheet in women:
        strike_out_scan(desk, _scanned(desk, sheet, ""), "wrong woman")
        undo(desk, (_scanned(desk, sheet, ""),))
    assert phrases(desk)[REASON] == ("wrong woman",)


def test_a_reason_given_for_a_flag_is_a_phrase_and_a_note_on_a_discussion_is_none_of_them(
    desk: Desk, women: tuple[PregnancySheet, ...]
) -> None:
    for sheet in women:
        record_scan(desk, a_scan_draft(sheet.pregnancy.id, "12.0"))
        acknowledge(desk, sheet.pregnancy.id, (_waiting(desk, sheet),), "seen by the consultant")
        said = DiscussionDraft(
            pregnancy_id=sheet.pregnancy.id,
            flags=(_waiting(desk, sheet),),
            with_whom="Dr Chen",
            how=ToldHow.IN_PERSON,
            decision=Decision.OTHER,
            note="he agrees",
        )
        record_discussion(desk, said)
    assert phrases(desk)[REASON] == ("seen by the consultant",)
    assert phrases(desk)[NOTE] == ("he agrees",)


def test_every_column_is_one_of_a_record() -> None:
    fields = {name for kind in NAMES for name in get_type_hints(kind)}
    assert {column for columns in COLUMNS.values() for column in columns} <= fields


@pytest.mark.parametrize("damaged", ["{", "[]"])
def test_a_damaged_entry_offers_its_reason_alone(
    desk: Desk, women: tuple[PregnancySheet, ...], monkeypatch: pytest.MonkeyPatch, damaged: str
) -> None:
    for sheet in women:
        strike_out_scan(desk, _scanned(desk, sheet, "bladder full"), "wrong woman")
    lines = desk.store.audit_lines(AuditQuery(), None, READ_BACK)
    spoilt = tuple(replace(line, entry=replace(line.entry, after=damaged)) for line in lines)
    monkeypatch.setattr(type(desk.store), "audit_lines", lambda *_: spoilt)
    assert phrases(desk) == {REASON: ("wrong woman",), NOTE: (), PhraseKind.ADVICE: ()}


def test_nobody_is_offered_what_another_wrote(desk: Desk, women: tuple[PregnancySheet, ...]) -> None:
    for sheet in women:
        _scanned(desk, sheet, "bladder not empty")
    assert phrases(replace(desk, user=replace(NURSE, id=next_id())))[NOTE] == ()
    assert desk.user == NURSE


@pytest.mark.parametrize(("letters", "offered"), [(LONGEST_PHRASE, 1), (LONGEST_PHRASE + 1, 0)])
def test_what_is_long_is_no_phrase(
    desk: Desk, women: tuple[PregnancySheet, ...], letters: int, offered: int
) -> None:
    for sheet in women:
        _scanned(desk, sheet, "x" * letters)
    assert len(phrases(desk)[NOTE]) == offered


def test_the_oftenest_comes_first_and_no_more_than_fit(desk: Desk, women: tuple[PregnancySheet, ...]) -> None:
    third = keep(
        desk.store, replace(a_sheet(), patient=replace(a_sheet().patient, number=HospitalNumber("RX3")))
    )
    for number in range(MOST_OFFERED + 1):
        for sheet in (*women, third) if number == 0 else women:
            _scanned(desk, sheet, f"phrase {number}")
    offered = phrases(desk)[NOTE]
    assert offered[:2] == ("phrase 0", f"phrase {MOST_OFFERED}")
    assert len(offered) == MOST_OFFERED
