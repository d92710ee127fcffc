import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPalette
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from models.records.flag import Urgency
from models.views import Draft
from tests.builders import NOW, next_id
from tests.ui.clipping import clipped
from ui.theme import DARK, LIGHT, palette
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card, Look, Scroll, StatusStrip
from ui.widgets.fields.chips import DraftChips, chip_text
from ui.widgets.fields.field import Field
from ui.widgets.fields.segments import TriStateChoice
from ui.widgets.icons import NAMES, icon
from ui.widgets.rail import Rail, RailButton, RailItem
from ui.widgets.severity import SeverityBadge, draw_severity, severity_colour
from ui.widgets.text import Text, labelled


def a_draft(woman: str = "ADEYEMI", form: str = "scan", **fields: str) -> Draft:
    return Draft(
        user_id=next_id(),
        form=form,
        pregnancy_id=next_id(),
        fields=fields or {"a": "1"},
        saved_at=NOW,
        woman=woman,
    )


def painted(urgency: Urgency, worn: QPalette) -> QImage:
    """The sign of an urgency on white."""
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    draw_severity(painter, urgency, QRectF(0, 0, 40, 40), worn)
    painter.end()
    return image


def outline(image: QImage) -> set[tuple[int, int]]:
    """The pixels that are painted at all: the shape without its colour."""
    return {(x, y) for x in range(40) for y in range(40) if image.pixelColor(x, y).lightness() < 230}


def test_every_urgency_has_a_shape_of_its_own(qapp: QApplication) -> None:
    shapes = [outline(painted(urgency, palette(LIGHT))) for urgency in Urgency]
    for place, one in enumerate(shapes):
        for other in shapes[place + 1 :]:
            assert len(one ^ other) > 60


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_every_urgency_has_a_colour_of_its_own(tokens: object) -> None:
    worn = palette(LIGHT if tokens is LIGHT else DARK)
    assert len({severity_colour(urgency, worn) for urgency in Urgency}) == len(Urgency)


def test_a_badge_says_its_word(qtbot: QtBot, themed_app: QApplication) -> None:
    badge = SeverityBadge(Urgency.ROUTINE)
    qtbot.addWidget(badge)
    badge.set_urgency(Urgency.IMMEDIATE)
    badge.show()
    assert badge.accessibleName() == badge.toolTip() == "Immediate"


@pytest.mark.parametrize("name", NAMES)
def test_every_icon_paints_something_in_its_colour(qapp: QApplication, name: str) -> None:
    image = icon(name, "#a8123e").pixmap(24, 24).toImage()
    colours = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert "#a8123e" in colours


def test_a_button_shows_its_key_and_is_pressed_by_it_at_once(qtbot: QtBot, themed_app: QApplication) -> None:
    window = Card()
    qtbot.addWidget(window)
    button = Button("&Save scan…", ButtonKind.PRIMARY, "Ctrl+S", parent=window)
    window.body.addWidget(button)
    with qtbot.waitActive(window):
        window.show()
    pressed = QSignalSpy(button.clicked)
    qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert pressed.count() == 1
    assert button.toolTip() == "Save scan (Ctrl+S)"
    assert button.accessibleName() == "Save scan"


def test_a_text_is_never_read_as_markup(qtbot: QtBot) -> None:
    text = Text("<b>O'BRIEN</b>")
    qtbot.addWidget(text)
    assert text.textFormat() is Qt.TextFormat.PlainText


def test_a_label_names_its_field_unless_it_has_a_name(qtbot: QtBot) -> None:
    plain, named = QWidget(), QWidget()
    named.setAccessibleName("Reading 1")
    for widget in (plain, named):
        qtbot.addWidget(widget)
        qtbot.addWidget(labelled("&Reading", widget))
    assert plain.accessibleName() == "Reading"
    assert named.accessibleName() == "Reading 1"


def test_a_strip_speaks_and_falls_silent(qtbot: QtBot, themed_app: QApplication) -> None:
    strip = StatusStrip()
    qtbot.addWidget(strip)
    assert not strip.isVisible()
    strip.show_message("Saving raises 2 flags", "25 mm or less", Urgency.PROMPT, Look.NOTICE)
    assert strip.isVisible()
    assert strip.accessibleName() == "Saving raises 2 flags 25 mm or less"
    strip.clear()
    assert (strip.text, strip.isVisible()) == ("", False)


def test_a_column_scrolls_up_and_down_only(qtbot: QtBot, themed_app: QApplication) -> None:
    column = Scroll()
    qtbot.addWidget(column)
    for _ in range(40):
        column.body.addWidget(Text("22.4 mm"))
    column.resize(200, 100)
    column.show()
    assert column.verticalScrollBar().maximum() > 0
    assert column.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff


def test_a_problem_at_a_field_that_is_no_text_is_shown_and_taken_back(
    qtbot: QtBot, themed_app: QApplication
) -> None:
    field = Field("Sludge", TriStateChoice("Sludge"))
    qtbot.addWidget(field)
    field.show()
    field.show_message("Say what was seen.")
    assert field.problem.isVisible()
    assert field.inner.accessibleDescription() == "Say what was seen."
    field.show_message("")
    assert not field.problem.isVisible()


@pytest.mark.parametrize(
    ("draft", "text"),
    [
        (a_draft(a="22.4", b="", c="x"), "ADEYEMI’s scan, 2 fields typed"),
        (a_draft(a="22.4"), "ADEYEMI’s scan, 1 field typed"),
        (a_draft("", "register", a="x"), "Registration, 1 field typed"),
        (a_draft("", "other", a="x"), "other, 1 field typed"),
    ],
)
def test_a_chip_tells_whose_what_and_how_much(draft: Draft, text: str) -> None:
    assert chip_text(draft) == text


@pytest.mark.parametrize(("width", "more"), [(1600, ""), (600, "+4 more"), (120, "6 drafts")])
def test_chips_that_have_no_room_are_counted(
    qtbot: QtBot, themed_app: QApplication, width: int, more: str
) -> None:
    chips = DraftChips()
    qtbot.addWidget(chips)
    chips.resize(width, 36)
    chips.show_drafts([a_draft() for _ in range(6)])
    chips.show()
    assert (chips.more.text() if chips.more.isVisible() else "") == more
    assert clipped(chips) == []


def test_a_chip_that_has_no_room_is_chosen_from_a_list(qtbot: QtBot, themed_app: QApplication) -> None:
    chips = DraftChips()
    qtbot.addWidget(chips)
    chips.resize(120, 36)
    draft = a_draft(a="22.4")
    chips.show_drafts([draft])
    chips.show()
    chips.more.click()
    (menu,) = chips.findChildren(QMenu)
    with qtbot.waitSignal(chips.chosen) as chosen:
        menu.actions()[0].trigger()
    assert chosen.args == [draft]
    menu.close()


def test_the_rail_is_lit_under_mouse_and_focus(qtbot: QtBot, themed_app: QApplication) -> None:
    rail = Rail([RailItem("today", "Today", "today", "F2")], [RailItem("lock", "Lock", "lock", "F12")])
    qtbot.addWidget(rail)
    with qtbot.waitActive(rail):
        rail.show()
    rail.show_here("today")
    today, lock = rail.findChildren(RailButton)
    plain = lock.grab().toImage()
    lock.setFocus()
    assert lock.grab().toImage() != plain
    with qtbot.waitSignal(rail.chosen) as chosen:
        qtbot.mouseClick(lock, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert chosen.args == ["lock"]
    assert today.isChecked()
    assert not lock.isChecked()
