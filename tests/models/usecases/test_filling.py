"""What stands in a form is what stands in the record: no field is left out, none is read otherwise than it was written."""

from dataclasses import dataclass, fields
from typing import Any, get_type_hints

import pytest

from models.errors import Refused
from models.records.finding import Examination
from models.records.history import EarlierPregnancy
from models.records.laboratory import LabResult
from models.records.outcome import Baby, Outcome
from models.records.patient import Patient
from models.records.record import ClinicalRecord, Record, shown_fields
from models.records.risk import RiskFactor
from models.records.treatment import CareNote, Cerclage, Pessary, Progesterone
from models.usecases.desk import Desk
from models.usecases.events.cerclage import CerclageDraft
from models.usecases.events.examination import ExaminationDraft
from models.usecases.events.lab_result import ResultDraft
from models.usecases.events.other_care import CareDraft, PessaryDraft
from models.usecases.events.progesterone import ProgesteroneDraft
from models.usecases.filling import Said, filled, read, written
from models.usecases.pregnancies.end_draft import BabyDraft, EndingDraft
from models.usecases.pregnancies.history import EarlierDraft
from models.usecases.pregnancies.risk_factors import RiskDraft
from models.usecases.women.register import PatientDraft
from models.values.length import Millimetres
from tests.builders import a_cerclage, next_id
from tests.whole_events import a_whole

PAIRS: list[tuple[type[Any], type[ClinicalRecord]]] = [
    (CerclageDraft, Cerclage),
    (ProgesteroneDraft, Progesterone),
    (PessaryDraft, Pessary),
    (CareDraft, CareNote),
    (ExaminationDraft, Examination),
    (ResultDraft, LabResult),
    (EarlierDraft, EarlierPregnancy),
    (RiskDraft, RiskFactor),
    (EndingDraft, Outcome),
    (BabyDraft, Baby),
    (PatientDraft, Patient),
]
NO_PART = {
    "pregnancy_id": "whose form it is",
    "is_another": "an answer to a question",
    "confirms_babies": "an answer to a question",
    "retyped_born_on": "an answer to a question",
    "others": "an answer to a question",
    "babies": "records of their own",
    "stops_progesterone": "it is written into the course",
    "how": "the use case says it to the outcome as `ending`, and to the pregnancy",
}
NOT_TYPED = {
    "struck_out": "it has a use case of its own",
    "recorded_as": "the use case says it",
    "place": "the row says it",
    "ending": "the form asks it as `how`",
    "other_numbers": "a merge says them",
}
each_pair = pytest.mark.parametrize(("draft", "kind"), PAIRS, ids=lambda one: one.__name__)


def into(draft: type[Any]) -> dict[str, str]:
    """The fields of a draft, each with the record's field that it goes into."""
    return {each.name: each.metadata.get("into") or each.name for each in fields(draft)}


@each_pair
def test_everything_in_a_form_goes_into_its_record(draft: type[Any], kind: type[Record]) -> None:
    known = {*shown_fields(kind), *NO_PART}
    assert [name for name, field in into(draft).items() if field not in known] == []


@each_pair
def test_everything_in_a_record_stands_in_its_form(draft: type[Any], kind: type[Record]) -> None:
    known = {*into(draft).values(), *NOT_TYPED}
    assert [name for name in shown_fields(kind) if name not in known] == []


@each_pair
def test_a_record_that_was_written_into_its_form_comes_back_the_same(
    draft: type[Any], kind: type[ClinicalRecord]
) -> None:
    record = a_whole(kind, **({"count": 2} if kind is RiskFactor else {}))
    hints = get_type_hints(draft)
    values: dict[str, Any] = {name: getattr(record, field, None) for name, field in into(draft).items()}
    texts = {name: str(value) if hints[name] is str else value for name, value in values.items()}
    said = read(kind, draft(**texts))
    assert {name: getattr(record, name) for name in said.values} == dict(said.values)
    assert said.problems == ()


@dataclass(frozen=True, slots=True)
class Lengths:
    """A form of two lengths and a text."""

    length_above: str = ""
    length_below: str = ""
    suture: str = ""


@pytest.mark.parametrize(
    ("text", "length"), [(" 21,5 mm ", Millimetres(215)), ("0", Millimetres(0)), ("", None), ("mm", None)]
)
def test_a_number_is_read_with_or_without_its_unit_and_a_blank_is_nothing(
    text: str, length: Millimetres | None
) -> None:
    assert read(Cerclage, Lengths(length_above=text)).values["length_above"] == length


@pytest.mark.parametrize(("text", "dose"), [("200", 200), (" 90 MG", 90), ("", None), ("mg", None)])
def test_a_whole_number_is_read_with_or_without_its_unit(text: str, dose: int | None) -> None:
    draft = ProgesteroneDraft(pregnancy_id=next_id(), kind=None, started_on=None, dose=text)
    assert read(Progesterone, draft).values["dose_mg"] == dose


def test_a_text_is_kept_without_the_blanks_around_it() -> None:
    assert read(Cerclage, Lengths(suture=" Mersilene ")).values["suture"] == "Mersilene"
    assert read(Cerclage, Lengths()).values["suture"] == ""


def test_everything_that_cannot_be_read_is_told_at_its_field_and_says_nothing() -> None:
    said = read(Cerclage, Lengths("short", "21.55", "silk"))
    assert [(problem.field, problem.code) for problem in said.problems] == [
        ("length_above", "length.not_a_number"),
        ("length_below", "length.too_many_decimals"),
    ]
    assert said.values == {"suture": "silk"}


def test_what_cannot_be_read_is_never_written() -> None:
    with pytest.raises(Refused, match="length"):
        filled(a_cerclage(), read(Cerclage, Lengths("short")))


def test_a_field_that_no_form_knows_stays_when_its_record_is_amended() -> None:
    suture = a_cerclage()
    assert filled(suture, Said({}), note="checked").placed_on == suture.placed_on


def test_an_amended_record_stays_in_its_pregnancy(desk: Desk) -> None:
    suture = a_cerclage()
    amended = written(desk, Cerclage, next_id(), Said({"note": "checked"}), suture)
    assert (amended.id, amended.pregnancy_id, amended.note) == (suture.id, suture.pregnancy_id, "checked")
