"""What stands on every page of a paper: who it is about, and by whom, when, where and with what it was made."""

from datetime import date

from models.records.patient import Patient
from models.usecases.desk import Desk
from models.values.paper import Block, Paper, PaperKind, PaperLayout
from models.version import NAMED_VERSION
from ui.widgets.head.words import born_text, number_text
from ui.wording import formats
from ui.wording.tr import context

_tr = context("papers")
ON_PAPER = date.min
"""No day is called today: paper is read on another one."""
_APART = "  ·  "
_HASH_SHOWN = 16
"""How much of the last entry's hash is printed: enough to be looked up."""


def paper_about(
    desk: Desk,
    kind: PaperKind,
    title: str,
    patient: Patient,
    blocks: tuple[Block, ...],
    layout: PaperLayout = PaperLayout.UPRIGHT,
) -> Paper:
    """A paper about one woman, made now at this desk."""
    who = _APART.join((born_text(patient, desk.clock.today()), number_text(patient)))
    return Paper(
        kind=kind,
        title=title,
        about=(str(patient.name), who),
        made=made_lines(desk),
        page_words=_tr("Page {0} of {1}"),
        blocks=blocks,
        language=_language(),
        layout=layout,
        mark=_mark(desk),
    )


def paper_of_many(desk: Desk, kind: PaperKind, title: str, blocks: tuple[Block, ...]) -> Paper:
    """A list of many women, across the page, made now at this desk."""
    return Paper(
        kind=kind,
        title=title,
        about=(),
        made=made_lines(desk),
        page_words=_tr("Page {0} of {1}"),
        blocks=blocks,
        language=_language(),
        layout=PaperLayout.ACROSS,
        mark=_mark(desk),
    )


def _mark(desk: Desk) -> str:
    """What keeps a paper of the practice clinic from being taken for one about somebody."""
    return _tr("PRACTICE: no real woman") if desk.is_practice else ""


def _language() -> str:
    """The language of the words on a paper, by its code, for whoever has it read aloud; a translation gives its own."""
    return _tr("en")


def made_lines(desk: Desk) -> tuple[str, ...]:
    """By whom, when and at which desk; with which guidelines; up to which entry of the audit trail, and by which program."""
    at = formats.moment(desk.clock.now(), ON_PAPER)
    printed = _tr("Printed by {0}, {1}, at {2}").format(desk.user.name, at, desk.name)
    clinic, doubt = desk.settings.clinic_name, _tr("The date of the computer was in doubt")
    followed = "; ".join(
        _tr("{0} {1}").format(each.title, each.version) for each in desk.followed if not each.is_local
    )
    rules = _tr("Guidelines followed: {0}").format(followed or _tr("none"))
    head = desk.store.head(desk.name)
    trail = _tr("Audit trail of {0} up to entry {1}, {2}").format(
        desk.name, head.seq, head.hash[:_HASH_SHOWN]
    )
    doubted = doubt if desk.is_date_doubted else ""
    return (_APART.join(filter(None, (clinic, printed, doubted))), rules, _APART.join((trail, NAMED_VERSION)))
