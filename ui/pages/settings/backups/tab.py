"""How backups stand, where they go, which there are, and the downtime pack."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from models.errors import CervitrendError
from models.records.clinic.backup import (
    BackupOutcome,
    BackupState,
    OpenedBackup,
    RestorePreview,
    StoredBackup,
)
from models.rules.register.permissions import Action, may
from models.usecases.clinic.backups import agree_to_restore
from ui.forms.choosing_file import Purpose, folder_to_use
from ui.forms.restore_panel import RestorePanel
from ui.pages.settings.backups.cards import BackupsCard, PackCard, PlacesCard, StandingCard
from ui.pages.settings.backups.presenter import BackupsPresenter
from ui.session.session import Session
from ui.widgets.card import Scroll
from ui.wording import formats
from ui.wording.tr import context

_tr = context("backups")

_RESTORING = 1


class BackupsTab(QStackedWidget):
    """The overview, and behind it going back to one backup.

    Signals: `sign_out_wanted` once it was agreed to restore one: that is done when the record is closed; `notice` (str) with what was done.
    """

    sign_out_wanted = Signal()
    notice = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        user = session.desk.user
        self._opened: OpenedBackup | None = None
        self._state = BackupState()
        self.presenter = BackupsPresenter(session, self)
        self.standing = StandingCard()
        self.places = PlacesCard(session.desk.clock, may_change=may(user, Action.PLACE_BACKUPS))
        self.backups = BackupsCard(session.desk.clock, may_restore=may(user, Action.RESTORE))
        self.pack = PackCard(may_change=may(user, Action.NAME_PACK_FOLDER))
        self.panel = RestorePanel()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        scroll = Scroll()
        scroll.body.setContentsMargins(0, 12, 8, 0)
        for card in (self.standing, self.places, self.backups, self.pack):
            scroll.body.addWidget(card)
        scroll.body.addStretch(1)
        self.addWidget(scroll)
        around = Scroll()
        around.body.addWidget(self.panel)
        self.addWidget(around)

    def _connect(self) -> None:
        self.standing.back_up.clicked.connect(self._on_back_up)
        self.standing.drill.clicked.connect(self._on_drill)
        self.places.add.clicked.connect(self._on_add)
        self.places.remove_wanted.connect(self._on_remove)
        self.backups.restore_wanted.connect(self._on_chosen)
        self.backups.other.clicked.connect(self._on_other)
        self.pack.name.clicked.connect(self._on_name)
        self.pack.stop.clicked.connect(self._on_stop)
        self.pack.write.clicked.connect(self._on_write)
        self.pack.show_password.clicked.connect(self.presenter.show_password)
        self.presenter.password_read.connect(self.pack.read_out)
        self.panel.preview_wanted.connect(self.presenter.preview)
        self.panel.back_wanted.connect(self._on_overview)
        self.panel.restore_wanted.connect(self._on_restore)
        self.presenter.state_read.connect(self._on_state)
        self.presenter.listed.connect(self.backups.show_backups)
        self.presenter.backed_up.connect(self._on_backed_up)
        self.presenter.checked.connect(self._on_checked)
        self.presenter.not_a_backup.connect(self.backups.show_problem)
        self.presenter.opened.connect(self._on_opened)
        self.presenter.pack_written.connect(self._on_pack)
        self.presenter.failed.connect(self._on_failed)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.pack.hide_password()

    def refresh(self) -> None:
        """Read everything anew."""
        self.presenter.refresh()

    @property
    def typed(self) -> dict[str, str]:
        """Nothing here is a draft."""
        return {}

    def restore(self, fields: Mapping[str, str]) -> None:
        """Nothing here is a draft."""

    def clear(self) -> None:
        """Nothing here is a draft."""

    @Slot(object)
    def show_error(self, error: CervitrendError) -> None:
        """Say what stands in the way."""
        self._on_failed(error)

    @Slot(object)
    def _on_state(self, state: BackupState) -> None:
        self._state = state
        now = self._session.desk.clock.now()
        self.standing.show_state(state, now)
        self.places.show_targets(state.targets)
        self.pack.show_state(state, now)

    @Slot()
    def _on_back_up(self) -> None:
        self.standing.be_busy(_tr("Backing up …"))
        self.presenter.back_up()

    @Slot()
    def _on_drill(self) -> None:
        self.standing.be_busy(_tr("Trying a restore out …"))
        self.presenter.drill()

    @Slot(object)
    def _on_backed_up(self, outcome: BackupOutcome) -> None:
        if outcome.proven:
            self.notice.emit(_tr("Backed up and proven."))
        elif outcome.unchanged:
            self.notice.emit(_tr("Nothing changed since the last proven backup."))

    @Slot()
    def _on_add(self) -> None:
        folder = folder_to_use(self, _tr("Choose a place for backups"), Purpose.BACKUPS)
        if folder is not None:
            self.presenter.choose((*(t.folder for t in self._state.targets), folder))

    @Slot(object)
    def _on_remove(self, folder: Path) -> None:
        self.presenter.choose(tuple(t.folder for t in self._state.targets if t.folder != folder))

    @Slot(object)
    def _on_chosen(self, backup: StoredBackup) -> None:
        when = formats.moment(backup.made_at, self._session.desk.clock.today())
        facts = _tr("Backup made {0}, in {1}").format(when, backup.folder.parent)
        self.panel.begin(backup.folder, facts, self._session.desk.user.sign_in)
        self.setCurrentIndex(_RESTORING)
        self.panel.password.setFocus()

    @Slot()
    def _on_other(self) -> None:
        folder = folder_to_use(self, _tr("Choose the folder of a backup"), Purpose.BACKUPS)
        if folder is not None:
            self.presenter.check(folder)

    @Slot(object)
    def _on_checked(self, folder: Path) -> None:
        self.panel.begin(folder, str(folder), self._session.desk.user.sign_in)
        self.setCurrentIndex(_RESTORING)

    @Slot()
    def _on_overview(self) -> None:
        self._opened = None
        self.setCurrentIndex(0)
        self.refresh()

    @Slot(object, object)
    def _on_opened(self, opened: OpenedBackup, preview: RestorePreview) -> None:
        self._opened = opened
        self.panel.show_preview(preview, self._session.desk.clock.now())

    @Slot()
    def _on_restore(self) -> None:
        opened, self._opened = self._opened, None
        if opened is None:
            return
        try:
            agree_to_restore(self._session.desk, opened)
        except CervitrendError as error:
            self.panel.show_error(error)
        else:
            self.sign_out_wanted.emit()

    @Slot()
    def _on_name(self) -> None:
        folder = folder_to_use(self, _tr("Choose a folder for the downtime pack"), Purpose.PACKS)
        if folder is not None:
            self.presenter.name_pack_folder(folder)

    @Slot()
    def _on_stop(self) -> None:
        self.presenter.name_pack_folder(None)

    @Slot()
    def _on_write(self) -> None:
        self.presenter.write_pack()

    @Slot(object)
    def _on_pack(self, path: Path) -> None:
        self.notice.emit(_tr("Written as {0}.").format(path.name))

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        if self.currentIndex() == _RESTORING:
            self.panel.show_error(error)
        else:
            self.standing.show_error(error)
