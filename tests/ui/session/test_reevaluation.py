from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication

from models.errors import CervitrendError, Unavailable
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.flags.reevaluate_due import due_for_reevaluation, reevaluate
from models.views import PregnancySheet
from tests.builders import a_patient, a_scan, a_sheet, an_earlier_birth, keep
from ui.session.reevaluation import Reevaluation
from ui.session.runner import InlineRunner


def a_woman(desk: Desk, number: str) -> PregnancySheet:
    """A short cervix after an early birth, judged by a guideline that is not followed any more."""
    sheet = a_sheet(a_scan(mm="22.0"), history=(an_earlier_birth(),))
    kept = keep(desk.store, replace(sheet, patient=a_patient(number=number)))
    evaluate_pregnancy(
        replace(desk, settings=replace(desk.settings, guidelines=("norway-ngf",))), kept.pregnancy.id
    )
    return kept


def is_offered(desk: Desk, sheet: PregnancySheet) -> bool:
    return any(flag.rule_id == "NICE-OFFER" for flag in desk.store.sheet(sheet.pregnancy.id).flags)


def test_everybody_is_judged_in_slices(
    desk: Desk, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.session.reevaluation.AT_A_TIME", 2)
    women = [a_woman(desk, f"RX{n}") for n in range(3)]
    assert len(due_for_reevaluation(desk)) == 3
    judging = Reevaluation(desk, InlineRunner())
    progress, finished = QSignalSpy(judging.progressed), QSignalSpy(judging.finished)
    judging.start()
    assert [progress.at(i) for i in range(progress.count())] == [[2, 3], [3, 3]]
    assert finished.at(0) == [3]
    assert all(is_offered(desk, woman) for woman in women)
    assert due_for_reevaluation(desk) == ()


def test_nobody_to_judge_is_finished_at_once(desk: Desk, qapp: QApplication) -> None:
    judging = Reevaluation(desk, InlineRunner())
    finished: list[int] = []
    judging.finished.connect(finished.append)
    judging.start()
    assert finished == [0]


def test_one_slice_that_fails_keeps_no_other_from_being_judged(
    desk: Desk, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.session.reevaluation.AT_A_TIME", 1)
    first, second = (a_woman(desk, f"RX{n}") for n in range(2))

    def fails_once(at: Desk, some: tuple[UUID, ...]) -> tuple[UUID, ...]:
        if first.pregnancy.id in some:
            raise Unavailable("database.disk_full")
        return reevaluate(at, some)

    monkeypatch.setattr("ui.session.reevaluation.reevaluate", fails_once)
    judging = Reevaluation(desk, InlineRunner())
    errors: list[CervitrendError] = []
    judging.failed.connect(errors.append)
    judging.start()
    assert len(errors) == 1
    assert is_offered(desk, second)
    assert not is_offered(desk, first)
    assert due_for_reevaluation(desk) == (first.pregnancy.id,)
