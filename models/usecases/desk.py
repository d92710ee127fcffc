"""The desk a use case is done at: who, when, where, with which rules and which store."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from models.clock import Clock
from models.ports.files import GuidelineFormat
from models.ports.store import Store
from models.ports.vault import Vault
from models.records.clinic.access import AccessKind
from models.records.clinic.settings import ClinicSettings
from models.records.clinic.user import User
from models.records.guidelines.guideline import Guideline
from models.records.record import Stamp
from models.rules.policies.copies import followed_of, last_word
from models.rules.policies.renewal import Renewal
from models.rules.self_test import SelfTestDifference


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything a use case needs from outside, gathered once at sign-in.

    `name` is this workstation's name; `guidelines` are all that are known, followed or not, the newest edition of each
    copy right behind its original; `settings` says which the clinic follows. `guideline_format` is how copies are written
    down, `renewals` what those are followed as. `new_id` gives time-ordered ids. `differences` is what the self-test at the start found: while there
    is any, the store refuses every write. `users` are all there are, those who left among them; `vault` holds their ways
    in, None where they cannot be changed. `newer_program` is the version that worked on the record before, where that is newer
    than this one; else empty. `is_practice`: the women of this record are invented.
    """

    store: Store
    clock: Clock
    user: User
    name: str
    settings: ClinicSettings
    guidelines: tuple[Guideline, ...]
    guideline_format: GuidelineFormat
    new_id: Callable[[], UUID]
    differences: tuple[SelfTestDifference, ...] = ()
    renewals: tuple[Renewal, ...] = ()
    users: tuple[User, ...] = ()
    vault: Vault | None = None
    newer_program: str = ""
    is_practice: bool = False

    def stamp(self) -> Stamp:
        """A stamp for a record written now by this user at this desk."""
        return Stamp(at=self.clock.now(), by=self.user.id, desk=self.name)

    @property
    def is_date_doubted(self) -> bool:
        """Whether the computer's date is in doubt, so that nobody is judged by it and no day is proposed; from any thread."""
        word = self.store.date_word
        return word is not None and word.kind is AccessKind.DATE_DOUBTED

    @property
    def usual_day(self) -> date | None:
        """The day that a form proposes: today, and none while the date is in doubt."""
        return None if self.is_date_doubted else self.clock.today()

    @property
    def followed(self) -> tuple[Guideline, ...]:
        """The guidelines whose rules may raise flags here, local rules included; never one together with its copy."""
        return followed_of(self.guidelines, self.settings.guidelines)

    @property
    def owed_renewals(self) -> tuple[Renewal, ...]:
        """The copies followed here of which somebody should adopt a new edition, and those whose original is gone."""
        return tuple(
            each for each in self.renewals if each.is_owed and each.guideline.id in self.settings.guidelines
        )

    @property
    def known(self) -> tuple[Guideline, ...]:
        """All guidelines, so ordered that a table by rule id ends with the wording and urgency that are followed here."""
        return last_word(self.guidelines, self.followed)
