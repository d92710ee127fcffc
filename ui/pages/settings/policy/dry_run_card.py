"""Who would change, from what to what, before anything is saved."""

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from models.errors import CervitrendError
from models.rules.flags.policy_effect import Effect
from models.usecases.policies.dry_run import ChangedWoman, DryRun
from ui.tables.rows import Column, RowsModel
from ui.tables.view import RowsView
from ui.theme import Type
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.fields.field import ProblemLine
from ui.widgets.text import Text
from ui.wording.formats import age, birth_date, identity_text
from ui.wording.policy_effects import (
    after_words,
    before_words,
    compared_rule_texts,
    hastened_text,
    stops_asking_text,
    to_come_text,
    what_words,
)
from ui.wording.problems.lookup import error_sentence
from ui.wording.tr import context

_tr = context("settings")


_HEIGHT = 48


@dataclass(frozen=True, slots=True)
class EffectLine:
    """One change for one woman."""

    woman: ChangedWoman
    effect: Effect
    what: str


class DryRunCard(Card):
    """A dry run as it goes on, and its list.

    Signals: `cancel_wanted`; `export_wanted` (DryRun) for the list as a file.
    """

    cancel_wanted = Signal()
    export_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(_tr("Who would change"))
        self._run: DryRun | None = None
        self.message = Text("", Type.STRONG, wraps=True)
        self.problem = ProblemLine(self)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(_tr("Women looked at"))
        self.model = RowsModel[EffectLine](self._columns(), self)
        self.rows = RowsView(self.model, _tr("Women who would change"))
        self.rows.verticalHeader().setDefaultSectionSize(_HEIGHT)
        self.cancel = Button(_tr("Stop"))
        self.export = Button(_tr("Save the list as a file…"))
        self._lay_out()
        self.cancel.clicked.connect(self._on_cancel)
        self.export.clicked.connect(self._on_export)
        self.clear()

    def _columns(self) -> list[Column[EffectLine]]:
        return [
            Column(heading=_tr("Woman"), text=lambda r: str(r.woman.name), is_bold=True, tooltip=_woman),
            # Who she is stands in full when her row is pointed at, and in the list that is saved.
            Column(heading=_tr("Born"), text=lambda r: birth_date(r.woman), width=100, is_spare=True),
            Column(heading=_tr("Age today"), text=lambda r: age(r.woman.age), width=80, is_spare=True),
            Column(heading=_tr("What"), text=lambda r: r.what, tooltip=_what),
            Column(heading=_tr("From"), text=lambda r: before_words(r.effect), width=80),
            Column(heading=_tr("To"), text=lambda r: after_words(r.effect), width=80),
        ]

    def _lay_out(self) -> None:
        self.body.addWidget(Text(_tr("Who would change"), Type.HEADING))
        self.body.addWidget(self.message)
        self.body.addWidget(self.problem)
        self.body.addWidget(self.rows, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.bar, 1)
        foot.addStretch(0)
        foot.addWidget(self.cancel)
        foot.addWidget(self.export)
        self.body.addLayout(foot)
        self.body.addStretch(0)

    def clear(self) -> None:
        """Nothing has been looked at."""
        self._run = None
        self.message.setText(_tr("Nobody has been looked at yet."))
        self.problem.show_message("")
        self.model.show_rows(())
        for part in (self.bar, self.cancel, self.export, self.rows):
            part.hide()

    def wait(self) -> None:
        """The women are being looked at."""
        self.clear()
        self.message.setText(_tr("Looking at the women who are pregnant now…"))
        self.bar.setRange(0, 0)
        self.bar.show()
        self.cancel.show()

    @Slot(object)
    def show_run(self, run: DryRun) -> None:
        """Show how far it is, or what came of it."""
        self._run = run
        self.message.setText(dry_run_summary(run))
        self.bar.setRange(0, max(run.total, 1))
        self.bar.setValue(run.seen)
        self.bar.setFormat(_tr("{0} of {1}").format(run.seen, run.total))
        self.bar.setVisible(not run.is_done)
        self.cancel.setVisible(not run.is_done)
        texts = compared_rule_texts(run)
        lines = [
            EffectLine(woman, effect, what_words(effect, texts, guarded=woman.is_guarded))
            for woman in run.changed
            for effect in woman.effects
        ]
        if len(lines) != len(self.model.rows):
            self.model.show_rows(lines)
        self.rows.setVisible(bool(lines))
        self.export.setVisible(run.is_done and bool(lines))

    @Slot(object)
    def show_error(self, error: CervitrendError) -> None:
        """It could not go on."""
        self.clear()
        self.problem.show_message(error_sentence(error))

    @Slot()
    def _on_cancel(self) -> None:
        self.clear()
        self.message.setText(_tr("Stopped. Nothing was saved."))
        self.cancel_wanted.emit()

    @Slot()
    def _on_export(self) -> None:
        self.export_wanted.emit(self._run)


def dry_run_summary(run: DryRun) -> str:
    """What a dry run found, as a sentence."""
    changed = len(run.changed)
    if not run.is_done:
        return _tr("{0} of {1} women looked at; {2} change so far.").format(run.seen, run.total, changed)
    today = _tr("If adopted, {0} of {1} women change today.").format(changed, run.total)
    more = (stops_asking_text(run), hastened_text(run), to_come_text(run))
    return " ".join((today, *(text for text in more if text)))


def _woman(line: EffectLine) -> str:
    return identity_text(line.woman)


def _what(line: EffectLine) -> str:
    return f"{line.what} ({line.effect.rule_id})" if line.effect.rule_id else line.what
