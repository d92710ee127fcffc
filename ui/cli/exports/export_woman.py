"""The `export` verb: everything recorded about one woman as two files."""

from collections.abc import Callable
from pathlib import Path

from models.records.clinic.access import ExportKind
from models.usecases.clinic.access_log import log_export
from models.usecases.clinic.subject_access import everything_about, woman_numbered
from models.usecases.desk import Desk
from ui.cli.at_desk import at_desk
from ui.cli.telling import tell
from ui.wording.audit.subject_file import files_of

Write = Callable[[Path, str], None]


def export_woman(number: str, folder: Path, signing_in: Callable[[], Desk], write: Write) -> int:
    """Write both files and say where; 0 when done, 1 when anything was refused."""
    return at_desk(signing_in, lambda desk: _export(desk, number, folder, write))


def _export(desk: Desk, number: str, folder: Path, write: Write) -> None:
    record = everything_about(desk, woman_numbered(desk, number))
    rules = {rule.id: rule.text for each in desk.known for rule in each.rules}
    for path, text in files_of(record, folder, rules).items():
        write(path, text)
        tell(path)
    log_export(desk, ExportKind.WHOLE_WOMAN, folder.absolute().name, len(record.entries), record.patient.id)
