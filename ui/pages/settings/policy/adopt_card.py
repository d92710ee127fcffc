"""The last look at a new edition: what differs, who changes, who answers for it and why."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.errors import CervitrendError, Refused
from models.records.guidelines.guideline import Guideline
from models.usecases.phrases import PhraseKind
from models.usecases.policies.dry_run import DryRun
from ui.pages.settings.policy.difference_table import DifferenceTable
from ui.pages.settings.policy.dry_run_card import DryRunCard
from ui.pages.settings.policy.safety_ticks import SafetyTicks
from ui.theme import Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card
from ui.widgets.fields.field import Field, ProblemLine
from ui.widgets.fields.phrase_field import PhraseField
from ui.widgets.fields.plain_field import PlainField
from ui.widgets.text import Text
from ui.wording.problems.lookup import error_sentence, sentence
from ui.wording.tr import context

_tr = context("settings")


class AdoptCard(QWidget):
    """Adopting takes two steps, and comes after the dry run.

    Signals: `back_wanted`; `adopt_wanted` (Guideline, approver, reason, the safety rules agreed to); `changed` after every key.
    """

    back_wanted = Signal()
    adopt_wanted = Signal(object, str, str, object)
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._candidate: Guideline | None = None
        self._is_looked_at = False
        self.message = Text("", Type.HEADING)
        self.differences = DifferenceTable(_tr("What differs"))
        self.dry_run = DryRunCard()
        self.safety = SafetyTicks()
        self.approver = PlainField(_tr("Approved by"), hint=_tr("Dr Ines Ferreira, medical lead"))
        self.reason = PhraseField(_tr("Reason"), PhraseKind.REASON)
        self.fields = {
            "approver": Field(_tr("&Approved by"), self.approver),
            "reason": Field(_tr("&Reason"), self.reason),
        }
        self.problem = ProblemLine()
        self.back = Button(_tr("Back"), key="Esc")
        self.adopt = Button(_tr("Adopt…"), ButtonKind.PRIMARY, "Ctrl+Return")
        self.question = Text("", Type.STRONG)
        self.confirm = Button(_tr("Yes, adopt it"), ButtonKind.PRIMARY)
        self.refuse = Button(_tr("No, not yet"))
        self._lay_out()
        self._connect()
        self._ask_nothing()

    def _lay_out(self) -> None:
        differ = Card(_tr("What differs"))
        differ.body.addWidget(self.differences, 1)
        across = QHBoxLayout()
        across.setSpacing(12)
        across.addWidget(differ, 6)
        across.addWidget(self.dry_run, 7)
        sign = QHBoxLayout()
        sign.setSpacing(12)
        sign.addWidget(self.fields["approver"], 1, Qt.AlignmentFlag.AlignTop)
        sign.addWidget(self.fields["reason"], 2, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.back)
        foot.addWidget(self.problem, 1)
        foot.addStretch(0)
        for part in (self.question, self.refuse, self.confirm, self.adopt):
            foot.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.message)
        column.addLayout(across, 1)
        column.addWidget(self.safety)
        column.addLayout(sign)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_wanted)
        self.adopt.clicked.connect(self._on_adopt)
        self.confirm.clicked.connect(self._on_confirm)
        self.refuse.clicked.connect(self._ask_nothing)
        self.safety.changed.connect(self._on_typed)
        for each in (self.approver, self.reason):
            each.textEdited.connect(self._on_typed)

    def begin(self, original: Guideline, before: Guideline, candidate: Guideline, title: str) -> None:
        """Show a candidate beside what it follows on; `original` is the published guideline."""
        self._candidate, self._is_looked_at = candidate, False
        self.message.setText(title)
        self.differences.show_between(before, candidate)
        self.safety.show_between(original, candidate)
        self.dry_run.wait()
        self.problem.show_message("")
        self._ask_nothing()
        self.approver.setFocus()

    def show_run(self, run: DryRun) -> None:
        """Show how far the dry run is; once it is done the edition may be adopted."""
        self.dry_run.show_run(run)
        self._is_looked_at = run.is_done
        self.adopt.setEnabled(run.is_done)

    def clear(self) -> None:
        """Forget who and why."""
        self.approver.clear()
        self.reason.clear()
        self._candidate = None

    @property
    def typed(self) -> dict[str, str]:
        """Who and why, where either was typed."""
        texts = {"approver": self.approver.text(), "reason": self.reason.text()}
        return texts if any(texts.values()) else {}

    def restore(self, texts: Mapping[str, str]) -> None:
        """Put back what `typed` gave."""
        self.approver.setText(texts.get("approver", ""))
        self.reason.setText(texts.get("reason", ""))

    @Slot(object)
    def show_error(self, error: CervitrendError) -> None:
        """Say every problem at its field, and lead to the first; nothing was adopted."""
        self._ask_nothing()
        refused = error.problems if isinstance(error, Refused) else ()
        said = {p.field: sentence(p) for p in refused}
        for name, field in self.fields.items():
            field.show_message(said.get(name, ""))
        self.safety.problem.show_message(" ".join(sentence(p) for p in refused if p.field == "agreed"))
        rest = " ".join(sentence(p) for p in refused if p.field not in (*self.fields, "agreed"))
        self.problem.show_message(rest if refused else error_sentence(error))
        first = next((field for name, field in self.fields.items() if name in said), None)
        if first is not None:
            first.setFocus()

    @Slot()
    def _ask_nothing(self) -> None:
        for part in (self.question, self.confirm, self.refuse):
            part.hide()
        self.adopt.show()
        self.adopt.setEnabled(self._is_looked_at)

    @Slot()
    def _on_adopt(self) -> None:
        """The first step: nothing is saved yet."""
        self.question.setText(_tr("Its rules raise the flags from now on, at every desk."))
        self.adopt.hide()
        for part in (self.question, self.refuse, self.confirm):
            part.show()
        self.confirm.setFocus()

    @Slot()
    def _on_confirm(self) -> None:
        self.confirm.hide()
        self.refuse.hide()
        self.adopt_wanted.emit(self._candidate, self.approver.text(), self.reason.text(), self.safety.agreed)

    @Slot()
    def _on_typed(self) -> None:
        for field in self.fields.values():
            field.show_message("")
        self.safety.problem.show_message("")
        self.changed.emit()
