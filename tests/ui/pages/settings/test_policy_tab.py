from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from models.records.flag import Urgency
from models.records.guidelines.guideline import Guideline
from models.records.guidelines.policy import PolicyPack
from models.rules.policies.copies import copy_of
from models.rules.policies.edit import with_value
from models.usecases.desk import Desk
from models.usecases.policies.adopt import Adoption, adopt
from models.usecases.policies.editions import published
from models.views import PregnancySheet
from tests.ui.clipping import clipped
from tests.ui.pages.settings.conftest import Open, Opened
from ui.pages.settings.page import SettingsPage
from ui.pages.settings.policy.difference_table import DifferenceTable
from ui.pages.settings.policy.policy_tab import PolicyTab
from ui.widgets.fields.choices import ChoiceField, Tick
from ui.widgets.fields.plain_field import PlainField
from ui.widgets.text import Text

CTRL = Qt.KeyboardModifier.ControlModifier
LENGTH = ("NICE-OFFER", "tests.2.at_most")


def nice(desk: Desk) -> Guideline:
    return next(g for g in published(desk) if g.id == "nice-ng25")


def begun(page: SettingsPage) -> PolicyTab:
    """The editor of a copy of NICE NG25."""
    page.open_tab("policy")
    tab = page.policy
    tab.editions.copied.set_value(nice(page.session.desk))
    tab.editions.begin.click()
    return tab


def lead_to(tab: PolicyTab, rule_id: str) -> None:
    tab.editor.rows.selectRow(next(i for i, r in enumerate(tab.editor.model.rows) if r.rule_id == rule_id))


def type_value(tab: PolicyTab, place: tuple[str, str], text: str) -> None:
    """Type a value of a rule as a hand would."""
    lead_to(tab, place[0])
    line = tab.editor.form.values[place].input
    assert isinstance(line, PlainField)
    line.setText(text)
    line.textEdited.emit(text)


def states(tab: PolicyTab) -> dict[str, str]:
    return {row.rule_id: row.state for row in tab.editor.model.rows if row.state}


def adopted(desk: Desk, length: str, *, after: int = 0) -> Desk:
    """The desk once a copy of NICE NG25 with another threshold for its first rule was adopted."""
    copy = with_value(copy_of(nice(desk), 1), nice(desk), *LENGTH, length)
    text = desk.guideline_format.write(copy)
    return adopt(desk, Adoption(text=text, approver="Dr Osei", reason="Audit", after_edition=after))


def test_without_an_edition_the_page_says_so(page: SettingsPage) -> None:
    page.open_tab("policy")
    assert page.policy.editions.none.isVisible()
    assert not page.policy.editions.export.isEnabled()
    assert page.policy.editions.copied.value() == nice(page.session.desk)


def test_a_copy_begins_unchanged(page: SettingsPage) -> None:
    tab = begun(page)
    assert tab.editor.message.text() == "NICE NG25 (clinic), clinic edition 1"
    assert tab.editor.counts.text() == "nothing changed yet"
    assert states(tab) == {}
    assert ("", "schedule.steps") in tab.editor.form.values


def test_every_value_of_a_rule_has_its_field(page: SettingsPage, qtbot: QtBot) -> None:
    tab = begun(page)
    lead_to(tab, "NICE-OFFER")
    labels = [field.field.label.text() for field in tab.editor.form.values.values()]
    assert labels == [
        "Rule in use",
        "Wording",
        "Urgency",
        "Age today, from (weeks+days)",
        "Age today, to (weeks+days)",
        "Age at the scan, from (weeks+days)",
        "Age at the scan, to (weeks+days)",
        "Fetuses, exactly",
        "Earlier births, from (weeks+days)",
        "Earlier births, to (weeks+days)",
        "Earlier losses, from (weeks+days)",
        "Earlier losses, to (weeks+days)",
        "Earlier births and losses, at least",
        "Length, at most (mm)",
    ]
    qtbot.waitUntil(lambda: clipped(page) == [])


def test_enter_leads_into_a_rule_and_tab_through_every_value_of_it(page: SettingsPage, qtbot: QtBot) -> None:
    tab = begun(page)
    qtbot.keyClick(tab.editor.rows, Qt.Key.Key_Return)
    visited = []
    while page.focusWidget() is not tab.editor.back:
        visited.append(page.focusWidget())
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert visited == [stop for field in tab.editor.form.values.values() for stop in field.stops]


def test_a_changed_value_shows_what_is_published_beside_it(page: SettingsPage) -> None:
    tab = begun(page)
    type_value(tab, LENGTH, "27.0")
    assert tab.editor.form.values[LENGTH].field.note.text() == "Published: 25.0"
    assert states(tab) == {"NICE-OFFER": "changed"}
    assert tab.editor.counts.text() == "1 value changed"


def test_a_value_typed_back_is_no_change(page: SettingsPage) -> None:
    tab = begun(page)
    type_value(tab, LENGTH, "27.0")
    type_value(tab, LENGTH, "25.0")
    assert states(tab) == {}
    assert tab.editor.typed == {}


@pytest.mark.parametrize(
    ("place", "text", "sentence"),
    [
        (LENGTH, "80.1", "“80.1” cannot be a cervical length: it lies between 0 and 80 mm."),
        (LENGTH, "about 25", "“about 25” is not a length. Type figures such as 22.4."),
        (("NICE-OFFER", "day_window.first"), "25+0", "No age lies between 25+0 and 24+0."),
        (("NICE-OFFER", "text"), "", "A text is empty."),
        (("", "title"), "", "A text is empty."),
    ],
)
def test_what_cannot_stand_is_said_at_its_field(
    page: SettingsPage, place: tuple[str, str], text: str, sentence: str, qtbot: QtBot
) -> None:
    tab = begun(page)
    type_value(tab, place, text)
    assert tab.editor.form.values[place].field.problem.text == sentence
    assert states(tab)[place[0]] == "cannot stand"
    qtbot.waitUntil(lambda: clipped(page) == [])


def test_looking_ahead_leads_to_what_cannot_stand(page: SettingsPage) -> None:
    tab = begun(page)
    type_value(tab, LENGTH, "81")
    lead_to(tab, "NICE-PTL15")
    tab.editor.look.click()
    assert tab.currentWidget() is tab.editor
    assert tab.editor.form.values[LENGTH].input.hasFocus()
    assert tab.editor.problem.text == "Some values cannot stand as they are. Correct them first."


def test_looking_ahead_without_a_change_says_so(page: SettingsPage) -> None:
    tab = begun(page)
    tab.editor.look.click()
    assert tab.editor.problem.text == "Nothing is changed yet."


def test_a_rule_can_be_left_out_and_taken_back(page: SettingsPage) -> None:
    tab = begun(page)
    lead_to(tab, "NICE-CONS-CERC")
    place = ("NICE-CONS-CERC", "is_on")
    for expected in ({"NICE-CONS-CERC": "left out"}, {}):
        tick = tab.editor.form.values[place].input
        assert isinstance(tick, Tick)
        tick.click()
        assert states(tab) == expected


def test_the_urgency_of_a_rule_can_be_changed(page: SettingsPage) -> None:
    tab = begun(page)
    lead_to(tab, "NICE-OFFER")
    choice = tab.editor.form.values["NICE-OFFER", "urgency"].input
    assert isinstance(choice, ChoiceField)
    choice.set_value(Urgency.URGENT)
    assert tab.editor.typed == {("NICE-OFFER", "urgency"): "urgent"}
    assert tab.editor.form.values["NICE-OFFER", "urgency"].field.note.text() == "Published: Prompt"


def test_the_intervals_of_the_plan_are_typed_line_by_line(page: SettingsPage, qtbot: QtBot) -> None:
    tab = begun(page)
    steps = tab.editor.form.values["", "schedule.steps"]
    days = steps.findChildren(PlainField)[1]
    assert (days.accessibleName(), days.text()) == ("Interval 1: days to the next scan", "14")
    days.selectAll()
    qtbot.keyClicks(days, "10")
    assert tab.editor.typed == {("", "schedule.steps"): "30.0/10, 25.0/7"}
    assert states(tab) == {"": "changed"}


def test_undo_takes_every_change_back(page: SettingsPage) -> None:
    tab = begun(page)
    type_value(tab, LENGTH, "27.0")
    tab.editor.undo.click()
    assert tab.editor.typed == {}
    assert tab.editor.counts.text() == "nothing changed yet"


def test_the_last_look_shows_what_differs_and_who_changes(
    page: SettingsPage, adeyemi: PregnancySheet, kowalska: PregnancySheet, qtbot: QtBot
) -> None:
    tab = begun(page)
    type_value(tab, LENGTH, "27.0")
    tab.editor.look.click()
    (line,) = tab.last_look.differences.rows.rows
    assert (line.rule, line.what, line.before, line.after) == (
        "NICE-OFFER",
        "Length, at most",
        "25.0",
        "27.0",
    )
    assert tab.last_look.dry_run.message.text() == "If adopted, 1 of 2 women change today."
    shown = tab.last_look.dry_run.model
    texts = [shown.index(0, column).data() for column in range(shown.columnCount())]
    assert texts == [
        "ADEYEMI, Folake (Mrs)",
        "14-Mar-1993",
        "22+0",
        "Offer a choice of vaginal progesterone or cerclage",
        "no flag",
        "Prompt",
    ]
    qtbot.waitUntil(lambda: clipped(page) == [])


def test_what_differs_is_read_whole_before_it_is_signed(page: SettingsPage, qtbot: QtBot) -> None:
    tab = begun(page)
    lead_to(tab, "NICE-OFFER")
    text = tab.editor.form.values["NICE-OFFER", "text"].input
    assert isinstance(text, PlainField)
    before = text.text()
    type_value(tab, ("NICE-OFFER", "text"), f"{before}, after a second measurement on another day")
    tab.editor.look.click()
    table = tab.last_look.differences
    after = table.model().index(0, 2)
    assert after.data() == f"{before}, after a second measurement on another day"
    qtbot.waitUntil(lambda: is_read_whole(table, after))


def is_read_whole(table: DifferenceTable, index: QModelIndex) -> bool:
    """Whether the text of a cell has the lines it needs in the room that its cell has."""
    place = table.visualRect(index).adjusted(8, 0, -8, 0)
    wrapped = int(Qt.TextFlag.TextWordWrap)
    metrics = QFontMetrics(index.data(Qt.ItemDataRole.FontRole))
    needed = metrics.boundingRect(QRect(0, 0, place.width(), 0), wrapped, index.data())
    return needed.width() <= place.width() and needed.height() <= place.height()


def test_adopting_takes_two_steps_a_name_and_a_reason(opened: Opened) -> None:
    tab = begun(opened.page)
    type_value(tab, LENGTH, "27.0")
    tab.editor.look.click()
    tab.last_look.adopt.click()
    assert opened.desks == []
    tab.last_look.confirm.click()
    assert tab.last_look.fields["approver"].problem.text == "Name who answers for it."
    assert tab.last_look.fields["reason"].problem.text == "Say why in a few words."
    assert tab.last_look.approver.hasFocus()
    assert opened.desks == []


def test_a_step_back_adopts_nothing(opened: Opened) -> None:
    tab = begun(opened.page)
    type_value(tab, LENGTH, "27.0")
    tab.editor.look.click()
    tab.last_look.adopt.click()
    tab.last_look.refuse.click()
    assert tab.last_look.adopt.isVisible()
    tab.last_look.back.click()
    assert tab.currentWidget() is tab.editor
    assert opened.desks == []


def test_an_adopted_edition_is_followed_in_place_of_its_original(opened: Opened, qtbot: QtBot) -> None:
    tab = begun(opened.page)
    type_value(tab, LENGTH, "27.0")
    qtbot.keyClick(tab.editor.rows, Qt.Key.Key_Return, CTRL)
    qtbot.keyClicks(tab.last_look.approver, "Dr Osei")
    qtbot.keyClicks(tab.last_look.reason, "Audit of 2025")
    qtbot.keyClick(tab.last_look.reason, Qt.Key.Key_Return, CTRL)
    qtbot.keyClick(tab.last_look.confirm, Qt.Key.Key_Space)
    desk = opened.desks[-1]
    assert [g.title for g in desk.followed] == ["NICE NG25 (clinic)", "RCOG GTG 75", "local"]
    (pack,) = desk.store.every(PolicyPack)
    assert (pack.edition, pack.approver, pack.reason) == (1, "Dr Osei", "Audit of 2025")


def test_old_editions_stay_readable(open_page: Open, desk: Desk) -> None:
    second = adopted(adopted(desk, "27.0"), "26.0", after=1)
    tab = open_page(second).page.policy
    assert [(e.pack.edition, e.is_followed) for e in tab.editions.model.rows] == [(2, True), (1, False)]
    tab.editions.rows.selectRow(1)
    assert tab.editions.facts.text() == (
        "Edition 1, approved by Dr Osei. Reason: Audit. What differs from what is published:"
    )
    assert "– Length 27.0 mm or less" in [label.text() for label in tab.editions.view.findChildren(Text)]
    tab.editions.rows.selectRow(0)
    (line,) = tab.editions.differences.rows.rows
    assert (line.before, line.after) == ("27.0", "26.0")


def test_the_next_edition_begins_with_the_newest(open_page: Open, desk: Desk) -> None:
    tab = begun(open_page(adopted(desk, "27.0")).page)
    assert tab.editor.message.text() == "NICE NG25 (clinic), clinic edition 2"
    assert states(tab) == {"NICE-OFFER": "changed"}
    lead_to(tab, "NICE-OFFER")
    assert tab.editor.form.values[LENGTH].text() == "27.0"


def test_an_edition_adopted_meanwhile_is_no_silent_loser(opened: Opened, desk: Desk) -> None:
    tab = begun(opened.page)
    type_value(tab, LENGTH, "27.0")
    tab.editor.look.click()
    adopted(desk, "26.0")
    tab.last_look.approver.setText("Dr Osei")
    tab.last_look.reason.setText("Audit")
    tab.last_look.adopt.click()
    tab.last_look.confirm.click()
    assert tab.last_look.problem.text.startswith("This policy was changed at another desk meanwhile.")
    assert tab.editor.typed == {LENGTH: "27.0"}
    assert opened.desks == []


def test_an_altered_edition_is_said_and_not_shown(open_page: Open, desk: Desk) -> None:
    second = adopted(desk, "27.0")
    (pack,) = second.store.every(PolicyPack)
    tab = open_page(second).page.policy
    tab.show_editions((replace(pack, hash="0" * 64),))
    assert tab.editions.problem.text.startswith("The text of NICE NG25 (clinic), edition 1, is not the one")
    assert [t for t in tab.editions.view.findChildren(Text) if t.isVisibleTo(tab.editions.view)] == []
