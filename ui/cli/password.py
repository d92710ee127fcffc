"""The password of a verb that opens the record."""

import getpass
import os
from argparse import Namespace
from collections.abc import Callable
from time import sleep  # noqa: TID251  # That it takes time is what is wanted here.
from typing import TypeVar

from models.errors import NotAllowed, Unavailable

T = TypeVar("T")
STANDARD_INPUT = 0
"""The descriptor of `--password-stdin`: the only one that a program on Windows hands to another."""
_PAUSE_S = 1
"""How long a verb that was refused stays: guessing one password after the other by command is slow."""


def read_password(descriptor: int | None) -> str:
    """The password, from the terminal or from an open file descriptor; never an argument, which others could see.

    It is UTF-8; the mark that Windows' shells put before it is none of it.

    Raises: Unavailable (`password.unreadable`).
    """
    return read_passwords(descriptor, "Password: ")[0]


def read_passwords(descriptor: int | None, *prompts: str) -> tuple[str, ...]:
    """The same of several, each in a line of its own. Raises: Unavailable (`password.unreadable`)."""
    try:
        if descriptor is None:
            return tuple(getpass.getpass(prompt) for prompt in prompts)
        with os.fdopen(os.dup(descriptor), encoding="utf-8-sig") as source:
            return tuple(source.readline().rstrip("\r\n") for _ in prompts)
    except (OSError, EOFError, UnicodeError) as error:
        raise Unavailable("password.unreadable") from error


def with_password(chosen: Namespace, opening: Callable[[str], T]) -> T:
    """What opens the record, with the password that is read as the command line says.

    Raises: Unavailable (`password.unreadable`), and what `opening` does.
    """
    password = read_password(chosen.password_fd)
    return patiently(lambda: opening(password))


def patiently(opening: Callable[[], T], pause: Callable[[float], None] = sleep) -> T:
    """What opens the record with a password; a wrong one takes a second longer to be told. Raises: what it raises."""
    try:
        return opening()
    except NotAllowed:
        pause(_PAUSE_S)
        raise
