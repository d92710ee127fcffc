"""Sentences about backups: making one, where they go, going back to one."""

from collections.abc import Mapping

from ui.wording.tr import context

_tr = context("problems")

BACKUPS: Mapping[str, str] = _tr.marked(
    {
        "not_allowed.place_backups": "You may not choose where backups go. Nothing was changed; who may: {0}.",
        "not_allowed.name_pack_folder": (
            "You may not name the folder of the downtime pack. Nothing was changed; who may: {0}."
        ),
        "not_allowed.restore": "You may not restore a backup. Nothing was changed; who may: {0}.",
        "not_allowed.restore_then": (
            "The record got another key since this backup was made. Nothing was changed; type also a name and password that held "
            "when it was made."
        ),
        "restore.vault_changed": (
            "A password or a user was changed since this backup was opened. Nothing was changed; open it again."
        ),
        "backup.none_here": "This record is not one that is backed up here. Nothing was changed.",
        "pack.not_written": (
            "The downtime pack could not be written to {0} ({1}). The record was not changed; check that folder, or name another in "
            "Settings, Backups."
        ),
        "database.closed": "The record is closed. Nothing was changed; sign in again.",
        "backup.no_target": "There is no place for backups yet. Nothing was backed up; choose one in Settings, Backups.",
        "backup.under_way": "A backup is being made already. Wait until it is done, then try again.",
        "backup.stopped": "The backup took too long and was stopped. Nothing half made is kept; it is made next time.",
        "backup.target_gone": (
            "The place for backups {0} is not there. Nothing was backed up to it; connect it, or choose another in "
            "Settings, Backups. It is tried again."
        ),
        "backup.target_failed": (
            "The place for backups {0} could not be used ({1}). Nothing was backed up to it; check it. It is tried again."
        ),
        "backup.no_room": (
            "There is not enough room at {0}: {1} MB are needed, {2} MB are free. Nothing was written there; make room. "
            "It is tried again."
        ),
        "backup.vault_changed": (
            "The vault was changed while it was backed up. This copy was thrown away; it is made anew next time."
        ),
        "backup.vault_foreign": (
            "The vault {0} belongs to another clinic than the record beside it. Nothing was backed up; look for the right vault."
        ),
        "backup.not_whole": (
            "The copy {0} is damaged ({1}) and does not count as a backup. The record itself was not changed; check the "
            "record, and the disk that the copy lies on."
        ),
        "backup.unlike": (
            "The copy {0} does not hold what it should and does not count as a backup. The record itself was not changed; "
            "back up again."
        ),
        "backup.no_manifest": (
            "{0} is no backup that can be trusted: the list of what it holds is missing. Nothing was changed; choose "
            "another folder."
        ),
        "backup.manifest_damaged": (
            "The list of what the backup {0} holds is damaged. Nothing was changed; choose another backup."
        ),
        "backup.manifest_swapped": (
            "The list of what the backup {0} holds was not written for this record, or was changed afterwards. Nothing was changed; choose "
            "another backup, and find out who changed this one."
        ),
        "backup.file_changed": (
            "{0} in the backup {1} is not the file that was backed up: damaged or exchanged. Nothing was changed; choose "
            "another backup."
        ),
        "backup.failed": "The backup failed ({0}). The record itself was not changed; it is tried again.",
        "target.no_folder": "There is no folder {0}. Choose one that is there.",
        "target.in_data_folder": (
            "{0} lies in the folder of the record itself, and would be lost with it. Choose another folder."
        ),
        "target.is_backup": "{0} is a backup itself. Choose the folder in which it lies, or another one.",
        "restore.no_backup": "There is no backup at {0}. Nothing was changed; choose another one.",
        "restore.newer": (
            "This backup has form {0}; this version of the program knows forms up to {1}. Nothing was changed; install "
            "the newer version first."
        ),
        "restore.other_clinic": (
            "This is a backup of another clinic ({0}). Nothing was changed. It can only be restored into an empty folder."
        ),
        "restore.not_finished": (
            "A restore in {0} could not be finished ({1}). Nothing is lost: the files lie there under both names. Make room "
            "or check the rights of that folder, then start again."
        ),
        "restore.journal_damaged": (
            "A restore was cut short, and what is left to do cannot be read: {0}. Nothing is lost; ask whoever looks after "
            "the program before anything is moved."
        ),
    }
)
"""Code to sentence."""
