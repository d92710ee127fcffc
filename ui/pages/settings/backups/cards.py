"""The four cards of the Backups tab."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.clock import Clock
from models.errors import CervitrendError
from models.records.clinic.backup import BackupState, StoredBackup, TargetState
from models.rules.backups.freshness import Freshness, freshness
from ui.tables.rows import Column, RowsModel
from ui.tables.view import RowsView
from ui.theme import ROW, Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card, Look, StatusStrip
from ui.widgets.fields.field import ProblemLine
from ui.widgets.text import Text, Tone
from ui.wording.backups.standing import (
    drill_words,
    last_backup_words,
    moment_or_never,
    newest_words,
    pack_password_words,
    pack_words,
    target_note,
    target_problems,
)
from ui.wording.problems.lookup import error_sentence
from ui.wording.tr import context

_tr = context("backups")

_MOST_SEEN = 6
"""So many backups are seen at once; the others are scrolled to."""


def _row(*buttons: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row


def _high(rows: int) -> int:
    """The height of a table with its heading and so many rows."""
    return ROW * (rows + 1) + 4


class StandingCard(Card):
    """The last proven backup, and the last trial restore."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_tr("How they stand"), parent)
        self.standing = StatusStrip()
        self.tried = Text("", wraps=True)
        self.busy = Text("", tone=Tone.QUIET)
        self.problem = ProblemLine()
        self.back_up = Button(_tr("Back up now"), ButtonKind.PRIMARY, "Ctrl+B")
        self.drill = Button(_tr("Try a restore out"))
        for part in (self.standing, self.tried, self.problem):
            self.body.addWidget(part)
        row = _row(self.back_up, self.drill, self.busy)
        self.body.addLayout(row)

    def show_state(self, state: BackupState, now: datetime) -> None:
        """Show how backups stand."""
        how = freshness(state, now)
        problems = target_problems(state.targets)
        look = Look.PROBLEM if how is not Freshness.FRESH else Look.NOTICE if problems else Look.FACT
        self.standing.show_message(last_backup_words(state, now), problems, look=look)
        self.tried.setText(drill_words(state, now))
        failed = state.drill is not None and state.drill.problem is not None
        self.tried.set_tone(Tone.INVALID if failed else Tone.NORMAL)
        self.busy.setText("")
        self.back_up.setEnabled(bool(state.targets))
        self.drill.setEnabled(state.last is not None)

    def be_busy(self, text: str) -> None:
        """Say what is done now."""
        self.busy.setText(text)
        self.problem.show_message("")
        self.back_up.setEnabled(False)
        self.drill.setEnabled(False)

    def show_error(self, error: CervitrendError) -> None:
        """Say what stands in the way."""
        self.problem.show_message(error_sentence(error))


class PlacesCard(Card):
    """Where backups go.

    Signals: `remove_wanted` (Path).
    """

    remove_wanted = Signal(object)

    def __init__(self, clock: Clock, *, may_change: bool, parent: QWidget | None = None) -> None:
        super().__init__(_tr("Where they go"), parent)
        self._clock = clock
        self.none = Text(
            _tr(
                "No place was chosen yet. Choose a stick, a second disk or a share; two places are better than one."
            ),
            tone=Tone.QUIET,
            wraps=True,
        )
        self.model = RowsModel[TargetState](
            [
                Column(heading=_tr("Place"), text=_place, tooltip=_place, is_bold=True),
                Column(heading=_tr("Last proven"), text=self._proven, width=150),
                Column(heading=_tr("What is to be known"), text=target_note, tooltip=target_note),
            ],
            self,
        )
        self.rows = RowsView(self.model, _tr("Places for backups"))
        self.add = Button(_tr("Add a place…"))
        self.remove = Button(_tr("Remove this place"))
        self.body.addWidget(self.none)
        self.body.addWidget(self.rows)
        self.body.addLayout(_row(self.add, self.remove))
        for button in (self.add, self.remove):
            button.setVisible(may_change)
        self.remove.clicked.connect(self._on_remove)
        self.rows.row_changed.connect(self._on_row)
        self.show_targets(())

    def _proven(self, target: TargetState) -> str:
        return moment_or_never(target.proven_at, self._clock.now())

    def show_targets(self, targets: Sequence[TargetState]) -> None:
        """Show these places."""
        self.model.show_rows(targets)
        self.none.setVisible(not targets)
        self.rows.setVisible(bool(targets))
        self.rows.setFixedHeight(_high(max(1, len(targets))))
        self.remove.setEnabled(False)

    @Slot(object)
    def _on_row(self, target: TargetState | None) -> None:
        self.remove.setEnabled(target is not None)

    @Slot()
    def _on_remove(self) -> None:
        target = self.rows.current_row()
        if target is not None:
            self.remove_wanted.emit(target.folder)


class BackupsCard(Card):
    """Every backup that can be reached.

    Signals: `restore_wanted` (StoredBackup).
    """

    restore_wanted = Signal(object)

    def __init__(self, clock: Clock, *, may_restore: bool, parent: QWidget | None = None) -> None:
        super().__init__(_tr("Backups there are"), parent)
        self._clock, self._may_restore = clock, may_restore
        self.none = Text(_tr("No backup was found."), tone=Tone.QUIET, wraps=True)
        self.model = RowsModel[StoredBackup](
            [
                Column(heading=_tr("Made"), text=self._made, is_bold=True, width=160),
                Column(heading=_tr("Place"), text=_parent, tooltip=_parent),
                Column(heading=_tr("Women"), text=_women, is_right=True, width=72),
                Column(heading=_tr("Scans"), text=_scans, is_right=True, width=72),
                Column(heading=_tr("Newest entry"), text=self._newest, tooltip=self._newest, width=160),
            ],
            self,
        )
        self.rows = RowsView(self.model, _tr("Backups there are"))
        self.restore = Button(_tr("Restore this one…"))
        self.other = Button(_tr("Restore another folder…"))
        self.problem = ProblemLine()
        self.body.addWidget(self.none)
        self.body.addWidget(self.rows)
        self.body.addLayout(_row(self.restore, self.other))
        self.body.addWidget(self.problem)
        for button in (self.restore, self.other):
            button.setVisible(may_restore)
        self.restore.clicked.connect(self._on_restore)
        self.rows.row_changed.connect(self._on_row)
        self.show_backups(())

    def _made(self, backup: StoredBackup) -> str:
        return moment_or_never(backup.made_at, self._clock.now())

    def _newest(self, backup: StoredBackup) -> str:
        return newest_words(backup, self._clock.now())

    @Slot(object)
    def show_backups(self, backups: Sequence[StoredBackup]) -> None:
        """Show these backups."""
        self.problem.show_message("")
        self.model.show_rows(backups)
        self.none.setVisible(not backups)
        self.rows.setFixedHeight(_high(min(max(1, len(backups)), _MOST_SEEN)))
        self.rows.setVisible(bool(backups))
        self.restore.setEnabled(False)

    @Slot(object)
    def show_problem(self, error: CervitrendError) -> None:
        """Say why a folder that was chosen is no backup."""
        self.problem.show_message(error_sentence(error))

    @Slot(object)
    def _on_row(self, backup: StoredBackup | None) -> None:
        self.restore.setEnabled(backup is not None and backup.manifest is not None)

    @Slot()
    def _on_restore(self) -> None:
        backup = self.rows.current_row()
        if backup is not None:
            self.restore_wanted.emit(backup)


class PackCard(Card):
    """What is needed to work a day without the program, as a readable file."""

    def __init__(self, *, may_change: bool, parent: QWidget | None = None) -> None:
        super().__init__(_tr("Downtime pack"), parent)
        explained = _tr(
            "Every evening, what is needed to work a day without the program: who is booked, who waits for an answer, and a "
            "line for each woman. It is an encrypted PDF: any reader opens it with its password, and nothing without. Write the "
            "password down and keep it where it is found without the program; it is another one after somebody’s access was taken away."
        )
        self.body.addWidget(Text(explained, tone=Tone.QUIET, wraps=True))
        self.standing = Text("", wraps=True)
        self.unknown = Text("", tone=Tone.INVALID, wraps=True)
        self.password = Text("", Type.HEADING).let_select()
        self.show_password = Button(_tr("Show its password"))
        self.name = Button(_tr("Name a folder…"))
        self.stop = Button(_tr("Write none any more"))
        self.write = Button(_tr("Write one now"))
        for text in (self.standing, self.unknown, self.password):
            self.body.addWidget(text)
        self.body.addLayout(_row(self.name, self.stop, self.write, self.show_password))
        for button in (self.name, self.stop, self.show_password):
            button.setVisible(may_change)
        self.hide_password()

    def show_state(self, state: BackupState, now: datetime) -> None:
        """Show where packs go, and how the last one went."""
        self.standing.setText(pack_words(state, now))
        self.standing.set_tone(Tone.NORMAL if state.pack_problem is None else Tone.INVALID)
        self.unknown.setText(pack_password_words(state))
        self.unknown.setVisible(bool(self.unknown.text()))
        self.stop.setEnabled(state.pack_folder is not None)
        self.write.setEnabled(state.pack_folder is not None)

    @Slot(str)
    def read_out(self, password: str) -> None:
        """Show the password, to be written down."""
        self.password.setText(password)
        self.password.show()

    def hide_password(self) -> None:
        """Show it no more."""
        self.password.setText("")
        self.password.hide()


def _place(target: TargetState) -> str:
    return str(target.folder)


def _parent(backup: StoredBackup) -> str:
    return str(backup.folder.parent)


def _women(backup: StoredBackup) -> str:
    return "" if backup.manifest is None else str(backup.manifest.holds.count("patients"))


def _scans(backup: StoredBackup) -> str:
    return "" if backup.manifest is None else str(backup.manifest.holds.count("scans"))
