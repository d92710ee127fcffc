"""Accesses that wait until the record can be written."""

from typing import Protocol

from models.records.clinic.access import WaitingAccess


class AccessSpool(Protocol):
    """Keeps what happened while nobody could write it into the record, on this machine and without names.

    It fails silently: what cannot be kept here must hold nobody up.
    """

    def add(self, waiting: WaitingAccess) -> None:
        """Keep one more; failed sign-ins of one user within an hour are counted together."""

    def waiting(self) -> tuple[WaitingAccess, ...]:
        """Everything that waits, oldest first."""

    def forget(self) -> None:
        """It was written into the record."""
