"""The help: a window of its own beside the work, so that nothing half-typed is left for it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QTextBlock, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QTextBrowser,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from models.records.clinic.help import Chapter
from ui.pages.help.drawings import drawing
from ui.theme import Type, font
from ui.widgets.card import Card
from ui.widgets.text import labelled
from ui.wording.tr import context

_tr = context("help")


_SIZE = (980, 700)
_LIST_WIDTH = 290
_SCHEME = "drawing"
_HEADING_ROOM, _ROOM, _LINE_ROOM = 18, 8, 4
_LINE_HEIGHT = 118


class HelpWindow(QWidget):
    """Chapters and their sections on the left, the text on the right; it holds nobody's data."""

    def __init__(self, chapters: Sequence[Chapter], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._chapters = tuple(chapters)
        self.setWindowTitle(_tr("Help"))
        self.resize(*_SIZE)
        self.words = QLineEdit(self)
        self.words.setFont(font())
        self.words.setToolTip(_tr("Find a word (Ctrl+F); Enter goes to the next place"))
        self.sections = QTreeWidget(self)
        self.text = HelpText(self)
        self._lay_out()
        self._fill()
        self.words.returnPressed.connect(self.find_next)
        self.sections.currentItemChanged.connect(self._on_section)
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self.words.setFocus)
        QShortcut(QKeySequence("Escape"), self).activated.connect(self.close)

    def show_section(self, heading: str) -> None:
        """Turn to a section; the first chapter where there is none of that name."""
        items = self.sections.findItems(heading, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
        self._turn_to(items[-1] if items else self.sections.topLevelItem(0))

    @property
    def section(self) -> str:
        """The section that is shown."""
        item = self.sections.currentItem()
        return item.text(0) if item is not None else ""

    @Slot()
    def find_next(self) -> None:
        """Turn to the next place where the words stand, in this chapter or a later one, then from the beginning."""
        if self.text.find(self.words.text()):
            return
        here = self._place_of_chapter()
        for step in range(1, len(self._chapters) + 1):
            place = (here + step) % len(self._chapters)
            if self.words.text().casefold() in self._chapters[place].text.casefold():
                self._turn_to(self.sections.topLevelItem(place))
                self.text.moveCursor(QTextCursor.MoveOperation.Start)
                self.text.find(self.words.text())
                return

    def _lay_out(self) -> None:
        self.sections.setHeaderHidden(True)
        self.sections.setFont(font())
        self.sections.setAccessibleName(_tr("Sections"))
        self.sections.setRootIsDecorated(False)
        self.sections.setFrameShape(QFrame.Shape.NoFrame)
        self.sections.setFixedWidth(_LIST_WIDTH)
        self.sections.setProperty("look", "reading")
        left = QVBoxLayout()
        left.setSpacing(4)
        left.addWidget(labelled(_tr("Find a word"), self.words))
        left.addWidget(self.words)
        left.addSpacing(4)
        left.addWidget(self.sections, 1)
        across = QHBoxLayout(self)
        across.setContentsMargins(12, 12, 12, 12)
        across.setSpacing(12)
        across.addLayout(left)
        sheet = Card(parent=self)
        sheet.body.setContentsMargins(4, 4, 4, 4)
        sheet.body.addWidget(self.text)
        across.addWidget(sheet, 1)

    def _fill(self) -> None:
        for chapter in self._chapters:
            top = QTreeWidgetItem(self.sections, [chapter.title])
            top.setFont(0, font(Type.STRONG))
            for heading in chapter.headings:
                QTreeWidgetItem(top, [heading])
        self.sections.expandAll()

    def _turn_to(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.sections.setCurrentItem(item)

    def _place_of_chapter(self) -> int:
        """The place of the chapter that is shown; -1 before any is."""
        item = self.sections.currentItem()
        top = item.parent() or item if item is not None else None
        return self.sections.indexOfTopLevelItem(top) if top is not None else -1

    @Slot(QTreeWidgetItem)
    def _on_section(self, item: QTreeWidgetItem) -> None:
        self.text.show_chapter(self._chapters[self._place_of_chapter()], item.text(0))


class HelpText(QTextBrowser):
    """One chapter at a time, with its drawings; links lead nowhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_tr("Help text"))
        self.setFont(font())
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(20)
        self.setProperty("look", "reading")
        self._chapter: Chapter | None = None

    def show_chapter(self, chapter: Chapter, heading: str) -> None:
        """Show a chapter, turned to one of its headings."""
        if chapter is not self._chapter:
            self._chapter = chapter
            self.setMarkdown(chapter.text)
            self._give_room()
        block = self._block_of(heading)
        cursor = QTextCursor(block)
        self.setTextCursor(cursor)
        top = self.document().documentLayout().blockBoundingRect(block).top()
        self.verticalScrollBar().setValue(int(top) - 8)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        url = QUrl(name)
        if url.scheme() == _SCHEME:
            # The text's own palette has the colour of its sheet where tokens look for that of the window.
            return drawing(url.path(), self.window().palette(), self.devicePixelRatioF())
        return None

    def _give_room(self) -> None:
        """Set paragraphs, lists and headings apart, and put the text into the program's sizes."""
        block = self.document().begin()
        while block.isValid():
            shape, cursor = block.blockFormat(), QTextCursor(block)
            level = shape.headingLevel()
            shape.setTopMargin(_HEADING_ROOM if level else _LINE_ROOM if shape.objectIndex() >= 0 else _ROOM)
            shape.setBottomMargin(_LINE_ROOM if level else 0)
            shape.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            cursor.setBlockFormat(shape)
            if level:
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
                letters = QTextCharFormat()
                letters.setFont(font(Type.TITLE if level == 1 else Type.HEADING))
                cursor.mergeCharFormat(letters)
            block = block.next()

    def _block_of(self, heading: str) -> QTextBlock:
        block = self.document().begin()
        while block.isValid() and block.text() != heading:
            block = block.next()
        return block if block.isValid() else self.document().begin()
