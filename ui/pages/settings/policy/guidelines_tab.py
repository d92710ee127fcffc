"""Every guideline there is, which of them are followed, and following others."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.errors import CervitrendError, Refused
from models.records.flag import Urgency
from models.records.guidelines.guideline import Guideline
from models.rules.policies.copies import copied_from
from models.rules.policies.country_sets import proposed
from models.usecases.desk import Desk
from models.usecases.phrases import PhraseKind
from models.usecases.policies.dry_run import DryRun
from ui.pages.settings.policy.dry_run_card import DryRunCard
from ui.pages.settings.policy.guideline_view import GuidelineView
from ui.pages.settings.policy.wording import is_old, review_words, unconfirmed
from ui.tables.rows import Column, RowsModel
from ui.tables.view import RowsView
from ui.widgets.button import Button, ButtonKind, named_key
from ui.widgets.card import Card
from ui.widgets.fields.field import Field, ProblemLine
from ui.widgets.fields.phrase_field import PhraseField
from ui.widgets.text import Text, Tone
from ui.wording.problems.lookup import error_sentence, sentence
from ui.wording.rules.guidelines import title_words
from ui.wording.tr import context
from ui.wording.words import word

_tr = context("settings")


_READING, _LOOKING = 0, 1
_COUNTS = (3, 4)
_IDS, _REASON = "follow.ids", "follow.reason"


@dataclass(frozen=True, slots=True)
class Choice:
    """A guideline in the list, and whether it is to be followed."""

    guideline: Guideline
    is_followed: bool


class GuidelinesTab(QWidget):
    """The list on the left; on the right the guideline to read, or who would change.

    Signals: `dry_run_wanted` (tuple of ids); `follow_wanted` (tuple of ids, reason).
    """

    dry_run_wanted = Signal(object)
    follow_wanted = Signal(object, str)

    def __init__(self, desk: Desk, *, may_change: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._may_change = desk, may_change
        self._today = desk.clock.today()
        self._seen_for: tuple[str, ...] | None = None
        self._ids = desk.settings.guidelines
        self._ordered = sorted(desk.guidelines, key=lambda guideline: guideline not in desk.followed)
        self.model = RowsModel[Choice](self._columns(), self)
        self.rows = RowsView(self.model, _tr("Guidelines"))
        self.view = GuidelineView(self._today)
        self.dry_run = DryRunCard()
        self.aside = QStackedWidget()
        self.changes = Text("", wraps=True)
        self.problem = ProblemLine()
        self.reason = PhraseField(_tr("Why others are followed"), PhraseKind.REASON)
        self.field = Field(_tr("&Why"), self.reason)
        self.look = Button(_tr("See who changes"), key="Ctrl+R")
        self.propose = Button(_tr("Choose the set of: {0}").format(word(desk.settings.country)))
        self.undo = Button(_tr("Undo"))
        self.save = Button(_tr("Follow these"), ButtonKind.PRIMARY, "Ctrl+S")
        self.foot = QWidget()
        self._lay_out()
        self._connect()
        self._show_rows()
        self.rows.selectRow(0)

    def _columns(self) -> list[Column[Choice]]:
        return [
            Column(
                heading=_tr("Guideline"),
                text=lambda c: title_words(c.guideline.title),
                tooltip=lambda c: title_words(c.guideline.title),
                is_bold=True,
            ),
            Column(heading=_tr("Followed"), text=self._followed, width=80),
            Column(
                heading=_tr("Review date"),
                text=lambda c: review_words(c.guideline, self._today),
                urgency=lambda c: Urgency.ROUTINE if is_old(c.guideline, self._today) else None,
                width=176,
            ),
            Column(
                heading=_tr("Rules"),
                text=lambda c: str(len(c.guideline.rules)),
                is_right=True,
                width=60,
                is_spare=True,
            ),
            Column(
                heading=_tr("To confirm"),
                text=lambda c: str(unconfirmed(c.guideline)),
                spoken=lambda c: _tr("{0} rules to be confirmed").format(unconfirmed(c.guideline)),
                is_right=True,
                width=92,
                is_spare=True,
            ),
        ]

    def _followed(self, choice: Choice) -> str:
        if choice.guideline.is_local and copied_from(choice.guideline.id) is None:
            return _tr("always") if f"clinic-{choice.guideline.id}" not in self._ids else _tr("no")
        return _tr("yes") if choice.is_followed else _tr("no")

    def _lay_out(self) -> None:
        listed = Card()
        listed.setAccessibleName(_tr("Guidelines"))
        listed.body.setContentsMargins(8, 8, 8, 8)
        listed.body.addWidget(self.rows, 1)
        foot = QVBoxLayout(self.foot)
        foot.setContentsMargins(4, 0, 4, 0)
        foot.setSpacing(8)
        foot.addWidget(self.changes)
        foot.addWidget(self.problem)
        foot.addWidget(self.field)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.undo)
        buttons.addStretch(1)
        buttons.addWidget(self.look)
        buttons.addWidget(self.save)
        foot.addLayout(buttons)
        listed.body.addWidget(self.foot)
        if self._may_change:
            hint = QHBoxLayout()
            hint.setSpacing(8)
            space = _tr("Space follows a guideline or stops following it.")
            hint.addWidget(Text(space, tone=Tone.QUIET, wraps=True), 1)
            hint.addWidget(self.propose)
            listed.body.addLayout(hint)
        read = Card()
        read.setAccessibleName(_tr("The guideline"))
        read.body.addWidget(self.view)
        self.aside.addWidget(read)
        self.aside.addWidget(self.dry_run)
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(0, 12, 0, 0)
        self._across.setSpacing(12)
        self._across.addWidget(listed)
        self._across.addWidget(self.aside)
        self._show_aside(_READING)

    def _connect(self) -> None:
        self.rows.row_changed.connect(self._on_row)
        if not self._may_change:
            return
        space = named_key(
            "Space", self.rows, _tr("Follow the guideline, or no longer"), Qt.ShortcutContext.WidgetShortcut
        )
        space.activated.connect(self.toggle)
        self.rows.row_opened.connect(self.toggle)
        self.look.clicked.connect(self._on_look)
        self.propose.clicked.connect(self._on_propose)
        self.undo.clicked.connect(self.clear)
        self.save.clicked.connect(self._on_save)
        self.reason.textEdited.connect(self._on_reason)

    @property
    def ids(self) -> tuple[str, ...]:
        """The guidelines that are to be followed."""
        return self._ids

    @Slot()
    def toggle(self) -> None:
        """Follow the guideline the focus is on, or stop; a guideline and the clinic's copy of it take turns."""
        choice = self.rows.current_row()
        if choice is None or (choice.guideline.is_local and copied_from(choice.guideline.id) is None):
            return
        at, guideline_id = self.rows.currentIndex().row(), choice.guideline.id
        if guideline_id in self._ids:
            self._choose(tuple(each for each in self._ids if each != guideline_id))
        else:
            rest = (each for each in self._ids if not _takes_turns(each, guideline_id))
            self._choose((*rest, guideline_id))
        self.rows.selectRow(at)

    def show_run(self, run: DryRun) -> None:
        """Show how far the dry run is; once it is done the choice may be saved."""
        self.dry_run.show_run(run)
        if run.is_done:
            self._seen_for = self._ids
            self._settle_foot()

    def fail_run(self, error: CervitrendError) -> None:
        """Say why the dry run could not go on."""
        self.dry_run.show_error(error)

    @Slot()
    def clear(self) -> None:
        """Choose what is followed now, and forget the reason."""
        self.reason.clear()
        self.problem.show_message("")
        self.field.show_message("")
        self._choose(self._desk.settings.guidelines)

    @property
    def typed(self) -> dict[str, str]:
        """What was chosen and typed and not saved; empty where nothing was."""
        if not self._is_changed and not self.reason.text():
            return {}
        return {_IDS: " ".join(self._ids), _REASON: self.reason.text()}

    def restore(self, fields: Mapping[str, str]) -> None:
        """Put back what `typed` gave; guidelines that are no longer there are left out."""
        if _IDS in fields:
            known = {guideline.id for guideline in self._desk.guidelines}
            self._choose(tuple(each for each in fields[_IDS].split() if each in known))
            self.reason.setText(fields.get(_REASON, ""))

    @Slot(object)
    def show_error(self, error: CervitrendError) -> None:
        """Say what stands in the way, each problem at its field."""
        refused = error.problems if isinstance(error, Refused) else ()
        self.field.show_message(" ".join(sentence(p) for p in refused if p.field == "reason"))
        rest = " ".join(sentence(p) for p in refused if p.field != "reason")
        self.problem.show_message(rest if refused else error_sentence(error))
        self._settle_foot()

    @property
    def _is_changed(self) -> bool:
        return set(self._ids) != set(self._desk.settings.guidelines)

    @property
    def _proposed(self) -> tuple[str, ...]:
        """The set of the clinic's country."""
        return proposed(self._desk.settings.country, self._desk.settings.guidelines)

    def _choose(self, ids: tuple[str, ...]) -> None:
        self._ids, self._seen_for = ids, None
        self._show_aside(_READING)
        self.dry_run.clear()
        self._show_rows()

    def _show_rows(self) -> None:
        at = max(self.rows.currentIndex().row(), 0)
        self.model.show_rows([Choice(g, g.id in self._ids) for g in self._ordered])
        self.rows.selectRow(at)
        self._settle_foot()

    def _settle_foot(self) -> None:
        """The foot is there while something is to be saved; saving comes after seeing who changes."""
        self.foot.setVisible(self._may_change and (self._is_changed or bool(self.reason.text())))
        titles = {guideline.id: title_words(guideline.title) for guideline in self._desk.guidelines}
        now = self._desk.settings.guidelines
        added = [titles[each] for each in self._ids if each not in now]
        dropped = [titles[each] for each in now if each not in self._ids]
        said = [_tr("No longer followed: {0}.").format(", ".join(dropped))] if dropped else []
        said += [_tr("Newly followed: {0}.").format(", ".join(added))] if added else []
        self.changes.setText(" ".join(said))
        self.propose.setVisible(self._may_change and set(self._proposed) != set(self._ids))
        self.look.setEnabled(self._is_changed)
        self.save.setEnabled(self._is_changed and self._seen_for == self._ids)

    def _show_aside(self, which: int) -> None:
        """Show the guideline, or who would change, which needs more room."""
        self.aside.setCurrentIndex(which)
        is_looking = which == _LOOKING
        for column in _COUNTS:
            self.rows.setColumnHidden(column, is_looking)
        self._across.setStretch(0, 4 if is_looking else 6)
        self._across.setStretch(1, 7 if is_looking else 5)

    @Slot(object)
    def _on_row(self, choice: Choice | None) -> None:
        self.view.show_guideline(choice.guideline if choice else None)
        self._show_aside(_READING)

    @Slot()
    def _on_reason(self) -> None:
        self.field.show_message("")

    @Slot()
    def _on_propose(self) -> None:
        """Choose the country's set; it is followed once the lead has seen who changes, and saves."""
        self._choose(self._proposed)

    @Slot()
    def _on_look(self) -> None:
        self._show_aside(_LOOKING)
        self.dry_run.wait()
        self.dry_run_wanted.emit(self._ids)

    @Slot()
    def _on_save(self) -> None:
        self.save.setEnabled(False)
        self.follow_wanted.emit(self._ids, self.reason.text())


def _takes_turns(one: str, other: str) -> bool:
    """Whether one of the two is the clinic's copy of the other."""
    return copied_from(one) == other or copied_from(other) == one
