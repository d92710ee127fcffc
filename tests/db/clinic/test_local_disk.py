"""A network share is recognised by what it is mounted as."""

from pathlib import Path

import pytest

from db.clinic.local_disk import check_local, remote_type
from db.store.opening import new_store
from models.errors import Unavailable
from tests.stores import CLOCK, RAW_KEY

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/clinic /mnt/clinic nfs4 rw 0 0
//server/share /mnt/my\\040share cifs rw 0 0
/dev/sdb1 /mnt/clinic/local ext4 rw 0 0
anna@host:/ /srv/anna/far fuse.sshfs rw 0 0
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/var/lib", None),
        ("/mnt/clinic", "nfs4"),
        ("/mnt/clinic/data", "nfs4"),
        ("/mnt/clinical", None),
        ("/mnt/clinic/local/data", None),
        ("/mnt/my share/data", "cifs"),
        ("/srv/anna/far/data", "fuse.sshfs"),
        ("/srv/anna", None),
    ],
)
def test_the_nearest_mount_decides(folder: str, kind: str | None) -> None:
    assert remote_type(Path(folder), MOUNTS) == kind


def test_what_is_mounted_later_on_the_same_point_hides_what_was_there() -> None:
    assert remote_type(Path("/data"), "a /data ext4 rw 0 0\nb /data nfs rw 0 0\n") == "nfs"


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
