"""What a signed-in user's pages share: the desk, the runner, and the one woman on the screen."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from models.errors import CervitrendError
from models.records.clinic.audit import AuditQuery
from models.records.patient import Patient
from models.usecases.desk import Desk
from models.usecases.women.merge import now_at
from models.views import PregnancySheet
from ui.session.runner import Runner
from ui.session.unkept import OnItsWay, Unkept

T = TypeVar("T")


class Where(Enum):
    """Every page of the window that somebody can be led to."""

    TODAY = "today"
    WOMEN = "women"
    INBOX = "inbox"
    REGISTER = "register"
    PREGNANCY = "pregnancy"
    WOMAN = "woman"
    SCAN = "scan"
    EXPLAIN = "explain"
    CALL = "call"
    PLAN = "plan"
    LOOPS = "loops"
    SETTINGS = "settings"
    RECORD = "record"
    MERGE = "merge"
    HISTORY = "history"
    AUDIT = "audit"
    PAPER = "paper"


LEAVING = "leaving"
"""What is `typed` where the open loops are shown because somebody wants to sign out."""


@dataclass(frozen=True, slots=True)
class Location:
    """A page, and what it is about.

    `pregnancy_id` leads to a pregnancy (the woman is known from it), `patient_id` to a woman without one;
    `record_id` is the record to amend, or the registration that was left half-typed. `typed` is text to begin with: the words searched for, handed to the
    registration form. On the page about two records of one woman `record_id` is the one that stays, `other_id` the one
    that goes into it, None until it is chosen. `asked` is which entries of the clinic's trail are wanted, None: all.
    """

    where: Where
    patient_id: UUID | None = None
    pregnancy_id: UUID | None = None
    record_id: UUID | None = None
    other_id: UUID | None = None
    typed: str = ""
    asked: AuditQuery | None = None

    @property
    def is_about_a_woman(self) -> bool:
        """Whether it is nothing without a woman on the screen."""
        return self.patient_id is not None or self.pregnancy_id is not None


@dataclass(frozen=True, slots=True)
class MovedTo:
    """That the record that was `wanted` (a pregnancy, or a woman) went into another one, and where it is found now.

    `was_taken_back`: the pregnancy went nowhere; the woman is found with the one that goes on, or without any.
    """

    wanted: UUID
    patient_id: UUID
    pregnancy_id: UUID | None
    was_taken_back: bool = False


class WomanOnScreen(QObject):
    """The one woman that everything on the screen is about.

    Blank first: asking for another woman empties `patient` and `sheet` at once, and only her own answer fills them.
    Signals: `changed` after either; `moved_to` (MovedTo) when her record went into another one; `failed` (CervitrendError) when
    she could not be read.
    """

    changed = Signal()
    moved_to = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._runner = runner
        self._wanted: UUID | None = None
        self.patient: Patient | None = None
        self.sheet: PregnancySheet | None = None

    def blank(self) -> None:
        """Nobody is on the screen; an answer still under way is dropped."""
        self._wanted = None
        self._empty()

    def open_pregnancy(self, pregnancy_id: UUID) -> None:
        """Put the woman with this pregnancy on the screen."""
        if self._wanted != pregnancy_id:
            self._wanted = pregnancy_id
            self._empty()
        desk = self._desk
        self._runner.run(self, lambda: _sheet_for(desk, pregnancy_id), self._show_sheet, self._fail)

    def open_patient(self, patient_id: UUID) -> None:
        """Put a woman on the screen without any of her pregnancies."""
        if self._wanted != patient_id:
            self._wanted = patient_id
            self._empty()
        desk = self._desk
        self._runner.run(self, lambda: _patient_now(desk, patient_id), self._show_patient, self._fail)

    def reload(self) -> None:
        """Read her again after something was written; she stays on the screen meanwhile."""
        if self.sheet is not None:
            self._ask(self.sheet.pregnancy.id)
        elif self.patient is not None:
            self.open_patient(self.patient.id)

    def shows(self, about: UUID) -> bool:
        """Whether this pregnancy, or this woman, is on the screen."""
        is_her_pregnancy = self.sheet is not None and self.sheet.pregnancy.id == about
        return is_her_pregnancy or (self.patient is not None and self.patient.id == about)

    def _ask(self, pregnancy_id: UUID) -> None:
        desk = self._desk
        self._runner.run(self, lambda: _sheet_now(desk, pregnancy_id), self._show_sheet, self._fail)

    def _empty(self) -> None:
        self.patient, self.sheet = None, None
        self.changed.emit()

    @Slot(object)
    def _show_sheet(self, sheet: PregnancySheet | MovedTo) -> None:
        if isinstance(sheet, MovedTo):
            self._lead_on(sheet)
        elif sheet.pregnancy.id == self._wanted:
            self.patient, self.sheet = sheet.patient, sheet
            self.changed.emit()

    @Slot(object)
    def _show_patient(self, patient: Patient | MovedTo) -> None:
        if isinstance(patient, MovedTo):
            self._lead_on(patient)
        elif patient.id == self._wanted:
            self.patient, self.sheet = patient, None
            self.changed.emit()

    def _lead_on(self, moved: MovedTo) -> None:
        if moved.wanted == self._wanted:
            self.moved_to.emit(moved)

    @Slot(object)
    def _fail(self, error: CervitrendError) -> None:
        self.failed.emit(error)


def _sheet_for(desk: Desk, pregnancy_id: UUID) -> PregnancySheet | MovedTo:
    """What is shown to whoever opens a pregnancy: of one that was taken back, her page. Where it is on the screen already, it stays."""
    sheet = _sheet_now(desk, pregnancy_id)
    if isinstance(sheet, MovedTo) or sheet.pregnancy.stands or not sheet.patient.stands:
        return sheet
    going_on = desk.store.pregnancies_of(sheet.patient.id)
    return MovedTo(pregnancy_id, sheet.patient.id, going_on[0].id if going_on else None, was_taken_back=True)


def _sheet_now(desk: Desk, pregnancy_id: UUID) -> PregnancySheet | MovedTo:
    sheet = desk.store.sheet(pregnancy_id)
    return _moved_to(desk, sheet.patient, pregnancy_id) or sheet


def _patient_now(desk: Desk, patient_id: UUID) -> Patient | MovedTo:
    patient = desk.store.get(Patient, patient_id)
    return _moved_to(desk, patient, None) or patient


def _moved_to(desk: Desk, patient: Patient, pregnancy_id: UUID | None) -> MovedTo | None:
    """Where a record that does not stand any more went; None where it went nowhere."""
    if patient.stands:
        return None
    now_patient, now_pregnancy = now_at(desk, patient.id, pregnancy_id)
    if now_patient == patient.id:
        return None
    return MovedTo(pregnancy_id or patient.id, now_patient, now_pregnancy)


@dataclass(frozen=True, slots=True)
class Session:
    """What every page is made with; whoever writes notes it `on_its_way`, so that nobody leaves before the answer."""

    desk: Desk
    runner: Runner
    woman: WomanOnScreen
    on_its_way: OnItsWay = field(default_factory=OnItsWay)

    def write(
        self,
        owner: QObject,
        what: Unkept,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[CervitrendError], None],
        supersedes: str = "",
    ) -> None:
        """Do work that writes, as the runner does; nobody leaves before it has its answer."""
        well, badly = self.on_its_way.follow(what, then, failed)
        self.runner.run(owner, work, well, badly, supersedes)
