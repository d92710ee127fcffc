"""Whatever happens to a woman, in whatever order, at a real desk: no flag is lost, and none waits for nothing."""

import tempfile
from pathlib import Path
from uuid import UUID

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from db.verify import verify
from models.records.discussion import Decision
from models.records.finding import Membranes, Rupture, SymptomKind
from models.records.history import CerclageKind, EarlierOutcome, Onset
from models.records.pregnancy import Ending
from models.records.record import TriState
from models.records.scan import Route
from models.usecases.scans.draft import ScanDraft
from tests.examples import examples
from tests.models.usecases.accounts import account_for, ask_the_second_opinion, read_the_trail
from tests.models.usecases.one_woman import OneWoman, a_form
from tests.stores import RAW_KEY

WHICH = st.integers(0, 5)
AGO = st.sampled_from([0, 0, 0, 1, 3, 7, 14, 28])
ALL = 63
FLAGS = st.sampled_from([1, 2, 3, ALL, ALL, ALL])
LASTED = st.sampled_from([None, 0, 0, 1, 3])
# Crowded at the lengths where rules begin, and at a tenth to either side.
TENTHS = st.sampled_from([99, 100, 150, 180, 200, 201, 220, 224, 240, 249, 250, 251, 280, 310])
ROUTES = st.sampled_from([Route.TRANSVAGINAL, Route.TRANSVAGINAL, Route.TRANSVAGINAL, *Route])
FORMS = st.builds(
    a_form, TENTHS, ROUTES, st.sampled_from(["SM Allen", "Dr Chen"]), st.sampled_from([None, *TriState])
)
FOLLOWED = st.sampled_from(
    [
        ("nice-ng25", "rcog-75"),
        ("nice-ng25",),
        ("smfm-70", "acog-142", "acog-234"),
        ("rcog-75", "sogc-373", "figo-2021", "aus-alliance"),
        ("nice-ng25", "smfm-70", "nice-ng137", "roman-2020", "mfmu", "sbl-3"),
        ("clinic-nice-ng25", "rcog-75"),
    ]
)
TUNINGS = [
    ("nice-ng25", "NICE-OFFER", "tests.2.at_most", "28.0"),
    ("nice-ng25", "NICE-OFFER", "tests.2.at_most", "20.0"),
    ("nice-ng25", "NICE-OFFER", "day_window.last", "26+0"),
    ("nice-ng25", "NICE-OFFER", "urgency", "urgent"),
    ("nice-ng25", "NICE-CONS-CERC", "text", "Discuss a cerclage."),
    ("nice-ng25", "NICE-CONS-PROG", "is_on", "no"),
    ("smfm-70", "SMFM70-P20", "tests.2.at_most", "22.0"),
    ("rcog-75", "RCOG75-US", "urgency", "info"),
]
TUNED = st.sampled_from(TUNINGS)


class LifeOfAFlag(RuleBasedStateMachine):
    """A woman from 16+0, and everything that the clinic can do for her."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self._steps = 0

    @initialize(
        dated=st.sampled_from([True, True, True, False]),
        births=st.sampled_from([("30+2",), ("30+2",), (), None]),
        tenths=TENTHS,
    )
    def she_comes(self, dated: bool, births: tuple[str, ...] | None, tenths: int) -> None:
        self._woman = OneWoman(Path(self._folder.name), dated=dated, births=births)
        self._woman.scan(a_form(tenths, Route.TRANSVAGINAL, "SM Allen", None), 0)
        self._woman.discuss(ALL, Decision.OTHER)
        self._ids: set[UUID] = set()

    @rule(form=FORMS, ago=AGO)
    def scan(self, form: ScanDraft, ago: int) -> None:
        self._woman.scan(form, ago)

    @rule(form=FORMS, days=st.sampled_from([1, 1, 2, 3, 7]))
    def visit(self, form: ScanDraft, days: int) -> None:
        self._visit(form, days)

    def _visit(self, form: ScanDraft, days: int) -> None:
        """A whole visit: she is scanned again, and whatever waits is discussed."""
        self._woman.days_pass(days, seen_to=True)
        self._woman.scan(form, 0)
        account_for(self._woman)
        self._woman.discuss(ALL, Decision.PROGESTERONE)

    @rule(first=FORMS, second=FORMS, corrected=FORMS)
    def an_older_scan_was_wrong(self, first: ScanDraft, second: ScanDraft, corrected: ScanDraft) -> None:
        self._visit(first, 1)
        self._visit(second, 1)
        self._woman.amend_scan(-2, corrected, 0)

    @rule(which=WHICH, form=FORMS, days=st.sampled_from([0, 0, 0, -7, -1, 1]))
    def amend_scan(self, which: int, form: ScanDraft, days: int) -> None:
        self._woman.amend_scan(which, form, days)

    @rule(which=WHICH)
    def strike_out_scan(self, which: int) -> None:
        self._woman.strike_out_scan(which)

    @rule(kind=st.sampled_from(SymptomKind), ago=AGO, lasted=LASTED)
    def symptom(self, kind: SymptomKind, ago: int, lasted: int | None) -> None:
        self._woman.report(kind, ago)
        self._woman.amend_symptom(-1, ago, lasted)

    @rule(
        dilation=st.sampled_from(["", "0", "0.9", "1.0", "3.0", "4.1"]),
        membranes=st.sampled_from([None, *Membranes]),
        ago=AGO,
        rupture=st.sampled_from([None, *Rupture]),
        bleeding=st.sampled_from([None, *TriState]),
    )
    def examine(
        self,
        dilation: str,
        membranes: Membranes | None,
        ago: int,
        rupture: Rupture | None,
        bleeding: TriState | None,
    ) -> None:
        self._woman.examine(dilation, membranes, ago, rupture, bleeding)

    @rule(kind=st.sampled_from(CerclageKind), ago=AGO, out=st.sampled_from([None, 0, 3]))
    def cerclage(self, kind: CerclageKind, ago: int, out: int | None) -> None:
        self._woman.place_cerclage(kind, ago)
        if out is not None:
            self._woman.remove_cerclage(-1, out)

    @rule(kind=st.sampled_from(["", "symptoms", "examinations", "cerclages"]), which=WHICH, lasted=LASTED)
    def correct(self, kind: str, which: int, lasted: int | None) -> None:
        if kind:
            self._woman.strike_out(kind, which)
        else:
            self._woman.amend_symptom(which, 3, lasted)

    @rule(
        outcome=st.sampled_from(EarlierOutcome),
        age=st.sampled_from(["", "12+0", "19+0", "30+2", "33+6", "36+6"]),
        onset=st.sampled_from([None, *Onset]),
        answer=st.sampled_from(TriState),
    )
    def remember(self, outcome: EarlierOutcome, age: str, onset: Onset | None, answer: TriState) -> None:
        self._woman.remember(outcome, age, onset, answer)

    @rule(which=WHICH, had_none=st.booleans())
    def forget(self, which: int, had_none: bool) -> None:
        self._woman.forget(which)
        if had_none:
            self._woman.had_none()

    @rule(fetuses=st.sampled_from([None, 1, 1, 2]), trauma=st.sampled_from([None, *TriState]))
    def details(self, fetuses: int | None, trauma: TriState | None) -> None:
        self._woman.details(fetuses, trauma)

    @rule(days=st.sampled_from([-21, -7, -1, 0, 1, 7, 21]))
    def redate(self, days: int) -> None:
        self._woman.redate(days)

    @rule(how=st.sampled_from(Ending), ago=AGO, goes_on=st.sampled_from([True, True, True, False]))
    def end(self, how: Ending, ago: int, goes_on: bool) -> None:
        self._woman.end(how, ago)
        account_for(self._woman)
        if goes_on:
            self._woman.go_on_after_all()

    @rule(ticked=FLAGS, how=st.sampled_from([*Decision, "tell", "acknowledge", "close"]))
    def answer(self, ticked: int, how: Decision | str) -> None:
        if isinstance(how, Decision):
            self._woman.discuss(ticked, how)
        elif how == "tell":
            self._woman.escalate(ticked)
        elif how == "acknowledge":
            self._woman.acknowledge(ticked)
        else:
            self._woman.close_lapsed()

    @rule(days=st.sampled_from([0, 1, 1, 1, 2, 7, 21]), seen_to=st.booleans())
    def days_pass(self, days: int, seen_to: bool) -> None:
        self._woman.days_pass(days, seen_to=seen_to)

    @rule(policy=st.one_of(FOLLOWED, TUNED))
    def change_policy(self, policy: tuple[str, ...]) -> None:
        if policy in TUNINGS:
            self._woman.adopt(*policy)
        else:
            self._woman.follow(policy)

    @rule()
    def restart(self) -> None:
        self._woman.restart()

    @invariant()
    def every_flag_is_accounted_for(self) -> None:
        if not hasattr(self, "_woman"):
            return
        now = {flag.id for flag in self._woman.sheet.flags}
        assert self._ids <= now
        self._ids = set(now)
        self._steps += 1
        if not self._woman.is_behind:
            account_for(self._woman)
            if self._steps % 4 == 0:
                ask_the_second_opinion(self._woman)

    def teardown(self) -> None:
        if hasattr(self, "_woman"):
            self._woman.restart()
            read_the_trail(self._woman)
            self._woman.desk.store.close()
            assert verify(self._woman.folder / "cervitrend.db", RAW_KEY).faults == ()
        self._folder.cleanup()


TestLifeOfAFlag = LifeOfAFlag.TestCase
TestLifeOfAFlag.settings = settings(max_examples=examples(20), stateful_step_count=40)


def test_a_wrong_length_behind_a_longer_one_is_accounted_for(tmp_path: Path) -> None:
    woman = OneWoman(tmp_path, dated=True, births=("30+2",))
    for tenths in (220, 240):
        woman.days_pass(7, seen_to=True)
        woman.scan(a_form(tenths, Route.TRANSVAGINAL, "SM Allen", None), 0)
        woman.discuss(ALL, Decision.BOTH)
    woman.amend_scan(0, a_form(180, Route.TRANSVAGINAL, "SM Allen", None), 0)
    account_for(woman)
    back = {flag.rule_id for flag in woman.sheet.flags if flag.came_back}
    woman.desk.store.close()
    assert back == {"NICE-OFFER", "RCOG75-US"}
