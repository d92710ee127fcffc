"""The downtime pack as it is read: everything of the record as text, and nothing that is fetched."""

from dataclasses import replace
from datetime import date

from db.backup.pack_file import page_html
from models.records.guidelines.guideline import Rule
from models.rules.backups.downtime import DowntimeDay, downtime_woman
from models.values.person import PersonName
from models.views import BookedRow, TodayRow, WomanRow
from tests.builders import (
    NOW,
    TODAY,
    a_booking,
    a_cerclage,
    a_course,
    a_flag,
    a_scan,
    a_sheet,
    all_guidelines,
    as_listed,
    next_id,
)
from ui.wording import formats
from ui.wording.backups.downtime import downtime_page

EVIL = "<script>alert('x')</script><img src='file:///x'>"
RULES: dict[str, Rule] = {rule.id: rule for guideline in all_guidelines() for rule in guideline.rules}


def a_pack(name: str = "Berg") -> DowntimeDay:
    flag = a_flag("NICE-OFFER")
    sheet = a_sheet(
        a_scan(mm="22.4"), cerclages=(a_cerclage(),), progesterone=(a_course(started="16+0"),), flags=(flag,)
    )
    sheet = replace(sheet, patient=replace(sheet.patient, family_name=name))
    woman = WomanRow(patient_id=next_id(), name=PersonName(name), born_on=None, number=None)
    waiting = TodayRow(
        patient_id=next_id(),
        pregnancy_id=next_id(),
        name=PersonName(name),
        born_on=None,
        number=None,
        due_on=None,
        history_taken=True,
        flags=(as_listed(a_flag("NICE-OFFER")),),
        more=2,
    )
    return DowntimeDay(
        clinic_name=name,
        on=TODAY,
        made_at=NOW,
        booked=(BookedRow(woman=woman, booking=replace(a_booking(), on=TODAY, at="")),),
        waiting=(waiting,),
        women=(downtime_woman(sheet, TODAY, None), downtime_woman(a_sheet(due=None), TODAY, None)),
    )


def test_it_says_who_waits_who_comes_and_a_line_for_everybody() -> None:
    page = page_html(downtime_page(a_pack(), RULES))
    for text in (
        "BERG",
        "22.4 mm",
        "Cerclage in place since",
        "On progesterone since",
        "and 2 more",
        "no time",
        "22+0",
    ):
        assert text in page
    assert "not encrypted: whoever holds it reads names" in page


def test_no_day_is_called_today_and_no_date_is_broken_on_paper() -> None:
    page = page_html(downtime_page(a_pack(), RULES))
    assert "today 1" not in page
    assert f"Written {formats.moment(NOW, date.min)}" in page
    assert f"<span>{formats.day(TODAY)}</span>" in page


def test_nothing_of_the_record_is_markup_and_nothing_is_fetched() -> None:
    page = page_html(downtime_page(a_pack(EVIL), RULES))
    assert "&lt;SCRIPT&gt;" in page or "&lt;script&gt;" in page
    assert not {"<script", "<img", "<SCRIPT", "<IMG", "http:", "https:"} & {
        piece for piece in ("<script", "<img", "<SCRIPT", "<IMG", "http:", "https:") if piece in page
    }


def test_an_empty_clinic_has_a_page_too() -> None:
    empty = replace(a_pack(), booked=(), waiting=(), women=())
    (*tables,) = downtime_page(empty, RULES).tables
    assert [table.rows for table in tables] == [*[(("nobody",),)] * 3, (("none",),)]


def test_a_day_can_be_worked_with_it() -> None:
    followed = tuple(each for each in all_guidelines() if each.id == "nice-ng25")
    page = page_html(downtime_page(replace(a_pack(), followed=followed), RULES))
    for text in ("Due ", "Placenta: ", "Fetuses: Singleton", "G1 P0", "Plan of scans", "Age at the scan"):
        assert text in page


def test_her_telephone_stands_where_she_is_booked_too() -> None:
    pack = a_pack()
    patient = replace(pack.women[0].sheet.patient, telephone="0151 4960 112")
    woman = replace(pack.women[0], sheet=replace(pack.women[0].sheet, patient=patient))
    row = replace(pack.booked[0], woman=replace(pack.booked[0].woman, patient_id=patient.id))
    _, booked, women, _ = downtime_page(replace(pack, women=(woman,), booked=(row,)), RULES).tables
    assert "0151 4960 112" in booked.rows[0]
    assert "0151 4960 112" in women.rows[0]


def test_a_date_in_doubt_is_said_on_it() -> None:
    assert "in doubt" not in downtime_page(a_pack(), RULES).made
    assert "in doubt" in downtime_page(replace(a_pack(), is_doubted=True), RULES).made
