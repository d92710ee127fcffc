"""What can be asked of the clinic's folder before anybody signs in."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from models.values.folder_state import FolderState


@dataclass(frozen=True, slots=True)
class FolderDoor:
    """`look` says what stands in the way of the folder that is remembered, `look_elsewhere` of another one.

    `work_in` remembers another one in its place. Both of them Raises: Unavailable.
    """

    look: Callable[[], FolderState]
    look_elsewhere: Callable[[Path], FolderState]
    work_in: Callable[[Path], None]

    def move_to(self, folder: Path) -> FolderState:
        """Work in another folder from now on, unless something stands in the way there. Raises: Unavailable."""
        state = self.look_elsewhere(folder)
        if not state.code:
            self.work_in(folder)
        return state
