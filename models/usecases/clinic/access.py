"""What founding a clinic, signing in and unlocking need of its folder."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from models.clock import Clock
from models.ports.access_spool import AccessSpool
from models.ports.backups import Restoring
from models.ports.files import GuidelineFormat
from models.ports.store import Store
from models.ports.vault import Vault
from models.records.clinic.settings import ClinicSettings
from models.records.clinic.user import User
from models.records.guidelines.guideline import Guideline
from models.records.guidelines.policy import PolicyPack
from models.rules.policies.copies import with_copies
from models.rules.register.program_version import is_older, newest_in
from models.rules.self_test import SelfTestDifference
from models.usecases.desk import Desk
from models.usecases.policies.editions import newest_copies
from models.version import PROGRAM_VERSION

SELF_TEST_FAILED = "program.self_test_failed"
"""The code with which every write is refused while the self-test finds a difference."""


def _nothing_to_allow() -> None:
    """A folder about which nothing is asked."""


def _nothing_to_remember(clinic_name: str, sign_in: str) -> None:
    """A machine that remembers nobody."""


@dataclass(frozen=True, slots=True)
class ClinicAccess:
    """What is there before anybody has signed in.

    `new_store` makes the database with a data key, `open_store` opens the one that is there. `keep_desk_name` remembers
    this workstation's name on this machine, `desk_name` says it (empty before the first start). `differences` is what the
    self-test at the start found. `allow_folder` remembers that a person said this folder may be used. `spool` keeps what happens while nobody can write it into the record; None: nothing does.
    `keep_last_sign_in` remembers on this machine the clinic's name and who signed in, for the door to say.
    `restoring` puts backups in the place of the record; None: there are none. `is_practice`: its women are invented.
    """

    vault: Vault
    new_store: Callable[[bytes], Store]
    open_store: Callable[[bytes], Store]
    clock: Clock
    desk_name: Callable[[], str]
    guidelines: tuple[Guideline, ...]
    guideline_format: GuidelineFormat
    new_id: Callable[[], UUID]
    keep_desk_name: Callable[[str], None]
    differences: tuple[SelfTestDifference, ...] = ()
    allow_folder: Callable[[], None] = _nothing_to_allow
    keep_last_sign_in: Callable[[str, str], None] = _nothing_to_remember
    spool: AccessSpool | None = None
    restoring: Restoring | None = None
    is_practice: bool = False


def desk_over(access: ClinicAccess, store: Store, user: User, settings: ClinicSettings, name: str) -> Desk:
    """The desk of a user over an open store."""
    last = store.last_sign_in()
    newest = newest_in(last.place) if last is not None else ""
    copies = newest_copies(access.guideline_format, store.every(PolicyPack), access.guidelines)
    return Desk(
        store=store,
        clock=access.clock,
        user=user,
        name=name,
        settings=settings,
        guidelines=with_copies(access.guidelines, (copy.guideline for copy in copies)),
        guideline_format=access.guideline_format,
        new_id=access.new_id,
        differences=access.differences,
        renewals=copies,
        users=store.every(User),
        vault=access.vault,
        newer_program=newest if is_older(PROGRAM_VERSION, newest) else "",
        is_practice=access.is_practice,
    )
