"""Whether a folder lies on a disk of this machine: on a network share the database would sooner or later be damaged.

Disks are known by a list of what they are; what is on neither list, and a folder that another program copies about, is
asked about once for a folder of this machine.
"""

import ctypes
import json
import re
import sys
from contextlib import suppress
from pathlib import Path, PurePath, PureWindowsPath

from db.clinic.folder import make_folder, read_whole, write_whole
from db.clinic.places import state_folder
from models.errors import Unavailable

_REMOTE = frozenset(
    ["UNC"]
    + [
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
    + ["orangefs", "prl_fs", "smb2", "smb3", "smbfs", "vboxsf", "vmhgfs"]
    + [
        "fuse." + name
        for name in "ceph curlftpfs davfs davfs2 gcsfuse glusterfs gvfsd-fuse juicefs rclone s3fs sshfs vmhgfs-fuse".split()
    ]
)
_DISKS = frozenset(
    "aufs bcachefs btrfs ecryptfs erofs exfat ext2 ext3 ext4 f2fs fuseblk hfs hfsplus apfs iso9660 jfs msdos nilfs2 ntfs"
    " ntfs3 overlay overlayfs ramfs reiserfs rootfs squashfs tmpfs ubifs udf vfat xfs zfs".split()
)
_SYNCHRONISED = re.compile(
    r"(OneDrive|Dropbox|Nextcloud|ownCloud|Google ?Drive|iCloud ?Drive)\b.*", re.IGNORECASE
)
_MARKS = {
    ".stfolder": "Syncthing",
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
}
"""What a program that copies folders about leaves in one, and its name."""
LONGEST_ON_WINDOWS = 180
"""Characters of the record's folder: SQLite and most programs there take 259 with the file, and our longest names have 70."""
_MOUNTS = Path("/proc/mounts")
_ESCAPED = re.compile(r"\\(040|011|012|134)")
_DRIVE_REMOTE = 4


def check_local(folder: Path) -> None:
    """Raises: Unavailable (values: the folder and what it lies on, or who copies it about; `data_folder.too_long`).

    `data_folder.on_network` is final; `data_folder.doubtful` and `data_folder.synchronised` are questions, and are not
    raised for a folder that was allowed.
    """
    try:
        place = folder.resolve()
    except OSError as error:
        raise Unavailable("data_folder.too_long", str(folder)) from error
    kind = _kind_of(place)
    if sys.platform == "win32" and is_too_long_for_windows(place):
        raise Unavailable("data_folder.too_long", str(folder))
    if kind in _REMOTE:
        raise Unavailable("data_folder.on_network", str(folder), kind)
    if kind and kind not in _DISKS and not _is_allowed(place, kind):
        raise Unavailable("data_folder.doubtful", str(folder), kind)
    program = synchroniser_of(place)
    if program and not _is_allowed(place, program):
        raise Unavailable("data_folder.synchronised", str(folder), program)


def allow_folder(folder: Path) -> None:
    """Somebody who knows this machine said that the folder may be used. Raises: Unavailable (`settings.not_writable`)."""
    place = folder.resolve()
    kinds = {_kind_of(place), synchroniser_of(place)} - {""}
    known = {str(place): sorted(kinds)}
    file = _answers()
    try:
        make_folder(file.parent)
        write_whole(file, json.dumps({**_allowed(), **known}))
    except OSError as error:
        raise Unavailable("settings.not_writable", str(file), str(error)) from error


def _answers() -> Path:
    return state_folder() / "allowed-folders.json"


def _allowed() -> dict[str, list[str]]:
    """The folders that were allowed, each with what it lay on then; what cannot be read allows nothing."""
    with suppress(OSError, ValueError, RecursionError, AttributeError):
        read = json.loads(read_whole(_answers()))
        return {
            str(folder): list(map(str, kinds)) for folder, kinds in read.items() if isinstance(kinds, list)
        }
    return {}


def _is_allowed(place: Path, kind: str) -> bool:
    """Another file system mounted there since is asked about anew."""
    return any(place.is_relative_to(folder) and kind in kinds for folder, kinds in _allowed().items())


def _kind_of(place: Path) -> str:
    """What the folder lies on; empty where the system does not say."""
    if sys.platform == "win32":
        return "UNC" if _is_remote_on_windows(str(place)) else ""
    if not _MOUNTS.exists():
        return ""
    return mounted_type(place, _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape"))


def mounted_type(folder: PurePath, mounts: str) -> str:
    """The type of the file system that a folder lies on by this table of mounts (`/proc/mounts`); empty for none."""
    depth = {str(place): len(place.parts) for place in (folder, *folder.parents)}
    nearest, found = -1, ""
    for line in mounts.split("\n"):
        _, point, kind, *_ = [*line.split(" "), "", "", ""]
        # The system writes four characters as octal numbers, and every other one as it is.
        parts = depth.get(_ESCAPED.sub(_unescaped, point))
        # The last mount on a point hides the ones before it.
        if parts is not None and parts >= nearest:
            nearest, found = parts, kind
    return found


def _unescaped(octal: re.Match[str]) -> str:
    return chr(int(octal[1], 8))


def synchroniser_of(place: Path) -> str:
    """The program that copies this folder about, by the name of a folder above it or what it left there; empty: none."""
    for folder in (place, *place.parents):
        named = _SYNCHRONISED.fullmatch(folder.name)
        if named is not None:
            return named[1]
        for mark, program in _MARKS.items():
            with suppress(OSError):
                if (folder / mark).exists():
                    return program
    return ""


def is_too_long_for_windows(place: PurePath) -> bool:
    """Whether a file of the record could have a name there that Windows does not take."""
    return len(_plain(str(place))) > LONGEST_ON_WINDOWS


def windows_drive(place: str) -> str:
    r"""The drive of a folder as Windows is asked about it, `C:\`; empty for a share that is named by its server."""
    plain = _plain(place)
    return "" if plain.startswith("\\\\") else PureWindowsPath(plain).anchor


def _plain(place: str) -> str:
    r"""The folder without the mark of a long path: `\\?\C:\clinic` is `C:\clinic`, `\\?\UNC\server\share` is `\\server\share`."""
    if place.upper().startswith("\\\\?\\UNC\\"):
        return "\\\\" + place[8:]
    return place.removeprefix("\\\\?\\")


def _is_remote_on_windows(place: str) -> bool:
    drive = windows_drive(place)
    if sys.platform == "win32" and drive:
        return bool(ctypes.windll.kernel32.GetDriveTypeW(drive) == _DRIVE_REMOTE)
    return not drive
