"""The first two steps: where we are and what we follow, and who signs in."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.errors import Problem
from models.records.clinic.settings import Country, usual_day_order
from models.records.guidelines.guideline import Guideline
from models.rules.policies.country_sets import ids_in_order
from models.usecases.clinic.first_start import ClinicDraft
from models.usecases.clinic.passwords import SHORTEST_PASSWORD
from models.values.day import DayOrder
from ui.pages.first_start.guideline_ticks import GuidelineTicks
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card, Scroll
from ui.widgets.fields.choices import ChoiceField, Tick, enum_choices
from ui.widgets.fields.field import Field, ProblemLine
from ui.widgets.fields.plain_field import PlainField
from ui.widgets.text import Text, Tone
from ui.wording.problems.lookup import sentence
from ui.wording.tr import context

_tr = context("first_start")

_WHERE = ("country", "clinic_name", "desk_name", "day_order")
"""The fields of the first step; the guidelines stand beside them."""


class ClinicForm(QWidget):
    """Two steps; `show_where` and `show_you` lead to them.

    Signals: `placed` when the first one is filled in; `filled` when both are and the recovery key may be shown;
    `back_wanted` from the second one.
    """

    placed = Signal()
    filled = Signal()
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.country = ChoiceField[Country](_tr("Country"), enum_choices(Country), _tr("choose"))
        self.clinic_name = PlainField(_tr("Clinic"), hint=_tr("Antenatal clinic, St Mary's"))
        self.desk_name = PlainField(_tr("This desk"), hint=_tr("Scan room 1"))
        self.day_order = ChoiceField[DayOrder](_tr("Dates in figures"), enum_choices(DayOrder))
        self.user_name = PlainField(_tr("Your name"), hint=_tr("Sr Amina Haddad"))
        self.sign_in = PlainField(_tr("Sign-in name"), hint=_tr("amina"))
        self.password = PlainField(_tr("Password"), is_secret=True)
        self.password_again = PlainField(_tr("Password again"), is_secret=True)
        self._offered = GuidelineTicks(self)
        self._proposed = Text(_tr("Choose the country: it proposes a set."), wraps=True)
        self._list = Scroll(self)
        self._waiting = Text(_tr("Reading the guidelines…"), tone=Tone.QUIET)
        self._guideline_problem = ProblemLine(self)
        self.forward = Button(_tr("Go on"), ButtonKind.PRIMARY, "Ctrl+Return", parent=self)
        self.back = Button(_tr("Back"), key="Esc", parent=self)
        self.next = Button(_tr("Show the recovery key"), ButtonKind.PRIMARY, "Ctrl+Return", parent=self)
        self._fields: Mapping[str, Field] = {
            "country": Field(_tr("C&ountry"), self.country),
            "clinic_name": Field(_tr("&Clinic"), self.clinic_name),
            "desk_name": Field(_tr("This &desk"), self.desk_name),
            "day_order": Field(_tr("Dates in &figures"), self.day_order),
            "user_name": Field(_tr("Your &name"), self.user_name),
            "sign_in": Field(_tr("&Sign-in name"), self.sign_in),
            "password": Field(
                _tr("&Password, at least {0} characters").format(SHORTEST_PASSWORD), self.password
            ),
            "password_again": Field(_tr("Password a&gain"), self.password_again),
        }
        self._steps = QStackedWidget(self)
        self._where, self._you = self._step_where(), self._step_you()
        for step in (self._where, self._you):
            self._steps.addWidget(step)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._steps)
        self._connect()

    def _step_where(self) -> QWidget:
        """The clinic at the left, what it follows at the right."""
        place = Card(_tr("The clinic"), self)
        for name in _WHERE:
            place.body.addWidget(self._fields[name])
        place.body.addStretch(1)
        around = Scroll(self)
        around.body.addWidget(place)
        around.setFixedWidth(340)
        follow = Card(_tr("Guidelines followed"), self)
        told = _tr("Their rules raise flags. They are never blended; each flag names its guideline.")
        follow.body.addWidget(Text(told, tone=Tone.QUIET, wraps=True))
        follow.body.addWidget(self._proposed)
        self._list.body.setSpacing(0)
        self._list.body.addWidget(self._waiting)
        self._list.body.addWidget(self._offered)
        self._list.body.addStretch(1)
        follow.body.addWidget(self._list, 1)
        follow.body.addWidget(self._guideline_problem)
        across = QHBoxLayout()
        across.setSpacing(12)
        across.addWidget(around)
        across.addWidget(follow, 1)
        return _step(across, self.forward)

    def _step_you(self) -> QWidget:
        """Whoever founds the clinic."""
        you = Card(_tr("You"), self)
        for name, field in self._fields.items():
            if name not in _WHERE:
                you.body.addWidget(field)
        leads = _tr("You are the clinic lead to begin with: you name the others under Settings.")
        you.body.addWidget(Text(leads, tone=Tone.QUIET, wraps=True))
        you.body.addStretch(1)
        you.setFixedWidth(400)
        across = QHBoxLayout()
        across.addWidget(you)
        across.addStretch(1)
        return _step(across, self.back, self.next)

    def _connect(self) -> None:
        self.country.chosen.connect(self._on_country)
        self._offered.arranged.connect(self._set_tab_order)
        self.forward.clicked.connect(self.placed)
        self.back.clicked.connect(self.back_wanted)
        self.next.clicked.connect(self.filled)
        self.password_again.returnPressed.connect(self.filled)

    @property
    def ticks(self) -> Mapping[str, Tick]:
        """The guidelines that can be followed, by id."""
        return self._offered.ticks

    def show_where(self) -> None:
        """The first step."""
        self._steps.setCurrentWidget(self._where)
        self.country.setFocus()

    def show_you(self) -> None:
        """The second step."""
        self._steps.setCurrentWidget(self._you)
        self.user_name.setFocus()

    def show_guidelines(self, guidelines: Sequence[Guideline], on: date) -> None:
        """Offer these as they stand on a day, those of the country chosen."""
        self._waiting.hide()
        self._offered.show_guidelines(guidelines, on)
        self._on_country(self.country.value())

    @Slot()
    def _set_tab_order(self) -> None:
        order: list[QWidget] = [self.day_order, *self._offered.in_order, self.forward]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    @Slot(object)
    def _on_country(self, country: Country | None) -> None:
        """Propose the country's set and its order of dates; all of it can be changed."""
        if country is None:
            return
        self.day_order.set_value(usual_day_order(country))
        if not self.ticks:
            return
        self._offered.choose(country)
        self._guideline_problem.show_message("")
        self._proposed.setText(_tr("What is proposed is ticked. All can be changed, now and later."))

    def draft(self) -> ClinicDraft:
        """What is typed now."""
        return ClinicDraft(
            clinic_name=self.clinic_name.text(),
            desk_name=self.desk_name.text(),
            country=self.country.value(),
            guidelines=ids_in_order(self.country.value(), self._offered.ids),
            user_name=self.user_name.text(),
            sign_in=self.sign_in.text(),
            password=self.password.text(),
            password_again=self.password_again.text(),
            day_order=self.day_order.value(),
        )

    def where_problems(self, problems: Sequence[Problem]) -> tuple[Problem, ...]:
        """Those that belong to the first step."""
        return tuple(problem for problem in problems if problem.field in (*_WHERE, "guidelines"))

    @Slot(object)
    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say each problem at its field, and lead to the first."""
        said = {problem.field: sentence(problem) for problem in problems}
        for name, field in self._fields.items():
            field.show_message(said.get(name, ""))
        self._guideline_problem.show_message(said.get("guidelines", ""))
        if problems:
            is_where = bool(self.where_problems(problems))
            self._steps.setCurrentWidget(self._where if is_where else self._you)
        first = next((field for name, field in self._fields.items() if name in said), None)
        if first is not None:
            first.setFocus()
        elif "guidelines" in said and self.ticks:
            self._offered.in_order[0].setFocus()


def _step(across: QHBoxLayout, *buttons: Button) -> QWidget:
    """One step with its buttons at the lower right."""
    step = QWidget()
    foot = QHBoxLayout()
    foot.setSpacing(8)
    foot.addStretch(1)
    for button in buttons:
        foot.addWidget(button)
    column = QVBoxLayout(step)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    column.addLayout(across, 1)
    column.addLayout(foot)
    return step
