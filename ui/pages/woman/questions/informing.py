"""Flags that owe no answer: each in its guideline's own words, with the way to the whole rule."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from models.records.flag import Flag, Urgency
from ui.pages.woman.questions import wording
from ui.pages.woman.questions.about import About
from ui.theme import Type
from ui.widgets.button import Button
from ui.widgets.severity import SeverityBadge
from ui.widgets.text import Text, Tone
from ui.wording.tr import context

_tr = context("woman")


def informing_row(flag: Flag, text: str, about: About, why: Button) -> QHBoxLayout:
    """Its words over its guideline; why at the right."""
    row = QHBoxLayout()
    row.setSpacing(10)
    row.addWidget(SeverityBadge(flag.urgency, 18), 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(Text(text, Type.STRONG, wraps=True))
    whose = wording.whose_text((flag,), about.groups, about.today)
    words.addWidget(Text(whose, Type.SMALL, Tone.QUIET, wraps=True))
    row.addLayout(words, 1)
    why.setAccessibleName(_tr("Why: {0}").format(wording.rule_text(flag, about.groups)))
    row.addWidget(why, 0, Qt.AlignmentFlag.AlignTop)
    return row


class AgainstBlock(QFrame):
    """What followed guidelines advise against; that there is nothing of it is said too."""

    def __init__(
        self, rows: Sequence[tuple[Flag, Button]], about: About, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "against")
        self.setAccessibleName(_tr("Advice against"))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(6)
        for flag, why in rows:
            said = _tr("Against: {0}").format(wording.rule_text(flag, about.groups))
            column.addLayout(informing_row(flag, said, about, why))
        if not rows:
            none = _tr("Against: none from the guidelines followed here")
            if about.groups.missing or about.groups.set_aside:
                none = _tr("Against: none so far; not all rules can be assessed")
            row = QHBoxLayout()
            row.setSpacing(10)
            row.addWidget(SeverityBadge(Urgency.INFO, 18), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Text(none, Type.SMALL, Tone.QUIET, wraps=True), 1)
            column.addLayout(row)
