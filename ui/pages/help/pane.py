"""The help: a pane beside the work, so that nothing half-typed is left for it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.records.clinic.help import Chapter
from ui.pages.help.contents import HelpContents
from ui.pages.help.found import FoundList, WordsField
from ui.pages.help.search import find
from ui.pages.help.text import HelpText
from ui.theme import Type
from ui.widgets.button import Button, ButtonKind, named_key
from ui.widgets.door_help import ALL_KEYS, PracticeLink
from ui.widgets.leave import is_escape, takes_escape
from ui.widgets.text import Text, labelled
from ui.wording.tr import context

_tr = context("help")


_CLOSE = "Esc"


class HelpPane(QFrame):
    """One chapter, the contents, or what was found for the words above; it holds nobody's data.

    `start_practice` opens the practice clinic; None: there is none.
    It follows the pages while it shows what explains the page; what somebody chose to read stays.
    Signals: `close_wanted`; `page_wanted` for what explains the page in view; `keys_wanted` for the keys.
    """

    close_wanted = Signal()
    page_wanted = Signal()
    keys_wanted = Signal()

    def __init__(
        self,
        chapters: Sequence[Chapter],
        start_practice: Callable[[], None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._chapters = tuple(chapters)
        self.section = ""
        self.follows = False
        self.setProperty("look", "help")
        self.setAccessibleName(_tr("Help"))
        self.words = WordsField(self)
        self.text = HelpText(self)
        self.contents = HelpContents(chapters, self)
        self.found = FoundList(self)
        self.page = Button(_tr("This page"), key="Alt+Home", shows_key=False, parent=self)
        self.all = Button(_tr("Contents"), key="Alt+End", shows_key=False, parent=self)
        self.keys = Button(_tr("Keys"), key="Ctrl+F1", shows_key=False, parent=self)
        self.leave = Button(_tr("Close   {0}").format(_CLOSE), ButtonKind.LINK, parent=self)
        self.leave.setAccessibleName(_tr("Close the help"))
        self.leave.setToolTip(_tr("Close the help (Esc)"))
        self.practice = PracticeLink(start_practice, self)
        self.views = QStackedWidget(self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(Text(_tr("Help"), Type.HEADING), 1)
        top.addWidget(self.leave)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.page, self.all, self.keys):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(labelled(_tr("Find a word"), self.words))
        column.addWidget(self.words)
        column.addLayout(row)
        self.above = QVBoxLayout()
        column.addLayout(self.above)
        sheet = QFrame(self)
        sheet.setProperty("look", "card")
        inside = QVBoxLayout(sheet)
        inside.setContentsMargins(3, 4, 3, 4)
        inside.addWidget(self.views)
        column.addWidget(sheet, 1)
        column.addWidget(self.practice, 0, Qt.AlignmentFlag.AlignLeft)
        for view in (self.text, self.contents, self.found):
            self.views.addWidget(view)

    def _connect(self) -> None:
        self.leave.clicked.connect(self.close_wanted)
        self.page.clicked.connect(self.page_wanted)
        self.all.clicked.connect(self.show_contents)
        self.keys.clicked.connect(self.keys_wanted)
        self.words.textChanged.connect(self._on_words)
        self.words.stepped.connect(self._on_step)
        self.words.returnPressed.connect(self._on_enter)
        for view in (self.text, self.contents, self.found):
            view.section_wanted.connect(self.open)
        find_key = named_key("Ctrl+F", self, _tr("Find a word in the help"))
        find_key.activated.connect(self.words.setFocus)

    @property
    def shows_keys(self) -> bool:
        """Whether the keys of the page in view are shown."""
        return self.section == ALL_KEYS and self.views.currentWidget() is self.text

    def show_page_help(self, heading: str) -> None:
        """Show what explains the page or the field in view, and follow from there."""
        self.show_section(heading)
        self.follows = True

    def follow(self, heading: str) -> None:
        """Another page is in view."""
        if self.follows:
            self.show_page_help(heading)

    @Slot(str)
    def open(self, heading: str) -> None:
        """Show what somebody chose, with the keys of the text at hand."""
        self.show_section(heading)
        self.text.setFocus()

    def show_section(self, heading: str) -> None:
        """Turn to a section or a chapter; the first chapter where there is none of that name."""
        named = [c for c in self._chapters if heading == c.title or heading in c.headings]
        chapter = named[-1] if named else self._chapters[0]
        self._show(chapter, heading if named else chapter.title)

    def show_keys(self, here: Sequence[tuple[str, str]]) -> None:
        """The keys of the page in view, with what each does, above those of the whole program."""
        everywhere = next((c.text.partition("\n")[2] for c in self._chapters if c.title == ALL_KEYS), "")
        lines = "".join(f"| {key} | {_plain(name)} |\n" for key, name in here)
        on_page = f"## {_tr('On this page')}\n\n| {_tr('Key')} | {_tr('Does')} |\n|---|---|\n{lines}"
        self._show(Chapter(ALL_KEYS, (), f"# {ALL_KEYS}\n\n{on_page}\n{everywhere}"), ALL_KEYS)

    @Slot()
    def show_contents(self) -> None:
        """Show what there is to read."""
        self.follows = False
        self.words.clear()
        self.views.setCurrentWidget(self.contents)
        self.contents.point_at(self.section)
        self.contents.setFocus()

    def _show(self, chapter: Chapter, heading: str) -> None:
        self.follows = False
        self.section = heading
        self.words.clear()
        self.views.setCurrentWidget(self.text)
        self.text.show_chapter(chapter, heading)

    @Slot(str)
    def _on_words(self, words: str) -> None:
        if not words.strip():
            self.views.setCurrentWidget(self.text)
            return
        self.found.show_hits(find(self._chapters, words))
        self.views.setCurrentWidget(self.found)

    @Slot(int)
    def _on_step(self, lines: int) -> None:
        if self.views.currentWidget() is self.found:
            self.found.step(lines)
        elif self.views.currentWidget() is self.text:
            bar = self.text.verticalScrollBar()
            bar.setValue(bar.value() + lines * bar.singleStep())

    @Slot()
    def _on_enter(self) -> None:
        if self.views.currentWidget() is self.found:
            self.found.open_current()

    def event(self, event: QEvent) -> bool:
        """Esc here closes the help, whatever it means on the page beside it."""
        return takes_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_escape(event):
            self.close_wanted.emit()
        else:
            # What nothing here takes is not for the page beneath either.
            event.accept()


def _plain(name: str) -> str:
    """A name as Markdown shows it letter by letter."""
    return "".join(f"\\{letter}" if letter in "\\`*_[]|<>#" else letter for letter in name)
