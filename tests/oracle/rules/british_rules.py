"""The rules of NICE, the RCOG and Saving Babies' Lives, as the rule table says them."""

from __future__ import annotations

from tests.oracle.rules.answers import Answer, all_of, any_of, negated, yes_if
from tests.oracle.rules.case_facts import Facts
from tests.oracle.rules.case_history import (
    cervical_trauma,
    failed_cerclage,
    nice_history,
    no_risk,
    other_risk,
    pprom,
    sbl_high,
    sbl_intermediate,
    three_events,
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
    exclusion,
    exposed,
    funnel,
    intact,
    measured_after_placing,
    membranes,
    never_scanned_from,
    not_measured_from_16,
    or_undated,
    scanned,
    scanned_since_contractions,
    singleton,
    tested_since_contractions,
    today,
    two_or_more,
)


def nice_25(f: Facts) -> dict[str, Answer]:
    one, history, short = singleton(f), nice_history(f), at_most(f, "25.0")
    window, by_day = both(f, "16+0", "24+0"), today(f, "16+0", "24+0")
    risk = any_of(pprom(f), cervical_trauma(f))
    return {
        "NICE-OFFER": all_of(one, history, short, window),
        "NICE-CONS-PROG": all_of(one, negated(history), short, window),
        "NICE-CONS-PROG-HX": all_of(one, history, not_measured_from_16(f, short), by_day),
        "NICE-CONS-CERC": all_of(one, risk, short, window),
    }


def nice_25_emergency(f: Facts) -> dict[str, Answer]:
    one, refused_to = singleton(f), or_undated(f, "0+0", "27+6")
    visible_or_dilated = any_of(exposed(f), dilated(f, lambda cm: cm > 0))
    labour = all_of(one, yes_if(f.has("contractions")), intact(f))
    short_since = all_of(at_most(f, "15.0"), scanned_since_contractions(f))
    late = today(f, "30+0", "36+6")
    return {
        "NICE-RESCUE": all_of(one, exposed(f), today(f, "16+0", "27+6")),
        "NICE-RESCUE-NO": all_of(one, yes_if(exclusion(f)), visible_or_dilated, refused_to),
        "NICE-PTL15": all_of(labour, short_since, late),
        "NICE-PTL-EARLY": all_of(labour, today(f, "22+0", "29+6")),
        "NICE-PTL-NOTEST": all_of(labour, negated(tested_since_contractions(f)), late),
    }


def rcog_75(f: Facts) -> dict[str, Answer]:
    return _rcog_history_and_length(f) | _rcog_other(f)


def _rcog_history_and_length(f: Facts) -> dict[str, Answer]:
    one, history, three, risk = singleton(f), uk_history(f), three_events(f), other_risk(f)
    short, window, long = at_most(f, "25.0"), both(f, "14+0", "23+6"), above(f, "25.0")
    few = all_of(history, negated(three), negated(risk))
    return {
        "RCOG75-HX3": all_of(one, three, today(f, "0+0", "15+6")),
        "RCOG75-SURV": all_of(one, history, above_or_none(f, "25.0"), today(f, "14+0", "23+6")),
        "RCOG75-US": all_of(one, history, short, window),
        "RCOG75-LT3": all_of(one, few, today(f, "0+0", "13+6")),
        "RCOG75-NOFUNNEL": all_of(one, funnel(f), long, window),
        "RCOG75-NOINC": all_of(one, no_risk(f), short, both(f, "0+0", "23+6")),
        "RCOG75-RISKSHORT": all_of(one, negated(history), risk, short, window),
    }


def _rcog_other(f: Facts) -> dict[str, Answer]:
    one, short, seen = singleton(f), at_most(f, "25.0"), exposed(f)
    early, by_27 = today(f, "0+0", "23+6"), today(f, "0+0", "27+6")
    reason = any_of(all_of(short, scanned(f, "0+0", "23+6")), uk_history(f))
    likely_to_fail = any_of(dilated(f, lambda cm: cm > 4), membranes(f, "in_vagina"))
    sutured = yes_if(f.cerclage_kind == "transvaginal")
    return {
        "RCOG75-MULTI": all_of(two_or_more(f), reason, early),
        "RCOG75-EMERG": all_of(one, seen, by_27),
        "RCOG75-FAIL": all_of(one, seen, likely_to_fail, by_27),
        "RCOG75-TA": all_of(one, failed_cerclage(f), today(f, "0+0", "15+6")),
        "RCOG75-REMOVE": all_of(sutured, today(f, "36+1", "37+0")),
        "RCOG75-NO2ND": all_of(measured_after_placing(f), short, early),
    }


def nice_137(f: Facts) -> dict[str, Answer]:
    more, short = two_or_more(f), at_most(f, "25.0")
    return {
        "NICE137-SCAN": all_of(more, never_scanned_from(f, "16+0"), today(f, "16+0", "20+6")),
        "NICE137-PROG": all_of(more, short, both(f, "16+0", "24+0")),
        "NICE137-NOCERC": all_of(more, negated(cervix_open(f)), short, both(f, "0+0", "24+0")),
    }


def saving_babies_lives(f: Facts) -> dict[str, Answer]:
    one, history, short, high = singleton(f), nice_history(f), below(f, "25.0"), sbl_high(f)
    middle, by_13 = all_of(sbl_intermediate(f), negated(high)), today(f, "0+0", "13+6")
    one_scan = all_of(never_scanned_from(f, "18+0"), today(f, "18+0", "22+6"))
    return {
        "SBL3-HX25": all_of(one, history, short, both(f, "16+0", "23+6")),
        "SBL3-NOHX25": all_of(one, negated(history), short, both(f, "16+0", "26+0")),
        "SBL3-REFHIGH": all_of(one, high, by_13),
        "SBL3-REFINT": all_of(one, middle, by_13),
        "SBL3-HXCHOICE": all_of(one, history, today(f, "0+0", "15+6")),
        "SBL3-TA14": all_of(one, failed_cerclage(f), by_13),
        "SBL3-SCANHIGH": all_of(one, high, today(f, "16+0", "24+0")),
        "SBL3-SCANINT": all_of(one, middle, one_scan),
    }
