"""The `policy` verb: the clinic's own copies of guidelines, from the command line."""

import sys
from collections.abc import Callable
from pathlib import Path

from models.errors import CervitrendError, Refused
from models.ports.files import GuidelineFormat
from models.records.clinic.access import ExportKind
from models.records.guidelines.guideline import Guideline
from models.rules.policies.copies import copied_from
from models.rules.policies.diff import difference
from models.rules.policies.renewal import Fate, Renewal
from models.usecases.clinic.access_log import log_export
from models.usecases.desk import Desk
from models.usecases.policies.dry_run import DryRun, begin_dry_run, resume_dry_run
from models.usecases.policies.editions import checked_copy, editions, published
from models.usecases.policies.file import FIRST, unpacked
from ui.cli.assess import input_bytes
from ui.cli.at_desk import at_desk
from ui.cli.failures import DONE, REFUSED, refused
from ui.cli.telling import tell
from ui.wording.policy_effects import (
    after_words,
    before_words,
    compared_rule_texts,
    csv_of,
    hastened_text,
    stops_asking_text,
    to_come_text,
    what_words,
)
from ui.wording.policy_renewal import fate_words, renewal_text
from ui.wording.problems.lookup import sentence


def list_policies(open_desk: Callable[[], Desk]) -> int:
    """Print which guidelines are followed, then every edition of every copy with its hash; 0, or 1 when refused."""

    def show(desk: Desk) -> None:
        for guideline in desk.followed:
            tell(f"followed {guideline.id}: {guideline.title}, {guideline.version}")
        for owed in desk.owed_renewals:
            _print_renewal(owed)
        for pack in editions(desk):
            on = f"{pack.adopted_at:%Y-%m-%d}"
            tell(f"{pack.guideline_id} edition {pack.edition}: {on}, {pack.approver}: {pack.reason}")
            tell(f"  SHA-256 {pack.hash}")

    return at_desk(open_desk, show, tell_refusal=_refused)


def check_policy_file(
    source: str, guideline_format: GuidelineFormat, read_guidelines: Callable[[], tuple[Guideline, ...]]
) -> int:
    """Say whether a copy may be adopted, and every value in which it differs from its original.

    0 when it may; 1 when it was refused: then only the problems are printed, one a line, on standard error.
    """
    try:
        originals = read_guidelines()
        found = _candidate(source, guideline_format, originals)
    except CervitrendError as error:
        return _refused(error)
    candidate = found.guideline
    original = next(g for g in originals if g.id == copied_from(candidate.id))
    rules = len(candidate.rules)
    tell(f"a copy of {original.title}: {rules} {'rule' if rules == 1 else 'rules'}")
    for row in difference(original, candidate):
        tell(f"{row.rule_id or candidate.id} {row.path}: {row.before or '-'} -> {row.after or '-'}")
    if found.is_owed:
        _print_renewal(found)
    return DONE


def try_out(
    source: str,
    open_desk: Callable[[], Desk],
    save_text: Callable[[Path, str], None],
    keep_in: Path | None,
) -> int:
    """Print for which women a copy would change what; `keep_in` is where the list goes as CSV as well.

    0 when it was printed, 1 when file, user or place was refused, or when it was stopped. The record is only read.
    """

    def show(desk: Desk) -> None:
        found = _candidate(source, desk.guideline_format, published(desk))
        if found.is_owed:
            tell(renewal_text(found))
        run = begin_dry_run(desk, found.guideline)
        while not run.is_done:
            run = resume_dry_run(desk, run)
            _show_progress(run)
        _print_changes(run)
        if keep_in is not None:
            save_text(keep_in, csv_of(run))
            log_export(desk, ExportKind.DRY_RUN, keep_in.absolute().parent.name, len(run.changed))

    return at_desk(open_desk, show, tell_refusal=_refused)


def _print_renewal(found: Renewal) -> None:
    """What became of a copy, then every value of it that is not the new edition's, and every rule that is gone."""
    tell(renewal_text(found))
    for row in found.changes:
        if row.fate not in (Fate.RENEWED, Fate.ADDED):
            where = f"{row.rule_id or found.guideline.id} {row.path}"
            sides = f"first {row.first or '-'}, yours {row.own or '-'}, new {row.now or '-'}"
            tell(f"  {where}: {sides}: {fate_words(row.fate)}")


def _candidate(source: str, guideline_format: GuidelineFormat, originals: tuple[Guideline, ...]) -> Renewal:
    """The copy in a file; one that was exported has to be as it was then. Raises: Refused, Unavailable."""
    content = input_bytes(source)
    if content.startswith(FIRST.encode()):
        unpacked(content, source)
    return checked_copy(guideline_format, originals, content, source)


def _show_progress(run: DryRun) -> None:
    if sys.stderr.isatty():
        end = "\n" if run.is_done else "\r"
        tell(f"{run.seen} of {run.total} seen", end=end, file=sys.stderr, flush=True)


def _print_changes(run: DryRun) -> None:
    tell(f"if adopted, {len(run.changed)} of {run.seen} women change today")
    for more in (stops_asking_text(run), hastened_text(run), to_come_text(run)):
        if more:
            tell(more)
    texts = compared_rule_texts(run)
    for woman in run.changed:
        who = " ".join(str(part) for part in (woman.name, woman.number, woman.age) if part is not None)
        for effect in woman.effects:
            rule = f"{effect.rule_id} " if effect.rule_id else ""
            what = f"{rule}{what_words(effect, texts, guarded=woman.is_guarded)}"
            tell(f"{who}: {what}: {before_words(effect)} -> {after_words(effect)}")


def _refused(error: CervitrendError) -> int:
    """As for every verb, but that each problem of a policy file stands on a line of its own, behind its place in it."""
    if isinstance(error, Refused):
        for problem in error.problems:
            tell(f"{problem.field}: {sentence(problem)}", file=sys.stderr)
        return REFUSED
    return refused(error)
