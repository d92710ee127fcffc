"""What a guideline is called, who wrote it, and how far it may be relied on."""

from datetime import date

from models.records.guidelines.guideline import Guideline
from ui.wording.formats import day
from ui.wording.tr import context

_tr = context("guideline")
_OWN = "local"
"""The title under which the rules that no guideline has are kept."""


def title_words(title: str) -> str:
    """What a guideline is called where its title stands alone, or as the first word: the program's own rules have no title."""
    return title.replace(_OWN, _tr("This program"), 1) if _is_own(title) else title


def whose_words(title: str) -> str:
    """The same inside a sentence, or in brackets: `(this program)`."""
    return title.replace(_OWN, _tr("this program"), 1) if _is_own(title) else title


def body_words(guideline: Guideline) -> str:
    """Who wrote it and when, as far as its title does not say so already; may be empty."""
    title = guideline.title.casefold()
    parts = (guideline.body, str(guideline.year or ""))
    return ", ".join(part for part in parts if part and part.casefold() not in title)


def doubt_words(guideline: Guideline, on: date) -> tuple[str, ...]:
    """That none of its rules was read at its source, that its review date has passed, that a later edition is known."""
    said = []
    if not any(rule.evidence.is_checked for rule in guideline.rules):
        said.append(_tr("to be confirmed"))
    return (*said, *age_words(guideline, on))


def age_words(guideline: Guideline, on: date) -> tuple[str, ...]:
    """That its review date has passed, that a later edition is known."""
    said = []
    if guideline.is_past_review(on):
        said.append(_tr("review date {0} passed").format(day(guideline.review_on)))
    if guideline.superseded_by:
        said.append(guideline.superseded_by)
    return tuple(said)


def _is_own(title: str) -> bool:
    """Also of the clinic's copy: `local (clinic)`."""
    return title.split(" ", maxsplit=1)[0] == _OWN
