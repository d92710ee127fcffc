"""Steps around earlier births, losses, cerclages and risk factors."""

from __future__ import annotations

from dataclasses import replace

from tests.oracle.edges.steps import HISTORY, RISK, Edge, Edges, Outcome
from tests.oracle.edges.woman import Woman, after, before, birth, earlier, loss, risk
from tests.oracle.rules.case_facts import Json

TRAUMA = ("cervical_trauma",)
EVENT = birth("30+0")


def events(
    w: Woman, births: tuple[str | None, str], losses: str, *, counts: bool = True, most: int = 3
) -> Edges:
    """Births at these ages and losses from that age up; `counts` False: the rule wants a woman without any.

    `most`: how many there may be.
    """
    first, last = births
    told: list[tuple[str, Json, bool]] = [
        (f"birth on the last day, {last}", birth(last), True),
        (f"birth after {last}", birth(after(last)), False),
        (f"loss before {losses}", loss(before(losses)), False),
        (f"loss on the first day, {losses}", loss(losses), True),
        ("loss at 23+6", loss("23+6"), True),
        ("birth brought on", birth("25+0", onset="indicated"), False),
        ("loss brought on", loss("20+0", onset="indicated"), False),
        ("loss of unknown onset", loss("20+0", onset=None), True),
        ("early loss", earlier("early_loss", "12+0"), False),
        ("early loss of unknown age", earlier("early_loss", None), False),
        ("termination", earlier("termination", "20+0"), False),
    ]
    if first is None:
        told.append(("birth at 14+0", birth("14+0"), True))
    else:
        told += [
            (f"birth before {first}", birth(before(first)), False),
            (f"birth on the first day, {first}", birth(first), True),
        ]
    for words, event, is_one in told:
        yield Edge(words, replace(w, history=(event,)), is_one is counts)
    yield from _unknown_events(w, last, counts=counts)
    for number in range(4):
        history = (birth("25+0"),) * number
        is_so = (number > 0) is counts and number <= most
        yield Edge(f"earlier births at 25+0: {number}", replace(w, history=history), is_so)


def _unknown_events(w: Woman, last: str, *, counts: bool) -> Edges:
    yield Edge("history not taken", replace(w, history=None), HISTORY)
    for words, event in (
        ("birth of unknown onset", birth("25+0", onset=None)),
        ("birth of unknown age", birth(None)),
        ("loss of unknown age", loss(None)),
    ):
        yield Edge(words, replace(w, history=(event,)), HISTORY)
    late = replace(w, history=(birth(after(last), onset=None),))
    yield Edge("birth of unknown onset that is too late to count", late, not counts)
    brought_on = replace(w, history=(birth(None, onset="indicated"),))
    yield Edge("birth of unknown age that was brought on", brought_on, not counts)
    both = replace(w, history=(birth(None), birth("25+0")))
    yield Edge("one unknown and one that counts", both, counts)


def three_events(w: Woman, births: str = "36+6") -> Edges:
    """Three or more births up to that age and losses from 14+0."""
    two = (birth("25+0"), loss("20+0"))
    for number in range(5):
        yield Edge(f"events: {number}", replace(w, history=(birth("25+0"),) * number), number >= 3)
    for words, third, outcome in _third(births):
        yield Edge(f"two and {words}", replace(w, history=(*two, third)), outcome)
    yield from _possible(w, counts=True)
    yield Edge("history not taken", replace(w, history=None), HISTORY)


def fewer_than_three(w: Woman, births: str = "36+6") -> Edges:
    """Not three of them."""
    two = (birth("25+0"), loss("20+0"))
    for words, third, outcome in _third(births):
        turned = outcome if isinstance(outcome, tuple) else not outcome
        yield Edge(f"two and {words}", replace(w, history=(*two, third)), turned)
    yield from _possible(w, counts=False)


def _third(births: str) -> tuple[tuple[str, Json, bool | tuple[str, ...]], ...]:
    return (
        (f"a birth at {births}", birth(births), True),
        (f"a birth after {births}", birth(after(births)), False),
        ("a loss at 14+0", loss("14+0"), True),
        ("a loss at 13+6", loss("13+6"), False),
        ("a loss of unknown onset", loss("20+0", onset=None), True),
        ("a birth brought on", birth("25+0", onset="indicated"), False),
        ("an early loss", earlier("early_loss", "12+0"), False),
        ("a termination", earlier("termination", "20+0"), False),
        ("a birth of unknown age", birth(None), HISTORY),
        ("a birth of unknown onset", birth("25+0", onset=None), HISTORY),
    )


def _possible(w: Woman, *, counts: bool) -> Edges:
    sure, perhaps = birth("25+0"), birth(None)
    for words, history, outcome in (
        ("two certain and one possible", (sure, sure, perhaps), HISTORY),
        ("one certain and one possible", (sure, perhaps), not counts),
        ("one certain and two possible", (sure, perhaps, perhaps), HISTORY),
        ("three certain and one possible", (sure, sure, sure, perhaps), counts),
    ):
        yield Edge(words, replace(w, history=history), outcome)


# Cerclage that failed


def failed_cerclage(w: Woman, *, elective: bool) -> Edges:
    """A pregnancy with a transvaginal cerclage that ended by itself before 28+0.

    `elective`: the cerclage has to be one placed for history or ultrasound.
    """
    why = "history"
    told: list[tuple[str, Json, Outcome]] = [
        ("loss at 20+0", _sutured("loss", "20+0", why), True),
        ("birth at 27+6", _sutured("birth", "27+6", why), True),
        ("birth at 28+0", _sutured("birth", "28+0", why), False),
        ("birth at 27+6, brought on", _sutured("birth", "27+6", why, onset="indicated"), False),
        ("birth at 27+6 of unknown onset", _sutured("birth", "27+6", why, onset=None), True),
        ("early loss", _sutured("early_loss", "13+0", why), True),
        ("early loss of unknown age", _sutured("early_loss", None, why), HISTORY),
        ("termination", _sutured("termination", "20+0", why), False),
        ("abdominal cerclage", _sutured("loss", "20+0", why, cerclage="abdominal"), False),
        ("no cerclage", loss("20+0"), False),
        ("age unknown", _sutured("birth", None, why), HISTORY),
        ("age unknown, without a cerclage", birth(None), False),
        ("cerclage for ultrasound", _sutured("loss", "20+0", "ultrasound"), True),
        ("cerclage after examination", _sutured("loss", "20+0", "examination"), not elective),
        ("cerclage, nobody knows why", _sutured("loss", "20+0", None), HISTORY if elective else True),
        ("cerclage, nobody knows why, birth at 28+0", _sutured("birth", "28+0", None), False),
    ]
    for words, event, outcome in told:
        yield Edge(words, replace(w, history=(event,)), outcome)
    yield Edge("no earlier pregnancy", replace(w, history=()), False)
    yield Edge("history not taken", replace(w, history=None), HISTORY)


def _sutured(outcome: str, age: str | None, why: str | None, **changes: str | None) -> Json:
    return earlier(outcome, age, **{"cerclage": "transvaginal", "cerclage_indication": why, **changes})


# PPROM, trauma and the other risk factors


def pprom_or_trauma(w: Woman, *, counts: bool = True, base: tuple[Json, ...] = ()) -> Edges:
    """Waters that broke early in an earlier pregnancy, or cervical trauma; `counts` False: neither.

    `base`: the earlier pregnancies that the rule wants besides.
    """
    none, asked = replace(w, trauma="no", history=base), replace(w, trauma="unknown", history=base)
    partly = replace(asked, risk=risk(conisation=None))
    pprom = birth("39+0", onset="indicated", pprom="yes")
    told: list[tuple[str, Woman, Outcome]] = [
        ("neither trauma nor pprom", none, not counts),
        ("trauma", replace(none, trauma="yes"), counts),
        ("trauma unknown, its risk factors each no", asked, not counts),
        ("trauma unknown, one of its risk factors not asked", partly, TRAUMA),
        ("no trauma, history not taken", replace(none, history=None), HISTORY),
        ("trauma unknown, history not taken", replace(partly, history=None), (*TRAUMA, *HISTORY)),
        ("pprom at term, brought on", replace(none, history=(*base, pprom)), counts),
        ("pprom, trauma unknown", replace(partly, history=(*base, pprom)), counts),
        (
            "pprom unknown",
            replace(
                none,
                history=(
                    *base,
                    birth("39+0", pprom="unknown"),
                ),
            ),
            HISTORY,
        ),
        (
            "pprom not recorded",
            replace(
                none,
                history=(
                    *base,
                    birth("39+0", pprom=None),
                ),
            ),
            HISTORY,
        ),
        ("no pprom in two", replace(none, history=(*base, birth("39+0"), birth("40+0"))), not counts),
    ]
    for kind in ("conisation", "laceration", "trachelectomy"):
        told.append((f"{kind}, trauma answered no", replace(none, risk=risk(**{kind: "yes"})), counts))
        unknown = replace(asked, risk=risk(**{kind: "unknown"}))
        told.append((f"{kind} and trauma unknown", unknown, TRAUMA))
    for outcome in ("early_loss", "termination"):
        broke, perhaps = (earlier(outcome, "13+0", pprom=said) for said in ("yes", "unknown"))
        told.append((f"pprom in {outcome}", replace(none, history=(*base, broke)), counts))
        told.append((f"pprom unknown in {outcome}", replace(none, history=(*base, perhaps)), not counts))
    for words, woman, said in told:
        yield Edge(words, woman, said)


def other_risk(w: Woman, *, counts: bool = True, base: tuple[Json, ...] = ()) -> Edges:
    """Trauma, PPROM, or one of five other risk factors; `counts` False: none of them."""
    yield from pprom_or_trauma(w, counts=counts, base=base)
    none = replace(w, trauma="no", history=base)
    for kind in ("caesarean_full_dilation", "uterine_anomaly", "des", "connective_tissue", "curettage"):
        for said, outcome in (("yes", counts), ("unknown", RISK), (None, RISK)):
            words = f"{kind} {said or 'not asked'}"
            yield Edge(words, replace(none, risk=risk(**{kind: said})), outcome)
    pprom = replace(
        none,
        history=(
            *base,
            birth("39+0", pprom="yes"),
        ),
        risk=None,
    )
    yield Edge("pprom, no risk factor asked", pprom, counts)
    yield Edge("no trauma, no risk factor asked", replace(none, risk=None), RISK)
