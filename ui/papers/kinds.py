"""Which papers there are, where each is offered, and how each is made."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from models.records.clinic.reference import References
from models.usecases.desk import Desk
from models.values.paper import Paper, PaperKind
from models.views import PregnancySheet
from ui.session.session import Where

MakePaper = Callable[[Desk, References, PregnancySheet | None], Paper]
"""Makes a paper in the store's thread; the sheet is that of the woman on the screen, None where it is about nobody alone."""

OFFERED: Mapping[Where, tuple[PaperKind, ...]] = {
    Where.WOMAN: (PaperKind.SUMMARY,),
    Where.CALL: (PaperKind.SUMMARY,),
}
"""What can be printed from each page, the usual one first."""


@dataclass(frozen=True, slots=True)
class PaperEntry:
    """How a paper is made; `is_about_a_woman`: it needs her sheet."""

    make: MakePaper
    is_about_a_woman: bool = True


def entry_of(kind: PaperKind) -> PaperEntry:
    """The paper of a kind; what draws charts is loaded with it."""
    return _ENTRIES[kind]


def _summary(desk: Desk, references: References, sheet: PregnancySheet | None) -> Paper:
    from ui.papers.summary import summary_paper

    return summary_paper(desk, references, _hers(sheet))


def _hers(sheet: PregnancySheet | None) -> PregnancySheet:
    if sheet is None:
        raise LookupError("this paper is about a woman")
    return sheet


_ENTRIES: Mapping[PaperKind, PaperEntry] = {PaperKind.SUMMARY: PaperEntry(_summary)}
