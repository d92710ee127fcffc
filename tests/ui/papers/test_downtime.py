"""What stands in the downtime pack."""

from dataclasses import replace
from datetime import date

from models.records.guidelines.guideline import Rule
from models.rules.backups.downtime import DowntimeDay, downtime_woman
from models.usecases.desk import Desk
from models.values.paper import TableBlock
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
from ui.papers.downtime import downtime_paper
from ui.papers.plain import text_of_paper
from ui.wording import formats

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


def pages(desk: Desk, pack: DowntimeDay | None = None) -> str:
    return text_of_paper(downtime_paper(desk, pack or a_pack(), RULES))


def test_it_says_who_waits_who_comes_and_a_line_for_everybody(desk: Desk) -> None:
    text = pages(desk)
    for said in (
        "BERG",
        "22.4 mm",
        "Cerclage in place since",
        "On progesterone since",
        "and 2 more",
        "no time",
        "22+0",
        "Silence in it means nothing.",
    ):
        assert said in text


def test_no_day_is_called_today(desk: Desk) -> None:
    text = pages(desk)
    assert "today 1" not in text
    assert f"Written {formats.moment(NOW, date.min)}" in text
    assert formats.day(TODAY) in text


def tables(desk: Desk, pack: DowntimeDay) -> list[TableBlock]:
    return [block for block in downtime_paper(desk, pack, RULES).blocks if isinstance(block, TableBlock)]


def test_an_empty_clinic_has_a_pack_too(desk: Desk) -> None:
    text = pages(desk, replace(a_pack(), booked=(), waiting=(), women=()))
    assert text.count("nobody") == 3
    assert text.count("none\n") == 1


def test_every_row_has_a_cell_for_each_heading(desk: Desk) -> None:
    followed = replace(a_pack(), followed=all_guidelines())
    assert len(tables(desk, followed)) == 4
    assert all(
        len(row) == len(table.headings) == len(table.shares)
        for table in tables(desk, followed)
        for row in table.rows
    )


def test_a_day_can_be_worked_with_it(desk: Desk) -> None:
    followed = tuple(each for each in all_guidelines() if each.id == "nice-ng25")
    text = pages(desk, replace(a_pack(), followed=followed))
    for said in ("Due ", "Placenta: ", "Fetuses: Singleton", "G1 P0", "Plan of scans", "Age at the scan"):
        assert said in text


def test_her_telephone_stands_where_she_is_booked_too(desk: Desk) -> None:
    pack = a_pack()
    patient = replace(pack.women[0].sheet.patient, telephone="0151 4960 112")
    woman = replace(pack.women[0], sheet=replace(pack.women[0].sheet, patient=patient))
    row = replace(pack.booked[0], woman=replace(pack.booked[0].woman, patient_id=patient.id))
    _, booked, women = tables(desk, replace(pack, women=(woman,), booked=(row,)))
    assert "0151 4960 112" in booked.rows[0]
    assert women.rows[0][0].splitlines()[1:] == ["Born 14-Mar-1993", "No. RX 482 113", "0151 4960 112"]


def test_a_date_in_doubt_is_said_on_it(desk: Desk) -> None:
    assert "in doubt" not in pages(desk)
    assert "in doubt" in pages(desk, replace(a_pack(), is_doubted=True))
