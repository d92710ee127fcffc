"""What another policy would change for a woman, in words and as a file."""

from collections.abc import Mapping
from datetime import date

from models.records.flag import FlagState, Urgency
from models.rules.flags.policy_effect import SUSPENDED, Effect, EffectKind
from models.rules.flags.schedule import Plan
from models.usecases.policies.dry_run import ChangedWoman, DryRun
from models.values.spreadsheet import list_text
from ui.wording.cards import listed
from ui.wording.formats import day
from ui.wording.tr import context
from ui.wording.words import phrase, word

_tr = context("effects")


_PLANS: Mapping[str, str] = _tr.marked(
    {
        Plan.FIRST.value: "first scan",
        Plan.ROUTINE.value: "routine scan",
        Plan.DECIDED.value: "as decided",
        Plan.DECISION_OWED.value: "a decision comes first",
        Plan.DECIDED_WITHOUT_DATE.value: "as decided, no day named",
        Plan.CLOSED.value: "closed with a reason",
        Plan.NO_PROBE.value: "no vaginal probe until a doctor says so",
        Plan.RUPTURED.value: "none with ruptured membranes",
        Plan.ABDOMINAL_STITCH.value: "none with an abdominal stitch",
        Plan.OVER.value: "none planned any more",
        Plan.NO_DUE_DATE.value: "none without a due date",
        Plan.NO_SCHEDULE.value: "none without a scan plan",
        Plan.ENDED.value: "none, the pregnancy is over",
        Plan.TAKEN_BACK.value: "none, the pregnancy was taken back",
    }
)
_HEADINGS = _tr.marked(("Name", "Born", "Hospital no.", "Age today", "What", "Rule", "From", "To"))


def compared_rule_texts(run: DryRun) -> dict[str, str]:
    """The wording of every rule that a dry run looks at, by its id; where both have it, the new one."""
    both = (*run.comparison.present, *run.comparison.candidate)
    return {rule.id: rule.text for guideline in both for rule in guideline.rules}


def what_words(effect: Effect, texts: Mapping[str, str], *, guarded: bool) -> str:
    """What changes: the rule in plain words, as it is shown of this woman, or the next scan."""
    if effect.kind is EffectKind.NEXT_SCAN:
        return _tr("Next scan")
    return listed(texts.get(effect.rule_id, effect.rule_id), effect.rule_id, guarded=guarded)


def before_words(effect: Effect) -> str:
    """What it is now."""
    return _side(effect, effect.before)


def after_words(effect: Effect) -> str:
    """What it would be."""
    return _side(effect, effect.after)


def csv_of(run: DryRun) -> str:
    """The list of a finished dry run as a file for a spreadsheet: days as ISO text, nothing that it would compute."""
    texts = compared_rule_texts(run)
    rows = (
        (*_who_cells(woman), *_what_cells(woman, effect, texts))
        for woman in run.changed
        for effect in woman.effects
    )
    return list_text([_tr(heading) for heading in _HEADINGS], rows)


def _who_cells(woman: ChangedWoman) -> tuple[str, ...]:
    born = woman.born_on.isoformat() if woman.born_on else ""
    return str(woman.name), born, str(woman.number or ""), str(woman.age or "")


def _what_cells(woman: ChangedWoman, effect: Effect, texts: Mapping[str, str]) -> tuple[str, ...]:
    said = what_words(effect, texts, guarded=woman.is_guarded)
    return said, effect.rule_id, before_words(effect), after_words(effect)


def to_come_text(run: DryRun) -> str:
    """For how many a differing window is still to open; empty where there is nobody."""
    if not run.to_come:
        return ""
    return _tr("{0} have a differing window still to open.").format(run.to_come)


def stops_asking_text(run: DryRun) -> str:
    """How many flags that wait would ask for no answer any more; empty where there is none."""
    many = run.stops_asking
    return (
        _tr("{0} would stop asking for an answer.").format(_tr.counted(many, "%n flag", "%n flags"))
        if many
        else ""
    )


def hastened_text(run: DryRun) -> str:
    """How many flags would become more urgent, and from when their time counts; empty where there is none."""
    many = run.hastened
    if not many:
        return ""
    flags = _tr.counted(many, "%n flag becomes", "%n flags become")
    return _tr("{0} more urgent; the time counts from when they were raised.").format(flags)


def _side(effect: Effect, value: str) -> str:
    if effect.kind is not EffectKind.NEXT_SCAN:
        return _flag_words(value) if value else _tr("no flag")
    return _tr(_PLANS[value]) if value in _PLANS else day(date.fromisoformat(value))


def _flag_words(value: str) -> str:
    """`Prompt`, or `Prompt, discussed, set aside`."""
    urgency, *states = value.split(" ")
    said = (_tr("set aside") if each == SUSPENDED else phrase(FlagState(each)) for each in states)
    return ", ".join((word(Urgency(urgency)), *said))
