"""The one flag panel: what waits for an answer, what else is followed, what cannot be assessed."""

from collections.abc import Iterable, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.records.clinic.user import User
from models.records.flag import Flag, Urgency
from models.rules.flags.cards import FlagCard as QuestionCard
from models.rules.flags.cards import question_of
from models.rules.flags.schedule import NextScan, Plan
from models.rules.guidelines.assessment import Missing
from models.views import PregnancySheet
from ui.pages.woman.questions import wording
from ui.pages.woman.questions.fold import Fold
from ui.pages.woman.questions.groups import FlagGroups
from ui.pages.woman.questions.lacks import lack_text
from ui.pages.woman.questions.near import Near
from ui.pages.woman.questions.question_card import About, ClosedQuestion, OpenQuestion
from ui.pages.woman.questions.wording import Names
from ui.session.session import Location, Where
from ui.theme import Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card, Scroll
from ui.widgets.severity import SeverityBadge
from ui.widgets.text import Text, Tone
from ui.wording import cards
from ui.wording.next_scan import caution_text, plan_text
from ui.wording.rules.clauses import set_aside_words
from ui.wording.tr import context

_tr = context("woman")


_ASIDE = "set aside"
_ANSWERED = "answered"


class FlagPanel(Scroll):
    """All flags of one woman in one place: the questions that want an answer, one of them open, then what informs.

    Signals: `answer_wanted` (Answer); `supply_wanted` (Missing) for what has to be recorded first; `location_wanted`
    (Location) to a rule in full, and to what the other guidelines say.
    """

    answer_wanted = Signal(object)
    supply_wanted = Signal(object)
    location_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, user: User, may_decide: bool) -> None:
        super().__init__(parent)
        self._user, self._may_decide = user, may_decide
        self._shown: list[QWidget] = []
        self._supplies: dict[Button, Missing] = {}
        self._whys: dict[Button, Location] = {}
        self._about: About | None = None
        self._plan: tuple[NextScan, Names] | None = None
        self._open: OpenQuestion | None = None
        self._wanted = ""
        self._unticked: frozenset[UUID] = frozenset()
        self._near: Near | None = None
        self._unfolded: frozenset[str] = frozenset()
        self.folds: dict[str, Fold] = {}
        self.body.addStretch(1)

    @property
    def question(self) -> OpenQuestion | None:
        """The question that is open; None where nothing wants an answer."""
        return self._open

    def blank(self) -> None:
        """Show nobody's flags."""
        self._unfolded, self._unticked, self._wanted = frozenset(), frozenset(), ""
        self._about = self._plan = self._near = None
        self._clear()

    def _clear(self) -> None:
        if self._open is not None:
            hers = {each.flag.id for each in self._open.flags}
            self._unticked = (self._unticked - hers) | self._open.unticked
        self._unfolded = frozenset(name for name, fold in self.folds.items() if fold.is_unfolded)
        for widget in self._shown:
            self.body.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._shown, self._supplies, self._whys, self.folds = [], {}, {}, {}
        self._open = None

    def show_flags(
        self, sheet: PregnancySheet, groups: FlagGroups, planned: NextScan, names: Names, today: date
    ) -> None:
        """Show the flags of a woman; what was unticked or unfolded stays so, and another woman begins at the top."""
        if self._about is None:
            self.verticalScrollBar().setValue(0)
        self._near = None
        self._plan = (planned, names)
        self._show(About(sheet, groups, today, self._user, self._may_decide))

    def _show(self, about: About) -> None:
        self._clear()
        self._about = about
        assert self._plan is not None  # noqa: S101  # Set whenever somebody is shown.
        planned, names = self._plan
        groups = about.groups
        self._add(self._heading(about, planned))
        self._add_questions(about)
        decided = groups.to_decide if planned.plan is Plan.DECISION_OWED else None
        if decided is not None:
            self._open = self._question(decided, about)
            self._add(self._open)
        self._add_others(about, names)
        self._add(self._why("", _tr("What do the other guidelines say?"), "Ctrl+G"))
        if self._near is not None:
            self.show_near(self._near)

    @Slot(object)
    def show_near(self, near: Near) -> None:
        """Say which line is near on the open question, or what came nearest where no rule applies."""
        self._near = near
        if self._open is not None:
            self._open.show_near(near.line_text)
        if near.nearest is not None:
            card = Card(parent=self)
            card.setAccessibleName(_tr("Nearest rule"))
            card.body.addWidget(Text(near.none_text, wraps=True))
            rule = near.nearest.explained.rule
            card.body.addWidget(self._why(rule.id, _tr("Why it does not apply")))
            self._shown.insert(1, card)
            self.body.insertWidget(1, card)

    def _add_questions(self, about: About) -> None:
        """What wants an answer, one card a question, the advice against beside the open one."""
        groups = about.groups
        opened = next((card for card in groups.cards if question_of(card.lead) == self._wanted), None)
        for card in groups.cards:
            if card is (opened or groups.cards[0]):
                self._open = self._question(card, about)
                self._add(self._open)
                if groups.against:
                    self._add(self._against(groups))
            else:
                closed = ClosedQuestion(card, about, self)
                closed.open_wanted.connect(self._on_open)
                self._add(closed)
        if bool(groups.against) is not bool(groups.cards):
            self._add(self._against(groups))

    def _question(self, card: QuestionCard[Flag], about: About) -> OpenQuestion:
        question = OpenQuestion(card, about, self._unticked, self)
        question.answer_wanted.connect(self.answer_wanted)
        question.why_wanted.connect(self._on_rule)
        question.call_wanted.connect(self._on_call)
        return question

    def _add_others(self, about: About, names: Names) -> None:
        """What informs, what cannot be looked at now, and what was answered."""
        groups, sludge = about.groups, wording.sludge_text(about.sheet)
        if groups.plan:
            self._add(self._informing(_tr("Where the plan of scans comes from"), groups.plan, groups))
        if groups.to_know or sludge:
            card = self._informing(_tr("To know"), groups.to_know, groups)
            if sludge:
                card.body.addWidget(Text(sludge, wraps=True))
            self._add(card)
        if groups.missing:
            self._add(self._missing(about))
        if groups.set_aside:
            self._add(self._set_aside(groups))
        if groups.answered:
            self._add(self._answered(about, names))

    def _add(self, widget: QWidget) -> None:
        self.body.insertWidget(len(self._shown), widget)
        self._shown.append(widget)

    def _heading(self, about: About, planned: NextScan) -> QWidget:
        """How many questions are open, and the next scan; what is special of twins waits while an emergency is."""
        owed = len(about.groups.cards)
        is_emergency = owed > 0 and about.groups.cards[0].urgency is Urgency.IMMEDIATE
        is_quiet = is_emergency or planned.plan is Plan.ENDED
        caution = "" if is_quiet else caution_text(about.sheet.pregnancy.fetuses)
        head = QWidget(self)
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        column.addLayout(row)
        if caution:
            column.addWidget(Text(caution, Type.SMALL, Tone.QUIET, wraps=True))
        count = _tr.counted(owed, "%n question open", "%n questions open")
        row.addWidget(Text(count if owed else _tr("No open questions"), Type.HEADING))
        plan = Text(plan_text(about.sheet, planned, about.today), Type.SMALL, Tone.QUIET, wraps=True)
        plan.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(plan, 1)
        return head

    def _against(self, groups: FlagGroups) -> Card:
        """What followed guidelines advise against; that there is nothing of it is said too."""
        card = self._informing(_tr("Advice against"), groups.against, groups)
        if not groups.against:
            none = _tr("none from the guidelines followed here")
            if groups.missing or groups.set_aside:
                none = _tr("none so far; not every rule can be looked at now")
            card.body.addWidget(Text(none, Type.SMALL, Tone.QUIET, wraps=True))
        return card

    def _informing(self, title: str, flags: Sequence[Flag], groups: FlagGroups) -> Card:
        card = Card(title, self)
        for flag in flags:
            text = wording.rule_text(flag, groups)
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(SeverityBadge(flag.urgency, 20), 0, Qt.AlignmentFlag.AlignTop)
            words = QVBoxLayout()
            words.setSpacing(2)
            words.addWidget(Text(text, Type.STRONG, wraps=True))
            where = wording.guideline_text(flag, groups)
            words.addWidget(Text(where, Type.SMALL, Tone.QUIET, wraps=True))
            row.addLayout(words, 1)
            why = self._why(flag.rule_id, _tr("Why"))
            why.setAccessibleName(_tr("Why: {0}").format(text))
            row.addWidget(why, 0, Qt.AlignmentFlag.AlignTop)
            card.body.addLayout(row)
        return card

    def _missing(self, about: About) -> Card:
        card = Card(_tr("Cannot be assessed"), self)
        for lack in about.groups.missing:
            waiting = _tr.counted(lack.rules, "%n rule waits", "%n rules wait")
            words = QVBoxLayout()
            words.setSpacing(0)
            said = lack_text(lack.what, about.sheet, about.today)
            words.addWidget(Text(said, wraps=True))
            words.addWidget(Text(waiting, Type.SMALL, Tone.QUIET))
            row = QHBoxLayout()
            row.addLayout(words, 1)
            button = Button(_tr("Record now"), parent=self)
            button.clicked.connect(self._on_supply)
            self._supplies[button] = lack.what
            button.setAccessibleName(_tr("Record now: {0}").format(said))
            row.addWidget(button)
            card.body.addLayout(row)
        return card

    def _set_aside(self, groups: FlagGroups) -> Fold:
        """What a precedence sets aside: one row with the reason, the rules behind it."""
        reasons = (set_aside_words(by) for by in groups.set_aside_by)
        rules = _tr.counted(len(groups.set_aside), "%n rule", "%n rules")
        fold = self._fold(_ASIDE, rules, reasons)
        for aside in groups.set_aside:
            rule = aside.rule
            text = cards.cautioned(rule.text, rule.id, guarded=groups.is_guarded)
            fold.add(f"{text} ({aside.guideline.title})", tone=Tone.QUIET)
        return fold

    def _answered(self, about: About, names: Names) -> Fold:
        """What holds, folded away behind its number until it is asked for."""
        answered = about.groups.answered
        fold = self._fold(_ANSWERED, _tr("{0} answered").format(len(answered)))
        for flag in answered:
            fold.add(wording.rule_text(flag, about.groups))
            fold.add(wording.answer_text(flag, about.sheet, names, about.today), tone=Tone.QUIET)
        return fold

    def _fold(self, name: str, title: str, lines: Iterable[str] = ()) -> Fold:
        fold = Fold(title, lines, self)
        fold.unfold.setChecked(name in self._unfolded)
        self.folds[name] = fold
        return fold

    def _why(self, rule_id: str, text: str, key: str = "") -> Button:
        button = Button(text, ButtonKind.LINK, key, shows_key=False, parent=self)
        button.clicked.connect(self._on_why)
        self._whys[button] = self._place_of(rule_id)
        return button

    def _place_of(self, rule_id: str) -> Location:
        about = self._about.sheet.pregnancy.id if self._about is not None else None
        return Location(Where.EXPLAIN, pregnancy_id=about, typed=rule_id)

    @Slot(str)
    def _on_rule(self, rule_id: str) -> None:
        self.location_wanted.emit(self._place_of(rule_id))

    @Slot()
    def _on_call(self) -> None:
        if self._about is not None:
            self.location_wanted.emit(Location(Where.CALL, pregnancy_id=self._about.sheet.pregnancy.id))

    @Slot()
    def _on_why(self) -> None:
        pressed = self.sender()
        self.location_wanted.emit(
            next(location for button, location in self._whys.items() if button is pressed)
        )

    @Slot()
    def _on_supply(self) -> None:
        pressed = self.sender()
        self.supply_wanted.emit(next(what for button, what in self._supplies.items() if button is pressed))

    @Slot()
    def _on_open(self) -> None:
        """Open the question that was asked for in the place of the one that is open."""
        pressed = self.sender()
        if isinstance(pressed, ClosedQuestion) and self._about is not None:
            self._wanted = question_of(pressed.question.lead)
            self._show(self._about)
            if self._open is not None:
                self.lead_to(self._open.first)
