"""What a search says about a new woman."""

import pytest
from pytestqt.qtbot import QtBot

from tests.builders import TODAY
from ui.pages.register.page import RegisterPage
from ui.pages.register.seed import Seed, seed_of
from ui.session.session import Location, Where


@pytest.mark.parametrize(
    ("typed", "seed"),
    [
        ("", Seed()),
        ("Berg", Seed("Berg")),
        ("Berg Anna Maria", Seed("Berg", "Anna Maria")),
        ("van den Berg, Anna", Seed("van den Berg", "Anna")),
        ("Berg,", Seed("Berg")),
        ("berg anna maria", Seed("berg", "Anna Maria")),
        ("Berg 14.3.1993", Seed("Berg", born="14.3.1993")),
        ("Berg 14.3.1993 1.1.2000", Seed("Berg", born="14.3.1993", number="1.1.2000")),
        ("482-113", Seed(number="482-113")),
        ("RX482113", Seed(number="RX482113")),
        ("12-34-567890", Seed(number="12-34-567890")),
        ("14-mar-1993", Seed(born="14-mar-1993")),
        ("Berg 14mar93", Seed("Berg", born="14mar93")),
        ("140393", Seed(number="140393")),
        ("-3d", Seed(number="-3d")),
    ],
)
def test_words_of_a_search_go_to_their_fields(typed: str, seed: Seed) -> None:
    assert seed_of(typed, TODAY) == seed


def test_typing_on_replaces_what_was_searched_for(page: RegisterPage, qtbot: QtBot) -> None:
    page.opened(Location(Where.REGISTER, typed="gracie"))
    qtbot.keyClicks(page.form.plain["family_name"], "Bell")
    assert page.form.plain["family_name"].text() == "Bell"
