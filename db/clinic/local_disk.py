"""Whether a folder lies on a disk of this machine: on a network share the database would sooner or later be damaged."""

import sys
from pathlib import Path

from models.errors import Unavailable

_REMOTE = frozenset(
    [
        "afs",
        "beegfs",
        "ceph",
        "cifs",
        "coda",
        "davfs",
        "gfs2",
        "glusterfs",
        "lustre",
        "ncpfs",
        "nfs",
        "nfs4",
        "ocfs2",
    ]
    + ["prl_fs", "smb3", "smbfs", "vboxsf", "vmhgfs"]
    + [
        "fuse." + name
        for name in ("ceph", "davfs2", "glusterfs", "gvfsd-fuse", "rclone", "sshfs", "vmhgfs-fuse")
    ]
)
_MOUNTS = Path("/proc/mounts")
_DRIVE_REMOTE = 4


def check_local(folder: Path) -> None:
    """Raises: Unavailable (`data_folder.on_network`, values: the folder and what it lies on)."""
    lies_on = _lies_on(folder.resolve())
    if lies_on is not None:
        raise Unavailable("data_folder.on_network", str(folder), lies_on)


def _lies_on(folder: Path) -> str | None:
    """The kind of network share, None for a local disk or where the system does not say."""
    if sys.platform == "win32":
        return _windows_share(str(folder))
    if not _MOUNTS.exists():
        return None
    return remote_type(folder, _MOUNTS.read_text(encoding="utf-8", errors="replace"))


def remote_type(folder: Path, mounts: str) -> str | None:
    """The file system's type if `folder` lies on a network share by this table of mounts (`/proc/mounts`), else None."""
    nearest, found = -1, ""
    for line in mounts.splitlines():
        _, point, kind, *_ = line.split(" ")
        place = Path(point.encode().decode("unicode_escape"))
        # The last mount on a point hides the ones before it.
        if folder.is_relative_to(place) and len(place.parts) >= nearest:
            nearest, found = len(place.parts), kind
    return found if found in _REMOTE else None


def _windows_share(folder: str) -> str | None:
    if folder.startswith("\\\\"):
        return "UNC"
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415  # Used on Windows alone, and slow to import before the first window.

        if ctypes.windll.kernel32.GetDriveTypeW(folder[:3]) == _DRIVE_REMOTE:
            return folder[:3]
    return None
