"""What a person types or a cell holds, and how it is read; and what one place that takes data from outside is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from db.backup.names import read_name
from db.clinic.local_disk import mounted_type
from db.exchange.csv_files.ages import read_age
from db.exchange.csv_files.cells import parse_fetuses, parse_length, parse_number
from db.exchange.csv_files.days import parse_day
from db.exchange.csv_files.headings.headings import read_heading
from db.exchange.csv_files.phrases import parse_history, parse_remark, parse_route
from models.records.importing.reading_plan import AgeDecimals, DateOrder
from models.records.laboratory import LabKind
from models.rules.measurement.plausible import read_length
from models.rules.policies.edit import TunableKind, _parsed
from models.rules.pregnancy.laboratory import TESTS, read_value
from models.usecases.filling import whole_number
from models.values.age import GestationalAge
from models.values.day import days_meant
from models.values.identity import HospitalNumber
from models.values.length import Centimetres, CrownRump, HeadCircumference, Millimetres, Unit
from models.values.receipt import Receipt
from models.values.recovery import RecoveryKey
from tests.builders import NOW, TODAY
from ui.pages.record.kept import read_fields

_TEXTS = ("", "22.4", "24+3", "RX 482 113", "2026-03-02", "3/4/26", "12 mar", "-3d", "22 mm", "<10", "0.5")


@dataclass(frozen=True, slots=True)
class Input:
    """One place: `read` takes the bytes in a folder of its own; `covers` names the functions that it stands for."""

    name: str
    seeds: tuple[bytes, ...]
    read: Callable[[bytes, Path], object]
    covers: tuple[str, ...]


def _typed(name: str, read: Callable[[str], object], covers: str, *more: str) -> Input:
    """Something that a person types or a cell holds."""

    def of_bytes(content: bytes, _: Path) -> object:
        return read(content.decode("utf-8", "replace"))

    return Input(name, tuple(t.encode() for t in (*_TEXTS, *more)), of_bytes, tuple(covers.split()))


def typed_inputs() -> Iterator[Input]:
    """What a person types, or a cell holds."""
    values = (Millimetres, Centimetres, CrownRump, HeadCircumference)
    for kind in values:
        yield _typed(kind.__name__, kind.parse, "models/values/length.py:parse")
    yield _typed(
        "length",
        lambda t: [read_length(t, u) for u in Unit],
        "models/rules/measurement/plausible.py:read_length",
    )
    yield _typed("age", GestationalAge.parse, "models/values/age.py:parse", "40+6", "0+0")
    yield _typed(
        "number", HospitalNumber.parse, "models/values/identity.py:parse", "\uff32\uff381", "\u0663\u0664"
    )
    yield _typed("day", _day, "models/values/day.py:days_meant", "monday", "2 jan 99")
    yield _typed(
        "recovery key", RecoveryKey.parse, "models/values/recovery.py:parse", str(RecoveryKey(bytes(19)))
    )
    yield _typed("receipt", Receipt.parse, "models/values/receipt.py:parse", a_receipt())
    yield _typed("value of a test", _lab, "models/rules/pregnancy/laboratory.py:read_value")
    yield _typed("whole number", whole_number("x", "%", 0, 100), "models/usecases/filling.py:reader", "70 %")
    yield _typed("policy value", _policy_value, "models/rules/policies/edit.py:_parsed", "25.0:7,30.0:14")
    yield _typed(
        "cell: age",
        lambda t: [read_age(t, d) for d in (None, *AgeDecimals)],
        "db/exchange/csv_files/ages.py:read_age",
    )
    yield _typed("cell: number", parse_number, "db/exchange/csv_files/cells.py:parse_number", "1E+05")
    yield _typed("cell: length", _cell_length, "db/exchange/csv_files/cells.py:parse_length")
    yield _typed("cell: fetuses", parse_fetuses, "db/exchange/csv_files/cells.py:parse_fetuses", "2")
    yield _typed(
        "cell: day",
        _cell_day,
        "db/exchange/csv_files/days.py:parse_day db/exchange/csv_files/days.py:_read",
        "46083",
    )
    yield _typed(
        "cell: route", parse_route, "db/exchange/csv_files/phrases.py:parse_route", "TVS", "abdominal"
    )
    yield _typed(
        "cell: history",
        parse_history,
        "db/exchange/csv_files/phrases.py:parse_history",
        "PTB 30+2, loss 19 w",
        "nil",
    )
    yield _typed(
        "cell: remark", parse_remark, "db/exchange/csv_files/phrases.py:parse_remark", "funnel V 5 mm, sludge"
    )
    yield _typed(
        "heading",
        read_heading,
        "db/exchange/csv_files/headings/headings.py:read_heading db/exchange/csv_files/headings/headings.py:_read",
        "CL 2 (mm)", "EDD", "DOB",
    )  # fmt: skip
    yield _typed(
        "name of a backup",
        read_name,
        "db/backup/names.py:read_name",
        "cervitrend_st-mary-s_b6d0fcc6bb17_20260302T093000Z",
    )
    yield _typed(
        "mounts", _mounted, "db/clinic/local_disk.py:mounted_type", "a /mnt nfs4 rw 0 0\nb / ext4 rw 0 0"
    )
    yield _typed(
        "half-typed form", _draft_fields, "ui/pages/record/kept.py:read_fields", "scans#1.on=3", "_seen=x"
    )


def _day(text: str) -> object:
    return days_meant(text, TODAY, TODAY.replace(year=1900), TODAY.replace(year=2100))


def _lab(text: str) -> object:
    for kind in LabKind:
        for unit in TESTS[kind].most:
            read_value(kind, text, unit)
    return None


def _policy_value(text: str) -> object:
    from models.errors import CervitrendError

    for kind in TunableKind:
        try:
            _parsed(kind, text, may_be_open=True)
        except CervitrendError:
            continue
    return None


def _cell_length(text: str) -> object:
    return [parse_length(text, unit, "x") for unit in Unit]


def _cell_day(text: str) -> object:
    return [parse_day(text, order, "x") for order in (None, *DateOrder)]


def _mounted(text: str) -> object:
    return mounted_type(Path("/mnt/disk"), text)


def _draft_fields(text: str) -> object:
    return read_fields(dict(line.partition("=")[::2] for line in text.splitlines()), ("scans", "symptoms"))


def a_receipt() -> str:
    """As it is printed."""
    return str(
        Receipt(desk="Desk 1", seq=12, at=NOW, hash="ab" * 32, public_key="cd" * 32, signature="ef" * 64)
    )
