"""A network share is recognised by what it is mounted as."""

from collections.abc import Callable
from pathlib import Path

import pytest

from db.clinic.local_disk import allow_folder, check_local, mounted_type
from db.store.opening import new_store
from models.errors import Unavailable
from tests.stores import CLOCK, RAW_KEY

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
    assert mounted_type(Path(folder), MOUNTS) == kind


def test_what_is_mounted_later_on_the_same_point_hides_what_was_there() -> None:
    assert mounted_type(Path("/data"), "a /data ext4 rw 0 0\nb /data nfs rw 0 0\n") == "nfs"


def test_the_temporary_folder_is_local(tmp_path: Path) -> None:
    check_local(tmp_path)


def test_a_system_that_does_not_say_is_trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("db.clinic.local_disk._MOUNTS", tmp_path / "missing")
    check_local(tmp_path)


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
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
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


@pytest.mark.parametrize(
    "kind", ["nfs4", "cifs", "smb2", "fuse.s3fs", "fuse.davfs", "fuse.juicefs", "orangefs"]
)
def test_a_share_is_refused_whatever_was_allowed(lies_on: Callable[[str], Path], kind: str) -> None:
    folder = lies_on(kind)
    allow_folder(folder)
    assert code_of(folder) == "data_folder.on_network"


@pytest.mark.parametrize("kind", ["9p", "virtiofs", "autofs", "fuse.mergerfs", "fuse.anything", "newfs"])
def test_what_nobody_knows_is_asked_about_once_for_a_folder(
    lies_on: Callable[[str], Path], kind: str
) -> None:
    folder = lies_on(kind)
    assert code_of(folder) == "data_folder.doubtful"
    allow_folder(folder)
    assert (code_of(folder), code_of(folder / "founding")) == ("", "")
    assert code_of(folder.with_name("another")) == "data_folder.doubtful"


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


def test_answers_that_cannot_be_read_allow_nothing(lies_on: Callable[[str], Path], tmp_path: Path) -> None:
    folder = lies_on("9p")
    allow_folder(folder)
    (answers,) = (tmp_path / "state").rglob("*.json")
    answers.write_text("[1", encoding="utf-8")
    assert code_of(folder) == "data_folder.doubtful"
