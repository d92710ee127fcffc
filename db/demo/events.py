"""What happened to an invented woman besides scans, each as the use case that a nurse would have used that day."""

from dataclasses import replace
from datetime import date, time, timedelta
from uuid import UUID

from db.demo.woman import DemoEvent
from models.records.finding import ExaminationManner, Membranes, Rupture, SymptomKind
from models.records.history import CerclageIndication, CerclageKind
from models.records.laboratory import LabKind
from models.records.plan import BookingState, ContactHow, ContactResult
from models.records.record import TriState
from models.records.risk import RiskKind
from models.records.treatment import (
    Anaesthesia,
    CareKind,
    CerclageTechnique,
    ProgesteroneKind,
    ProgesteroneRoute,
    RemovalReason,
)
from models.rules.flags.schedule import next_scan, open_bookings, schedule_of
from models.usecases.desk import Desk
from models.usecases.events.call import CallDraft, record_call
from models.usecases.events.cerclage import CerclageDraft, amend_cerclage, place_cerclage
from models.usecases.events.examination import ExaminationDraft, record_examination
from models.usecases.events.lab_result import ResultDraft, record_result
from models.usecases.events.other_care import CareDraft, PessaryDraft, note_care, place_pessary
from models.usecases.events.progesterone import ProgesteroneDraft, amend_progesterone, record_progesterone
from models.usecases.pregnancies.end import end_pregnancy
from models.usecases.pregnancies.end_draft import EndingDraft
from models.usecases.pregnancies.risk_factors import RiskDraft, RisksDraft, record_risks
from models.usecases.scans.appointments import (
    BookingDraft,
    ClosingDraft,
    ContactDraft,
    book_scan,
    close_scan,
    mark_booking,
    record_contact,
)
from models.values.age import GestationalAge


def asked(
    days_ago: int, *present: RiskDraft, bmi: str = "", not_known: tuple[RiskKind, ...] = ()
) -> DemoEvent:
    """All risk factors asked for: those `present`, those she does not know of, and no to the others."""
    said = {risk.kind for risk in present}
    risks = [
        RiskDraft(kind=kind, answer=TriState.UNKNOWN if kind in not_known else TriState.NO)
        for kind in RiskKind
        if kind not in said
    ]

    def act(desk: Desk, her: UUID) -> object:
        return record_risks(desk, RisksDraft(pregnancy_id=her, risks=(*present, *risks), bmi=bmi))

    return DemoEvent(days_ago, act)


def reported(days_ago: int, *kinds: SymptomKind, caller: str = "", advice: str = "") -> DemoEvent:
    """A telephone call with symptoms."""

    def act(desk: Desk, her: UUID) -> object:
        on = desk.clock.today()
        draft = CallDraft(pregnancy_id=her, on=on, kinds=kinds, caller=caller, advice=advice)
        return record_call(desk, draft)

    return DemoEvent(days_ago, act)


def examined(
    days_ago: int,
    dilation: str,
    effacement: str,
    membranes: Membranes | None = None,
    rupture: Rupture | None = None,
    note: str = "",
) -> DemoEvent:
    """An examination by hand and with the speculum."""

    def act(desk: Desk, her: UUID) -> object:
        draft = ExaminationDraft(
            pregnancy_id=her,
            on=desk.clock.today(),
            manner=ExaminationManner.BOTH,
            dilation=dilation,
            effacement=effacement,
            membranes=membranes,
            rupture=rupture,
            bleeding=TriState.NO,
            examiner="Dr Chen",
            note=note,
        )
        return record_examination(desk, draft)

    return DemoEvent(days_ago, act)


def measured(days_ago: int, kind: LabKind, value: str, unit: str) -> DemoEvent:
    """A measured result."""

    def act(desk: Desk, her: UUID) -> object:
        on = desk.clock.today()
        draft = ResultDraft(pregnancy_id=her, kind=kind, on=on, value=value, unit=unit)
        return record_result(desk, draft)

    return DemoEvent(days_ago, act)


def sampled(days_ago: int, kind: LabKind, positive: TriState, note: str = "") -> DemoEvent:
    """A result that is positive, negative or still awaited (UNKNOWN)."""

    def act(desk: Desk, her: UUID) -> object:
        on = desk.clock.today()
        draft = ResultDraft(pregnancy_id=her, kind=kind, on=on, positive=positive, note=note)
        return record_result(desk, draft)

    return DemoEvent(days_ago, act)


def progesterone(days_ago: int, *, stopped: int | None = None, because: str = "") -> tuple[DemoEvent, ...]:
    """A course to 34+0; `stopped` days ago when it ended before its time."""

    def begin(desk: Desk, her: UUID) -> object:
        due = desk.store.sheet(her).due_date
        draft = ProgesteroneDraft(
            pregnancy_id=her,
            kind=ProgesteroneKind.VAGINAL_CAPSULE_200,
            route=ProgesteroneRoute.VAGINAL,
            dose="200",
            started_on=desk.clock.today(),
            planned_stop=due.day_of(GestationalAge.of(34)) if due is not None else None,
        )
        return record_progesterone(desk, draft)

    def stop(desk: Desk, her: UUID) -> object:
        (course,) = desk.store.sheet(her).progesterone
        draft = ProgesteroneDraft(
            pregnancy_id=her,
            kind=course.kind,
            route=course.route,
            dose=str(course.dose_mg or ""),
            started_on=course.started_on,
            planned_stop=course.planned_stop,
            stopped_on=desk.clock.today(),
            stopped_because=because,
        )
        return amend_progesterone(desk, course, draft)

    begun = DemoEvent(days_ago, begin)
    return (begun,) if stopped is None else (begun, DemoEvent(stopped, stop))


def suture(
    days_ago: int, why: CerclageIndication, *, removed: int | None = None, for_caesarean: bool = False
) -> tuple[DemoEvent, ...]:
    """A McDonald suture; `removed` days ago as planned."""

    def place(desk: Desk, her: UUID) -> object:
        return place_cerclage(desk, _suture(her, desk.clock.today(), why, for_caesarean))

    def remove(desk: Desk, her: UUID) -> object:
        (standing,) = desk.store.sheet(her).cerclages
        draft = _suture(her, standing.placed_on, why, for_caesarean)
        out = replace(draft, removed_on=desk.clock.today(), removal_reason=RemovalReason.PLANNED)
        return amend_cerclage(desk, standing, out)

    placed = DemoEvent(days_ago, place)
    return (placed,) if removed is None else (placed, DemoEvent(removed, remove))


def _suture(her: UUID, placed_on: date, why: CerclageIndication, for_caesarean: bool) -> CerclageDraft:
    return CerclageDraft(
        pregnancy_id=her,
        kind=CerclageKind.TRANSVAGINAL,
        placed_on=placed_on,
        indication=why,
        technique=CerclageTechnique.MCDONALD,
        anaesthesia=Anaesthesia.SPINAL,
        suture="Mersilene 5 mm",
        operator="Dr Chen",
        length_above="21.0",
        length_below="9.5",
        left_for_caesarean=for_caesarean,
    )


def pessary(days_ago: int, model: str) -> DemoEvent:
    """A pessary placed and still there."""

    def act(desk: Desk, her: UUID) -> object:
        return place_pessary(desk, PessaryDraft(pregnancy_id=her, placed_on=desk.clock.today(), model=model))

    return DemoEvent(days_ago, act)


def cared(days_ago: int, kind: CareKind, detail: str) -> DemoEvent:
    """Something given or done."""

    def act(desk: Desk, her: UUID) -> object:
        return note_care(desk, CareDraft(pregnancy_id=her, kind=kind, on=desk.clock.today(), detail=detail))

    return DemoEvent(days_ago, act)


def booked(days_ago: int, ahead: int, at: str) -> DemoEvent:
    """A booking made `days_ago` for `ahead` days later."""

    def act(desk: Desk, her: UUID) -> object:
        on = desk.clock.today() + timedelta(days=ahead)
        return book_scan(desk, BookingDraft(pregnancy_id=her, on=on, at=time.fromisoformat(at)))

    return DemoEvent(days_ago, act)


def came(days_ago: int) -> DemoEvent:
    """She arrived for the scan that was booked for that day."""

    def act(desk: Desk, her: UUID) -> object:
        (booking,) = open_bookings(desk.store.sheet(her))
        return mark_booking(desk, booking, BookingState.ARRIVED)

    return DemoEvent(days_ago, act)


def called(days_ago: int, result: ContactResult, note: str = "") -> DemoEvent:
    """An attempt to reach her by telephone."""

    def act(desk: Desk, her: UUID) -> object:
        draft = ContactDraft(pregnancy_id=her, how=ContactHow.TELEPHONE, result=result, note=note)
        return record_contact(desk, draft)

    return DemoEvent(days_ago, act)


def closed(days_ago: int, reason: str) -> DemoEvent:
    """The scan that is owed is closed."""

    def act(desk: Desk, her: UUID) -> object:
        today = desk.clock.today()
        owed = next_scan(desk.store.sheet(her), today, schedule_of(desk.followed)).on
        return close_scan(desk, ClosingDraft(pregnancy_id=her, owed_on=owed or today, reason=reason))

    return DemoEvent(days_ago, act)


def gave_birth(days_ago: int, draft: EndingDraft) -> DemoEvent:
    """The end of the pregnancy as in `draft`, on that day."""

    def act(desk: Desk, her: UUID) -> object:
        sheet = desk.store.sheet(her)
        return end_pregnancy(
            desk, sheet.pregnancy, replace(draft, pregnancy_id=her, on=desk.clock.today()), "born here"
        )

    return DemoEvent(days_ago, act)
