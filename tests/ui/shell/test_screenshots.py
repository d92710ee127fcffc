"""The demonstration shows itself: every page and situation as a picture."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from ui.shell.screenshots import SITUATIONS

pytestmark = pytest.mark.unmeasured

ROOT = Path(__file__).parents[3]
PAGES = {
    "today",
    "women",
    "register",
    "inbox",
    "inbox-asked",
    "inbox-lines",
    "settings",
    "settings-policy",
    "settings-limits",
    "settings-clinic",
    "settings-users",
    "settings-decisions",
    "settings-keys",
    "settings-backups",
    "settings-restore",
    "loops",
    "audit",
    "audit-receipt",
    "plan",
    "pregnancy",
    "call",
    "call-emergency",
    "explain",
    "scan",
    "scan-typed",
    "scan-unusual",
    "leaving",
    "locked",
    "drafts",
    "history",
    "woman-ahead",
    "woman-discussions",
    "woman-findings",
    "woman-history",
    "woman-treatments",
    "woman-timeline",
    "woman-trail",
    "record-call",
    "record-examination",
    "record-result",
    "record-progesterone",
    "record-cerclage",
    "record-pessary",
    "record-care",
    "record-outcome",
}


def main(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *arguments],
        capture_output=True,
        text=True,
        timeout=600,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        check=False,
    )


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("shots") / "new"
    done = main("--demo", "--shots", str(folder))
    assert done.returncode == 0, done.stderr
    return folder


def test_every_page_and_situation_is_pictured(pictures: Path) -> None:
    assert {file.stem for file in pictures.iterdir()} == PAGES | set(SITUATIONS)


def test_each_picture_is_a_whole_window_of_its_own(pictures: Path) -> None:
    images = [QImage(str(file)) for file in pictures.iterdir()]
    assert {(image.width(), image.height()) for image in images} == {(1366, 768)}
    assert len({file.read_bytes() for file in pictures.iterdir()}) == len(images)


def test_a_real_record_is_never_pictured(tmp_path: Path) -> None:
    refused = main("--shots", str(tmp_path / "shots"))
    assert (refused.returncode, (tmp_path / "shots").exists()) == (2, False)
    assert "--shots goes with --demo" in refused.stderr
