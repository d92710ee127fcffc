"""What a woman is handed holds everything that is recorded about her, of every kind there is, and runs nothing."""

import json
from collections.abc import Iterator
from dataclasses import fields, replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from models.errors import NotAllowed, Refused
from models.records.clinic.access import Access, AccessKind
from models.records.clinic.user import Role
from models.records.events import EVENTS
from models.records.flag import Flag
from models.records.history import EarlierPregnancy
from models.records.kinds import NAMES
from models.records.patient import Patient
from models.records.pregnancy import Pregnancy
from models.records.record import Record, Stamp, shown_fields
from models.usecases.clinic.access_log import log_access
from models.usecases.clinic.subject_access import (
    SubjectRecord,
    everything_about,
    woman_numbered,
)
from models.usecases.desk import Desk
from models.usecases.drafts import keep_draft
from tests.builders import NURSE, a_desk, a_flag, a_sheet, an_earlier_birth, keep
from tests.stores import a_store
from tests.whole_events import a_whole
from ui.wording.audit.subject_file import file_names, files_of, html_of, json_of
from ui.wording.fields import field_label, kind_name

NASTY = '<script>alert("x")</script> & <img src=x>'
OF_HER = [Patient, Pregnancy, EarlierPregnancy, Flag, *(kind.record for kind in EVENTS)]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = a_desk(a_store(tmp_path))
    # Which import, scan or examination a record came with is invented here.
    opened.store._session.execute("PRAGMA foreign_keys = OFF")  # type: ignore[attr-defined]  # Below the port of the store.
    opened.store.put(replace(NURSE, version=0))
    yield opened
    opened.store.close()


@pytest.fixture
def patient(desk: Desk) -> Patient:
    """With one record of every kind, every field of it filled in; one struck out, one corrected."""
    kept = keep(desk.store, a_sheet(history=(an_earlier_birth(),)))
    hers = kept.pregnancy.id
    for kind in EVENTS:
        desk.store.put(a_whole(kind.record, pregnancy_id=hers))
    desk.store.put(replace(a_flag("NICE-OFFER"), pregnancy_id=hers))
    (earlier,) = desk.store.earlier_of(kept.patient.id)
    desk.store.put(replace(earlier, struck_out="of another woman"), "of another woman")
    return desk.store.put(replace(kept.patient, family_name=NASTY), "misheard")


@pytest.fixture
def record(desk: Desk, patient: Patient) -> SubjectRecord:
    log_access(desk, AccessKind.LOOKED, patient_id=patient.id)
    keep_draft(desk, "scan", desk.store.pregnancies_of(patient.id)[0].id, {"note": "half <b>typed"})
    return everything_about(desk, patient.id)


def test_these_are_all_kinds_that_are_about_a_woman() -> None:
    about_her = [
        kind
        for kind in NAMES
        if {"patient_id", "pregnancy_id"} & {field.name for field in fields(kind)} and kind is not Access
    ]
    assert {Patient, *about_her} == set(OF_HER)


@pytest.mark.parametrize("kind", OF_HER, ids=lambda kind: kind.__name__)
def test_every_field_of_every_kind_stands_in_both_files(record: SubjectRecord, kind: type[Record]) -> None:
    read, said = Reading.of(html_of(record, {})), json.loads(json_of(record))
    sections = [rows for heading, rows in read.sections if heading.startswith(kind_name(kind))]
    assert sections
    assert list(sections[0]) == [field_label(kind, name) for name in shown_fields(kind)]
    stored = next(each["fields"] for each in said["records"] if each["table"] == NAMES[kind])
    columns = {field.name for field in fields(kind)} - {"stamp"}
    assert columns | {f"stamp_{part.name}" for part in fields(Stamp)} <= stored.keys()


def test_earlier_versions_what_was_struck_out_and_who_looked_are_there(record: SubjectRecord) -> None:
    text = Reading.of(html_of(record, {})).text
    for part in ("Adeyemi", "of another woman", "Looked at her record", "misheard", "half <b>typed"):
        assert part in text
    said = json.loads(json_of(record))
    assert [each["kind"] for each in said["entries"]].count("accesses") == 1
    assert said["entries"][-1]["kind"] == "accesses"
    assert len(said["entries"]) == len(record.entries)
    assert said["drafts"][0]["fields"] == {"note": "half <b>typed"}
    assert said["users"] == {NURSE.id.hex: NURSE.name}


def test_what_was_typed_is_text_and_nothing_is_loaded(record: SubjectRecord) -> None:
    page = html_of(record, {"NICE-OFFER": "Offer <i>this</i>"})
    read = Reading.of(page)
    assert NASTY in read.text
    assert "Offer <i>this</i>" in read.text
    assert read.tags <= set(
        "html head meta title style body h1 h2 h3 p table thead tbody tr th td bdi br s".split()
    )
    assert "default-src 'none'" in page


def test_both_files_bear_her_number_and_the_day(record: SubjectRecord, tmp_path: Path) -> None:
    assert file_names(record) == ("woman-RX-482-113-2026-03-02.html", "woman-RX-482-113-2026-03-02.json")
    without = replace(record, patient=replace(record.patient, number=None))
    assert file_names(without)[0] == f"woman-{record.patient.id}-2026-03-02.html"
    assert {path.parent for path in files_of(record, tmp_path, {})} == {tmp_path}


def test_a_woman_of_whom_nothing_else_is_known_is_a_short_file(desk: Desk) -> None:
    only = desk.store.put(replace(keep(desk.store, a_sheet()).patient, telephone=""), "none")
    text = Reading.of(html_of(everything_about(desk, only.id), {})).text
    assert "Half-typed" not in text


@pytest.mark.parametrize("role", Role)
def test_whoever_cares_for_her_may_hand_it_out(desk: Desk, patient: Patient, role: Role) -> None:
    somebody = replace(desk, user=replace(NURSE, role=role))
    if role in (Role.NURSE, Role.DOCTOR, Role.LEAD):
        assert woman_numbered(somebody, "rx482113") == patient.id
        return
    for asked in (lambda: everything_about(somebody, patient.id), lambda: woman_numbered(somebody, "1")):
        with pytest.raises(NotAllowed, match="export_woman"):
            asked()


def test_a_number_that_nobody_has_is_said(desk: Desk) -> None:
    with pytest.raises(Refused, match=r"number\.unknown"):
        woman_numbered(desk, "XX1")


class Reading(HTMLParser):
    """A page as it is read: its tags, all of its text, and the tables below their headings."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.text = ""
        self.sections: list[tuple[str, dict[str, str]]] = []
        self._at: list[str] = []
        self._label = ""

    @classmethod
    def of(cls, page: str) -> "Reading":
        read = cls()
        read.feed(page)
        return read

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag == "h3":
            self.sections.append(("", {}))
        if tag not in ("meta", "br"):
            self._at.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self._at.pop()

    def handle_data(self, data: str) -> None:
        self.text += data
        if not self.sections:
            return
        heading, rows = self.sections[-1]
        if "h3" in self._at:
            self.sections[-1] = (heading + data, rows)
        elif "th" in self._at and "thead" not in self._at:
            self._label = data
            rows[data] = ""
        elif "td" in self._at and self._label in rows:
            rows[self._label] += data
