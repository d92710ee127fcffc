"""A paper before it leaves: which one, its pages, and where it goes."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer, Slot
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from models.errors import CervitrendError
from models.ports.files import PaperFiles
from models.ports.typesetter import Typesetter
from models.records.clinic.audit import AuditQuery
from models.records.clinic.reference import References
from models.records.patient import Patient
from models.rules.register.permissions import needed_for_paper
from models.values.paper import BundleKind, PaperKind
from models.views import PregnancySheet
from ui.forms.choosing_file import Purpose, file_to_write
from ui.pages.paper.bundle_panel import BundlePanel
from ui.pages.paper.bundle_presenter import BundlePresenter
from ui.pages.paper.presenter import PaperPresenter, SetPaper, Wish, made_words
from ui.pages.paper.printing import (
    PagePrinter,
    asked_printer,
    print_text,
    printer_name,
    stopped_words,
    taken_words,
)
from ui.pages.paper.sheet_view import SheetView
from ui.papers.kinds import OF_MANY, Choice, offered_from
from ui.papers.plain import text_of_paper
from ui.session.background_runner import BackgroundRunner
from ui.session.runner import Runner
from ui.session.session import Location, Session, Where
from ui.widgets.button import Button, ButtonKind
from ui.widgets.fields.choices import ChoiceField, enum_choices
from ui.widgets.page import Page
from ui.widgets.permitted import allow
from ui.widgets.text import Text, Tone, labelled
from ui.wording.tr import context

_tr = context("papers")
_PER_INCH = 96
_TICK_MS = 1000
"""What takes longer than this says for how long, and can be stopped."""


class PaperPage(Page):
    """What can be printed where the user came from, told by `Location.typed`; the last choice there comes first.

    `references` are what the chart draws; `typesetter` sets the pages, in `aside` (None: in threads of its own); `files` are how
    they are written.
    """

    def __init__(
        self,
        session: Session,
        references: References,
        typesetter: Typesetter,
        files: PaperFiles,
        aside: Runner | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(session, parent)
        # Its process begins while the page is built; here, because what is late must not begin it.
        typesetter.begin()
        self.header.show_title(_tr("On paper"))
        self._from = Where.WOMAN
        self._last: dict[Where, Choice] = {}
        self._saved_last = self._is_choosing = self._is_outdated = False
        self._sheet: PregnancySheet | None = None
        self._asked: AuditQuery | None = None
        self._shown: SetPaper | None = None
        self._printer: QPrinter | None = None
        self._printing: tuple[SetPaper, str] | None = None
        self._seconds = 0
        self._ticks = QTimer(self)
        self._ticks.setInterval(_TICK_MS)
        runner = aside or BackgroundRunner(self)
        self.presenter = PaperPresenter(session, references, typesetter, files.save_text, runner, self)
        bundles = BundlePresenter(session, references, typesetter, files.write_folder, runner, self)
        self.pages = PagePrinter(self)
        self.kind: ChoiceField[Choice] = ChoiceField(_tr("Paper"), (), parent=self)
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.state = Text("", tone=Tone.QUIET, wraps=True, parent=self)
        self.stop_button = Button(_tr("S&top"), parent=self)
        self.again_button = Button(_tr("Try a&gain"), parent=self)
        self.view = SheetView(self)
        self.bundle = BundlePanel(bundles, self)
        self.back = Button(_tr("Back"), key="Esc", parent=self)
        self.save_button = Button(_tr("Save as PDF…"), key="Ctrl+S", parent=self)
        self.print_button = Button(_tr("Print…"), ButtonKind.PRIMARY, key="Ctrl+P", parent=self)
        self._lay_out()
        self._connect()
        self.blank()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(labelled(_tr("Pape&r"), self.kind))
        head.addWidget(self.kind)
        head.addWidget(self.state, 1)
        head.addWidget(self.stop_button)
        head.addWidget(self.again_button)
        foot = QHBoxLayout()
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self.save_button)
        foot.addWidget(self.print_button)
        foot.addWidget(self.bundle.save_button)
        foot.addWidget(self.bundle.print_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(14, 12, 14, 12)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addWidget(self.view, 1)
        whole.addWidget(self.bundle, 1)
        whole.addLayout(foot)

    def _connect(self) -> None:
        self.kind.chosen.connect(self._on_kind)
        self.back.clicked.connect(self.back_wanted)
        self.stop_button.clicked.connect(self._on_stop)
        self.again_button.clicked.connect(self._make)
        self.save_button.clicked.connect(self._on_save)
        self.print_button.clicked.connect(self._on_print)
        self._ticks.timeout.connect(self._on_tick)
        self.presenter.made.connect(self._on_made)
        self.presenter.printable.connect(self._on_printable)
        self.presenter.saved.connect(self._on_saved)
        self.presenter.not_made.connect(self._on_not_made)
        self.presenter.not_drawn.connect(self._on_not_drawn)
        self.presenter.failed.connect(self.report_error)
        self.pages.given.connect(self._on_given)
        self.pages.ended.connect(self._on_printed)
        self.bundle.ready.connect(self._on_listed)
        self.bundle.said.connect(self.notice)
        self.bundle.failed.connect(self.report_error)

    def panes(self) -> Sequence[QWidget]:
        middle = self.bundle.list if self.bundle.isVisible() else self.view
        return (self.kind, middle, self.back)

    def opened(self, location: Location) -> None:
        self._from = Where(location.typed) if location.typed else Where.WOMAN
        self._asked = location.asked
        offered = offered_from(self._from, self._last.get(self._from))
        texts: dict[Choice, str] = {**dict(enum_choices(PaperKind)), **dict(enum_choices(BundleKind))}
        self.kind.set_choices([(kind, texts[kind]) for kind in offered])
        self.kind.set_value(offered[0])
        # What Enter presses can be pressed once the paper is there; until then keys scroll, and change no choice.
        self.view.setFocus()
        if not location.is_about_a_woman:
            self._make()

    def blank(self) -> None:
        self._end_printing()
        self.presenter.stop()
        self.bundle.close_up()
        self._sheet = self._shown = None
        self.view.blank()
        self._show_state(_tr("The paper is being set…"))

    def show_patient(self, patient: Patient) -> None:
        self.blank()
        self._show_state(_tr("No pregnancy is open."))

    def show_sheet(self, sheet: PregnancySheet) -> None:
        self._sheet = sheet
        self._make()

    def day_turned(self) -> None:
        if not self.bundle.is_running:
            self._make()

    def place(self, location: Location) -> Location:
        # What is typed here is the name of a page.
        return location

    def forget_secrets(self) -> None:
        """Nothing goes on behind another page or the lock."""
        self._ticks.stop()
        self._end_printing()
        self.presenter.stop()
        if said := self.bundle.close_up():
            self.notice.emit(_tr("The page of the papers was left. {0}").format(said))

    @property
    def is_at_rest(self) -> bool:
        return not (self._ticks.isActive() or self.bundle.is_running or self.is_printing)

    @property
    def is_printing(self) -> bool:
        """Whether the paper is drawn for a printer or given to one; until it has ended, none is made anew."""
        return self._printer is not None or self.pages.is_printing

    @Slot()
    def _make(self) -> None:
        self._is_outdated = self.is_printing
        if self._is_outdated:
            return
        kind = self.kind.value()
        is_bundle, self._is_choosing = isinstance(kind, BundleKind), self.kind.hasFocus()
        several: tuple[QWidget, ...] = (self.bundle, self.bundle.save_button, self.bundle.print_button)
        one: tuple[QWidget, ...] = (self.view, self.save_button, self.print_button)
        for widget in (*several, *one):
            widget.setVisible((widget in several) is is_bundle)
        if isinstance(kind, BundleKind):
            self._show_state("")
            self.bundle.open(kind)
            return
        if kind is None or (kind not in OF_MANY and self._sheet is None):
            return
        allow(self.session.desk.user, needed_for_paper(kind), self.save_button, self.print_button)
        about = None if kind in OF_MANY else self._sheet
        self._shown = None
        self._put_focus_aside()
        self._show_state(_tr("The paper is being set…"))
        self._seconds = 0
        self._ticks.start()
        self.presenter.make(Wish(kind, about, self._asked), round(_PER_INCH * self.devicePixelRatioF()))

    def _show_state(self, text: str, *, may_try_again: bool = False) -> None:
        """What the paper is at; nothing can be done with it before it is there."""
        self._ticks.stop()
        if self.stop_button.hasFocus():
            self.view.setFocus()
        self.stop_button.hide()
        self.again_button.setVisible(may_try_again)
        self.state.setText(text)
        self.save_button.rename(self._save_words())
        for button in (self.save_button, self.print_button):
            button.setEnabled(self._shown is not None and not button.reason)

    def _save_words(self) -> str:
        is_text = self._shown is not None and not self._shown.pages
        return _tr("Save as text…") if is_text else _tr("Save as PDF…")

    @Slot()
    def _on_tick(self) -> None:
        self._seconds += 1
        self.stop_button.show()
        said = _tr("The paper is being set: {0} s")
        if self._printer is not None:
            said = _tr("The pages are being drawn for the printer: {0} s")
        self.state.setText(said.format(self._seconds))

    @Slot()
    def _on_stop(self) -> None:
        self.presenter.stop()
        if self.is_printing:
            said = self._stop_printing()
            if self._is_outdated:
                self.notice.emit(said)
            self._show_printed(said)
            return
        self._show_state(_tr("Stopped: no paper was made."), may_try_again=True)
        self.again_button.setFocus()

    @Slot()
    def _on_kind(self) -> None:
        kind = self.kind.value()
        if kind is not None:
            self._last[self._from] = kind
            self._end_printing()
            self.presenter.stop()
            self.bundle.close_up()
            self.view.blank()
            self._make()

    @Slot(object)
    def _on_made(self, made: SetPaper) -> None:
        self._shown, text = made, text_of_paper(made.paper)
        if made.pages:
            self.view.show_pages(made.pages, self.devicePixelRatioF(), text)
        else:
            self.view.show_text(text)
        self._show_state(made_words(made), may_try_again=not made.pages)
        self._focus_deed()

    @Slot()
    def _on_listed(self) -> None:
        if not self._is_choosing:
            self.bundle.deed.setFocus()

    @Slot(object)
    def _on_not_made(self, error: CervitrendError) -> None:
        self._show_state(_tr("No paper was made."), may_try_again=True)
        self.report_error(error)

    @Slot()
    def _on_save(self) -> None:
        if self._shown is None:
            return
        name = f"{self._shown.paper.kind.value}.{'pdf' if self._shown.pages else 'txt'}"
        path = file_to_write(self, _tr("Save the paper"), Purpose.PAPERS, name)
        if path is not None and self._shown is not None:
            self._saved_last = True
            self.presenter.save(self._shown, path)

    @Slot()
    def _on_print(self) -> None:
        shown = self._shown
        if shown is None or self.is_printing:
            return
        printer = asked_printer(self, layout=shown.paper.layout, pages=len(shown.pages))
        if printer is not None and self._shown is not shown:
            # Her record was written while the dialog was open: nobody has looked at what would come out.
            self.notice.emit(_tr("Stopped: nothing was printed."))
        elif printer is not None:
            self._printer = printer
            self._put_focus_aside()
            self.print_button.setEnabled(False)
            self._seconds = 0
            self._ticks.start()
            self.presenter.draw_for_printer(shown)

    @Slot(object)
    def _on_printable(self, fine: SetPaper) -> None:
        printer, self._printer = self._printer, None
        if printer is None:
            return
        self._ticks.stop()
        self._printing = fine, printer_name(printer)
        if fine.pages:
            self.pages.begin(printer, fine.pages)
        else:
            self._on_printed(print_text(printer, text_of_paper(fine.paper), fine.paper.mark))

    @Slot(int, int)
    def _on_given(self, given: int, pages: int) -> None:
        self.print_button.setEnabled(False)
        self.stop_button.show()
        self.state.setText(_tr("{0} of {1} pages given to the printer").format(given, pages))

    @Slot(bool)
    def _on_printed(self, is_taken: bool) -> None:
        if self._printing is None:
            return
        (fine, name), self._printing = self._printing, None
        self._saved_last = self._saved_last and not is_taken
        if is_taken:
            self.presenter.log_printed(fine, name, self.pages.count if fine.pages else 0)
        self._show_printed()
        self.notice.emit(taken_words(name, is_taken=is_taken))

    def _show_printed(self, said: str = "") -> None:
        """What came of it, empty: the paper as before; one that was outdated meanwhile is made anew."""
        if self._shown is not None:
            self._show_state(said or made_words(self._shown))
        self._focus_deed()
        if self._is_outdated:
            self._make()

    def _put_focus_aside(self) -> None:
        """What cannot be pressed has no focus, and the rail is not where it belongs."""
        if self.save_button.hasFocus() or self.print_button.hasFocus():
            self.view.setFocus()

    def _focus_deed(self) -> None:
        """Enter does what was done with the last paper, unless somebody is busy elsewhere."""
        if self.view.hasFocus():
            (self.save_button if self._saved_last else self.print_button).setFocus()

    def _end_printing(self) -> None:
        """What is being printed is printed no further behind what is seen, and that is said."""
        if self.is_printing:
            self.notice.emit(self._stop_printing())

    def _stop_printing(self) -> str:
        """Give no more pages; whatever the printer has may come out of it, and that is written down."""
        given, printing = self.pages.stop(), self._printing
        self._printing = self._printer = None
        if not given or printing is None:
            return _tr("Stopped: nothing was printed.")
        self.presenter.log_printed(*printing, given)
        return stopped_words(given)

    @Slot(object)
    def _on_not_drawn(self, error: CervitrendError) -> None:
        self._printer = None
        self._show_printed()
        self.report_error(error)

    @Slot(object)
    def _on_saved(self, path: Path) -> None:
        said = _tr("Saved as {0}. It is not encrypted: whoever holds the file reads it.")
        self.notice.emit(said.format(path.name))
