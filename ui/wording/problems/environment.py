"""Sentences about what the program stands on: disk, database, vault, settings, its own files."""

from collections.abc import Mapping

from ui.wording.tr import context

_tr = context("problems")

SURROUNDINGS: Mapping[str, str] = _tr.marked(
    {
        "not_allowed.sign_in": "Name or password is wrong. Nothing was opened; try again.",
        "program.fault": (
            "The program made a mistake ({0} at {1}). What was saved before is safe; this step was not saved. "
            "Try again, and tell whoever looks after the program."
        ),
        "program.self_test_failed": (
            "The program failed its own test when it started. Nothing can be written until it is repaired; what was saved "
            "before is kept and can be read. Tell whoever looks after the program."
        ),
        "paper.no_pregnancy": "No pregnancy of {0} is on record, so there is no paper about her. Nothing was written.",
        "paper.not_set": (
            "The pages of “{0}” could not be made. Nothing left the program. Try once more; the text of the paper can be saved instead."
        ),
        "program.closing": "The program is about to close. This step was not saved; do it again after the next start.",
        "lock.not_kept": (
            "What was typed could not be kept yet, so the record stays open behind this page. Nothing is lost while the program "
            "stays open, and keeping it is tried again."
        ),
        "lock.at_work": (
            "An import is still under way; the record is closed as soon as it is done. Only the user who is signed in can come back."
        ),
        "lock.no_answer": (
            "The disk has not answered for some time. What was typed is kept behind this page; look whether the disk is still there."
        ),
        "lock.save_failed": (
            "What was saved in the moment of the lock did not get into the record. What was typed is here as it was; look at it and save again."
        ),
        "database.in_use": (
            "The record is already open at {0} since {1}. Sign out there, then try again; nothing was changed here."
        ),
        "database.missing": "The record is not where it was: {0}. Nothing was made in its place; look for the file first.",
        "database.exists": "There is already a record at {0}. Nothing was replaced.",
        "database.plaintext": "{0} is not encrypted and cannot be one of ours. It was not opened or changed.",
        "database.truncated": "{0} is cut short. It was not changed; restore the last proven backup.",
        "database.foreign": "This database was made by another program. It was not changed.",
        "database.not_ours": "The record cannot be read with this key, or is not a record at all. It was not changed.",
        "database.damaged": "The record is damaged. Stop working in it, and restore the last proven backup.",
        "database.doubtful": (
            "A part of the record could not be read: it is damaged, or this computer had no memory left for it. Nothing more "
            "is saved; what was typed stays in its form. Close other programs, sign out and in again. If the same is said then, "
            "have the last proven backup restored."
        ),
        "database.found_damaged": (
            "The record was checked beside your work and is not whole ({0}). Nothing more is saved; what was typed stays in its "
            "form. Write down what you recorded today, and have the last proven backup restored: sign out, then “main.py "
            "restore”."
        ),
        "database.locked": "Something else on this computer is using the record. Close it and try again; nothing was lost.",
        "database.disk_full": "The disk is full. This step was not saved; make room and try again.",
        "database.no_memory": (
            "The computer has no memory left for the record. What was saved before is kept, this step was not saved. "
            "Close other programs and try again."
        ),
        "database.read_only": "The record may only be read here. This step was not saved; check the rights of its folder.",
        "database.not_writable": (
            "The folder of the record may not be written to: {0} ({1}). Nothing was changed; check the rights of the folder."
        ),
        "database.no_file": "{0} is a folder or a device, and no record. Nothing was changed; look for the file first.",
        "database.not_readable": (
            "The record may not be read: {0} ({1}). Nothing was changed; check the rights of the file and its folder."
        ),
        "database.not_openable": (
            "The record could not be opened or go on being used. Nothing was changed; check that its disk is there, has room "
            "and can be written to."
        ),
        "database.disk_failed": (
            "The disk did not take or give what was asked. This step was not saved; check that the disk is there and has "
            "room, then try again. If it fails again, write down what you typed."
        ),
        "database.closed": "The record was closed meanwhile. This step was not saved; sign in again.",
        "disk.low": (
            "Only {0} MB are left on the disk of the record, and {1} MB are needed for this. Nothing was begun; make room there and try again."
        ),
        "database.gone": (
            "The file of the record is not where it was: {0}. It was deleted, renamed or moved while the program was open. "
            "Nothing more is saved; what was typed stays in its form, and what was saved is still held here. Write a whole "
            "copy before you sign out."
        ),
        "database.replaced": (
            "Another file lies where the record was: {0}. Nothing more is saved; what was typed stays in its form, and what "
            "was saved is still held here. Write a whole copy before you sign out."
        ),
        "database.overwritten": (
            "Something else wrote into the record: {0}. Nothing more is saved; what was typed stays in its form. Write a "
            "whole copy before you sign out; if that fails, restore the last proven backup."
        ),
        "database.log_gone": (
            "A part of the record was deleted or replaced while the program was open: {0}. Nothing more is saved; what was "
            "typed stays in its form, and what was saved is still held here. Write a whole copy before you sign out."
        ),
        "copy.not_written": (
            "No copy could be written into {0}. Nothing was left there; choose another place with more room, such as a stick."
        ),
        "copy.not_whole": (
            "What was written into {0} was checked and is not a whole record. Keep it, try another place, and restore the "
            "last proven backup."
        ),
        "database.failed": "The record could not be used ({0}). This step was not saved; try again.",
        "database.newer": "The record has form {0}, this program knows forms up to {1}: a newer version made it. Install that; nothing was changed.",
        "database.older": "The record was made by an older version of the program. Open it in the window first; nothing was changed.",
        "database.upgrade_failed": (
            "The record could not be brought to this version. It is as it was before; go on with the version before, and tell "
            "whoever looks after the program."
        ),
        "database.no_room_to_upgrade": (
            "The record has to be copied twice to be brought to this version: {0} MB are needed, {1} MB are free. Nothing was "
            "changed; make room, then sign in again."
        ),
        "database.without_vault": (
            "There is a record at {0}, but its vault is missing. Look for cervitrend.vault, also in backups and copies of the "
            "folder; nothing was made, and nothing else opens the record."
        ),
        "database.log_alone": (
            "Only the log of a record is in {0}: cervitrend.db and cervitrend.vault are missing. Look for both; the log "
            "belongs to them and was not changed."
        ),
        "database.of_another_clinic": (
            "The vault is this clinic's, but the record {0} does not open with it: it is another clinic's, or its beginning "
            "is damaged. It was not changed; put back the record that belongs here, or restore a backup."
        ),
        "database.without_user": "Your user is not in this record. Nothing was changed; ask whoever keeps the backups.",
        "database.without_settings": "The record has no clinic in it. Nothing was changed; ask whoever keeps the backups.",
        "data_folder.on_network": "{0} is on a network drive. Only a disk of this computer is safe; choose another folder.",
        "data_folder.doubtful": (
            "{0} lies on a file system of a kind that is not known here ({1}): it may be a share of a network, where a record is "
            "damaged sooner or later. Nothing was opened. If it is a disk of this computer, say so in the window; otherwise "
            "choose another folder."
        ),
        "data_folder.synchronised": (
            "{0} is copied to other places by {1}, which can put an older record in the place of this one. Nothing was opened. "
            "Choose a folder that nothing copies; to use this one all the same, say so in the window."
        ),
        "data_folder.too_long": "The name of the folder is too long: {0}. Choose a folder with a shorter one.",
        "folder.missing": (
            "The folder of the clinic's record is not there: {0}. Its disk may not be connected, or it was renamed or moved. "
            "Nothing was made in its place."
        ),
        "folder.empty": (
            "The folder of the clinic's record is empty: {0}. Its disk may not be connected, or the files were moved. "
            "Nothing was made in it."
        ),
        "folder.not_readable": "The folder of the record may not be read: {0}. Check its rights; nothing was changed.",
        "folder.temporary": (
            "What lies there is thrown away sooner or later, by this computer or when the account signs out. A record needs "
            "a folder that stays."
        ),
        "folder.roaming": (
            "What lies there is copied between computers when the account signs in and out, which damages a record sooner or "
            "later. Choose a folder of this computer."
        ),
        "folder.synchronised": (
            "What lies there is copied to other places by a program, which can put an older record in the place of this one. "
            "Choose a folder that nothing copies."
        ),
        "folder.no_record": "There is no record in {0}. Choose the folder that holds cervitrend.db and cervitrend.vault.",
        "folder.no_clinic": (
            "No clinic was founded in {0}. Nothing was made; name the folder of the record with --data, or start the window "
            "to found one."
        ),
        "folder.of_another_clinic": (
            "{0} holds the record of another clinic than the one this computer worked with. Nothing was opened or changed."
        ),
        "work.stopped": "It was stopped. Nothing was saved.",
        "folder.not_writable": "The folder {0} may not be written to. Choose another one; nothing was changed.",
        "sqlite.too_old": "The database library {0} has a fault that can damage a record. Install the program anew.",
        "vault.exists": "There is already a vault at {0}. Nothing was replaced.",
        "sign_in.wait": "After a wrong password the next try has to wait a little: {0} s. Nothing is locked; then try again.",
        "vault.not_here": "The vault cannot be reached from here. Nothing was changed; sign in again and try once more.",
        "vault.missing": (
            "The vault is not where it was: {0}. Nothing was made in its place. Look for it, also in backups and copies of "
            "the folder: nothing else opens the record."
        ),
        "vault.missing_but_copied": (
            "The vault is not where it was: {0}. Its copy beside the record is whole. Use the copy, here or by "
            "“main.py vault use-copy”."
        ),
        "vault.damaged": (
            "The vault is damaged: {0}. Nothing was changed. Look for an earlier one in backups and copies "
            "of the folder: nothing else opens the record."
        ),
        "vault.damaged_but_copied": (
            "The vault is damaged: {0}. Its copy beside it is whole. Use the copy, here or by “main.py vault use-copy”; "
            "the damaged one is kept under another name."
        ),
        "vault.copy_not_whole": "There is no whole copy of the vault at {0}. Nothing was changed.",
        "vault.older": (
            "An older vault was put in the place of {0}: it was written {1} times, this computer has seen one written {2} "
            "times. A password or user ended since may open it again. Ask who put it there before it is used."
        ),
        "vault.newer": "The vault was written by a newer version of the program: {0}. Install that one; nothing was changed.",
        "vault.not_readable": "The vault cannot be read: {0} ({1}). Check that it is a file, and the rights of its folder.",
        "vault.not_writable": "The vault cannot be written: {0} ({1}). It is as it was; check the disk and the rights of its folder.",
        "vault.not_of_this_record": (
            "The record does not open with the vault beside it: they are of two clinics, or the beginning of the record is "
            "damaged. Nothing was changed; put back the one that belongs here, or restore a backup."
        ),
        "vault.of_another_clinic": (
            "The vault {0} is another clinic's: the record beside it does not open with it. Nothing was changed; put back "
            "the vault that belongs here."
        ),
        "vault.without_database": (
            "There is a vault at {0}, but its record is missing. Look for cervitrend.db, also in copies of the folder, "
            "or go back to a backup; nothing was made."
        ),
        "vault.last_user": "Nobody could open the record any more. The last user stays; let somebody else in first.",
        "vault.boxes_old": (
            "The vault still has parts from an older version, for which no new data key can be made. Issue a new recovery "
            "key, and let every user sign in once, first."
        ),
        "site.damaged": (
            "What this computer says of the shared record cannot be read: {0}. Nothing was opened or made. Whoever looks after "
            "the computer corrects or removes that file."
        ),
        "site.folder_missing": (
            "The folder in which all accounts of this computer share a record is not there: {0}. {1} names it. Its disk may "
            "not be connected; nothing was made in its place."
        ),
        "site.clinic_of_account": (
            "All accounts of this computer are to work with one record in {0}, where none is yet; your account worked with the "
            "one in {1}. Nothing was changed. Copy cervitrend.db and cervitrend.vault from there to here, then look again."
        ),
        "settings.forbidden": (
            "This account may not read {0}, where the clinic's record is named. Nothing was opened. Whoever looks after this "
            "computer lets an account into the folder of the clinic."
        ),
        "settings.damaged": "The settings of this computer cannot be read: {0}. Correct or remove that file.",
        "settings.not_writable": "The settings of this computer cannot be written: {0}.",
        "self_test.unreadable": "The answers of the self-test cannot be read: {0}. Install the program anew.",
        "guidelines.unreadable": "The guideline files cannot be read: {0}. Install the program anew.",
        "hazards.bad_file": "The list of hazards {0} cannot be used ({1}). Install the program anew.",
        "practice.not_started": "The practice clinic could not be started: {0}. Start the program with --demo instead.",
        "help.unreadable": "The help cannot be read: {0} ({1}). Install the program anew.",
        "reference.no_error": "The file of measurement errors is missing: {0}. Install the program anew.",
        "reference.bad_file": "The reference file {0} cannot be used ({1}). Install the program anew.",
    }
)
"""Code to sentence."""
