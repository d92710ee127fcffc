"""What is installed over a running program, or removed, harms no record."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from packages import linux, windows

SCRIPT = Path(linux.__path__[0], "files", "refuse-while-open")
INSTALLER = Path(windows.__path__[0], "files", "installer.nsi").read_text(encoding="utf-8")
INSTALL, UNINSTALL = INSTALLER.split('Section "Uninstall"')


def _answer(what: str) -> int:
    return subprocess.run(["sh", SCRIPT, what], capture_output=True, check=False).returncode


@pytest.mark.parametrize("what", ["upgrade", "remove"])
def test_a_debian_package_is_not_replaced_while_the_program_runs(what: str) -> None:
    running = ["bash", "-c", "echo; exec -a /opt/cervitrend/bin/python sleep 60"]
    with subprocess.Popen(running, stdout=subprocess.PIPE) as program:
        assert program.stdout is not None
        program.stdout.readline()
        while b"/opt" not in Path(f"/proc/{program.pid}/cmdline").read_bytes():
            pass
        answers = _answer(what), _answer("install")
        program.kill()
    assert answers == (1, 0)
    assert _answer(what) == 0


def test_the_installer_lays_the_record_aside_before_it_touches_the_old_program() -> None:
    aside, first = INSTALL.index("before_installing"), INSTALL.index("Rename")
    assert aside < first
    refused = INSTALL[aside:first]
    assert refused.count("!insertmacro Refuse") == 2


def test_a_program_that_cannot_be_put_in_place_leaves_the_old_one_there() -> None:
    failed = INSTALL[INSTALL.index('Rename "$INSTDIR\\new"') :].partition("Refuse 5")[0]
    assert 'Rename "$INSTDIR\\previous" "$INSTDIR\\program"' in failed


def test_removing_takes_away_what_was_installed_by_name_and_no_folder_of_a_record() -> None:
    whole = re.findall(r"^ +RMDir /r (.+)$", INSTALLER, re.MULTILINE)
    ours = {rf'"$INSTDIR\{name}"' for name in ("program", "previous", "before-previous", "new", "licences")}
    assert set(whole) <= ours
    assert UNINSTALL.index("--look") < UNINSTALL.index("RMDir")


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="needs Debian's desktop-file-utils")
def test_the_entry_of_the_desktop_is_valid() -> None:
    file = SCRIPT.with_name("cervitrend.desktop")
    done = subprocess.run(["desktop-file-validate", file], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")
