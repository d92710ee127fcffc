"""The minimal data set of the UK Preterm Clinical Network, as far as the record holds it.

Source: Carter J and others, The Preterm Clinical Network (PCN) Database, BMC Pregnancy and Childbirth 2018;18:335, table 1
(registration, clinic record, visits, interventions). How it ended stands in the tables of outcomes and babies. What nobody
was asked is blank and never 0.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from models.records.history import EarlierOutcome, EarlierPregnancy
from models.records.laboratory import LabKind, LabResult
from models.records.patient import Patient
from models.records.record import TriState
from models.records.risk import RiskFactor, RiskKind
from models.records.treatment import CareNote, Cerclage, Pessary, Progesterone
from models.rules.pregnancy.obstetric_summary import TERM, parity
from models.rules.register.data_tables import PREGNANCY, WOMAN, HerRecord, cell_text
from models.values.age import DueDate, GestationalAge
from models.values.data_table import DataTable
from models.values.identity import NumberKind
from models.views import PregnancySheet

_KEYS = (WOMAN, PREGNANCY)
_GESTATION = ("Gestation (weeks+days)", "Gestation (days)")
_INFECTION = (LabKind.URINE_CULTURE, LabKind.VAGINAL_SWAB)
_SURGERY = (RiskKind.TRACHELECTOMY, RiskKind.CONISATION)
"""Operations on the cervix, the gravest first."""
_NAMED_APART = (*_SURGERY, RiskKind.UTERINE_ANOMALY, RiskKind.SMOKING)
_RESULTS = {TriState.YES: "positive", TriState.NO: "negative", TriState.UNKNOWN: "no result yet"}
_BLANK = ""
Row = tuple[str, ...]


def network_tables(women: Sequence[HerRecord]) -> tuple[DataTable, ...]:
    """The forms of the data set, a table each; for nobody the headings alone."""
    sheets = [sheet for her in women for sheet in her.sheets]
    return (
        DataTable(
            "network-patients",
            (WOMAN, "Initials", "Date of birth", "Hospital number", "NHS number"),
            tuple(_patient(her.patient) for her in women),
            names_people=True,
        ),
        DataTable("network-pregnancies", (*_KEYS, *_PREGNANCY), tuple(map(_pregnancy, sheets))),
        DataTable("network-visits", (*_KEYS, *_VISIT), tuple(_of_each(_visits, sheets))),
        DataTable("network-interventions", (*_KEYS, *_INTERVENTION), tuple(_of_each(_interventions, sheets))),
    )


_PREGNANCY = (
    "Number of fetuses",
    "EDD",
    "Gravida",
    "Parity",
    "BMI (kg/m2)",
    "Age at EDD (years)",
    "Smoking",
    "Previous preterm births",
    "Earliest preterm birth (weeks+days)",
    "Previous PPROM",
    "Earliest PPROM (weeks+days)",
    "Previous late miscarriages",
    "Latest late miscarriage (weeks+days)",
    "Previous cervical surgeries",
    "Most significant cervical surgery",
    "Uterine abnormality",
    "Other risk factors",
)
_VISIT = (
    "Date",
    *_GESTATION,
    "Shortest cervical length (mm)",
    "Fetal fibronectin",
    "Infection screen",
    "Other tests",
    "Symptoms",
)
_INTERVENTION = ("Type", "Sub-type", "Indication", "Date", *_GESTATION)


def _of_each(
    rows: Callable[[PregnancySheet], Iterator[Row]], sheets: Iterable[PregnancySheet]
) -> Iterator[Row]:
    for sheet in sheets:
        for row in rows(sheet):
            yield (sheet.patient.id.hex, sheet.pregnancy.id.hex, *row)


def _patient(patient: Patient) -> Row:
    initials = "".join(name[:1] for name in (patient.given_name, patient.family_name))
    number, is_nhs = cell_text(patient.number), patient.number_kind is NumberKind.NHS
    ways = (_BLANK, number) if is_nhs else (number, _BLANK)
    return (patient.id.hex, initials, cell_text(patient.born_on), *ways)


def _pregnancy(sheet: PregnancySheet) -> Row:
    pregnancy, due = sheet.pregnancy, sheet.due_date
    bmi = pregnancy.bmi_tenths
    return (
        sheet.patient.id.hex,
        pregnancy.id.hex,
        cell_text(pregnancy.fetuses),
        cell_text(due.on if due else None),
        *_parity(sheet),
        _BLANK if bmi is None else f"{bmi // 10}.{bmi % 10}",
        _years(sheet.patient.born_on, due),
        _answer(sheet, RiskKind.SMOKING),
        *_before(sheet),
        *_surgery(sheet),
        _answer(sheet, RiskKind.UTERINE_ANOMALY),
        _other_risks(sheet),
    )


def _parity(sheet: PregnancySheet) -> Row:
    if not sheet.pregnancy.history_taken:
        return (_BLANK, _BLANK)
    counted = parity(sheet.earlier)
    return str(counted.gravida), str(counted.para)


def _years(born_on: date | None, due: DueDate | None) -> str:
    """Whole years on the due date."""
    if born_on is None or due is None:
        return _BLANK
    had_birthday = (due.on.month, due.on.day) >= (born_on.month, born_on.day)
    return str(due.on.year - born_on.year - (not had_birthday))


def _before(sheet: PregnancySheet) -> Row:
    """How often, and at which age, she gave birth early, lost her waters early, and lost a pregnancy late."""
    if not sheet.pregnancy.history_taken:
        return (_BLANK,) * 6
    births = [
        e for e in sheet.earlier if e.outcome is EarlierOutcome.BIRTH and e.age is not None and e.age < TERM
    ]
    ruptures = [e for e in sheet.earlier if e.pprom is TriState.YES]
    losses = [e for e in sheet.earlier if e.outcome is EarlierOutcome.LOSS]
    return (
        str(len(births)),
        cell_text(min(_ages(births), default=None)),
        str(len(ruptures)),
        cell_text(min((e.pprom_age for e in ruptures if e.pprom_age is not None), default=None)),
        str(len(losses)),
        cell_text(max(_ages(losses), default=None)),
    )


def _ages(earlier: Iterable[EarlierPregnancy]) -> Iterator[GestationalAge]:
    return (each.age for each in earlier if each.age is not None)


def _risk(sheet: PregnancySheet, kind: RiskKind) -> RiskFactor | None:
    """What was said last of a factor; None where nobody was asked."""
    told = [each for each in sheet.standing(RiskFactor) if each.kind is kind]
    return told[-1] if told else None


def _answer(sheet: PregnancySheet, kind: RiskKind) -> str:
    risk = _risk(sheet, kind)
    return cell_text(risk.answer if risk else None)


def _surgery(sheet: PregnancySheet) -> Row:
    """How many operations on the cervix, and the gravest; a number that is not known is not said."""
    told = [_risk(sheet, kind) for kind in _SURGERY]
    had = [risk for risk in told if risk is not None and risk.answer is TriState.YES]
    if not had:
        is_none = all(risk is not None and risk.answer is TriState.NO for risk in told)
        return ("0" if is_none else _BLANK, _BLANK)
    counts = [risk.count if risk.kind is RiskKind.CONISATION else 1 for risk in had]
    number = _BLANK if None in counts else str(sum(count or 0 for count in counts))
    return number, had[0].kind.value


def _other_risks(sheet: PregnancySheet) -> str:
    told = (_risk(sheet, kind) for kind in RiskKind if kind not in _NAMED_APART)
    return "; ".join(risk.kind.value for risk in told if risk is not None and risk.answer is TriState.YES)


def _visits(sheet: PregnancySheet) -> Iterator[Row]:
    """A row for each day on which she was scanned, tested, or told of a symptom."""
    results = sheet.standing(LabResult)
    symptoms = [each for each in sheet.symptoms if each.stands]
    days = {scan.on for scan in sheet.standing_scans} | {result.on for result in results}
    days |= {day for each in symptoms for day in (each.on, *each.again_on)}
    for day in sorted(days):
        scans = [scan for scan in sheet.standing_scans if scan.on == day]
        lengths = [scan.length for scan in scans if scan.is_transvaginal]
        hers = [each.kind.value for each in symptoms if each.is_active(day)]
        asked = "none" if any(scan.symptoms_asked for scan in scans) else _BLANK
        of_day = [result for result in results if result.on == day]
        yield (
            cell_text(day),
            *_gestation(sheet, day),
            cell_text(min(lengths, default=None)),
            "; ".join(_result(each) for each in of_day if each.kind is LabKind.FFN),
            _named(each for each in of_day if each.kind in _INFECTION),
            _named(each for each in of_day if each.kind not in (LabKind.FFN, *_INFECTION)),
            "; ".join(dict.fromkeys(hers)) or asked,
        )


def _gestation(sheet: PregnancySheet, day: date) -> Row:
    age = sheet.due_date.age_at(day) if sheet.due_date else None
    return cell_text(age), cell_text(age.days if age is not None else None)


def _result(result: LabResult) -> str:
    if result.positive is not None:
        return _RESULTS[result.positive]
    return f"{result.value} {result.unit}".strip()


def _named(results: Iterable[LabResult]) -> str:
    return "; ".join(f"{each.kind.value} {_result(each)}" for each in results)


def _interventions(sheet: PregnancySheet) -> Iterator[Row]:
    """Stitches, progesterone, pessaries and what else was given or done, in that order."""
    for stitch in sheet.standing(Cerclage):
        kind = "; ".join(cell_text(each) for each in (stitch.kind, stitch.technique) if each is not None)
        yield _intervention(sheet, "cerclage", kind, stitch.placed_on, cell_text(stitch.indication))
    for course in sheet.standing(Progesterone):
        yield _intervention(sheet, "progesterone", course.kind.value, course.started_on)
    for pessary in sheet.standing(Pessary):
        yield _intervention(sheet, "pessary", _BLANK, pessary.placed_on)
    for care in sheet.standing(CareNote):
        yield _intervention(sheet, care.kind.value, _BLANK, care.on)


def _intervention(sheet: PregnancySheet, kind: str, sub: str, day: date, indication: str = _BLANK) -> Row:
    return kind, sub, indication, cell_text(day), *_gestation(sheet, day)
