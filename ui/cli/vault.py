"""The `vault` verb: what can be put right about the vault without a password."""

from collections.abc import Callable

from models.errors import CervitrendError
from models.ports.vault import Vault
from ui.cli.failures import DONE, refused
from ui.cli.telling import tell


def mend_vault(deed: str, vault: Callable[[], Vault]) -> int:
    """Do it to the vault that `vault` finds, and say what was done; 0 when it was, 1 when it was refused, with the reason on standard error."""
    try:
        if deed == "use-copy":
            vault().use_copy()
            tell("The copy is in the place of the vault. What was damaged is kept beside it.")
        else:
            vault().accept_older()
            tell("The vault that is there is taken for the newest. Sign in now.")
    except CervitrendError as error:
        return refused(error)
    return DONE
