"""Looking at a data folder before anybody signs in: whether a clinic is there, and whether it is this machine's."""

import os
import re
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from db.clinic.folder import DataFolder, is_same_folder
from db.clinic.founding import finish_founding
from db.clinic.local_disk import synchroniser_of
from db.clinic.places import account_config_folder, doubt_about, site_file, site_folder
from db.clinic.settings_file import MachineSettings, read_settings, usual_file, write_settings
from models.errors import Unavailable
from models.values.folder_state import FolderState, LastSignIn

_CLINIC = re.compile(rb'"clinic_id": "([0-9a-f]{32})"')
_ENOUGH = 4096


def look_at_folder(data: Path | None, file: Path | None = None) -> FolderState:
    """What is to be said of a folder (None: the one remembered) before anything is asked; nothing is made."""
    try:
        settings = read_settings(file or usual_file())
        state = _state((data or settings.data_folder).absolute(), settings)
        return state if data is not None or not state.may_found else _begun_here(state)
    except Unavailable as error:
        # Signing in says so too: nothing is founded while it is not known what is remembered.
        return FolderState(folder=data or Path(), code=error.code, values=error.values)


def _begun_here(state: FolderState) -> FolderState:
    """The same, unless this is a computer with a site file, and the record that all are to share is not to begin like this.

    Raises: Unavailable (`settings.damaged`, `site.damaged`).
    """
    site = site_folder()
    if site is None:
        return state
    if not site.is_dir():
        values = (str(site), str(site_file()))
        return replace(state, may_found=False, code="site.folder_missing", values=values)
    own = read_settings(account_config_folder() / "settings.json")
    if own.has_clinic:
        values = (str(state.folder), str(own.data_folder))
        return replace(state, may_found=False, code="site.clinic_of_account", values=values)
    return replace(state, is_for_all=True)


def look_elsewhere(folder: Path, file: Path | None = None) -> FolderState:
    """What is to be said of a folder that somebody chose in place of the one remembered; nothing is founded in it."""
    settings = read_settings(file or usual_file())
    state = _state(folder.absolute(), settings)
    if state.may_found:
        return replace(state, may_found=False, code="folder.no_record", values=(str(folder),))
    is_another = settings.clinic_id is not None and _said_clinic(DataFolder(folder)) != settings.clinic_id
    if not state.code and is_another:
        return replace(state, code="folder.of_another_clinic", values=(str(folder),), is_another=True)
    return state


def work_in(folder: Path, file: Path | None = None) -> None:
    """Remember this folder's clinic in the place of the one remembered. Raises: Unavailable (`settings.not_writable`)."""
    settings = read_settings(file or usual_file())
    clinic_id = _said_clinic(DataFolder(folder))
    revision = settings.vault_revision if clinic_id == settings.clinic_id else 0
    renewed = replace(
        settings, data_folder=folder.absolute(), has_clinic=True, clinic_id=clinic_id, vault_revision=revision
    )
    write_settings(file or usual_file(), renewed)


def check_clinic_in(data: Path | None, file: Path | None = None) -> None:
    """Raises: Unavailable (what `look_at_folder` says; `folder.no_clinic` where one could be founded)."""
    state = look_at_folder(data, file)
    if state.code:
        raise Unavailable(state.code, *state.values)
    if state.may_found:
        raise Unavailable("folder.no_clinic", str(state.folder))


def _state(path: Path, settings: MachineSettings) -> FolderState:
    folder = DataFolder(path)
    works_in = settings.data_folder if settings.has_clinic else None
    is_remembered = works_in is not None and is_same_folder(path, works_in)
    state = FolderState(
        folder=path, works_in=works_in, last=_last_sign_in(settings) if is_remembered else None
    )
    try:
        finish_founding(folder)
    except Unavailable as error:
        return replace(state, code=error.code, values=error.values)
    if path.is_dir() and not os.access(path, os.R_OK | os.X_OK):
        return replace(state, code="folder.not_readable", values=(str(path),))
    # A restore that was cut short is finished before anybody signs in; until then one of the files may be missing.
    has_vault = any(os.path.lexists(file) for file in (folder.vault, folder.vault_copy, folder.swap))
    has_database = folder.has_database or os.path.lexists(folder.swap)
    if not (has_vault or has_database):
        if not is_remembered:
            return replace(state, may_found=True, doubt=_doubt(path))
        code = "folder.empty" if path.is_dir() else "folder.missing"
        return replace(state, code=code, values=(str(path),))
    has_file = os.path.lexists(folder.database) or os.path.lexists(folder.swap)
    if not has_vault:
        code = "database.without_vault" if has_file else "database.log_alone"
        return replace(state, code=code, values=(str(folder.database if has_file else path),))
    if not has_file:
        return replace(state, code="vault.without_database", values=(str(folder.vault),))
    said = _said_clinic(folder)
    if is_remembered and said and settings.clinic_id and said != settings.clinic_id:
        return replace(state, code="folder.of_another_clinic", values=(str(path),), is_another=True)
    return state


def _doubt(path: Path) -> str:
    return doubt_about(path) or ("folder.synchronised" if synchroniser_of(path.resolve()) else "")


def _last_sign_in(settings: MachineSettings) -> LastSignIn | None:
    if not settings.last_user:
        return None
    return LastSignIn(settings.clinic_name, settings.desk, settings.last_user)


def _said_clinic(folder: DataFolder) -> UUID | None:
    """The clinic that the vault says it is of, unproven; None where it does not say or cannot be read."""
    for file in (folder.vault, folder.vault_copy):
        if file.is_file():
            try:
                with file.open("rb") as opened:
                    found = _CLINIC.search(opened.read(_ENOUGH))
            except OSError:
                continue
            if found:
                return UUID(hex=found.group(1).decode())
    return None
