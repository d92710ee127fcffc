"""One woman's pregnancy at a real desk, to which anything may happen that the program lets happen."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar
from uuid import UUID

from models.clock import FixedClock
from models.errors import Refused
from models.records.clinic.settings import ClinicSettings
from models.records.clinic.user import Role
from models.records.discussion import Decision, ToldHow
from models.records.finding import Examination, Membranes, Rupture, SymptomKind
from models.records.flag import Flag, FlagState
from models.records.guidelines.policy import PolicyPack
from models.records.history import CerclageKind, EarlierOutcome, Onset
from models.records.pregnancy import DatingMethod, Ending
from models.records.record import ClinicalRecord, TriState
from models.records.scan import Criterion, Route
from models.records.treatment import RemovalReason
from models.rules.policies.copies import copy_of, with_copies
from models.rules.policies.edit import with_value
from models.usecases.events.cerclage import CerclageDraft, amend_cerclage, place_cerclage
from models.usecases.events.common import strike_out
from models.usecases.events.examination import ExaminationDraft, record_examination, strike_out_examination
from models.usecases.events.symptoms import SymptomDraft, amend_symptom, report_symptoms
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.flags.reevaluate_due import due_for_reevaluation, reevaluate
from models.usecases.flags.respond import (
    DiscussionDraft,
    EscalationDraft,
    ShownFlag,
    acknowledge,
    close_lapsed,
    escalate,
    record_discussion,
)
from models.usecases.policies.adopt import Adoption, adopt, follow
from models.usecases.policies.editions import editions_of, newest_copies
from models.usecases.pregnancies.dating import DatingDraft, PregnancyDetails, agree_due_date, record_details
from models.usecases.pregnancies.end import end_pregnancy, undo_ending
from models.usecases.pregnancies.end_draft import EndingDraft
from models.usecases.pregnancies.history import (
    EarlierDraft,
    add_earlier,
    record_no_history,
    strike_out_earlier,
)
from models.usecases.pregnancies.redating import preview_due_date, redate
from models.usecases.scans.draft import ScanDraft
from models.usecases.scans.record import amend_scan, record_scan, strike_out_scan
from models.views import PregnancySheet
from tests.builders import DUE, a_day, a_desk, a_sheet, all_guidelines, an_earlier_birth, keep, on_day
from tests.stores import a_store

REASON = "said so"
COPIED = {guideline.id: guideline for guideline in all_guidelines()}
R = TypeVar("R", bound=ClinicalRecord)


class OneWoman:
    """A clinic of one woman; what a form refuses did not happen.

    `is_behind` is True while a day has passed on which nobody judged her. `answered` are the flags as they stood when
    somebody last answered them, by id.
    """

    def __init__(self, folder: Path, *, dated: bool, births: tuple[str, ...] | None) -> None:
        self.folder = folder
        self.clock = on_day("16+0")
        desk = a_desk(a_store(folder, clock=self.clock), clock=self.clock)
        lead = replace(desk.user, role=Role.LEAD)
        self.desk = replace(desk, user=lead, settings=desk.store.put(desk.settings))
        history = births if births is None else tuple(an_earlier_birth(age) for age in births)
        kept = keep(self.desk.store, a_sheet(history=history, due=DUE.on if dated else None))
        self.pregnancy_id: UUID = kept.pregnancy.id
        self.answered: dict[UUID, Flag] = {}
        self.is_behind = False
        evaluate_pregnancy(self.desk, self.pregnancy_id)

    @property
    def sheet(self) -> PregnancySheet:
        return self.desk.store.sheet(self.pregnancy_id)

    @property
    def today(self) -> date:
        return self.clock.day

    def _ago(self, days: int) -> date:
        return self.today - timedelta(days=days)

    @contextmanager
    def _step(self) -> Iterator[PregnancySheet]:
        """One deed a minute after the last; a refusal leaves everything as it was."""
        self._set_clock(0)
        before = self.sheet
        try:
            yield before
        except Refused:
            assert self.sheet == before
        if self.sheet != before:
            self.is_behind = False

    def _set_clock(self, days: int) -> None:
        moment = self.clock.moment + timedelta(days=days, minutes=1)
        self.clock = FixedClock(moment, self.clock.day + timedelta(days=days))
        self.desk = replace(self.desk, clock=self.clock)

    # What is recorded

    def scan(self, draft: ScanDraft, days_ago: int) -> None:
        with self._step():
            record_scan(self.desk, replace(draft, pregnancy_id=self.pregnancy_id, on=self._ago(days_ago)))

    def amend_scan(self, which: int, draft: ScanDraft, days: int) -> None:
        with self._step() as sheet:
            for scan in _one_of(sheet.scans, which):
                changed = replace(draft, pregnancy_id=self.pregnancy_id, on=scan.on + timedelta(days=days))
                amend_scan(self.desk, scan, changed, REASON)

    def strike_out_scan(self, which: int) -> None:
        with self._step() as sheet:
            for scan in _one_of(sheet.scans, which):
                strike_out_scan(self.desk, scan, REASON)

    def report(self, kind: SymptomKind, days_ago: int) -> None:
        with self._step():
            draft = SymptomDraft(pregnancy_id=self.pregnancy_id, kinds=(kind,), on=self._ago(days_ago))
            report_symptoms(self.desk, draft)

    def amend_symptom(self, which: int, days_ago: int, lasted: int | None) -> None:
        with self._step() as sheet:
            for symptom in _one_of(sheet.symptoms, which):
                on = symptom.on if symptom.scan_id or symptom.examination_id else self._ago(days_ago)
                last = on + timedelta(days=lasted) if lasted is not None else None
                amend_symptom(self.desk, symptom, on, last, REASON)

    def examine(
        self,
        dilation: str,
        membranes: Membranes | None,
        days_ago: int,
        rupture: Rupture | None = None,
        bleeding: TriState | None = None,
    ) -> None:
        with self._step():
            draft = ExaminationDraft(
                pregnancy_id=self.pregnancy_id,
                on=self._ago(days_ago),
                dilation=dilation,
                membranes=membranes,
                rupture=rupture,
                bleeding=bleeding,
            )
            record_examination(self.desk, draft)

    def place_cerclage(self, kind: CerclageKind, days_ago: int) -> None:
        with self._step():
            draft = CerclageDraft(
                pregnancy_id=self.pregnancy_id, kind=kind, placed_on=self._ago(days_ago), despite=REASON
            )
            place_cerclage(self.desk, draft)

    def remove_cerclage(self, which: int, days_ago: int) -> None:
        with self._step() as sheet:
            for cerclage in _one_of(sheet.cerclages, which):
                draft = CerclageDraft(
                    pregnancy_id=self.pregnancy_id,
                    kind=cerclage.kind,
                    placed_on=cerclage.placed_on,
                    despite=cerclage.despite,
                    removed_on=self._ago(days_ago),
                    removal_reason=RemovalReason.PLANNED,
                )
                amend_cerclage(self.desk, cerclage, draft, REASON)

    def strike_out(self, kind: str, which: int) -> None:
        with self._step() as sheet:
            for record in _one_of(getattr(sheet, kind), which):
                if isinstance(record, Examination):
                    strike_out_examination(self.desk, record, REASON)
                else:
                    strike_out(self.desk, record, REASON)

    def remember(self, outcome: EarlierOutcome, age: str, onset: Onset | None, answer: TriState) -> None:
        with self._step():
            draft = EarlierDraft(
                outcome=outcome, age=age, onset=onset, pprom=answer, painless_dilation=answer
            )
            add_earlier(self.desk, self.pregnancy_id, draft)

    def forget(self, which: int) -> None:
        with self._step() as sheet:
            for earlier in _one_of(sheet.history, which):
                strike_out_earlier(self.desk, earlier, REASON)

    def had_none(self) -> None:
        with self._step():
            record_no_history(self.desk, self.pregnancy_id)

    def details(self, fetuses: int | None, trauma: TriState | None) -> None:
        with self._step() as sheet:
            details = PregnancyDetails(fetuses=fetuses, cervical_trauma=trauma)
            record_details(self.desk, sheet.pregnancy, details, REASON)

    def redate(self, days: int) -> None:
        with self._step() as sheet:
            draft = DatingDraft(method=DatingMethod.ENTERED, due_on=DUE.on + timedelta(days=days))
            if sheet.dating is None:
                agree_due_date(self.desk, self.pregnancy_id, draft)
            else:
                redate(self.desk, preview_due_date(self.desk, self.pregnancy_id, draft), REASON)

    def end(self, how: Ending, days_ago: int) -> None:
        with self._step() as sheet:
            draft = EndingDraft(pregnancy_id=self.pregnancy_id, how=how, on=self._ago(days_ago))
            end_pregnancy(self.desk, sheet.pregnancy, draft, "born here")

    def go_on_after_all(self) -> None:
        with self._step() as sheet:
            undo_ending(self.desk, sheet.pregnancy, REASON)

    # What is answered

    def discuss(self, ticked: int, decision: Decision) -> None:
        def discuss(shown: tuple[ShownFlag, ...]) -> None:
            draft = DiscussionDraft(
                pregnancy_id=self.pregnancy_id,
                flags=shown,
                with_whom="Dr Osei",
                how=ToldHow.TELEPHONE,
                decision=decision,
                rescan_on=self.today + timedelta(days=3) if decision is Decision.RESCAN else None,
            )
            record_discussion(self.desk, draft)

        self._answer(ticked, discuss)

    def escalate(self, ticked: int) -> None:
        def tell(shown: tuple[ShownFlag, ...]) -> None:
            draft = EscalationDraft(
                pregnancy_id=self.pregnancy_id, flags=shown, whom="Dr Osei", how=ToldHow.IN_PERSON
            )
            escalate(self.desk, draft)

        self._answer(ticked, tell)

    def acknowledge(self, ticked: int) -> None:
        self._answer(ticked, lambda shown: acknowledge(self.desk, self.pregnancy_id, shown, REASON))

    def close_lapsed(self) -> None:
        with self._step() as sheet:
            lapsed = tuple(ShownFlag(f.id, f.version) for f in sheet.flags if f.state is FlagState.LAPSED)
            close_lapsed(self.desk, self.pregnancy_id, lapsed, REASON)

    def _answer(self, ticked: int, answer: Callable[[tuple[ShownFlag, ...]], object]) -> None:
        """Answer some of the flags that wait; `ticked` has a bit for each."""
        with self._step() as sheet:
            waiting = [f for f in sheet.flags if f.state.wants_answer and f.urgency.wants_answer]
            some = tuple(f for at, f in enumerate(waiting) if ticked >> at & 1)
            answer(tuple(ShownFlag(f.id, f.version) for f in some))
            after = {f.id: f for f in self.sheet.flags}
            self.answered |= {f.id: after[f.id] for f in some}

    # What changes around her

    def days_pass(self, days: int, *, seen_to: bool) -> None:
        self._set_clock(days)
        self.is_behind = self.is_behind or days > 0
        if seen_to:
            self.catch_up()

    def catch_up(self) -> None:
        """Judge who has turned, a few at a time, until nobody has."""
        for _ in range(3):
            reevaluate(self.desk, due_for_reevaluation(self.desk)[:1])
        assert due_for_reevaluation(self.desk) == ()
        self.is_behind = False

    def follow(self, ids: tuple[str, ...]) -> None:
        with self._step():
            self.desk = follow(self.desk, ids, REASON)
        self.catch_up()

    def adopt(self, guideline_id: str, rule_id: str, path: str, value: str) -> None:
        """The clinic follows its own copy with one value changed."""
        with self._step():
            copy_id = f"clinic-{guideline_id}"
            original, before = COPIED[guideline_id], editions_of(self.desk, copy_id)
            candidate = with_value(copy_of(original, 1), original, rule_id, path, value)
            text = self.desk.guideline_format.write(candidate)
            self.desk = adopt(
                self.desk,
                Adoption(text=text, approver="Dr Osei", reason=REASON, after_edition=len(before)),
            )
        self.catch_up()

    def restart(self) -> None:
        """Close the record and sign in again: a new desk that knows only what is on the disk."""
        before = self._all_there_is()
        self.desk.store.close()
        store = a_store(self.folder, clock=self.clock)
        copies = newest_copies(self.desk.guideline_format, store.every(PolicyPack), all_guidelines())
        self.desk = replace(
            self.desk,
            store=store,
            settings=store.every(ClinicSettings)[-1],
            guidelines=with_copies(all_guidelines(), (copy.guideline for copy in copies)),
            renewals=copies,
        )
        assert self._all_there_is() == before

    def _all_there_is(self) -> tuple[object, ...]:
        store = self.desk.store
        lists = (store.today(self.today), store.loops(self.today), due_for_reevaluation(self.desk))
        return (self.sheet, self.desk.followed, *lists, store.trail_of(self.sheet.patient.id))


def a_form(tenths: int, route: Route, examiner: str, funnel: TriState | None) -> ScanDraft:
    """A filled form, every question answered by typing again; its day and woman come later."""
    reading = (f"{tenths // 10}.{tenths % 10}",)
    return ScanDraft(
        pregnancy_id=UUID(int=0),
        on=a_day("20+0"),
        readings=reading,
        retyped=reading,
        route=route,
        examiner=examiner,
        criteria_met=tuple(Criterion),
        funnel=funnel,
    )


def _one_of(records: Sequence[R], which: int) -> tuple[R, ...]:
    """One of those that stand, or none where there is none."""
    standing = [record for record in records if record.stands]
    return (standing[which % len(standing)],) if standing else ()
