"""Going back to a backup: somebody says who she is, sees what would be lost, and agrees to it."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.errors import CervitrendError, NotAllowed
from models.records.clinic.backup import Holdings, LostWoman, RestorePreview
from ui.tables.rows import Column, RowsModel
from ui.tables.view import RowsView
from ui.theme import Type, font
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card, Look, StatusStrip
from ui.widgets.fields.choices import Tick
from ui.widgets.fields.field import Field, ProblemLine
from ui.widgets.fields.plain_field import PlainField
from ui.widgets.text import Text, Tone
from ui.wording import formats
from ui.wording.backups.people import people_words, unasked_words
from ui.wording.backups.standing import lost_what, lost_who
from ui.wording.problems.lookup import error_sentence
from ui.wording.tr import context

_tr = context("backups")

_NARROW = 280
_ROWS_HIGH = 180


class RestorePanel(QWidget):
    """First name and password, then the preview with a tick, then the button that restores.

    A name and password of then are asked for once it was said that the backup lies under another key.
    Signals: `preview_wanted` (Path, name, password, name and password of then or None); `restore_wanted` once it was agreed to;
    `back_wanted`.
    """

    preview_wanted = Signal(object, str, str, object)
    restore_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = Path()
        self.which = Text("", Type.STRONG, wraps=True)
        self.name = PlainField(_tr("Name"))
        self.password = PlainField(_tr("Password"), is_secret=True)
        self.then_name = PlainField(_tr("Name then"))
        self.then_password = PlainField(_tr("Password then"), is_secret=True)
        self.of_then = QWidget()
        self.show_lost = Button(_tr("Show what would be lost"), ButtonKind.PRIMARY)
        self.back = Button(_tr("Back"), key="Esc")
        self.problem = ProblemLine()
        self.preview = Card(_tr("What this backup holds"))
        self.facts = Text("", wraps=True)
        self.warning = StatusStrip()
        self.unasked = StatusStrip()
        self.people = Text("", wraps=True)
        self.model = RowsModel[LostWoman](_columns(), self)
        self.rows = RowsView(self.model, _tr("What would be lost"))
        self.agreed = Tick(_tr("I have read what would be lost"))
        self.restore = Button(_tr("Restore this backup"))
        self._lay_out()
        self.show_lost.clicked.connect(self._on_show)
        self.password.returnPressed.connect(self._on_show)
        self.then_password.returnPressed.connect(self._on_show)
        self.back.clicked.connect(self.back_wanted)
        self.agreed.toggled.connect(self.restore.setEnabled)
        self.restore.clicked.connect(self._on_restore)

    def _lay_out(self) -> None:
        card = Card(_tr("Restore a backup"))
        card.body.addWidget(self.which)
        explained = _tr(
            "The record goes back to what it was then; who may come in, and with which password, stays as it is now. The record "
            "there is now is kept beside it, and everybody signs in anew. Use the name and password that hold now."
        )
        card.body.addWidget(Text(explained, tone=Tone.QUIET, wraps=True))
        now, then = QWidget(), self.of_then
        _side_by_side(now, Field(_tr("Na&me"), self.name), Field(_tr("Pass&word"), self.password))
        _side_by_side(
            then, Field(_tr("Name the&n"), self.then_name), Field(_tr("Password &then"), self.then_password)
        )
        for part in (now, then, self.problem):
            card.body.addWidget(part)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.show_lost)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        card.body.addLayout(buttons)
        self.agreed.setFont(font())
        self.rows.setMinimumHeight(_ROWS_HIGH)
        last = QHBoxLayout()
        last.setSpacing(12)
        last.addWidget(self.agreed)
        last.addWidget(self.restore)
        last.addStretch(1)
        for part in (self.facts, self.warning, self.unasked, self.people):
            self.preview.body.addWidget(part)
        self.preview.body.addWidget(self.rows, 1)
        self.preview.body.addLayout(last)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        column.addWidget(card)
        column.addWidget(self.preview)
        column.addStretch(1)

    def begin(self, folder: Path, facts: str, sign_in: str) -> None:
        """Ask about this backup; `sign_in` is the name that is offered."""
        self._folder = folder
        self.which.setText(facts)
        self.name.setText(sign_in)
        for field in (self.password, self.then_name, self.then_password):
            field.clear()
        self.of_then.hide()
        self.problem.show_message("")
        self.preview.hide()
        self.agreed.setChecked(False)
        self.restore.setEnabled(False)
        self._be_busy(False)
        (self.password if sign_in else self.name).setFocus()

    def show_preview(self, preview: RestorePreview, now: datetime) -> None:
        """Show what the backup holds and what would be lost."""
        self._be_busy(False)
        for secret in (self.password, self.then_password):
            secret.clear()
        self.of_then.hide()
        manifest = preview.backup.manifest
        then = "" if manifest is None else _held(_tr("The backup"), manifest.holds, now)
        present = "" if preview.present is None else _held(_tr("The record now"), preview.present, now)
        self.facts.setText("\n".join(text for text in (then, present) if text))
        self.warning.show_message(_warning(preview), look=Look.PROBLEM if preview.lost else Look.NOTICE)
        self.unasked.clear()
        if unasked := unasked_words(preview):
            self.unasked.show_message(unasked[0], " ".join(unasked[1:]), look=Look.PROBLEM)
        self.people.setText("\n".join(people_words(preview)))
        self.people.setVisible(bool(preview.users))
        self.model.show_rows(preview.lost)
        self.rows.setVisible(bool(preview.lost))
        self.preview.show()
        self.agreed.setFocus()

    @Slot(object)
    def show_error(self, error: CervitrendError) -> None:
        """Say why this backup is not shown, or was not restored."""
        self._be_busy(False)
        self.problem.show_message(error_sentence(error))
        if isinstance(error, NotAllowed) and error.action == "restore_then":
            # What was typed holds now: only what held then is asked for.
            self.of_then.show()
            self.then_password.clear()
            self.then_name.setText(self.then_name.text() or self.name.text())
            self.then_password.setFocus()
        else:
            self.password.clear()
            self.password.setFocus()

    def _be_busy(self, busy: bool) -> None:  # A plain two-way switch.
        self.show_lost.setEnabled(not busy)
        for secret in (self.password, self.then_password):
            secret.setReadOnly(busy)

    @Slot()
    def _on_show(self) -> None:
        if self.show_lost.isEnabled():
            self._be_busy(True)
            self.problem.show_message("")
            self.preview.hide()
            self.agreed.setChecked(False)
            then = (self.then_name.text(), self.then_password.text()) if self.of_then.isVisible() else None
            self.preview_wanted.emit(self._folder, self.name.text(), self.password.text(), then)

    @Slot()
    def _on_restore(self) -> None:
        self.restore.setEnabled(False)
        self.restore_wanted.emit()


def _side_by_side(row: QWidget, *fields: Field) -> None:
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(12)
    for field in fields:
        field.setFixedWidth(_NARROW)
        line.addWidget(field)
    line.addStretch(1)


def _columns() -> list[Column[LostWoman]]:
    return [
        Column(heading=_tr("Who"), text=lost_who, tooltip=lost_who, is_bold=True),
        Column(heading=_tr("What was recorded since"), text=lost_what, tooltip=lost_what),
        Column(heading=_tr("Last on"), text=_last, width=150),
    ]


def _last(lost: LostWoman) -> str:
    local = lost.last_at.astimezone()
    return f"{formats.day(local.date())} {formats.clock_time(local)}"


def _held(what: str, holds: Holdings, now: datetime) -> str:
    newest = (
        _tr("none")
        if holds.newest_entry is None
        else formats.moment(holds.newest_entry, now.astimezone().date())
    )
    return _tr("{0}: {1}, {2}; newest entry {3}.").format(
        what,
        _tr.counted(holds.count("patients"), "%n woman", "%n women"),
        _tr.counted(holds.count("scans"), "%n scan", "%n scans"),
        newest,
    )


def _warning(preview: RestorePreview) -> str:
    if preview.present is None and preview.problem is None:
        return _tr("There is no record here at present.")
    if preview.present is None:
        return _tr("The present record cannot be read: what would be lost cannot be said. It is kept beside.")
    if preview.parted:
        return _tr(
            "This backup is not an earlier state of the present record: each holds what the other has not."
        )
    if preview.lost:
        return _tr("What was recorded since this backup would be lost, listed below.")
    return _tr("Nothing that was recorded since this backup was found.")
