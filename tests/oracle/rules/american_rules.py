"""The rules of the North American bodies, and of the trial and schedule, as the rule table says them."""

from __future__ import annotations

from tests.oracle.rules.answers import Answer, all_of, any_of, negated, yes_if
from tests.oracle.rules.case_facts import Facts
from tests.oracle.rules.case_history import (
    acog_history,
    any_sptb,
    failed_elective_cerclage,
    no_risk,
    one_loss_and_no_birth,
    painless_dilation,
    three_sogc_events,
    uk_history,
)
from tests.oracle.rules.case_tests import (
    above,
    above_or_none,
    at_most,
    below,
    both,
    cervix_open,
    dilated,
    dilated_1,
    exposed,
    no_less_than,
    singleton,
    today,
    twins,
    two_or_more,
)


def acog(f: Facts) -> dict[str, Answer]:
    one, window = singleton(f), both(f, "16+0", "23+6")
    sutured = yes_if(f.cerclage_kind == "transvaginal")
    return {
        "ACOG142-HX": all_of(one, painless_dilation(f), today(f, "0+0", "15+6")),
        "ACOG142-US": all_of(one, acog_history(f), below(f, "25.0"), window),
        "ACOG142-EX": all_of(one, any_of(dilated_1(f), exposed(f)), today(f, "14+0", "23+6")),
        "ACOG142-REMOVE": all_of(sutured, today(f, "36+0", "37+6")),
        "ACOG234-PROG": all_of(one, negated(any_sptb(f)), at_most(f, "25.0"), window),
        "ACOG234-EITHER": all_of(one, any_sptb(f), at_most(f, "25.0"), window),
    }


def smfm(f: Facts) -> dict[str, Answer]:
    who, window = all_of(singleton(f), negated(any_sptb(f))), both(f, "14+0", "23+6")
    short, not_open, not_dilated = at_most(f, "25.0"), negated(cervix_open(f)), negated(dilated_1(f))
    return {
        "SMFM70-SHORT": all_of(who, short, window),
        "SMFM70-P20": all_of(who, at_most(f, "20.0"), window),
        "SMFM70-P25": all_of(who, above(f, "20.0"), short, window),
        "SMFM70-NOCERC": all_of(who, not_open, no_less_than(f, "10.0"), short, window),
        "SMFM70-NOPESS": all_of(who, short, window),
        "SMFM70-LT10": all_of(who, not_dilated, below(f, "10.0"), window),
        "SMFM70-TWIN": all_of(two_or_more(f), short, both(f, "0+0", "23+6")),
        "SMFM65-TAC": all_of(singleton(f), failed_elective_cerclage(f), today(f, "0+0", "15+6")),
        "SMFM65-NOSCAN": yes_if(f.cerclage_kind == "abdominal"),
    }


def sogc(f: Facts) -> dict[str, Answer]:
    one, pair, history, short = singleton(f), twins(f), uk_history(f), at_most(f, "25.0")
    three, early, by_15 = three_sogc_events(f), both(f, "0+0", "23+6"), today(f, "0+0", "15+6")
    serial = all_of(negated(three), above_or_none(f, "25.0"), today(f, "14+0", "23+6"))
    return {
        "SOGC373-HX3": all_of(one, three, by_15),
        "SOGC373-ONE": all_of(one, one_loss_and_no_birth(f), by_15),
        "SOGC373-SERIAL": all_of(one, history, serial),
        "SOGC373-US": all_of(one, history, short, both(f, "14+0", "23+6")),
        "SOGC373-NOINC": all_of(one, no_risk(f), short, early),
        "SOGC373-TWIN": all_of(pair, negated(cervix_open(f)), below(f, "25.0"), early),
        "SOGC373-TWIN15": all_of(pair, below(f, "15.0"), early),
        "SOGC373-EMERG": all_of(dilated(f, lambda cm: 1 < cm < 4), today(f, "0+0", "23+6")),
    }


def trial_and_schedule(f: Facts) -> dict[str, Answer]:
    who, window = all_of(singleton(f), acog_history(f)), both(f, "16+0", "22+6")
    trial = dilated(f, lambda cm: 1 <= cm <= 5)
    return {
        "EVID-ROMAN": all_of(twins(f), trial, today(f, "16+0", "23+6")),
        "OWEN-14D": all_of(who, no_less_than(f, "30.0"), window),
        "OWEN-7D": all_of(who, no_less_than(f, "25.0"), below(f, "30.0"), window),
    }
