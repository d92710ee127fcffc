"""The chart as text: one sentence, then a table; for the screen reader, the letter and the tests."""

from dataclasses import dataclass

from models.rules.measurement.trend import Break, Point
from ui.chart import words
from ui.chart.data import ChartData
from ui.chart.earlier import EarlierCurve
from ui.chart.events import ChartEvent, Mark
from ui.wording import formats
from ui.wording.tr import context
from ui.wording.words import phrase, word

_tr = context("chart")


@dataclass(frozen=True, slots=True)
class TwinRow:
    """One point as text; `joined` says how it hangs together with the one before."""

    day: str
    age: str
    length: str
    route: str
    criteria: str
    change: str
    place: str
    joined: str


@dataclass(frozen=True, slots=True)
class TextTwin:
    """Everything a chart shows, in words; rows oldest first.

    `events`, `lines` and `notes` are one text each mark, threshold line and thing to know when reading it.
    """

    sentence: str
    headings: TwinRow
    rows: tuple[TwinRow, ...]
    events: tuple[str, ...]
    lines: tuple[str, ...]
    notes: tuple[str, ...]


def text_twin(data: ChartData) -> TextTwin:
    """The text twin of a chart."""
    return TextTwin(
        sentence=_sentence(data),
        headings=_headings(),
        rows=tuple(_row(data, p) for p in data.trend.points),
        events=tuple(_event(e) for e in data.events if e.kind is not Mark.TODAY),
        lines=tuple(words.threshold(line, whole=True) for line in data.thresholds),
        notes=_notes(data),
    )


def _headings() -> TwinRow:
    return TwinRow(
        day=_tr("Date"),
        age=_tr("Age at scan"),
        length=_tr("Length"),
        route=_tr("Route"),
        criteria=_tr("Criteria met"),
        change=_tr("Change"),
        place=_tr("Reference"),
        joined=_tr("Joined to the one before"),
    )


def _sentence(data: ChartData) -> str:
    points = data.trend.points
    if not points:
        return words.no_scans() if data.has_due_date else words.no_due_date()
    counted = _tr.counted(len(points), "%n scan day", "%n scan days")
    begin = _tr("{0}, {1}").format(counted, _latest(data))
    if data.earlier:
        count = _tr.counted(len(data.earlier), "%n earlier pregnancy", "%n earlier pregnancies")
        begin = _tr("{0}; behind it {1}").format(begin, count)
    return begin + "." if data.has_due_date else _tr("{0}. {1}").format(begin, words.no_due_date())


def _latest(data: ChartData) -> str:
    point = data.trend.latest
    if point is None:
        last = data.trend.points[-1]
        return _tr("none transvaginal; the latest is {0} on {1}, {2}, not for thresholds").format(
            formats.millimetres(last.length), formats.day(last.on), phrase(last.route)
        )
    parts = [_measured(point)]
    if data.is_sutured(point):
        parts.append(words.with_cerclage())
    if data.is_of_the_day_of_placing(point):
        parts.append(words.before_cerclage())
    if point.change is not None:
        parts.append(words.change_text(point.change))
    where = data.place_of(point)
    if where is not None:
        parts.append(_tr("{0} of {1}").format(words.place(where), where.reference.title))
    return ", ".join(parts)


def _measured(point: Point) -> str:
    length, day = formats.millimetres(point.length), formats.day(point.on)
    if point.age is None:
        return _tr("the latest transvaginal one {0} on {1}").format(length, day)
    return _tr("the latest transvaginal one {0} at {1} on {2}").format(length, point.age, day)


def _row(data: ChartData, point: Point) -> TwinRow:
    length = formats.millimetres(point.length)
    return TwinRow(
        day=formats.day(point.on),
        age=formats.age(point.age),
        length=_tr("{0} (typed, not saved)").format(length) if point.is_draft else length,
        route=_tr("{0}, cerclage in place").format(word(point.route))
        if data.is_sutured(point)
        else word(point.route),
        criteria=words.quality(point),
        change=words.change_text(point.change) if point.change else "",
        place=_place(data, point),
        joined=_joined(data, point),
    )


def _place(data: ChartData, point: Point) -> str:
    """Where a point lies in the reference band, or what the mean is where there is no band."""
    where, mean = data.place_of(point), data.mean_at(point)
    if where is not None:
        return words.place(where)
    return words.mean_here(mean) if mean is not None else ""


def _joined(data: ChartData, point: Point) -> str:
    link = next((k for k in data.trend.links if k.second == point), None)
    if link is None:
        return ""
    return _tr("yes") if link.broken is None else _tr("no: {0}").format(_tr(_BREAKS[link.broken]))


_BREAKS = _tr.marked(
    {
        Break.CERCLAGE: "cerclage in between",
        Break.PROGESTERONE: "progesterone started in between",
        Break.METHOD: "other route",
        Break.GAP: "long gap",
    }
)


def _event(event: ChartEvent) -> str:
    if event.kind is Mark.SYMPTOMS:
        what = ", ".join(dict.fromkeys(word(kind) for kind in event.symptoms))
    else:
        what = words.event(event)
    return _tr("{0}: {1}").format(formats.day(event.on), what)


def _notes(data: ChartData) -> tuple[str, ...]:
    slope = data.trend.slope
    texts = (
        words.bars(data.error)[0],
        _reference(data),
        _tr("Slope: {0}").format(words.slope(slope)) if slope else "",
        words.sutured()[0] if any(data.is_sutured(p) for p in data.drawn) else "",
        words.outside(data),
        *(_earlier(curve) for curve in data.earlier),
    )
    return tuple(text for text in texts if text)


def _reference(data: ChartData) -> str:
    """Which band or which mean is drawn, and of whom; why there is none."""
    if data.reference is not None:
        return " ".join((_tr("Reference:"), *words.band_label(data.reference)))
    if data.mean is not None:
        return _tr("Reference: {0}: {1}").format(
            " ".join(words.mean(data.mean)), words.mean_formula(data.mean)
        )
    return _tr("No reference is drawn: there is none for this number of fetuses.")


def _earlier(curve: EarlierCurve) -> str:
    """The curve of an earlier pregnancy: which one, and each of its lengths with the age then."""
    lengths = ", ".join(
        _tr("{0} at {1}").format(formats.millimetres(p.length), formats.age(p.age)) for p in curve.points
    )
    return _tr("Earlier pregnancy, {0}: {1}").format(words.earlier(curve), lengths)
