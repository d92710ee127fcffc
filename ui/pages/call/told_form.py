"""The small form at the foot of the call card: who was told, and how."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.errors import CervitrendError, Refused
from models.records.discussion import ToldHow
from ui.widgets.button import Button, ButtonKind
from ui.widgets.card import Card, Look, StatusStrip
from ui.widgets.fields.choices import ChoiceField, enum_choices
from ui.widgets.fields.field import Field
from ui.widgets.fields.plain_field import PlainField
from ui.wording.problems.lookup import error_sentence, sentence
from ui.wording.tr import context

_tr = context("call")


class ToldForm(Card):
    """Name, role and way; Enter in a name, or Ctrl+Enter anywhere, records it.

    Signals: `save_wanted`; `back_wanted`.
    """

    save_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(_tr("Who was told"))
        self.strip = StatusStrip(self)
        self._whom = PlainField(_tr("Whom you told"))
        self._role = PlainField(_tr("Role"), hint=_tr("if it matters"))
        self._how: ChoiceField[ToldHow] = ChoiceField(_tr("How"), enum_choices(ToldHow))
        self.fields = {
            "whom": Field(_tr("&Whom you told"), self._whom, self),
            "role": Field(_tr("R&ole"), self._role, self),
            "how": Field(_tr("&How"), self._how, self),
        }
        self.save = Button(
            _tr("Record who was told"), ButtonKind.PRIMARY, "Ctrl+Return", shows_key=False, parent=self
        )
        self.back = Button(_tr("Back"), key="Esc", parent=self)
        self._lay_out()
        self._connect()
        self.clear()

    def _lay_out(self) -> None:
        self.body.setContentsMargins(16, 8, 16, 8)
        self.body.addWidget(self.strip)
        row = QHBoxLayout()
        row.setSpacing(12)
        for name, stretch in (("whom", 3), ("role", 2), ("how", 2)):
            row.addWidget(self.fields[name], stretch, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.save, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.back, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(row)

    def _connect(self) -> None:
        self.save.clicked.connect(self.save_wanted)
        self.back.clicked.connect(self.back_wanted)
        for field in (self._whom, self._role):
            field.returnPressed.connect(self.save_wanted)
        # The number pad has an Enter of its own.
        QShortcut(QKeySequence("Ctrl+Enter"), self).activated.connect(self.save.click)

    @property
    def whom(self) -> str:
        """`Dr Osei, registrar`: the name, with the role where one was typed; empty without a name."""
        name, role = self._whom.text().strip(), self._role.text().strip()
        return f"{name}, {role}" if name and role else name

    @property
    def how(self) -> ToldHow | None:
        """How she was told."""
        return self._how.value()

    @property
    def typed(self) -> dict[str, str]:
        """What is typed and not recorded, as a draft keeps it; empty when nothing is."""
        texts = {"whom": self._whom.text(), "role": self._role.text()}
        typed = {name: text for name, text in texts.items() if text}
        how = self._how.value()
        return {**typed, "how": how.value} if typed and how is not None else typed

    def restore(self, texts: Mapping[str, str]) -> None:
        """Put back what `typed` gave."""
        self._whom.setText(texts.get("whom", ""))
        self._role.setText(texts.get("role", ""))
        self._how.set_value(ToldHow(texts.get("how", ToldHow.TELEPHONE.value)))
        self.strip.show_message(_tr("Restored draft, not in the record yet"), look=Look.NOTICE)

    def clear(self) -> None:
        """Forget what is typed; a call is by telephone unless somebody says otherwise."""
        self._whom.clear()
        self._role.clear()
        self._how.set_value(ToldHow.TELEPHONE)
        self.quiet()

    def quiet(self) -> None:
        """Say nothing."""
        self.strip.clear()
        for field in self.fields.values():
            field.show_message("")

    def offer(self, *, is_possible: bool) -> None:
        """Let somebody be told only while there is something to tell of."""
        for part in (*self.fields.values(), self.save):
            part.setEnabled(is_possible)

    def show_error(self, error: CervitrendError) -> None:
        """Show what stands in the way, each problem at its field, anything else above."""
        refused = error.problems if isinstance(error, Refused) else ()
        for name, field in self.fields.items():
            field.show_message(" ".join(sentence(p) for p in refused if p.field == name))
        if not refused or any(p.field not in self.fields for p in refused):
            self.strip.show_message(error_sentence(error), look=Look.PROBLEM)
        else:
            self.strip.clear()

    @Slot()
    def begin(self) -> None:
        """Put the focus where the name is typed."""
        self._whom.setFocus()
