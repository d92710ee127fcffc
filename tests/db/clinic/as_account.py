"""Works with a record as one account of a computer on which two share it: `python -m tests.db.clinic.as_account UID GID DIR`."""

import os
import sys
from pathlib import Path

from db.clinic.folder import DataFolder, make_folder, write_whole
from db.store.opening import new_store, open_store
from tests.stores import CLOCK, RAW_KEY, a_woman


def work(folder: DataFolder) -> None:
    """Found the record or open it, enter a woman, and write what is written beside it."""
    make_folder(folder.path)
    opened = open_store if folder.has_database else new_store
    store = opened(folder.database, RAW_KEY, "Desk 1", CLOCK)
    store.put(a_woman())
    write_whole(folder.vault, "a vault")
    store.close()


def main(uid: int, gid: int, folder: Path, scratch: Path) -> None:
    # Whatever is imported late is imported now: the account may not read where the program lies.
    work(DataFolder(scratch))
    os.umask(0o077)
    os.setgroups([gid])
    os.setgid(uid)
    os.setuid(uid)
    work(DataFolder(folder))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]), Path(sys.argv[4]))
