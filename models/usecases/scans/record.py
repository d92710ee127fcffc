"""Recording a scan, amending it and striking it out."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from models.errors import Problem
from models.records.finding import Symptom, SymptomKind
from models.records.plan import BookingState
from models.records.scan import Scan
from models.rules.flags.schedule import open_bookings
from models.rules.measurement.plausible import read_length
from models.rules.pregnancy.symptom_reports import (
    Report,
    last_reported,
    moved_to,
    reported_again,
    without_report,
)
from models.rules.register.permissions import Action, correcting, require
from models.usecases import filling
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.problems import reason_problems, refuse_any, struck_out_problems
from models.usecases.scans.draft import ScanDraft, check_scan, read_optional
from models.views import PregnancySheet


def record_scan(desk: Desk, draft: ScanDraft) -> Scan:
    """Keep a scan with the symptoms asked for, and judge the pregnancy anew, all or nothing.

    Raises: NotAllowed, Refused (everything `check_scan` finds), NotFound.
    """
    require(desk.user, Action.RECORD_SCANS)
    with desk.store.writing():
        sheet = desk.store.sheet(draft.pregnancy_id)
        refuse_any(*check_scan(sheet, draft, desk.clock.today()).refusals)
        scan = desk.store.put(filled_scan(draft, _blank(desk, draft)))
        _put_symptoms(desk, _changed_symptoms(desk, sheet, draft, scan))
        _see_bookings(desk, sheet, scan)
        evaluate_pregnancy(desk, draft.pregnancy_id)
        return scan


def amend_scan(desk: Desk, scan: Scan, draft: ScanDraft, reason: str) -> Scan:
    """Correct the scan as shown; its old values stay in the audit trail.

    Symptoms reported at it and no longer ticked rest on the next report or are struck out with the same reason, the others
    move with its day.
    Raises: NotAllowed, Refused (as recording, and `reason.missing`, `record.struck_out`, `record.of_another_woman`), Conflict.
    """
    require(desk.user, correcting(desk.user, scan))
    refuse_any(*struck_out_problems(scan), *_mismatch(scan, draft))
    with desk.store.writing():
        sheet = desk.store.sheet(scan.pregnancy_id)
        check = check_scan(sheet, draft, desk.clock.today(), amends=scan.id)
        refuse_any(*check.refusals, *reason_problems(reason))
        amended = replace(filled_scan(draft, scan), stamp=desk.stamp(), amended=reason.strip())
        saved = desk.store.put(amended, reason.strip())
        taken_back = _taken_back(desk, sheet, scan, reason.strip(), draft)
        _put_symptoms(desk, taken_back, reason.strip())
        _put_symptoms(desk, _moved(desk, desk.store.sheet(scan.pregnancy_id), saved), reason.strip())
        bare = desk.store.sheet(scan.pregnancy_id)
        _put_symptoms(
            desk, _changed_symptoms(desk, bare, draft, saved, _ended_at(sheet, scan)), reason.strip()
        )
        _see_bookings(desk, sheet, saved)
        evaluate_pregnancy(desk, scan.pregnancy_id)
        return saved


def strike_out_scan(desk: Desk, scan: Scan, reason: str) -> Scan:
    """Make a scan count no more, with the symptoms that nobody else reported; those it found to be over come back.

    Raises: NotAllowed, Refused (`reason.missing`, `record.struck_out`), Conflict.
    """
    require(desk.user, correcting(desk.user, scan))
    refuse_any(*reason_problems(reason), *struck_out_problems(scan))
    with desk.store.writing():
        sheet = desk.store.sheet(scan.pregnancy_id)
        struck = desk.store.put(replace(scan, stamp=desk.stamp(), struck_out=reason.strip()), reason.strip())
        _put_symptoms(desk, _taken_back(desk, sheet, scan, reason.strip()), reason.strip())
        evaluate_pregnancy(desk, scan.pregnancy_id)
        return struck


def filled_scan(draft: ScanDraft, scan: Scan) -> Scan:
    """The scan with everything the form says. Raises: Refused where a length cannot be read."""
    readings = tuple(read_length(text, draft.unit) for text in draft.readings if text.strip())
    return filling.filled(
        scan,
        filling.read(Scan, draft),
        on=draft.on or scan.on,
        readings=tuple(r.length for r in readings),
        typed=tuple(r.typed for r in readings),
        funnel_length=read_optional("funnel_length", draft.funnel_length, draft.unit)[0],
        funnel_width=read_optional("funnel_width", draft.funnel_width, draft.unit)[0],
        symptoms_asked=draft.symptoms is not None,
    )


def sheet_after(
    desk: Desk, sheet: PregnancySheet, draft: ScanDraft, amends: Scan | None = None
) -> PregnancySheet:
    """Her record as saving would leave it, not judged anew. Raises: Refused where a length cannot be read."""
    scan = filled_scan(draft, amends or _blank(desk, draft))
    scans = (*(s for s in sheet.scans if amends is None or s.id != amends.id), scan)
    taken_back = _taken_back(desk, sheet, amends, "", draft) if amends else ()
    bare = _with_symptoms(sheet, taken_back)
    moved = _with_symptoms(bare, _moved(desk, bare, scan))
    after = _with_symptoms(moved, _changed_symptoms(desk, moved, draft, scan, _ended_at(sheet, scan)))
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


def _changed_symptoms(
    desk: Desk, sheet: PregnancySheet, draft: ScanDraft, scan: Scan, ended: frozenset[UUID] = frozenset()
) -> tuple[Symptom, ...]:
    """Symptoms ticked are new or told again, those that go on and are not ticked are over.

    Nothing if nobody asked. A scan ends only what its form showed as known; one of an earlier day only what it had `ended`
    before, and no scan a loss of fluid: a box that was not ticked does not say that the waters have not broken.
    """
    if draft.symptoms is None:
        return ()
    active = [s for s in sheet.facts.symptoms if s.is_active(scan.on)]
    # One that was over with this day does not swallow the one she has now, unless it was reported at this very scan.
    known = {s.kind: s for s in reversed(active) if s.outlasts(scan.on) or _was_reported_at(s, scan)}
    # She may have told it since where no report says so, as before they were kept: only today's word ends it.
    is_latest = scan.on >= desk.clock.today()
    may_end = {s.id for s in active if is_latest and s.kind is not SymptomKind.FLUID_LOSS} | ended
    shown = may_end if draft.known is None else may_end & {*draft.known, *ended}
    over = (s for s in active if s.resolved_on is None and s.id in shown and s.kind not in draft.symptoms)
    return (
        *(_reported(desk, kind, scan) for kind in draft.symptoms if kind not in known),
        *_reported_again(desk, (known[kind] for kind in draft.symptoms if kind in known), scan),
        *(_resolved(desk, sheet, s, scan) for s in over if last_reported(s, sheet) <= scan.on),
    )


def _was_reported_at(symptom: Symptom, scan: Scan) -> bool:
    """Whether this scan reported it, first or again."""
    return scan.id in (symptom.scan_id, *symptom.again_at)


def _reported(desk: Desk, kind: SymptomKind, scan: Scan) -> Symptom:
    """A symptom that she has for the first time."""
    of, on = scan.pregnancy_id, scan.on
    return Symptom(id=desk.new_id(), stamp=desk.stamp(), pregnancy_id=of, kind=kind, on=on, scan_id=scan.id)


def _reported_again(desk: Desk, known: Iterable[Symptom], scan: Scan) -> Iterator[Symptom]:
    """Those that this scan found going on and that do not know it yet."""
    for symptom in known:
        if not _was_reported_at(symptom, scan):
            yield replace(reported_again(symptom, Report(scan.on, scan_id=scan.id)), stamp=desk.stamp())


def _resolved(desk: Desk, sheet: PregnancySheet, symptom: Symptom, scan: Scan) -> Symptom:
    """A symptom that was over when she came: active through the day before, at least on each day it was reported."""
    last = max(last_reported(symptom, sheet), scan.on - timedelta(days=1))
    return replace(symptom, stamp=desk.stamp(), resolved_on=last, resolved_scan_id=scan.id)


def _moved(desk: Desk, sheet: PregnancySheet, scan: Scan) -> tuple[Symptom, ...]:
    """The symptoms reported at a scan whose day was corrected, now from that day or from an earlier report."""
    return tuple(
        replace(moved_to(s, sheet, scan.on), stamp=desk.stamp())
        for s in sheet.symptoms
        if s.stands and s.scan_id == scan.id and s.on != scan.on
    )


def _taken_back(
    desk: Desk, sheet: PregnancySheet, scan: Scan, reason: str, now: ScanDraft | None = None
) -> tuple[Symptom, ...]:
    """What a scan said about symptoms, undone, but for what its form says `now`; None where it says nothing any more.

    Those reported at it rest on the next report or are struck out, those it ended go on. On another day it is asked anew
    what goes on already.
    """
    kept = (now.symptoms or ()) if now is not None else ()
    is_of_its_day = now is None or now.on in (None, scan.on)
    changed = []
    for symptom in (s for s in sheet.symptoms if s.stands):
        after = symptom
        if symptom.resolved_scan_id == scan.id:
            after = replace(after, resolved_on=None, resolved_scan_id=None)
        stays = symptom.kind in kept and (is_of_its_day or symptom.scan_id == scan.id)
        if _was_reported_at(symptom, scan) and not stays:
            after = without_report(after, sheet, scan.id, reason)
        if after != symptom:
            changed.append(replace(after, stamp=desk.stamp()))
    return tuple(changed)
