"""The one flag panel: what waits for an answer, what else is followed, what cannot be assessed, what was decided."""

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QVBoxLayout, QWidget

from models.records.clinic.user import User
from models.records.flag import Flag, Urgency
from models.rules.flags.cards import FlagCard as QuestionCard
from models.rules.flags.cards import question_of
from models.rules.flags.schedule import NextScan, Plan
from models.views import PregnancySheet
from ui.forms.form import Texts
from ui.pages.woman.answers.answer_bar import AnswerBar
from ui.pages.woman.answers.left_open import LeftOpen
from ui.pages.woman.plan_button import PlanButton
from ui.pages.woman.questions import wording
from ui.pages.woman.questions.about import About
from ui.pages.woman.questions.closed_question import ClosedQuestion
from ui.pages.woman.questions.decision import DecisionStrip
from ui.pages.woman.questions.fold import Fold
from ui.pages.woman.questions.groups import FlagGroups
from ui.pages.woman.questions.informing import AgainstBlock, informing_row
from ui.pages.woman.questions.lack_card import LackCard
from ui.pages.woman.questions.near import Near
from ui.pages.woman.questions.question_card import OpenQuestion
from ui.pages.woman.questions.wording import Names
from ui.session.session import Location, Where
from ui.theme import Type
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card, Scroll
from ui.widgets.text import Text, Tone
from ui.wording import cards
from ui.wording.next_scan import caution_text
from ui.wording.rules.clauses import set_aside_words
from ui.wording.rules.guidelines import whose_words
from ui.wording.tr import context

_tr = context("woman")


_ASIDE = "set aside"
_ANSWERED = "answered"
_PLAN = "plan"
_TO_KNOW = "informing"


class FlagPanel(QWidget):
    """All flags of one woman in one place: the questions that want an answer, one of them open, then what informs.

    Above how many there are and the ways to the call card and the other guidelines; pinned below what was decided; `plan` leads to her plan.
    Signals: `answer_wanted` (Answer); `supply_wanted` (Missing) for what has to be recorded first; `location_wanted`
    (Location) to a rule in full, to what the other guidelines say, to the call card, to a form.
    """

    answer_wanted = Signal(object)
    supply_wanted = Signal(object)
    location_wanted = Signal(object)

    def __init__(
        self, plan: PlanButton, parent: QWidget | None = None, *, user: User, may_decide: bool
    ) -> None:
        super().__init__(parent)
        self._user, self._may_decide, self._plan_button = user, may_decide, plan
        self._shown: list[QWidget] = []
        self._whys: dict[Button, Location] = {}
        self._about: About | None = None
        self._plan: tuple[NextScan, Names] | None = None
        self._open: OpenQuestion | None = None
        self.answers: AnswerBar | None = None
        self._answer_row = QVBoxLayout()
        self._wanted = ""
        self._left_open = LeftOpen()
        self._near: Near | None = None
        self._unfolded: frozenset[str] = frozenset()
        self.folds: dict[str, Fold] = {}
        self.count = Text("", Type.STRONG, wraps=True, parent=self)
        self.others = Button(_tr("Other guidelines"), ButtonKind.LINK, "G", shows_key=False, parent=self)
        self.others.setToolTip(_tr("What do the other guidelines say? (G)"))
        self.call = Button(_tr("Call card"), key="Ctrl+K", parent=self)
        self.list = Scroll(self)
        self.list.body.addStretch(1)
        self.decision = DecisionStrip(plan, self)
        self._lay_out()
        self.others.clicked.connect(self._on_others)
        self.call.clicked.connect(self._on_call)
        self.decision.location_wanted.connect(self.location_wanted)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(4, 0, 0, 0)
        head.setSpacing(4)
        head.addWidget(self.count, 1)
        head.addWidget(self.others)
        head.addWidget(self.call)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addLayout(self._answer_row)
        column.addWidget(self.decision)

    @property
    def about(self) -> About | None:
        """Whom it shows; None while nobody."""
        return self._about

    @property
    def question(self) -> OpenQuestion | None:
        """The question that is open; None where nothing wants an answer."""
        return self._open

    @property
    def typed(self) -> dict[str, str]:
        """What she unticked of what is asked, as a draft keeps it."""
        return self._left_open.texts(self._about.groups.cards) if self._about is not None else {}

    def restore(self, texts: Texts) -> None:
        """Untick what `typed` gave."""
        if self._about is not None:
            self._left_open.restore(texts, self._about.groups.cards)

    def set_initial(self) -> None:
        """What is unticked now is how it began."""
        self._left_open.set_initial()

    def blank(self) -> None:
        """Show nobody's flags."""
        self._about = self._plan = self._near = None
        self._clear()
        self._left_open.forget()
        self._unfolded, self._wanted = frozenset(), ""
        self.count.setText("")
        self.decision.blank()

    def open_first(self) -> None:
        """Open the most urgent question again, which is the one that is seen while the drawer is shut."""
        if self._wanted and self._about is not None:
            self._wanted = ""
            self._show(self._about)

    def _clear(self) -> None:
        self._left_open.take_down()
        self._unfolded = frozenset(name for name, fold in self.folds.items() if fold.is_unfolded)
        for widget in self._shown:
            self.list.body.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._shown, self._whys, self.folds = [], {}, {}
        self._open = None
        if self.answers is not None:
            self._answer_row.removeWidget(self.answers)
            self.answers.hide()
            self.answers.deleteLater()
        self.answers = None

    def show_flags(
        self, sheet: PregnancySheet, groups: FlagGroups, planned: NextScan, names: Names, today: date
    ) -> None:
        """Show the flags of a woman; what was unticked or unfolded stays so, and another woman begins at the top."""
        if self._about is None:
            self.list.verticalScrollBar().setValue(0)
        self._near = None
        self._plan = (planned, names)
        self.decision.show_sheet(sheet, planned, today)
        self._show(About(sheet, groups, today, self._user, self._may_decide))

    def _show(self, about: About) -> None:
        held = self._held_focus()
        self._clear()
        self._about = about
        assert self._plan is not None  # noqa: S101  # Set whenever somebody is shown.
        planned, names = self._plan
        groups = about.groups
        owed = len(groups.cards)
        self.count.setText(_tr("{0} to answer").format(owed) if owed else _tr("No open questions"))
        self._add_caution(about, planned)
        self._add_questions(about)
        decided = groups.to_decide if planned.plan is Plan.DECISION_OWED else None
        if decided is not None:
            self._open = self._question(decided, about)
            self._add(self._open)
        is_owed = planned.plan is Plan.DECISION_OWED and self._open is None
        self.decision.offer_discussion(about.user, is_owed=is_owed, may_decide=about.may_decide)
        self._add_others(about, names)
        if self._near is not None:
            self.show_near(self._near)
        if held:
            self._take_focus(held)

    @property
    def _answers_shown(self) -> tuple[QWidget, ...]:
        return (self.answers,) if self.answers is not None else ()

    def _held_focus(self) -> str:
        """The name of what has the focus among the questions and their answers; empty where it is elsewhere."""
        focused = QApplication.focusWidget()
        around = (self.list, *self._answers_shown)
        is_here = focused is not None and any(widget.isAncestorOf(focused) for widget in around)
        return focused.accessibleName() if focused is not None and is_here else ""

    def _take_focus(self, name: str) -> None:
        """Give the focus to what is called so now, else to the first deed: it never falls out of the panel."""
        around = (*self._answers_shown, *self._shown)
        inside = (widget for shown in around for widget in shown.findChildren(QAbstractButton))
        self.list.lead_to(next((w for w in inside if w.accessibleName() == name), self.first_deed()))

    def _add_caution(self, about: About, planned: NextScan) -> None:
        """What is special of twins; it waits while an emergency is open."""
        questions = about.groups.cards
        is_emergency = bool(questions) and questions[0].urgency is Urgency.IMMEDIATE
        caution = caution_text(about.sheet.pregnancy.fetuses)
        if caution and not is_emergency and planned.plan not in (Plan.ENDED, Plan.TAKEN_BACK):
            said = Text(caution, Type.SMALL, Tone.QUIET, wraps=True)
            said.setContentsMargins(4, 0, 4, 0)
            self._add(said)

    @Slot(object)
    def show_near(self, near: Near) -> None:
        """Draw which line is near on the open question, or say what came nearest where no rule applies."""
        self._near = near
        if self._open is not None:
            self._open.show_near(near.bar_of({flag.rule_id for flag in self._open.question.flags}))
        if near.nearest is not None:
            card = self._nearest(near, near.nearest.explained.rule.id)
            self._shown.insert(0, card)
            self.list.body.insertWidget(0, card)

    def _nearest(self, near: Near, rule_id: str) -> Card:
        """That no rule applies; of the one that came nearest its words, and what fails."""
        text, whose, fails = near.nearest_texts
        card = Card(parent=self)
        card.setAccessibleName(_tr("Nearest rule"))
        card.body.setContentsMargins(12, 8, 8, 8)
        card.body.setSpacing(2)
        card.body.addWidget(Text(near.none_text, Type.STRONG, wraps=True))
        row = QHBoxLayout()
        row.addWidget(Text(_tr("Nearest: {0} · {1}").format(text, whose), Type.SMALL, wraps=True), 1)
        why = self._why(rule_id, _tr("Why"))
        why.setAccessibleName(_tr("Why it does not apply"))
        row.addWidget(why)
        card.body.addLayout(row)
        card.body.addWidget(Text(_tr("Not met: {0}").format(fails), Type.SMALL, Tone.QUIET, wraps=True))
        return card

    def _add_questions(self, about: About) -> None:
        """What wants an answer, one card a question, the advice against beside the open one."""
        groups = about.groups
        opened = next((card for card in groups.cards if question_of(card.lead) == self._wanted), None)
        for card in groups.cards:
            if card is (opened or groups.cards[0]):
                self._open = self._question(card, about, self._against(about))
                self._add(self._open)
            else:
                closed = ClosedQuestion(card, about, self)
                closed.open_wanted.connect(self._on_open)
                self._add(closed)
        if groups.against and not groups.cards:
            self._add(self._against(about))

    def _question(
        self, card: QuestionCard[Flag], about: About, against: QWidget | None = None
    ) -> OpenQuestion:
        question = OpenQuestion(card, about, self._left_open.flags, against, self)
        self._left_open.show(question)
        question.why_wanted.connect(self._on_rule)
        self.answers = AnswerBar(card, about, self, is_one_of_several=len(about.groups.cards) > 1)
        self.answers.answer_wanted.connect(self.answer_wanted)
        self.answers.call_wanted.connect(self._on_call)
        self._answer_row.addWidget(self.answers)
        return question

    def _against(self, about: About) -> AgainstBlock:
        rows = [(flag, self._why(flag.rule_id, _tr("Why"))) for flag in about.groups.against]
        return AgainstBlock(rows, about, self)

    def _add_others(self, about: About, names: Names) -> None:
        """What cannot be looked at now, what is set aside, what informs, and what was answered."""
        groups, sludge = about.groups, wording.sludge_text(about.sheet)
        for lack in groups.missing:
            card = LackCard(lack, about, self, is_first=lack is groups.missing[0])
            card.supply_wanted.connect(self.supply_wanted)
            self._add(card)
        if groups.set_aside:
            self._add(self._set_aside(groups))
        if groups.to_know or sludge:
            fold = self._informing(_TO_KNOW, "note", _tr("To know"), groups.to_know, about)
            if sludge:
                fold.add(sludge)
            self._add(fold)
        if groups.plan:
            title = _tr("Where the plan of scans comes from")
            self._add(self._informing(_PLAN, "plan", title, groups.plan, about))
        if groups.answered:
            self._add(self._answered(about, names))

    def _add(self, widget: QWidget) -> None:
        self.list.body.insertWidget(len(self._shown), widget)
        self._shown.append(widget)

    def _informing(self, name: str, sign: str, title: str, flags: Sequence[Flag], about: About) -> Fold:
        """What owes no answer: its words in the row where it is one, behind the row where there are more."""
        texts = [wording.rule_text(flag, about.groups) for flag in flags]
        fold = self._fold(name, sign, title, texts[:1] if len(texts) == 1 else ())
        for flag, text in zip(flags, texts, strict=True):
            fold.inside.addLayout(informing_row(flag, text, about, self._why(flag.rule_id, _tr("Why"))))
        return fold

    def _set_aside(self, groups: FlagGroups) -> Fold:
        """What a precedence sets aside: one row with the reason, the rules behind it."""
        reasons = [set_aside_words(by) for by in groups.set_aside_by]
        rules = _tr.counted(len(groups.set_aside), "%n rule", "%n rules")
        fold = self._fold(_ASIDE, "aside", "; ".join(reasons), (rules,))
        for aside in groups.set_aside:
            rule = aside.rule
            text = cards.cautioned(rule.text, rule.id, guarded=groups.is_guarded)
            fold.add(f"{text} ({whose_words(aside.guideline.title)})", tone=Tone.QUIET)
        return fold

    def _answered(self, about: About, names: Names) -> Fold:
        """What holds, folded away behind its number until it is asked for."""
        answered = about.groups.answered
        fold = self._fold(_ANSWERED, "answered", _tr("{0} answered").format(len(answered)))
        for flag in answered:
            fold.add(wording.rule_text(flag, about.groups))
            fold.add(wording.answer_text(flag, about.sheet, names, about.today), tone=Tone.QUIET)
        return fold

    def _fold(self, name: str, sign: str, title: str, lines: Iterable[str] = ()) -> Fold:
        fold = Fold(sign, title, lines, self)
        fold.unfold.setChecked(name in self._unfolded)
        self.folds[name] = fold
        return fold

    def _why(self, rule_id: str, text: str) -> Button:
        button = Button(text, ButtonKind.LINK, parent=self)
        button.clicked.connect(self._on_why)
        self._whys[button] = self._place_of(rule_id)
        return button

    def _place_of(self, rule_id: str) -> Location:
        about = self._about.sheet.pregnancy.id if self._about is not None else None
        return Location(Where.EXPLAIN, pregnancy_id=about, typed=rule_id)

    def first_deed(self) -> QWidget:
        """Where the focus goes after an answer: what was decided and is not on record, the next question, the call card."""
        if self.decision.record.isVisibleTo(self):
            return self.decision.record
        if self._plan_button.is_to_book:
            return self._plan_button
        return self.answers.first if self.answers is not None else self.call

    @Slot(str)
    def _on_rule(self, rule_id: str) -> None:
        self.location_wanted.emit(self._place_of(rule_id))

    @Slot()
    def _on_others(self) -> None:
        if self._about is not None:
            self.location_wanted.emit(self._place_of(""))

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
    def _on_open(self) -> None:
        """Open the question that was asked for in the place of the one that is open."""
        pressed = self.sender()
        if isinstance(pressed, ClosedQuestion) and self._about is not None:
            self._wanted = question_of(pressed.question.lead)
            self._show(self._about)
            if self._open is not None and self.answers is not None:
                self.answers.first.setFocus(Qt.FocusReason.TabFocusReason)
                self.list.show_top_of(self._open)
