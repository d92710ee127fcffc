"""A cervical length scan."""

from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from models.records.pregnancy import Placenta
from models.records.record import TECHNICAL, PregnancyRecord, TriState
from models.values.length import Millimetres


class Route(Enum):
    """How the cervix was looked at; only the transvaginal route gives a length that thresholds may use."""

    TRANSVAGINAL = "transvaginal"
    TRANSABDOMINAL = "transabdominal"
    TRANSPERINEAL = "transperineal"


class Criterion(Enum):
    """The nine criteria of a good image (CLEAR, Perinatal Quality Foundation)."""

    TRANSVAGINAL_PROBE = "transvaginal_probe"
    FIELD_OF_VIEW = "field_of_view"
    BLADDER_EMPTY = "bladder_empty"
    LIPS_EQUAL = "lips_equal"
    INTERNAL_OS = "internal_os"
    EXTERNAL_OS = "external_os"
    CANAL_VISIBLE = "canal_visible"
    CALIPERS_AT_ORA = "calipers_at_ora"
    WATCHED = "watched"


class FunnelShape(Enum):
    """The shape of the funnel at the internal os."""

    Y = "y"
    V = "v"
    U = "u"


class SeenMembranes(Enum):
    """Where the membranes were seen at the scan."""

    NOT_AT_OS = "not_at_os"
    AT_OS = "at_os"
    IN_CANAL = "in_canal"
    IN_VAGINA = "in_vagina"


class FundalPressure(Enum):
    """What pressure on the fundus did to the cervix."""

    NO_CHANGE = "no_change"
    SHORTENS = "shortens"
    OPENS = "opens"
    NOT_DONE = "not_done"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan(PregnancyRecord):
    """One scan on one day.

    `readings` holds one or more lengths in the order they were taken, `typed` what was typed for each.
    `criteria_met` is None when quality was not recorded, else the criteria that were met.
    `funnel`, `sludge`, `membranes`, `fundal_pressure`, `placenta` are None when not recorded; funnel sizes in mm.
    `symptoms_asked` is False when nobody asked; the symptoms themselves are records of their own.
    `amended` is the reason of the latest amendment, empty if there was none.
    """

    on: date
    readings: tuple[Millimetres, ...]
    typed: tuple[str, ...] = field(default=(), metadata=TECHNICAL)
    route: Route = Route.TRANSVAGINAL
    examiner: str = ""
    criteria_met: tuple[Criterion, ...] | None = None
    funnel: TriState | None = None
    funnel_shape: FunnelShape | None = None
    funnel_length: Millimetres | None = None
    funnel_width: Millimetres | None = None
    membranes: SeenMembranes | None = None
    sludge: TriState | None = None
    fundal_pressure: FundalPressure | None = None
    symptoms_asked: bool = False
    note: str = ""
    amended: str = ""
    placenta: Placenta | None = None

    @property
    def length(self) -> Millimetres:
        """The shortest reading: the one that counts."""
        return min(self.readings)

    @property
    def is_transvaginal(self) -> bool:
        """Whether its length may be held against a threshold."""
        return self.route is Route.TRANSVAGINAL
