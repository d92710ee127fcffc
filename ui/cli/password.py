"""The password of a verb that opens the record."""

import getpass
import os

from models.errors import Unavailable


def read_password(descriptor: int | None) -> str:
    """The password, from the terminal or from an open file descriptor; never an argument, which others could see.

    Raises: Unavailable (`password.unreadable`).
    """
    try:
        if descriptor is None:
            return getpass.getpass("Password: ")
        with os.fdopen(os.dup(descriptor), encoding="utf-8") as source:
            return source.readline().rstrip("\r\n")
    except (OSError, EOFError, UnicodeError) as error:
        raise Unavailable("password.unreadable") from error
