"""One answer to what her history calls for covers the later questions of it, and no others."""

from dataclasses import replace

import pytest

from models.records.flag import Ask, Because, Cause, Flag, FlagState, Urgency
from models.records.record import TriState
from models.records.risk import RiskKind
from models.rules.flags.history_answers import covered_by_answer, history_hash, was_answered
from models.views import Facts
from tests.builders import a_discussion, a_flag, a_risk, an_earlier_birth, an_earlier_loss

DISCUSSION = a_discussion()
PASSED = str(Because(Cause.WINDOW_PASSED, ("2026-03-02",)))


def asked(rule_id: str = "LATER", *, urgency: Urgency = Urgency.ROUTINE) -> Flag:
    flag = a_flag(rule_id, urgency=urgency)
    return replace(flag, ask=Ask.HISTORY, history_hash="this history", seen=())


def answered(*, urgency: Urgency = Urgency.ROUTINE) -> Flag:
    flag = asked("EARLIER", urgency=urgency)
    return replace(flag, state=FlagState.DISCUSSED, answered_by=DISCUSSION.id, reason="talked about")


def test_a_later_question_of_history_is_raised_as_answered_with_the_old_answer_in_sight() -> None:
    flag = covered_by_answer(asked(), [answered()])
    assert (flag.state, flag.answered_by) == (FlagState.DISCUSSED, DISCUSSION.id)
    assert Because.parse(flag.reason) == Because(Cause.COVERED, ("EARLIER",))


def test_an_acknowledgement_covers_as_an_acknowledgement() -> None:
    kept = replace(answered(), state=FlagState.ACKNOWLEDGED, answered_by=None)
    assert covered_by_answer(asked(), [kept]).state is FlagState.ACKNOWLEDGED


@pytest.mark.parametrize(
    "answer",
    [
        replace(answered(), history_hash="another history"),
        replace(answered(), dating_id=DISCUSSION.id),
        replace(answered(), ask=Ask.PREVENTION),
        replace(answered(), ask=None),
        replace(answered(), state=FlagState.OPEN, answered_by=None),
        replace(answered(), state=FlagState.ESCALATED, answered_by=None),
        replace(answered(), state=FlagState.LAPSED, answered_by=None),
    ],
)
def test_another_history_due_date_or_question_covers_nothing_and_neither_does_no_answer(answer: Flag) -> None:
    flag = asked()
    assert covered_by_answer(flag, [answer]) is flag


@pytest.mark.parametrize(
    ("urgency", "state"),
    [
        (Urgency.URGENT, FlagState.OPEN),
        (Urgency.PROMPT, FlagState.DISCUSSED),
        (Urgency.ROUTINE, FlagState.DISCUSSED),
    ],
)
def test_a_more_urgent_question_is_asked_again(urgency: Urgency, state: FlagState) -> None:
    assert covered_by_answer(asked(urgency=urgency), [answered(urgency=Urgency.PROMPT)]).state is state


def test_a_question_of_anything_else_is_never_covered() -> None:
    flag = replace(asked(), ask=Ask.NOW)
    assert covered_by_answer(flag, [replace(answered(), ask=Ask.NOW)]) is flag


@pytest.mark.parametrize(
    ("flag", "expected"),
    [
        (answered(), True),
        (replace(answered(), state=FlagState.WITHDRAWN), True),
        (replace(answered(), state=FlagState.WITHDRAWN, answered_by=None), False),
        (replace(answered(), state=FlagState.CLOSED, reason=PASSED), True),
        (replace(answered(), state=FlagState.CLOSED, reason="closed by hand"), False),
        (replace(answered(urgency=Urgency.INFO), state=FlagState.CLOSED, reason=PASSED), False),
    ],
)
def test_an_answer_outlives_its_window(flag: Flag, expected: bool) -> None:
    assert was_answered(flag) is expected


def test_the_hash_changes_with_what_rules_read_of_her_history_and_with_nothing_else() -> None:
    facts = Facts(fetuses=1, history=(an_earlier_birth("30+2"),))
    again = replace(facts, history=(replace(an_earlier_birth("30+2"), note="told by her sister"),))
    assert history_hash(again) == history_hash(facts)
    others = [
        replace(facts, fetuses=2),
        replace(facts, history=None),
        replace(facts, history=()),
        replace(facts, history=(an_earlier_birth("30+3"),)),
        replace(facts, history=(an_earlier_birth("30+2"), an_earlier_loss())),
        replace(facts, cervical_trauma=TriState.YES),
        replace(facts, risks=(a_risk(RiskKind.TRACHELECTOMY),)),
    ]
    assert len({history_hash(each) for each in (facts, *others)}) == len(others) + 1
