"""What stands above Today's list: what was handed over, and guidelines that are past their review."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from models.records.guidelines.guideline import Guideline
from models.records.kinds import kind_named
from models.usecases.flags.hand_over import HandedOver
from models.views import AheadRow
from ui.pages.today.line import tr
from ui.wording import formats
from ui.wording.fields import kind_name
from ui.wording.rules.guidelines import age_words, title_words

_MOST_AHEAD = 6
"""How many entries of days to come are named; the others are counted, and named once these are corrected."""


def date_text(on: date, last: datetime) -> str:
    """That the date of this computer is doubtful; `last` is when the last entry before the doubt was made."""
    if last.astimezone().date() == on:
        return tr("The date of this computer was another one a while ago. It is {0} now. Check it.").format(
            formats.day(on)
        )
    return tr("The date of this computer is {0}; the last entry was made on {1}. Check the date.").format(
        formats.day(on), formats.day(last.astimezone().date())
    )


def ahead_texts(ahead: Sequence[AheadRow]) -> tuple[str, str]:
    """How much bears a day after today, and below it each with its woman and day."""
    first = tr.counted(
        len(ahead),
        "%n entry bears a day after today. Correct its day, or this computer's date.",
        "%n entries bear a day after today. Correct their days, or this computer's date.",
    )
    each = (
        tr("{0}: {1}, {2}").format(row.woman.name, _kind_word(row.kind), formats.day(row.on))
        for row in ahead[:_MOST_AHEAD]
    )
    return first, " · ".join(each)


def check_text(checked_at: datetime | None, on: date) -> str:
    """How old the last check of the whole record is."""
    if checked_at is None:
        return tr("The whole record was never checked on this computer.")
    return tr("The whole record was last checked {0}.").format(formats.moment(checked_at, on))


def _kind_word(table: str) -> str:
    kind = kind_named(table)
    return table if kind is None else kind_name(kind)


def review_text(followed: Iterable[Guideline], on: date) -> str:
    """`NICE NG25: review date 01-Nov-2027 passed; tell the clinic lead`; empty while none is past it or superseded."""
    doubts = ((title_words(guideline.title), age_words(guideline, on)) for guideline in followed)
    said = [tr("{0}: {1}").format(title, ", ".join(doubt)) for title, doubt in doubts if doubt]
    return tr("{0}; tell the clinic lead.").format(" · ".join(said)) if said else ""


def handed_text(handed: HandedOver, on: date) -> str:
    """Who handed over to whom, when, and how much: `Handed over by Sr Haddad to Mw Costa, today 13:50: 5 things open`."""
    return tr("Handed over by {0} to {1}, {2}: {3}.").format(
        handed.by,
        handed.to,
        formats.moment(handed.at, on),
        tr.counted(handed.loops, "%n thing open", "%n things open"),
    )


def handed_texts(handed: Sequence[HandedOver], on: date) -> tuple[str, str]:
    """The first hand-over as a sentence, and what stands below it: its note, then every other with its own."""
    first, *others = handed
    told = (f"{handed_text(each, on)} {each.note}".strip() for each in others)
    return handed_text(first, on), "\n".join(text for text in (first.note, *told) if text)
