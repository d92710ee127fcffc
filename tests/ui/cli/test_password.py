import os
from pathlib import Path

import pytest

from models.errors import NotAllowed, Unavailable
from ui.cli.arguments import understood
from ui.cli.password import STANDARD_INPUT, patiently, read_password


def test_the_password_is_asked_for_at_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("getpass.getpass", lambda prompt: "typed")
    assert read_password(None) == "typed"


def test_a_descriptor_gives_its_first_line_and_stays_open() -> None:
    reading, writing = os.pipe()
    os.write(writing, "p\u00e4ss wort\r\nmore\n".encode())
    os.close(writing)
    try:
        assert read_password(reading) == "p\u00e4ss wort"
        os.fstat(reading)
    finally:
        os.close(reading)


def test_the_mark_of_a_shell_of_windows_is_not_taken_for_a_letter(tmp_path: Path) -> None:
    piped = tmp_path / "piped"
    piped.write_bytes(b"\xef\xbb\xbfsecret\r\n")
    with piped.open() as source:
        assert read_password(source.fileno()) == "secret"


def test_standard_input_is_a_descriptor_like_any_other() -> None:
    assert understood(["verify", "--user", "amina", "--password-stdin"]).password_fd == STANDARD_INPUT


def test_a_password_that_cannot_be_read_is_told() -> None:
    with pytest.raises(Unavailable) as failed:
        read_password(987)
    assert failed.value.code == "password.unreadable"


def test_a_wrong_password_takes_a_second_longer_to_be_told() -> None:
    paused: list[float] = []

    def refuse() -> None:
        raise NotAllowed("sign_in")

    with pytest.raises(NotAllowed):
        patiently(refuse, paused.append)
    assert paused == [1]


def test_the_right_password_does_not_wait() -> None:
    paused: list[float] = []
    assert patiently(lambda: "open", paused.append) == "open"
    assert paused == []
