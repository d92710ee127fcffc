"""Settings (F9): which guidelines are followed, the clinic's own policy, time limits, and the clinic itself."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.errors import CervitrendError
from models.ports.files import TableFiles
from models.records.clinic.access import ExportKind
from models.records.guidelines.guideline import Guideline
from models.records.guidelines.policy import PolicyPack
from models.rules.register.permissions import Action, may
from models.usecases.clinic.settings import change_settings
from models.usecases.desk import Desk
from models.usecases.policies.adopt import Adoption, adopt, follow
from models.usecases.policies.dry_run import DryRun, begin_dry_run, begin_following
from models.usecases.policies.file import packed
from ui.forms.choosing_file import Purpose, file_to_read, file_to_write
from ui.pages.settings.backups.tab import BackupsTab
from ui.pages.settings.keys.keys_tab import KeysTab
from ui.pages.settings.policy.dry_run import DryRunning
from ui.pages.settings.policy.guidelines_tab import GuidelinesTab
from ui.pages.settings.policy.policy_tab import PolicyTab
from ui.pages.settings.presenter import SettingsPresenter
from ui.pages.settings.questions import clinic_form, limits_form, with_texts
from ui.pages.settings.retention.tab import RetentionTab
from ui.pages.settings.screen_tab import ScreenTab
from ui.pages.settings.tables.tab import TablesTab
from ui.pages.settings.users.decisions_tab import DecisionsTab
from ui.pages.settings.users.users_tab import UsersTab
from ui.pages.settings.users.wording import reach_text
from ui.session.appearance_choice import AppearanceChoice
from ui.session.session import Location, Session, Where
from ui.widgets.button import Button
from ui.widgets.page import Page
from ui.widgets.permitted import allow
from ui.widgets.sections import Sections
from ui.widgets.text import Text, Tone
from ui.wording.policy_effects import csv_of
from ui.wording.tr import context

_tr = context("settings")


class Tab(Protocol):
    """What every tab can be asked and told."""

    @property
    def typed(self) -> dict[str, str]:
        """What was typed and not saved."""

    def restore(self, fields: Mapping[str, str]) -> None:
        """Put it back."""

    def clear(self) -> None:
        """Forget it."""

    def show_error(self, error: CervitrendError) -> None:
        """Say what stands in the way."""


class SettingsPage(Page):
    """A tab for each subject; everybody may read them, the clinic lead may change them, an administrator the users.

    `read_file` and `save_text` are for policies and lists as files; `appearance` is chosen in one of the tabs. `tables` is
    what the whole record leaves with; None: it does not leave here.
    """

    def __init__(
        self,
        session: Session,
        read_file: Callable[[Path], bytes],
        save_text: Callable[[Path, str], None],
        appearance: AppearanceChoice,
        tables: TableFiles | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(session, parent)
        self.header.show_title(_tr("Settings"))
        desk = session.desk
        may_change = may(desk.user, Action.SETTLE_CLINIC)
        self._may_change = may_change
        self.presenter = SettingsPresenter(session, read_file, save_text, self)
        self.dry_run = DryRunning(desk, session.runner, self)
        self.guidelines = GuidelinesTab(desk, may_change=may_change)
        self.policy = PolicyTab(desk, may_change=may_change)
        self.limits = limits_form(desk)
        self.clinic = clinic_form(desk)
        self.retention = RetentionTab(session)
        self.users = UsersTab(desk)
        self.decisions = DecisionsTab(desk)
        settled = (self.guidelines, self.policy, self.limits, self.clinic)
        self.forms: tuple[Tab, ...] = (*settled, self.users, self.decisions)
        self.backups = BackupsTab(session)
        self.look = ScreenTab(appearance)
        self._titled: Mapping[str, tuple[QWidget, str]] = {
            "guidelines": (self.guidelines, _tr("Guidelines")),
            "policy": (self.policy, _tr("Policy")),
            "limits": (self.limits, _tr("Time limits")),
            "clinic": (self.clinic, _tr("Clinic")),
            "users": (self.users, _tr("Users")),
            "decisions": (self.decisions, _tr("Decisions")),
            "backups": (self.backups, _tr("Backups")),
            "retention": (self.retention, _tr("Retention")),
            "screen": (self.look, _tr("Screen")),
        }
        if tables is not None:
            self._titled = {**self._titled, "tables": (TablesTab(session, tables), _tr("Tables"))}
        self.keys = KeysTab(session, desk.vault, save_text) if desk.vault is not None else None
        if self.keys is not None:
            self._titled = {**self._titled, "keys": (self.keys, _tr("Passwords"))}
            self.keys.noticed.connect(self.notice)
            self.keys.desk_changed.connect(self._on_own_password)
        self._looking: GuidelinesTab | PolicyTab = self.guidelines
        self._settling: Tab = self.guidelines
        self.tabs = Sections(_tr("Settings"))
        self._lay_out()
        self._connect()
        self._connect_presenter()
        self.presenter.find_draft()

    def _lay_out(self) -> None:
        said = Text(reach_text(self.session.desk.user), tone=Tone.QUIET, wraps=True, parent=self)
        said.setContentsMargins(0, 12, 0, 0)
        said.setVisible(not self._may_change)
        for name, (tab, title) in self._titled.items():
            self.tabs.add(name, title, tab)
        audit = Button(_tr("&Audit trail…"), parent=self)
        allow(self.session.desk.user, Action.READ_AUDIT, audit)
        audit.clicked.connect(self._on_audit)
        self.tabs.foot.addWidget(audit)
        self.tabs.beside.insertWidget(0, said)
        page = QHBoxLayout(self)
        page.setContentsMargins(14, 0, 14, 12)
        page.addWidget(self.tabs)

    def _connect(self) -> None:
        self.guidelines.dry_run_wanted.connect(self._on_look_at_ids)
        self.guidelines.follow_wanted.connect(self._on_follow)
        self.policy.dry_run_wanted.connect(self._on_look_at_copy)
        self.policy.adopt_wanted.connect(self._on_adopt)
        self.policy.stopped.connect(self.dry_run.cancel)
        self.policy.editions.export_wanted.connect(self._on_export)
        self.policy.editions.import_wanted.connect(self._on_import)
        for card in (self.guidelines.dry_run, self.policy.last_look.dry_run):
            allow(self.session.desk.user, Action.EXPORT_LISTS, card.export)
            card.cancel_wanted.connect(self.dry_run.cancel)
            card.export_wanted.connect(self._on_list)
        self.limits.save_wanted.connect(self._on_limits)
        self.clinic.save_wanted.connect(self._on_clinic)
        self.retention.export_wanted.connect(self._on_retention_list)
        self.users.work_wanted.connect(self._on_users)
        self.tabs.opened.connect(self.users.form.forget_passwords)
        self.decisions.work_wanted.connect(self._on_decisions)
        self.dry_run.progressed.connect(self._on_run)
        self.dry_run.failed.connect(self._on_run_failed)
        self.backups.notice.connect(self.notice)
        self.look.notice.connect(self.notice)
        self.backups.sign_out_wanted.connect(self.sign_out_wanted)

    def _connect_presenter(self) -> None:
        self.presenter.desk_changed.connect(self._on_settled)
        self.presenter.draft_found.connect(self._on_draft)
        self.presenter.drafts_changed.connect(self.drafts_changed)
        self.presenter.listed.connect(self.policy.show_editions)
        self.presenter.imported.connect(self.policy.look_at_file)
        self.presenter.saved_file.connect(self._on_saved_file)
        self.presenter.failed.connect(self.report_error)

    def opened(self, location: Location) -> None:
        """Open the tab that `location.typed` names, or the one that was open last."""
        self.open_tab(location.typed)
        self.backups.refresh()
        self.tabs.setFocus()
        if self.keys is not None and self.session.desk.user.must_change_password:
            self.keys.password.begin()

    def on_leave(self) -> None:
        """Keep what is typed, but for passwords."""
        if may(self.session.desk.user, Action.SETTLE_MACHINE):
            self.presenter.keep({key: text for form in self.forms for key, text in form.typed.items()})

    def forget_secrets(self) -> None:
        if self.keys is not None:
            self.keys.forget()
        self.users.form.forget_passwords()

    def place(self, location: Location) -> Location:
        return replace(location, typed=self.tabs.name)

    def open_tab(self, name: str) -> None:
        """Open the tab of that name; any other leaves the one that is open."""
        self.tabs.open(name)

    def panes(self) -> Sequence[QWidget]:
        return (self.tabs.bar, *super().panes())

    @Slot()
    def _on_audit(self) -> None:
        self.location_wanted.emit(Location(Where.AUDIT))

    @Slot(object)
    def _on_draft(self, fields: dict[str, str]) -> None:
        for form in self.forms:
            form.restore(fields)
        self.presenter.list_editions()

    @Slot(object)
    def _on_look_at_ids(self, ids: tuple[str, ...]) -> None:
        self._looking = self.guidelines
        self.dry_run.begin(lambda desk: begin_following(desk, ids))

    @Slot(object)
    def _on_look_at_copy(self, candidate: Guideline) -> None:
        self._looking = self.policy
        self.dry_run.begin(lambda desk: begin_dry_run(desk, candidate))

    @Slot(object)
    def _on_run(self, run: DryRun) -> None:
        self._looking.show_run(run)

    @Slot(object)
    def _on_run_failed(self, error: CervitrendError) -> None:
        self._looking.fail_run(error)

    @Slot(object, str)
    def _on_follow(self, ids: tuple[str, ...], reason: str) -> None:
        self._apply(self.guidelines, lambda desk: follow(desk, ids, reason))

    @Slot(object)
    def _on_adopt(self, adoption: Adoption) -> None:
        self._apply(self.policy, lambda desk: adopt(desk, adoption))

    @Slot(object, str)
    def _on_limits(self, texts: dict[str, str], reason: str) -> None:
        draft = with_texts(self.session.desk.settings, texts)
        self._apply(self.limits, lambda desk: change_settings(desk, draft, reason))

    @Slot(object, str)
    def _on_clinic(self, texts: dict[str, str], reason: str) -> None:
        draft = with_texts(self.session.desk.settings, texts)
        self._apply(self.clinic, lambda desk: change_settings(desk, draft, reason))

    @Slot(object)
    def _on_own_password(self, desk: Desk) -> None:
        self.desk_changed.emit(desk, Location(Where.TODAY))

    @Slot(object)
    def _on_users(self, work: Callable[[Desk], Desk]) -> None:
        self._apply(self.users, work)

    @Slot(object)
    def _on_decisions(self, work: Callable[[Desk], Desk]) -> None:
        self._apply(self.decisions, work)

    def _apply(self, form: Tab, work: Callable[[Desk], Desk]) -> None:
        self._settling = form
        self.presenter.apply(work, form.show_error)

    @Slot(object)
    def _on_settled(self, desk: Desk) -> None:
        """What was saved is no draft any more; all the rest stays one."""
        self._settling.clear()
        self.desk_changed.emit(desk, Location(Where.SETTINGS, typed=self.tabs.name))

    @Slot()
    def _on_import(self) -> None:
        kinds = _tr("Policies (*.toml);;All files (*)")
        path = file_to_read(self, _tr("Choose a policy"), Purpose.POLICIES, kinds)
        if path is not None:
            self.presenter.load(path, self.policy.editions.show_error)

    @Slot(object)
    def _on_export(self, pack: PolicyPack) -> None:
        name = f"{pack.guideline_id}-edition-{pack.edition}.toml"
        self._save(_tr("Save this edition"), name, packed(pack), ExportKind.POLICY)

    @Slot(object)
    def _on_list(self, run: DryRun) -> None:
        self._save(
            _tr("Save who would change"),
            f"who-would-change-{run.on.isoformat()}.csv",
            csv_of(run),
            ExportKind.DRY_RUN,
        )

    @Slot(str, str)
    def _on_retention_list(self, name: str, text: str) -> None:
        self._save(_tr("Save this list"), name, text, ExportKind.QUIET_RECORDS)

    def _save(self, title: str, name: str, text: str, export: ExportKind) -> None:
        purpose = Purpose.POLICIES if export is ExportKind.POLICY else Purpose.LISTS
        path = file_to_write(self, title, purpose, name)
        if path is not None:
            self.presenter.save_file(path, text, export)

    @Slot(object)
    def _on_saved_file(self, path: Path) -> None:
        self.notice.emit(_tr("Saved as {0}.").format(path.name))
