"""The scan form: what was understood, what cannot be, what has to be typed again, what deserves a look."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from models.errors import Problem, Refused
from models.records.finding import SymptomKind
from models.records.pregnancy import Placenta
from models.records.record import TriState
from models.records.scan import Criterion, FundalPressure, FunnelShape, Route, Scan, SeenMembranes
from models.rules.measurement.impossible import is_early, reading_count_problems, scan_day_problems
from models.rules.measurement.plausible import (
    Confirmation,
    Notice,
    Reading,
    previous_length,
    questions,
    read_length,
)
from models.rules.measurement.quality import readings_agree, spread_percent
from models.usecases.filling import typed
from models.values.age import GestationalAge
from models.values.length import Millimetres, Unit
from models.views import PregnancySheet


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanDraft:
    """A scan as it stands in the form; lengths are the texts as typed.

    `on` is None while the date cannot be read. `readings` has one text a field, blank fields included; `retyped` has
    what was typed again for each of them, empty where nothing was. `unit` is what the examiner's scanner displays.
    `symptoms` None: not asked, (): asked, none. `known` are the symptoms that the form showed as going on, the only ones
    that it can end; None where it was filled with the whole record in sight. The rest as in `Scan`.
    """

    pregnancy_id: UUID
    on: date | None
    readings: tuple[str, ...]
    retyped: tuple[str, ...] = ()
    unit: Unit = Unit.MILLIMETRES
    route: Route = Route.TRANSVAGINAL
    examiner: str = ""
    criteria_met: tuple[Criterion, ...] | None = None
    funnel: TriState | None = None
    funnel_shape: FunnelShape | None = None
    # Read in the unit of the scanner, which a text does not say.
    funnel_length: str = typed(str)
    funnel_width: str = typed(str)
    membranes: SeenMembranes | None = None
    sludge: TriState | None = None
    fundal_pressure: FundalPressure | None = None
    placenta: Placenta | None = None
    symptoms: tuple[SymptomKind, ...] | None = None
    known: tuple[UUID, ...] | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class ScanCheck:
    """What the form may show at any moment while it is filled.

    `readings` are those understood so far, blank and wrong ones left out; `age` is the age at the scan, None where it
    cannot be said. Saving is refused while there are `problems` or `confirmations`; `notices` stop nobody.
    """

    readings: tuple[Reading, ...]
    age: GestationalAge | None
    problems: tuple[Problem, ...]
    confirmations: tuple[Confirmation, ...]
    notices: tuple[Notice, ...]

    @property
    def refusals(self) -> tuple[Problem, ...]:
        """All that stands in the way of saving; an unanswered question has the code `confirm.…`."""
        asked = (Problem(c.field, f"confirm.{c.code}", c.values) for c in self.confirmations)
        return (*self.problems, *asked)


def unit_of(examiner: str, centimetre_examiners: tuple[str, ...]) -> Unit:
    """The unit this examiner's scanner displays, as the clinic has set it once."""
    names = {name.strip().casefold() for name in centimetre_examiners}
    return Unit.CENTIMETRES if examiner.strip().casefold() in names else Unit.MILLIMETRES


def check_scan(sheet: PregnancySheet, draft: ScanDraft, today: date, amends: UUID | None = None) -> ScanCheck:
    """Look at a half or wholly filled form; `amends` is the scan being amended, which counts as not there."""
    others = tuple(s for s in sheet.standing_scans if s.id != amends)
    understood, reading_problems = _read(draft)
    due = sheet.due_date
    return ScanCheck(
        readings=tuple(reading for _, reading in understood),
        age=due.age_at(draft.on) if due and draft.on else None,
        problems=(*_day_problems(sheet, draft, today), *reading_problems, *_funnel_problems(draft)),
        confirmations=_questions(draft, understood, others),
        notices=(
            *_day_notices(sheet, draft, others),
            *_other_notices(draft, understood),
            *_symptom_notices(sheet, draft),
        ),
    )


def settled(draft: ScanDraft, refusals: Iterable[Problem]) -> ScanDraft:
    """The same form without the lengths that stand in the way of saving; what else stands in the way stays."""
    refused = {problem.field for problem in refusals}
    readings = tuple("" if f"readings.{i}" in refused else text for i, text in enumerate(draft.readings))
    return replace(
        draft,
        readings=readings,
        funnel_length="" if "funnel_length" in refused else draft.funnel_length,
        funnel_width="" if "funnel_width" in refused else draft.funnel_width,
    )


def read_optional(field: str, text: str, unit: Unit) -> tuple[Millimetres | None, tuple[Problem, ...]]:
    """A length that may be left empty, and what is wrong with it, said of that field."""
    if not text.strip():
        return None, ()
    try:
        return read_length(text, unit).length, ()
    except Refused as refused:
        return None, tuple(Problem(field, p.code, p.values) for p in refused.problems)


def _read(draft: ScanDraft) -> tuple[tuple[tuple[int, Reading], ...], tuple[Problem, ...]]:
    """The readings with the number of their field, and what is wrong with the others."""
    understood, problems = [], []
    for index, text in enumerate(draft.readings):
        if not text.strip():
            continue
        try:
            understood.append((index, read_length(text, draft.unit)))
        except Refused as refused:
            problems += [Problem(f"readings.{index}", p.code, p.values) for p in refused.problems]
    if not any(text.strip() for text in draft.readings):
        problems.append(Problem("readings.0", "length.missing"))
    problems += reading_count_problems("readings.0", len(draft.readings))
    return tuple(understood), tuple(problems)


def _day_problems(sheet: PregnancySheet, draft: ScanDraft, today: date) -> tuple[Problem, ...]:
    """What is impossible about the day of the scan."""
    if draft.on is None:
        return (Problem("on", "date.missing"),)
    return scan_day_problems(draft.on, today, sheet.due_date, sheet.pregnancy.ended_on)


def _funnel_problems(draft: ScanDraft) -> tuple[Problem, ...]:
    """Funnel sizes that cannot be read, or that belong to no funnel."""
    _, length = read_optional("funnel_length", draft.funnel_length, draft.unit)
    _, width = read_optional("funnel_width", draft.funnel_width, draft.unit)
    described = draft.funnel_shape or draft.funnel_length.strip() or draft.funnel_width.strip()
    if described and draft.funnel is not TriState.YES:
        return (*length, *width, Problem("funnel", "funnel.described_but_not_seen"))
    return (*length, *width)


def _questions(
    draft: ScanDraft, understood: tuple[tuple[int, Reading], ...], others: tuple[Scan, ...]
) -> tuple[Confirmation, ...]:
    """Every unusual length that has not been typed again."""
    asked = questions([(f"readings.{i}", r) for i, r in understood], _previous(draft, others))
    confirmed = {f"readings.{index}" for index, reading in understood if _is_retyped(draft, index, reading)}
    return tuple(c for c in asked if c.field not in confirmed)


def _previous(draft: ScanDraft, others: tuple[Scan, ...]) -> tuple[Millimetres, date] | None:
    """The length this one would be compared with and its day; None without any."""
    if draft.on is None or draft.route is not Route.TRANSVAGINAL:
        return None
    return previous_length(((s.on, s.length) for s in others if s.is_transvaginal), draft.on)


def _is_retyped(draft: ScanDraft, index: int, reading: Reading) -> bool:
    """Whether the same length was typed a second time."""
    if index >= len(draft.retyped):
        return False
    try:
        return read_length(draft.retyped[index], draft.unit).length == reading.length
    except Refused:
        return False


def _day_notices(sheet: PregnancySheet, draft: ScanDraft, others: tuple[Scan, ...]) -> tuple[Notice, ...]:
    """What deserves a look about the day."""
    notices = []
    if sheet.due_date is None:
        notices.append(Notice("on", "scan.no_due_date"))
    elif draft.on is not None and is_early(draft.on, sheet.due_date):
        notices.append(Notice("on", "scan.early", (str(sheet.due_date.age_at(draft.on)),)))
    if any(s.on == draft.on for s in others):
        notices.append(Notice("on", "scan.same_day"))
    return tuple(notices)


def _other_notices(draft: ScanDraft, understood: tuple[tuple[int, Reading], ...]) -> tuple[Notice, ...]:
    """What deserves a look about readings, examiner and quality."""
    notices = []
    lengths = tuple(reading.length for _, reading in understood)
    if len(lengths) > 1 and not readings_agree(lengths):
        notices.append(Notice("readings.0", "readings.spread", (f"{spread_percent(lengths):.1f}",)))
    if not draft.examiner.strip():
        notices.append(Notice("examiner", "examiner.missing"))
    if draft.route is not Route.TRANSVAGINAL and Criterion.TRANSVAGINAL_PROBE in (draft.criteria_met or ()):
        notices.append(Notice("criteria_met", "quality.not_transvaginal"))
    return tuple(notices)


def _symptom_notices(sheet: PregnancySheet, draft: ScanDraft) -> tuple[Notice, ...]:
    """That a loss of fluid goes on although it is not ticked."""
    loss = SymptomKind.FLUID_LOSS
    if draft.on is None or draft.symptoms is None or loss in draft.symptoms:
        return ()
    goes_on = any(s.kind is loss and s.outlasts(draft.on) for s in sheet.facts.symptoms)
    return (Notice("symptoms", "symptoms.fluid_loss_goes_on"),) if goes_on else ()
