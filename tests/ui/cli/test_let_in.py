"""The command line lets nobody in whom the window would not, and says what the window says about an older record."""

from dataclasses import replace
from pathlib import Path

import pytest

from db.clinic.machine_state import MachineState
from models.errors import NotAllowed, Unavailable
from models.records.clinic.audit import AuditHead
from models.rules.register.permissions import START_PASSWORD
from tests.builders import a_desk
from tests.stores import CLOCK, a_store, a_woman
from ui.cli.let_in import let_in


def test_a_password_that_somebody_else_knows_opens_no_verb(tmp_path: Path) -> None:
    desk = a_desk(a_store(tmp_path))
    with pytest.raises(NotAllowed, match=START_PASSWORD):
        let_in(replace(desk, user=replace(desk.user, must_change_password=True)))
    with pytest.raises(Unavailable):
        desk.store.put(a_woman())


def test_an_older_record_is_named_at_the_command_line_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = a_store(tmp_path)
    desk = a_desk(store)
    assert let_in(desk) is desk
    assert capsys.readouterr().err == ""
    state = MachineState(desk.settings.id, tmp_path)
    state.keep_pin([AuditHead("Desk 1", 900, "0" * 64)], CLOCK.now())
    desk.store.put(replace(desk.settings, version=0))
    store.file.hold_against(lambda _: state)
    let_in(desk)
    assert "this record ends 2026-03-02 09:30 UTC" in capsys.readouterr().err


def test_that_nobody_can_tell_whether_it_is_the_newest_is_said_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = a_store(tmp_path)
    desk = a_desk(store)
    desk.store.put(replace(desk.settings, version=0))
    state = MachineState(desk.settings.id, tmp_path)
    state.keep_check(CLOCK.now())
    (tmp_path / f"{desk.settings.id.hex}.json").write_text("{")
    store.file.hold_against(lambda _: state)
    assert let_in(desk) is desk
    assert "Entries may be missing" in capsys.readouterr().err
