"""dev.py where it decides something; that it sets a machine up is shown by running it."""

import os
import re
import shutil
import sys
from pathlib import Path

import pytest
from hypothesis import settings

import dev
from devtools import debian, setting_up
from devtools.calling import Command, Refused
from devtools.places import PYTHON, RUN_LOCK, TEST_LOCK, program


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libxcb-cursor.so.0", "libxcb-cursor0"),
        ("libEGL.so.1", "libegl1"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libX11-xcb.so.1", "libx11-xcb1"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        ("libglib-2.0.so.0", "libglib2.0-0"),
    ],
)
def test_a_library_is_sought_in_the_package_debian_keeps_it_in(library: str, package: str) -> None:
    assert debian.debian_package(library) == package


@pytest.mark.parametrize("arguments", [[], ["--demo"], ["--data", "folder"]])
def test_a_start_without_a_verb_opens_the_window(arguments: list[str]) -> None:
    assert dev._opens_window(arguments)


@pytest.mark.parametrize("arguments", [["assess", "case.json"], ["--help"], ["verify", "--data", "folder"]])
def test_a_verb_needs_no_window(arguments: list[str]) -> None:
    assert not dev._opens_window(arguments)


def test_without_a_display_a_start_is_refused_before_anything_is_set_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    with pytest.raises(Refused, match=r"dev\.py shots DIR"):
        dev.main(["run", "--demo"])


def test_a_missing_package_without_the_right_to_install_it_names_the_one_command(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(shutil, "which", lambda program: f"/usr/bin/{program}")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(Refused, match=r"sudo apt-get install .* libegl1 libgl1$"):
        debian.apt_install(["libegl1", "libgl1"])


def test_what_the_loader_does_not_find_is_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    plugin = tmp_path / "lib/python3.11/site-packages/PySide6/Qt/plugins/platforms/libqxcb.so"
    plugin.parent.mkdir(parents=True)
    plugin.touch()
    loader = tmp_path / "ldd"
    loader.write_text("#!/bin/sh\necho '\tlibEGL.so.1 => not found\n\tlibz.so.1 => /lib/libz.so.1 (0x00)'\n")
    loader.chmod(0o755)
    monkeypatch.setattr(debian, "VENV", tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    assert debian.missing_libraries() == {"libEGL.so.1"}


def test_an_unknown_verb_is_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["fly"]) == 2
    assert "shots DIR" in capsys.readouterr().out


def test_the_long_run_makes_more_of_the_same_examples(monkeypatch: pytest.MonkeyPatch) -> None:
    called: list[Command] = []
    monkeypatch.setattr(dev, "set_up", lambda lock: None)
    monkeypatch.setattr(dev, "call", called.append)
    dev.main(["test", "-k", "name", "--long"])
    assert called == [[PYTHON, "-m", "pytest", "--hypothesis-profile=long", "-k", "name"]]
    quick, long = settings.get_profile("quick"), settings.get_profile("long")
    assert long.max_examples > quick.max_examples
    assert long.derandomize


def test_help_lists_every_verb(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["--help"]) == 0
    told = capsys.readouterr().out
    assert [verb for verb in dev.VERBS if f"\n    {verb} " not in told] == []


@pytest.mark.parametrize(("verb", "module"), [("bench", "bench.run"), ("hazards", "tests.hazards.run")])
def test_a_verb_with_a_module_of_its_own_hands_its_arguments_on_and_needs_no_display(
    monkeypatch: pytest.MonkeyPatch, verb: str, module: str
) -> None:
    called: list[tuple[list[str], dict[str, str]]] = []

    def call(command: Command, **changes: str) -> int:
        called.append((list(map(str, command)), changes))
        return 1

    monkeypatch.setattr(dev, "set_up", lambda lock: None)
    monkeypatch.setattr(dev, "call", call)
    assert dev.main([verb, "H06", "-j", "1"]) == 1
    command = [str(PYTHON), "-m", module, "H06", "-j", "1"]
    assert called == [(command, {"QT_QPA_PLATFORM": "offscreen"})]


def test_the_fingerprint_of_a_set_up_changes_with_the_lock(tmp_path: Path) -> None:
    lock = tmp_path / "requirements.lock"
    lock.write_text("a==1", encoding="utf-8")
    before = setting_up.fingerprint(lock)
    lock.write_text("a==2", encoding="utf-8")
    assert setting_up.fingerprint(lock) != before


def test_tests_run_on_the_very_versions_that_are_shipped() -> None:
    shipped, tested = (
        set(re.findall(r"^\S+==\S+", lock.read_text(encoding="utf-8"), re.MULTILINE))
        for lock in (RUN_LOCK, TEST_LOCK)
    )
    assert shipped
    assert shipped <= tested


def test_programs_lie_where_each_system_puts_them() -> None:
    assert program("python", "nt").parts[-3:] == (".venv", "Scripts", "python.exe")
    assert program("python", "posix").parts[-3:] == (".venv", "bin", "python")


@pytest.mark.parametrize(
    ("system", "command"), [("linux", "`python3.11 dev.py`"), ("win32", "`py -3.11 dev.py`")]
)
def test_a_python_that_is_too_old_or_too_new_is_told_which_one_to_call(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, system: str, command: str
) -> None:
    project = 'requires-python = ">=3.11,<3.13"\n[tool.uv]\n'
    (tmp_path / "pyproject.toml").write_text(project, encoding="utf-8")
    monkeypatch.setattr(setting_up, "ROOT", tmp_path)
    monkeypatch.setattr(sys, "platform", system)
    for minor in (11, 12):
        monkeypatch.setattr(sys, "version_info", (3, minor, 0))
        setting_up._require_python()
    for minor in (10, 13):
        monkeypatch.setattr(sys, "version_info", (3, minor, 0))
        with pytest.raises(Refused, match=command):
            setting_up._require_python()
