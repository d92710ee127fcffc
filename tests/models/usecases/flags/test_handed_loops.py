"""What was handed to somebody is seen to be so, and is not asked about again when its giver signs out."""

from models.usecases.desk import Desk
from models.usecases.flags.hand_over import hand_over, loops_to_hand_over, open_loops
from models.usecases.scans.record import record_scan
from tests.builders import a_scan_draft
from tests.models.usecases.flags.test_hand_over import a_colleague, a_woman, desk, later, the_draft

__all__ = ["desk"]


def test_a_question_and_a_scan_that_was_handed_say_to_whom(desk: Desk) -> None:
    a_colleague(desk)
    a_woman(desk, "9.9")
    a_woman(desk)
    tomorrow = later(desk, 1)
    assert {loop.handed for loop in open_loops(tomorrow)} == {None}
    hand_over(tomorrow, the_draft(tomorrow))
    handed = {loop.handed for loop in open_loops(tomorrow)}
    assert [each.to for each in handed if each is not None] == ["Mw Ines COSTA"]
    assert loops_to_hand_over(tomorrow) == ()


def test_only_the_giver_is_not_asked_about_it_again(desk: Desk) -> None:
    colleague = a_colleague(desk)
    a_woman(desk, "9.9")
    hand_over(desk, the_draft(desk))
    assert loops_to_hand_over(desk) == ()
    assert loops_to_hand_over(colleague) == open_loops(desk) != ()


def test_a_question_that_has_grown_since_was_not_handed(desk: Desk) -> None:
    a_woman(desk, "24.0")
    hand_over(desk, the_draft(desk))
    (loop,) = open_loops(desk)
    assert loop.row.woman.pregnancy_id is not None
    record_scan(desk, a_scan_draft(loop.row.woman.pregnancy_id, "9.9"))
    assert loops_to_hand_over(desk) != ()


def test_after_a_day_it_is_asked_about_anew(desk: Desk) -> None:
    a_woman(desk, "9.9")
    hand_over(desk, the_draft(desk))
    assert loops_to_hand_over(later(desk, 2)) == open_loops(later(desk, 2)) != ()
