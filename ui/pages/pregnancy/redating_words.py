"""What a new due date changes, and what the rule of the clinic's country suggests, in words; no widgets in here."""

from datetime import date

from models.records.flag import Cause
from models.records.pregnancy import Dating
from models.rules.pregnancy.redating import Estimate, Suggestion
from models.rules.pregnancy.scan_dating import ScanSuggestion, Size
from models.usecases.pregnancies.redating import AgeChange, FlagChange, FlagMove, Replay
from ui.pages.pregnancy.wording import tr
from ui.wording import formats
from ui.wording.events import step_text
from ui.wording.fields import kind_name
from ui.wording.rules.rule import evidence_words
from ui.wording.words import word

_MEANINGS = tr.marked(
    {
        FlagMove.APPEARS: "it applies",
        FlagMove.COMES_BACK: "it applies again",
        FlagMove.GOES: "it no longer applies",
        FlagMove.SET_ASIDE: "by another rule",
        FlagMove.COUNTS_AGAIN: "no rule sets it aside",
        FlagMove.WINDOW: "by the new ages",
    }
)
_CAUSES = tr.marked(
    {
        Cause.DUE_DATE: "by the new due date",
        Cause.APPLIES_AGAIN: "it applies again",
        Cause.NOT_FOLLOWED: "its guideline is not followed",
        Cause.ENDED: "the pregnancy ended",
    }
)


def what_text(change: AgeChange) -> str:
    """What the age belongs to: `Scan`, `Cerclage placed`."""
    return step_text(kind_name(change.kind.record), change.kind, change.step)


def moved_flag_text(change: FlagChange) -> str:
    """What becomes of a flag: `Goes`, `Comes back`."""
    return word(change.move)


def move_reason(change: FlagChange) -> str:
    """Why it happens to a flag; where the program moves none, what the move itself means."""
    if change.because is None:
        return tr(_MEANINGS[change.move])
    if change.move is FlagMove.COMES_BACK and change.because.cause is Cause.DUE_DATE:
        return tr("answered for the old date")
    cause = change.because.cause
    return tr(_CAUSES[cause]) if cause in _CAUSES else tr("the record was changed")


def window_before(change: FlagChange) -> str:
    """The last day of its window until now; a dash where there was no flag."""
    return "–" if change.before is None else _until(change.closes_before)


def window_after(change: FlagChange) -> str:
    """The last day of its window from now on; a dash where it goes."""
    return "–" if change.move is FlagMove.GOES else _until(change.closes_after)


def age_after(change: AgeChange) -> str:
    """The new age, with a word where no pregnancy is so old or no plan scans so early."""
    if change.after is None:
        return tr("outside 0+0 to 44+6")
    return tr("{0}, before 15+0").format(change.after) if change.is_early else str(change.after)


def age_before(change: AgeChange) -> str:
    """The age until now; a dash without a due date."""
    return str(change.before) if change.before else "–"


def shift_text(replay: Replay) -> str:
    """`3 days later`: how far the due date moves."""
    if replay.before is None:
        return ""
    days = (replay.after.on - replay.before.on).days
    if not days:
        return tr("the same day")
    counted = tr.counted(abs(days), "%n day", "%n days")
    return tr("{0} later").format(counted) if days > 0 else tr("{0} earlier").format(counted)


def only_ages_text(replay: Replay) -> str:
    """That nothing but ages moves, where it is so."""
    if not replay.only_ages:
        return ""
    if replay.ages:
        return tr("Only ages change: no flag and no planned scan moves.")
    return tr("Only the age today changes: no flag and no planned scan moves.")


def suggestion_text(said: Suggestion | ScanSuggestion) -> str:
    """The sum behind a suggestion and what it comes to, so that it can be checked by hand."""
    return _by_scan(said) if isinstance(said, ScanSuggestion) else _by_table(said)


def _by_table(said: Suggestion) -> str:
    compared = tr("LMP gives {0} on {1}, ultrasound {2}: {3} apart.").format(
        said.lmp_age,
        formats.day(said.ultrasound.measured_on),
        said.ultrasound_age,
        tr.counted(said.days_apart, "%n day", "%n days"),
    )
    if said.is_for_ultrasound:
        sentence = tr("More than {0} days at {1} to {2}: the table suggests the ultrasound date, {3}.")
    else:
        sentence = tr("Not more than {0} days at {1} to {2}: the table suggests the LMP date, {3}.")
    row, due = said.row, formats.day(said.chosen.due.on)
    return f"{compared} {sentence.format(row.more_than_days, row.first, row.last, due)}"


def _by_scan(said: ScanSuggestion) -> str:
    """What one scan measured, against the sizes that date a pregnancy."""
    scan, rule = said.estimate, said.rule
    on = formats.day(scan.measured_on)
    if scan.crl is not None:
        measured = tr("Crown-rump length {0} mm on {1}").format(scan.crl, on)
        first, last = str(rule.crl_first), str(rule.crl_last)
    elif scan.head is not None:
        measured = tr("Head circumference {0} mm on {1}").format(scan.head, on)
        first, last = str(rule.head_first), str(rule.head_last)
    else:
        text = tr(
            "Scan of {0} without a head circumference: from {1} to {2} mm it dates the pregnancy. Type it."
        )
        return text.format(on, rule.head_first, rule.head_last)
    text = {
        Size.TOO_SMALL: tr("{0}: below {1} mm it dates no pregnancy here. Scan again."),
        Size.TOO_LARGE: tr("{0}: above {2} mm it dates no pregnancy here. Ask a doctor for the due date."),
    }.get(
        said.size,
        tr("{0}, within {1} to {2} mm: it dates the pregnancy, whatever the last period says: {3}."),
    )
    return text.format(measured, first, last, formats.day(scan.due.on))


def suggestion_more(said: Suggestion | ScanSuggestion, dating: Dating | None) -> str:
    """Where the suggested date stands now, and how far the rule behind it may be trusted."""
    told = [_standing(said.chosen, dating)] if said.chosen is not None else []
    if isinstance(said, ScanSuggestion):
        source = tr("{0}, {1}. Nothing is changed by itself.")
        told.append(source.format(said.rule.title, evidence_words(said.rule.evidence)))
        return " ".join(told)
    if said.is_late:
        told.append(
            tr("First scan for dating at {0} or later: suboptimally dated.").format(said.table.late_from)
        )
    source = tr("{0} ({1}), {2}. Nothing is changed by itself.")
    told.append(source.format(said.table.title, said.table.year, evidence_words(said.table.evidence)))
    return " ".join(told)


def to_take(said: Suggestion | ScanSuggestion, dating: Dating | None) -> Dating | None:
    """The suggested date where it neither counts now nor stands in the form; None otherwise."""
    return _agreed_before(said.chosen, dating) if said.chosen is not None else None


def _agreed_before(chosen: Estimate, dating: Dating | None) -> Dating | None:
    agreed = chosen.agreed
    return None if agreed is None or (dating is not None and agreed.id == dating.id) else agreed


def _standing(chosen: Estimate, dating: Dating | None) -> str:
    if _agreed_before(chosen, dating) is not None:
        return tr("It was agreed before, and is not the one that counts.")
    return tr("It stands in the form.") if chosen.agreed is None else tr("It is the one that counts.")


def _until(closes_on: date | None) -> str:
    """`20-Mar-2026`; a window that does not close has no last day."""
    return formats.day(closes_on) if closes_on else tr("no last day")
