"""What this machine remembers of the clinic it works with."""

import logging
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from db.clinic.folder import is_same_folder
from db.clinic.machine_state import MachineState
from db.clinic.settings_file import MachineSettings, read_settings, usual_file, write_settings
from models.errors import Unavailable

_log = logging.getLogger(__name__)


class Machine:
    """This machine's memory, as far as it is of the clinic in `folder`.

    `is_asked_for` says that the folder was named for this run alone: then it is remembered only where it is already, or
    where a clinic is founded in it while none is remembered.
    """

    def __init__(self, folder: Path, *, is_asked_for: bool, file: Path | None = None) -> None:
        self._folder, self._is_asked_for = folder.absolute(), is_asked_for
        self._file = file or usual_file()
        self._desk_name = ""
        self._is_founding = False

    @property
    def _settings(self) -> MachineSettings:
        return read_settings(self._file)

    def _is_ours(self, settings: MachineSettings) -> bool:
        """Whether what is remembered is, or becomes, the clinic in this folder."""
        if settings.has_clinic or self._is_asked_for:
            here = is_same_folder(settings.data_folder, self._folder)
            return here and (settings.has_clinic or self._is_founding)
        return True

    def desk_name(self) -> str:
        """This workstation's name; asked anew each time, because the first start gives it one."""
        return self._desk_name or self._settings.desk

    def keep_desk_name(self, name: str) -> None:
        """Remember the name, and the folder in which a clinic is about to be founded, unless another is remembered."""
        settings, self._desk_name = self._settings, name
        if not settings.has_clinic:
            self._is_founding = True
            write_settings(self._file, replace(settings, desk_name=name, data_folder=self._folder))

    def state_of(self, clinic_id: UUID) -> MachineState | None:
        """What this machine last saw of that clinic's record."""
        return MachineState(clinic_id)

    @property
    def clinic_id(self) -> UUID | None:
        """The id of the clinic that is remembered in this folder; None: none is, or its id was never seen."""
        settings = self._settings
        return settings.clinic_id if self._is_ours(settings) else None

    def keep_clinic(self, clinic_id: UUID | None) -> None:
        """Remember that the clinic in this folder was opened."""
        settings = self._settings
        if clinic_id is None or not self._is_ours(settings):
            return
        revision = settings.vault_revision if settings.clinic_id == clinic_id else 0
        self._keep(
            replace(
                settings,
                data_folder=self._folder,
                has_clinic=True,
                clinic_id=clinic_id,
                vault_revision=revision,
            )
        )

    def keep_last_sign_in(self, clinic_name: str, sign_in: str) -> None:
        """Remember for the door whose clinic this is, and who signed in."""
        settings = self._settings
        if self._is_ours(settings):
            self._keep(replace(settings, clinic_name=clinic_name, last_user=sign_in))

    def revision_of(self, clinic_id: UUID) -> int:
        """The newest revision of its vault that was seen; 0 before the first."""
        settings = self._settings
        return settings.vault_revision if self._is_ours(settings) and settings.clinic_id == clinic_id else 0

    def keep_revision(self, clinic_id: UUID, revision: int) -> None:
        """Remember a revision, also an older one that somebody took."""
        settings = self._settings
        if self._is_ours(settings) and settings.clinic_id in (None, clinic_id):
            self._keep(replace(settings, clinic_id=clinic_id, vault_revision=revision))

    def _keep(self, settings: MachineSettings) -> None:
        if settings == self._settings:
            return
        try:
            write_settings(self._file, settings)
        except Unavailable as error:
            # Nobody is kept out of the record because of it.
            _log.warning("this machine could not remember the clinic: %s", error)


class PassingMachine:
    """A machine that remembers everything until the program ends, and nothing from before."""

    def __init__(self, desk_name: str = "Desk 2") -> None:
        self._desk_name = desk_name
        self._seen: dict[UUID, int] = {}

    clinic_id: UUID | None = None

    def state_of(self, clinic_id: UUID) -> None:
        """Nothing is remembered of what is gone after this run."""

    def desk_name(self) -> str:
        """This workstation's name."""
        return self._desk_name

    def keep_desk_name(self, name: str) -> None:
        """It has one."""

    def keep_clinic(self, clinic_id: UUID | None) -> None:
        """It is gone when the program ends."""

    def keep_last_sign_in(self, clinic_name: str, sign_in: str) -> None:
        """Nobody asks for it again."""

    def revision_of(self, clinic_id: UUID) -> int:
        """The newest revision of a vault that was seen; 0 before the first."""
        return self._seen.get(clinic_id, 0)

    def keep_revision(self, clinic_id: UUID, revision: int) -> None:
        """Remember a revision."""
        self._seen[clinic_id] = revision
