"""Where the help stands: beside the work where there is room for both, else over its edge."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from models.errors import CervitrendError
from ui.shell.help.keys import keys_here
from ui.shell.sided import Sided

if TYPE_CHECKING:
    from models.records.clinic.help import Chapter
    from ui.pages.help.pane import HelpPane


class HelpDock(QObject):
    """Opens the help, turns it, and closes it; the focus goes back to where it was.

    Signals: `failed` (CervitrendError) when the help cannot be read.
    """

    failed = Signal(object)

    def __init__(
        self,
        shell: Sided,
        chapters: Callable[[], Sequence[Chapter]],
        start_practice: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(shell)
        self._shell, self._chapters, self._start_practice = shell, chapters, start_practice
        self.pane: HelpPane | None = None
        self._before: QWidget | None = None
        self._heading = ""
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]  # A window has an application.

    @property
    def is_open(self) -> bool:
        """Whether the help is seen."""
        return self.pane is not None and not self.pane.isHidden()

    @Slot(str)
    def ask(self, heading: str) -> None:
        """F1: what explains this; once more all the keys; a third time closes."""
        pane = self._made()
        if pane is None:
            return
        if not self.is_open:
            self._open(pane)
        elif pane.section == heading:
            self._heading = heading
            self._show_keys()
            return
        elif pane.shows_keys and self._heading == heading:
            self.close()
            return
        self._heading = heading
        pane.show_page_help(heading)

    @Slot(str)
    def follow(self, heading: str) -> None:
        """Another page came into view."""
        self._heading = heading
        if self.pane is None or not self.is_open:
            return
        if self.pane.shows_keys:
            self._show_keys()
        else:
            self.pane.follow(heading)

    @Slot()
    def close(self) -> None:
        """Hide it, and lead the focus back to where it was."""
        if self.pane is None or not self.is_open:
            return
        had_focus = self.pane.isAncestorOf(self._shell.focusWidget())
        self._shell.fold()
        if had_focus:
            self._lead_back()

    @Slot()
    def vanish(self) -> None:
        """Hide it where another user, or nobody, is at the window now."""
        self._before = None
        if self.is_open:
            self._shell.fold()

    @property
    def _page(self) -> QWidget:
        """What it stands beside."""
        return self._shell.currentWidget() or self._shell

    def _made(self) -> HelpPane | None:
        if self.pane is None:
            from ui.pages.help.pane import HelpPane

            try:
                self.pane = HelpPane(self._chapters(), self._start_practice)
            except CervitrendError as error:
                self.failed.emit(error)
                return None
            self.pane.close_wanted.connect(self.close)
            self.pane.page_wanted.connect(self._on_page)
            self.pane.keys_wanted.connect(self._show_keys)
            self._shell.dock(self.pane)
        return self.pane

    def _open(self, pane: HelpPane) -> None:
        self._before = self._shell.focusWidget()
        if self._before is not None:
            # What goes meanwhile, goes without being asked for.
            self._before.destroyed.connect(self._forget)
        self._shell.unfold()
        pane.words.setFocus()

    @Slot()
    def _forget(self) -> None:
        self._before = None

    def _lead_back(self) -> None:
        there, page = self._before, self._page
        if there is None or not there.isVisible():
            there = page
        there.setFocus()

    @Slot()
    def _on_page(self) -> None:
        if self.pane is not None:
            self.pane.show_page_help(self._heading)

    @Slot()
    def _show_keys(self) -> None:
        if self.pane is not None:
            self.pane.show_keys(keys_here(self._page))

    @Slot(QWidget, QWidget)
    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """What has the focus is never hidden: over the page's edge the help makes room for it."""
        if self.pane is None or now is None or not self.is_open or not self._shell.is_side_over:
            return
        if self._page.isAncestorOf(now):
            there = QRect(now.mapTo(self._shell, now.rect().topLeft()), now.size())
            if there.intersects(self.pane.geometry()):
                self._shell.fold()
