"""The page on which everything that is not a scan is recorded."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from models.errors import CervitrendError, Conflict, NotFound
from models.records.record import ClinicalRecord, Record
from models.views import Draft, PregnancySheet
from ui.forms.saver import Save, Saver
from ui.pages.record.event_form import EventForm
from ui.pages.record.forms import FORMS
from ui.pages.record.kept import KeptForm, Texts, read_fields, record_draft_fields
from ui.session.session import Location, Session, Where
from ui.spoken.roles import Role
from ui.theme import Type
from ui.widgets.button import Button
from ui.widgets.button import ButtonKind as Weight
from ui.widgets.card import Card, Look, Scroll
from ui.widgets.leave import Leave
from ui.widgets.messages.line_strip import LineStrip
from ui.widgets.page import Page
from ui.widgets.text import Text, Tone
from ui.wording import formats
from ui.wording.tr import context

_tr = context("record")


FORM = Where.RECORD.value
_LIST_WIDTH = 216


class _Kind(Button):
    """The name of a kind of event, whose form is shown once it is pressed."""

    spoken_role = Role.PageTab


class RecordPage(Page):
    """The kinds on the left, one key each; the form of one kind on the right.

    What is half-typed in the others waits beside it, in the same draft, until each is saved or discarded.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._location: Location | None = None
        self._sheet: PregnancySheet | None = None
        self._is_begun = False
        self._part = KeptForm(FORMS[0].name)
        self._waiting: dict[KeptForm, Texts] = {}
        self._gone: set[KeptForm] = set()
        self.saver = Saver(session, self)
        self.forms: dict[str, EventForm] = {}
        self.buttons: dict[str, Button] = {}
        self.ended = Text("", Type.SMALL, Tone.QUIET, wraps=True, parent=self)
        self.restored = LineStrip(self)
        self.title = Text("", Type.HEADING, parent=self)
        self.stack = QStackedWidget(self)
        self.save = Button(_tr("Save"), Weight.PRIMARY, "Ctrl+S", parent=self)
        self.leave = Leave(self._count_typed, self)
        self._lay_out()
        self._connect()
        self.blank()

    def _lay_out(self) -> None:
        across = QHBoxLayout()
        across.setSpacing(14)
        self.list = self._list()
        across.addWidget(self.list)
        sheet = Card(parent=self)
        sheet.setAccessibleName(_tr("Form"))
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.title)
        head.addWidget(self.ended, 1)
        sheet.body.addLayout(head)
        around = Scroll(sheet)
        around.body.addWidget(self.stack)
        sheet.body.addWidget(around, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.save)
        sheet.body.addLayout(buttons)
        across.addWidget(sheet, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(10)
        column.addLayout(across, 1)

    def _list(self) -> Card:
        card = Card(_tr("Record"), self)
        card.setFixedWidth(_LIST_WIDTH)
        group = QButtonGroup(self)
        group.setExclusive(True)
        for kind in FORMS:
            button = _Kind(_tr(kind.title), Weight.SECONDARY, kind.key, parent=card)
            button.setProperty("kind", "segment")
            button.setCheckable(True)
            button.clicked.connect(self._on_kind)
            group.addButton(button)
            self.buttons[kind.name] = button
            card.body.addWidget(button)
        card.body.addStretch(1)
        return card

    def _connect(self) -> None:
        self.save.clicked.connect(self._on_save)
        self.leave.left.connect(self.back_wanted)
        self.leave.discarded.connect(self._on_discard)
        self.saver.serve(self, self._on_saved, self._on_failed, self._on_begun)
        self.saver.saved_elsewhere.connect(self._on_saved)

    @property
    def kind(self) -> str:
        """The name of the kind whose form is seen."""
        return next(name for name, form in self.forms.items() if form is self.stack.currentWidget())

    @property
    def form(self) -> EventForm:
        """The form that is seen."""
        return self.forms[self.kind]

    def panes(self) -> Sequence[QWidget]:
        return (self.stack, self.list)

    def opened(self, location: Location) -> None:
        self._location = location

    def blank(self) -> None:
        self._sheet = None
        self._is_begun = False
        self._waiting, self._gone = {}, set()
        for form in self.forms.values():
            form.blank()
        self.ended.clear()
        self.restored.clear()
        self.leave.take_back()
        self.setEnabled(False)

    def show_sheet(self, sheet: PregnancySheet) -> None:
        self._sheet = sheet
        self._show_end(sheet.pregnancy.ended_on)
        if self._is_begun:
            self.form.renew(sheet)
        else:
            self.saver.find(FORM, sheet.pregnancy.id)

    def _show_end(self, on: date | None) -> None:
        """Say that nothing recorded now raises a flag, once the pregnancy ended."""
        self.ended.clear()
        if on is not None:
            text = _tr("This pregnancy ended on {0}: no flag will be raised.")
            self.ended.setText(text.format(formats.day(on)))

    def day_turned(self) -> None:
        """A form in which nothing is typed begins anew with the new day."""
        if self._sheet is not None and self._is_begun and not self.form.typed:
            self._turn(self._part)

    def on_leave(self) -> None:
        """Keep what differs from how each form began; nothing typed leaves no draft."""
        if self._sheet is None or not self._is_begun:
            return
        fields = record_draft_fields(self._typed(), self._part)
        self.saver.keep(FORM, self._sheet.pregnancy.id, fields, self._sheet.patient.family_name.upper())

    def place(self, location: Location) -> Location:
        if not self._is_begun:
            return location
        return replace(location, record_id=self._part.record_id, typed=self._part.kind)

    def show_kind(self, name: str) -> None:
        """Turn to the form of a kind, with what was half-typed in it; what is in this one waits."""
        if self._is_begun and name != self._part.kind:
            self._turn(self._part_of(name, self._typed()))

    def _typed(self) -> dict[KeptForm, Texts]:
        """Everything half-typed about her, the form on the screen as it stands now."""
        waiting = {part: texts for part, texts in self._waiting.items() if part != self._part}
        here = self.form.typed
        return waiting | ({self._part: here} if here else {})

    def _count_typed(self) -> int:
        return self.form.count_typed() if self._is_begun else 0

    def _part_of(self, name: str, typed: dict[KeptForm, Texts]) -> KeptForm:
        """The form of a kind: a new record unless only an amendment of that kind is half-typed."""
        fresh = KeptForm(name)
        amended = [part for part in typed if part.kind == name]
        return fresh if fresh in amended or not amended else amended[0]

    @Slot(object, object)
    def _on_begun(self, pregnancy_id: UUID, draft: Draft | None) -> None:
        sheet = self._sheet
        if sheet is None or self._is_begun or sheet.pregnancy.id != pregnancy_id:
            return
        self._is_begun = True
        self.setEnabled(True)
        seen, self._waiting = self._read(draft)
        wanted = self._wanted(sheet)
        self._show(wanted if wanted is not None else seen)

    def _read(self, draft: Draft | None) -> tuple[KeptForm, dict[KeptForm, Texts]]:
        """The form that was seen last, and all that is half-typed; without a draft the first form."""
        seen, parts = read_fields(draft.fields if draft is not None else {}, [k.name for k in FORMS])
        single = {kind.name for kind in FORMS if kind.is_single}
        waiting: dict[KeptForm, Texts] = {}
        for part, texts in parts.items():
            waiting[KeptForm(part.kind) if part.kind in single else part] = texts
        return (KeptForm(seen.kind) if seen.kind in single else seen), waiting

    def _wanted(self, sheet: PregnancySheet) -> KeptForm | None:
        """The form that the place leads to; None where it leads to whatever is half-typed."""
        location = self._location
        if location is None:
            return None
        if location.record_id is not None:
            for kind in FORMS:
                if any(record.id == location.record_id for record in _records(sheet, kind)):
                    return KeptForm(kind.name, None if kind.is_single else location.record_id)
            self.failed.emit(NotFound("event", str(location.record_id)))
        names = [kind.name for kind in FORMS]
        return self._part_of(location.typed, self._waiting) if location.typed in names else None

    def _turn(self, part: KeptForm) -> None:
        """Let what is typed here wait, and show another form."""
        self._waiting = self._typed()
        self._show(part)

    def _show(self, part: KeptForm) -> None:
        """Begin a form, with what was half-typed in it; an amendment of what is gone goes on as a new record."""
        kind = next(kind for kind in FORMS if kind.name == part.kind)
        sheet = self._sheet
        records = _records(sheet, kind) if sheet is not None else ()
        record = next((record for record in records if record.id == part.record_id), None)
        if part.record_id is not None and record is None:
            fresh = KeptForm(part.kind)
            if fresh not in self._waiting and part in self._waiting:
                self._waiting[fresh] = self._waiting.pop(part)
                self._gone.add(fresh)
            part = fresh
        self._part = part
        self._turn_to(self._form_of(kind))
        self._mark(kind.name)
        self.title.setText(self._title(part))
        if sheet is not None:
            self.form.begin(sheet, record)
        texts = self._waiting.get(part, {})
        if texts:
            self.form.restore(texts)
        self._show_kept(is_restored=bool(texts))
        self.form.first_field()

    def _mark(self, name: str) -> None:
        """Check the kind that is seen: Tab stops at it alone, arrows walk to the others."""
        self.buttons[name].setChecked(True)
        for button in self.buttons.values():
            is_stop = button.isChecked()
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus)

    def _turn_to(self, form: EventForm) -> None:
        """Show a form; the others ask for no room meanwhile."""
        for other in self.forms.values():
            seen = QSizePolicy.Policy.Preferred if other is form else QSizePolicy.Policy.Ignored
            other.setSizePolicy(seen, seen)
        self.stack.setCurrentWidget(form)

    def _form_of(self, kind: type[EventForm]) -> EventForm:
        if kind.name not in self.forms:
            form = kind(self.session.desk)
            form.save_wanted.connect(self._on_save)
            self.forms[kind.name] = form
            self.stack.addWidget(form)
        return self.forms[kind.name]

    def _title(self, part: KeptForm) -> str:
        title = _tr(next(kind.title for kind in FORMS if kind.name == part.kind))
        return title if part.record_id is None else _tr("Amend: {0}").format(title)

    def _show_kept(self, *, is_restored: bool) -> None:
        """Say what of the form was typed before, and which other forms are half-typed."""
        others = ", ".join(dict.fromkeys(self._title(p) for p in self._waiting if p != self._part))
        waiting = _tr("Half-typed and kept, not in the record yet: {0}.").format(others) if others else ""
        gone = _tr("It was gone meanwhile; save it as a new one or discard it.")
        self.restored.clear()
        if is_restored:
            more = [gone] if self._part in self._gone else []
            self.restored.show_message(
                _tr("Half-typed before: not in the record yet."),
                " ".join([*more, *([waiting] if waiting else [])]),
                look=Look.NOTICE,
            )
        elif waiting:
            self.restored.show_message(waiting, look=Look.NOTICE)

    @Slot()
    def _on_kind(self) -> None:
        pressed = self.sender()
        name = next(name for name, button in self.buttons.items() if button is pressed)
        self.show_kind(name)

    @Slot()
    def _on_save(self) -> None:
        if self._sheet is None or not self._is_begun:
            return
        if not self.form.validate():
            self.form.lead_to_problem()
        else:
            # What waits in the other forms outlives the program, should nothing more be heard of this page.
            self.on_leave()
            save = Save(FORM, self._sheet.pregnancy.id, self._part, self._part.name)
            self.saver.save(save, self.form.job())

    @Slot()
    def _on_discard(self) -> None:
        """Forget what is typed in this form and leave; the other forms keep theirs."""
        with self.saver.discarding(self.on_leave):
            self._forget(self._part)
            self.on_leave()
        self.back_wanted.emit()

    def _forget(self, part: KeptForm) -> None:
        """Take a form out of what is half-typed; if it is the one on the screen, it begins anew."""
        self._waiting = self._typed()
        self._waiting.pop(part, None)
        self._gone.discard(part)
        if part == self._part:
            self._show(KeptForm(part.kind))

    @Slot(object, object)
    def _on_saved(self, save: Save[KeptForm], kept: object) -> None:
        """Saved: back to where she came from, unless she has gone elsewhere meanwhile."""
        known = _tr("She has these symptoms already; nothing new was recorded.")
        self.said.emit(self.saver.message(known if _is_known(kept) else _tr("Saved."), kept=kept))
        self.record_changed.emit()
        if self._is_about(save.about):
            is_seen = save.request == self._part
            self._forget(save.request)
            if is_seen:
                self.back_wanted.emit()

    @Slot(object, object)
    def _on_failed(self, save: Save[KeptForm], error: CervitrendError) -> None:
        if self._is_about(save.about) and save.request == self._part:
            self.form.show_error(error)
        else:
            self.report_error(error)
        if isinstance(error, Conflict):
            self.record_changed.emit()

    def _is_about(self, pregnancy_id: UUID) -> bool:
        """Whether this pregnancy's form is still the one that is seen."""
        is_hers = self._sheet is not None and self._sheet.pregnancy.id == pregnancy_id
        return is_hers and self._is_begun and self.isVisibleTo(self.window())


def _is_known(kept: object) -> bool:
    """Whether a report said nothing but what went on already."""
    return isinstance(kept, tuple) and all(isinstance(each, Record) and each.version > 1 for each in kept)


def _records(sheet: PregnancySheet, kind: type[EventForm]) -> tuple[ClinicalRecord, ...]:
    """Every standing event of a kind in this pregnancy."""
    return tuple(record for each in (kind.record, *kind.also) for record in sheet.standing(each))
