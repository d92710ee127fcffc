"""The tests that the rules are made of: who, when, length, examination, symptoms and earlier pregnancies."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from tests.oracle.case_facts import (
    NO,
    YES,
    Answer,
    Facts,
    Json,
    all_of,
    any_of,
    days,
    negated,
    unknown,
    yes_if,
)

# Who


def singleton(f: Facts) -> Answer:
    return unknown("fetuses") if f.fetuses is None else yes_if(f.fetuses == 1)


def twins(f: Facts) -> Answer:
    return unknown("fetuses") if f.fetuses is None else yes_if(f.fetuses == 2)


def two_or_more(f: Facts) -> Answer:
    return unknown("fetuses") if f.fetuses is None else yes_if(f.fetuses >= 2)


# When


def _within(age: int | None, first: str, last: str) -> Answer:
    return unknown("due_date") if age is None else yes_if(days(first) <= age <= days(last))


def today(f: Facts, first: str, last: str) -> Answer:
    """The age on the day lies in the window."""
    return _within(f.age, first, last)


def scanned(f: Facts, first: str, last: str) -> Answer:
    """The age at the scan that gives the length lies in the window; no such scan, no."""
    return _within(f.transvaginal[-1].age, first, last) if f.transvaginal else NO


def both(f: Facts, first: str, last: str) -> Answer:
    """The age at the scan and the age on the day both lie in the window."""
    return all_of(scanned(f, first, last), today(f, first, last))


def up_to_or_undated(f: Facts, last: str) -> Answer:
    return YES if f.age is None else today(f, "0+0", last)


# Length and funnel


def length(f: Facts, test: Callable[[Decimal], bool]) -> Answer:
    """The length passes the test; never measured is no."""
    return yes_if(bool(f.transvaginal) and test(f.transvaginal[-1].shortest))


def below(f: Facts, mm: str) -> Answer:
    return length(f, lambda cl: cl < Decimal(mm))


def at_most(f: Facts, mm: str) -> Answer:
    return length(f, lambda cl: cl <= Decimal(mm))


def above(f: Facts, mm: str) -> Answer:
    return length(f, lambda cl: cl > Decimal(mm))


def at_least(f: Facts, mm: str) -> Answer:
    return length(f, lambda cl: cl >= Decimal(mm))


def above_or_none(f: Facts, mm: str) -> Answer:
    return any_of(yes_if(not f.transvaginal), above(f, mm))


def funnel(f: Facts) -> Answer:
    if not f.transvaginal:
        return unknown("funnel")
    seen = f.transvaginal[-1].funnel
    return unknown("funnel") if seen == "unknown" else yes_if(seen == "yes")


# Examination and symptoms


def _membranes(f: Facts, where: set[str]) -> Answer:
    if f.examination is None:
        return NO
    membranes = f.examination.get("membranes")
    return unknown("examination") if membranes is None else yes_if(membranes in where)


def exposed(f: Facts) -> Answer:
    return _membranes(f, {"at_os", "in_canal", "in_vagina"})


def in_vagina(f: Facts) -> Answer:
    return _membranes(f, {"in_vagina"})


def dilated(f: Facts, test: Callable[[Decimal], bool]) -> Answer:
    """The dilation in cm passes the test; never examined is no."""
    if f.examination is None:
        return NO
    dilation = f.examination.get("dilation_cm")
    return unknown("examination") if dilation is None else yes_if(test(Decimal(dilation)))


def dilated_1(f: Facts) -> Answer:
    return dilated(f, lambda cm: cm >= 1)


def cervix_open(f: Facts) -> Answer:
    return any_of(exposed(f), dilated_1(f))


def has(f: Facts, *kinds: str) -> bool:
    """Any of these symptoms is active."""
    return any(symptom["kind"] in kinds for symptom in f.symptoms)


def intact(f: Facts) -> Answer:
    return all_of(yes_if(not has(f, "fluid_loss")), negated(_membranes(f, {"ruptured"})))


def has_exclusion(f: Facts) -> bool:
    # Membranes that were not recorded raise no alarm, so unknown is no here.
    ruptured = _membranes(f, {"ruptured"}).value is True
    return ruptured or has(f, "contractions", "bleeding", "fluid_loss", "fever")


def has_alarm(f: Facts) -> bool:
    return has_exclusion(f) or has(f, "pelvic_pressure")


# Earlier pregnancies


def _some(f: Facts, judge: Callable[[Json], Answer]) -> Answer:
    return unknown("history") if f.history is None else any_of(*[judge(event) for event in f.history])


def _counted(event: Json, birth: tuple[str, str], loss: tuple[str, str]) -> Answer:
    """A birth with onset spontaneous, or a loss with onset spontaneous or unknown, at such an age."""
    outcome, onset, age = event["outcome"], event.get("onset"), event.get("age")
    if outcome not in {"birth", "loss"} or onset == "indicated":
        return NO
    first, last = birth if outcome == "birth" else loss
    if age is not None and not days(first) <= days(age) <= days(last):
        return NO
    if age is None or (outcome == "birth" and onset is None):
        return unknown("history")
    return YES


def birth_or_loss(f: Facts, first: str, last: str) -> Answer:
    return _some(f, lambda event: _counted(event, (first, last), (first, last)))


def any_sptb(f: Facts) -> Answer:
    return birth_or_loss(f, "16+0", "36+6")


def acog_history(f: Facts) -> Answer:
    return birth_or_loss(f, "16+0", "33+6")


def nice_history(f: Facts) -> Answer:
    return birth_or_loss(f, "16+0", "34+0")


def _uk_event(event: Json) -> Answer:
    return _counted(event, ("0+0", "36+6"), ("14+0", "23+6"))


def uk_history(f: Facts) -> Answer:
    return _some(f, _uk_event)


def three_events(f: Facts) -> Answer:
    """Three or more events of the UK history."""
    if f.history is None:
        return unknown("history")
    answers = [_uk_event(event).value for event in f.history]
    certain, possible = answers.count(True), answers.count(True) + answers.count(None)
    if certain >= 3:
        return YES
    return NO if possible < 3 else unknown("history")


def _word(word: str | None) -> Answer:
    return yes_if(word == "yes") if word in {"yes", "no"} else unknown("history")


def pprom(f: Facts) -> Answer:
    return _some(f, lambda event: _word(event.get("pprom")))


def painless_dilation(f: Facts) -> Answer:
    """Painless dilation in a pregnancy that was a loss or had a cerclage of either kind."""
    return _some(
        f,
        lambda event: all_of(
            yes_if(event["outcome"] == "loss" or event.get("cerclage") is not None),
            _word(event.get("painless_dilation")),
        ),
    )


def failed_cerclage(f: Facts) -> Answer:
    def judge(event: Json) -> Answer:
        if event.get("cerclage") != "transvaginal":
            return NO
        age = event.get("age")
        return unknown("history") if age is None else yes_if(days(age) < days("28+0"))

    return _some(f, judge)


def cervical_trauma(f: Facts) -> Answer:
    return unknown("cervical_trauma") if f.trauma == "unknown" else yes_if(f.trauma == "yes")


def no_risk(f: Facts) -> Answer:
    return all_of(negated(uk_history(f)), negated(cervical_trauma(f)), negated(pprom(f)))
