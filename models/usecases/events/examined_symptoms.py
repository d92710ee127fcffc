"""What an examination says of symptoms: bleeding that it saw, and a loss of fluid where it excluded a rupture."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from models.records.finding import Examination, Rupture, Symptom, SymptomKind
from models.records.record import TriState
from models.rules.pregnancy.symptom_reports import (
    Report,
    last_reported,
    moved_to,
    reported_again,
    without_report,
)
from models.rules.register.permissions import Action, require
from models.usecases.desk import Desk
from models.views import PregnancySheet


def let_symptoms_follow(
    desk: Desk, sheet: PregnancySheet, now: Examination, before: Examination | None = None, reason: str = ""
) -> None:
    """Save the symptoms that change with what an examination says `now`; struck out, it says nothing any more.

    `sheet` and `before` are as they were, `before` None where the examination is new. What it saw goes on as a symptom of
    its day, unless that is known already; what it ended goes on again once it does not say so any more. An examination of
    an earlier day ends nothing: that is left to a person who says the last day.
    """
    require(desk.user, Action.RECORD_CARE)
    said = _Said(sheet, now, before, desk.clock.today(), reason)
    for symptom in said.changed():
        desk.store.put(replace(symptom, stamp=desk.stamp()), reason)
    if said.is_new_bleeding and said.known is None:
        bleeding = Symptom(
            id=desk.new_id(),
            stamp=desk.stamp(),
            pregnancy_id=now.pregnancy_id,
            kind=SymptomKind.BLEEDING,
            on=now.on,
            examination_id=now.id,
        )
        desk.store.put(bleeding, reason)


@dataclass(frozen=True, slots=True)
class _Said:
    """An examination as it stands now, and as it stood before; None where it is new."""

    sheet: PregnancySheet
    now: Examination
    before: Examination | None
    today: date
    reason: str

    def changed(self) -> Iterator[Symptom]:
        """The symptoms on record that are not as they were."""
        known = self.known
        for symptom in (s for s in self.sheet.symptoms if s.stands):
            after = self._bleeding(symptom) if symptom.kind is SymptomKind.BLEEDING else symptom
            after = self._ended(after)
            if self.is_new_bleeding and known is not None and known.id == symptom.id:
                after = reported_again(after, Report(self.now.on, examination_id=self.now.id))
            if after != symptom:
                yield after

    @property
    def is_new_bleeding(self) -> bool:
        """Whether it sees bleeding that it did not see before, or not on that day and not as the first."""
        if not _sees_bleeding(self.now):
            return False
        if self.before is None or not _sees_bleeding(self.before):
            return True
        return self.now.on != self.before.on and any(self.now.id in s.again_at for s in self._standing)

    @property
    def known(self) -> Symptom | None:
        """The bleeding that goes on on its day; one that was over with that day does not swallow what was seen on it."""
        bleeding = (s for s in self._standing if s.kind is SymptomKind.BLEEDING)
        return next((s for s in bleeding if s.outlasts(self.now.on)), None)

    @property
    def _standing(self) -> tuple[Symptom, ...]:
        return tuple(s for s in self.sheet.symptoms if s.stands)

    def _bleeding(self, symptom: Symptom) -> Symptom:
        """What this examination saw, from its day or from an earlier report; gone with the tick where nobody else said so."""
        is_first, place = symptom.examination_id == self.now.id, self.now.id
        if not is_first and place not in symptom.again_at:
            return symptom
        if not _sees_bleeding(self.now):
            return without_report(symptom, self.sheet, place, self.reason)
        if is_first:
            return moved_to(symptom, self.sheet, self.now.on)
        is_of_its_day = self.before is not None and self.before.on == self.now.on
        return symptom if is_of_its_day else without_report(symptom, self.sheet, place, self.reason)

    def _ended(self, symptom: Symptom) -> Symptom:
        """A loss of fluid is over with the day on which a rupture was excluded, unless she reported it again since.

        It goes on where the rupture no longer was excluded.
        """
        was_ended = symptom.resolved_examination_id == self.now.id
        goes_on = replace(symptom, resolved_on=None, resolved_examination_id=None) if was_ended else symptom
        is_loss = symptom.kind is SymptomKind.FLUID_LOSS and goes_on.resolved_on is None
        is_last_word = last_reported(symptom, self.sheet) <= self.now.on
        if is_loss and is_last_word and _excludes(self.now) and (was_ended or self._may_end):
            return replace(goes_on, resolved_on=self.now.on, resolved_examination_id=self.now.id)
        return goes_on

    @property
    def _may_end(self) -> bool:
        """Whether it says so for the first time, and today.

        She may have told it since where no report says so, as before they were kept.
        """
        return self.now.on >= self.today and (self.before is None or not _excludes(self.before))


def _sees_bleeding(examination: Examination) -> bool:
    return examination.stands and examination.bleeding is TriState.YES


def _excludes(examination: Examination) -> bool:
    return examination.stands and examination.rupture is Rupture.EXCLUDED
