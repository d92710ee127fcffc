"""Who is on the screen: the strip that is never scrolled away."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from models.clock import Clock
from models.records.history import EarlierOutcome
from models.records.patient import Patient
from models.records.pregnancy import Dating, DatingMethod, Placenta
from models.rules.guidelines.assessment import Truth
from models.rules.guidelines.cervix import is_open
from models.rules.guidelines.facts_on_day import facts_on_day
from models.rules.pregnancy.obstetric_summary import TERM, parity
from models.values.person import years_old
from models.views import PregnancySheet
from ui.theme import Type
from ui.widgets.text import Text, Tone
from ui.wording.formats import age_on, day, not_recorded
from ui.wording.tr import context
from ui.wording.words import fetuses, phrase, word

_tr = context("widgets")


_PLACENTAS = _tr.marked({Placenta.LOW: "Low placenta", Placenta.PRAEVIA: "Placenta praevia"})

HEIGHT = 64


class PatientBanner(QFrame):
    """Name, birth date, number, age of pregnancy today, due date, fetuses, history, and what must be known."""

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.setProperty("look", "banner")
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(_tr("The woman on the screen"))
        self._name = Text("", Type.NAME, parent=self)
        self._who = Text("", Type.BODY, Tone.QUIET, parent=self)
        self._age = Fact(_tr("Age of pregnancy today"), self)
        self._due = Fact(_tr("Due date"), self)
        self._fetuses = Fact(_tr("Fetuses"), self)
        self._history = Fact(_tr("History"), self)
        self._alert = Text("", Type.STRONG, parent=self)
        self._alert.setProperty("look", "fact")
        self._alert.setMaximumHeight(28)
        self._lay_out()
        self.blank()

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self._name)
        names.addWidget(self._who)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 20, 6)
        row.setSpacing(24)
        row.addLayout(names, 1)
        for fact in (self._age, self._due, self._fetuses, self._history):
            row.addWidget(fact)
        row.addWidget(self._alert, 0, Qt.AlignmentFlag.AlignVCenter)

    def blank(self) -> None:
        """Show nobody."""
        for text in (self._name, self._who, self._alert):
            text.clear()
        for fact in (self._age, self._due, self._fetuses, self._history):
            fact.show_value("")
        self._alert.setVisible(False)

    def show_patient(self, patient: Patient) -> None:
        """Show a woman without a pregnancy."""
        self.blank()
        today = self._clock.today()
        self._name.setText(str(patient.name))
        born = _tr("Birth date not recorded")
        if patient.born_on:
            years = years_old(patient.born_on, today)
            born = _tr("Born {0} ({1} y)").format(day(patient.born_on), years)
        number = str(patient.number) if patient.number else not_recorded()
        self._who.setText(_tr("{0}    Hospital no. {1}").format(born, number))

    def show_sheet(self, sheet: PregnancySheet) -> None:
        """Show a woman and her pregnancy."""
        self.show_patient(sheet.patient)
        today = self._clock.today()
        dating = sheet.dating
        self._age.show_value(age_on(dating.due_on if dating else None, today))
        self._due.show_value(dating_text(dating))
        self._fetuses.show_value(fetuses(sheet.pregnancy.fetuses))
        self._history.show_value(history_text(sheet))
        alert = alert_text(sheet, today)
        self._alert.setText(alert)
        self._alert.setVisible(bool(alert))


class Fact(QWidget):
    """A small heading over a value."""

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = Text(heading, Type.SMALL, Tone.QUIET, parent=self)
        self._value = Text("", Type.STRONG, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._heading)
        column.addWidget(self._value)

    def show_value(self, text: str) -> None:
        """Show a value; nothing hides heading and value."""
        self._value.setText(text)
        self.setVisible(bool(text))


def dating_text(dating: Dating | None) -> str:
    """`01-Apr-2026 · CRL 62.0 mm`; without one, "no due date"."""
    if dating is None:
        return _tr("no due date")
    if dating.crl is not None:
        how = _tr("CRL {0} mm").format(dating.crl)
    elif dating.method is DatingMethod.ENTERED:
        how = phrase(dating.method)
    else:
        how = word(dating.method)
    return f"{day(dating.due_on)} · {how}"


def history_text(sheet: PregnancySheet) -> str:
    """`G4 P2 (1 term, 1 preterm) · loss 19+0`: this pregnancy counted, births counted, the earliest end that went wrong."""
    if not sheet.pregnancy.history_taken:
        return _tr("not taken")
    earlier = sheet.earlier
    counted = parity(earlier)
    made_of = _tr.marked(
        (
            (counted.term, "%n term", "%n term"),
            (counted.preterm, "%n preterm", "%n preterm"),
            (counted.undated, "%n undated", "%n undated"),
        )
    )
    births = ", ".join(_tr.counted(number, one, many) for number, one, many in made_of if number)
    summary = f"G{counted.gravida} P{counted.para}" + (f" ({births})" if births else "")
    names = {EarlierOutcome.BIRTH: _tr("birth"), EarlierOutcome.LOSS: _tr("loss")}
    early = [(e.age, names[e.outcome]) for e in earlier if e.outcome in names and e.age and e.age < TERM]
    if not early:
        return summary
    age, name = min(early)
    return f"{summary} · {name} {age}"


def alert_text(sheet: PregnancySheet, today: date) -> str:
    """What everybody must know before anything else, a danger first; empty when there is nothing."""
    danger = "" if sheet.pregnancy.ended_on is not None else danger_text(sheet, today)
    return " · ".join(part for part in (danger, _standing_text(sheet, today)) if part)


def danger_text(sheet: PregnancySheet, today: date) -> str:
    """The gravest thing on record that stands however it was answered; empty when there is none."""
    day_of = facts_on_day(sheet.facts, today)
    if day_of.ruptured is not None:
        return _tr("Membranes ruptured, {0}").format(day(day_of.ruptured.on))
    if is_open(day_of).truth is Truth.TRUE:
        return _tr("Cervix open or membranes visible")
    return _tr(_PLACENTAS[day_of.placenta]) if day_of.placenta in _PLACENTAS else ""


def _standing_text(sheet: PregnancySheet, today: date) -> str:
    """A treatment that goes on, or a history that nobody took."""
    in_place = [c for c in sheet.cerclages if c.stands and c.is_in_place(today)]
    if in_place:
        return _tr("Cerclage in place since {0}").format(_age_or_day(sheet, in_place[-1].placed_on))
    courses = [
        p
        for p in sheet.progesterone
        if p.stands and p.started_on <= today and not _has_stopped(p.stopped_on, today)
    ]
    if courses:
        return _tr("On progesterone since {0}").format(_age_or_day(sheet, courses[-1].started_on))
    return "" if sheet.pregnancy.history_taken else _tr("History not taken")


def _has_stopped(stopped_on: date | None, today: date) -> bool:
    return stopped_on is not None and stopped_on <= today


def _age_or_day(sheet: PregnancySheet, on: date) -> str:
    age = sheet.due_date.age_at(on) if sheet.due_date else None
    return str(age) if age is not None else day(on)
