"""What an invented woman of the demonstration clinic is told by."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from models.records.finding import SymptomKind
from models.records.history import CerclageCourse, CerclageIndication, CerclageKind, EarlierOutcome, Onset
from models.records.pregnancy import DatingMethod, Placenta
from models.records.record import TriState
from models.records.scan import Route, SeenMembranes
from models.records.treatment import ProgesteroneKind
from models.usecases.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """An earlier pregnancy as told; `age` weeks+days or None, `years_ago` when it ended."""

    outcome: EarlierOutcome
    age: str | None
    years_ago: int
    onset: Onset | None = Onset.SPONTANEOUS
    pprom: TriState = TriState.NO
    painless: TriState = TriState.NO
    cerclage: CerclageKind | None = None
    cerclage_indication: CerclageIndication | None = None
    cerclage_course: CerclageCourse | None = None
    pprom_age: str = ""
    short_labour: TriState = TriState.UNKNOWN
    weight: str = ""
    alive: TriState | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A scan `days_ago` with its readings in mm as typed; `met` of nine criteria."""

    days_ago: int
    readings: tuple[str, ...]
    examiner: str = "SM Allen"
    route: Route = Route.TRANSVAGINAL
    met: int = 9
    funnel_mm: str | None = None
    membranes: SeenMembranes = SeenMembranes.NOT_AT_OS
    sludge: TriState = TriState.NO
    placenta: Placenta | None = None
    symptoms: tuple[SymptomKind, ...] = ()


@dataclass(frozen=True, slots=True)
class DemoEvent:
    """Something that was recorded `days_ago`: `act` is the use case, done at the desk of that day for her pregnancy."""

    days_ago: int
    act: Callable[[Desk, UUID], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """An earlier pregnancy of hers in this very record: its scans by age, and the age at which it ended in a birth."""

    years_ago: int
    scans: tuple[tuple[str, str], ...]
    ended: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Woman:
    """One invented woman; `age_today` is None while she has no due date, days are counted back from today.

    `number` is empty where it is not known; ten digits are an NHS number, of the range that is never given to anybody.
    `history` None: not taken. `dating` says how her due date was arrived at. `progesterone` and `sutured` are days ago.
    `answered` is how long ago her flags were discussed, `told` how long ago somebody was told. `events` are everything
    else, the oldest first; those of a day with a scan happen before it.
    """

    family: str
    given: str
    title: str = "Mrs"
    born: tuple[int, int, int]
    number: str
    age_today: str | None
    dating: DatingMethod = DatingMethod.CRL_ROBINSON
    fetuses: int | None = 1
    history: tuple[Before, ...] | None = ()
    trauma: TriState | None = TriState.NO
    scans: tuple[Measured, ...] = ()
    progesterone: tuple[int, ProgesteroneKind] | None = None
    sutured: tuple[int, CerclageKind] | None = None
    answered: int | None = None
    told: int | None = None
    redated: bool = False
    events: tuple[DemoEvent, ...] = ()
    past: Past | None = None
