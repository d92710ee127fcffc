"""One guideline to read: what it is, its sources, its scan plan and every rule."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.records.flag import Urgency
from models.records.guidelines.guideline import Guideline, Rule
from ui.pages.settings.policy.wording import is_old, rules_words
from ui.theme import Type
from ui.widgets.card import Divider as Line
from ui.widgets.card import Scroll
from ui.widgets.severity import SeverityBadge
from ui.widgets.text import Text, Tone
from ui.wording.formats import day
from ui.wording.rules.guidelines import age_words, body_words, title_words
from ui.wording.rules.rule import evidence_words, rule_words, schedule_words
from ui.wording.tr import context
from ui.wording.words import word

_tr = context("settings")


class GuidelineView(Scroll):
    """Shows a guideline; the arrow keys scroll it."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.setAccessibleName(_tr("The guideline"))
        self.be_read()
        self._inside = QWidget()
        self.body.addWidget(self._inside)
        self.body.addStretch(1)

    def show_guideline(self, guideline: Guideline | None) -> None:
        """Show this one from its top; None shows nothing."""
        self.body.removeWidget(self._inside)
        self._inside.hide()
        self._inside.deleteLater()
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(4)
        if guideline is not None:
            self._show_whole(column, guideline)
            for rule in guideline.rules:
                column.addWidget(Line())
                column.addWidget(_RuleBlock(rule))
        self.body.insertWidget(0, self._inside)
        self._inside.show()
        self.verticalScrollBar().setValue(0)

    def _show_whole(self, column: QVBoxLayout, guideline: Guideline) -> None:
        column.addWidget(Text(title_words(guideline.title), Type.HEADING, wraps=True))
        body = body_words(guideline)
        if body:
            column.addWidget(Text(body, wraps=True))
        column.addWidget(self._fact(_tr("Version: {0}").format(guideline.version)))
        column.addLayout(self._review(guideline))
        column.addWidget(self._fact(rules_words(guideline)))
        for source in guideline.sources:
            column.addWidget(self._fact(_tr("Source: {0}").format(source)))
        if guideline.schedule is None:
            column.addWidget(self._fact(_tr("Scan plan: none of its own.")))
        else:
            column.addWidget(self._fact(_tr("Scan plan: {0}").format(schedule_words(guideline.schedule))))
            column.addWidget(self._fact(_tr("Source of the plan: {0}").format(guideline.schedule.source)))

    def _review(self, guideline: Guideline) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        if is_old(guideline, self._today):
            text = "; ".join(age_words(guideline, self._today))
            row.addWidget(SeverityBadge(Urgency.ROUTINE, 16), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Text(f"{text[:1].upper()}{text[1:]}", Type.STRONG, wraps=True), 1)
        else:
            row.addWidget(self._fact(_tr("Review date: {0}").format(day(guideline.review_on))), 1)
        return row

    @staticmethod
    def _fact(text: str) -> Text:
        return Text(text, Type.SMALL, Tone.QUIET, wraps=True)


class _RuleBlock(QWidget):
    """One rule: how urgent, in which words, what it asks, and where it comes from."""

    def __init__(self, rule: Rule) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(SeverityBadge(rule.urgency, 18), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(Text(rule.text, Type.STRONG, wraps=True), 1)
        column.addLayout(head)
        named = _tr("{0} · {1}").format(word(rule.urgency), rule.id)
        column.addWidget(Text(named, Type.SMALL, Tone.QUIET))
        if rule.action:
            column.addWidget(Text(_tr("Action: {0}").format(rule.action), wraps=True))
        for line in rule_words(rule):
            column.addWidget(Text(f"– {line}", wraps=True))
        origin = _tr("{0}; {1}").format(rule.source, evidence_words(rule.evidence))
        column.addWidget(Text(origin, Type.SMALL, Tone.QUIET, wraps=True))
