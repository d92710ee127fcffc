"""The file that holds the record's key."""

from collections.abc import Sequence
from typing import Protocol
from uuid import UUID

from models.errors import Unavailable


class Vault(Protocol):
    """The file beside the database that holds its key, once for each user and once for the recovery key.

    Raises (any call that reads it): Unavailable (`vault.missing`, `vault.damaged`, each with `_but_copied` behind it where
    its copy is whole; `vault.not_readable`, `vault.newer`). Whatever takes a name and a password raises NotAllowed
    (`sign_in`) when one of them is wrong, and Unavailable (`vault.older`) when this machine has seen a newer vault.
    """

    def exists(self) -> bool:
        """Whether a clinic was founded here, all the way to the end."""

    def clinic_id(self) -> UUID | None:
        """The id of the clinic's settings; None in a vault of the first format until somebody signs in."""

    def user_named(self, sign_in: str) -> UUID | None:
        """The id of the user with this name; None where nobody has it."""

    def users(self) -> tuple[tuple[UUID, str], ...]:
        """The id and the sign-in name of everybody whose password opens it."""

    def new_recovery_key(self) -> str:
        """A fresh recovery key as it is shown: eight groups of four letters."""

    def found(self, clinic_id: UUID, user_id: UUID, sign_in: str, password: str, recovery_key: str) -> bytes:
        """Make a new data key, and a vault with it for the first user and the recovery key; returns the key.

        The clinic is founded only by `complete`; what an unfinished attempt left behind is set aside first.
        Raises: Unavailable when a vault or a database is already there (never replaced).
        """

    def complete(self) -> None:
        """Say that the database is there with its settings and first user, and closed: the clinic is founded."""

    def unlock(self, sign_in: str, password: str) -> tuple[UUID, bytes]:
        """The user's id and the data key."""

    def tend(self, sign_in: str, password: str) -> None:
        """Do what is due while the database is closed: the present format and cost, the copy, a data key asked for.

        Raises: Unavailable (`database.in_use` while another data key is due, and others).
        """

    def check_recovery(self, sign_in: str, recovery_key: str) -> None:
        """Raises: NotAllowed when no user has that name or the key is another one's, Refused when it is mistyped."""

    def recover(
        self, sign_in: str, recovery_key: str, password: str, new_recovery_key: str
    ) -> tuple[UUID, bytes]:
        """Give this user a new password by the recovery key, which is replaced; raises as `check_recovery`."""

    def replace_recovery_key(self, sign_in: str, password: str, recovery_key: str) -> None:
        """Put another recovery key in the place of the one that holds."""

    def add_user(
        self, lead_sign_in: str, lead_password: str, user_id: UUID, sign_in: str, password: str
    ) -> None:
        """Let somebody in; who is in already gets a new name and password. Raises: Refused (`sign_in.taken`)."""

    def seconds_to_wait(self, sign_in: str) -> int:
        """How long it is after wrong passwords until another may be tried; any earlier try is Unavailable (`sign_in.wait`)."""

    def weakness_of(self, password: str, names: Sequence[str]) -> str | None:
        """The code of what makes a password easy to guess, None where nothing does; `names` are known to everybody here."""

    def change_password(self, sign_in: str, old: str, new: str) -> None:
        """Give a user another password; nothing checks here whether it is a good one."""

    def remove_user(self, lead_sign_in: str, lead_password: str, user_id: UUID) -> None:
        """Take a user's way in away, and ask for another data key, because she may have kept a copy of this one.

        Nothing happens where nobody has that id. Raises: Unavailable (`vault.last_user`).
        """

    def want_new_key(self, sign_in: str, password: str) -> None:
        """Ask for another data key: `tend` makes it before the database is next opened. Raises: Unavailable (`vault.boxes_old`)."""

    def is_new_key_wanted(self) -> bool:
        """Whether one was asked for and not made yet."""

    def key_problem(self) -> Unavailable | None:
        """Why `tend` could not make the key that was asked for when somebody last signed in; None: it did, or none was."""

    def accept_older(self) -> None:
        """Take the vault that is there for the newest, after `vault.older` was said."""

    def use_copy(self) -> None:
        """Put the copy in the place of a vault that is damaged or gone. Raises: Unavailable (`vault.copy_not_whole`)."""
