"""Every line of the file with what is thought of it, and the buttons that take it in."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from models.records.importing.import_line import LineKey, SiftedFile, SiftedLine, Sifting
from models.usecases.import_file import loads
from ui.tables.rows import Column, RowsModel
from ui.tables.view import RowsView
from ui.theme import Type
from ui.widgets.button import Button, ButtonKind, named_key
from ui.widgets.card import Card, Scroll
from ui.widgets.fields.choices import ChoiceField
from ui.widgets.text import Text, Tone, labelled
from ui.wording.imports import import_word, lengths, line_name, reasons, scanned_on, woman
from ui.wording.tr import context

_tr = context("inbox")


_TAKE_KEY = "Ctrl+S"
_TOGGLE_KEY = "Space"
_HEIGHT, _DETAIL, _TWO_LINES = 44, 56, 36


class Filter(Enum):
    """Which lines are listed."""

    TO_LOOK_AT = _tr.marked("Doubtful and refused")
    NOTICES = _tr.marked("Accepted, with a notice")
    ACCEPTED = _tr.marked("Accepted")
    ALREADY_THERE = _tr.marked("Already there")
    ALL = _tr.marked("All lines")


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line in the list; `is_wanted` says that somebody looked at a doubtful one and wants it taken."""

    sifted: SiftedLine
    is_wanted: bool

    @property
    def is_doubtful(self) -> bool:
        """Whether somebody may decide about it."""
        return self.sifted.verdict is Sifting.DOUBTFUL


class ImportPreviewCard(Card):
    """The preview of a file.

    Signals: `looked_at` (frozenset of LineKey) when a doubtful line is taken or left; `take_wanted`;
    `cancel_wanted`.
    """

    looked_at = Signal(object)
    take_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(_tr("What would be taken"))
        self._preview: SiftedFile | None = None
        self._wanted: frozenset[LineKey] = frozenset()
        self._may_choose = False
        self.counts = Text("", Type.STRONG, wraps=True)
        self.filter = ChoiceField(_tr("Lines shown"), [(f, _tr(f.value)) for f in Filter])
        self.model = RowsModel[ShownLine](self._columns(), self)
        self.rows = RowsView(self.model, _tr("Lines of the file"))
        self.rows.verticalHeader().setDefaultSectionSize(_HEIGHT)
        self.detail = Text("", Type.SMALL, Tone.QUIET, wraps=True)
        self.whole_line = Scroll()
        self.toggle = Button("")
        self.take = Button("", ButtonKind.PRIMARY, _TAKE_KEY)
        self.cancel = Button(_tr("Cancel"), key="Esc")
        self.bar = QProgressBar()
        self._lay_out()
        self._connect()
        self.clear()

    def _columns(self) -> list[Column[ShownLine]]:
        return [
            Column(heading=_tr("Line"), text=_number, is_right=True, width=68),
            Column(heading=_tr("Verdict"), text=self._verdict, width=88),
            Column(heading=_tr("Woman"), text=lambda r: woman(r.sifted), is_bold=True, width=146),
            Column(heading=_tr("Scan, and mm"), text=_scan, width=124),
            Column(heading=_tr("Why"), text=_why, tooltip=_why),
        ]

    def _verdict(self, row: ShownLine) -> str:
        verdict = import_word(row.sifted.verdict)
        return _tr("{0}, taken").format(verdict) if row.is_wanted else verdict

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        self.counts.setMinimumHeight(_TWO_LINES)
        head.addWidget(self.counts, 1)
        head.addWidget(labelled(_tr("Sho&w"), self.filter))
        head.addWidget(self.filter)
        self.bar.setAccessibleName(_tr("Progress of the import"))
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.toggle)
        foot.addWidget(self.bar, 1)
        foot.addStretch(0)
        foot.addWidget(self.cancel)
        foot.addWidget(self.take)
        self.detail.setAlignment(Qt.AlignmentFlag.AlignTop)
        # As high for every line: the list would change its height under whoever walks it.
        self.whole_line.setFixedHeight(_DETAIL)
        self.whole_line.body.addWidget(self.detail)
        self.whole_line.body.addStretch(1)
        self.body.addLayout(head)
        self.body.addWidget(self.rows, 1)
        self.body.addWidget(self.whole_line)
        self.body.addLayout(foot)

    def _connect(self) -> None:
        space = named_key(
            _TOGGLE_KEY, self.rows, _tr("Take the line, or leave it"), Qt.ShortcutContext.WidgetShortcut
        )
        space.activated.connect(self.toggle_line)
        self.toggle.clicked.connect(self.toggle_line)
        self.rows.row_opened.connect(self.toggle_line)
        self.rows.row_changed.connect(self._on_row)
        self.filter.chosen.connect(self._on_filter)
        self.take.clicked.connect(self.take_wanted)
        self.cancel.clicked.connect(self.cancel_wanted)

    @property
    def preview(self) -> SiftedFile | None:
        """What is shown; None while nothing has been read."""
        return self._preview

    @property
    def is_over(self) -> bool:
        """Whether what is shown has been taken, or is being taken."""
        return self._preview is not None and not self._may_choose

    def clear(self) -> None:
        """Nothing has been read."""
        self._preview, self._wanted, self._may_choose = None, frozenset(), False
        self.counts.setText("")
        self.model.show_rows(())
        self._on_row(None)
        self.bar.hide()
        self._offer_cancel(is_offered=False)
        self._name_take()

    def wait(self) -> None:
        """The file is being read."""
        self.clear()
        self.counts.setText(_tr("Reading the file…"))
        self._offer_cancel(is_offered=True)

    def show_preview(self, preview: SiftedFile) -> None:
        """Show what is thought of every line; the doubtful and refused ones first, all of them where there are none."""
        self._preview, self._wanted, self._may_choose = preview, frozenset(), True
        self._offer_cancel(is_offered=False)
        self.bar.hide()
        self.counts.setText(self._counted(preview))
        has_any = any(_is_shown(line, Filter.TO_LOOK_AT) for line in preview.lines)
        self.filter.set_value(Filter.TO_LOOK_AT if has_any else Filter.ALL)
        self._show_rows()
        self._name_take()

    def _counted(self, preview: SiftedFile) -> str:
        """How many lines were judged how; what there is none of is not told, but that nothing is accepted is."""
        doubtful = _tr("{0} doubtful").format(preview.count(Sifting.DOUBTFUL))
        if self._wanted:
            doubtful = _tr("{0} ({1} taken)").format(doubtful, len(self._wanted))
        parts = [self._accepted(preview)]
        parts += [doubtful] if preview.count(Sifting.DOUBTFUL) else []
        for verdict, text in (
            (Sifting.REFUSED, _tr("{0} refused")),
            (Sifting.ALREADY_THERE, _tr("{0} already there")),
        ):
            parts += [text.format(preview.count(verdict))] if preview.count(verdict) else []
        lines = _tr.counted(len(preview.lines), "%n line", "%n lines")
        return _tr("{0}: {1}").format(lines, ", ".join(parts))

    def _accepted(self, preview: SiftedFile) -> str:
        accepted = _tr("{0} accepted").format(preview.count(Sifting.ACCEPTED))
        if not preview.women:
            return accepted
        told = _tr.counted(preview.women, "%n woman", "%n women")
        noticed = sum(_is_shown(line, Filter.NOTICES) for line in preview.lines)
        if noticed:
            told = _tr("{0}; {1} with a notice").format(told, noticed)
        return _tr("{0} ({1})").format(accepted, told)

    def show_progress(self, done: int, total: int) -> None:
        """So many of so many women have been taken."""
        self.bar.setMaximum(total)
        self.bar.setValue(done)
        self.bar.setFormat(_tr("{0} of {1} women").format(done, total))
        self.bar.setVisible(True)
        self._offer_cancel(is_offered=done < total)
        self.begin()

    def _offer_cancel(self, *, is_offered: bool) -> None:
        """Only while something goes on; there is no room for both buttons in the smallest window, and no use for both."""
        # Hidden first: a window that once was too narrow for both would stay wider.
        for button in (self.toggle, self.cancel) if is_offered else (self.cancel, self.toggle):
            button.setVisible((button is self.cancel) is is_offered)

    def finish(self) -> None:
        """The import is over; the preview has become history."""
        self.bar.hide()
        self._offer_cancel(is_offered=False)
        self.begin()

    def begin(self) -> None:
        """It is being taken: no line can be taken or left any more."""
        self._may_choose = False
        self.take.setEnabled(False)
        self.toggle.setEnabled(False)

    @Slot()
    def toggle_line(self) -> None:
        """Take the doubtful line the focus is on after all, or leave it again."""
        row = self.rows.current_row()
        if row is None or not row.is_doubtful or not self._may_choose:
            return
        at = self.rows.currentIndex().row()
        self._wanted = self._wanted ^ {row.sifted.line.key}
        if self._preview is not None:
            self.counts.setText(self._counted(self._preview))
        self._show_rows(at)
        self._name_take()
        self.looked_at.emit(self._wanted)

    def _name_take(self) -> None:
        women = loads(self._preview, self._wanted) if self._preview else ()
        scans = sum(len(load) for load in women)
        text = _tr("Import {0} of {1}").format(
            _tr.counted(scans, "%n scan", "%n scans"),
            _tr.counted(len(women), "%n woman", "%n women"),
        )
        if not women:
            text = _tr("Nothing to import")
        self.take.setText(f"{text}   {_TAKE_KEY}")
        self.take.setAccessibleName(text)
        self.take.setEnabled(bool(women))

    def _show_rows(self, at: int = 0) -> None:
        """Show the lines of the chosen kind, the focus line on the one at `at`."""
        shown = self.filter.value()
        lines = self._preview.lines if self._preview else ()
        self.model.show_rows(
            [ShownLine(s, s.line.key in self._wanted) for s in lines if _is_shown(s, shown or Filter.ALL)]
        )
        self.rows.selectRow(at)
        self._on_row(self.rows.current_row())

    @Slot()
    def _on_filter(self) -> None:
        self._show_rows()

    @Slot(object)
    def _on_row(self, row: ShownLine | None) -> None:
        self.toggle.setEnabled(row is not None and row.is_doubtful and self._may_choose)
        text = _tr("Leave this line") if row is not None and row.is_wanted else _tr("Take this line")
        self.toggle.setText(f"{text}   {_TOGGLE_KEY}")
        self.toggle.setAccessibleName(text)
        self.detail.setText(
            "" if row is None else f"{reasons(row.sifted)}\n{' | '.join(row.sifted.line.cells)}".strip()
        )


def _number(row: ShownLine) -> str:
    return line_name(row.sifted.line.key)


def _scan(row: ShownLine) -> str:
    """The day, and the lengths below it."""
    return f"{scanned_on(row.sifted)}\n{lengths(row.sifted)}".strip()


def _why(row: ShownLine) -> str:
    return reasons(row.sifted)


def _is_shown(sifted: SiftedLine, shown: Filter) -> bool:
    match shown:
        case Filter.TO_LOOK_AT:
            return sifted.verdict in (Sifting.DOUBTFUL, Sifting.REFUSED)
        case Filter.NOTICES:
            return sifted.verdict is Sifting.ACCEPTED and bool(sifted.reasons)
        case Filter.ACCEPTED:
            return sifted.verdict is Sifting.ACCEPTED
        case Filter.ALREADY_THERE:
            return sifted.verdict is Sifting.ALREADY_THERE
        case Filter.ALL:
            return True
