"""What was left half-typed, one chip each, leading back."""

from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import Any
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from models.usecases.drafts import ASIDE, count_typed
from models.views import Draft
from ui.session.session import Location, Where
from ui.theme import Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.fields.deed_typing import AskedDeed, DeedKind
from ui.widgets.fields.draft_menu import DraftMenu
from ui.widgets.text import Text
from ui.wording.tr import context

_tr = context("chips")


REGISTRATION, DETAILS, OPENING = "register", "details", "opening"
"""Forms whose drafts are about no pregnancy: a registration has an id of its own, the others that of the patient."""
DEED = "deed"
"""What is typed at the question before a deed: the draft is about the record that is asked about, and says where it was asked."""
_FORMS = _tr.marked(
    {
        "scan": "Scan",
        REGISTRATION: "Registration",
        DETAILS: "Details",
        OPENING: "New pregnancy",
        "pregnancy": "Pregnancy",
        "woman": "Answer",
        "record": "Record",
        "history": "History",
        "call": "Call card",
        "plan": "Plan",
        "settings": "Settings",
        "loops": "Hand-over",
        "merge": "Two records of one woman",
        "today": "Arrival",
        "inbox": "Import",
        DEED: "Reason",
    }
)
_HERS = _tr.marked(
    {
        "scan": "{0}’s scan, {1} typed",
        DETAILS: "{0}’s details, {1} typed",
        OPENING: "{0}’s new pregnancy, {1} typed",
        "pregnancy": "{0}’s pregnancy, {1} typed",
        "woman": "{0}’s answer, {1} typed",
        "record": "{0}’s record, {1} typed",
        "history": "{0}’s history, {1} typed",
        "call": "{0}’s call card, {1} typed",
        "plan": "{0}’s plan, {1} typed",
        REGISTRATION: "{0}’s registration, {1} typed",
        "settings": "{0}’s settings, {1} typed",
        DEED: "{0}’s reason, {1} typed",
    }
)
_OF_NOBODY = _tr.marked({DeedKind.TAKE_BACK_IMPORT.value: "Import to take back, {0} typed"})
"""The same where it is about no woman."""
_DEEDS = _tr.marked(
    {
        DeedKind.STRIKE_OUT.value: "{0}’s strike-out, {1} typed",
        DeedKind.COUNT_AGAIN.value: "{0}’s record to count again, {1} typed",
        DeedKind.LAST_DAY.value: "{0}’s last day of a symptom, {1} typed",
        DeedKind.TAKE_BACK_WOMAN.value: "{0}’s registration to take back, {1} typed",
        DeedKind.LET_STAND.value: "{0} to stand again, {1} typed",
        DeedKind.MERGE.value: "{0}’s two records, {1} typed",
        DeedKind.UNDO_MERGE.value: "{0}’s merge to take back, {1} typed",
    }
)
"""What was asked before a deed."""
_KIND, _STAND, _WHERE = f"{ASIDE}deed", f"{ASIDE}stand", f"{ASIDE}where"
_PLACES = ("patient_id", "pregnancy_id", "record_id", "other_id")
_RECORDED = _tr.marked(
    {
        "call": "{0}’s call, {1} typed",
        "examination": "{0}’s examination, {1} typed",
        "result": "{0}’s laboratory result, {1} typed",
        "progesterone": "{0}’s progesterone, {1} typed",
        "cerclage": "{0}’s cerclage, {1} typed",
        "pessary": "{0}’s pessary, {1} typed",
        "care": "{0}’s other care, {1} typed",
        "outcome": "{0}’s birth or loss, {1} typed",
    }
)
"""What is recorded that is no scan, by the form that was seen last."""
_RECORDS = _tr.marked(
    {
        "call": "Call",
        "examination": "Examination",
        "result": "Laboratory result",
        "progesterone": "Progesterone",
        "cerclage": "Cerclage",
        "pessary": "Pessary",
        "care": "Other care",
        "outcome": "Birth or loss",
    }
)
"""The same by its name alone."""
_ASKED = _tr.marked(
    {
        DeedKind.STRIKE_OUT.value: "Strike-out",
        DeedKind.COUNT_AGAIN.value: "Record to count again",
        DeedKind.LAST_DAY.value: "Last day of a symptom",
        DeedKind.TAKE_BACK_WOMAN.value: "Registration to take back",
        DeedKind.LET_STAND.value: "Registration to stand again",
        DeedKind.MERGE.value: "Two records of one woman",
        DeedKind.UNDO_MERGE.value: "Merge to take back",
        DeedKind.TAKE_BACK_IMPORT.value: "Import to take back",
    }
)
"""What was asked before a deed, by its name alone."""
_SEEN = f"{ASIDE}kind"
_GAP = 8


class DraftChips(QWidget):
    """The user's half-filled forms, as many as there is room for; the others behind the number that says how many.

    Delete on a chip, or its context menu, offers to discard what it holds.
    Signals: `chosen` (Draft) when one is pressed; `discard_wanted` (Draft).
    """

    chosen = Signal(object)
    discard_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_tr("Unfinished drafts"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._heading = Text(_tr("Draft"), Type.STRONG, parent=self)
        self._heading.setToolTip(_tr("Half-typed, not in the record"))
        self.more = Button("", ButtonKind.CHIP, parent=self)
        self.more.clicked.connect(self._on_more)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        self._row.addWidget(self._heading)
        self._row.addWidget(self.more)
        self._row.addStretch(1)
        self._shown: list[tuple[Button, Draft]] = []
        self._fit()

    @property
    def buttons(self) -> tuple[Button, ...]:
        """One for each form, in their order, whether or not there is room for it."""
        return tuple(button for button, _ in self._shown)

    def show_drafts(self, drafts: Sequence[Draft]) -> None:
        """Show them, newest first; those that are shown already stay, with the focus if they have it."""
        if [draft for _, draft in self._shown] == list(drafts):
            return
        for button, _ in self._shown:
            button.hide()
            self._row.removeWidget(button)
            button.deleteLater()
        self._shown = []
        for place, draft in enumerate(drafts, start=1):
            button = Button(chip_text(draft), ButtonKind.CHIP, parent=self)
            button.clicked.connect(self._on_clicked)
            button.setToolTip(_tr("Enter goes on with it, Del discards it"))
            button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            button.customContextMenuRequested.connect(self._on_asked)
            delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), button)
            delete.setContext(Qt.ShortcutContext.WidgetShortcut)
            delete.activated.connect(self._on_asked)
            self._row.insertWidget(place, button)
            self._shown.append((button, draft))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show as many as have room whole, and count the rest."""
        widths = [button.sizeHint().width() + _GAP for button, _ in self._shown]
        room = self.width() - (self._heading.sizeHint().width() + _GAP)
        if sum(widths) > room:
            self.more.setText(_tr("+{0} more").format(len(widths)))
            room -= self.more.sizeHint().width() + _GAP
        fitting = sum(1 for end in accumulate(widths) if end <= room)
        for place, (button, _) in enumerate(self._shown):
            button.setVisible(place < fitting)
        rest = len(widths) - fitting
        self.more.setText(
            _tr("+{0} more").format(rest) if fitting else _tr.counted(rest, "%n draft", "%n drafts")
        )
        self.more.setAccessibleName(self.more.text())
        self.more.setVisible(rest > 0)
        self._heading.setVisible(fitting > 0)

    @Slot()
    def _on_more(self) -> None:
        """Offer those for which there is no room."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button, draft in self._shown:
            if not button.isVisibleTo(self):
                menu.addAction(chip_text(draft).replace("&", "&&")).setData(draft)
        menu.triggered.connect(self._on_listed)
        menu.popup(self.more.mapToGlobal(QPoint(0, 0)))

    @Slot()
    def _on_asked(self) -> None:
        """Offer to go on with one or to discard it."""
        asked = self.sender()
        button = asked.parent() if isinstance(asked, QShortcut) else asked
        draft = next((draft for chip, draft in self._shown if chip is button), None)
        if draft is None or not isinstance(button, Button):
            return
        menu = DraftMenu(draft, self)
        menu.chosen.connect(self.chosen)
        menu.discard_wanted.connect(self.discard_wanted)
        menu.pop_up_over(button)

    @Slot(QAction)
    def _on_listed(self, action: QAction) -> None:
        self.chosen.emit(action.data())

    @Slot()
    def _on_clicked(self) -> None:
        pressed = self.sender()
        for button, draft in tuple(self._shown):
            if button is pressed:
                self.chosen.emit(draft)


def chip_text(draft: Draft) -> str:
    """`ADEYEMI’s scan, 3 fields typed`; of a record that is no scan, what it is: `OKAFOR’s birth or loss, 5 fields typed`."""
    kind = draft.fields.get(_SEEN, "").partition("#")[0]
    if draft.form == Where.RECORD.value and draft.woman and kind in _RECORDED:
        fields = _tr.counted(count_typed(draft), "%n field", "%n fields")
        return _tr(_RECORDED[kind]).format(draft.woman, fields)
    deed = draft.fields.get(_KIND, "")
    if draft.form == DEED and draft.woman and deed in _DEEDS:
        fields = _tr.counted(count_typed(draft), "%n field", "%n fields")
        return _tr(_DEEDS[deed]).format(draft.woman, fields)
    if draft.form == DEED and deed in _OF_NOBODY:
        return _tr(_OF_NOBODY[deed]).format(_tr.counted(count_typed(draft), "%n field", "%n fields"))
    return half_typed_text(draft.form, draft.woman, count_typed(draft))


def half_typed_text(form: str, woman: str, typed: int) -> str:
    """What is half-typed, and in how many fields; a form of nobody, or of a kind that is not known, by its name alone."""
    fields = _tr.counted(typed, "%n field", "%n fields")
    if not woman or form not in _HERS:
        return _tr("{0}, {1} typed").format(form_name(form), fields)
    return _tr(_HERS[form]).format(woman, fields)


def kind_of_draft(draft: Draft) -> str:
    """What is half-typed: `Scan`, `Birth or loss`, `Strike-out`."""
    names = {Where.RECORD.value: (_SEEN, _RECORDS), DEED: (_KIND, _ASKED)}
    field, words = names.get(draft.form, ("", {}))
    kind = draft.fields.get(field, "").partition("#")[0]
    return _tr(words[kind]) if kind in words else form_name(draft.form)


def form_name(form: str) -> str:
    """What a form is called."""
    return _tr(_FORMS[form]) if form in _FORMS else form


def location_of_draft(draft: Draft) -> Location:
    """Where a half-filled form is gone on with."""
    if draft.form == REGISTRATION:
        return Location(Where.REGISTER, record_id=draft.pregnancy_id)
    if draft.form in (DETAILS, OPENING):
        where = Where.REGISTER if draft.form == DETAILS else Where.PREGNANCY
        return Location(where, patient_id=draft.pregnancy_id)
    if draft.form == DEED:
        return _asked_at(draft)
    where = Where(draft.form)
    of_nobody = (Where.SETTINGS, Where.LOOPS, Where.INBOX)
    return Location(where) if where in of_nobody else Location(where, pregnancy_id=draft.pregnancy_id)


def deed_fields(asked: AskedDeed, place: Location | None, texts: Mapping[str, str]) -> dict[str, str]:
    """What a draft keeps of a question before a deed: the texts, what was asked, and where."""
    fields = {_KIND: asked.kind.value, _STAND: asked.stand}
    if place is not None:
        ids = {name: getattr(place, name) for name in _PLACES}
        fields[_WHERE] = place.where.value
        fields |= {f"{ASIDE}{name}": each.hex for name, each in ids.items() if each is not None}
    return fields | dict(texts)


def _asked_at(draft: Draft) -> Location:
    """Where a question before a deed was asked; among the women her name is searched for."""
    where = Where(draft.fields.get(_WHERE, Where.TODAY.value))
    kept = {name: draft.fields.get(f"{ASIDE}{name}", "") for name in _PLACES}
    typed = draft.woman if where is Where.WOMEN else ""
    ids: dict[str, Any] = {name: UUID(text) for name, text in kept.items() if text}
    return Location(where, **ids, typed=typed)


def is_at(draft: Draft, location: Location) -> bool:
    """Whether somebody at a place has the half-filled form before her; a deed is asked about first."""
    if draft.form == DEED:
        return False
    there = location_of_draft(draft)
    return (there.where, _about(there)) == (location.where, _about(location))


def _about(location: Location) -> UUID | None:
    return location.pregnancy_id or location.patient_id or location.record_id
