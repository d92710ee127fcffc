"""The earlier pregnancies of a woman as a list that is added to, corrected and struck out from."""

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from models.errors import CervitrendError
from models.records.history import EarlierPregnancy, EarlierQuestion
from models.usecases.pregnancies.adopt_past_pregnancy import Offered
from models.values.visible import joined_texts
from models.views import PregnancySheet
from ui.pages.history.earlier_form import EarlierForm
from ui.pages.history.offered import OfferedPregnancies
from ui.pages.history.strike_out import EarlierStrikeOut
from ui.tables.growing import GrowingRows
from ui.tables.rows import Column, RowsModel
from ui.theme import Type
from ui.widgets.button import Button
from ui.widgets.card import Card, Look, Scroll
from ui.widgets.flow import Flow
from ui.widgets.messages.line_strip import LineStrip
from ui.widgets.text import Text, Tone
from ui.wording import formats
from ui.wording.history import answer_word, is_asked, outcome_text, pattern_texts, summary_text
from ui.wording.problems.lookup import error_sentence
from ui.wording.tr import context
from ui.wording.words import phrase, word, word_or_not_recorded

_tr = context("history")


_AMENDS = "_amends"
_CARRIED = "_carried"
_MOST_ALONE, _MOST_BESIDE_FORM = 7, 2
"""How many of the list are seen without scrolling in it."""
_OF_FORM = 100
"""How much more of the height the form takes than what is left over."""
_EDGES = 6


class EarlierCard(Card):
    """What they come to stands above, the form of one below.

    Signals: `save_wanted` and `leave_wanted` from the form; `form_shown` (bool); `strike_wanted` (EarlierPregnancy, str); `none_wanted`; `complete_wanted`.
    """

    save_wanted = Signal()
    leave_wanted = Signal()
    form_shown = Signal(bool)
    strike_wanted = Signal(object, str)
    none_wanted = Signal()
    complete_wanted = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(_tr("Earlier pregnancies"), parent)
        self._today = today
        self._history: tuple[EarlierPregnancy, ...] = ()
        self.carried: UUID | None = None
        self._is_outdated = False
        self.offered = OfferedPregnancies(self)
        self.summary = Text("", Type.STRONG, wraps=True)
        self.patterns = Text("", Type.SMALL, wraps=True)
        self.message = Text("", Type.SMALL, Tone.QUIET, wraps=True)
        self.more = Text("", Type.SMALL, Tone.QUIET, wraps=True)
        self.strip = LineStrip(self)
        self._model: RowsModel[EarlierPregnancy] = RowsModel(self._columns(), self)
        self.table = GrowingRows(self._model, _tr("Earlier pregnancies"), self)
        self._most = _MOST_ALONE
        self.striking = EarlierStrikeOut(self)
        self.add = Button(_tr("Add"), key="Alt+A", parent=self)
        self.none = Button(_tr("Asked, none"), key="Alt+K", parent=self)
        self.complete = Button(_tr("Asked, these are all"), key="Alt+K", parent=self)
        self.amend = Button(_tr("Correct…"), key="Alt+F", parent=self)
        self.strike = Button(_tr("Strike out…"), key="Ctrl+Delete", parent=self)
        self.action_row = QWidget(self)
        self.form = EarlierForm(today, self)
        self._lay_out()
        self._connect()
        self.blank()

    def _columns(self) -> tuple[Column[EarlierPregnancy], ...]:
        return (
            Column(
                heading=_tr("Outcome"),
                text=_outcome,
                is_struck=_is_struck,
                tooltip=_struck_why,
                is_bold=True,
            ),
            Column(heading=_tr("Age"), text=_age, is_struck=_is_struck, width=80),
            Column(heading=_tr("Ended"), text=_ended, is_struck=_is_struck, width=104),
            Column(heading=_tr("Onset"), text=_onset, is_struck=_is_struck, width=100),
            Column(heading=_tr("PPROM"), text=_pprom, is_struck=_is_struck, width=92),
            Column(heading=_tr("Painless dilation"), text=_painless, is_struck=_is_struck, width=120),
            Column(heading=_tr("Cerclage"), text=_cerclage, is_struck=_is_struck, width=108),
        )

    def _lay_out(self) -> None:
        actions = Flow(self.action_row)
        for button in (self.add, self.none, self.complete, self.amend, self.strike):
            actions.addWidget(button)
        # What is read scrolls where it has no room; what is done with it stays in sight.
        self._read = Scroll(self)
        for part in (self.summary, self.patterns, self.message, self.offered, self.table, self.more):
            self._read.body.addWidget(part)
        self._read.body.addStretch(1)
        self.body.addWidget(self._read, 1)
        self.body.addWidget(self.striking)
        self.body.addWidget(self.action_row)
        self.body.addWidget(self.form, _OF_FORM)

    def _connect(self) -> None:
        self.add.clicked.connect(self._on_add)
        self.offered.chosen.connect(self._on_offered)
        self.none.clicked.connect(self.none_wanted)
        self.complete.clicked.connect(self.complete_wanted)
        self.amend.clicked.connect(self._on_amend)
        self.strike.clicked.connect(self._on_strike)
        self.table.row_opened.connect(self._on_opened)
        self.table.row_changed.connect(self._on_row)
        self.table.verticalHeader().sectionResized.connect(self._fit_table)
        self.form.save_wanted.connect(self.save_wanted)
        self.form.close_wanted.connect(self.close_form)
        self.form.leave_wanted.connect(self.leave_wanted)
        self.striking.confirmed.connect(self.strike_wanted)

    def show_sheet(self, sheet: PregnancySheet, today: date) -> None:
        """Show her history; what is typed in the form stays."""
        self._today, self._history = today, sheet.history
        standing, is_taken = bool(sheet.earlier), sheet.pregnancy.history_taken
        self.summary.setText(summary_text(sheet))
        told = [f"{told.text}: {told.source}" for told in pattern_texts(sheet.earlier)]
        self.patterns.setText("\n".join(told))
        self._model.show_rows(sheet.history)
        self.table.setVisible(bool(sheet.history))
        self.message.setText(self._state_text(standing=standing, is_taken=is_taken))
        self.add.setEnabled(True)
        self._offer_asked(standing=standing, is_taken=is_taken)
        self.striking.ask(None)
        self._on_row(None)
        if sheet.history:
            self.table.selectRow(0)
        if self._is_outdated:
            self._renew_form()

    def _offer_asked(self, *, standing: bool, is_taken: bool) -> None:
        """One key says that she was asked: that there were none, or that these are all."""
        self.complete.setVisible(standing and not is_taken)
        self.complete.setEnabled(standing and not is_taken)
        self.none.setHidden(standing and not is_taken)
        self.none.setEnabled(not standing and not is_taken)

    def outdated(self) -> None:
        """The form's version is not the last one any more: show the one that is with the next sheet."""
        self._is_outdated = self.form.amended is not None

    def _renew_form(self) -> None:
        """Begin the correction anew from what another desk recorded; only what was typed here stays."""
        shown = self.form.amended
        now = next((e for e in self._history if shown is not None and e.id == shown.id), None)
        if now is not None and now != shown:
            self._is_outdated = False
            self.form.renew(now, self._today)

    @property
    def typed(self) -> dict[str, str]:
        """What stands half-filled in the form, and which one it corrects; nothing while it is put away."""
        typed = {} if self.form.isHidden() else self.form.typed
        amended = self.form.amended
        about = {_AMENDS: str(amended.id)} if amended is not None else {}
        if self.carried is not None:
            about[_CARRIED] = str(self.carried)
        return typed | about if typed else typed

    def restore(self, texts: Mapping[str, str]) -> bool:
        """Go on with a half-filled form; False where the one it corrects does not stand any more."""
        amends = texts.get(_AMENDS)
        amended = next((e for e in self._history if str(e.id) == amends and e.stands), None)
        self._begin(amended)
        self.carried = UUID(texts[_CARRIED]) if _CARRIED in texts else None
        self.form.restore(texts)
        return amends is None or amended is not None

    def blank(self) -> None:
        """Show nobody's history."""
        self._history = ()
        self.offered.show_offered(())
        self._model.show_rows(())
        self.table.hide()
        for text in (self.summary, self.patterns, self.message, self.more):
            text.setText("")
        self.strip.clear()
        self.close_form()
        self.striking.ask(None)
        self.complete.hide()
        self.none.show()
        for button in (self.add, self.none, self.complete, self.amend, self.strike):
            button.setEnabled(False)

    def show_offered(self, offered: Sequence[Offered]) -> None:
        """Offer pregnancies of this record that are over, to be reviewed and saved one by one."""
        self.offered.show_offered(offered)
        self.offered.setVisible(bool(offered) and self.form.isHidden())

    def show_error(self, error: CervitrendError) -> None:
        """Say why nothing was recorded, above the list."""
        self.strip.show_message(error_sentence(error), look=Look.PROBLEM)

    @Slot()
    def close_form(self) -> None:
        """Put the form away and forget what is typed in it."""
        self.carried, self._is_outdated = None, False
        self.form.begin(None, self._today)
        self._show_form(is_open=False)
        if self.add.isEnabled():
            self.add.setFocus()

    def _state_text(self, *, standing: bool, is_taken: bool) -> str:
        if standing and not is_taken:
            return _tr("Ask for others: add each, or record that these are all. No rule reads them before.")
        if standing:
            return _tr("This pregnancy is counted. Enter corrects the one marked.")
        if is_taken:
            return _tr("She was asked.")
        return _tr("Add each earlier pregnancy, or record that she was asked and had none.")

    @Slot()
    def _on_add(self) -> None:
        if self.form.isHidden() or self.form.amended is not None:
            self._begin(None)
        self.form.outcome.setFocus()

    @Slot(object)
    def _on_offered(self, offered: Offered) -> None:
        self._begin(None)
        self.carried = offered.pregnancy_id
        self.form.title.setText(_tr("Review what this record says"))
        self.form.show_offered(offered.draft)

    @Slot(object)
    def _on_opened(self, earlier: EarlierPregnancy) -> None:
        if earlier.stands:
            self._begin(earlier)

    @Slot()
    def _on_amend(self) -> None:
        earlier = self.table.current_row()
        if earlier is not None:
            self._on_opened(earlier)

    def _begin(self, earlier: EarlierPregnancy | None) -> None:
        self.strip.clear()
        self.striking.ask(None)
        self.carried, self._is_outdated = None, False
        self.form.begin(earlier, self._today)
        self._show_form(is_open=True)
        self.form.outcome.setFocus()

    @Slot()
    def _fit_table(self) -> None:
        """As high as what stands in it, so that what is said of the marked one is next to it."""
        self.table.setFixedHeight(self.table.height_of(self._most) + _EDGES)

    def _show_form(self, *, is_open: bool) -> None:
        """The form takes the room of what is only read."""
        self._most = _MOST_BESIDE_FORM if is_open else _MOST_ALONE
        self._fit_table()
        self.form.setVisible(is_open)
        self.form_shown.emit(is_open)
        self.action_row.setHidden(is_open)
        self.offered.setVisible(bool(self.offered.buttons) and not is_open)
        for text in (self.summary, self.patterns, self.message, self.more):
            text.setVisible(bool(text.text()) and not is_open)

    @Slot()
    def _on_strike(self) -> None:
        earlier = self.table.current_row()
        if earlier is not None:
            self.striking.ask(earlier)

    @Slot(object)
    def _on_row(self, earlier: EarlierPregnancy | None) -> None:
        stands = earlier is not None and earlier.stands
        self.amend.setEnabled(stands)
        self.strike.setEnabled(earlier is not None)
        self.strike.rename(_tr("Strike out…") if stands or earlier is None else _tr("Let it count again…"))
        self.more.setText(_more(earlier) if earlier is not None else "")
        self._show_form(is_open=not self.form.isHidden())
        self.striking.ask(None)


def _outcome(earlier: EarlierPregnancy) -> str:
    return outcome_text(earlier.outcome)


def _age(earlier: EarlierPregnancy) -> str:
    return formats.age(earlier.age)


def _onset(earlier: EarlierPregnancy) -> str:
    return word_or_not_recorded(earlier.onset)


def _pprom(earlier: EarlierPregnancy) -> str:
    answer = answer_word(earlier, EarlierQuestion.PPROM)
    return f"{answer}, {earlier.pprom_age}" if earlier.pprom_age else answer


def _painless(earlier: EarlierPregnancy) -> str:
    return answer_word(earlier, EarlierQuestion.PAINLESS_DILATION)


def _cerclage(earlier: EarlierPregnancy) -> str:
    return word(earlier.cerclage).split(" ")[0] if earlier.cerclage else _tr("None recorded")


def _ended(earlier: EarlierPregnancy) -> str:
    return formats.day(earlier.ended_on)


def _is_struck(earlier: EarlierPregnancy) -> bool:
    return not earlier.stands


def _struck_why(earlier: EarlierPregnancy) -> str:
    return earlier.struck_out or ""


def _more(earlier: EarlierPregnancy) -> str:
    """What the columns have no room for, of the one that is marked."""
    weight = _tr("{0} g").format(earlier.birth_weight_g) if earlier.birth_weight_g is not None else ""
    parts = (
        _tr("Short labour: {0}").format(
            phrase(earlier.short_labour)
            if is_asked(earlier, EarlierQuestion.SHORT_LABOUR)
            else _tr("not asked")
        ),
        _tr("cerclage placed for: {0}").format(phrase(earlier.cerclage_indication))
        if earlier.cerclage_indication
        else "",
        _tr("cerclage: {0}").format(phrase(earlier.cerclage_course)) if earlier.cerclage_course else "",
        weight,
        _tr("child alive: {0}").format(phrase(earlier.alive)) if earlier.alive else "",
        earlier.note,
        _tr("struck out: {0}").format(earlier.struck_out) if earlier.struck_out else "",
    )
    return joined_texts(" · ", parts)
