"""The one flag panel: what waits for an answer, what else is followed, what cannot be assessed."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from models.records.flag import Flag
from models.records.guideline import Situation
from models.rules.assessment import Missing
from models.rules.schedule import NextScan, Plan
from models.views import PregnancySheet
from ui import formats
from ui.clause_words import set_aside_words
from ui.next_scan import caution_text, plan_text
from ui.pages.woman import wording
from ui.pages.woman.answer_form import Answer
from ui.pages.woman.groups import FlagGroups, SetAside
from ui.pages.woman.lacks import lack_text
from ui.pages.woman.near import Near
from ui.pages.woman.urgency import UrgencyText, UrgentCard
from ui.pages.woman.why import Line, why_lines
from ui.pages.woman.wording import Names
from ui.session import Place, Where
from ui.theme import Type
from ui.widgets.button import Button, Kind
from ui.widgets.card import Card, Scroll
from ui.widgets.choices import Tick
from ui.widgets.severity import SeverityBadge
from ui.widgets.text import Text, Tone
from ui.words import word

_ANSWERS = (
    (Answer.DISCUSSION, "Record discussion…", Kind.PRIMARY, "Ctrl+D"),
    (Answer.ESCALATION, "Escalate", Kind.SECONDARY, "Ctrl+E"),
    (Answer.ACKNOWLEDGEMENT, "Acknowledge…", Kind.SECONDARY, "Ctrl+K"),
)


class FlagPanel(Scroll):
    """All flags of one woman in one place.

    Signals: `answer_wanted` (Answer); `supply_wanted` (Missing) for what has to be recorded first; `place_wanted`
    (Place) to a rule in full, and to what the other guidelines say.
    """

    answer_wanted = Signal(object)
    supply_wanted = Signal(object)
    place_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: list[QWidget] = []
        self._buttons: dict[Button, Answer | Missing] = {}
        self._whys: dict[Button, Place] = {}
        self._about: UUID | None = None
        self._ticks: dict[Tick, UUID] = {}
        self._lead: tuple[UUID, ...] = ()
        self._line: Text | None = None
        self._today = date.min
        self._is_unfolded = False
        self.body.addStretch(1)

    @property
    def ticked(self) -> frozenset[UUID]:
        """The flags an answer is for: the expanded one and those ticked beside it."""
        return frozenset((*self._lead, *(flag for tick, flag in self._ticks.items() if tick.isChecked())))

    def blank(self) -> None:
        """Show nobody's flags."""
        self._is_unfolded = False
        self._clear()

    def _clear(self) -> None:
        for widget in self._shown:
            self.body.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._shown, self._buttons, self._whys, self._ticks, self._lead = [], {}, {}, {}, ()
        self._line = None

    def show_flags(
        self, sheet: PregnancySheet, groups: FlagGroups, planned: NextScan, names: Names, today: date
    ) -> None:
        """Show the flags of a woman; ticks of flags that are still there stay."""
        ticked = self.ticked
        self._clear()
        self._today, self._about = today, sheet.pregnancy.id
        self._lead = tuple(flag.id for flag in groups.waiting[:1])
        caution = "" if planned.plan is Plan.ENDED else caution_text(sheet.pregnancy.fetuses)
        self._add(self._heading(len(groups.owed), plan_text(sheet, planned, today), caution))
        self._add_owed(sheet, groups, ticked)
        self._add_others(sheet, groups, names)
        self._add(self._why("", self.tr("What do the other guidelines say?"), "Ctrl+G"))

    @Slot(object)
    def show_near(self, near: Near) -> None:
        """Say which line is near on the expanded card, or what came nearest where no rule applies."""
        if self._line is not None:
            self._line.setText(near.line_text)
            self._line.setVisible(bool(near.line_text))
        if near.nearest is not None:
            card = Card(parent=self)
            card.setAccessibleName(self.tr("Nearest rule"))
            card.body.addWidget(Text(near.none_text, wraps=True))
            rule = near.nearest.explained.rule
            card.body.addWidget(self._why(rule.id, self.tr("Why it does not apply")))
            self._shown.insert(1, card)
            self.body.insertWidget(1, card)

    def _add_owed(self, sheet: PregnancySheet, groups: FlagGroups, ticked: frozenset[UUID]) -> None:
        """What waits for an answer, with the advice against beside it."""
        for flag in groups.waiting[:1]:
            self._add(self._lead_card(flag, sheet, groups))
        if groups.against:
            self._add(self._against(groups))
        if len(groups.waiting) > 1:
            self._add(self._also(sheet, groups, ticked))
        if groups.lapsed:
            self._add(self._lapsed(groups, sheet))
        if groups.waiting and not groups.against:
            self._add(self._against(groups))

    def _add_others(self, sheet: PregnancySheet, groups: FlagGroups, names: Names) -> None:
        """What informs, what cannot be looked at now, and what was answered."""
        sludge = wording.sludge_text(sheet)
        if groups.to_know or sludge:
            self._add(self._to_know(groups, sludge))
        if groups.missing:
            self._add(self._missing(groups, sheet))
        for by, aside in groups.set_aside_by.items():
            self._add(self._set_aside(by, aside))
        if groups.answered:
            self._add(self._answered(groups, sheet, names))

    def _add(self, widget: QWidget) -> None:
        self.body.insertWidget(len(self._shown), widget)
        self._shown.append(widget)

    def _heading(self, owed: int, planned: str, caution: str) -> QWidget:
        head = QWidget(self)
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        column.addLayout(row)
        if caution:
            column.addWidget(Text(caution, Type.SMALL, Tone.QUIET, wraps=True))
        count = formats.counted(owed, self.tr("open flag"), self.tr("open flags"))
        row.addWidget(Text(count if owed else self.tr("No open flags"), Type.HEADING))
        plan = Text(planned, Type.SMALL, Tone.QUIET, wraps=True)
        plan.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(plan, 1)
        return head

    def _lead_card(self, flag: Flag, sheet: PregnancySheet, groups: FlagGroups) -> Card:
        text = wording.rule_text(flag, groups.rules)
        card = UrgentCard(flag.urgency, self)
        card.setAccessibleName(text)
        quiet = (
            wording.told_text(flag, self._today),
            wording.came_back_text(flag),
            wording.place_text(flag, sheet, groups.rules),
        )
        urgency = wording.urgency_text(flag, self._today)
        card.body.addLayout(_titled(flag, text, Type.HEADING, quiet, urgency))
        card.body.addLayout(_table(self._lines(flag, sheet, groups)))
        self._line = Text("", Type.SMALL, wraps=True, parent=card)
        self._line.hide()
        card.body.addWidget(self._line)
        source = QHBoxLayout()
        told = wording.source_text(flag, groups.rules)
        source.addWidget(Text(told, Type.SMALL, Tone.QUIET, wraps=True), 1)
        source.addWidget(self._why(flag.rule_id, self.tr("Why"), "Ctrl+Y"), 0, Qt.AlignmentFlag.AlignBottom)
        card.body.addLayout(source)
        row = QHBoxLayout()
        for answer, label, kind, key in _ANSWERS:
            row.addWidget(self._button(self.tr(label), answer, kind, key))
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    def _lines(self, flag: Flag, sheet: PregnancySheet, groups: FlagGroups) -> Sequence[Line]:
        known = groups.rules.get(flag.rule_id)
        lines = list(why_lines(flag, known.rule if known else None, sheet, self._today))
        window = wording.window_text(flag, sheet, self._today)
        if window:
            lines.append(Line(self.tr("Window closes"), window))
        already = wording.already_text(sheet, self._today) or self.tr("nothing recorded")
        return (*lines, Line(self.tr("Already"), already))

    def _also(self, sheet: PregnancySheet, groups: FlagGroups, ticked: frozenset[UUID]) -> Card:
        card = Card(self.tr("Also followed here"), self)
        card.body.addWidget(
            Text(self.tr("Tick what the same answer covers."), Type.SMALL, Tone.QUIET, wraps=True)
        )
        for flag in groups.waiting[1:]:
            text = wording.rule_text(flag, groups.rules)
            tick = Tick("", card)
            tick.setAccessibleName(self.tr("Answered together: {0}").format(text))
            tick.setChecked(flag.id in ticked)
            self._ticks[tick] = flag.id
            quiet = (
                f"{word(flag.urgency)} · {wording.guideline_text(groups.rules.get(flag.rule_id), flag)}",
                wording.told_text(flag, self._today),
                wording.came_back_text(flag),
                wording.place_text(flag, sheet, groups.rules),
            )
            row = _titled(flag, text, Type.STRONG, quiet)
            row.addWidget(self._why_of(flag, text), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(tick, 0, Qt.AlignmentFlag.AlignTop)
            card.body.addLayout(row)
        return card

    def _lapsed(self, groups: FlagGroups, sheet: PregnancySheet) -> Card:
        card = Card(self.tr("Window passed unanswered"), self)
        for flag in groups.lapsed:
            window = wording.window_text(flag, sheet, self._today)
            text = wording.rule_text(flag, groups.rules)
            titled = _titled(
                flag,
                text,
                Type.STRONG,
                (wording.guideline_text(groups.rules.get(flag.rule_id), flag), window),
            )
            titled.addWidget(self._why_of(flag, text), 0, Qt.AlignmentFlag.AlignTop)
            card.body.addLayout(titled)
        row = QHBoxLayout()
        row.addWidget(self._button(self.tr("Close with reason…"), Answer.CLOSING, Kind.SECONDARY, "Ctrl+J"))
        if not groups.waiting:
            row.addWidget(
                self._button(self.tr("Record discussion…"), Answer.DISCUSSION, Kind.SECONDARY, "Ctrl+D")
            )
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    def _against(self, groups: FlagGroups) -> Card:
        """What followed guidelines advise against; that there is nothing of it is said too."""
        card = Card(self.tr("Advice against"), self)
        if not groups.against:
            none = self.tr("none from the guidelines followed here")
            if groups.missing or groups.set_aside:
                none = self.tr("none so far; not every rule can be looked at now")
            card.body.addWidget(Text(none, Type.SMALL, Tone.QUIET, wraps=True))
        self._add_informing(card, groups.against, groups)
        return card

    def _to_know(self, groups: FlagGroups, sludge: str) -> Card:
        card = Card(self.tr("To know"), self)
        self._add_informing(card, groups.to_know, groups)
        if sludge:
            card.body.addWidget(Text(sludge, wraps=True))
        return card

    def _add_informing(self, card: Card, flags: Sequence[Flag], groups: FlagGroups) -> None:
        for flag in flags:
            where = wording.guideline_text(groups.rules.get(flag.rule_id), flag)
            text = wording.rule_text(flag, groups.rules)
            titled = _titled(flag, text, Type.STRONG, (where,))
            titled.addWidget(self._why_of(flag, text), 0, Qt.AlignmentFlag.AlignTop)
            card.body.addLayout(titled)

    def _missing(self, groups: FlagGroups, sheet: PregnancySheet) -> Card:
        card = Card(self.tr("Cannot be assessed"), self)
        for lack in groups.missing:
            waiting = formats.counted(lack.rules, self.tr("rule waits"), self.tr("rules wait"))
            words = QVBoxLayout()
            words.setSpacing(0)
            said = lack_text(lack.what, sheet, self._today)
            words.addWidget(Text(said, wraps=True))
            words.addWidget(Text(waiting, Type.SMALL, Tone.QUIET))
            row = QHBoxLayout()
            row.addLayout(words, 1)
            button = self._button(self.tr("Record now"), lack.what, Kind.SECONDARY)
            button.setAccessibleName(self.tr("Record now: {0}").format(said))
            row.addWidget(button)
            card.body.addLayout(row)
        return card

    def _set_aside(self, by: tuple[Situation, ...], set_aside: Sequence[SetAside]) -> Card:
        card = Card(set_aside_words(by), self)
        for aside in set_aside:
            text = f"{aside.rule.text} ({aside.guideline.title})"
            card.body.addWidget(Text(text, Type.SMALL, Tone.QUIET, wraps=True))
        return card

    def _answered(self, groups: FlagGroups, sheet: PregnancySheet, names: Names) -> QWidget:
        """What holds, folded away behind its number until it is asked for."""
        folded = QWidget(self)
        column = QVBoxLayout(folded)
        column.setContentsMargins(0, 0, 0, 0)
        self.unfold = Button(self.tr("{0} answered").format(len(groups.answered)), Kind.LINK, parent=folded)
        self.unfold.setCheckable(True)
        self.unfold.setToolTip(self.tr("Show or hide what was answered"))
        self._answers = Card(parent=folded)
        self._answers.setAccessibleName(self.tr("Answered"))
        for flag in groups.answered:
            self._answers.body.addWidget(Text(wording.rule_text(flag, groups.rules), Type.SMALL, wraps=True))
            holds = wording.answer_text(flag, sheet, names, self._today)
            self._answers.body.addWidget(Text(holds, Type.SMALL, Tone.QUIET, wraps=True))
        column.addWidget(self.unfold, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._answers)
        self._answers.setVisible(self._is_unfolded)
        self.unfold.setChecked(self._is_unfolded)
        self.unfold.toggled.connect(self._on_unfold)
        return folded

    @Slot(bool)
    def _on_unfold(self, is_unfolded: bool) -> None:
        self._is_unfolded = is_unfolded
        self._answers.setVisible(is_unfolded)

    def _why_of(self, flag: Flag, text: str) -> Button:
        """The way to the whole of one rule, for the cards that do not expand it."""
        button = self._why(flag.rule_id, self.tr("Why"))
        button.setAccessibleName(self.tr("Why: {0}").format(text))
        return button

    def _why(self, rule_id: str, text: str, key: str = "") -> Button:
        button = Button(text, Kind.LINK, key, shows_key=False, parent=self)
        button.clicked.connect(self._on_why)
        self._whys[button] = Place(Where.EXPLAIN, pregnancy_id=self._about, typed=rule_id)
        return button

    @Slot()
    def _on_why(self) -> None:
        pressed = self.sender()
        self.place_wanted.emit(next(place for button, place in self._whys.items() if button is pressed))

    def _button(self, text: str, wish: Answer | Missing, kind: Kind, key: str = "") -> Button:
        button = Button(text, kind, key, shows_key=False, parent=self)
        button.clicked.connect(self._on_clicked)
        self._buttons[button] = wish
        return button

    @Slot()
    def _on_clicked(self) -> None:
        pressed = self.sender()
        wish = next(wish for button, wish in self._buttons.items() if button is pressed)
        if isinstance(wish, Answer):
            self.answer_wanted.emit(wish)
        else:
            self.supply_wanted.emit(wish)


def _titled(flag: Flag, text: str, kind: Type, quiet: Sequence[str], urgency: str = "") -> QHBoxLayout:
    """The sign of a flag, its rule, how urgent it is in its colour, and what else is said under it."""
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(Text(text, kind, wraps=True))
    if urgency:
        words.addWidget(UrgencyText(urgency, flag.urgency))
    for line in quiet:
        if line:
            words.addWidget(Text(line, Type.SMALL, Tone.QUIET, wraps=True))
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(SeverityBadge(flag.urgency, 20), 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(words, 1)
    return row


def _table(lines: Sequence[Line]) -> QGridLayout:
    """Labels on the left, values on the right."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    for place, line in enumerate(lines):
        value = Text(line.value, Type.STRONG, wraps=True)
        value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Text(line.label, Type.SMALL, Tone.QUIET), place, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(value, place, 1)
    return grid
