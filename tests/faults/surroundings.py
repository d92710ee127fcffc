"""What is around the program: other processes, clocks and zones, and a disk that is full at every point."""

import os
import resource
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from time import tzset
from zoneinfo import ZoneInfo

from db.clock import SystemClock
from db.store.store import SqlStore
from db.verify import verify
from models.errors import Unavailable
from models.ports.store import Store
from models.records.patient import Patient
from models.values.day import days_meant
from tests.faults.judging import judged, speechless
from tests.faults.results import Figure
from tests.faults.scenarios import a_prepared_clinic, cheap_vaults, said, signed_in
from tests.faults.trying import quick_folder
from tests.stores import RAW_KEY, a_store, a_woman
from ui.wording.formats import clock_time, day

ZONES = (
    "UTC", "Europe/London", "Europe/Oslo", "America/New_York", "America/St_Johns", "Australia/Lord_Howe",
    "Pacific/Apia", "Pacific/Kiritimati", "Asia/Kathmandu", "America/Sao_Paulo",
)  # fmt: skip


def figures_of(*, is_short: bool = False) -> Iterator[Figure]:
    """All of them."""
    with quick_folder() as folder:
        yield _races(folder, *((1, 2) if is_short else (30, 3)))
        yield _zones(folder, ZONES[1:2] if is_short else ZONES)
        yield _limited_pages(folder, 7 if is_short else 1)
        yield _limited_files(folder, 9 if is_short else 60)
        yield _limited_memory(folder, 6 if is_short else 60)
        if not is_short:
            yield _small_disk(folder)


_RACER = """
import sys
from pathlib import Path
from models.errors import Unavailable
from models.ports.store import Store
from tests.stores import a_store, a_woman
sys.stdin.read(1)
try:
    store = a_store(Path(sys.argv[1]), sys.argv[2])
    store.put(a_woman(sys.argv[2]))
    print("won", flush=True)
    sys.stdin.read(1)
    store.close()
except Unavailable as error:
    print(error.code, flush=True)
"""


def _races(folder: Path, rounds: int, racing: int) -> Figure:
    """Some processes open one record at the same moment: one has it, the others are told so."""
    wrong = []
    for number in range(rounds):
        root = folder / f"race{number}"
        root.mkdir()
        a_store(root).close()
        racers = [_racer(root, f"Desk {n}") for n in range(racing)]
        for racer in racers:
            _tell(racer)
        heard = sorted(racer.stdout.readline().strip() for racer in racers if racer.stdout)
        for racer in racers:
            _tell(racer)
            racer.communicate()
        faults = verify(root / "cervitrend.db", RAW_KEY).faults
        if heard != [*["database.in_use"] * (racing - 1), "won"] or faults:
            wrong.append(f"{heard} {faults}")
    return Figure(f"{racing} processes open one record at once", rounds, len(wrong), "", tuple(wrong))


def _racer(root: Path, name: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", _RACER, str(root), name]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def _tell(racer: subprocess.Popen[str]) -> None:
    assert racer.stdin is not None
    with suppress(OSError):
        racer.stdin.write("x")
        racer.stdin.flush()


def _zones(folder: Path, zones: tuple[str, ...]) -> Figure:
    """Around each night on which the clocks are changed, and each turn of a year, a save reads back as it was."""
    wrong, tried, before = list[str](), 0, os.environ.get("TZ")
    store = a_store(_new(folder, "zones"))
    try:
        for zone in zones:
            os.environ["TZ"] = zone
            tzset()
            for moment in _moments(zone):
                tried += 1
                wrong += _read_back(store, zone, moment)
    finally:
        os.environ.pop("TZ") if before is None else os.environ.update(TZ=before)
        tzset()
        store.close()
    wrong += [str(fault) for fault in verify(folder / "zones" / "cervitrend.db", RAW_KEY).faults]
    return Figure("moments in ten zones, around changes of the clock", tried, len(wrong), "", tuple(wrong))


def _moments(zone: str) -> Iterator[datetime]:
    """Every quarter of an hour around a change of the offset in 2026, and days at the ends of what a computer may say."""
    for days in range(365):
        night = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=days)
        offsets = {(night + timedelta(hours=h)).astimezone(ZoneInfo(zone)).utcoffset() for h in (0, 24)}
        if len(offsets) > 1:
            yield from (night + timedelta(minutes=15 * n) for n in range(100))
    for year, month, on in ((1970, 1, 2), (2024, 2, 29), (2038, 1, 19), (2100, 2, 28), (9998, 12, 31)):
        yield datetime(year, month, on, 23, 59, 59, tzinfo=UTC)


def _read_back(store: SqlStore, zone: str, moment: datetime) -> Iterator[str]:
    try:
        here = moment.astimezone()
        woman = a_woman("Zone")
        saved = store.put(replace(woman, stamp=replace(woman.stamp, at=moment)))
        if store.get(Patient, saved.id).stamp.at != moment:
            yield f"{zone} {moment} reads back otherwise"
        shown = f"{day(here.date())} {clock_time(here)}"
        if not shown or days_meant(here.date().isoformat(), here.date(), date.min, date.max) != (
            here.date(),
        ):
            yield f"{zone} {moment} is another day"
        SystemClock().today()
    except Exception as error:  # noqa: BLE001  # Whatever it is, it is what is looked for.
        yield f"{zone} {moment}: {type(error).__name__}: {error}"


def _new(folder: Path, name: str) -> Path:
    (folder / name).mkdir()
    return folder / name


def _limited_pages(folder: Path, every: int) -> Figure:
    """The database may grow by n pages and no more, for every n until a long save goes through."""
    wrong, refused = list[str](), Counter[str]()
    for pages in range(0, 60, every):
        store = a_store(_new(folder, f"pages{pages}"))
        store.put(a_woman("Saved"))
        ((now,),) = store._session.rows("PRAGMA page_count")
        store._session.rows(f"PRAGMA max_page_count = {now + pages}")
        saved, broken = _fill(store, refused)
        store._session.rows(f"PRAGMA max_page_count = {now + 1000}")
        broken += _go_on(store)
        store.close()
        wrong += broken + _wrong_after(folder / f"pages{pages}", saved + 1)
    return Figure("disk full at n pages", refused.total(), len(wrong), _told(refused), tuple(wrong))


def _limited_memory(folder: Path, steps: int) -> Figure:
    """SQLite may have n bytes of memory and no more: less and less, in a process of its own that never gets more again."""
    root = _new(folder, "memory")
    call = "import sys; from tests.faults.surroundings import fill_with_less; fill_with_less(sys.argv[1], int(sys.argv[2]))"
    done = subprocess.run(
        [sys.executable, "-c", call, str(root), str(steps)], capture_output=True, text=True, check=True
    )
    wrong, refused = list[str](), Counter[str]()
    for line in done.stdout.splitlines():
        number, saved, what, *broken = line.split("\t")
        refused[what] += 1
        wrong += [text for text in broken if text]
        wrong += _wrong_after(root / number, int(saved))
    return Figure(
        "memory for SQLite ends at n bytes", refused.total(), len(wrong), _told(refused), tuple(wrong)
    )


def fill_with_less(root: str, steps: int) -> None:
    """Save women with less and less memory; a line for each says how many were saved, and what came of it."""
    for number in range(steps):
        store, refused = a_store(_new(Path(root), str(number))), Counter[str]()
        store.put(a_woman("Saved"))
        limit = 3_000_000 - number * 2_900_000 // steps
        try:
            store._session.rows(f"PRAGMA hard_heap_limit = {limit}")
        except Unavailable:
            # There is too little left to hear of still less.
            store.close()
            return
        saved, broken = _fill(store, refused)
        with suppress(Unavailable):
            store.close()
        sys.stdout.write("\t".join((str(number), str(saved), next(iter(refused)), *broken)) + "\n")


def _limited_files(folder: Path, steps: int) -> Figure:
    """No file may grow beyond n bytes: the system refuses the write, in the log as in the database."""
    wrong, refused, usual = list[str](), Counter[str](), resource.getrlimit(resource.RLIMIT_FSIZE)
    for number in range(steps):
        root = _new(folder, f"files{number}")
        store = a_store(root)
        store.put(a_woman("Saved"))
        largest = max(path.stat().st_size for path in root.iterdir())
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest + number * 20_011, usual[1]))
        try:
            saved, broken = _fill(store, refused)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, usual)
        broken += _go_on(store)
        store.close()
        wrong += broken + _wrong_after(root, saved + 1)
    return Figure("no file grows beyond n bytes", refused.total(), len(wrong), _told(refused), tuple(wrong))


def _fill(store: SqlStore, refused: Counter[str]) -> tuple[int, list[str]]:
    """Save women until it fails; how many were acknowledged, and what is outside the error tree or has no words."""
    saved = 1
    try:
        for number in range(12):
            with store.writing():
                for other in range(4):
                    store.put(a_woman(f"More{number}-{other}"))
            saved += 4
    except Exception as error:  # noqa: BLE001  # Whatever it is, it is what is looked for.
        refused[_named(error)] += 1
        return saved, [text for text in [speechless(error)] if text]
    refused["went through"] += 1
    return saved, []


def _go_on(store: Store) -> list[str]:
    """Once there is room again the next save goes through."""
    try:
        store.put(a_woman("Again"))
    except Exception as error:  # noqa: BLE001  # Whatever it is, it is what is looked for.
        return [f"does not go on: {error}"]
    return []


def _wrong_after(root: Path, saved: int) -> list[str]:
    """Whether what was acknowledged is there, no more and no less, and the record is whole."""
    again = a_store(root)
    there = len(again.every(Patient))
    again.close()
    wrong = [f"{there} women are there, {saved} were acknowledged"] if there != saved else []
    return wrong + [str(fault) for fault in verify(root / "cervitrend.db", RAW_KEY).faults]


def _told(refused: Counter[str]) -> str:
    return ", ".join(f"{times} {what}" for what, times in refused.most_common())


def _small_disk(folder: Path) -> Figure:
    """A disk of a few MB that fills up a little more each time, where somebody may mount one."""
    if os.geteuid():
        return Figure("a small disk fills up", 0, 0, "left out: only root may mount one")
    place, wrong, refused = _new(folder, "disk"), list[str](), Counter[str]()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(place)], check=True)
    try:
        for number in range(48):
            wrong += _on_small_disk(place, number, refused)
    finally:
        subprocess.run(["umount", str(place)], check=False)
    return Figure("a small disk fills up", 48, len(wrong), _told(refused), tuple(wrong))


def _on_small_disk(place: Path, number: int, refused: Counter[str]) -> Iterator[str]:
    root = place / "root"
    with cheap_vaults():
        a_prepared_clinic(root)
        ballast, acknowledged = place / "ballast", list[str]()
        free = os.statvfs(place).f_bavail * os.statvfs(place).f_frsize
        ballast.write_bytes(bytes(max(0, free - number * 8192)))
        try:
            desk = signed_in(root)
        except Exception as error:  # noqa: BLE001  # Whatever it is, it is what is looked for.
            refused[_named(error)] += 1
            yield from filter(None, [speechless(error)])
            ballast.unlink()
        else:
            yield from _filled(desk.store, ballast, acknowledged, refused)
        yield from judged(root, acknowledged)
    subprocess.run(["find", str(place), "-mindepth", "1", "-delete"], check=True)


def _filled(store: Store, ballast: Path, acknowledged: list[str], refused: Counter[str]) -> Iterator[str]:
    """Save until the disk is full, then make room and save once more."""
    try:
        for woman in range(200):
            acknowledged.append(said(store.put(a_woman(f"W{woman}"))))
        refused["went through"] += 1
    except Exception as error:  # noqa: BLE001  # Whatever it is, it is what is looked for.
        refused[_named(error)] += 1
        yield from filter(None, [speechless(error)])
    ballast.unlink()
    yield from _go_on(store)
    store.close()


def _named(error: Exception) -> str:
    return error.code if isinstance(error, Unavailable) else type(error).__name__
