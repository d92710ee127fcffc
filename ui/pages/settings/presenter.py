"""Between the settings page and the store: what the lead settles, and what she has typed so far."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import CervitrendError
from models.records.clinic.access import ExportKind
from models.records.guidelines.policy import PolicyPack
from models.rules.policies.renewal import Renewal
from models.usecases.clinic.access_log import log_export
from models.usecases.desk import Desk
from models.usecases.drafts import find_draft, renew_draft
from models.usecases.policies.adopt import check_pack
from models.usecases.policies.editions import editions
from models.usecases.policies.file import unpacked
from models.views import Draft
from ui.session.session import Session
from ui.session.unkept import Unkept

FORM = "settings"
Failed = Callable[[CervitrendError], None]


class SettingsPresenter(QObject):
    """Does what is asked in the store's thread.

    Signals: `desk_changed` (Desk) once something was settled; `draft_found` (dict of texts, empty without a draft);
    `drafts_changed`; `listed` (tuple of PolicyPack) with every edition, oldest first; `imported` (Renewal) with the copy
    that a file holds; `saved_file` (Path); `failed` (CervitrendError) for what belongs to no field.
    """

    desk_changed = Signal(object)
    draft_found = Signal(object)
    drafts_changed = Signal()
    listed = Signal(object)
    imported = Signal(object)
    saved_file = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        session: Session,
        read_file: Callable[[Path], bytes],
        save_text: Callable[[Path, str], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._read_file, self._save_text = session, read_file, save_text

    def apply(self, work: Callable[[Desk], Desk], failed: Failed) -> None:
        """Change what the clinic goes by; `failed` is told what stands in the way."""
        desk = self._session.desk
        what = Unkept(FORM, desk.settings.id, is_save=True)
        self._session.write(self, what, lambda: work(desk), self._on_settled, failed)

    def list_editions(self) -> None:
        """Ask for every edition there ever was."""
        desk = self._session.desk
        self._session.runner.run(self, lambda: editions(desk), self._on_listed, self._on_failed)

    def find_draft(self) -> None:
        """Ask for what was typed and not saved."""
        desk = self._session.desk
        self._session.runner.run(
            self, lambda: find_draft(desk, FORM, desk.settings.id), self._on_draft, self._on_failed
        )

    def keep(self, fields: dict[str, str]) -> None:
        """Keep what is typed; nothing typed forgets the draft."""
        desk = self._session.desk

        def work() -> None:
            renew_draft(desk, FORM, desk.settings.id, fields)

        def keep() -> None:
            what = Unkept(FORM, desk.settings.id, typed=len(fields), again=keep)
            self._session.write(self, what, work, self._on_kept, self._on_failed, "draft")

        keep()

    def load(self, path: Path, failed: Failed) -> None:
        """Read a policy file and check it; `failed` is told with file, rule and reason why it is refused."""
        desk, read = self._session.desk, self._read_file

        def work() -> Renewal:
            return check_pack(desk, unpacked(read(path), path.name).text, path.name)

        self._session.runner.run(self, work, self._on_loaded, failed)

    def save_file(self, path: Path, text: str, export: ExportKind) -> None:
        """Write a text where the user wants it, and that it went out."""
        desk = self._session.desk

        def work() -> Path:
            self._save_text(path, text)
            rows = None if export is ExportKind.POLICY else text.count("\n") - 1
            log_export(desk, export, path.parent.name, rows)
            return path

        self._session.runner.run(self, work, self._on_saved_file, self._on_failed)

    @Slot(object)
    def _on_settled(self, desk: Desk) -> None:
        self.desk_changed.emit(desk)

    @Slot(object)
    def _on_listed(self, packs: tuple[PolicyPack, ...]) -> None:
        self.listed.emit(packs)

    @Slot(object)
    def _on_draft(self, draft: Draft | None) -> None:
        self.draft_found.emit(dict(draft.fields) if draft else {})

    @Slot(object)
    def _on_kept(self, nothing: None) -> None:
        self.drafts_changed.emit()

    @Slot(object)
    def _on_loaded(self, found: Renewal) -> None:
        self.imported.emit(found)

    @Slot(object)
    def _on_saved_file(self, path: Path) -> None:
        self.saved_file.emit(path)

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self.failed.emit(error)
