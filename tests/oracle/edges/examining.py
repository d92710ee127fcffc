"""Steps around what an examination, or a scan, says of the dilation and the membranes."""

from __future__ import annotations

from dataclasses import replace

from tests.oracle.edges.steps import Edge, Edges, Outcome
from tests.oracle.edges.woman import Woman, examined, scan
from tests.oracle.rules.case_facts import Json

UNEXAMINED = ("examination",)
SEEN = ("at_os", "in_canal", "in_vagina")


def exposed(w: Woman) -> Edges:
    """The membranes have to be seen at the os or below; dilation does not matter."""
    for membranes in SEEN:
        yield Edge(f"membranes {membranes}", replace(w, examination=examined("0.0", membranes)), True)
    for words, examination, outcome in (
        ("membranes not seen, 9 cm", examined("9.0"), False),
        ("membranes not recorded", examined("0.0", None), UNEXAMINED),
        ("membranes ruptured", examined("0.0", "ruptured"), False),
        ("rupture excluded, no more said", examined("0.0", "rupture_excluded"), False),
        ("not examined", None, False),
        ("an examination of tomorrow is not yet looked at", examined("5.0", "in_vagina", -1), False),
    ):
        yield Edge(words, replace(w, examination=examination), outcome)
    yield from _seen_at_scans(w)
    yield from _latest_statement(w)


def _seen_at_scans(w: Woman) -> Edges:
    w = replace(w, examination=None)
    for route in ("transvaginal", "transabdominal", "transperineal"):
        for membranes in SEEN:
            made = scan("30.0", 3, route=route, seen=membranes)
            yield Edge(f"{membranes} at a scan {route}", replace(w, scans=(made,)), True)
    for words, scans, outcome in (
        ("not seen at a scan", (scan("30.0", seen="not_seen"),), False),
        ("a scan of tomorrow is not yet looked at", (scan("30.0", -1, seen="at_os"),), False),
        (
            "seen at one of two scans of a day",
            (scan("30.0", seen="in_canal"), scan("31.0", seen="not_seen")),
            True,
        ),
        (
            "seen by the abdomen, not by the vagina the same day",
            (scan("30.0", route="transabdominal", seen="at_os"), scan("31.0", seen="not_seen")),
            True,
        ),
        (
            "seen by the vagina yesterday, not by the abdomen today",
            (scan("30.0", 1, seen="at_os"), scan("31.0", route="transabdominal", seen="not_seen")),
            True,
        ),
        (
            "seen by the vagina yesterday, not by the vagina today",
            (scan("30.0", 1, seen="at_os"), scan("31.0", seen="not_seen")),
            False,
        ),
    ):
        yield Edge(words, replace(w, scans=scans), outcome)


def _latest_statement(w: Woman) -> Edges:
    """The latest day that says where they are; a blank field of that day or later leaves open what was not seen."""
    seen, not_seen, blank = (
        examined("0.0", "at_os", 1),
        examined("0.0", "not_seen", 1),
        examined("0.0", None),
    )
    told: tuple[tuple[str, tuple[Json, ...], tuple[Json, ...], Outcome], ...] = (
        ("seen thirty days ago", (examined("0.0", "at_os", 30),), (), True),
        ("seen yesterday, not today", (seen, examined()), (), False),
        ("seen yesterday, entered after those of today", (examined(), seen), (), False),
        ("seen and not seen the same day", (examined("0.0", "at_os"), examined()), (), True),
        ("not seen and seen the same day", (examined(), examined("0.0", "at_os")), (), True),
        ("seen yesterday, not recorded today", (seen, blank), (), True),
        ("seen yesterday, rupture excluded today", (seen, examined("0.0", "rupture_excluded")), (), True),
        ("not seen yesterday, not recorded today", (not_seen, blank), (), UNEXAMINED),
        ("not seen, then not recorded the same day", (examined(), blank), (), UNEXAMINED),
        ("not recorded, then not seen the same day", (blank, examined()), (), False),
        ("not recorded yesterday, not seen today", (examined("0.0", None, 1), examined()), (), False),
        (
            "not recorded, not seen at a scan of the day",
            (blank,),
            (scan("30.0", seen="not_seen"),),
            UNEXAMINED,
        ),
        (
            "not recorded yesterday, not seen at a scan of today",
            (examined("0.0", None, 1),),
            (scan("30.0", seen="not_seen"),),
            False,
        ),
        (
            "not recorded, not seen by the abdomen the day after",
            (examined("0.0", None, 1),),
            (scan("30.0", route="transabdominal", seen="not_seen"),),
            UNEXAMINED,
        ),
        ("not recorded, seen at a scan of the day", (blank,), (scan("30.0", seen="at_os"),), True),
        ("not seen, seen at a scan of the day", (examined(),), (scan("30.0", seen="at_os"),), True),
        ("not seen, seen at a scan of yesterday", (examined(),), (scan("30.0", 1, seen="at_os"),), False),
    )
    for words, examinations, scans, outcome in told:
        yield Edge(words, replace(w, examinations=examinations, scans=scans), outcome)


def open_cervix(w: Woman, *, wanted: bool = True) -> Edges:
    """1 cm or more, or membranes at the os or below; `wanted` False: neither."""
    for dilation, is_open in (("0.9", False), ("1.0", True), ("1.1", True)):
        yield Edge(f"{dilation} cm", replace(w, examination=examined(dilation)), is_open is wanted)
    for membranes in SEEN:
        seen = replace(w, examination=examined("0.0", membranes))
        yield Edge(f"membranes {membranes}, closed", seen, wanted)
    for words, examination, outcome in (
        ("dilation not recorded", examined(None), UNEXAMINED),
        ("membranes not recorded, closed", examined("0.0", None), UNEXAMINED),
        ("1.0 cm, membranes not recorded", examined("1.0", None), wanted),
        ("membranes at the os, dilation not recorded", examined(None, "at_os"), wanted),
        ("nothing recorded", examined(None, None), UNEXAMINED),
        ("not examined", None, not wanted),
        ("an examination of tomorrow is not yet looked at", examined("5.0", "in_vagina", -1), not wanted),
    ):
        yield Edge(words, replace(w, examination=examination), outcome)
    yield from _opened_and_blank(w, wanted=wanted)
    made = replace(w, seen="in_canal") if w.mm else replace(w, scans=(scan("30.0", seen="in_canal"),))
    yield Edge("in the canal at the scan, not seen by hand", replace(made, examination=examined()), wanted)


def _opened_and_blank(w: Woman, *, wanted: bool) -> Edges:
    blank = examined(None, None)
    for words, yesterday, outcome in (
        ("1.0 cm yesterday, blank today", examined("1.0", "not_seen", 1), wanted),
        ("0.9 cm yesterday, blank today", examined("0.9", "not_seen", 1), UNEXAMINED),
        ("in the canal yesterday, blank today", examined("0.0", "in_canal", 1), wanted),
    ):
        yield Edge(words, replace(w, examinations=(yesterday, blank)), outcome)


def dilated(
    w: Woman, told: tuple[tuple[str, bool], ...], *, passes: str = "2.0", fails: str = "0.0"
) -> Edges:
    """The dilation has to lie within; `told` says of which it does."""
    for dilation, is_within in told:
        yield Edge(f"{dilation} cm", replace(w, examination=examined(dilation)), is_within)
    blank = examined(None)
    both = (examined(passes), examined(fails))
    listed: tuple[tuple[str, tuple[Json, ...], Outcome], ...] = (
        ("dilation not recorded", (blank,), UNEXAMINED),
        (f"{passes} cm, membranes not recorded", (examined(passes, None),), True),
        ("not examined", (), False),
        (f"{passes} cm yesterday, not recorded today", (examined(passes, days_ago=1), blank), True),
        (f"{fails} cm yesterday, not recorded today", (examined(fails, days_ago=1), blank), UNEXAMINED),
        (f"{passes} cm yesterday, {fails} cm today", (examined(passes, days_ago=1), examined(fails)), False),
        (f"{passes} cm and then {fails} cm the same day", both, False),
        (f"{fails} cm and then {passes} cm the same day", both[::-1], True),
        (f"{passes} cm tomorrow", (examined(passes, days_ago=-1),), False),
    )
    for words, examinations, outcome in listed:
        yield Edge(words, replace(w, examination=None, examinations=examinations), outcome)
