"""What is on its way into the record is known until it has its answer."""

from models.errors import CervitrendError, Unavailable
from ui.session.unkept import OnItsWay, Unkept

FULL = Unavailable("database.disk_full")
DRAFT, SAVE = Unkept("scan", woman="ADEYEMI", typed=3), Unkept("scan", is_save=True)


class Heard:
    """Keeps what it is told."""

    def __init__(self) -> None:
        self.said: list[object] = []

    def hear(self, value: object) -> None:
        self.said.append(value)

    def fail(self, error: CervitrendError) -> None:
        self.said.append(error)


def test_what_was_kept_is_on_its_way_no_longer() -> None:
    way, heard = OnItsWay(), Heard()
    well, _ = way.follow(DRAFT, heard.hear, heard.fail)
    assert way.is_under_way
    well(7)
    assert (way.is_under_way, way.failed, heard.said) == (False, (), [7])


def test_typing_that_could_not_be_kept_is_remembered_until_it_is() -> None:
    way, heard = OnItsWay(), Heard()
    _, badly = way.follow(DRAFT, heard.hear, heard.fail)
    badly(FULL)
    (failed,) = way.failed
    assert (failed.woman, failed.error) == ("ADEYEMI", FULL)
    well, _ = way.follow(DRAFT, heard.hear, heard.fail)
    well(None)
    assert way.failed == ()


def test_a_save_that_fails_counts_only_while_somebody_leaves() -> None:
    way, heard = OnItsWay(), Heard()
    way.follow(SAVE, heard.hear, heard.fail)[1](FULL)
    assert not any(each.is_save for each in way.failed)
    way.leave()
    way.follow(SAVE, heard.hear, heard.fail)[1](FULL)
    (failed,) = way.failed
    assert failed.is_save
    way.stay()
    assert way.failed == ()
    assert heard.said == [FULL, FULL]


def test_the_answer_to_what_was_typed_before_says_nothing_about_what_stands_there_now() -> None:
    way, heard = OnItsWay(), Heard()
    well, _ = way.follow(DRAFT, heard.hear, heard.fail)
    way.follow(DRAFT.__class__("scan", typed=4), heard.hear, heard.fail)
    well(None)
    assert way.is_under_way


def test_trying_again_asks_whoever_typed_it() -> None:
    way, heard, asked = OnItsWay(), Heard(), list[int]()
    what = Unkept("scan", again=lambda: asked.append(1))
    way.follow(what, heard.hear, heard.fail)[1](FULL)
    way.follow(Unkept("plan"), heard.hear, heard.fail)[1](FULL)
    way.retry()
    assert asked == [1]
    way.let_go()
    assert way.failed == ()
