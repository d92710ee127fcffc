"""The first page of every paper as a picture in grey, for docs/papers.md: `python -m tests.ui.papers.drawn`."""

import os
import tempfile
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QByteArray  # After the platform was chosen.
from PySide6.QtGui import QGuiApplication, QImage

from db.papers.typesetting import our_typesetter
from models.records.clinic.audit import AuditQuery
from models.records.clinic.user import Role
from models.usecases.clinic.downtime import downtime_day, next_women
from models.usecases.desk import Desk
from models.values.paper import Paper, PaperKind
from models.views import PregnancySheet
from tests.builders import all_references
from tests.demo_clinic import demo_desk, made_once
from ui.papers.downtime import downtime_paper
from ui.papers.kinds import make_paper

FOLDER = Path(__file__).parents[3] / "docs" / "pictures" / "papers"
PRACTICE = "practice"
HER, BOOKED = "Adeyemi", "Özdemir"
"""Of whom most is told, and who still has an appointment that day."""
_PER_INCH = 60


def every_paper(desk: Desk) -> dict[PaperKind, Paper]:
    """Each kind of paper over the demonstration clinic, the lead being at the desk."""
    lead = replace(desk, user=replace(desk.user, role=Role.LEAD))
    hers, booked = _sheet_of(lead, HER), _sheet_of(lead, BOOKED)
    rules = {rule.id: rule for guideline in lead.known for rule in guideline.rules}
    asked = AuditQuery(patient_id=booked.patient.id)
    made: dict[PaperKind, Paper | None] = {
        kind: make_paper(kind, lead, all_references(), booked if kind is PaperKind.SLIP else hers, asked)
        for kind in PaperKind
        if kind is not PaperKind.DOWNTIME_PACK
    }
    women, _ = next_women(lead, None)
    made[PaperKind.DOWNTIME_PACK] = downtime_paper(lead, downtime_day(lead, women), rules)
    return {kind: paper for kind, paper in made.items() if paper is not None}


def _sheet_of(desk: Desk, name: str) -> PregnancySheet:
    (her,) = desk.store.find_women(name)
    assert her.pregnancy_id is not None
    return desk.store.sheet(her.pregnancy_id)


def draw(desk: Desk, folder: Path) -> None:
    """Draw them into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    typesetter = our_typesetter()
    # As they leave a clinic; how one of them leaves the practice clinic is a picture of its own.
    papers = {kind.value: paper for kind, paper in every_paper(replace(desk, is_practice=False)).items()}
    papers[PRACTICE] = every_paper(desk)[PaperKind.SUMMARY]
    for name, paper in papers.items():
        first, *_ = typesetter.pictures(paper, _PER_INCH)
        grey = QImage.fromData(QByteArray(first)).convertToFormat(QImage.Format.Format_Grayscale8)
        grey.save(str(folder / f"{name}.png"))
    typesetter.forget()


def main() -> None:
    app = QGuiApplication.instance() or QGuiApplication([])
    assert app is not None
    with tempfile.TemporaryDirectory() as made, tempfile.TemporaryDirectory() as copy:
        desk = demo_desk(made_once(Path(made)), Path(copy))
        draw(desk, FOLDER)
        desk.store.close()


if __name__ == "__main__":
    main()
