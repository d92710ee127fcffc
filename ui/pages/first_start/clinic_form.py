"""The first step: where we are, who we are, what we follow, who signs in."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.errors import Problem
from models.records.clinic.settings import Country
from models.records.guidelines.guideline import Guideline
from models.rules.policies.country_sets import SETS, ids_in_order
from models.usecases.clinic.first_start import ClinicDraft
from models.usecases.clinic.passwords import SHORTEST_PASSWORD
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


class ClinicForm(QWidget):
    """Signals: `filled` when everything is typed and the recovery key may be shown."""

    filled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.country = ChoiceField[Country](_tr("Country"), enum_choices(Country), _tr("choose"))
        self.clinic_name = PlainField(_tr("Clinic"), hint=_tr("Antenatal clinic, St Mary's"))
        self.desk_name = PlainField(_tr("This desk"), hint=_tr("Scan room 1"))
        self.user_name = PlainField(_tr("Your name"), hint=_tr("Sr Amina Haddad"))
        self.sign_in = PlainField(_tr("Sign-in name"), hint=_tr("amina"))
        self.password = PlainField(_tr("Password"), is_secret=True)
        self.password_again = PlainField(_tr("Password again"), is_secret=True)
        self._offered = GuidelineTicks(self)
        self._proposed = Text(_tr("Choose the country: it proposes a set."), wraps=True)
        self._list = Scroll(self)
        self._waiting = Text(_tr("Reading the guidelines…"), tone=Tone.QUIET)
        self._guideline_problem = ProblemLine(self)
        self.next = Button(_tr("Show the recovery key"), ButtonKind.PRIMARY, "Ctrl+Return", parent=self)
        self._fields: Mapping[str, Field] = {
            "country": Field(_tr("C&ountry"), self.country),
            "clinic_name": Field(_tr("&Clinic"), self.clinic_name),
            "desk_name": Field(_tr("This &desk"), self.desk_name),
            "user_name": Field(_tr("Your &name"), self.user_name),
            "sign_in": Field(_tr("&Sign-in name"), self.sign_in),
            "password": Field(
                _tr("&Password, at least {0} characters").format(SHORTEST_PASSWORD), self.password
            ),
            "password_again": Field(_tr("Password a&gain"), self.password_again),
        }
        self._lay_out()
        self.country.chosen.connect(self._on_country)
        self.next.clicked.connect(self.filled)
        self.password_again.returnPressed.connect(self.filled)

    def _lay_out(self) -> None:
        people = Card(_tr("The clinic and you"), self)
        for field in self._fields.values():
            people.body.addWidget(field)
        leads = _tr("You are the clinic lead to begin with: you name the others under Settings.")
        people.body.addWidget(Text(leads, tone=Tone.QUIET, wraps=True))
        people.body.addStretch(1)
        people.setFixedWidth(400)
        follow = Card(_tr("Guidelines followed"), self)
        follow.body.addWidget(
            Text(
                _tr("Their rules raise flags. They are never blended; each flag names its guideline."),
                tone=Tone.QUIET,
                wraps=True,
            )
        )
        follow.body.addWidget(self._proposed)
        self._list.body.setSpacing(0)
        self._list.body.addWidget(self._waiting)
        self._list.body.addWidget(self._offered)
        self._list.body.addStretch(1)
        follow.body.addWidget(self._list, 1)
        follow.body.addWidget(self._guideline_problem)
        across = QHBoxLayout()
        across.setSpacing(12)
        across.addWidget(people)
        across.addWidget(follow, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(across, 1)
        column.addLayout(foot)

    @property
    def ticks(self) -> Mapping[str, Tick]:
        """The guidelines that can be followed, by id."""
        return self._offered.ticks

    def show_guidelines(self, guidelines: Sequence[Guideline], on: date) -> None:
        """Offer these as they stand on a day, those of the country chosen."""
        self._waiting.hide()
        self._offered.show_guidelines(guidelines, on)
        self._on_country(self.country.value())
        order: list[QWidget] = [self.password_again, *self.ticks.values(), self.next]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    @Slot(object)
    def _on_country(self, country: Country | None) -> None:
        """Propose the country's set; all of it can be changed."""
        if country is None or not self.ticks:
            return
        self._offered.choose(SETS[country])
        titles = ", ".join(self._offered.title_of(each) for each in SETS[country])
        self._proposed.setText(_tr("Proposed: {0}. All can be changed, now and later.").format(titles))

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
        )

    @Slot(object)
    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say each problem at its field, and lead to the first."""
        said = {problem.field: sentence(problem) for problem in problems}
        for name, field in self._fields.items():
            field.show_message(said.get(name, ""))
        self._guideline_problem.show_message(said.get("guidelines", ""))
        first = next((field for name, field in self._fields.items() if name in said), None)
        if first is not None:
            first.setFocus()
        elif "guidelines" in said and self.ticks:
            next(iter(self.ticks.values())).setFocus()
