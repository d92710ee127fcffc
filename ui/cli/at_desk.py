"""Doing something as somebody who signs in for it, and what the exit status says of it."""

import sys
from collections.abc import Callable

from models.errors import CervitrendError
from models.usecases.clinic.sign_in import sign_out
from models.usecases.desk import Desk
from ui.cli.failures import DONE, REFUSED, refused
from ui.cli.telling import tell

NOTHING_WRITTEN = "Stopped. Nothing was written."


def at_desk(
    signing_in: Callable[[], Desk],
    job: Callable[[Desk], int | None],
    *,
    stopped: str = NOTHING_WRITTEN,
    tell_refusal: Callable[[CervitrendError], int] = refused,
) -> int:
    """Sign in, do it, sign out; 0 when done, 1 when anything was refused or it was stopped, with why on standard error.

    What the job returns is the exit status, None: it is done. `stopped` is what is true then of what was being done.
    """
    try:
        desk = signing_in()
        try:
            status = job(desk)
        finally:
            sign_out(desk)
    except CervitrendError as error:
        return tell_refusal(error)
    except KeyboardInterrupt:
        tell(stopped, file=sys.stderr)
        return REFUSED
    return DONE if status is None else status
