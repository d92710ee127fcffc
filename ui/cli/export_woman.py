"""The `export` verb: everything recorded about one woman as two files."""

import sys
from collections.abc import Callable
from pathlib import Path

from models.errors import CervitrendError
from models.records.clinic.access import ExportKind
from models.usecases.clinic.access_log import log_export
from models.usecases.clinic.sign_in import sign_out
from models.usecases.clinic.subject_access import everything_about, woman_numbered
from models.usecases.desk import Desk
from ui.cli.telling import tell
from ui.wording.audit.subject_file import files_of
from ui.wording.problems.lookup import error_sentence

DONE = 0
REFUSED = 1
Write = Callable[[Path, str], None]


def export_woman(number: str, folder: Path, signing_in: Callable[[], Desk], write: Write) -> int:
    """Write both files and say where; 0 when done, 1 when anything was refused."""
    try:
        desk = signing_in()
        try:
            _export(desk, number, folder, write)
        finally:
            sign_out(desk)
    except CervitrendError as error:
        tell(error_sentence(error), file=sys.stderr)
        return REFUSED
    return DONE


def _export(desk: Desk, number: str, folder: Path, write: Write) -> None:
    record = everything_about(desk, woman_numbered(desk, number))
    rules = {rule.id: rule.text for each in desk.known for rule in each.rules}
    for path, text in files_of(record, folder, rules).items():
        write(path, text)
        tell(path)
    log_export(desk, ExportKind.WHOLE_WOMAN, folder.absolute().name, len(record.entries), record.patient.id)
