"""Edges of the program's own rules, as the rule table says them."""

from __future__ import annotations

from tests.oracle.edges.own_length import of_another_route, of_the_length
from tests.oracle.edges.own_record import of_a_stitch, of_the_record
from tests.oracle.edges.own_signs import of_the_open_cervix, of_the_signs
from tests.oracle.edges.steps import RuleEdges, of
from tests.oracle.edges.trend import change, fast, grow


def local() -> list[RuleEdges]:
    """The local rules."""
    return [
        *of_the_length(),
        *of_another_route(),
        *of_the_open_cervix(),
        *of_the_signs(),
        *of_a_stitch(),
        *of_the_record(),
        of("APP-CHANGE", change()),
        of("APP-FAST", fast()),
        of("APP-GROW", grow()),
    ]
