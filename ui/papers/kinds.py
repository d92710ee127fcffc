"""Which papers there are, where each is offered, and how each is made."""

from collections.abc import Mapping
from uuid import UUID

from models.records.clinic.reference import References
from models.usecases.desk import Desk
from models.values.paper import Paper, PaperKind
from models.views import PregnancySheet
from ui.session.session import Location, Where

OFFERED: Mapping[Where, tuple[PaperKind, ...]] = {
    Where.WOMAN: (PaperKind.SUMMARY, PaperKind.LETTER),
    Where.CALL: (PaperKind.LETTER, PaperKind.SUMMARY),
    Where.TODAY: (PaperKind.TODAY, PaperKind.LOOPS),
    Where.LOOPS: (PaperKind.LOOPS, PaperKind.TODAY),
}
"""What can be printed from each page, the usual one first."""

OF_THE_DAY = frozenset({PaperKind.TODAY, PaperKind.LOOPS})
"""The papers that are about no woman alone."""


def paper_of(location: Location, pregnancy_id: UUID | None) -> Location | None:
    """Where the papers of a place are; None where there are none, or where they would be about nobody.

    `pregnancy_id` is the pregnancy on the screen, None without one.
    """
    if location.where not in OFFERED or (location.is_about_a_woman and pregnancy_id is None):
        return None
    about = pregnancy_id if location.is_about_a_woman else None
    return Location(Where.PAPER, pregnancy_id=about, typed=location.where.value)


def make_paper(
    kind: PaperKind, desk: Desk, references: References, sheet: PregnancySheet | None
) -> Paper | None:
    """A paper, in the store's thread; None where it is about a woman and there is none.

    `references` are what the chart draws. What draws charts is loaded with the first paper that has one.
    """
    from ui.papers.letter import letter_paper
    from ui.papers.lists import loops_paper, today_paper
    from ui.papers.summary import summary_paper

    match kind:
        case PaperKind.TODAY:
            return today_paper(desk)
        case PaperKind.LOOPS:
            return loops_paper(desk)
        case PaperKind.SUMMARY:
            return summary_paper(desk, references, sheet) if sheet is not None else None
        case PaperKind.LETTER:
            return letter_paper(desk, references, sheet) if sheet is not None else None
