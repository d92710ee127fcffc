"""The page a day begins on."""

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from models.errors import CervitrendError
from models.usecases.flags.hand_over import HandedOver
from models.views import AheadRow
from ui.pages.today.backup_strip import BackupStrip
from ui.pages.today.found import Clinic, TodaySnapshot
from ui.pages.today.line import TodayGroup, TodayLine
from ui.pages.today.lines import lines_of, within_rights
from ui.pages.today.listing import TodayList, TodayModel, column_edges
from ui.pages.today.notices import ahead_texts, check_text, date_text, handed_texts, review_text
from ui.pages.today.presenter import TodayPresenter
from ui.session.session import Location, Session, Where
from ui.theme import Type, font, tokens_of
from ui.widgets.button import Button
from ui.widgets.card import Look, StatusStrip
from ui.widgets.page import Page
from ui.widgets.text import Text, Tone
from ui.wording import formats
from ui.wording.policy_renewal import renewals_text
from ui.wording.tr import context

_tr = context("today")


READ_AGAIN_MS = 60_000
"""How often the list is read while it is looked at."""


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
        self.backups = BackupStrip(self)
        self.date, self.handed, self.review = StatusStrip(self), StatusStrip(self), StatusStrip(self)
        self.ahead = StatusStrip(self)
        self.checked = Text("", Type.SMALL, Tone.QUIET, parent=self)
        self._first_ahead: AheadRow | None = None
        self._handed: tuple[HandedOver, ...] = ()
        self._looked_at: tuple[HandedOver, ...] = ()
        self._stays = False
        self.ticks = QTimer(self)
        self.ticks.setInterval(READ_AGAIN_MS)
        self.ticks.start()
        self._lay_out()
        self._connect()

    def _connect(self) -> None:
        self._presenter.ready.connect(self._show)
        self._presenter.refused.connect(self.report_error)
        self._presenter.failed.connect(self._on_failed)
        self.ticks.timeout.connect(self._on_tick)
        self.backups.settings_wanted.connect(self._on_backups)
        self.list.line_opened.connect(self._on_opened)
        self.list.width_changed.connect(self.headings.update)
        scan = QShortcut(QKeySequence("F4"), self)
        scan.activated.connect(self._on_scan)

    def _search_field(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setPlaceholderText(_tr("Find a woman: name, number or birth date   (F3)"))
        field.setAccessibleName(_tr("Find a woman"))
        words = field.fontMetrics().horizontalAdvance(field.placeholderText())
        field.setMinimumWidth(max(380, words + 48))
        field.textEdited.connect(self._on_searched)
        return field

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(Text(_tr("Today"), Type.TITLE))
        words.addWidget(self.subtitle)
        top = QHBoxLayout()
        top.setContentsMargins(4, 0, 4, 0)
        top.addLayout(words, 1)
        top.addWidget(self.search, 0, Qt.AlignmentFlag.AlignVCenter)
        look = Button(_tr("Open loops"), parent=self.handed)
        look.clicked.connect(self._on_handed)
        self.handed.buttons.addWidget(look)
        right = Button(_tr("The date is right"), key="Ctrl+Shift+D", parent=self.date)
        right.clicked.connect(self._presenter.confirm_date)
        self.date.buttons.addWidget(right)
        first = Button(_tr("Open the first"), parent=self.ahead)
        first.clicked.connect(self._on_ahead)
        self.ahead.buttons.addWidget(first)
        page = QVBoxLayout(self)
        page.setContentsMargins(18, 12, 18, 8)
        page.setSpacing(4)
        page.addLayout(top)
        page.addWidget(self.backups)
        page.addWidget(self.date)
        page.addWidget(self.ahead)
        page.addWidget(self.handed)
        page.addWidget(self.review)
        page.addWidget(self.headings)
        # Without a list it takes the room of one, so that nothing above it drifts apart.
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        page.addWidget(self.empty)
        page.addWidget(self.list, 1)
        page.addWidget(self.checked)
        self.empty.hide()

    def opened(self, location: Location) -> None:
        """Read the list anew, from its beginning."""
        self._stays = False
        self.search.clear()
        self.list.setFocus()
        self.subtitle.setText(_tr("Reading …"))
        self._presenter.refresh()

    def day_turned(self) -> None:
        """Midnight has passed: other things are owed now."""
        self._read_again()

    def _read_again(self) -> None:
        """Read the list while somebody works in it: the focus stays on its woman."""
        self._stays = True
        self._presenter.refresh()

    @Slot()
    def _on_tick(self) -> None:
        """An answer becomes late by itself, and another desk writes too."""
        if self.isVisible():
            self._read_again()

    @Slot(object)
    def _show(self, found: TodaySnapshot) -> None:
        user = self.session.desk.user
        lines = tuple(within_rights(line, user) for line in lines_of(found, self._clinic))
        women = len({line.location.patient_id for line in lines if line.group is not TodayGroup.DRAFTS})
        self.subtitle.setText(
            _tr("{0} {1} · {2}, all shown, most urgent first · refreshed {3}").format(
                formats.weekday(found.on),
                formats.day(found.on),
                _tr.counted(women, "%n woman", "%n women"),
                formats.clock_time(found.read_at),
            )
        )
        self.empty.setText(
            _tr("No question wants an answer, no scan is booked or due, no form is unfinished.")
        )
        self.empty.setVisible(not lines)
        self.list.setVisible(bool(lines))
        here = self._model.line_at(self.list.currentIndex()) if self._stays else None
        self._model.show_lines(lines)
        if here is not None:
            self.list.choose_again(here)
        self._show_notices(found)
        if found.trouble is not None:
            self.failed.emit(found.trouble)

    def _show_notices(self, found: TodaySnapshot) -> None:
        """How backups stand, what was handed over, until she has looked at it, and whose review is due."""
        self.backups.show_state(found.backups, found.read_at)
        review = review_text(self.session.desk.followed, found.on)
        renewed = renewals_text(self.session.desk.owed_renewals)
        if review or renewed:
            self.review.show_message(review or renewed, renewed if review else "", look=Look.NOTICE)
        else:
            self.review.clear()
        if found.doubted is not None:
            nobody = _tr("Nobody is judged by this date until you say that it is right.")
            self.date.show_message(date_text(found.on, found.doubted), nobody, look=Look.PROBLEM)
        else:
            self.date.clear()
        self.checked.setText(check_text(found.checked_at, found.on))
        self._first_ahead = next(iter(found.ahead), None)
        if found.ahead:
            self.ahead.show_message(*ahead_texts(found.ahead), look=Look.NOTICE)
        else:
            self.ahead.clear()
        self._handed = found.handed
        if not found.handed or self._handed == self._looked_at:
            self.handed.clear()
        else:
            self.handed.show_message(*handed_texts(found.handed, found.on))

    @Slot()
    def _on_ahead(self) -> None:
        row = self._first_ahead
        if row is not None:
            where = Location(Where.WOMAN, patient_id=row.woman.patient_id, pregnancy_id=row.pregnancy_id)
            self.location_wanted.emit(where)

    @Slot()
    def _on_backups(self) -> None:
        self.location_wanted.emit(Location(Where.SETTINGS, typed="backups"))

    @Slot()
    def _on_handed(self) -> None:
        self._looked_at = self._handed
        self.location_wanted.emit(Location(Where.LOOPS))

    @Slot(object)
    def _on_opened(self, line: TodayLine) -> None:
        if line.arrives is not None:
            self._stays = True
            self._presenter.note_arrival(line.arrives)
        else:
            self.location_wanted.emit(line.location)

    @Slot()
    def _on_scan(self) -> None:
        """Whoever comes unexpected is scanned from whatever row she stands in."""
        line = self._model.line_at(self.list.currentIndex())
        if line is not None and line.location.pregnancy_id is not None:
            self.location_wanted.emit(Location(Where.SCAN, pregnancy_id=line.location.pregnancy_id))

    @Slot(str)
    def _on_searched(self, typed: str) -> None:
        self.location_wanted.emit(Location(Where.WOMEN, typed=typed))

    @Slot(object)
    def _on_failed(self, error: CervitrendError) -> None:
        self.subtitle.setText(_tr("The list could not be read."))
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
            _tr("Woman"),
            _tr("Age today"),
            _tr("What"),
            _tr("Since"),
            _tr("Next step"),
        )
        edges = (*column_edges(self._list.viewport().rect(), self._list.widest), self.width())
        for name, left, right in zip(names, edges, edges[1:], strict=False):
            painter.drawText(left, 0, right - left, self.height(), Qt.AlignmentFlag.AlignVCenter, name)
        painter.end()
