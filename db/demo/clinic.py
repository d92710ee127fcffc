"""Fills a new store with the invented clinic, going through its last weeks day by day as a nurse would have."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from db.demo.clinic_setup import add_colleagues, adopt_a_copy, hand_some_over, merge_two, register_twice
from db.demo.emergencies import EMERGENCIES
from db.demo.password import PASSWORD
from db.demo.whole_records import RECORDED
from db.demo.woman import Before, DemoEvent, Measured, Past, Woman
from db.demo.women import FAMILIES, GIVEN, SITUATIONS
from models.clock import FixedClock
from models.records.clinic.settings import Country
from models.records.discussion import Decision, ToldHow
from models.records.history import EarlierOutcome
from models.records.patient import Patient
from models.records.pregnancy import DatingMethod, Ending, Pregnancy
from models.records.record import TriState
from models.records.scan import Criterion, FunnelShape
from models.records.treatment import Cerclage, Progesterone
from models.rules.pregnancy.dating import DAYS_FROM_TRANSFER, age_from_crl
from models.usecases.clinic.access import ClinicAccess
from models.usecases.clinic.backups import back_up
from models.usecases.clinic.first_start import ClinicDraft, found_clinic
from models.usecases.clinic.first_steps import put_first_steps_away
from models.usecases.desk import Desk
from models.usecases.flags.evaluate import evaluate_pregnancy
from models.usecases.flags.respond import (
    DiscussionDraft,
    EscalationDraft,
    ShownFlag,
    escalate,
    record_discussion,
)
from models.usecases.pregnancies.dating import DatingDraft, PregnancyDraft, agree_due_date, open_pregnancy
from models.usecases.pregnancies.end import end_pregnancy
from models.usecases.pregnancies.end_draft import EndingDraft
from models.usecases.pregnancies.history import EarlierDraft, add_earlier, record_no_history
from models.usecases.scans.draft import ScanDraft
from models.usecases.scans.record import record_scan
from models.usecases.women.register import PatientDraft, register_woman
from models.values.age import TERM_DAYS, DueDate, GestationalAge
from models.values.identity import NumberKind
from models.values.length import CrownRump
from models.views import PregnancySheet

SEED = 20
FOLLOWED = ("nice-ng25", "rcog-75", "nice-ng137")
_CRL = "62.4"
_DAYS_A_YEAR = 365
_AFTER_THE_LAST = 60
"""By how many days the due date of an earlier pregnancy lies later than so many years ago: it ended before it."""
_BOOKED_AT_WEEK = 13


def found_demo(access: ClinicAccess) -> Desk:
    """Found the invented clinic, fill it, and sign its lead nurse in, who may change everything; her password is `PASSWORD`."""
    draft = ClinicDraft(
        clinic_name="Demonstration clinic",
        desk_name=access.desk_name(),
        country=Country.UK_OR_IRELAND,
        guidelines=FOLLOWED,
        user_name="Sr Amina HADDAD",
        sign_in="amina",
        password=PASSWORD,
        password_again=PASSWORD,
    )
    founded = put_first_steps_away(found_clinic(access, draft, access.vault.new_recovery_key()))
    desk = add_colleagues(adopt_a_copy(founded))
    fill(desk)
    merge_two(desk)
    register_twice(desk)
    hand_some_over(desk)
    return desk


def open_demo(access: ClinicAccess) -> Desk:
    """The invented clinic as it stands after a night: founded, and backed up once."""
    desk = found_demo(access)
    back_up(desk)
    return desk


def fill(desk: Desk) -> int:
    """Put the invented clinic into the desk's empty store, dated back from the desk's own today; returns how many women.

    Each step is done with the clock of its day, so that flags, answers and stamps are as old as they would be.
    """
    women = (*SITUATIONS, *RECORDED, *EMERGENCIES, *_unremarkable(Random(SEED)))  # noqa: S311  # Invented women, the same each time: nothing to guess.
    for woman in women:
        with desk.store.writing():
            _Course(desk, woman).go_through()
    return len(women)


@dataclass(frozen=True, slots=True)
class _Course:
    """One woman's way through the clinic."""

    desk: Desk
    woman: Woman

    def go_through(self) -> None:
        """Everything that happened to her, oldest first."""
        pregnancy = self._arrive()
        before = self._arrived
        for step in self._steps():
            self._treat(pregnancy, from_day=step.days_ago)
            self._let_days_pass(pregnancy, before, step.days_ago)
            before = step.days_ago
            if isinstance(step, DemoEvent):
                step.act(self._then(step.days_ago, 8), pregnancy.id)
                continue
            record_scan(self._then(step.days_ago, 10), _scan_draft(pregnancy, self._day(step.days_ago), step))
            self._answer(pregnancy, step.days_ago)
        self._treat(pregnancy, from_day=-1)
        self._let_days_pass(pregnancy, before, 0)
        if self.desk.store.get(Pregnancy, pregnancy.id).ended_on is None:
            evaluate_pregnancy(self.desk, pregnancy.id)

    def _steps(self) -> list[DemoEvent | Measured]:
        """What was done for her, oldest first."""
        steps: list[DemoEvent | Measured] = [*self.woman.events, *self.woman.scans]
        return sorted(steps, key=lambda step: -step.days_ago)

    def _let_days_pass(self, pregnancy: Pregnancy, since: int, until: int) -> None:
        """Judge her on each day between two visits on which something turned, as the program does at midnight."""
        turned = self._next_turn(pregnancy, self._day(since), self._day(until))
        while turned is not None:
            evaluate_pregnancy(self._then((self._day(0) - turned).days, 0), pregnancy.id)
            turned = self._next_turn(pregnancy, turned, self._day(until))

    def _next_turn(self, pregnancy: Pregnancy, after: date, until: date) -> date | None:
        outlook = self.desk.store.sheet(pregnancy.id).outlook
        return min((row.on for row in outlook if after < row.on < until), default=None)

    def _arrive(self) -> Pregnancy:
        """Registered, dated, her history taken."""
        woman, desk = self.woman, self._then(self._arrived, 9)
        patient = self._register()
        dating = self._dating(DatingMethod.LMP, early_days=9) if woman.redated else self._dating(woman.dating)
        opened = PregnancyDraft(
            patient_id=patient.id, fetuses=woman.fetuses, cervical_trauma=woman.trauma, dating=dating
        )
        pregnancy = open_pregnancy(desk, opened)
        if woman.redated:
            agreed = self._dating(DatingMethod.CRL_ROBINSON)
            if agreed is not None:
                agree_due_date(
                    self._then(self._arrived - 1, 11), pregnancy.id, agreed, "CRL scan differs by 9 days"
                )
        self._take_history(desk, pregnancy)
        return pregnancy

    def _register(self) -> Patient:
        """Her details, taken when she first came to this clinic, and what was recorded of her before this pregnancy."""
        woman, past = self.woman, self.woman.past
        years, month, day = woman.born
        draft = PatientDraft(
            family_name=woman.family,
            given_name=woman.given,
            title=woman.title,
            born_on=date(years, month, day),
            number=woman.number,
            number_kind=NumberKind.NHS if woman.number.isdecimal() else None,
            number_unknown=not woman.number,
        )
        if past is None:
            return register_woman(self._then(self._arrived, 9), draft)
        due = DueDate(self._day(past.years_ago * _DAYS_A_YEAR - _AFTER_THE_LAST))
        began = self._days_since(due.day_of(GestationalAge.of(_BOOKED_AT_WEEK)))
        patient = register_woman(self._then(began, 9), draft)
        self._live_through(patient, past, due, began)
        return patient

    def _live_through(self, patient: Patient, past: Past, due: DueDate, began: int) -> None:
        """An earlier pregnancy from its booking to the birth."""
        dating = DatingDraft(method=DatingMethod.ENTERED, due_on=due.on)
        opened = PregnancyDraft(patient_id=patient.id, fetuses=1, cervical_trauma=TriState.NO, dating=dating)
        pregnancy = open_pregnancy(self._then(began, 9), opened)
        for age, length in past.scans:
            on = due.day_of(GestationalAge.parse(age))
            days_ago = self._days_since(on)
            scan = Measured(days_ago=days_ago, readings=(length,))
            record_scan(self._then(days_ago, 10), _scan_draft(pregnancy, on, scan))
        on = due.day_of(GestationalAge.parse(past.ended))
        ending = EndingDraft(pregnancy_id=pregnancy.id, how=Ending.BIRTH, on=on)
        then = self._then(self._days_since(on), 18)
        end_pregnancy(then, then.store.sheet(pregnancy.id).pregnancy, ending, "born here")

    @property
    def _arrived(self) -> int:
        """How many days ago she came: before anything else happened, after the first weeks of pregnancy."""
        events = [step.days_ago for step in self._steps()]
        events += [entry[0] for entry in (self.woman.sutured, self.woman.progesterone) if entry]
        age = GestationalAge.parse(self.woman.age_today).days if self.woman.age_today else 150
        return max([*events, min(age - 92, 70)]) + 1

    def _dating(self, method: DatingMethod, early_days: int = 0) -> DatingDraft | None:
        """A due date that makes her as old today as she is said to be; None where she has none."""
        if self.woman.age_today is None:
            return None
        due = DueDate.from_age(GestationalAge.parse(self.woman.age_today), self._day(0))
        due = DueDate(due.on - timedelta(days=early_days))
        match method:
            case DatingMethod.LMP:
                return DatingDraft(method=method, measured_on=due.on - timedelta(days=TERM_DAYS))
            case DatingMethod.TRANSFER_DAY_3 | DatingMethod.TRANSFER_DAY_5:
                transferred = due.on - timedelta(days=DAYS_FROM_TRANSFER[method])
                return DatingDraft(method=method, measured_on=transferred)
            case DatingMethod.ENTERED:
                return DatingDraft(method=method, due_on=due.on)
            case _:
                measured = due.day_of(age_from_crl(method, CrownRump.parse(_CRL)))
                return DatingDraft(method=method, measured_on=measured, crl=_CRL)

    def _take_history(self, desk: Desk, pregnancy: Pregnancy) -> None:
        if self.woman.history is None:
            return
        if not self.woman.history:
            record_no_history(desk, pregnancy.id)
        for before in self.woman.history:
            add_earlier(desk, pregnancy.id, self._earlier(before))

    def _earlier(self, before: Before) -> EarlierDraft:
        return EarlierDraft(
            outcome=before.outcome,
            age=before.age or "",
            onset=before.onset,
            pprom=before.pprom,
            painless_dilation=before.painless,
            cerclage=before.cerclage,
            cerclage_indication=before.cerclage_indication,
            cerclage_course=before.cerclage_course,
            pprom_age=before.pprom_age,
            short_labour=before.short_labour,
            birth_weight=before.weight,
            alive=before.alive,
            ended_on=self._day(before.years_ago * _DAYS_A_YEAR + 40),
        )

    def _treat(self, pregnancy: Pregnancy, from_day: int) -> None:
        """The suture and the progesterone that were begun before a day and are not in the record yet."""
        sheet = self.desk.store.sheet(pregnancy.id)
        sutured, progesterone = self.woman.sutured, self.woman.progesterone
        if sutured and not sheet.cerclages and sutured[0] > from_day:
            self._suture(sheet)
        if progesterone and not sheet.progesterone and progesterone[0] > from_day:
            self._start_progesterone(sheet)

    def _suture(self, sheet: PregnancySheet) -> None:
        since, kind = self.woman.sutured or (0, None)
        if kind is not None:
            then = self._then(since, 14)
            suture = Cerclage(
                id=then.new_id(),
                stamp=then.stamp(),
                pregnancy_id=sheet.pregnancy.id,
                kind=kind,
                placed_on=self._day(since),
            )
            then.store.put(suture)
            evaluate_pregnancy(then, sheet.pregnancy.id)

    def _start_progesterone(self, sheet: PregnancySheet) -> None:
        since, kind = self.woman.progesterone or (0, None)
        if kind is not None and sheet.due_date is not None:
            then = self._then(since, 15)
            course = Progesterone(
                id=then.new_id(),
                stamp=then.stamp(),
                pregnancy_id=sheet.pregnancy.id,
                kind=kind,
                started_on=self._day(since),
                planned_stop=sheet.due_date.day_of(GestationalAge.of(34)),
            )
            then.store.put(course)

    def _answer(self, pregnancy: Pregnancy, after: int) -> None:
        """Tell or discuss what is open, if that was done before the next scan."""
        following = max((s.days_ago for s in self.woman.scans if s.days_ago < after), default=-1)
        if self.woman.told is not None and following < self.woman.told <= max(after, 0):
            self._escalate(pregnancy, self.woman.told)
        if self.woman.answered is not None and following < self.woman.answered <= max(after, 0):
            self._let_days_pass(pregnancy, after, self.woman.answered)
            self._discuss(pregnancy, self.woman.answered)

    def _escalate(self, pregnancy: Pregnancy, days_ago: int) -> None:
        flags = self._open_flags(pregnancy)
        if flags:
            draft = EscalationDraft(
                pregnancy_id=pregnancy.id, flags=flags, whom="Dr Chen", how=ToldHow.TELEPHONE
            )
            escalate(self._then(days_ago, 11), draft)

    def _discuss(self, pregnancy: Pregnancy, days_ago: int) -> None:
        flags = self._open_flags(pregnancy)
        if flags:
            then = self._then(days_ago, 12)
            rescan = then.clock.today() + timedelta(days=7)
            draft = DiscussionDraft(
                pregnancy_id=pregnancy.id,
                flags=flags,
                with_whom="Dr Chen",
                how=ToldHow.IN_PERSON,
                decision=Decision.PROGESTERONE if self.woman.progesterone else Decision.RESCAN,
                rescan_on=rescan,
            )
            record_discussion(then, draft)

    def _open_flags(self, pregnancy: Pregnancy) -> tuple[ShownFlag, ...]:
        flags = self.desk.store.sheet(pregnancy.id).flags
        return tuple(ShownFlag(f.id, f.version) for f in flags if f.wants_answer)

    def _days_since(self, day: date) -> int:
        return (self.desk.clock.today() - day).days

    def _day(self, days_ago: int) -> date:
        return self.desk.clock.today() - timedelta(days=days_ago)

    def _then(self, days_ago: int, hour: int) -> Desk:
        """The desk as it was on that day; today, no later than now."""
        day = self._day(days_ago)
        moment = min(datetime.combine(day, time(hour, 10), UTC), self.desk.clock.now())
        return replace(self.desk, clock=FixedClock(moment, day))


def _scan_draft(pregnancy: Pregnancy, on: date, scan: Measured) -> ScanDraft:
    """The form as it was filled in; what the form asks to be typed again was typed again."""
    return ScanDraft(
        pregnancy_id=pregnancy.id,
        on=on,
        readings=scan.readings,
        retyped=scan.readings,
        route=scan.route,
        examiner=scan.examiner,
        criteria_met=tuple(Criterion)[: scan.met],
        funnel=TriState.YES if scan.funnel_mm else TriState.NO,
        funnel_shape=FunnelShape.U if scan.funnel_mm else None,
        funnel_length=scan.funnel_mm or "",
        membranes=scan.membranes,
        sludge=scan.sludge,
        placenta=scan.placenta,
        symptoms=scan.symptoms,
    )


def _unremarkable(chance: Random) -> Iterator[Woman]:
    """Women whose cervix stays long: the greater part of any clinic."""
    for place, family in enumerate(FAMILIES):
        age_days = chance.randrange(14 * 7 + 3, 30 * 7)
        first_scan = chance.randrange(105, 119)
        before = Before(
            outcome=EarlierOutcome.BIRTH, age=f"{chance.choice((38, 39, 40))}+{place % 7}", years_ago=3
        )
        yield Woman(
            family=family,
            given=chance.choice(GIVEN),
            title=chance.choice(("Mrs", "Ms", "Ms")),
            born=(chance.randrange(1984, 2004), chance.randrange(1, 13), chance.randrange(1, 29)),
            number=f"RX{chance.randrange(900000, 999999)}",
            age_today=f"{age_days // 7}+{age_days % 7}",
            dating=chance.choice((DatingMethod.CRL_ROBINSON, DatingMethod.LMP, DatingMethod.CRL_HADLOCK)),
            history=(before,) if place % 3 else (),
            scans=tuple(_long_scans(chance, age_days, first_scan)),
        )


def _long_scans(chance: Random, age_days: int, first: int) -> Iterator[Measured]:
    """A scan every fortnight to 23+6, each about as long as the one before."""
    level = chance.uniform(33.5, 41.0)
    for age in range(first, min(age_days, 167) + 1, 14):
        shortest = level - 0.05 * (age - first) + chance.uniform(-1.2, 1.2)
        readings = (shortest, shortest + chance.uniform(0.2, 0.7), shortest + chance.uniform(0.7, 1.5))
        yield Measured(
            days_ago=age_days - age,
            readings=tuple(f"{mm:.1f}" for mm in readings),
            examiner=chance.choice(("SM Allen", "SM Brown", "Dr Chen")),
            met=chance.choice((9, 9, 9, 8)),
        )
