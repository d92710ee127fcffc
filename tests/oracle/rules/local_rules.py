"""The program's own rules, as the rule table says them."""

from __future__ import annotations

from tests.oracle.rules.answers import Answer, all_of, any_of, negated, unknown, yes_if
from tests.oracle.rules.case_change import change_rules
from tests.oracle.rules.case_facts import Facts, shortest_of
from tests.oracle.rules.case_history import (
    birth_34_or_loss,
    painless_dilation,
    three_events,
    trachelectomy,
)
from tests.oracle.rules.case_tests import (
    alarm,
    at_most,
    below,
    both,
    cervix_open,
    contractions_alone,
    exclusion,
    exposed,
    labour_signs,
    measured_after_placing,
    measured_since,
    or_undated,
    other_route_at_most,
    pressure,
    scanned,
    singleton,
    today,
    transvaginal_shortly_before_other_route,
    within,
)

END = "44+6"


def local(f: Facts) -> dict[str, Answer]:
    return {
        **_by_length(f),
        **_by_another_route(f),
        **_open_or_in_labour(f),
        **_signs(f),
        **_with_a_cerclage(f),
        **_history_and_record(f),
        **change_rules(f),
    }


def _by_length(f: Facts) -> dict[str, Answer]:
    short, very_short, from_23 = at_most(f, "25.0"), at_most(f, "15.0"), scanned(f, "23+0", END)
    to_33 = or_undated(f, "0+0", "33+6")
    # Unknown whether it is open counts as not.
    aside = yes_if(alarm(f) or cervix_open(f).value is True)
    return {
        "APP-EARLY": all_of(short, scanned(f, "0+0", "15+6"), today(f, "0+0", "23+6")),
        "APP-SHORT15": all_of(very_short, both(f, "16+0", "23+6")),
        "APP-LATE": all_of(short, today(f, "24+0", "27+6"), from_23),
        "APP-LATE15": all_of(very_short, today(f, "28+0", "33+6"), from_23),
        "APP-VSHORT": all_of(below(f, "10.0"), to_33),
        "APP-SHORT-ASIDE": all_of(aside, short, to_33),
    }


def _by_another_route(f: Facts) -> dict[str, Answer]:
    if not f.other_route or exposed(f).value is True:
        return dict.fromkeys(("APP-ROUTE", "APP-TASHORT", "APP-TA36"), yes_if(False))
    short = yes_if(shortest_of(f.other_route) <= 25)
    unsure = yes_if(other_route_at_most(f, transabdominal="36.0", transperineal="31.0"))
    by_then = yes_if(transvaginal_shortly_before_other_route(f))
    return {
        "APP-ROUTE": yes_if(True),
        "APP-TASHORT": all_of(short, or_undated(f, "0+0", "33+6")),
        "APP-TA36": all_of(unsure, negated(short), negated(by_then), _in_weeks_16_to_24(f)),
    }


def _in_weeks_16_to_24(f: Facts) -> Answer:
    """The age at the latest scan and the age on the day; met without a due date."""
    if f.age is None:
        return yes_if(True)
    at_scan = f.age - (f.on - f.latest_scan_on).days
    return all_of(within(at_scan, "16+0", "24+6"), today(f, "16+0", "24+6"))


def _open_or_in_labour(f: Facts) -> dict[str, Answer]:
    opened, to_36 = cervix_open(f), or_undated(f, "0+0", "36+6")
    short_this_week = all_of(at_most(f, "15.0"), measured_since(f, days_ago=7))
    labour = all_of(yes_if(labour_signs(f)), any_of(opened, short_this_week))
    placenta = unknown("placenta") if f.placenta is None else yes_if(f.placenta in {"low", "praevia"})
    return {
        "APP-OPEN": all_of(opened, to_36),
        "APP-LABOUR": all_of(labour, to_36),
        "APP-INFECTION": all_of(opened, yes_if(f.is_infected), to_36),
        "APP-PRAEVIA": all_of(yes_if(f.has("bleeding")), placenta, or_undated(f, "16+0", END)),
    }


def _signs(f: Facts) -> dict[str, Answer]:
    to_36 = or_undated(f, "0+0", "36+6")
    mild = f.has("cramps", "backache", "discharge") and not alarm(f)
    term_labour = f.age is not None and f.age >= 37 * 7 and contractions_alone(f)
    return {
        "APP-MILD": all_of(yes_if(mild and cervix_open(f).value is not True), to_36),
        "APP-SYMPT": yes_if(exclusion(f) and not term_labour),
        "APP-PRESSURE": all_of(yes_if(pressure(f)), to_36),
    }


def _with_a_cerclage(f: Facts) -> dict[str, Answer]:
    sutured, to_33 = yes_if(f.cerclage_kind == "transvaginal"), or_undated(f, "0+0", "33+6")
    in_place = f.cerclage_kind is not None
    return {
        "APP-SUTURE-SYMPT": yes_if(in_place and exclusion(f)),
        "APP-SUTURE-SHORT": all_of(measured_after_placing(f), at_most(f, "20.0"), to_33),
        "APP-SUTURE-DUE": all_of(sutured, today(f, "37+1", "37+6")),
        "APP-SUTURE-OVERDUE": all_of(sutured, today(f, "38+0", END)),
        "APP-INSITU": yes_if(in_place),
    }


def _history_and_record(f: Facts) -> dict[str, Answer]:
    short, never_sutured = at_most(f, "25.0"), yes_if(f.cerclage is None)
    indication = any_of(three_events(f), painless_dilation(f))
    plan = all_of(singleton(f), indication, never_sutured)
    return {
        "APP-NODUE": all_of(yes_if(f.age is None), short),
        "APP-HISTORY": all_of(yes_if(f.history is None), short, both(f, "0+0", "24+0")),
        "APP-HXLATE": all_of(plan, today(f, "16+0", "23+6")),
        "APP-REFER": all_of(birth_34_or_loss(f), today(f, "0+0", "13+6")),
        "APP-TRACH": all_of(trachelectomy(f), today(f, "0+0", "23+6")),
    }
