"""The window opens as it was left and looks as it was chosen, and whatever lies in its file never stops the program."""

from pathlib import Path

import pytest

from db.process.window_files import (
    keep_appearance,
    keep_window_place,
    read_appearance,
    read_window_place,
    usual_appearance_file,
    usual_window_file,
)
from models.values.appearance import Appearance, Theme
from models.values.window_place import WindowPlace


@pytest.mark.parametrize("is_maximised", [False, True])
def test_what_was_kept_comes_back(tmp_path: Path, is_maximised: bool) -> None:
    place = WindowPlace(1280, 700, is_maximised)
    keep_window_place(tmp_path / "new" / "window.ini", place)
    assert read_window_place(tmp_path / "new" / "window.ini") == place


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[window]\nwidth = 1280\n",
        "[window]\nwidth = wide\nheight = 700\n",
        "[window]\nwidth = 0\nheight = 700\n",
        "[window]\nwidth = 1280\nheight = 700\nmaximised = perhaps\n",
        "width = 1280",
        "[window]\nwidth = \u0661\u0662\nheight = 700",
    ],
)
def test_what_cannot_be_read_counts_as_absent(tmp_path: Path, text: str) -> None:
    file = tmp_path / "window.ini"
    file.write_text(text, encoding="utf-8")
    assert read_window_place(file) is None


def test_without_a_file_there_is_none(tmp_path: Path) -> None:
    assert read_window_place(tmp_path / "window.ini") is None


def test_what_cannot_be_written_is_not_remembered(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    keep_window_place(tmp_path / "file" / "window.ini", WindowPlace(1280, 700, is_maximised=False))
    assert read_window_place(tmp_path / "file" / "window.ini") is None


def test_it_lies_beside_the_settings() -> None:
    assert usual_window_file().name == "window.ini"


@pytest.mark.parametrize("theme", Theme)
def test_the_look_that_was_chosen_comes_back(tmp_path: Path, theme: Theme) -> None:
    keep_appearance(tmp_path / "new" / "appearance.ini", Appearance(theme, 150))
    assert read_appearance(tmp_path / "new" / "appearance.ini") == Appearance(theme, 150)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[appearance]\ntheme = dark\n",
        "[appearance]\ntheme = pink\ntext_size = 100\n",
        "[appearance]\ntheme = dark\ntext_size = 101\n",
        "[appearance]\ntheme = dark\ntext_size = large\n",
        "[window]\ntheme = dark\ntext_size = 100\n",
    ],
)
def test_a_look_that_cannot_be_read_is_the_usual_one(tmp_path: Path, text: str) -> None:
    file = tmp_path / "appearance.ini"
    file.write_text(text, encoding="utf-8")
    assert read_appearance(file) == Appearance()


def test_without_a_file_the_look_is_the_usual_one(tmp_path: Path) -> None:
    assert read_appearance(tmp_path / "appearance.ini") == Appearance()


def test_the_look_lies_beside_the_settings() -> None:
    assert usual_appearance_file().name == "appearance.ini"
