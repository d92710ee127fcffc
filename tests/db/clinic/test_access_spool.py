"""What happened while nobody could write it waits in a small file that holds no names and grows no further than it may."""

from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest

from db.clinic.access_spool import MOST_WAITING, FileSpool
from models.records.clinic.access import AccessKind, WaitingAccess
from tests.builders import NOW, next_id

FAILED = AccessKind.SIGN_IN_FAILED


@pytest.fixture
def spool(tmp_path: Path) -> FileSpool:
    return FileSpool(tmp_path / "cervitrend.waiting")


def failed(user_id: UUID | None = None, minutes: int = 0) -> WaitingAccess:
    return WaitingAccess(FAILED, user_id, NOW + timedelta(minutes=minutes), 1)


def test_nothing_waits_where_there_is_no_file(spool: FileSpool) -> None:
    assert spool.waiting() == ()
    spool.forget()


def test_failures_within_an_hour_are_counted_together(spool: FileSpool) -> None:
    user = next_id()
    for each in (failed(user), failed(user, 59), failed(None, 59), failed(user, 119)):
        spool.add(each)
    assert [(one.user_id, one.count, one.at) for one in spool.waiting()] == [
        (user, 2, NOW + timedelta(minutes=59)),
        (None, 1, NOW + timedelta(minutes=59)),
        (user, 1, NOW + timedelta(minutes=119)),
    ]


def test_other_accesses_are_kept_one_by_one(spool: FileSpool) -> None:
    checked = WaitingAccess(AccessKind.VERIFIED, next_id(), NOW, 0)
    spool.add(checked)
    spool.add(checked)
    assert spool.waiting() == (checked, checked)


def test_it_does_not_grow_for_ever(spool: FileSpool) -> None:
    kept = [WaitingAccess(AccessKind.VERIFIED, None, NOW + timedelta(days=n), 0) for n in range(MOST_WAITING)]
    spool._keep(tuple(kept))
    spool.add(failed())
    spool.add(failed(None, 600))
    assert len(spool.waiting()) == MOST_WAITING
    assert spool.waiting()[-1].count == 2


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[" * 100_000,
        "[]",
        '{"waiting": 5}',
        '{"waiting": [{}]}',
        '{"waiting": [[]]}',
        '{"waiting": [{"kind": "x", "user_id": null, "at": "2026-03-02T09:30:00+00:00", "count": 1}]}',
        '{"waiting": [{"kind": "locked", "user_id": null, "at": "2026-03-02", "count": 1}]}',
        '{"waiting": [{"kind": "locked", "user_id": 5, "at": "2026-03-02T09:30:00+00:00", "count": 1}]}',
        '{"waiting": [{"kind": "locked", "user_id": null, "at": "0001-01-01T00:00:00+14:00", "count": 1}]}',
        *(
            f'{{"waiting": [{{"kind": "locked", "user_id": null, "at": "2026-03-02T09:30:00+00:00", "count": {n}}}]}}'
            for n in ("1e999", "1.5", "true", "-1", "2147483648", "null", '"1"')
        ),
    ],
)
def test_a_damaged_file_holds_nobody_up(spool: FileSpool, tmp_path: Path, content: str) -> None:
    (tmp_path / "cervitrend.waiting").write_text(content, encoding="utf-8")
    assert spool.waiting() == ()
    spool.add(failed())
    assert len(spool.waiting()) == 1


def test_the_highest_count_stays_one_that_can_be_read(spool: FileSpool) -> None:
    spool._keep((WaitingAccess(FAILED, None, NOW, 2**31 - 1),))
    spool.add(failed())
    assert [one.count for one in spool.waiting()] == [2**31 - 1]


def test_a_folder_that_cannot_be_written_holds_nobody_up(tmp_path: Path) -> None:
    spool = FileSpool(tmp_path / "not there" / "cervitrend.waiting")
    spool.add(failed())
    assert spool.waiting() == ()


def test_a_file_that_cannot_be_removed_holds_nobody_up(tmp_path: Path) -> None:
    (tmp_path / "cervitrend.waiting").mkdir()
    FileSpool(tmp_path / "cervitrend.waiting").forget()
