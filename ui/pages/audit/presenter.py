"""Between the audit page and the store: parts of the trail, the whole of it as a file, receipts."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import CervitrendError, Unavailable
from models.records.clinic.access import ExportKind
from models.records.clinic.audit import AuditEntry, AuditQuery
from models.records.clinic.signed_head import SignedHead
from models.usecases.clinic.access_log import log_export
from models.usecases.clinic.audit_trail import AuditPart, read_audit
from models.usecases.clinic.signing import receipt_of, signed_head
from models.usecases.women.find import find_women
from models.views import WomanRow
from ui.session.session import Session
from ui.wording.audit.trail_file import csv_head, csv_lines

_AT_ONCE = 1000
"""Entries read at once for a file: others may use the store in between."""


@dataclass(frozen=True, slots=True)
class _Writing:
    """A file that is being gathered."""

    path: Path
    query: AuditQuery
    texts: tuple[str, ...]
    count: int = 0


class AuditPresenter(QObject):
    """Does what is asked in the store's thread.

    Signals: `read` (AuditPart); `found` (tuple of WomanRow); `saved` (Path, int) with a file and how many entries it holds;
    `progressed` (int) while they are gathered; `signed` (SignedHead or None); `receipt_saved` (Path); `failed`
    (CervitrendError).
    """

    read = Signal(object)
    found = Signal(object)
    saved = Signal(object, int)
    progressed = Signal(int)
    signed = Signal(object)
    receipt_saved = Signal(object)
    failed = Signal(object)

    def __init__(self, session: Session, save_text: Callable[[Path, str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._save_text = session, save_text
        self._rules = {rule.id: rule.text for each in session.desk.known for rule in each.rules}
        self._writing: _Writing | None = None

    @property
    def rules(self) -> dict[str, str]:
        """The texts of all rules by id."""
        return self._rules

    def read_part(self, query: AuditQuery, after: AuditEntry | None) -> None:
        """Read the entries behind `after`; a later call makes an earlier one pointless."""
        desk = self._session.desk
        self._session.runner.run(
            self, lambda: read_audit(desk, query, after), self._on_read, self._on_failed, supersedes="part"
        )

    def find(self, text: str) -> None:
        """Find women by name or number."""
        desk = self._session.desk
        self._session.runner.run(
            self, lambda: find_women(desk, text), self._on_found, self._on_failed, supersedes="find"
        )

    def save(self, path: Path, query: AuditQuery) -> None:
        """Write every entry that was asked for to a file, some at a time."""
        self._writing = _Writing(path, query, (csv_head(),))
        self._gather(None)

    def sign(self) -> None:
        """Sign the end of this desk's chain as it is now."""
        desk = self._session.desk
        self._session.runner.run(self, lambda: signed_head(desk), self._on_signed, self._on_failed)

    def save_receipt(self, path: Path, head: SignedHead) -> None:
        """Write a receipt to a file, and write down that it went out."""
        desk, save_text = self._session.desk, self._save_text

        def work() -> Path:
            save_text(path, str(receipt_of(head)))
            log_export(desk, ExportKind.RECEIPT, path.parent.name)
            return path

        self._session.runner.run(self, work, self._on_receipt_saved, self._on_failed)

    def _gather(self, after: AuditEntry | None) -> None:
        writing, desk = self._writing, self._session.desk
        if writing is None:
            return
        query = writing.query
        self._session.runner.run(
            self, lambda: read_audit(desk, query, after, _AT_ONCE), self._on_gathered, self._on_not_gathered
        )

    @Slot(object)
    def _on_gathered(self, part: AuditPart) -> None:
        writing, desk = self._writing, self._session.desk
        if writing is None:
            return
        names = {user.id: user.name for user in part.users}
        text = csv_lines(part.lines, names, self._rules, desk.clock.today())
        self._writing = _Writing(
            writing.path, writing.query, (*writing.texts, text), writing.count + len(part.lines)
        )
        self.progressed.emit(self._writing.count)
        if part.has_more:
            self._gather(part.lines[-1].entry)
        else:
            self._write(self._writing)

    def _write(self, writing: _Writing) -> None:
        desk, save_text = self._session.desk, self._save_text

        def work() -> tuple[Path, int]:
            save_text(writing.path, "".join(writing.texts))
            log_export(desk, ExportKind.AUDIT_LIST, writing.path.parent.name, writing.count)
            return writing.path, writing.count

        self._writing = None
        self._session.runner.run(self, work, self._on_saved, self._on_failed)

    @Slot(object)
    def _on_not_gathered(self, error: CervitrendError) -> None:
        self._writing = None
        self.failed.emit(error)

    @Slot(object)
    def _on_read(self, part: AuditPart) -> None:
        self.read.emit(part)

    @Slot(object)
    def _on_found(self, rows: tuple[WomanRow, ...]) -> None:
        self.found.emit(rows)

    @Slot(object)
    def _on_saved(self, written: tuple[Path, int]) -> None:
        self.saved.emit(*written)

    @Slot(object)
    def _on_signed(self, head: SignedHead | None) -> None:
        if head is None:
            self.failed.emit(Unavailable("receipt.none"))
        else:
            self.signed.emit(head)

    @Slot(object)
    def _on_receipt_saved(self, path: Path) -> None:
        self.receipt_saved.emit(path)

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self.failed.emit(error)
