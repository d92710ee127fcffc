"""What was left half-typed, one chip each, leading back."""

from collections.abc import Sequence
from itertools import accumulate
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from models.usecases.drafts import ASIDE, count_typed
from models.views import Draft
from ui.session.session import Location, Where
from ui.theme import Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.text import Text
from ui.wording.tr import context

_tr = context("chips")


REGISTRATION, DETAILS, OPENING = "register", "details", "opening"
"""Forms whose drafts are about no pregnancy: a registration has an id of its own, the others that of the patient."""
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
    }
)
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
_SEEN = f"{ASIDE}kind"
_DISCARD = "discard"
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
        """Offer to go on with one or to discard it: no single key forgets what was typed."""
        asked = self.sender()
        button = asked.parent() if isinstance(asked, QShortcut) else asked
        draft = next((draft for chip, draft in self._shown if chip is button), None)
        if draft is None or not isinstance(button, Button):
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(_tr("Go on with it")).setData(draft)
        discard = menu.addAction(_tr("Discard it: it is in no record, and gone then"))
        discard.setData(draft)
        discard.setObjectName(_DISCARD)
        menu.triggered.connect(self._on_listed)
        menu.popup(button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    @Slot(QAction)
    def _on_listed(self, action: QAction) -> None:
        (self.discard_wanted if action.objectName() == _DISCARD else self.chosen).emit(action.data())

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
    return half_typed_text(draft.form, draft.woman, count_typed(draft))


def half_typed_text(form: str, woman: str, typed: int) -> str:
    """What is half-typed, and in how many fields; a form of nobody, or of a kind that is not known, by its name alone."""
    fields = _tr.counted(typed, "%n field", "%n fields")
    if not woman or form not in _HERS:
        return _tr("{0}, {1} typed").format(form_name(form), fields)
    return _tr(_HERS[form]).format(woman, fields)


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
    where = Where(draft.form)
    of_nobody = (Where.SETTINGS, Where.LOOPS)
    return Location(where) if where in of_nobody else Location(where, pregnancy_id=draft.pregnancy_id)


def is_at(draft: Draft, location: Location) -> bool:
    """Whether somebody at a place has the half-filled form before her."""
    there = location_of_draft(draft)
    return (there.where, _about(there)) == (location.where, _about(location))


def _about(location: Location) -> UUID | None:
    return location.pregnancy_id or location.patient_id or location.record_id
