"""Files that clinics might have, made from women whose scans are known: what was written is what may be taken."""

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from models.records.importing.import_line import Arrival
from models.values.length import Millimetres, Unit

FAMILIES = (
    "Moreau",
    "Nowak",
    "Saar",
    "Ilves",
    "O'Brien",
    "van der Berg",
    "Kim",
    "Garcia",
    "Tanaka",
    "Haddad",
)
GIVEN = ("Lise", "Ola", "Mari", "Tiiu", "Siobhan", "Ruth", "Ji-woo", "Lucia", "Emi", "Leila")
HEADINGS = {
    "family": (
        "Surname",
        "surname",
        "LAST_NAME",
        "Nachname",
        "Cognome",
        "Apellidos",
        "Nazwisko",
        "Achternaam",
    ),
    "given": ("First name", "given_name", "Vorname", "Nome", "Nombre", "Imię", "Voornaam", "Prénom"),
    "born": ("DOB", "Date of birth", "Geburtsdatum", "Date de naissance", "Data urodzenia", "Geboortedatum"),
    "number": ("MRN", "Hospital number", "Patient ID", "Patientennummer"),
    "due": ("EDD", "Due date", "Entbindungstermin", "FPP", "Data presunta del parto"),
    "on": ("Scan date", "Exam date", "Untersuchungsdatum", "Date examen"),
    "length": ("CL", "Cervical length", "Zervixlänge", "Cervix"),
    "route": ("Route", "Approach", "Zugang"),
}
DAYS: dict[str, Callable[[date], str]] = {
    "iso": lambda d: d.isoformat(),
    "iso with time": lambda d: f"{d.isoformat()}T09:30:00",
    "points": lambda d: f"{d:%d.%m.%Y}",
    "day first": lambda d: f"{d:%d/%m/%Y}",
    "month first": lambda d: f"{d:%m/%d/%Y}",
    "hyphens": lambda d: f"{d:%d-%m-%Y}",
    "named": lambda d: f"{d:%d-%b-%Y}",
}
DIGITS = {
    "plain": "0123456789",
    "full-width": "\uff10\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff19",
    "arabic": "\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669",
}


@dataclass(frozen=True, slots=True, order=True)
class Told:
    """What a line says that was made on purpose."""

    number: str
    family: str
    given: str
    born: date
    due: date
    on: date
    readings: tuple[Millimetres, ...]

    @classmethod
    def of(cls, arrival: Arrival) -> "Told":
        """What was read."""
        due = arrival.due
        return cls(
            number=arrival.number.text,
            family=arrival.family_name,
            given=arrival.given_name,
            born=arrival.born_on,
            due=due.on if due else date.max,
            on=arrival.on,
            readings=arrival.readings,
        )


def women(random: Random, visits: int = 1) -> list[list[Told]]:
    """Some women with as many scans each, a fortnight apart, none of which anybody would doubt."""
    made = []
    for place in random.sample(range(len(FAMILIES)), random.randint(1, 6)):
        due = date(2026, 9, 1) + timedelta(days=random.randint(0, 60))
        born = date(1985, 1, 1) + timedelta(days=random.randint(0, 5000))
        first = due - timedelta(days=280 - 7 * 17 - random.randint(0, 6))
        length = random.randint(280, 420)
        made.append(
            [
                Told(
                    number=f"K{4100 + place}",
                    family=FAMILIES[place],
                    given=GIVEN[place],
                    born=born,
                    due=due,
                    on=first + timedelta(days=14 * visit),
                    readings=(Millimetres(length - 20 * visit),),
                )
                for visit in range(visits)
            ]
        )
    return made


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How women are written down: a heading for every kind, days by kind, and what is added."""

    headings: dict[str, str]
    days: dict[str, str]
    unit: Unit = Unit.MILLIMETRES
    is_unit_named: bool = True
    digits: str = "plain"
    comma: bool = False
    separator: str = ";"
    encoding: str = "utf-8"
    title: tuple[str, ...] = ()
    order_seed: int = 0
    extra: tuple[tuple[str, Callable[[Told, int], str]], ...] = ()


def a_layout(random: Random, days: Sequence[str] = tuple(DAYS)) -> Layout:
    """Any layout."""
    return Layout(
        headings={kind: random.choice(words) for kind, words in HEADINGS.items()},
        days={kind: random.choice(days) for kind in ("born", "due", "on")},
        unit=random.choice(tuple(Unit)),
        is_unit_named=random.random() < 0.8,
        digits=random.choice(tuple(DIGITS)),
        comma=random.random() < 0.5,
        separator=random.choice(";,\t|"),
        encoding=random.choice(("utf-8", "utf-8-sig", "utf-16")),
        title=random.choice(((), ("Exported list",), ("Clinic", "2 June"))),
        order_seed=random.randint(0, 999),
    )


def written(layout: Layout, told: list[list[Told]]) -> bytes:
    """The file: a line a scan, or, where headings are numbered, a line a woman."""
    rows = [_row(layout, scan, place) for place, scan in enumerate(scan for scans in told for scan in scans)]
    order = list(range(len(rows[0])))
    Random(layout.order_seed).shuffle(order)
    return as_bytes(layout, [[row[place] for place in order] for row in [_header(layout), *rows]])


def side_by_side(layout: Layout, told: list[list[Told]]) -> bytes:
    """The file with all scans of a woman on one line."""
    named = _header(layout)
    shared, own = named[:5] + named[7:], named[5:7]
    visits = len(told[0])
    header = [*shared, *(f"{heading} {n}" for n in range(1, visits + 1) for heading in own)]
    rows = []
    for place, scans in enumerate(told):
        cells = [_row(layout, scan, place) for scan in scans]
        rows.append([*cells[0][:5], *cells[0][7:], *(cell for row in cells for cell in row[5:7])])
    return as_bytes(layout, [header, *rows])


def as_bytes(layout: Layout, rows: list[list[str]]) -> bytes:
    """The rows as a file."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=layout.separator).writerows([*([line] for line in layout.title), *rows])
    return text.getvalue().encode(layout.encoding)


def _header(layout: Layout) -> list[str]:
    names = layout.headings
    length = f"{names['length']} ({layout.unit.value})" if layout.is_unit_named else names["length"]
    firsts = [names[kind] for kind in ("family", "given", "born", "number", "due", "on")]
    return [*firsts, length, names["route"], *(heading for heading, _ in layout.extra)]


def _row(layout: Layout, told: Told, place: int) -> list[str]:
    days = {kind: DAYS[layout.days[kind]](getattr(told, kind)) for kind in ("born", "due", "on")}
    digits = str.maketrans(DIGITS["plain"], DIGITS[layout.digits])
    lengths = [_length(layout, length).translate(digits) for length in told.readings]
    extra = [make(told, place) for _, make in layout.extra]
    number = told.number.translate(digits)
    return [told.family, told.given, days["born"], number, days["due"], days["on"], *lengths, "TV", *extra]


def _length(layout: Layout, length: Millimetres) -> str:
    decimals = layout.unit.decimals
    whole, fraction = divmod(length.tenths, 10**decimals)
    return f"{whole}{',' if layout.comma else '.'}{fraction:0{decimals}}"
