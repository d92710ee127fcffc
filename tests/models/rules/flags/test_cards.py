"""One question, one card: which flags are answered together, which heads them, and which card comes first."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.records.discussion import Told, ToldHow
from models.records.flag import Ask, Flag, FlagState, Urgency
from models.rules.flags.cards import FlagCard, advises_against, cards_of, informs, question_of
from tests.builders import NOW, a_day, a_flag, as_listed

HOUR = timedelta(hours=1)


def asking(
    ask: Ask | None,
    urgency: Urgency = Urgency.PROMPT,
    *,
    hours_ago: int = 0,
    rule_id: str = "RULE",
    **more: Any,
) -> Flag:
    flag = replace(a_flag(rule_id, urgency=urgency), ask=ask, raised_at=NOW - hours_ago * HOUR)
    return replace(flag, **more)


def told(whom: str, hours_ago: int) -> str:
    return str(Told(whom, ToldHow.TELEPHONE, NOW - hours_ago * HOUR))


def test_flags_that_ask_the_same_are_one_card() -> None:
    flags = [asking(Ask.PREVENTION), asking(Ask.MEASURE), asking(Ask.PREVENTION)]
    assert [[flag in card.flags for flag in flags] for card in cards_of(flags)] == [
        [True, False, True],
        [False, True, False],
    ]


def test_each_flag_that_the_first_edition_judged_is_a_question_of_its_own() -> None:
    flags = [asking(None, rule_id="A"), asking(None, rule_id="B"), asking(Ask.NOW)]
    assert {question_of(card.lead) for card in cards_of(flags)} == {"A", "B", "now"}


def test_the_most_urgent_flag_heads_a_card_and_of_these_the_longest_waiting() -> None:
    slow = asking(Ask.NOW, Urgency.PROMPT, hours_ago=9)
    new, old = (asking(Ask.NOW, Urgency.URGENT, hours_ago=hours) for hours in (1, 3))
    (card,) = cards_of([slow, new, old])
    assert card.flags == (old, new, slow)
    assert (card.lead, card.urgency, card.raised_at, card.ask) == (
        old,
        Urgency.URGENT,
        old.raised_at,
        Ask.NOW,
    )
    assert card.most_urgent == (old, new)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (asking(Ask.MEASURE, Urgency.URGENT), asking(Ask.NOW, Urgency.PROMPT, hours_ago=900)),
        (asking(Ask.NOW), asking(Ask.PREVENTION, hours_ago=900)),
        (asking(Ask.NOW), asking(None, hours_ago=900)),
        (asking(Ask.HISTORY, hours_ago=2), asking(Ask.PREVENTION, hours_ago=1)),
    ],
)
def test_urgency_comes_first_then_to_see_her_now_then_the_longest_waiting(first: Flag, second: Flag) -> None:
    assert [card.lead for card in cards_of([second, first])] == [first, second]


@pytest.mark.parametrize(
    ("states", "is_lapsed", "closes"),
    [
        ((FlagState.OPEN, FlagState.OPEN), False, "22+1"),
        ((FlagState.LAPSED, FlagState.OPEN), False, "23+6"),
        ((FlagState.LAPSED, FlagState.LAPSED), True, None),
    ],
)
def test_a_card_closes_with_the_first_window_that_is_still_open(
    states: tuple[FlagState, ...], is_lapsed: bool, closes: str | None
) -> None:
    days = (a_day("22+1"), a_day("23+6"))
    card = FlagCard(tuple(asking(Ask.NOW, state=s, closes_on=on) for s, on in zip(states, days, strict=True)))
    assert (card.is_lapsed, card.closes_on) == (is_lapsed, a_day(closes) if closes else None)


def test_a_card_without_a_window_never_closes() -> None:
    assert FlagCard((asking(Ask.NOW, closes_on=None),)).closes_on is None


def test_who_was_told_last_of_any_of_it_is_told_and_of_how_much_nobody_was() -> None:
    card = FlagCard((asking(Ask.NOW), asking(Ask.NOW, told=told("A", 2)), asking(Ask.NOW, told=told("B", 1))))
    assert card.told is not None
    assert (card.told.whom, card.untold) == ("B", 1)
    assert (FlagCard(card.flags[:1]).told, FlagCard(card.flags[:1]).untold) == (None, 1)


@pytest.mark.parametrize(
    ("changes", "wants", "informing"),
    [
        ({}, True, False),
        ({"state": FlagState.LAPSED}, True, False),
        ({"state": FlagState.DISCUSSED}, False, False),
        ({"suspended": True}, False, False),
        ({"urgency": Urgency.INFO}, False, True),
        ({"urgency": Urgency.INFO, "suspended": True}, False, False),
        ({"urgency": Urgency.INFO, "state": FlagState.CLOSED}, False, False),
    ],
)
def test_a_flag_wants_an_answer_or_informs_or_neither(
    changes: dict[str, Any], wants: bool, informing: bool
) -> None:
    flag = replace(a_flag(), **changes)
    assert (flag.wants_answer, informs(flag)) == (wants, informing)


@pytest.mark.parametrize(
    ("ask", "is_local", "against"),
    [
        (Ask.AGAINST, False, True),
        (Ask.AGAINST, True, True),
        (Ask.PLAN, False, False),
        (Ask.CONTEXT, True, False),
        (None, False, True),
        (None, True, False),
    ],
)
def test_only_advice_against_is_shown_as_such(ask: Ask | None, is_local: bool, against: bool) -> None:
    assert advises_against(asking(ask, Urgency.INFO), is_local=is_local) is against


_FLAGS = st.lists(
    st.builds(
        asking,
        st.sampled_from((None, *Ask)),
        st.sampled_from([urgency for urgency in Urgency if urgency.wants_answer]),
        hours_ago=st.integers(0, 5),
        rule_id=st.sampled_from(("A", "B", "C")),
    ),
    max_size=12,
)


@given(_FLAGS)
def test_no_flag_is_lost_or_asked_twice_and_no_two_cards_ask_the_same(flags: list[Flag]) -> None:
    cards = cards_of(flags)
    assert sorted(flag.id for card in cards for flag in card.flags) == sorted(flag.id for flag in flags)
    asked = [{question_of(flag) for flag in card.flags} for card in cards]
    assert all(len(question) == 1 for question in asked)
    assert len(set().union(*asked)) == len(cards)


@given(_FLAGS)
def test_no_card_stands_above_a_more_urgent_one_and_none_below_one_that_waits_less(flags: list[Flag]) -> None:
    cards = cards_of(flags)
    places = [(c.urgency.rank, c.ask is not Ask.NOW, min(f.raised_at for f in c.most_urgent)) for c in cards]
    assert places == sorted(places)
    assert all(card.urgency.rank == min(flag.urgency.rank for flag in card.flags) for card in cards)


@given(_FLAGS)
def test_what_the_lists_show_of_flags_makes_the_same_cards(flags: list[Flag]) -> None:
    listed = cards_of([as_listed(flag) for flag in flags])
    assert [[flag.id for flag in card.flags] for card in listed] == [
        [flag.id for flag in card.flags] for card in cards_of(flags)
    ]
