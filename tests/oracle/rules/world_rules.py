"""The rules of FIGO, ISUOG and the other countries, as the rule table says them."""

from __future__ import annotations

from tests.oracle.rules.answers import Answer, all_of, any_of, negated, yes_if
from tests.oracle.rules.case_facts import Facts
from tests.oracle.rules.case_history import (
    acog_history,
    any_sptb,
    cervical_trauma,
    failed_elective_cerclage,
    three_events,
    uk_history,
    uterine_anomaly,
)
from tests.oracle.rules.case_tests import (
    at_most,
    below,
    both,
    exposed,
    not_measured_from_16,
    singleton,
    today,
    twins,
    two_or_more,
)


def figo(f: Facts) -> dict[str, Answer]:
    return _figo_cerclage(f) | _figo_length(f)


def _figo_cerclage(f: Facts) -> dict[str, Answer]:
    one, by_15 = singleton(f), today(f, "0+0", "15+6")
    sutured = yes_if(f.cerclage_kind == "transvaginal")
    return {
        "FIGO-HX3": all_of(one, three_events(f), by_15),
        "FIGO-RESCUE": all_of(exposed(f), today(f, "0+0", "27+6")),
        "FIGO-TA": all_of(one, failed_elective_cerclage(f), by_15),
        "FIGO-REMOVE": all_of(sutured, today(f, "36+0", "37+6")),
    }


def _figo_length(f: Facts) -> dict[str, Answer]:
    one, history, short = singleton(f), uk_history(f), at_most(f, "25.0")
    from_14, from_16 = both(f, "14+0", "23+6"), both(f, "16+0", "23+6")
    injured = all_of(negated(history), any_of(cervical_trauma(f), uterine_anomaly(f)))
    by_history = all_of(any_sptb(f), not_measured_from_16(f, short), today(f, "16+0", "23+6"))
    return {
        "FIGO-US": all_of(one, history, below(f, "25.0"), from_14),
        "FIGO-NOTRAUMA": all_of(one, injured, below(f, "25.0"), from_14),
        "FIGO-TWIN15": all_of(twins(f), below(f, "15.0"), both(f, "0+0", "23+6")),
        "FIGO-PROG": all_of(one, short, from_16),
        "FIGO-PROG-HX": all_of(one, by_history),
        "FIGO-NOPESS": all_of(short, from_14),
    }


def isuog(f: Facts) -> dict[str, Answer]:
    short, window = at_most(f, "25.0"), both(f, "18+0", "23+6")
    return {
        "ISUOG-SHORT": all_of(singleton(f), negated(any_sptb(f)), short, window),
        "ISUOG-TWIN25": all_of(twins(f), short, window),
        "ISUOG-TWINHX": all_of(two_or_more(f), uk_history(f), today(f, "0+0", "15+6")),
    }


def norway(f: Facts) -> dict[str, Answer]:
    short, window, by_day = below(f, "25.0"), both(f, "16+0", "33+6"), today(f, "16+0", "33+6")
    return {
        "NOR-PROG": all_of(short, window),
        "NOR-PROG-HX": all_of(acog_history(f), not_measured_from_16(f, short), by_day),
        "NOR-NOPESS": all_of(short, window),
    }


def other_countries(f: Facts) -> dict[str, Answer]:
    one, earlier, short = singleton(f), any_sptb(f), at_most(f, "25.0")
    from_16, from_18 = both(f, "16+0", "23+6"), both(f, "18+0", "23+6")
    return {
        "AUS-SHORT": all_of(one, short, from_16),
        "AUS-LT10": all_of(one, below(f, "10.0"), from_16),
        "AUS-HX": all_of(one, earlier, today(f, "16+0", "23+6")),
        "NL-PROG": all_of(one, short, from_18),
        "CHN-PROG": all_of(one, negated(earlier), short, from_16),
        "CHN-PROG-HX": all_of(one, earlier, today(f, "16+0", "35+6")),
        "AWMF-PROG": all_of(one, short, from_16),
        "AWMF-CERC": all_of(one, uk_history(f), short, from_16),
        "JSOG-SHORT": all_of(one, below(f, "25.0"), from_18),
    }
