"""How backups stand, in words; nothing here says that all is well."""

from collections.abc import Iterable
from datetime import datetime

from models.records.clinic.backup import BackupState, LostWoman, StoredBackup, TargetState
from models.records.kinds import kind_named
from models.rules.backups.freshness import Freshness, freshness
from models.values.visible import isolated
from ui.wording import formats
from ui.wording.fields import kind_name
from ui.wording.problems.lookup import error_sentence
from ui.wording.tr import context

_tr = context("backups")


def last_backup_words(state: BackupState, now: datetime) -> str:
    """When the last proven backup was made and where it lies, or that there is none."""
    last = state.last
    how = freshness(state, now)
    if last is None or last.proven_at is None or last.whole_at is None:
        if not state.targets:
            return _tr("There is no backup of this record: nobody has chosen a place for backups yet.")
        return _tr("There is no proven backup of this record yet.")
    when, today = formats.moment(last.proven_at, now.astimezone().date()), str(last.folder)
    if how is Freshness.OLD and last.whole_at > now:
        return _tr(
            "The last proven backup bears a time that is still to come: {0}, in {1}. Check the date of this computer."
        ).format(when, today)
    if how is Freshness.OLD:
        return _tr("The last proven backup is too old: {0}, in {1}.").format(when, today)
    return _tr("Last proven backup: {0}, in {1}.").format(when, today)


def short_backup_words(state: BackupState, now: datetime) -> str:
    """The same in as few words as stand at the foot of a page."""
    last = state.last
    if last is None or last.proven_at is None:
        return _tr("No proven backup yet") if state.targets else _tr("No backup: no place chosen")
    when = formats.moment(last.proven_at, now.astimezone().date())
    is_old = freshness(state, now) is Freshness.OLD
    return (
        _tr("Proven backup too old: {0}").format(when)
        if is_old
        else _tr("Last proven backup {0}").format(when)
    )


def target_problems(targets: Iterable[TargetState]) -> str:
    """What stands in the way of the places that have trouble, one sentence after the other; empty where none has."""
    problems = (error_sentence(target.problem) for target in targets if target.problem is not None)
    return " ".join(dict.fromkeys(problems))


def drill_words(state: BackupState, now: datetime) -> str:
    """When a restore was last tried out, and what came of it."""
    if state.drill is None:
        return _tr("A restore was never tried out yet; that is done every week once there is a backup.")
    when = formats.moment(state.drill.at, now.astimezone().date())
    if state.drill.problem is None:
        return _tr("A restore was last tried out {0}: it came back as it was backed up.").format(when)
    return _tr("A restore was tried out {0} and FAILED: {1}").format(
        when, error_sentence(state.drill.problem)
    )


def pack_words(state: BackupState, now: datetime) -> str:
    """Where downtime packs go and how the last one went, or that there are none."""
    if state.pack_problem is not None:
        return error_sentence(state.pack_problem)
    if state.pack_folder is None:
        return _tr("No folder was named: no downtime pack is written.")
    if state.packed_at is None:
        return _tr("Goes to {0}; none was written yet.").format(state.pack_folder)
    when = formats.moment(state.packed_at, now.astimezone().date())
    return _tr("Goes to {0}; the last one was written {1}.").format(state.pack_folder, when)


def pack_password_words(state: BackupState) -> str:
    """That nobody could open the packs when they are needed; empty while somebody can, or while none are written."""
    if state.pack_folder is None or state.is_pack_password_known:
        return ""
    return _tr(
        "The password of the downtime pack was never shown, or is another one now. The clinic lead shows it in Settings, Backups, "
        "and puts it where it is found without the program."
    )


def target_note(target: TargetState) -> str:
    """What has to be known of a place: why it has no backup, or that it shares the record's disk."""
    if target.problem is not None:
        return error_sentence(target.problem)
    if target.shares_disk:
        return _tr("On the same disk as the record: lost with it. Choose a second place.")
    return ""


def moment_or_never(at: datetime | None, now: datetime) -> str:
    """`today 10:42`, or that it never happened."""
    return _tr("never") if at is None else formats.moment(at, now.astimezone().date())


def newest_words(backup: StoredBackup, now: datetime) -> str:
    """When the newest entry in a backup was written; why it cannot be read, where it cannot."""
    if backup.problem is not None:
        return error_sentence(backup.problem)
    newest = None if backup.manifest is None else backup.manifest.holds.newest_entry
    return _tr("no entry") if newest is None else formats.moment(newest, now.astimezone().date())


def lost_who(lost: LostWoman) -> str:
    """Whose entries would be lost."""
    if lost.patient_id is None:
        return _tr("The clinic's own settings")
    return " ".join((lost.name, isolated(lost.number))).strip()


def lost_what(lost: LostWoman) -> str:
    """What would be lost: `Scan 2, Flag 1`; that she is not in the backup at all comes first."""
    kinds = ", ".join(_tr("{0}: {1}").format(_kind_words(kind), count) for kind, count in lost.kinds)
    return _tr("not in the backup at all; {0}").format(kinds) if lost.is_new else kinds


def _kind_words(table: str) -> str:
    """A kind of record by its table; the table itself where this version knows none of that name."""
    kind = kind_named(table)
    return table if kind is None else kind_name(kind)
