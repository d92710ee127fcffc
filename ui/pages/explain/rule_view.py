"""One rule in full: what it asks and what is recorded, where it comes from, what it guards against."""

from collections.abc import Iterable, Mapping
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from models.records.clinic.hazard import Hazard
from models.records.clinic.user import User
from models.rules.guidelines.assessment import Truth
from models.rules.guidelines.comparison import Explained, Standing
from models.rules.guidelines.near_threshold import NearEdge, NearLine
from models.values.length import Millimetres
from ui.pages.explain.looking import Looked
from ui.pages.explain.rules_table import mark_words
from ui.pages.explain.truth_sign import TruthSign
from ui.theme import Type
from ui.widgets.card import Card, Scroll
from ui.widgets.severity import SeverityBadge
from ui.widgets.text import Text, Tone
from ui.wording import formats
from ui.wording.cards import cautioned, word_first
from ui.wording.rules.clauses import Clause, clauses, set_aside_words, standing_words
from ui.wording.rules.guidelines import title_words
from ui.wording.rules.near_threshold import edge_words, line_text
from ui.wording.tr import context
from ui.wording.users.certificate_words import examiner_facts
from ui.wording.words import answer_within, word

_tr = context("explain")


class RuleView(Scroll):
    """The rule the table is on; `hazards` are all that rules may name, `error` that of one measurement.

    `users` are those whose certificates are known.
    """

    def __init__(
        self,
        hazards: Iterable[Hazard],
        error: Millimetres,
        users: tuple[User, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._users = users
        self._hazards: Mapping[str, Hazard] = {hazard.number: hazard for hazard in hazards}
        self._error = error
        self._shown: list[QWidget] = []
        self.body.addStretch(1)

    def blank(self) -> None:
        """Show no rule."""
        for widget in self._shown:
            self.body.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._shown = []

    def show_rule(self, explained: Explained, looked: Looked) -> None:
        """Show this rule as it stands for her."""
        self.blank()
        lines, edges = looked.about(explained)
        cards = (
            self._head(explained, looked, lines, edges),
            self._asks(explained, looked),
            self._origin(explained, looked.on),
            self._guards(explained),
        )
        for card in cards:
            self.body.insertWidget(len(self._shown), card)
            self._shown.append(card)
        self.give_room()
        self.verticalScrollBar().setValue(0)

    def _head(
        self,
        explained: Explained,
        looked: Looked,
        lines: tuple[NearLine, ...],
        edges: tuple[NearEdge, ...],
    ) -> Card:
        card = Card(parent=self)
        rule, length = explained.rule, looked.length
        text = cautioned(rule.text, rule.id, guarded=looked.is_guarded)
        card.setAccessibleName(text)
        words = QVBoxLayout()
        words.setSpacing(2)
        # What reaches in under a low placenta is read here as well, but heads nothing.
        heads = text == rule.text
        words.addWidget(Text(text if heads else word_first(), Type.HEADING, wraps=True))
        if not heads:
            words.addWidget(Text(text, wraps=True))
        words.addWidget(Text(title_words(explained.guideline.title), Type.SMALL, Tone.QUIET, wraps=True))
        words.addWidget(Text(_outcome(explained), Type.STRONG, wraps=True))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(SeverityBadge(explained.rule.urgency, 20), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        card.body.addLayout(row)
        near = [line_text(lines, length, self._error)] if length is not None else []
        for told in (*near, *(edge_words(edge) for edge in edges)):
            if told:
                card.body.addWidget(Text(told, wraps=True))
        return card

    def _asks(self, explained: Explained, looked: Looked) -> Card:
        title = _tr("What it asks, and what is recorded")
        card = Card(parent=self)
        card.setAccessibleName(title)
        card.body.addWidget(Text(title, Type.HEADING, wraps=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for place, clause in enumerate(clauses(explained)):
            grid.addWidget(TruthSign(clause.truth), place, 0, Qt.AlignmentFlag.AlignTop)
            beside = (
                self._examiners(looked)
                if clause.length_on is not None and clause.length_on == looked.scanned_on
                else ()
            )
            grid.addLayout(_clause(clause, beside), place, 1)
        card.body.addLayout(grid)
        return card

    def _examiners(self, looked: Looked) -> tuple[str, ...]:
        """What is recorded of the certificates of those who measured the length that decides, on that day."""
        if looked.scanned_on is None:
            return ()
        return examiner_facts(looked.examiners, self._users, looked.scanned_on)

    def _origin(self, explained: Explained, on: date) -> Card:
        guideline, rule = explained.guideline, explained.rule
        card = Card(_tr("Where it comes from"), self)
        published = f"{guideline.body}, {guideline.year}" if guideline.year else guideline.body
        how_soon = f"{word(rule.urgency)}, {answer_within(rule.urgency)}"
        followed = _tr("followed here") if explained.is_followed else _tr("not followed here")
        for label, value in (
            (_tr("Guideline"), f"{title_words(guideline.title)} ({followed})"),
            (_tr("Published by"), published),
            (_tr("Version"), guideline.version),
            (_tr("Source"), rule.source),
            (_tr("Checked"), mark_words(explained)),
            (_tr("Urgency"), how_soon),
            (_tr("Review by"), formats.day(guideline.review_on)),
        ):
            card.body.addLayout(_fact(label, value))
        if guideline.is_past_review(on):
            passed = _tr("The review date of this guideline has passed: have its source looked at again.")
            card.body.addWidget(Text(passed, Type.STRONG, Tone.URGENT, wraps=True))
        if guideline.superseded_by:
            later = _tr("This edition may be superseded: {0}").format(guideline.superseded_by)
            card.body.addWidget(Text(later, Type.STRONG, Tone.URGENT, wraps=True))
        return card

    def _guards(self, explained: Explained) -> Card:
        card = Card(_tr("What it guards against"), self)
        for hazard in (self._hazards[n] for n in explained.rule.hazards if n in self._hazards):
            card.body.addWidget(Text(hazard.hazard, wraps=True))
            control = _tr("What is done: {0} ({1})").format(hazard.control, hazard.number)
            card.body.addWidget(Text(control, Type.SMALL, Tone.QUIET, wraps=True))
        return card


def _outcome(explained: Explained) -> str:
    if explained.standing is Standing.SET_ASIDE:
        return set_aside_words(explained.by)
    return standing_words(explained.standing)


def _clause(clause: Clause, beside: tuple[str, ...]) -> QVBoxLayout:
    """A test with its answer; `beside` is said of the examiner of its length."""
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(Text(clause.text, wraps=True))
    answered = " · ".join((clause.answer, *clause.seen))
    stands_out = clause.truth in (Truth.FALSE, Truth.UNKNOWN)
    kind, tone = (Type.STRONG, Tone.NORMAL) if stands_out else (Type.SMALL, Tone.QUIET)
    column.addWidget(Text(answered, kind, tone, wraps=True))
    for said in beside:
        column.addWidget(Text(said, Type.SMALL, Tone.QUIET, wraps=True))
    return column


def _fact(label: str, value: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    name = Text(label, Type.SMALL, Tone.QUIET, wraps=True)
    name.setFixedWidth(88)
    row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Text(value, Type.SMALL, wraps=True), 1)
    return row
