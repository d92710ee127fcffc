"""What a data folder holds, as far as can be seen before anybody signs in."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class LastSignIn:
    """Where somebody signed in last on this computer, and by which name."""

    clinic_name: str
    desk_name: str
    sign_in: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderState:
    """The folder that is to be opened, and what stands in the way.

    `code` and `values` are those of a sentence; empty: nothing does. `may_found` says that a clinic may be founded there:
    it holds none, and this machine remembers none there. `is_another` says that the clinic in it is not the one that this
    machine remembers, which somebody may want all the same. `works_in` is the folder of the clinic that this machine
    remembers, None: it remembers none. `is_for_all` says that every account of this computer will work in it, `doubt` is the
    code of what speaks against beginning a record in it; empty: nothing. `last` is who signed in there last; None where that is not remembered.
    """

    folder: Path
    code: str = ""
    values: tuple[str, ...] = ()
    may_found: bool = False
    is_another: bool = False
    works_in: Path | None = None
    is_for_all: bool = False
    doubt: str = ""
    last: LastSignIn | None = None
