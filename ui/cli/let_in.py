"""Who is let in at the command line, and what has to be said to whoever is."""

import sys

from models.errors import NotAllowed
from models.rules.register.permissions import START_PASSWORD
from models.usecases.clinic.sign_in import sign_out
from models.usecases.desk import Desk
from ui.cli.telling import tell


def let_in(desk: Desk) -> Desk:
    """The desk of whoever signed in for a verb, after saying on standard error that the record is an older one, if it is.

    Raises: NotAllowed (START_PASSWORD) for whoever has a password that somebody else knows; the record is closed then.
    """
    if desk.user.must_change_password:
        sign_out(desk)
        raise NotAllowed(START_PASSWORD)
    older = desk.store.file.older
    if older is not None:
        ends = "with nothing" if older.ends_at is None else f"{older.ends_at:%Y-%m-%d %H:%M} UTC"
        if older.last_written_at is None:
            tell(
                f"Entries may be missing: this record ends {ends}, and what this computer remembers of it cannot be read. Nobody can"
                " tell whether it is the newest: look whether there is a newer file.",
                file=sys.stderr,
            )
            return desk
        tell(
            f"Entries are missing: this record ends {ends}, this computer last wrote in it"
            f" {older.last_written_at:%Y-%m-%d %H:%M} UTC. It is an older copy or another record: look for the newer file.",
            file=sys.stderr,
        )
    return desk
