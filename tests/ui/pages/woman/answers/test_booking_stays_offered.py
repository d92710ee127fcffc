"""After a decision the booking of the next scan is offered until it is booked, whatever is recorded in between."""

from datetime import timedelta

from PySide6.QtWidgets import QApplication

from tests.builders import TODAY, a_sheet
from ui.pages.woman.plan_button import PlanButton
from ui.session.session import Location, Where


def test_it_is_still_offered_once_the_treatment_was_recorded(themed_app: QApplication) -> None:
    sheet, another, button = a_sheet(), a_sheet(), PlanButton("Plan")
    offered = []
    for shown, is_decided in ((sheet, False), (sheet, True), (another, False)):
        if is_decided:
            button.offer()
            button.arrive(Location(Where.WOMAN, pregnancy_id=shown.pregnancy.id))
        button.show_sheet(shown, TODAY + timedelta(days=7))
        offered.append(button.is_to_book)
    assert offered == [False, True, False]
