"""One paper each for several women: who gets one, how far it has come, and the folder or the printer they go to."""

from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPageRanges
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from models.errors import CervitrendError
from models.rules.register.permissions import needed_for_paper
from models.values.paper import BundleKind, PaperLayout
from models.views import WomanRow
from ui.forms.choosing_file import Purpose, folder_to_use
from ui.pages.paper.bundle_list import BundleList
from ui.pages.paper.bundle_presenter import Bundle, BundlePresenter
from ui.pages.paper.printing import PagePrinter, asked_printer, printer_name, stopped_words, taken_words
from ui.papers.bundled import bundle_lacking_words, left_out_count, left_out_words
from ui.widgets.button import Button, ButtonKind
from ui.widgets.fields.choices import Tick
from ui.widgets.fields.plain_field import PlainField
from ui.widgets.permitted import allow
from ui.widgets.text import Text, Tone, labelled
from ui.wording import formats
from ui.wording.tr import context

_tr = context("papers")


class BundlePanel(QWidget):
    """Everybody who gets one, ticked; `save_button` and `print_button` are placed by the page, `deed` is what was pressed last.

    Signals: `ready` once it is known who gets one; `said` (str) with what came of it; `failed` (CervitrendError).
    """

    ready = Signal()
    said = Signal(str)
    failed = Signal(object)

    def __init__(self, presenter: BundlePresenter, parent: QWidget) -> None:
        super().__init__(parent)
        self.presenter = presenter
        self._kind = BundleKind.SUMMARIES_BOOKED
        self.all_button = Button(_tr("Tick &all"), parent=self)
        self.none_button = Button(_tr("Tick &nobody"), parent=self)
        self.state = Text("", wraps=True, parent=self)
        self.bar = QProgressBar(self)
        self.bar.setAccessibleName(_tr("Papers made"))
        self.stop_button = Button(_tr("S&top"), parent=self)
        self.save_button = Button(_tr("Save in a new folder…"), key="Ctrl+S", parent=self)
        self.print_button = Button(_tr("Print…"), ButtonKind.PRIMARY, key="Ctrl+P", parent=self)
        self.printing = PagePrinter(self)
        self._printer: QPrinter | None = None
        self._going: tuple[Bundle, str] | None = None
        self.deed = self.print_button
        hint = _tr("Name, number or birth date, then Enter")
        self.search = PlainField(_tr("Add a woman"), hint=hint, parent=self)
        self.list = BundleList(self)
        self._lay_out()
        self._connect()
        self._show_running(is_running=False)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        said = _tr(
            "A paper for each woman who is ticked: a file in a new folder, or printed one after the other."
        )
        head.addWidget(Text(said, tone=Tone.QUIET, wraps=True), 1)
        head.addWidget(self.all_button)
        head.addWidget(self.none_button)
        adding = QHBoxLayout()
        adding.setSpacing(8)
        adding.addWidget(labelled(_tr("Add a &woman"), self.search))
        adding.addWidget(self.search, 1)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.state, 1)
        line.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.stop_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addWidget(self.list, 1)
        whole.addLayout(adding)
        whole.addLayout(line)

    def _connect(self) -> None:
        self.all_button.clicked.connect(self._on_all)
        self.none_button.clicked.connect(self._on_none)
        self.save_button.clicked.connect(self._on_save)
        self.stop_button.clicked.connect(self._on_stop)
        self.search.returnPressed.connect(self._on_search)
        self.list.ticked.connect(self._on_ticked)
        self.presenter.listed.connect(self._on_listed)
        self.presenter.found.connect(self._on_found)
        self.presenter.progressed.connect(self._on_progress)
        self.presenter.saved.connect(self._on_saved)
        self.presenter.printable.connect(self._on_printable)
        self.print_button.clicked.connect(self._on_print)
        self.printing.given.connect(self._on_given)
        self.printing.ended.connect(self._on_printed)
        self.presenter.failed.connect(self._on_failed)
        self.presenter.not_listed.connect(self._on_not_listed)
        self.presenter.not_logged.connect(self.failed)

    def open(self, kind: BundleKind) -> None:
        """Show who gets one of these."""
        self._kind = kind
        allow(self.presenter.user, needed_for_paper(kind.paper), self.save_button, self.print_button)
        self.list.show_women(())
        self._show_running(is_running=False)
        self.state.setText(_tr("Reading who is on the list…"))
        self.presenter.list_women(kind)

    def close_up(self) -> str:
        """Give up what is under way and show nobody; returns what is true of it then, empty where nothing was."""
        said = self._stop() if self.is_running else ""
        self.list.show_women(())
        self._show_running(is_running=False)
        return said

    @property
    def is_running(self) -> bool:
        """Whether papers are under way."""
        return self.presenter.is_running or self.printing.is_printing

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """A tick for each of those who are shown, from the top."""
        return self.list.ticks

    @property
    def chosen(self) -> tuple[WomanRow, ...]:
        """Who is ticked, from the top."""
        return self.list.chosen

    @Slot(object, object)
    def _on_listed(self, kind: BundleKind, women: tuple[WomanRow, ...]) -> None:
        if kind is self._kind and not self.is_running:
            self.list.show_women(women)
            self._order_tabs()
            self._on_ticked()
            self.ready.emit()

    def _order_tabs(self) -> None:
        order = (self.none_button, *self.ticks, self.search, self.stop_button)
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

    @Slot()
    def _on_ticked(self) -> None:
        chosen = len(self.chosen)
        for button in (self.save_button, self.print_button):
            button.setEnabled(chosen > 0 and not button.reason)
        counted = _tr("{0} of {1} ticked").format(chosen, len(self.ticks))
        self.state.setText(counted if self.ticks else _tr("Nobody is on this list."))

    @Slot()
    def _on_search(self) -> None:
        if text := self.search.text().strip():
            self.presenter.find(text)

    @Slot(object)
    def _on_found(self, found: tuple[WomanRow, ...]) -> None:
        if self.is_running or not self.search.isEnabled():
            return
        ticks = self.list.offer(found)
        self._order_tabs()
        self._on_ticked()
        if not found:
            self.state.setText(_tr("Nobody was found. Type another part of the name or number."))
            return
        if len(ticks) == 1:
            self.search.clear()
            self.list.show_top_of(ticks[0])
            said = _tr("{0} is ticked. {1}")
            self.state.setText(said.format(formats.identity_text(found[0]), self.state.text()))
            return
        self.state.setText(
            _tr("{0} Tick whom you want.").format(
                _tr.counted(len(ticks), "%n woman was found.", "%n women were found.")
            )
        )
        self.list.lead_to(ticks[0])

    @Slot()
    def _on_all(self) -> None:
        self.list.tick_all(is_ticked=True)
        self._on_ticked()

    @Slot()
    def _on_none(self) -> None:
        self.list.tick_all(is_ticked=False)
        self._on_ticked()

    @Slot()
    def _on_save(self) -> None:
        chosen, kind = self.chosen, self._kind
        folder = folder_to_use(self, _tr("Where the new folder is made"), Purpose.PAPERS) if chosen else None
        if folder is not None:
            self.deed = self.save_button
            self._begin(Bundle(kind, chosen, folder))

    @Slot()
    def _on_print(self) -> None:
        chosen, kind = self.chosen, self._kind
        printer = asked_printer(self, layout=PaperLayout.UPRIGHT, pages=0) if chosen else None
        if printer is not None:
            # Everybody has hers whole, whatever a printer brings with it from its last job.
            printer.setPageRanges(QPageRanges())
            self._printer, self.deed = printer, self.print_button
            self._begin(Bundle(kind, chosen, None))

    def _begin(self, bundle: Bundle) -> None:
        self.bar.setRange(0, len(bundle.women))
        self._show_progress(bundle)
        self._show_running(is_running=True)
        self.stop_button.setFocus()
        self.presenter.begin(bundle)

    @Slot()
    def _on_stop(self) -> None:
        self._end(self._stop())

    def _stop(self) -> str:
        """Give up what is under way; returns what is true of it then."""
        self.presenter.stop()
        is_printed = self._printer is not None or self.printing.is_printing
        given = self.printing.stop()
        going, self._going, self._printer = self._going, None, None
        if going is not None and given:
            self.presenter.log_printed(*going, given)
            return stopped_words(given)
        return _tr("Stopped: nothing was printed.") if is_printed else _tr("Stopped. Nothing was saved.")

    @Slot(object)
    def _on_printable(self, bundle: Bundle) -> None:
        printer, self._printer = self._printer, None
        if printer is None:
            return
        self._going = bundle, printer_name(printer)
        self.bar.setRange(0, len(bundle.pages))
        self.printing.begin(printer, bundle.pages)

    @Slot(int, int)
    def _on_given(self, given: int, pages: int) -> None:
        self.bar.setValue(given)
        self.state.setText(_tr("{0} of {1} pages given to the printer").format(given, pages))

    @Slot(bool)
    def _on_printed(self, is_taken: bool) -> None:
        if self._going is None:
            return
        (bundle, name), self._going = self._going, None
        if is_taken:
            self.presenter.log_printed(bundle, name, self.printing.count)
        said = taken_words(name, is_taken=is_taken)
        more = bundle_lacking_words(bundle.made), left_out_words(bundle.left_out)
        self._end(" ".join(filter(None, (said, *more))))
        self.said.emit(" ".join(filter(None, (said, left_out_count(bundle.left_out)))))

    @Slot(object)
    def _on_progress(self, bundle: Bundle) -> None:
        self._show_progress(bundle)

    def _show_progress(self, bundle: Bundle) -> None:
        done, total = len(bundle.made), len(bundle.women)
        self.bar.setValue(bundle.place - 1)
        her = bundle.next_woman
        counted = _tr("{0} of {1} made").format(done, total)
        last = _tr("Writing the files…") if bundle.folder is not None else counted
        self.state.setText(_tr("{0}, now {1}").format(counted, her.name) if her else last)

    @Slot(object, object)
    def _on_saved(self, bundle: Bundle, folder: Path) -> None:
        if not self.is_running:
            self._end(_saved_words(bundle, folder))
        files = _tr.counted(len(bundle.made), "%n file", "%n files")
        said = _tr("{0} saved in {1}.").format(files, folder.name)
        self.said.emit(" ".join(filter(None, (said, left_out_count(bundle.left_out)))))

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        is_printed, self._printer = self._printer is not None, None
        self._end(_tr("Nothing was printed.") if is_printed else _tr("Nothing was saved."))
        self.failed.emit(error)

    @Slot(object)
    def _on_not_listed(self, error: CervitrendError) -> None:
        if not self.is_running:
            # Nothing was tried; of who may not, why the buttons are grey.
            self.state.setText(self.print_button.reason or _tr("No paper was made."))
        self.failed.emit(error)

    def _end(self, said: str) -> None:
        self._show_running(is_running=False)
        self._on_ticked()
        self.state.setText(said)
        self.deed.setFocus()

    def _show_running(self, *, is_running: bool) -> None:
        self.bar.setVisible(is_running)
        self.stop_button.setVisible(is_running)
        for widget in (*self.ticks, self.all_button, self.none_button, self.save_button, self.print_button):
            widget.setEnabled(not is_running)
        self.search.setEnabled(not is_running and not self.print_button.reason)


def _saved_words(bundle: Bundle, folder: Path) -> str:
    files = _tr.counted(len(bundle.made), "%n file", "%n files")
    said = [
        _tr("{0} saved in {1}. They are not encrypted: whoever holds them reads them.").format(
            files, folder.name
        )
    ]
    said.append(bundle_lacking_words(bundle.made))
    if bundle.texts:
        said.append(
            _tr("For {0} of them no page could be made: that is the text of the paper.").format(bundle.texts)
        )
    said.append(left_out_words(bundle.left_out))
    return " ".join(filter(None, said))
