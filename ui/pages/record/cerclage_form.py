"""The form of a cerclage, from placing it to taking it out."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from models.records.discussion import Decision
from models.records.history import CerclageIndication, CerclageKind
from models.records.record import ClinicalRecord
from models.records.treatment import (
    Anaesthesia,
    Cerclage,
    CerclageTechnique,
    RemovalReason,
)
from models.rules.guidelines.treatment_plans import Against, PlannedEnd, against_cerclage, removal_windows
from models.usecases.desk import Desk
from models.usecases.events.cerclage import CerclageDraft, amend_cerclage, place_cerclage
from models.usecases.phrases import PhraseKind
from ui.forms.saver import Job
from ui.pages.record.decided import decided_words, decision_behind, decision_day
from ui.pages.record.event_form import COLUMNS, DAY_WIDTH, EventForm
from ui.pages.record.following import Following
from ui.theme import Type
from ui.widgets.card import Look, StatusStrip
from ui.widgets.fields.choices import ChoiceField, Tick, enum_choices
from ui.widgets.fields.date_field import DateField
from ui.widgets.fields.phrase_field import PhraseField
from ui.widgets.fields.plain_field import PlainField
from ui.widgets.fields.segments import Segments
from ui.widgets.text import Text, Tone
from ui.wording import formats
from ui.wording.tr import context
from ui.wording.words import phrase

_tr = context("record")


class CerclageForm(EventForm):
    """How, where and why it was placed; when it is to come out; that it came out, or stays for a caesarean."""

    name, title, key, record = "cerclage", _tr.marked("Cerclage"), "Alt+5", Cerclage

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._followed = desk.followed
        self._following = Following(self)
        self._make_placing()
        self._make_removal()
        self.placed.day_changed.connect(self._on_day)
        self.kind.chosen.connect(self._on_kind)

    def _make_placing(self) -> None:
        today = self.clock.today()
        self.despite = PhraseField(
            _tr("Why the cerclage was placed all the same"), PhraseKind.REASON, parent=self
        )
        self.kind = Segments(_tr("Cerclage kind"), enum_choices(CerclageKind), self)
        self.technique = Segments(_tr("Technique"), enum_choices(CerclageTechnique), self)
        self.indication = Segments(_tr("Indication"), enum_choices(CerclageIndication), self)
        self.placed = DateField(_tr("Cerclage placed"), today, latest=today, parent=self)
        self.placed.setMinimumWidth(DAY_WIDTH)
        self.operator = PlainField(_tr("Operator"), parent=self)
        self.suture = PlainField(_tr("Suture material"), parent=self)
        self.anaesthesia = Segments(_tr("Anaesthesia"), enum_choices(Anaesthesia), self)
        self.above = PlainField(_tr("Closed length above"), parent=self)
        self.below = PlainField(_tr("Closed length below"), parent=self)
        self.complications = PlainField(_tr("Complications"), parent=self)
        self.warning = StatusStrip(self)
        self.grid.addWidget(self.warning, 0, 0, 1, COLUMNS)
        self.add("kind", _tr("&Kind"), self.kind, 2, 0, 3)
        self.add("technique", _tr("Techni&que"), self.technique, 2, 3, 3)
        self.add("indication", _tr("&Indication"), self.indication, 3, 0, 2)
        self.add("placed_on", _tr("&Placed"), self.placed, 3, 2, 2)
        self.add("operator", _tr("&Operator"), self.operator, 3, 4)
        self.add("suture", _tr("S&uture"), self.suture, 4, 0, 1)
        self.add("anaesthesia", _tr("&Anaesthesia"), self.anaesthesia, 4, 1, 3)
        self.add("length_above", _tr("Length a&bove (mm)"), self.above, 4, 4, 1)
        self.add("length_below", _tr("Length belo&w (mm)"), self.below, 4, 5, 1)
        self.add(
            "despite", _tr("The doctor's reason for placing it all the same"), self.despite, 1, 0, COLUMNS
        )

    def _make_removal(self) -> None:
        today, blank = self.clock.today(), _tr("not recorded")
        self.planned = DateField(_tr("Planned removal"), today, parent=self)
        self.advice = Text("", Type.SMALL, Tone.QUIET, wraps=True, parent=self)
        self.removed = DateField(_tr("Cerclage removed"), today, latest=today, parent=self)
        self.because = ChoiceField(_tr("Why it was removed"), enum_choices(RemovalReason), blank, self)
        self.left = Tick(_tr("&Left in place for a caesarean"), self)
        self.note = PhraseField(_tr("Note"), PhraseKind.NOTE, parent=self)
        self.add("complications", _tr("&Complications"), self.complications, 5, 0, 4)
        self.add("planned_removal_on", _tr("Planned re&moval"), self.planned, 5, 4)
        self.grid.addWidget(self.advice, 6, 0, 1, COLUMNS)
        self.add("removed_on", _tr("&Removed"), self.removed, 7, 0)
        self.add("removal_reason", _tr("W&hy it was removed"), self.because, 7, 2)
        self.add("left_for_caesarean", _tr("Or it stays"), self.left, 7, 4)
        self.add("note", _tr("No&te"), self.note, 8, 0, COLUMNS)

    def fill(self, record: ClinicalRecord | None) -> None:
        super().fill(record)
        self._following.forget()
        if record is None:
            begun = (c.placed_on for c in self.sheet.cerclages if c.stands) if self.sheet else ()
            decided = decision_behind(self.sheet, Decision.CERCLAGE, begun)
            self.placed.set_value(decision_day(decided) if decided else self.usual_day)
            self.note.setText(decided_words(decided) if decided else "")
            windows = self._windows()
            self.planned.set_value(windows[0].on if windows else None)
        self._show_advice()

    def job(self) -> Job:
        draft = self.draft(CerclageDraft, pregnancy_id=self.pregnancy_id)
        amended, reason = self.amended, self.reason.text()
        if isinstance(amended, Cerclage):
            return lambda desk: amend_cerclage(desk, amended, draft, reason)
        return lambda desk: place_cerclage(desk, draft)

    def _windows(self) -> tuple[PlannedEnd, ...]:
        return removal_windows(self._followed, self.sheet.due_date) if self.sheet is not None else ()

    @Slot(object)
    def _on_day(self, _day: object) -> None:
        self._show_advice()

    @Slot(object)
    def _on_kind(self, kind: CerclageKind | None) -> None:
        """An abdominal one is not taken out before the birth."""
        is_abdominal = kind is CerclageKind.ABDOMINAL and self.amended is None
        follows = {"technique": CerclageTechnique.ABDOMINAL, "planned_removal_on": None}
        self._following.follow(follows if is_abdominal else {})

    def _show_advice(self) -> None:
        """Say when guidelines have it taken out, and what is recorded that speaks against placing it."""
        windows = self._windows()
        parts = (
            _tr("{0}: {1} to {2}").format(w.guideline, formats.day(w.on), formats.day(w.last or w.on))
            for w in windows
        )
        said = [_tr("Removal by guideline: {0}.").format("; ".join(parts))] if windows else []
        if self.sheet is not None and (self.sheet.pregnancy.fetuses or 0) > 1:
            said.append(_tr("Twins or more: a cerclage is not recommended as a rule."))
        said += [self._never()] if self.amended is None else []
        self.advice.setText(" ".join(said))
        self.advice.setVisible(bool(said))
        self._warn()

    def _warn(self) -> None:
        on = self.placed.value()
        against = against_cerclage(self.sheet, on) if self.sheet is not None and on is not None else None
        words = self._words(against) if against else ()
        is_new_day = not isinstance(self.amended, Cerclage) or self.amended.placed_on != on
        is_asked = bool(words) and is_new_day
        self.fields["despite"].setVisible(is_asked or bool(self.despite.text()))
        if is_asked:
            self.warning.show_message(
                _tr("Recorded for that day: {0}.").format(", ".join(words)),
                self._never() + " " + _tr("Saving asks for the doctor's reason."),
                look=Look.NOTICE,
            )
        else:
            self.warning.clear()

    def _words(self, against: Against) -> tuple[str, ...]:
        """What is recorded that speaks against it, each once."""
        found = [phrase(kind) for kind in against.symptoms]
        found += [_tr("broken waters")] if against.is_ruptured else []
        found += [_tr("bacteria in the amniotic fluid")] if against.is_infected else []
        return tuple(dict.fromkeys(found))

    def _never(self) -> str:
        return _tr(
            "A cerclage is not placed in labour, with bleeding, infection or broken waters, nor when a baby has died or "
            "cannot live."
        )
