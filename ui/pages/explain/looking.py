"""Everything the page says about one pregnancy, worked out at once; no Qt in here."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from models.rules.flags.placenta import is_guarded_on
from models.rules.guidelines.closest_rule import Nearest, nearest_of_none
from models.rules.guidelines.comparison import Explained, Standing, compare_rules
from models.rules.guidelines.facts_on_day import facts_on_day
from models.rules.guidelines.near_threshold import NearEdge, NearLine, near_edges, near_lines
from models.usecases.desk import Desk
from models.values.length import Millimetres
from models.views import PregnancySheet


@dataclass(frozen=True, slots=True)
class Looked:
    """Every rule as it stands on a day, the followed ones first and in these what applies first.

    `length` is the one that counts, None where none was measured. `nearest` is the followed rule that came nearest,
    None where one applies. Lines and edges are of all rules. `is_guarded`: nobody reaches in before the senior
    obstetrician's word. `examiners` are those named at the scan that counts, of the day `scanned_on`.
    """

    pregnancy_id: UUID
    on: date
    rules: tuple[Explained, ...]
    length: Millimetres | None
    lines: tuple[NearLine, ...]
    edges: tuple[NearEdge, ...]
    nearest: Nearest | None
    is_guarded: bool
    examiners: tuple[str, ...] = ()
    scanned_on: date | None = None

    @property
    def lines_of_followed(self) -> tuple[NearLine, ...]:
        """The lines nearby of the rules followed here."""
        those = {e.guideline.id for e in self.rules if e.is_followed}
        return tuple(line for line in self.lines if line.guideline.id in those)

    @property
    def open_questions(self) -> int:
        """How many of the rules followed here cannot be assessed."""
        return sum(e.is_followed and e.standing is Standing.UNKNOWN for e in self.rules)

    def about(self, explained: Explained) -> tuple[tuple[NearLine, ...], tuple[NearEdge, ...]]:
        """The lines and the edges near one rule."""
        key = (explained.guideline.id, explained.rule.id)
        return (
            tuple(line for line in self.lines if (line.guideline.id, line.rule.id) == key),
            tuple(edge for edge in self.edges if (edge.guideline.id, edge.rule.id) == key),
        )


def look(desk: Desk, sheet: PregnancySheet, error: Millimetres) -> Looked:
    """Hold every rule against a pregnancy today; lines are near within `error`."""
    on, facts = desk.clock.today(), sheet.facts
    followed = frozenset(guideline.id for guideline in desk.followed)
    rules = compare_rules(facts, on, desk.guidelines, followed)
    day = facts_on_day(facts, on)
    scan = day.scan
    length = scan.length if scan else None
    return Looked(
        pregnancy_id=sheet.pregnancy.id,
        on=on,
        rules=tuple(sorted(rules, key=_order)),
        length=length,
        lines=near_lines(facts, on, desk.guidelines, error),
        edges=near_edges(rules, facts, on),
        nearest=nearest_of_none((e for e in rules if e.is_followed), on, sheet.due_date, length),
        is_guarded=is_guarded_on(day),
        examiners=tuple(scan.shortest_of) if scan else (),
        scanned_on=scan.on if scan else None,
    )


def _order(explained: Explained) -> tuple[bool, int]:
    return not explained.is_followed, list(Standing).index(explained.standing)
