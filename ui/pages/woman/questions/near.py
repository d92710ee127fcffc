"""Which line is near, and which rule came nearest where none applies; no Qt in here."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from uuid import UUID

from models.records.guidelines.guideline import LengthBand
from models.rules.flags.placenta import is_guarded_on
from models.rules.guidelines.closest_rule import Nearest, nearest_of_none
from models.rules.guidelines.comparison import Standing, compare_rules
from models.rules.guidelines.facts_on_day import facts_on_day
from models.rules.guidelines.near_threshold import NearLine, near_lines
from models.usecases.desk import Desk
from models.values.length import Millimetres
from models.views import PregnancySheet
from ui.wording.cards import cautioned
from ui.wording.rules.clauses import failing_words
from ui.wording.rules.guidelines import whose_words
from ui.wording.tr import context

_tr = context("woman")


@dataclass(frozen=True, slots=True)
class Bar:
    """A length on its way to a line: the line that is nearest, the other lines within the error, the error itself."""

    length: Millimetres
    error: Millimetres
    nearest: Millimetres
    others: tuple[Millimetres, ...]

    @property
    def said(self) -> tuple[str, str]:
        """`2.6 under 25.0` and `error ±4.2 mm`."""
        return _apart(self.length, self.nearest), _tr("error ±{0} mm").format(self.error)


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

    def bar_of(self, rules: Collection[str]) -> Bar | None:
        """How near one of these rules is to its line; None where no other length within the error would turn any."""
        own = [line for line in self.lines if line.rule.id in rules]
        if self.length is None or not own:
            return None
        nearest = _bound(min(own, key=_size), self.length)
        others = {_bound(line, self.length) for line in self.lines if line.rule.length is not None} - {
            nearest
        }
        return Bar(self.length, self.error, nearest, tuple(sorted(others)))

    @property
    def none_text(self) -> str:
        """That no rule applies, or that none is known to; empty where one does."""
        if self.nearest is None:
            return ""
        if self.open_questions:
            return _tr("No rule followed here is known to apply")
        return _tr("No rule followed here applies")

    @property
    def nearest_texts(self) -> tuple[str, str, str]:
        """Of the rule that came nearest: what it says, whose it is, and what fails."""
        assert self.nearest is not None  # noqa: S101  # Asked only where there is one.
        explained = self.nearest.explained
        rule = explained.rule
        text = cautioned(rule.text, rule.id, guarded=self.is_guarded)
        return text, whose_words(explained.guideline.title), "; ".join(failing_words(explained))


def _size(line: NearLine) -> int:
    return abs(line.tenths)


def _bound(line: NearLine, length: Millimetres) -> Millimetres:
    """The bound of its rule that the step crosses; the length after the step where no bound of a length is."""
    bounds = _bounds(line.rule.length)
    return (
        min(bounds, key=lambda bound: abs(bound.tenths - length.tenths - line.tenths))
        if bounds
        else Millimetres(length.tenths + line.tenths)
    )


def _bounds(band: LengthBand | None) -> tuple[Millimetres, ...]:
    if band is None:
        return ()
    found: Iterable[Millimetres | None] = (band.over, band.at_least, band.under, band.at_most)
    return tuple(bound for bound in found if bound is not None)


def _apart(length: Millimetres, line: Millimetres) -> str:
    """`2.6 under 25.0`."""
    apart = length.tenths - line.tenths
    if apart == 0:
        return _tr("at {0}").format(line)
    said = _tr("{0} under {1}") if apart < 0 else _tr("{0} over {1}")
    return said.format(Millimetres(abs(apart)), line)


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
