"""Opening a woman with twelve scans, chart drawn, beside the same artists drawn by bare matplotlib."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING
from uuid import UUID

from bench.measured import Measured, percentile, timed

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from models.views import PregnancySheet
    from ui.chart.data import ChartData

_ROOT = Path(__file__).parents[1]
_SIZE = (850, 365)


def measure(rounds: int) -> list[Measured]:
    """Opening her, everything drawn; and moving on to the next woman in the same chart."""
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication([])
    assert app is not None
    women = _women()
    _Opened(women[0]).close()
    _Bare(women[0]).close()
    first, bare = [], []
    for _ in range(rounds):
        bare.append(timed(lambda: _Bare(women[0]).close()))
        first.append(timed(lambda: _Opened(women[0]).close()))
    opened = _Opened(women[0])
    following = [timed(partial(opened.show, w)) for w in women * rounds]
    opened.close()
    return [
        Measured(
            name="Opening a woman with 12 scans, chart drawn",
            unit="ms",
            ours=median(first),
            bare=median(bare),
            most_ratio=1.3,
            note=f"{rounds} times each; bare: the same artists by matplotlib",
        ),
        Measured(
            name="Moving to the next woman, chart drawn",
            unit="ms",
            ours=median(following),
            p99=percentile(following, 99),
            most=60,
            note=f"{len(following)} times",
        ),
    ]


class _Opened:
    """Our chart in a window, painted."""

    def __init__(self, data: ChartData) -> None:
        from ui.chart.canvas import TrendChart

        self._chart = TrendChart()
        self._chart.resize(*_SIZE)
        self._chart.show_data(data)
        self._chart.show()
        self._chart.grab()

    def show(self, data: ChartData) -> None:
        self._chart.show_data(_again(data))
        self._chart.grab()

    def close(self) -> None:
        self._chart.close()


class _Bare:
    """The same marks and texts, made and drawn by matplotlib's own means."""

    def __init__(self, data: ChartData) -> None:
        from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
        from matplotlib.figure import Figure

        figure = Figure(figsize=(_SIZE[0] / 100, _SIZE[1] / 100), dpi=100)
        self._canvas = FigureCanvasQTAgg(figure)
        self._canvas.resize(*_SIZE)
        _draw_bare(figure, data)
        self._canvas.show()
        self._canvas.grab()

    def close(self) -> None:
        self._canvas.close()


def _draw_bare(figure: Figure, data: ChartData) -> None:
    axes = figure.add_subplot()
    axes.set_xlim(14, 38)
    axes.set_ylim(0, 60)
    axes.set_xticks(range(14, 39, 2))
    axes.grid(visible=True)
    axes.set_title("Cervical length (mm) by gestational age (weeks)", loc="left")
    weeks = [p.age.weeks for p in data.drawn if p.age]
    lengths = [p.length.tenths / 10 for p in data.drawn]
    if data.reference:
        ages = [d / 7 for d in range(140, 239, 2)]
        curves = [
            [float(sum(k * w**i for i, k in enumerate(c.coefficients))) for w in ages]
            for c in data.reference.curves
        ]
        axes.fill_between(ages, curves[0], curves[-1], alpha=0.3)
        axes.plot(ages, curves[1])
        axes.text(27, 40, "5th–95th centile, Silva 2010")
        axes.text(27, 37, "(Brazil, singletons, 20–34 wk)")
    axes.errorbar(weeks, lengths, yerr=4.2, capsize=3, marker="o")
    for line in data.thresholds:
        axes.fill_between([16, 24], [0, 0], [25, 25], alpha=0.2)
        axes.plot([16, 24], [25, 25], linestyle="--")
        axes.text(16, 1, ", ".join(line.guidelines) + ": 25 mm or less, 16+0–24+0")
    for event in data.events:
        weeks_then = event.weeks or 14.0
        axes.axvline(weeks_then, linestyle=":")
        axes.text(weeks_then, 58, event.kind.value)
    axes.text(weeks[-1], lengths[-1], f"{lengths[-1]:.1f} mm", fontsize=15)
    axes.text(weeks[-1], lengths[-1] - 4, "26+4 · −2.0 mm in 8 d")
    axes.text(weeks[-1], lengths[-1] - 8, "measuring twice can differ by up to")
    axes.text(weeks[-1], lengths[-1] - 12, "6 mm (one examiner) / 7 to 8 mm (two)")
    figure.text(0.05, 0.01, "Bars: ±4.2 mm measurement error (Swedish CERVIX study)")
    figure.text(0.65, 0.01, "Hollow: criteria not all met, or not transvaginal")


def _again(data: ChartData) -> ChartData:
    from ui.chart.data import chart_data

    return chart_data(data.source)


def _women() -> list[ChartData]:
    """Three women with twelve, twelve and three scans, progesterone and two followed guidelines."""
    from db.shipped.reference_data import read_guidelines
    from db.shipped.references import read_references
    from ui.chart.data import ChartSource, chart_data

    followed = tuple(
        g
        for g in read_guidelines(_ROOT / "assets" / "guidelines")
        if g.id in ("nice-ng25", "rcog-75") or g.is_local
    )
    references = read_references(_ROOT / "assets" / "references")
    today = date(2026, 3, 2)
    return [
        chart_data(ChartSource(_sheet(count, step), followed, references, today))
        for count, step in ((12, 20), (12, 15), (3, 10))
    ]


def _sheet(count: int, step: int) -> PregnancySheet:
    from models.records.patient import Patient
    from models.records.pregnancy import Dating, DatingMethod, Pregnancy
    from models.records.record import Stamp
    from models.records.scan import Criterion, Route, Scan
    from models.records.treatment import Progesterone, ProgesteroneKind
    from models.values.age import DueDate, GestationalAge
    from models.values.length import Millimetres
    from models.views import PregnancySheet

    some = UUID(int=1)
    stamp = Stamp(at=datetime(2026, 1, 1, tzinfo=UTC), by=some, desk="bench")
    due = DueDate(date(2026, 6, 1))
    scans = tuple(
        Scan(
            id=UUID(int=100 + i),
            stamp=stamp,
            pregnancy_id=some,
            on=due.day_of(GestationalAge(15 * 7 + i * 8)),
            readings=(Millimetres(400 - i * step),),
            route=Route.TRANSVAGINAL,
            examiner="A",
            criteria_met=tuple(Criterion)[: 9 if i else 7],
        )
        for i in range(count)
    )
    course = Progesterone(
        id=some,
        stamp=stamp,
        pregnancy_id=some,
        kind=ProgesteroneKind.VAGINAL_CAPSULE_200,
        started_on=due.day_of(GestationalAge.of(18)),
    )
    return PregnancySheet(
        patient=Patient(id=some, stamp=stamp, family_name="Bench"),
        pregnancy=Pregnancy(
            id=some, stamp=stamp, patient_id=some, opened_on=date(2025, 11, 1), fetuses=1, history_taken=True
        ),
        datings=(
            Dating(id=some, stamp=stamp, pregnancy_id=some, method=DatingMethod.ENTERED, due_on=due.on),
        ),
        scans=scans,
        progesterone=(course,),
    )
