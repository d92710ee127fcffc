"""The installer's whole life under Wine: `python3 dev.py windows --installer [SETUP.exe]`.

Installed, started, its pages drawn, refused while a record is open, upgraded over a record of the last version, taken
back, removed; and the record is there to the end.
"""

import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

from packages.windows.installer import build
from tests.wine.older_clinic import PASSWORD, SIGN_IN, lay_older_clinic
from tests.wine.session import Session, inside, session
from tests.wine.stand_ins import stand_in

_FILES = "/wine/installer"
_HOME = r"C:\users\root\AppData\Local\Programs\Cervitrend"
_RECORD = Path("users", "root", "AppData", "Local", "cervitrend")
_KEY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Cervitrend"
_HELD = r"""@echo off
start /b "" "{home}\program\python.exe" C:\hold.py
:wait
if not exist C:\held.txt goto wait
{setup} /S
echo %errorlevel% > C:\refused.txt
"""
_HOLD = """
import pathlib, time
from datetime import UTC, datetime
from db.clinic.folder import DataFolder
from db.clinic.lock import DatabaseLock
from db.clinic.places import usual_data_folder

lock = DatabaseLock(DataFolder(usual_data_folder()).database)
lock.take("Desk 1", datetime.now(UTC))
pathlib.Path("C:/held.txt").touch()
time.sleep(600)
"""


class _Life:
    """One Windows in which it is installed; each step raises AssertionError where it does not do what it must."""

    def __init__(self, windows: Session, setup: str) -> None:
        self._windows, self._setup = windows, setup
        self.home = windows.drive / "users" / "root" / "AppData" / "Local" / "Programs" / "Cervitrend"
        self.record = windows.drive / _RECORD

    def install(self) -> None:
        done = self._windows.run([self._setup, "/S"])
        assert done.returncode == 0, done
        assert list(self._windows.drive.rglob("Cervitrend.lnk"))
        assert "Cervitrend" in self._windows.run(["reg", "query", _KEY]).stdout
        stand_in(self.home / "program", self.home / "program" / "lib")

    def start(self) -> None:
        assert self._told("--version").startswith("Cervitrend ")
        assert "self-test: 0 differences" in self._told("diagnostics")

    def draw_pages(self) -> None:
        self._told("--demo", "--shots", r"C:\shots")
        drawn = list((self._windows.drive / "shots").glob("*.png"))
        print(f"  {len(drawn)} pages and states")
        assert len(drawn) > 100

    def refuse_while_open(self) -> None:
        before = self._contents()
        drive = self._windows.drive
        (drive / "hold.py").write_text(_HOLD, encoding="utf-8")
        setup = "Z:" + self._setup.replace("/", "\\")
        (drive / "held.bat").write_text(
            _HELD.format(home=_HOME, setup=setup), encoding="utf-8", newline="\r\n"
        )
        self._windows.run(["cmd", "/c", r"C:\held.bat"])
        assert (drive / "refused.txt").read_text(encoding="utf-8").strip() == "3"
        assert self._contents() == before
        assert not (self.home / "new").exists()
        assert not (self.home / "previous").exists()

    def upgrade(self) -> None:
        before = self._contents()
        (self.home / "program" / "the-old-one.txt").touch()
        self.install()
        assert (self.home / "previous" / "the-old-one.txt").exists()
        assert not (self.home / "program" / "the-old-one.txt").exists()
        assert self._contents() == before
        (copy,) = (self.record / "before-install").iterdir()
        assert (copy / "cervitrend.db").read_bytes() == (self.record / "cervitrend.db").read_bytes()

    def sign_in(self) -> None:
        """The record of the last version is backed up, proven and brought to the present form, and opens."""
        self._told(
            "report", "today", "--to", r"C:\today.pdf", "--user", SIGN_IN, "--password-stdin", said=PASSWORD
        )
        assert (self._windows.drive / "today.pdf").read_bytes().startswith(b"%PDF")
        assert len(list((self.record / "before-upgrade").iterdir())) == 1
        self._told("verify", "--user", SIGN_IN, "--password-stdin", said=PASSWORD)

    def go_back(self) -> None:
        done = self._windows.run(["cmd", "/c", rf"{_HOME}\back-to-previous.cmd"])
        assert done.returncode == 0, done
        assert (self.home / "program" / "the-old-one.txt").exists()
        assert (self.home / "previous" / "python.exe").exists()

    def remove(self) -> None:
        before = self._contents()
        # With the folder named so it waits until it is done, and leaves itself.
        done = self._windows.run([rf"{_HOME}\uninstall.exe", "/S", f"_?={_HOME}"])
        assert done.returncode == 0, done
        assert [file.name for file in self.home.iterdir()] == ["uninstall.exe"]
        assert self._windows.run(["reg", "query", _KEY]).returncode != 0
        assert not list(self._windows.drive.rglob("Cervitrend.lnk"))
        assert self._contents() == before

    def install_for_everybody(self) -> None:
        """In the folder for programs, with a site file that names one record for all; removing leaves that file."""
        done = self._windows.run([self._setup, "/S", "/ALLUSERS", "/SITE=C:\\Räume\\"])
        assert done.returncode == 0, done
        home = self._windows.drive / "Program Files" / "Cervitrend"
        assert (home / "program" / "python.exe").exists()
        site = self._windows.drive / "ProgramData" / "cervitrend" / "site.json"
        assert json.loads(site.read_text(encoding="utf-8")) == {"folder": "C:\\Räume"}
        # That word takes everything behind it, and no quotes around it.
        remove = '@"{0}\\uninstall.exe" /S /ALLUSERS _?={0}\r\n'.format(r"C:\Program Files\Cervitrend")
        (self._windows.drive / "remove.bat").write_text(remove, encoding="utf-8")
        removed = self._windows.run(["cmd", "/c", r"C:\remove.bat"])
        assert removed.returncode == 0, removed
        assert [file.name for file in home.iterdir()] == ["uninstall.exe"]
        assert site.exists()

    def lay_record(self) -> None:
        self.record.parent.mkdir(parents=True, exist_ok=True)
        lay_older_clinic(self.record)

    def _contents(self) -> dict[str, bytes]:
        """The record and its keys; who has it open stands in other files."""
        names = ("cervitrend.db", "cervitrend.vault", "cervitrend.vault.1")
        return {name: (self.record / name).read_bytes() for name in names}

    def _told(self, *arguments: str, said: str = "") -> str:
        """What the installed program says on its command line."""
        done = self._windows.run(["cmd", "/c", rf"{_HOME}\cervitrend.cmd", *arguments], said=said)
        assert done.returncode == 0, done
        assert "unexpected" not in done.stderr, done.stderr
        return done.stdout


def live(arguments: Sequence[str]) -> int:
    """Go through all of it with the installer that is named, or with one that is made quickly for it.

    Raises: AssertionError where something does not do what it must, Refused.
    """
    place = inside(_FILES)
    place.mkdir(parents=True, exist_ok=True)
    setup = Path(arguments[0]) if arguments else build(place, is_quick=True)
    shutil.copyfile(setup, place / "setup.exe")
    with session() as windows:
        life = _Life(windows, f"{_FILES}/setup.exe")
        for step in (
            life.install,
            life.start,
            life.draw_pages,
            life.lay_record,
            life.refuse_while_open,
            life.upgrade,
            life.sign_in,
            life.go_back,
            life.remove,
            life.install_for_everybody,
        ):
            begun = perf_counter()
            step()
            print(f"{step.__name__.replace('_', ' ')}: {perf_counter() - begun:.0f} s", flush=True)
    return 0
