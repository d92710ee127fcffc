"""Pictures are taken of an invented clinic or of an empty one; what they show is looked at in tests/ui/seeing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

pytestmark = pytest.mark.unmeasured

ROOT = Path(__file__).parents[3]


def main(*arguments: str, libraries: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *arguments],
        capture_output=True,
        text=True,
        timeout=600,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": libraries},
        check=False,
    )


def test_a_picture_is_a_whole_window_and_the_only_one_where_it_is_named(tmp_path: Path) -> None:
    done = main("--empty", "--shots", str(tmp_path / "new"), "--only", "first-start-you")
    assert done.returncode == 0, done.stderr
    (picture,) = (tmp_path / "new").iterdir()
    image = QImage(str(picture))
    assert (picture.stem, image.width(), image.height()) == ("first-start-you", 1366, 768)


def test_pictures_without_what_belongs_on_them_are_said_and_fail(tmp_path: Path) -> None:
    (tmp_path / "matplotlib.py").write_text("raise ImportError('as where it is not installed')")
    done = main("--demo", "--shots", str(tmp_path / "shots"), "--only", "woman", libraries=str(tmp_path))
    assert done.returncode == 1
    assert "unexpected ImportError" in done.stderr


@pytest.mark.parametrize("clinic", [(), ("--demo", "--empty")])
def test_a_real_record_is_never_pictured(tmp_path: Path, clinic: tuple[str, ...]) -> None:
    refused = main(*clinic, "--shots", str(tmp_path / "shots"))
    assert (refused.returncode, (tmp_path / "shots").exists()) == (2, False)
    assert "--shots goes with --demo or --empty" in refused.stderr


def test_an_empty_clinic_is_there_for_pictures_alone() -> None:
    refused = main("--empty")
    assert refused.returncode == 2
    assert "--empty goes with --shots" in refused.stderr
