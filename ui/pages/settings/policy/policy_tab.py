"""The clinic's own policy: its editions, the one being changed, and the last look before it is adopted."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from models.errors import CervitrendError
from models.records.guidelines.guideline import Guideline
from models.records.guidelines.policy import PolicyPack
from models.rules.policies.copies import copied_from, copy_of, version_of
from models.rules.policies.renewal import Renewal
from models.rules.policies.values import ValuePath
from models.usecases.desk import Desk
from models.usecases.policies.adopt import Adoption
from models.usecases.policies.dry_run import DryRun
from models.usecases.policies.editions import published
from ui.pages.settings.policy.adopt_card import AdoptCard
from ui.pages.settings.policy.editions_card import EditionsCard
from ui.pages.settings.policy.editor import PolicyEditor
from ui.wording.policy_renewal import renewal_text
from ui.wording.rules.guidelines import title_words
from ui.wording.tr import context

_tr = context("settings")


_OF, _VALUE, _SIGNED = "policy.of", "policy.value ", "policy.signed "


class PolicyTab(QStackedWidget):
    """Leads from the editions to the editor, from there to the last look, and back.

    Signals: `dry_run_wanted` (Guideline); `stopped` when nobody waits for the dry run any more; `adopt_wanted` (Adoption).
    """

    dry_run_wanted = Signal(object)
    stopped = Signal()
    adopt_wanted = Signal(object)

    def __init__(self, desk: Desk, *, may_change: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._original: Guideline | None = None
        self._restored: dict[str, str] = {}
        self._kept: dict[str, dict[ValuePath, str]] = {}
        self._came_from: QWidget | None = None
        self.editions = EditionsCard(desk, may_change=may_change)
        self.editor = PolicyEditor()
        self.last_look = AdoptCard()
        for page in (self.editions, self.editor, self.last_look):
            self.addWidget(page)
        self.editions.begin_wanted.connect(self.begin)
        self.editor.back_wanted.connect(self._on_editions)
        self.editor.look_wanted.connect(self.look_at)
        self.last_look.back_wanted.connect(self._on_back)
        self.last_look.adopt_wanted.connect(self._on_adopt)

    @Slot(object)
    def show_editions(self, packs: Sequence[PolicyPack]) -> None:
        """Show every edition; then go on with what was typed before, if anything was."""
        self.editions.show_editions(packs)
        restored, self._restored = self._restored, {}
        original = next((g for g in published(self._desk) if g.id == restored.get(_OF)), None)
        if original is not None:
            self._kept = _values(restored)
            self._begin(original)
            self.last_look.restore(
                {key.removeprefix(_SIGNED): text for key, text in restored.items() if key.startswith(_SIGNED)}
            )

    @Slot(object)
    def begin(self, original: Guideline) -> None:
        """Change the clinic's copy of this guideline; what is typed for it already is gone on with."""
        if self._original is not original:
            self._keep_typed()
            self.last_look.clear()
            self._begin(original)
        else:
            self.setCurrentWidget(self.editor)
            self.editor.rows.setFocus()

    def _keep_typed(self) -> None:
        """What was typed for one guideline stays while another one is changed."""
        if self._original is not None:
            self._kept[self._original.id] = dict(self.editor.typed)

    def _begin(self, original: Guideline) -> None:
        self._original = original
        base, typed = self._base(original), self._kept.get(original.id, {})
        title = _tr("{0}, {1}").format(title_words(base.title), base.version)
        is_owed = self.editions.owed_of(base.id) is not None
        self.editor.begin(base, copy_of(original, 1), typed, title, may_stand=is_owed)
        self.setCurrentWidget(self.editor)
        self.editor.rows.setFocus()

    def _base(self, original: Guideline) -> Guideline:
        """The newest edition of the clinic's copy, or the published guideline, as the edition that comes next."""
        fresh = copy_of(original, 1)
        newest = next((g for g in self._desk.guidelines if g.id == fresh.id), fresh)
        return replace(newest, version=version_of(self.editions.newest_of(fresh.id) + 1))

    @Slot(object)
    def look_at(self, candidate: Guideline) -> None:
        """Show what differs and who changes, typed here or come from a file."""
        original = next(g for g in published(self._desk) if g.id == copied_from(candidate.id))
        base = self._base(original)
        self._came_from = self.currentWidget()
        title = _tr("{0}, {1}: before it is adopted").format(title_words(candidate.title), base.version)
        self.setCurrentWidget(self.last_look)
        self.last_look.begin(original, base, replace(candidate, version=base.version), title)
        self.dry_run_wanted.emit(candidate)

    @Slot(object)
    def look_at_file(self, found: Renewal) -> None:
        """The same for a copy that came in a file; one of the first edition says what became of it."""
        self.look_at(found.guideline)
        if found.is_first_edition:
            self.last_look.problem.show_message(renewal_text(found))

    def show_run(self, run: DryRun) -> None:
        """Show how far the dry run is."""
        self.last_look.show_run(run)

    def fail_run(self, error: CervitrendError) -> None:
        """Say why the dry run could not go on."""
        self.last_look.dry_run.show_error(error)

    @property
    def typed(self) -> dict[str, str]:
        """What was typed and not adopted, as a draft keeps it; empty where nothing was."""
        self._keep_typed()
        values = {
            f"{_VALUE}{of}|{rule_id}|{path}": text
            for of, typed in self._kept.items()
            for (rule_id, path), text in typed.items()
        }
        if not values:
            return {}
        of = self._original.id if self._original else next(of for of, typed in self._kept.items() if typed)
        signed = {f"{_SIGNED}{name}": text for name, text in self.last_look.typed.items()}
        return {_OF: of, **values, **signed}

    def restore(self, fields: Mapping[str, str]) -> None:
        """Put back what `typed` gave, once the editions are known."""
        self._restored = dict(fields) if _OF in fields else {}

    def clear(self) -> None:
        """Forget what was typed for the guideline that is being changed; a policy from a file leaves it alone."""
        self._keep_typed()
        if self._original is not None and self._came_from is not self.editions:
            self._kept.pop(self._original.id)
        self.editor.typed = {}
        self.last_look.clear()
        self._original = None
        self.setCurrentWidget(self.editions)

    @Slot(object)
    def show_error(self, error: CervitrendError) -> None:
        """Say why it was not adopted."""
        self.last_look.show_error(error)

    @Slot(object, str, str, object)
    def _on_adopt(self, candidate: Guideline, approver: str, reason: str, agreed: frozenset[str]) -> None:
        text = self._desk.guideline_format.write(candidate)
        after = self.editions.newest_of(candidate.id)
        self.adopt_wanted.emit(
            Adoption(text=text, approver=approver, reason=reason, after_edition=after, agreed=agreed)
        )

    @Slot()
    def _on_editions(self) -> None:
        self.setCurrentWidget(self.editions)
        self.editions.begin.setFocus()

    @Slot()
    def _on_back(self) -> None:
        self.stopped.emit()
        self.setCurrentWidget(self._came_from or self.editions)


def _values(fields: Mapping[str, str]) -> dict[str, dict[ValuePath, str]]:
    """The values of a draft by guideline, rule and path."""
    typed: dict[str, dict[ValuePath, str]] = {}
    for key, text in fields.items():
        if key.startswith(_VALUE):
            of, rule_id, path = key.removeprefix(_VALUE).split("|")
            typed.setdefault(of, {})[rule_id, path] = text
    return typed
