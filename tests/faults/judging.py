"""What has to hold afterwards: it opens, what was acknowledged is there, it is whole, and nothing half counts."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from uuid import UUID

from db.backup.halt import Halt
from db.backup.names import folders_in
from db.backup.proof import prove_backup
from db.backup.swap import BEFORE_UPGRADE
from db.clinic.folder_look import look_at_folder
from db.clinic.vault import FileVault
from db.store.opening import open_store
from db.verify import verify
from models.errors import CervitrendError, NotAllowed, NotFound, Refused, Unavailable
from models.ports.store import Store
from models.records.clinic.user import User
from models.records.importing.imports import ImportBatch
from models.records.kinds import NAMES
from models.records.patient import Patient
from models.records.scan import Scan
from models.usecases.clinic.sign_in import sign_out
from models.usecases.desk import Desk
from tests.db.backup.clinic import CHEAP, PASSWORD, SIGN_IN
from tests.faults.scenarios import (
    CLOCK,
    OTHER_PASSWORD,
    PASSWORD_CHANGED,
    RESTORED,
    cheap_vaults,
    data_of,
    machine_of,
    signed_in,
)
from ui.wording.problems.sentences import SENTENCES

_KINDS = {name: kind for kind, name in NAMES.items()}


def speechless(error: BaseException) -> str:
    """Why an error may not reach a person; empty where the program has a sentence for it."""
    match error:
        case Refused():
            codes = [problem.code for problem in error.problems]
        case Unavailable():
            codes = [error.code]
        case NotAllowed():
            codes = [f"not_allowed.{error.action}"]
        case CervitrendError():
            codes = []
        case _:
            return f"outside the error tree: {type(error).__name__}: {error}"
    unsaid = [code for code in codes if code not in SENTENCES]
    return f"no sentence for {', '.join(unsaid)}" if unsaid else ""


def judged(root: Path, acknowledged: Sequence[str], after: str = "") -> list[str]:
    """Everything that is wrong with what lies there after a scenario of that name."""
    with cheap_vaults():
        try:
            machine_of(root)
            if after == "first start" and look_at_folder(root / "data").may_found:
                return ["founded and gone"] if acknowledged else []
            return list(_wrong_inside(root, acknowledged, after))
        except CervitrendError as error:
            return [f"does not open: {error}"]
        except Exception as error:  # noqa: BLE001  # Whatever it is, it is what is looked for.
            return [f"opening is outside the error tree: {type(error).__name__}: {error}"]


def judged_by_key(root: Path, acknowledged: Sequence[str], key: bytes) -> list[str]:
    """The same where nothing but the record was written to, opened with its key: three times as quick."""
    database = data_of(root).database
    try:
        store = open_store(database, key, "Desk 1", CLOCK)
        try:
            (user,) = store.every(User)
            wrong = [
                f"acknowledged and gone: {each}" for each in acknowledged if not _holds(store, user.id, each)
            ]
            wrong += _half_imports(store)
        finally:
            store.close()
        return wrong + [
            f"verify: {fault.code} {fault.values}" for fault in verify(database, key, frozen=True).faults
        ]
    except CervitrendError as error:
        return [f"does not open: {error}"]
    except Exception as error:  # noqa: BLE001  # Whatever it is, it is what is looked for.
        return [f"opening is outside the error tree: {type(error).__name__}: {error}"]


def _wrong_inside(root: Path, acknowledged: Sequence[str], after: str) -> Iterator[str]:
    desk, password = _opened(root, PASSWORD_CHANGED in acknowledged)
    try:
        for each in acknowledged:
            if not _holds(desk.store, desk.user.id, each):
                yield f"acknowledged and gone: {each}"
        yield from _half_imports(desk.store)
        families = [woman.family_name for woman in desk.store.every(Patient)]
        # Whoever went back is asked once more where this machine could not remember that it was wanted.
        if desk.store.file.older is not None and after != "restore":
            yield "taken for an older record"
        if RESTORED in acknowledged and "Later" in families:
            yield "restored and not the backup"
    finally:
        sign_out(desk)
    _, key = FileVault(data_of(root), CHEAP).unlock(SIGN_IN, password)
    for fault in verify(data_of(root).database, key).faults:
        yield f"verify: {fault.code} {fault.values}"
    for folder in backups_in(root):
        prove_backup(folder, key, Halt())


def backups_in(root: Path) -> Iterator[Path]:
    """What counts as a backup there, whether anybody asked for it or an upgrade made it."""
    for place in (root / "stick", root / "data" / BEFORE_UPGRADE):
        if place.exists():
            yield from (folder for folder, _ in folders_in(place))


def _opened(root: Path, is_changed: bool) -> tuple[Desk, str]:
    """The desk, and the password that opened it: the new one, or the old one where a change was not acknowledged."""
    if not is_changed:
        try:
            return signed_in(root), PASSWORD
        except NotAllowed:
            pass
    return signed_in(root, OTHER_PASSWORD), OTHER_PASSWORD


def _holds(store: Store, user_id: UUID, acknowledged: str) -> bool:
    kind, *said = acknowledged.split()
    if kind == "draft":
        about, text = said
        return any(str(d.pregnancy_id) == about and text in d.fields.values() for d in store.drafts(user_id))
    if kind == "broken":
        return False
    if kind not in _KINDS:
        return True
    try:
        return store.get(_KINDS[kind], UUID(said[0])).version >= int(said[1])
    except NotFound:
        return False


def _half_imports(store: Store) -> Iterator[str]:
    for batch in store.every(ImportBatch):
        there = sum(scan.batch_id == batch.id for scan in store.every(Scan))
        if there != batch.taken:
            yield f"{there} scans of an import that took {batch.taken}"
