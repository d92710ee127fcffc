import os

import pytest

from models.errors import NotAllowed, Unavailable
from ui.cli.password import patiently, read_password


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
