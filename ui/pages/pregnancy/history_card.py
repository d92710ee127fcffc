"""The earlier pregnancies of a woman as a list that is added to, corrected and struck out from."""

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.errors import CervitrendError
from models.records.history import EarlierPregnancy
from models.views import PregnancySheet
from ui import formats
from ui.pages.pregnancy.earlier_form import EarlierForm, EarlierTyped
from ui.pages.pregnancy.strike_out import StrikeOut
from ui.pages.pregnancy.wording import onset_text, outcome_text, tr
from ui.problems import error_sentence
from ui.tables.rows import Column, RowsModel
from ui.tables.view import RowsView
from ui.widgets.button import Button
from ui.widgets.card import Card, Look, StatusStrip
from ui.widgets.text import Text, Tone
from ui.words import word


class HistoryCard(Card):
    """Signals: `save_wanted` from the form; `strike_wanted` (EarlierPregnancy, str); `none_wanted`."""

    save_wanted = Signal()
    strike_wanted = Signal(object, str)
    none_wanted = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Earlier pregnancies"), parent)
        self._today = today
        self.said = Text("", tone=Tone.QUIET, wraps=True)
        self.strip = StatusStrip(self)
        self._model: RowsModel[EarlierPregnancy] = RowsModel(self._columns(), self)
        self.table = RowsView(self._model, self.tr("Earlier pregnancies"), self)
        self.striking = StrikeOut(self)
        self.add = Button(self.tr("Add"), key="Alt+A", parent=self)
        self.none = Button(self.tr("Asked, none"), key="Alt+K", parent=self)
        self.amend = Button(self.tr("Correct…"), key="Alt+F", parent=self)
        self.strike = Button(self.tr("Strike out…"), key="Ctrl+Delete", parent=self)
        self.form = EarlierForm(today, self)
        self._lay_out()
        self._connect()
        self.blank()

    def _columns(self) -> tuple[Column[EarlierPregnancy], ...]:
        return (
            Column(
                heading=self.tr("Outcome"),
                text=_outcome,
                is_struck=_is_struck,
                tooltip=_struck_why,
                is_bold=True,
            ),
            Column(heading=self.tr("Age"), text=_age, is_struck=_is_struck, width=92),
            Column(heading=self.tr("Onset"), text=onset_text, is_struck=_is_struck, width=100),
            Column(heading=self.tr("PPROM"), text=_pprom, is_struck=_is_struck, width=80),
            Column(heading=self.tr("Painless dilation"), text=_painless, is_struck=_is_struck, width=120),
            Column(heading=self.tr("Cerclage"), text=_cerclage, is_struck=_is_struck, width=96),
            Column(heading=self.tr("Ended"), text=_ended, is_struck=_is_struck, width=100),
        )

    def _lay_out(self) -> None:
        actions = QHBoxLayout()
        actions.setSpacing(8)
        for button in (self.add, self.none):
            actions.addWidget(button)
        actions.addStretch(1)
        for button in (self.amend, self.strike):
            actions.addWidget(button)
        self.body.addWidget(self.said)
        self.body.addWidget(self.strip)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.striking)
        self.body.addLayout(actions)
        self.body.addWidget(self.form)
        self.body.addStretch(0)

    def _connect(self) -> None:
        self.add.clicked.connect(self._on_add)
        self.none.clicked.connect(self.none_wanted)
        self.amend.clicked.connect(self._on_amend)
        self.strike.clicked.connect(self._on_strike)
        self.table.row_opened.connect(self._on_opened)
        self.table.row_changed.connect(self._on_row)
        self.form.save_wanted.connect(self.save_wanted)
        self.form.cancel_wanted.connect(self.close_form)
        self.striking.confirmed.connect(self.strike_wanted)

    def show_sheet(self, sheet: PregnancySheet, today: date) -> None:
        """Show her history; what is typed in the form stays."""
        self._today = today
        standing = sum(e.stands for e in sheet.history)
        self._model.show_rows(sheet.history)
        self.table.setVisible(bool(sheet.history))
        self.said.setText(self._said(standing, is_taken=sheet.pregnancy.history_taken))
        self.add.setEnabled(True)
        self.none.setEnabled(not standing and not sheet.pregnancy.history_taken)
        self.striking.ask(None)
        self._on_row(None)
        if sheet.history:
            self.table.selectRow(0)
        shown = self.form.amended
        if shown is not None:
            self.form.amended = next((e for e in sheet.history if e.id == shown.id), shown)

    def typed(self) -> EarlierTyped | None:
        """What stands half-filled in the form; None while it is put away or says nothing new."""
        return self.form.typed() if not self.form.isHidden() and self.form.is_typed else None

    def resume(self, typed: EarlierTyped) -> None:
        """Go on with a half-filled form."""
        self.form.resume(typed, self._today)
        self.form.show()

    def wait(self) -> None:
        """Say that a pregnancy has to be opened first."""
        self.blank()
        self.said.setText(self.tr("They are recorded here as soon as the pregnancy is open."))

    def blank(self) -> None:
        """Show nobody's history."""
        self._model.show_rows(())
        self.table.hide()
        self.said.setText("")
        self.strip.clear()
        self.close_form()
        self.striking.ask(None)
        for button in (self.add, self.none, self.amend, self.strike):
            button.setEnabled(False)

    def complain(self, error: CervitrendError) -> None:
        """Say why nothing was recorded, above the list."""
        self.strip.say(error_sentence(error), look=Look.PROBLEM)

    @Slot()
    def close_form(self) -> None:
        """Put the form away and forget what is typed in it."""
        self.form.begin(None, self._today)
        self.form.hide()
        if self.add.isEnabled():
            self.add.setFocus()

    def _said(self, standing: int, *, is_taken: bool) -> str:
        if standing:
            return self.tr("Recorded: {0}. Enter corrects the one marked.").format(standing)
        if is_taken:
            return self.tr("Asked: no earlier pregnancies.")
        return self.tr(
            "History not taken. Add each earlier pregnancy, or record that she was asked and had none."
        )

    @Slot()
    def _on_add(self) -> None:
        if self.form.isHidden() or self.form.amended is not None:
            self._begin(None)
        self.form.outcome.setFocus()

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
        self.form.begin(earlier, self._today)
        self.form.show()
        self.form.outcome.setFocus()

    @Slot()
    def _on_strike(self) -> None:
        earlier = self.table.current_row()
        if earlier is not None:
            self.striking.ask(earlier)

    @Slot(object)
    def _on_row(self, earlier: EarlierPregnancy | None) -> None:
        stands = earlier is not None and earlier.stands
        self.amend.setEnabled(stands)
        self.strike.setEnabled(stands)
        self.striking.ask(None)


def _outcome(earlier: EarlierPregnancy) -> str:
    return outcome_text(earlier.outcome)


def _age(earlier: EarlierPregnancy) -> str:
    return formats.age(earlier.age)


def _pprom(earlier: EarlierPregnancy) -> str:
    return word(earlier.pprom)


def _painless(earlier: EarlierPregnancy) -> str:
    return word(earlier.painless_dilation)


def _cerclage(earlier: EarlierPregnancy) -> str:
    return word(earlier.cerclage).split(" ")[0] if earlier.cerclage else tr("None")


def _ended(earlier: EarlierPregnancy) -> str:
    return formats.day(earlier.ended_on)


def _is_struck(earlier: EarlierPregnancy) -> bool:
    return not earlier.stands


def _struck_why(earlier: EarlierPregnancy) -> str:
    return earlier.struck_out or ""
