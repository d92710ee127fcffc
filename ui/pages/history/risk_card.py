"""The risk factors of a woman, one line each, saved together."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.clock import Clock
from models.records.risk import RiskFactor, RiskKind
from models.usecases.phrases import PhraseKind
from models.usecases.pregnancies.risk_factors import (
    RisksDraft,
    check_risks,
    risk_corrections,
    risks_of,
    trauma_followed,
)
from models.views import PregnancySheet
from ui.forms.form import Form, Texts
from ui.pages.history.risk_line import RiskLine
from ui.theme import Type
from ui.widgets.button import named_key
from ui.widgets.card import Divider, Scroll
from ui.widgets.fields.date_field import DateField
from ui.widgets.fields.field import ProblemLine, lay_over
from ui.widgets.fields.field_texts import put_text, text_of
from ui.widgets.fields.phrase_field import PhraseField
from ui.widgets.fields.plain_field import PlainField
from ui.widgets.save_button import SaveButton
from ui.widgets.text import Text, Tone, labelled
from ui.wording import formats
from ui.wording.tr import context
from ui.wording.words import word, word_or_not_recorded

_tr = context("history")


BMI, REASON = "bmi", "reason"
_KEY = "Alt+R"


class RiskCard(Form):
    """Nothing is answered by itself: a line nobody touched stays "not recorded" and says so.

    Alt+R leads to the first line that is not. Signals: `save_wanted`; `changed`.
    """

    save_wanted = Signal()
    changed = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent, is_card=True)
        self.setAccessibleName(_tr("Risk factors"))
        self._clock = clock
        self._sheet: PregnancySheet | None = None
        self.counted = Text("", Type.SMALL, Tone.QUIET, parent=self)
        self.counted.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.lines = {kind: RiskLine(kind, clock, self) for kind in RiskKind}
        for line in self.lines.values():
            self.keep(line.kind.value, line.answer, line.problem)
            for name, field in line.fields.items():
                self.keep(name, field.inner, field)
        self.bmi_problem = ProblemLine(self)
        index = PlainField(_tr("Body mass index"), hint="24.5", parent=self)
        self.bmi = self.keep(BMI, index, self.bmi_problem)
        why = _tr("Reason for the correction")
        self.reason = self.add(REASON, why, PhraseField(why, PhraseKind.REASON, parent=self))
        self.reason_field = self.fields[REASON]
        self.recorded = Text("", Type.SMALL, wraps=True, parent=self)
        self.reason_field.label.setWordWrap(True)
        self.save = SaveButton(_tr("Save risk factors"), self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Text(_tr("Risk factors"), Type.HEADING))
        head.addWidget(Text(_KEY, Type.SMALL, Tone.QUIET))
        head.addWidget(self.counted, 1)
        self.body.addLayout(head)
        around = Scroll(self)
        around.body.setSpacing(4)
        for line in self.lines.values():
            around.body.addWidget(line)
            around.body.addWidget(Divider(self))
        around.body.addLayout(self._index())
        around.body.addStretch(1)
        self.around = around
        self.body.addWidget(self.recorded)
        self.body.addWidget(around, 1)
        self.body.addWidget(self.reason_field)
        foot = QHBoxLayout()
        foot.addWidget(Text(_tr("Y, N or U answers and leads on"), Type.SMALL, Tone.QUIET))
        foot.addStretch(1)
        foot.addWidget(self.save)
        self.body.addLayout(foot)

    def _index(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.setContentsMargins(0, 0, 8, 0)
        label = labelled(_tr("&Body mass index (kg/m²)"), self.bmi)
        label.setWordWrap(True)
        self.bmi.setFixedWidth(96)
        row.addWidget(label, 1)
        lay_over(self.bmi_problem, self.bmi)
        row.addWidget(self.bmi)
        return row

    def _connect(self) -> None:
        for line in self.lines.values():
            line.changed.connect(self._on_changed)
            line.passed.connect(self._on_passed)
            line.asked.connect(self.lead_to)
        self.bmi.textChanged.connect(self._on_changed)
        self.bmi.returnPressed.connect(self.save_wanted)
        self.reason.returnPressed.connect(self.save_wanted)
        self.save.clicked.connect(self._on_save)
        key = named_key(_KEY, self, _tr("To the first risk factor without an answer"))
        key.activated.connect(self.first_open)

    def show_sheet(self, sheet: PregnancySheet) -> None:
        """Show what is recorded; what is typed and not saved stays."""
        typed = self.typed if self._sheet is not None else {}
        self._sheet, self._initial = sheet, recorded_texts(sheet)
        self._put_all({**self._initial, **typed})
        self._show_recorded(sheet)
        self._on_changed()

    def _show_recorded(self, sheet: PregnancySheet | None) -> None:
        """Say what is recorded of trauma where none of its factors was asked, as in a record that came by a file."""
        is_told = sheet is not None and trauma_followed(sheet) is None
        told = sheet.pregnancy.cervical_trauma if is_told and sheet is not None else None
        words = _tr(
            "Cervical trauma is recorded as “{0}”; once it is answered here, it follows from the answers."
        )
        self.recorded.setText(words.format(word(told)) if told is not None else "")
        self.recorded.setVisible(told is not None)

    def blank(self) -> None:
        """Show nobody's."""
        self._sheet, self._initial = None, {}
        self._put_all({})
        self._show_recorded(None)
        self.clear_problems()
        self.around.verticalScrollBar().setValue(0)
        self._on_changed()

    def restore(self, texts: Texts) -> None:
        super().restore(texts)
        self._on_changed()

    def saved(self) -> None:
        """What stands in the form is in the record now."""
        self.reason.clear()
        self.set_initial()
        self.clear_problems()

    def risks(self) -> RisksDraft | None:
        """The factors as they stand in the form; None while nobody is shown."""
        if self._sheet is None:
            return None
        return self.draft(
            RisksDraft,
            pregnancy_id=self._sheet.pregnancy.id,
            risks=tuple(line.draft() for line in self.lines.values()),
            seen=tuple(risks_of(self._sheet).values()),
        )

    @Slot(object)
    def lead_to(self, inner: QWidget) -> None:
        self.around.lead_to(inner)

    @Slot()
    def first_open(self) -> None:
        """Put the focus on the first line that is not recorded, else on the first one."""
        lines = tuple(self.lines.values())
        line = next((line for line in lines if line.answer.value() is None), lines[0])
        self.lead_to(line)

    def _put_all(self, texts: Texts) -> None:
        """Fill the form; what stands there already is not touched while it may be typed in."""
        for name, inner in self.inputs.items():
            if text_of(inner) != texts.get(name, ""):
                put_text(inner, texts.get(name, ""))
                if isinstance(inner, DateField) and texts.get(name) == self._initial.get(name):
                    inner.validate()

    @Slot()
    def _on_passed(self) -> None:
        lines = tuple(self.lines.values())
        after = next(i for i, line in enumerate(lines) if line is self.sender()) + 1
        self.lead_to(lines[after] if after < len(lines) else self.bmi)

    @Slot()
    def _on_changed(self) -> None:
        asked = sum(line.answer.value() is not None for line in self.lines.values())
        self.counted.setText(_tr("{0} of {1} recorded").format(asked, len(self.lines)) if self._sheet else "")
        self.bmi_problem.show_message("")
        corrected = self._corrected()
        self.reason_field.setVisible(bool(corrected) or bool(self.reason.text()))
        why = _tr("Reason for the correction of: {0}").format(", ".join(corrected))
        self.reason_field.label.setText(why if corrected else _tr("Reason for the correction"))
        self.changed.emit()

    def _corrected(self) -> list[str]:
        """What is changed or taken back of what is recorded, in words."""
        draft, sheet = self.risks(), self._sheet
        if draft is None or sheet is None or check_risks(draft, self._clock.today()):
            return []
        trauma = _tr("cervical trauma, recorded as “{0}”").format(
            word_or_not_recorded(sheet.pregnancy.cervical_trauma)
        )
        names = {"cervical_trauma": trauma, "bmi_tenths": _tr("body mass index")}
        names |= {kind.value: word(kind) for kind in RiskKind}
        return [names[one] for one in risk_corrections(sheet, draft)]

    @Slot()
    def _on_save(self) -> None:
        self.save_wanted.emit()


def recorded_texts(sheet: PregnancySheet) -> dict[str, str]:
    """The texts that the form shows for what is recorded, without the blank ones."""
    bmi = sheet.pregnancy.bmi_tenths
    texts = {BMI: f"{bmi / 10:.1f}" if bmi is not None else ""}
    for risk in risks_of(sheet).values():
        texts |= _risk_texts(risk)
    return {name: text for name, text in texts.items() if text}


def _risk_texts(risk: RiskFactor) -> dict[str, str]:
    name = risk.kind.value
    return {
        name: risk.answer.value,
        f"{name}.count": str(risk.count) if risk.count is not None else "",
        f"{name}.depth": str(risk.depth) if risk.depth is not None else "",
        f"{name}.on": formats.day(risk.on) if risk.on is not None else "",
        f"{name}.detail": risk.detail,
    }
