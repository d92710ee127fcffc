"""What a part of a page says of itself, in the one line over every page: it takes no room where the work is."""

from PySide6.QtWidgets import QWidget

from models.records.flag import Urgency
from ui.widgets.card import Look
from ui.widgets.messages.message import Deed, Ground, Message
from ui.widgets.page import Page


class LineStrip:
    """A sentence about `part`: that something is wrong is said at once, anything else where the line is free.

    Where the part lies on no page, nothing but `text` knows of it.
    """

    def __init__(self, part: QWidget) -> None:
        self._part = part
        self._said: Message | None = None

    def show_message(
        self,
        text: str,
        more: str = "",
        urgency: Urgency | None = None,
        look: Look = Look.FACT,
        deeds: tuple[Deed, ...] = (),
    ) -> None:
        """Say a sentence, what more there is to know, and what can be done about it."""
        is_problem = look is Look.PROBLEM
        urgency = None if is_problem else urgency
        self._said = said = Message(text, more, urgency, deeds, is_problem=is_problem)
        page = self._page()
        if page is not None:
            (page.said if is_problem else page.mentioned).emit(said)

    def clear(self) -> None:
        """Take it back, if it still stands there."""
        said, self._said = self._said, None
        page = self._page()
        if said is not None and page is not None:
            page.taken_back.emit(said)

    @property
    def text(self) -> str:
        """The sentence that was said last and not taken back."""
        return self._said.text if self._said is not None else ""

    @property
    def deeds(self) -> tuple[Deed, ...]:
        """What was offered with it."""
        return self._said.deeds if self._said is not None else ()

    @property
    def ground(self) -> Ground:
        """What it stands on."""
        return self._said.ground if self._said is not None else Ground.NOTHING

    @property
    def whole(self) -> str:
        """All of it as one text, as it is read to somebody who sees nothing of it."""
        return self._said.whole if self._said is not None else ""

    def _page(self) -> Page | None:
        widget: QWidget | None = self._part
        while widget is not None and not isinstance(widget, Page):
            widget = widget.parentWidget()
        return widget
