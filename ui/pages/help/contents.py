"""What there is to read: the pages that say how, then the chapters that say what and why."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QTreeWidget, QTreeWidgetItem, QWidget

from models.records.clinic.help import Chapter
from ui.theme import TARGET, Type, font
from ui.wording.tr import context

_tr = context("help")


_INDENT = 12


class HelpContents(QTreeWidget):
    """Every chapter with its sections; a click or Enter opens one.

    Signals: `section_wanted` (str) with a heading or a title.
    """

    section_wanted = Signal(str)

    def __init__(self, chapters: Sequence[Chapter], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setFont(font())
        self.setAccessibleName(_tr("Contents"))
        self.setRootIsDecorated(False)
        self.setIndentation(_INDENT)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("look", "reading")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        pages = [chapter for chapter in chapters if chapter.is_how_to]
        if pages:
            how = self._item(self, _tr("How to"), is_strong=True)
            how.setFlags(Qt.ItemFlag.ItemIsEnabled)
            for page in pages:
                self._item(how, page.title)
        for chapter in chapters:
            if not chapter.is_how_to:
                top = self._item(self, chapter.title, is_strong=True)
                for heading in chapter.headings:
                    self._item(top, heading)
        self.expandAll()
        self.itemActivated.connect(self._on_item)
        self.itemClicked.connect(self._on_item)

    def point_at(self, heading: str) -> None:
        """Stand on a section without opening it."""
        items = self.findItems(heading, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
        if items:
            self.setCurrentItem(items[-1])

    def _item(
        self, parent: QTreeWidget | QTreeWidgetItem, text: str, *, is_strong: bool = False
    ) -> QTreeWidgetItem:
        made = QTreeWidgetItem(parent, [text])
        made.setSizeHint(0, QSize(0, TARGET))
        if is_strong:
            made.setFont(0, font(Type.STRONG))
        return made

    @Slot(QTreeWidgetItem, int)
    def _on_item(self, item: QTreeWidgetItem, _column: int) -> None:
        if item.flags() & Qt.ItemFlag.ItemIsSelectable:
            self.section_wanted.emit(item.text(0))
