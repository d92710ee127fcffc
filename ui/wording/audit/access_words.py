"""Words for what happened without changing the record."""

from collections.abc import Mapping
from enum import Enum

from models.records.clinic.access import AccessKind, ExportKind
from ui.wording.tr import context

_tr = context("words")

ACCESS_WORDS: Mapping[Enum, str] = _tr.marked(
    {
        AccessKind.SIGNED_IN: "Signed in",
        AccessKind.SIGN_IN_FAILED: "Sign-in refused",
        AccessKind.LOCKED: "Locked",
        AccessKind.UNLOCKED: "Unlocked",
        AccessKind.SIGNED_OUT: "Signed out",
        AccessKind.LOOKED: "Looked at her record",
        AccessKind.EXPORTED: "Saved as a file",
        AccessKind.PRINTED: "Printed",
        AccessKind.COPIED: "Copied to the clipboard",
        AccessKind.VERIFIED: "Record checked",
        AccessKind.BACKED_UP: "Backup made",
        AccessKind.RESTORED: "Backup put in the place of the record",
        AccessKind.RESTORED_UNASKED: "Backup put in the place of a record that could not be asked who may",
        AccessKind.PASSWORD_CHANGED: "Changed a password",
        AccessKind.RECOVERY_KEY_USED: "Used the recovery key",
        AccessKind.RECOVERY_KEY_RENEWED: "Made a new recovery key",
        AccessKind.DATA_KEY_RENEWED: "Asked for a new key for the record",
        AccessKind.RECORD_ACCEPTED: "Said that an older record is the one to go on with",
        AccessKind.PACK_PASSWORD_SHOWN: "Saw the password of the downtime pack",
        AccessKind.DATE_DOUBTED: "Found the computer's date doubtful",
        AccessKind.DATE_CONFIRMED: "Said that the computer's date is right",
        ExportKind.AUDIT_LIST: "Audit trail",
        ExportKind.WHOLE_WOMAN: "Everything about one woman",
        ExportKind.POLICY: "Edition of a policy",
        ExportKind.DRY_RUN: "Whom a policy would change",
        ExportKind.LINES_LEFT_OUT: "Lines of a file that were left out",
        ExportKind.DOWNTIME_PACK: "Downtime pack",
        ExportKind.QUIET_RECORDS: "Women of whom nothing was heard for long",
        ExportKind.RECEIPT: "Receipt of the audit trail",
        ExportKind.RETENTION_LIST: "Records without an entry for long",
        ExportKind.SUMMARY: "Summary of one woman",
        ExportKind.CHART: "Chart of one woman",
        ExportKind.LETTER: "Referral letter",
        ExportKind.SLIP: "Slip for her next scan",
        ExportKind.LABELS: "Labels",
        ExportKind.TRAIL: "Audit extract of one woman",
        ExportKind.AUDIT: "Audit extract of the clinic",
        ExportKind.LOOPS: "What is open, for the next shift",
        ExportKind.TODAY: "Today’s list",
        ExportKind.DAYS: "Lists of the days ahead",
        ExportKind.TABLES: "The whole record as tables",
        ExportKind.TABLES_WITHOUT_NAMES: "The whole record as tables without names",
    }
)
"""By kind of access and of file."""
