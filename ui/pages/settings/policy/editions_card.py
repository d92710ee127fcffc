"""Every edition of the clinic's own copies: readable for ever, exported, and the beginning of the next one."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.errors import CervitrendError, Refused
from models.records.guidelines.guideline import Guideline
from models.records.guidelines.policy import PolicyPack
from models.rules.policies.copies import copied_from, copy_of
from models.rules.policies.renewal import Renewal
from models.usecases.desk import Desk
from models.usecases.policies.editions import guideline_of, published
from ui.pages.settings.policy.difference_table import DifferenceTable
from ui.pages.settings.policy.guideline_view import GuidelineView
from ui.pages.settings.policy.renewal_table import RenewalTable
from ui.tables.rows import Column, RowsModel
from ui.tables.view import RowsView
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.fields.choices import ChoiceField
from ui.widgets.fields.field import Field, ProblemLine
from ui.widgets.text import Text, Tone
from ui.wording.formats import moment
from ui.wording.policy_renewal import renewal_text
from ui.wording.problems.lookup import error_sentence, sentence
from ui.wording.rules.guidelines import title_words
from ui.wording.tr import context

_tr = context("settings")


_DIFFERENCES, _RENEWAL = 150, 252


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition; `before` is the one it followed on, None for the first; `is_newest` of its copy."""

    pack: PolicyPack
    before: PolicyPack | None
    is_followed: bool
    is_newest: bool = False


class EditionsCard(QWidget):
    """The editions on the left; one of them on the right.

    Signals: `begin_wanted` (Guideline, a published one) to change the clinic's copy of it; `export_wanted` (PolicyPack);
    `import_wanted`.
    """

    begin_wanted = Signal(object)
    export_wanted = Signal(object)
    import_wanted = Signal()

    def __init__(self, desk: Desk, *, may_change: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._may_change = desk, may_change
        self._today = desk.clock.today()
        self.model = RowsModel[Edition](self._columns(), self)
        self.rows = RowsView(self.model, _tr("Editions"))
        self.none = Text(
            _tr("This clinic has no edition of its own: it follows the guidelines as they are published."),
            tone=Tone.QUIET,
            wraps=True,
        )
        self.copied = ChoiceField[Guideline](
            _tr("Guideline to copy"), [(g, title_words(g.title)) for g in published(desk)]
        )
        followed = {copied_from(g.id) or g.id for g in desk.followed if not g.is_local}
        self.copied.set_value(next((g for g in published(desk) if g.id in followed), None))
        # Shown before they lie in anything they would be windows for a moment, and take the keys away.
        self.new = QWidget(self)
        self.begin = Button(_tr("Begin a new edition"), key="Ctrl+N")
        self.load = Button(_tr("Import a file…"), key="Ctrl+O", parent=self)
        self.export = Button(_tr("Export this edition…"), key="Ctrl+E")
        self.problem = ProblemLine()
        self.facts = Text("", wraps=True)
        self.differences = DifferenceTable(_tr("What differs from the edition before"))
        self.renewal = RenewalTable(_tr("What the new edition of the rules changed"))
        self.view = GuidelineView(self._today)
        self._lay_out()
        self.rows.row_changed.connect(self._on_row)
        self.begin.clicked.connect(self._on_begin)
        self.load.clicked.connect(self.import_wanted)
        self.export.clicked.connect(self._on_export)
        self.show_editions(())

    def _columns(self) -> list[Column[Edition]]:
        return [
            Column(heading=_tr("Policy"), text=lambda e: title_words(e.pack.title), is_bold=True),
            Column(heading=_tr("Edition"), text=lambda e: str(e.pack.edition), is_right=True, width=64),
            Column(heading=_tr("Adopted"), text=lambda e: moment(e.pack.adopted_at, self._today), width=136),
            Column(heading=_tr("Approved by"), text=lambda e: e.pack.approver, width=124, is_spare=True),
            Column(
                heading=_tr("Followed"),
                text=lambda e: _tr("yes") if e.is_followed else _tr("no"),
                width=76,
            ),
        ]

    def _lay_out(self) -> None:
        listed = Card(_tr("Editions"))
        listed.body.addWidget(self.none)
        listed.body.addWidget(self.rows, 1)
        listed.body.addWidget(self.problem)
        new = QHBoxLayout(self.new)
        new.setContentsMargins(0, 0, 0, 0)
        new.setSpacing(8)
        new.addWidget(Field(_tr("&Guideline to copy"), self.copied), 1)
        new.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignBottom)
        files = QHBoxLayout()
        files.setSpacing(8)
        files.addStretch(1)
        files.addWidget(self.load)
        files.addWidget(self.export)
        listed.body.addWidget(self.new)
        self.new.setVisible(self._may_change)
        self.load.setVisible(self._may_change)
        listed.body.addLayout(files)
        listed.body.addStretch(0)
        read = Card()
        read.setAccessibleName(_tr("The edition"))
        self.differences.setFixedHeight(_DIFFERENCES)
        self.renewal.setFixedHeight(_RENEWAL)
        self.renewal.hide()
        read.body.addWidget(self.facts)
        read.body.addWidget(self.differences)
        read.body.addWidget(self.renewal)
        read.body.addWidget(self.view, 1)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 12, 0, 0)
        across.setSpacing(12)
        across.addWidget(listed, 1)
        across.addWidget(read, 1)

    def show_editions(self, packs: Sequence[PolicyPack]) -> None:
        """Show these, oldest first as they come, the newest on top."""
        before: dict[str, PolicyPack] = {}
        editions = []
        newest = {pack.guideline_id: pack.edition for pack in packs}
        for pack in packs:
            is_newest = pack.edition == newest[pack.guideline_id]
            is_followed = is_newest and pack.guideline_id in self._desk.settings.guidelines
            editions.append(Edition(pack, before.get(pack.guideline_id), is_followed, is_newest))
            before[pack.guideline_id] = pack
        self.model.show_rows(tuple(reversed(editions)))
        self.none.setVisible(not editions)
        self.rows.setVisible(bool(editions))
        self.rows.selectRow(0)
        self._on_row(self.rows.current_row())

    def newest_of(self, guideline_id: str) -> int:
        """The newest edition of a copy; 0 while there is none."""
        return max(
            (e.pack.edition for e in self.model.rows if e.pack.guideline_id == guideline_id), default=0
        )

    @Slot(object)
    def show_error(self, error: CervitrendError) -> None:
        """Say why a file or an edition cannot be used."""
        if isinstance(error, Refused):
            # Of a file: where in it, in which rule, and why.
            self.problem.show_message("\n".join(f"{p.field}: {sentence(p)}" for p in error.problems))
        else:
            self.problem.show_message(error_sentence(error))

    @Slot(object)
    def _on_row(self, edition: Edition | None) -> None:
        self.problem.show_message("")
        self.export.setEnabled(edition is not None)
        self.differences.setVisible(edition is not None)
        self.renewal.hide()
        if edition is None:
            self.facts.setText(_tr("No edition to read yet."))
            self.view.show_guideline(None)
            return
        try:
            self._show(edition)
        except CervitrendError as error:
            self.view.show_guideline(None)
            self.show_error(error)

    def _show(self, edition: Edition) -> None:
        pack = edition.pack
        owed = self.owed_of(pack.guideline_id) if edition.is_newest else None
        if owed is not None:
            self._show_owed(edition, owed)
            return
        read = self._desk.guideline_format
        guideline = guideline_of(read, pack)
        original = next((g for g in published(self._desk) if g.id == pack.copied_from), None)
        before = guideline_of(read, edition.before) if edition.before else original and copy_of(original, 1)
        text = _tr("Edition {0}, approved by {1}. Reason: {2} What differs from {3}:")
        since = (
            _tr("edition {0}").format(edition.before.edition) if edition.before else _tr("what is published")
        )
        self.facts.setText(text.format(pack.edition, pack.approver, _sentence(pack.reason), since))
        self.differences.show_between(before, guideline)
        self.view.show_guideline(guideline)

    def _show_owed(self, edition: Edition, owed: Renewal) -> None:
        """A copy of the first edition beside both editions, and the rules that are followed for it."""
        pack = edition.pack
        first = self._desk.guideline_format.first_edition() if owed.is_first_edition else ()
        text = _tr("Edition {0}, approved by {1}. {2} Begin a new edition to adopt it as it is followed.")
        self.facts.setText(text.format(pack.edition, pack.approver, renewal_text(owed)))
        self.differences.hide()
        self.renewal.show()
        self.renewal.show_renewal(
            owed,
            next((g for g in first if g.id == pack.copied_from), None),
            next((g for g in published(self._desk) if g.id == pack.copied_from), None),
        )
        self.view.show_guideline(owed.guideline)

    def owed_of(self, guideline_id: str) -> Renewal | None:
        """What became of a copy of which a new edition should be adopted; None for any other."""
        mine = (each for each in self._desk.renewals if each.guideline.id == guideline_id)
        return next((each for each in mine if each.is_owed), None)

    @Slot()
    def _on_begin(self) -> None:
        self.begin_wanted.emit(self.copied.value())

    @Slot()
    def _on_export(self) -> None:
        edition = self.rows.current_row()
        if edition is not None:
            self.export_wanted.emit(edition.pack)


def _sentence(text: str) -> str:
    """A text with an end."""
    return text if text.endswith((".", "!", "?")) else f"{text}."
