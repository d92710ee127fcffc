"""The record of a clinic as the last released program left it, with a vault that a password opens."""

import shutil
from pathlib import Path
from uuid import UUID

from db.clinic.folder import DataFolder
from db.clinic.vault import FileVault
from db.engine import open_engine
from tests.db.backup.forms import RELEASED, stored
from tests.stores import RAW_KEY

SIGN_IN, PASSWORD = "osei", "correct horse battery"


def lay_older_clinic(folder: Path) -> DataFolder:
    """Lay it into a folder that is not there yet: one woman, Berg, of the form before the present one."""
    data = DataFolder(folder)
    work = folder.with_name(f"{folder.name}.db")
    shutil.copyfile(stored(RELEASED[-1]), work)
    connection = open_engine(work, RAW_KEY)
    ((user_id,),) = connection.exec_driver_sql("SELECT id FROM users").fetchall()
    ((clinic_id,),) = connection.exec_driver_sql("SELECT id FROM settings").fetchall()
    vault = FileVault(data)
    key = vault.found(UUID(clinic_id), UUID(user_id), SIGN_IN, PASSWORD, vault.new_recovery_key())
    vault.complete()
    connection.exec_driver_sql(f"PRAGMA rekey = \"x'{key.hex()}'\"")
    connection.exec_driver_sql("PRAGMA journal_mode = DELETE")
    connection.engine.dispose()
    work.rename(data.database)
    return data
