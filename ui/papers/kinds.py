"""Which papers there are, where each is offered, and how each is made."""

from collections.abc import Mapping
from datetime import date, timedelta
from uuid import UUID

from models.records.clinic.audit import AuditQuery
from models.records.clinic.reference import References
from models.usecases.desk import Desk
from models.values.paper import BundleKind, Paper, PaperKind
from models.views import PregnancySheet
from ui.session.session import Location, Where

Choice = PaperKind | BundleKind
"""What is chosen to be printed: one paper, or one each for several women."""
OFFERED: Mapping[Where, tuple[Choice, ...]] = {
    Where.WOMAN: (
        PaperKind.SUMMARY,
        PaperKind.LETTER,
        PaperKind.SLIP,
        PaperKind.LABELS,
        PaperKind.TRAIL,
    ),
    Where.CALL: (PaperKind.LETTER, PaperKind.SUMMARY),
    Where.PLAN: (PaperKind.SLIP, PaperKind.LETTER, PaperKind.SUMMARY),
    Where.TODAY: (
        PaperKind.TODAY,
        PaperKind.LOOPS,
        PaperKind.DAYS,
        BundleKind.SUMMARIES_BOOKED,
        BundleKind.LETTERS_OPEN,
    ),
    Where.LOOPS: (
        PaperKind.LOOPS,
        PaperKind.TODAY,
        BundleKind.LETTERS_OPEN,
        BundleKind.SUMMARIES_OPEN,
    ),
    Where.AUDIT: (PaperKind.AUDIT,),
}
"""What can be printed from each page, the usual one first."""

OF_THE_DAY = frozenset({PaperKind.TODAY, PaperKind.LOOPS})
"""The day's lists."""

OF_MANY = OF_THE_DAY | {PaperKind.DAYS, PaperKind.AUDIT, PaperKind.DOWNTIME_PACK}
"""The papers that are about no woman alone."""

Days = tuple[date, date]
"""From one day to another, both among them."""
_AHEAD = timedelta(days=27)


def four_weeks_from(first: date) -> date:
    """The last of four weeks that begin with a day: so far ahead a clinic books."""
    return min(first, date.max - _AHEAD) + _AHEAD


def offered_from(where: Where, last: Choice | None) -> tuple[Choice, ...]:
    """What can be printed from a page, what was chosen there last (None: nothing yet) first."""
    return tuple(sorted(OFFERED[where], key=lambda kind: kind is not last))


def paper_of(location: Location, pregnancy_id: UUID | None) -> Location | None:
    """Where the papers of a place are; None where there are none, or where they would be about nobody.

    `pregnancy_id` is the pregnancy on the screen, None without one.
    """
    if location.where not in OFFERED or (location.is_about_a_woman and pregnancy_id is None):
        return None
    about = pregnancy_id if location.is_about_a_woman else None
    return Location(Where.PAPER, pregnancy_id=about, typed=location.where.value)


def make_paper(
    kind: PaperKind,
    desk: Desk,
    references: References,
    sheet: PregnancySheet | None,
    asked: AuditQuery | None = None,
    days: Days | None = None,
) -> Paper | None:
    """A paper, in the store's thread; None where it is about a woman and there is none.

    `references` are what the chart draws, `asked` which entries of the clinic's trail are wanted, None: all; `days` are those
    of the lists of days, None: the next four weeks. What draws charts is loaded with the first paper that has one.
    Raises: NotAllowed, Refused (`trail.too_long`), ValueError for what nobody asks for by name (`WRITTEN_BY_ITSELF`).
    """
    if kind in OF_MANY:
        return _of_many(kind, desk, asked or AuditQuery(), days)
    return _of_hers(kind, desk, references, sheet) if sheet is not None else None


def _of_many(kind: PaperKind, desk: Desk, asked: AuditQuery, days: Days | None) -> Paper:
    from ui.papers.lists import days_paper, loops_paper, today_paper
    from ui.papers.trails import clinic_trail_paper

    match kind:
        case PaperKind.AUDIT:
            return clinic_trail_paper(desk, asked)
        case PaperKind.DAYS:
            today = desk.clock.today()
            return days_paper(desk, *(days or (today, four_weeks_from(today))))
        case PaperKind.TODAY:
            return today_paper(desk)
        case PaperKind.LOOPS:
            return loops_paper(desk)
        case _:
            raise ValueError(kind.value)


def _of_hers(kind: PaperKind, desk: Desk, references: References, sheet: PregnancySheet) -> Paper:
    from ui.papers.handed_out import labels_paper, slip_paper
    from ui.papers.letter import letter_paper
    from ui.papers.summary import summary_paper
    from ui.papers.trails import her_trail_paper

    match kind:
        case PaperKind.LETTER:
            return letter_paper(desk, references, sheet)
        case PaperKind.SLIP:
            return slip_paper(desk, sheet)
        case PaperKind.LABELS:
            return labels_paper(desk, sheet)
        case PaperKind.TRAIL:
            return her_trail_paper(desk, sheet)
        case PaperKind.SUMMARY:
            return summary_paper(desk, references, sheet)
        case _:
            raise ValueError(kind.value)
