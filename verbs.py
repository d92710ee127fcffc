"""What each verb of the command line needs, joined when it is asked for."""

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from db.verify import Verification
    from models.records.clinic.backup import BackupOutcome
    from models.usecases.clinic.access import ClinicAccess
    from models.usecases.desk import Desk
    from models.values.receipt import Receipt

ASSETS = Path(__file__).parent / "assets"
GUIDELINES = ASSETS / "guidelines"
GOLDEN = ASSETS / "self-test"


def clinic_access_of(data: Path | None, *, is_passing: bool = False) -> "ClinicAccess":
    """What is there before anybody has signed in; `data` None is the folder this machine remembers."""
    from db.clinic.local_setup import clinic_access_here, passing_clinic_access

    if is_passing and data is not None:
        return passing_clinic_access(data, GUIDELINES, GOLDEN)
    return clinic_access_here(data, GUIDELINES, GOLDEN)


def _assess(chosen: argparse.Namespace) -> int:
    # Neither Qt nor the store nor the chart is loaded for this verb.
    from db.exchange.case_file import read_cases, write_assessments
    from db.shipped.reference_data import read_guidelines
    from ui.cli.assess import assess

    return assess(chosen.file, lambda: read_guidelines(GUIDELINES), read_cases, write_assessments)


def _import(chosen: argparse.Namespace) -> int:
    from db.exchange.csv_files.reader import CsvFiles
    from ui.cli.import_file import import_file
    from ui.cli.import_request import request_of

    return import_file(request_of(chosen), CsvFiles(), _signing_in(chosen))


def _verify(chosen: argparse.Namespace) -> int:
    from db.clinic.local_setup import verify_here
    from db.text_file import read_file
    from ui.cli.password import patiently, read_password
    from ui.cli.verify import read_receipt, verify_record

    def check(receipt: "Receipt | None") -> "Verification":
        password = read_password(chosen.password_fd)
        return patiently(lambda: verify_here(chosen.data, chosen.user, password, receipt))

    given = chosen.receipt
    return verify_record(check, (lambda: read_receipt(given, read_file)) if given else None)


def _policy(chosen: argparse.Namespace) -> int:
    from db.shipped.guideline_files import GuidelineFiles
    from db.shipped.reference_data import read_guidelines
    from db.text_file import save_text
    from ui.cli.policy import check_policy_file, list_policies, try_out

    if chosen.deed == "check":
        return check_policy_file(chosen.file, GuidelineFiles(), lambda: read_guidelines(GUIDELINES))
    if chosen.deed == "list":
        return list_policies(_signing_in(chosen))
    return try_out(chosen.file, _signing_in(chosen), save_text, chosen.csv)


def _signing_in(chosen: argparse.Namespace) -> "Callable[[], Desk]":
    """What signs in as the command line says, once it is called."""
    from db.clinic.folder_look import check_clinic_in
    from models.usecases.clinic.sign_in import sign_in
    from ui.cli.password import patiently, read_password

    def signed_in() -> "Desk":
        check_clinic_in(chosen.data)
        access, password = clinic_access_of(chosen.data), read_password(chosen.password_fd)
        return patiently(lambda: sign_in(access, chosen.user, password))

    return signed_in


def _backup(chosen: argparse.Namespace) -> int:
    from db.backup.local import back_up_here
    from ui.cli.backup import back_up_record
    from ui.cli.password import patiently, read_password

    def made() -> "BackupOutcome":
        password = read_password(chosen.password_fd)
        return patiently(lambda: back_up_here(chosen.data, chosen.user, password, chosen.to))

    return back_up_record(made)


def _restore(chosen: argparse.Namespace) -> int:
    from db.backup.local import restorer_here
    from ui.cli.password import read_password
    from ui.cli.restore import RestoreRequest, restore_record

    request = RestoreRequest(
        backup=chosen.backup,
        user=chosen.user,
        lists=chosen.list,
        agreed=chosen.yes,
        dry_run=chosen.dry_run,
    )
    return restore_record(
        request, lambda: restorer_here(chosen.data), lambda: read_password(chosen.password_fd)
    )


def _diagnostics(chosen: argparse.Namespace) -> int:
    from db.clinic.diagnostics import diagnose
    from ui.cli.diagnostics import show_diagnostics

    return show_diagnostics(diagnose(chosen.data, GUIDELINES, GOLDEN))


def _vault(chosen: argparse.Namespace) -> int:
    from db.clinic.local_setup import vault_here
    from ui.cli.vault import mend_vault

    return mend_vault(
        chosen.deed,
        lambda: vault_here(chosen.data).use_copy(),
        lambda: vault_here(chosen.data).accept_older(),
    )


def _export(chosen: argparse.Namespace) -> int:
    from db.text_file import save_text
    from ui.cli.export_woman import export_woman

    return export_woman(chosen.woman, chosen.to, _signing_in(chosen), save_text)


VERBS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "assess": _assess,
    "import": _import,
    "verify": _verify,
    "policy": _policy,
    "vault": _vault,
    "backup": _backup,
    "restore": _restore,
    "diagnostics": _diagnostics,
    "export": _export,
}
"""What does each verb, and returns the exit status."""
