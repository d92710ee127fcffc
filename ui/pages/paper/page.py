"""A paper before it leaves: which one, its pages, and where it goes."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.errors import CervitrendError
from models.ports.typesetter import Typesetter
from models.records.clinic.reference import References
from models.records.patient import Patient
from models.rules.register.permissions import Action
from models.values.paper import PaperKind
from models.views import PregnancySheet
from ui.forms.choosing_file import Purpose, file_to_write
from ui.pages.paper.presenter import PaperPresenter, SetPaper
from ui.pages.paper.printing import asked_printer, print_pages
from ui.pages.paper.sheet_view import SheetView
from ui.papers.kinds import OF_THE_DAY, OFFERED
from ui.papers.plain import text_of_paper
from ui.session.session import Location, Session, Where
from ui.widgets.button import Button, ButtonKind
from ui.widgets.fields.choices import ChoiceField, enum_choices
from ui.widgets.page import Page
from ui.widgets.permitted import allow
from ui.widgets.text import Text, Tone, labelled
from ui.wording.tr import context

_tr = context("papers")
_PER_INCH = 96


class PaperPage(Page):
    """What can be printed where the user came from, told by `Location.typed`; the last choice there comes first.

    `references` are what the chart draws; `typesetter` sets the pages.
    """

    def __init__(
        self,
        session: Session,
        references: References,
        typesetter: Typesetter,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(session, parent)
        self.header.show_title(_tr("On paper"))
        self._from = Where.WOMAN
        self._last: dict[Where, PaperKind] = {}
        self._sheet: PregnancySheet | None = None
        self._shown: SetPaper | None = None
        self._printer: QPrinter | None = None
        self.presenter = PaperPresenter(session, references, typesetter, self)
        self.kind: ChoiceField[PaperKind] = ChoiceField(_tr("Paper"), (), parent=self)
        self.state = Text("", tone=Tone.QUIET, parent=self)
        self.view = SheetView(self)
        self.back = Button(_tr("Back"), key="Esc", parent=self)
        self.save_button = Button(_tr("Save as PDF…"), key="Ctrl+S", parent=self)
        self.print_button = Button(_tr("Print…"), ButtonKind.PRIMARY, key="Ctrl+P", parent=self)
        allow(session.desk.user, Action.PRINT_PAPERS, self.save_button, self.print_button)
        self._lay_out()
        self._connect()
        self.blank()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(labelled(_tr("Pape&r"), self.kind))
        head.addWidget(self.kind)
        head.addWidget(self.state, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self.save_button)
        foot.addWidget(self.print_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(14, 12, 14, 12)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addWidget(self.view, 1)
        whole.addLayout(foot)

    def _connect(self) -> None:
        self.kind.chosen.connect(self._on_kind)
        self.back.clicked.connect(self.back_wanted)
        self.save_button.clicked.connect(self._on_save)
        self.print_button.clicked.connect(self._on_print)
        self.presenter.made.connect(self._on_made)
        self.presenter.printable.connect(self._on_printable)
        self.presenter.saved.connect(self._on_saved)
        self.presenter.failed.connect(self._on_failed)

    def panes(self) -> Sequence[QWidget]:
        return (self.kind, self.view, self.back)

    def opened(self, location: Location) -> None:
        self._from = Where(location.typed) if location.typed else Where.WOMAN
        offered = OFFERED[self._from]
        self.kind.set_choices([(k, text) for k, text in enum_choices(PaperKind) if k in offered])
        self.kind.set_value(self._last.get(self._from, offered[0]))
        self.print_button.setFocus()
        if not location.is_about_a_woman:
            self._make()

    def blank(self) -> None:
        self._sheet = self._shown = self._printer = None
        self.view.blank()
        self._show_state(_tr("The paper is being set…"))

    def show_patient(self, patient: Patient) -> None:
        self.blank()
        self._show_state(_tr("No pregnancy is open."))

    def show_sheet(self, sheet: PregnancySheet) -> None:
        self._sheet = sheet
        self._make()

    def day_turned(self) -> None:
        self._make()

    def _make(self) -> None:
        kind = self.kind.value()
        if kind is None or (kind not in OF_THE_DAY and self._sheet is None):
            return
        self._shown = None
        self._show_state(_tr("The paper is being set…"))
        self.presenter.make(kind, self._sheet, round(_PER_INCH * self.devicePixelRatioF()))

    def _show_state(self, text: str) -> None:
        """What the paper is at; nothing can be done with it before it is there."""
        self.state.setText(text)
        for button in (self.save_button, self.print_button):
            button.setEnabled(self._shown is not None and not button.reason)

    @Slot()
    def _on_kind(self) -> None:
        kind = self.kind.value()
        if kind is not None:
            self._last[self._from] = kind
            self._make()

    @Slot(object)
    def _on_made(self, made: SetPaper) -> None:
        """Show it, unless another woman came meanwhile."""
        if made.sheet is not self._sheet or made.paper.kind is not self.kind.value():
            return
        self._shown = made
        self.view.show_pages(made.pages, self.devicePixelRatioF(), text_of_paper(made.paper))
        self._show_state(_tr.counted(len(made.pages), "%n page", "%n pages"))

    @Slot()
    def _on_save(self) -> None:
        if self._shown is None:
            return
        path = file_to_write(
            self, _tr("Save the paper"), Purpose.PAPERS, f"{self._shown.paper.kind.value}.pdf"
        )
        if path is not None and self._shown is not None:
            self.presenter.save(self._shown, path)

    @Slot()
    def _on_print(self) -> None:
        if self._shown is None:
            return
        pages = len(self._shown.pages)
        self._printer = asked_printer(self, is_wide=self._shown.paper.is_wide, pages=pages)
        if self._printer is not None and self._shown is not None:
            self.presenter.draw_for_printer(self._shown)

    @Slot(object)
    def _on_printable(self, fine: SetPaper) -> None:
        printer, self._printer = self._printer, None
        if printer is None or fine.sheet is not self._sheet:
            return
        name = printer.printerName() or Path(printer.outputFileName()).parent.name
        if print_pages(printer, fine.pages):
            self.presenter.log_printed(fine, name)
            self.notice.emit(_tr("Sent to {0}.").format(name))
        else:
            self.notice.emit(
                _tr("{0} took nothing. Look at the printer, or save the paper as PDF.").format(name)
            )

    @Slot(object)
    def _on_saved(self, path: Path) -> None:
        said = _tr("Saved as {0}. It is not encrypted: whoever holds the file reads it.")
        self.notice.emit(said.format(path.name))

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self._show_state("" if self._shown is None else self.state.text())
        self.report_error(error)
