"""Never asked, not known and no are three answers, wherever an earlier pregnancy is read."""

from dataclasses import replace

import pytest

from models.records.history import EarlierOutcome, EarlierPregnancy, EarlierQuestion
from models.records.record import TriState
from tests.builders import a_sheet, an_earlier_birth
from tests.ui.pages.history.conftest import Opened
from tests.ui.pages.screen import sheet_of
from ui.pages.woman.tabs.history import earlier_rows
from ui.papers.call_card.background import past_pregnancies_text
from ui.wording.history import answer_word

EVERY = tuple(EarlierQuestion)


def a_birth(
    not_asked: tuple[EarlierQuestion, ...] = (), answer: TriState = TriState.UNKNOWN
) -> EarlierPregnancy:
    return replace(
        an_earlier_birth(), not_asked=not_asked, pprom=answer, painless_dilation=answer, short_labour=answer
    )


@pytest.mark.parametrize("question", EVERY)
def test_each_of_the_three_has_a_word_of_its_own(question: EarlierQuestion) -> None:
    events = (a_birth(EVERY), a_birth(), a_birth(answer=TriState.NO))
    assert [answer_word(event, question) for event in events] == ["Not asked", "Unknown", "No"]


@pytest.mark.parametrize(
    ("event", "told"),
    [
        (a_birth(EVERY), "PPROM not asked, painless dilation not asked, short labour not asked"),
        (a_birth(), "PPROM unknown, painless dilation unknown, short labour unknown"),
        (a_birth(answer=TriState.NO), ""),
    ],
)
def test_the_table_of_her_history_and_the_call_card_tell_them_apart(
    event: EarlierPregnancy, told: str
) -> None:
    (row,) = earlier_rows(replace(a_sheet(), history=(event,)))
    assert row[3] == told
    spoken = past_pregnancies_text((event,))
    assert ("not asked" in spoken, "unknown" in spoken) == ("not asked" in told, "unknown" in told)


def test_what_nobody_answers_in_the_form_is_kept_as_not_asked_and_is_blank_again(opened: Opened) -> None:
    page = opened(a_sheet())
    page.earlier.add.click()
    form = page.earlier.form
    form.outcome.set_value(EarlierOutcome.BIRTH)
    form.pprom.set_value(TriState.UNKNOWN)
    form.painless.set_value(TriState.NO)
    form.save.click()
    (kept,) = page.session.desk.store.earlier_of(sheet_of(page).patient.id)
    assert kept.not_asked == (EarlierQuestion.SHORT_LABOUR,)
    form.begin(kept, page.session.desk.clock.today())
    assert (form.pprom.value(), form.painless.value(), form.short.value()) == (
        TriState.UNKNOWN,
        TriState.NO,
        None,
    )
