"""One chapter of the help, in the program's sizes and with its drawings."""

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextLength, QTextTable
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from models.records.clinic.help import Chapter
from ui.pages.help.drawings import drawing
from ui.theme import Type, font
from ui.wording.tr import context

_tr = context("help")


_DRAWING, _SECTION = "drawing", "help"
_HEADING_ROOM, _ROOM, _LINE_ROOM = 16, 8, 4
_LINE_HEIGHT = 118
_MARGIN = 10
_TABLE_PERCENT = 98


class HelpText(QTextBrowser):
    """One chapter at a time; its text can be selected and copied. A link leads to another section, never out of the program.

    Signals: `section_wanted` (str) with the heading that a link leads to.
    """

    section_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_tr("Help text"))
        self.setFont(font())
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("look", "reading")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextBrowserInteraction | flags.TextSelectableByKeyboard)
        self.document().setDocumentMargin(_MARGIN)
        self._chapter: Chapter | None = None
        self.anchorClicked.connect(self._on_link)

    def show_chapter(self, chapter: Chapter, heading: str) -> None:
        """Show a chapter, turned to one of its headings."""
        if chapter != self._chapter:
            self._chapter = chapter
            self.setMarkdown(chapter.text)
            self._give_room()
            self._fit_tables()
        block = self._block_of(heading)
        self.setTextCursor(QTextCursor(block))
        top = self.document().documentLayout().blockBoundingRect(block).top()
        self.verticalScrollBar().setValue(int(top) - _MARGIN)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        url = QUrl(name)
        if url.scheme() == _DRAWING:
            # The text's own palette has the colour of its sheet where tokens look for that of the window.
            return drawing(url.path(), self.window().palette(), self.devicePixelRatioF())
        return None

    @Slot(QUrl)
    def _on_link(self, url: QUrl) -> None:
        if url.scheme() == _SECTION:
            self.section_wanted.emit(url.path())

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
                letters.setFont(font(Type.NAME if level == 1 else Type.HEADING))
                cursor.mergeCharFormat(letters)
            block = block.next()

    def _fit_tables(self) -> None:
        """Keep a table within the text: laid over its whole width, its frame stands out by a line."""
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                shape = frame.format().toTableFormat()
                shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, _TABLE_PERCENT))
                frame.setFormat(shape)

    def _block_of(self, heading: str) -> QTextBlock:
        block = self.document().begin()
        while block.isValid() and block.text() != heading:
            block = block.next()
        return block if block.isValid() else self.document().begin()
