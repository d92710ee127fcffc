"""A decision that is another role's is seen in the form, grey, with whose it is."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.records.clinic.settings import DecisionRight
from models.records.clinic.user import Role
from models.records.discussion import Decision
from models.usecases.desk import Desk
from tests.ui.clipping import clipped
from tests.ui.pages.screen import texts
from ui.pages.woman.answers.answer_form import Answer, AnswerForm
from ui.pages.woman.answers.not_hers import decisions_of_others
from ui.pages.woman.questions.groups import FlagGroups
from ui.widgets.fields.choices import ChoiceField


def a_nurse_who_does_not_decide_on_a_suture(desk: Desk) -> Desk:
    """Of the decisions with a cerclage only doctor and lead write any down."""
    theirs = {Decision.CERCLAGE, Decision.BOTH}
    rights = tuple(
        DecisionRight(decision, role)
        for decision in Decision
        for role in (Role.NURSE, Role.DOCTOR, Role.LEAD)
        if role is not Role.NURSE or decision not in theirs
    )
    return replace(desk, settings=replace(desk.settings, decision_rights=rights))


@pytest.fixture
def form(desk: Desk, qtbot: QtBot) -> AnswerForm:
    there = a_nurse_who_does_not_decide_on_a_suture(desk)
    made = AnswerForm(there.clock, decisions_of_others(there.user, there.settings))
    qtbot.addWidget(made)
    made.resize(364, 640)
    with qtbot.waitExposed(made):
        made.show()
    return made


def decision_of(form: AnswerForm) -> ChoiceField[Decision]:
    field = form.inputs["decision"]
    assert isinstance(field, ChoiceField)
    return field


def test_what_is_not_hers_is_grey_and_says_whose_it_is(form: AnswerForm) -> None:
    field = decision_of(form)
    assert set(field.choices) - set(field.offered) == {Decision.CERCLAGE, Decision.BOTH}
    tip = field.itemData(1 + list(Decision).index(Decision.CERCLAGE), Qt.ItemDataRole.ToolTipRole)
    assert tip == "Cerclage: recorded here by Doctor, Clinic lead"


def test_letters_and_arrows_pass_it_by(form: AnswerForm, qtbot: QtBot) -> None:
    field = decision_of(form)
    qtbot.keyClick(field, Qt.Key.Key_C)
    assert field.value() is None
    met = set()
    for _ in Decision:
        qtbot.keyClick(field, Qt.Key.Key_Down)
        met.add(field.value())
    assert met == set(field.offered)


def test_it_stands_below_the_field_too_where_a_discussion_is_recorded_and_nowhere_else(
    form: AnswerForm,
) -> None:
    nothing = FlagGroups((), (), (), (), (), (), (), {}, None, False)
    form.begin(Answer.DISCUSSION, (), frozenset(), nothing)
    assert "Cerclage and progesterone: recorded here by Doctor, Clinic lead" in texts(form)
    assert clipped(form) == []
    form.begin(Answer.ESCALATION, (), frozenset(), nothing)
    assert "recorded here by" not in texts(form)


def test_where_everything_is_hers_nothing_is_said(desk: Desk, qtbot: QtBot) -> None:
    assert decisions_of_others(desk.user, desk.settings) == {}
