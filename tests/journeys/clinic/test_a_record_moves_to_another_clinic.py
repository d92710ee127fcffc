"""The whole demonstration leaves as tables and comes into a new clinic: the same women, dates, lengths and histories."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from db.exchange.csv_files.reader import CsvFiles
from db.exchange.csv_files.writing.written_lines import ScanLines
from db.exchange.table_files.folder import TableFolder
from models.records.clinic.user import Role
from models.records.importing.import_line import Sifting
from models.records.patient import Patient
from models.rules.register.import_check import sift
from models.usecases.clinic.data_tables import begin_tables, gather_more
from models.usecases.desk import Desk
from models.usecases.import_file import loads, look_up, new_batch, take_woman, women_in
from models.values.data_table import TableForm
from models.views import PregnancySheet
from tests.builders import a_desk
from tests.demo_clinic import CLOCK, demo_desk
from tests.stores import a_store


def left(desk: Desk, folder: Path, form: TableForm) -> Path:
    """The list of scans as it leaves."""
    lead, lines = replace(desk, user=replace(desk.user, role=Role.LEAD)), ScanLines()
    gathering = begin_tables(lead, lines)
    while not gathering.is_done:
        gathering = gather_more(lead, gathering, lines)
    out = TableFolder()
    written = out.write(folder, "tables", out.files(gathering.tables(), form)).keep()
    ending = "csv" if form is TableForm.CSV else "xlsx"
    return written / "names" / f"scans-with-names.{ending}"


def take_all(desk: Desk, path: Path) -> list[Sifting]:
    """Bring a file in, whatever is doubtful looked at; returns what was thought of each line."""
    files = CsvFiles()
    plan = files.guess(path)
    assert plan.questions == ()
    lines = list(files.lines(path, plan))
    preview = sift(lines, look_up(desk, women_in(lines)), desk.clock.today())
    batch = new_batch(desk, path.name, files.fingerprint(path), 0)
    for load in loads(preview, frozenset(line.key for line in lines)):
        batch = take_woman(desk, batch, load).batch
    return [line.verdict for line in preview.lines]


def known(desk: Desk) -> dict[Any, Any]:
    """What the columns of the list say of every woman with a scan."""
    found = {}
    for patient in desk.store.every(Patient):
        sheets = [desk.store.sheet(each.id) for each in desk.store.pregnancies_of(patient.id)]
        seen = [sheet for sheet in sheets if sheet.standing_scans]
        # Of several pregnancies the oldest brings the history; nobody knows how it ended, so the next one asks again.
        scanned = [(told(s), s.pregnancy.history_taken if len(seen) == 1 else None) for s in seen]
        if patient.stands and scanned:
            who = (str(patient.number), patient.family_name, patient.given_name, patient.born_on)
            found[who] = sorted(scanned, key=str)
    return found


def told(sheet: PregnancySheet) -> tuple[object, ...]:
    pregnancy = sheet.pregnancy
    return (
        sheet.dating.due_on if sheet.dating else None,
        pregnancy.fetuses,
        pregnancy.cervical_trauma,
        sorted((e.outcome.value, str(e.age), str(e.onset)) for e in sheet.earlier),
        [
            (s.on, s.readings, s.route, s.examiner, s.funnel, s.funnel_shape, s.sludge)
            for s in sheet.standing_scans
        ],
    )


@pytest.mark.parametrize("form", TableForm)
def test_what_leaves_comes_in_without_loss(demo: Path, tmp_path: Path, form: TableForm) -> None:
    old = demo_desk(demo, tmp_path / "old")
    (tmp_path / "new").mkdir()
    new = a_desk(a_store(tmp_path / "new", clock=CLOCK), clock=CLOCK)

    verdicts = take_all(new, left(old, tmp_path, form))

    assert Sifting.REFUSED not in verdicts
    assert verdicts.count(Sifting.ACCEPTED) > 160
    assert known(new) == known(old)
    for desk in (old, new):
        desk.store.close()


def test_the_paper_about_it_names_every_file(tmp_path: Path) -> None:
    desk = a_desk(a_store(tmp_path, clock=CLOCK), clock=CLOCK)
    lead = replace(desk, user=replace(desk.user, role=Role.LEAD))
    paper = (Path(__file__).parents[3] / "docs" / "exchange.md").read_text(encoding="utf-8")
    tables = begin_tables(lead, ScanLines()).tables()
    names = [f"names/{table.name}" if table.names_people else table.name for table in tables]
    assert [name for name in names if f"`{name}`" not in paper] == []
    desk.store.close()
