"""What the flag panel says of lines nearby, and of the rule that came nearest where none applies; no Qt in here."""

from dataclasses import dataclass
from uuid import UUID

from models.rules.flags.placenta import is_guarded_on
from models.rules.guidelines.closest_rule import Nearest, nearest_of_none
from models.rules.guidelines.comparison import Standing, compare_rules
from models.rules.guidelines.facts_on_day import facts_on_day
from models.rules.guidelines.near_threshold import NearLine, near_lines
from models.usecases.desk import Desk
from models.values.length import Millimetres
from models.views import PregnancySheet
from ui.wording.rules.near_threshold import lines_words, nearest_words


@dataclass(frozen=True, slots=True)
class Near:
    """For one pregnancy and the guidelines followed here: lines within the `error` of the length that counts.

    `length` is None where none was measured, `nearest` where a rule applies or the pregnancy is over. `is_guarded`: nobody
    reaches in before the senior obstetrician's word.
    """

    pregnancy_id: UUID
    length: Millimetres | None
    error: Millimetres
    lines: tuple[NearLine, ...] = ()
    nearest: Nearest | None = None
    open_questions: int = 0
    is_guarded: bool = False

    @property
    def line_text(self) -> str:
        """What another length would turn; empty where no line is near."""
        return lines_words(self.lines, self.length, self.error) if self.length is not None else ""

    @property
    def none_text(self) -> str:
        """That no rule applies, and which came nearest; empty where one does."""
        if self.nearest is None:
            return ""
        return nearest_words(self.nearest, self.open_questions, guarded=self.is_guarded)


def near(desk: Desk, sheet: PregnancySheet, error: Millimetres) -> Near:
    """Look for lines nearby today."""
    on, facts = desk.clock.today(), sheet.facts
    day = facts_on_day(facts, on)
    scan = day.scan
    length = scan.length if scan else None
    if sheet.pregnancy.ended_on is not None:
        return Near(sheet.pregnancy.id, length, error)
    rules = compare_rules(facts, on, desk.followed, {guideline.id for guideline in desk.followed})
    return Near(
        pregnancy_id=sheet.pregnancy.id,
        length=length,
        error=error,
        lines=near_lines(facts, on, desk.followed, error),
        nearest=nearest_of_none(rules, on, sheet.due_date, length),
        open_questions=sum(e.standing is Standing.UNKNOWN for e in rules),
        is_guarded=is_guarded_on(day),
    )
