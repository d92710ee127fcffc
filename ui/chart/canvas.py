"""The chart as a widget: quick from woman to woman, walked with mouse and arrow keys."""

from uuid import UUID

from matplotlib.backend_bases import Event
from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from models.rules.measurement.trend import Measurement, Point
from ui.chart import words
from ui.chart.colours import ChartColours, colours_of
from ui.chart.data import ChartData, chart_data
from ui.chart.figure import TrendFigure
from ui.chart.twin import text_twin
from ui.spoken.announcing import announce
from ui.spoken.roles import Role, SpokenAs
from ui.theme import tokens_of

_FIRST_SIZE = (850, 365)
_LEAST_SIZE = (420, 200)


class TrendChart(SpokenAs, FigureCanvasQTAgg):
    """The chart of one woman.

    Signals: `point_focused` (the `Point` under the focus line, None when it went).
    """

    point_focused = Signal(object)
    spoken_role = Role.Chart

    def __init__(self, parent: QWidget | None = None, colours: ChartColours | None = None) -> None:
        self._follows_palette = colours is None
        self.trend_figure = TrendFigure(
            *_FIRST_SIZE, colours or colours_of(tokens_of(QGuiApplication.palette()))
        )
        super().__init__(self.trend_figure)
        # matplotlib's canvas is white for ever; this one wears what is around it.
        self.setPalette(QPalette())
        self.setParent(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self._axes_only: object | None = None
        self._focused: Point | None = None
        self._hear_of_drawing()
        self.show_data(None)

    @property
    def widget(self) -> QWidget:
        """Itself, for the page that lays it out."""
        return self

    @property
    def data(self) -> ChartData | None:
        """What is shown; None while it is nobody's."""
        return self.trend_figure.data

    @property
    def focused(self) -> Point | None:
        """The point under the focus line; None while there is none."""
        return self._focused

    def show_data(self, data: ChartData | None) -> None:
        """Show another chart; None blanks it, so that nobody's data stand while the next woman loads."""
        self.trend_figure.display(data)
        self._focused = None
        sentence = text_twin(data).sentence if data else ""
        self.setAccessibleName(": ".join(filter(None, (words.axis_titles(), sentence))))
        self.setAccessibleDescription("")
        self._repaint_moving()

    def preview(self, draft: Measurement | None, amends: UUID | None = None) -> None:
        """Show the same chart with the scan being typed, in place of scan `amends` if given; None without it."""
        data = self.data
        if data is not None:
            self.show_data(chart_data(data.source, draft, amends))

    def focus_on(self, point: Point | None) -> None:
        """Put the focus line on a drawn point and read it out; None takes it away."""
        data = self.data
        if data is None or point == self._focused:
            return
        self._focused = point
        self.trend_figure.point_at(point)
        read = " · ".join(words.read_out(data, point)) if point else ""
        self.setAccessibleDescription(read)
        if self.hasFocus():
            announce(self, read)
        self._repaint_moving()
        self.point_focused.emit(point)

    def minimumSizeHint(self) -> QSize:
        return QSize(*_LEAST_SIZE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        drawn = self.data.drawn if self.data else ()
        here = drawn.index(self._focused) if self._focused in drawn else None
        match event.key():
            case Qt.Key.Key_Left:
                step = len(drawn) - 1 if here is None else max(0, here - 1)
            case Qt.Key.Key_Right:
                step = 0 if here is None else min(len(drawn) - 1, here + 1)
            case Qt.Key.Key_Home:
                step = 0
            case Qt.Key.Key_End:
                step = len(drawn) - 1
            case Qt.Key.Key_Escape if self._focused is not None:
                self.focus_on(None)
                return
            case _:
                event.ignore()
                return
        if drawn:
            self.focus_on(drawn[step])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        data, plane = self.data, self.trend_figure.plane
        if data is None or not data.drawn:
            return
        weeks = plane.weeks(event.position().x())
        self.focus_on(min(data.drawn, key=lambda p: abs(_weeks(p) - weeks)))

    def enterEvent(self, event: QEnterEvent) -> None:
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self.focus_on(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_on(None)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._axes_only = None
        self._focused = None
        self.trend_figure.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._follows_palette:
            self._wear(colours_of(tokens_of(self.palette())))

    def _hear_of_drawing(self) -> None:
        """Paint what moves after the axes; matplotlib tells of it by the figure, so each figure has to be asked."""
        self.mpl_connect("draw_event", self._on_drawn)

    def _wear(self, colours: ChartColours) -> None:
        """Draw the same chart in other colours; its artists have theirs for life."""
        if colours is self.trend_figure.colours:
            return
        before = self.trend_figure
        width, height = before.get_size_inches()
        self.trend_figure = self.figure = TrendFigure(*_FIRST_SIZE, colours)
        self.trend_figure.set_canvas(self)
        self.trend_figure.set_dpi(before.dpi)
        self.trend_figure.set_size_inches(width, height, forward=False)
        self._hear_of_drawing()
        self._axes_only = None
        self.show_data(before.data)
        self.trend_figure.fit()
        self.draw_idle()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(QPen(QColor(self.trend_figure.colours.point), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)
            painter.end()

    def _on_drawn(self, event: Event) -> None:
        """Keep the picture of the axes, then paint the rest; a file that is being saved is drawn whole elsewhere."""
        if event.canvas is not self or self.is_saving():
            return
        self._axes_only = self.copy_from_bbox(self.trend_figure.bbox)
        self.trend_figure.draw_moving(self.get_renderer())

    def _repaint_moving(self) -> None:
        """Paint what moves over the kept picture of the axes; without one, everything with the next paint event."""
        if self._axes_only is None:
            self.draw_idle()
            return
        self.restore_region(self._axes_only)
        self.trend_figure.draw_moving(self.get_renderer())
        self.update()


def _weeks(point: Point) -> float:
    return point.age.weeks if point.age is not None else 0.0
