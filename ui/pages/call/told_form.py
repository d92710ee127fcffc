"""The small form at the foot of the call card: who was told, and how."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.records.discussion import ToldHow
from ui.forms.form import Form, Texts
from ui.pages.call.sheet import CardSheet
from ui.widgets.button import Button, ButtonKind, named_key
from ui.widgets.card import Look
from ui.widgets.fields.choices import ChoiceField, enum_choices
from ui.widgets.fields.plain_field import PlainField
from ui.widgets.leave import Leave
from ui.wording.tr import context

_tr = context("call")


class ToldForm(Form):
    """Name, role and way; Enter in a name, or Ctrl+Enter anywhere, records it. What is unticked on `sheet` is kept with it.

    Signals: `save_wanted`; `back_wanted`.
    """

    save_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, sheet: CardSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent, is_card=True)
        self._sheet = sheet
        self.setAccessibleName(_tr("Who was told"))
        role = PlainField(_tr("Role"), hint=_tr("if it matters"))
        self._whom = self.add("whom", _tr("&Whom you told"), PlainField(_tr("Whom you told")))
        self._role = self.add("role", _tr("R&ole"), role)
        self._how = self.add("how", _tr("&How"), ChoiceField(_tr("How"), enum_choices(ToldHow)))
        self.save = Button(
            _tr("Record who was told"), ButtonKind.PRIMARY, "Ctrl+Return", shows_key=False, parent=self
        )
        self.leave = Leave(self.count_typed, self, is_narrow=True)
        self._lay_out()
        self._connect()
        self.clear()

    def _lay_out(self) -> None:
        self.body.setContentsMargins(16, 8, 16, 8)
        row = QHBoxLayout()
        row.setSpacing(12)
        for name, stretch in (("whom", 3), ("role", 2), ("how", 2)):
            row.addWidget(self.fields[name], stretch, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.save, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(row)

    def _connect(self) -> None:
        self.save.clicked.connect(self.save_wanted)
        self.leave.left.connect(self.back_wanted)
        self.leave.discarded.connect(self._on_discard)
        for field in (self._whom, self._role):
            field.returnPressed.connect(self.save_wanted)
        # The number pad has an Enter of its own.
        named_key("Ctrl+Enter", self, _tr("Save who was told")).activated.connect(self.save.click)

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
        return super().typed | self._sheet.typed

    def set_initial(self) -> None:
        super().set_initial()
        self._sheet.set_initial()

    def restore(self, texts: Texts) -> None:
        super().restore(texts)
        self._sheet.restore(texts)
        self.strip.show_message(_tr("Restored draft, not in the record yet"), look=Look.NOTICE)

    def clear(self) -> None:
        """Forget what is typed; a call is by telephone unless somebody says otherwise."""
        self.show_texts({"how": ToldHow.TELEPHONE.value})
        self.set_initial()
        self.clear_problems()

    def offer(self, *, is_possible: bool) -> None:
        """Let somebody be told only while there is something to tell of."""
        for part in (*self.fields.values(), self.save):
            part.setEnabled(is_possible)

    @Slot()
    def _on_discard(self) -> None:
        self.clear()
        self.back_wanted.emit()

    @Slot()
    def begin(self) -> None:
        """Put the focus where the name is typed."""
        self._whom.setFocus()
