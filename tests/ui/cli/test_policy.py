"""The `policy` verb: listing, checking and trying out a clinic's own copy from the command line."""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from db.shipped.guideline_files import GuidelineFiles
from db.store.store import SqlStore
from db.text_file import save_text
from models.errors import NotAllowed
from models.records.clinic.user import Role
from models.records.guidelines.policy import PolicyPack
from models.rules.policies.copies import copy_of
from models.rules.policies.edit import with_value
from models.usecases.desk import Desk
from models.usecases.policies.adopt import Adoption, adopt
from models.usecases.policies.file import packed
from tests.builders import a_desk, a_scan, a_sheet, all_guidelines, an_earlier_birth, keep
from tests.first_edition import FIRST_TEXT, opened_after_the_upgrade
from tests.stores import a_store
from tests.ui import small_clinic
from tests.ui.cli.conftest import OpenRecord
from ui.cli import policy
from ui.cli.arguments import parser
from ui.cli.policy import check_policy_file, list_policies, try_out

ROOT = Path(__file__).parents[3]
NICE = next(g for g in all_guidelines() if g.id == "nice-ng25")
TUNED = with_value(copy_of(NICE, 1), NICE, "NICE-OFFER", "tests.2.at_most", "28.0")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A copy of NICE NG25 with 28.0 mm."""
    path = tmp_path / "ours.toml"
    path.write_text(GuidelineFiles().write(TUNED), encoding="utf-8")
    return path


@pytest.fixture
def clinic(tmp_path: Path) -> Callable[[], Desk]:
    """Opens the lead's desk over a clinic with one woman at 26.0 mm."""

    def open_desk() -> Desk:
        store: SqlStore = a_store(tmp_path)
        desk = a_desk(store)
        if not store.ongoing():
            sheet = a_sheet(a_scan(mm="26.0"), history=(an_earlier_birth(),))
            keep(store, replace(sheet, patient=replace(sheet.patient, family_name="=Berg")))
        settings = store.put(desk.settings)
        return replace(desk, settings=settings, user=replace(desk.user, role=Role.LEAD))

    return open_desk


def check(file: Path) -> int:
    """The status of `policy check`."""
    return check_policy_file(str(file), GuidelineFiles(), all_guidelines)


def test_a_copy_that_may_be_adopted_is_told_with_what_it_changes(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(file) == 0
    told = capsys.readouterr()
    assert told.out.splitlines() == [
        f"a copy of NICE NG25: {len(NICE.rules)} rules",
        "clinic-nice-ng25 title: NICE NG25 -> NICE NG25 (clinic)",
        "NICE-OFFER evidence: V -> C",
        "NICE-OFFER tests.2.at_most: 25.0 -> 28.0",
    ]
    assert told.err == ""


def test_a_copy_of_the_first_edition_says_what_became_of_each_value_of_the_clinics(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = FIRST_TEXT.replace('at_most = "25.0" } },', 'at_most = "26.0" } },', 1)
    file.write_text(_marked(text, "NICE-CONS-PROG"), encoding="utf-8")
    assert check(file) == 0
    assert capsys.readouterr().out.splitlines()[-3:] == [
        (
            "Your copy NICE NG25 (clinic) was made under the first edition of the rules: "
            "7 rules renewed, 1 of your values stays, 1 cannot stay, 0 rules gone."
        ),
        "  NICE-OFFER tests.2.at_most: first 25.0, yours 28.0, new 25.0: yours stays",
        "  NICE-CONS-PROG tests.1.second.at_most: first 25.0, yours 26.0, new -: yours cannot stay",
    ]


def _marked(text: str, rule_id: str) -> str:
    """The text with this rule marked as changed by the clinic."""
    head = f'id = "{rule_id}"\n'
    before, after = text.split(head)
    return before + head + after.replace('evidence = "V"', 'evidence = "C"', 1)


def test_a_copy_of_the_first_edition_that_is_followed_is_listed_with_what_became_of_it(
    clinic: Callable[[], Desk], capsys: pytest.CaptureFixture[str]
) -> None:
    assert list_policies(lambda: opened_after_the_upgrade(clinic())) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "followed clinic-nice-ng25: NICE NG25 (clinic), clinic edition 2, renewed"
    assert "  NICE-OFFER tests.2.at_most: first 25.0, yours 28.0, new 25.0: yours stays" in told


def test_trying_out_a_file_of_the_first_edition_says_what_became_of_it_first(
    clinic: Callable[[], Desk], file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_text(FIRST_TEXT, encoding="utf-8")
    assert try_out(str(file), clinic, save_text, None) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0].startswith("Your copy NICE NG25 (clinic) was made under the first edition")
    assert told[1] == "if adopted, 1 of 1 women change today"


def test_every_fault_is_one_line_with_file_line_and_rule(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = file.read_text(encoding="utf-8").replace('"28.0"', '"80.1"').replace('"rescan"', '"moon"')
    line = next(n for n, each in enumerate(text.splitlines(), 1) if '"80.1"' in each)
    file.write_text(text, encoding="utf-8")
    assert check(file) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith(f"{file}:{line} NICE-OFFER: “80.1” cannot be a cervical length")


def test_a_file_that_is_not_there_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(tmp_path / "nowhere.toml") == 1
    assert "nowhere.toml" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["policy"], ["policy", "check"], ["policy", "dry-run", "x.toml"]])
def test_what_is_not_whole_is_wrong_usage(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        parser().parse_args(arguments)
    assert stopped.value.code == 2


def test_a_dry_run_names_who_changes_and_writes_nothing(
    clinic: Callable[[], Desk], file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert try_out(str(file), clinic, save_text, None) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "if adopted, 1 of 1 women change today"
    assert told[1] == (
        "=BERG, Folake (Mrs) RX 482 113 22+0:"
        " NICE-OFFER Offer a choice of vaginal progesterone or cerclage: no flag -> Prompt"
    )
    store = clinic().store
    assert store.every(PolicyPack) == ()
    store.close()


def test_the_list_can_be_kept_for_a_spreadsheet_without_formulas(
    clinic: Callable[[], Desk], file: Path, tmp_path: Path
) -> None:
    target = tmp_path / "who.csv"
    assert try_out(str(file), clinic, save_text, target) == 0
    content = target.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert b"'=BERG" in content


def test_an_exported_edition_that_was_changed_is_refused(
    clinic: Callable[[], Desk], file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = clinic()
    adopt(desk, Adoption(text=file.read_text("utf-8"), approver="Dr Osei", reason="agreed", after_edition=0))
    (pack,) = desk.store.every(PolicyPack)
    desk.store.close()
    file.write_text(packed(pack), encoding="utf-8", newline="")
    assert check(file) == 0
    file.write_text(packed(pack).replace("28.0", "29.0"), encoding="utf-8", newline="")
    assert check(file) == 1
    assert "its hash differs" in capsys.readouterr().err


def test_every_edition_is_listed_with_its_hash(
    clinic: Callable[[], Desk], file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    opened = clinic()
    desk = adopt(
        opened,
        Adoption(text=file.read_text("utf-8"), approver="Dr Osei", reason="agreed", after_edition=0),
    )
    assert list_policies(lambda: desk) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "followed clinic-nice-ng25: NICE NG25 (clinic), clinic edition 1"
    assert told[3] == "clinic-nice-ng25 edition 1: 2026-03-02, Dr Osei: agreed"
    assert len(told[4].removeprefix("  SHA-256 ")) == 64


def test_a_wrong_password_shows_nothing(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def closed() -> Desk:
        raise NotAllowed("sign_in")

    assert (list_policies(closed), try_out(str(file), closed, save_text, None)) == (1, 1)
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("Name or password is wrong") == 2


def test_it_can_be_stopped(
    clinic: Callable[[], Desk],
    file: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(policy, "resume_dry_run", stopped)
    assert try_out(str(file), clinic, save_text, None) == 1
    assert capsys.readouterr().err == "Stopped. Nothing was written.\n"
    clinic().store.close()


def test_on_a_terminal_it_says_how_far_it_has_come(
    clinic: Callable[[], Desk],
    file: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert try_out(str(file), clinic, save_text, None) == 0
    assert capsys.readouterr().err == "1 of 1 seen\n"


def test_the_whole_program_lists_and_tries_out(folder: Path, record: OpenRecord, file: Path) -> None:
    with record() as store:
        keep(store, a_sheet(a_scan(mm="26.0"), history=(an_earlier_birth(),)))
    listed = small_clinic.program(folder, "policy", "list")
    assert (listed.returncode, listed.stderr) == (0, "")
    assert "followed local: " in listed.stdout
    tried = small_clinic.program(folder, "policy", "dry-run", str(file))
    assert (tried.returncode, tried.stderr) == (0, "")
    assert tried.stdout.startswith("if adopted, ")
