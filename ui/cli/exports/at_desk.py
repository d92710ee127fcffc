"""Doing something as somebody who signs in for it, and what the exit status says of it."""

import sys
from collections.abc import Callable

from models.errors import CervitrendError
from models.usecases.clinic.sign_in import sign_out
from models.usecases.desk import Desk
from ui.cli.failures import DONE, REFUSED
from ui.cli.telling import tell
from ui.wording.problems.lookup import error_sentence


def at_desk(signing_in: Callable[[], Desk], job: Callable[[Desk], None]) -> int:
    """Sign in, do it, sign out; 0 when done, 1 when anything was refused or it was stopped, with why on standard error."""
    try:
        desk = signing_in()
        try:
            job(desk)
        finally:
            sign_out(desk)
    except CervitrendError as error:
        tell(error_sentence(error), file=sys.stderr)
        return REFUSED
    except KeyboardInterrupt:
        tell("Stopped. Nothing was written.", file=sys.stderr)
        return REFUSED
    return DONE
