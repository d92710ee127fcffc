"""What became of a clinic's own copy of a guideline under a newer edition of the rules, in words."""

from collections.abc import Iterable

from models.rules.policies.renewal import Fate, Renewal
from ui.wording.rules.guidelines import title_words
from ui.wording.tr import context

_tr = context("renewal")


FATES = _tr.marked(
    {
        Fate.RENEWED: "new edition",
        Fate.ADDED: "new rule",
        Fate.KEPT: "yours stays",
        Fate.NOT_KEPT: "yours cannot stay",
        Fate.GONE: "gone, not followed",
    }
)


def renewal_text(renewal: Renewal) -> str:
    """`Your copy NICE NG25 (clinic) was made under the first edition of the rules: 7 rules renewed …`."""
    gone = _gone_text(renewal)
    if not renewal.is_first_edition:
        return _tr("Your copy {0}: {1}.").format(title_words(renewal.guideline.title), gone)
    text = _tr("Your copy {0} was made under the first edition of the rules: {1}, {2}, {3}, {4}.")
    return text.format(
        title_words(renewal.guideline.title),
        _tr.counted(renewal.renewed, "%n rule renewed", "%n rules renewed"),
        _tr.counted(renewal.kept, "%n of your values stays", "%n of your values stay"),
        _tr("{0} cannot stay").format(renewal.not_kept),
        gone,
    )


def renewals_text(renewals: Iterable[Renewal]) -> str:
    """All of them, and what is to be done; empty without any."""
    told = [renewal_text(each) for each in renewals]
    if not told:
        return ""
    return _tr("{0} The clinic lead reads and adopts a new edition in Settings, Policy.").format(
        " ".join(told)
    )


def fate_words(fate: Fate) -> str:
    """What became of one value."""
    return _tr(FATES[fate])


def _gone_text(renewal: Renewal) -> str:
    number = _tr.counted(len(renewal.gone), "%n rule gone", "%n rules gone")
    named = ", ".join(renewal.gone)
    return _tr("{0}, not followed: {1}").format(number, named) if named else number
