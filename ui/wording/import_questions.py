"""What somebody has to say before a file from elsewhere can be read, as questions."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta

from models.records.importing.reading_plan import DateOrder, Meaning, PlanQuestion, QuestionKind, ReadingPlan
from ui.wording.formats import day
from ui.wording.imports import NOUNS, heading_name, headings, import_word, joined, quoted
from ui.wording.tr import context

_tr = context("import")

_SERIAL_DAY_0 = date(1899, 12, 30)


def question(asked: PlanQuestion, plan: ReadingPlan) -> str:
    """What somebody has to say before a file can be read, in a sentence or two that name the headings concerned."""
    return _QUESTIONS[asked.ask](asked, plan)


def _encoding_question(_: PlanQuestion, plan: ReadingPlan) -> str:
    readings = [_tr("{0}: {1}").format(import_word(r.encoding), ", ".join(r.words)) for r in plan.encodings]
    return "\n".join([_tr("Nothing says how the letters are written. Where are they right?"), *readings])


def _sheet_question(_: PlanQuestion, plan: ReadingPlan) -> str:
    sheets = joined([quoted(sheet) for sheet in plan.sheets], _tr("and"))
    return _tr("Of the sheets {0}, more than one holds scans. Say which to read first.").format(sheets)


def _missing_question(asked: PlanQuestion, plan: ReadingPlan) -> str:
    columns = enumerate(plan.columns)
    places = [i for i, c in columns if c.meaning is None and c.suggested is asked.column]
    if not places:
        text = _tr("No heading names {0}. Say which column holds it.")
    elif len(places) == 1:
        text = _tr("No column is plainly {0}; {1} may be, but its heading says more.")
    else:
        text = _tr("No column is plainly {0}; {1} may be, but their headings say more.")
    return text.format(_the(asked.column), headings(plan, places))


def _candidates_question(asked: PlanQuestion, plan: ReadingPlan) -> str:
    are_two = len(asked.places) == 2
    text = _tr("{0} may both be {1}. Say which.") if are_two else _tr("{0} may each be {1}. Say which.")
    return text.format(headings(plan, asked.places), _the(asked.column))


def _visits_question(_: PlanQuestion, plan: ReadingPlan) -> str:
    faults = [fault for visit in plan.visits for fault in _faults_of_visit(plan, visit)]
    wanted = _tr("Each visit has one day and its lengths: say which column is what, or leave it out.")
    return " ".join([*faults, wanted])


def _faults_of_visit(plan: ReadingPlan, visit: int) -> Iterable[str]:
    days, readings = _of_visit(plan, visit, Meaning.SCANNED_ON), _of_visit(plan, visit, Meaning.READING)
    if not days:
        yield _tr("No day of scan belongs to {0}.").format(headings(plan, readings))
    if not readings:
        yield _tr("No cervical length belongs to {0}.").format(headings(plan, days))
    if len(days) > 1:
        yield _tr("{0} cannot all be the day of one scan.").format(headings(plan, days))


def _of_visit(plan: ReadingPlan, visit: int, meaning: Meaning) -> tuple[int, ...]:
    return tuple(place for place in plan.places(meaning) if plan.columns[place].visit == visit)


def _left_out_question(asked: PlanQuestion, plan: ReadingPlan) -> str:
    seen = [
        _looking_like(plan, column, [p for p in asked.places if plan.columns[p].suggested is column])
        for column in dict.fromkeys(plan.columns[place].suggested for place in asked.places)
        if column is not None
    ]
    one = _tr("{0}. It would be left out: agree, or say what it is.")
    more = _tr("{0}. They would be left out: agree, or say what they are.")
    return (one if len(asked.places) == 1 else more).format(", ".join(seen)) if seen else ""


def _looking_like(plan: ReadingPlan, column: Meaning, places: Sequence[int]) -> str:
    text = _tr("{0} looks like {1}") if len(places) == 1 else _tr("{0} look like {1}")
    return text.format(headings(plan, places), _tr(NOUNS[column][1]))


def _unit_question(_: PlanQuestion, plan: ReadingPlan) -> str:
    places = [place for place in plan.places(Meaning.READING) if plan.columns[place].unit is None]
    return _tr("Nothing says the unit of {0}: millimetres or centimetres?").format(headings(plan, places))


def _route_question(_: PlanQuestion, _plan: ReadingPlan) -> str:
    return _tr("No column says by which route; if all were transvaginal, say so.")


def _order_question(asked: PlanQuestion, plan: ReadingPlan) -> str:
    place = asked.places[0]
    column, name = plan.columns[place], heading_name(plan, place)
    for sample in column.samples:
        days = dict.fromkeys(on for order in column.orders if (on := _day_in(sample, order)))
        if len(days) > 1:
            return _tr("{0}: {1} may be {2}.").format(
                name, sample, joined([day(on) for on in days], _tr("or"))
            )
    orders = joined([import_word(order) for order in column.orders], _tr("or"))
    return _tr("{0}: nothing says in which order its dates stand, as in {1}.").format(name, orders)


def _serial_question(asked: PlanQuestion, plan: ReadingPlan) -> str:
    place, name = asked.places[0], headings(plan, asked.places)
    for sample in plan.columns[place].samples:
        on = _day_in(sample, DateOrder.SERIAL)
        if on:
            text = _tr("{0}: {1} is no date as it stands; as a spreadsheet counts days it is {2}.")
            return text.format(name, sample, day(on))
    return _tr("{0} holds numbers that may be days as a spreadsheet counts them.").format(name)


def _day_in(text: str, order: DateOrder) -> date | None:
    """The day that a sample is in this order; None where it is none."""
    try:
        figures = [int(part) for part in re.findall(r"[0-9]+", text)]
        match order, figures:
            case DateOrder.YEAR_FIRST, [year, month, on, *_]:
                return date(year, month, on)
            case DateOrder.DAY_FIRST, [on, month, year, *_]:
                return date(year, month, on)
            case DateOrder.MONTH_FIRST, [month, on, year, *_]:
                return date(year, month, on)
            case DateOrder.SERIAL, [days] | [days, _]:
                return _SERIAL_DAY_0 + timedelta(days=days)
            case _:
                return None
    except (ValueError, OverflowError):
        return None


def _decimals_question(asked: PlanQuestion, plan: ReadingPlan) -> str:
    place = asked.places[0]
    name = heading_name(plan, place)
    for sample in plan.columns[place].samples:
        written = re.fullmatch(r"([0-9]{1,2})[.,]([1-6])", sample)
        if written:
            text = _tr("{0}: “{1}” may be {2} weeks and {3} d, or {2} weeks and {3} tenths of a week.")
            return text.format(name, sample, written[1], written[2])
    text = _tr("{0}: the figure behind the point of an age may count days, or tenths of a week.")
    return text.format(name)


def _the(column: Meaning | None) -> str:
    return _tr(NOUNS[column][0]) if column else ""


_QUESTIONS: Mapping[QuestionKind, Callable[[PlanQuestion, ReadingPlan], str]] = {
    QuestionKind.ENCODING: _encoding_question,
    QuestionKind.SHEET: _sheet_question,
    QuestionKind.MISSING: _missing_question,
    QuestionKind.CANDIDATES: _candidates_question,
    QuestionKind.VISITS: _visits_question,
    QuestionKind.LEFT_OUT: _left_out_question,
    QuestionKind.UNIT: _unit_question,
    QuestionKind.ROUTE: _route_question,
    QuestionKind.ORDER: _order_question,
    QuestionKind.SERIAL: _serial_question,
    QuestionKind.AGE_DECIMALS: _decimals_question,
}
