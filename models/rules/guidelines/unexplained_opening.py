"""Two things a record shows that no rule judges: an opening cervix without a cause, and sludge without infection."""

from dataclasses import dataclass

from models.records.finding import Examination, SymptomKind
from models.records.laboratory import LabKind
from models.records.record import TriState
from models.records.scan import Scan
from models.rules.guidelines.facts_on_day import facts_on_day
from models.values.age import GestationalAge
from models.views import PregnancySheet

BEFORE = GestationalAge.of(24)
"""From this age on an opening cervix is not named any more."""
FLUID_TESTS = frozenset(
    {
        LabKind.FLUID_GLUCOSE,
        LabKind.FLUID_WHITE_CELLS,
        LabKind.FLUID_IL_6,
        LabKind.FLUID_GRAM,
        LabKind.FLUID_CULTURE,
    }
)


@dataclass(frozen=True, slots=True)
class Opening:
    """A cervix found open before 24+0 with nothing on record that explains it.

    `bleeding_asked` and `membranes_assessed` say whether the examination itself answered these two.
    """

    examination: Examination
    age: GestationalAge
    bleeding_asked: bool
    membranes_assessed: bool


def opening_of(sheet: PregnancySheet, examination: Examination) -> Opening | None:
    """What an examination found open before 24+0 without contractions, bleeding, rupture or infection on record.

    None for any other, for one that was struck out, and without a due date.
    """
    age = sheet.due_date.age_at(examination.on) if sheet.due_date else None
    is_open = bool(examination.dilation and examination.dilation.tenths) or bool(
        examination.effacement_percent
    )
    if not examination.stands or not is_open or age is None or age >= BEFORE:
        return None
    if facts_on_day(sheet.facts, examination.on).has_exclusion:
        return None
    return Opening(
        examination,
        age,
        bleeding_asked=examination.bleeding in (TriState.YES, TriState.NO),
        membranes_assessed=not examination.left_membranes_blank,
    )


def latest_opening(sheet: PregnancySheet) -> Opening | None:
    """What the latest examination found open unexplained; of two on one day the later entry counts."""
    standing = sorted((e for e in sheet.examinations if e.stands), key=lambda e: e.on)
    return opening_of(sheet, standing[-1]) if standing else None


def sludge_to_ask_about(sheet: PregnancySheet) -> Scan | None:
    """The latest scan, where it showed sludge while no fever goes on and no amniotic fluid was tested since.

    None where one of these is not so, and once the pregnancy has ended.
    """
    scans = sheet.standing_scans
    if not scans or scans[-1].sludge is not TriState.YES or sheet.pregnancy.ended_on is not None:
        return None
    latest = scans[-1]
    has_fever = any(
        s.kind is SymptomKind.FEVER and (s.resolved_on is None or s.resolved_on >= latest.on)
        for s in sheet.facts.symptoms
    )
    is_tested = any(r.stands and r.kind in FLUID_TESTS and r.on >= latest.on for r in sheet.lab_results)
    return None if has_fever or is_tested else latest
