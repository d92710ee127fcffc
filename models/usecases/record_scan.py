"""Recording a scan, amending it and striking it out."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from models.errors import Problem
from models.records.finding import Symptom, SymptomKind
from models.records.plan import BookingState
from models.records.scan import Scan
from models.rules.assessment import Finding
from models.rules.plausible import read_length
from models.rules.schedule import open_bookings
from models.usecases.desk import Desk
from models.usecases.form import reason_problems, refuse_any, struck_out_problems
from models.usecases.judge import judge, would_raise
from models.usecases.scan_form import ScanDraft, check_scan, read_optional
from models.views import PregnancySheet


def record_scan(desk: Desk, draft: ScanDraft) -> Scan:
    """Keep a scan with the symptoms asked for, and judge the pregnancy anew, all or nothing.

    Raises: Refused (everything `check_scan` finds), NotFound.
    """
    with desk.store.writing():
        sheet = desk.store.sheet(draft.pregnancy_id)
        refuse_any(*check_scan(sheet, draft, desk.clock.today()).refusals)
        scan = desk.store.put(filled(draft, _blank(desk, draft)))
        _put_symptoms(desk, _said(desk, sheet, draft, scan))
        _see_bookings(desk, sheet, scan)
        judge(desk, draft.pregnancy_id)
        return scan


def amend_scan(desk: Desk, scan: Scan, draft: ScanDraft, reason: str) -> Scan:
    """Correct the scan as shown; its old values stay in the audit trail.

    Symptoms reported at it and no longer ticked are struck out with the same reason, the others move with its day.
    Raises: Refused (as recording, and `reason.missing`, `record.struck_out`, `record.of_another_woman`), Conflict.
    """
    refuse_any(*struck_out_problems(scan), *_mismatch(scan, draft))
    with desk.store.writing():
        sheet = desk.store.sheet(scan.pregnancy_id)
        check = check_scan(sheet, draft, desk.clock.today(), amends=scan.id)
        refuse_any(*check.refusals, *reason_problems(reason))
        amended = replace(filled(draft, scan), stamp=desk.stamp(), amended=reason.strip())
        saved = desk.store.put(amended, reason.strip())
        taken_back = _taken_back(desk, sheet, scan, reason.strip(), draft.symptoms or ())
        _put_symptoms(desk, taken_back, reason.strip())
        _put_symptoms(desk, _moved(desk, desk.store.sheet(scan.pregnancy_id), saved), reason.strip())
        bare = desk.store.sheet(scan.pregnancy_id)
        _put_symptoms(desk, _said(desk, bare, draft, saved, _ended_at(sheet, scan)), reason.strip())
        _see_bookings(desk, sheet, saved)
        judge(desk, scan.pregnancy_id)
        return saved


def strike_out_scan(desk: Desk, scan: Scan, reason: str) -> Scan:
    """Make a scan count no more, with the symptoms reported at it; those it found to be over come back.

    Raises: Refused (`reason.missing`, `record.struck_out`), Conflict.
    """
    refuse_any(*reason_problems(reason), *struck_out_problems(scan))
    with desk.store.writing():
        sheet = desk.store.sheet(scan.pregnancy_id)
        struck = desk.store.put(replace(scan, stamp=desk.stamp(), struck_out=reason.strip()), reason.strip())
        _put_symptoms(desk, _taken_back(desk, sheet, scan, reason.strip()), reason.strip())
        judge(desk, scan.pregnancy_id)
        return struck


def filled(draft: ScanDraft, scan: Scan) -> Scan:
    """The scan with everything the form says. Raises: Refused where a length cannot be read."""
    readings = tuple(read_length(text, draft.unit) for text in draft.readings if text.strip())
    return replace(
        scan,
        on=draft.on or scan.on,
        readings=tuple(r.length for r in readings),
        typed=tuple(r.typed for r in readings),
        route=draft.route,
        examiner=draft.examiner.strip(),
        criteria_met=draft.criteria_met,
        funnel=draft.funnel,
        funnel_shape=draft.funnel_shape,
        funnel_length=read_optional("funnel_length", draft.funnel_length, draft.unit)[0],
        funnel_width=read_optional("funnel_width", draft.funnel_width, draft.unit)[0],
        membranes=draft.membranes,
        sludge=draft.sludge,
        fundal_pressure=draft.fundal_pressure,
        placenta=draft.placenta,
        symptoms_asked=draft.symptoms is not None,
        note=draft.note.strip(),
    )


def preview_scan(
    desk: Desk, sheet: PregnancySheet, draft: ScanDraft, amends: Scan | None = None
) -> tuple[Finding, ...]:
    """The rules whose flags saving would raise; none while the form could not be saved. Does not touch the store."""
    if check_scan(sheet, draft, desk.clock.today(), amends.id if amends else None).problems:
        return ()
    return would_raise(desk, sheet, sheet_after(desk, sheet, draft, amends))


def sheet_after(
    desk: Desk, sheet: PregnancySheet, draft: ScanDraft, amends: Scan | None = None
) -> PregnancySheet:
    """Her record as saving would leave it, not judged anew. Raises: Refused where a length cannot be read."""
    scan = filled(draft, amends or _blank(desk, draft))
    scans = (*(s for s in sheet.scans if amends is None or s.id != amends.id), scan)
    taken_back = _taken_back(desk, sheet, amends, "", draft.symptoms or ()) if amends else ()
    bare = _with_symptoms(sheet, taken_back)
    moved = _with_symptoms(bare, _moved(desk, bare, scan))
    after = _with_symptoms(moved, _said(desk, moved, draft, scan, _ended_at(sheet, scan)))
    return replace(after, scans=scans)


def _mismatch(scan: Scan, draft: ScanDraft) -> tuple[Problem, ...]:
    """That the form on screen belongs to another pregnancy than the scan."""
    if draft.pregnancy_id == scan.pregnancy_id:
        return ()
    return (Problem("pregnancy_id", "record.of_another_woman"),)


def _blank(desk: Desk, draft: ScanDraft) -> Scan:
    """A new scan, not yet filled."""
    on = draft.on or desk.clock.today()
    return Scan(id=desk.new_id(), stamp=desk.stamp(), pregnancy_id=draft.pregnancy_id, on=on, readings=())


def _see_bookings(desk: Desk, sheet: PregnancySheet, scan: Scan) -> None:
    """Mark her as seen where she was booked for the day of a transvaginal scan."""
    for booking in open_bookings(sheet):
        if scan.is_transvaginal and booking.on == scan.on:
            desk.store.put(replace(booking, stamp=desk.stamp(), state=BookingState.SEEN))


def _put_symptoms(desk: Desk, symptoms: tuple[Symptom, ...], reason: str = "") -> None:
    """Save symptoms that changed."""
    for symptom in symptoms:
        desk.store.put(symptom, reason)


def _with_symptoms(sheet: PregnancySheet, changed: tuple[Symptom, ...]) -> PregnancySheet:
    """The sheet with symptoms that are new or changed."""
    symptoms = {s.id: s for s in (*sheet.symptoms, *changed)}
    return replace(sheet, symptoms=tuple(symptoms.values()))


def _ended_at(sheet: PregnancySheet, scan: Scan) -> frozenset[UUID]:
    """The symptoms that this scan found to be over."""
    return frozenset(s.id for s in sheet.symptoms if s.resolved_scan_id == scan.id)


def _said(
    desk: Desk, sheet: PregnancySheet, draft: ScanDraft, scan: Scan, ended: frozenset[UUID] = frozenset()
) -> tuple[Symptom, ...]:
    """New symptoms for those ticked and not known, an end for those that go on and are not ticked.

    Nothing if nobody asked. A scan of an earlier day ends only what it had `ended` before, and no scan a loss of fluid:
    a box that was not ticked does not say that the waters have not broken.
    """
    if draft.symptoms is None:
        return ()
    active = [s for s in sheet.facts.symptoms if s.is_active(scan.on)]
    # One that was over with this day does not swallow the one she has now, unless it was reported at this very scan.
    known = {s.kind for s in active if s.outlasts(scan.on) or s.scan_id == scan.id}
    # She may have reported it again since, and a report of what goes on leaves no record: only today's word ends it.
    is_latest = scan.on >= desk.clock.today()
    may_end = {s.id for s in active if is_latest and s.kind is not SymptomKind.FLUID_LOSS} | ended
    over = (s for s in active if s.resolved_on is None and s.id in may_end)
    reported = tuple(
        Symptom(
            id=desk.new_id(),
            stamp=desk.stamp(),
            pregnancy_id=scan.pregnancy_id,
            kind=kind,
            on=scan.on,
            scan_id=scan.id,
        )
        for kind in draft.symptoms
        if kind not in known
    )
    return (*reported, *(_resolved(desk, s, scan) for s in over if s.kind not in draft.symptoms))


def _resolved(desk: Desk, symptom: Symptom, scan: Scan) -> Symptom:
    """A symptom that was over when she came for the scan: active through the day before, at least on its own day."""
    last = max(symptom.on, scan.on - timedelta(days=1))
    return replace(symptom, stamp=desk.stamp(), resolved_on=last, resolved_scan_id=scan.id)


def _moved(desk: Desk, sheet: PregnancySheet, scan: Scan) -> tuple[Symptom, ...]:
    """The symptoms reported at a scan whose day was corrected, now from that day; an end before it is no end."""
    moved = (
        replace(s, stamp=desk.stamp(), on=scan.on)
        for s in sheet.symptoms
        if s.stands and s.scan_id == scan.id and s.on != scan.on
    )
    return tuple(
        replace(s, resolved_on=None, resolved_scan_id=None, resolved_examination_id=None)
        if s.resolved_on and s.resolved_on < s.on
        else s
        for s in moved
    )


def _taken_back(
    desk: Desk, sheet: PregnancySheet, scan: Scan, reason: str, kept: tuple[SymptomKind, ...] = ()
) -> tuple[Symptom, ...]:
    """What a scan said about symptoms, undone: those reported at it are struck out, those it ended go on."""
    standing = [s for s in sheet.symptoms if s.stands]
    reported = [s for s in standing if s.scan_id == scan.id and s.kind not in kept]
    ended = [s for s in standing if s.resolved_scan_id == scan.id and s not in reported]
    return (
        *(replace(s, stamp=desk.stamp(), struck_out=reason) for s in reported),
        *(replace(s, stamp=desk.stamp(), resolved_on=None, resolved_scan_id=None) for s in ended),
    )
