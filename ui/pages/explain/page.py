"""Why a rule applies to the woman on the screen or does not: all rules on the left, the one in view in full."""

from collections.abc import Iterable, Sequence
from enum import Enum

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.records.clinic.hazard import Hazard
from models.records.clinic.reference import References
from models.records.patient import Patient
from models.rules.guidelines.comparison import Explained, Standing
from models.views import PregnancySheet
from ui.pages.explain.looking import Looked
from ui.pages.explain.presenter import ExplainPresenter
from ui.pages.explain.rule_view import RuleView
from ui.pages.explain.rules_table import RuleRow, RulesTable
from ui.session.session import Location, Session
from ui.theme import Type
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.fields.choices import ChoiceField
from ui.widgets.flow import Flow
from ui.widgets.page import Page
from ui.widgets.text import Text, Tone, labelled
from ui.wording import formats
from ui.wording.rules.clauses import standing_words
from ui.wording.rules.near_threshold import lines_texts, nearest_texts
from ui.wording.tr import context

_tr = context("explain")


_VIEW_WIDTH = 372


class Whose(Enum):
    """Which guidelines are listed."""

    FOLLOWED = "followed"
    OTHERS = "others"
    ALL = "all"


class ExplainPage(Page):
    """Opened with the id of a rule in `Location.typed` it shows that rule; without one, what the other guidelines say."""

    def __init__(
        self,
        session: Session,
        references: References,
        hazards: Iterable[Hazard],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(session, parent)
        self._error = references.error.half_width
        self._looked: Looked | None = None
        self._focus = ""
        self.presenter = ExplainPresenter(session, self._error, self)
        self.title = Text("", Type.HEADING, parent=self)
        self.back = Button(_tr("Back"), key="Esc", parent=self)
        self.summary = Text("", wraps=True, parent=self)
        self.whose = ChoiceField(_tr("Guidelines"), self._whose_choices(), parent=self)
        self.outcome: ChoiceField[Standing] = ChoiceField(
            _tr("Outcome"), (), blank=_tr("Any outcome"), parent=self
        )
        self.count = Text("", Type.SMALL, Tone.QUIET, parent=self)
        self.table = RulesTable(self)
        self.view = RuleView(hazards, self._error, session.desk.users, self)
        self._lay_out()
        self._connect()
        self.blank()

    def _whose_choices(self) -> tuple[tuple[Whose, str], ...]:
        return (
            (Whose.FOLLOWED, _tr("Followed here")),
            (Whose.OTHERS, _tr("The other guidelines")),
            (Whose.ALL, _tr("All guidelines")),
        )

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.back)
        filters = Flow(spacing=8)
        for name, field in ((_tr("&Guidelines"), self.whose), (_tr("&Outcome"), self.outcome)):
            pair = QWidget(self)
            beside = QHBoxLayout(pair)
            beside.setContentsMargins(0, 0, 8, 0)
            beside.setSpacing(8)
            beside.addWidget(labelled(name, field))
            beside.addWidget(field)
            filters.addWidget(pair)
        filters.addWidget(self.count)
        self.rules = Card(parent=self)
        self.rules.setAccessibleName(_tr("Rules"))
        self.rules.body.setContentsMargins(8, 8, 8, 8)
        self.rules.body.addLayout(filters)
        self.rules.body.addWidget(self.table, 1)
        self.view.setFixedWidth(_VIEW_WIDTH)
        across = QHBoxLayout()
        across.setSpacing(14)
        across.addWidget(self.rules, 1)
        across.addWidget(self.view)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(14, 12, 14, 12)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addWidget(self.summary)
        whole.addLayout(across, 1)

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_wanted)
        self.whose.chosen.connect(self._on_whose)
        self.outcome.chosen.connect(self._on_outcome)
        self.table.row_changed.connect(self._on_row)
        self.presenter.looked.connect(self._on_looked)
        self.presenter.failed.connect(self.report_error)

    def panes(self) -> Sequence[QWidget]:
        return (self.rules,)

    def opened(self, location: Location) -> None:
        self._focus = location.typed
        self.whose.set_value(Whose.ALL if location.typed else Whose.OTHERS)
        self.outcome.set_value(None)
        self.table.setFocus()

    def blank(self) -> None:
        self._looked = None
        self.title.setText(_tr("Loading her record…"))
        self.summary.setText("")
        self.summary.hide()
        self.count.setText("")
        self.table.show_rules(())
        self.view.blank()

    def show_patient(self, patient: Patient) -> None:
        self.blank()
        self.title.setText(_tr("No pregnancy is open."))

    def show_sheet(self, sheet: PregnancySheet) -> None:
        if sheet.pregnancy.ended_on is not None:
            self.blank()
            ended = formats.day(sheet.pregnancy.ended_on)
            self.title.setText(
                _tr("The pregnancy ended on {0}: no rule is looked at any more.").format(ended)
            )
            return
        self.presenter.look(sheet)

    def day_turned(self) -> None:
        if self.session.woman.sheet is not None:
            self.show_sheet(self.session.woman.sheet)

    @Slot(object)
    def _on_looked(self, looked: Looked) -> None:
        self._looked = looked
        self.title.setText(_tr("What each rule says of her on {0}").format(formats.day(looked.on)))
        told = self._description(looked)
        self.summary.setText("\n".join(told))
        self.summary.setVisible(bool(told))
        self._on_whose()

    def _description(self, looked: Looked) -> list[str]:
        """What came nearest where nothing followed applies, and what another tenth would turn."""
        told: list[str] = []
        if looked.nearest is not None:
            told += nearest_texts(looked.nearest, looked.open_questions, guarded=looked.is_guarded)
        if looked.length is not None:
            told += lines_texts(looked.lines_of_followed, looked.length, self._error)
        return told

    def _asked_for(self) -> tuple[Explained, ...]:
        """The rules of the guidelines asked for."""
        rules = self._looked.rules if self._looked is not None else ()
        return tuple(e for e in rules if _is_asked_for(e, self.whose.value()))

    def _list(self) -> None:
        wanted = self.outcome.value()
        asked = [e for e in self._asked_for() if wanted in (None, e.standing)]
        looked = self._looked
        shown = (
            [RuleRow(e, looked.about(e)[0], looked.length, looked.is_guarded) for e in asked]
            if looked is not None
            else []
        )
        self.count.setText(_tr.counted(len(shown), "%n rule", "%n rules"))
        if not shown:
            self.view.blank()
        self.table.show_rules(shown, self._focus)

    @Slot()
    def _on_whose(self) -> None:
        """Count the outcomes among the guidelines asked for, and list them."""
        those = self._asked_for()
        counts = {standing: sum(e.standing is standing for e in those) for standing in Standing}
        self.outcome.set_choices([(s, f"{standing_words(s)} ({n})") for s, n in counts.items()])
        self._list()

    @Slot()
    def _on_outcome(self) -> None:
        self._list()

    @Slot(object)
    def _on_row(self, row: RuleRow | None) -> None:
        if row is None or self._looked is None:
            self.view.blank()
        else:
            self._focus = row.explained.rule.id
            self.view.show_rule(row.explained, self._looked)


def _is_asked_for(explained: Explained, whose: Whose | None) -> bool:
    match whose:
        case Whose.FOLLOWED:
            return explained.is_followed
        case Whose.OTHERS:
            return not explained.is_followed
        case _:
            return True
