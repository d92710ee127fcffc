"""What Today will show: a few rows about invented women, the five signs, and the keys."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from models.records.flag import Urgency
from models.records.plan import BookingState
from models.values.length import Millimetres
from ui.pages.today.line import Says, TodayGroup, TodayLine
from ui.pages.today.worklist.columns import answer_columns, clinic_columns
from ui.pages.today.worklist.drawing import LEAD, AnswerRows, ClinicRows, RowsDelegate
from ui.pages.today.worklist.listing import TodayList, TodayModel
from ui.session.session import Location, Where
from ui.theme import Type
from ui.widgets.card import Card
from ui.widgets.severity import SeverityBadge
from ui.widgets.text import Text, Tone
from ui.wording.tr import context
from ui.wording.words import word

_tr = context("today")


_ROW = 42
_SIGNS = _tr.marked(
    {
        Urgency.IMMEDIATE: "now",
        Urgency.URGENT: "today",
        Urgency.PROMPT: "next working day",
        Urgency.ROUTINE: "next visit",
        Urgency.INFO: "no answer owed",
    }
)


class ExamplesCard(Card):
    """Two short lists that nothing can be done with, and what the signs mean."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_tr("What this page will show"), parent)
        said = _tr("An example with invented women. Nothing here can be pressed.")
        self.body.addWidget(Text(said, tone=Tone.QUIET, wraps=True))
        self._add(_tr("Clinic list"), _tr("who comes, when, and how her last lengths ran"), *_clinic())
        self._add(_tr("Needs an answer"), _tr("one row for each question, until it is answered"), *_answers())
        self.body.addWidget(Text(_tr("The five signs"), Type.STRONG))
        self.body.addLayout(self._signs())
        keys = _tr("F1 explains the page you are on. F12 locks the screen. Keys stand on every button.")
        self.body.addWidget(Text(keys, Type.SMALL, Tone.QUIET, wraps=True))
        self.body.addStretch(1)

    def _add(self, title: str, said: str, delegate: RowsDelegate, lines: tuple[TodayLine, ...]) -> None:
        self.body.addWidget(Text(title, Type.STRONG))
        self.body.addWidget(Text(said, Type.SMALL, Tone.QUIET, wraps=True))
        shown = TodayList(title, TodayModel(lines[0].group, self), delegate, self)
        shown.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        shown.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        shown.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        shown.setFrameShape(QFrame.Shape.NoFrame)
        shown.lines.show_lines(lines)
        shown.setFixedHeight(_ROW * len(lines))
        self.body.addWidget(shown)

    def _signs(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        for place, (urgency, means) in enumerate(_SIGNS.items()):
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(Text(word(urgency), Type.LABEL, wraps=True))
            words.addWidget(Text(_tr(means), Type.SMALL, Tone.QUIET, wraps=True))
            grid.addWidget(SeverityBadge(urgency, 20, self), 0, 2 * place, Qt.AlignmentFlag.AlignTop)
            grid.addLayout(words, 0, 2 * place + 1)
            grid.setColumnStretch(2 * place + 1, 1)
        return grid


def _clinic() -> tuple[RowsDelegate, tuple[TodayLine, ...]]:
    return ClinicRows(clinic_columns()), (
        _comes(
            "09:10", "EXAMPLE, Ada", BookingState.SEEN, Says(_tr("Done {0}").format("09:31")), 372, 366, 362
        ),
        _comes(
            "09:30",
            "EXAMPLE, Bea",
            BookingState.ARRIVED,
            Says(_tr("Arrived {0}").format("09:24")),
            361,
            310,
            266,
            224,
        ),
        _comes("09:50", "EXAMPLE, Cleo", BookingState.BOOKED, Says(_tr("Not yet here"))),
    )


def _comes(time: str, woman: str, state: BookingState, place: Says, *tenths: int) -> TodayLine:
    return TodayLine(
        group=TodayGroup.BOOKED,
        location=Location(Where.TODAY),
        woman=woman,
        time=time,
        state=state,
        place=place,
        lengths=tuple(map(Millimetres, tenths)),
    )


def _answers() -> tuple[RowsDelegate, tuple[TodayLine, ...]]:
    now = Says(_tr("now"), is_loud=True)
    return AnswerRows(answer_columns(), LEAD), (
        _asks(
            Urgency.IMMEDIATE,
            _tr("Senior obstetrician now"),
            _tr("Membranes in vagina"),
            "EXAMPLE, Dora",
            now,
        ),
        _asks(
            Urgency.PROMPT,
            _tr("Discuss prevention with doctor"),
            _tr("{0} mm").format("22.4"),
            "EXAMPLE, Bea",
            Says(_tr.counted(17, "%n day", "%n days")),
        ),
    )


def _asks(urgency: Urgency, heading: str, what: str, woman: str, left: Says) -> TodayLine:
    return TodayLine(
        group=TodayGroup.NEEDS_ANSWER,
        location=Location(Where.TODAY),
        woman=woman,
        urgency=urgency,
        heading=heading,
        what=what,
        left=left,
        told=Says(_tr("Nobody yet"), is_loud=urgency is Urgency.IMMEDIATE),
    )
