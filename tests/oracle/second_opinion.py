"""A second opinion on every clinical rule, written by hand and apart from the program, for the tests to compare with.

It shares nothing with the program: each rule is one row below, said in the words of the rule table. A difference
between the two means that one of them has misread the table.
"""

from __future__ import annotations

from typing import TypedDict

from tests.oracle.case_facts import (
    Answer,
    Facts,
    Json,
    ScanDay,
    all_of,
    any_of,
    exactly_one_of,
    negated,
    read,
    yes_if,
)
from tests.oracle.case_tests import (
    above,
    above_or_none,
    acog_history,
    any_sptb,
    at_least,
    at_most,
    below,
    birth_or_loss,
    both,
    cervical_trauma,
    cervix_open,
    dilated,
    dilated_1,
    exposed,
    failed_cerclage,
    funnel,
    has,
    has_alarm,
    has_exclusion,
    in_vagina,
    intact,
    length,
    nice_history,
    no_risk,
    painless_dilation,
    pprom,
    scanned,
    singleton,
    three_events,
    today,
    twins,
    two_or_more,
    uk_history,
    up_to_or_undated,
)

ALWAYS = {"APP-SYMPT", "APP-INSITU"}
WITH_EXCLUSION = {"NICE-RESCUE-NO", "NICE-PTL15", "APP-SUTURE-SYMPT"}
WITH_PRESSURE_ALONE = {
    "ACOG142-EX",
    "NICE-RESCUE",
    "RCOG75-EMERG",
    "RCOG75-FAIL",
    "FIGO-RESCUE",
    "SOGC373-EMERG",
    "APP-OPEN",
}
WITH_CERCLAGE = {
    "ACOG142-REMOVE",
    "RCOG75-REMOVE",
    "FIGO-REMOVE",
    "APP-SUTURE-OVERDUE",
    "APP-ROUTE",
    "APP-CHANGE",
    "APP-FAST",
    "APP-GROW",
    "APP-OPEN",
    "APP-VSHORT",
    "APP-TASHORT",
    "APP-MILD",
}


class Opinion(TypedDict):
    """Rules that apply; rules that cannot be assessed with what is missing, sorted; rules not looked at."""

    findings: set[str]
    cannot_assess: dict[str, list[str]]
    suspended: set[str]


def second_opinion(case: Json) -> Opinion:
    """Judge one valid case of the case format."""
    facts = read(case)
    answers = all_rules(facts)
    looked_at = _looked_at(facts, set(answers))
    return {
        "findings": {rule for rule in looked_at if answers[rule].value is True},
        "cannot_assess": {
            rule: sorted(answers[rule].missing) for rule in looked_at if answers[rule].value is None
        },
        "suspended": set(answers) - looked_at,
    }


def all_rules(f: Facts) -> dict[str, Answer]:
    """Every rule, as if none were suspended."""
    return {
        **_acog(f),
        **_smfm(f),
        **_nice_25(f),
        **_nice_emergency(f),
        **_rcog_history_and_length(f),
        **_rcog_other(f),
        **_nice_137(f),
        **_saving_babies_lives(f),
        **_figo(f),
        **_sogc(f),
        **_other_countries(f),
        **_trial_and_schedule(f),
        **_local_length(f),
        **_local_state(f),
        **_local_change(f),
    }


def _looked_at(f: Facts, every_rule: set[str]) -> set[str]:
    if has_exclusion(f):
        return ALWAYS | WITH_EXCLUSION
    if has_alarm(f):
        return ALWAYS if f.cerclage_in_place else ALWAYS | WITH_PRESSURE_ALONE
    return ALWAYS | WITH_CERCLAGE if f.cerclage_in_place else every_rule


def _transvaginal_cerclage(f: Facts) -> Answer:
    return yes_if(f.cerclage_in_place and f.cerclage is not None and f.cerclage["kind"] == "transvaginal")


def _acog(f: Facts) -> dict[str, Answer]:
    one, window = singleton(f), both(f, "16+0", "23+6")
    return {
        "ACOG142-HX": all_of(one, painless_dilation(f), today(f, "0+0", "23+6")),
        "ACOG142-US": all_of(one, acog_history(f), below(f, "25.0"), window),
        "ACOG142-EX": all_of(one, any_of(dilated_1(f), exposed(f)), today(f, "14+0", "23+6")),
        "ACOG142-REMOVE": all_of(_transvaginal_cerclage(f), today(f, "36+0", "37+6")),
        "ACOG234-PROG": all_of(one, negated(any_sptb(f)), at_most(f, "25.0"), window),
        "ACOG234-EITHER": all_of(one, any_sptb(f), at_most(f, "25.0"), window),
    }


def _smfm(f: Facts) -> dict[str, Answer]:
    who, window = all_of(singleton(f), negated(any_sptb(f))), both(f, "14+0", "23+6")
    closed, not_dilated = negated(cervix_open(f)), negated(dilated_1(f))
    return {
        "SMFM70-SHORT": all_of(who, at_most(f, "25.0"), window),
        "SMFM70-P20": all_of(who, at_most(f, "20.0"), window),
        "SMFM70-P25": all_of(who, above(f, "20.0"), at_most(f, "25.0"), window),
        "SMFM70-NOCERC": all_of(who, closed, at_least(f, "10.0"), at_most(f, "25.0"), window),
        "SMFM70-LT10": all_of(who, not_dilated, below(f, "10.0"), window),
        "SMFM70-TWIN": all_of(two_or_more(f), at_most(f, "25.0"), both(f, "0+0", "23+6")),
    }


def _nice_25(f: Facts) -> dict[str, Answer]:
    one, history, short = singleton(f), nice_history(f), at_most(f, "25.0")
    window = both(f, "16+0", "24+0")
    # Without a short length there is no scan whose age could matter.
    either_window = window if short.value else today(f, "16+0", "24+0")
    return {
        "NICE-OFFER": all_of(one, history, short, window),
        "NICE-CONS-PROG": all_of(one, exactly_one_of(history, short), either_window),
        "NICE-CONS-CERC": all_of(one, any_of(pprom(f), cervical_trauma(f)), short, window),
    }


def _nice_emergency(f: Facts) -> dict[str, Answer]:
    one = singleton(f)
    began = [symptom["on"] for symptom in f.symptoms if symptom["kind"] == "contractions"]
    scanned_since = bool(began and f.transvaginal) and f.transvaginal[-1].on.isoformat() >= min(began)
    return {
        "NICE-RESCUE": all_of(one, exposed(f), today(f, "16+0", "27+6")),
        "NICE-RESCUE-NO": all_of(
            one, yes_if(has_exclusion(f)), any_of(exposed(f), dilated(f, lambda cm: cm > 0))
        ),
        "NICE-PTL15": all_of(
            one,
            yes_if(has(f, "contractions")),
            intact(f),
            at_most(f, "15.0"),
            yes_if(scanned_since),
            both(f, "30+0", "36+6"),
        ),
    }


def _rcog_history_and_length(f: Facts) -> dict[str, Answer]:
    one, history, early = singleton(f), uk_history(f), today(f, "0+0", "23+6")
    few = negated(three_events(f))
    return {
        "RCOG75-HX3": all_of(one, three_events(f), early),
        "RCOG75-SURV": all_of(one, history, above_or_none(f, "25.0"), today(f, "14+0", "23+6")),
        "RCOG75-US": all_of(one, history, at_most(f, "25.0"), both(f, "14+0", "23+6")),
        "RCOG75-LT3": all_of(one, history, few, today(f, "0+0", "13+6")),
        "RCOG75-NOFUNNEL": all_of(one, funnel(f), above(f, "25.0"), both(f, "14+0", "23+6")),
    }


def _rcog_other(f: Facts) -> dict[str, Answer]:
    one, early = singleton(f), both(f, "0+0", "23+6")
    likely_to_fail = any_of(dilated(f, lambda cm: cm > 4), in_vagina(f))
    return {
        "RCOG75-NOINC": all_of(one, no_risk(f), negated(cervix_open(f)), at_most(f, "25.0"), early),
        "RCOG75-MULTI": all_of(two_or_more(f), at_most(f, "25.0"), early),
        "RCOG75-EMERG": all_of(exposed(f), today(f, "0+0", "27+6")),
        "RCOG75-FAIL": all_of(exposed(f), likely_to_fail, today(f, "0+0", "27+6")),
        "RCOG75-TA": all_of(one, failed_cerclage(f), today(f, "0+0", "23+6")),
        "RCOG75-REMOVE": all_of(_transvaginal_cerclage(f), today(f, "36+1", "37+0")),
    }


def _nice_137(f: Facts) -> dict[str, Answer]:
    more, closed, short = two_or_more(f), negated(cervix_open(f)), at_most(f, "25.0")
    # Ages only grow, so the latest transvaginal scan tells whether any was at 16+0 or later.
    not_scanned = negated(scanned(f, "16+0", "44+6"))
    return {
        "NICE137-SCAN": all_of(more, not_scanned, today(f, "16+0", "20+6")),
        "NICE137-PROG": all_of(more, short, both(f, "16+0", "24+0")),
        "NICE137-NOCERC": all_of(more, closed, short, both(f, "0+0", "24+0")),
    }


def _saving_babies_lives(f: Facts) -> dict[str, Answer]:
    one, history, short = singleton(f), birth_or_loss(f, "16+0", "34+0"), below(f, "25.0")
    return {
        "SBL3-HX25": all_of(one, history, short, both(f, "16+0", "23+6")),
        "SBL3-NOHX25": all_of(one, negated(history), short, both(f, "16+0", "26+0")),
    }


def _figo(f: Facts) -> dict[str, Answer]:
    one = singleton(f)
    return {
        "FIGO-HX3": all_of(one, three_events(f), today(f, "0+0", "23+6")),
        "FIGO-US": all_of(one, uk_history(f), below(f, "25.0"), both(f, "14+0", "23+6")),
        "FIGO-TWIN15": all_of(twins(f), below(f, "15.0"), both(f, "0+0", "23+6")),
        "FIGO-RESCUE": all_of(exposed(f), today(f, "0+0", "27+6")),
        "FIGO-TA": all_of(one, failed_cerclage(f), today(f, "0+0", "23+6")),
        "FIGO-REMOVE": all_of(_transvaginal_cerclage(f), today(f, "36+0", "37+6")),
    }


def _sogc(f: Facts) -> dict[str, Answer]:
    one, history, closed = singleton(f), uk_history(f), negated(cervix_open(f))
    early, few = both(f, "0+0", "23+6"), negated(three_events(f))
    rescue = dilated(f, lambda cm: 1 < cm < 4)
    serial = today(f, "14+0", "23+6")
    return {
        "SOGC373-HX3": all_of(one, three_events(f), today(f, "0+0", "23+6")),
        "SOGC373-SERIAL": all_of(one, history, few, above_or_none(f, "25.0"), serial),
        "SOGC373-US": all_of(one, history, at_most(f, "25.0"), both(f, "14+0", "23+6")),
        "SOGC373-NOINC": all_of(one, no_risk(f), closed, at_most(f, "25.0"), early),
        "SOGC373-TWIN": all_of(twins(f), closed, below(f, "25.0"), early),
        "SOGC373-TWIN15": all_of(twins(f), below(f, "15.0"), early),
        "SOGC373-EMERG": all_of(rescue, today(f, "0+0", "23+6")),
    }


def _other_countries(f: Facts) -> dict[str, Answer]:
    one, window = singleton(f), both(f, "16+0", "23+6")
    return {
        "AUS-SHORT": all_of(one, at_most(f, "25.0"), window),
        "AUS-LT10": all_of(one, below(f, "10.0"), window),
        "NOR-PROG": all_of(below(f, "25.0"), both(f, "16+0", "33+6")),
        "NL-PROG": all_of(one, at_most(f, "25.0"), both(f, "18+0", "23+6")),
        "CHN-PROG": all_of(one, negated(any_sptb(f)), at_most(f, "25.0"), window),
    }


def _trial_and_schedule(f: Facts) -> dict[str, Answer]:
    who, window = all_of(singleton(f), acog_history(f)), both(f, "16+0", "22+6")
    trial = dilated(f, lambda cm: 1 <= cm <= 5)
    return {
        "EVID-ROMAN": all_of(twins(f), trial, today(f, "16+0", "23+6")),
        "OWEN-14D": all_of(who, at_least(f, "30.0"), window),
        "OWEN-7D": all_of(who, at_least(f, "25.0"), below(f, "30.0"), window),
    }


def _local_length(f: Facts) -> dict[str, Answer]:
    short = at_most(f, "25.0")
    other = f.latest_other_route
    short_by_other_route = yes_if(other is not None and other <= 25)
    return {
        "APP-EARLY": all_of(short, scanned(f, "0+0", "15+6"), today(f, "0+0", "23+6")),
        "APP-LATE": all_of(short, today(f, "24+0", "33+6")),
        "APP-ROUTE": yes_if(other is not None),
        "APP-VSHORT": all_of(length(f, lambda cl: cl < 10), up_to_or_undated(f, "33+6")),
        "APP-NODUE": all_of(yes_if(f.age is None), short),
        "APP-TASHORT": all_of(short_by_other_route, up_to_or_undated(f, "33+6")),
        "APP-HISTORY": all_of(yes_if(f.history is None), short, both(f, "0+0", "24+0")),
    }


def _local_state(f: Facts) -> dict[str, Answer]:
    mild = yes_if(has(f, "cramps", "backache", "discharge"))
    return {
        "APP-OPEN": all_of(cervix_open(f), up_to_or_undated(f, "36+6")),
        "APP-MILD": all_of(mild, up_to_or_undated(f, "36+6")),
        "APP-SUTURE-SYMPT": yes_if(f.cerclage_in_place and has_exclusion(f)),
        "APP-SYMPT": yes_if(has_alarm(f)),
        "APP-INSITU": yes_if(f.cerclage_in_place),
        "APP-SUTURE-OVERDUE": all_of(_transvaginal_cerclage(f), today(f, "38+0", "44+6")),
    }


def _local_change(f: Facts) -> dict[str, Answer]:
    if len(f.transvaginal) < 2 or f.latest_other_route is not None:
        return dict.fromkeys(("APP-CHANGE", "APP-FAST", "APP-GROW"), yes_if(False))
    before, latest = f.transvaginal[-2:]
    comparable = not _cerclage_changed_between(f, before, latest)
    same_examiner = before.examiner is not None and before.examiner == latest.examiner
    limit = 6 if same_examiner else 11
    fall = before.shortest - latest.shortest
    change = yes_if(comparable and fall >= limit)
    # 2.3 mm a week, without a division: ten times the fall of seven days against 23 for each day.
    fast = yes_if(fall * 70 >= 23 * (latest.on - before.on).days)
    return {
        "APP-CHANGE": change,
        "APP-FAST": all_of(change, fast, today(f, "0+0", "29+6")),
        "APP-GROW": yes_if(comparable and -fall >= limit),
    }


def _cerclage_changed_between(f: Facts, before: ScanDay, latest: ScanDay) -> bool:
    """A cerclage was placed or removed after the first day, up to and including the second."""
    if f.cerclage is None:
        return False
    changed = (f.cerclage["placed_on"], f.cerclage.get("removed_on"))
    return any(day is not None and before.on.isoformat() < day <= latest.on.isoformat() for day in changed)
