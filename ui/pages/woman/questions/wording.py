"""What the flag panel says about a flag, a plan and an answer, as whole phrases."""

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from models.records.discussion import Discussion, Told
from models.records.flag import Because, Cause, Flag, FlagState, Urgency
from models.records.guidelines.guideline import Evidence
from models.records.record import Record
from models.rules.flags.cards import FlagCard
from models.rules.guidelines.superseding import supersedes
from models.rules.guidelines.unexplained_opening import sludge_to_ask_about
from models.rules.policies.copies import has_raised
from models.views import PregnancySheet
from ui.pages.woman.questions.groups import FlagGroups, KnownRule
from ui.wording import cards, formats
from ui.wording.causes import cause_text
from ui.wording.overdue import told_words
from ui.wording.rules.guidelines import age_words
from ui.wording.tr import context
from ui.wording.words import answer_within, phrase, word

_tr = context("woman")


Names = Mapping[UUID, str]
"""The users of this database by id."""


def rule_text(flag: Flag, groups: FlagGroups) -> str:
    """The rule of a flag in plain words; its id where the program does not know it any more."""
    return cards.wording(flag, groups.rules, guarded=groups.is_guarded)


def heading_text(card: FlagCard[Flag], groups: FlagGroups) -> str:
    """What to do, in the imperative."""
    return cards.heading_words(card, groups.rules, guarded=groups.is_guarded)


def urgency_text(card: FlagCard[Flag], today: date) -> str:
    """`Prompt · answer wanted next working day · raised today 10:42`."""
    raised = _tr("raised {0}").format(formats.moment(card.raised_at, today))
    within = answer_within(card.urgency)
    # Beside it stands how long the window of the rule is open, which is another day.
    has_day = card.urgency in (Urgency.URGENT, Urgency.PROMPT, Urgency.ROUTINE)
    wanted = _tr("answer wanted {0}").format(within) if has_day else within
    return " · ".join((word(card.urgency), wanted, raised))


def told_of_text(card: FlagCard[Flag], today: date) -> str:
    """Who was told of a question, and of how much of it where not of all; empty while nobody was."""
    said = told_words(card, today)
    return _tr("{0}, {1}").format(said, phrase(card.told.how)) if card.told is not None else said


def window_text(closes_on: date | None, sheet: PregnancySheet, today: date) -> str:
    """`10-Dec-2026, 24+0 (18 days)`; empty without a window."""
    if closes_on is None:
        return ""
    left = (closes_on - today).days
    if left < 0:
        how = _tr("passed")
    else:
        how = {0: _tr("today"), 1: _tr("tomorrow")}.get(left, _tr("{0} days").format(left))
    age = sheet.due_date.age_at(closes_on) if sheet.due_date else None
    day = formats.day(closes_on)
    return f"{day}, {age} ({how})" if age is not None else f"{day} ({how})"


def passed_text(flag: Flag, sheet: PregnancySheet, today: date) -> str:
    """That its window passed unanswered, and when; empty for a flag whose window is open."""
    if flag.state is not FlagState.LAPSED:
        return ""
    window = window_text(flag.closes_on, sheet, today)
    passed = _tr("Window passed unanswered")
    return f"{passed}: {window}" if window else passed


def already_text(sheet: PregnancySheet, today: date) -> str:
    """What is already done: suture, progesterone, the latest discussion; empty when nothing is."""
    done = [
        _tr("cerclage in place since {0}").format(_age_or_day(sheet, c.placed_on))
        for c in sheet.cerclages
        if c.stands and c.is_in_place(today)
    ]
    done += [
        _tr("on progesterone since {0}").format(_age_or_day(sheet, p.started_on))
        for p in sheet.progesterone
        if p.stands and p.started_on <= today and (p.stopped_on is None or p.stopped_on > today)
    ]
    held = [d for d in sheet.discussions if d.stands]
    if held:
        done.append(_tr("discussed {0}").format(discussion_text(max(held, key=_held_at), today)))
    return "; ".join(done)


def _held_at(discussion: Discussion) -> tuple[str, UUID]:
    return discussion.held_at.isoformat(), discussion.id


def _age_or_day(sheet: PregnancySheet, on: date) -> str:
    age = sheet.due_date.age_at(on) if sheet.due_date else None
    return str(age) if age is not None else formats.day(on)


def discussion_text(discussion: Discussion, today: date) -> str:
    """`today 10:42 with Dr Osei: Progesterone`."""
    when = formats.moment(discussion.held_at, today)
    return _tr("{0} with {1}: {2}").format(when, discussion.with_whom, decision_text(discussion))


def decided_text(discussion: Discussion, today: date) -> str:
    """`Progesterone, Dr Osei, today 10:42`."""
    when = formats.moment(discussion.held_at, today)
    return ", ".join((decision_text(discussion), discussion.with_whom, when))


def decision_text(discussion: Discussion) -> str:
    """`Progesterone`, with the day of the next scan where one was decided on."""
    decided = word(discussion.decision)
    if discussion.rescan_on is None:
        return decided
    if discussion.decision.value == "rescan":
        return f"{decided} {formats.day(discussion.rescan_on)}"
    return _tr("{0}, scan again on {1}").format(decided, formats.day(discussion.rescan_on))


def told_text(flag: Flag, today: date) -> str:
    """`Dr Osei told today 10:42, by telephone`; empty while nobody was told."""
    told = Told.parse(flag.told)
    if told is None:
        return ""
    when = formats.moment(told.at, today)
    return _tr("{0} told {1}, {2}").format(told.whom, when, phrase(told.how))


def evidence_text(evidence: Evidence) -> str:
    """How the wording of a rule was checked."""
    if evidence is Evidence.LOCAL:
        return _tr("this program's own")
    if evidence is Evidence.CLINIC:
        return _tr("the clinic's own, changed from the published rule")
    return _tr("source checked") if evidence.is_checked else _tr("to be confirmed by your medical lead")


def guideline_text(flag: Flag, groups: FlagGroups) -> str:
    """Guideline, version, and how its wording was checked: `NICE NG25 · June 2022 · source checked`."""
    return " · ".join(part for part in (_edition_text(flag, groups), _mark_text(flag, groups)) if part)


def whose_text(flags: Sequence[Flag], groups: FlagGroups, today: date) -> str:
    """The same once for all flags of one guideline: `RCOG GTG 75 · June 2022 · 2 rules · source checked`.

    Where they were checked differently, each mark; then that its review date has passed, or that a later edition is known.
    """
    parts = [_edition_text(flags[0], groups)]
    if len(flags) > 1:
        parts.append(_tr.counted(len(flags), "%n rule", "%n rules"))
    parts += dict.fromkeys(mark for flag in flags if (mark := _mark_text(flag, groups)))
    known = groups.known.get(flags[0].rule_id)
    return " · ".join((*parts, *(age_words(known.guideline, today) if known is not None else ())))


def _edition_text(flag: Flag, groups: FlagGroups) -> str:
    """What was read when a flag was raised."""
    known = _raising(flag, groups)
    if known is not None and known.guideline.is_local:
        return _tr("This program's own rule")
    return f"{flag.guideline} · {flag.guideline_version}"


def _mark_text(flag: Flag, groups: FlagGroups) -> str:
    """How its wording was checked; empty where it is the program's own or not known any more."""
    known = _raising(flag, groups)
    return evidence_text(known.rule.evidence) if known is not None and not known.guideline.is_local else ""


def _raising(flag: Flag, groups: FlagGroups) -> KnownRule | None:
    """The rule that raised it; None where it reads differently now."""
    known = groups.known.get(flag.rule_id)
    return known if known is not None and has_raised(known.guideline, flag) else None


def came_back_text(flag: Flag) -> str:
    """Why an answer does not hold any more; empty for a flag that did not come back."""
    because = Because.parse(flag.reason) if flag.came_back else None
    return _tr("Came back: {0}").format(cause_text(because)) if because else ""


def place_text(flag: Flag, sheet: PregnancySheet, groups: FlagGroups) -> str:
    """Whose place a flag took, and which worse flag of its guideline waits beside it; empty where there is neither."""
    took = (
        rule_text(f, groups)
        for f in sheet.flags
        if f.state is FlagState.WITHDRAWN
        and Because.parse(f.reason) == Because(Cause.SUPERSEDED, (flag.rule_id,))
    )
    sentences = [_tr("In the place of: {0}").format(text) for text in took]
    sentences += [
        _tr("Superseded by: {0} It still waits for an answer.").format(rule_text(f, groups))
        for f in sheet.flags
        if _stands_above(f, flag, groups.known)
    ]
    return " ".join(sentences)


def _stands_above(worse: Flag, flag: Flag, rules: Mapping[str, KnownRule]) -> bool:
    """Whether a flag that waits is the worse one of the same guideline."""
    other, known = rules.get(worse.rule_id), rules.get(flag.rule_id)
    if other is None or known is None or worse.suspended or not worse.state.wants_answer:
        return False
    return worse.guideline == flag.guideline and supersedes(other.rule, known.rule, known.guideline)


def answer_text(flag: Flag, sheet: PregnancySheet, names: Names, today: date) -> str:
    """What holds for a flag: the discussion, or the acknowledgement with its reason; who and when."""
    if flag.state is FlagState.DISCUSSED:
        answer = next((d for d in sheet.discussions if d.id == flag.answered_by), None)
        if answer is not None:
            return _tr("Discussed {0}").format(discussion_text(answer, today))
    who, when = names.get(flag.stamp.by, ""), formats.moment(flag.stamp.at, today)
    because = Because.parse(flag.reason)
    reason = cause_text(because) if because else flag.reason
    parts = (word(flag.state), when, who)
    said = " ".join(part for part in parts if part)
    return f"{said}: {reason}" if reason else said


def elsewhere_text(flag: Flag, sheet: PregnancySheet, names: Names, today: date) -> str:
    """What another desk did with a flag, for a conflict."""
    did = told_text(flag, today) if flag.state is FlagState.ESCALATED else ""
    return _tr("At {0}: {1}").format(flag.stamp.desk, did or answer_text(flag, sheet, names, today))


def written_text(record: Record, names: Names, today: date) -> str:
    """Who wrote this version and when: `Sr Amina HADDAD, today 10:42`."""
    when = formats.moment(record.stamp.at, today)
    return ", ".join(part for part in (names.get(record.stamp.by, ""), when) if part)


def sludge_text(sheet: PregnancySheet) -> str:
    """What sludge without a sign of infection asks; empty where there is none, or where it was answered."""
    scan = sludge_to_ask_about(sheet)
    if scan is None:
        return ""
    said = _tr(
        "Sludge at the latest scan ({0}) and no fever on record: whether the amniotic fluid is to be tested is a question "
        "for the doctor."
    )
    return said.format(formats.day(scan.on))
