"""What the command line asks of an import, and how that answers what a file leaves open."""

import re
from argparse import Namespace
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from models.errors import Problem, Refused
from models.ports.files import FileReader
from models.records.importing.reading_plan import (
    DATES,
    AgeDecimals,
    DateOrder,
    Encoding,
    Meaning,
    PlanQuestion,
    QuestionKind,
    ReadingPlan,
    Separator,
)
from models.records.scan import Route
from models.values.length import Unit
from ui.cli.verbs import ROUTES, TAB

_COUNTED = re.compile(r"(.*)#([1-9][0-9]{0,3})", re.DOTALL)
_SPECIAL_TO_A_SHELL = re.compile(r'["$`\\!%\x00-\x1f]')


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRequest:
    """What was asked for; None leaves a guess as it is. `keep_in` None keeps the lines left out beside the file.

    `columns` are headings with what they mean (None: left out); `date_orders` headings with their orders, None for
    every column that an order fits. `agrees` to leave out columns of a known meaning that nobody asked for.
    """

    file: Path
    unit: Unit | None = None
    route: Route | None = None
    columns: tuple[tuple[str, Meaning | None], ...] = ()
    date_orders: tuple[tuple[str | None, DateOrder], ...] = ()
    age_decimals: AgeDecimals | None = None
    separator: Separator | None = None
    encoding: Encoding | None = None
    sheet: str | None = None
    agrees: bool = False
    keep_in: Path | None = None
    is_dry_run: bool = False


def request_of(chosen: Namespace) -> ImportRequest:
    """What the arguments of the command line ask for."""
    separator = Separator.TAB.value if chosen.separator == TAB else chosen.separator
    return ImportRequest(
        file=chosen.file,
        unit=Unit(chosen.unit) if chosen.unit else None,
        route=ROUTES[chosen.route] if chosen.route else None,
        columns=tuple(chosen.column),
        date_orders=tuple(chosen.date_order),
        age_decimals=AgeDecimals(chosen.age_decimals) if chosen.age_decimals else None,
        separator=Separator(separator) if separator else None,
        encoding=Encoding(chosen.encoding) if chosen.encoding else None,
        sheet=chosen.sheet,
        agrees=chosen.yes,
        keep_in=chosen.refused_to,
        is_dry_run=chosen.dry_run,
    )


def guessed(request: ImportRequest, reader: FileReader) -> ReadingPlan:
    """The likeliest plan with the encoding, separator and sheet that were asked for. Raises: Refused, Unavailable."""
    if request.encoding or request.separator or request.sheet is not None:
        return reader.guess_again(request.file, request.encoding, request.separator, request.sheet)
    return reader.guess(request.file)


def corrected(request: ImportRequest, plan: ReadingPlan) -> ReadingPlan:
    """The plan with every other request. Raises: Refused (`column.…`) where a request fits no column."""
    plan = _with_orders(request, _with_columns(request, plan))
    if request.unit:
        plan = plan.with_unit(request.unit)
    plan = replace(
        plan, route=request.route or plan.route, age_decimals=request.age_decimals or plan.age_decimals
    )
    return plan.without_left_out() if request.agrees else plan


def idle_orders(request: ImportRequest, plan: ReadingPlan) -> tuple[DateOrder, ...]:
    """The orders asked for all columns which no column of the plan leaves open."""
    open_ = {order for column in plan.columns if column.meaning in DATES for order in column.orders}
    return tuple(order for heading, order in request.date_orders if heading is None and order not in open_)


def idle_layout(request: ImportRequest, plan: ReadingPlan) -> tuple[str, ...]:
    """The options about how a file is laid out that this kind of file has no use for."""
    if plan.sheet is None:
        return ("--sheet",) if request.sheet is not None else ()
    given = (("--encoding", request.encoding), ("--separator", request.separator))
    return tuple(option for option, value in given if value is not None)


def column_index(plan: ReadingPlan, name: str) -> int:
    """The column (from 0) that `name` says: a heading, the second of its kind as `HEADING#2`, or the fifth as `#5`.

    Case does not matter where it decides nothing. Raises: Refused (`column.unknown`, `column.several`).
    """
    places = _places(plan, name)
    if len(places) == 1:
        return places[0]
    offered: Sequence[int] = places or range(len(plan.header))
    code = "column.several" if places else "column.unknown"
    names = ", ".join(f"“{option_name(plan, place)}”" for place in offered)
    raise Refused(Problem("column", code, (name, names)))


def option_name(plan: ReadingPlan, place: int) -> str:
    """How the command line names a column: what `column_index` finds it by, safe between quotation marks in a shell."""
    heading = plan.header[place]
    number = plan.header[: place + 1].count(heading)
    names = (heading, f"{heading}#{number}") if heading and not _SPECIAL_TO_A_SHELL.search(heading) else ()
    return next((name for name in names if _places(plan, name) == (place,)), f"#{place + 1}")


_OPTIONS: Mapping[QuestionKind, tuple[str, tuple[str, ...]]] = {
    QuestionKind.UNIT: ("--unit", tuple(unit.value for unit in Unit)),
    QuestionKind.ROUTE: ("--route", tuple(ROUTES)),
    QuestionKind.SERIAL: ("--date-order", (DateOrder.SERIAL.value,)),
    QuestionKind.AGE_DECIMALS: ("--age-decimals", tuple(decimals.value for decimals in AgeDecimals)),
}
"""What the command line offers as an answer whatever the file looks like."""


def answer_hint(asked: PlanQuestion, plan: ReadingPlan) -> str:
    """The options of the command line that answer a question."""
    if asked.ask in _OPTIONS:
        option, values = _OPTIONS[asked.ask]
        return _or(f"{option} {value}" for value in values)
    match asked.ask:
        case QuestionKind.ENCODING:
            return _or(f"--encoding {reading.encoding.value}" for reading in plan.encodings)
        case QuestionKind.MISSING | QuestionKind.CANDIDATES:
            return _column_hint(asked.column, plan)
        case QuestionKind.VISITS:
            return _or(_said(plan, place, "none") for place in asked.places if _is_unpaired(plan, place))
        case QuestionKind.LEFT_OUT:
            named = (_said(plan, place, _value(plan.columns[place].suggested)) for place in asked.places)
            return _or(("--yes", *named))
        case QuestionKind.SHEET:
            return _or(f'--sheet "{sheet}"' for sheet in plan.sheets)
        case QuestionKind.ORDER:
            (place,) = asked.places
            return _or(_ordered(plan, place, order) for order in plan.columns[place].orders)
        case _:
            raise ValueError(asked.ask)


def _with_columns(request: ImportRequest, plan: ReadingPlan) -> ReadingPlan:
    said = [(column_index(plan, heading), meaning) for heading, meaning in request.columns]
    for place, meaning in said:
        plan = plan.with_column(place, meaning)
    for place, meaning in said:
        if plan.columns[place].meaning is not meaning:
            raise Refused(Problem("column", "column.said_twice", (plan.header[place], _value(meaning))))
    return plan


def _with_orders(request: ImportRequest, plan: ReadingPlan) -> ReadingPlan:
    # What is said of one column counts more than what is said of all, whichever came first.
    for heading, order in sorted(request.date_orders, key=lambda said: said[0] is not None):
        place = None if heading is None else column_index(plan, heading)
        if place is not None and plan.columns[place].meaning not in DATES:
            raise Refused(Problem("column", "column.no_dates", (plan.header[place],)))
        plan = plan.with_order(order, place)
    return plan


def _places(plan: ReadingPlan, name: str) -> tuple[int, ...]:
    """Every column that `name` may say."""
    written = _COUNTED.fullmatch(name)
    heading, number = (written[1], int(written[2])) if written else (name, 1)
    if written and not heading:
        return tuple(range(len(plan.header)))[number - 1 : number]
    return _headed(plan, name) or (_headed(plan, heading)[number - 1 : number] if written else ())


def _headed(plan: ReadingPlan, name: str) -> tuple[int, ...]:
    """The columns of exactly this heading, else those that differ by case or spaces only."""
    same = tuple(place for place, heading in enumerate(plan.header) if heading == name)
    alike = name.casefold().split()
    return same or tuple(i for i, h in enumerate(plan.header) if alike and h.casefold().split() == alike)


def _column_hint(column: Meaning | None, plan: ReadingPlan) -> str:
    columns = enumerate(plan.columns)
    seeming = [place for place, c in columns if c.meaning is None and c.suggested is column]
    named = [_said(plan, place, _value(column)) for place in seeming]
    return _or(named or [f'--column "HEADING={_value(column)}"'])


def _is_unpaired(plan: ReadingPlan, place: int) -> bool:
    """Whether the visit of this column lacks its day or its lengths, or has several days."""
    beside = [c.meaning for c in plan.columns if c.visit == plan.columns[place].visit]
    return beside.count(Meaning.SCANNED_ON) != 1 or Meaning.READING not in beside


def _said(plan: ReadingPlan, place: int, meaning: str) -> str:
    return f'--column "{option_name(plan, place)}={meaning}"'


def _ordered(plan: ReadingPlan, place: int, order: DateOrder) -> str:
    return f'--date-order "{option_name(plan, place)}={order.value}"'


def _value(column: Meaning | None) -> str:
    return column.value if column else "none"


def _or(options: Iterable[str]) -> str:
    return " or ".join(options)
