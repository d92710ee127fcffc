"""What differs between the flags of a woman under two policies."""

from dataclasses import replace

import pytest

from models.records.flag import Flag, FlagState, Urgency
from models.rules.flags.policy_effect import EffectKind, flag_effects
from tests.builders import a_flag

OPEN = a_flag()
TOLD = replace(OPEN, state=FlagState.ESCALATED)
DISCUSSED = replace(OPEN, state=FlagState.DISCUSSED)
LAPSED = replace(OPEN, state=FlagState.LAPSED)
GONE = replace(OPEN, state=FlagState.WITHDRAWN)
ASIDE = replace(OPEN, suspended=True)
URGENT = replace(OPEN, urgency=Urgency.URGENT)
INFO = replace(OPEN, urgency=Urgency.INFO)


@pytest.mark.parametrize(
    ("old", "new", "kind", "texts"),
    [
        (None, OPEN, EffectKind.APPEARS, ("", "prompt")),
        (GONE, OPEN, EffectKind.APPEARS, ("", "prompt")),
        (OPEN, None, EffectKind.DISAPPEARS, ("prompt", "")),
        (OPEN, GONE, EffectKind.DISAPPEARS, ("prompt", "")),
        (DISCUSSED, OPEN, EffectKind.COMES_BACK, ("prompt discussed", "prompt")),
        (OPEN, LAPSED, EffectKind.LAPSES, ("prompt", "prompt lapsed")),
        (OPEN, URGENT, EffectKind.URGENCY, ("prompt", "urgent")),
        (OPEN, ASIDE, EffectKind.SET_ASIDE, ("prompt", "prompt suspended")),
    ],
)
def test_each_change_is_told_from_what_to_what(
    old: Flag | None, new: Flag | None, kind: EffectKind, texts: tuple[str, str]
) -> None:
    (effect,) = flag_effects((old,) if old else (), (new,) if new else ())
    assert (effect.kind, (effect.before, effect.after)) == (kind, texts)


@pytest.mark.parametrize(("old", "new"), [(OPEN, OPEN), (GONE, None), (None, GONE)])
def test_what_stays_is_no_change(old: Flag | None, new: Flag | None) -> None:
    assert flag_effects((old,) if old else (), (new,) if new else ()) == ()


@pytest.mark.parametrize("old", [OPEN, TOLD, LAPSED, ASIDE])
def test_a_flag_that_waited_and_is_lowered_or_gone_asks_no_more(old: Flag) -> None:
    for new in (INFO, DISCUSSED, GONE):
        (effect,) = flag_effects((old,), (new,))
        assert (effect.stops_asking, effect.is_hastened) == (True, False)


@pytest.mark.parametrize(("old", "hastened"), [(OPEN, True), (TOLD, True), (DISCUSSED, False), (GONE, False)])
def test_only_a_flag_that_waits_already_is_hastened(old: Flag, hastened: bool) -> None:
    (effect,) = flag_effects((old,), (URGENT,))
    assert (effect.is_hastened, effect.stops_asking) == (hastened, False)


def test_rules_are_told_in_their_order() -> None:
    flags = (a_flag("B"), a_flag("A"))
    assert [effect.rule_id for effect in flag_effects((), flags)] == ["A", "B"]
