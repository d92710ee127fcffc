"""One chapter of the help, in the program's sizes and with its drawings."""

from PySide6.QtCore import QEvent, Qt, QUrl, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from models.records.clinic.help import Chapter
from ui.pages.help.drawings import drawing
from ui.theme import Type, font, tokens_of
from ui.wording.tr import context

_tr = context("help")


_DRAWING, _SECTION = "drawing", "help"
_HEADING_ROOM, _ROOM, _LINE_ROOM = 16, 8, 4
_LINE_HEIGHT = 118
_MARGIN = 10
_INDENT = 22
_TABLE_PERCENT = 98


class HelpText(QTextBrowser):
    """One chapter at a time; its text can be selected and copied. A link leads to another section, never out of the program.

    Signals: `section_wanted` (str) with the heading that a link leads to.
    """

    section_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._chapter: Chapter | None = None
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
        self.document().setIndentWidth(_INDENT)
        self.anchorClicked.connect(self._on_link)

    def show_chapter(self, chapter: Chapter, heading: str) -> None:
        """Show a chapter, turned to one of its headings."""
        if chapter != self._chapter:
            self._chapter = chapter
            self._set(chapter)
        block = self._block_of(heading)
        self.setTextCursor(QTextCursor(block))
        top = self.document().documentLayout().blockBoundingRect(block).top()
        self.verticalScrollBar().setValue(int(top) - _MARGIN)

    def _set(self, chapter: Chapter) -> None:
        self.setMarkdown(chapter.text)
        self._give_room()
        self._mark_keys()
        self._fit_tables()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._chapter is not None:
            # Drawings and the ground of the keys have the colours in which they were set.
            there = self.verticalScrollBar().value()
            self._set(self._chapter)
            self.verticalScrollBar().setValue(there)

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

    def _mark_keys(self) -> None:
        """Keys, which Markdown would set in whatever typewriter face the computer has, stand on a ground of their own."""
        letters = QTextCharFormat()
        letters.setFont(font())
        letters.setBackground(QColor(tokens_of(self.window().palette()).selected))
        for start, length in self._keys():
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(letters)

    def _keys(self) -> list[tuple[int, int]]:
        """Where each key stands, and how long it is."""
        found = []
        block = self.document().begin()
        while block.isValid():
            for run in block.textFormats():
                if run.format.fontFixedPitch():
                    found.append((block.position() + run.start, run.length))
            block = block.next()
        return found

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
