"""A network share is recognised by what it is mounted as."""

from collections.abc import Callable
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from db.backup.swap import kept_folder
from db.clinic.folder import DataFolder
from db.clinic.local_disk import (
    LONGEST_ON_WINDOWS,
    allow_folder,
    check_local,
    is_too_long_for_windows,
    mounted_type,
    windows_drive,
)
from db.store.opening import new_store
from models.errors import Unavailable
from tests.stores import CLOCK, RAW_KEY
from tests.systems import needs_mounts, use_account

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/clinic /mnt/clinic nfs4 rw 0 0
//server/share /mnt/my\\040share cifs rw 0 0
/dev/sdb1 /mnt/clinic/local ext4 rw 0 0
anna@host:/ /srv/anna/far fuse.sshfs rw 0 0
server:/far /mnt/Übersee nfs4 rw 0 0
share /mnt/back\\134slash 9p rw 0 0
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/var/lib", "ext4"),
        ("/mnt/clinic", "nfs4"),
        ("/mnt/clinic/data", "nfs4"),
        ("/mnt/clinical", "ext4"),
        ("/mnt/clinic/local/data", "ext4"),
        ("/mnt/my share/data", "cifs"),
        ("/srv/anna/far/data", "fuse.sshfs"),
        ("/srv/anna", "ext4"),
        ("/mnt/Übersee/data", "nfs4"),
        ("/mnt/back\\slash/data", "9p"),
    ],
)
def test_the_nearest_mount_decides(folder: str, kind: str | None) -> None:
    assert mounted_type(PurePosixPath(folder), MOUNTS) == kind


def test_what_is_mounted_later_on_the_same_point_hides_what_was_there() -> None:
    assert mounted_type(PurePosixPath("/data"), "a /data ext4 rw 0 0\nb /data nfs rw 0 0\n") == "nfs"


def test_the_temporary_folder_is_local(tmp_path: Path) -> None:
    check_local(tmp_path)


def test_a_system_that_does_not_say_is_trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("db.clinic.local_disk._MOUNTS", tmp_path / "missing")
    check_local(tmp_path)


@needs_mounts
def test_no_store_is_made_on_a_network_share(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text("server:/ / nfs rw 0 0\n", encoding="utf-8")
    monkeypatch.setattr("db.clinic.local_disk._MOUNTS", mounts)
    with pytest.raises(Unavailable) as refused:
        new_store(tmp_path / "cervitrend.db", RAW_KEY, "Desk 1", CLOCK)
    assert (refused.value.code, refused.value.values[1]) == ("data_folder.on_network", "nfs")
    assert not (tmp_path / "cervitrend.db").exists()


@pytest.fixture
def lies_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """A folder on a file system of any kind, on a machine that remembers nothing yet."""
    use_account(monkeypatch, tmp_path / "account")
    mounts = tmp_path / "mounts"
    monkeypatch.setattr("db.clinic.local_disk._MOUNTS", mounts)

    def mounted(kind: str) -> Path:
        mounts.write_text(f"somewhere / {kind} rw 0 0\n", encoding="utf-8")
        return tmp_path / "data"

    return mounted


def code_of(folder: Path) -> str:
    try:
        check_local(folder)
    except Unavailable as refused:
        return refused.code
    return ""


@pytest.mark.parametrize(
    "kind", ["ext4", "btrfs", "xfs", "zfs", "ntfs3", "fuseblk", "overlay", "tmpfs", "vfat"]
)
def test_a_disk_is_taken_without_a_question(lies_on: Callable[[str], Path], kind: str) -> None:
    assert code_of(lies_on(kind)) == ""


@needs_mounts
@pytest.mark.parametrize(
    "kind", ["nfs4", "cifs", "smb2", "fuse.s3fs", "fuse.davfs", "fuse.juicefs", "orangefs"]
)
def test_a_share_is_refused_whatever_was_allowed(lies_on: Callable[[str], Path], kind: str) -> None:
    folder = lies_on(kind)
    allow_folder(folder)
    assert code_of(folder) == "data_folder.on_network"


@needs_mounts
@pytest.mark.parametrize("kind", ["9p", "virtiofs", "autofs", "fuse.mergerfs", "fuse.anything", "newfs"])
def test_what_nobody_knows_is_asked_about_once_for_a_folder(
    lies_on: Callable[[str], Path], kind: str
) -> None:
    folder = lies_on(kind)
    assert code_of(folder) == "data_folder.doubtful"
    allow_folder(folder)
    assert (code_of(folder), code_of(folder / "founding")) == ("", "")
    assert code_of(folder.with_name("another")) == "data_folder.doubtful"


@needs_mounts
def test_another_file_system_on_the_same_folder_is_asked_about_anew(lies_on: Callable[[str], Path]) -> None:
    allow_folder(lies_on("virtiofs"))
    assert code_of(lies_on("9p")) == "data_folder.doubtful"


@pytest.mark.parametrize(
    ("name", "mark"),
    [
        ("OneDrive - Clinic", ""),
        ("Dropbox", ""),
        ("Nextcloud", ""),
        ("work", ".stfolder"),
        ("work", ".dropbox.cache"),
        ("work", ".nextcloudsync.log"),
    ],
)
def test_a_folder_that_is_copied_about_is_asked_about(
    lies_on: Callable[[str], Path], tmp_path: Path, name: str, mark: str
) -> None:
    lies_on("ext4")
    folder = tmp_path / name / "cervitrend"
    folder.mkdir(parents=True)
    if mark:
        (tmp_path / name / mark).mkdir()
    assert code_of(folder) == "data_folder.synchronised"
    allow_folder(folder)
    assert code_of(folder) == ""


def test_a_folder_that_only_begins_alike_is_no_such_folder(
    lies_on: Callable[[str], Path], tmp_path: Path
) -> None:
    lies_on("ext4")
    assert code_of(tmp_path / "Dropboxes") == ""


@needs_mounts
def test_answers_that_cannot_be_read_allow_nothing(lies_on: Callable[[str], Path], tmp_path: Path) -> None:
    folder = lies_on("9p")
    allow_folder(folder)
    (answers,) = (tmp_path / "account").rglob("*.json")
    answers.write_text("[1", encoding="utf-8")
    assert code_of(folder) == "data_folder.doubtful"


@pytest.mark.parametrize(
    ("folder", "drive"),
    [
        (r"C:\clinic\record", "C:\\"),
        (r"\\?\C:\clinic\record", "C:\\"),
        (r"\\server\clinic\record", ""),
        (r"\\?\UNC\server\clinic\record", ""),
        (r"\\?\unc\server\clinic\record", ""),
    ],
)
def test_windows_is_asked_about_the_drive_and_a_share_has_none(folder: str, drive: str) -> None:
    assert windows_drive(folder) == drive


@pytest.mark.parametrize(
    ("length", "is_too_long"), [(LONGEST_ON_WINDOWS, False), (LONGEST_ON_WINDOWS + 1, True)]
)
@pytest.mark.parametrize("mark", ["", "\\\\?\\"])
def test_a_folder_leaves_room_for_the_names_of_its_files_on_windows(
    mark: str, length: int, is_too_long: bool
) -> None:
    folder = "C:\\" + "x" * (length - 3)
    assert is_too_long_for_windows(PureWindowsPath(mark + folder)) == is_too_long


def test_no_name_of_ours_is_longer_than_what_windows_leaves_for_it(tmp_path: Path) -> None:
    incoming = kept_folder(DataFolder(tmp_path), "replaced", CLOCK.now()) / ".cervitrend.vault.1.abcdefgh"
    founding = DataFolder(tmp_path).founding.path / ".cervitrend.db.holder.abcdefgh"
    longest = max(len(str(path.relative_to(tmp_path))) for path in (incoming, founding))
    assert LONGEST_ON_WINDOWS + len("\\") + longest < 260
