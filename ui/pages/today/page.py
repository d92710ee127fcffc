"""The page a day begins on."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.errors import CervitrendError
from ui import formats
from ui.pages.today.found import Clinic, Found
from ui.pages.today.lines import Group, Line, lines_of
from ui.pages.today.listing import TodayList, TodayModel, column_edges
from ui.pages.today.presenter import TodayPresenter
from ui.session import Place, Session, Where
from ui.theme import Type, font, tokens_of
from ui.widgets.page import Page
from ui.widgets.text import Text, Tone


class TodayPage(Page):
    """One list, most urgent first; Enter does what the current row asks for."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._presenter = TodayPresenter(session, self)
        self._clinic = Clinic.of(session.desk)
        self._model = TodayModel(self)
        self.list = TodayList(self._model, self)
        self.subtitle = Text("", Type.SMALL, Tone.QUIET)
        self.empty = Text("", tone=Tone.QUIET, wraps=True)
        self.headings = _Headings(self.list, self)
        self.search = self._search_field()
        self._lay_out()
        self._presenter.ready.connect(self._show)
        self._presenter.failed.connect(self._on_failed)
        self.list.line_opened.connect(self._on_opened)
        self.list.width_changed.connect(self.headings.update)

    def _search_field(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setPlaceholderText(self.tr("Find a woman: name, number or birth date   (F3)"))
        field.setAccessibleName(self.tr("Find a woman"))
        field.setMinimumWidth(380)
        field.textEdited.connect(self._on_searched)
        return field

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(Text(self.tr("Today"), Type.TITLE))
        words.addWidget(self.subtitle)
        top = QHBoxLayout()
        top.setContentsMargins(4, 0, 4, 0)
        top.addLayout(words, 1)
        top.addWidget(self.search, 0, Qt.AlignmentFlag.AlignVCenter)
        page = QVBoxLayout(self)
        page.setContentsMargins(18, 12, 18, 8)
        page.setSpacing(4)
        page.addLayout(top)
        page.addWidget(self.headings)
        page.addWidget(self.empty)
        page.addWidget(self.list, 1)
        self.empty.hide()

    def opened(self, place: Place) -> None:
        """Read the list anew."""
        self.search.clear()
        self.list.setFocus()
        self.subtitle.setText(self.tr("Reading …"))
        self._presenter.refresh()

    def day_turned(self) -> None:
        """Midnight has passed: other things are owed now."""
        self._presenter.refresh()

    @Slot(object)
    def _show(self, found: Found) -> None:
        lines = lines_of(found, self._clinic)
        women = sum(line.group is not Group.DRAFTS for line in lines)
        self.subtitle.setText(
            self.tr("{0} {1} · {2}, all shown, late and most urgent first · refreshed {3}").format(
                formats.weekday(found.on),
                formats.day(found.on),
                formats.counted(women, self.tr("woman"), self.tr("women")),
                formats.clock_time(found.read_at),
            )
        )
        self.empty.setText(self.tr("No flag wants an answer, no scan is due, no form is unfinished."))
        self.empty.setVisible(not lines)
        self.list.setVisible(bool(lines))
        self._model.show_lines(lines)
        if found.trouble is not None:
            self.failed.emit(found.trouble)

    @Slot(object)
    def _on_opened(self, line: Line) -> None:
        self.place_wanted.emit(line.place)

    @Slot(str)
    def _on_searched(self, typed: str) -> None:
        self.place_wanted.emit(Place(Where.WOMEN, typed=typed))

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self.subtitle.setText(self.tr("The list could not be read."))
        self.failed.emit(error)


class _Headings(QWidget):
    """The headings of the columns, standing above the list."""

    def __init__(self, under: TodayList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = under
        self.setFixedHeight(24)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(font(Type.LABEL))
        painter.setPen(QColor(tokens_of(self.palette()).quiet))
        names = (
            self.tr("Woman"),
            self.tr("Age today"),
            self.tr("What"),
            self.tr("Since"),
            self.tr("Next step"),
        )
        edges = (*column_edges(self._list.viewport().rect()), self.width())
        for name, left, right in zip(names, edges, edges[1:], strict=False):
            painter.drawText(left, 0, right - left, self.height(), Qt.AlignmentFlag.AlignVCenter, name)
        painter.end()
