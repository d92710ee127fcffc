"""Files that rot: every bit of a vault, every page of a backup and of the database, cuts, and pages of another day."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from db.backup.halt import Halt
from db.backup.names import folders_in
from db.backup.proof import prove_backup
from db.clinic.vault import FileVault
from db.verify import verify
from models.errors import CervitrendError, NotAllowed
from models.usecases.clinic.sign_in import sign_out
from tests.db.backup.clinic import CHEAP, PASSWORD, SIGN_IN
from tests.faults.judging import speechless
from tests.faults.results import Figure
from tests.faults.scenarios import (
    _keeper,
    _key,
    a_prepared_clinic,
    cheap_vaults,
    data_of,
    machine_of,
    signed_in,
)
from tests.faults.trying import quick_folder
from tests.stores import a_woman

PAGE = 4096


def figures_of(*, is_short: bool = False) -> Iterator[Figure]:
    """All of them."""
    with quick_folder() as folder, cheap_vaults():
        root = folder / "root"
        a_prepared_clinic(root)
        key = _key(root)
        _keeper(root, key).back_up()
        every = 97 if is_short else 1
        yield _vault(root, every)
        yield from _backup(root, key, every)
        yield from _database(root, key, 19 if is_short else 1)


def _vault(root: Path, every: int) -> Figure:
    """Each bit and each cut of a vault without its copy: it says that it is damaged, and never that a password is wrong."""
    vault, whole = data_of(root).vault, data_of(root).vault.read_bytes()
    copy = data_of(root).vault_copy.read_bytes()
    data_of(root).vault_copy.unlink()
    found = Counter[str]()
    for number in range(0, len(whole) * 9, every):
        at, bit = divmod(number, 9)
        content = bytearray(whole[:at] if bit == 8 else whole)
        if bit < 8:
            content[at] ^= 1 << bit
        vault.write_bytes(content)
        found[_reading(root)] += 1
    vault.write_bytes(whole)
    data_of(root).vault_copy.write_bytes(copy)
    right = found["vault.damaged"] + found["vault.newer"]
    tried = found.total()
    said = ", ".join(f"{times:,} {what}" for what, times in found.most_common(4))
    return Figure("each bit and each cut of a vault", tried, tried - right, said, tuple(found))


def _reading(root: Path) -> str:
    try:
        FileVault(data_of(root), CHEAP, machine_of(root)).unlock(SIGN_IN, PASSWORD)
    except NotAllowed:
        return "password wrong"
    except CervitrendError as error:
        return str(error).partition(" ")[0]
    except Exception as error:  # noqa: BLE001  # Whatever it is, it is what is looked for.
        return speechless(error)
    return "opened"


def _backup(root: Path, key: bytes, every: int) -> Iterator[Figure]:
    """A backup is cut at each 4 KiB and loses a bit in each page of each of its files: it is proven no more."""
    ((folder, _),) = folders_in(root / "stick")
    for name in sorted(path.name for path in folder.iterdir()):
        whole = (folder / name).read_bytes()
        sizes, random = range(0, len(whole), PAGE * every if every < 97 else PAGE * 20), Random(1)
        missed = []
        for at in sizes:
            changed = bytearray(whole)
            changed[min(len(whole) - 1, at + random.randrange(PAGE))] ^= 1 << random.randrange(8)
            for what, content in (("cut", whole[:at]), ("flipped", bytes(changed))):
                (folder / name).write_bytes(content)
                missed += [f"{what} at {at}: {why}" for why in _unproven(folder, key)]
        (folder / name).write_bytes(whole)
        yield Figure(
            f"a backup’s {name} cut and flipped at each 4 KiB", 2 * len(sizes), len(missed), "", tuple(missed)
        )


def _unproven(folder: Path, key: bytes) -> Iterator[str]:
    try:
        prove_backup(folder, key, Halt())
        yield "proven all the same"
    except Exception as error:  # noqa: BLE001  # Whatever it is, it is what is looked for.
        if why := speechless(error):
            yield why


def _database(root: Path, key: bytes, every: int) -> Iterator[Figure]:
    """One bit in each page, and each page as it was before a save that nobody else remembers."""
    database = data_of(root).database
    older = database.read_bytes()
    desk = signed_in(root)
    for number in range(3):
        desk.store.put(a_woman(f"Later{number}"))
    sign_out(desk)
    newer, random = database.read_bytes(), Random(1)
    flipped, back = [], []
    for at in range(0, len(newer), PAGE * every):
        changed = bytearray(newer)
        changed[at + random.randrange(PAGE)] ^= 1 << random.randrange(8)
        flipped.append(_found(root, bytes(changed), key))
        before = older[at : at + PAGE]
        if before and before != newer[at : at + PAGE]:
            back.append(_found(root, newer[:at] + before + newer[at + PAGE :], key))
    database.write_bytes(newer)
    yield _of_pages("one bit in each page of the database", flipped)
    yield _of_pages("one page put back to its older self", back)


def _of_pages(what: str, found: Sequence[tuple[bool, str]]) -> Figure:
    at_the_door = sum(refused for refused, _ in found)
    unseen = sum(not verified for _, verified in found)
    broken = tuple(why for _, why in found if why.startswith("outside"))
    said = f"verify finds {len(found) - unseen:,}, sign-in alone {at_the_door:,}"
    return Figure(what, len(found), unseen + len(broken), said, broken)


def _found(root: Path, content: bytes, key: bytes) -> tuple[bool, str]:
    """Whether sign-in refuses such a database, and what the full check says of it, as after each sign-in."""
    data_of(root).database.write_bytes(content)
    try:
        faults = verify(data_of(root).database, key, frozen=True).faults
        verified = faults[0].code if faults else ""
    except Exception as error:  # noqa: BLE001  # Whatever it is, it is what is looked for.
        verified = speechless(error) or str(error)
    try:
        sign_out(signed_in(root))
        return False, verified
    except Exception as error:  # noqa: BLE001  # As above.
        return True, speechless(error) or verified
