"""The form of the end of a pregnancy: how, when, and each baby."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from models.errors import Problem
from models.records.history import Onset
from models.records.outcome import DeliveryMode, Outcome, SutureFate
from models.records.pregnancy import Ending
from models.records.record import ClinicalRecord, TriState
from models.rules.pregnancy.ending import (
    gone_on,
    open_suture,
    running_progesterone,
    standing_babies,
    standing_outcome,
    stops_progesterone,
)
from models.usecases.desk import Desk
from models.usecases.phrases import PhraseKind
from models.usecases.pregnancies.end import amend_ending, end_pregnancy
from models.usecases.pregnancies.end_draft import EndingDraft, check_ending, doubts_of_ending
from models.views import PregnancySheet
from ui.forms.saver import Job
from ui.pages.record.baby_row import BabyRow
from ui.pages.record.event_form import COLUMNS, DAY_WIDTH, EventForm
from ui.theme import Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Look
from ui.widgets.deed_question import DeedQuestion
from ui.widgets.fields.choices import ChoiceField, Tick, enum_choices
from ui.widgets.fields.date_field import DateField
from ui.widgets.fields.phrase_field import PhraseField
from ui.widgets.fields.segments import Segments, TriStateChoice
from ui.widgets.text import Text, Tone
from ui.wording import formats
from ui.wording.outcome import ending_warning
from ui.wording.problems.lookup import sentence
from ui.wording.tr import context

_tr = context("record")


MOST_BABIES = 6
_FIRST_ROW = 4


class OutcomeForm(EventForm):
    """The whole outcome; where the pregnancy has ended, the form corrects what was recorded.

    Saving says what the end does and asks how it is known; another key than the one that saves then ends it.
    """

    name, title, key, record = "outcome", _tr.marked("Birth or loss"), "Alt+8", Outcome
    is_single = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._shown: PregnancySheet | None = None
        self._asked: dict[str, str] | None = None
        self._ended: dict[str, str] | None = None
        self.question = DeedQuestion(_tr("End the pregnancy"), _tr("It goes on"), self)
        self.question.field.label.setText(_tr("How it is known: her notes, who told it"))
        self.body.insertWidget(0, self.question)
        self._make_end()
        self._make_treatments()
        self.rows = tuple(BabyRow(place, self) for place in range(1, MOST_BABIES + 1))
        for place, row in enumerate(self.rows):
            row.stand_in(self, _FIRST_ROW + place)
            row.set_shown(place == 0)
        for name in ("pprom_on", "suture", "progesterone"):
            self.fields[name].hide()
        self.another = Button(_tr("Another baby"), ButtonKind.LINK, "Alt+B", parent=self)
        self.note = PhraseField(_tr("Note"), PhraseKind.NOTE, parent=self)
        self.grid.addWidget(self.another, _FIRST_ROW + MOST_BABIES, 0, 1, 2)
        self.add("note", _tr("No&te"), self.note, _FIRST_ROW + MOST_BABIES + 1, 0, COLUMNS)
        self.keep("known_by", self.question.reason, self.question.field)
        self.on.day_changed.connect(self._on_day)
        self.ending.chosen.connect(self._on_ending)
        self.pprom.chosen.connect(self._on_pprom)
        self.another.clicked.connect(self._on_another)
        self.question.done.connect(self._on_end)
        self.question.taken_back.connect(self.first_field)

    def _make_end(self) -> None:
        today, blank = self.clock.today(), _tr("not recorded")
        self.ending = Segments(_tr("How it ended"), enum_choices(Ending), self)
        self.on = DateField(_tr("Day it ended"), today, latest=today, parent=self)
        self.on.setMinimumWidth(DAY_WIDTH)
        self.age = Text("", Type.SMALL, Tone.QUIET, wraps=True, parent=self)
        self.onset = Segments(_tr("Onset"), enum_choices(Onset), self)
        self.mode = ChoiceField(_tr("Way of birth"), enum_choices(DeliveryMode), blank, self)
        self.pprom = TriStateChoice(_tr("Waters broke early, before 37+0"), self)
        self.pprom_on = DateField(_tr("Day the waters broke"), today, latest=today, parent=self)
        self.add("ending", _tr("H&ow it ended"), self.ending, 0, 0, 3)
        self.add("on", _tr("&Day it ended"), self.on, 0, 3, 1)
        self.add("onset", _tr("O&nset"), self.onset, 0, 4)
        self.grid.addWidget(self.age, 1, 0, 1, COLUMNS)
        self.add("mode", _tr("&Way of birth"), self.mode, 2, 0)
        self.add("pprom", _tr("Waters broke earl&y, before 37+0"), self.pprom, 2, 2)
        self.add("pprom_on", _tr("Day the waters &broke"), self.pprom_on, 2, 4)

    def _make_treatments(self) -> None:
        choices = enum_choices(SutureFate)
        self.suture = ChoiceField(_tr("What became of the suture"), choices, _tr("choose"), self)
        self.progesterone = Tick(_tr("&Progesterone stopped that day too"), self)
        self.add("suture", _tr("What became of the s&uture"), self.suture, 3, 0, 3)
        self.add("progesterone", _tr("Progesterone is running"), self.progesterone, 3, 3, 3)

    @property
    def is_over(self) -> bool:
        """Whether the pregnancy had ended when the form began, so that saving corrects its end."""
        return self._shown is not None and self._shown.pregnancy.ended_on is not None

    def begin(self, sheet: PregnancySheet, record: ClinicalRecord | None = None) -> None:
        """The form for this pregnancy; once it has ended, with what was recorded of its end."""
        self._shown, self._asked, self._ended = sheet, None, None
        self.question.close_question()
        super().begin(sheet, record or standing_outcome(sheet))
        self.fields["reason"].setVisible(self.is_over)

    def renew(self, sheet: PregnancySheet) -> None:
        """Go on from what another desk recorded meanwhile, of the pregnancy, its end, the babies or treatments."""
        self.sheet = sheet
        if self._shown is not None and _versions(self._shown) != _versions(sheet):
            self.begin_again(sheet, None)

    def fill(self, record: ClinicalRecord | None) -> None:
        self.show_values(record)
        sheet = self._shown
        if sheet is None:
            return
        self.ending.set_value(sheet.pregnancy.ended_as)
        self.on.set_value(sheet.pregnancy.ended_on)
        babies = {baby.place: baby for baby in standing_babies(sheet)}
        for place, row in enumerate(self.rows, 1):
            row.show_baby(babies.get(place))
        before = gone_on(sheet)
        self.progesterone.setChecked(stops_progesterone(sheet))
        self.fields["suture"].setVisible(open_suture(before) is not None)
        self.fields["progesterone"].setVisible(running_progesterone(before) is not None)
        self._show_rows(max(sheet.pregnancy.fetuses or 1, *babies, 1))
        self._on_pprom(self.pprom.value())
        self._show_age()

    def restore(self, texts: Mapping[str, str]) -> None:
        super().restore(texts)
        self._show_rows(0)

    def validate(self) -> bool:
        """Read every field; what the end does is asked about first, a correction is said twice."""
        if not super().validate():
            return False
        said, now = self._to_be_asked(), self._said()
        if not said or now in (self._ended, self._asked if self.is_over else None):
            return True
        self._asked = now
        for field in self.fields.values():
            field.show_message("")
        if self.is_over:
            self.strip.show_message(" ".join(said), look=Look.NOTICE)
        else:
            self.question.put(" ".join(said))
        return False

    def show_problems(self, problems: Sequence[Problem]) -> tuple[Problem, ...]:
        """How it is known is asked for once nothing else is wrong."""
        asked = [p for p in problems if self.is_over or p.field != "reason"]
        return super().show_problems(asked)

    def job(self) -> Job:
        assert self._shown is not None  # noqa: S101  # The page saves only what belongs to a woman.
        shown, draft, reason = self._shown, self.end(self._shown), self.reason.text()
        if self.is_over:
            return lambda desk: amend_ending(desk, shown, draft, reason)
        known = self.question.reason.text()
        return lambda desk: end_pregnancy(desk, shown.pregnancy, draft, known)

    def end(self, sheet: PregnancySheet) -> EndingDraft:
        """The end of this pregnancy as it stands in the form."""
        return self.draft(
            EndingDraft,
            pregnancy_id=sheet.pregnancy.id,
            how=self.ending.value(),
            babies=tuple(row.draft() for row in self.rows),
            stops_progesterone=self.progesterone.isChecked(),
            confirms_babies=self._asked == self._said(),
        )

    def _to_be_asked(self) -> list[str]:
        """What has to be said before saving; nothing while the form cannot be saved anyway."""
        sheet = self._shown
        if sheet is None:
            return []
        problems = check_ending(gone_on(sheet), self.end(sheet), self.clock.today())
        asked = [p for p in problems if p.code == "outcome.more_babies"]
        if len(asked) < len(problems):
            return []
        told = [sentence(p) for p in (*asked, *self._doubts(sheet))]
        if not self.is_over:
            return [*told, ending_warning(sheet)]
        if any(e.stands and e.recorded_as == sheet.pregnancy.id for e in sheet.history):
            told.append(
                _tr("It stands among her earlier pregnancies as it was taken over: correct it there too.")
            )
        return [*told, _tr("Save again if that is right.")] if told else []

    def _doubts(self, sheet: PregnancySheet) -> tuple[Problem, ...]:
        """What deserves a question; what was recorded so was asked about then."""
        draft, was = self.end(sheet), sheet.pregnancy
        is_known = (draft.how, draft.on) == (was.ended_as, was.ended_on)
        return () if is_known else doubts_of_ending(sheet, draft)

    def _said(self) -> dict[str, str]:
        """Everything that is said of the end, but how it is known."""
        return {name: text for name, text in self.texts().items() if name != "known_by"}

    def _show_rows(self, wanted: int) -> None:
        """Show so many rows, and as many as something stands in."""
        filled = [place for place, row in enumerate(self.rows, 1) if not row.draft().is_blank]
        shown = [place for place, row in enumerate(self.rows, 1) if row.is_shown]
        last = max(wanted, *filled, *(shown if not wanted else ()), 1)
        for place, row in enumerate(self.rows, 1):
            row.set_shown(place <= last)
        self.another.setEnabled(last < MOST_BABIES)

    def _show_age(self) -> None:
        """Say how old the pregnancy was on that day."""
        on, due = self.on.value(), self._shown.due_date if self._shown is not None else None
        age = due.age_at(on) if on is not None and due is not None else None
        if age is not None and due is not None:
            text = _tr("{0} on that day, by the due date {1}.").format(age, formats.day(due.on))
        elif self._shown is not None and due is None:
            text = _tr("There is no due date: the age cannot be counted.")
        else:
            text = ""
        self.age.setText(text)

    @Slot(object)
    def _on_day(self, _day: object) -> None:
        self._show_age()

    @Slot(object)
    def _on_ending(self, how: Ending | None) -> None:
        is_moved = how is Ending.TRANSFER
        self.note.setPlaceholderText(_tr("to whom and where she moved") if is_moved else "")

    @Slot(object)
    def _on_pprom(self, answer: TriState | None) -> None:
        """The day is asked where they did break early; one that was typed stays to be seen."""
        self.fields["pprom_on"].setVisible(answer is TriState.YES or bool(self.pprom_on.text()))

    @Slot(str)
    def _on_end(self, _reason: str) -> None:
        """The end as it was asked about; what was changed since is asked anew."""
        self._ended = self._asked
        self.save_wanted.emit()

    @Slot()
    def _on_another(self) -> None:
        place = sum(row.is_shown for row in self.rows) + 1
        self._show_rows(place)
        self.rows[place - 1].alive.setFocus()


def _versions(sheet: PregnancySheet) -> frozenset[tuple[UUID, int]]:
    """What the form shows or changes, each as it stood."""
    records = (sheet.pregnancy, *sheet.outcomes, *sheet.babies, *sheet.cerclages, *sheet.progesterone)
    return frozenset((record.id, record.version) for record in records)
