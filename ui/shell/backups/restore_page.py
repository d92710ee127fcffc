"""Which backups there are, seen from the door: where the record is damaged or missing, or on a new computer."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from models.clock import Clock
from models.errors import CervitrendError, Unavailable
from models.ports.backups import Restoring
from models.records.clinic.backup import OpenedBackup, RestorePreview, StoredBackup
from models.usecases.clinic.access import ClinicAccess
from ui.forms.choosing_file import Purpose, folder_to_use
from ui.forms.restore_panel import RestorePanel
from ui.pages.settings.backups.cards import BackupsCard
from ui.session.background_runner import BackgroundRunner
from ui.widgets.button import Button
from ui.widgets.card import Scroll
from ui.widgets.door_help import WAY_BACK, DoorHelp
from ui.wording import formats
from ui.wording.tr import context

_tr = context("backups")


class RestorePage(QStackedWidget):
    """First which backup, then what would be lost.

    Signals: `agreed` once somebody agreed to one; `back_wanted` to the door.
    """

    agreed = Signal()
    back_wanted = Signal()

    def __init__(self, access: Callable[[], ClinicAccess], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._access = access
        self._clock: Clock = access().clock
        self._opened: OpenedBackup | None = None
        self._sign_in = ""
        self._aside = BackgroundRunner(self)
        self.backups = BackupsCard(self._clock, may_restore=True)
        self.back = Button(_tr("Back to signing in"), key="Esc")
        self.help = DoorHelp(WAY_BACK, self)
        self.panel = RestorePanel()
        self._lay_out()
        self.backups.restore_wanted.connect(self._on_chosen)
        self.backups.other.clicked.connect(self._on_other)
        self.back.clicked.connect(self.back_wanted)
        self.panel.back_wanted.connect(self._on_back)
        self.panel.preview_wanted.connect(self._on_preview)
        self.panel.restore_wanted.connect(self._on_restore)

    def _lay_out(self) -> None:
        scroll = Scroll()
        scroll.body.setContentsMargins(24, 24, 24, 24)
        scroll.body.addWidget(self.backups)
        leading = QHBoxLayout()
        leading.addWidget(self.back)
        leading.addStretch(1)
        leading.addWidget(self.help)
        scroll.body.addLayout(leading)
        scroll.body.addStretch(1)
        self.addWidget(scroll)
        self.addWidget(self.panel)
        self.panel.setContentsMargins(24, 12, 24, 24)

    def begin(self, sign_in: str) -> None:
        """Look for backups; `sign_in` is the name that is offered."""
        self._sign_in = sign_in
        self.setCurrentIndex(0)
        self.back.setFocus()
        self._aside.run(self, self._listed, self.backups.show_backups, self._on_failed, "list")

    def _listed(self) -> tuple[StoredBackup, ...]:
        return self._restoring().listed()

    def _restoring(self) -> Restoring:
        restoring = self._access().restoring
        if restoring is None:
            raise Unavailable("backup.none_here")
        return restoring

    @Slot(object)
    def _on_chosen(self, backup: StoredBackup) -> None:
        when = formats.moment(backup.made_at, self._clock.today())
        self._ask(backup.folder, _tr("Backup made {0}, in {1}").format(when, backup.folder.parent))

    @Slot()
    def _on_other(self) -> None:
        folder = folder_to_use(self, _tr("Choose the folder of a backup"), Purpose.BACKUPS)
        if folder is not None:
            self._aside.run(self, lambda: self._checked(folder), self._on_checked, self.backups.show_problem)

    def _checked(self, folder: Path) -> Path:
        self._restoring().check(folder)
        return folder

    @Slot(object)
    def _on_checked(self, folder: Path) -> None:
        self._ask(folder, str(folder))

    def _ask(self, folder: Path, facts: str) -> None:
        self._opened = None
        self.panel.begin(folder, facts, self._sign_in)
        self.setCurrentWidget(self.panel)

    @Slot()
    def _on_back(self) -> None:
        self._opened = None
        self.setCurrentIndex(0)

    @Slot(object, str, str, object)
    def _on_preview(self, folder: Path, name: str, password: str, then: tuple[str, str] | None) -> None:
        def work() -> tuple[OpenedBackup, RestorePreview]:
            restoring = self._restoring()
            opened = restoring.open(folder, name, password, then)
            return opened, restoring.preview(opened)

        self._aside.run(self, work, self._on_opened, self._on_failed, "preview")

    @Slot(object)
    def _on_opened(self, found: tuple[OpenedBackup, RestorePreview]) -> None:
        self._opened, preview = found
        self.panel.show_preview(preview, self._clock.now())

    @Slot()
    def _on_restore(self) -> None:
        if self._opened is not None:
            self._restoring().agree(self._opened)
            self._opened = None
            self.agreed.emit()

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self.panel.show_error(error)
