"""A woman's page over a real store."""

import pytest

from tests.builders import all_references
from tests.ui.pages.screen import Opens, Screen
from ui.chart.loading import LoadChart
from ui.pages.woman.page import WomanPage
from ui.pages.woman.questions.question_card import OpenQuestion
from ui.session.session import Where
from ui.widgets.fields.choices import ChoiceField
from ui.widgets.fields.plain_field import PlainField

Opened = Opens[WomanPage]


@pytest.fixture
def page(screen: Screen, load: LoadChart) -> WomanPage:
    return screen.page(lambda session: WomanPage(session, all_references(), load))


@pytest.fixture
def opened(page: WomanPage, screen: Screen) -> Opened:
    return Opens(screen, page, Where.WOMAN)


def open_question(page: WomanPage) -> OpenQuestion:
    """The question that is open in the panel."""
    assert page.panel.question is not None
    return page.panel.question


def fill(page: WomanPage, name: str, value: object) -> None:
    inner = page.form.fields[name].inner
    if isinstance(inner, PlainField):
        inner.setText(str(value))
    elif isinstance(inner, ChoiceField):
        inner.set_value(value)
