"""Of Qt only what nothing reaches is taken away."""

from pathlib import Path

import PySide6
import pytest

from packages.reach import BINARY, needed_by, remove_unreached

ROOT = Path(__file__).parents[2]
THERE = Path(PySide6.__path__[0])


@pytest.fixture(scope="module")
def pruned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Qt as the program and another library that draws with it leave it."""
    libraries = tmp_path_factory.mktemp("libraries")
    for file in THERE.rglob("*"):
        if file.is_file() and BINARY.search(file.name) and "qml" not in file.parts:
            link = libraries / file.relative_to(THERE.parent)
            link.parent.mkdir(parents=True, exist_ok=True)
            link.symlink_to(file)
    (libraries / "charts.py").write_text("def draw():\n    from PySide6 import QtSvg\n", encoding="utf-8")
    remove_unreached(libraries, ROOT / "ui")
    return libraries / "PySide6"


def test_a_module_that_the_program_or_a_library_imports_stays(pruned: Path) -> None:
    modules = {file.name.partition(".")[0] for file in pruned.glob("Qt*.so")}
    assert {"QtCore", "QtGui", "QtWidgets", "QtPrintSupport", "QtSvg"} <= modules


def test_whatever_a_file_that_stays_needs_of_qt_stays_with_it(pruned: Path) -> None:
    left = {file.name for file in pruned.rglob("*") if file.is_file()}
    there = {file.name for file in THERE.rglob("*.so*")}
    needed = {name for file in pruned.rglob("*.so*") for name in needed_by(file)}
    assert (needed & there) - left == set()
    assert "libQt6Core.so.6" in needed & left


def test_a_window_a_printer_and_every_way_to_type_letters_stay(pruned: Path) -> None:
    plugins = {file.name for file in (pruned / "Qt" / "plugins").rglob("*.so")}
    assert {
        "libqxcb.so",
        "libqwayland.so",
        "libcupsprintersupport.so",
        "libcomposeplatforminputcontextplugin.so",
        "libibusplatforminputcontextplugin.so",
    } <= plugins


def test_what_talks_to_a_network_or_runs_scripts_is_gone(pruned: Path) -> None:
    assert (
        list(pruned.rglob("*Qml*"))
        == list(pruned.rglob("*qopenssl*"))
        == list(pruned.rglob("*sqldrivers*"))
        == []
    )
