"""A desk over a clinic that is backed up."""

from dataclasses import replace
from pathlib import Path

from models.clock import FixedClock
from models.records.clinic.user import Role
from models.usecases.desk import Desk
from tests.builders import TODAY, a_desk
from tests.db.backup.clinic import Clinic, a_clinic


def a_backed_up_desk(folder: Path, role: Role = Role.LEAD) -> tuple[Clinic, Desk]:
    """The clinic of `a_clinic` with somebody of this role at a desk; vaults have to be cheap."""
    clinic = a_clinic(folder, role)
    return clinic, desk_now(clinic)


def desk_now(clinic: Clinic) -> Desk:
    """The desk at the clinic's present moment."""
    clinic.store.backups = clinic.keeper
    desk = a_desk(clinic.store, clock=FixedClock(clinic.now, TODAY))
    return replace(desk, user=clinic.user)
