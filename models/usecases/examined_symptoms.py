"""What an examination says of symptoms: bleeding that it saw, and a loss of fluid where it excluded a rupture."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from models.records.finding import Examination, Rupture, Symptom, SymptomKind
from models.records.record import Answer
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
    said = _Said(sheet, now, before, desk.clock.today(), reason)
    for symptom in said.changed():
        desk.store.put(replace(symptom, stamp=desk.stamp()), reason)
    if said.is_new_bleeding:
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
        for symptom in self.sheet.symptoms:
            after = self._own(symptom) if symptom.examination_id == self.now.id else self._ended(symptom)
            if symptom.stands and after != symptom:
                yield after

    @property
    def is_new_bleeding(self) -> bool:
        """Whether it sees bleeding that it did not see before and that does not go on already."""
        if not _sees_bleeding(self.now) or (self.before is not None and _sees_bleeding(self.before)):
            return False
        known = (s for s in self.sheet.symptoms if s.stands and s.kind is SymptomKind.BLEEDING)
        # Bleeding that was over with this day does not swallow what was seen on it.
        return not any(symptom.outlasts(self.now.on) for symptom in known)

    def _own(self, symptom: Symptom) -> Symptom:
        """Bleeding that this examination saw: from its day, where an end before that is none; gone with the tick."""
        if not _sees_bleeding(self.now):
            return replace(symptom, struck_out=self.reason)
        moved = replace(symptom, on=self.now.on)
        if moved.resolved_on is None or moved.resolved_on >= moved.on:
            return moved
        return replace(moved, resolved_on=None, resolved_scan_id=None, resolved_examination_id=None)

    def _ended(self, symptom: Symptom) -> Symptom:
        """A loss of fluid is over with the day on which a rupture was excluded, and goes on where it no longer was."""
        was_ended = symptom.resolved_examination_id == self.now.id
        goes_on = replace(symptom, resolved_on=None, resolved_examination_id=None) if was_ended else symptom
        is_loss = symptom.kind is SymptomKind.FLUID_LOSS and goes_on.resolved_on is None
        if is_loss and symptom.on <= self.now.on and _excludes(self.now) and (was_ended or self._may_end):
            return replace(goes_on, resolved_on=self.now.on, resolved_examination_id=self.now.id)
        return goes_on

    @property
    def _may_end(self) -> bool:
        """Whether it says so for the first time, and today.

        She may have reported it again since an earlier day, and a report of what goes on leaves no record.
        """
        return self.now.on >= self.today and (self.before is None or not _excludes(self.before))


def _sees_bleeding(examination: Examination) -> bool:
    return examination.stands and examination.bleeding is Answer.YES


def _excludes(examination: Examination) -> bool:
    return examination.stands and examination.rupture is Rupture.EXCLUDED
